import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCache } from '#lib/cache'
import { jobKeysOf } from '../../subgraphs/sage300/read/job-keys.ts'
import {
  changeOrderList,
  commitmentList,
  costCodeList,
  invoiceList,
  paymentList,
} from '../../subgraphs/sage300/read/lists.ts'
import { createLoaders } from '../../subgraphs/sage300/read/loaders.ts'
import { createSageReader } from '../../subgraphs/sage300/read/reader.ts'
import { createSageSource } from '../../subgraphs/sage300/read/source.ts'
import { createSagePool, type SagePool } from '../../subgraphs/sage300/wire/connection.ts'
import { openCompany, type SageCompany, smallCompany } from './company.ts'

/** What changed is told by Sage's stamps, also of what lies below a record; what is gone, by its keys. */

const JOB = 'gid://sage300/Job/24-001'
/** Later than every stamp of the company by more than the margin that stamps are given. */
const LATER = '2026-08-01T12:00:00Z'
const STAMPED = "date_stamp = '2026-08-01', time_stamp = '09:00:00'"

/** The small company in which every record bears a stamp. */
const files: Record<string, string> = {
  ...smallCompany,
  JCM_MASTER__COST_CODE: `Job,Extra,Cost_Code,Description,Group_Cost_Code,Date_Stamp,Time_Stamp
24-001,,26-000,Electrical,1,2026-01-01,08:00:00
24-001,,26-100,Rough-in,0,2026-01-01,08:00:00
24-001,LOBBY,26-100,Rough-in lobby,0,2026-01-01,08:00:00`,
  API_NEW__INVOICE: `Vendor,Invoice,Status,Amount,Retainage,Date_Stamp
VOLT,INV-1,,999,99,2026-06-30`,
  API_NEW__DISTRIBUTION: `Vendor,Invoice,Dist_Seq,Amount,Retainage,Job,Extra,Cost_Code,Category,Commitment,Commitment_Line_Item,Date_Stamp
VOLT,INV-1,1,999,99,24-001,,26-100,S,SC-1,1,2026-06-30`,
}

async function changedIn(company: SageCompany, updatedAfter = LATER): Promise<string[]> {
  const filter = `filter: { jobId: "${JOB}", updatedAfter: "${updatedAfter}" }`
  const { data, errors } = await company.ask(
    `{
      sageCostCodes(${filter}) { nodes { id } }
      sageCommitments(${filter}) { nodes { id } }
      sageChangeOrders(${filter}) { nodes { id } }
      sageInvoices(${filter}) { nodes { id } }
      sagePayments(${filter}) { nodes { id } }
      sageExtras(${filter}) { nodes { id } }
      sageTransactions(${filter}) { nodes { id } }
    }`,
    {},
    { notOlderThan: Date.now() + 1 },
  )
  assert.deepEqual(errors, [])
  const lists = Object.values(data) as { nodes: { id: string }[] }[]
  return lists
    .flatMap(({ nodes }) => nodes)
    .map(({ id }) => id.replace('gid://sage300/', ''))
    .sort()
}

test('a record changes when something below it is stamped, and nothing else does', async () => {
  await using company = await openCompany({
    ...files,
    JCM_MASTER__EXTRA: `${smallCompany['JCM_MASTER__EXTRA']?.replace('Status', 'Status,Date_Stamp')},2026-01-01`,
  })
  assert.deepEqual(await changedIn(company), [])
  const cases = [
    ["update jcm_master__commitment_item set ? where commitment = 'PO-7'", ['Commitment/PO-7']],
    [
      "update jcm_master__commitment_co_item set ? where commitment_co = '002'",
      ['ChangeOrder/SC-1/002', 'Commitment/SC-1'],
    ],
    [
      "update jcm_master__commitment_co set ? where commitment_co = '003'",
      ['ChangeOrder/SC-1/003', 'Commitment/SC-1'],
    ],
    [
      "update apm_master__distribution set ? where invoice = 'INV-2'",
      ['Commitment/SC-1', 'Invoice/VOLT/INV-2'],
    ],
    // The distribution on the other job is of a commitment of this one, and of an invoice on both.
    [
      "update apm_master__distribution set ? where invoice = '77' and dist_seq = 1",
      ['Commitment/PO-7'],
    ],
    ["update apm_master__invoice set ? where invoice = 'REL-1'", ['Invoice/VOLT/REL-1']],
    ['update api_new__invoice set ?', ['UnpostedInvoice/VOLT/INV-1']],
    ['update api_new__distribution set ?', ['Commitment/SC-1', 'UnpostedInvoice/VOLT/INV-1']],
    ['update apm_master__invoice_payment set ? where payment_id = 2', ['Payment/VOLT/INV-2/2']],
    ["update jcm_master__category set ? where extra = 'LOBBY'", ['CostCode/24-001/LOBBY/26-100']],
    ['update jcm_master__extra set ?', ['Extra/24-001/LOBBY']],
  ] as const
  for (const [statement, expected] of cases) {
    await company.admin.query(statement.replace('?', STAMPED))
    assert.deepEqual(await changedIn(company), expected, statement)
    const undone = "date_stamp = '2026-01-01', time_stamp = '09:00:00'"
    await company.admin.query(statement.replace('?', undone))
  }
})

