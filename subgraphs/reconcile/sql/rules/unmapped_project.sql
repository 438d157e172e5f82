-- A project under way, or with commitments in force, has no job; or a job has commitments and no
-- project.
-- $1: the project pairs to check.
with

due_commitment as (
  select project_pair_id, count(*) as commitment_count
  from tieout.commitment_pair
  where project_pair_id = any ($1) and is_due
  group by project_pair_id
),

alone as (
  select project_pair.*, coalesce(due_commitment.commitment_count, 0) as commitment_count
  from tieout.project_pair
  left join procore.project on project.id = project_pair.procore_id
  left join due_commitment on due_commitment.project_pair_id = project_pair.id
  where
    project_pair.id = any ($1)
    and (project_pair.procore_id is null or project_pair.sage_id is null)
    and (project.status = 'ACTIVE' or due_commitment.commitment_count > 0)
)

select
  'UNMAPPED_PROJECT' as code,
  'BLOCKER' as severity,
  id as project_pair_id,
  null as commitment_pair_id,
  null as document_pair_id,
  number as grain,
  null::numeric as amount,
  case when sage_id is null then 'Project ' else 'Job ' end || number || ' has no counterpart in '
    || case when sage_id is null then 'Sage' else 'Procore' end || '; its '
    || commitment_count || ' commitments in force cannot be judged.' as explanation,
  jsonb_build_array(jsonb_build_object(
    'system', case when sage_id is null then 'PROCORE' else 'SAGE300' end,
    'field', 'number', 'value', number, 'recordId', coalesce(procore_id, sage_id)
  )) as evidence
from alone
