/** This many failures one after another, and a subgraph is left in peace for a while. */
const FAILURES_TO_OPEN = 5
const OPEN_FOR_MS = 10_000

export interface Breaker {
  /** Whether to ask at all. Once the pause is over one request is let through as a trial. */
  allows(): boolean
  succeeded(): void
  failed(): void
}

/** A circuit breaker: asking a dead subgraph again and again delays every client and its recovery. */
export function createBreaker(now: () => number = Date.now): Breaker {
  let failures = 0
  let closedAgainAt = 0
  return {
    allows() {
      if (failures < FAILURES_TO_OPEN) return true
      if (now() < closedAgainAt) return false
      closedAgainAt = now() + OPEN_FOR_MS
      return true
    },
    succeeded() {
      failures = 0
    },
    failed() {
      failures++
      if (failures >= FAILURES_TO_OPEN) closedAgainAt = now() + OPEN_FOR_MS
    },
  }
}
