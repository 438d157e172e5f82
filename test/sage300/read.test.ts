import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TieoutError } from '#lib/errors'
import { type Answer, openCompany } from './company.ts'

const JOB = 'gid://sage300/Job/24-001'
const COMMITMENT = 'gid://sage300/Commitment/SC-1'

function codesOf({ errors }: Answer): (string | undefined)[] {
  return errors.map(({ originalError }) =>
    originalError instanceof TieoutError ? originalError.code : originalError?.message,
  )
}

test('the figures of a commitment follow from its documents, whichever way retainage was released', async () => {
  await using company = await openCompany()
  const { data, errors } = await company.ask(`{
    sageCommitment(id: "${COMMITMENT}") {
      number title kind status sourceStatus signedOn retainagePercent updatedAt currency
      originalAmount approvedChangesAmount pendingChangesAmount revisedAmount
      invoicedAmount retainageHeldAmount paidAmount
      project { number } vendor { name }
    }
  }`)
  assert.deepEqual(errors, [])
  assert.deepEqual(data.sageCommitment, {
    number: 'SC-1',
    title: 'Électricité',
    kind: 'SUBCONTRACT',
    status: 'APPROVED',
    sourceStatus: 'Open',
    signedOn: '2026-01-05',
    retainagePercent: '10',
    updatedAt: '2026-01-06T13:45:01.000Z',
    currency: 'USD',
    originalAmount: '101250.10',
    approvedChangesAmount: '25.10',
    pendingChangesAmount: '479.50',
    revisedAmount: '101275.20',
    invoicedAmount: '1500.30',
    // 150.03 withheld, 30.00 released by a negative distribution, 20.00 by payment.
    retainageHeldAmount: '100.03',
    paidAmount: '1350.27',
    project: { number: '24-001' },
    vendor: { name: 'Volt Électric' },
  })
})

test('padding never shows: text is trimmed once, blank is null, the raw record keeps the dictionary spelling', async () => {
  await using company = await openCompany()
  const { data, errors } = await company.ask(`{
    sageCommitment(id: "${COMMITMENT}") {
      raw
      lines { id number costCode costType extra quantity unitCostAmount unitOfMeasure originalAmount retainagePercent }
    }
  }`)
  assert.deepEqual(errors, [])
  const [lumpSum, unitPrice] = data.sageCommitment.lines
  assert.deepEqual(lumpSum, {
    id: 'gid://sage300/CommitmentItem/SC-1/1',
    number: '1',
    costCode: '26-100',
    costType: 'S',
    extra: null,
    quantity: null,
    unitCostAmount: null,
    unitOfMeasure: null,
    originalAmount: '100000.10',
    retainagePercent: null,
  })
  assert.deepEqual(
    [unitPrice.extra, unitPrice.quantity, unitPrice.unitCostAmount, unitPrice.retainagePercent],
    ['LOBBY', '100', '12.50', '5'],
  )
  const { Commitment, Vendor, Closed, Scope_of_Work, Date: signed } = data.sageCommitment.raw
  assert.deepEqual(
    [Commitment, Vendor, Closed, Scope_of_Work, signed],
    ['SC-1', 'VOLT', false, null, '2026-01-05'],
  )
})

test('doubles come back as the decimals they mean, and one that cannot is refused alone', async () => {
  await using company = await openCompany()
  await company.admin.query(`
    update jcm_master__commitment set amount = 0.1::float8 + 0.2::float8, amount_invoiced = 9007199254740993
    where commitment = 'SC-1'`)
  const answer = await company.ask(
    `{ sageCommitment(id: "${COMMITMENT}") { originalAmount invoicedAmount title } }`,
  )
  assert.deepEqual(answer.data.sageCommitment, {
    originalAmount: '0.30',
    invoicedAmount: null,
    title: 'Électricité',
  })
  assert.deepEqual(codesOf(answer), ['SAGE_AMOUNT_UNSAFE'])
})

