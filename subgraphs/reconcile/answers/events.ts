import type { GraphQLResolveInfo } from 'graphql'
import type { Pool } from 'pg'
import type { Connection, PageArguments } from '#lib/pages'
import type { FindingEventRow } from '../ground.ts'
import { pageOfRows } from './paging.ts'

/** What happened to a finding, in order. */
export function eventsOf(
  pool: Pool,
  fingerprint: string,
  page: PageArguments,
  info?: GraphQLResolveInfo,
): Promise<Connection<FindingEventRow>> {
  const query = {
    from: 'tieout.finding_event($1) as event',
    where: 'true',
    parameters: [fingerprint],
    order: [{ column: 'event_key', type: 'text' }],
  } as const
  return pageOfRows<FindingEventRow>(pool, query, page, info)
}
