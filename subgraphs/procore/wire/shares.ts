import { TieoutError } from '#lib/errors'
import { HOUR_MS } from './hour.ts'

/**
 * What one caller may take of the hour that all share. What the cache answers costs nothing, so a share is
 * counted where calls are sent, and one question cannot use up everybody's hour, however it is put.
 */
export interface Shares {
  /**
   * Counts a call of this caller against an hour of so many. Throws CALL_SHARE_USED, with when to ask again,
   * once his share of the minute or of the hour is used.
   */
  charge(caller: string, hourLimit: number, asked: string): void
}

const MINUTE_MS = 60_000
const MINUTE_SHARE = 0.1
const HOUR_SHARE = 0.5
/** Whom nobody has heard of for an hour is forgotten; more callers than this are not told apart. */
const CALLERS_MAX = 10_000

interface Used {
  startedAt: number
  count: number
}

export function createShares(now: () => number = Date.now, hourMs = HOUR_MS): Shares {
  const minuteMs = MINUTE_MS * (hourMs / HOUR_MS)
  const windows = [
    { name: 'minute', ms: minuteMs, share: MINUTE_SHARE, used: new Map<string, Used>() },
    { name: 'hour', ms: hourMs, share: HOUR_SHARE, used: new Map<string, Used>() },
  ]
  return {
    charge(caller, hourLimit, asked) {
      const at = now()
      const counts = windows.map(window => ({ ...window, ...usedBy(window, caller, at) }))
      for (const { name, ms, share, startedAt, count } of counts) {
        const most = Math.max(1, Math.floor(hourLimit * share))
        if (count >= most)
          throw shareUsed({ caller, name, most, asked, waitMs: startedAt + ms - at })
      }
      for (const { used, startedAt, count } of counts) {
        used.set(caller, { startedAt, count: count + 1 })
      }
    },
  }
}

function usedBy({ ms, used }: { ms: number; used: Map<string, Used> }, caller: string, at: number) {
  const known = used.get(caller)
  // A clock that was set back begins anew, too.
  if (known && at >= known.startedAt && at < known.startedAt + ms) return known
  if (used.size >= CALLERS_MAX) {
    for (const [name, { startedAt }] of used) if (at >= startedAt + ms) used.delete(name)
    if (used.size >= CALLERS_MAX) used.clear()
  }
  return { startedAt: at, count: 0 }
}

function shareUsed(of: {
  caller: string
  name: string
  most: number
  asked: string
  waitMs: number
}): TieoutError {
  const { caller, name, most, asked, waitMs } = of
  const seconds = Math.ceil(waitMs / 1000)
  return new TieoutError(
    'CALL_SHARE_USED',
    `${caller} has used the ${most} calls to Procore that one caller has in a ${name}, so ${asked} was not read; ask again in ${seconds} s, or ask for less that is not in the store.`,
    { retryAfterSeconds: seconds },
  )
}
