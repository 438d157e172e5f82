import type { Pool } from 'pg'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'

/** How the store is judged, and how it is told that one commitment changed: the bench knows no more of it. */
export interface Judging {
  /** Judges every project anew. */
  all(): Promise<void>
  /** Changes an invoice of another commitment at each call, and says so as the reader does. */
  change(): Promise<void>
  /** Judges what changed. */
  due(): Promise<void>
}

export async function createJudging(pool: Pool): Promise<Judging> {
  const reconciler = createReconciler(pool)
  const pairs = await pool.query<{ id: string }>('select id from tieout.project_pair order by id')
  const ids = pairs.rows.map(({ id }) => id)
  const { rows } = await pool.query<{ is_by_commitment: boolean }>(
    "select to_regclass('tieout.touched') is not null as is_by_commitment",
  )
  const mark = rows[0]?.is_by_commitment
    ? `insert into tieout.touched (project_id, commitment_id)
       select project_id, commitment_id from line on conflict do nothing`
    : `update tieout.read_mark set change_count = change_count + 1
       from line where read_mark.system = 'SAGE300' and read_mark.project_id = line.project_id`
  let turn = 0
  return {
    all: () => reconciler.reconcile(ids),
    async change() {
      turn += 1
      await pool.query(
        `with line as (
           update sage.invoice_line_version set retainage_amount = retainage_amount + 0.01
           where id = (
             select id from sage.invoice_line where commitment_id is not null order by id
             offset $1 limit 1
           ) and valid_to = 'infinity'
           returning project_id, commitment_id
         )
         ${mark}`,
        [turn * 97],
      )
    },
    async due() {
      await reconciler.reconcileDue()
    },
  }
}
