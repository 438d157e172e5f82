import { setTimeout as delay } from 'node:timers/promises'
import { troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import type { Reconciler } from '../sql/judge.ts'
import { isUnread, type Refresh, type RefreshProgress, type RefreshResult } from './refresh.ts'
import type { Wanted } from './store/reader.ts'

/**
 * Keeps the store current: reads the sources, pairs what they said, judges what changed. Both systems
 * are read whole first; then Sage comes in rounds, and Procore is polled as its call budget bears.
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
  /** Reads both sides of these pairs again, wholly unless less is wanted, and reconciles them. */
  refreshPairs(
    context: RequestContext,
    projectPairIds: readonly string[],
    wanted?: Wanted,
  ): Promise<RefreshResult>
  /** Refreshes now and then as time goes by, until the signal aborts. Never rejects. */
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
  /** Keeps Procore current after the first reading. */
  poll: (context: RequestContext) => Promise<void>
}): Upkeep {
  const { refresh, reconciler, rememberDrifts, poll } = options

  /** Rounds until the signal aborts, or until one has read both systems if that is enough. */
  async function runRounds(
    context: RequestContext,
    round: (isFirst: boolean) => Promise<RefreshResult>,
    isOneEnough: boolean,
  ): Promise<void> {
    let failedCount = 0
    for (let isFirst = true; !context.signal.aborted; isFirst = false) {
      const startedAt = Date.now()
      try {
        const result = await round(isFirst)
        await rememberDrifts(context)
        if (!context.signal.aborted) reportRun(result, Date.now() - startedAt)
        const isRead = !Object.values(result.company).some(isUnread)
        if (isRead && isOneEnough) return
        failedCount = isRead ? 0 : failedCount + 1
      } catch (thrown) {
        failedCount += 1
        if (!context.signal.aborted) log.error('refresh.failed', troubleOf(thrown))
      }
      await pause(pauseAfter(failedCount), context)
    }
  }

  return {
    async refreshAll(context, onProgress) {
      const result = await refresh.refreshCompany(context, onProgress)
      await rememberDrifts(context)
      await reconciler.reconcileDue()
      return result
    },
    async refreshPairs(context, projectPairIds, wanted) {
      const result = await refresh.refreshPairs(context, projectPairIds, wanted)
      // What else is due is its own business, and may take long.
      await reconciler.reconcileOf(projectPairIds)
      return result
    },
    async run(context, afterFirstRead, onProgress) {
      const first = async (isFirst: boolean) => {
        const result = await refresh.refreshCompany(context, onProgress)
        if (isFirst) await afterFirstRead()
        await reconciler.reconcileDue()
        return result
      }
      const ofSage = async () => {
        const result = await refresh.refreshSystem('SAGE300', context)
        await reconciler.reconcileDue()
        return result
      }
      await runRounds(context, first, true)
      await Promise.all([
        poll(context),
        pause(REFRESH_INTERVAL_MS, context).then(() => runRounds(context, ofSage, false)),
      ])
    },
  }
}

/** Ends at once when the signal aborts, or has aborted meanwhile. */
async function pause(ms: number, { signal }: RequestContext): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined)
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
