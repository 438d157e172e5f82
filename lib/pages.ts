import { createHash } from 'node:crypto'
import { TieoutError } from './errors.ts'

/**
 * Relay connections over rows in a stable order. Within a subgraph a cursor is the last row's sort
 * key, so it survives rows that are inserted before it. What a client holds is that key sealed with
 * the list that it belongs to: lib/arguments.ts seals and opens it at the door of the subgraph.
 */
export const PAGE_SIZE_DEFAULT = 50
export const PAGE_SIZE_MAX = 1000

export interface PageArguments {
  first: number
  after?: string | null | undefined
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[]
  nodes: Node[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
  totalCount: number
}

/** What a cursor belongs to. */
export interface List {
  /** The field that answers with it. */
  name: string
  /** The id of the record that it hangs on; null for a list of the whole graph. */
  of: unknown
  /** The arguments that choose its rows. */
  asked: Readonly<Record<string, unknown>>
}

/** A cursor holds a few numbers or ids. */
export const CURSOR_LENGTH_MAX = 4_000
const SEAL_LENGTH = 12
const sealed = /^[0-9a-f]{12}:/

/** Checks `first`. Throws BAD_USER_INPUT naming the argument. */
export function pageOf(args: PageArguments): { first: number; afterKey: string | undefined } {
  if (!Number.isInteger(args.first) || args.first < 1 || args.first > PAGE_SIZE_MAX) {
    throw new TieoutError(
      'BAD_USER_INPUT',
      `first: ${args.first} is out of range; ask for 1 to ${PAGE_SIZE_MAX} and page on with \`after\`.`,
      { field: ['first'] },
    )
  }
  return { first: args.first, afterKey: args.after ?? undefined }
}

/** The sort key in a cursor of `list`. Throws BAD_USER_INPUT for any other text. */
export function openCursor(cursor: string, list: List): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  // Decoding ignores what it cannot read, so the round trip is the proof.
  const isCursor =
    cursor.length <= CURSOR_LENGTH_MAX &&
    sealed.test(text) &&
    Buffer.from(text).toString('base64url') === cursor
  if (!isCursor) {
    const shown = JSON.stringify(cursor.slice(0, SHOWN_LENGTH))
    throw wrongCursor(`${shown} is not a cursor; take it from pageInfo.endCursor.`)
  }
  if (text.slice(0, SEAL_LENGTH) !== sealOf(list)) {
    throw wrongCursor(
      'this cursor belongs to another list, or to this one with other arguments; take it from pageInfo.endCursor of the same list, and keep the filter from page to page.',
    )
  }
  return text.slice(SEAL_LENGTH + 1)
}

/** The page as a client sees it. */
export function sealConnection<Row>(page: Connection<Row>, list: List): Connection<Row> {
  const seal = sealOf(list)
  const cursorOf = (key: string) => Buffer.from(`${seal}:${key}`).toString('base64url')
  const edges = page.edges.map(edge => ({ ...edge, cursor: cursorOf(edge.cursor) }))
  const { startCursor, endCursor } = page.pageInfo
  return {
    ...page,
    edges,
    pageInfo: {
      ...page.pageInfo,
      startCursor: startCursor === null ? null : cursorOf(startCursor),
      endCursor: endCursor === null ? null : cursorOf(endCursor),
    },
  }
}

/**
 * A page out of rows already in memory, in ascending order of `key` (compared by code unit).
 */
export function sliceOf<Row>(
  rows: Row[],
  key: (row: Row) => string,
  args: PageArguments,
): Connection<Row> {
  const { first, afterKey } = pageOf(args)
  const sorted = rows.toSorted((left, right) => (key(left) < key(right) ? -1 : 1))
  const start = afterKey === undefined ? 0 : sorted.findIndex(row => key(row) > afterKey)
  const from = start === -1 ? sorted.length : start
  return connectionOf(sorted.slice(from, from + first), key, {
    totalCount: rows.length,
    hasPreviousPage: from > 0,
    hasNextPage: from + first < sorted.length,
  })
}

/** A connection around one page that a query already cut. */
export function connectionOf<Row>(
  page: Row[],
  key: (row: Row) => string,
  facts: { totalCount: number; hasPreviousPage: boolean; hasNextPage: boolean },
): Connection<Row> {
  const edges = page.map(node => ({ cursor: key(node), node }))
  return {
    edges,
    nodes: page,
    pageInfo: {
      hasNextPage: facts.hasNextPage,
      hasPreviousPage: facts.hasPreviousPage,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: facts.totalCount,
  }
}

export function wrongCursor(problem: string): TieoutError {
  return new TieoutError('BAD_USER_INPUT', `after: ${problem}`, { field: ['after'] })
}

const SHOWN_LENGTH = 80

function sealOf({ name, of, asked }: List): string {
  const text = JSON.stringify([name, of, canonical(asked)])
  return createHash('sha256').update(text).digest('hex').slice(0, SEAL_LENGTH)
}

/** The same for the same rows: without what was not given, and the choices of a list in any order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).toSorted()
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined)
    .map(([name, inner]) => [name, canonical(inner)])
    .toSorted(([left], [right]) => (String(left) < String(right) ? -1 : 1))
}
