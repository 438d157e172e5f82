import type { Pool, PoolClient } from 'pg'
import { errorCatalogue, TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import type { System } from '../sources.ts'

/** What is read apart from the lists, because it may be refused alone or costs calls of its own. */
export type PartName =
  | 'ACCOUNTS'
  | 'INSURANCES'
  | 'RETAINAGE_RULES'
  | 'PAYMENTS'
  | 'CHANGE_ORDER_LINES'
  | 'CHANGE_ORDER_CODES'
  | 'PRIME_CONTRACTS'
  | 'BUDGET'

export interface Part {
  system: System
  part: PartName
  /** The company of Sage, the commitment or the project; empty for the company of Procore. */
  ofId: string
  /** What the source said of it, so that it is due again when it says something else. */
  readFor: string
}

/** Insurances run out on a day; nobody waits for an hour of it. */
export const INSURANCES_INTERVAL_MS = 24 * 60 * 60_000
/** Four calls a project: 10 of 600 an hour where a company has 60 projects. */
export const BUDGETS_INTERVAL_MS = 24 * 60 * 60_000
/** A sliding scale can change without a sign, as can the state of a payment. */
export const PARTS_INTERVAL_MS = 7 * 24 * 60 * 60_000
/** After a failure that may pass by itself. What is refused is asked again in a day. */
export const RETRY_MS = 60 * 60_000
export const REFUSED_RETRY_MS = 24 * 60 * 60_000
export const passingFailures = Object.entries(errorCatalogue)
  .filter(([, { retryable }]) => retryable === 'YES')
  .map(([code]) => code)

/** Whether a part was not read within the interval, nor tried just now. */
export async function isDue(
  pool: Pool,
  { system, part, ofId }: Omit<Part, 'readFor'>,
  intervalMs: number,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from tieout.part_mark
     where system = $1 and part = $2 and of_id = $3
       and tried_at > now() - make_interval(secs => case
         when failure_code is null then $4::float8
         when failure_code = any ($5) then $6::float8
         else $7::float8
       end)`,
    [
      system,
      part,
      ofId,
      intervalMs / 1000,
      passingFailures,
      RETRY_MS / 1000,
      REFUSED_RETRY_MS / 1000,
    ],
  )
  return rowCount === 0
}

/**
 * Notes that a part was read. Answers whether that is news to whoever judges: something changed, or it is
 * known for the first time, or again.
 */
export async function noteRead(
  client: PoolClient,
  { system, part, ofId, readFor }: Part,
  changedCount: number,
): Promise<boolean> {
  const { rows } = await client.query<{ isFirst: boolean }>(
    `with known as (
       select read_at from tieout.part_mark
       where system = $1 and part = $2 and of_id = $3 and failure_code is null
     ), noted as (
       insert into tieout.part_mark as mark
         (system, part, of_id, read_at, tried_at, read_for, change_count)
       values ($1, $2, $3, now(), now(), $4, 1)
       on conflict (system, part, of_id) do update set
         read_at = now(), tried_at = now(), failure_code = null, read_for = $4,
         change_count = mark.change_count + case when $5 > 0 or mark.read_at is null then 1 else 0 end
     )
     select not exists (select from known where read_at is not null) as "isFirst"`,
    [system, part, ofId, readFor, changedCount],
  )
  return changedCount > 0 || rows[0]?.isFirst === true
}

/**
 * Notes that a part could not be read; what is held of it stays as it was. Answers whether that is news: it
 * did not fail when it was asked for last. Throws what is no failure of a source.
 */
export async function noteFailure(pool: Pool, part: Part, thrown: unknown): Promise<boolean> {
  if (!(thrown instanceof TieoutError)) throw thrown
  const { system, part: name, ofId, readFor } = part
  log.warn('refresh.part.failed', {
    system,
    kind: name,
    id: ofId,
    code: thrown.code,
    message: thrown.message,
  })
  const { rows } = await pool.query<{ isNews: boolean }>(
    `with failed as (
       select from tieout.part_mark
       where system = $1 and part = $2 and of_id = $3 and failure_code is not null
     ), noted as (
       insert into tieout.part_mark (system, part, of_id, tried_at, failure_code, read_for)
       values ($1, $2, $3, now(), $4, $5)
       on conflict (system, part, of_id) do update set
         tried_at = now(), failure_code = $4, read_for = $5
     )
     select not exists (select from failed) as "isNews"`,
    [system, name, ofId, thrown.code, readFor],
  )
  return rows[0]?.isNews === true
}
