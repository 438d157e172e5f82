import { TieoutError } from './errors.ts'

/** Relay connections over rows in a stable order. A cursor holds the last row's sort key, so it
 *  survives rows that are inserted before it. */
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

/** Checks `first` and reads `after`. Throws BAD_USER_INPUT naming the argument. */
export function pageOf(args: PageArguments): { first: number; afterKey: string | undefined } {
  if (!Number.isInteger(args.first) || args.first < 1 || args.first > PAGE_SIZE_MAX) {
    throw new TieoutError(
      'BAD_USER_INPUT',
      `first: ${args.first} is out of range; ask for 1 to ${PAGE_SIZE_MAX} and page on with \`after\`.`,
      { field: ['first'] },
    )
  }
  return { first: args.first, afterKey: args.after ? keyOf(args.after) : undefined }
}

export function cursorOf(key: string): string {
  return Buffer.from(`after:${key}`).toString('base64url')
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
  const edges = page.map(node => ({ cursor: cursorOf(key(node)), node }))
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

function keyOf(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  // Decoding ignores what it cannot read, so the round trip is the proof.
  if (!text.startsWith('after:') || Buffer.from(text).toString('base64url') !== cursor) {
    throw new TieoutError(
      'BAD_USER_INPUT',
      `after: ${JSON.stringify(cursor)} is not a cursor; take it from pageInfo.endCursor.`,
      { field: ['after'] },
    )
  }
  return text.slice('after:'.length)
}
