import type { Pool } from 'pg'
import type { MeasureRow } from '../ground.ts'
import { sqlOf } from '../sql/texts.ts'
import type { Chosen } from './conditions.ts'
import { inPlace } from './known.ts'
import type { ListQuery } from './paging.ts'

const measures = sqlOf('measures')

/** What a list comes to: a statement, and its values. */
export interface Totals {
  text: string
  parameters: readonly unknown[]
}

export async function addedUp(pool: Pool, { text, parameters }: Totals): Promise<MeasureRow[]> {
  const { rows } = await pool.query<MeasureRow>(text, [...parameters])
  return rows
}

/** Of all commitments that are chosen. */
export function totalsOfCommitments({ where, parameters }: Chosen): Totals {
  const ids = `array(select id from tieout.commitment_pair where ${where})`
  return { text: commitmentTotals(ids), parameters }
}

/** What need not be on the other side yet is in no total. `ids` is an array in SQL; those of a `by` are told apart. */
export function commitmentTotals(ids: string, by?: 'project_pair_id'): string {
  const columns = [...(by ? [by] : []), 'currency', 'position', 'measure'].join(', ')
  return `
    select
      ${columns},
      bool_and(is_complete) as is_complete,
      sum(field_amount) as field_amount,
      sum(books_amount) as books_amount,
      case when bool_and(is_complete) then sum(difference) end as difference,
      sum(absolute_amount) as absolute_amount
    from (${inPlace(measures, [ids])}) as told
    where not is_not_due
    group by ${columns}
    order by currency, position`
}

/** What each row of a list adds to a total, and which rows may offset one another because they have one cause. */
interface Parts {
  sums: readonly { measure: MeasureRow['measure']; field: string; books: string }[]
  cause: string
  isKnown: string
  /** Which rows add anything. */
  counts: string
}

const IS_DOCUMENT_KNOWN = `verdict <> 'UNREAD'
  and (verdict <> 'UNMAPPED' or (field_id is not null and books_id is not null))`

/** The same documents count as in sql/figures.sql, so that a commitment's own come to its figures. */
const PARTS = {
  changeOrder: {
    sums: [
      {
        measure: 'COMMITTED',
        field: 'case when field_counts then field_amount end',
        books: 'case when books_counts then books_amount end',
      },
    ],
    cause: 'group_id',
    isKnown: IS_DOCUMENT_KNOWN,
    counts: 'true',
  },
  invoice: {
    sums: [
      {
        measure: 'INVOICED',
        field: 'field_gross_amount',
        books: 'case when is_posted then books_gross_amount end',
      },
      {
        measure: 'RETAINAGE',
        field: 'field_retainage_amount',
        books: 'case when is_posted then books_retainage_amount end',
      },
    ],
    cause: 'group_id',
    isKnown: IS_DOCUMENT_KNOWN,
    counts: 'true',
  },
  line: {
    sums: [
      { measure: 'COMMITTED', field: 'field_original_amount', books: 'books_original_amount' },
      { measure: 'INVOICED', field: 'field_gross_amount', books: 'books_gross_amount' },
      { measure: 'RETAINAGE', field: 'field_held_amount', books: 'books_held_amount' },
    ],
    cause: 'id',
    isKnown: "verdict <> 'UNREAD'",
    // A line has no such verdict itself.
    counts: `commitment_pair_id not in (select id from tieout.commitment_pair where verdict = 'NOT_DUE')`,
  },
} as const satisfies Record<string, Parts>

export function totalsOfRows(
  { from, where, parameters }: Pick<ListQuery, 'from' | 'where' | 'parameters'>,
  kind: keyof typeof PARTS,
): Totals {
  const { sums, cause, isKnown, counts } = PARTS[kind]
  const values = sums.map(
    ({ measure, field, books }, place) => `(${place}, '${measure}', ${field}, ${books})`,
  )
  const text = `
    select
      currency, measure,
      bool_and(is_known) as is_complete,
      sum(field) as field_amount,
      sum(books) as books_amount,
      case when bool_and(is_known) then sum(apart) end as difference,
      coalesce(sum(abs(apart)) filter (where is_known), 0) as absolute_amount
    from (
      select
        currency, position, measure,
        bool_and(${isKnown}) as is_known,
        sum(field) as field,
        sum(books) as books,
        coalesce(sum(field), 0) - coalesce(sum(books), 0) as apart
      from ${from}
      cross join lateral (values ${values.join(', ')}) as part (position, measure, field, books)
      where (${where}) and ${counts}
      group by currency, position, measure, ${cause}
    ) as cause
    group by currency, position, measure
    order by currency, position`
  return { text, parameters }
}
