import type { Pool } from 'pg'

/** What makes a finding weigh one step more; neither does unless it is given. */
export interface SeverityRule {
  /** An amount beyond this one. */
  materialityAmount?: string | undefined
  /** More days than these that it has stood. */
  ageDays?: number | undefined
}

export async function setSeverityRule(
  pool: Pick<Pool, 'query'>,
  { materialityAmount, ageDays }: SeverityRule,
): Promise<void> {
  await pool.query(
    `update tieout.severity_rule set materiality_amount = $1, age_days = $2
     where (materiality_amount, age_days) is distinct from ($1::numeric, $2::integer)`,
    [materialityAmount ?? null, ageDays ?? null],
  )
}

/** Rows and webhooks tell what weighs more since a day went by, or otherwise since the rule is another. */
export async function tellRaised(pool: Pick<Pool, 'query'>): Promise<void> {
  await pool.query('select tieout.tell_raised()')
}
