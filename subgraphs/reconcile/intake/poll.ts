import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import type { Reconciler } from '../sql/judge.ts'
import {
  ProcoreCallBudgetDocument,
  ProcoreLostEventsDocument,
} from './questions/procore.generated.ts'
import type { ReadOutcome, Refresh } from './refresh.ts'
import type { Sources } from './sources.ts'
import { dueLog, noteLog } from './store/gaps.ts'
import type { Pollable } from './store/reader.ts'

/**
 * A project in which something happens is polled this often, for no webhook tells of requisitions and
 * commitment change orders; the others a third as often. That is what is wanted. What is done is what
 * the call budget bears: a poll costs two calls where webhooks tell of the rest and four where not, so
 * 60 projects every 5 minutes would need 1440 or 2880 calls an hour, and every 15 minutes 480 or 960, of
 * 600. So polls go one after another, the longest overdue first, each when the calls used in this hour
 * fall below the share of rounds for the time gone by. Of 600 calls that share is 360; the company's
 * lists take 8 an hour, whole readings of 60 projects with 120 commitments 45, and with webhooks their
 * logs 20 and the commitments, every three hours, 40. What is left polls each of 60 projects every 47
 * minutes without webhooks and every 29 with them, and sooner where something happens.
 */
export const POLL_INTERVAL_MS = 5 * 60_000
const IDLE_FACTOR = 3
/** After a failure of the store or of a whole subgraph; twice as long each time. */
const RETRY_MIN_MS = 5_000
const RETRY_MAX_MS = 15 * 60_000
/** Nobody tells the loop that a project was added or read meanwhile, so it looks again. */
const LOOK_AGAIN_MS = 60_000
/** To judge takes as long as to read several parts, and nobody waits for one of them. */
const PARTS_TOGETHER_MS = 500
/** Calls are counted by the hour: whatever the clocks of two machines say, it is over by then. */
const CALLS_WAIT_MAX_MS = 60 * 60_000
/** Milliseconds of a clock that never jumps. */
const now = () => performance.now()

interface Parts {
  pool: Pool
  sources: Sources
  refresh: Refresh
  reconciler: Pick<Reconciler, 'reconcileDue'>
}

/** With the one way to judge what was read. */
type Polling = Parts & { judge(): Promise<void> }

/** Polls Procore until the signal aborts. Never rejects. */
export async function pollProcore(
  given: Parts,
  context: RequestContext,
  pollMs: number,
): Promise<void> {
  // What was read is news only once: where judging it fails, that is owed until it is done.
  let isOwed = false
  const judge = async () => {
    isOwed = true
    await given.reconciler.reconcileDue()
    isOwed = false
  }
  const parts = { ...given, judge }
  let listsAt = now() + pollMs * IDLE_FACTOR
  let failedCount = 0
  const triedAt = new Map<string, number>()
  while (!context.signal.aborted) {
    let nextAt = listsAt
    try {
      if (isOwed) await judge()
      if (now() >= listsAt) {
        listsAt = now() + pollMs * IDLE_FACTOR
        await readLists(parts, context)
      }
      await readLog(parts, context)
      const next = nextOf(await parts.refresh.pollable(), triedAt, pollMs)
      if (next) {
        const isUnread = next.sinceReadMs === null
        nextAt = isUnread ? next.dueAt : Math.max(next.dueAt, await roundReadAt(parts, context))
        if (nextAt <= now()) {
          triedAt.set(next.projectId, now())
          await readOne(parts, context, next.projectId)
        }
      }
      // In turn with the projects, so that neither waits until the other has nothing left.
      nextAt = Math.min(nextAt, await readParts(parts, context))
      failedCount = 0
    } catch (thrown) {
      if (context.signal.aborted) return
      log.error('refresh.failed', troubleOf(thrown))
      nextAt = now() + Math.min(RETRY_MIN_MS * 2 ** failedCount, RETRY_MAX_MS)
      failedCount += 1
    }
    const pauseMs = Math.min(nextAt, listsAt, now() + LOOK_AGAIN_MS) - now()
    // Ends at once when the signal aborts, or has aborted meanwhile.
    if (pauseMs > 0 || failedCount > 0) {
      await delay(pauseMs, undefined, { signal: context.signal }).catch(() => undefined)
    }
  }
}

