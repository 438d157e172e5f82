import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TieoutError } from '#lib/errors'
import { type Answer, openCompany, smallCompany } from './company.ts'

/** Job cost, insurance and the ledger of a company of Sage. */

const JOB = 'gid://sage300/Job/24-001'

const files: Record<string, string> = {
  ...smallCompany,
  JCM_MASTER__EXTRA: `Job,Extra,Description,Status,Date_Stamp,Time_Stamp
24-001,ROOF,Roof terrace,Unstarted,2026-02-01,08:00:00
24-001,LOBBY,Lobby,In progress,2026-03-01,08:00:00
24-002,LOBBY,Another lobby,Closed,2026-03-01,08:00:00`,
  JCM_MASTER__CATEGORY: `Job,Extra,Cost_Code,Category,Description,Status,Accumulate_As,Original_Estimate,Pending_Estimate_Changes,Approved_Estimate_Changes,Total_Estimate,Original_Commitment,Pending_Commitment_Changes,Approved_Commitment_Changes,Revised_Commitment,Commitment_Invoiced,JTD_Cost,JTD_Dollars_Paid,Date_Stamp,Time_Stamp
24-001,,26-100,S,Subcontract,In progress,Subcontract,150000.10,1000,0.20,150000.3,100000.10,479.50,0.10,100000.2,1500.10,1500.1,1350.09,2026-05-31,17:00:00
24-001,LOBBY,26-100,M,,,,0,0,0,0,0,0,0,0,0,0,0,,`,
  APM_MASTER__VENDOR: `Vendor,Name,Gen_Liab_Ins_Proof_Req,GL_Ins_Company,GL_Ins_Policy_Number,GL_Ins_Effective_Dt,GL_Ins_Expiration_Dt,GL_Ins_Limit,Work_Comp_Ins_Proof_Req,Umb_Ins_Expir_Dt,Retainage_Being_Held
VOLT,Volt Électric,1,Harrow Mutual,GL-77,2026-01-01,2026-12-31,1000000,1,2026-06-30,100.03
ZINC,Zinc Roofing,0,,,,,0,0,,0`,
  APM_MASTER__DISTRIBUTION: `Vendor,Invoice,Dist_Seq,Amount,Retainage,Retainage_Payable_Account,Job,Cost_Code,Category,Commitment,Commitment_Line_Item
VOLT,INV-1,1,1000.10,100.01,2150,24-001,26-100,S,SC-1,1
VOLT,INV-2,1,500,50,1-2150,24-001,26-100,S,SC-1,1
VOLT,REL-1,1,0,-30,2150,24-001,26-100,S,SC-1,1
ZINC,77,1,60,0,,24-001,26-100,M,PO-7,1
ZINC,77,2,5,1,9999,24-002,26-100,M,PO-7,1`,
  GLM_MASTER__ACCOUNT: `Account,Account_Title,Account_Type,Control_Account,Current_Balance,Future_Balance,Balance_1_Year_Ago,YTD_Net,Current_Period_Activity,Date_Stamp
2150,Retainage payable,Liability,1,-100.03,-100.03,0,-100.03,30,2026-05-31
1-2150,Retainage payable - east,Liability,1,-50.1,0,0,0,0,2026-04-30
5100,Subcontracts,Expense,0,1500.3,0,0,0,0,2026-05-31`,
  JCT_CURRENT__TRANSACTION: `Job,Extra,Cost_Code,Category,Transaction_Type,Run,Sequence,Transaction_Date,Accounting_Date,Description,Units,Unit_Cost,Amount,Retainage,Debit_Account,Credit_Account,Application_of_Origin,Vendor,Invoice,Commitment,Commitment_Line_Item,Date_Stamp,Time_Stamp
24-001,,26-100,S,AP cost,12,1,2026-04-01,2026-04-30,Work,0,0,500,50,5100,2110,AP,VOLT,INV-2,SC-1,1,2026-04-30,17:00:00
24-001,LOBBY,26-100,M,AP cost,3,2,2026-03-01,2026-03-31,Fixtures,0.016,12.5,0.2,0.02,5100,,AP,VOLT,INV-1,SC-1,2,2026-03-31,17:00:00
24-001,,26-100,S,AP cost,3,1,2026-03-01,2026-03-31,Work,0,0,1000.1,100.01,5100,,AP,VOLT,INV-1,SC-1,1,2026-03-31,17:00:00
24-001,,26-100,L,PR cost,4,1,2026-05-08,2026-05-08,Crew,8,41.25,330,0,,,PR,,,,0,2026-05-08,09:00:00
24-002,,26-100,M,AP cost,3,3,2026-05-01,2026-05-31,Lamps,0,0,60,0,,,AP,ZINC,77,PO-7,1,2026-05-31,17:00:00`,
}

