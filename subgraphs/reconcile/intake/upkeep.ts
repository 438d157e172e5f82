import { setTimeout as delay } from 'node:timers/promises'
import { troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import type { Reconciler } from '../sql/judge.ts'
import { isUnread, type Refresh, type RefreshProgress, type RefreshResult } from './refresh.ts'
import type { System } from './sources.ts'
import type { Wanted } from './store/reader.ts'

/**
 * Keeps the store current: reads the sources, pairs what they said, judges what changed. Both systems
 * are read whole first, and each project is judged as soon as it is; then Sage comes in rounds, and Procore is
 * polled as its call budget bears.
 */
const REFRESH_INTERVAL_MS = 15 * 60_000
/** After a run that could not read a system, which may only be starting; twice as long each time. */
const RETRY_MIN_MS = 5_000
/** Whoever waits for the first reading of a large company sees what is read; a small one is read before. */
const JUDGE_AGAIN_MIN_MS = 2_000
/** So long as a judgement took, times this, the reading has the store to itself. */
const JUDGE_AGAIN_FACTOR = 4

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
  run(context: RequestContext, onProgress: (progress: RefreshProgress) => void): Promise<void>
}

export function createUpkeep(options: {
  refresh: Refresh
  reconciler: Reconciler
  /** Writes down what the reading has shown of changes of the systems themselves. Never rejects. */
  rememberDrifts: (context: RequestContext) => Promise<void>
  /** Pairs what the company says is one, as far as it is read; before all of it is, nothing is missing. */
  seedLinks: (isWhole: boolean) => Promise<void>
  /** Writes down that these systems were read and judged once. */
  noteWholeReading: (systems: readonly System[]) => Promise<void>
  /** The systems that are read. */
  systems: readonly System[]
  /** Keeps Procore current after the first reading. */
  poll: (context: RequestContext) => Promise<void>
}): Upkeep {
  const { refresh, reconciler, rememberDrifts, seedLinks, poll } = options

  /** Reads the company, and judges meanwhile what is read of both systems. */
  async function readAndJudge(
    context: RequestContext,
    onProgress: (progress: RefreshProgress) => void,
  ): Promise<RefreshResult> {
    const listed = new Set<System>()
    const whole = new AbortController()
    const until = AbortSignal.any([context.signal, whole.signal])
    const judging = judgeAsRead({ ...context, signal: until }, () =>
      options.systems.every(system => listed.has(system)),
    )
    try {
      return await refresh.refreshCompany(context, progress => {
        listed.add(progress.system)
        onProgress(progress)
      })
    } finally {
      whole.abort()
      await judging
    }
  }

  async function judgeAsRead(context: RequestContext, isListed: () => boolean): Promise<void> {
    for (let pauseMs = JUDGE_AGAIN_MIN_MS; ; ) {
      await pause(pauseMs, context)
      if (context.signal.aborted) return
      if (!isListed()) continue
      const startedAt = performance.now()
      try {
        await seedLinks(false)
        await reconciler.reconcileDue()
      } catch (thrown) {
        log.error('refresh.failed', troubleOf(thrown))
      }
      pauseMs = Math.max(JUDGE_AGAIN_MIN_MS, JUDGE_AGAIN_FACTOR * (performance.now() - startedAt))
    }
  }

  /** Rounds until the signal aborts, or until one has read both systems if that is enough. */
  async function runRounds(
    context: RequestContext,
    round: () => Promise<RefreshResult>,
    isOneEnough: boolean,
  ): Promise<void> {
    let failedCount = 0
    while (!context.signal.aborted) {
      const startedAt = Date.now()
      try {
        const result = await round()
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
    async run(context, onProgress) {
      const first = async () => {
        const result = await readAndJudge(context, onProgress)
        await seedLinks(true)
        await reconciler.reconcileDue()
        const read = options.systems.filter(system => !isUnread(result.company[system]))
        await options.noteWholeReading(read)
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
