import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import * as of from './company.ts'
import { gidOf, smallCompany, TOWER } from './company.ts'
import { type Answer, type Bench, startBench } from './kit.ts'

const project = gidOf.project(TOWER)

test('pages follow one another without a gap, in a stable order', async t => {
  const bench = await benchFor(t)
  const page =
    'query($after: String) { procoreVendors(first: 2, after: $after) { nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor } } }'
  const names: string[] = []
  let after: string | null = null
  do {
    const answer: Answer = await bench.ask(page, { after })
    const { nodes, pageInfo } = answer.data.procoreVendors
    assert.equal(pageInfo.hasPreviousPage, after !== null)
    names.push(...nodes.map((row: { name: string }) => row.name))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  assert.deepEqual(names, ['Steel Co', 'Paint Co', 'Vendor 13', 'Vendor 14', 'Vendor 15'])
  const { errors } = await bench.ask('{ procoreVendors(first: 1001) { totalCount } }')
  assert.equal(errors[0]?.code, 'BAD_USER_INPUT')
})

test('entities of every kind resolve by id, absent ones to null, with one list for many of a project', async t => {
  const bench = await benchFor(t)
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Node { id } } }`
  const ids = {
    ProcoreProject: gidOf.project(TOWER),
    ProcoreVendor: `gid://procore/Vendor/${of.STEEL}`,
    ProcoreCostCode: `gid://procore/CostCode/${TOWER}/${of.ANNEX_CODE}`,
    ProcoreCommitment: gidOf.order(of.BOLTS),
    ProcoreChangeOrder: gidOf.changeOrder(of.CO_PENDING),
    ProcoreInvoice: gidOf.invoice(of.FRAME_2),
    ProcorePayment: `gid://procore/ContractPayment/${TOWER}/${of.FRAME}/${of.FRAME_1 + 20}`,
  }
  const representations = Object.entries(ids).map(([__typename, id]) => ({ __typename, id }))
  const { data, errors } = await bench.ask(query, { of: representations })
  assert.deepEqual(errors, [])
  assert.deepEqual(data._entities, representations)

  const missing = await bench.ask(query, {
    of: [
      { __typename: 'ProcoreInvoice', id: gidOf.invoice(1) },
      { __typename: 'ProcoreChangeOrder', id: gidOf.changeOrder(1) },
    ],
  })
  assert.deepEqual(missing, { data: { _entities: [null, null] }, errors: [] })

  const before = bench.front.calls.length
  const many = [
    gidOf.subcontract(of.FRAME),
    gidOf.subcontract(of.PAINTING),
    gidOf.order(of.BOLTS),
    gidOf.order(1),
  ]
  const found = await bench.ask(query, {
    of: many.map(id => ({ __typename: 'ProcoreCommitment', id })),
  })
  assert.deepEqual(
    found.data._entities.map((row: { id: string } | null) => row?.id),
    [...many.slice(0, 3), undefined],
  )
  assert.equal(bench.front.calls.length - before, 2)
})

test('a failure in one project leaves the entities of another standing', async t => {
  const bench = await benchFor(t)
  bench.front.answer(`/rest/v1.0/work_order_contracts/99?project_id=${of.DEPOT}`, {
    status: 403,
    body: { errors: ['no'] },
  })
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ProcoreCommitment { number } } }`
  const ids = [`gid://procore/WorkOrderContract/${of.DEPOT}/99`, gidOf.subcontract(of.FRAME)]
  const { data, errors } = await bench.ask(query, {
    of: ids.map(id => ({ __typename: 'ProcoreCommitment', id })),
  })
  assert.deepEqual(data._entities, [null, { number: 'SC-100' }])
  assert.deepEqual(
    errors.map(error => [error.code, error.path]),
    [['PROCORE_FORBIDDEN', '_entities.0']],
  )
})

test('a whole project is read with one list a resource, one call a contract and one a change order', async t => {
  const bench = await benchFor(t)
  const { errors } = await bench.ask(
    `query($project: ID!) { procoreCommitments(filter: { projectId: $project }) { nodes {
      lines { id } changeOrders { lines { commitmentLineNumber } } invoices { grossAmount lines { id } } payments { id } invoicedAmount vendor { name }
    } } }`,
    { project },
  )
  assert.deepEqual(errors, [])
  const count = (match: string) => bench.front.callsTo(match).length
  assert.deepEqual(
    {
      contracts: count('/work_order_contracts?') + count('/purchase_order_contracts?'),
      lines: count('/work_order_contracts/') + count('/purchase_order_contracts/'),
      changeOrders: count('/commitment_change_orders') - count('/line_items'),
      changeOrderLines: count('/line_items'),
      requisitions: count('/rest/v1.1/requisitions'),
      // Only one of the three contracts was ever paid.
      payments: count('/contract_payments'),
      costCodes: count('/cost_codes'),
    },
    {
      contracts: 2,
      lines: 3,
      changeOrders: 1,
      changeOrderLines: 3,
      requisitions: 3,
      payments: 1,
      costCodes: 1,
    },
  )
})

test('a parent of which only the id is asked costs no call', async t => {
  const bench = await benchFor(t)
  const { data } = await bench.ask(
    `query($project: ID!) { procoreCommitments(first: 1, filter: { projectId: $project }) { nodes {
      vendor { __typename id } project { id }
    } } }`,
    { project },
  )
  assert.deepEqual(data.procoreCommitments.nodes, [
    {
      vendor: { __typename: 'ProcoreVendor', id: `gid://procore/Vendor/${of.STEEL}` },
      project: { id: project },
    },
  ])
  assert.equal(bench.front.callsTo('/rest/').length, 2)
})

