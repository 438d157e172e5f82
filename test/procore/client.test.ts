import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { BRIDGE, CO_THREE_TIERS, FRAME, gidOf, smallCompany, TOWER } from './company.ts'
import { type Bench, type ScriptedAnswer, startBench } from './kit.ts'

const project = gidOf.project(TOWER)
const vendors = '{ procoreVendors { totalCount nodes { id name } } }'
const commitments = `query($project: ID!) {
  procoreCommitments(filter: { projectId: $project }) { nodes { number fetchedAt lines { number } } }
}`
const now = { 'retry-after': '0' }

test('many calls at once share one token, and a refused token is renewed once for all of them', async t => {
  const bench = await benchFor(t)
  const everything = `query($project: ID!) {
    procoreProjects { totalCount } procoreVendors { totalCount }
    procoreCostCodes(filter: { projectId: $project }) { totalCount }
    procoreChangeOrders(filter: { projectId: $project }) { totalCount }
  }`
  bench.front.answer('/rest/', { status: 401, body: { message: 'The access token is invalid' } }, 3)
  const { data, errors } = await bench.ask(everything, { project })
  assert.deepEqual(errors, [])
  assert.equal(data.procoreVendors.totalCount, 5)
  assert.equal(bench.front.callsTo('/oauth/token').length, 2)
})

test('a token is renewed before it expires', async t => {
  const bench = await benchFor(t)
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() })
  await bench.ask(vendors)
  t.mock.timers.tick((5400 - 70) * 1000)
  await bench.ask(vendors)
  assert.equal(bench.front.callsTo('/oauth/token').length, 1)
  t.mock.timers.tick(60 * 1000)
  await bench.ask(vendors, {}, Date.now())
  assert.equal(bench.front.callsTo('/oauth/token').length, 2)
  assert.equal(bench.front.callsTo('/rest/v1.0/vendors').length, 3)
})

test('a login server that stumbles is asked again', async t => {
  const bench = await benchFor(t)
  bench.front.answer('/oauth/token', { status: 503, headers: now }, 2)
  assert.deepEqual((await bench.ask(vendors)).errors, [])
  assert.equal(bench.front.callsTo('/oauth/token').length, 3)
})

test('wrong credentials are reported as such, after one renewal', async t => {
  const bench = await benchFor(t)
  bench.front.answer(
    '/oauth/token',
    {
      status: 401,
      body: { error: 'invalid_client', error_description: 'Client authentication failed' },
    },
    9,
  )
  const { data, errors } = await bench.ask(vendors)
  assert.deepEqual(data, { procoreVendors: null })
  assert.equal(errors[0]?.code, 'PROCORE_UNAUTHENTICATED')
  assert.match(errors[0]?.message ?? '', /invalid_client/)
  assert.equal((await bench.subgraph.health()).errorCode, 'PROCORE_UNAUTHENTICATED')
})

test('every call names the company, and health tells what is left of the budget', async t => {
  const bench = await benchFor(t, { hourlyLimit: 50 })
  const { data } = await bench.ask(
    '{ procoreHealth { isReachable errorCode companyId budget { usedCount leftCount queuedCount } } }',
  )
  assert.deepEqual(data.procoreHealth, {
    isReachable: true,
    errorCode: null,
    companyId: '562949953421312',
    budget: { usedCount: 1, leftCount: 49, queuedCount: 0 },
  })
})

test('all pages are read, each once, and a row that shifts between pages counts once', async t => {
  const bench = await benchFor(t, { pageCap: 2 })
  const { data } = await bench.ask(vendors)
  assert.equal(data.procoreVendors.totalCount, 5)
  const pages = bench.front
    .callsTo('/rest/v1.0/vendors')
    .map(call => /[?&]page=\d+&per_page=\d+/.exec(call)?.[0].slice(1))
  // The first call learns the largest page that Procore takes.
  assert.deepEqual(pages, [
    'page=1&per_page=1000',
    'page=1&per_page=2',
    'page=2&per_page=2',
    'page=3&per_page=2',
  ])

  const page = (...ids: number[]): ScriptedAnswer => ({
    headers: { total: '3' },
    body: ids.map(id => ({ id, name: `V${id}` })),
  })
  bench.front.answer('/rest/v1.0/vendors', page(1, 2))
  bench.front.answer('/rest/v1.0/vendors', page(2, 3))
  const shifted = await bench.ask(vendors, {}, Date.now() + 1)
  assert.deepEqual(
    shifted.data.procoreVendors.nodes.map((row: { name: string }) => row.name),
    ['V1', 'V2', 'V3'],
  )
})

