import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql'

/** Subgraphs by name, and what they compose to. */
export interface Graph {
  name: string
  subgraphs: Readonly<Record<string, DocumentNode>>
  supergraph: string
  /** No field rests on another subgraph's, or is given by one that does not own it: it is plain who is asked. */
  isPlain: boolean
}

/** What a graph's directives say, read from the subgraphs alone: the engine reads the supergraph. */
export interface Facts {
  /** Everything that there is, what clients do not see too. */
  schema: GraphQLSchema
  /** All object types; the number of a thing says which one it is of. */
  types: readonly string[]
  /** The subgraphs that answer for a field themselves. */
  ownersOf(type: string, field: string): readonly string[]
  /** What a subgraph must be told of a thing before it answers for the field. */
  requiredFor(subgraph: string, type: string, field: string): SelectionSetNode | undefined
  /** What a subgraph answers of things that it reaches by the field, though others own it. */
  providedBy(subgraph: string, type: string, field: string): SelectionSetNode | undefined
  isExternal(subgraph: string, type: string, field: string): boolean
  isKey(type: string, field: string): boolean
  /** Never fails: a subgraph cannot be asked for what rests on it otherwise, and no other executor rests on it. */
  isSafe(type: string, field: string): boolean
  /** The types or values that may stand at a field: those that every subgraph with the field knows. */
  possibleAt(type: string, field: string, named: GraphQLNamedType): readonly string[]
}

interface Declared {
  subgraph: string
  isExternal: boolean
  requires: SelectionSetNode | undefined
  provides: SelectionSetNode | undefined
}

export function factsOf(graph: Graph): Facts {
  const supergraph = parse(graph.supergraph, { noLocation: true })
  const schema = buildASTSchema(supergraph, { assumeValidSDL: true })
  const types = Object.values(schema.getTypeMap())
    .filter(type => isObjectType(type) && !type.name.startsWith('__'))
    .map(type => type.name)
    .filter(name => name !== 'Query' && name !== 'Mutation' && name !== 'Subscription')
    .sort()
  const declared = new Map<string, Declared[]>()
  const overridden = new Set<string>()
  const keys = new Set<string>()
  const safe = new Set<string>()
  const known = new Map<string, Map<string, readonly string[]>>()
  const mark = (set: Set<string>, type: string, selection: SelectionSetNode) => {
    for (const node of selection.selections) {
      if (node.kind !== Kind.FIELD) continue
      set.add(`${type}.${node.name.value}`)
      const found = schema.getType(type)
      const field = isObjectType(found) || isInterfaceType(found) ? found.getFields() : {}
      const inner = field[node.name.value]
      if (node.selectionSet && inner) mark(set, getNamedType(inner.type).name, node.selectionSet)
    }
  }

  for (const [subgraph, document] of Object.entries(graph.subgraphs)) {
    known.set(subgraph, membersIn(document))
    for (const type of document.definitions) {
      if (!isFielded(type)) continue
      const typeName = type.name.value
      for (const key of directives(type.directives, 'key')) {
        mark(keys, typeName, selectionOf(key, 'fields'))
      }
      if (type.kind === Kind.INTERFACE_TYPE_DEFINITION) continue
      const isShared = isExternalNode(type)
      for (const field of (type.fields ?? []) as readonly FieldDefinitionNode[]) {
        const coordinate = `${typeName}.${field.name.value}`
        const [requires] = directives(field.directives, 'requires')
        const [provides] = directives(field.directives, 'provides')
        const [override] = directives(field.directives, 'override')
        const one: Declared = {
          subgraph,
          isExternal: isShared || isExternalNode(field),
          requires: requires && selectionOf(requires, 'fields'),
          provides: provides && selectionOf(provides, 'fields'),
        }
        declared.set(coordinate, [...(declared.get(coordinate) ?? []), one])
        // With a label it hangs on the arguments who answers.
        if (override && textOf(override, 'label') === '')
          overridden.add(`${textOf(override, 'from')} ${coordinate}`)
        if (one.requires) mark(safe, typeName, one.requires)
        if (one.provides) mark(safe, namedTypeOf(field), one.provides)
      }
    }
  }

  const declaredAt = (type: string, field: string): Declared[] => {
    const found = schema.getType(type)
    const names = isObjectType(found) ? [type, ...found.getInterfaces().map(one => one.name)] : []
    return names.flatMap(name => declared.get(`${name}.${field}`) ?? [])
  }
  const one = (subgraph: string, type: string, field: string) =>
    declaredAt(type, field).find(each => each.subgraph === subgraph) ??
    declared.get(`${type}.${field}`)?.find(each => each.subgraph === subgraph)

  return {
    schema,
    types,
    ownersOf: (type, field) =>
      declaredAt(type, field)
        .filter(each => !each.isExternal && !overridden.has(`${each.subgraph} ${type}.${field}`))
        .map(each => each.subgraph),
    requiredFor: (subgraph, type, field) => one(subgraph, type, field)?.requires,
    providedBy: (subgraph, type, field) => one(subgraph, type, field)?.provides,
    isExternal: (subgraph, type, field) =>
      overridden.has(`${subgraph} ${type}.${field}`) ||
      (one(subgraph, type, field)?.isExternal ?? false),
    isKey: (type, field) => keys.has(`${type}.${field}`),
    isSafe: (type, field) => keys.has(`${type}.${field}`) || safe.has(`${type}.${field}`),
    possibleAt(type, field, named) {
      const all = isAbstractType(named)
        ? schema.getPossibleTypes(named)
        : isEnumType(named)
          ? named.getValues()
          : []
      const names = all.map(each => each.name)
      const parties = declaredAt(type, field).map(each => known.get(each.subgraph)?.get(named.name))
      return names.filter(name => parties.every(party => party?.includes(name) ?? true))
    },
  }
}

/** The object types of each interface and union, and the values of each enum; none for an @interfaceObject. */
function membersIn(document: DocumentNode): Map<string, readonly string[]> {
  const members = new Map<string, string[]>()
  const add = (abstract: string, member: string) =>
    members.set(abstract, [...(members.get(abstract) ?? []), member])
  for (const node of document.definitions) {
    if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const type of node.types ?? []) add(node.name.value, type.name.value)
    }
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
      for (const value of node.values ?? []) add(node.name.value, value.name.value)
    }
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const type of node.interfaces ?? []) add(type.name.value, node.name.value)
    }
  }
  return members
}

function isFielded(node: DocumentNode['definitions'][number]) {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.OBJECT_TYPE_EXTENSION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION
  )
}

function isExternalNode(node: { readonly directives?: readonly ConstDirectiveNode[] }): boolean {
  return directives(node.directives, 'external').length > 0
}

function directives(nodes: readonly ConstDirectiveNode[] | undefined, name: string) {
  return (nodes ?? []).filter(node => node.name.value === name)
}

function textOf(directive: ConstDirectiveNode, argument: string): string {
  const value = directive.arguments?.find(node => node.name.value === argument)?.value
  return value?.kind === Kind.STRING ? value.value : ''
}

function selectionOf(directive: ConstDirectiveNode, argument: string): SelectionSetNode {
  const [definition] = parse(`{ ${textOf(directive, argument)} }`, { noLocation: true }).definitions
  return (definition as OperationDefinitionNode).selectionSet
}

function namedTypeOf(field: FieldDefinitionNode): string {
  let type = field.type
  while (type.kind !== Kind.NAMED_TYPE) type = type.type
  return type.name.value
}
