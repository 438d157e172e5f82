import type { Pool } from 'pg'
import { type Origins, SYSTEMS, type System } from './sources.ts'

export const NAMES: Readonly<Record<System, string>> = { PROCORE: 'Procore', SAGE300: 'Sage' }

/**
 * What is not read, for whoever may see that the process runs and nothing else: how many lists of which kind,
 * and not whose. `sources { readings { … } }` tells each with its way out, and the list of projects, without which
 * there is nothing, does so here.
 */
export async function tellUnread(pool: Pool, origins: Origins): Promise<string[]> {
  const off = SYSTEMS.filter(system => origins[system] === 'OFF')
  const { rows } = await pool.query<{
    system: System
    list: string
    state: string
    count: number
    is_of_company: boolean
  }>(
    `select system, list, state, is_of_company, count(*)::integer as count
     from tieout.unread
     where not system = any ($1)
     group by system, list, state, is_of_company
     order by system, is_of_company desc, list, state`,
    [off],
  )
  const unlisted = await pool.query<{ system: System; state: string; reason: string | null }>(
    `select system, state, reason from tieout.reading
     where project_id = '' and list = 'PROJECTS' and state not in ('READ', 'EMPTY') and not system = any ($1)
     order by system`,
    [off],
  )
  return [
    ...unlisted.rows.map(({ system, state, reason }) =>
      `${NAMES[system]}: projects ${state}. ${reason ?? ''}`.trim(),
    ),
    ...off.map(system => `${NAMES[system]} is switched off; what rests on it is UNREAD.`),
    ...rows.map(({ system, list, state, count, is_of_company: isOfCompany }) => {
      const what = `${NAMES[system]}: ${list.toLowerCase().replace('_', ' ')}`
      const where = isOfCompany ? '' : ` of ${count} ${count === 1 ? 'project' : 'projects'}`
      return `${what}${where} ${state}.`
    }),
  ]
}
