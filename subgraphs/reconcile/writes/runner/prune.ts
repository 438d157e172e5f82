import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import { forgetChanges } from '../../rows/changes.ts'

/** Once a day, and soon after a start. */
const PRUNE_INTERVAL_MS = 24 * 60 * 60_000
const FIRST_PAUSE_MS = 60_000

/**
 * Forgets operations that ended more than so many days ago, how rows changed before and troubles that were
 * over, and what records of the sources were before they changed; until the signal aborts. What operations
 * wrote stays theirs: natural keys are kept for ever. Never rejects.
 */
export async function prune(
  pool: Pool,
  {
    operationKeepDays,
    versionKeepDays,
  }: { operationKeepDays: number | undefined; versionKeepDays: number | undefined },
  signal: AbortSignal,
): Promise<void> {
  const tasks = [
    ...[forgetOperations, forgetChanges, forgetTroubles].map(
      forget => [forget, operationKeepDays] as const,
    ),
    [forgetVersions, versionKeepDays] as const,
  ]
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = PRUNE_INTERVAL_MS) {
    await delay(pauseMs, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return
    for (const [forget, keepDays] of tasks) {
      if (keepDays === undefined) continue
      await forget(pool, keepDays).catch((thrown: unknown) =>
        log.warn('store.not_pruned', troubleOf(thrown)),
      )
    }
  }
}

/** Answers how many were forgotten. */
export async function forgetOperations(pool: Pool, keepDays: number): Promise<number> {
  const { rowCount } = await pool.query(
    `with old as (
       select id from tieout.operation where ended_at < now() - $1 * interval '1 day'
     ), steps as (
       delete from tieout.operation_step where operation_id in (select id from old)
     )
     delete from tieout.operation where id in (select id from old)`,
    [keepDays],
  )
  return rowCount ?? 0
}

/** Answers how many troubles were forgotten. */
export async function forgetTroubles(pool: Pool, keepDays: number): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from tieout.trouble where over_at < now() - $1 * interval '1 day'`,
    [keepDays],
  )
  return rowCount ?? 0
}

/** What stands now has no end and stays. Answers how many versions were forgotten. */
export async function forgetVersions(pool: Pool, keepDays: number): Promise<number> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name
     from information_schema.columns
     where table_schema in ('procore', 'sage') and column_name = 'valid_to'
       and table_name like '%\\_version'
     order by 1`,
  )
  let count = 0
  for (const { name } of rows) {
    const { rowCount } = await pool.query(
      `delete from ${name} where valid_to < now() - $1 * interval '1 day'`,
      [keepDays],
    )
    count += rowCount ?? 0
  }
  return count
}