test('extras are records of their job, and the gateway finds one by its id', async () => {
  await using company = await openCompany(files)
  const { data, errors } = await company.ask(
    `query ($of: [_Any!]!) {
      sageExtras(filter: { jobId: "${JOB}" }) { totalCount nodes { id number name status sourceStatus updatedAt job { number } raw } }
      changed: sageExtras(filter: { jobId: "${JOB}", updatedAfter: "2026-03-01T00:00:00Z" }) { nodes { number } }
      _entities(representations: $of) { ... on SageExtra { name } ... on SageAccount { name } }
    }`,
    {
      of: [
        { __typename: 'SageExtra', id: 'gid://sage300/Extra/24-002/LOBBY' },
        { __typename: 'SageAccount', id: 'gid://sage300/Account/1-2150' },
        { __typename: 'SageExtra', id: 'gid://sage300/Extra/24-002/NONE' },
      ],
    },
  )
  assert.deepEqual(errors, [])
  const [lobby, roof] = data.sageExtras.nodes
  assert.equal(data.sageExtras.totalCount, 2)
  assert.equal(lobby.raw.Job, '24-001')
  assert.deepEqual(
    { ...lobby, raw: null },
    {
      id: 'gid://sage300/Extra/24-001/LOBBY',
      number: 'LOBBY',
      name: 'Lobby',
      status: 'ACTIVE',
      sourceStatus: 'In progress',
      updatedAt: '2026-03-01T08:00:00.000Z',
      job: { number: '24-001' },
      raw: null,
    },
  )
  assert.deepEqual([roof.number, roof.status], ['ROOF', 'NOT_STARTED'])
  assert.deepEqual(data.changed.nodes, [{ number: 'LOBBY' }])
  assert.deepEqual(data._entities, [
    { name: 'Another lobby' },
    { name: 'Retainage payable - east' },
    null,
  ])
})

test('a category has its estimate, its commitments and its cost as exact decimals, blank text as null', async () => {
  await using company = await openCompany(files)
  const { data, errors } = await company.ask(`{
    sageCostCodes(filter: { jobId: "${JOB}" }) { nodes { number extra categories {
      id number name costClass status sourceStatus updatedAt currency
      originalEstimateAmount pendingEstimateChangesAmount approvedEstimateChangesAmount revisedEstimateAmount
      originalCommittedAmount pendingCommittedChangesAmount approvedCommittedChangesAmount committedAmount
      committedInvoicedAmount jobToDateCostAmount jobToDatePaidAmount
    } } }
  }`)
  assert.deepEqual(errors, [])
  const [, base, lobby] = data.sageCostCodes.nodes
  assert.deepEqual(base.categories, [
    {
      id: 'gid://sage300/Category/24-001//26-100/S',
      number: 'S',
      name: 'Subcontract',
      costClass: 'Subcontract',
      status: 'ACTIVE',
      sourceStatus: 'In progress',
      updatedAt: '2026-05-31T17:00:00.000Z',
      currency: 'USD',
      originalEstimateAmount: '150000.10',
      pendingEstimateChangesAmount: '1000.00',
      approvedEstimateChangesAmount: '0.20',
      revisedEstimateAmount: '150000.30',
      originalCommittedAmount: '100000.10',
      pendingCommittedChangesAmount: '479.50',
      approvedCommittedChangesAmount: '0.10',
      committedAmount: '100000.20',
      committedInvoicedAmount: '1500.10',
      jobToDateCostAmount: '1500.10',
      jobToDatePaidAmount: '1350.09',
    },
  ])
  const [{ name, costClass, sourceStatus, updatedAt, originalEstimateAmount }] = lobby.categories
  assert.deepEqual(
    [name, costClass, sourceStatus, updatedAt, originalEstimateAmount],
    [null, null, null, null, '0.00'],
  )
})

