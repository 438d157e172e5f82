import type { GraphQLResolveInfo } from 'graphql'
import type { Pool } from 'pg'
import { type Connection, connectionOf, type PageArguments, pageOf, wrongCursor } from '#lib/pages'
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
import type { AsOf, ChangeRowResolvers, QueryResolvers } from '../types.generated.ts'
import { changePage, flatRows } from './changes.ts'
import { type RowKind, rowKinds } from './kinds.ts'

export interface RowsWanted {
  projectNumber?: string | null | undefined
  updatedAfter?: string | null | undefined
  asOf?: string | null | undefined
}

type RowsArguments = PageArguments & RowsWanted

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
  updated_at: string
  began_at: string
}

/** The row that a body is. */
interface Told {
  id: string
}

/**
 * A page by id. Its cursors carry the moment at which the first page was read: what changes later is
 * told as of that moment, so that a reader who goes on from the greatest moment he was told gets it.
 */
async function rowsPage(
  pool: Pool,
  { kind }: RowKind,
  { projectNumber, updatedAfter, asOf, ...args }: RowsArguments,
  bound: Bound | undefined,
  info: GraphQLResolveInfo,
): Promise<Connection<object>> {
  const { size, afterKey } = pageOf(args)
  const after = afterKey === undefined ? undefined : placeOf(afterKey)
  const { where, parameters: filters } = rowsSeenBy(bound, kind, {
    where: `kind = '${kind}' and ($1::text is null or ${OF_PROJECT})
      and ($2::timestamptz is null or updated_at > $2)`,
    parameters: [projectNumber ?? null, updatedAfter ?? null],
  })
  const parameters = [...filters]
  const { from } = await flatRows(pool, asOf, moment => `$${parameters.push(moment)}`)
  const next = parameters.length + 1
  const [page, count] = await Promise.all([
    pool.query<KeptRow>(
      `select
         body,
         least(moment, began.at) as updated_at,
         began.at as began_at
       from (
         select coalesce($${next}::text, (select tieout.moment_text(at) from tieout.flat_clock)) as at
       ) as began
       cross join ${from} as flat_row
       where ${where} ${after ? `and id > $${next + 1}` : ''}
       order by id limit ${size + 1}`,
      [...parameters, after?.beganAt ?? null, ...(after ? [after.id] : [])],
    ),
    isAsked('totalCount', info)
      ? pool.query<{ total: number }>(
          `select count(*)::integer as total from ${from} as flat_row where ${where}`,
          [...parameters],
        )
      : undefined,
  ])
  const beganAt = page.rows[0]?.began_at
  const rows = page.rows
    .slice(0, size)
    .map(({ body, updated_at: updatedAt }) =>
      Object.assign(JSON.parse(body) as Told, { updatedAt }),
    )
  return connectionOf(rows, ({ id }) => JSON.stringify([id, beganAt]), {
    totalCount: count?.rows[0]?.total ?? 0,
    hasPreviousPage: after !== undefined,
    hasNextPage: page.rows.length > size,
  })
}

const ID = /^\P{Cc}+$/u
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/

function placeOf(key: string): { id: string; beganAt: string } {
  try {
    const [id, beganAt]: unknown[] = JSON.parse(key)
    if (typeof id === 'string' && ID.test(id) && typeof beganAt === 'string') {
      if (MOMENT.test(beganAt) && !Number.isNaN(Date.parse(beganAt))) return { id, beganAt }
    }
  } catch {
    // No JSON, or no list.
  }
  throw wrongCursor('this is no cursor of ours; take it from `pageInfo`.', 'after')
}
