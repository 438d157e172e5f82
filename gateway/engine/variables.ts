import {
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql'
import type { Operation } from './operation.ts'
import { Refusal } from './refusal.ts'
import type { Data } from './types.ts'

/** A value with a hundred mistakes is mended from the first ones. */
const ERRORS_MAX = 10
/** Of what was sent and of what is said of it: a value may be a megabyte, and each message would repeat it. */
const SHOWN_LENGTH_MAX = 100
const PROBLEM_LENGTH_MAX = 300
/** A name that is near to one of ours is sought letter by letter, however long it is. */
const HIDES_SUGGESTIONS = true

type OnError = NonNullable<Parameters<typeof coerceInputValue>[2]>

/**
 * The variables of a validated operation, each as its type takes it. Throws BAD_USER_INPUT that names them. GraphQL's
 * own function prints the whole value into every message and seeks what is near to every wrong name.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { definition }: Operation,
  variables: Readonly<Record<string, unknown>>,
): Data {
  const errors: GraphQLError[] = []
  const tell = (node: VariableDefinitionNode, problem: string) => {
    const message = `Variable "$${node.variable.name.value}" ${problem}`
    errors.push(new GraphQLError(message, { nodes: node }))
    if (errors.length === ERRORS_MAX) throw refusalOf(errors)
  }
  const coerced = (definition.variableDefinitions ?? []).flatMap(node => {
    const name = node.variable.name.value
    const type = typeOf(schema, node)
    if (Object.hasOwn(variables, name)) {
      const onError: OnError = (path, wrong, { message }) => {
        const at = path.length > 0 ? ` at "${name}${printed(path)}"` : ''
        tell(node, `got invalid value ${shown(wrong)}${at}; ${cut(message, PROBLEM_LENGTH_MAX)}`)
      }
      return [[name, coerceInputValue(variables[name], type, onError, HIDES_SUGGESTIONS)]]
    }
    if (node.defaultValue) return [[name, valueFromAST(node.defaultValue, type)]]
    if (isNonNullType(type)) tell(node, `of required type "${type}" was not provided.`)
    return []
  })
  if (errors.length > 0) throw refusalOf(errors)
  return Object.fromEntries(coerced)
}

/** By the definition, which is kept with its document. */
const types = new WeakMap<VariableDefinitionNode, GraphQLInputType>()

function typeOf(schema: GraphQLSchema, node: VariableDefinitionNode): GraphQLInputType {
  const known = types.get(node)
  if (known) return known
  const type = typeFromAST(schema, node.type) as GraphQLInputType
  types.set(node, type)
  return type
}

function refusalOf(errors: readonly GraphQLError[]): Refusal {
  return Refusal.ofDocument('BAD_USER_INPUT', errors, ({ nodes }) => {
    const node = nodes?.find(one => one.kind === Kind.VARIABLE_DEFINITION)
    return node ? ['variables', node.variable.name.value] : ['variables']
  })
}

function printed(path: readonly (string | number)[]): string {
  return path.map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  return JSON.stringify(typeof value === 'string' ? cut(value, SHOWN_LENGTH_MAX) : value)
}

function cut(text: string, lengthMax: number): string {
  return text.length > lengthMax ? `${text.slice(0, lengthMax)}…` : text
}
