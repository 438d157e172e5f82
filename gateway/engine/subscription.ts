import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql'
import { TieoutError } from '#lib/errors'

/**
 * A subscription as the query that is run for each event: what changed is asked for by its id, with what the
 * subscription selects of it. So an event is answered, refused and bound as any query is.
 */
export interface Subscription {
  /** The field of the contract: findingChanged. */
  event: string
  field: FieldNode
  query: string
  /** The variables that the query still has. */
  variables: readonly string[]
}

export const EVENT_ID = 'tieoutEventId'

/** `rootOf` says by which field of Query a thing is asked for that a field of Subscription tells. */
export function subscriptionOf(
  { definitions }: DocumentNode,
  definition: OperationDefinitionNode,
  rootOf: ReadonlyMap<string, string>,
): Subscription {
  const [field] = definition.selectionSet.selections
  const root = field?.kind === Kind.FIELD ? rootOf.get(field.name.value) : undefined
  if (field?.kind !== Kind.FIELD || root === undefined || field.directives?.length) {
    throw new TieoutError(
      'BAD_USER_INPUT',
      `A subscription selects one of ${[...rootOf.keys()].join(', ')} at its root, without a fragment or a directive.`,
    )
  }
  const asked: FieldNode = {
    ...field,
    alias: { kind: Kind.NAME, value: (field.alias ?? field.name).value },
    name: { kind: Kind.NAME, value: root },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'id' },
        value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: EVENT_ID } },
      },
    ],
  }
  const fragments = definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION)
  const used = new Set<string>()
  visit(
    {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          ...definition,
          variableDefinitions: [],
          selectionSet: { ...definition.selectionSet, selections: [asked] },
        },
        ...fragments,
      ],
    },
    { Variable: { enter: node => void used.add(node.name.value) } },
  )
  const kept = (definition.variableDefinitions ?? []).filter(each =>
    used.has(each.variable.name.value),
  )
  const eventId = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: EVENT_ID } },
    type: {
      kind: Kind.NON_NULL_TYPE,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'ID' } },
    },
  } as const
  const query: OperationDefinitionNode = {
    ...definition,
    operation: 'query' as OperationDefinitionNode['operation'],
    variableDefinitions: [eventId, ...kept],
    selectionSet: { ...definition.selectionSet, selections: [asked] },
  }
  return {
    event: field.name.value,
    field,
    query: print({ kind: Kind.DOCUMENT, definitions: [query, ...fragments] }),
    variables: kept.map(each => each.variable.name.value),
  }
}
