-- Where a counted requisition contradicts itself, the first thing that does not follow: a line from what was
-- done before, now and stored; the certificate (form G702) from the lines, or one of its figures from the
-- others. What it does not say is not checked.
-- $1: the commitments to stage.
with

requisition as (
  select *
  from procore.invoice
  where
    commitment_id = any ($1)
    and status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
),

line as (
  select
    invoice_id,
    sum(completed_amount) as completed_amount,
    sum(held_amount) as held_amount,
    min(coalesce(number, commitment_line_number, source_line_id, id)) filter (
      where completed_amount <> work_previous_amount + work_this_period_amount + materials_stored_amount
    ) as broken_number,
    min(completed_amount) filter (
      where completed_amount <> work_previous_amount + work_this_period_amount + materials_stored_amount
    ) as broken_amount
  from procore.invoice_line
  where invoice_id in (select id from requisition)
  group by invoice_id
),

checked as (
  select requisition.id, requisition.commitment_id, requisition.number, checked_figure.*
  from requisition
  join line on line.invoice_id = requisition.id
  cross join lateral (
    values
      (1, 'completedAndStoredToDateAmount', 'completed and stored',
        summary_completed_amount, line.completed_amount, 'its lines add up to'),
      (2, 'retainageHeldAmount', 'retainage',
        summary_held_amount, line.held_amount, 'its lines add up to'),
      (3, 'contractSumToDateAmount', 'as the contract sum to date',
        summary_contract_amount, summary_original_amount + summary_changes_amount,
        'the original sum and the changes add up to'),
      (4, 'retainageHeldAmount', 'retainage',
        summary_held_amount, summary_work_held_amount + summary_materials_held_amount,
        'that on work and that on stored materials add up to'),
      (5, 'earnedLessRetainageAmount', 'earned less retainage',
        summary_earned_amount, summary_completed_amount - summary_held_amount,
        'completed and stored less retainage is'),
      (6, 'paymentDueAmount', 'as the current payment due',
        payment_due_amount - coalesce(summary_tax_amount, 0),
        summary_earned_amount - summary_previous_certificates_amount,
        'earned less retainage, less the certificates before, is'),
      (7, 'balanceToFinishAmount', 'to finish including retainage',
        summary_balance_to_finish_amount, summary_contract_amount - summary_earned_amount,
        'the contract sum less what is earned is')
  ) as checked_figure (position, field, named, told_amount, right_amount, why)
  where
    told_amount <> right_amount
    -- Some add the tax to what is due, and some do not.
    and not (field = 'paymentDueAmount' and payment_due_amount = right_amount)
),

broken as (
  select
    id, commitment_id, number, position, field, told_amount::text as value,
    'it says ' || tieout.money_text(told_amount) || ' ' || named || ', and ' || why || ' '
      || tieout.money_text(right_amount) as told
  from checked
  union all
  select
    requisition.id, requisition.commitment_id, requisition.number, 0,
    'completedAndStoredToDateAmount', line.broken_amount::text,
    'line ' || line.broken_number || ' is completed and stored to ' || tieout.money_text(line.broken_amount)
      || ', which is not what was done before, now and stored'
  from requisition
  join line on line.invoice_id = requisition.id
  where line.broken_number is not null
),

-- What differs from the books by this differs by the contradiction alone.
gap as (
  select
    id,
    sum(told_amount - right_amount) filter (where position = 1) as gross,
    sum(told_amount - right_amount) filter (where position = 2) as held
  from checked
  group by id
)

select distinct on (broken.id)
  broken.commitment_id as contract_id,
  broken.id as invoice_id,
  tieout.told_number(broken.number, null, broken.id) as number,
  broken.field,
  broken.value,
  broken.told,
  coalesce(gap.gross, 0) as gross_gap,
  coalesce(gap.held, 0) as held_gap
from broken
left join gap on gap.id = broken.id
order by broken.id, broken.position
