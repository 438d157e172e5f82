import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import type { Reconciler } from '../sql/judge.ts'
import type { Refresh } from './refresh.ts'
import type { DirtyProject, DirtyStore } from './store/dirty.ts'

/** How often the marks are looked at; one look is an index scan of a table that is mostly empty. */
const WATCH_INTERVAL_MS = 200
const PRUNE_INTERVAL_MS = 3_600_000

/** Each may hold a connection; one that waits for another reading of its project holds none. */
const PROJECTS_AT_ONCE = 4

interface Parts {
  pool: Pool
  dirty: DirtyStore
  refresh: Refresh
  reconciler: Reconciler
}

/**
 * Reads the projects that webhooks marked, soon after their last mark, and judges each as soon as it is read: none
 * waits for another, for a round that is under way, or for the judgement of what was read of it before. Until the signal aborts. What cannot be read keeps its mark and
 * is tried again later. Never rejects.
 */
export async function watchDirty(parts: Parts, context: RequestContext): Promise<void> {
  const { dirty } = parts
  const underWay = new Map<string, Promise<void>>()
  const judging = createJudging(parts, context)
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
        if (judging.isRead(project)) continue
        const reading = readDue(parts, project, context, judging).finally(() =>
          underWay.delete(projectId),
        )
        underWay.set(projectId, reading)
      }
    } catch (thrown) {
      report(thrown, context)
    }
    // Ends at once when the signal aborts, or has aborted meanwhile.
    await delay(WATCH_INTERVAL_MS, undefined, { signal: context.signal }).catch(() => undefined)
  }
  await Promise.all(underWay.values())
  await judging.ended()
}

/** Never rejects. */
async function readDue(
  { dirty, refresh }: Parts,
  project: DirtyProject,
  context: RequestContext,
  judging: Judging,
): Promise<void> {
  const { projectId } = project
  try {
    const { outcomes } = await refresh.refreshMarked(context, [project])
    const failure = outcomes.get(projectId)?.failure
    judging.judge(project, failure === undefined)
    if (!failure) return
    log.warn('webhook.project.failed', { project: projectId, ...failure })
    await dirty.postpone(project)
  } catch (thrown) {
    report(thrown, context)
  }
}

interface Judging {
  /** Whether the project was read for these marks, and is judged now. */
  isRead(project: DirtyProject): boolean
  /** One after the other of a project; its mark goes once it is judged, where it was read. */
  judge(project: DirtyProject, wasRead: boolean): void
  ended(): Promise<void>
}

function createJudging({ pool, dirty, reconciler }: Parts, context: RequestContext): Judging {
  const latest = new Map<string, { markCount: string; judged: Promise<void> }>()

  async function judgeAfter(
    before: Promise<void> | undefined,
    project: DirtyProject,
    wasRead: boolean,
  ): Promise<void> {
    await before
    try {
      const { rows } = await pool.query<{ id: string }>(
        'select id from tieout.project_pair where field_id = $1',
        [project.projectId],
      )
      // What else is due is its own business, and may take long.
      await reconciler.reconcileOf(rows.map(({ id }) => id))
      if (wasRead) await dirty.clean(project)
    } catch (thrown) {
      report(thrown, context)
    }
  }

  return {
    isRead: ({ projectId, markCount }) => latest.get(projectId)?.markCount === markCount,
    judge(project, wasRead) {
      const { projectId, markCount } = project
      const judged = judgeAfter(latest.get(projectId)?.judged, project, wasRead)
      const entry = { markCount, judged }
      latest.set(projectId, entry)
      void judged.then(() => {
        if (latest.get(projectId) === entry) latest.delete(projectId)
      })
    },
    async ended() {
      await Promise.all([...latest.values()].map(({ judged }) => judged))
    },
  }
}

function report(thrown: unknown, { signal }: RequestContext): void {
  if (!signal.aborted) log.error('webhook.refresh.failed', troubleOf(thrown))
}
