import type { Pool } from 'pg'
import { TieoutError } from '#lib/errors'
import { openCursor, pageOf, sealCursor, wrongCursor } from '#lib/pages'
import type { Bound } from '#lib/request'
import { boundParameter, changesSeenBy } from '../answers/bounds.ts'
import type { ChangesRead, LoggedChange } from '../ground.ts'
import type { ChangeKind } from '../types.generated.ts'

/** Up to where somebody has read, and what had been thrown away when he began. */
interface Place {
  position: number
  prunedTo: number
}

/**
 * Changes after a place. The log keeps the last change of every row that stands, however old, so that
 * reading it from the beginning gives every row; who comes back must come from a place of which
 * nothing was thrown away since, or begin again.
 */
export async function changePage(
  pool: Pool,
  {
    since,
    types,
    first,
  }: {
    since?: string | null | undefined
    types?: readonly ChangeKind[] | null | undefined
    first: number
  },
  bound?: Bound | undefined,
): Promise<ChangesRead> {
  const { size } = pageOf({ first })
  const list = listOf(types)
  const place = since == null ? undefined : placeOf(openCursor(since, list, 'since'))
  const { rows } = await pool.query<LoggedChange & { pruned_to: number; position: number | null }>(
    `select clock.pruned_to, change.position, change.kind, change.id, change.before, change.after,
       tieout.moment_text(change.changed_at) as changed_at
     from tieout.flat_clock as clock
     left join lateral (
       select position, kind, id, changed_at, before, after
       from ${changesSeenBy(bound, '$3')} as log
       where position > $1 and ($2::text[] is null or kind = any ($2))
       order by position limit ${size + 1}
     ) as change on true
     order by change.position`,
    [place?.position ?? 0, types ?? null, ...boundParameter(bound)],
  )
  const prunedTo = rows[0]?.pruned_to ?? 0
  if (place && place.position < prunedTo && place.prunedTo !== prunedTo) throw pruned()
  const changes = rows.filter(row => row.position !== null).slice(0, size) as LoggedChange[]
  const end = {
    position: changes.at(-1)?.position ?? place?.position ?? 0,
    prunedTo: place?.prunedTo ?? prunedTo,
  }
  return { changes, hasNextPage: rows.length > size, endCursor: sealPlace(end, list) }
}

/** Where a reader goes on who has every row as it is now: all kinds, from the last change. */
export const CHANGES_NOW = `
  select coalesce((select max(position) from tieout.flat_change), 0) as position, pruned_to
  from tieout.flat_clock`

export function cursorOf(row: { position: number; pruned_to: number }): string {
  return sealPlace({ position: row.position, prunedTo: row.pruned_to }, listOf(null))
}

/**
 * Throws away changes older than so many days, but for the last one of each row that stands. Answers
 * how many.
 */
export async function forgetChanges(pool: Pool, keepDays: number): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `with forgotten as (
       delete from tieout.flat_change as change
       where changed_at < now() - $1 * interval '1 day'
         and (
           after is null
           or exists (
             select from tieout.flat_change as later
             where later.kind = change.kind and later.id = change.id and later.position > change.position
           )
         )
       returning position
     ),
     told as (
       update tieout.flat_clock
       set pruned_to = greatest(pruned_to, (select max(position) from forgotten))
       where exists (select from forgotten)
     )
     select count(*)::integer as count from forgotten`,
    [keepDays],
  )
  return rows[0]?.count ?? 0
}

function listOf(types: readonly ChangeKind[] | null | undefined) {
  return { name: 'Query.changes', of: null, asked: { types } }
}

function sealPlace({ position, prunedTo }: Place, list: ReturnType<typeof listOf>): string {
  return sealCursor(JSON.stringify([position, prunedTo]), list)
}

function placeOf(key: string): Place {
  try {
    const [position, prunedTo]: unknown[] = JSON.parse(key)
    if (isCount(position) && isCount(prunedTo)) return { position, prunedTo }
  } catch {
    // No JSON, or no list.
  }
  throw wrongCursor('this is no cursor of ours; take it from `endCursor`.', 'since')
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

export function pruned(): TieoutError {
  return new TieoutError(
    'HISTORY_PRUNED',
    'since: history after this cursor was thrown away; begin again without `since`, or with a new export and the cursor that it names.',
    { field: ['since'] },
  )
}
