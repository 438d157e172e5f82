-- The figures of a commitment are the sums of its documents, never a total that a system keeps:
-- approved change orders, gross invoiced, retainage withheld, released and held, paid.
-- $1: the project pairs to add up.
with

commitment as (
  select * from tieout.commitment_pair where project_pair_id = any ($1)
),

change_orders as (
  select
    commitment_pair_id,
    sum(procore_amount) filter (where procore_status = 'APPROVED') as procore_amount,
    sum(sage_amount) filter (where sage_status = 'APPROVED') as sage_amount
  from tieout.change_order_pair
  where project_pair_id = any ($1)
  group by commitment_pair_id
),

invoices as (
  select
    commitment_pair_id,
    sum(procore_gross_amount) as procore_gross_amount,
    sum(procore_retainage_amount) as procore_held_amount,
    sum(procore_released_amount) as procore_released_amount,
    sum(sage_gross_amount) filter (where is_posted) as sage_gross_amount,
    sum(sage_retainage_amount) filter (where is_posted) as sage_held_amount,
    sum(sage_released_amount) filter (where is_posted) as sage_released_amount,
    sum(sage_paid_amount) filter (where is_posted) as sage_paid_amount,
    sum(rounded_count) as rounded_count
  from tieout.invoice_pair
  where project_pair_id = any ($1)
  group by commitment_pair_id
)

select
  commitment.id,
  case when commitment.procore_id is not null then coalesce(change_orders.procore_amount, 0) end
    as procore_approved_changes_amount,
  case when commitment.sage_id is not null then coalesce(change_orders.sage_amount, 0) end
    as sage_approved_changes_amount,
  case when commitment.procore_id is not null then coalesce(invoices.procore_gross_amount, 0) end
    as procore_invoiced_amount,
  case when commitment.sage_id is not null then coalesce(invoices.sage_gross_amount, 0) end
    as sage_invoiced_amount,
  case when commitment.procore_id is not null then coalesce(invoices.procore_held_amount, 0) end
    as procore_held_amount,
  case when commitment.sage_id is not null then coalesce(invoices.sage_held_amount, 0) end
    as sage_held_amount,
  case
    when commitment.procore_id is not null
      then coalesce(invoices.procore_held_amount + invoices.procore_released_amount, 0)
  end as procore_retained_amount,
  case
    when commitment.sage_id is not null
      then coalesce(invoices.sage_held_amount + invoices.sage_released_amount, 0)
  end as sage_retained_amount,
  case when commitment.procore_id is not null then coalesce(invoices.procore_released_amount, 0) end
    as procore_released_amount,
  case when commitment.sage_id is not null then coalesce(invoices.sage_released_amount, 0) end
    as sage_released_amount,
  case when commitment.sage_id is not null then coalesce(invoices.sage_paid_amount, 0) end
    as sage_paid_amount,
  coalesce(invoices.rounded_count, 0) as rounded_count
from commitment
left join change_orders on change_orders.commitment_pair_id = commitment.id
left join invoices on invoices.commitment_pair_id = commitment.id
