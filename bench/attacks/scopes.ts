import { readFileSync } from 'node:fs'
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql'
import { readRequirements } from '#lib/scopes'
import type { Attack } from './attack.ts'

/**
 * What needs more than `read`, asked for by who may read: every field of the contract that says so, by itself, through
 * every interface that has it, in a fragment and under an alias.
 */
const textOf = (name: string) =>
  readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8')
const graph = buildSchema(textOf('api'), { assumeValidSDL: true })

export function scopeAttacks(): Attack[] {
  const closed = [...readRequirements(parse(textOf('supergraph'))).values()]
    .filter(({ scopes }) => !scopes.some(all => all.every(scope => scope === 'read')))
    .flatMap(({ coordinate }) => waysTo(coordinate))
  return closed.map(([name, query]) => ({
    name: `scope: ${name}`,
    as: 'reader',
    query,
    codes: ['FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED'],
  }))
}

function waysTo(coordinate: string): [name: string, query: string][] {
  const [typeName = '', fieldName = ''] = coordinate.split('.')
  const type = graph.getType(typeName)
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  const field = type.getFields()[fieldName]
  if (!field) return []
  const required = field.args.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  )
  const declared = listOf(required.map(({ name, type }) => `$${name}: ${type}`))
  const given = listOf(required.map(({ name }) => `${name}: $${name}`))
  const selected = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''
  const asked = `a: ${fieldName}${given}${selected}`
  if (type === graph.getMutationType()) return [[coordinate, `mutation ${declared} { ${asked} }`]]
  if (type === graph.getQueryType()) {
    return [[coordinate, `query ${declared} { ...F } fragment F on Query { ${asked} }`]]
  }
  return [type, ...type.getInterfaces()]
    .filter(one => one.getFields()[fieldName])
    .map(one => [
      `${coordinate} through ${one.name}`,
      `query ${declared} { node(id: "gid://procore/Project/1") { ... on ${one.name} { ${asked} } } }`,
    ])
}

/** In brackets, if there is anything. */
function listOf(parts: readonly string[]): string {
  return parts.length > 0 ? `(${parts.join(', ')})` : ''
}
