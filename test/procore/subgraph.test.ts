import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import * as of from './company.ts'
import { gidOf, smallCompany, TOWER } from './company.ts'
import { type Bench, startBench } from './kit.ts'

const project = gidOf.project(TOWER)
const at = '2026-03-01T12:00:00.000Z'

test('every list of the contract answers from the records of the company', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($project: ID!) {
      procoreProjects { totalCount nodes { id number name status sourceStatus updatedAt } }
      procoreVendors(first: 2) { totalCount nodes { number name status sourceStatus } }
      procoreCostCodes(filter: { projectId: $project }) { nodes { number name extra status } }
      procoreCommitments(filter: { projectId: $project }) { totalCount }
      procoreChangeOrders(filter: { projectId: $project }) { totalCount }
      procoreInvoices(filter: { projectId: $project }) { totalCount }
      procorePayments(filter: { projectId: $project }) { nodes { number status amount paidOn commitment { number } } }
    }`,
    { project },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data.procoreProjects.nodes[1], {
    id: gidOf.project(of.DEPOT),
    number: '26-002',
    name: 'Depot',
    status: 'CLOSED',
    sourceStatus: 'false',
    updatedAt: at,
  })
  assert.equal(data.procoreVendors.totalCount, 5)
  assert.deepEqual(data.procoreVendors.nodes, [
    { number: 'ST01', name: 'Steel Co', status: 'ACTIVE', sourceStatus: 'true' },
    { number: null, name: 'Paint Co', status: 'INACTIVE', sourceStatus: 'false' },
  ])
  assert.deepEqual(data.procoreCostCodes.nodes[2], {
    number: '03-310',
    name: 'Annex',
    extra: 'Annex',
    status: 'ACTIVE',
  })
  assert.deepEqual(
    [
      data.procoreCommitments.totalCount,
      data.procoreChangeOrders.totalCount,
      data.procoreInvoices.totalCount,
    ],
    [3, 3, 5],
  )
  assert.deepEqual(data.procorePayments.nodes, [
    {
      number: '4001',
      status: 'PAID',
      amount: '27000.00',
      paidOn: '2026-03-20',
      commitment: { number: 'SC-100' },
    },
    {
      number: '7',
      status: 'PENDING',
      amount: '10.00',
      paidOn: null,
      commitment: { number: 'SC-100' },
    },
  ])
})

test('a commitment has its exact amounts, its schedule of values and its parents', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($id: ID!) { procoreCommitment(id: $id) {
      id number title kind status sourceStatus signedOn retainagePercent currency updatedAt originId
      originalAmount approvedChangesAmount pendingChangesAmount revisedAmount invoicedAmount retainageHeldAmount paidAmount
      project { number } vendor { name }
      lines { number description costCode costType extra quantity unitCostAmount unitOfMeasure originalAmount }
      payments { amount }
    } }`,
    { id: gidOf.subcontract(of.FRAME) },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data.procoreCommitment, {
    id: gidOf.subcontract(of.FRAME),
    number: 'SC-100',
    title: 'Title of SC-100',
    kind: 'SUBCONTRACT',
    status: 'APPROVED',
    sourceStatus: 'Approved',
    signedOn: '2026-01-15',
    retainagePercent: '10',
    currency: 'USD',
    updatedAt: at,
    originId: null,
    originalAmount: '105000.50',
    approvedChangesAmount: '2500.00',
    pendingChangesAmount: '700.00',
    revisedAmount: '107500.50',
    invoicedAmount: '36000.00',
    retainageHeldAmount: '3500.00',
    paidAmount: '27010.00',
    project: { number: '26-001' },
    vendor: { name: 'Steel Co' },
    lines: [
      {
        number: '1',
        description: 'Frame',
        costCode: '03-300',
        costType: 'S',
        extra: null,
        quantity: null,
        unitCostAmount: null,
        unitOfMeasure: null,
        originalAmount: '100000.50',
      },
      {
        number: '2',
        description: 'Annex',
        costCode: '03-310',
        costType: 'S',
        extra: 'Annex',
        quantity: '10',
        unitCostAmount: '500.00',
        unitOfMeasure: 'ea',
        originalAmount: '5000.00',
      },
    ],
    payments: [{ amount: '27000.00' }, { amount: '10.00' }],
  })
})

