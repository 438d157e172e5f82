-- A total that the books keep of a job differs from those of its cost codes and categories.
-- $2: the project pairs to check.
with

job as (
  select project_pair.id as project_pair_id, job_total.*
  from tieout.project_pair
  join tieout.job_total on job_total.project_id = project_pair.books_id
  where project_pair.id = any ($2)
)

select
  'SAGE_MASTER_TOTAL' as code,
  'MEDIUM' as severity,
  project_pair_id,
  null as commitment_pair_id,
  null as document_pair_id,
  project_id || ' ' || field as thing,
  number as grain,
  added_amount - kept_amount as amount,
  'COMMITTED' as measure,
  '{books} keeps ' || tieout.money_text(kept_amount) || ' ' || named || ' on job ' || number
    || '; its cost codes add up to ' || tieout.money_text(added_amount) || '.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(tieout.evidence('BOOKS', field, kept_amount::text, project_id)) as evidence
from job
