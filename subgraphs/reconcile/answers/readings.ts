import type { Pool } from 'pg'
import type { RequestContext } from '#lib/request'
import type { ReadingRow } from '../ground.ts'
import type { System } from '../intake/sources.ts'
import { NAMES } from '../intake/unread-told.ts'
import type { Resolvers } from '../types.generated.ts'
import { boundOf, seenBy } from './bounds.ts'
import { pageOfFindings } from './findings.ts'
import { heldBackBy, restingOn } from './held-back.ts'
import type { ReconcileLoaders } from './loaders.ts'
import { stepsFor } from './remedies.ts'
import { found } from './values.ts'

/** What was read and what was not, as the graph shows it. */
export function readingResolvers(
  pool: Pool,
  loadersOf: (context: RequestContext) => ReconcileLoaders,
  systemsOff: readonly System[] = [],
): Pick<Resolvers, 'Reading'> {
  return {
    Reading: {
      project: (row, _, context) =>
        row.project_pair_id === null
          ? null
          : found(loadersOf(context).projects, row.project_pair_id),
      readAt: row => row.read_at?.toISOString() ?? null,
      nextStep: row => nextStepOf(row, systemsOff.includes(row.system)),
      affectedCommitmentCount: (row, _, context) =>
        isRead(row) ? 0 : loadersOf(context).affectedCounts.load(restingOn(row)),
      heldBack: (row, page, context, info) => {
        const chosen = isRead(row) ? NOTHING : heldBackBy(restingOn(row))
        const list = {
          chosen: seenBy(boundOf(context), 'finding', chosen),
          of: { projectId: row.project_pair_id },
        }
        return pageOfFindings(pool, list, page, context, info)
      },
    },
  }
}

const NOTHING = { where: 'false', parameters: [] }

function isRead({ state }: ReadingRow): boolean {
  return state === 'READ' || state === 'EMPTY'
}

function nextStepOf(
  { system, state, list, code }: ReadingRow,
  isSystemOff: boolean,
): string | null {
  if (code) return stepsFor(code)
  const what = list.toLowerCase().replace('_', ' ')
  const name = NAMES[system]
  switch (state) {
    case 'READ':
    case 'EMPTY':
      return null
    case 'REFUSED':
      return `Give Tieout's account in ${name} the right to read ${what}, then refresh with sourceRefresh. If the tool is meant to be off there, let the account list the tools of the project.`
    case 'INCOMPLETE':
      return `Give Tieout's account in ${name} the right to see all ${what}, private ones too, then refresh with sourceRefresh.`
    case 'FAILED':
      return `Read the reason; once it is mended in ${name}, refresh with sourceRefresh.`
    case 'NEVER':
      if (isSystemOff) return `Configure ${name} where it is to be read, and start Tieout again.`
      return `Wait until the first reading comes to it, or ask for it with sourceRefresh.`
  }
}
