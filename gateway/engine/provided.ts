import type { PlanNode, QueryPlan } from '@graphql-hive/router-query-planner'
import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  type TypeNode,
  visit,
} from 'graphql'

/**
 * What `@provides` lets a subgraph tell of another's type, the planner takes to hold wherever that type comes again
 * below: of `codes { name parts { name } }` it believes that the parts have parts, too. So such a plan is looked at,
 * and where it asks for more than is provided it is made again, over a supergraph in which each type is provided once.
 */
export interface Provided {
  /** The supergraph in which nothing is provided of a type that is within itself. */
  sdl: string
  asksTooMuch(plan: QueryPlan): boolean
}

/** Undefined where no `@provides` comes to a type twice. */
export function providedWithin(supergraphSdl: string): Provided | undefined {
  const supergraph = parse(supergraphSdl, { noLocation: true })
  const graph = readGraph(supergraph)
  let isRepeated = false
  const sdl = visit(supergraph, {
    ObjectTypeDefinition: type => ({
      ...type,
      fields: type.fields?.map(field => ({
        ...field,
        directives: field.directives?.map(directive => {
          const text = textIn(directive, 'provides')
          if (text === undefined) return directive
          const once = providedOnce(fieldsOf(text), nameOf(field.type), graph, new Set())
          if (once === undefined) return directive
          isRepeated = true
          return withText(directive, 'provides', once)
        }),
      })),
    }),
  })
  if (!isRepeated) return undefined
  return {
    sdl: print(sdl),
    asksTooMuch: ({ node }) =>
      node !== undefined && node !== null && tooMuch(node as PlanNode, graph),
  }
}

interface Field {
  type: string
  isExternal: boolean
  provides: SelectionSetNode | undefined
}

interface Graph {
  /** By subgraph, and by `Type.field`. */
  fields: ReadonlyMap<string, ReadonlyMap<string, Field>>
  /** The type of a field, whoever tells it. */
  types: ReadonlyMap<string, string>
  roots: Readonly<Record<string, string>>
}

/** The same without what comes to a type again; undefined where nothing does. */
function providedOnce(
  { selections }: SelectionSetNode,
  type: string,
  graph: Graph,
  above: ReadonlySet<string>,
): string | undefined {
  const within = new Set([...above, type])
  let isChanged = false
  const kept = selections.flatMap(selection => {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet)
      return [print(selection)]
    const on =
      selection.kind === Kind.FIELD
        ? (graph.types.get(`${type}.${selection.name.value}`) ?? '')
        : (selection.typeCondition?.name.value ?? type)
    if (selection.kind === Kind.FIELD && within.has(on)) {
      isChanged = true
      return []
    }
    const inner = providedOnce(selection.selectionSet, on, graph, within)
    isChanged ||= inner !== undefined
    const head = selection.kind === Kind.FIELD ? selection.name.value : `... on ${on}`
    return [inner === undefined ? print(selection) : `${head} { ${inner} }`]
  })
  return isChanged ? kept.join(' ') || '__typename' : undefined
}

function tooMuch(node: PlanNode, graph: Graph): boolean {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.some(child => tooMuch(child, graph))
    case 'Flatten':
      return tooMuch(node.node, graph)
    case 'Fetch':
    case 'BatchFetch': {
      const fields = graph.fields.get(node.serviceName)
      const operation = parse(node.operation).definitions.find(
        each => each.kind === Kind.OPERATION_DEFINITION,
      )
      const root = graph.roots[operation?.operation ?? ''] ?? ''
      return fields !== undefined && operation !== undefined
        ? asks(operation.selectionSet, root, undefined, fields)
        : false
    }
    default:
      return false
  }
}

/** Whether a field is asked that its subgraph does not have, nor is provided here. */
function asks(
  { selections }: SelectionSetNode,
  type: string,
  provided: SelectionSetNode | undefined,
  fields: ReadonlyMap<string, Field>,
): boolean {
  return selections.some(selection => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return false
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value ?? type
      return asks(selection.selectionSet, on, provided, fields)
    }
    const name = selection.name.value
    const field = fields.get(`${type}.${name}`)
    const here = providedAt(provided, name)
    if (field?.isExternal && here === undefined) return true
    if (!selection.selectionSet) return false
    const below = {
      kind: Kind.SELECTION_SET,
      selections: [...(here ?? []), ...(field?.provides?.selections ?? [])],
    } as const
    return asks(selection.selectionSet, field?.type ?? '', below, fields)
  })
}

/** What is provided below a field, of whatever type; undefined where the field itself is not. */
function providedAt(provided: SelectionSetNode | undefined, name: string) {
  let found: SelectionSetNode['selections'] | undefined
  for (const selection of provided?.selections ?? []) {
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? providedAt(selection.selectionSet, name)
        : selection.kind === Kind.FIELD && selection.name.value === name
          ? (selection.selectionSet?.selections ?? [])
          : undefined
    if (inner) found = [...(found ?? []), ...inner]
  }
  return found
}

function readGraph(supergraph: DocumentNode): Graph {
  const names = new Map<string, string>()
  const types = new Map<string, string>()
  const fields = new Map<string, Map<string, Field>>()
  const roots: Record<string, string> = {}
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.SCHEMA_DEFINITION) {
      for (const { operation, type } of node.operationTypes) roots[operation] = type.name.value
    }
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue
    for (const { name, directives } of node.values ?? []) {
      const told = directives?.map(directive => textIn(directive, 'name')).find(Boolean)
      names.set(name.value, told ?? name.value)
    }
  }
  for (const name of names.values()) fields.set(name, new Map())
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    for (const field of type.fields ?? []) {
      const key = `${type.name.value}.${field.name.value}`
      types.set(key, nameOf(field.type))
      for (const directive of ownersOf(type, field.directives ?? [])) {
        const provides = textIn(directive, 'provides')
        fields.get(names.get(textIn(directive, 'graph') ?? '') ?? '')?.set(key, {
          type: nameOf(field.type),
          isExternal: isTrue(directive, 'external'),
          provides: provides === undefined ? undefined : fieldsOf(provides),
        })
      }
    }
  }
  return { fields, types, roots }
}

/** Who has a field: those that say so, and all who have its type where nobody does. */
function ownersOf(
  type: ObjectTypeDefinitionNode,
  directives: readonly ConstDirectiveNode[],
): readonly ConstDirectiveNode[] {
  const said = directives.filter(({ name }) => name.value === 'join__field')
  if (said.length > 0) return said
  return type.directives?.filter(({ name }) => name.value === 'join__type') ?? []
}

function fieldsOf(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`these are no fields: ${text}`)
  return operation.selectionSet
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

function valueIn({ arguments: given }: ConstDirectiveNode, name: string) {
  return given?.find(argument => argument.name.value === name)?.value
}

function textIn(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = valueIn(directive, name)
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined
}

function isTrue(directive: ConstDirectiveNode, name: string): boolean {
  const value = valueIn(directive, name)
  return value?.kind === Kind.BOOLEAN && value.value
}

function withText(directive: ConstDirectiveNode, name: string, text: string): ConstDirectiveNode {
  const value = { kind: Kind.STRING, value: text } as const
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map(argument =>
      argument.name.value === name ? { ...argument, value } : argument,
    ),
  }
}
