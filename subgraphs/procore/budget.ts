import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { TieoutError } from '#lib/errors'

/**
 * Procore counts calls in an hour and in ten seconds and tells, with every answer, how many the
 * nearer window still allows. Longer than this nobody is kept waiting for a window to reset.
 */
export const MAX_WAIT_MS = 12_000

const BACKOFF_FIRST_MS = 200
const BACKOFF_MAX_MS = 5_000

export interface Budget {
  /** Waits for the window to reset when it is used up. Throws PROCORE_RATE_LIMITED if that is far off. */
  claim(asked: string): Promise<void>
  /** Reads the X-Rate-Limit headers of the answer to a claimed call; undefined when none came. */
  settle(headers: IncomingHttpHeaders | undefined): void
  /** Calls left as the last answer said; undefined before the first. */
  callsLeft(): number | undefined
}

interface Window {
  remaining: number
  resetsAt: number
}

export function createBudget(): Budget {
  let window: Window | undefined
  let underWay = 0
  let waiting: (() => void)[] = []

  return {
    async claim(asked) {
      while (window && window.remaining <= underWay && window.resetsAt > Date.now()) {
        if (underWay > 0) {
          // Calls under way may be in `remaining` already; their answers tell.
          await new Promise<void>(resolve => waiting.push(resolve))
          continue
        }
        const waitMs = window.resetsAt - Date.now()
        if (waitMs > MAX_WAIT_MS) throw rateLimited(asked, window.resetsAt)
        await delay(waitMs)
      }
      underWay += 1
    },
    settle(headers) {
      underWay -= 1
      const told = headers && windowIn(headers)
      if (told) {
        // Answers overtake each other; within one window only the lowest figure is news.
        const same = window?.resetsAt === told.resetsAt ? window : undefined
        window = { ...told, remaining: Math.min(told.remaining, same?.remaining ?? told.remaining) }
      }
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    },
    callsLeft: () => window?.remaining,
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
  const remaining = Number.parseInt(String(headers['x-rate-limit-remaining'] ?? ''), 10)
  const resetSeconds = Number.parseInt(String(headers['x-rate-limit-reset'] ?? ''), 10)
  if (Number.isNaN(remaining) || Number.isNaN(resetSeconds)) return undefined
  return { remaining, resetsAt: resetSeconds * 1000 }
}
