import { type DocumentNode, Kind, type TypeNode } from 'graphql'
import { contractOf } from '#lib/subgraph'
import { declarations } from '../records/all.ts'
import { type Declared, isReadFrom } from '../records/record.ts'
import type { ResourceKey } from '../wire/resources.ts'

/**
 * Which queries of this subgraph rest on a resource: those that answer with a record that is read from
 * it or draws on it, and those that answer with a record which shows that one.
 */
export function queriesThatRestOn(resource: ResourceKey): string[] {
  const found = new Set(typesThatRestOn(resource).flatMap(type => queriesShowing(type)))
  return [...queries.keys()].filter(query => found.has(query))
}

/** The types of the contract, or queries as "Query.name", that show what is read from a resource. */
export function typesThatRestOn(resource: ResourceKey): string[] {
  const resting = declarations.filter(declared => restsOn(declared, resource))
  return [...new Set(resting.map(({ type }) => type))]
}

/** Each query with the type that it answers with, and each type with those of its fields. */
const { queries, fields } = shapesOf(contractOf('procore'))

/** Each record with those that it draws on; every process asks for all of them when it starts. */
const drawnOn = new Map<Declared, Declared[]>(
  declarations.map(declared => {
    const rests = declared.rests ?? []
    return [declared, declarations.filter(each => rests.some(rest => isReadFrom(each, rest)))]
  }),
)

/** What a record draws on may draw on another in turn. */
function restsOn(declared: Declared, resource: ResourceKey, seen = new Set<Declared>()): boolean {
  if (seen.has(declared)) return false
  seen.add(declared)
  if (isReadFrom(declared, resource)) return true
  return drawnOn.get(declared)?.some(each => restsOn(each, resource, seen)) ?? false
}

/** A type that no query answers with is a part of those that show it. */
function queriesShowing(type: string): string[] {
  if (type.startsWith('Query.')) return [type.slice('Query.'.length)]
  const direct = queriesOf(type)
  const holders = [...fields].filter(([, shown]) => shown.has(type)).map(([holder]) => holder)
  return [
    ...direct,
    ...holders.flatMap(holder =>
      direct.length === 0 ? queriesShowing(holder) : queriesOf(holder),
    ),
  ]
}

function queriesOf(type: string): string[] {
  return [...queries].filter(([, answer]) => answer === type).map(([query]) => query)
}

function shapesOf(contract: DocumentNode) {
  const queries = new Map<string, string>()
  const fields = new Map<string, Set<string>>()
  for (const definition of contract.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    const shown = (definition.fields ?? []).map(
      ({ name, type }) => [name.value, namedIn(type)] as const,
    )
    if (definition.name.value !== 'Query') {
      fields.set(definition.name.value, new Set(shown.map(([, type]) => type)))
      continue
    }
    for (const [query, type] of shown) queries.set(query, type.replace(/Connection$/, ''))
  }
  for (const name of fields.keys()) if (/(Connection|Edge)$/.test(name)) fields.delete(name)
  return { queries, fields }
}

function namedIn(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedIn(type.type)
}
