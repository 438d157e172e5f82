import type { Cache } from '#lib/cache'
import { createShares, type Shares } from '#lib/shares'
import { HOUR_MS } from './hour.ts'

/**
 * Of what an hour allows, how much one caller may take in a minute and in the hour. A query lives for a minute, so
 * that none takes more than what a caller has in two of them.
 */
const MINUTE_SHARE = 0.1
const HOUR_SHARE = 0.5
const MINUTES_IN_AN_HOUR = 60

/** `hourMs` is shorter before a sandbox with a scaled clock, and a minute with it. */
export function createCallShares(
  companyId: string,
  hourMs = HOUR_MS,
  add?: Cache['add'],
): Pick<Shares, 'charge'> {
  return createShares({
    name: `procore:${companyId}`,
    code: 'CALL_SHARE_USED',
    unit: 'calls to Procore',
    windows: [
      { name: 'minute', ms: hourMs / MINUTES_IN_AN_HOUR },
      { name: 'hour', ms: hourMs },
    ],
    add,
  })
}

/** How many calls a caller has in each window, of an hour of so many. */
export function callsOf(hourLimit: number): number[] {
  return [MINUTE_SHARE, HOUR_SHARE].map(share => Math.max(1, Math.floor(hourLimit * share)))
}
