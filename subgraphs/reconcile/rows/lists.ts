import type { GraphQLResolveInfo } from 'graphql'
import type { Pool } from 'pg'
import { momentProblem } from '#lib/date'
import {
  type Connection,
  type CursorArgument,
  connectionOf,
  type PageArguments,
  pageOf,
  wrongCursor,
} from '#lib/pages'
import type { Bound, RequestContext } from '#lib/request'
import {
  boundOf,
  boundParameter,
  changesSeenBy,
  closedToBound,
  rowsSeenBy,
} from '../answers/bounds.ts'
import { freshnessOf } from '../answers/freshness.ts'
import { isAsked, pageOfRows, pageWith } from '../answers/paging.ts'
import type { LoggedChange } from '../ground.ts'
import type { AsOf, ChangeRowResolvers, QueryResolvers, RowOrder } from '../types.generated.ts'
import { changePage, flatRows } from './changes.ts'
import { type RowKind, rowKinds } from './kinds.ts'

export interface RowsWanted {
  projectNumber?: string | null | undefined
  updatedAfter?: string | null | undefined
  asOf?: string | null | undefined
}

type RowsArguments = PageArguments & RowsWanted & { order?: RowOrder | null | undefined }

/** The lists of flat rows: one a kind, and the changes of all of them. */
export function rowResolvers(pool: Pool): { Query: QueryResolvers; ChangeRow: ChangeRowResolvers } {
  const lists = rowKinds.map(kind => [
    kind.rows,
    (_: unknown, args: RowsArguments, context: RequestContext, info: GraphQLResolveInfo) => {
      const bound = boundOf(context)
      closedToBound(bound, 'asOf', args.asOf)
      const asOf = () => rowsReadAt(pool, args, bound)
      return pageWith(rowsPage(pool, kind, args, bound, info), { asOf }, info)
    },
  ])
  return {
    Query: {
      ...Object.fromEntries(lists),
      changes: (_, args, context) => changePage(pool, args, boundOf(context)),
      changeRows: (_, { projectNumber, updatedAfter, ...page }, context, info) => {
        const rows = pageOfRows<LoggedChange>(
          pool,
          {
            from: `(
              select position, kind, id, project_key, changed_at as happened_at,
                tieout.moment_text(changed_at) as changed_at, before, after
              from ${changesSeenBy(boundOf(context), '$3')} as log
            ) as change`,
            where: `($1::text is null or ${OF_PROJECT})
              and ($2::timestamptz is null or happened_at > $2)`,
            parameters: [
              projectNumber ?? null,
              updatedAfter ?? null,
              ...boundParameter(boundOf(context)),
            ],
            order: [{ column: 'position', type: 'bigint' }],
          },
          page,
          info,
        )
        const asOf = () => rowsReadAt(pool, { projectNumber }, boundOf(context))
        return pageWith(rows, { asOf }, info)
      },
    },
    ChangeRow: {
      id: row => `gid://tieout/Change/${row.position}`,
      updatedAt: row => row.changed_at,
      kind: row => row.kind,
      action: row => (row.before === null ? 'ADDED' : row.after === null ? 'REMOVED' : 'MODIFIED'),
      recordKey: row => row.id,
      before: row => (row.before === null ? null : JSON.parse(row.before)),
      after: row => (row.after === null ? null : JSON.parse(row.after)),
    },
  }
}

/** Of $1, the number of a project. */
export const OF_PROJECT = `project_key in (
  select project_pair.id from tieout.project_pair
  where tieout.number_key(project_pair.number) = tieout.number_key($1)
)`

/** When the systems were read that rows are told of; of a day in the past that is not kept. */
export async function rowsReadAt(
  store: Parameters<typeof freshnessOf>[0],
  { projectNumber, asOf }: RowsWanted,
  bound: Bound | undefined,
): Promise<AsOf> {
  if (asOf != null) return { procoreAt: null, sageAt: null }
  return freshnessOf(store, { projectNumber }, bound)
}

interface KeptRow {
  body: string
  moment: string
  began_at: string
}

/** The row that a body is. */
interface Told {
  id: string
}

/** Where a cursor stands, and when the first page was read. */
interface Place {
  id: string
  moment: string
  beganAt: string
}

