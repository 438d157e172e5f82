import type { Pool } from 'pg'
import type { MeasureRow } from '../ground.ts'
import type { ReadingList } from '../types.generated.ts'
import type { Chosen } from './conditions.ts'
import type { ListQuery } from './paging.ts'
import { added } from './totals.ts'

/** What a list comes to: a statement, and its values. */
export interface Totals {
  text: string
  parameters: readonly unknown[]
  /** The lists of a project without which nobody knows what there is. */
  restsOn: readonly ReadingList[]
}

/**
 * What a list comes to. Where what it rests on was not read of a project that it draws from, something may be there
 * that it does not show, so that no total is complete.
 */
export async function addedUp(
  pool: Pool,
  { text, parameters, restsOn }: Totals,
  projects: Chosen,
): Promise<MeasureRow[]> {
  const [totals, unread] = await Promise.all([
    pool.query<MeasureRow>(text, [...parameters]),
    pool.query(
      `select from tieout.unread
       where
         project_pair_id in (select id from tieout.project_pair where ${projects.where})
         and list = any ($${projects.parameters.length + 1})
       limit 1`,
      [...projects.parameters, restsOn],
    ),
  ])
  if (unread.rowCount === 0) return totals.rows
  return totals.rows.map(row => ({ ...row, is_complete: false, difference: null }))
}

/** Of all commitments that are chosen. */
export function totalsOfCommitments({ where, parameters }: Chosen): Totals {
  const text = added(`select id from tieout.commitment_pair where ${where}`)
  return { text, parameters, restsOn: ['COMMITMENTS'] }
}

/** What each row of a list adds to a total, and which rows may offset one another because they have one cause. */
interface Parts {
  sums: readonly { measure: MeasureRow['measure']; field: string; books: string }[]
  cause: string
  isKnown: string
  /** Which rows add anything. */
  counts: string
  restsOn: readonly ReadingList[]
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
    restsOn: ['COMMITMENTS', 'CHANGE_ORDERS'],
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
    restsOn: ['COMMITMENTS', 'INVOICES'],
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
    restsOn: ['COMMITMENTS', 'INVOICES'],
  },
} as const satisfies Record<string, Parts>

export function totalsOfRows(
  { from, where, parameters }: Pick<ListQuery, 'from' | 'where' | 'parameters'>,
  kind: keyof typeof PARTS,
): Totals {
  const { sums, cause, isKnown, counts, restsOn } = PARTS[kind]
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
  return { text, parameters, restsOn }
}