test('what an invoice bills and retains is the difference to the counted one before it, line by line', async t => {
  const bench = await benchFor(t)
  const { data } = await bench.ask(
    `query($project: ID!) { procoreInvoices(filter: { projectId: $project }) { nodes {
      number sequence status grossAmount retainageAmount invoicedOn accountingOn
      completedAndStoredToDateAmount retainageHeldAmount commitment { number }
      lines { number costCode costType grossAmount retainageAmount isChangeOrderLine commitmentLineNumber sourceLineId materialsStoredAmount }
    } } }`,
    { project },
  )
  const amounts = data.procoreInvoices.nodes.map((row: Record<string, unknown>) => [
    row['number'],
    row['status'],
    row['grossAmount'],
    row['retainageAmount'],
  ])
  assert.deepEqual(amounts, [
    ['1', 'APPROVED', '30000.00', '3000.00'],
    // 15,000 of work, of which 10,000 was stored before, and 1,000 on the change order.
    ['2', 'APPROVED', '6000.00', '500.00'],
    // A draft is measured against the last counted one; it releases all retainage.
    ['3', 'DRAFT', '7000.00', '-3500.00'],
    ['1', 'PENDING_OWNER_APPROVAL', '30000.00', '3000.00'],
    // The same month where Procore has moved the stored balance itself.
    ['2', 'APPROVED', '5000.00', '500.00'],
  ])
  const second = data.procoreInvoices.nodes[1]
  assert.deepEqual(
    [
      second.invoicedOn,
      second.accountingOn,
      second.completedAndStoredToDateAmount,
      second.retainageHeldAmount,
      second.commitment.number,
    ],
    ['2026-02-25', '2026-02-28', '36000.00', '3500.00', 'SC-100'],
  )
  const line = {
    number: '1',
    costCode: '03-300',
    costType: 'S',
    commitmentLineNumber: '1',
    materialsStoredAmount: '0.00',
  }
  assert.deepEqual(second.lines, [
    {
      ...line,
      grossAmount: '5000.00',
      retainageAmount: '500.00',
      isChangeOrderLine: false,
      sourceLineId: String(of.FRAME_LINE_1),
    },
    {
      ...line,
      grossAmount: '1000.00',
      retainageAmount: '0.00',
      isChangeOrderLine: true,
      // The items of a requisition v1.1 do not name the line that their change order changes.
      commitmentLineNumber: null,
      sourceLineId: String(of.CO_LINE_NEW - 1),
    },
  ])
})

test('an invoice that is not counted is passed over by the next, and a commitment without any has zeros', async t => {
  const company = smallCompany()
  const work = (previous: string, now: string) =>
    of.item(of.FRAME_1 + 500 + Number(now), of.FRAME_LINE_1, {
      work_completed_from_previous_application: previous,
      work_completed_this_period: now,
    })
  company['requisitions'] = [
    of.requisition(of.FRAME_1, of.FRAME, 1, 'paid', [work('0.00', '100')]),
    of.requisition(of.FRAME_2, of.FRAME, 2, 'rejected', [work('100.00', '50')]),
    of.requisition(of.FRAME_DRAFT, of.FRAME, 3, 'approved', [work('100.00', '70')]),
  ]
  const bench = await benchFor(t, company)
  const { data } = await bench.ask(
    `query($project: ID!) {
      procoreInvoices(filter: { projectId: $project }) { nodes { status sourceStatus grossAmount } }
      procoreCommitments(filter: { projectId: $project }) { nodes { number invoicedAmount retainageHeldAmount } }
    }`,
    { project },
  )
  assert.deepEqual(data.procoreInvoices.nodes, [
    { status: 'PAID', sourceStatus: 'paid', grossAmount: '100.00' },
    { status: 'REJECTED', sourceStatus: 'rejected', grossAmount: '50.00' },
    { status: 'APPROVED', sourceStatus: 'approved', grossAmount: '70.00' },
  ])
  assert.deepEqual(data.procoreCommitments.nodes, [
    { number: 'PO-1', invoicedAmount: '0.00', retainageHeldAmount: '0.00' },
    { number: 'SC-100', invoicedAmount: '170.00', retainageHeldAmount: '0.00' },
    { number: 'SC-200', invoicedAmount: '0.00', retainageHeldAmount: '0.00' },
  ])
})