test('a vendor has the insurances of which Sage knows something, and no others', async () => {
  await using company = await openCompany(files)
  const { data, errors } = await company.ask(`{
    sageVendors { nodes { number retainageHeldAmount insurances {
      kind isRequired insurer policyNumber effectiveOn expiresOn limitAmount currency
    } } }
  }`)
  assert.deepEqual(errors, [])
  const [volt, zinc] = data.sageVendors.nodes
  const nothing = {
    isRequired: false,
    insurer: null,
    policyNumber: null,
    effectiveOn: null,
    expiresOn: null,
    limitAmount: null,
    currency: 'USD',
  }
  assert.deepEqual(volt.insurances, [
    {
      kind: 'GENERAL_LIABILITY',
      isRequired: true,
      insurer: 'Harrow Mutual',
      policyNumber: 'GL-77',
      effectiveOn: '2026-01-01',
      expiresOn: '2026-12-31',
      limitAmount: '1000000.00',
      currency: 'USD',
    },
    { ...nothing, kind: 'WORKERS_COMPENSATION', isRequired: true },
    { ...nothing, kind: 'UMBRELLA', expiresOn: '2026-06-30' },
  ])
  assert.equal(volt.retainageHeldAmount, '100.03')
  assert.deepEqual(zinc.insurances, [])
})

test('the transactions of a job come by accounting date, in pages, from both files of Sage', async () => {
  await using company = await openCompany(files)
  // What a close of the month does, once the file of history exists.
  await company.admin.query(`
    with moved as (delete from jct_current__transaction where accounting_date < '2026-04-01' and sequence = 1 returning *)
    insert into jct_history__transaction select * from moved`)
  const query = `query ($after: String) {
    sageTransactions(first: 3, after: $after, filter: { jobId: "${JOB}" }) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id number isPast sourceType accountingOn transactedOn costType extra quantity unitCostAmount amount retainageAmount
        application vendor { number } invoice { number } commitment { number } commitmentLineNumber
        debitAccount { name } creditAccount { name } }
    }
  }`
  const { data, errors } = await company.ask(query)
  assert.deepEqual(errors, [])
  const [past, fixtures, work] = data.sageTransactions.nodes
  assert.equal(data.sageTransactions.totalCount, 4)
  assert.deepEqual(
    [past.number, past.isPast, past.amount, past.quantity, past.unitCostAmount],
    ['3-1', true, '1000.10', null, null],
  )
  assert.deepEqual(fixtures, {
    id: 'gid://sage300/Transaction/24-001/LOBBY/26-100/M/AP%20cost/3/2',
    number: '3-2',
    isPast: false,
    sourceType: 'AP cost',
    accountingOn: '2026-03-31',
    transactedOn: '2026-03-01',
    costType: 'M',
    extra: 'LOBBY',
    quantity: '0.016',
    unitCostAmount: '12.50',
    amount: '0.20',
    retainageAmount: '0.02',
    application: 'AP',
    vendor: { number: 'VOLT' },
    invoice: { number: 'INV-1' },
    commitment: { number: 'SC-1' },
    commitmentLineNumber: '2',
    debitAccount: { name: 'Subcontracts' },
    creditAccount: null,
  })
  // The chart of accounts has no 2110.
  assert.deepEqual([work.accountingOn, work.creditAccount], ['2026-04-30', null])
  const { endCursor } = data.sageTransactions.pageInfo
  const next = (await company.ask(query, { after: endCursor })).data.sageTransactions
  assert.deepEqual(next.pageInfo.hasNextPage, false)
  const [crew] = next.nodes
  assert.deepEqual(
    [crew.sourceType, crew.quantity, crew.vendor, crew.invoice, crew.commitment],
    ['PR cost', '8', null, null, null],
  )
})

