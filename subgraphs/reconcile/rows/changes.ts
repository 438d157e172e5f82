import type { Pool, PoolClient } from 'pg'
import { TieoutError } from '#lib/errors'
import { openCursor, pageOf, sealCursor, wrongCursor } from '#lib/pages'
import type { Bound } from '#lib/request'
import { checkedDay } from '../answers/as-of.ts'
import { boundParameter, changesSeenBy } from '../answers/bounds.ts'
import type { ChangesRead, LoggedChange } from '../ground.ts'
import type { ChangeKind } from '../types.generated.ts'

/** Up to where somebody has read, and how often something had been thrown away when he began. */
interface Place {
  position: number
  pruningCount: number
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
  const { rows } = await pool.query<
    LoggedChange & { pruned_to: number; pruning_count: number; position: number | null }
  >(
    `select clock.pruned_to, clock.pruning_count, change.position, change.kind, change.id, change.before, change.after,
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
  const { pruned_to: prunedTo = 0, pruning_count: pruningCount = 0 } = rows[0] ?? {}
  if (place && place.position < prunedTo && place.pruningCount !== pruningCount) throw pruned()
  const changes = rows.filter(row => row.position !== null).slice(0, size) as LoggedChange[]
  const end = {
    position: changes.at(-1)?.position ?? place?.position ?? 0,
    pruningCount: place?.pruningCount ?? pruningCount,
  }
  return { changes, hasNextPage: rows.length > size, endCursor: sealPlace(end, list) }
}

/**
 * Where a reader goes on who has every row as it was at a moment, an expression of SQL: all kinds, from the last
 * change until then.
 */
export function placeAt(moment: string): string {
  return `
    select
      coalesce((select max(position) from tieout.flat_change where changed_at <= ${moment}), 0) as position,
      pruning_count
    from tieout.flat_clock`
}

export function cursorOf(row: { position: number; pruning_count: number }): string {
  return sealPlace({ position: row.position, pruningCount: row.pruning_count }, listOf(null))
}

/**
 * Throws away changes older than so many days, but for the last one of each row that stood at that time: it is what
 * the row said until it changed. Answers how many.
 */
export async function forgetChanges(pool: Pool, keepDays: number): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `with kept_from as (
       select now() - $1 * interval '1 day' as moment
     ),
     forgotten as (
       delete from tieout.flat_change as change using kept_from
       where changed_at < kept_from.moment
         and (
           after is null
           or exists (
             select from tieout.flat_change as later
             where later.kind = change.kind and later.id = change.id and later.position > change.position
               and later.changed_at < kept_from.moment
           )
         )
       returning position
     ),
     told as (
       update tieout.flat_clock
       set
         pruned_to = greatest(pruned_to, (select max(position) from forgotten)),
         pruning_count = pruning_count + 1,
         pruned_before = greatest(pruned_before, kept_from.moment)
       from kept_from
       where exists (select from forgotten)
     )
     select count(*)::integer as count from forgotten`,
    [keepDays],
  )
  return rows[0]?.count ?? 0
}

/**
 * Where flat rows come from, and the moment that they are of, both expressions of SQL: as they are, or as they were
 * told at the end of a day by UTC, whose moment is written as `put` says. Throws BAD_USER_INPUT, and HISTORY_PRUNED for a day of which the log tells
 * no more.
 */
export async function flatRows(
  db: Pool | PoolClient,
  asOf: string | null | undefined,
  put: (moment: string) => string,
): Promise<{ from: string; moment: string }> {
  if (asOf == null) return { from: 'tieout.flat_row', moment: CLOCK }
  const { rows } = await db.query<{ moment: string; is_pruned: boolean }>(
    `select tieout.moment_text(ends.at) as moment, ends.at < pruned_before as is_pruned
     from tieout.flat_clock
     cross join (select ($1::date + 1)::timestamp at time zone 'UTC' - interval '1 microsecond' as at) as ends`,
    [checkedDay(asOf)],
  )
  const [day] = rows
  if (!day) throw new Error('the clock of the rows is gone')
  if (day.is_pruned) {
    const message = `asOf: the history of ${asOf} was thrown away; ask for a later day.`
    throw new TieoutError('HISTORY_PRUNED', message, { field: ['asOf'] })
  }
  const moment = `${put(day.moment)}::timestamptz`
  return { from: `tieout.flat_row_at(${moment})`, moment }
}

const CLOCK = '(select at from tieout.flat_clock)'

function listOf(types: readonly ChangeKind[] | null | undefined) {
  return { name: 'Query.changes', of: null, asked: { types } }
}

function sealPlace({ position, pruningCount }: Place, list: ReturnType<typeof listOf>): string {
  return sealCursor(JSON.stringify([position, pruningCount]), list)
}

function placeOf(key: string): Place {
  try {
    const [position, pruningCount]: unknown[] = JSON.parse(key)
    if (isCount(position) && isCount(pruningCount)) return { position, pruningCount }
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
