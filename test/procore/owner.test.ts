import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { DEPOT, FRAME, gidOf, TOWER } from './company.ts'
import { type Bench, startBench } from './kit.ts'
import * as of from './owner-company.ts'
import { ownerCompany } from './owner-company.ts'

const project = gidOf.project(TOWER)
const gid = (kind: string, id: number) => `gid://procore/${kind}/${TOWER}/${id}`

test('a prime contract comes with its sums, lines and owner to the last digit', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($id: ID!) { procorePrimeContract(id: $id) {
      id number title status sourceStatus signedOn isExecuted retainagePercent currency updatedAt
      project { number } owner { name }
      originalAmount approvedChangesAmount pendingChangesAmount revisedAmount paidAmount
      lines { number description costCode costType extra quantity unitCostAmount unitOfMeasure amount }
    } }`,
    { id: gid('PrimeContract', of.PRIME) },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data.procorePrimeContract, {
    id: gid('PrimeContract', of.PRIME),
    number: 'PC-1',
    title: 'Tower for the city',
    status: 'APPROVED',
    sourceStatus: 'Approved',
    signedOn: '2026-01-05',
    isExecuted: true,
    retainagePercent: '5',
    currency: 'USD',
    updatedAt: '2026-03-01T12:00:00.000Z',
    project: { number: '26-001' },
    owner: { name: 'Paint Co' },
    originalAmount: '90071992547409.00',
    approvedChangesAmount: '2500.05',
    pendingChangesAmount: '700.00',
    revisedAmount: '90071992549909.05',
    paidAmount: '95000.00',
    lines: [
      line('1', 'Structure', '90071992547409.93', { costCode: '03-300', costType: 'S' }),
      line('2', 'Annex', '-0.93', {
        costCode: '03-310',
        costType: 'S',
        extra: 'Annex',
        quantity: '3',
        unitCostAmount: '-0.31',
        unitOfMeasure: 'ea',
      }),
    ],
  })
})

test('the list of prime contracts fills in what only a single contract carries', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($project: ID!) { procorePrimeContracts(filter: { projectId: $project }) { totalCount nodes {
      number status sourceStatus originalAmount revisedAmount pendingChangesAmount lines { amount }
      owner { id } changeOrders { number } ownerInvoices { sequence }
    } } }`,
    { project },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data.procorePrimeContracts, {
    totalCount: 2,
    nodes: [
      {
        number: 'PC-1',
        status: 'APPROVED',
        sourceStatus: 'Approved',
        originalAmount: '90071992547409.00',
        revisedAmount: '90071992549909.05',
        pendingChangesAmount: '700.00',
        lines: [{ amount: '90071992547409.93' }, { amount: '-0.93' }],
        owner: { id: 'gid://procore/Vendor/562949953430012' },
        changeOrders: [{ number: '001' }, { number: '002' }, { number: '003' }],
        ownerInvoices: [{ sequence: 1 }, { sequence: 2 }, { sequence: 3 }],
      },
      {
        number: 'PC-2',
        status: 'OTHER',
        sourceStatus: 'Awaiting Board',
        originalAmount: '10.50',
        revisedAmount: '10.50',
        pendingChangesAmount: '0.00',
        lines: [],
        owner: null,
        changeOrders: [],
        ownerInvoices: [],
      },
    ],
  })
})

