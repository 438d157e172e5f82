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
  /** The end of the list, or of what stands before `before`, instead of its beginning. */
  last?: number | null | undefined
  before?: string | null | undefined
}

/** The arguments that say which page of a list is wanted, and not which rows the list has. */
export const PAGE_ARGUMENTS = ['first', 'after', 'last', 'before'] as const

/** What a page takes of a list: so many rows between two keys, from either end. */
export interface Page {
  size: number
  isFromEnd: boolean
  afterKey: string | undefined
  beforeKey: string | undefined
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

/** Checks `first` and `last`. Throws BAD_USER_INPUT naming the argument. */
export function pageOf({ first, after, last, before }: PageArguments): Page {
  const isFromEnd = last !== null && last !== undefined
  return {
    size: isFromEnd ? sizeOf('last', last) : sizeOf('first', first),
    isFromEnd,
    afterKey: after ?? undefined,
    beforeKey: before ?? undefined,
  }
}

function sizeOf(name: 'first' | 'last', count: number): number {
  if (Number.isInteger(count) && count >= 1 && count <= PAGE_SIZE_MAX) return count
  const onward = name === 'first' ? 'after' : 'before'
  throw new TieoutError(
    'BAD_USER_INPUT',
    `${name}: ${count} is out of range; ask for 1 to ${PAGE_SIZE_MAX} and page on with \`${onward}\`.`,
    { field: [name] },
  )
}

/** The sort key in a cursor of `list`. Throws BAD_USER_INPUT for any other text. */
export function openCursor(cursor: string, list: List, argument: CursorArgument): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  // Decoding ignores what it cannot read, so the round trip is the proof.
  const isCursor =
    cursor.length <= CURSOR_LENGTH_MAX &&
    sealed.test(text) &&
    Buffer.from(text).toString('base64url') === cursor
  if (!isCursor) {
    const shown = JSON.stringify(cursor.slice(0, SHOWN_LENGTH))
    throw wrongCursor(`${shown} is not a cursor; ${WAY_OUT[argument]}.`, argument)
  }
  if (text.slice(0, SEAL_LENGTH) !== sealOf(list)) {
    throw wrongCursor(
      `this cursor belongs to another list, or to this one with other arguments; ${WAY_OUT[argument]} of the same list, and keep the filter and the order from page to page.`,
      argument,
    )
  }
  return text.slice(SEAL_LENGTH + 1)
}

/** What a client holds of a sort key. */
export function sealCursor(key: string, list: List): string {
  return sealedBy(sealOf(list), key)
}

/** The page as a client sees it, with whatever else it tells. */
export function sealConnection<Row>(page: Connection<Row>, list: List): Connection<Row> {
  const seal = sealOf(list)
  const cursorOf = (key: string) => sealedBy(seal, key)
  const { startCursor, endCursor } = page.pageInfo
  // Without a look at the edges, which would make them.
  const sealed = Object.defineProperties(
    {},
    Object.getOwnPropertyDescriptors(page),
  ) as Connection<Row>
  sealed.pageInfo = {
    ...page.pageInfo,
    startCursor: startCursor === null ? null : cursorOf(startCursor),
    endCursor: endCursor === null ? null : cursorOf(endCursor),
  }
  return withEdges(sealed, () =>
    page.edges.map(edge => ({ ...edge, cursor: cursorOf(edge.cursor) })),
  )
}

/**
 * A page out of rows already in memory, in ascending order of `key` (compared by code unit).
 */
export function sliceOf<Row>(
  rows: Row[],
  key: (row: Row) => string,
  args: PageArguments,
): Connection<Row> {
  const { size, isFromEnd, afterKey, beforeKey } = pageOf(args)
  const sorted = rows.toSorted((left, right) => (key(left) < key(right) ? -1 : 1))
  const start = afterKey === undefined ? 0 : sorted.findIndex(row => key(row) > afterKey)
  const end = beforeKey === undefined ? -1 : sorted.findIndex(row => key(row) >= beforeKey)
  const least = start === -1 ? sorted.length : start
  const most = Math.max(end === -1 ? sorted.length : end, least)
  const from = isFromEnd ? Math.max(most - size, least) : least
  const to = isFromEnd ? most : Math.min(least + size, most)
  return connectionOf(sorted.slice(from, to), key, {
    totalCount: rows.length,
    hasPreviousPage: from > 0,
    hasNextPage: to < sorted.length,
  })
}

/** A connection around one page that a query already cut. */
export function connectionOf<Row>(
  page: Row[],
  key: (row: Row) => string,
  facts: { totalCount: number; hasPreviousPage: boolean; hasNextPage: boolean },
): Connection<Row> {
  const [first, last] = [page.at(0), page.at(-1)]
  return withEdges(
    {
      nodes: page,
      pageInfo: {
        hasNextPage: facts.hasNextPage,
        hasPreviousPage: facts.hasPreviousPage,
        startCursor: first === undefined ? null : key(first),
        endCursor: last === undefined ? null : key(last),
      },
      totalCount: facts.totalCount,
    },
    () => page.map(node => ({ cursor: key(node), node })),
  )
}

/** Edges are made when they are asked for: most readers want the rows alone, and a cursor a row costs more than the row. */
function withEdges<Row>(
  page: Omit<Connection<Row>, 'edges'>,
  make: () => Connection<Row>['edges'],
): Connection<Row> {
  let edges: Connection<Row>['edges'] | undefined
  return Object.defineProperty(page as Connection<Row>, 'edges', {
    configurable: true,
    enumerable: true,
    get() {
      edges ??= make()
      return edges
    },
  })
}

export type CursorArgument = 'after' | 'before' | 'since'

const WAY_OUT = {
  after: 'take it from pageInfo.endCursor',
  before: 'take it from pageInfo.startCursor',
  since: 'take it from endCursor',
} as const

export function wrongCursor(problem: string, argument: CursorArgument): TieoutError {
  return new TieoutError('BAD_USER_INPUT', `${argument}: ${problem}`, { field: [argument] })
}

const SHOWN_LENGTH = 80

function sealedBy(seal: string, key: string): string {
  return Buffer.from(`${seal}:${key}`).toString('base64url')
}

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