test('a page list without Total is followed by its Link', async t => {
  const bench = await benchFor(t)
  bench.front.answer('/rest/v1.0/vendors', {
    headers: { link: '<x>; rel="next", <y>; rel="last"' },
    body: [{ id: 1 }],
  })
  bench.front.answer('/rest/v1.0/vendors', {
    headers: { link: '<x>; rel="first"' },
    body: [{ id: 2 }],
  })
  assert.equal((await bench.ask(vendors)).data.procoreVendors.totalCount, 2)
  assert.equal(bench.front.callsTo('/rest/v1.0/vendors').length, 2)
})

test('a page list without Total, Link and Per-Page is read until a page brings nothing new', async t => {
  const bench = await benchFor(t)
  const page = (...ids: number[]): ScriptedAnswer => ({ body: ids.map(id => ({ id })) })
  for (const answer of [page(1, 2), page(3), page(3)]) {
    bench.front.answer('/rest/v1.0/vendors', answer)
  }
  assert.equal((await bench.ask(vendors)).data.procoreVendors.totalCount, 3)
  assert.equal(bench.front.callsTo('/rest/v1.0/vendors').length, 3)
})

test('a list of fewer rows than Procore says is read once more, and then refused', async t => {
  const bench = await benchFor(t)
  const page = (...ids: number[]): ScriptedAnswer => ({
    headers: { total: '3' },
    body: ids.map(id => ({ id })),
  })
  // A row came twice, since another was put before it, and the last one not at all.
  for (const answer of [page(1, 2), page(2), page(1, 2), page(3)]) {
    bench.front.answer('/rest/v1.0/vendors', answer)
  }
  assert.equal((await bench.ask(vendors)).data.procoreVendors.totalCount, 3)
  for (const answer of [page(1, 2), page(2), page(1, 2), page(2)]) {
    bench.front.answer('/rest/v1.0/vendors', answer)
  }
  const { errors } = await bench.ask(vendors, {}, Date.now() + 1)
  assert.equal(errors[0]?.code, 'PROCORE_MALFORMED')
  assert.match(errors[0]?.message ?? '', /vendors are 3, and shows 2 of them/)
})

test('a part of an answer is none', async t => {
  const bench = await benchFor(t)
  for (const status of [202, 206]) {
    bench.front.answer('/rest/v1.0/vendors', { status, body: [{ id: 1 }] })
    const { errors } = await bench.ask(vendors)
    assert.equal(errors[0]?.code, 'PROCORE_MALFORMED', `${status}`)
    assert.match(errors[0]?.message ?? '', /a part of an answer/)
  }
})

test('calls wait for a window that resets soon and are refused, with the moment, when it is far off', async t => {
  const bench = await benchFor(t)
  const resetSeconds = Math.ceil(Date.now() / 1000) + 1
  bench.front.answer('/rest/v1.0/projects', { headers: usedUp(resetSeconds), body: [] })
  await bench.ask('{ procoreProjects { totalCount } }')
  const { data } = await bench.ask(vendors)
  assert.equal(data.procoreVendors.totalCount, 5)
  assert.ok(Date.now() >= resetSeconds * 1000, 'the call was held back until the reset')

  const inAnHour = Math.ceil(Date.now() / 1000) + 3600
  bench.front.answer('/rest/v1.0/projects', { headers: usedUp(inAnHour), body: [] })
  await bench.ask('{ procoreProjects { totalCount } }', {}, Date.now())
  const before = bench.front.calls.length
  const { errors } = await bench.ask(vendors, {}, Date.now())
  assert.equal(errors[0]?.code, 'PROCORE_RATE_LIMITED')
  assert.ok(errors[0]?.message.includes(new Date(inAnHour * 1000).toISOString()))
  assert.equal(bench.front.calls.length, before, 'nothing was sent')
})

test('a burst never overruns a window, and uses all of it', async t => {
  const company = smallCompany()
  const [frame] = company['work_order_contracts'] ?? []
  company['work_order_contracts'] = Array.from({ length: 12 }, (_, index) => ({
    ...frame,
    id: FRAME + 1000 + index,
  }))
  const rest = { requisitions: [], commitment_change_orders: [], contract_payments: [] }
  const bench = await startBench({ ...company, ...rest }, { hourlyLimit: 10 })
  t.after(() => bench[Symbol.asyncDispose]())
  const { data, errors } = await bench.ask(commitments, { project })
  // Two lists and eight of the thirteen contracts fit into ten calls.
  assert.equal(bench.front.callsTo('/rest/').length, 10)
  assert.equal(data.procoreCommitments, null)
  assert.ok(errors.length > 0 && errors.every(error => error.code === 'PROCORE_RATE_LIMITED'))
  assert.equal((await bench.subgraph.health()).budget?.leftCount, 0)
})

