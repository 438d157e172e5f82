import type { GraphQLResolveInfo } from 'graphql'
import { gid } from '#lib/ids'
import { belowParent } from '#lib/parent'
import type { Reference } from '../ground.ts'
import { checkedMoment } from './changes.ts'
import { projectKeyOf } from './keys.ts'

/** What queries of a project and links to other records have in common. */

export interface ProjectScope {
  projectId?: string | null | undefined
  updatedAfter?: string | null | undefined
}

/** Throws BAD_USER_INPUT naming the part of the filter at fault. */
export function scopeOf(filter: ProjectScope | null | undefined): {
  project: string
  updatedAfter: string | undefined
} {
  const { projectId, updatedAfter } = belowParent(filter, 'projectId')
  return {
    project: projectKeyOf(projectId, 'filter.projectId'),
    updatedAfter: checkedMoment(updatedAfter),
  }
}

/** The record itself, or its id alone where no more is asked, which costs no call. */
export function linkTo<Row>(
  kind: 'Project' | 'Vendor',
  id: string,
  info: GraphQLResolveInfo,
  load: (id: string) => Promise<Row>,
): Reference | Promise<Row> {
  return asksOnlyId(info)
    ? { __typename: `Procore${kind}`, id: gid('procore', kind, id) }
    : load(id)
}

export function idOf(row: { id: string }): string {
  return row.id
}

/** Whether nothing of the record is asked that its parent does not know. */
function asksOnlyId(info: GraphQLResolveInfo): boolean {
  return info.fieldNodes.every(node =>
    node.selectionSet?.selections.every(
      selection =>
        selection.kind === 'Field' &&
        (selection.name.value === 'id' || selection.name.value === '__typename'),
    ),
  )
}
