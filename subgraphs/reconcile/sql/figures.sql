-- The figures of a commitment are the sums of its documents, never a total that a system keeps: approved
-- and pending change orders, gross invoiced, retainage released and held, deducted, paid.
-- $1: the commitment pairs to add up.
with

commitment as (
  select * from tieout.commitment_pair where id = any ($1)
),

change_orders as (
  select
    commitment_pair_id,
    sum(field_amount) filter (where field_counts) as field_amount,
    sum(books_amount) filter (where books_counts) as books_amount,
    sum(field_amount) filter (where field_status = 'PENDING') as field_pending_amount,
    sum(books_amount) filter (where books_status = 'PENDING') as books_pending_amount
  from tieout.change_order_pair
  where commitment_pair_id = any ($1)
  group by commitment_pair_id
),

invoices as (
  select
    commitment_pair_id,
    sum(field_gross_amount) as field_gross_amount,
    sum(field_retainage_amount) as field_held_amount,
    sum(field_released_amount) as field_released_amount,
    sum(field_deduction_amount) as field_deduction_amount,
    sum(books_gross_amount) filter (where is_posted) as books_gross_amount,
    sum(books_retainage_amount) filter (where is_posted) as books_held_amount,
    sum(books_released_amount) filter (where is_posted) as books_released_amount,
    sum(books_deduction_amount) filter (where is_posted) as books_deduction_amount,
    sum(books_paid_amount) filter (where is_posted) as books_paid_amount
  from tieout.invoice_pair
  where commitment_pair_id = any ($1)
  group by commitment_pair_id
),

-- What a list has that was not read is not known: that is neither nothing nor what was there before.
known as (
  select
    commitment.id as commitment_pair_id,
    commitment.field_id is not null
    and not coalesce(bool_or(unread.side = 'FIELD' and unread.list in ('COMMITMENTS', 'CHANGE_ORDERS')), false)
      as field_changes,
    commitment.books_id is not null
    and not coalesce(bool_or(unread.side = 'BOOKS' and unread.list in ('COMMITMENTS', 'CHANGE_ORDERS')), false)
      as books_changes,
    commitment.field_id is not null
    and not coalesce(bool_or(unread.side = 'FIELD' and unread.list in ('COMMITMENTS', 'INVOICES')), false)
      as field_invoices,
    commitment.books_id is not null
    and not coalesce(bool_or(unread.side = 'BOOKS' and unread.list in ('COMMITMENTS', 'INVOICES')), false)
      as books_invoices
  from commitment
  left join tieout.unjudged as unread
    on unread.commitment_pair_id = commitment.id
    and unread.commitment_pair_id = any ($1)
    and not unread.is_absence_only
  group by commitment.id, commitment.field_id, commitment.books_id
),

rounded as (
  select commitment.id as commitment_pair_id, sum(invoice_document.rounded_count) as rounded_count
  from commitment
  join tieout.invoice_document on invoice_document.contract_id in (commitment.field_id, commitment.books_id)
  where invoice_document.is_counted
  group by commitment.id
)

select
  commitment.id,
  case when known.field_changes then coalesce(change_orders.field_amount, 0) end as field_changes_amount,
  case when known.books_changes then coalesce(change_orders.books_amount, 0) end as books_changes_amount,
  case when known.field_changes then coalesce(change_orders.field_pending_amount, 0) end as field_pending_amount,
  case when known.books_changes then coalesce(change_orders.books_pending_amount, 0) end as books_pending_amount,
  case when known.field_invoices then coalesce(invoices.field_gross_amount, 0) end as field_invoiced_amount,
  case when known.books_invoices then coalesce(invoices.books_gross_amount, 0) end as books_invoiced_amount,
  case when known.field_invoices then coalesce(invoices.field_held_amount, 0) end as field_held_amount,
  case when known.books_invoices then coalesce(invoices.books_held_amount, 0) end as books_held_amount,
  case when known.field_invoices then coalesce(invoices.field_released_amount, 0) end as field_released_amount,
  case when known.books_invoices then coalesce(invoices.books_released_amount, 0) end as books_released_amount,
  case when known.field_invoices then coalesce(invoices.field_deduction_amount, 0) end as field_deduction_amount,
  case when known.books_invoices then coalesce(invoices.books_deduction_amount, 0) end as books_deduction_amount,
  case when known.books_invoices then coalesce(invoices.books_paid_amount, 0) end as books_paid_amount,
  coalesce(rounded.rounded_count, 0) as rounded_count
from commitment
left join change_orders on change_orders.commitment_pair_id = commitment.id
left join invoices on invoices.commitment_pair_id = commitment.id
join known on known.commitment_pair_id = commitment.id
left join rounded on rounded.commitment_pair_id = commitment.id
