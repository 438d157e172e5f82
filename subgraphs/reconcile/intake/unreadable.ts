import { type DocumentNode, type FieldNode, type GraphQLError, Kind, visit } from 'graphql'

/** A record of a list that its system shows and that could not be read wholly. */
export interface Unreadable {
  id: string
  /** What was read of it: every field but those that failed. */
  node: Readonly<Record<string, unknown>>
  /** The fields that failed, below the record: "grossAmount", or "lines.grossAmount". */
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
    const [list, nodes, index, ...below] = path ?? []
    if (list !== LIST_ALIAS || nodes !== NODES || typeof index !== 'number') return []
    return [{ index, field: below.filter(step => typeof step === 'string').join('.') || undefined }]
  })
  // An error that belongs to no record says that none of them is known.
  if (places.length < errors.length) return undefined
  return places.toSorted((left, right) => left.index - right.index)[0]
}

/** The field to leave out next of a record of which `field` failed: where that is left out, all that it stands in. */
export function nextWithout(field: string, without: readonly string[]): string | undefined {
  const [whole = field] = field.split('.')
  return [field, whole].find(name => !without.includes(name))
}

/** The question without these fields of the records; the ids stay. */
export function withoutFields<Document extends DocumentNode>(
  document: Document,
  fields: readonly string[],
): Document {
  return visit(document, {
    Field(node, _key, _parent, _path, ancestors) {
      const above = ancestors.flatMap(each =>
        !Array.isArray(each) && 'kind' in each && each.kind === Kind.FIELD ? [nameOf(each)] : [],
      )
      if (!above.includes(NODES) || nameOf(node) === 'id') return undefined
      const path = [...above.slice(above.indexOf(NODES) + 1), nameOf(node)].join('.')
      return fields.includes(path) ? null : undefined
    },
  })
}

function nameOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value
}
