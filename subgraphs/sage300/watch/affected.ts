import { readFileSync } from 'node:fs'
import { Kind, parse, type TypeNode } from 'graphql'
import { declared, type Table } from '../records/dictionary/table.ts'
import { tablesOfWrites } from '../write/rests-on.ts'

/**
 * The queries and mutations that rest on a table, or on one column of it: those that show a type whose
 * declaration reads it, and the writes that are decided by it.
 */
export function affectedBy(table: string, column: string | null): readonly string[] {
  const read = readOf(table, column)
  const queries = read.flatMap(({ types }) => types.flatMap(type => queriesOf(type)))
  const writes = Object.entries(tablesOfWrites).flatMap(([name, tables]) =>
    tables.some(each => read.includes(each as Table)) ? [name] : [],
  )
  return [...new Set([...queries, ...writes])]
}

/** The types of the contract that show a table, or one column of it. */
export function typesShowing(table: string, column: string | null): readonly string[] {
  return [...new Set(readOf(table, column).flatMap(({ types }) => types))]
}

function readOf(table: string, column: string | null) {
  return declared.filter(
    each => each.name === table && (column === null || Object.hasOwn(each.columns, column)),
  )
}

/** Fields of every object type of the contract, with the type that each leads to. */
const fieldsOfTypes = new Map(
  parse(
    readFileSync(new URL('../../../schema/sage300.graphql', import.meta.url), 'utf8'),
  ).definitions.flatMap(each =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION
      ? [[each.name.value, (each.fields ?? []).map(fieldOf)] as const]
      : [],
  ),
)

function fieldOf({ name, type }: { name: { value: string }; type: TypeNode }) {
  return { name: name.value, type: nameOf(type) }
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

/** The queries that give a type, else those that give what it is part of, as a line is of an invoice. */
function queriesOf(type: string, below: readonly string[] = []): string[] {
  const rows = (of: string) =>
    fieldsOfTypes.get(of)?.find(({ name }) => name === 'nodes')?.type ?? of
  const direct = (fieldsOfTypes.get('Query') ?? []).filter(field => rows(field.type) === type)
  if (direct.length > 0) return direct.map(({ name }) => name)
  return [...fieldsOfTypes].flatMap(([parent, fields]) =>
    !below.includes(parent) && fields.some(field => field.type === type)
      ? queriesOf(parent, [...below, type])
      : [],
  )
}
