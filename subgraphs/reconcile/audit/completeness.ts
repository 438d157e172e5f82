import type { Pool, PoolClient } from 'pg'

/** What the audit knows to be written, against what the store has seen in both systems, by month. */
export interface Completeness {
  period: string
  auditedCount: number
  foundCount: number
  /** Operations, by the UUID in their id. */
  missing: string[]
  unaudited: string[]
}

/**
 * A write names the pair that it completes, or makes by its number, so what it wrote is seen when both
 * sides of that pair are. What may have been written is in the natural keys for ever, whatever became of
 * the operation.
 */
const COMPLETENESS = `
  with written as (
    select distinct on (operation_id) operation_id, left(at, 7) as period, body::jsonb ->> 'target' as target
    from tieout.audit_entry
    where action in ('SUCCEEDED', 'SETTLED_WRITTEN') and body::jsonb ? 'target'
    order by operation_id, sequence desc
  ),
  pair as (
    select id, field_id, books_id from tieout.commitment_pair
    union all select project_pair_id || ' ' || tieout.number_key(number), field_id, books_id from tieout.commitment_pair
    union all select id, field_id, books_id from tieout.change_order_pair
    union all select id, field_id, books_id from tieout.invoice_pair
    union all select id, field_id, books_id from tieout.vendor_pair
  ),
  seen as (
    select
      written.*,
      exists (
        select from pair where pair.id = written.target and field_id is not null and books_id is not null
      ) as is_found
    from written
  ),
  unaudited as (
    select distinct operation_id::text, to_char(reserved_at at time zone 'utc', 'YYYY-MM') as period
    from tieout.natural_key
    where not exists (
      select from tieout.audit_entry where audit_entry.operation_id = natural_key.operation_id::text
    )
  )
  select
    period,
    (select count(*) from seen where seen.period = every.period) as "auditedCount",
    (select count(*) from seen where seen.period = every.period and is_found) as "foundCount",
    array(
      select operation_id from seen where seen.period = every.period and not is_found order by 1
    ) as missing,
    array(
      select operation_id from unaudited where unaudited.period = every.period order by 1
    ) as unaudited
  from (select period from seen union select period from unaudited) as every
  order by period`

export async function completenessOf(db: Pool | PoolClient): Promise<Completeness[]> {
  const { rows } = await db.query<Completeness>(COMPLETENESS)
  return rows
}

export function isComplete(periods: readonly Completeness[]): boolean {
  return periods.every(({ missing, unaudited }) => missing.length + unaudited.length === 0)
}