test('prime change orders come with lines, and a status that is not known keeps its word', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($project: ID!) { procorePrimeChangeOrders(filter: { projectId: $project }) { nodes {
      number title status sourceStatus amount approvedOn contract { number }
      lines { number costCode costType extra amount }
    } } }`,
    { project },
  )
  assert.deepEqual(errors, [])
  const contract = { number: 'PC-1' }
  assert.deepEqual(data.procorePrimeChangeOrders.nodes, [
    {
      number: '001',
      title: 'Change 001',
      status: 'APPROVED',
      sourceStatus: 'approved',
      amount: '2500.05',
      approvedOn: '2026-02-10',
      contract,
      lines: [
        { number: '1', costCode: '03-310', costType: 'S', extra: 'Annex', amount: '2500.05' },
      ],
    },
    {
      number: '002',
      title: 'Change 002',
      status: 'PENDING',
      sourceStatus: 'pricing',
      amount: '700.00',
      approvedOn: null,
      contract,
      lines: [],
    },
    {
      number: '003',
      title: 'Change 003',
      status: 'OTHER',
      sourceStatus: 'board_review',
      amount: '0.00',
      approvedOn: null,
      contract,
      lines: [],
    },
  ])
})

test('a status that the company has made counts for prime change orders too, and is asked for only where it is met', async t => {
  const query = `query($project: ID!) { procorePrimeChangeOrders(filter: { projectId: $project }) { nodes { status sourceStatus approvedOn } } }`
  const company = ownerCompany()
  company['change_order_statuses'] = [
    { id: 1, name: 'Board Review', mapped_to_status: 'no_charge', show_in_select: true },
  ]
  const bench = await benchFor(t, company)
  const { data } = await bench.ask(query, { project })
  assert.deepEqual(data.procorePrimeChangeOrders.nodes[2], {
    status: 'NO_CHARGE',
    sourceStatus: 'board_review',
    approvedOn: '2026-02-10',
  })
  assert.equal(bench.front.callsTo('/change_order/statuses').length, 1)

  const plain = ownerCompany()
  plain['prime_change_orders'] = (plain['prime_change_orders'] ?? []).slice(0, 2)
  const quiet = await benchFor(t, plain)
  await quiet.ask(query, { project })
  assert.equal(quiet.front.callsTo('/change_order/statuses').length, 0)
})

test('prime contracts with three tiers are read by packages, and the refusal stands where there are none', async t => {
  const bench = await benchFor(t)
  const query = `query($project: ID!) { procorePrimeChangeOrders(filter: { projectId: $project }) { nodes {
    number amount status contract { number } lines { costCode amount } } } }`
  const path = `/rest/v1.0/projects/${TOWER}/prime_change_orders`
  const tiers = { status: 422, body: { errors: 'This endpoint only supports 1 and 2 tiers' } }
  bench.front.answer(path, tiers, 2)
  bench.front.answer('/rest/v1.0/change_order_packages?', { status: 404, body: { message: 'no' } })
  const refused = await bench.ask(query, { project })
  assert.equal(refused.errors[0]?.code, 'PROCORE_REFUSED')
  assert.match(refused.errors[0]?.message ?? '', /1 and 2 tiers/)

  const ofPrime = { id: 900, contract_id: of.PRIME, number: '9', status: 'approved' }
  bench.front.answer('/rest/v1.0/change_order_packages?', {
    headers: { total: '2' },
    body: [
      { ...ofPrime, grand_total: '12.5' },
      { ...ofPrime, id: 901, contract_id: FRAME },
    ],
  })
  const line = { id: 902, amount: '12.5', wbs_code: { flat_code: '03-300.S' } }
  bench.front.answer('/rest/v1.0/change_order_packages/900', {
    body: { ...ofPrime, line_items: [line] },
  })
  const { data, errors } = await bench.ask(query, { project })
  assert.deepEqual(errors, [])
  assert.deepEqual(data.procorePrimeChangeOrders.nodes, [
    {
      number: '9',
      amount: '12.50',
      status: 'APPROVED',
      contract: { number: 'PC-1' },
      lines: [{ costCode: '03-300', amount: '12.50' }],
    },
  ])
  await bench.ask(query, { project }, Date.now())
  assert.equal(bench.front.callsTo(path).length, 2)
})

/** The amounts of a line of a G703 that are read. */
const lineAmounts = [
  'balance_to_finish',
  'materials_presently_stored',
  'materials_stored_retainage_currently_retained',
  'scheduled_value',
  'total_completed_and_stored_to_date',
  'total_retainage_currently_retained',
  'work_completed_from_previous_application',
  'work_completed_retainage_currently_retained',
  'work_completed_this_period',
]

// The description says text; ERP events of the same lines have numbers.
for (const form of ['text', 'number'])
  test(`an owner invoice has its G702 and its G703 to the cent, where the amounts are ${form}`, async t => {
    const bench = await benchFor(t)
    for (const field of lineAmounts)
      await bench.control('POST', 'reshapes', {
        match: '/payment_applications/',
        field: `g703[].${field}`,
        change: form,
      })
    const { data, errors } = await bench.ask(
      `query($project: ID!) { procoreOwnerInvoices(filter: { projectId: $project }) { nodes {
      number sequence status sourceStatus invoicedOn startOn endOn completePercent
      accruedThisPeriodAmount paidAmount contract { number } billingPeriod { number endOn }
      summary { originalAmount approvedChangesAmount contractToDateAmount completedAndStoredToDateAmount
        workRetainageHeldAmount materialsRetainageHeldAmount retainageHeldAmount earnedLessRetainageAmount
        previouslyCertifiedAmount paymentDueAmount balanceToFinishAmount taxAmount }
      lines { number description costCode costType extra isChangeOrderLine scheduledAmount
        workPreviousAmount workThisPeriodAmount materialsStoredAmount completedAndStoredToDateAmount
        balanceToFinishAmount workRetainageHeldAmount materialsRetainageHeldAmount retainageHeldAmount }
    } } }`,
      { project },
    )
    assert.deepEqual(errors, [])
    const [first, second, odd] = data.procoreOwnerInvoices.nodes
    assert.deepEqual([first.number, first.status, first.paidAmount], ['1', 'APPROVED', '95000.00'])
    assert.deepEqual([odd.status, odd.sourceStatus], ['OTHER', 'sent_to_bank'])
    assert.deepEqual(second, {
      number: 'OI-2',
      sequence: 2,
      status: 'UNDER_REVIEW',
      sourceStatus: 'under_review',
      invoicedOn: '2026-04-25',
      startOn: '2026-04-01',
      endOn: '2026-04-28',
      completePercent: '42.5',
      accruedThisPeriodAmount: '20000.10',
      paidAmount: '0.00',
      contract: { number: 'PC-1' },
      billingPeriod: { number: '2', endOn: '2026-04-28' },
      summary: {
        originalAmount: '90071992547409.00',
        approvedChangesAmount: '2500.05',
        contractToDateAmount: '90071992549909.05',
        completedAndStoredToDateAmount: '120000.10',
        workRetainageHeldAmount: '5900.00',
        materialsRetainageHeldAmount: '100.01',
        retainageHeldAmount: '6000.01',
        earnedLessRetainageAmount: '114000.09',
        previouslyCertifiedAmount: '95000.00',
        paymentDueAmount: '19000.09',
        balanceToFinishAmount: '90071992435908.96',
        taxAmount: '0.00',
      },
      lines: [
        {
          number: '1',
          description: 'Structure',
          costCode: '03-300',
          costType: 'S',
          extra: null,
          isChangeOrderLine: false,
          scheduledAmount: '90071992547409.93',
          workPreviousAmount: '100000.00',
          workThisPeriodAmount: '18000.00',
          materialsStoredAmount: '2000.10',
          completedAndStoredToDateAmount: '120000.10',
          balanceToFinishAmount: '90071992427409.83',
          workRetainageHeldAmount: '5900.00',
          materialsRetainageHeldAmount: '100.01',
          retainageHeldAmount: '6000.01',
        },
        {
          number: '2',
          description: 'Revision 1',
          costCode: '03-310',
          costType: null,
          extra: 'Annex',
          isChangeOrderLine: true,
          scheduledAmount: '2500.05',
          workPreviousAmount: '0.00',
          workThisPeriodAmount: '0.00',
          materialsStoredAmount: '0.00',
          completedAndStoredToDateAmount: '0.00',
          balanceToFinishAmount: '0.00',
          workRetainageHeldAmount: '0.00',
          materialsRetainageHeldAmount: '0.00',
          retainageHeldAmount: '0.00',
        },
      ],
    })
  })

test('billing periods come in the words of the trade', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($project: ID!) { procoreBillingPeriods(filter: { projectId: $project }) {
      nodes { number status sourceStatus startOn endOn dueOn } } }`,
    { project },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data.procoreBillingPeriods.nodes, [
    {
      number: '1',
      status: 'CLOSED',
      sourceStatus: 'closed',
      startOn: '2026-03-01',
      endOn: '2026-03-28',
      dueOn: '2026-03-25',
    },
    {
      number: '2',
      status: 'OTHER',
      sourceStatus: 'reopened',
      startOn: '2026-04-01',
      endOn: '2026-04-28',
      dueOn: '2026-04-25',
    },
  ])
})

