import { TieoutError } from '#lib/errors'

/**
 * Whose request is next. Callers take turns, and one request begins at a time, so that whoever sends thousands
 * waits for his own and keeps nobody else waiting. In the order in which they came, a caller's are his own.
 */
export interface Turns {
  /** Resolves to what ends the turn. Throws TOO_MANY_REQUESTS when too many of this caller wait already. */
  take(caller: string, signal: AbortSignal): Promise<() => void>
  /**
   * The caller's last turn was refused after so much work. His next begins after a multiple of it, and of those who are
   * refused at the same time: what is refused is looked at while all others wait, and whoever is refused on and on, by
   * however many names, must not have them wait most of the time.
   */
  refused(caller: string, cpuMs: number): void
}

/** Of one caller at once; most of that time they wait for a system. */
const UNDER_WAY_MAX = 8
const WAITING_MAX = 200
const RETRY_AFTER_SECONDS = 1
/** Of the time of refusing: with it, what is refused takes a tenth of all time at most. */
const REFUSAL_PAUSE_RATIO = 9
/** Whoever errs while many others are refused waits no longer than he would try again. */
const REFUSAL_PAUSE_MAX_MS = 5_000

export function createTurns({
  underWayCount = UNDER_WAY_MAX,
  waitingCount = WAITING_MAX,
} = {}): Turns {
  const waiting = new Map<string, (() => void)[]>()
  const underWay = new Map<string, number>()
  /** How many pauses of a caller go on: the longest counts. */
  const pauses = new Map<string, number>()
  let isDue = false

  /** Takes the first caller whose turn it may be, and puts him behind all others. */
  function begin(): void {
    isDue = false
    for (const [caller, requests] of waiting) {
      if ((underWay.get(caller) ?? 0) >= underWayCount || pauses.has(caller)) continue
      const next = requests.shift()
      waiting.delete(caller)
      if (requests.length > 0) waiting.set(caller, requests)
      underWay.set(caller, (underWay.get(caller) ?? 0) + 1)
      next?.()
      beginSoon()
      return
    }
  }

  /** After what has come in meanwhile. */
  function beginSoon(): void {
    if (isDue || waiting.size === 0) return
    isDue = true
    setImmediate(begin)
  }

  function end(caller: string): void {
    const count = (underWay.get(caller) ?? 1) - 1
    if (count > 0) underWay.set(caller, count)
    else underWay.delete(caller)
    beginSoon()
  }

  return {
    refused(caller, cpuMs) {
      pauses.set(caller, (pauses.get(caller) ?? 0) + 1)
      const resume = () => {
        const left = (pauses.get(caller) ?? 1) - 1
        if (left > 0) pauses.set(caller, left)
        else pauses.delete(caller)
        beginSoon()
      }
      const pauseMs = REFUSAL_PAUSE_RATIO * cpuMs * pauses.size
      setTimeout(resume, Math.min(pauseMs, REFUSAL_PAUSE_MAX_MS))
    },
    take(caller, signal) {
      const requests = waiting.get(caller) ?? []
      if (requests.length >= waitingCount) throw tooMany(caller, underWayCount)
      return new Promise((resolve, reject) => {
        const go = () => {
          signal.removeEventListener('abort', leave)
          resolve(() => end(caller))
        }
        const leave = () => {
          const place = requests.indexOf(go)
          if (place >= 0) requests.splice(place, 1)
          if (requests.length === 0 && waiting.get(caller) === requests) waiting.delete(caller)
          reject(tooMany(caller, underWayCount))
        }
        signal.addEventListener('abort', leave, { once: true })
        requests.push(go)
        waiting.set(caller, requests)
        beginSoon()
      })
    },
  }
}

function tooMany(caller: string, underWayCount: number): TieoutError {
  return new TieoutError(
    'TOO_MANY_REQUESTS',
    `${caller || 'Who has no token'} has ${underWayCount} requests under way and more that wait; send fewer at once.`,
    { retryAfterSeconds: RETRY_AFTER_SECONDS },
  )
}
