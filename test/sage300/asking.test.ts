import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCache } from '#lib/cache'
import type { SageReader } from '../../subgraphs/sage300/read/reader.ts'
import { createSageSource } from '../../subgraphs/sage300/read/source.ts'
import { COMMITMENT_ITEM, JOB } from '../../subgraphs/sage300/records/dictionary/tables.ts'
import { createSagePool, SAGE_LIMITS } from '../../subgraphs/sage300/wire/connection.ts'

/** Who pays for what Sage is asked, and what is not asked since nobody waits for it. */

const ages = { notOlderThan: undefined }

/** A Sage without rows that keeps what it is asked. */
function emptySage() {
  const asked: unknown[] = []
  const reader: SageReader = {
    read: async () => [],
    readPartly: async (_table, where) => {
      asked.push(where)
      return []
    },
    ping: async () => undefined,
    look: async () => [],
  }
  const cache = createCache(undefined)
  return { asked, source: createSageSource(reader, cache, 'test') }
}

test('nobody takes more than his share of the statements of a minute; what is kept costs nothing, and others are answered', async () => {
  const { asked, source } = emptySage()
  const read = (job: number, payer: string | undefined) =>
    source.ofJob(JOB, String(job), { ...ages, payer })
  for (let job = 0; job < 1_200; job += 1) await read(job, 'ann')
  await assert.rejects(read(1_200, 'ann'), { code: 'STATEMENT_SHARE_USED' })
  assert.equal(asked.length, 1_200)
  await read(7, 'ann')
  await read(1_201, 'bob')
  await read(1_202, undefined)
  assert.equal(asked.length, 1_202)
})

test('of what is read in one select each pays his part, and who has none left keeps nobody else from it', async () => {
  const { asked, source } = emptySage()
  for (let job = 0; job < 1_200; job += 1) {
    await source.ofJob(JOB, String(job), { ...ages, payer: 'ann' })
  }
  const before = asked.length
  const item = (commitment: string, payer: string) =>
    source.of(COMMITMENT_ITEM, 'Commitment', commitment, { ...ages, payer })
  const [own, others] = await Promise.allSettled([item('SC-1', 'ann'), item('SC-2', 'bob')])
  assert.equal(own.status, 'rejected')
  assert.equal(others.status, 'fulfilled')
  assert.deepEqual(asked.slice(before), [{ Commitment: ['SC-2', 'sc-2'] }])
})

test('what waits for a connection is not read once nobody waits for it any more', async () => {
  const pool = createSagePool('', { ...SAGE_LIMITS, connectionsMax: 1 })
  await assert.rejects(
    pool.read('JCM_MASTER__JOB', 'select 1', [], () => false),
    { code: 'SAGE_TIMEOUT', message: /^Nobody waits for JCM_MASTER__JOB any more/ },
  )
  await pool.close()
})

test('a read is wanted as long as one of those who came to wait for it is there', async () => {
  const wanted: (() => boolean)[] = []
  const cache = createCache(undefined)
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  const reader: SageReader = {
    read: async () => [],
    readPartly: async (_table, _where, isWanted) => {
      if (isWanted) wanted.push(isWanted)
      await answered
      return []
    },
    ping: async () => undefined,
    look: async () => [],
  }
  const source = createSageSource(reader, cache, 'test')
  const controllers = [new AbortController(), new AbortController()]
  const reads = controllers.map(({ signal }) => source.all(JOB, { ...ages, signal }))
  while (wanted.length === 0) await new Promise(setImmediate)
  controllers[0]?.abort()
  assert.equal(wanted[0]?.(), true)
  controllers[1]?.abort()
  assert.equal(wanted[0]?.(), false)
  answer()
  await Promise.all(reads)
  assert.equal(wanted.length, 1)
})
