-- A project under way, or with commitments in force, has no job; or a job has commitments and no project.
-- $2: the project pairs to check.
with

due_commitment as (
  select project_pair_id, count(*) as commitment_count
  from tieout.commitment_pair
  where project_pair_id = any ($2) and is_due
  group by project_pair_id
),

alone as (
  select project_pair.*, coalesce(due_commitment.commitment_count, 0) as commitment_count
  from tieout.project_pair
  left join tieout.project_record
    on project_record.side = 'FIELD' and project_record.id = project_pair.field_id
  left join due_commitment on due_commitment.project_pair_id = project_pair.id
  where
    project_pair.id = any ($2)
    -- Absent from a list that is known.
    and (
      (project_pair.field_id is null and tieout.is_listed('PROCORE', 'PROJECTS'))
      or (project_pair.books_id is null and tieout.is_listed('SAGE300', 'PROJECTS'))
    )
    and (project_record.status = 'ACTIVE' or due_commitment.commitment_count > 0)
)

select
  'UNMAPPED_PROJECT' as code,
  'BLOCKER' as severity,
  id as project_pair_id,
  null as commitment_pair_id,
  null as document_pair_id,
  id as thing,
  number as grain,
  null::numeric as amount,
  null as measure,
  case when books_id is null then 'Project ' else 'Job ' end || number || ' has no counterpart in '
    || case when books_id is null then '{books}' else '{field}' end || '; '
    || case
      when commitment_count = 0 then 'nothing is committed on it yet.'
      else tieout.count_text(commitment_count, 'commitment') || ' in force cannot be judged.'
    end as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence(
      case when books_id is null then 'FIELD' else 'BOOKS' end, 'number', number,
      coalesce(field_id, books_id)
    )
  ) as evidence
from alone
