import { parseArgs } from 'node:util'
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/**
 * A table of DuckDB for every list of a GraphQL server that pages as Relay has it, by introspection alone. An object
 * that has a list of its own is told by its id, and any other one is a part of the row. What can be asked for
 * since a moment is asked for so the next time, and everything else is read anew.
 *
 *   node tables.ts --url http://127.0.0.1:4000/graphql --token TOKEN --to tables.duckdb [--list commitments …]
 */
export type Ask = (query: string, variables?: object) => Promise<Record<string, unknown>>

export interface Loaded {
  /** Rows that were brought, by list. */
  rowCounts: Record<string, number>
  /** What the server said of lists that this token may not read. */
  refusals: Record<string, string>
}

const PAGE_SIZE = 500
const TYPES: Record<string, string> = {
  Int: 'integer',
  Float: 'double',
  Boolean: 'boolean',
  Decimal: 'decimal(38, 6)',
  Date: 'date',
  DateTime: 'timestamptz',
}

type Field = GraphQLField<unknown, unknown>
interface Column {
  name: string
  /** Where it stands in a node. */
  path: string[]
  type: string
}
interface Page {
  nodes: object[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Only the lists of these names, where there are some. */
export async function loadTables(
  ask: Ask,
  database: DuckDBConnection,
  names: readonly string[] = [],
): Promise<Loaded> {
  const introspected = await ask(getIntrospectionQuery())
  const schema = buildClientSchema(
    introspected as unknown as Parameters<typeof buildClientSchema>[0],
  )
  const lists = listsOf(schema)
  const listed = new Set(lists.map(list => nodeTypeOf(list)?.name))
  const loaded: Loaded = { rowCounts: {}, refusals: {} }
  for (const list of lists) {
    if (names.length > 0 && !names.includes(list.name)) continue
    const columns = columnsOf(nodeTypeOf(list), listed)
    try {
      loaded.rowCounts[list.name] = await loadList(ask, database, list, columns)
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown
      loaded.refusals[list.name] = thrown.message
    }
  }
  return loaded
}

/** The whole answer is an error. */
export class Refused extends Error {}

export function askOver(url: string, headers: Record<string, string>): Ask {
  return async (query, variables = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as {
      data?: Record<string, unknown> | null
      errors?: { message: string }[]
    }
    const message = errors?.map(error => error.message).join('\n')
    if (!data) throw new Refused(message)
    // A row with a hole is no row.
    if (message) throw new Error(message)
    return data
  }
}

async function loadList(ask: Ask, database: DuckDBConnection, list: Field, columns: Column[]) {
  const table = `"${list.name}"`
  const declared = columns.map(({ name, type }) => `"${name}" ${type}`)
  await database.run(
    `create table if not exists ${table} (${declared.join(', ')}, primary key (id))`,
  )
  const since = await latestOf(database, list, columns)
  let rowCount = 0
  await database.run('begin')
  try {
    if (since === undefined) await database.run(`delete from ${table}`)
    for await (const nodes of pagesOf(ask, list, columns, since)) {
      await addRows(database, table, columns, nodes)
      rowCount += nodes.length
    }
    await database.run('commit')
  } catch (thrown) {
    await database.run('rollback')
    throw thrown
  }
  return rowCount
}

async function* pagesOf(ask: Ask, list: Field, columns: Column[], since: string | undefined) {
  const selected = new Map<string, string[]>()
  for (const { path } of columns) {
    const [field = '', ...rest] = path
    selected.set(field, [...(selected.get(field) ?? []), ...rest])
  }
  const fields = [...selected].map(([field, parts]) =>
    parts.length > 0 ? `${field} { ${parts.join(' ')} }` : field,
  )
  const isSince = since !== undefined
  const query = `query ($first: Int!, $after: String${isSince ? ', $since: DateTime' : ''}) {
    list: ${list.name}(first: $first, after: $after${isSince ? ', updatedAfter: $since' : ''}) {
      nodes { ${fields.join(' ')} } pageInfo { hasNextPage endCursor } } }`
  let first = PAGE_SIZE
  for (let after: string | null = null; ; ) {
    let page: Page
    try {
      page = (await ask(query, { first, after, since }))['list'] as Page
    } catch (thrown) {
      // Servers say in many ways that a page is too large for what is asked of its rows, or takes too long.
      if (first === 1) throw thrown
      first = Math.ceil(first / 4)
      continue
    }
    yield page.nodes
    if (!page.pageInfo.hasNextPage) return
    after = page.pageInfo.endCursor
  }
}

async function addRows(
  database: DuckDBConnection,
  table: string,
  columns: Column[],
  nodes: object[],
): Promise<void> {
  const rows = nodes.map(node =>
    Object.fromEntries(columns.map(({ name, path }) => [name, textAt(node, path)])),
  )
  const shape = Object.fromEntries(columns.map(({ name }) => [name, 'VARCHAR']))
  const values = columns.map(({ name, type }) => `cast(told."${name}" as ${type})`)
  await database.run(
    `insert or replace into ${table} select ${values.join(', ')}
     from (select unnest(from_json($1, '${JSON.stringify([shape])}'), recursive := true)) as told`,
    [JSON.stringify(rows)] as DuckDBValue[],
  )
}

function textAt(node: object, path: string[]): string | null {
  let value: unknown = node
  for (const part of path) value = (value as Record<string, unknown> | null)?.[part] ?? null
  return value === null || typeof value === 'string' ? value : JSON.stringify(value)
}

/** The greatest moment that was told of a list that can be asked for what changed since. */
async function latestOf(database: DuckDBConnection, list: Field, columns: Column[]) {
  const isAsked = list.args.some(({ name }) => name === 'updatedAfter')
  if (!isAsked || !columns.some(({ name }) => name === 'updatedAt')) return undefined
  const reader = await database.runAndReadAll(
    `select strftime(max("updatedAt") at time zone 'UTC', '%Y-%m-%dT%H:%M:%S.%fZ') from "${list.name}"`,
  )
  return (reader.getRows()[0]?.[0] ?? undefined) as string | undefined
}

function listsOf(schema: GraphQLSchema): Field[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    list => nodeTypeOf(list)?.getFields()['id'] && !list.args.some(isRequiredArgument),
  )
}

function nodeTypeOf(list: Field): GraphQLObjectType | undefined {
  const connection = getNullableType(list.type)
  if (!isObjectType(connection) || !connection.getFields()['pageInfo']) return undefined
  const node = getNamedType(connection.getFields()['nodes']?.type)
  return isObjectType(node) ? node : undefined
}

function columnsOf(
  node: GraphQLObjectType | undefined,
  listed: ReadonlySet<string | undefined>,
): Column[] {
  return readable(node).flatMap(({ name, type }) => {
    const told = getNullableType(type)
    if (isLeafType(told)) return { name, path: [name], type: typeOf(told) }
    if (!isObjectType(told)) return []
    if (listed.has(told.name)) return { name: `${name}Id`, path: [name, 'id'], type: 'varchar' }
    return readable(told).flatMap(part =>
      isLeafType(getNullableType(part.type))
        ? { name: `${name}_${part.name}`, path: [name, part.name], type: typeOf(part.type) }
        : [],
    )
  })
}

function readable(type: GraphQLObjectType | undefined): Field[] {
  return Object.values(type?.getFields() ?? {}).filter(
    field => !field.deprecationReason && !field.args.some(isRequiredArgument),
  )
}

function typeOf(type: GraphQLOutputType): string {
  return TYPES[getNamedType(type).name] ?? 'varchar'
}

if (import.meta.main) {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: { url: text, token: text, to: text, list: { ...text, multiple: true } },
  })
  const { url = '', token = '', to = 'tables.duckdb', list } = values
  const database = await (await DuckDBInstance.create(to)).connect()
  const ask = askOver(url, { authorization: `Bearer ${token}` })
  console.log(await loadTables(ask, database, list))
  database.closeSync()
}
