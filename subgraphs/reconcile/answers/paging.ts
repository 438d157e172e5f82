import type { Pool } from 'pg'
import { type Connection, connectionOf, type PageArguments, pageOf, wrongCursor } from '#lib/pages'

/** A list in the store: where its rows come from, which of them, and the order that pages keep. */
export interface ListQuery {
  /** A table or a subquery with an alias; every column is selected. */
  from: string
  /** A condition over $1…$n of `parameters`; a filter that was not given is a null parameter. */
  where: string
  parameters: readonly unknown[]
  /** Columns in ascending order that together are unique; the cursor holds their values. */
  order: readonly { column: string; type: keyof typeof written }[]
}

/** How Postgres writes a value of each type; what a cursor holds is read back as no other. */
const written = {
  text: /^\P{Cc}*$/u,
  integer: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  numeric: /^-?\d{1,30}(\.\d{1,30})?$/,
} as const

/** One page by key, never by offset: rows that come or go before the cursor do not shift it. */
export async function pageOfRows<Row extends object>(
  pool: Pool,
  query: ListQuery,
  args: PageArguments,
): Promise<Connection<Row>> {
  const { first, afterKey } = pageOf(args)
  const after = afterKey === undefined ? undefined : orderValues(afterKey, query)
  const columns = query.order.map(part => part.column).join(', ')
  const texts = query.order.map(part => `${part.column}::text`).join(', ')
  const place = query.parameters.length
  const cursor = query.order.map((part, index) => `$${place + 1 + index}::${part.type}`).join(', ')
  const beyond = after ? `and (${columns}) > (${cursor})` : ''

  const [page, count] = await Promise.all([
    pool.query<Row & { page_key: string }>(
      `select *, json_build_array(${texts})::text as page_key from ${query.from}
       where ${query.where} ${beyond} order by ${columns} limit ${first + 1}`,
      [...query.parameters, ...(after ?? [])],
    ),
    pool.query<{ total: number }>(
      `select count(*)::integer as total from ${query.from} where ${query.where}`,
      [...query.parameters],
    ),
  ])
  return connectionOf(page.rows.slice(0, first), row => row.page_key, {
    totalCount: count.rows[0]?.total ?? 0,
    hasPreviousPage: after !== undefined,
    hasNextPage: page.rows.length > first,
  })
}

function orderValues(key: string, query: ListQuery): unknown[] {
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
  if (!isKey) throw wrongCursor('this is no cursor of ours; take it from pageInfo.endCursor.')
  return values as string[]
}
