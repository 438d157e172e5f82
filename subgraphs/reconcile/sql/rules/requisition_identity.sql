-- The summary of a requisition contradicts its own lines: what is completed and stored to date, or
-- the retainage held, is not their sum. That is a fault of the source, not a difference.
-- $1: the project pairs to check.
with

requisition as (
  select
    pair.id,
    pair.project_pair_id,
    pair.commitment_pair_id,
    pair.number,
    invoice.id as procore_id,
    invoice.summary_completed_amount,
    invoice.summary_held_amount,
    sum(line.completed_amount) as completed_amount,
    sum(line.held_amount) as held_amount
  from tieout.invoice_pair as pair
  join procore.invoice on invoice.id = pair.procore_id
  join procore.invoice_line as line on line.invoice_id = invoice.id
  where pair.project_pair_id = any ($1)
  group by
    pair.id, pair.project_pair_id, pair.commitment_pair_id, pair.number, invoice.id,
    invoice.summary_completed_amount, invoice.summary_held_amount
),

broken as (
  select *
  from requisition
  where summary_completed_amount <> completed_amount or summary_held_amount <> held_amount
)

select
  'IDENTITY_BROKEN' as code,
  'HIGH' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  number as grain,
  null::numeric as amount,
  'The summary of requisition ' || number || ' says '
    || tieout.money_text(summary_completed_amount) || ' completed and stored and '
    || tieout.money_text(summary_held_amount) || ' retainage; its lines add up to '
    || tieout.money_text(completed_amount) || ' and ' || tieout.money_text(held_amount) || '.'
    as explanation,
  jsonb_build_array(jsonb_build_object(
    'system', 'PROCORE', 'field', 'retainageHeldAmount',
    'value', summary_held_amount::text, 'recordId', procore_id
  )) as evidence
from broken
