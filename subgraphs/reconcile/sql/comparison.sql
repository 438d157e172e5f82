-- The figures of a commitment side by side, each by its own name and with the rule that judges it; none is
-- a bare balance. What only one system knows is told of that one, and compared with nothing.
-- $1: the commitment pairs to show.
with

commitment as (
  select
    *,
    field_original_amount + field_changes_amount as field_revised_amount,
    books_original_amount + books_changes_amount as books_revised_amount,
    -- A proposal that the books have no word for.
    case
      when field_pending_amount is not null
        then coalesce((
          select sum(change.field_amount)
          from tieout.change_order_pair as change
          where change.commitment_pair_id = commitment_pair.id and change.field_status = 'DRAFT'
        ), 0)
    end as field_draft_amount
  from tieout.commitment_pair
  where id = any ($1)
),

figure as (
  select commitment.id as commitment_pair_id, compared.*
  from commitment
  cross join lateral (
    values
      (1, 'originalAmount', field_original_amount, books_original_amount, 'original_amount_mismatch'),
      (2, 'approvedChangesAmount', field_changes_amount, books_changes_amount, 'change_order_missing'),
      (3, 'pendingChangesAmount', field_pending_amount, books_pending_amount, 'change_order_differs'),
      (4, 'draftChangesAmount', field_draft_amount, null, 'change_order_differs'),
      (5, 'revisedAmount', field_revised_amount, books_revised_amount, 'change_order_missing'),
      (6, 'invoicedAmount', field_invoiced_amount, books_invoiced_amount, 'invoice_missing'),
      (7, 'retainageHeldAmount', field_held_amount, books_held_amount, 'retainage_held'),
      (8, 'retainageReleasedAmount', field_released_amount, books_released_amount, 'retainage_held'),
      (9, 'paidAmount', field_paid_amount, books_paid_amount, 'payment_mismatch'),
      (
        10, 'balanceToBillAmount', field_revised_amount - field_invoiced_amount,
        books_revised_amount - books_invoiced_amount, 'invoice_missing'
      ),
      (
        11, 'remainingBalanceOutstandingAmount', field_revised_amount - field_paid_amount,
        null, 'payment_mismatch'
      ),
      (
        12, 'openPayableAmount', field_invoiced_amount - field_held_amount - field_paid_amount,
        books_invoiced_amount - books_held_amount - books_paid_amount, 'payment_mismatch'
      ),
      (
        13, 'balanceToFinishWithRetainageAmount',
        field_revised_amount - (field_invoiced_amount - field_held_amount), null, 'invoice_missing'
      )
  ) as compared (position, field, procore, sage, rule_id)
)

select
  commitment_pair_id,
  position,
  field,
  procore,
  sage,
  procore - sage as difference,
  case
    when (procore is null or sage is null) and exists (
      select from tieout.unjudged
      where unjudged.commitment_pair_id = figure.commitment_pair_id and not unjudged.is_absence_only
    ) then 'UNREAD'
    when procore is null and sage is null then 'NOT_DUE'
    -- The books have no such figure.
    when field in ('draftChangesAmount', 'remainingBalanceOutstandingAmount', 'balanceToFinishWithRetainageAmount')
      then 'NOT_DUE'
    when sage is null then 'MISSING_IN_SAGE'
    when procore is null then 'MISSING_IN_PROCORE'
    when procore = sage then 'AGREES'
    else 'DIFFERS'
  end as verdict,
  rule_id
from figure
