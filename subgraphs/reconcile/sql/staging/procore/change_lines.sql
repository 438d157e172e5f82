-- The lines of a change order of Procore, as far as they are read: which item each is on. A line stands where the
-- map had its code on the day the change order was approved; where that divides it, on each item with its part.
-- $1: the commitments to stage.
select
  'FIELD' as side,
  change_order.commitment_id as contract_id,
  change_order.id as change_order_id,
  line.id,
  tieout.item_key(
    coalesce(code_link.books_extra, tieout.number_key(line.extra)),
    coalesce(code_link.books_code, tieout.number_key(line.cost_code)),
    line.cost_type
  ) as item_key,
  null as other_job_id,
  line.extra,
  line.cost_code,
  line.cost_type,
  tieout.part_of(line.amount, code_link.share_before, code_link.share_upto) as amount
from procore.change_order
join procore.change_order_line as line on line.change_order_id = change_order.id
left join tieout.code_link
  on code_link.project_id = line.project_id
  and code_link.field_code = tieout.number_key(line.cost_code)
  and code_link.field_extra = tieout.number_key(coalesce(line.extra, ''))
  and coalesce(change_order.approved_on, 'infinity') between code_link.valid_from and code_link.valid_to
where change_order.commitment_id = any ($1) and line.amount is not null
