import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { messageOf } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import type { Reconciler } from '../sql/judge.ts'
import type { Refresh } from './refresh.ts'
import type { DirtyProject, DirtyStore } from './store/dirty.ts'

/** How often the marks are looked at; one look is an index scan of a table that is mostly empty. */
const WATCH_INTERVAL_MS = 200
const PRUNE_INTERVAL_MS = 3_600_000

/** Each may hold a connection of the pool; one that waits for another reading of its project holds none. */
const PROJECTS_AT_ONCE = 4

interface Parts {
  pool: Pool
  dirty: DirtyStore
  refresh: Refresh
  reconciler: Reconciler
}

/**
 * Reads the projects that webhooks marked, soon after their last mark, and judges each as soon as it is read: none
 * waits for another, or for a round that is under way. Until the signal aborts. What cannot be read keeps its mark and
 * is tried again later. Never rejects.
 */
export async function watchDirty(parts: Parts, context: RequestContext): Promise<void> {
  const { dirty } = parts
  const underWay = new Map<string, Promise<void>>()
  let prunedAt = 0
  while (!context.signal.aborted) {
    try {
      if (Date.now() - prunedAt > PRUNE_INTERVAL_MS) {
        await dirty.prune()
        prunedAt = Date.now()
      }
      for (const project of await dirty.due()) {
        const { projectId } = project
        if (underWay.size >= PROJECTS_AT_ONCE || underWay.has(projectId)) continue
        const reading = readDue(parts, project, context).finally(() => underWay.delete(projectId))
        underWay.set(projectId, reading)
      }
    } catch (thrown) {
      report(thrown, context)
    }
    // Ends at once when the signal aborts, or has aborted meanwhile.
    await delay(WATCH_INTERVAL_MS, undefined, { signal: context.signal }).catch(() => undefined)
  }
  await Promise.all(underWay.values())
}

/** Never rejects. */
async function readDue(
  { pool, dirty, refresh, reconciler }: Parts,
  project: DirtyProject,
  context: RequestContext,
): Promise<void> {
  const { projectId } = project
  try {
    const { outcomes } = await refresh.refreshMarked(context, [project])
    const { rows } = await pool.query<{ id: string }>(
      'select id from tieout.project_pair where field_id = $1',
      [projectId],
    )
    // What else is due is its own business, and may take long.
    await reconciler.reconcileOf(rows.map(({ id }) => id))
    const failure = outcomes.get(projectId)?.failure
    if (!failure) await dirty.clean(project)
    else {
      log.warn('webhook.project.failed', { project: projectId, ...failure })
      await dirty.postpone(project)
    }
  } catch (thrown) {
    report(thrown, context)
  }
}

function report(thrown: unknown, { signal }: RequestContext): void {
  if (!signal.aborted) log.error('webhook.refresh.failed', { message: messageOf(thrown) })
}
