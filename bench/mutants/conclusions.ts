import type { Pool } from 'pg'

/**
 * What was concluded, as two sums: of what every case says outright, which are findings, verdicts and that parts
 * make the difference, and of everything.
 */
export async function conclusions(pool: Pool): Promise<{ judged: string; whole: string }> {
  const { rows } = await pool.query<{ judged: string; whole: string }>(`
    with finding as (
      select finding.*, commitment_pair.number as commitment, project_pair.number as project
      from tieout.finding
      left join tieout.commitment_pair on commitment_pair.id = finding.commitment_pair_id
      left join tieout.project_pair on project_pair.id = finding.project_pair_id
      where state <> 'CLEARED'
    ),
    judged as (
      select concat_ws('|', project, commitment, code, severity, grain, amount) as told
      from finding where severity <> 'INFO'
      union all
      select concat_ws('|', project_pair.number, commitment_pair.number, commitment_pair.verdict, (
        select coalesce(sum(amount), 0) from tieout.bridge_part where commitment_pair_id = commitment_pair.id
      ) = coalesce(held_difference, 0))
      from tieout.commitment_pair
      join tieout.project_pair on project_pair.id = commitment_pair.project_pair_id
    ),
    whole as (
      select told from judged
      union all
      select concat_ws('|', project, commitment, code, severity, grain, amount, explanation, documents, evidence)
      from finding
      union all
      select commitment_pair::text from tieout.commitment_pair
      union all
      select change_order_pair::text from tieout.change_order_pair
      union all
      select invoice_pair::text from tieout.invoice_pair
      union all
      select bridge_part::text from tieout.bridge_part
      union all
      select project_pair::text from tieout.project_pair
      union all
      select vendor_pair::text from tieout.vendor_pair
      union all
      select cost_code_pair::text from tieout.cost_code_pair
    )
    select
      (select md5(string_agg(told, E'\\n' order by told)) from judged) as judged,
      (select md5(string_agg(told, E'\\n' order by told)) from whole) as whole`)
  return rows[0] as { judged: string; whole: string }
}
