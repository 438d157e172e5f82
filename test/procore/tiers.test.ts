import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import * as of from './company.ts'
import { gidOf, smallCompany } from './company.ts'
import { type Bench, startBench } from './kit.ts'

/** The tiers of change orders beside the one that changes the contract, and statuses of a company's own. */

const tower = gidOf.project(of.TOWER)
const bridge = gidOf.project(of.BRIDGE)
const [REQUEST, POTENTIAL, LOOSE, BATCH] = [1, 2, 3, 4].map(offset => of.FRAME + 2000 + offset)
const CABLE_LINE = of.FRAME + 2010
const count = (bench: Bench, match: string) => bench.front.callsTo(match).length

test('with three tiers a package names its requests and potential change orders, and each of them it', async t => {
  const bench = await benchFor(t, threeTiers())
  const { data, errors } = await bench.ask(
    `query($project: ID!) {
      procoreProject(id: $project) { changeOrderTierCount }
      procoreChangeOrders(filter: { projectId: $project }) { nodes {
        number requests { number amount } potentialChangeOrders { number } batch { number }
        lines { costCode commitmentLineNumber isChangedLineKnown }
      } }
      procoreChangeOrderRequests(filter: { projectId: $project }) { totalCount nodes {
        number status title amount commitment { number } changeOrder { number } potentialChangeOrders { number }
      } }
      procorePotentialChangeOrders(filter: { projectId: $project }) { totalCount nodes {
        number status amount reason commitment { number } changeOrder { number amount } request { number }
        lines { amount costCode costType commitmentLineNumber }
      } }
      procoreChangeOrderBatches(filter: { projectId: $project }) { totalCount }
    }`,
    { project: bridge },
  )
  assert.deepEqual(errors, [])
  assert.equal(data.procoreProject.changeOrderTierCount, 3)
  assert.deepEqual(data.procoreChangeOrders.nodes, [
    {
      number: '1',
      requests: [{ number: '7', amount: '12.50' }],
      potentialChangeOrders: [{ number: '31' }],
      batch: null,
      // The package does not say which line it changes; the requisition that bills it does.
      lines: [{ costCode: '03-300', commitmentLineNumber: '4', isChangedLineKnown: true }],
    },
  ])
  assert.deepEqual(data.procoreChangeOrderRequests, {
    totalCount: 1,
    nodes: [
      {
        number: '7',
        status: 'APPROVED',
        title: 'Longer cables',
        amount: '12.50',
        commitment: { number: 'SC-7' },
        changeOrder: { number: '1' },
        potentialChangeOrders: [{ number: '31' }],
      },
    ],
  })
  assert.deepEqual(data.procorePotentialChangeOrders, {
    totalCount: 2,
    nodes: [
      {
        number: '31',
        status: 'APPROVED',
        amount: '12.50',
        reason: 'Design',
        commitment: { number: 'SC-7' },
        changeOrder: { number: '1', amount: '12.50' },
        request: { number: '7' },
        lines: [{ amount: '12.50', costCode: '03-300', costType: 'S', commitmentLineNumber: '4' }],
      },
      {
        number: '32',
        status: 'PENDING',
        amount: '-99.99',
        reason: null,
        commitment: { number: 'SC-7' },
        changeOrder: null,
        request: null,
        lines: [],
      },
    ],
  })
  assert.equal(data.procoreChangeOrderBatches.totalCount, 0)
  assert.equal(count(bench, '/change_order_requests'), 1)
  assert.equal(count(bench, '/potential_change_orders?'), 1)
})

