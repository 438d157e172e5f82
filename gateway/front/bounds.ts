import { TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import type { Bound, Scope } from '#lib/request'

/** How a key or a token says what it is bound to. */
export interface BoundWords {
  vendor?: string | undefined
  projects?: readonly string[] | undefined
  isOwner?: boolean | undefined
}

/** Who sees a part only is told nothing by what he may do, so he may read. */
export const BOUND_SCOPES: readonly Scope[] = ['read']

const PROJECTS_MAX = 100

/** Undefined where nothing is said. Throws BAD_USER_INPUT, naming what cannot be. */
export function boundOf({ vendor, projects = [], isOwner = false }: BoundWords): Bound | undefined {
  if (vendor === undefined && projects.length === 0 && !isOwner) return undefined
  if (projects.length > PROJECTS_MAX) throw wrong('project', `at most ${PROJECTS_MAX} are taken.`)
  if (isOwner) {
    if (vendor !== undefined) throw wrong('vendor', 'an owner is no vendor; leave one of them out.')
    if (projects.length === 0) throw wrong('project', 'an owner needs the projects that are his.')
    for (const id of projects) parseGid(id, 'project', { system: 'procore', kind: 'Project' })
    return { to: 'owner', projectIds: projects }
  }
  for (const id of projects) parseGid(id, 'project', { system: 'tieout', kind: 'Project' })
  const projectIds = projects.length > 0 ? { projectIds: projects } : {}
  if (vendor === undefined) return { to: 'project', ...projectIds }
  parseGid(vendor, 'vendor', { system: 'tieout', kind: 'Vendor' })
  return { to: 'vendor', vendorId: vendor, ...projectIds }
}

/**
 * What the claims of a JWT say: `tieout_vendor`, `tieout_projects` (a list, or one text with spaces) and
 * `tieout_owner`. Throws BAD_USER_INPUT for one that is there and is none.
 */
export function boundOfClaims(claims: Readonly<Record<string, unknown>>): Bound | undefined {
  const { tieout_vendor: vendor, tieout_projects: projects, tieout_owner: isOwner } = claims
  const list = typeof projects === 'string' ? projects.split(' ').filter(Boolean) : projects
  if (vendor !== undefined && typeof vendor !== 'string')
    throw wrong('tieout_vendor', 'is no text.')
  if (isOwner !== undefined && typeof isOwner !== 'boolean') {
    throw wrong('tieout_owner', 'is neither true nor false.')
  }
  if (list !== undefined && (!isTexts(list) || list.length === 0)) {
    throw wrong('tieout_projects', 'is no list of ids.')
  }
  return boundOf({ vendor, projects: list, isOwner })
}

function isTexts(list: unknown): list is string[] {
  return Array.isArray(list) && list.every(text => typeof text === 'string')
}

function wrong(field: string, problem: string): TieoutError {
  return new TieoutError('BAD_USER_INPUT', `${field}: ${problem}`, { field: [field] })
}
