import { type DocumentNode, type GraphQLError, Kind, visit } from 'graphql'

/** A record of a list that its system shows and that could not be read wholly. */
export interface Unreadable {
  id: string
  /** What was read of it: every field but those that failed. */
  node: Readonly<Record<string, unknown>>
  /** The fields that failed. */
  without: readonly string[]
  failure: Error
}

/** Where in a page of a list an error stands. */
export interface Place {
  index: number
  field: string | undefined
}

const LIST_ALIAS = 'page'
const NODES = 'nodes'

/** The first record of a page that an error is of; undefined when the page itself failed. */
export function placeOf(errors: readonly Pick<GraphQLError, 'path'>[]): Place | undefined {
  const places = errors.flatMap(({ path }): Place[] => {
    const [list, nodes, index, field] = path ?? []
    if (list !== LIST_ALIAS || nodes !== NODES || typeof index !== 'number') return []
    return [{ index, field: typeof field === 'string' ? field : undefined }]
  })
  // An error that belongs to no record says that none of them is known.
  if (places.length < errors.length) return undefined
  return places.toSorted((left, right) => left.index - right.index)[0]
}

/** The question without these fields of the records; the ids stay. */
export function withoutFields<Document extends DocumentNode>(
  document: Document,
  fields: readonly string[],
): Document {
  return visit(document, {
    Field(node, _key, _parent, _path, ancestors) {
      const parent = ancestors.findLast(
        ancestor => !Array.isArray(ancestor) && 'kind' in ancestor && ancestor.kind === Kind.FIELD,
      )
      const isOfRecord =
        parent && 'name' in parent && parent.kind === Kind.FIELD && parent.name.value === NODES
      const name = node.alias?.value ?? node.name.value
      return isOfRecord && name !== 'id' && fields.includes(name) ? null : undefined
    },
  })
}