test('a change order has its lines, the lines it changes, and a status we do not know stays readable', async t => {
  const bench = await benchFor(t)
  // A status that the company has deleted is no longer in its list.
  bench.front.answer('/change_order/statuses', { body: '[]' })
  const { data, errors } = await bench.ask(
    `query($project: ID!) { procoreChangeOrders(filter: { projectId: $project }) { nodes {
      number status sourceStatus amount approvedOn commitment { number }
      lines { number costCode costType extra amount quantity unitCostAmount commitmentLineNumber }
    } } }`,
    { project },
  )
  assert.deepEqual(errors, [])
  const commitment = { number: 'SC-100' }
  assert.deepEqual(data.procoreChangeOrders.nodes, [
    {
      number: '001',
      status: 'APPROVED',
      sourceStatus: 'approved',
      amount: '2500.00',
      approvedOn: '2026-02-10',
      commitment,
      lines: [
        {
          number: '1',
          costCode: '03-310',
          costType: 'S',
          extra: 'Annex',
          amount: '3000.00',
          quantity: null,
          unitCostAmount: null,
          commitmentLineNumber: '2',
        },
        {
          number: '2',
          costCode: '09-900',
          costType: 'S',
          extra: null,
          amount: '-500.00',
          quantity: '2.5',
          unitCostAmount: '-200.00',
          commitmentLineNumber: null,
        },
      ],
    },
    {
      number: '002',
      status: 'PENDING',
      sourceStatus: 'pending',
      amount: '700.00',
      approvedOn: null,
      commitment,
      lines: [],
    },
    {
      number: '003',
      status: 'OTHER',
      sourceStatus: 'legal_review',
      amount: '10.00',
      approvedOn: null,
      commitment,
      lines: [],
    },
  ])
})

test('amounts are exact whether Procore sends text or numbers, and an unreadable one blanks only itself', async t => {
  const bench = await benchFor(t)
  const row = (id: number, total: string) =>
    `{"id":${id},"number":"${id}","contract_id":${of.FRAME},"grand_total":${total},"status":"approved"}`
  bench.front.answer('/commitment_change_orders', {
    body: `[${[row(1, '1234567890123456.78'), row(2, '-12345.6789'), row(3, '1e3'), row(4, '"12,50"'), row(5, 'null'), row(6, '0.10')].join(',')}]`,
  })
  const { data, errors } = await bench.ask(
    'query($project: ID!) { procoreChangeOrders(filter: { projectId: $project }) { nodes { number amount } } }',
    { project },
  )
  assert.deepEqual(
    data.procoreChangeOrders.nodes.map((node: { amount: string | null }) => node.amount),
    ['1234567890123456.78', '-12345.6789', '1000.00', null, null, '0.10'],
  )
  assert.deepEqual(
    errors.map(error => [error.code, error.path]),
    [['PROCORE_MALFORMED', 'procoreChangeOrders.nodes.3.amount']],
  )
  assert.match(errors[0]?.message ?? '', /"12,50" as grand_total of change order 4/)
})

test('one fragment on an interface reads what both systems have', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($project: ID!) {
      procoreCommitments(first: 1, filter: { projectId: $project }) { nodes { ...record lines { ... on CommitmentLineRecord { originalAmount } } } }
      procoreInvoices(first: 1, filter: { projectId: $project }) { nodes { ... on InvoiceRecord { __typename grossAmount } } }
    }
    fragment record on CommitmentRecord { __typename number revisedAmount ... on Node { id } raw }`,
    { project },
  )
  assert.deepEqual(errors, [])
  const [{ raw, ...bolts }] = data.procoreCommitments.nodes
  assert.deepEqual(bolts, {
    __typename: 'ProcoreCommitment',
    number: 'PO-1',
    revisedAmount: '900.00',
    id: gidOf.order(of.BOLTS),
    lines: [{ originalAmount: '900.00' }],
  })
  assert.equal(raw.status, 'Partially Received')
  assert.deepEqual(data.procoreInvoices.nodes, [
    { __typename: 'ProcoreInvoice', grossAmount: '30000.00' },
  ])
})

async function benchFor(t: TestContext, company = smallCompany()): Promise<Bench> {
  const bench = await startBench(company)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}

test('amounts without a currency are in that of the company, and the others in their own', async () => {
  await using bench = await startBench(smallCompany(), {}, { currency: 'CAD' })
  for (const match of ['work_order_contracts', 'requisitions']) {
    const reshape = { match, field: 'currency_configuration', change: 'remove' }
    await bench.control('POST', 'reshapes', reshape)
  }
  const question = `query($project: ID!) {
    procoreCommitments(filter: { projectId: $project }) { nodes { number currency lines { currency } } }
    procoreInvoices(filter: { projectId: $project }) { nodes { currency } }
  }`
  // Again out of the cache.
  for (const _ of ['read', 'cached']) {
    const { data, errors } = await bench.ask(question, { project })
    assert.deepEqual(errors, [])
    const currencies = data.procoreCommitments.nodes.flatMap(
      (node: { currency: string; lines: { currency: string }[] }) => [
        ...new Set([node.currency, ...node.lines.map(line => line.currency)]),
      ],
    )
    // The purchase orders say theirs.
    assert.deepEqual([...new Set(currencies)].toSorted(), ['CAD', 'USD'])
    const ofInvoices = data.procoreInvoices.nodes.map((node: { currency: string }) => node.currency)
    assert.deepEqual([...new Set(ofInvoices)], ['CAD'])
  }
})
