import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'
import type { Pool } from 'pg'
import {
  type Connection,
  type CursorArgument,
  connectionOf,
  type PageArguments,
  pageOf,
  wrongCursor,
} from '#lib/pages'

/** A list in the store: where its rows come from, which of them, and the order that pages keep. */
export interface ListQuery {
  /** A table or a subquery with an alias. */
  from: string
  /** A condition over $1…$n of `parameters`; a filter that was not given is a null parameter. */
  where: string
  parameters: readonly unknown[]
  /**
   * Columns in ascending order that together are unique; the cursor holds their values. A list that is
   * read to its end while rows change loses and doubles none only where these never change.
   */
  order: readonly { column: string; type: keyof typeof written }[]
  /** What each field of a row is read from; without it every column is selected. */
  fields?: Readonly<Record<string, ReadFrom>> | undefined
}

/** The columns that a field needs, and one more that is made of them for the rows of a `page`, and for no others. */
export interface ReadFrom {
  columns: readonly string[]
  ofPage?: string
}

/** How Postgres writes a value of each type; what a cursor holds is read back as no other. */
const written = {
  text: /^\P{Cc}*$/u,
  integer: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  numeric: /^-?\d{1,30}(\.\d{1,30})?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
} as const

/** One page by key, never by offset: rows that come or go before the cursor do not shift it. */
export async function pageOfRows<Row extends object>(
  pool: Pool,
  query: ListQuery,
  args: PageArguments,
  info?: GraphQLResolveInfo,
): Promise<Connection<Row>> {
  const { size, isFromEnd, afterKey, beforeKey } = pageOf(args)
  const names = query.order.map(part => part.column)
  const parameters = [...query.parameters]
  const beyond = (key: string | undefined, argument: CursorArgument) => {
    if (key === undefined) return ''
    const from = parameters.push(...orderValues(key, query, argument)) - names.length + 1
    const values = query.order.map(({ type }, place) => `$${from + place}::${type}`)
    const side = argument === 'after' ? '>' : '<'
    // The first column alone lets Postgres begin at the cursor where the others are computed.
    return `and ${names[0]} ${side}= ${values[0]} and (${names.join(', ')}) ${side} (${values.join(', ')})`
  }
  const bounds = `${beyond(afterKey, 'after')} ${beyond(beforeKey, 'before')}`
  const order = names.map(name => (isFromEnd ? `${name} desc` : name)).join(', ')

  const [page, count] = await Promise.all([
    pool.query<Row & Key>(statementOf(query, info, { bounds, order, limit: size + 1 }), parameters),
    isAsked('totalCount', info)
      ? pool.query<{ total: number }>(
          `select count(*)::integer as total from ${query.from} where ${query.where}`,
          [...query.parameters],
        )
      : undefined,
  ])
  const hasMore = page.rows.length > size
  const rows = page.rows.slice(0, size)
  const keyOf = (row: Key) => JSON.stringify(names.map((_, place) => row[`key_${place}`]))
  return connectionOf(isFromEnd ? rows.reverse() : rows, keyOf, {
    totalCount: count?.rows[0]?.total ?? 0,
    hasPreviousPage: isFromEnd ? hasMore : afterKey !== undefined,
    hasNextPage: isFromEnd ? beforeKey !== undefined : hasMore,
  })
}

/** What the columns of the order hold, as text. */
type Key = Readonly<Record<`key_${number}`, string>>

function statementOf(
  query: ListQuery,
  info: GraphQLResolveInfo | undefined,
  { bounds, order, limit }: { bounds: string; order: string; limit: number },
): string {
  const { columns, ofPage } = readFrom(query, info)
  const keys = query.order.map(({ column }, place) => `${column}::text as key_${place}`)
  const page = (selected: readonly string[]) =>
    `select ${selected.join(', ')} from ${query.from}
     where ${query.where} ${bounds} order by ${order} limit ${limit}`
  if (ofPage.length === 0) return page([...columns, ...keys])
  const place = `row_number() over (order by ${order}) as place`
  return `with page as materialized (${page([...columns, ...keys, place])})
    select *, ${ofPage.join(', ')} from page order by place`
}

function readFrom({ fields }: ListQuery, info: GraphQLResolveInfo | undefined) {
  if (!fields || !info) return { columns: ['*'], ofPage: [] }
  const asked = [...namesOfRows(info)].flatMap(name => fields[name] ?? [])
  return {
    columns: new Set(asked.flatMap(({ columns }) => columns)),
    ofPage: asked.flatMap(({ ofPage }) => ofPage ?? []),
  }
}

/** The fields that are asked of the rows of a list, by way of `nodes` or of `edges`. */
function namesOfRows(info: GraphQLResolveInfo): Set<string> {
  const lists = info.fieldNodes
  const rows = [
    ...within(lists, 'nodes', info),
    ...within(within(lists, 'edges', info), 'node', info),
  ]
  return new Set(within(rows, undefined, info).map(({ name }) => name.value))
}

/** Whether a field of the list itself is in the answer: counting a long list costs more than a page of it. */
export function isAsked(name: string, info: GraphQLResolveInfo | undefined): boolean {
  return info === undefined || within(info.fieldNodes, name, info).length > 0
}

/** A page with what else its list tells, which is read only where it is asked for. */
export async function pageWith<Page extends object, More extends object>(
  page: Promise<Page>,
  more: { [Name in keyof More]: () => Promise<More[Name]> },
  info: GraphQLResolveInfo | undefined,
): Promise<Page & More> {
  const names = (Object.keys(more) as (keyof More & string)[]).filter(name => isAsked(name, info))
  const [rows, ...told] = await Promise.all([page, ...names.map(name => more[name]())])
  return Object.assign(
    rows,
    Object.fromEntries(names.map((name, place) => [name, told[place]])) as More,
  )
}

/** The fields that are asked of these, those of one name where it is given. */
function within(
  fields: readonly FieldNode[],
  name: string | undefined,
  { fragments }: GraphQLResolveInfo,
): FieldNode[] {
  const fieldsIn = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap(selection => {
      if (selection.kind === Kind.FIELD) return selection
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(selection.selectionSet)
      const fragment = fragments[selection.name.value]
      return fragment ? fieldsIn(fragment.selectionSet) : []
    })
  const every = fields.flatMap(({ selectionSet }) => (selectionSet ? fieldsIn(selectionSet) : []))
  return name === undefined ? every : every.filter(field => field.name.value === name)
}

function orderValues(key: string, query: ListQuery, argument: CursorArgument): unknown[] {
  let values: unknown
  try {
    values = JSON.parse(key)
  } catch {
    values = undefined
  }
  const isKey =
    Array.isArray(values) &&
    values.length === query.order.length &&
    query.order.every(({ type }, place) => {
      const value: unknown = values[place]
      return typeof value === 'string' && written[type].test(value)
    })
  if (!isKey) throw wrongCursor('this is no cursor of ours; take it from `pageInfo`.', argument)
  return values as string[]
}
