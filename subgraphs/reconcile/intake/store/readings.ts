import type { Pool, PoolClient } from 'pg'
import type { TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import type { ListName } from '../../ground.ts'
import { isLasting, isRefusal } from '../failures.ts'
import type { System } from '../sources.ts'

/** Whether each list of a project was read, and if not, why: what rests on it is not judged. */
export interface ListReading {
  system: System
  projectId: string
  list: ListName
}

/** A list that is refused is asked again by itself after so long; who refreshes by hand asks at once. */
const ASKED_AGAIN_AFTER = '1 hour'

export async function noteListsRead(
  client: PoolClient,
  { system, projectId }: Omit<ListReading, 'list'>,
  lists: readonly ListName[],
  state: 'READ' | 'EMPTY' = 'READ',
): Promise<void> {
  await client.query(
    `insert into tieout.reading (system, project_id, list, state, read_at, tried_at)
     select $1, $2, list, $4, now(), now() from unnest($3::text[]) as list
     on conflict (system, project_id, list) do update set
       state = $4, read_at = now(), tried_at = now(), failure_code = null, reason = null`,
    [system, projectId, lists, state],
  )
}

/**
 * Whether the commitments of a project of Procore that were listed are all of them: what belongs to one
 * that is not among them shows that the account does not see it. `parentlessCount` of the documents that
 * were read name none at all; `lost` says why commitments that are listed could not be read.
 */
export async function noteHiddenCommitments(
  client: PoolClient,
  projectId: string,
  parentlessCount: number,
  lost: string | undefined,
): Promise<void> {
  const { rowCount } = await client.query(
    `with hidden as (
       select commitment_id from (
         select commitment_id from procore.change_order where project_id = $1
         union
         select commitment_id from procore.invoice where project_id = $1
       ) as document
       where commitment_id not in (select id from procore.commitment)
     ), told as (
       select case
         when $3::text is not null then $3::text
         when exists (select from hidden) or $2 > 0 then
           (select count(*) from hidden) || ' commitments have change orders or requisitions and are not in the list, and '
             || $2 || ' documents name none. The account may not be allowed to see private commitments.'
       end as reason
     )
     update tieout.reading as known
     set state = case when told.reason is null then 'READ' else 'INCOMPLETE' end, reason = told.reason
     from told
     where known.system = 'PROCORE' and known.project_id = $1 and known.list = 'COMMITMENTS'
       and known.state in ('READ', 'INCOMPLETE')
       and known.reason is distinct from told.reason
     returning known.list`,
    [projectId, parentlessCount, lost],
  )
  if (rowCount) log.warn('refresh.list.incomplete', { system: 'PROCORE', project: projectId })
}

/** That all of these systems was read, and judged, at least once. */
export async function noteWholeReading(pool: Pool, systems: readonly System[]): Promise<void> {
  await pool.query(
    `insert into tieout.whole_reading (system) select unnest($1::text[]) on conflict do nothing`,
    [systems],
  )
}

/** What fails once after it was read stays as it was read; what was never read has failed. */
export async function noteListUnread(
  client: { query: PoolClient['query'] },
  { system, projectId, list }: ListReading,
  failure: TieoutError,
): Promise<void> {
  const { code, message } = failure
  const state = isRefusal(failure) ? 'REFUSED' : 'FAILED'
  log.warn('refresh.list.unread', { system, project: projectId, id: list, code, message })
  await client.query(
    `insert into tieout.reading as known
       (system, project_id, list, state, tried_at, failure_code, reason)
     values ($1, $2, $3, $4, now(), $5, $6)
     on conflict (system, project_id, list) do update set
       state = case when $7 or known.read_at is null then $4 else known.state end,
       tried_at = now(), failure_code = $5, reason = $6`,
    [system, projectId, list, state, code, message, isLasting(failure)],
  )
}

export interface KnownUnread {
  /** When it was asked, by the clock of the store: those of machines differ. */
  askedAt: Date
  /** Whether some list of the project is not read, or is nothing because it was refused rightly. */
  isUnread: boolean
  /** Whether that was tried a short while ago. */
  isRecent: boolean
  /** Whether a record of a list that is read was not, and is to be asked again. */
  hasDueRecord: boolean
}

export async function unreadOf(
  client: { query: PoolClient['query'] },
  { system, projectId }: Omit<ListReading, 'list'>,
): Promise<KnownUnread> {
  const { rows } = await client.query<KnownUnread>(
    `select
       now() as "askedAt",
       coalesce(bool_or(state in ('REFUSED', 'FAILED', 'EMPTY')), false) as "isUnread",
       coalesce(max(tried_at) > now() - interval '${ASKED_AGAIN_AFTER}', false) as "isRecent",
       exists (
         select from tieout.unread_record as record
         where record.system = $1 and record.project_id = $2
           and record.tried_at <= now() - interval '${ASKED_AGAIN_AFTER}'
       ) as "hasDueRecord"
     from tieout.reading
     where system = $1 and project_id = $2`,
    [system, projectId],
  )
  return rows[0] as KnownUnread // An aggregate always has a row.
}

/** What the list shows is right, and what it does not show may be there all the same. */
export async function noteListIncomplete(
  client: PoolClient,
  { system, projectId, list }: ListReading,
  reason: string,
): Promise<void> {
  log.warn('refresh.list.incomplete', { system, project: projectId, id: list, message: reason })
  await client.query(
    `update tieout.reading set state = 'INCOMPLETE', reason = $4
     where system = $1 and project_id = $2 and list = $3`,
    [system, projectId, list, reason],
  )
}
