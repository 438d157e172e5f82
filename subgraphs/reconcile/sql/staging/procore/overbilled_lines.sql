-- The lines that the latest counted requisition of a commitment has completed beyond their value.
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
  coalesce(commitment_line.number, line.source_line_id, substring(line.id from '[^/]+$')) as number,
  line.scheduled_amount,
  line.confirmed_amount as completed_amount
from latest_requisition
join confirmed_line as line on line.invoice_id = latest_requisition.id
left join procore.commitment_line
  on commitment_line.commitment_id = latest_requisition.commitment_id
  and not line.is_change_order_line
  and substring(commitment_line.id from '[^/]+$') = line.source_line_id
where line.scheduled_amount >= 0 and line.confirmed_amount > line.scheduled_amount