/** By id; else what changed last first, which is the view of a moment. */
const ORDERS = {
  ID: { by: ['id'], isDown: false, values: ({ id }: Place) => [id] },
  UPDATED: {
    by: ['updated_at', 'id'],
    isDown: true,
    values: ({ id, moment }: Place) => [moment, id],
  },
} as const satisfies Record<RowOrder, object>

/**
 * A page of rows. Its cursors carry the moment at which the first page was read: what changes later is
 * told as of that moment, so that a reader who goes on from the greatest moment he was told gets it.
 */
async function rowsPage(
  pool: Pool,
  { kind }: RowKind,
  { projectNumber, updatedAfter, asOf, order, ...args }: RowsArguments,
  bound: Bound | undefined,
  info: GraphQLResolveInfo,
): Promise<Connection<object>> {
  const { size, isFromEnd, afterKey, beforeKey } = pageOf(args)
  const after = afterKey === undefined ? undefined : placeOf(afterKey, 'after')
  const before = beforeKey === undefined ? undefined : placeOf(beforeKey, 'before')
  const { where, parameters: filters } = rowsSeenBy(bound, kind, {
    where: `kind = '${kind}' and ($1::text is null or ${OF_PROJECT})
      and ($2::timestamptz is null or updated_at > $2)`,
    parameters: [projectNumber ?? null, updatedAfter ?? null],
  })
  const parameters = [...filters]
  const put = (value: unknown) => `$${parameters.push(value)}`
  const { from } = await flatRows(pool, asOf, put)
  const listed = [...parameters]
  const { by, isDown, values } = ORDERS[order ?? 'ID']
  const beyond = (place: Place | undefined, side: '<' | '>') => {
    if (!place) return ''
    const places = values(place).map((value, at) =>
      by[at] === 'updated_at' ? `${put(value)}::timestamptz` : put(value),
    )
    return `and (${by.join(', ')}) ${side} (${places.join(', ')})`
  }
  const bounds = `${beyond(after, isDown ? '<' : '>')} ${beyond(before, isDown ? '>' : '<')}`
  const direction = isDown === isFromEnd ? 'asc' : 'desc'
  const began = put((after ?? before)?.beganAt ?? null)
  const [page, count] = await Promise.all([
    pool.query<KeptRow>(
      `select body, moment, began.at as began_at
       from (
         select coalesce(${began}::text, (select tieout.moment_text(at) from tieout.flat_clock)) as at
       ) as began
       cross join ${from} as flat_row
       where ${where} ${bounds}
       order by ${by.map(column => `${column} ${direction}`).join(', ')} limit ${size + 1}`,
      parameters,
    ),
    isAsked('totalCount', info)
      ? pool.query<{ total: number }>(
          `select count(*)::integer as total from ${from} as flat_row where ${where}`,
          listed,
        )
      : undefined,
  ])
  const hasMore = page.rows.length > size
  const kept = page.rows.slice(0, size)
  const keptOf = new Map<object, KeptRow>()
  const rows = kept.map(one => {
    const updatedAt = one.moment < one.began_at ? one.moment : one.began_at
    const row = Object.assign(JSON.parse(one.body) as Told, { updatedAt })
    keptOf.set(row, one)
    return row
  })
  const keyOf = (row: Told) => {
    const one = keptOf.get(row)
    return JSON.stringify([row.id, one?.began_at, one?.moment])
  }
  return connectionOf(isFromEnd ? rows.reverse() : rows, keyOf, {
    totalCount: count?.rows[0]?.total ?? 0,
    hasPreviousPage: isFromEnd ? hasMore : after !== undefined,
    hasNextPage: isFromEnd ? before !== undefined : hasMore,
  })
}

const ID = /^\P{Cc}+$/u
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/

function placeOf(key: string, argument: CursorArgument): Place {
  try {
    const [id, beganAt, moment]: unknown[] = JSON.parse(key)
    if (typeof id === 'string' && ID.test(id) && isMoment(beganAt) && isMoment(moment)) {
      return { id, beganAt, moment }
    }
  } catch {
    // No JSON, or no list.
  }
  throw wrongCursor('this is no cursor of ours; take it from `pageInfo`.', argument)
}

function isMoment(text: unknown): text is string {
  return typeof text === 'string' && MOMENT.test(text) && momentProblem(text) === undefined
}
