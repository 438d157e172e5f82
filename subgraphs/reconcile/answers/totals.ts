import { sqlOf } from '../sql/texts.ts'
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
export const companyMeasures = added(OF_PROJECTS)