test('stamps have no time zone and posting takes its time, so a day before the moment counts too', async () => {
  await using company = await openCompany(files)
  await company.admin.query(
    `update jcm_master__commitment set date_stamp = '2026-07-31', time_stamp = '12:00:01' where commitment = 'PO-7'`,
  )
  const changed = async (moment: string) =>
    (await changedIn(company, moment)).filter(id => id.startsWith('Commitment'))
  assert.deepEqual(await changed('2026-08-01T12:00:00Z'), ['Commitment/PO-7'])
  assert.deepEqual(await changed('2026-08-01T12:00:03Z'), [])
})

test('what was never stamped may have changed, and so may everything where Sage has no stamps', async () => {
  await using company = await openCompany(files)
  await company.admin.query(
    `update jcm_master__commitment set date_stamp = null where commitment = 'SC-OLD'`,
  )
  const changed = await changedIn(company)
  assert.deepEqual(changed, ['Commitment/SC-OLD', 'Extra/24-001/LOBBY'])
  await company.admin.query('alter table jcm_master__commitment_item drop column date_stamp')
  // The reader finds out that the column is gone by the failure of a select, and the next looks again.
  await company.ask(
    `{ sageCommitments(filter: { jobId: "${JOB}" }) { nodes { lines { number } } } }`,
    {},
    { notOlderThan: Date.now() + 1 },
  )
  const commitments = (await changedIn(company)).filter(id => id.startsWith('Commitment'))
  assert.deepEqual(commitments, ['Commitment/PO-7', 'Commitment/SC-1', 'Commitment/SC-OLD'])
})

test('the keys of a job name all that it has now, the other jobs of its invoices left out', async () => {
  await using company = await openCompany(files)
  const keys = async (): Promise<Record<string, string[]>> => {
    const query = `{ sageJobKeys(jobId: "${JOB}") { costCodeIds commitmentIds changeOrderIds invoiceIds } }`
    const { data } = await company.ask(query, {}, { notOlderThan: Date.now() + 1 })
    for (const ids of Object.values<string[]>(data.sageJobKeys)) ids.sort()
    return data.sageJobKeys
  }
  const before = await keys()
  assert.deepEqual(before, {
    costCodeIds: [
      'gid://sage300/CostCode/24-001//26-000',
      'gid://sage300/CostCode/24-001//26-100',
      'gid://sage300/CostCode/24-001/LOBBY/26-100',
    ],
    commitmentIds: [
      'gid://sage300/Commitment/PO-7',
      'gid://sage300/Commitment/SC-1',
      'gid://sage300/Commitment/SC-OLD',
    ],
    changeOrderIds: ['001', '002', '003'].map(number => `gid://sage300/ChangeOrder/SC-1/${number}`),
    invoiceIds: [
      'gid://sage300/Invoice/VOLT/INV-1',
      'gid://sage300/Invoice/VOLT/INV-2',
      'gid://sage300/Invoice/VOLT/REL-1',
      'gid://sage300/Invoice/ZINC/77',
      'gid://sage300/UnpostedInvoice/VOLT/INV-1',
    ],
  })
  await company.admin.query(`
    delete from jcm_master__commitment_co where commitment_co = '003';
    delete from api_new__distribution; delete from api_new__invoice;
    delete from jcm_master__commitment where commitment = 'SC-OLD'`)
  const after = await keys()
  assert.deepEqual(after['commitmentIds'], before['commitmentIds']?.slice(0, 2))
  assert.deepEqual(after['changeOrderIds'], before['changeOrderIds']?.slice(0, 2))
  assert.deepEqual(after['invoiceIds'], before['invoiceIds']?.slice(0, 4))
})

test('a round in which nothing changed reads headers and keys of the job, and no line', async () => {
  await using company = await openCompany(files)
  const selects: { sql: string; rows: number }[] = []
  const pool = createSagePool(company.sandbox.odbc)
  const counted: SagePool = {
    ...pool,
    async read(...asked) {
      const answer = await pool.read(...asked)
      selects.push({ sql: asked[1], rows: answer.rows.length })
      return answer
    },
  }
  const cache = createCache(undefined)
  const source = createSageSource(createSageReader(counted), cache, 'counted')
  const loaders = createLoaders(source, { notOlderThan: undefined })
  const page = { first: 1000, filter: { jobId: JOB, updatedAfter: LATER } }
  for (const list of [costCodeList, commitmentList, changeOrderList, invoiceList, paymentList]) {
    assert.equal((await list(loaders, page)).totalCount, 0)
  }
  await jobKeysOf(loaders, JOB)
  await pool.close()
  await cache.close()
  const reads = selects.filter(({ sql }) => !sql.endsWith('where 1=0'))
  // 3 cost codes, 3 commitments with the jobs of 4 items, 3 change orders, and the keys of 5 + 1 distributions.
  assert.equal(
    reads.reduce((sum, { rows }) => sum + rows, 0),
    19,
  )
  // Each names the job, or keys that were found under it.
  for (const { sql } of reads) assert.match(sql, / where \(?\(?(Job|Commitment|Vendor) (=|in)/)
})
