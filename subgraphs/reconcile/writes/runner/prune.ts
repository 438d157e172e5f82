import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { messageOf } from '#lib/errors'
import { log } from '#lib/log'
import { forgetChanges } from '../../rows/changes.ts'

/** Once a day, and soon after a start. */
const PRUNE_INTERVAL_MS = 24 * 60 * 60_000
const FIRST_PAUSE_MS = 60_000

/**
 * Forgets operations that ended more than `keepDays` ago, and how rows changed before, until the signal
 * aborts. What operations wrote stays theirs: natural keys are kept for ever. Never rejects.
 */
export async function pruneOperations(
  pool: Pool,
  keepDays: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (keepDays === undefined) return
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = PRUNE_INTERVAL_MS) {
    await delay(pauseMs, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return
    for (const forget of [forgetOperations, forgetChanges]) {
      await forget(pool, keepDays).catch((thrown: unknown) =>
        log.warn('operation.not_pruned', { message: messageOf(thrown) }),
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
