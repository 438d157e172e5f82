import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { PAGE_SIZE_MAX } from '#lib/pages'
import { refuseAbove } from './limits.ts'
import { type FieldPrice, priceOf } from './prices.ts'

/** Lists of which nothing is said are short in this graph: the lines of a commitment, the parts of a bridge. */
const LIST_LENGTH_ASSUMED = 10
/** Without aliases a row has what its type has; under them a text of kilobytes comes a hundred times with every row. */
const ALIASED_VALUE_COST = 1

interface Measure {
  schema: GraphQLSchema
  variables: Readonly<Record<string, unknown>>
  operation: OperationDefinitionNode
  fragments: ReadonlyMap<string, { on: string; selectionSet: SelectionSetNode }>
  /** Fragments are measured once each, so that fragments of fragments cost no time here. */
  measured: Map<string, number>
}

/** What a list is as long as, by the fields that have its length. */
interface Sized {
  length: number
  fields: readonly string[]
}

/**
 * The price of an operation before it runs, in objects, as the contract says it by `@cost` and `@listSize`: a page from
 * the store, a call to Procore or a statement to Sage counts as many objects as it takes the time of. Throws
 * QUERY_TOO_LARGE, naming the figure, for an operation of a validated document.
 */
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

/** `sized` is what the field said of the lists among these. */
function costOf(
  selectionSet: SelectionSetNode,
  typeName: string,
  sized: Sized | undefined,
  measure: Measure,
): number {
  let cost = 0
  const spread = new Set<string>()
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      cost += costOfField(selection, typeName, sized, measure)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value ?? typeName
      cost += costOf(selection.selectionSet, on, sized, measure)
    } else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value)
      cost += costOfFragment(selection.name.value, sized, measure)
    }
  }
  return cost
}

function costOfFragment(name: string, sized: Sized | undefined, measure: Measure): number {
  const key = `${name}:${sized?.length ?? ''}:${sized?.fields.join() ?? ''}`
  const known = measure.measured.get(key)
  if (known !== undefined) return known
  const fragment = measure.fragments.get(name)
  if (!fragment) return 0
  const cost = costOf(fragment.selectionSet, fragment.on, sized, measure)
  measure.measured.set(key, cost)
  return cost
}

function costOfField(
  node: FieldNode,
  typeName: string,
  sized: Sized | undefined,
  measure: Measure,
): number {
  const name = node.name.value
  const price = priceOf(measure.schema, typeName, name)
  // What comes from the schema is counted to the byte while it is read, see introspection.ts.
  if (!price) return 0
  if (!node.selectionSet) return price.weight + (node.alias ? ALIASED_VALUE_COST : 0)
  const told = toldLength(node, price, measure)
  const own = sized?.fields.includes(name) ? sized.length : undefined
  const length = price.isList ? (told ?? own ?? LIST_LENGTH_ASSUMED) : 1
  const below =
    price.isList || told === undefined ? undefined : { length: told, fields: price.sizedFields }
  const inner = costOf(node.selectionSet, price.typeName, below, measure)
  return price.weight + length * (price.typeWeight + inner)
}

/** More than a page is refused by the subgraph in better words, so that it counts as one page here. */
function toldLength(
  node: FieldNode,
  { slicingArguments, assumedSize, defaultSizes }: FieldPrice,
  { variables, operation }: Measure,
): number | undefined {
  if (slicingArguments.length === 0) return assumedSize
  const given = slicingArguments.flatMap(name => {
    const value = node.arguments?.find(argument => argument.name.value === name)?.value
    return (value && valueOfArgument(value, variables, operation)) ?? []
  })
  // One that is given outranks the default of another.
  const counts = given.length > 0 ? given : defaultSizes
  const [first] = counts
  if (first === undefined && assumedSize !== undefined) return assumedSize
  const sizes = counts.filter(count => typeof count === 'number')
  const count = sizes.length > 0 ? Math.max(...sizes) : PAGE_SIZE_MAX
  return Math.min(Math.max(count, 0), PAGE_SIZE_MAX)
}

function valueOfArgument(
  node: ValueNode,
  variables: Readonly<Record<string, unknown>>,
  operation: OperationDefinitionNode,
): unknown {
  if (node.kind === Kind.INT) return Number(node.value)
  if (node.kind !== Kind.VARIABLE) return undefined
  const name = node.name.value
  if (Object.hasOwn(variables, name)) return variables[name]
  const definition = operation.variableDefinitions?.find(one => one.variable.name.value === name)
  return definition?.defaultValue?.kind === Kind.INT
    ? Number(definition.defaultValue.value)
    : undefined
}
