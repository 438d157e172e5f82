import {
  type ConstDirectiveNode,
  type DirectiveDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
} from 'graphql'

/** What the contract says of the price of a field, by `@cost` and `@listSize` of IBM's cost specification. */
export interface FieldPrice {
  /** Of asking for it once. */
  weight: number
  /** Of one object of its type. */
  typeWeight: number
  /** Arguments that say how long a list is, the first of which is given counts; none where nothing says it. */
  slicingArguments: readonly string[]
  /** The lists of its type that are as long as those say; it is itself where none is named. */
  sizedFields: readonly string[]
  assumedSize: number | undefined
  /** What those arguments are where none is given. */
  defaultSizes: readonly unknown[]
  isList: boolean
  /** The name of its type if that has fields, else nothing. */
  typeName: string
}

/** Directives of the cost specification; the public schema has them, too. */
export const COST_DIRECTIVES = new Set(['cost', 'listSize'])

const known = new WeakMap<GraphQLSchema, Map<string, FieldPrice | undefined>>()

/** Undefined for a field that the schema does not list. One of an interface has the highest price that it has anywhere below it. */
export function priceOf(
  schema: GraphQLSchema,
  typeName: string,
  name: string,
): FieldPrice | undefined {
  let prices = known.get(schema)
  if (!prices) {
    prices = new Map()
    known.set(schema, prices)
  }
  const key = `${typeName}.${name}`
  let price = prices.get(key)
  if (!price && !prices.has(key)) {
    price = readPrice(schema, typeName, name)
    prices.set(key, price)
  }
  return price
}

function readPrice(schema: GraphQLSchema, typeName: string, name: string): FieldPrice | undefined {
  const type = schema.getType(typeName)
  const own = typesOf(schema, typeName).map(each => each.getFields()[name])
  const [field] = own
  if (!field) return undefined
  const below = isAbstractType(type)
    ? schema.getPossibleTypes(type).map(each => each.getFields()[name])
    : []
  const fields = [...own, ...below].filter(field => field !== undefined)
  const sizes = fields.map(({ astNode }) => valuesOf(schema, 'listSize', astNode))
  const sized = sizes.find(size => size !== undefined)
  const slicingArguments = (sized?.['slicingArguments'] ?? []) as readonly string[]
  const named = getNamedType(field.type)
  const assumed = sizes.flatMap(size => size?.['assumedSize'] ?? []) as number[]
  return {
    weight: Math.max(0, ...fields.map(({ astNode }) => weightIn(schema, astNode) ?? 0)),
    typeWeight: Math.max(0, ...fields.map(field => weightOfType(schema, getNamedType(field.type)))),
    slicingArguments,
    sizedFields: (sized?.['sizedFields'] ?? []) as readonly string[],
    assumedSize: assumed.length > 0 ? Math.max(...assumed) : undefined,
    defaultSizes: field.args
      .filter(argument => slicingArguments.includes(argument.name))
      .flatMap(({ defaultValue }) => defaultValue ?? []),
    isList: isListType(getNullableType(field.type)),
    typeName: isCompositeType(named) ? named.name : '',
  }
}

function typesOf(schema: GraphQLSchema, typeName: string) {
  const type = schema.getType(typeName)
  return isObjectType(type) || isInterfaceType(type) ? [type] : []
}

/** An object counts as one unless something is said; a plain value as nothing. */
function weightOfType(schema: GraphQLSchema, type: GraphQLNamedType): number {
  if (!isAbstractType(type)) {
    return weightIn(schema, type.astNode) ?? (isCompositeType(type) ? 1 : 0)
  }
  return Math.max(1, ...schema.getPossibleTypes(type).map(each => weightOfType(schema, each)))
}

type Marked = Parameters<typeof getDirectiveValues>[1] | null | undefined

function weightIn(schema: GraphQLSchema, node: Marked): number | undefined {
  const weight = Number(valuesOf(schema, 'cost', node)?.['weight'])
  return Number.isFinite(weight) ? weight : undefined
}

function valuesOf(schema: GraphQLSchema, directive: string, node: Marked) {
  const definition = schema.getDirective(directive)
  return definition && node ? getDirectiveValues(definition, node) : undefined
}

/** As IBM writes it, a weight is a text; for composition it is a whole number. */
export function published(directive: ConstDirectiveNode): ConstDirectiveNode {
  if (directive.name.value !== 'cost') return directive
  const args = directive.arguments?.map(argument =>
    argument.value.kind === Kind.INT
      ? { ...argument, value: { kind: Kind.STRING, value: argument.value.value } as const }
      : argument,
  )
  return { ...directive, arguments: args ?? [] }
}

/** A definition of one of COST_DIRECTIVES, in the same spelling and with what it means. */
export function publishedDefinition(node: DirectiveDefinitionNode): DirectiveDefinitionNode {
  const description = { kind: Kind.STRING, value: MEANINGS[node.name.value] ?? '' } as const
  const args = node.arguments?.map(argument =>
    argument.name.value === 'weight' ? { ...argument, type: TEXT } : argument,
  )
  return { ...node, description, arguments: args ?? [] }
}

const MEANINGS: Readonly<Record<string, string>> = {
  cost: 'What a field, or an object of a type, adds to the price of a query, in objects; an object is 1 unless this says more. See https://ibm.github.io/graphql-specs/cost-spec.html.',
  listSize:
    'How long a list is for the price of a query: as its arguments say, of the lists that are named. A list of which nothing is said counts as 10.',
}
const TEXT = {
  kind: Kind.NON_NULL_TYPE,
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'String' } },
} as const
