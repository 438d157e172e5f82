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
}

const HOUR_MS = 3_600_000
/** 600 an hour and 25 in ten seconds is what Procore publishes. */
const LIKELY_LIMIT_IN_SPIKES = 24

export function createHour(keptShare: number): Hour {
  let startedAt = 0
  let endsAt = 0
  let usedCount = 0
  let spikeLimit: number | undefined
  let limit: number | undefined
  let lengthMs: number | undefined

  return {
    count(now, told) {
      if (now >= endsAt) {
        startedAt = now
        endsAt = now + (lengthMs ?? HOUR_MS)
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
      if (spikeLimit === undefined || now >= endsAt) return 0
      const most = (limit ?? spikeLimit * LIKELY_LIMIT_IN_SPIKES) * (1 - keptShare)
      return usedCount + underWay >= Math.floor(most) ? endsAt : 0
    },
  }
}
