import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { type Attack, BOUND, type Foreign } from './attack.ts'

/**
 * What a key that is bound tries in order to see what is another's: every field at the root of the graph, with
 * the other's ids, every node, every export and every way around a list. Derived from the contract, so that a
 * field that is new is attacked without being named.
 */
const graph = buildSchema(
  readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'),
  { assumeValidSDL: true },
)
type Field = GraphQLField<unknown, unknown>

const EXPORTS = ['commitment', 'changeOrder', 'invoice', 'retainage', 'finding', 'costCode']

export function rowAttacks(foreign: Foreign): Attack[] {
  return BOUND.flatMap(as =>
    attacksOf(foreign).map(attack => ({ ...attack, as, name: `${as}: ${attack.name}` })),
  )
}

function attacksOf(foreign: Foreign): Omit<Attack, 'as'>[] {
  const roots = Object.values(graph.getQueryType()?.getFields() ?? {})
  const mutations = Object.values(graph.getMutationType()?.getFields() ?? {})
  return [
    ...roots.map(root => ({
      name: `Query.${root.name} with what is another's`,
      query: `{ ${root.name}${argumentsOf(root, foreign)} ${selectionOf(root.type, 1)} }`,
    })),
    ...mutations.map(field => ({
      name: `Mutation.${field.name} on what is another's`,
      query: `mutation { ${field.name}${argumentsOf(field, foreign)} { __typename } }`,
    })),
    ...foreign.ids.map(id => ({
      name: `node of ${id.split('/').slice(2, 4).join(' ')}`,
      query: `{ node(id: ${JSON.stringify(id)}) { __typename id } }`,
    })),
    ...EXPORTS.map(rows => ({
      name: `export of ${rows}Rows`,
      path: `/export/${rows}Rows.ndjson`,
      method: 'GET' as const,
    })),
    {
      name: 'a representation of an entity',
      query: `{ _entities(representations: [{ __typename: "Commitment", id: "${foreign.ids[0]}" }]) { __typename } }`,
    },
    {
      name: 'a list that is filtered to the other vendor',
      query: `{ commitments(first: 100, filter: { text: ${JSON.stringify(foreign.number)} }) { totalCount nodes { id number } } }`,
    },
    {
      name: 'a list under an alias, in a fragment, by a variable',
      query: `query ($n: String) { vendors: commitment(number: $n) { ...F } } fragment F on Commitment { id number }`,
      variables: { n: foreign.number },
    },
    {
      name: 'everything that changed',
      query: `{ changes(first: 500) { changes { recordKey before after } } }`,
    },
  ]
}

/** Ids of the other vendor wherever an id goes, and his number wherever a text does. */
function argumentsOf(field: Field, foreign: Foreign): string {
  const given = field.args
    .filter(({ type, name }) => isNonNullType(type) || /^(id|number|.*Id)$/.test(name))
    .map(({ name, type }) => `${name}: ${literalOf(type, name, foreign, 0)}`)
  return given.length > 0 ? `(${given.join(', ')})` : ''
}

const DEPTH_MAX = 2

function literalOf(type: unknown, name: string, foreign: Foreign, depth: number): string {
  const named = getNamedType(type as GraphQLOutputType)
  if (isEnumType(named)) return named.getValues()[0]?.name ?? 'null'
  if (isInputObjectType(named)) {
    if (depth > DEPTH_MAX) return '{}'
    const fields = Object.values(named.getFields()).filter(({ type }) => isNonNullType(type))
    const inner = fields.map(
      one => `${one.name}: ${literalOf(one.type, one.name, foreign, depth + 1)}`,
    )
    return String(type).includes('[') ? `[{ ${inner.join(', ')} }]` : `{ ${inner.join(', ')} }`
  }
  const plain: Record<string, string> = {
    Int: '1',
    Boolean: 'false',
    Date: '"2026-10-31"',
    DateTime: '"2026-10-31T00:00:00Z"',
    Decimal: '"1.00"',
    ID: JSON.stringify(idFor(name, foreign)),
  }
  const value = plain[named.name] ?? JSON.stringify(foreign.number)
  return String(type).includes('[') ? `[${value}]` : value
}

function idFor(name: string, { ids }: Foreign): string {
  const kind = name.replace(/^(procore|sage)/, '').replace(/Id$/, '')
  return ids.find(id => id.toLowerCase().includes(`/${kind.toLowerCase()}`)) ?? ids[0] ?? ''
}

/** Plain fields, and those of what is next to them. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (!isObjectType(named)) return '{ __typename }'
  const fields = named.getFields()
  if (fields['nodes']) return `{ nodes ${selectionOf(fields['nodes'].type, depth)} }`
  const plain = Object.values(fields)
    .filter(({ type, args }) => isLeafType(getNamedType(type)) && args.length === 0)
    .map(({ name }) => name)
  return `{ __typename ${plain.join(' ')} }`
}
