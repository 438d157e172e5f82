-- What the posted distributions bill and withhold on the items that one change order alone brought.
-- $1: the commitments to stage.
with

item as (
  select
    change_order.commitment_id,
    line.commitment_line_number as number,
    min(change_order.id) as change_order_id
  from sage.change_order
  join sage.change_order_line as line on line.change_order_id = change_order.id
  join sage.commitment_line
    on commitment_line.commitment_id = change_order.commitment_id
    and commitment_line.number = line.commitment_line_number
    and commitment_line.original_amount = 0
  where change_order.commitment_id = any ($1) and change_order.status = 'APPROVED'
  group by change_order.commitment_id, line.commitment_line_number
  having count(distinct change_order.id) = 1
)

select
  item.commitment_id as contract_id,
  item.change_order_id,
  sum(line.gross_amount) as gross_amount,
  sum(line.retainage_amount - line.retainage_paid_amount) as withheld_amount
from item
join sage.invoice_line as line
  on line.commitment_id = item.commitment_id and line.commitment_line_number = item.number
join sage.invoice on invoice.id = line.invoice_id and invoice.project_id = line.project_id
where invoice.is_posted
group by item.commitment_id, item.change_order_id
