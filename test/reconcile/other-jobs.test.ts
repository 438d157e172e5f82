import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { testContext } from '../harness/source-subgraphs.ts'
import { apInvoice, commitment, company, distribution, JOB, named } from './kit.ts'

const OTHER_JOB = 'gid://sage300/Job/03-002'
const SC_001 = 'gid://sage300/Commitment/SC-001'
const SC_002 = 'gid://sage300/Commitment/SC-002'
const INVOICE = 'gid://sage300/Invoice/V9/INV-1'

/** INV-1 bills SC-001 on one job and SC-002 on another one, and its total is of both. */
async function twoJobs(t: TestContext) {
  const { pool } = await company(t, ({ sage }) => {
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
  return { pool, found }
}

test('the total of an invoice that bills two jobs is judged once both are read, whichever comes first', async t => {
  const { pool, found } = await twoJobs(t)
  assert.deepEqual(await found(), [])

  // As before the other job was read.
  await pool.query('create table kept as table sage.invoice_line_version')
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
  await pool.query(
    `insert into sage.invoice_line_version select * from kept where project_id = '${OTHER_JOB}'`,
  )
  assert.deepEqual(await found(), [])
})

test('what is read with one job of an invoice that bills a commitment of another one has that commitment judged again', async t => {
  const { pool, found } = await twoJobs(t)
  await found()
  const marked = async () => {
    const { rows } = await pool.query<{ told: string }>(
      `with marked as (delete from tieout.touched returning project_id, commitment_id)
       select distinct project_id || ' ' || commitment_id as told from marked order by told`,
    )
    return rows.map(({ told }) => told)
  }
  const change = (table: string, values: string) =>
    pool.query(`update sage.${table}_version set ${values} where project_id = $1`, [OTHER_JOB])
  const both = [`${JOB} ${SC_001}`, `${OTHER_JOB} ${SC_001}`]

  await change('invoice_line', `commitment_id = '${SC_001}'`)
  assert.deepEqual(await marked(), both)
  await change('invoice', "gross_amount = '2000.21'")
  assert.deepEqual(await marked(), both)
  await pool.query(
    `insert into sage.payment_version (id, project_id, invoice_id, status, amount, valid_from)
     values ('gid://sage300/Payment/1', $1, $2, 'PAID', 10, now())`,
    [OTHER_JOB, INVOICE],
  )
  assert.deepEqual(await marked(), both)
  await change('payment', 'amount = 11')
  assert.deepEqual(await marked(), both)
})

test('a distribution that moves to another job is billed once, though of the job that it left nothing is read', async t => {
  const { pool, refresh, subgraphs } = await company(t, ({ sage }) => {
    sage.projects.push(named(OTHER_JOB, '03-002'))
    sage.commitments.push(commitment(OTHER_JOB, SC_002, 'SC-002'))
    sage.invoices.length = 0
    sage.invoices.push({ ...apInvoice(INVOICE), lines: [distribution(1, JOB)] })
  })
  await pool.query('delete from tieout.touched')
  const moved = { ...distribution(1, OTHER_JOB), commitment: { id: SC_002 } }
  subgraphs.sage.invoices.push({ ...apInvoice(INVOICE), of: OTHER_JOB, lines: [moved] })
  await refresh.refreshProjects(testContext(), [{ system: 'SAGE300', projectId: OTHER_JOB }])

  const { rows } = await pool.query('select id, project_id, commitment_id from sage.invoice_line')
  assert.deepEqual(rows, [
    {
      id: 'gid://sage300/Distribution/V9/INV-1/1',
      project_id: OTHER_JOB,
      commitment_id: SC_002,
    },
  ])
  const marked = await pool.query('select distinct commitment_id from tieout.touched order by 1')
  assert.deepEqual(
    marked.rows.map(row => row.commitment_id),
    [SC_001, SC_002],
  )
})
