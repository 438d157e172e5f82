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
  /** A table or a subquery with an alias; every column is selected. */
  from: string
  /** A condition over $1…$n of `parameters`; a filter that was not given is a null parameter. */
  where: string
  parameters: readonly unknown[]
  /**
   * Columns in ascending order that together are unique; the cursor holds their values. A list that is
   * read to its end while rows change loses and doubles none only where these never change.
   */
  order: readonly { column: string; type: keyof typeof written }[]
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
  const texts = names.map(name => `${name}::text`).join(', ')
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
    pool.query<Row & { page_key: string }>(
      `select *, json_build_array(${texts})::text as page_key from ${query.from}
       where ${query.where} ${bounds} order by ${order} limit ${size + 1}`,
      parameters,
    ),
    isAsked('totalCount', info)
      ? pool.query<{ total: number }>(
          `select count(*)::integer as total from ${query.from} where ${query.where}`,
          [...query.parameters],
        )
      : undefined,
  ])
  const hasMore = page.rows.length > size
  const rows = page.rows.slice(0, size)
  return connectionOf(isFromEnd ? rows.reverse() : rows, row => row.page_key, {
    totalCount: count?.rows[0]?.total ?? 0,
    hasPreviousPage: isFromEnd ? hasMore : afterKey !== undefined,
    hasNextPage: isFromEnd ? beforeKey !== undefined : hasMore,
  })
}

/** Whether a field of the list itself is in the answer: counting a long list costs more than a page of it. */
export function isAsked(name: string, info: GraphQLResolveInfo | undefined): boolean {
  if (info === undefined) return true
  const isIn = ({ selections }: SelectionSetNode): boolean =>
    selections.some(selection => {
      if (selection.kind === Kind.FIELD) return selection.name.value === name
      if (selection.kind === Kind.INLINE_FRAGMENT) return isIn(selection.selectionSet)
      const fragment = info.fragments[selection.name.value]
      return fragment !== undefined && isIn(fragment.selectionSet)
    })
  return info.fieldNodes.some(
    ({ selectionSet }: FieldNode) => selectionSet !== undefined && isIn(selectionSet),
  )
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
