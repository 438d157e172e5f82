-- Where a counted requisition contradicts itself, the first thing that does not follow.
-- $1: the commitments to stage.
with

requisition as (
  select
    invoice.id,
    invoice.commitment_id,
    invoice.number,
    invoice.summary_completed_amount,
    invoice.summary_held_amount,
    sum(line.completed_amount) as completed_amount,
    sum(line.held_amount) as held_amount
  from procore.invoice
  join procore.invoice_line as line on line.invoice_id = invoice.id
  where
    invoice.commitment_id = any ($1)
    and invoice.status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
  group by
    invoice.id, invoice.commitment_id, invoice.number, invoice.summary_completed_amount,
    invoice.summary_held_amount
),

check_of_figure as (
  select requisition.id, requisition.commitment_id, requisition.number, checked.*
  from requisition
  cross join lateral (
    values
      (1, 'completedAndStoredToDateAmount', 'completed and stored', summary_completed_amount,
        completed_amount, 'its lines add up to'),
      (2, 'retainageHeldAmount', 'retainage', summary_held_amount, held_amount, 'its lines add up to')
  ) as checked (position, field, named, told_amount, right_amount, why)
)

select distinct on (id)
  commitment_id as contract_id,
  id as invoice_id,
  coalesce(number, '') as number,
  field,
  told_amount::text as value,
  'it says ' || tieout.money_text(told_amount) || ' ' || named || ', and ' || why || ' '
    || tieout.money_text(right_amount) as told
from check_of_figure
where told_amount <> right_amount
order by id, position