test('dates narrow the transactions with both ends in, and a wrong day names itself', async () => {
  await using company = await openCompany(files)
  const of = async (filter: string) => {
    const answer = await company.ask(
      `{ sageTransactions(filter: { jobId: "${JOB}", ${filter} }) { nodes { accountingOn } } }`,
    )
    const days = answer.data.sageTransactions?.nodes.map((row: Answer['data']) => row.accountingOn)
    return { days, errors: answer.errors }
  }
  const april = 'accountingFrom: "2026-04-30", accountingThrough: "2026-05-08"'
  assert.deepEqual((await of(april)).days, ['2026-04-30', '2026-05-08'])
  assert.deepEqual((await of('accountingThrough: "2026-04-29"')).days, ['2026-03-31', '2026-03-31'])
  assert.deepEqual((await of('updatedAfter: "2026-05-08T08:00:00Z"')).days, ['2026-05-08'])
  const [error] = (await of('accountingFrom: "April"')).errors
  const thrown = error?.originalError
  assert.ok(thrown instanceof TieoutError)
  assert.deepEqual([thrown.code, thrown.field], ['BAD_USER_INPUT', ['accountingFrom']])
})

test('the accounts that retainage is owed on are found from what posted distributions say', async () => {
  await using company = await openCompany(files)
  const { data, errors } = await company.ask(`{
    sageJob(id: "${JOB}") { retainagePayableAccounts { number currentBalanceAmount } }
    sageAccounts { nodes { id number name sourceType isControl currentBalanceAmount futureBalanceAmount
      yearAgoBalanceAmount currentPeriodAmount yearToDateAmount currency updatedAt } }
    sageAccount(id: "gid://sage300/Account/5100") { name isControl }
    sageInvoices(filter: { jobId: "${JOB}" }) { nodes { lines { retainagePayableAccount { number } job { number } } } }
  }`)
  assert.deepEqual(errors, [])
  assert.deepEqual(data.sageJob.retainagePayableAccounts, [
    { number: '1-2150', currentBalanceAmount: '-50.10' },
    { number: '2150', currentBalanceAmount: '-100.03' },
  ])
  assert.deepEqual(data.sageAccounts.nodes[1], {
    id: 'gid://sage300/Account/2150',
    number: '2150',
    name: 'Retainage payable',
    sourceType: 'Liability',
    isControl: true,
    currentBalanceAmount: '-100.03',
    futureBalanceAmount: '-100.03',
    yearAgoBalanceAmount: '0.00',
    currentPeriodAmount: '30.00',
    yearToDateAmount: '-100.03',
    currency: 'USD',
    updatedAt: '2026-05-31T00:00:00.000Z',
  })
  assert.deepEqual(data.sageAccount, { name: 'Subcontracts', isControl: false })
  const accounts = data.sageInvoices.nodes
    .flatMap(({ lines }: Answer['data']) => lines)
    .map((line: Answer['data']) => line.retainagePayableAccount?.number)
  // Of the unposted one and of the one without retainage nothing is named; 9999 is not in the chart.
  assert.deepEqual(accounts, ['2150', undefined, '1-2150', '2150', undefined, undefined])
})

