/**
 * Procore counts calls in two windows at once, an hour and ten seconds. Refused and failed calls
 * count too, and the headers describe whichever window is nearer to its end.
 */
export const HOUR_MS = 3_600_000
export const SPIKE_MS = 10_000

export interface Verdict {
  allowed: boolean
  headers: Record<string, string>
  /** Until the window that matters resets. */
  waitSeconds: number
}

interface Window {
  startedAt: number
  used: number
}

export class Budget {
  #hour: Window = { startedAt: Number.NEGATIVE_INFINITY, used: 0 }
  #spike: Window = { startedAt: Number.NEGATIVE_INFINITY, used: 0 }

  /** Counts one call at `now` (Unix milliseconds). */
  take(now: number, hourlyLimit: number, spikeLimit: number): Verdict {
    this.#hour = counted(this.#hour, now, HOUR_MS)
    this.#spike = counted(this.#spike, now, SPIKE_MS)
    const hour = { limit: hourlyLimit, window: this.#hour, length: HOUR_MS }
    const spike = { limit: spikeLimit, window: this.#spike, length: SPIKE_MS }
    const nearest = left(hour) < left(spike) ? hour : spike
    const resetsAt = nearest.window.startedAt + nearest.length
    return {
      allowed: left(hour) >= 0 && left(spike) >= 0,
      headers: {
        'X-Rate-Limit-Limit': String(nearest.limit),
        'X-Rate-Limit-Remaining': String(Math.max(0, left(nearest))),
        'X-Rate-Limit-Reset': String(Math.ceil(resetsAt / 1000)),
      },
      waitSeconds: Math.max(1, Math.ceil((resetsAt - now) / 1000)),
    }
  }
}

function counted(window: Window, now: number, length: number): Window {
  const running = now - window.startedAt < length
  return running
    ? { startedAt: window.startedAt, used: window.used + 1 }
    : { startedAt: now, used: 1 }
}

function left(account: { limit: number; window: Window }): number {
  return account.limit - account.window.used
}
