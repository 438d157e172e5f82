import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import type { Reconciler } from './reconcile.ts'
import type { Refresh, RefreshProgress, RefreshResult } from './refresh.ts'

/**
 * Keeps the store current: reads the sources, pairs what they said, judges what changed. One run of
 * the whole company at a time; who asks while one runs gets its result.
 */
const REFRESH_INTERVAL_MS = 15 * 60_000
/** After a run that could not read a system, which may only be starting; twice as long each time. */
const RETRY_MIN_MS = 5_000

export interface Upkeep {
  /** Reads every project again and reconciles those that changed. */
  refreshAll(
    context: RequestContext,
    onProgress?: (progress: RefreshProgress) => void,
  ): Promise<RefreshResult>
  /** Reads both sides of these pairs again and reconciles them. */
  refreshPairs(context: RequestContext, projectPairIds: readonly string[]): Promise<RefreshResult>
  /** Refreshes now and then every so often, until the signal aborts. Never rejects. */
  run(
    context: RequestContext,
    afterFirstRead: () => Promise<void>,
    onProgress: (progress: RefreshProgress) => void,
  ): Promise<void>
}

export function createUpkeep(options: {
  refresh: Refresh
  reconciler: Reconciler
  /** Writes down what the reading has shown of changes of the systems themselves. Never rejects. */
  rememberDrifts: (context: RequestContext) => Promise<void>
}): Upkeep {
  const { refresh, reconciler, rememberDrifts } = options

  return {
    async refreshAll(context, onProgress) {
      const result = await refresh.refreshCompany(context, onProgress)
      await rememberDrifts(context)
      await reconciler.reconcileDue()
      return result
    },
    async refreshPairs(context, projectPairIds) {
      const result = await refresh.refreshPairs(context, projectPairIds)
      await reconciler.reconcileDue()
      return result
    },
    async run(context, afterFirstRead, onProgress) {
      let failedCount = 0
      for (let isFirst = true; !context.signal.aborted; isFirst = false) {
        const startedAt = Date.now()
        try {
          const result = await refresh.refreshCompany(context, onProgress)
          await rememberDrifts(context)
          if (isFirst) await afterFirstRead()
          await reconciler.reconcileDue()
          if (!context.signal.aborted) reportRun(result, Date.now() - startedAt)
          const isWhole = Object.values(result.company).every(read => !read.failure)
          failedCount = isWhole ? 0 : failedCount + 1
        } catch (thrown) {
          failedCount += 1
          if (!context.signal.aborted) log.error('refresh.failed', { message: messageOf(thrown) })
        }
        // Ends at once when the signal aborts, or has aborted meanwhile.
        await delay(pauseAfter(failedCount), undefined, { signal: context.signal }).catch(
          () => undefined,
        )
      }
    },
  }
}

function pauseAfter(failedCount: number): number {
  if (failedCount === 0) return REFRESH_INTERVAL_MS
  return Math.min(RETRY_MIN_MS * 2 ** (failedCount - 1), REFRESH_INTERVAL_MS)
}

function reportRun(result: RefreshResult, durationMs: number): void {
  for (const project of result.projects) {
    if (!project.failure) continue
    const { code, message } = project.failure
    log.warn('refresh.project.failed', {
      system: project.system,
      project: project.projectId,
      code,
      message,
    })
  }
  for (const [system, read] of Object.entries(result.company)) {
    if (read.failure) log.warn('refresh.company.failed', { system, ...read.failure })
  }
  log.info('refresh.done', { count: result.touched.length, durationMs })
}
