-- The totals that Sage keeps of a commitment, its items and its invoices beside the records that they should
-- add up, where the two differ.
-- $1: the commitments to stage.
with

distribution as (
  select line.*, invoice.is_posted
  from sage.invoice_line as line
  join sage.invoice on invoice.id = line.invoice_id and invoice.project_id = line.project_id
  where line.commitment_id = any ($1)
),

billed as (
  select commitment_id, commitment_line_number, sum(gross_amount) as amount
  from distribution
  where is_posted
  group by commitment_id, commitment_line_number
),

changed as (
  select change_order.commitment_id, line.commitment_line_number, sum(line.amount) as amount
  from sage.change_order
  join sage.change_order_line as line on line.change_order_id = change_order.id
  where change_order.commitment_id = any ($1) and change_order.status = 'APPROVED'
  group by change_order.commitment_id, line.commitment_line_number
),

-- An item is told by its number on the distribution.
item as (
  select
    commitment_line.commitment_id,
    commitment_line.id,
    commitment_line.number,
    commitment_line.invoiced_amount as kept_invoiced,
    commitment_line.approved_changes_amount as kept_changes,
    coalesce(billed.amount, 0) as invoiced,
    coalesce(changed.amount, 0) as changes
  from sage.commitment_line
  left join billed
    on billed.commitment_id = commitment_line.commitment_id
    and billed.commitment_line_number = commitment_line.number
  left join changed
    on changed.commitment_id = commitment_line.commitment_id
    and changed.commitment_line_number = commitment_line.number
  where commitment_line.commitment_id = any ($1)
),

-- Whether distributions and change orders say which item they mean at all.
told_item as (
  select
    commitment.id as commitment_id,
    not exists (
      select from distribution
      where distribution.commitment_id = commitment.id and distribution.commitment_line_number is null
    ) as is_billed_by_item,
    not exists (
      select from sage.change_order
      join sage.change_order_line as line on line.change_order_id = change_order.id
      where change_order.commitment_id = commitment.id and line.commitment_line_number is null
    )
    and not exists (
      select from sage.change_order
      where
        change_order.commitment_id = commitment.id
        and change_order.status = 'APPROVED'
        and change_order.amount <> 0
        and not exists (
          select from sage.change_order_line as line where line.change_order_id = change_order.id
        )
    ) as is_changed_by_item
  from sage.commitment
  where commitment.id = any ($1)
),

-- An invoice that stands on this commitment alone.
invoice as (
  select
    invoice.id,
    min(line.commitment_id) as commitment_id,
    invoice.number,
    invoice.gross_amount as kept_gross,
    invoice.retainage_amount as kept_retainage,
    invoice.deduction_amount as kept_deduction,
    sum(line.gross_amount) as gross,
    sum(line.retainage_amount) as retainage,
    sum(line.deduction_amount) as deduction
  -- The header stands once for each job that the invoice is split over.
  from (
    select distinct on (id) *
    from sage.invoice
    where id in (select invoice_id from distribution)
    order by id, project_id
  ) as invoice
  join sage.invoice_line as line on line.invoice_id = invoice.id
  group by
    invoice.id, invoice.number, invoice.gross_amount, invoice.retainage_amount, invoice.deduction_amount
  having min(coalesce(line.commitment_id, '')) = max(coalesce(line.commitment_id, ''))
),

total as (
  select
    item.commitment_id as contract_id, item.id as record_id, 'COMMITMENT' as level, item.number,
    kept.field, kept.measure, kept.named, kept.kept_amount, kept.added_amount, kept.added_from
  from item
  join told_item on told_item.commitment_id = item.commitment_id
  cross join lateral (
    values
      ('invoicedAmount', 'INVOICED', 'as invoiced on item ' || item.number, item.kept_invoiced,
        case when told_item.is_billed_by_item then item.invoiced end, 'its posted distributions'),
      ('approvedChangesAmount', 'COMMITTED', 'as approved changes of item ' || item.number,
        item.kept_changes, case when told_item.is_changed_by_item then item.changes end,
        'its approved change orders')
  ) as kept (field, measure, named, kept_amount, added_amount, added_from)
  union all
  select
    commitment.id, commitment.id, 'COMMITMENT', commitment.number, 'originalAmount', 'COMMITTED',
    'as the original amount', commitment.original_amount, sum(line.original_amount), 'its items'
  from sage.commitment
  join sage.commitment_line as line on line.commitment_id = commitment.id
  where commitment.id = any ($1)
  group by commitment.id, commitment.number, commitment.original_amount
  having bool_and(line.original_amount is not null)
  union all
  select
    invoice.commitment_id, invoice.id, 'INVOICE', invoice.number,
    kept.field, kept.measure, kept.named, kept.kept_amount, kept.added_amount, 'its distributions'
  from invoice
  cross join lateral (
    values
      ('grossAmount', 'INVOICED', 'gross', invoice.kept_gross, invoice.gross),
      ('retainageAmount', 'RETAINAGE', 'of retainage', invoice.kept_retainage, invoice.retainage),
      ('deductionAmount', 'PAID', 'of deductions', invoice.kept_deduction, invoice.deduction)
  ) as kept (field, measure, named, kept_amount, added_amount)
)

select
  contract_id, record_id, level, coalesce(number, '') as number, field, measure, named, kept_amount,
  added_amount, added_from
from total
where kept_amount <> added_amount
