import assert from 'node:assert/strict'
import test from 'node:test'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { sqlOf } from '../../subgraphs/reconcile/sql/texts.ts'
import { company } from './kit.ts'

test('a document is missing, or differs, only by a finding of it that stands and is not about what was read', async t => {
  const { pool } = await company(t)
  await createReconciler(pool).reconcileDue()
  await pool.query('delete from tieout.finding')
  await pool.query("update tieout.commitment_pair set verdict = 'DIFFERS'")

  /** What the invoice comes to, which by itself is `own`, with one finding of it. */
  const verdictOf = async (own: string, code: string, state: string, severity = 'HIGH') => {
    await pool.query("update tieout.invoice_pair set own_verdict = $1, verdict = 'NOT_DUE'", [own])
    await pool.query('delete from tieout.finding')
    await pool.query(
      `insert into tieout.finding
         (fingerprint, first_seen_on, code, severity, project_pair_id, commitment_pair_id, document_pair_id,
          thing, grain, explanation, documents, evidence, rule_id, state, acceptance, cleared_on)
       select 'one', current_date, $1, $2, project_pair_id, commitment_pair_id, id, id, number, '', '[]', '[]', '', $3,
         case $3 when 'ACCEPTED' then '{}'::jsonb end, case $3 when 'CLEARED' then current_date end
       from tieout.invoice_pair`,
      [code, severity, state],
    )
    const { rows } = await pool.query<{ verdict: string }>(
      `select verdict from (${sqlOf('document_verdicts')}) as judged
       where id in (select id from tieout.invoice_pair)`,
      [(await pool.query('select id from tieout.commitment_pair')).rows.map(({ id }) => id)],
    )
    return rows.map(({ verdict }) => verdict).join()
  }

  assert.equal(
    await verdictOf('MISSING_IN_SAGE', 'INVOICE_MISSING_IN_SAGE', 'OPEN'),
    'MISSING_IN_SAGE',
  )
  assert.equal(
    await verdictOf('MISSING_IN_SAGE', 'INVOICE_MISSING_IN_SAGE', 'ACCEPTED'),
    'MISSING_IN_SAGE',
  )
  // Other documents have made it good.
  assert.equal(await verdictOf('MISSING_IN_SAGE', 'INVOICE_MISSING_IN_SAGE', 'CLEARED'), 'AGREES')
  assert.equal(
    await verdictOf('MISSING_IN_SAGE', 'INVOICE_ON_OTHER_COMMITMENT', 'ACCEPTED'),
    'AGREES',
  )
  assert.equal(await verdictOf('AGREES', 'RATE_MISMATCH', 'OPEN'), 'DIFFERS')
  assert.equal(await verdictOf('AGREES', 'RATE_MISMATCH', 'ACCEPTED'), 'AGREES')
  assert.equal(await verdictOf('AGREES', 'ROUNDING', 'OPEN', 'INFO'), 'AGREES')
  // What was not read of it says nothing of what was.
  assert.equal(await verdictOf('AGREES', 'READING_INCOMPLETE', 'OPEN'), 'AGREES')
})
