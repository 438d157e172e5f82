-- A commitment agrees when both systems have it and no finding stands against it, save those that
-- are only for information. Rounding of retainage is such information.
-- $1: the project pairs to judge.
with

commitment as (
  select
    commitment_pair.*,
    project_pair.procore_id is null or project_pair.sage_id is null as is_project_alone
  from tieout.commitment_pair
  join tieout.project_pair on project_pair.id = commitment_pair.project_pair_id
  where commitment_pair.project_pair_id = any ($1)
),

objection as (
  select distinct commitment_pair_id
  from tieout.finding
  where project_pair_id = any ($1) and state <> 'CLEARED' and severity <> 'INFO'
),

unmapped as (
  select distinct commitment_pair_id
  from tieout.finding
  where project_pair_id = any ($1) and state <> 'CLEARED' and code = 'UNMAPPED_VENDOR'
)

select
  commitment.id,
  case
    when not commitment.is_due then 'NOT_DUE'
    when commitment.is_project_alone then 'UNMAPPED'
    when commitment.sage_id is null then 'MISSING_IN_SAGE'
    when commitment.procore_id is null then 'MISSING_IN_PROCORE'
    when unmapped.commitment_pair_id is not null then 'UNMAPPED'
    when objection.commitment_pair_id is not null then 'DIFFERS'
    else 'AGREES'
  end as verdict
from commitment
left join objection on objection.commitment_pair_id = commitment.id
left join unmapped on unmapped.commitment_pair_id = commitment.id
