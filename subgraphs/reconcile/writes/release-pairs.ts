import type { Pool } from 'pg'
import type { Coding } from './pairs-to-write.ts'

/** A commitment of which retainage is released, and what the books hold of it. */
export interface CommitmentToRelease {
  project_pair_id: string
  number: string
  field_id: string | null
  books_id: string | null
  books_number: string | null
  company: string | null
  vendor_number: string | null
  held_amount: string | null
  field_held_amount: string | null
}

export interface ReleasePairs {
  commitment(id: string): Promise<CommitmentToRelease | undefined>
  /** The item of a commitment in the books on which each coding stands; null where there is none. */
  items(booksId: string, codings: readonly Coding[]): Promise<(number | null)[]>
}

export function createReleasePairs(pool: Pick<Pool, 'query'>): ReleasePairs {
  return {
    async commitment(id) {
      return (await pool.query<CommitmentToRelease>(COMMITMENT, [id])).rows[0]
    },
    async items(booksId, codings) {
      const { rows } = await pool.query<{ number: number | null }>(ITEMS, [
        booksId,
        codings.map(coding => coding.extra),
        codings.map(coding => coding.costCode),
        codings.map(coding => coding.costType),
      ])
      return rows.map(row => row.number)
    },
  }
}

const COMMITMENT = `
  select pair.project_pair_id, pair.number, pair.field_id, pair.books_id,
    books.number as books_number, job.company, vendor.number as vendor_number,
    pair.books_held_amount as held_amount, pair.field_held_amount
  from tieout.commitment_pair as pair
  left join sage.commitment as books on books.id = pair.books_id
  left join sage.project as job on job.id = books.project_id
  left join sage.vendor as vendor on vendor.id = books.vendor_id
  where pair.id = $1`

/** Several items of one coding share what is held; the first of them takes the release. */
const ITEMS = `
  select (
    select min(line.number::integer)
    from tieout.contract_line as line
    where
      line.side = 'BOOKS'
      and line.contract_id = $1
      and line.number ~ '^[0-9]{1,9}$'
      and line.item_key
        = tieout.item_key(coalesce(asked.extra, ''), coalesce(asked.cost_code, ''), coalesce(asked.cost_type, ''))
  ) as number
  from unnest($2::text[], $3::text[], $4::text[])
    with ordinality as asked (extra, cost_code, cost_type, place)
  order by asked.place`
