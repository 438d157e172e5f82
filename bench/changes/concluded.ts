import type { Pool } from 'pg'

/**
 * What a store holds of documents, pairs, figures and findings. Lines of change orders and payments are read where a
 * difference asks for them, and kept when none does any more.
 */
const TABLES = [
  'contract',
  'contract_line',
  'contract_by_item',
  'change_document',
  'change_retainage',
  'invoice_document',
  'item',
  'identity_fault',
  'kept_total',
  'job_total',
  'overbilled_line',
  'unit_cost',
  'cost_code_pair',
  'project_pair',
  'vendor_pair',
  'commitment_pair',
  'change_order_pair',
  'invoice_pair',
  'invoice_group',
  'retainage_cause',
  'bridge_part',
  'finding',
]
/** What only time has given it, and what is of payments. */
const LEFT_OUT = [
  'known_since',
  'first_seen_on',
  'cleared_on',
  'updated_at',
  'is_due',
  'paid_amount',
  'books_paid_amount',
]
const SHOWN_MAX = 12

/** Of what is not known for sure the last that was found stands, and an empty store has nothing to say. */
const UNKNOWN = `
  select distinct unnest(array[commitment_pair.id, field_id, books_id]) as id
  from tieout.unjudged
  join tieout.commitment_pair on commitment_pair.id = unjudged.commitment_pair_id`

type Row = Record<string, unknown>

/** Rows by their table and key. */
export async function toldBy(pool: Pool): Promise<ReadonlyMap<string, Row>> {
  const told = new Map<string, Row>()
  for (const table of TABLES) {
    const where = table === 'finding' ? "where state <> 'CLEARED'" : ''
    // Numbers as JSON has them, in which 0 and 0.00 are one.
    const { rows } = await pool.query<{ row: Row; key: string }>(
      `select to_jsonb(row) - $1::text[] as row, coalesce((
         select string_agg(to_jsonb(row) ->> attname, ' ' order by attname) from pg_index
         join pg_attribute on attrelid = indrelid and attnum = any (indkey)
         where indrelid = 'tieout.${table}'::regclass and indisprimary
       ), (to_jsonb(row) - $1::text[])::text) as key
       from tieout.${table} as row ${where}`,
      [LEFT_OUT],
    )
    for (const { row, key } of rows) told.set(`${table} ${key}`, row)
  }
  return told
}

/** The ids of commitments, and their halves, of which something could not be read. */
export async function unknownIn(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string | null }>(UNKNOWN)
  return rows.flatMap(({ id }) => id ?? [])
}

/** Each in a line: what the kept store says, and what the fresh one says. */
export function differencesOf(
  kept: ReadonlyMap<string, Row>,
  fresh: ReadonlyMap<string, Row>,
  unknown: readonly string[],
): string[] {
  const differences: string[] = []
  for (const key of new Set([...kept.keys(), ...fresh.keys()])) {
    const [here, there] = [kept.get(key), fresh.get(key)]
    const text = JSON.stringify([here, there])
    if (unknown.some(id => text.includes(`"${id}"`))) continue
    if (!here) differences.push(`${key} is lacking: ${JSON.stringify(there)}`)
    else if (!there) differences.push(`${key} is left over: ${JSON.stringify(here)}`)
    else {
      for (const column of Object.keys(there)) {
        const [one, other] = [here[column], there[column]].map(value => JSON.stringify(value))
        if (one !== other)
          differences.push(`${key}: ${column} is ${one}, and ${other} in a fresh store`)
      }
    }
  }
  const shown = differences.slice(0, SHOWN_MAX)
  const more = differences.length - shown.length
  return more === 0 ? shown : [...shown, `and ${more} more`]
}
