import { TieoutError } from '#lib/errors'

/** When a record was stamped, and what may have changed since a moment. */
export interface Stamped {
  readonly Date_Stamp: string | null
  readonly Time_Stamp: string | null
}

/**
 * The moment of the last stamp, or null. Sage stamps the clock of the workstation that wrote, with
 * no time zone; it is taken as UTC.
 */
export function updatedAtOf({ Date_Stamp, Time_Stamp }: Stamped): string | null {
  return Date_Stamp === null ? null : `${Date_Stamp}T${Time_Stamp ?? '00:00:00'}.000Z`
}

/**
 * Whether a record may have changed since `moment` (epoch milliseconds). One that was never stamped
 * may have; one stamped with a day alone counts for the whole day.
 */
export function isStampedSince(record: Stamped, moment: number): boolean {
  if (record.Date_Stamp === null) return true
  return Date.parse(`${record.Date_Stamp}T${record.Time_Stamp ?? '23:59:59'}.999Z`) >= moment
}

/**
 * A stamp has the clock of the workstation that wrote, without its time zone, so west of Greenwich it
 * reads up to twelve hours early; clocks go wrong, and a posting is seen later than it was stamped.
 */
export const STAMP_OVERLAP_MS = 24 * 60 * 60_000

/**
 * Epoch milliseconds of the earliest stamp that a record changed after `updatedAfter` can bear.
 * Throws BAD_USER_INPUT.
 */
export function earliestStampOf(updatedAfter: string | null | undefined): number | undefined {
  if (updatedAfter === null || updatedAfter === undefined) return undefined
  const moment = Date.parse(updatedAfter)
  if (!Number.isNaN(moment)) return moment - STAMP_OVERLAP_MS
  throw new TieoutError(
    'BAD_USER_INPUT',
    `updatedAfter: ${JSON.stringify(updatedAfter)} is not a moment; write it as 2026-10-31T17:05:00.000Z.`,
    { field: ['filter', 'updatedAfter'] },
  )
}
