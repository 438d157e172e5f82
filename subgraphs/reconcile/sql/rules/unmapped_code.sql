-- A line of a commitment is on a cost code that the job in Sage does not have, so nothing on it can be
-- written to Sage or compared there.
-- $1: the project pairs to check.
with

line as (
  select
    pair.project_pair_id,
    pair.id as commitment_pair_id,
    commitment_line.id as line_id,
    commitment_line.cost_code,
    coalesce(commitment_line.extra, '') as extra,
    commitment_line.original_amount
  from tieout.commitment_pair as pair
  join tieout.project_pair on project_pair.id = pair.project_pair_id
  join procore.commitment_line on commitment_line.commitment_id = pair.procore_id
  where
    pair.project_pair_id = any ($1)
    and pair.is_due
    -- A project without a job has no codes either; that is the finding then.
    and project_pair.sage_id is not null
    and commitment_line.cost_code is not null
),

-- A code stands on many lines; it is looked up once.
used_code as (
  select distinct project_pair_id, cost_code, extra from line
),

unknown_code as (
  select used_code.*
  from used_code
  left join tieout.cost_code_pair as code
    on code.project_pair_id = used_code.project_pair_id
    and code.number_key = tieout.number_key(used_code.cost_code)
    and code.extra_key = tieout.number_key(used_code.extra)
    and code.sage_id is not null
  where code.id is null
),

unmapped as (
  select line.*
  from line
  join unknown_code using (project_pair_id, cost_code, extra)
)

select
  'UNMAPPED_CODE' as code,
  'BLOCKER' as severity,
  project_pair_id,
  commitment_pair_id,
  null as document_pair_id,
  cost_code as grain,
  null::numeric as amount,
  count(*) || ' line' || case when count(*) = 1 then '' else 's' end || ' of '
    || tieout.money_text(sum(original_amount)) || ' on cost code ' || cost_code
    || ', which the job in Sage does not have.' as explanation,
  jsonb_agg(jsonb_build_object(
    'system', 'PROCORE', 'field', 'costCode', 'value', cost_code, 'recordId', line_id
  ) order by line_id) as evidence
from unmapped
group by project_pair_id, commitment_pair_id, cost_code
