-- A cost code of a project and one of its job are a pair when they have the same number after
-- normalisation, in the same sub job or extra. A code that only totals others is no counterpart.
-- $1: the project pairs to match.
with

procore_code as (
  select distinct on (project_pair.id, cost_code.number_key, extra_key)
    cost_code.*,
    project_pair.id as project_pair_id,
    coalesce(tieout.number_key(cost_code.extra), '') as extra_key
  from procore.cost_code
  join tieout.project_pair on project_pair.procore_id = cost_code.project_id
  where project_pair.id = any ($1) and cost_code.number_key is not null
  order by project_pair.id, cost_code.number_key, extra_key, cost_code.id
),

sage_code as (
  select distinct on (project_pair.id, cost_code.number_key, extra_key)
    cost_code.*,
    project_pair.id as project_pair_id,
    coalesce(tieout.number_key(cost_code.extra), '') as extra_key
  from sage.cost_code
  join tieout.project_pair on project_pair.sage_id = cost_code.project_id
  where project_pair.id = any ($1) and cost_code.number_key is not null and not cost_code.is_group
  order by project_pair.id, cost_code.number_key, extra_key, cost_code.id
)

select
  tieout.pair_id('CostCode', procore_code.id, sage_code.id) as id,
  coalesce(procore_code.project_pair_id, sage_code.project_pair_id) as project_pair_id,
  procore_code.id as procore_id,
  sage_code.id as sage_id,
  coalesce(procore_code.number, sage_code.number) as number,
  coalesce(procore_code.number_key, sage_code.number_key) as number_key,
  coalesce(procore_code.extra_key, sage_code.extra_key) as extra_key,
  case when procore_code.id is null or sage_code.id is null then 'NONE' else 'NUMBER' end
    as matched_by
from procore_code
full join sage_code
  on sage_code.project_pair_id = procore_code.project_pair_id
  and sage_code.number_key = procore_code.number_key
  and sage_code.extra_key = procore_code.extra_key
