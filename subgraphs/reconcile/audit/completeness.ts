import type { Pool, PoolClient } from 'pg'

/** What the audit knows to be written, against what the systems show, by month and in both directions. */
export interface Completeness {
  period: string
  auditedCount: number
  foundCount: number
  /** Operations, by the UUID in their id. */
  missing: string[]
  unaudited: string[]
  systems: CompletenessOfSystem[]
}

export interface CompletenessOfSystem {
  system: 'PROCORE' | 'SAGE300'
  /** Operations that wrote to it. */
  auditedCount: number
  foundCount: number
  /** Whether it was asked what Tieout has written there. */
  isSearched: boolean
  /** What it shows as written by Tieout and the audit does not know. */
  unknownWrites: string[]
}

/** An import file of Sage, by which it tells what was written there. */
export interface SeenImport {
  fileName: string
  name: string | null
  idempotencyKey: string | null
  outcome: string | null
  writtenAt: string
}

/**
 * Where an operation wrote, its steps say. What it wrote, it has named beforehand by its natural keys, which are kept
 * for ever whatever becomes of it; what has none, and what Procore approves, is known by the pair that it is about.
 */
const COMPLETENESS = `
  with
  written as (
    select distinct on (operation_id) operation_id, left(at, 7) as period, body::jsonb ->> 'target' as target
    from tieout.audit_entry
    where action in ('SUCCEEDED', 'SETTLED_WRITTEN') and body::jsonb ? 'target'
    order by operation_id, sequence desc
  ),
  leg as (
    select distinct written.*, step.body::jsonb ->> 'system' as system
    from written
    join tieout.audit_entry as step using (operation_id)
    where
      step.action like 'STEP\\_%'
      and step.kind not in ('CHECK', 'CONFIRM')
      and step.body::jsonb ->> 'system' in ('PROCORE', 'SAGE300')
  ),
  named as (
    select
      operation_id::text,
      case when key like 'sage %' then 'SAGE300' else 'PROCORE' end as system,
      split_part(key, '|', 1) as what,
      split_part(key, '|', 2) as part_2,
      split_part(key, '|', 3) as part_3,
      split_part(key, '|', 4) as part_4
    from tieout.natural_key
  ),
  by_name as (
    select
      operation_id,
      system,
      -- Each set is made once, for to make a number's key takes longer than to find it.
      bool_and(coalesce(case what
        when 'sage change order' then (part_3, part_4) in (
          select tieout.number_key(commitment.number), tieout.number_key(change_order.number)
          from sage.change_order
          join sage.commitment on commitment.id = change_order.commitment_id
        )
        when 'sage commitment' then part_3 in (select tieout.number_key(number) from sage.commitment)
        when 'sage invoice' then (part_3, part_4) in (
          select vendor.number, tieout.number_key(invoice.number)
          from sage.invoice
          join sage.vendor on vendor.id = invoice.vendor_id
        )
        else (part_2, part_3) in (select project_id, tieout.number_key(number) from procore.commitment)
      end, false)) as is_found
    from named
    group by operation_id, system
  ),
  by_target as (
    select id, field_counts as is_in_field, field_id is not null and books_id is not null as is_in_both
    from tieout.change_order_pair
    union all
    select id, field_id is not null, field_id is not null and books_id is not null from tieout.invoice_pair
    union all
    select id, field_id is not null, field_id is not null and books_id is not null from tieout.vendor_pair
    union all
    -- A release is a requisition of the number that the AP invoice has.
    select commitment_pair.id, invoice.id is not null, false
    from tieout.commitment_pair
    join written on written.target = commitment_pair.id
    join named on named.operation_id = written.operation_id and named.what = 'sage invoice'
    join procore.invoice
      on invoice.commitment_id = commitment_pair.field_id and tieout.number_key(invoice.number) = named.part_4
  ),
  seen as (
    select
      leg.*,
      coalesce(
        by_name.is_found,
        exists (
          select from by_target
          where by_target.id = leg.target
            and case leg.system when 'PROCORE' then by_target.is_in_field else by_target.is_in_both end
        )
      ) as is_found
    from leg
    left join by_name using (operation_id, system)
  ),
  operation as (
    select operation_id, period, bool_and(is_found) as is_found from seen group by operation_id, period
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
    (select count(*) from operation where operation.period = every.period) as "auditedCount",
    (select count(*) from operation where operation.period = every.period and is_found) as "foundCount",
    array(
      select operation_id from operation where operation.period = every.period and not is_found order by 1
    ) as missing,
    array(
      select operation_id from unaudited where unaudited.period = every.period order by 1
    ) as unaudited,
    coalesce((
      select jsonb_agg(counted order by system)
      from (
        select system, count(*) as "auditedCount", count(*) filter (where is_found) as "foundCount"
        from seen where seen.period = every.period
        group by system
      ) as counted
    ), '[]') as systems
  from (select period from operation union select period from unaudited) as every
  order by period`

/** Of the files of Sage's drop folder: the operation that each was written for, and whether it came to anything. */
const UNKNOWN_IMPORTS = `
  select file.place
  from unnest($1::text[]) with ordinality as file (key, place)
  where not exists (
    select from tieout.audit_entry
    where operation_id = split_part(file.key, ' ', 1) and action not in ('ASKED', 'FORGOTTEN')
  )`

/** `imports` is undefined where Sage was not asked. */
export async function completenessOf(
  db: Pool | PoolClient,
  imports?: readonly SeenImport[],
): Promise<Completeness[]> {
  const { rows } = await db.query<Completeness>(COMPLETENESS)
  const written = (imports ?? []).filter(
    ({ outcome }) => outcome === 'POSTED' || outcome === 'ENTERED',
  )
  const { rows: places } = await db.query<{ place: number }>(UNKNOWN_IMPORTS, [
    written.map(({ idempotencyKey }) => idempotencyKey ?? ''),
  ])
  const unknown = Map.groupBy(
    places.flatMap(({ place }) => written[place - 1] ?? []),
    ({ writtenAt }) => writtenAt.slice(0, 7),
  )
  const told = new Map(rows.map(row => [row.period, row]))
  for (const period of unknown.keys()) {
    if (!told.has(period)) told.set(period, { ...NOTHING, period })
  }
  return [...told.values()]
    .toSorted((left, right) => left.period.localeCompare(right.period))
    .map(row => ({
      ...row,
      systems: (['PROCORE', 'SAGE300'] as const).map(system => ({
        ...(row.systems.find(each => each.system === system) ?? { auditedCount: 0, foundCount: 0 }),
        system,
        // Procore marks nothing as written by an application.
        isSearched: system === 'SAGE300' && imports !== undefined,
        unknownWrites:
          system === 'SAGE300'
            ? (unknown.get(row.period) ?? []).map(({ name, fileName }) => name ?? fileName)
            : [],
      })),
    }))
}

const NOTHING = { auditedCount: 0, foundCount: 0, missing: [], unaudited: [], systems: [] }

export function isComplete(periods: readonly Completeness[]): boolean {
  return periods.every(
    ({ missing, unaudited, systems }) =>
      missing.length + unaudited.length === 0 &&
      systems.every(({ unknownWrites }) => unknownWrites.length === 0),
  )
}
