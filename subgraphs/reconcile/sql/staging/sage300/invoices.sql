-- An AP invoice of Sage, as far as its distributions bill one commitment. A release is retainage paid, or
-- negative retainage on a distribution that bills nothing, or that bills and withholds less than nothing;
-- negative retainage on a credit is none.
-- $1: the commitments to stage.
with

billed as (
  select
    line.*,
    commitment.project_id <> line.project_id as is_on_other_job,
    -- An item that came with a change order has no original amount.
    coalesce(item.original_amount = 0, false) as is_change_order_line,
    round(line.gross_amount * coalesce(commitment.retainage_percent, 0) / 100, 2) as at_contract_rate,
    bool_or(line.gross_amount > 0 and line.retainage_amount < 0)
      over (partition by line.invoice_id, line.commitment_id) as has_one_figure
  from sage.invoice_line as line
  join sage.commitment on commitment.id = line.commitment_id
  left join sage.commitment_line as item
    on item.commitment_id = line.commitment_id and item.number = line.commitment_line_number
  where line.commitment_id = any ($1)
),

distribution as (
  select
    billed.*,
    retainage_paid_amount
      + case
        when gross_amount < 0 then 0
        when gross_amount = 0 then greatest(-retainage_amount, 0)
        -- One figure for what a progress invoice withholds, at the contract's rate, and releases: below zero on one
        -- line, and on the others what is less than is withheld.
        when has_one_figure then greatest(at_contract_rate - retainage_amount, 0)
        else 0
      end as released
  from billed
),

item as (
  select
    invoice_id,
    commitment_id,
    case when is_on_other_job then 'other job ' || project_id || '|' else '' end
      || tieout.item_key(extra, cost_code, cost_type) as item_key,
    sum(gross_amount) as gross,
    sum(retainage_amount - retainage_paid_amount) as retainage
  from distribution
  group by
    invoice_id, commitment_id,
    case when is_on_other_job then 'other job ' || project_id || '|' else '' end
      || tieout.item_key(extra, cost_code, cost_type)
),

items as (
  select
    invoice_id,
    commitment_id,
    jsonb_object_agg(item_key, gross) filter (where gross <> 0) as gross_by_item,
    jsonb_object_agg(item_key, retainage) filter (where retainage <> 0) as retainage_by_item
  from item
  group by invoice_id, commitment_id
),

document as (
  select
    invoice_id,
    commitment_id,
    min(project_id) as project_id,
    sum(gross_amount) as gross,
    sum(retainage_amount - retainage_paid_amount) as retainage,
    sum(released) as released,
    -- A discount is taken off what is paid, as a deduction is.
    sum(deduction_amount + coalesce(discount_amount, 0)) as deduction,
    sum(coalesce(tax_amount, 0)) as tax,
    -- Units and price that come to no whole cents.
    count(*) filter (where quantity * unit_cost_amount <> round(quantity * unit_cost_amount, 2)) as priced_count,
    sum(paid_amount) as paid,
    sum(gross_amount) filter (where is_change_order_line) as change_gross,
    sum(gross_amount) filter (where gross_amount < 0 and not is_change_order_line) as backcharge,
    sum(retainage_amount - retainage_paid_amount + released) filter (where is_change_order_line)
      as change_withheld,
    sum(retainage_amount - retainage_paid_amount + released) filter (where gross_amount < 0)
      as negative_withheld,
    sum(gross_amount) filter (
      where gross_amount < 0 and retainage_amount - retainage_paid_amount + released = 0
    ) as unheld_credit,
    max(gross_amount) as largest_line,
    -- What a quarter of a percent gives to the cent was not rounded.
    count(*) filter (
      where
        retainage_amount - retainage_paid_amount + released <> 0
        and ((retainage_amount - retainage_paid_amount + released) * 400 % nullif(gross_amount, 0) = 0) is not true
    ) as rounded_count
  from distribution
  group by invoice_id, commitment_id
)

select
  'BOOKS' as side,
  document.invoice_id || '/' || substring(document.commitment_id from '[^/]+$') as key,
  document.invoice_id as id,
  document.commitment_id as contract_id,
  document.project_id,
  invoice.vendor_id,
  invoice.number,
  0 as sequence,
  invoice.status,
  invoice.is_posted as is_counted,
  not invoice.is_posted and invoice.status <> 'VOID' as is_waiting,
  invoice.invoiced_on,
  coalesce(invoice.accounting_on, invoice.invoiced_on) as accounting_on,
  document.gross as gross_amount,
  document.retainage as retainage_amount,
  document.released as released_amount,
  document.deduction as deduction_amount,
  document.paid as paid_amount,
  coalesce(document.change_gross, 0) as change_gross_amount,
  coalesce(document.backcharge, 0) as backcharge_amount,
  coalesce(document.change_withheld, 0) as change_withheld_amount,
  coalesce(document.negative_withheld, 0) as negative_withheld_amount,
  0::numeric as stored_withheld_amount,
  0::numeric as stored_amount,
  coalesce(document.largest_line, 0) as largest_line_amount,
  document.rounded_count::integer as rounded_count,
  coalesce(items.gross_by_item, '{}') as gross_by_item,
  coalesce(items.retainage_by_item, '{}') as retainage_by_item,
  coalesce(document.unheld_credit, 0) as unheld_credit_amount,
  0::numeric as installed_amount,
  document.tax as tax_amount,
  document.priced_count::integer as priced_count
from document
join sage.invoice on invoice.id = document.invoice_id and invoice.project_id = document.project_id
left join items
  on items.invoice_id = document.invoice_id and items.commitment_id = document.commitment_id
