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
import { TieoutError } from '#lib/errors'
import { PAGE_SIZE_MAX } from '#lib/pages'

/** What a query may ask for. Chosen so that a page of 1000 rows with their lines fits, and no more. */
export const limits = {
  bodyBytes: 1024 * 1024,
  tokens: 10_000,
  depth: 15,
  aliases: 100,
  /** Selections once all fragments are spread. */
  fields: 5_000,
  /** Objects that the answer may hold, estimated from `first` and the assumed length of lists. */
  cost: 200_000,
} as const

/** Lists without `first` are short in this graph: the lines of a commitment, the parts of a bridge. */
const LIST_LENGTH_ASSUMED = 10

interface Size {
  depth: number
  aliases: number
  fields: number
  cost: number
}

interface Measure {
  schema: GraphQLSchema
  variables: Readonly<Record<string, unknown>>
  operation: OperationDefinitionNode
  fragments: ReadonlyMap<string, { on: string; selectionSet: SelectionSetNode }>
  /** Fragments are measured once each, so that fragments of fragments cost no time here. */
  measured: Map<string, Size>
}

/** Throws QUERY_TOO_LARGE, naming the limit and the figure, for a validated operation. */
export function checkQuerySize(
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
  const size = sizeOf(operation.selectionSet, root, undefined, measure)
  refuseAbove('depth', size.depth, 'levels')
  refuseAbove('aliases', size.aliases, 'aliases')
  refuseAbove('fields', size.fields, 'fields')
  refuseAbove('cost', size.cost, 'objects; lower `first` or split the query')
}

/** The same failure for limits that others enforce: the tokens and the body. */
export function tooLarge(limit: keyof typeof limits, asked: string): TieoutError {
  return new TieoutError('QUERY_TOO_LARGE', `The ${limit} limit is ${limits[limit]}; ${asked}`)
}

function refuseAbove(limit: keyof Size, figure: number, unit: string): void {
  if (figure > limits[limit]) throw tooLarge(limit, `the query has ${figure} ${unit}.`)
}

/** `pageSize` is the `first` of the connection whose fields these are. */
function sizeOf(
  selectionSet: SelectionSetNode,
  typeName: string,
  pageSize: number | undefined,
  measure: Measure,
): Size {
  const total: Size = { depth: 0, aliases: 0, fields: 0, cost: 0 }
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      add(total, sizeOfField(selection, typeName, pageSize, measure))
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value ?? typeName
      add(total, sizeOf(selection.selectionSet, on, pageSize, measure))
    } else {
      add(total, sizeOfFragment(selection.name.value, pageSize, measure))
    }
  }
  return total
}

function sizeOfFragment(name: string, pageSize: number | undefined, measure: Measure): Size {
  const key = `${name}:${pageSize ?? ''}`
  const known = measure.measured.get(key)
  if (known) return known
  const fragment = measure.fragments.get(name)
  if (!fragment) return { depth: 0, aliases: 0, fields: 0, cost: 0 }
  const size = sizeOf(fragment.selectionSet, fragment.on, pageSize, measure)
  // A fragment counts as a selection itself: empty ones that spread each other must end, too.
  const counted = { ...size, fields: size.fields + 1 }
  measure.measured.set(key, counted)
  return counted
}

function sizeOfField(
  node: FieldNode,
  typeName: string,
  pageSize: number | undefined,
  measure: Measure,
): Size {
  const aliases = node.alias ? 1 : 0
  const field = fieldOf(measure.schema, typeName, node.name.value)
  // Introspection is answered from memory and has a depth limit of its own among GraphQL's rules.
  if (!node.selectionSet || !field) return { depth: 1, aliases, fields: 1, cost: 0 }
  const first = firstOf(node, field, measure)
  const type = getNullableType(field.type)
  const isList = isListType(type)
  const length = isList ? (first ?? pageSize ?? LIST_LENGTH_ASSUMED) : 1
  const named = namedTypeOf(field)
  const inner = sizeOf(node.selectionSet, named, isList ? undefined : first, measure)
  return {
    depth: inner.depth + 1,
    aliases: inner.aliases + aliases,
    fields: inner.fields + 1,
    cost: length * (1 + inner.cost),
  }
}

/** More than a page is refused by the subgraph in better words, so that it counts as one page here. */
function firstOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { variables, operation }: Measure,
): number | undefined {
  const argument = field.args.find(arg => arg.name === 'first')
  if (!argument) return undefined
  const given = node.arguments?.find(arg => arg.name.value === 'first')?.value
  const value = given ? valueOfArgument(given, variables, operation) : undefined
  const count = value ?? argument.defaultValue
  return typeof count === 'number' ? Math.min(Math.max(count, 0), PAGE_SIZE_MAX) : PAGE_SIZE_MAX
}

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

function add(total: Size, part: Size): void {
  total.depth = Math.max(total.depth, part.depth)
  total.aliases += part.aliases
  total.fields += part.fields
  total.cost += part.cost
}