test('posted and unposted invoices of a job stand apart even under one number, each with all its lines', async () => {
  await using company = await openCompany()
  const { data, errors } = await company.ask(`{
    sageInvoices(filter: { jobId: "${JOB}" }) {
      totalCount
      nodes {
        id status isPosted grossAmount retainageAmount accountingOn
        lines { id grossAmount retainagePaidAmount deductionAmount commitmentLineNumber commitment { number } job { number } }
      }
    }
  }`)
  assert.deepEqual(errors, [])
  const invoices = data.sageInvoices.nodes
  assert.deepEqual(
    invoices.map((each: Answer['data']) => [
      each.id,
      each.status,
      each.grossAmount,
      each.retainageAmount,
    ]),
    [
      ['gid://sage300/Invoice/VOLT/INV-1', 'PAID', '1000.30', '100.03'],
      ['gid://sage300/UnpostedInvoice/VOLT/INV-1', 'UNPOSTED', '999.00', '99.00'],
      ['gid://sage300/Invoice/VOLT/INV-2', 'POSTED', '500.00', '50.00'],
      ['gid://sage300/Invoice/VOLT/REL-1', 'POSTED', '0.00', '-30.00'],
      ['gid://sage300/Invoice/ZINC/77', 'POSTED', '65.00', '0.00'],
    ],
  )
  // The invoice is on this job by one distribution; the one on the other job belongs to it as well.
  assert.deepEqual(
    invoices[4].lines.map((line: Answer['data']) => [
      line.job.number,
      line.commitment?.number,
      line.commitmentLineNumber,
    ]),
    [
      ['24-002', 'PO-7', '1'],
      ['24-001', undefined, null],
    ],
  )
  assert.equal(invoices[2].lines[0].deductionAmount, '15.00')
})

test('pages of a list follow one another without a gap, also where the filter asks for what changed', async () => {
  await using company = await openCompany()
  const query = `query ($after: String) {
    sageInvoices(first: 2, after: $after, filter: { jobId: "${JOB}", updatedAfter: "2026-04-30T17:00:00Z" }) {
      totalCount nodes { number isPosted } pageInfo { hasNextPage endCursor }
    }
  }`
  const first = (await company.ask(query)).data.sageInvoices
  const second = (await company.ask(query, { after: first.pageInfo.endCursor })).data.sageInvoices
  // What was never stamped, as the unposted one, may have changed.
  assert.deepEqual(
    [...first.nodes, ...second.nodes].map(node => [node.number, node.isPosted]),
    [
      ['INV-1', false],
      ['INV-2', true],
      ['REL-1', true],
      ['77', true],
    ],
  )
  assert.deepEqual([first.totalCount, second.pageInfo.hasNextPage], [4, false])
  const jobs = await company.ask(
    '{ sageJobs(filter: { updatedAfter: "2026-03-01T09:30:00Z" }) { nodes { number status name } } }',
  )
  assert.deepEqual(jobs.data.sageJobs.nodes, [
    { number: '24-001', status: 'ACTIVE', name: 'Riverside Tower' },
  ])
})

test('change orders, cost codes with their categories and payments are read by job', async () => {
  await using company = await openCompany()
  const { data, errors } = await company.ask(`{
    sageChangeOrders(filter: { jobId: "${JOB}" }) { nodes { number status amount approvedOn isReleased lines { quantity amount } } }
    sageCostCodes(filter: { jobId: "${JOB}" }) { nodes { number extra isGroup categories { number } } }
    sagePayments(filter: { jobId: "${JOB}" }) { nodes { number amount retainagePaidAmount paidOn invoice { number } } }
  }`)
  assert.deepEqual(errors, [])
  const [approved, pending, draft] = data.sageChangeOrders.nodes
  assert.deepEqual(approved, {
    number: '001',
    status: 'APPROVED',
    amount: '25.10',
    approvedOn: '2026-02-01',
    isReleased: true,
    lines: [
      { quantity: null, amount: '0.10' },
      { quantity: '2', amount: '25.00' },
    ],
  })
  assert.deepEqual(
    [pending.status, pending.amount, pending.isReleased],
    ['PENDING', '500.00', false],
  )
  assert.deepEqual([draft.status, draft.amount, draft.approvedOn], ['DRAFT', '-20.50', null])
  assert.deepEqual(data.sageCostCodes.nodes, [
    { number: '26-000', extra: null, isGroup: true, categories: [] },
    {
      number: '26-100',
      extra: null,
      isGroup: false,
      categories: [{ number: 'M' }, { number: 'S' }],
    },
    { number: '26-100', extra: 'LOBBY', isGroup: false, categories: [{ number: 'S' }] },
  ])
  assert.deepEqual(data.sagePayments.nodes, [
    {
      number: '4711',
      amount: '900.27',
      retainagePaidAmount: '0.00',
      paidOn: '2026-04-15',
      invoice: { number: 'INV-1' },
    },
    {
      number: '4712',
      amount: '470.00',
      retainagePaidAmount: '20.00',
      paidOn: '2026-05-15',
      invoice: { number: 'INV-2' },
    },
  ])
})

