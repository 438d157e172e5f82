-- A line of the schedule of values, or of a change order, is completed and stored above its value in
-- the latest counted requisition.
-- $1: the project pairs to check.
with

latest_requisition as (
  select distinct on (pair.commitment_pair_id)
    pair.project_pair_id,
    pair.commitment_pair_id,
    pair.id as invoice_pair_id,
    pair.procore_id
  from tieout.invoice_pair as pair
  join procore.invoice on invoice.id = pair.procore_id
  where pair.project_pair_id = any ($1)
  order by pair.commitment_pair_id, invoice.sequence desc, invoice.id desc
),

line as (
  select
    latest_requisition.*,
    invoice_line.id as line_id,
    invoice_line.scheduled_amount,
    invoice_line.completed_amount,
    invoice_line.completed_amount - invoice_line.scheduled_amount as excess,
    coalesce(commitment_line.number, invoice_line.source_line_id, '') as number,
    case when invoice_line.is_change_order_line then 'Change-order line ' else 'Line ' end as kind
  from latest_requisition
  join procore.invoice_line on invoice_line.invoice_id = latest_requisition.procore_id
  join procore.invoice on invoice.id = latest_requisition.procore_id
  left join procore.commitment_line
    on commitment_line.commitment_id = invoice.commitment_id
    and substring(commitment_line.id from '[^/]+$') = invoice_line.source_line_id
  where
    invoice_line.scheduled_amount >= 0
    and invoice_line.completed_amount > invoice_line.scheduled_amount
)

select
  'OVERBILLED_LINE' as code,
  'HIGH' as severity,
  project_pair_id,
  commitment_pair_id,
  invoice_pair_id as document_pair_id,
  number as grain,
  excess as amount,
  kind || number || ' is completed and stored to ' || tieout.money_text(completed_amount)
    || ', which is ' || tieout.money_text(excess) || ' above its value of '
    || tieout.money_text(scheduled_amount) || '.' as explanation,
  jsonb_build_array(jsonb_build_object(
    'system', 'PROCORE', 'field', 'completedAndStoredToDateAmount',
    'value', completed_amount::text, 'recordId', line_id
  )) as evidence
from line