test('retainage payable is told as of a day, by AP with what was moved to history and by the ledger', async () => {
  await using company = await openCompany(files)
  const at = (on: string) =>
    company.ask(
      `{ sageAccount(id: "gid://sage300/Account/2150") { retainagePayable(on: "${on}") {
        owedOn owedAmount ledgerAmount difference currency } } }`,
      {},
      { notOlderThan: Date.now() },
    )
  const told = async (on: string) => {
    const { data, errors } = await at(on)
    assert.deepEqual(errors, [])
    const { owedAmount, ledgerAmount, difference } = data.sageAccount.retainagePayable
    return [owedAmount, ledgerAmount, difference]
  }
  await company.admin.query(`
    truncate apt_current__transaction, glt_current__transaction;
    insert into apt_history__transaction values ('VOLT', 'A', '2026-01-31', 60.01, '2150');
    insert into apt_current__transaction values
      ('VOLT', 'B', '2026-04-30', 70.02, '2150'), ('VOLT', 'B', '2026-05-02', -30, '2150'), ('VOLT', 'C', '2026-04-30', 9, '1-2150');
    insert into glt_current__transaction values
      ('2150', '2026-04-30', 0, -70.02, 'Accrual'), ('2150', '2026-05-02', 30, 0, 'Accrual'),
      ('2150', '2026-05-02', 30, 0, 'Cash'), ('1-2150', '2026-05-02', 9, 0, 'Accrual')`)
  assert.deepEqual(await told('2026-05-02'), ['100.03', '100.03', '0.00'])
  assert.deepEqual(await told('2026-05-01'), ['130.03', '130.03', '0.00'])
  assert.deepEqual(await told('2026-03-31'), ['60.01', '60.01', '0.00'])
  await company.admin.query(
    `update glt_current__transaction set credit = -60.02 where accounting_date = '2026-04-30'`,
  )
  assert.deepEqual(await told('2026-03-31'), ['60.01', '70.01', '-10.00'])
  const [error] = (await at('May')).errors
  assert.match(error?.message ?? '', /^on: "May" is not a date/)
  await company.admin.query(`drop table glt_current__transaction`)
  assert.match((await at('2026-03-31')).errors[0]?.message ?? '', /GLT_CURRENT__TRANSACTION/)
  assert.deepEqual(await told('2026-03-31'), ['60.01', null, null])
})

test('a site without the newer columns, the history file or the ledger still reads the rest', async () => {
  await using company = await openCompany(files)
  await company.admin.query(`
    drop table jct_history__transaction; drop table glm_master__account;
    alter table jcm_master__category drop column original_estimate, drop column accumulate_as;
    alter table apm_master__vendor drop column umb_ins_expir_dt, drop column gen_liab_ins_proof_req;
    alter table apm_master__distribution drop column retainage_payable_account`)
  const answer = await company.ask(`{
    sageTransactions(filter: { jobId: "${JOB}" }) { totalCount }
    sageJob(id: "${JOB}") { retainagePayableAccounts { number } }
    sageVendor(id: "gid://sage300/Vendor/VOLT") { insurances { kind isRequired } }
    sageCostCodes(filter: { jobId: "${JOB}" }) { nodes { categories { originalEstimateAmount revisedEstimateAmount } } }
    sageAccounts { totalCount }
  }`)
  const { data } = answer
  assert.equal(data.sageTransactions.totalCount, 4)
  assert.deepEqual(data.sageJob, { retainagePayableAccounts: [] })
  assert.deepEqual(data.sageVendor.insurances, [
    { kind: 'GENERAL_LIABILITY', isRequired: null },
    { kind: 'WORKERS_COMPENSATION', isRequired: true },
  ])
  assert.deepEqual(data.sageCostCodes.nodes[1].categories, [
    { originalEstimateAmount: null, revisedEstimateAmount: '150000.30' },
  ])
  assert.equal(data.sageAccounts, null)
  assert.match(answer.errors[0]?.message ?? '', /GLM_MASTER__ACCOUNT/)
})
