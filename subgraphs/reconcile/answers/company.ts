import type { Pool } from 'pg'
import type { RequestContext } from '#lib/request'
import type { CompanyRow } from '../ground.ts'
import type { CompanyResolvers } from '../types.generated.ts'
import { boundOf, seenBy } from './bounds.ts'
import { addedUp } from './list-totals.ts'
import { companyMeasures } from './totals.ts'

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
    measures: ({ project_ids: ids }) =>
      addedUp(
        pool,
        { text: companyMeasures, parameters: [ids], restsOn: ['COMMITMENTS'] },
        { where: 'id = any ($1)', parameters: [ids] },
      ),
  }
}
