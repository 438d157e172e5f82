import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test, { type TestContext } from 'node:test'
import type { Pool, PoolClient } from 'pg'
import { TieoutError } from '#lib/errors'
import { createOperationWords } from '../../subgraphs/reconcile/writes/operation-words.ts'
import { clock } from '../../subgraphs/reconcile/writes/runner/clock.ts'
import { createLines } from '../../subgraphs/reconcile/writes/runner/lines.ts'
import { uuidOf } from '../../subgraphs/reconcile/writes/runner/operation.ts'
import {
  type Begun,
  NotOurs,
  type OperationRequest,
  type OperationStore,
} from '../../subgraphs/reconcile/writes/runner/ports.ts'
import { forgetOperations, forgetVersions } from '../../subgraphs/reconcile/writes/runner/prune.ts'
import { createOperationStore } from '../../subgraphs/reconcile/writes/runner/store.ts'
import { freshDatabase } from '../harness/postgres.ts'

/** No test waits it out: an executor dies by a word. */
const LEASE_MS = 60_000

async function opened(t: TestContext) {
  const database = await freshDatabase(t.name)
  t.after(() => database[Symbol.asyncDispose]())
  return { pool: database.pool, store: createOperationStore(database.pool, LEASE_MS) }
}

const request = (
  idempotencyKey: string,
  given: Partial<OperationRequest> = {},
): OperationRequest => ({
  kind: 'COMMITMENT_UNLINK',
  idempotencyKey,
  input: { commitmentId: 'a', note: 'b' },
  requestedBy: 'Ann',
  ...given,
})
const all = { kinds: null, states: null, idempotencyKey: null, requestedBy: null }
const step = { position: 1, name: 'IMPORT', system: 'SAGE300' as const }
const idOf = ({ operation }: Begun): string => uuidOf(operation ?? assert.fail('refused'))
const codeOf = ({ userErrors }: Begun) => userErrors[0]?.code

/** Nobody has heard of it for as long as a lease is. */
async function die(pool: Pool, executor: string): Promise<void> {
  await pool.query('update tieout.executor set lease_until = now() where id = $1', [executor])
}

async function living(store: OperationStore<PoolClient>): Promise<string> {
  const executor = randomUUID()
  await store.renew(executor)
  return executor
}

test('a key acts once, and its replay names what the first answer named', async t => {
  const { store } = await opened(t)
  let acts = 0
  const act = async () => {
    acts += 1
    return { result: { pair: 'p' } }
  }
  const first = await store.decide(request('k'), act)
  // The order of the fields in the input does not matter.
  const again = await store.decide(request('k', { input: { note: 'b', commitmentId: 'a' } }), act)
  assert.equal(acts, 1)
  assert.deepEqual(first.result, { pair: 'p' })
  assert.deepEqual(again.result, { pair: 'p' })
  assert.equal(again.operation?.state, 'SUCCEEDED')
  assert.equal(again.operation?.isReplay, true)
})

test('a key is its caller’s own, and with another input it is refused', async t => {
  const { store } = await opened(t)
  await store.decide(request('k'), async () => ({}))
  const other = await store.decide(request('k', { requestedBy: 'Bob' }), async () => ({}))
  assert.equal(other.isNew, true)
  const reused = await store.decide(request('k', { input: { deep: [{ b: 1, a: 2 }] } }), () =>
    assert.fail('acted'),
  )
  assert.equal(codeOf(reused), 'IDEMPOTENCY_KEY_REUSED')
})

test('a decision under a key that is being decided waits for it and repeats what it did', async t => {
  const { store } = await opened(t)
  const inside = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const first = store.decide(request('k'), async () => {
    inside.resolve()
    await go.promise
    return { result: 1 }
  })
  await inside.promise
  const second = store.decide(request('k'), () => assert.fail('acted twice'))
  go.resolve()
  assert.deepEqual([(await first).isNew, (await second).isNew], [true, false])
  assert.equal((await second).result, 1)
})