test('six or more commitments, invoices and changes are read as lists of their project', async t => {
  const company = smallCompany()
  const [frame] = company['work_order_contracts'] ?? []
  const [first] = company['requisitions'] ?? []
  const at = (index: number) => of.FRAME + 1000 + index
  const eight = Array.from({ length: 8 }, (_, index) => index)
  company['work_order_contracts'] = eight.map(index => ({ ...frame, id: at(index) }))
  company['requisitions'] = eight.map(index => ({
    ...first,
    id: at(index) + 100,
    commitment_id: at(index),
  }))
  const bench = await benchFor(t, {
    ...company,
    commitment_change_orders: [],
    contract_payments: [],
  })
  const query = `query($project: ID!, $since: DateTime, $of: [_Any!]!) {
    procoreInvoices(filter: { projectId: $project, updatedAfter: $since }) { nodes { grossAmount commitment { number } } }
    procoreCommitments(filter: { projectId: $project }) { nodes { invoicedAmount } }
    _entities(representations: $of) { __typename }
  }`
  const representations = [
    ...eight.map(index => ({ __typename: 'ProcoreInvoice', id: gidOf.invoice(at(index) + 100) })),
    ...[1, 2, 3].map(id => ({ __typename: 'ProcoreChangeOrder', id: gidOf.changeOrder(id) })),
    ...[1, 2, 3].map(id => ({ __typename: 'ProcoreProject', id: gidOf.project(id) })),
    ...[1, 2, 3].map(id => ({ __typename: 'ProcoreVendor', id: `gid://procore/Vendor/${id}` })),
  ]
  const { data, errors } = await bench.ask(query, {
    project,
    since: '2026-01-01T00:00:00Z',
    of: representations,
  })
  assert.deepEqual(errors, [])
  assert.equal(data.procoreInvoices.nodes.length, 8)
  assert.ok(
    data.procoreCommitments.nodes.filter(
      (row: { invoicedAmount: string }) => row.invoicedAmount === '30000.00',
    ).length === 8,
  )
  assert.deepEqual(data._entities.slice(8), Array(9).fill(null))
  // One sweep and one list of requisitions, two lists of contracts, two of vendors (the archived ones
  // may be meant), and one each of the rest, of which a cost code names a sub job.
  assert.equal(bench.front.callsTo('/requisitions').length, 2)
  assert.equal(bench.front.callsTo('/rest/').length, 10)
})

test('a sweep for changes asks Procore for changes alone and brings the whole chain of a changed invoice', async t => {
  const bench = await benchFor(t)
  const query = `query($project: ID!, $since: DateTime) {
    procoreCommitments(filter: { projectId: $project, updatedAfter: $since }) { nodes { number } }
    procoreChangeOrders(filter: { projectId: $project, updatedAfter: $since }) { nodes { number } }
    procoreInvoices(filter: { projectId: $project, updatedAfter: $since }) { nodes { id grossAmount } }
  }`
  const quiet = await bench.ask(query, { project, since: '2026-04-01T00:00:00.500Z' })
  assert.deepEqual(quiet.data, {
    procoreCommitments: { nodes: [] },
    procoreChangeOrders: { nodes: [] },
    procoreInvoices: { nodes: [] },
  })
  const sent = bench.front.callsTo('filters[updated_at]')
  assert.equal(sent.length, 4)
  assert.ok(sent.every(call => call.includes('filters[updated_at]=2026-04-01T00:00:00Z...')))

  const company = smallCompany()
  company['requisitions'] = (company['requisitions'] ?? []).map(row =>
    row['id'] === of.FRAME_2 ? { ...row, updated_at: '2026-04-02T00:00:00Z' } : row,
  )
  const changed = await benchFor(t, company)
  const { data } = await changed.ask(query, { project, since: '2026-04-01T00:00:00Z' })
  assert.deepEqual(
    data.procoreInvoices.nodes.map((row: { id: string }) => row.id),
    [of.FRAME_1, of.FRAME_2, of.FRAME_DRAFT].map(gidOf.invoice),
  )
  assert.equal(data.procoreInvoices.nodes[2].grossAmount, '7000.00')
})

test('payments are asked again in a sweep only when the total of the contract has moved', async t => {
  const bench = await benchFor(t)
  const query =
    'query($project: ID!) { procorePayments(filter: { projectId: $project, updatedAfter: "2026-04-01T00:00:00Z" }) { nodes { number } } }'
  for (let sweep = 0; sweep < 3; sweep += 1) {
    const { data } = await bench.ask(query, { project }, Date.now() + 1)
    assert.deepEqual(data.procorePayments.nodes, [{ number: '7' }])
  }
  assert.equal(bench.front.callsTo('/contract_payments').length, 1)
  bench.front.answer('/rest/v1.0/work_order_contracts?', {
    body: [{ id: of.FRAME, number: 'SC-100', total_payments: '28000.00' }],
  })
  await bench.ask(query, { project }, Date.now() + 1)
  assert.equal(bench.front.callsTo('/contract_payments').length, 2)
})

async function benchFor(t: TestContext, company = smallCompany()): Promise<Bench> {
  const bench = await startBench(company)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}
