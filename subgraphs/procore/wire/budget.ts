import type { IncomingHttpHeaders } from 'node:http'
import type { Cache } from '#lib/cache'
import { TieoutError } from '#lib/errors'
import { callsOf, createCallShares } from './call-shares.ts'
import { createHour } from './hour.ts'

/**
 * The one scheduler of calls. Procore counts them in an hour and in ten seconds and tells, with every
 * answer, how many the window that is nearer to its end still allows. The other window allows at
 * least as many, so no call is sent that could be refused; where a window has just reset, one call
 * goes ahead to learn what the next one allows.
 */

/** Nobody who waits for an answer is kept longer than this for a window to reset. */
export const MAX_WAIT_MS = 12_000
/** This share of a window is kept for queries that somebody waits for; background reads leave it. */
export const INTERACTIVE_SHARE = 0.2

const CONCURRENT_CALLS_MAX = 8
const BACKGROUND_CALLS_MAX = 6
const BACKOFF_FIRST_MS = 200
const BACKOFF_MAX_MS = 5_000

/** Whether anybody waits for a call. It may begin in the background and then be wanted at once. */
export interface Urgency {
  isBackground: boolean
  /** Whose share it is of; undefined for what Tieout does of its own accord. */
  payer?: string | undefined
  /** Aborts when he who asked is gone; taken away once somebody else waits for the same. */
  signal?: AbortSignal | undefined
}

export interface BudgetState {
  /** Of the window that was nearer to its end when Procore last answered. */
  limitCount: number
  leftCount: number
  /** Epoch milliseconds. */
  resetsAt: number
  queuedCount: number
  /** Epoch milliseconds; see Hour.roundReadAt. */
  roundReadAt: number
  hour: { usedCount: number; limitCount: number } | undefined
}

export interface Budget {
  /**
   * Waits for its turn. Throws PROCORE_TIMEOUT when he who asked is gone, CALL_SHARE_USED when he has had his share, PROCORE_RATE_LIMITED when the window resets only after MAX_WAIT_MS; a
   * background call waits for it however long that takes.
   */
  claim(asked: string, urgency: Urgency): Promise<void>
  /** Reads the X-Rate-Limit headers of the answer to a claimed call; undefined when none came. */
  settle(answer: { status: number; headers: IncomingHttpHeaders } | undefined): void
  /** Looks again at who waits, after an urgency has changed. */
  review(): void
  /** As the last answer said; undefined before the first. */
  state(): BudgetState | undefined
  /** Refuses everybody who waits. */
  close(): void
}

interface Window {
  limit: number
  remaining: number
  resetsAt: number
}

interface Waiting {
  asked: string
  urgency: Urgency
  go: () => void
  refuse: (reason: TieoutError) => void
}

export interface BudgetOptions {
  /** Shorter only before a clock that is scaled. */
  hourMs?: number | undefined
  companyId?: string
  /** Where several processes count what a caller has had; see Cache. */
  add?: Cache['add'] | undefined
}

export function createBudget({ hourMs, companyId = '', add }: BudgetOptions = {}): Budget {
  let window: Window | undefined
  /** Whether the latest answer told of a window at all; a server without limits has none to wait for. */
  let isUntold = false
  let underWay = 0
  /** A call has gone ahead to learn what the window that begins with it allows. */
  let isProbing = false
  let waiting: Waiting[] = []
  let timer: NodeJS.Timeout | undefined
  const hour = createHour(INTERACTIVE_SHARE, hourMs)
  const shares = createCallShares(companyId, hourMs, add)

  /** Until when a call has to wait: 0 for not at all, undefined for the answer to another call. */
  function waitsUntil({ urgency: { isBackground } }: Waiting, now: number): number | undefined {
    if (underWay >= (isBackground ? BACKGROUND_CALLS_MAX : CONCURRENT_CALLS_MAX)) return undefined
    if (isUntold) return 0
    const hourEndsAt = isBackground ? hour.closedUntil(now, underWay) : 0
    if (hourEndsAt > now) return hourEndsAt
    if (!isOpen(window, now)) return isProbing ? undefined : 0
    // Calls under way may be in `remaining` already; their answers tell.
    if (window.remaining - underWay > keptOf(window, isBackground, now)) return 0
    return underWay > 0 ? undefined : window.resetsAt
  }

  function review(): void {
    clearTimeout(timer)
    const now = Date.now()
    let nextAt = Number.POSITIVE_INFINITY
    const inOrder = [
      ...waiting.filter(each => !each.urgency.isBackground),
      ...waiting.filter(each => each.urgency.isBackground),
    ]
    for (const each of inOrder) {
      if (each.urgency.signal?.aborted) {
        leave(each)
        each.refuse(unwanted(each.asked))
        continue
      }
      const until = waitsUntil(each, now)
      if (until === 0) {
        underWay += 1
        isProbing ||= !isOpen(window, now)
        leave(each)
        each.go()
      } else if (until !== undefined && !each.urgency.isBackground && until - now > MAX_WAIT_MS) {
        leave(each)
        each.refuse(rateLimited(each.asked, until))
      } else if (until !== undefined) {
        nextAt = Math.min(nextAt, until)
      }
    }
    if (nextAt !== Number.POSITIVE_INFINITY) timer = setTimeout(review, nextAt - now)
  }

  function leave(gone: Waiting): void {
    waiting = waiting.filter(each => each !== gone)
  }

  return {
    async claim(asked, urgency) {
      if (urgency.signal?.aborted) throw unwanted(asked)
      const hourLimit = hour.use(Date.now())?.limitCount
      if (urgency.payer !== undefined && hourLimit !== undefined) {
        await shares.charge(urgency.payer, callsOf(hourLimit), asked)
      }
      await new Promise<void>((go, refuse) => {
        if (urgency.signal?.aborted) throw unwanted(asked)
        waiting.push({ asked, urgency, go, refuse })
        review()
      })
    },
    settle(answer) {
      underWay -= 1
      isProbing = false
      if (answer) {
        const now = Date.now()
        const told = windowIn(answer.headers)
        hour.count(now, told)
        isUntold = answer.status !== 429 && told === undefined && !isOpen(window, now)
        if (told) window = newer(window, told)
        if (answer.status === 429) window = usedUp(window, answer.headers, now)
      }
      review()
    },
    review,
    state() {
      if (!window) return undefined
      const { limit, remaining, resetsAt } = window
      const now = Date.now()
      return {
        limitCount: limit,
        leftCount: remaining,
        resetsAt,
        queuedCount: waiting.length,
        roundReadAt: hour.roundReadAt(now),
        hour: hour.use(now),
      }
    },
    close() {
      clearTimeout(timer)
      for (const each of waiting.splice(0)) {
        const message = `Tieout is stopping, so ${each.asked} was not read.`
        each.refuse(new TieoutError('PROCORE_UNREACHABLE', message))
      }
    },
  }
}