test('with one tier the potential change order that Procore hides is not told, and costs no further call', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($project: ID!) {
      procoreProjects { nodes { number changeOrderTierCount } }
      procorePotentialChangeOrders(filter: { projectId: $project }) { totalCount }
      procoreChangeOrderRequests(filter: { projectId: $project }) { totalCount }
      procoreChangeOrders(filter: { projectId: $project }) { totalCount nodes { potentialChangeOrders { id } requests { id } } }
    }`,
    { project: tower },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data.procoreProjects.nodes, [
    { number: '26-001', changeOrderTierCount: 1 },
    // No change order has been made yet, so Procore does not say.
    { number: '26-002', changeOrderTierCount: null },
    { number: '26-003', changeOrderTierCount: 3 },
  ])
  assert.equal(data.procorePotentialChangeOrders.totalCount, 0)
  assert.equal(data.procoreChangeOrders.totalCount, 3)
  assert.ok(
    data.procoreChangeOrders.nodes.every(
      (row: { potentialChangeOrders: unknown[] }) => row.potentialChangeOrders.length === 0,
    ),
  )
  assert.equal(count(bench, '/potential_change_orders?'), 3, 'one a project')
  assert.equal(count(bench, '/change_order_requests'), 0)
})

test('with two tiers a batch gathers change orders and is no money on top of them', async t => {
  const company = smallCompany()
  const [project] = company['projects'] ?? []
  company['projects'] = [{ ...project, change_order_tiers: 2 }]
  company['commitment_change_orders'] = (company['commitment_change_orders'] ?? [])
    .filter(order => order['project_id'] === of.TOWER)
    .map(order => (order['number'] === '003' ? order : { ...order, batch_id: BATCH }))
  company['commitment_change_order_batches'] = [
    {
      id: BATCH,
      project_id: of.TOWER,
      contract_id: of.FRAME,
      number: 'B-1',
      status: 'approved',
      title: 'March',
      grand_total: '3200.00',
      reviewed_at: '2026-03-31T10:00:00Z',
    },
  ]
  company['work_order_contracts'] = (company['work_order_contracts'] ?? []).slice(0, 2)
  const bench = await benchFor(t, company)
  const { data, errors } = await bench.ask(
    `query($project: ID!) {
      procoreProject(id: $project) { changeOrderTierCount }
      procoreChangeOrderBatches(filter: { projectId: $project }) { nodes {
        number title status amount approvedOn commitment { number approvedChangesAmount } changeOrders { number amount }
      } }
      procoreChangeOrders(filter: { projectId: $project }) { nodes { number batch { number } } }
    }`,
    { project: tower },
  )
  assert.deepEqual(errors, [])
  assert.equal(data.procoreProject.changeOrderTierCount, 2)
  assert.deepEqual(data.procoreChangeOrderBatches.nodes, [
    {
      number: 'B-1',
      title: 'March',
      status: 'APPROVED',
      amount: '3200.00',
      approvedOn: '2026-03-31',
      commitment: { number: 'SC-100', approvedChangesAmount: '2500.00' },
      changeOrders: [
        { number: '001', amount: '2500.00' },
        { number: '002', amount: '700.00' },
      ],
    },
  ])
  assert.deepEqual(data.procoreChangeOrders.nodes, [
    { number: '001', batch: { number: 'B-1' } },
    { number: '002', batch: { number: 'B-1' } },
    { number: '003', batch: null },
  ])
  assert.equal(count(bench, '/commitment_change_order_batches'), 1)
})

test('which line a package changes is not known before it is billed, nor taken for a new one', async t => {
  const company = threeTiers()
  company['requisitions'] = []
  const query = `query($project: ID!) { procoreChangeOrders(filter: { projectId: $project }) { nodes {
    lines { commitmentLineNumber isChangedLineKnown }
  } } }`
  const bench = await benchFor(t, company)
  const inPackage = await bench.ask(query, { project: bridge })
  assert.deepEqual(inPackage.data.procoreChangeOrders.nodes[0].lines, [
    { commitmentLineNumber: null, isChangedLineKnown: false },
  ])
  const inOrders = await bench.ask(query, { project: tower })
  const lines = inOrders.data.procoreChangeOrders.nodes.flatMap(
    (order: { lines: unknown[] }) => order.lines,
  )
  assert.ok(lines.length > 0)
  assert.ok(lines.every((line: { isChangedLineKnown: boolean }) => line.isChangedLineKnown))
})

test('a status that the company has made counts as what it is mapped to, and is asked for only where it is met', async t => {
  const query = `query($project: ID!) { procoreChangeOrders(filter: { projectId: $project }) { nodes { number status sourceStatus approvedOn } } }`
  const company = smallCompany()
  company['change_order_statuses'] = [
    { id: 1, name: 'Legal Review', mapped_to_status: 'approved', show_in_select: true },
  ]
  const bench = await benchFor(t, company)
  const { data } = await bench.ask(query, { project: tower })
  assert.deepEqual(data.procoreChangeOrders.nodes[2], {
    number: '003',
    status: 'APPROVED',
    sourceStatus: 'legal_review',
    approvedOn: '2026-02-10',
  })
  await bench.ask(query, { project: tower }, Date.now() + 1)
  assert.equal(count(bench, '/change_order/statuses'), 1, 'a refresh does not ask again')
  const inAMoment = new Date(Date.now() + 60_000).toISOString()
  bench.front.answer('/commitment_change_orders', {
    body: [
      {
        id: 1,
        number: '004',
        contract_id: of.FRAME,
        status: 'Board Review',
        updated_at: inAMoment,
      },
    ],
  })
  bench.front.answer('/change_order/statuses', {
    headers: { total: '1' },
    body: [{ id: 2, name: 'Board Review', mapped_to_status: 'pending' }],
  })
  const newer = await bench.ask(query, { project: tower }, Date.now() + 1)
  assert.equal(newer.data.procoreChangeOrders.nodes[0].status, 'PENDING')
  assert.equal(count(bench, '/change_order/statuses'), 2, 'a word that is new is looked up at once')

  const plain = smallCompany()
  plain['commitment_change_orders'] = (plain['commitment_change_orders'] ?? []).slice(0, 2)
  const quiet = await benchFor(t, plain)
  await quiet.ask(query, { project: tower })
  assert.equal(count(quiet, '/change_order/statuses'), 0)

  const unknown = await benchFor(t)
  unknown.front.answer('/change_order/statuses', { status: 403, body: { errors: ['no'] } })
  const answer = await unknown.ask(query, { project: tower })
  assert.deepEqual(answer.errors, [])
  assert.equal(answer.data.procoreChangeOrders.nodes[2].status, 'OTHER')
})

/** The small company with a request, two potential change orders and a bill in its three-tier project. */
function threeTiers(): Record<string, Record<string, unknown>[]> {
  const company = smallCompany()
  const place = { project_id: of.BRIDGE, contract_id: of.CABLES }
  company['work_order_contracts'] = (company['work_order_contracts'] ?? []).map(contract =>
    contract['id'] === of.CABLES
      ? { ...contract, line_items: [{ id: CABLE_LINE, position: 4, amount: '100.00' }] }
      : contract,
  )
  company['commitment_change_orders'] = (company['commitment_change_orders'] ?? []).map(order =>
    order['id'] === of.CO_THREE_TIERS ? { ...order, title: 'Cables' } : order,
  )
  const [line] = (company['commitment_change_orders']?.[3]?.['line_items'] ?? []) as {
    id: string
  }[]
  company['change_order_requests'] = [
    {
      ...place,
      id: REQUEST,
      number: '7',
      status: 'approved',
      title: 'Longer cables',
      grand_total: '12.50',
      change_order_package_id: of.CO_THREE_TIERS,
    },
  ]
  company['potential_change_orders'] = [
    {
      ...place,
      id: POTENTIAL,
      number: '31',
      status: 'approved',
      change_order_request_id: REQUEST,
      change_reason: 'Design',
      line_items: [line],
    },
    { ...place, id: LOOSE, number: '32', status: 'pending', grand_total: '-99.99' },
  ]
  company['requisitions'] = [
    ...(company['requisitions'] ?? []),
    {
      ...of.requisition(
        of.FRAME_1 + 900,
        of.CABLES,
        1,
        'approved',
        [],
        [
          {
            ...of.item(of.FRAME_1 + 901, Number(line?.id), { scheduled_value: '12.50' }),
            commitment_line_item_id: CABLE_LINE,
            change_order_package_id: of.CO_THREE_TIERS,
          },
        ],
      ),
      project_id: of.BRIDGE,
    },
  ]
  return company
}

async function benchFor(t: TestContext, company = smallCompany()): Promise<Bench> {
  const bench = await startBench(company)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}
