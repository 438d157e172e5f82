import type { Pool } from 'pg'
import { numberKey } from '#lib/number-key'

/** The pairs that a new commitment belongs to, and whoever has its number already. */
export interface ProjectToCommit {
  name: string
  field_id: string | null
  books_number: string | null
  company: string | null
}

export interface VendorToCommit {
  name: string
  field_id: string | null
  books_number: string | null
  company: string | null
}

/** A commitment of Sage; its job is null where it has none. */
export interface Namesake {
  number: string
  job_number: string | null
}

export type CreatePairs = ReturnType<typeof createCreatePairs>

export function createCreatePairs(pool: Pick<Pool, 'query'>) {
  const one = async <Row extends object>(text: string, values: unknown[]) =>
    (await pool.query<Row>(text, values)).rows[0]
  return {
    project: (id: string) => one<ProjectToCommit>(PROJECT, [id]),
    vendor: (id: string) => one<VendorToCommit>(VENDOR, [id]),
    /** Of one company of Sage, in another spelling than `number`: what is spelled the same, Sage itself tells. */
    namesake: (company: string | null, number: string) =>
      one<Namesake>(NAMESAKE, [company, numberKey(number), number]),
    /** The pair that a commitment of this number has become. */
    async made(projectPairId: string, number: string): Promise<string | undefined> {
      return (await one<{ id: string }>(MADE, [projectPairId, numberKey(number)]))?.id
    },
  }
}

const PROJECT = `
  select coalesce(pair.name, pair.number) as name, pair.field_id, job.number as books_number, job.company
  from tieout.project_pair as pair
  left join sage.project as job on job.id = pair.books_id
  where pair.id = $1`

const VENDOR = `
  select coalesce(pair.name, pair.number) as name, pair.field_id, vendor.number as books_number,
    vendor.company
  from tieout.vendor_pair as pair
  left join sage.vendor as vendor on vendor.id = pair.books_id
  where pair.id = $1`

const NAMESAKE = `
  select books.number, job.number as job_number
  from sage.commitment as books
  left join sage.project as job on job.id = books.project_id
  where
    job.company is not distinct from $1
    and books.number_key = $2
    and books.number <> $3
  order by books.id
  limit 1`

const MADE = `
  select id
  from tieout.commitment_pair
  where project_pair_id = $1 and tieout.number_key(number) = $2
  order by field_id is null, books_id is null, id
  limit 1`