/** The longest overdue for its interval; a project that has to be read whole goes first. */
function nextOf(
  projects: readonly Pollable[],
  triedAt: ReadonlyMap<string, number>,
  pollMs: number,
): (Pollable & { dueAt: number }) | undefined {
  const asOf = now()
  let next: (Pollable & { dueAt: number; overdue: number }) | undefined
  for (const project of projects) {
    const { projectId, sinceReadMs, isActive } = project
    const intervalMs = isActive || sinceReadMs === null ? pollMs : pollMs * IDLE_FACTOR
    const readAt = asOf - (sinceReadMs ?? Number.POSITIVE_INFINITY)
    const lastAt = Math.max(readAt, triedAt.get(projectId) ?? Number.NEGATIVE_INFINITY)
    const overdue = (asOf - lastAt) / intervalMs
    if (!next || overdue > next.overdue) next = { ...project, overdue, dueAt: lastAt + intervalMs }
  }
  return next
}

/** By the clock of this loop; the past for at once, also where Procore tells of no limits. */
async function roundReadAt({ sources }: Polling, context: RequestContext): Promise<number> {
  const { budget } = await sources.ask('PROCORE', ProcoreCallBudgetDocument, {}, context)
  const waitMs = budget ? Date.parse(budget.nextRoundReadAt) - Date.now() : 0
  return now() + Math.min(waitMs, CALLS_WAIT_MAX_MS)
}

async function readLists({ refresh, judge }: Polling, context: RequestContext): Promise<void> {
  const result = await refresh.refreshLists(context)
  const failure = result.company.PROCORE?.failure
  if (failure) log.warn('refresh.company.failed', { system: 'PROCORE', ...failure })
  await judge()
}

async function readOne(
  { refresh, judge }: Polling,
  context: RequestContext,
  projectId: string,
): Promise<void> {
  const { changedCount, failure }: ReadOutcome = await refresh.pollProject(context, projectId)
  if (context.signal.aborted) return
  if (failure) {
    log.warn('refresh.project.failed', { system: 'PROCORE', project: projectId, ...failure })
  }
  if (changedCount === 0) return
  log.info('refresh.polled', { system: 'PROCORE', project: projectId, count: changedCount })
  await judge()
}

/**
 * What is told of one commitment at a time, as the call budget bears it; what was read within a moment is judged
 * together. Answers when more may be.
 */
async function readParts(parts: Polling, context: RequestContext): Promise<number> {
  const until = now() + PARTS_TOGETHER_MS
  let isNews = false
  try {
    while (now() < until && !context.signal.aborted) {
      const readAt = await roundReadAt(parts, context)
      if (readAt > now()) return readAt
      const read = await parts.refresh.readDuePart(context)
      if (!read) return Number.POSITIVE_INFINITY
      if (read.isNews) isNews = true
    }
    return now()
  } finally {
    if (isNews) await parts.judge()
  }
}

/** Asks Procore whether it gave up on events, of one hook at a time and rarely. */
async function readLog({ pool, sources }: Polling, context: RequestContext): Promise<void> {
  const due = await dueLog(pool)
  if (!due) return
  const readAt = new Date()
  const variables = {
    projectId: due.projectId === '' ? null : due.projectId,
    since: due.since.toISOString(),
  }
  const lostCount = await sources
    .ask('PROCORE', ProcoreLostEventsDocument, variables, context)
    .then(({ count }) => count ?? undefined)
    .catch((thrown: unknown) => {
      log.warn('webhook.log_unread', { project: due.projectId, ...troubleOf(thrown) })
      return undefined
    })
  await noteLog(pool, due.projectId, { readAt, lostCount })
}
