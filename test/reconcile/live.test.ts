import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { graphql } from 'graphql'
import { readinessOf } from '#gateway/parts'
import { TieoutError } from '#lib/errors'
import type { Caller, RequestContext } from '#lib/request'
import { subgraphSchema } from '#lib/subgraph'
import { createReconcileSubgraph } from '#reconcile'
import { createReadLive } from '../../subgraphs/reconcile/intake/live.ts'
import { createUpkeep } from '../../subgraphs/reconcile/intake/upkeep.ts'
import { createResolvers } from '../../subgraphs/reconcile/resolvers.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { freshDatabase } from '../harness/postgres.ts'
import { createSourceSubgraphs, testContext } from '../harness/source-subgraphs.ts'
import { named, PROJECT } from './kit.ts'
import { concluded } from './readings-kit.ts'

/** Whoever asks while something is read: a live answer, and how far the first reading is. */

test('one caller has ten live readings in a minute, which nobody else pays for', async t => {
  const read: string[] = []
  const refreshPairs = async (_: RequestContext, ids: readonly string[]) => {
    read.push(...ids)
    return {} as never
  }
  const readLive = createReadLive({ refreshPairs }, t.signal)
  const ask = (name: string) =>
    readLive('p', { ...testContext(), caller: { name, scopes: new Set(['read', 'link']) } })
  for (let turn = 0; turn < 10; turn += 1) await ask('ann')
  await assert.rejects(ask('ann'), { code: 'CALL_SHARE_USED', retryAfterSeconds: 60 })
  assert.equal(read.length, 10)
  await ask('bob')
  assert.equal(read.length, 11)
})

test('a live answer has both systems read first, is told as stored where one is down or slow, and asks for the scopes of a refresh', async t => {
  const { pool, subgraphs, refresh, conclude } = await concluded(t)
  await conclude()
  const reconciler = createReconciler(pool)
  const slow = Promise.withResolvers<void>()
  let isSlow = false
  const upkeep = createUpkeep({
    refresh: {
      ...refresh,
      refreshPairs: async (context, ids) => {
        if (isSlow) await slow.promise
        return refresh.refreshPairs(context, ids)
      },
    },
    reconciler,
    systems: ['PROCORE', 'SAGE300'],
    rememberDrifts: async () => undefined,
    seedLinks: async () => undefined,
    noteWholeReading: async () => undefined,
    poll: async () => undefined,
  })
  const patient = createReadLive(upkeep, t.signal)
  const hasty = createReadLive(upkeep, t.signal, 1)
  const none = {} as never
  const schema = subgraphSchema(
    'reconcile',
    createResolvers({
      pool,
      writes: { operations: none, approvals: none, mutations: none },
      reportSources: async () => [],
      importsSeen: async () => undefined,
      readLive: (...asked) => (isSlow ? hasty : patient)(...asked),
    }),
  )
  const ask = async (given: string, more: Partial<Caller> = {}) => {
    const caller = { name: 'ann', scopes: new Set(['read', 'link'] as const), ...more }
    const { data, errors = [] } = await graphql({
      schema,
      source: `{ commitment(number: "SC-001"${given}) { title verdict asOf { procoreAt sageAt } } }`,
      contextValue: { ...testContext(), caller },
    })
    const told = data?.['commitment'] as {
      title: string
      verdict: string
      asOf: { procoreAt: string; sageAt: string }
    }
    return { told, errors }
  }
  const live = ', freshness: LIVE'
  const before = await ask('')
  Object.assign(subgraphs.procore.commitments[0] ?? {}, { title: 'Formwork' })
  assert.deepEqual(await ask(''), before)
  const { told } = await ask(live)
  assert.equal(told.title, 'Formwork')
  assert.ok(told.asOf.procoreAt > before.told.asOf.procoreAt)
  assert.ok(told.asOf.sageAt > before.told.asOf.sageAt)

  const error = new TieoutError('SAGE_UNREACHABLE', 'down')
  subgraphs.sage.failure = { error }
  Object.assign(subgraphs.procore.commitments[0] ?? {}, { title: 'Rebar' })
  const down = await ask(live)
  assert.deepEqual([down.told.title, down.errors], ['Rebar', []])
  assert.equal(down.told.asOf.sageAt, told.asOf.sageAt)
  subgraphs.sage.failure = undefined

  isSlow = true
  Object.assign(subgraphs.procore.commitments[0] ?? {}, { title: 'Slabs' })
  assert.equal((await ask(live)).told.title, 'Rebar')
  isSlow = false
  slow.resolve()

  const refused = async (given: string, more: Partial<Caller> = {}) => {
    const { errors } = await ask(given, more)
    return errors.map(({ message }) => message).join()
  }
  const reader = { scopes: new Set(['read'] as const) }
  assert.match(await refused(live, reader), /LIVE\) needs the scope link, or write/)
  const bound = { to: 'project', projectIds: [] } as const
  assert.match(await refused(live, { bound }), /freshness is closed to a token that is bound/)
  const once = new Date().toISOString()
  assert.match(await refused(`${live}, knownAt: "${once}"`), /leave out LIVE, or knownAt/)
})

test('how far the first reading is, calls left and time to go show on the terminal, in readiness and in sources', async t => {
  const database = await freshDatabase(t.name)
  const { procore, executors } = createSourceSubgraphs()
  const others = [2, 3, 4].map(number => `gid://procore/Project/${number}`)
  procore.projects.push(...[PROJECT, ...others].map((id, at) => named(id, `0${at}-001`)))
  const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const budget = { hourLeftCount: 3412, nextRoundReadAt: new Date().toISOString() }
  const reconcile = await createReconcileSubgraph({
    databaseUrl: database.url,
    sage300: executors.sage300,
    async procore(request) {
      if (request.query.startsWith('query ProcoreCallBudget')) return { data: { budget } }
      if (others.includes(String(request.variables?.['projectId']))) {
        held.resolve()
        await released.promise
      }
      return executors.procore(request)
    },
    origins: { PROCORE: 'REAL', SAGE300: 'REAL' },
  })
  t.after(async () => {
    released.resolve()
    await reconcile.close()
    await database[Symbol.asyncDispose]()
  })
  const told: string[] = []
  const first = Promise.withResolvers<void>()
  await reconcile.start(described => {
    told.push(...described)
    if (described.some(each => /Procore: 1 of/.test(each))) first.resolve()
  })
  await Promise.all([held.promise, first.promise])
  const sources = async () => {
    const source =
      '{ sources { system firstReading { doneCount totalCount secondsToGo described } } }'
    const { schema } = reconcile
    const { data } = await graphql({ schema, source, contextValue: testContext() })
    const told = data?.['sources'] as { firstReading: Record<string, unknown> | null }[]
    assert.equal(told[1]?.firstReading, null, 'a system without projects has nothing to go')
    return told[0]?.firstReading
  }
  const progress = await sources()
  const words =
    /^Procore: 1 of 4 projects read, 3412 calls left this hour, (under a minute|\d+ min) to go\.$/
  assert.match(String(progress?.['described']), words)
  assert.deepEqual([progress?.['doneCount'], progress?.['totalCount']], [1, 4])
  assert.equal(typeof progress?.['secondsToGo'], 'number')
  assert.equal(told[0], 'Procore: 0 of 4 projects read, 3412 calls left this hour.')
  assert.match(told.at(-1) ?? '', words)
  const readiness = await readinessOf(reconcile)
  assert.equal(readiness.isReady, false)
  assert.match(readiness.reasons[1] ?? '', words)
  released.resolve()
  while (!(await reconcile.isReady())) await delay(5)
  assert.equal(await sources(), null)
})