test('what a site lacks degrades: a column of low confidence is null, an unknown file has no rows', async () => {
  await using company = await openCompany()
  await company.admin.query(`
    alter table jcm_master__commitment drop column approved_commitment_changes, drop column scope_of_work;
    drop table api_new__invoice; drop table api_new__distribution`)
  const { data, errors } = await company.ask(`{
    sageCommitment(id: "${COMMITMENT}") { originalAmount approvedChangesAmount revisedAmount retainageHeldAmount }
    sageInvoices(filter: { jobId: "${JOB}" }) { totalCount }
  }`)
  assert.deepEqual(errors, [])
  assert.deepEqual(data.sageCommitment, {
    originalAmount: '101250.10',
    approvedChangesAmount: null,
    revisedAmount: null,
    retainageHeldAmount: '100.03',
  })
  assert.equal(data.sageInvoices.totalCount, 4)
})

test('a table or column that must be there and is not names itself and the setting to look at', async () => {
  await using company = await openCompany()
  await company.admin.query(`
    alter table apm_master__distribution drop column retainage; drop table jcm_master__category`)
  const answer = await company.ask(`{
    sageCommitment(id: "${COMMITMENT}") { title retainageHeldAmount }
    sageCostCodes(filter: { jobId: "${JOB}" }) { nodes { categories { number } } }
  }`)
  assert.deepEqual(answer.data.sageCommitment, { title: 'Électricité', retainageHeldAmount: null })
  assert.ok(codesOf(answer).every(code => code === 'SAGE_TABLE_MISSING'))
  const messages = answer.errors.map(error => error.message)
  assert.ok(
    messages.some(message => /APM_MASTER__DISTRIBUTION has no column Retainage/.test(message)),
  )
  assert.ok(messages.some(message => /JCM_MASTER__CATEGORY.*StandardMode=1/.test(message)))
})

test('the gateway finds every kind of entity by its id, null for what is gone, an error for a wrong id', async () => {
  await using company = await openCompany()
  const reference = (__typename: string, id: string) => ({ __typename, id: `gid://sage300/${id}` })
  const answer = await company.ask(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        __typename
        ... on SageJob { number } ... on SageVendor { number } ... on SageCommitment { number }
        ... on SageCostCode { number extra } ... on SageChangeOrder { number commitment { number } }
        ... on SageInvoice { number isPosted lines { number } } ... on SagePayment { number }
      }
    }`,
    {
      representations: [
        reference('SageJob', 'Job/24-001'),
        reference('SageVendor', 'Vendor/ZINC'),
        reference('SageCommitment', 'Commitment/PO-7'),
        reference('SageCostCode', 'CostCode/24-001/LOBBY/26-100'),
        reference('SageChangeOrder', 'ChangeOrder/SC-1/002'),
        reference('SageInvoice', 'UnpostedInvoice/VOLT/INV-1'),
        reference('SagePayment', 'Payment/VOLT/INV-2/2'),
        reference('SageCommitment', 'Commitment/NONE'),
        reference('SageJob', 'Vendor/ZINC'),
      ],
    },
  )
  assert.deepEqual(answer.data._entities, [
    { __typename: 'SageJob', number: '24-001' },
    { __typename: 'SageVendor', number: 'ZINC' },
    { __typename: 'SageCommitment', number: 'PO-7' },
    { __typename: 'SageCostCode', number: '26-100', extra: 'LOBBY' },
    { __typename: 'SageChangeOrder', number: '002', commitment: { number: 'SC-1' } },
    { __typename: 'SageInvoice', number: 'INV-1', isPosted: false, lines: [{ number: '1' }] },
    { __typename: 'SagePayment', number: '4712' },
    null,
    null,
  ])
  assert.deepEqual(codesOf(answer), ['BAD_USER_INPUT'])
})

test('a request may read what was read a moment ago, unless it asks for what is newer', async () => {
  await using company = await openCompany()
  const query = `{ sageCommitment(id: "${COMMITMENT}") { title fetchedAt } }`
  const before = (await company.ask(query)).data.sageCommitment
  await company.admin.query(`update jcm_master__commitment set description = 'Renamed'`)
  assert.deepEqual((await company.ask(query)).data.sageCommitment, before)
  const notOlderThan = Date.parse(before.fetchedAt) + 1
  const after = (await company.ask(query, {}, { notOlderThan })).data.sageCommitment
  assert.equal(after.title, 'Renamed')
  assert.ok(Date.parse(after.fetchedAt) >= notOlderThan)
})
