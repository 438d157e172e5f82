-- A line of a commitment or of an approved change order is on a cost code that the job does not have, so nothing on it
-- can be written to the books or compared there.
-- $1: the commitment pairs to check.
with

commitment as (
  select pair.*
  from tieout.commitment_pair as pair
  join tieout.project_pair on project_pair.id = pair.project_pair_id
  where
    pair.id = any ($1)
    and pair.is_due
    -- A project without a job has no codes either; that is the finding then.
    and project_pair.books_id is not null
),

line as (
  select
    commitment.project_pair_id,
    commitment.id as commitment_pair_id,
    commitment.field_id,
    tieout.line_pair_id(commitment.id, item.item_key) as told_pair_id,
    item.item_key,
    item.cost_code,
    item.line_count,
    item.original_amount as amount
  from commitment
  join tieout.item on item.side = 'FIELD' and item.contract_id = commitment.field_id
  where item.line_count > 0
  union all
  select
    commitment.project_pair_id,
    commitment.id,
    commitment.field_id,
    change_order.id,
    change_line.item_key,
    change_line.cost_code,
    1,
    change_line.amount
  from commitment
  join tieout.change_order_pair as change_order
    on change_order.commitment_pair_id = commitment.id and change_order.field_counts
  join tieout.change_line on change_line.side = 'FIELD' and change_line.change_order_id = change_order.field_id
),

unmapped as (
  select *, split_part(item_key, '|', 1) as extra_key, split_part(item_key, '|', 2) as code_key
  from line
  where
    cost_code is not null
    and not exists (
      select from tieout.cost_code_pair as code
      where
        code.project_pair_id = line.project_pair_id
        and code.books_number_key = split_part(line.item_key, '|', 2)
        and code.books_extra_key = split_part(line.item_key, '|', 1)
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
  tieout.count_text(sum(line_count), 'line') || ' of ' || tieout.money_text(sum(amount))
    || case when sum(line_count) = 1 then ' is' else ' are' end || ' on cost code ' || min(cost_code) || ', which the job in {books} does not have.' as explanation,
  jsonb_agg(distinct jsonb_build_object('pairId', told_pair_id, 'amount', null)) as documents,
  jsonb_build_array(tieout.evidence('FIELD', 'costCode', min(cost_code), min(field_id))) as evidence
from unmapped
group by project_pair_id, commitment_pair_id, extra_key, code_key
