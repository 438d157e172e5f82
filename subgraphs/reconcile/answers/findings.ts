import type { GraphQLResolveInfo } from 'graphql'
import type { Pool } from 'pg'
import type { Connection, PageArguments } from '#lib/pages'
import type { RequestContext } from '#lib/request'
import type { FindingRow } from '../ground.ts'
import type { AsOf, FindingFacet, FindingFacets, FindingOrder } from '../types.generated.ts'
import { boundOf } from './bounds.ts'
import type { Chosen } from './conditions.ts'
import { freshnessOf, type OfProjects } from './freshness.ts'
import { type ListQuery, pageOfRows, pageWith } from './paging.ts'
import { FINDING } from './told.ts'

export interface FindingList {
  chosen: Chosen
  order?: FindingOrder | null | undefined
  /** Where they may be. */
  of: OfProjects
}

/** A page of findings; what the whole list consists of is counted only when it is asked for. */
export function pageOfFindings(
  pool: Pool,
  { chosen, order, of }: FindingList,
  page: PageArguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<FindingPage> {
  const query = { from: FINDING, ...chosen, order: findingOrder(order) }
  return pageWith(
    pageOfRows<FindingRow>(pool, query, page, info),
    {
      facets: () => facetsOf(pool, chosen),
      asOf: () => freshnessOf(pool, of, boundOf(context)),
    },
    info,
  )
}

export type FindingPage = Connection<FindingRow> & { facets: FindingFacets; asOf: AsOf }

/** What each facet divides the list by; null is in none. */
const FACETS: Record<keyof Omit<FindingFacets, '__typename'>, string> = {
  codes: 'code',
  severities: 'severity',
  states: 'state',
  measures: 'measure',
  assignees: 'assigned_to',
  projects: 'project_pair_id',
  periods: "to_char(occurred_on, 'YYYY-MM')",
}

async function facetsOf(pool: Pool, { where, parameters }: Chosen): Promise<FindingFacets> {
  const values = Object.entries(FACETS).map(([facet, value]) => `('${facet}', ${value})`)
  const { rows } = await pool.query<FindingFacet & { facet: string }>(
    `select facet, value, count(*)::integer as "findingCount"
     from ${FINDING}
     cross join lateral (values ${values.join(', ')}) as divided (facet, value)
     where (${where}) and value is not null
     group by facet, value
     order by count(*) desc, value`,
    [...parameters],
  )
  return byName(rows)
}

function byName(rows: readonly (FindingFacet & { facet: string })[]): FindingFacets {
  const byFacet = Map.groupBy(rows, row => row.facet)
  const facets = Object.keys(FACETS).map(facet => [facet, byFacet.get(facet) ?? []])
  return Object.fromEntries(facets)
}

type Order = ListQuery['order']

/** The key of a finding, which lasts as long as the finding; before it, what others may move it by. */
const BY_FINGERPRINT: Order = [{ column: 'fingerprint', type: 'text' }]
const AMOUNT = { column: 'amount_rank', type: 'numeric' } as const
const BY_FINDING_ORDER: Record<FindingOrder, Order> = {
  SEVERITY: [{ column: 'severity_rank', type: 'integer' }, AMOUNT],
  AGE: [{ column: 'first_seen_on', type: 'date' }],
  AMOUNT: [AMOUNT],
  UPDATED: [{ column: 'updated_rank', type: 'bigint' }],
}

function findingOrder(order: FindingOrder | null | undefined): Order {
  return [...(order ? BY_FINDING_ORDER[order] : []), ...BY_FINGERPRINT]
}
