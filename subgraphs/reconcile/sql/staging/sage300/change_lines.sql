-- The lines of a commitment change order of Sage: which item each is on.
-- $1: the commitments to stage.
select
  'BOOKS' as side,
  change_order.commitment_id as contract_id,
  change_order.id as change_order_id,
  line.id,
  tieout.item_key(line.extra, line.cost_code, line.cost_type) as item_key,
  case when line.job_id <> change_order.project_id then line.job_id end as other_job_id,
  line.extra,
  line.cost_code,
  line.cost_type,
  line.amount
from sage.change_order
join sage.change_order_line as line on line.change_order_id = change_order.id
where change_order.commitment_id = any ($1) and line.amount is not null
