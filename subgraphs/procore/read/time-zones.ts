import { ProjectRow } from '../records/project.ts'
import { timeZoneOf } from '../records/time-zone.ts'
import { assumeTimeZone, textOf } from '../records/values.ts'
import { isUnreadable } from '../wire/errors.ts'
import type { Raw } from '../wire/json.ts'
import { resources } from '../wire/resources.ts'
import type { ReadAt, Reads } from './reads.ts'

/** A project that moves to another zone is seen within this time. */
const REFERENCE_FRESH_MS = 3_600_000

/** Lets the moments of these change orders of a project be days where the project is. */
export type TimeZones = (orders: readonly Raw[], project: string, at: ReadAt) => Promise<void>

/**
 * The list of projects tells their zones, and is mostly known, since every round reads it; where no change
 * order was reviewed it is not asked. Without it days are those of UTC.
 */
export function createTimeZones(reads: Reads, companyId: string): TimeZones {
  const ask = { resource: resources.projects, query: { company_id: companyId } }

  async function zonesOf(at: ReadAt): Promise<Map<string, string>> {
    const freshMs = REFERENCE_FRESH_MS
    const { value, fetchedAt } = await reads.list('projects', at, ask, { freshMs })
    const rows = reads.once(value, () =>
      value.map(raw => new ProjectRow(raw, { fetchedAt, place: [] })),
    )
    return reads.once(
      rows,
      () =>
        new Map(
          rows.flatMap(({ recordId, timeZoneId, timeZoneName }) => {
            const zone = timeZoneOf(timeZoneId, timeZoneName)
            return zone === undefined ? [] : [[recordId, zone]]
          }),
        ),
    )
  }

  return async (orders, project, { isBackground, caller }) => {
    const reviewed = orders.filter(raw => textOf(raw, 'reviewed_at') !== null)
    if (reviewed.length === 0) return
    try {
      const zone = (await zonesOf({ isBackground, caller })).get(project)
      if (zone !== undefined) for (const raw of reviewed) assumeTimeZone(raw, zone)
    } catch (thrown) {
      if (!isUnreadable(thrown)) throw thrown
    }
  }
}
