import { withinTime } from '#lib/deadline'
import { type RequestContext, TIEOUT } from '#lib/request'
import { createShares } from '#lib/shares'
import type { Upkeep } from './upkeep.ts'

/** How long who asks for a live answer waits for the systems before he is told what is stored. */
const LIVE_WAIT_MS = 20_000

/**
 * A reading is of a whole project, which may be a hundred calls, and Tieout's own as soon as it has begun; so who asks
 * for many has his share of them, and not of their calls.
 */
const WINDOWS = [
  { name: 'minute', ms: 60_000 },
  { name: 'hour', ms: 3_600_000 },
]
const READINGS_MAX = [10, 40]

/**
 * Reads a project again from both systems. What cannot be read in time is read on, and stored when it comes. Throws
 * CALL_SHARE_USED when the caller has had as many as one may have.
 */
export type ReadLive = (projectPairId: string, context: RequestContext) => Promise<void>

export function createReadLive(
  upkeep: Pick<Upkeep, 'refreshPairs'>,
  signal: AbortSignal,
  waitMs = LIVE_WAIT_MS,
): ReadLive {
  const shares = createShares({
    name: 'live',
    code: 'CALL_SHARE_USED',
    unit: 'live readings',
    windows: WINDOWS,
  })
  return async (projectPairId, { requestId, caller }) => {
    await shares.charge(caller?.name ?? '', READINGS_MAX, 'the project')
    // Others may wait for the same reading, so it does not end with who asked for it.
    const context: RequestContext = {
      caller: { name: TIEOUT, scopes: new Set(['read', 'write']) },
      requestId,
      signal,
    }
    const reading = upkeep.refreshPairs(context, [projectPairId]).then(() => undefined)
    await withinTime(reading, waitMs, () => undefined)
  }
}
