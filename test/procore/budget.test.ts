import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { TieoutError } from '#lib/errors'
import { createBudget } from '../../subgraphs/procore/wire/budget.ts'
import { createHour } from '../../subgraphs/procore/wire/hour.ts'
import { FRAME, gidOf, smallCompany, TOWER } from './company.ts'
import { type Bench, startBench } from './kit.ts'

/** Who may call Procore when, under limits that keep Procore's proportions and last seconds. */

const project = gidOf.project(TOWER)
const CONTRACT_COUNT = 90
const lines = `query($project: ID!) {
  procoreCommitments(first: 100, filter: { projectId: $project }) { nodes { number lines { number } } }
}`
const vendors = '{ procoreVendors { totalCount } }'
const background = { isBackground: true }

test('a first load that needs two hours of budget is never refused, and queries are answered meanwhile', async t => {
  const limits = { hourlyLimit: 60, hourMs: 4_000, spikeLimit: 25, spikeMs: 1_000 }
  const bench = await benchOf(t, CONTRACT_COUNT, limits)
  const load = bench.askInBackground(lines, { project })
  let isOver = false
  let answeredCount = 0
  const over = load.finally(() => {
    isOver = true
  })
  while (!isOver) {
    const { errors } = await bench.ask(vendors)
    assert.deepEqual(errors, [])
    answeredCount += 1
    await Promise.race([over, bench.ask('{ procoreProjects { totalCount } }', {}, Date.now())])
    await Promise.race([over, new Promise(resolve => setTimeout(resolve, 200))])
  }
  const { data, errors } = await load
  assert.deepEqual(errors, [])
  assert.equal(data.procoreCommitments.nodes.length, CONTRACT_COUNT + 1)
  assert.ok(answeredCount > 1)
  assert.ok(
    bench.front.statuses.every(status => status === 200),
    'no call was refused',
  )
  t.diagnostic(`${bench.front.callsTo('/rest/').length} calls, ${answeredCount} queries, no 429`)
})

test('background reads leave a fifth of a window to queries, which need not wait for its reset', async t => {
  const bench = await benchOf(t, CONTRACT_COUNT, { hourlyLimit: 50 })
  const load = bench.askInBackground(lines, { project })
  await until(() => bench.front.callsTo('/rest/').length === 40)
  const { data, errors } = await bench.ask(vendors)
  assert.deepEqual(errors, [])
  assert.equal(data.procoreVendors.totalCount, 5)
  assert.equal(bench.front.callsTo('/rest/').length, 41)
  const { budget } = await bench.subgraph.health()
  assert.ok(budget && budget.queuedCount > 0)
  assert.deepEqual([budget.usedCount, budget.leftCount], [41, 9])
  assert.match(budget.described, /^Procore allows 9 of 50 calls until .+ 20 % of each window/)
  await bench.subgraph.close()
  assert.equal((await load).errors[0]?.code, 'PROCORE_UNREACHABLE', 'who waits is told at the end')
})

test('a background read that somebody begins to wait for becomes urgent and is not sent twice', async t => {
  const bench = await benchOf(t, 0, {})
  const inAnHour = String(Math.ceil(Date.now() / 1000) + 3600)
  const nearlyUsed = {
    'x-rate-limit-limit': '25',
    'x-rate-limit-remaining': '3',
    'x-rate-limit-reset': inAnHour,
  }
  bench.front.answer('/rest/v1.0/projects', { headers: nearlyUsed, body: [] })
  await bench.ask('{ procoreProjects { totalCount } }')
  const waits = bench.askInBackground(vendors, {})
  await until(async () => (await bench.subgraph.health()).budget?.queuedCount === 1)
  assert.equal((await bench.ask(vendors)).data.procoreVendors.totalCount, 5)
  assert.equal((await waits).data.procoreVendors.totalCount, 5)
  assert.equal(bench.front.callsTo('/rest/v1.0/vendors').length, 1)
})

test('nobody takes more than his share of a minute and of an hour, and what others ask is read meanwhile', async t => {
  t.mock.timers.enable({ apis: ['Date', 'setTimeout'], now: 0 })
  const budget = createBudget()
  const send = async (payer?: string) => {
    await budget.claim('x', { isBackground: false, payer })
    budget.settle({ status: 200, headers: told(25, 24, 10 * Math.ceil((Date.now() + 1) / 10_000)) })
  }
  const sendUntilRefused = async (payer: string) => {
    for (let sent = 0; ; sent += 1) {
      const refused = await send(payer).catch((thrown: TieoutError) => thrown)
      if (refused) return { sent, code: refused.code, waits: refused.retryAfterSeconds }
    }
  }
  // What an hour allows is told with the first answer.
  await send()
  const refused = { sent: 60, code: 'CALL_SHARE_USED', waits: 60 }
  assert.deepEqual(await sendUntilRefused('ann'), refused)
  assert.deepEqual(await sendUntilRefused('bob'), refused)
  await send()
  t.mock.timers.tick(60_000)
  for (let minute = 1; minute < 5; minute += 1) {
    assert.equal((await sendUntilRefused('ann')).sent, 60)
    t.mock.timers.tick(60_000)
  }
  assert.deepEqual(await sendUntilRefused('ann'), { ...refused, sent: 0, waits: 3_300 })
  assert.equal((await sendUntilRefused('bob')).sent, 60)
})

