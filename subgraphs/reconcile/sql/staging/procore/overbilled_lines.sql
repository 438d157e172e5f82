-- The lines that the latest counted requisition of a commitment has completed beyond their value.
-- A line of a change order is told as people do: the number of the change order, where one can be told, and
-- the number of the line or its cost code as the requisition has them, whether or not its lines are read.
-- $1: the commitments to stage.
with

-- include: confirmed_lines,

latest_requisition as (
  select distinct on (commitment_id) id, commitment_id, number
  from procore.invoice
  where commitment_id = any ($1) and status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
  order by commitment_id, sequence desc, id desc
)

select
  latest_requisition.commitment_id as contract_id,
  latest_requisition.commitment_id || ' ' || line.is_change_order_line || ' '
    || coalesce(line.source_line_id, line.id) as id,
  line.id as invoice_line_id,
  tieout.told_number(latest_requisition.number, null, latest_requisition.id) as invoice_number,
  line.is_change_order_line,
  case
    when line.is_change_order_line
      then concat_ws(
        ' ', change_order.number, coalesce(line.number, line.cost_code, substring(line.id from '[^/]+$'))
      )
    else coalesce(commitment_line.number, line.source_line_id, substring(line.id from '[^/]+$'))
  end as number,
  line.scheduled_amount,
  line.confirmed_amount as completed_amount
from latest_requisition
join confirmed_line as line on line.invoice_id = latest_requisition.id
left join procore.commitment_line
  on commitment_line.commitment_id = latest_requisition.commitment_id
  and not line.is_change_order_line
  and substring(commitment_line.id from '[^/]+$') = line.source_line_id
left join lateral (
  select change_line.change_order_id
  from procore.change_order
  join procore.change_order_line as change_line on change_line.change_order_id = change_order.id
  where
    line.is_change_order_line
    and change_order.commitment_id = latest_requisition.commitment_id
    and substring(change_line.id from '[^/]+$') = line.source_line_id
  limit 1
) as change_line on true
-- Its lines are not always read; a change order of one line is known by its amount.
left join lateral (
  select min(change_order.number) as number
  from procore.change_order
  where
    line.is_change_order_line
    and change_order.commitment_id = latest_requisition.commitment_id
    and change_order.status = 'APPROVED'
    and (
      change_order.id = change_line.change_order_id
      or (change_line.change_order_id is null and change_order.amount = line.scheduled_amount)
    )
  having count(*) = 1
) as change_order on true
where line.scheduled_amount >= 0 and line.confirmed_amount > line.scheduled_amount
