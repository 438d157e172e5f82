import type { Pool } from 'pg'
import type { Extent } from './reader.ts'

/** Projects that a webhook marked, kept until they were read again. */
export interface DirtyStore {
  /** Marks the project, '' for the company's own lists, unless the event is known already. */
  mark(eventId: string, projectId: string, extent?: Extent): Promise<void>
  /** The projects whose webhooks have paused, or gone on for long enough. */
  due(): Promise<DirtyProject[]>
  /** Takes away the mark, unless another came since it was due. */
  clean(project: DirtyProject): Promise<void>
  /** Leaves the mark for later, because the reading failed. */
  postpone(project: DirtyProject): Promise<void>
  /** Forgets events that nobody sends again. */
  prune(): Promise<void>
}

export interface DirtyProject {
  projectId: string
  /** What suffices for all its marks. */
  extent: Extent
  markCount: string
}

/** Events come in bursts, such as one for each line of a contract; a pause this long ends one. */
const DEBOUNCE_MS = 300
/** A burst that does not end is not waited for longer than this. */
const DEBOUNCE_MAX_MS = 2_000
const POSTPONE_MS = 30_000
/** Procore gives up sending an event again after 12 hours. */
const SEEN_HOURS = 24

export function createDirtyStore(pool: Pool): DirtyStore {
  return {
    async mark(eventId, projectId, extent = 'CHANGES') {
      await pool.query(
        `with fresh as (
           insert into tieout.webhook_seen (id) values ($1) on conflict do nothing returning id
         ), heard as (
           insert into tieout.webhook_heard (project_id) select $2 from fresh
           on conflict (project_id) do update set heard_at = now()
         )
         insert into tieout.dirty as known (project_id, extent) select $2, $3 from fresh
         on conflict (project_id) do update
         set marked_at = now(), mark_count = known.mark_count + 1,
           extent = greatest(known.extent, excluded.extent)`,
        [eventId, projectId, extent],
      )
    },
    async due() {
      const { rows } = await pool.query<DirtyProject>(
        `select project_id as "projectId", extent, mark_count as "markCount"
         from tieout.dirty
         where not_before <= now() and (
           marked_at <= now() - make_interval(secs => $1)
           or first_marked_at <= now() - make_interval(secs => $2)
         )
         order by first_marked_at`,
        [DEBOUNCE_MS / 1000, DEBOUNCE_MAX_MS / 1000],
      )
      return rows
    },
    async clean({ projectId, markCount }) {
      await pool.query('delete from tieout.dirty where project_id = $1 and mark_count = $2', [
        projectId,
        markCount,
      ])
    },
    async postpone({ projectId }) {
      await pool.query(
        `update tieout.dirty set not_before = now() + make_interval(secs => $2)
         where project_id = $1`,
        [projectId, POSTPONE_MS / 1000],
      )
    },
    async prune() {
      await pool.query(
        `delete from tieout.webhook_seen where received_at < now() - make_interval(hours => $1)`,
        [SEEN_HOURS],
      )
    },
  }
}
