import {
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql'
import { TieoutError } from '#lib/errors'
import { HIDDEN_PREFIX, hideNames } from './aliases.ts'

const RESERVED_ALIASES = new Set(['__proto__', '__typename'])
const RESERVED_PREFIXES = ['_internal_qp_alias', HIDDEN_PREFIX]

/** One operation with the fragments it uses, before the values of its variables are known. */
export interface Operation {
  document: DocumentNode
  definition: OperationDefinitionNode
  /** Variables that @skip and @include depend on: their values are part of the plan's key. */
  conditionVariables: readonly string[]
}

/** Takes one operation out of a validated document. Throws BAD_USER_INPUT for a name that is reserved. */
export function operationOf(
  document: DocumentNode,
  definition: OperationDefinitionNode,
): Operation {
  const alone = withoutRepeats(separate(document, definition))
  const conditionVariables = new Set<string>()
  visit(alone, {
    Field: refuseReservedAlias,
    VariableDefinition: refuseReservedVariable,
    Directive(node) {
      const value = conditionOf(node)
      if (value?.kind === Kind.VARIABLE) conditionVariables.add(value.name.value)
    },
  })
  // Of an operation that is alone in its document.
  const own = alone.definitions.find(isOperation) ?? definition
  return { document: alone, definition: own, conditionVariables: [...conditionVariables].sort() }
}

/**
 * A fragment that is spread once more in the same place selects nothing new, and the planner would spread it all
 * the same: thirty fragments that each spread the next one twice are a thousand million fields to it.
 */
function withoutRepeats(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet({ selections, ...node }) {
      const spread = new Set<string>()
      const kept = selections.filter(selection => !isRepeatedSpread(selection, spread))
      return kept.length === selections.length ? undefined : { ...node, selections: kept }
    },
  })
}

/** Whether it is a plain spread of a fragment that `spread` has; it has it afterwards. */
export function isRepeatedSpread(selection: SelectionNode, spread: Set<string>): boolean {
  if (selection.kind !== Kind.FRAGMENT_SPREAD || selection.directives?.length) return false
  const isKnown = spread.has(selection.name.value)
  spread.add(selection.name.value)
  return isKnown
}

/**
 * Decides every @skip and @include, so that neither the planner nor a subgraph sees one: the plan
 * then fetches exactly what is asked for.
 */
export function decideConditions(
  document: DocumentNode,
  variables: Record<string, unknown>,
): DocumentNode {
  let isChanged = false
  const decide = <Node extends SelectionNode>(node: Node): Node | null | undefined => {
    if (!node.directives?.length) return undefined
    isChanged = true
    for (const directive of node.directives) {
      const value = conditionOf(directive)
      if (!value) continue
      const isTrue =
        value.kind === Kind.VARIABLE
          ? variables[value.name.value] === true
          : value.kind === Kind.BOOLEAN && value.value
      if (isTrue === (directive.name.value === 'skip')) return null
    }
    return { ...node, directives: node.directives.filter(directive => !conditionOf(directive)) }
  }
  const decided = visit(document, {
    Field: { enter: decide },
    InlineFragment: { enter: decide },
    FragmentSpread: { enter: decide },
  })
  const definition = isChanged ? decided.definitions.find(isOperation) : undefined
  return definition ? separate(decided, definition) : decided
}

/**
 * The text to plan: without what is answered from the schema, and with no fragment at the root, so that nothing
 * of a subgraph stands there but what it is asked for; undefined if that is nothing.
 */
export function plannable(document: DocumentNode, taken: ReadonlySet<string>): string | undefined {
  const definition = document.definitions.find(isOperation)
  if (!definition) return undefined
  const selections = rootFieldsOf(definition.selectionSet, document, new Set()).filter(
    ({ name: { value } }) => value !== '__typename' && !isIntrospection(value),
  )
  if (selections.length === 0) return undefined
  const flat = { ...definition, selectionSet: { ...definition.selectionSet, selections } }
  return print(hideNames(fillEmpty(separate(document, flat)), taken))
}

/** The fields that an operation asks for itself, through its fragments too. */
export function rootFieldsOf(
  { selections }: SelectionSetNode,
  document: DocumentNode,
  spread: Set<string>,
): FieldNode[] {
  return selections.flatMap(selection => {
    if (selection.kind === Kind.FIELD) return [selection]
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return rootFieldsOf(selection.selectionSet, document, spread)
    }
    if (spread.has(selection.name.value)) return []
    spread.add(selection.name.value)
    const fragment = document.definitions.find(
      node => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
    ) as FragmentDefinitionNode | undefined
    return fragment ? rootFieldsOf(fragment.selectionSet, document, spread) : []
  })
}

/** Whether an operation reads the schema and nothing else, which needs nobody's permission. */
export function asksOnlySchema({ definition, document }: Operation): boolean {
  const fragments = document.definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION)
  const asks = ({ selections }: SelectionSetNode): boolean =>
    selections.every(selection => {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value
        return isIntrospection(name) || name === '__typename'
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) return asks(selection.selectionSet)
      const spread = fragments.find(node => node.name.value === selection.name.value)
      return spread !== undefined && asks(spread.selectionSet)
    })
  return definition.operation === 'query' && asks(definition.selectionSet)
}

export function isIntrospection(field: string): boolean {
  return field === '__schema' || field === '__type'
}

/** A selection that lost all its fields is not valid GraphQL; `__typename` keeps it alive. */
function fillEmpty(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      leave(node): SelectionSetNode | undefined {
        if (node.selections.length > 0) return undefined
        const name = { kind: Kind.NAME, value: '__typename' } as const
        return { ...node, selections: [{ kind: Kind.FIELD, name }] }
      },
    },
  })
}

/** The operation with the fragments that it uses, directly or through others. */
function separate(document: DocumentNode, definition: OperationDefinitionNode): DocumentNode {
  const fragments = new Map(
    document.definitions
      .filter(node => node.kind === Kind.FRAGMENT_DEFINITION)
      .map(node => [node.name.value, node]),
  )
  const used = new Set<FragmentDefinitionNode>()
  const use = (selectionSet: SelectionSetNode) => {
    for (const selection of selectionSet.selections) {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        if (selection.selectionSet) use(selection.selectionSet)
        continue
      }
      const fragment = fragments.get(selection.name.value)
      if (!fragment || used.has(fragment)) continue
      used.add(fragment)
      use(fragment.selectionSet)
    }
  }
  use(definition.selectionSet)
  return { kind: Kind.DOCUMENT, definitions: [definition, ...used] }
}

function isOperation(node: DefinitionNode): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION
}

function conditionOf(directive: DirectiveNode) {
  const isCondition = directive.name.value === 'skip' || directive.name.value === 'include'
  return isCondition ? directive.arguments?.[0]?.value : undefined
}

/** Such names are the planner's own, or would stand where the type name is looked for. */
function refuseReservedAlias(node: FieldNode): undefined {
  const alias = node.alias?.value
  if (alias === undefined || alias === node.name.value) return undefined
  const isTaken = RESERVED_PREFIXES.some(prefix => alias.startsWith(prefix))
  if (isTaken || RESERVED_ALIASES.has(alias)) {
    throw new TieoutError('BAD_USER_INPUT', `The alias ${alias} is reserved; choose another.`)
  }
  return undefined
}

/** The engine itself calls others so, see hideNames. */
function refuseReservedVariable({ variable: { name } }: VariableDefinitionNode): undefined {
  if (!name.value.startsWith(HIDDEN_PREFIX)) return undefined
  throw new TieoutError(
    'BAD_USER_INPUT',
    `The variable $${name.value} is reserved; choose another name.`,
  )
}
