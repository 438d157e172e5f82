-- Shared by the rules of deductions. `deducted` are the invoices from which one side deducts otherwise than the
-- other, and `made_good` those whose net another one gives back, or a deduction of their own.
-- shared: own_backcharge

deducted as (
  select
    *,
    row_number() over (partition by commitment_pair_id, difference order by group_id) as turn
  from (
    select
      invoice_group.*,
      -- What the deductions make of the net, and the negative lines of the gross.
      invoice_group.books_deduction - invoice_group.field_deduction
        + case
          when invoice_group.field_gross - invoice_group.books_gross = invoice_group.backcharge_gap
            then invoice_group.backcharge_gap
          else 0
        end as difference,
      pair.field_id,
      pair.books_id
    from tieout.invoice_group
    join tieout.invoice_pair as pair on pair.id = invoice_group.group_id
    where
      invoice_group.commitment_pair_id = any ($1)
      and invoice_group.group_id not in (select deduction_group_id from own_backcharge)
      -- A document that bills nothing may deduct alone.
      and (
        (invoice_group.is_in_field and invoice_group.is_in_books)
        or (invoice_group.field_gross = 0 and invoice_group.books_gross = 0)
      )
      and (invoice_group.books_deduction <> invoice_group.field_deduction or invoice_group.backcharge_gap <> 0)
  ) as invoice
),

-- What is deducted here and taken back, or billed as a negative line, there is the same deduction.
made_good as (
  select deducted.group_id, other.number as deducted_from
  from deducted
  join deducted as other
    on other.commitment_pair_id = deducted.commitment_pair_id
    and other.difference = -deducted.difference
    and other.turn = deducted.turn
  where deducted.difference <> 0
  union all
  select group_id, number from deducted where difference = 0
)
