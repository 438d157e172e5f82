-- What commitments come to, on both sides: committed, invoiced, withheld and paid. A commitment that one side
-- lacks counts as nothing there. Where something is not read, or cannot be paired, no difference is told. What offsets
-- itself shows in the sum of the differences without their signs, cause by cause.
-- $1: the commitment pairs to tell.
with

commitment as (
  select
    *,
    verdict <> 'UNREAD' and (verdict <> 'UNMAPPED' or (field_id is not null and books_id is not null))
      as is_complete
  from tieout.commitment_pair
  where id = any ($1)
),

change_apart as (
  select commitment_pair_id, sum(abs(difference)) as amount
  from (
    select
      commitment_pair_id,
      group_id,
      coalesce(sum(field_amount) filter (where field_counts), 0)
        - coalesce(sum(books_amount) filter (where books_counts), 0) as difference
    from tieout.change_order_pair
    where commitment_pair_id = any ($1)
    group by commitment_pair_id, group_id
  ) as change
  group by commitment_pair_id
),

invoice_apart as (
  select commitment_pair_id, sum(abs(field_gross - books_gross)) as amount
  from tieout.invoice_group
  where commitment_pair_id = any ($1)
  group by commitment_pair_id
),

retainage_apart as (
  select commitment_pair_id, sum(abs(amount)) as amount
  from tieout.retainage_cause
  where commitment_pair_id = any ($1)
  group by commitment_pair_id
)

select
  commitment.id as commitment_pair_id,
  commitment.project_pair_id,
  commitment.currency,
  -- What need not be on the other side yet is in no total.
  commitment.verdict = 'NOT_DUE' as is_not_due,
  commitment.is_complete,
  told.*,
  case when commitment.is_complete then coalesce(field_amount, 0) - coalesce(books_amount, 0) end as difference,
  case
    when not commitment.is_complete then 0
    when commitment.field_id is null or commitment.books_id is null
      then abs(coalesce(field_amount, 0) - coalesce(books_amount, 0))
    else coalesce(apart, abs(coalesce(field_amount, 0) - coalesce(books_amount, 0)))
  end as absolute_amount
from commitment
left join change_apart on change_apart.commitment_pair_id = commitment.id
left join invoice_apart on invoice_apart.commitment_pair_id = commitment.id
left join retainage_apart on retainage_apart.commitment_pair_id = commitment.id
cross join lateral (
  values
    (
      1, 'COMMITTED', field_original_amount + field_changes_amount, books_original_amount + books_changes_amount,
      abs(coalesce(field_original_amount, 0) - coalesce(books_original_amount, 0)) + coalesce(change_apart.amount, 0)
    ),
    (2, 'INVOICED', field_invoiced_amount, books_invoiced_amount, coalesce(invoice_apart.amount, 0)),
    (3, 'RETAINAGE', field_held_amount, books_held_amount, coalesce(retainage_apart.amount, 0)),
    (4, 'PAID', field_paid_amount, books_paid_amount, null)
) as told (position, measure, field_amount, books_amount, apart)