test('with a moment, every list has only what changed since', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($scope: ProcoreProjectScope!) {
      procorePrimeContracts(filter: $scope) { nodes { number } }
      procorePrimeChangeOrders(filter: $scope) { nodes { number } }
      procoreOwnerInvoices(filter: $scope) { nodes { sequence } }
      procoreBillingPeriods(filter: $scope) { nodes { number } }
      procoreDirectCosts(filter: $scope) { nodes { kind } }
      procoreBudgetViews(filter: $scope) { nodes { name } }
    }`,
    { scope: { projectId: project, updatedAfter: '2026-06-15T08:00:00Z' } },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data, {
    procorePrimeContracts: { nodes: [{ number: 'PC-2' }] },
    procorePrimeChangeOrders: { nodes: [{ number: '003' }] },
    // Procore says the day of a change only, so the whole day counts.
    procoreOwnerInvoices: { nodes: [{ sequence: 2 }] },
    procoreBillingPeriods: { nodes: [{ number: '2' }] },
    procoreDirectCosts: { nodes: [{ kind: 'PAYROLL' }] },
    procoreBudgetViews: { nodes: [{ name: 'Forecast' }] },
  })
})

test('a project that Procore does not show is an error that names it, on every list', async t => {
  const bench = await benchFor(t)
  const lists = [
    'procorePrimeContracts',
    'procorePrimeChangeOrders',
    'procoreOwnerInvoices',
    'procoreBillingPeriods',
    'procoreDirectCosts',
    'procoreBudgetViews',
    'procoreBudgetRows',
  ]
  const fields = lists.map(name => `${name}(filter: { projectId: $project }) { totalCount }`)
  const { data, errors } = await bench.ask(`query($project: ID!) { ${fields.join(' ')} }`, {
    project: gidOf.project(404),
  })
  assert.deepEqual(data, Object.fromEntries(lists.map(name => [name, null])))
  assert.deepEqual(errors.map(error => error.path).toSorted(), lists.toSorted())
  for (const { code, message } of errors) {
    assert.equal(code, 'PROCORE_NOT_FOUND')
    assert.match(message, /project 404/)
  }
})

test('a project without an owner side has empty lists', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($project: ID!) {
      procorePrimeContracts(filter: { projectId: $project }) { totalCount }
      procoreOwnerInvoices(filter: { projectId: $project }) { totalCount }
      procoreDirectCosts(filter: { projectId: $project }) { totalCount }
    }`,
    { project: gidOf.project(DEPOT) },
  )
  assert.deepEqual(errors, [])
  const none = { totalCount: 0 }
  assert.deepEqual(data, {
    procorePrimeContracts: none,
    procoreOwnerInvoices: none,
    procoreDirectCosts: none,
  })
})

