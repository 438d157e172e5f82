-- A commitment agrees when both systems have it in force and no finding stands against it, save those that
-- are only for information.
-- $1: the commitment pairs to judge.
with

commitment as (
  select
    commitment_pair.*,
    project_pair.field_id is null or project_pair.books_id is null as is_project_alone
  from tieout.commitment_pair
  join tieout.project_pair on project_pair.id = commitment_pair.project_pair_id
  where commitment_pair.id = any ($1)
),

objection as (
  select commitment_pair_id, bool_or(code = 'UNMAPPED_VENDOR') as is_unmapped
  from tieout.finding
  where commitment_pair_id = any ($1) and state <> 'CLEARED' and severity <> 'INFO'
  group by commitment_pair_id
)

select
  commitment.id,
  case
    when not commitment.is_due then 'NOT_DUE'
    when commitment.is_project_alone then 'UNMAPPED'
    when commitment.books_id is null then 'MISSING_IN_SAGE'
    when commitment.field_id is null or not commitment.field_in_force then 'MISSING_IN_PROCORE'
    when objection.is_unmapped then 'UNMAPPED'
    when objection.commitment_pair_id is not null then 'DIFFERS'
    else 'AGREES'
  end as verdict
from commitment
left join objection on objection.commitment_pair_id = commitment.id
