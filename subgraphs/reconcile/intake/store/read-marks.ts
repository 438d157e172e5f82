import type { Pool, PoolClient } from 'pg'
import type { System } from '../sources.ts'
import type { ProcoreSince, Staged } from './changes.ts'

/** When each project was last read, and by that how much of it has to be read again, and which is next. */
export interface ReadMarks {
  /** When the project was last read, if the store holds a whole reading of it that is not too old. */
  changesSince(
    system: System,
    projectId: string,
    wanted: Wanted,
  ): Promise<(ProcoreSince & { headsReadAt: Date }) | undefined>
  /**
   * The projects that `system` lists now, and those that are still marked but no longer listed; of Sage
   * without those of the companies in `except`. Of Procore none is gone: it lists no project that the account
   * may not see, and deletes none.
   */
  projectsOf(
    system: System,
    except?: readonly string[],
  ): Promise<{ listed: string[]; gone: string[] }>
  /** The projects of Procore, and when they were last read. */
  pollable(): Promise<Pollable[]>
}

export interface Pollable {
  projectId: string
  /** By the clock of the store; null before the first reading, and when all of it must be read again. */
  sinceReadMs: number | null
  isActive: boolean
}

/**
 * How much of a project is read: what changed, but for commitments where webhooks tell of those; what
 * changed; that and all cost codes; or all of it.
 */
export type Extent = 'POLL' | 'CHANGES' | 'CODES' | 'WHOLE'

export interface Wanted {
  extent: Extent
  /** Commitments of either system that are read with all that hangs on them, whatever says that they have not changed. */
  commitmentIds?: readonly string[]
}

/**
 * A line that changed while its commitment says it did not waits for so long. A whole reading costs a
 * call for each commitment: 60 projects with 120 of them would need 315 of 600 calls an hour to be
 * read daily, and need 45 so.
 */
const WHOLE_READ_INTERVAL_MS = 7 * 24 * 60 * 60_000
/** A deleted requisition waits for so long where a project has more of them than a page. */
const KEYS_READ_INTERVAL_MS = 60 * 60_000
/** Sage counts no calls; what it changed without a stamp waits for so long. */
const JOB_READ_INTERVAL_MS = 24 * 60 * 60_000
/** Where webhooks are heard, polls leave commitments to them, save as often as this; see poll.ts. */
const HEADS_READ_INTERVAL_MS = 3 * 60 * 60_000
/** A project in which something changed within this time is polled more often. */
const ACTIVE_HOURS = 24

const schemaOf = { PROCORE: 'procore', SAGE300: 'sage' } as const
/** The project id of the lists that a company has once. */
export const WHOLE_COMPANY = ''

export function createReadMarks(pool: Pool): ReadMarks {
  return {
    async changesSince(system, projectId, { extent, commitmentIds = [] }) {
      const interval = system === 'PROCORE' ? WHOLE_READ_INTERVAL_MS : JOB_READ_INTERVAL_MS
      const { rows } = await pool.query<{
        readAt: Date
        headsReadAt: Date | null
        withKeys: boolean
        isHeard: boolean
      }>(
        `select read_at as "readAt", heads_read_at as "headsReadAt",
           keys_read_at is null or keys_read_at <= now() - make_interval(secs => $4) as "withKeys",
           coalesce(heads_read_at > now() - make_interval(secs => $5), false)
             and exists (
               select from tieout.webhook_heard as heard
               where heard.project_id = read_mark.project_id and heard_at is not null
             ) as "isHeard"
         from tieout.read_mark
         where system = $1 and project_id = $2
           and whole_read_at > now() - make_interval(secs => $3)`,
        [
          system,
          projectId,
          interval / 1000,
          KEYS_READ_INTERVAL_MS / 1000,
          HEADS_READ_INTERVAL_MS / 1000,
        ],
      )
      const [mark] = rows
      if (!mark) return undefined
      const { readAt, withKeys } = mark
      return {
        readAt,
        headsReadAt: mark.headsReadAt ?? readAt,
        withKeys,
        withHeads: extent !== 'POLL' || !mark.isHeard,
        withCodes: extent === 'CODES',
        commitmentIds: commitmentIds.filter(id => id.startsWith(`gid://${system.toLowerCase()}/`)),
      }
    },
    async projectsOf(system, except = []) {
      const listed = await pool.query<{ id: string }>(
        // The longest unread first: where a call budget ends a round early, the next one goes on there.
        `select project.id
         from ${schemaOf[system]}.project
         left join tieout.read_mark
           on read_mark.system = $1 and read_mark.project_id = project.id
         ${system === 'SAGE300' ? 'where not project.company = any ($2)' : ''}
         order by read_mark.read_at nulls first, project.id`,
        system === 'SAGE300' ? [system, except] : [system],
      )
      const gone = await pool.query<{ id: string }>(
        `select project_id as id from tieout.read_mark
         where system = $1 and project_id <> $2
           and project_id not in (select id from ${schemaOf[system]}.project)
         order by project_id`,
        [system, WHOLE_COMPANY],
      )
      return { listed: listed.rows.map(row => row.id), gone: gone.rows.map(row => row.id) }
    },
    async pollable() {
      const { rows } = await pool.query<Pollable>(
        `select project.id as "projectId",
           case when whole_read_at is not null and read_at <= now()
             then extract(epoch from now() - read_at)::float8 * 1000 end as "sinceReadMs",
           coalesce(changed_at > now() - make_interval(hours => $1), false) as "isActive"
         from procore.project
         left join tieout.read_mark
           on read_mark.system = 'PROCORE' and read_mark.project_id = project.id`,
        [ACTIVE_HOURS],
      )
      return rows
    },
  }
}

/**
 * Notes that a project was read at `readAt`. False when the mark is already past that; inside a
 * transaction it also keeps others from storing the same project at once.
 */
export async function advanceMark(
  client: PoolClient,
  mark: Pick<Staged, 'hasKeys' | 'hasHeads'> & {
    system: System
    projectId: string
    readAt: Date
    isWhole: boolean
  },
): Promise<boolean> {
  const marked = await client.query(
    `insert into tieout.read_mark as mark
       (system, project_id, read_at, whole_read_at, keys_read_at, heads_read_at)
     values ($1, $2, $3, case when $4 then $3::timestamptz end,
       case when $5 then $3::timestamptz end, case when $6 then $3::timestamptz end)
     on conflict (system, project_id) do update set
       read_at = excluded.read_at,
       whole_read_at = coalesce(excluded.whole_read_at, mark.whole_read_at),
       keys_read_at = coalesce(excluded.keys_read_at, mark.keys_read_at),
       heads_read_at = coalesce(excluded.heads_read_at, mark.heads_read_at)
     -- A moment that is still to come was told by a clock that has jumped.
     where mark.read_at <= excluded.read_at or mark.read_at > now()`,
    [mark.system, mark.projectId, mark.readAt, mark.isWhole, mark.hasKeys, mark.hasHeads],
  )
  return marked.rowCount === 1
}