test('a key that is being carried out says so, and a key that failed may be used again', async t => {
  const { store } = await opened(t)
  const owner = await living(store)
  const first = await store.begin(request('k'), owner)
  const second = await store.begin(request('k'), owner)
  assert.equal(second.operation?.id, first.operation?.id)
  assert.deepEqual([codeOf(second), second.userErrors[0]?.retryable], ['IN_PROGRESS', 'YES'])
  await store.end({ id: idOf(first), owner }, { state: 'FAILED' })
  const third = await store.begin(request('k'), owner)
  assert.equal(third.isNew, true)
  assert.notEqual(third.operation?.id, first.operation?.id)
  const reused = await store.begin(request('k', { input: {} }), owner)
  assert.equal(codeOf(reused), 'IDEMPOTENCY_KEY_REUSED')
})

test('one record has one unfinished operation, whoever asks for another', async t => {
  const { store } = await opened(t)
  const owner = await living(store)
  await store.begin(request('k', { target: 'record' }), owner)
  const other = await store.begin(request('l', { target: 'record', requestedBy: 'Bob' }), owner)
  assert.equal(other.operation, null)
  assert.equal(codeOf(other), 'IN_PROGRESS')
})

test('an act and the end of its operation stand together or not at all', async t => {
  const { store, pool } = await opened(t)
  await pool.query('create table decision (made text)')
  const broken = store.decide(request('k'), async client => {
    await client.query(`insert into decision values ('yes')`)
    throw new Error('store lost')
  })
  await assert.rejects(broken, /store lost/)
  assert.equal((await pool.query('select from decision')).rowCount, 0)
  assert.equal((await store.list(all, { first: 9 })).totalCount, 0)
  const done = await store.decide(request('k'), async client => {
    await client.query(`insert into decision values ('yes')`)
    return { result: { pair: 'p' } }
  })
  assert.equal(done.operation?.state, 'SUCCEEDED')
  assert.equal((await pool.query('select from decision')).rowCount, 1)
})

test('an end that the store took counts, though its answer was lost', async t => {
  const { pool } = await opened(t)
  const store = createOperationStore(losingCommits(pool))
  const done = await store.decide(request('k'), async () => ({ result: { pair: 'p' } }))
  assert.equal(done.operation?.state, 'SUCCEEDED')
  assert.deepEqual(done.userErrors, [])
  assert.deepEqual(done.result, { pair: 'p' })
})

test('what a dead executor has is taken by another, and is its own no more', async t => {
  const { pool, store } = await opened(t)
  const dead = await living(store)
  const begun = await store.begin(request('k'), dead)
  const work = { id: idOf(begun), owner: dead }
  const heir = await living(store)
  assert.deepEqual(await store.claim(heir, [], 9), [])
  await die(pool, dead)
  const [taken] = await store.claim(heir, [], 9)
  assert.equal(taken?.id, work.id)
  await assert.rejects(store.beginStep(work, step), NotOurs)
  await assert.rejects(store.park(work, { state: 'UNCERTAIN', pauseMs: 0 }), NotOurs)
  await assert.rejects(store.end(work, {}), NotOurs)
  await assert.rejects(store.reserve(work, ['key']), NotOurs)
  assert.equal((await store.beginStep({ id: work.id, owner: heir }, step)).attempt, 1)
})

test('an executor that leaves gives back what it has, and one that is laid down waits', async t => {
  const { store } = await opened(t)
  const owner = await living(store)
  const left = await store.begin(request('left'), owner)
  const laid = await store.begin(request('laid'), owner)
  const other = await living(store)
  await store.park({ id: idOf(laid), owner }, { state: 'UNCERTAIN', pauseMs: 3_600_000 })
  await store.leave(owner)
  const taken = await store.claim(other, [], 9)
  assert.deepEqual(
    taken.map(row => row.id),
    [idOf(left)],
  )
})

