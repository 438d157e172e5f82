-- A line of the schedule of values, or of a change order, is completed and stored above its value in the
-- latest counted requisition.
-- $1: the commitment pairs to check.
select
  'OVERBILLED_LINE' as code,
  'HIGH' as severity,
  commitment_pair.project_pair_id,
  commitment_pair.id as commitment_pair_id,
  null as document_pair_id,
  line.id as thing,
  line.number as grain,
  line.completed_amount - line.scheduled_amount as amount,
  'INVOICED' as measure,
  case when line.is_change_order_line then 'Change-order line ' else 'Line ' end || line.number
    || ' is completed and stored to ' || tieout.money_text(line.completed_amount)
    || ' in requisition ' || line.invoice_number || ', which is '
    || tieout.money_text(line.completed_amount - line.scheduled_amount) || ' above its value of '
    || tieout.money_text(line.scheduled_amount) || '.' as explanation,
  case
    when line.is_change_order_line then '[]'
    else tieout.line_documents(
      commitment_pair.id, commitment_line.id, line.completed_amount - line.scheduled_amount
    )
  end as documents,
  jsonb_build_array(
    tieout.evidence(
      'FIELD', 'completedAndStoredToDateAmount', line.completed_amount::text, line.invoice_line_id
    )
  ) as evidence
from tieout.commitment_pair
join tieout.overbilled_line as line on line.contract_id = commitment_pair.field_id
left join lateral (
  select distinct contract_line.id
  from tieout.contract_line
  where
    contract_line.side = 'FIELD'
    and contract_line.contract_id = commitment_pair.field_id
    -- The last part of its id is what the requisition calls it.
    and substring(contract_line.id from '[^/]+$') = substring(line.id from '[^ ]+$')
) as commitment_line on true
where commitment_pair.id = any ($1)
