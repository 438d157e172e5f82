-- Shared by the rules of deductions and of missing invoices. What one side bills as a credit by itself, without
-- retainage, and the other deducts from an invoice is one backcharge: `own_backcharge` has both groups.

backcharge_in_turn as (
  select
    commitment_pair_id,
    group_id,
    is_in_books,
    case when is_in_books then books_deduction - field_deduction else -field_gross end as amount,
    row_number() over (
      partition by
        commitment_pair_id, is_in_books,
        case when is_in_books then books_deduction - field_deduction else -field_gross end
      order by happened_on, group_id
    ) as turn
  from tieout.invoice_group
  where
    commitment_pair_id = any ($1)
    and is_in_field
    and (
      (is_in_books and field_gross = books_gross and books_deduction > field_deduction)
      or (
        not is_in_books and not is_waiting and not is_duplicate and not is_elsewhere
        and field_gross < 0 and field_withheld = 0 and field_released = 0
      )
    )
),

own_backcharge as (
  select credit.group_id as credit_group_id, deduction.group_id as deduction_group_id
  from backcharge_in_turn as credit
  join backcharge_in_turn as deduction
    on deduction.commitment_pair_id = credit.commitment_pair_id
    and deduction.amount = credit.amount
    and deduction.turn = credit.turn
    and deduction.is_in_books
  where not credit.is_in_books
)
