import type { Pool } from 'pg'
import type { RequestContext } from '#lib/request'
import type { CompanyRow, MeasureRow } from '../ground.ts'
import { sqlOf } from '../sql/texts.ts'
import type { CompanyResolvers } from '../types.generated.ts'
import { boundOf, seenBy } from './bounds.ts'
import { inPlace } from './known.ts'

const measures = sqlOf('measures')
const OF_PROJECTS = 'select id from tieout.commitment_pair where project_pair_id = any ($1)'

/**
 * What the commitments that a select tells come to, added up currency by currency, apart by each of `columns`. A
 * commitment may be there that a list did not show, so that no total of its project is complete.
 */
export function added(commitments: string, ...columns: readonly string[]): string {
  const everyMeasure = inPlace(measures, [`array(${commitments})`])
  const apart = [...columns, 'currency', 'position', 'measure'].join(', ')
  return `
    with unlisted as (
      select distinct project_pair_id from tieout.unread where list = 'COMMITMENTS'
    )
    select *, case when is_complete then apart end as difference
    from (
      select
        ${apart},
        bool_and(is_complete and unlisted.project_pair_id is null) as is_complete,
        sum(field_amount) as field_amount,
        sum(books_amount) as books_amount,
        sum(difference) as apart,
        sum(absolute_amount) as absolute_amount
      from (${everyMeasure}) as told
      left join unlisted using (project_pair_id)
      where not is_not_due
      group by ${apart}
    ) as total
    order by currency, position`
}

/** What projects come to, each by itself and all together. */
export const projectMeasures = added(OF_PROJECTS, 'project_pair_id')
const companyMeasures = added(OF_PROJECTS)

const counts = (where: string) => `
  with project as (select id from tieout.project_pair where ${where})
  select
    array(select id from project) as project_ids,
    (select count(*)::integer from project) as project_count,
    (select count(distinct project_pair_id)::integer from tieout.unread
     where project_pair_id in (select id from project)) as unread_count,
    count(*)::integer as commitment_count,
    (count(*) filter (where verdict not in ('AGREES', 'NOT_DUE', 'UNREAD')))::integer as differing_count,
    (select count(*)::integer from tieout.told_finding
     where project_pair_id in (select id from project) and state in ('OPEN', 'ASSIGNED')) as finding_count
  from tieout.commitment_pair
  where project_pair_id in (select id from project)`

/** The projects that the caller sees, counted. */
export async function companyOf(pool: Pool, context: RequestContext): Promise<CompanyRow> {
  const { where, parameters } = seenBy(boundOf(context), 'project', {
    where: 'true',
    parameters: [],
  })
  const { rows } = await pool.query<CompanyRow>(counts(where), [...parameters])
  const [row] = rows
  if (!row) throw new Error('An aggregate has one row.')
  return row
}

export function companyResolvers(pool: Pool): CompanyResolvers {
  return {
    projectCount: row => row.project_count,
    unreadProjectCount: row => row.unread_count,
    commitmentCount: row => row.commitment_count,
    differingCommitmentCount: row => row.differing_count,
    openFindingCount: row => row.finding_count,
    measures: async ({ project_ids: ids }) =>
      (await pool.query<MeasureRow>(companyMeasures, [ids])).rows,
  }
}