/** How long to wait before another try: what the server says, else a random backoff. */
export function waitBefore(attempt: number, headers: IncomingHttpHeaders | undefined): number {
  return (
    toldWait(headers) ?? Math.random() * Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS * 2 ** attempt)
  )
}

export function rateLimited(asked: string, resetsAt: number): TieoutError {
  const at = new Date(resetsAt).toISOString()
  return new TieoutError(
    'PROCORE_RATE_LIMITED',
    `The call budget of Procore is used up, so ${asked} was not read; it resets at ${at}.`,
  )
}

function unwanted(asked: string): TieoutError {
  return new TieoutError(
    'PROCORE_TIMEOUT',
    `Nobody waits for ${asked} any more, so it was not read.`,
  )
}

/**
 * Calls of a window that this kind of call leaves. When a window ends soon even a query leaves the last
 * one: at 0 left nobody could say whether the hour, which would then refuse the next, has any.
 */
function keptOf({ limit, resetsAt }: Window, isBackground: boolean, now: number): number {
  if (isBackground) return Math.max(1, Math.ceil(limit * INTERACTIVE_SHARE))
  return resetsAt - now <= MAX_WAIT_MS ? 1 : 0
}

function isOpen(window: Window | undefined, now: number): window is Window {
  return window !== undefined && window.resetsAt > now
}

/** Answers overtake each other; within one window only the lowest figure is news. */
function newer(known: Window | undefined, told: Window): Window {
  const isSame = known?.resetsAt === told.resetsAt && known.limit === told.limit
  return isSame ? { ...told, remaining: Math.min(told.remaining, known.remaining) } : told
}

/** A refusal counts as a window with nothing left, whatever its other headers say. */
function usedUp(known: Window | undefined, headers: IncomingHttpHeaders, now: number) {
  const waitMs = toldWait(headers)
  if (waitMs === undefined || waitMs <= 0) return known
  return { limit: known?.limit ?? 0, remaining: 0, resetsAt: now + waitMs }
}

/** Retry-After in seconds or as a date, else the reset of a window that is used up. */
function toldWait(headers: IncomingHttpHeaders | undefined): number | undefined {
  if (!headers) return undefined
  const after = headers['retry-after']
  if (after !== undefined) {
    const at = /^\d+$/.test(after) ? Date.now() + Number(after) * 1000 : Date.parse(after)
    if (!Number.isNaN(at)) return Math.max(0, at - Date.now())
  }
  const told = windowIn(headers)
  return told && told.remaining === 0 ? Math.max(0, told.resetsAt - Date.now()) : undefined
}

function windowIn(headers: IncomingHttpHeaders): Window | undefined {
  const number = (name: string) => Number(headers[name] || Number.NaN)
  const remaining = number('x-rate-limit-remaining')
  const resetSeconds = number('x-rate-limit-reset')
  const limit = number('x-rate-limit-limit')
  if (Number.isNaN(remaining) || Number.isNaN(resetSeconds)) return undefined
  return {
    limit: Number.isNaN(limit) ? remaining : limit,
    remaining,
    resetsAt: resetSeconds * 1000,
  }
}
