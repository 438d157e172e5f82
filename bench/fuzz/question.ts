import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql'
import type { Random } from '../../sandbox/generate/random.ts'

export interface Question {
  query: string
  variables: Record<string, unknown>
}

interface Writing {
  schema: GraphQLSchema
  random: Random
  variables: Record<string, unknown>
  declarations: string[]
  /** Fragments by name, with the type that they are on. */
  fragments: Map<string, { on: string; text: string }>
  aliases: number
  /** How many fields may still be written. */
  room: number
}

const DEPTH_MAX = 6
const ROOM = 60
const ALIASES = ['a', 'b', 'constructor', 'id', 'name']
/** Of variables: what the planner, and JavaScript, call something of their own. */
const VARIABLES = ['representations', 'constructor', '__batch_reps_0']
const LIST_ITEMS_MAX = 2

/** A random operation; it may still be refused, as fields that cannot be merged are. */
export function questionOf(schema: GraphQLSchema, random: Random): Question {
  const isMutation = schema.getMutationType() && random.chance(10)
  const root = isMutation ? schema.getMutationType() : schema.getQueryType()
  if (!root) throw new Error('The schema has no root.')
  const writing: Writing = {
    schema,
    random,
    variables: {},
    declarations: [],
    fragments: new Map(),
    aliases: 0,
    room: ROOM,
  }
  const selection = selectionOn(root, DEPTH_MAX, writing)
  const declared = writing.declarations.length > 0 ? `(${writing.declarations.join(', ')})` : ''
  const fragments = [...writing.fragments].map(([name, { on, text }]) => {
    return `fragment ${name} on ${on} ${text}`
  })
  const kind = isMutation ? 'mutation' : 'query'
  return {
    query: [`${kind} Q${declared} ${selection}`, ...fragments].join('\n'),
    variables: writing.variables,
  }
}

function selectionOn(type: GraphQLCompositeType, depth: number, writing: Writing): string {
  const { random } = writing
  const parts: string[] = []
  const fields = isUnionType(type) ? [] : Object.values(type.getFields())
  const leading = fields.filter(field => isCompositeType(getNamedType(field.type)))
  const count = random.between(1, 4)
  for (let index = 0; index < count; index++) {
    const isDeep = depth > 0 && leading.length > 0 && random.chance(55)
    const pool = isDeep ? leading : fields.filter(field => !leading.includes(field))
    const field = pool.length > 0 ? random.pick(pool) : undefined
    if (field && writing.room > 0) parts.push(fieldText(field, depth - 1, writing))
    if (depth > 0 && random.chance(isAbstractType(type) ? 60 : 12))
      parts.push(fragmentText(type, depth, writing))
    if (random.chance(12)) parts.push(`${aliasText('', writing)}__typename`)
  }
  if (parts.length === 0) parts.push('__typename')
  return `{ ${parts.join(' ')} }`
}

function fieldText(field: GraphQLField<unknown, unknown>, depth: number, writing: Writing): string {
  writing.room--
  const named = getNamedType(field.type)
  const inputs = argumentsText(field.args, writing)
  // Equal keys with unequal arguments are refused too often to be of use.
  const alias = inputs === '' ? aliasText('', writing) : `f${writing.aliases++}: `
  const inner = isCompositeType(named) ? ` ${selectionOn(named, depth, writing)}` : ''
  return `${alias}${field.name}${inputs}${conditionText(writing)}${inner}`
}

function fragmentText(type: GraphQLCompositeType, depth: number, writing: Writing): string {
  const { schema, random } = writing
  const possible = isObjectType(type) ? [type] : schema.getPossibleTypes(type)
  const member = random.pick(possible)
  const wider = member.getInterfaces()
  const on = random.chance(30) && wider.length > 0 ? random.pick(wider) : member
  const fitting = [...writing.fragments].filter(([, fragment]) => fragment.on === on.name)
  if (fitting.length > 0 && random.chance(50)) {
    return `...${random.pick(fitting)[0]}${conditionText(writing)}`
  }
  const text = selectionOn(on, depth - 1, writing)
  if (random.chance(40)) {
    // Named after its text was written, so that no fragment spreads itself.
    const name = `F${writing.fragments.size}`
    writing.fragments.set(name, { on: on.name, text })
    return `...${name}${conditionText(writing)}`
  }
  const condition = random.chance(10) && on === type ? '' : ` on ${on.name}`
  return `...${condition}${conditionText(writing)} ${text}`
}

function aliasText(fallback: string, { random }: Writing): string {
  return random.chance(12) ? `${random.pick(ALIASES)}: ` : fallback
}

function conditionText(writing: Writing): string {
  const { random } = writing
  if (!random.chance(10)) return ''
  const name = random.pick(['skip', 'include'])
  const value = random.chance(50)
  if (random.chance(40)) return ` @${name}(if: ${value})`
  return ` @${name}(if: ${variable('Boolean!', value, writing)})`
}

function argumentsText(args: readonly GraphQLArgument[], writing: Writing): string {
  const given = args.filter(arg => isRequiredArgument(arg) || writing.random.chance(30))
  if (given.length === 0) return ''
  const texts = given.map(arg => `${arg.name}: ${inputText(arg.type, writing)}`)
  return `(${texts.join(', ')})`
}

function inputText(type: GraphQLInputType, writing: Writing): string {
  const { random } = writing
  const value = inputValue(type, writing, 2)
  if (random.chance(50)) return literal(type, value, writing)
  return variableText(type, value, writing)
}

function variableText(type: GraphQLInputType, value: unknown, writing: Writing): string {
  const isLeftOut = !isNonNullType(type) && writing.random.chance(20)
  return variable(String(type), isLeftOut ? undefined : value, writing)
}

function variable(type: string, value: unknown, writing: Writing): string {
  const { length } = writing.declarations
  const name = VARIABLES[length] ?? `v${length}`
  writing.declarations.push(`$${name}: ${type}`)
  if (value !== undefined) writing.variables[name] = value
  return `$${name}`
}

function inputValue(type: GraphQLInputType, writing: Writing, depth: number): unknown {
  const { random } = writing
  if (isNonNullType(type)) return inputValue(type.ofType, writing, depth)
  if (isListType(type)) {
    const length = random.between(0, LIST_ITEMS_MAX)
    const { ofType } = type
    return Array.from({ length }, () => inputValue(ofType, writing, depth))
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const given = type.isOneOf
      ? [random.pick(fields)]
      : fields.filter(field => isRequiredInputField(field) || (depth > 0 && random.chance(30)))
    return Object.fromEntries(
      given.map(field => [field.name, inputValue(field.type, writing, depth - 1)]),
    )
  }
  if (type.name === 'Int') return random.between(1, 3)
  if (type.name === 'Float') return random.between(1, 9) / 2
  if (type.name === 'Boolean') return random.chance(50)
  return String(random.between(0, 40))
}

function literal(type: GraphQLInputType, value: unknown, writing: Writing): string {
  if (isNonNullType(type)) return literal(type.ofType, value, writing)
  if (Array.isArray(value) && isListType(type)) {
    return `[${value.map(item => literal(type.ofType, item, writing)).join(', ')}]`
  }
  if (isInputObjectType(type) && typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, inner]) => {
      const to = type.getFields()[name]?.type
      if (!to) return `${name}: ${JSON.stringify(inner)}`
      const isVariable = !type.isOneOf && writing.random.chance(20)
      const text = isVariable ? variableText(to, inner, writing) : literal(to, inner, writing)
      return `${name}: ${text}`
    })
    return `{${fields.join(', ')}}`
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value)
}