test('a 429 is tried again when Procore says so, and a far reset is an error at once', async t => {
  const bench = await benchFor(t)
  bench.front.answer(
    '/rest/v1.0/vendors',
    { status: 429, headers: now, body: { message: 'slow down' } },
    2,
  )
  assert.equal((await bench.ask(vendors)).data.procoreVendors.totalCount, 5)
  bench.front.answer('/rest/v1.0/projects', {
    status: 429,
    headers: { 'retry-after': '600' },
    body: '',
  })
  const { errors } = await bench.ask('{ procoreProjects { totalCount } }')
  assert.equal(errors[0]?.code, 'PROCORE_RATE_LIMITED')
  assert.equal(bench.front.callsTo('/rest/v1.0/projects').length, 1)
})

test('within thirty seconds a second reader costs no call, and one that needs newer does', async t => {
  const bench = await benchFor(t)
  await bench.ask(vendors)
  await Promise.all([bench.ask(vendors), bench.ask(vendors)])
  assert.equal(bench.front.callsTo('/rest/v1.0/vendors').length, 1)
  const newer = Date.now() + 1
  await Promise.all([bench.ask(vendors, {}, newer), bench.ask(vendors, {}, newer)])
  assert.equal(bench.front.callsTo('/rest/v1.0/vendors').length, 2)
})

test('no more than eight calls are open at a time, and equal ones are sent once', async t => {
  const company = smallCompany()
  const [frame] = company['work_order_contracts'] ?? []
  company['work_order_contracts'] = Array.from({ length: 30 }, (_, index) => ({
    ...frame,
    id: FRAME + 1000 + index,
    line_items: [],
  }))
  const bench = await startBench({
    ...company,
    requisitions: [],
    commitment_change_orders: [],
    contract_payments: [],
  })
  t.after(() => bench[Symbol.asyncDispose]())
  const { data } = await bench.ask(commitments, { project })
  assert.equal(data.procoreCommitments.nodes.length, 31)
  assert.equal(new Set(bench.front.calls).size, bench.front.calls.length)
  assert.ok(
    bench.front.mostOpen <= 8 && bench.front.mostOpen > 1,
    `${bench.front.mostOpen} were open`,
  )
})

test('a project with three tiers is read by packages, and the refusal stands where there are none', async t => {
  const bench = await benchFor(t)
  const query = `query($project: ID!) {
    procoreChangeOrders(filter: { projectId: $project }) { nodes { id number amount lines { costCode costType amount commitmentLineNumber } } }
  }`
  const bridge = gidOf.project(BRIDGE)
  bench.front.answer('/rest/v1.0/change_order_packages', {
    status: 404,
    body: { message: 'Not Found' },
  })
  const refused = await bench.ask(query, { project: bridge })
  assert.equal(refused.errors[0]?.code, 'PROCORE_REFUSED')
  assert.match(refused.errors[0]?.message ?? '', /1 and 2 tier/)

  const { data, errors } = await bench.ask(query, { project: bridge })
  assert.deepEqual(errors, [])
  const line = { costCode: '03-300', costType: 'S', amount: '12.50', commitmentLineNumber: null }
  const id = `gid://procore/CommitmentChangeOrder/${BRIDGE}/${CO_THREE_TIERS}`
  assert.deepEqual(data.procoreChangeOrders.nodes, [
    { id, number: '1', amount: '12.50', lines: [line] },
  ])

  // Packages of the prime contract stand in the same list.
  const prime = { id: 71, contract_id: 8, number: '2', status: 'approved', grand_total: '99.0' }
  bench.front.answer('/rest/v1.0/change_order_packages?', { body: [prime] })
  const later = await bench.ask(query, { project: bridge }, Date.now() + 1)
  assert.deepEqual(later.data.procoreChangeOrders.nodes, [])
  assert.equal(
    bench.front.callsTo('/commitment_change_orders').length,
    2,
    'the refusal is remembered',
  )
})

function usedUp(resetSeconds: number): Record<string, string> {
  return {
    'x-rate-limit-limit': '25',
    'x-rate-limit-remaining': '0',
    'x-rate-limit-reset': String(resetSeconds),
  }
}

async function benchFor(t: TestContext, settings: Record<string, unknown> = {}): Promise<Bench> {
  const bench = await startBench(smallCompany(), settings)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}
