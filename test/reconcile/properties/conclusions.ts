import type { Pool } from 'pg'

/** What was concluded of one project, as far as it names no id. */
export interface Conclusions {
  findings: {
    commitment: string | null
    code: string
    severity: string
    amount: string | null
    grain: string
    explanation: string
  }[]
  commitments: {
    number: string
    verdict: string
    /** Of retainage held; null where one side is missing. */
    difference: string | null
    /** What the parts of the bridge add up to. */
    parts: string
  }[]
}

/** By the number of the project. */
export async function concluded(pool: Pool): Promise<Map<string, Conclusions>> {
  const { rows } = await pool.query<Conclusions & { number: string }>(`
    select
      project_pair.number,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'commitment', commitment_pair.number, 'code', code, 'severity', severity, 'grain', grain,
          'amount', round(amount, 2)::text, 'explanation', explanation
        ) order by commitment_pair.number, code, grain, amount, explanation)
        from tieout.finding
        left join tieout.commitment_pair on commitment_pair.id = finding.commitment_pair_id
        where finding.project_pair_id = project_pair.id and state <> 'CLEARED'
      ), '[]') as findings,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'number', number, 'verdict', verdict, 'difference', round(held_difference, 2)::text,
          'parts', (
            select round(coalesce(sum(amount), 0), 2)::text
            from tieout.bridge_part where commitment_pair_id = commitment_pair.id
          )
        ) order by number, verdict, id)
        from tieout.commitment_pair
        where commitment_pair.project_pair_id = project_pair.id
      ), '[]') as commitments
    from tieout.project_pair`)
  return new Map(rows.map(({ number, ...conclusions }) => [number, conclusions]))
}
