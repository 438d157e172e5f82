-- The figures of a commitment side by side, each by its own name and with the rule that judges it; none is
-- a bare balance.
-- $1: the commitment pairs to show.
with

commitment as (
  select
    *,
    field_original_amount + field_changes_amount as field_revised_amount,
    books_original_amount + books_changes_amount as books_revised_amount
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
      (4, 'revisedAmount', field_revised_amount, books_revised_amount, 'change_order_missing'),
      (5, 'invoicedAmount', field_invoiced_amount, books_invoiced_amount, 'invoice_missing'),
      (6, 'retainageHeldAmount', field_held_amount, books_held_amount, 'retainage_held'),
      (7, 'retainageReleasedAmount', field_released_amount, books_released_amount, 'retainage_held'),
      (8, 'paidAmount', field_paid_amount, books_paid_amount, 'payment_mismatch'),
      (
        9, 'balanceToBillAmount', field_revised_amount - field_invoiced_amount,
        books_revised_amount - books_invoiced_amount, 'invoice_missing'
      ),
      (
        10, 'openPayableAmount', field_invoiced_amount - field_held_amount - field_paid_amount,
        books_invoiced_amount - books_held_amount - books_paid_amount, 'payment_mismatch'
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
    when sage is null then 'MISSING_IN_SAGE'
    when procore is null then 'MISSING_IN_PROCORE'
    when procore = sage then 'AGREES'
    else 'DIFFERS'
  end as verdict,
  rule_id
from figure
