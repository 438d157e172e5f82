/**
 * Procore counts calls in two windows at once, an hour and ten seconds. Refused and failed calls
 * count too, and the headers describe whichever window is nearer to its end.
 */
export interface Limits {
  hourlyLimit: number
  /** How long the hour lasts; shorter for tests that cannot wait. */
  hourMs: number
  spikeLimit: number
  spikeMs: number
}

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

/** Real windows are no shorter than ten seconds. */
const SCALED_BELOW_MS = 1000

export class Budget {
  #hour: Window = { startedAt: Number.NEGATIVE_INFINITY, used: 0 }
  #spike: Window = { startedAt: Number.NEGATIVE_INFINITY, used: 0 }

  /** Counts one call at `now` (Unix milliseconds). */
  take(now: number, { hourlyLimit, hourMs, spikeLimit, spikeMs }: Limits): Verdict {
    this.#hour = counted(this.#hour, now, hourMs)
    this.#spike = counted(this.#spike, now, spikeMs)
    const hour = { limit: hourlyLimit, window: this.#hour, length: hourMs }
    const spike = { limit: spikeLimit, window: this.#spike, length: spikeMs }
    const nearest = left(hour) < left(spike) ? hour : spike
    const resetsAt = nearest.window.startedAt + nearest.length
    return {
      allowed: left(hour) >= 0 && left(spike) >= 0,
      headers: {
        'X-Rate-Limit-Limit': String(nearest.limit),
        'X-Rate-Limit-Remaining': String(Math.max(0, left(nearest))),
        'X-Rate-Limit-Reset': secondsText(resetsAt, nearest.length),
      },
      waitSeconds: Math.max(1, Math.ceil((resetsAt - now) / 1000)),
    }
  }
}

/** Whole seconds, as Procore writes them; those of a scaled clock would hide how short a window is. */
function secondsText(at: number, length: number): string {
  return length < SCALED_BELOW_MS ? (at / 1000).toFixed(3) : String(Math.ceil(at / 1000))
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
