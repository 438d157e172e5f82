import type { Pool, PoolClient } from 'pg'
import type { Bound } from '#lib/request'
import type { AsOf } from '../types.generated.ts'
import { seenBy } from './bounds.ts'
import { type Chosen, checkedId, chooser, idOf } from './conditions.ts'

/** Which projects a list may draw from, as its filter names them. */
export interface OfProjects {
  projectId?: string | null | undefined
  projectIds?: readonly string[] | null | undefined
  projectNumber?: string | null | undefined
  commitmentId?: string | null | undefined
}

const projectsNamed = chooser<OfProjects>({
  projectId: idOf('Project', 'id = ?', 'projectId'),
  projectIds: {
    says: 'id = any (?)',
    value: (given: readonly string[]) =>
      given.map(id => checkedId(id, 'Project', 'filter.projectIds')),
  },
  projectNumber: 'tieout.number_key(number) = tieout.number_key(?)',
  commitmentId: idOf(
    'Commitment',
    'id in (select project_pair_id from tieout.commitment_pair where id = ?)',
    'commitmentId',
  ),
})

/** The projects that a list may draw from, of those that the caller sees. */
export function projectsIn(of: OfProjects, bound: Bound | undefined): Chosen {
  return seenBy(bound, 'project', projectsNamed(of))
}

/** What a list rests on that the company has once: the lists of its projects and vendors. */
export const OF_COMPANY = `union all select '', ''`

/**
 * When each side of these projects was read, of several the earliest, so that nothing in the list is older. Null while
 * one of them was never read.
 */
export async function freshnessOf(
  store: Pick<Pool | PoolClient, 'query'>,
  of: OfProjects,
  bound: Bound | undefined,
  more = '',
): Promise<AsOf> {
  const { where, parameters } = projectsIn(of, bound)
  const at = (side: 'field' | 'books') => `
    case when bool_and(${side}.read_at is not null) filter (where pair.${side}_id is not null)
      then min(${side}.read_at)
    end`
  const { rows } = await store.query<{ procoreAt: Date | null; sageAt: Date | null }>(
    `select ${at('field')} as "procoreAt", ${at('books')} as "sageAt"
     from (select field_id, books_id from tieout.project_pair where ${where} ${more}) as pair
     left join tieout.read_mark as field
       on field.system = 'PROCORE' and field.project_id = pair.field_id
     left join tieout.read_mark as books
       on books.system = 'SAGE300' and books.project_id = pair.books_id`,
    [...parameters],
  )
  const [read] = rows
  return {
    procoreAt: read?.procoreAt?.toISOString() ?? null,
    sageAt: read?.sageAt?.toISOString() ?? null,
  }
}
