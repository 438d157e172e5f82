import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { DEPOT, gidOf, TOWER } from './company.ts'
import { type Bench, startBench } from './kit.ts'
import * as of from './owner-company.ts'
import { ownerCompany } from './owner-company.ts'

const project = gidOf.project(TOWER)
const viewGid = (id: number, of = TOWER) => `gid://procore/BudgetView/${of}/${id}`
const rowsQuery = `query($filter: ProcoreBudgetFilter!) { procoreBudgetRows(filter: $filter) { nodes {
  description costCode costType extra columns { name amount } currency } } }`

// The description says text of what is read, and number of what is written.
for (const form of ['text', 'number'])
  test(`direct costs come with their lines to the last digit, where the amounts are ${form}`, async t => {
    const bench = await benchFor(t)
    for (const field of ['amount', 'quantity', 'unit_cost'])
      await bench.control('POST', 'reshapes', {
        match: '/direct_costs/line_items',
        field,
        change: form,
      })
    const { data, errors } = await bench.ask(
      `query($project: ID!) { procoreDirectCosts(filter: { projectId: $project }) { nodes {
      kind sourceKind status sourceStatus invoiceNumber amount incurredOn vendor { name }
      lines { number description costCode costType extra amount }
    } } }`,
      { project },
    )
    assert.deepEqual(errors, [])
    assert.deepEqual(data.procoreDirectCosts.nodes, [
      {
        kind: 'INVOICE',
        sourceKind: 'invoice',
        status: 'APPROVED',
        sourceStatus: 'approved',
        invoiceNumber: 'R-17',
        amount: '90071992547409.83',
        incurredOn: '2026-02-10',
        vendor: { name: 'Steel Co' },
        lines: [
          {
            number: '1',
            description: 'Crane',
            costCode: '03-310',
            costType: 'S',
            // The line names no sub job; the project's list of cost codes knows it.
            extra: 'Annex',
            amount: '90071992547409.93',
          },
          {
            number: '2',
            description: null,
            costCode: '03-300',
            costType: null,
            extra: null,
            amount: '-0.10',
          },
        ],
      },
      {
        kind: 'PAYROLL',
        sourceKind: 'payroll',
        status: 'PENDING',
        sourceStatus: 'pending',
        invoiceNumber: null,
        amount: '1200.00',
        incurredOn: null,
        vendor: null,
        lines: [],
      },
      {
        kind: 'OTHER',
        sourceKind: 'barter',
        status: 'OTHER',
        sourceStatus: 'escrow',
        invoiceNumber: null,
        amount: '3.50',
        incurredOn: null,
        vendor: null,
        lines: [],
      },
    ])
  })

test('the lines of all direct costs of a project are one list, in pages of a hundred', async t => {
  const company = ownerCompany()
  company['direct_costs'] = Array.from({ length: 150 }, (_, index) => ({
    id: 562949953480000 + index,
    project_id: TOWER,
    direct_cost_type: 'expense',
    status: 'approved',
    line_items: [{ id: 562949953490000 + index, amount: '0.10' }],
  }))
  const bench = await benchFor(t, company)
  const { data, errors } = await bench.ask(
    `query($project: ID!) { procoreDirectCosts(first: 1000, filter: { projectId: $project }) {
      nodes { amount lines { amount } } } }`,
    { project },
  )
  assert.deepEqual(errors, [])
  const nodes = data.procoreDirectCosts.nodes as unknown[]
  assert.equal(nodes.length, 150)
  for (const node of nodes) assert.deepEqual(node, { amount: '0.10', lines: [{ amount: '0.10' }] })
  assert.deepEqual(
    bench.front.callsTo('/direct_costs').map(call => call.replace(/^.*direct_costs/, '')),
    ['?', '?', '/line_items?', '/line_items?'].map(
      (path, index) => `${path}page=${(index % 2) + 1}&per_page=100`,
    ),
  )
})

test('a budget row has whatever columns its view defines', async t => {
  const bench = await benchFor(t)
  const ask = (viewId: number) =>
    bench.ask(rowsQuery, { filter: { projectId: project, viewId: viewGid(viewId) } })
  const standard = await ask(of.STANDARD_VIEW)
  assert.deepEqual(standard.errors, [])
  assert.deepEqual(standard.data.procoreBudgetRows.nodes, [
    {
      description: '03-310 - Annex',
      costCode: '03-310',
      costType: 'Subcontract',
      extra: 'Annex',
      columns: [
        { name: 'budget_modifications', amount: '0.00' },
        { name: 'original_budget_amount', amount: '1000.10' },
        { name: 'budget_forecast', amount: '0.00' },
        { name: 'Revised Budget', amount: '1010.20' },
        { name: 'Percent Spent', amount: '12.50' },
        { name: 'Not yet', amount: null },
      ],
      currency: 'USD',
    },
  ])
  const forecast = await ask(of.FORECAST_VIEW)
  assert.deepEqual(forecast.data.procoreBudgetRows.nodes[0].columns.at(-1), {
    name: 'March 2026',
    amount: '-77.70',
  })
})

test('the only view of a project need not be named, one of several must be', async t => {
  const bench = await benchFor(t)
  const only = await bench.ask(rowsQuery, { filter: { projectId: gidOf.project(DEPOT) } })
  assert.deepEqual(only.errors, [])
  assert.equal(only.data.procoreBudgetRows.nodes.length, 1)
  const several = await bench.ask(rowsQuery, { filter: { projectId: project } })
  assert.equal(several.errors[0]?.code, 'BAD_USER_INPUT')
  assert.match(
    several.errors[0]?.message ?? '',
    new RegExp(`2 budget views; choose one of .*/${of.STANDARD_VIEW} \\(Standard\\), .*Forecast`),
  )
  const foreign = await bench.ask(rowsQuery, {
    filter: { projectId: project, viewId: viewGid(of.DEPOT_VIEW, DEPOT) },
  })
  assert.equal(foreign.errors[0]?.code, 'BAD_USER_INPUT')
  const absent = await bench.ask(rowsQuery, {
    filter: { projectId: project, viewId: viewGid(404) },
  })
  assert.equal(absent.errors[0]?.code, 'PROCORE_NOT_FOUND')
})

test('views lead to their rows', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($project: ID!) { procoreBudgetViews(filter: { projectId: $project }) {
      nodes { name rows { costCode } } } }`,
    { project },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data.procoreBudgetViews.nodes, [
    { name: 'Standard', rows: [{ costCode: '03-310' }] },
    { name: 'Forecast', rows: [{ costCode: '03-300' }] },
  ])
})

async function benchFor(t: TestContext, company = ownerCompany()): Promise<Bench> {
  const bench = await startBench(company)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}