test('a step that is done is not begun again, and one that is not counts its attempts', async t => {
  const { store } = await opened(t)
  const owner = await living(store)
  const work = { id: idOf(await store.begin(request('k'), owner)), owner }
  assert.deepEqual(await store.beginStep(work, step), { attempt: 1, isResumed: false })
  const undone = { result: 'a', state: 'FAILED' as const, isDone: false }
  await store.endStep(work, step, { ...undone, externalReference: 'f.jcc' })
  assert.deepEqual(await store.beginStep(work, step), { attempt: 2, isResumed: false })
  assert.deepEqual(await store.doneSteps(work), new Map())
  await store.endStep(work, step, { result: { amount: '1.00' }, state: 'SUCCEEDED' })
  assert.deepEqual(await store.doneSteps(work), new Map([[1, { amount: '1.00' }]]))
  const [noted] = (await store.find(work.id))?.steps ?? []
  assert.deepEqual([noted?.attemptCount, noted?.externalReference], [2, 'f.jcc'])
})

test('a step that was begun and not heard to its end is known to have been, when it is begun again', async t => {
  const { store } = await opened(t)
  const owner = await living(store)
  const work = { id: idOf(await store.begin(request('k'), owner)), owner }
  await store.beginStep(work, step)
  assert.deepEqual(await store.beginStep(work, step), { attempt: 2, isResumed: true })
  await store.endStep(work, step, { result: 'unheard', state: 'UNCERTAIN', isDone: false })
  assert.deepEqual(await store.beginStep(work, step), { attempt: 3, isResumed: true })
  await store.endStep(work, step, { result: 'away', state: 'FAILED', isDone: false })
  assert.deepEqual(await store.beginStep(work, step), { attempt: 4, isResumed: false })
})

test('a natural key belongs to one operation for ever, unless that one wrote nothing', async t => {
  const { store } = await opened(t)
  const owner = await living(store)
  const begun = async (key: string) => ({ id: idOf(await store.begin(request(key), owner)), owner })
  const [a, b] = [await begun('a'), await begun('b')]
  assert.equal(await store.reserve(a, ['x', 'y']), undefined)
  assert.equal(await store.reserve(a, ['x', 'y']), undefined)
  assert.equal(await store.reserve(b, ['y', 'z']), a.id)
  await store.end(a, { state: 'FAILED' })
  assert.equal(await store.reserve(b, ['y', 'z']), undefined)
  await store.end(b, {})
  assert.equal(await store.reserve(await begun('c'), ['z']), b.id)
})

test('what runs alone is let go when its step or its operation ends, or its owner is dead', async t => {
  const { pool, store } = await opened(t)
  const owner = await living(store)
  const begun = async (key: string, by: string) => ({
    id: idOf(await store.begin(request(key), by)),
    owner: by,
  })
  const [a, b] = [await begun('a', owner), await begun('b', owner)]
  assert.equal(await store.exclude(a, 'import'), true)
  assert.equal(await store.exclude(a, 'import'), true)
  assert.equal(await store.exclude(b, 'import'), false)
  await store.beginStep(a, step)
  await store.endStep(a, step, { result: null, state: 'SUCCEEDED' }, 'import')
  assert.equal(await store.exclude(b, 'import'), true)
  await store.end(b, {})
  assert.equal(await store.exclude(a, 'import'), true)
  await die(pool, owner)
  const heir = await living(store)
  assert.equal(await store.exclude(await begun('c', heir), 'import'), true)
})

test('who has lost an operation to another executor waits for nothing in its name', async t => {
  const { store } = await opened(t)
  const [owner, heir] = [await living(store), await living(store)]
  const begun = async (key: string) => ({
    id: idOf(await store.begin(request(key), owner)),
    owner,
  })
  const [a, b] = [await begun('a'), await begun('b')]
  assert.equal(await store.exclude(a, 'import'), true)
  await store.leave(owner)
  assert.equal((await store.claim(heir, [], 2)).length, 2)
  await assert.rejects(store.exclude(b, 'import'), NotOurs)
})

test('an operation that comes back to an executor keeps nobody out by what it held there before', async t => {
  const { pool, store } = await opened(t)
  const [owner, heir] = [await living(store), await living(store)]
  const begun = async (key: string) => ({
    id: idOf(await store.begin(request(key), owner)),
    owner,
  })
  const [a, b] = [await begun('a'), await begun('b')]
  assert.equal(await store.exclude(a, 'import'), true)
  await die(pool, owner)
  assert.equal((await store.claim(heir, [], 1)).length, 1)
  await store.leave(heir)
  await store.renew(owner)
  assert.deepEqual(
    (await store.claim(owner, [b.id], 9)).map(row => row.id),
    [a.id],
  )
  assert.equal(await store.exclude(b, 'import'), true)
})

