import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { apInvoice, commitment, company, distribution, JOB, named } from './kit.ts'

const OTHER_JOB = 'gid://sage300/Job/03-002'
const SC_001 = 'gid://sage300/Commitment/SC-001'
const SC_002 = 'gid://sage300/Commitment/SC-002'
const INVOICE = 'gid://sage300/Invoice/V9/INV-1'

/** INV-1 bills SC-001 on one job and SC-002 on another one, and its total is of both. */
async function twoJobs(t: TestContext) {
  const { pool, read } = await company(t, ({ sage }) => {
    sage.projects.push(named(OTHER_JOB, '03-002'))
    sage.commitments.push(commitment(OTHER_JOB, SC_002, 'SC-002'))
    const there = { ...distribution(2, OTHER_JOB), commitment: { id: SC_002 } }
    const invoice = {
      ...apInvoice(INVOICE),
      grossAmount: '2000.20',
      retainageAmount: '30.30',
      lines: [distribution(1, JOB), there],
    }
    sage.invoices.length = 0
    sage.invoices.push(invoice, { ...invoice, of: OTHER_JOB })
  })
  const reconciler = createReconciler(pool)
  const found = async () => {
    await reconciler.reconcileDue()
    const { rows } = await pool.query<{ told: string }>(
      `select grain || ' ' || measure as told from tieout.finding
       where code = 'SAGE_MASTER_TOTAL' and state <> 'CLEARED' order by 1`,
    )
    return rows.map(({ told }) => told)
  }
  return { pool, read, found }
}

test('the total of an invoice that bills two jobs is judged once both are read, whichever comes first', async t => {
  const { pool, found } = await twoJobs(t)
  assert.deepEqual(await found(), [])

  // As before the other job was read.
  await pool.query(
    'create table kept as select * from sage.invoice_line_version where project_id = $1'.replace(
      '$1',
      `'${OTHER_JOB}'`,
    ),
  )
  await pool.query('delete from sage.invoice_line_version where project_id = $1', [OTHER_JOB])
  await pool.query("delete from tieout.read_mark where system = 'SAGE300' and project_id = $1", [
    OTHER_JOB,
  ])
  await pool.query('insert into tieout.touched (project_id, commitment_id) values ($1, $2)', [
    JOB,
    SC_001,
  ])
  assert.deepEqual(await found(), [])

  // It is read, and says nothing of the invoice: then its total is wrong.
  await pool.query(
    "insert into tieout.read_mark (system, project_id, read_at) values ('SAGE300', $1, now())",
    [OTHER_JOB],
  )
  assert.deepEqual(await found(), ['INV-1 INVOICED', 'INV-1 RETAINAGE'])

  // What it bills there arrives later, and nothing of this job.
  await pool.query('insert into sage.invoice_line_version select * from kept')
  assert.deepEqual(await found(), [])
})

test('a distribution of one job that bills a commitment of another one has that commitment judged again', async t => {
  const { pool, found } = await twoJobs(t)
  await found()
  await pool.query(
    'update sage.invoice_line_version set commitment_id = $2 where project_id = $1',
    [OTHER_JOB, SC_001],
  )
  const { rows } = await pool.query(
    'select distinct project_id, commitment_id from tieout.touched order by 1, 2',
  )
  assert.deepEqual(rows, [
    { project_id: JOB, commitment_id: SC_001 },
    { project_id: OTHER_JOB, commitment_id: SC_001 },
  ])
})
