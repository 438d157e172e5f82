import type { GraphQLResolveInfo } from 'graphql'
import type { Pool } from 'pg'
import type { Connection, PageArguments } from '#lib/pages'
import type { FindingEventRow, TimelineEventRow } from '../ground.ts'
import { sqlOf } from '../sql/texts.ts'
import { pageOfRows } from './paging.ts'

const timeline = sqlOf('timeline')

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

/** What happened to a commitment, in order. */
export function timelineOf(
  pool: Pool,
  commitmentPairId: string,
  page: PageArguments,
  info?: GraphQLResolveInfo,
): Promise<Connection<TimelineEventRow>> {
  const query = {
    from: `(${timeline}) as event`,
    where: 'true',
    parameters: [commitmentPairId],
    order: [{ column: 'event_key', type: 'text' }],
  } as const
  return pageOfRows<TimelineEventRow>(pool, query, page, info)
}