test('what is not begun when he who asked is gone is not begun, unless somebody else waits for it', async t => {
  const bench = await benchOf(t, CONTRACT_COUNT, { spikeLimit: 10, spikeMs: 2_000 })
  const gone = new AbortController()
  const answer = bench.askUntil(gone.signal, lines, { project })
  await until(() => bench.front.callsTo('/rest/').length >= 9)
  const begun = bench.front.callsTo('/rest/').length
  gone.abort()
  const { errors } = await answer
  assert.ok(errors.some(({ code }) => code === 'PROCORE_TIMEOUT'))
  const sent = bench.front.callsTo('/rest/').length
  assert.ok(sent <= begun + 1, `${sent} calls, ${begun} before`)
  assert.deepEqual((await bench.ask(vendors)).errors, [])
})

test('after a window has reset, one call goes ahead to learn what the next one allows', async t => {
  t.mock.timers.enable({ apis: ['Date', 'setTimeout'], now: 1_000_000 })
  const budget = createBudget()
  const begun: number[] = []
  const begin = (id: number) =>
    budget.claim('x', { isBackground: false }).then(() => begun.push(id))
  const settle = (remaining: number, resetSeconds: number) =>
    budget.settle({ status: 200, headers: told(25, remaining, resetSeconds) })
  const all = [1, 2, 3, 4].map(begin)
  await tick()
  assert.deepEqual(begun, [1])
  settle(3, 1_010)
  await tick()
  assert.deepEqual(begun, [1, 2, 3], 'the last call of a window that resets soon is kept')
  settle(2, 1_010)
  settle(1, 1_010)
  await tick()
  assert.equal(begun.length, 3)
  t.mock.timers.tick(10_000)
  await Promise.all(all)
  assert.deepEqual(begun, [1, 2, 3, 4])
})

test('a refusal stops every call until Procore takes calls again, by Retry-After or by the reset', async t => {
  for (const headers of [{ 'retry-after': '5' }, told(25, 0, 1_005)]) {
    t.mock.timers.enable({ apis: ['Date', 'setTimeout'], now: 1_000_000 })
    const budget = createBudget()
    await budget.claim('x', background)
    budget.settle({ status: 429, headers })
    let isBegun = false
    const next = budget.claim('x', { isBackground: false }).then(() => {
      isBegun = true
    })
    t.mock.timers.tick(4_999)
    await tick()
    assert.equal(isBegun, false)
    t.mock.timers.tick(1)
    await next
    t.mock.timers.reset()
  }
})

test('the hourly share is kept though Procore tells of the ten seconds alone', async t => {
  t.mock.timers.enable({ apis: ['Date', 'setTimeout'], now: 0 })
  const budget = createBudget()
  let sentCount = 0
  // Each window of ten seconds is told to be nearly whole, as it is where others use nothing.
  const send = async (urgency: { isBackground: boolean }) => {
    await budget.claim('x', urgency)
    sentCount += 1
    budget.settle({ status: 200, headers: told(25, 24, 10 * Math.ceil((Date.now() + 1) / 10_000)) })
  }
  for (let index = 0; index < 480; index += 1) await send(background)
  const waits = send(background)
  await tick()
  assert.equal(sentCount, 480, 'four fifths of 600')
  await send({ isBackground: false })
  assert.equal(sentCount, 481)
  t.mock.timers.tick(3_600_000)
  await waits
  assert.equal(sentCount, 482)
})

test('rounds spread over the hour and keep to their share, whoever used the calls', () => {
  const hour = createHour(0.2)
  assert.equal(hour.roundReadAt(0), 0, 'nothing is known before the first answer')
  const spike = { limit: 25, remaining: 24, resetsAt: 10_000 }
  for (let index = 0; index < 90; index += 1) hour.count(0, spike)
  // 90 of 360, which is 60 % of 600: a quarter of the hour has to go by.
  assert.equal(hour.roundReadAt(0), 900_000)
  for (let index = 0; index < 400; index += 1) hour.count(1_000, spike)
  assert.equal(hour.roundReadAt(1_000), 3_600_000, 'more than the share waits for the next hour')
  assert.deepEqual(hour.use(1_000), { usedCount: 490, limitCount: 600 })
  assert.equal(hour.roundReadAt(3_600_000), 0)
})

test('whether Procore answers costs no call within a minute of an answer, and one after a failure', async t => {
  const bench = await benchOf(t, 0, {})
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() })
  await bench.ask(vendors)
  const health = () => bench.subgraph.health().then(({ isReachable }) => isReachable)
  assert.equal(await health(), true)
  assert.equal(bench.front.callsTo('/me').length, 0)
  t.mock.timers.tick(60_001)
  assert.equal(await health(), true)
  assert.equal(bench.front.callsTo('/me').length, 1)
  bench.front.answer('/rest/v1.0/projects', { status: 403, body: { errors: ['no'] } })
  await bench.ask('{ procoreProjects { totalCount } }')
  await health()
  assert.equal(bench.front.callsTo('/me').length, 2)
  await bench.front.close()
  assert.equal(await health(), false, 'a server that has died since is found out')
})

function told(limit: number, remaining: number, resetSeconds: number): Record<string, string> {
  return {
    'x-rate-limit-limit': String(limit),
    'x-rate-limit-remaining': String(remaining),
    'x-rate-limit-reset': String(resetSeconds),
  }
}

/** Lets promises that can go on do so. */
function tick(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await tick()
}

/** A project with so many contracts more, of which each costs a call. */
async function benchOf(
  t: TestContext,
  contractCount: number,
  settings: Record<string, unknown>,
): Promise<Bench> {
  const company = smallCompany()
  const [frame] = company['work_order_contracts'] ?? []
  if (contractCount > 0) {
    company['work_order_contracts'] = Array.from({ length: contractCount }, (_, index) => ({
      ...frame,
      id: FRAME + 1000 + index,
    }))
  }
  const rest = { requisitions: [], commitment_change_orders: [], contract_payments: [] }
  const bench = await startBench({ ...company, ...rest }, settings)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}
