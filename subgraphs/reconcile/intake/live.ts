import { withinTime } from '#lib/deadline'
import { type RequestContext, TIEOUT } from '#lib/request'
import type { Upkeep } from './upkeep.ts'

/** How long who asks for a live answer waits for the systems before he is told what is stored. */
const LIVE_WAIT_MS = 20_000

/** Reads a project again from both systems. What cannot be read in time is read on, and stored when it comes. */
export type ReadLive = (projectPairId: string, context: RequestContext) => Promise<void>

export function createReadLive(
  upkeep: Pick<Upkeep, 'refreshPairs'>,
  signal: AbortSignal,
  waitMs = LIVE_WAIT_MS,
): ReadLive {
  return async (projectPairId, { requestId }) => {
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
