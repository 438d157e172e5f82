import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import type { Reconciler } from '../sql/judge.ts'
import type { Refresh } from './refresh.ts'
import type { DirtyProject, DirtyStore } from './store/dirty.ts'

/** How often the marks are looked at; one look is an index scan of a table that is mostly empty. */
const WATCH_INTERVAL_MS = 200
const PRUNE_INTERVAL_MS = 3_600_000

/**
 * Reads the projects that webhooks marked, soon after their last mark, and reconciles them, until the
 * signal aborts. What cannot be read keeps its mark and is tried again later. Never rejects.
 */
export async function watchDirty(
  parts: { dirty: DirtyStore; refresh: Refresh; reconciler: Reconciler },
  context: RequestContext,
): Promise<void> {
  const { dirty } = parts
  let prunedAt = 0
  while (!context.signal.aborted) {
    try {
      if (Date.now() - prunedAt > PRUNE_INTERVAL_MS) {
        await dirty.prune()
        prunedAt = Date.now()
      }
      const due = await dirty.due()
      if (due.length > 0) await readDue(parts, due, context)
    } catch (thrown) {
      if (!context.signal.aborted)
        log.error('webhook.refresh.failed', { message: messageOf(thrown) })
    }
    // Ends at once when the signal aborts, or has aborted meanwhile.
    await delay(WATCH_INTERVAL_MS, undefined, { signal: context.signal }).catch(() => undefined)
  }
}

async function readDue(
  { dirty, refresh, reconciler }: { dirty: DirtyStore; refresh: Refresh; reconciler: Reconciler },
  due: readonly DirtyProject[],
  context: RequestContext,
): Promise<void> {
  const { outcomes } = await refresh.refreshMarked(context, due)
  await reconciler.reconcileDue()
  for (const project of due) {
    const failure = outcomes.get(project.projectId)?.failure
    if (!failure) await dirty.clean(project)
    else {
      log.warn('webhook.project.failed', { project: project.projectId, ...failure })
      await dirty.postpone(project)
    }
  }
}
