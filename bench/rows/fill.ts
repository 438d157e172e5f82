import type { Pool } from 'pg'

const LINES_PER_COMMITMENT = 20

/** Commitments of one project with 20 lines, 20 invoices and their flat rows each. */
export async function fillRows(pool: Pool, commitments: number): Promise<void> {
  await pool.query(
    `insert into tieout.project_pair (id, field_id, books_id, number, matched_by, verdict)
     values ('gid://tieout/Project/procore/Project/1', 'gid://procore/Project/1', 'gid://sage300/Job/1', '1', 'NUMBER', 'AGREES')`,
  )
  // All is read, so that it is looked whether each is.
  await pool.query(
    `insert into tieout.reading (system, project_id, list, state, read_at, tried_at)
     select distinct system, case when is_of_company then '' when side = 'FIELD' then 'gid://procore/Project/1' else 'gid://sage300/Job/1' end,
       list, 'READ', now(), now()
     from tieout.expected_reading
     on conflict do nothing`,
  )
  await pool.query(
    `insert into tieout.commitment_pair (id, project_pair_id, field_id, books_id, number, title, kind,
       matched_by, verdict, is_due, field_in_force, currency, field_original_amount, books_original_amount)
     select 'gid://tieout/Commitment/procore/WorkOrderContract/1/' || n, 'gid://tieout/Project/procore/Project/1',
       'gid://procore/WorkOrderContract/1/' || n, 'gid://sage300/Commitment/SC-' || n, 'SC-' || n, 'Concrete',
       'SUBCONTRACT', 'NUMBER', 'AGREES', true, true, 'USD', n * 100.25, n * 100.25
     from generate_series(1, $1::integer) as n`,
    [commitments],
  )
  for (const [side, column] of [
    ['FIELD', 'field_id'],
    ['BOOKS', 'books_id'],
  ]) {
    await pool.query(
      `insert into tieout.item (side, contract_id, item_key, number, cost_code, cost_type, line_count,
         original_amount, gross_amount, held_amount, released_amount)
       select $1, ${column}, '|01' || n || '|S', n::text, '01-' || n, 'S', 1, 5, 4, 3, 0
       from tieout.commitment_pair cross join generate_series(1, ${LINES_PER_COMMITMENT}) as n`,
      [side],
    )
  }
  await pool.query(
    `insert into tieout.invoice_pair (id, project_pair_id, commitment_pair_id, number, verdict, matched_by,
       group_id, is_duplicate, field_gross_amount, books_gross_amount, field_retainage_amount, books_retainage_amount)
     select 'gid://tieout/Invoice/procore/Requisition/1/' || n || '/' || substr(id, 47), project_pair_id, id,
       n::text, 'AGREES', 'NUMBER', '', false, n * 7.25, n * 7.25, n, n
     from tieout.commitment_pair cross join generate_series(1, ${LINES_PER_COMMITMENT}) as n`,
  )
  await pool.query('analyze')
}
