import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { PAGE_SIZE_MAX } from '#lib/pages'
import { refuseAbove } from './limits.ts'

/** Lists without `first` are short in this graph: the lines of a commitment, the parts of a bridge. */
const LIST_LENGTH_ASSUMED = 10
/** In objects: each page is a question of its own to a store or a system, once for every row that it hangs on. */
const PAGE_COST = 150

interface Measure {
  schema: GraphQLSchema
  variables: Readonly<Record<string, unknown>>
  operation: OperationDefinitionNode
  fragments: ReadonlyMap<string, { on: string; selectionSet: SelectionSetNode }>
  /** Fragments are measured once each, so that fragments of fragments cost no time here. */
  measured: Map<string, number>
}

/** Throws QUERY_TOO_LARGE, naming the figure, for an operation of a validated document. */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const fragments: Measure['fragments'] = new Map(
    document.definitions
      .filter(node => node.kind === Kind.FRAGMENT_DEFINITION)
      .map(node => [
        node.name.value,
        { on: node.typeCondition.name.value, selectionSet: node.selectionSet },
      ]),
  )
  const root = schema.getRootType(operation.operation)?.name ?? ''
  const measure: Measure = { schema, variables, operation, fragments, measured: new Map() }
  const cost = costOf(operation.selectionSet, root, undefined, measure)
  refuseAbove('cost', cost, 'objects; lower `first` or split the query')
}

/** `pageSize` is the `first` or `last` of the connection whose fields these are. */
function costOf(
  selectionSet: SelectionSetNode,
  typeName: string,
  pageSize: number | undefined,
  measure: Measure,
): number {
  let cost = 0
  const spread = new Set<string>()
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      cost += costOfField(selection, typeName, pageSize, measure)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value ?? typeName
      cost += costOf(selection.selectionSet, on, pageSize, measure)
    } else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value)
      cost += costOfFragment(selection.name.value, pageSize, measure)
    }
  }
  return cost
}

function costOfFragment(name: string, pageSize: number | undefined, measure: Measure): number {
  const key = `${name}:${pageSize ?? ''}`
  const known = measure.measured.get(key)
  if (known !== undefined) return known
  const fragment = measure.fragments.get(name)
  if (!fragment) return 0
  const cost = costOf(fragment.selectionSet, fragment.on, pageSize, measure)
  measure.measured.set(key, cost)
  return cost
}

function costOfField(
  node: FieldNode,
  typeName: string,
  pageSize: number | undefined,
  measure: Measure,
): number {
  const field = fieldOf(measure.schema, typeName, node.name.value)
  // What comes from the schema is counted to the byte while it is read, see introspection.ts.
  if (!field) return 0
  // Without aliases a row has what its type has; under them a text of kilobytes comes a hundred times with every row.
  if (!node.selectionSet) return node.alias ? 1 : 0
  const first = firstOf(node, field, measure)
  const isList = isListType(getNullableType(field.type))
  const length = isList ? (first ?? pageSize ?? LIST_LENGTH_ASSUMED) : 1
  const named = namedTypeOf(field)
  const inner = costOf(node.selectionSet, named, isList ? undefined : first, measure)
  const own = first === undefined ? 1 : 1 + PAGE_COST
  return length * (own + inner)
}

/** More than a page is refused by the subgraph in better words, so that it counts as one page here. */
function firstOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { variables, operation }: Measure,
): number | undefined {
  const sizes = SIZES.flatMap(name => field.args.filter(arg => arg.name === name))
  if (sizes.length === 0) return undefined
  const counts = sizes.map(({ name, defaultValue }) => {
    const given = node.arguments?.find(arg => arg.name.value === name)?.value
    return (given && valueOfArgument(given, variables, operation)) ?? defaultValue
  })
  const count = counts.find(value => value !== undefined)
  return typeof count === 'number' ? Math.min(Math.max(count, 0), PAGE_SIZE_MAX) : PAGE_SIZE_MAX
}

/** A `last` that is given outranks the default of `first`. */
const SIZES = ['last', 'first']

function valueOfArgument(
  node: ValueNode,
  variables: Readonly<Record<string, unknown>>,
  operation: OperationDefinitionNode,
): unknown {
  if (node.kind === Kind.INT) return Number(node.value)
  if (node.kind !== Kind.VARIABLE) return undefined
  const name = node.name.value
  if (variables[name] !== undefined) return variables[name]
  const definition = operation.variableDefinitions?.find(one => one.variable.name.value === name)
  return definition?.defaultValue?.kind === Kind.INT
    ? Number(definition.defaultValue.value)
    : undefined
}

function fieldOf(schema: GraphQLSchema, typeName: string, name: string) {
  const type = schema.getType(typeName)
  if (isObjectType(type)) return type.getFields()[name]
  return isAbstractType(type) && 'getFields' in type ? type.getFields()[name] : undefined
}

function namedTypeOf(field: GraphQLField<unknown, unknown>): string {
  let type = getNullableType(field.type)
  while (isListType(type)) type = getNullableType(type.ofType)
  return isCompositeType(type) ? type.name : ''
}
