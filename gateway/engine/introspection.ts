import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNullableType,
  isListType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql'
import { Blank } from './data.ts'
import { limits, tooLarge } from './limits.ts'
import type { Collect } from './selections.ts'
import type { Data } from './types.ts'

/** JSON around a key and a value: quotes, a colon, a comma. */
const PUNCTUATION_BYTES = 6

interface Reading {
  schema: GraphQLSchema
  collect: Collect
  variables: Data
  bytes: number
}

type Read = (source: unknown, reading: Reading) => unknown

/**
 * Answers `__schema` and `__type` from the schema. Every byte is counted while it is read, so that the
 * limit holds whatever aliases and fragments come to. Throws QUERY_TOO_LARGE.
 */
export function introspect(
  schema: GraphQLSchema,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  collect: Collect,
  variables: Data,
): { data: Data; bytes: number } {
  const reading: Reading = { schema, collect, variables, bytes: 0 }
  const data: Data = new Blank()
  for (const [key, nodes] of fields) {
    const definition = nodes[0]?.name.value === '__type' ? TypeMetaFieldDef : SchemaMetaFieldDef
    data[key] = readerOfField(key, definition, nodes, reading)(undefined, reading)
  }
  return { data, bytes: reading.bytes }
}

function readerOfField(
  key: string,
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  reading: Reading,
): Read {
  const { schema, variables } = reading
  const node = nodes[0]
  const given = node ? getArgumentValues(definition, node, variables) : {}
  // The fields of introspection look at nothing but the schema.
  const info = { schema } as GraphQLResolveInfo
  const complete = readerOfType(definition.type, nodes, reading)
  const bytes = key.length + PUNCTUATION_BYTES
  return (source, running) => {
    count(bytes, running)
    return complete(definition.resolve?.(source, given, undefined, info), running)
  }
}

function readerOfType(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  reading: Reading,
): Read {
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    const item = readerOfType(nullable.ofType, nodes, reading)
    return (list, running) =>
      list ? Array.from(list as Iterable<unknown>, one => item(one, running)) : null
  }
  if (isObjectType(nullable)) return readerOfObject(nullable, nodes, reading)
  return (value, running) => {
    count(String(value).length, running)
    return value ?? null
  }
}

function readerOfObject(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  reading: Reading,
): Read {
  const fields = [...reading.collect(type, nodes)].map(([key, found]): [string, Read] => {
    const name = found[0]?.name.value ?? ''
    const definition = type.getFields()[name]
    const readTypename: Read = (_source, running) => {
      count(key.length + PUNCTUATION_BYTES + type.name.length, running)
      return type.name
    }
    return [key, definition ? readerOfField(key, definition, found, reading) : readTypename]
  })
  return (source, running) => {
    if (source === undefined || source === null) return null
    count(PUNCTUATION_BYTES, running)
    const object: Data = new Blank()
    for (const [key, read] of fields) object[key] = read(source, running)
    return object
  }
}

function count(bytes: number, running: Reading): void {
  running.bytes += bytes
  if (running.bytes > limits.introspection) {
    throw tooLarge('introspection', 'ask for less of the schema at once.')
  }
}