test('who acts alone comes in the order of asking, after other processes, and keeps the place when the store fails', async () => {
  const answers = [false, false, new Error('the answer is lost'), true]
  let pauses = 0
  const newPlace = createLines({
    store: {
      async exclude() {
        const answer = answers.shift() ?? true
        if (answer instanceof Error) throw answer
        return answer
      },
    },
    clock: {
      ...clock,
      async sleep() {
        pauses += 1
      },
    },
    signal: new AbortController().signal,
  })
  const acted: string[] = []
  const act = async (id: string) => {
    const place = newPlace()
    const take = () => place.take({ id, owner: 'here' }, 'import')
    await take().catch(take)
    acted.push(`${id} begins`)
    await Promise.resolve()
    acted.push(`${id} ends`)
    place.leave()
  }
  await Promise.all(['a', 'b', 'c'].map(act))
  assert.deepEqual(acted, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  // Twice while another process has it, and once each to let one of it before.
  assert.equal(pauses, 4)
})

test('operations are listed newest first, page by page, by key, kind, state and caller', async t => {
  const { store } = await opened(t)
  for (const key of ['a', 'b', 'c']) await store.decide(request(key), async () => ({}))
  const owner = await living(store)
  await store.begin(request('d', { kind: 'SOURCE_REFRESH', requestedBy: 'Bob' }), owner)
  const done = { ...all, states: ['SUCCEEDED' as const] }
  const first = await store.list(done, { first: 2 })
  assert.equal(first.totalCount, 3)
  const rest = await store.list(done, { first: 2, after: first.pageInfo.endCursor })
  const keys = [...first.nodes, ...rest.nodes].map(operation => operation.idempotencyKey)
  assert.deepEqual(keys, ['c', 'b', 'a'])
  const keysOf = async (wanted: Partial<typeof all>) => {
    const found = await store.list({ ...all, ...wanted } as typeof all, { first: 9 })
    return found.nodes.map(operation => operation.idempotencyKey)
  }
  assert.deepEqual(await keysOf({ kinds: ['SOURCE_REFRESH'] as never }), ['d'])
  assert.deepEqual(await keysOf({ requestedBy: 'Bob' as never }), ['d'])
  assert.deepEqual(await keysOf({ idempotencyKey: 'b' as never }), ['b'])
})

test('an empty or endless key is refused', async t => {
  const { store } = await opened(t)
  for (const key of ['', 'k'.repeat(201)]) {
    const begun = await store.begin(request(key), randomUUID())
    assert.equal(begun.operation, null)
    assert.equal(codeOf(begun), 'INVALID')
  }
})

test('what was given up is looked at again, settled or discarded by a person, each once', async t => {
  const { store } = await opened(t)
  const words = createOperationWords({ store, clock, hurry: () => undefined })
  const owner = await living(store)
  const givenUp = async (key: string) => {
    const work = { id: idOf(await store.begin(request(key), owner)), owner }
    await store.reserve(work, [`natural ${key}`])
    await store.end(work, { state: 'DEAD_LETTER' })
    return { ...work, operationId: `gid://tieout/Operation/${work.id}` }
  }
  const reason = 'seen on the screen'
  const stateOf = async (id: string) => (await store.find(id))?.state

  const written = await givenUp('a')
  const settle = { idempotencyKey: '1', operationId: written.operationId, reason }
  await words.operationSettle({ ...settle, outcome: 'WRITTEN' }, 'Ann')
  assert.equal(await stateOf(written.id), 'SUCCEEDED')
  const { settlement } = (await store.find(written.id)) ?? {}
  assert.deepEqual([settlement?.settledBy, settlement?.outcome], ['Ann', 'WRITTEN'])
  const twice = { ...settle, idempotencyKey: '2', outcome: 'NOT_WRITTEN' as const }
  assert.equal(codeOf(await words.operationSettle(twice, 'Ann')), 'WRONG_STATE')

  const absent = await givenUp('b')
  const { operationId } = absent
  await words.operationSettle(
    { idempotencyKey: '3', operationId, reason, outcome: 'NOT_WRITTEN' },
    'Ann',
  )
  assert.equal(await stateOf(absent.id), 'FAILED')
  const next = { id: idOf(await store.begin(request('c'), owner)), owner }
  assert.equal(await store.reserve(next, ['natural b']), undefined)
  assert.equal(await store.reserve(next, ['natural a']), written.id)

  const looked = await givenUp('d')
  await words.operationReplay({ idempotencyKey: '4', operationId: looked.operationId }, 'Ann')
  assert.equal((await store.claim(owner, [next.id], 9)).length, 1)

  const dropped = await givenUp('e')
  const discard = { idempotencyKey: '5', operationId: dropped.operationId, reason }
  await words.operationDiscard(discard, 'Ann')
  assert.equal(await stateOf(dropped.id), 'DEAD_LETTER')
  assert.equal((await store.find(dropped.id))?.nextStep, null)
  // Who thinks better of it has it looked at again, and then it is open again.
  await words.operationReplay({ idempotencyKey: '6', operationId: dropped.operationId }, 'Ann')
  assert.equal((await store.find(dropped.id))?.settlement, null)
})

test('whoever asked for an operation cannot approve it, and another person can once', async t => {
  const { store } = await opened(t)
  const words = createOperationWords({ store, clock, hurry: () => undefined })
  const owner = await living(store)
  const work = { id: idOf(await store.begin(request('k'), owner)), owner }
  await store.park(work, { state: 'AWAITING_APPROVAL', pauseMs: null })
  assert.deepEqual(await store.claim(owner, [], 9), [])
  const approve = (idempotencyKey: string, by: string) =>
    words.operationApprove(
      { idempotencyKey, operationId: `gid://tieout/Operation/${work.id}`, reason: 'checked' },
      by,
    )
  for (const ann of ['Ann', 'ann', ' Ann ', 'Ａnn', 'A n n'])
    assert.match((await approve('1', ann)).userErrors[0]?.message ?? '', /somebody else/, ann)
  assert.deepEqual((await approve('2', 'Bob')).userErrors, [])
  assert.equal(codeOf(await approve('3', 'Cid')), 'WRONG_STATE')
  const approved = await store.find(work.id)
  assert.deepEqual(
    approved?.approvals.map(({ approvedBy, reason }) => [approvedBy, reason]),
    [['Bob', 'checked']],
  )
  assert.equal((await store.claim(owner, [], 9)).length, 1)
})

test('what ended long ago is forgotten, but never what it wrote', async t => {
  const { store, pool } = await opened(t)
  const owner = await living(store)
  const begun = async (key: string) => ({ id: idOf(await store.begin(request(key), owner)), owner })
  const [old, running, recent] = [await begun('old'), await begun('running'), await begun('recent')]
  await store.beginStep(old, step)
  await store.reserve(old, ['natural'])
  await store.end(old, {})
  await pool.query(`update tieout.operation set ended_at = now() - interval '401 days'`)
  await store.end(recent, {})
  await pool.query(`update tieout.operation set ended_at = null where id = $1`, [running.id])
  assert.equal(await forgetOperations(pool, 400), 1)
  assert.deepEqual(
    (await store.list(all, { first: 9 })).nodes.map(operation => operation.idempotencyKey),
    ['recent', 'running'],
  )
  assert.equal(await store.reserve(running, ['natural']), old.id)
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

test('what a record was is forgotten after so many days, and what it is never', async t => {
  const { pool } = await opened(t)
  await pool.query(
    `insert into sage.account_version (id, company, name, valid_from, valid_to) values
       ('a', 'main', 'long ago', now() - interval '900 days', now() - interval '401 days'),
       ('a', 'main', 'lately', now() - interval '401 days', now() - interval '399 days'),
       ('a', 'main', 'now', now() - interval '399 days', 'infinity')`,
  )
  assert.equal(await forgetVersions(pool, 400), 1)
  const { rows } = await pool.query('select name from sage.account_version order by valid_from')
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['lately', 'now'],
  )
})
