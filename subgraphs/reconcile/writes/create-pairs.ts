import type { Pool } from 'pg'
import { numberKey } from '#lib/number-key'

/** The pairs that a new commitment belongs to, and the one that it becomes. */
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

export interface CreatePairs {
  project(id: string): Promise<ProjectToCommit | undefined>
  vendor(id: string): Promise<VendorToCommit | undefined>
  /** The pair that a commitment of this number has become. */
  made(projectPairId: string, number: string): Promise<string | undefined>
}

export function createCreatePairs(pool: Pick<Pool, 'query'>): CreatePairs {
  const one = async <Row extends object>(text: string, values: unknown[]) =>
    (await pool.query<Row>(text, values)).rows[0]
  return {
    project: id => one<ProjectToCommit>(PROJECT, [id]),
    vendor: id => one<VendorToCommit>(VENDOR, [id]),
    async made(projectPairId, number) {
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

const MADE = `
  select id
  from tieout.commitment_pair
  where project_pair_id = $1 and tieout.number_key(number) = $2
  order by field_id is null, books_id is null, id
  limit 1`
