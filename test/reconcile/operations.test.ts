import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import type { Pool } from 'pg'
import { TieoutError } from '#lib/errors'
import { createOperationStore, uuidOf } from '../../subgraphs/reconcile/writes/operations.ts'
import { freshDatabase } from '../harness/postgres.ts'

async function operationStore(t: TestContext) {
  const database = await freshDatabase(t.name)
  t.after(() => database[Symbol.asyncDispose]())
  return { pool: database.pool, store: createOperationStore(database.pool) }
}

const request = (idempotencyKey: string, input = { commitmentId: 'a', note: 'b' }) => ({
  kind: 'COMMITMENT_UNLINK' as const,
  idempotencyKey,
  input,
  requestedBy: 'Ann',
})

test('a key acts once, and its replay names what the first answer named', async t => {
  const { store } = await operationStore(t)
  let acts = 0
  const act = async () => {
    acts += 1
    return { result: { pair: 'p' } }
  }
  const first = await store.runOnce(request('k'), act)
  // The order of the fields in the input does not matter.
  const again = await store.runOnce(request('k', { note: 'b', commitmentId: 'a' }), act)
  assert.equal(acts, 1)
  assert.deepEqual(first.result, { pair: 'p' })
  assert.deepEqual(again.result, { pair: 'p' })
  assert.equal(again.operation?.state, 'SUCCEEDED')
  assert.equal(again.operation?.isReplay, true)
})

test('a key that is being worked on answers with the running operation and says so', async t => {
  const { store } = await operationStore(t)
  const { promise, resolve } = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const first = store.runOnce(request('k'), async () => {
    begun.resolve()
    await promise
    return {}
  })
  await begun.promise
  const second = await store.runOnce(request('k'), () => assert.fail('acted twice'))
  assert.equal(second.userErrors[0]?.code, 'IN_PROGRESS')
  assert.equal(second.userErrors[0]?.retryable, 'YES')
  resolve()
  assert.equal((await first).operation?.state, 'SUCCEEDED')
})

test('an act that throws leaves its key free', async t => {
  const { store } = await operationStore(t)
  const broken = store.runOnce(request('k'), () => Promise.reject(new Error('store lost')))
  await assert.rejects(broken, /store lost/)
  const again = await store.runOnce(request('k'), async () => ({}))
  assert.equal(again.operation?.isReplay, false)
})

test('an act and the end of its operation stand together or not at all', async t => {
  const { store, pool } = await operationStore(t)
  await pool.query('create table decision (made text)')
  const broken = store.runOnce(request('k'), async client => {
    await client.query(`insert into decision values ('yes')`)
    throw new Error('store lost')
  })
  await assert.rejects(broken, /store lost/)
  assert.equal((await pool.query('select from decision')).rowCount, 0)
  const done = await store.runOnce(request('k'), async client => {
    await client.query(`insert into decision values ('yes')`)
    return { result: { pair: 'p' } }
  })
  assert.equal(done.operation?.state, 'SUCCEEDED')
  assert.equal((await pool.query('select from decision')).rowCount, 1)
})

test('an end that the store took counts, though its answer was lost', async t => {
  const { pool } = await operationStore(t)
  const store = createOperationStore(losingCommits(pool))
  const done = await store.runOnce(request('k'), async () => ({ result: { pair: 'p' } }))
  assert.equal(done.operation?.state, 'SUCCEEDED')
  assert.deepEqual(done.userErrors, [])
  assert.deepEqual(done.result, { pair: 'p' })
})

test('a step that is done stays done, though it could not be noted', async t => {
  const { store, pool } = await operationStore(t)
  const { operation } = await store.begin(request('k'))
  assert.ok(operation)
  const step = { position: 1, name: 'IMPORT', system: 'SAGE300' as const }
  const result = await store.recordStep(uuidOf(operation), step, async () => {
    await pool.query('alter table tieout.operation_step rename to away')
    return { result: 'posted', state: 'SUCCEEDED' as const }
  })
  assert.equal(result, 'posted')
})

test('what died with its process is ended as failed when the next operation begins', async t => {
  const { store, pool } = await operationStore(t)
  const { operation } = await store.begin(request('dead'))
  assert.ok(operation)
  await pool.query(`update tieout.operation set updated_at = now() - interval '1 hour'`)
  await store.begin(request('next'))
  const ended = await store.find(uuidOf(operation))
  assert.equal(ended?.state, 'FAILED')
  assert.equal(ended?.userErrors[0]?.retryable, 'YES')
})

test('operations are listed newest first, page by page, by state and kind', async t => {
  const { store } = await operationStore(t)
  for (const key of ['a', 'b', 'c']) await store.runOnce(request(key), async () => ({}))
  await store.begin({ ...request('d'), kind: 'SOURCE_REFRESH' })
  const all = { kinds: null, states: ['SUCCEEDED' as const] }
  const first = await store.list(all, { first: 2 })
  assert.equal(first.totalCount, 3)
  const rest = await store.list(all, { first: 2, after: first.pageInfo.endCursor })
  const keys = [...first.nodes, ...rest.nodes].map(operation => operation.idempotencyKey)
  assert.deepEqual(keys, ['c', 'b', 'a'])
  const refreshes = await store.list({ kinds: ['SOURCE_REFRESH'], states: null }, { first: 9 })
  assert.deepEqual(
    refreshes.nodes.map(operation => operation.state),
    ['RUNNING'],
  )
})

test('a step that is repeated counts its attempts and keeps its reference', async t => {
  const { store } = await operationStore(t)
  const { operation } = await store.begin(request('k'))
  assert.ok(operation)
  const step = { position: 1, name: 'IMPORT', system: 'SAGE300' as const }
  const broken = store.recordStep(uuidOf(operation), step, () => Promise.reject(new Error('lost')))
  await assert.rejects(broken, /lost/)
  const result = await store.recordStep(uuidOf(operation), step, async attempt => ({
    result: attempt,
    state: 'SUCCEEDED' as const,
    externalReference: 'f.jcc',
  }))
  assert.equal(result, 2)
  const [noted] = (await store.find(uuidOf(operation)))?.steps ?? []
  assert.equal(noted?.attemptCount, 2)
  assert.equal(noted?.externalReference, 'f.jcc')
  assert.equal(noted?.message, null)
})

test('an empty or endless key is refused', async t => {
  const { store } = await operationStore(t)
  for (const key of ['', 'k'.repeat(201)]) {
    const { operation, userErrors } = await store.begin(request(key))
    assert.equal(operation, null)
    assert.equal(userErrors[0]?.code, 'INVALID')
  }
})

/** A store that takes every COMMIT and then is not heard. */
function losingCommits(pool: Pool): Pool {
  const connect = async () => {
    const client = await pool.connect()
    const query = async (...args: Parameters<typeof client.query>) => {
      const answer = await (client.query as (...given: unknown[]) => Promise<unknown>)(...args)
      if (String(args[0]) === 'commit') throw new TieoutError('STORE_UNREACHABLE', 'not heard')
      return answer
    }
    return { query, release: client.release.bind(client) }
  }
  return { query: pool.query.bind(pool), connect } as unknown as Pool
}
