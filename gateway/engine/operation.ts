import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  separateOperations,
  visit,
} from 'graphql'
import { TieoutError } from '#lib/errors'

const RESERVED_ALIASES = new Set(['__proto__', '__typename'])
const PLANNER_ALIAS_PREFIX = '_internal_qp_alias'

/** One operation with the fragments it uses, before the values of its variables are known. */
export interface Operation {
  document: DocumentNode
  definition: OperationDefinitionNode
  /** Variables that @skip and @include depend on: their values are part of the plan's key. */
  conditionVariables: readonly string[]
}

/** Takes one operation out of a validated document. Throws BAD_USER_INPUT for a reserved alias. */
export function operationOf(document: DocumentNode, name: string | undefined): Operation {
  const definition = document.definitions.find(
    (node): node is OperationDefinitionNode =>
      node.kind === Kind.OPERATION_DEFINITION && (!name || node.name?.value === name),
  )
  const alone = definition && separateOperations(document)[definition.name?.value ?? '']
  if (!definition || !alone) {
    throw new TieoutError('BAD_USER_INPUT', `The document has no operation ${name ?? ''}.`)
  }
  if (definition.operation === 'subscription') {
    throw new TieoutError(
      'BAD_USER_INPUT',
      'Subscriptions are not served; ask for changes(since:).',
    )
  }
  const conditionVariables = new Set<string>()
  visit(alone, {
    Field: refuseReservedAlias,
    Directive(node) {
      const value = conditionOf(node)
      if (value?.kind === Kind.VARIABLE) conditionVariables.add(value.name.value)
    },
  })
  return { document: alone, definition, conditionVariables: [...conditionVariables].sort() }
}

/**
 * Decides every @skip and @include, so that neither the planner nor a subgraph sees one: the plan
 * then fetches exactly what is asked for.
 */
export function decideConditions(
  document: DocumentNode,
  variables: Record<string, unknown>,
): DocumentNode {
  const decide = <Node extends SelectionNode>(node: Node): Node | null | undefined => {
    if (!node.directives?.length) return undefined
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
  return separateOperations(decided)[operationNameOf(decided)] ?? decided
}

/** The text to plan: without introspection, which is answered from the schema; undefined if empty. */
export function plannable(document: DocumentNode): string | undefined {
  const rest = visit(document, {
    Field: {
      enter: (node: FieldNode) => (isIntrospection(node.name.value) ? null : undefined),
    },
  })
  const filled = fillEmpty(rest)
  const hasFields = filled.definitions.some(
    node => node.kind === Kind.OPERATION_DEFINITION && selectsFields(node.selectionSet, filled),
  )
  return hasFields ? print(filled) : undefined
}

export function isIntrospection(field: string): boolean {
  return field === '__schema' || field === '__type'
}

/** Whether anything but `__typename` is selected at the root. */
function selectsFields(selectionSet: SelectionSetNode, document: DocumentNode): boolean {
  return selectionSet.selections.some(selection => {
    if (selection.kind === Kind.FIELD) return selection.name.value !== '__typename'
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return selectsFields(selection.selectionSet, document)
    }
    return document.definitions.some(
      node =>
        node.kind === Kind.FRAGMENT_DEFINITION &&
        node.name.value === selection.name.value &&
        selectsFields(node.selectionSet, document),
    )
  })
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

function operationNameOf(document: DocumentNode): string {
  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) return node.name?.value ?? ''
  }
  return ''
}

function conditionOf(directive: DirectiveNode) {
  const isCondition = directive.name.value === 'skip' || directive.name.value === 'include'
  return isCondition ? directive.arguments?.[0]?.value : undefined
}

/** Such names are the planner's own, or would stand where the type name is looked for. */
function refuseReservedAlias(node: FieldNode): undefined {
  const alias = node.alias?.value
  if (alias === undefined || alias === node.name.value) return undefined
  if (RESERVED_ALIASES.has(alias) || alias.startsWith(PLANNER_ALIAS_PREFIX)) {
    throw new TieoutError('BAD_USER_INPUT', `The alias ${alias} is reserved; choose another.`)
  }
  return undefined
}
