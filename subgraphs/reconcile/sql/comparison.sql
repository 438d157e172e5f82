-- The figures of a commitment side by side, each with the rule that judges it.
-- $1: the commitment pairs to show.
with

commitment as (
  select
    commitment_pair.*,
    procore_original_amount + procore_approved_changes_amount as procore_revised_amount,
    sage_original_amount + sage_approved_changes_amount as sage_revised_amount
  from tieout.commitment_pair
  where id = any ($1)
),

figure as (
  select commitment.id as commitment_pair_id, compared.*
  from commitment
  cross join lateral (
    values
      (1, 'originalAmount', procore_original_amount, sage_original_amount,
        'original_amount_mismatch'),
      (2, 'approvedChangesAmount', procore_approved_changes_amount, sage_approved_changes_amount,
        'change_order_missing'),
      (3, 'revisedAmount', procore_revised_amount, sage_revised_amount, 'change_order_missing'),
      (4, 'invoicedAmount', procore_invoiced_amount, sage_invoiced_amount, 'invoice_missing'),
      (5, 'retainageHeldAmount', procore_held_amount, sage_held_amount, 'retainage_held'),
      (6, 'paidAmount', procore_paid_amount, sage_paid_amount, 'payment_mismatch')
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
    when procore is null and sage is null then 'NOT_DUE'
    when sage is null then 'MISSING_IN_SAGE'
    when procore is null then 'MISSING_IN_PROCORE'
    when procore = sage then 'AGREES'
    else 'DIFFERS'
  end as verdict,
  rule_id
from figure