test('records of every kind resolve by id, absent ones to null', async t => {
  const bench = await benchFor(t)
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Node { id } } }`
  const ids = {
    ProcorePrimeContract: gid('PrimeContract', of.PRIME_ODD),
    ProcorePrimeChangeOrder: gid('PrimeChangeOrder', of.CO_PENDING),
    ProcoreOwnerInvoice: gid('OwnerInvoice', of.INVOICE_ODD),
    ProcoreBillingPeriod: gid('BillingPeriod', of.APRIL),
    ProcoreDirectCost: gid('DirectCost', of.WAGES),
    ProcoreBudgetView: gid('BudgetView', of.FORECAST_VIEW),
  }
  const representations = Object.entries(ids).map(([__typename, id]) => ({ __typename, id }))
  const found = await bench.ask(query, { of: representations })
  assert.deepEqual(found, { data: { _entities: representations }, errors: [] })
  const absent = await bench.ask(query, {
    of: representations.map(({ __typename, id }) => ({
      __typename,
      id: id.replace(/\d+$/, '404'),
    })),
  })
  assert.deepEqual(absent, { data: { _entities: representations.map(() => null) }, errors: [] })
})

test('the prime contracts of ten projects cost one list a project and one call a contract', async t => {
  const projects = Array.from({ length: 10 }, (_, index) => 562949953450000 + index)
  // Two contracts a project, each with more lines than a page of lines has.
  const contracts = projects.flatMap((projectId, index) =>
    [0, 1].map(place => ({
      id: 562949953460000 + 2 * index + place,
      project_id: projectId,
      number: `PC-${place}`,
      status: 'Approved',
      line_items: Array.from({ length: 150 }, (_, at) => ({
        id: 562949953500000 + (2 * index + place) * 1000 + at,
        position: at + 1,
        amount: '0.01',
      })),
    })),
  )
  const bench = await benchFor(t, {
    projects: projects.map(id => ({ id, name: `Project ${id}` })),
    prime_contracts: contracts,
  })
  const fields = projects.map(
    (id, index) =>
      `p${index}: procorePrimeContracts(filter: { projectId: "${gidOf.project(id)}" }) {
        nodes { originalAmount pendingChangesAmount lines { amount } changeOrders { id } ownerInvoices { id } } }`,
  )
  const { data, errors } = await bench.ask(`{ ${fields.join(' ')} }`)
  assert.deepEqual(errors, [])
  for (const { nodes } of Object.values(data) as { nodes: Record<string, unknown[]>[] }[]) {
    assert.deepEqual(
      nodes.map(node => [node['originalAmount'], node['lines']?.length]),
      [
        ['1.50', 150],
        ['1.50', 150],
      ],
    )
  }
  assert.deepEqual(await callsOf(bench), {
    'GET /rest/v1.0/prime_contracts': 10,
    'GET /rest/v1.0/prime_contract/{id}': 20,
    'GET /rest/v1.0/projects/{project_id}/prime_change_orders': 10,
    'GET /rest/v1.0/payment_applications': 10,
  })
})

test('a list under way is shared, and what was read a moment ago costs no call', async t => {
  const bench = await benchFor(t)
  const query = `query($project: ID!) { procoreOwnerInvoices(filter: { projectId: $project }) { totalCount }
    procorePrimeContracts(filter: { projectId: $project }) { nodes { ownerInvoices { id } } } }`
  await Promise.all([1, 2, 3].map(() => bench.ask(query, { project })))
  await bench.ask(query, { project })
  assert.deepEqual(await callsOf(bench), {
    'GET /rest/v1.0/payment_applications': 1,
    'GET /rest/v1.0/prime_contracts': 1,
  })
})

test('owner invoices are read a hundred a page, the most that Procore gives', async t => {
  const company = ownerCompany()
  const [first] = company['payment_applications'] ?? []
  company['payment_applications'] = Array.from({ length: 205 }, (_, index) => ({
    ...first,
    id: 562949953470000 + index,
    number: index + 1,
  }))
  const bench = await benchFor(t, company)
  const { data } = await bench.ask(
    `query($project: ID!) { procoreOwnerInvoices(filter: { projectId: $project }) { totalCount } }`,
    { project },
  )
  assert.equal(data.procoreOwnerInvoices.totalCount, 205)
  assert.deepEqual(
    bench.front.callsTo('/payment_applications').map(call => call.split('?')[1]),
    [1, 2, 3].map(page => `project_id=${TOWER}&page=${page}&per_page=100`),
  )
  assert.deepEqual(
    bench.front.statuses.filter(status => status !== 200),
    [],
  )
})

async function benchFor(t: TestContext, company = ownerCompany()): Promise<Bench> {
  const bench = await startBench(company)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}

/** What the sandbox counted, without the token. */
async function callsOf(bench: Bench): Promise<Record<string, number>> {
  const response = await fetch(`${bench.sandboxUrl}/sandbox/calls`)
  const { 'POST /oauth/token': _, ...calls } = (await response.json()) as Record<string, number>
  return calls
}

function line(number: string, description: string, amount: string, more: Record<string, string>) {
  return {
    number,
    description,
    costCode: null,
    costType: null,
    extra: null,
    quantity: null,
    unitCostAmount: null,
    unitOfMeasure: null,
    amount,
    ...more,
  }
}
