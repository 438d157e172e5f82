import type { Cache } from './cache.ts'
import { type ErrorCode, TieoutError } from './errors.ts'

/**
 * What one caller may take of something that all share: calls to Procore, statements to Sage. What the cache or the
 * store answers costs nothing, so a share is counted where the source is asked, and one question cannot use up
 * what everybody needs, however it is put.
 */
export interface Shares {
  /**
   * Counts one for this caller, of `mosts` at most in each window. Throws the code of these shares, with when to ask
   * again, once he has had as many in a window.
   */
  charge(caller: string, mosts: readonly number[], asked: string): Promise<void>
}

export interface SharesOptions {
  /** Whose shares these are; processes that name the same and have one Redis count together. */
  name: string
  code: ErrorCode
  /** What is counted, such as "calls to Procore". */
  unit: string
  /** How long each window is; a caller's begins with the first that he asks for. */
  windows: readonly { name: string; ms: number }[]
  /** Counts for all processes; each counts for itself where there is none or it does not answer. */
  add?: Cache['add'] | undefined
  now?: () => number
}

/** Whose share it was that is used up: others may have waited for the same look-up. */
class ShareUsed extends TieoutError {
  readonly caller: string

  constructor(code: ErrorCode, caller: string, message: string, retryAfterSeconds: number) {
    super(code, message, { retryAfterSeconds })
    this.caller = caller
  }
}

/** A look-up that many wait for is asked anew by who has a share left when he who began it has none. */
export async function ownShare<Value>(
  payer: string | undefined,
  read: () => Promise<Value>,
): Promise<Value> {
  try {
    return await read()
  } catch (thrown) {
    if (!(thrown instanceof ShareUsed) || thrown.caller === payer) throw thrown
    return await ownShare(payer, read)
  }
}

/** Whom nobody has heard of for a window is forgotten; more callers than this are not told apart. */
const CALLERS_MAX = 10_000

interface Used {
  startedAt: number
  count: number
}

export function createShares(options: SharesOptions): Shares {
  const { name: shares, windows, add, now = Date.now } = options
  const usedIn = windows.map(() => new Map<string, Used>())

  function refuse(caller: string, place: number, most: number, asked: string, waitMs: number) {
    const seconds = Math.max(1, Math.ceil(waitMs / 1000))
    throw new ShareUsed(
      options.code,
      caller,
      `${caller} has used the ${most} ${options.unit} that one caller has in a ${windows[place]?.name}, so ${asked} was not read; ask again in ${seconds} s, or ask for less that is not in the store.`,
      seconds,
    )
  }

  function countHere(caller: string, mosts: readonly number[], asked: string): void {
    const at = now()
    const counts = windows.map(({ ms }, place) => usedBy(usedIn[place], ms, caller, at))
    for (const [place, { startedAt, count }] of counts.entries()) {
      const most = mosts[place] ?? 0
      if (count >= most) {
        refuse(caller, place, most, asked, startedAt + (windows[place]?.ms ?? 0) - at)
      }
    }
    for (const [place, { startedAt, count }] of counts.entries()) {
      usedIn[place]?.set(caller, { startedAt, count: count + 1 })
    }
  }

  return {
    async charge(caller, mosts, asked) {
      countHere(caller, mosts, asked)
      if (!add) return
      for (const [place, { name, ms }] of windows.entries()) {
        const most = mosts[place] ?? 0
        const all = await add(`share:${shares}:${name}:${caller}`, ms)
        if (all && all.count > most) refuse(caller, place, most, asked, all.leftMs)
      }
    },
  }
}

function usedBy(used: Map<string, Used> | undefined, ms: number, caller: string, at: number): Used {
  const known = used?.get(caller)
  // A clock that was set back begins anew, too.
  if (known && at >= known.startedAt && at < known.startedAt + ms) return known
  if (used && used.size >= CALLERS_MAX) {
    for (const [name, { startedAt }] of used) if (at >= startedAt + ms) used.delete(name)
    if (used.size >= CALLERS_MAX) used.clear()
  }
  return { startedAt: at, count: 0 }
}
