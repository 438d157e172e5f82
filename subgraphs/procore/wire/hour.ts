/**
 * The hourly window as far as it can be known. Procore tells of it only when it is nearer to its end
 * than the ten seconds are, which is when the share that background reads must leave is long gone; so
 * the calls of this process are counted, against the limit that was told before or is likely.
 */
export interface Hour {
  /** Counts an answered call and learns from the window that it told of. */
  count(now: number, told: { limit: number; remaining: number; resetsAt: number } | undefined): void
  /** Until when background reads have to leave the rest of the hour to others; 0 when they need not. */
  closedUntil(now: number, underWay: number): number
  /**
   * When a reading of a round may go on, so that rounds spread over the hour and leave some of it to
   * webhooks, first readings and people; in the past when it may at once.
   */
  roundReadAt(now: number): number
  /** The calls counted in this hour, and how many it allows or is likely to; undefined when not known. */
  use(now: number): { usedCount: number; limitCount: number } | undefined
}

/** Shorter only where a test cannot wait for one. */
export const HOUR_MS = 3_600_000
/** Rounds use no more than this share of an hour, the calls of everybody else included. */
export const ROUND_SHARE = 0.6

/** 600 an hour and 25 in ten seconds is what Procore publishes. */
const LIKELY_LIMIT_IN_SPIKES = 24

export function createHour(keptShare: number, hourMs = HOUR_MS): Hour {
  let startedAt = 0
  let endsAt = 0
  let usedCount = 0
  let spikeLimit: number | undefined
  let limit: number | undefined
  let lengthMs: number | undefined

  function limitNow(): number | undefined {
    return limit ?? (spikeLimit === undefined ? undefined : spikeLimit * LIKELY_LIMIT_IN_SPIKES)
  }

  return {
    count(now, told) {
      if (now >= endsAt) {
        startedAt = now
        endsAt = now + (lengthMs ?? hourMs)
        usedCount = 0
      }
      usedCount += 1
      if (!told) return
      spikeLimit = Math.min(spikeLimit ?? told.limit, told.limit)
      if (told.limit > spikeLimit) {
        // Of two windows, the one that allows more is the hour. Other programs count in it, too.
        limit = told.limit
        usedCount = told.limit - told.remaining
        lengthMs = Math.max(lengthMs ?? 0, told.resetsAt - startedAt)
        endsAt = told.resetsAt
      }
    },
    closedUntil(now, underWay) {
      const most = limitNow()
      if (most === undefined || now >= endsAt) return 0
      return usedCount + underWay >= Math.floor(most * (1 - keptShare)) ? endsAt : 0
    },
    roundReadAt(now) {
      const most = limitNow()
      if (most === undefined || now >= endsAt) return 0
      const spent = Math.min(1, usedCount / (most * ROUND_SHARE))
      return startedAt + (endsAt - startedAt) * spent
    },
    use(now) {
      const limitCount = limitNow()
      if (limitCount === undefined) return undefined
      return { limitCount, usedCount: now >= endsAt ? 0 : usedCount }
    },
  }
}
