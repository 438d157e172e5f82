-- A line of a commitment is on a cost code that the job does not have, so nothing on it can be written to the
-- books or compared there.
-- $1: the commitment pairs to check.
with

item as (
  select
    pair.project_pair_id,
    pair.id as commitment_pair_id,
    pair.field_id,
    item.item_key,
    item.cost_code,
    item.line_count,
    item.original_amount,
    split_part(item.item_key, '|', 1) as extra_key,
    split_part(item.item_key, '|', 2) as code_key
  from tieout.commitment_pair as pair
  join tieout.project_pair on project_pair.id = pair.project_pair_id
  join tieout.item on item.side = 'FIELD' and item.contract_id = pair.field_id
  where
    pair.id = any ($1)
    and pair.is_due
    -- A project without a job has no codes either; that is the finding then.
    and project_pair.books_id is not null
    and item.cost_code is not null
    and item.line_count > 0
),

unmapped as (
  select item.*
  from item
  where
    not exists (
      select from tieout.cost_code_pair as code
      where
        code.project_pair_id = item.project_pair_id
        and code.books_number_key = item.code_key
        and code.books_extra_key = item.extra_key
    )
)

select
  'UNMAPPED_CODE' as code,
  'BLOCKER' as severity,
  project_pair_id,
  commitment_pair_id,
  null as document_pair_id,
  commitment_pair_id || ' ' || extra_key || '|' || code_key as thing,
  min(cost_code) as grain,
  null::numeric as amount,
  null as measure,
  tieout.count_text(sum(line_count), 'line') || ' of ' || tieout.money_text(sum(original_amount))
    || case when sum(line_count) = 1 then ' is' else ' are' end || ' on cost code ' || min(cost_code) || ', which the job in {books} does not have.' as explanation,
  jsonb_agg(
    jsonb_build_object('pairId', tieout.line_pair_id(commitment_pair_id, item_key), 'amount', null)
    order by item_key
  ) as documents,
  jsonb_build_array(tieout.evidence('FIELD', 'costCode', min(cost_code), min(field_id))) as evidence
from unmapped
group by project_pair_id, commitment_pair_id, extra_key, code_key
