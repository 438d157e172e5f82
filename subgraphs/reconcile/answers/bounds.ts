import type { Pool } from 'pg'
import { TieoutError } from '#lib/errors'
import type { Bound, RequestContext } from '#lib/request'
import type { Chosen } from './conditions.ts'

/**
 * Which rows of the store a caller sees who is bound. The functions of 0042_bounds.sql decide it, each list
 * and each look-up asks them here, and a caller who is not bound costs nothing.
 */
const SEEN = {
  project: 'id in (select tieout.bound_projects(?::jsonb))',
  vendor: 'id in (select tieout.bound_vendors(?::jsonb))',
  commitment: 'id in (select tieout.bound_commitments(?::jsonb))',
  changeOrder: 'id in (select tieout.bound_change_orders(?::jsonb))',
  invoice: 'id in (select tieout.bound_invoices(?::jsonb))',
  finding: 'fingerprint in (select tieout.bound_findings(?::jsonb))',
  line: 'commitment_pair_id in (select tieout.bound_commitments(?::jsonb))',
  codeMapping: `?::jsonb ->> 'vendorId' is null
    and project_pair_id in (select tieout.bound_projects(?::jsonb))`,
} as const

/** Of flat rows, by the kind that they are kept as; what is not named is no vendor's. */
const SEEN_ROWS: Readonly<Record<string, string>> = {
  COMMITMENT: SEEN.commitment,
  CHANGE_ORDER: SEEN.changeOrder,
  INVOICE: SEEN.invoice,
  RETAINAGE: SEEN.commitment,
}
const SEEN_IN_PROJECT = `?::jsonb ->> 'vendorId' is null
  and project_key in (select tieout.bound_projects(?::jsonb))`

export type Seen = keyof typeof SEEN

export function boundOf({ caller }: RequestContext): Bound | undefined {
  return caller?.bound
}

/** What was believed once is told of rows of that time, which nobody is bound by. */
export function closedToBound(bound: Bound | undefined, argument: string, value: unknown): void {
  if (value == null || !bound) return
  throw new TieoutError(
    'FORBIDDEN',
    `${argument} is closed to a token that is bound; leave it out.`,
    {
      field: [argument],
    },
  )
}

/** What a list chooses, narrowed to what the caller sees. */
export function seenBy(bound: Bound | undefined, kind: Seen, chosen: Chosen): Chosen {
  return narrowed(bound, SEEN[kind], chosen)
}

export function rowsSeenBy(bound: Bound | undefined, kind: string, chosen: Chosen): Chosen {
  return narrowed(bound, SEEN_ROWS[kind] ?? SEEN_IN_PROJECT, chosen)
}

/** The same for a statement that takes no parameters; `put` keeps the bound and answers where it is read. */
export function rowsSeenText(
  bound: Bound | undefined,
  kind: string,
  put: (text: string) => string,
): string[] {
  const [text] = boundParameter(bound)
  return text === undefined
    ? []
    : [(SEEN_ROWS[kind] ?? SEEN_IN_PROJECT).replaceAll('?', () => put(text))]
}

/**
 * The log of changes, for a `from`, with the bound at `place`. A row that came to his project from another one
 * was added for him, and one that left was removed; a change bears no vendor, so that none is a vendor's.
 */
export function changesSeenBy(bound: Bound | undefined, place: string): string {
  if (!bound) return 'tieout.flat_change'
  const isSeen = (row: string) =>
    `${row}::json ->> 'projectKey' in (select tieout.bound_projects(${place}::jsonb))`
  return `(
    select position, kind, id, project_key, changed_at,
      case when ${isSeen('before')} then before end as before,
      case when ${isSeen('after')} then after end as after
    from tieout.flat_change
    where ${place}::jsonb ->> 'vendorId' is null and (${isSeen('before')} or ${isSeen('after')})
  )`
}

export function boundParameter(bound: Bound | undefined): string[] {
  return bound ? [JSON.stringify(bound)] : []
}

/** Of rows that were found by their keys those that the caller sees. */
export async function onlySeen<Row extends object>(
  pool: Pool,
  bound: Bound | undefined,
  kind: Exclude<Seen, 'line' | 'codeMapping'>,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  if (!bound || rows.length === 0) return rows
  const key = kind === 'finding' ? 'fingerprint' : 'id'
  const keys = rows.map(row => row[key as keyof Row])
  const seen = await pool.query<{ key: Row[keyof Row] }>(
    `select ${key} as key from unnest($1::text[]) as asked (${key}) where ${SEEN[kind].replaceAll('?', '$2')}`,
    [keys, JSON.stringify(bound)],
  )
  const known = new Set(seen.rows.map(row => row.key))
  return rows.filter(row => known.has(row[key as keyof Row]))
}

/** Whether a record of one system is a side of something that the caller sees. */
export async function seesRecord(
  pool: Pool,
  bound: Bound | undefined,
  id: string,
): Promise<boolean> {
  if (!bound) return true
  const { rows } = await pool.query<{ is_seen: boolean }>(
    'select tieout.is_bound_record($1::jsonb, $2) as is_seen',
    [JSON.stringify(bound), id],
  )
  return rows[0]?.is_seen === true
}

function narrowed(bound: Bound | undefined, says: string, { where, parameters }: Chosen): Chosen {
  if (!bound) return { where, parameters }
  const place = parameters.length + 1
  return {
    where: `(${where}) and (${says.replaceAll('?', `$${place}`)})`,
    parameters: [...parameters, JSON.stringify(bound)],
  }
}
