-- What an AP invoice of Sage bills to no commitment at all: it may be what a commitment lacks.
-- $1: the jobs to stage.
select
  'BOOKS' as side,
  line.invoice_id || '/none' as key,
  line.invoice_id as id,
  null::text as contract_id,
  line.project_id,
  invoice.vendor_id,
  invoice.number,
  0 as sequence,
  invoice.status,
  invoice.is_posted as is_counted,
  not invoice.is_posted and invoice.status <> 'VOID' as is_waiting,
  invoice.invoiced_on,
  coalesce(invoice.accounting_on, invoice.invoiced_on) as accounting_on,
  sum(line.gross_amount) as gross_amount,
  sum(line.retainage_amount - line.retainage_paid_amount) as retainage_amount,
  sum(line.retainage_paid_amount) as released_amount,
  sum(line.deduction_amount + coalesce(line.discount_amount, 0)) as deduction_amount,
  sum(line.paid_amount) as paid_amount,
  0::numeric as change_gross_amount,
  0::numeric as backcharge_amount,
  0::numeric as change_withheld_amount,
  0::numeric as negative_withheld_amount,
  0::numeric as stored_withheld_amount,
  0::numeric as stored_amount,
  0::numeric as largest_line_amount,
  0 as rounded_count,
  '{}'::jsonb as gross_by_item,
  '{}'::jsonb as retainage_by_item,
  0::numeric as unheld_credit_amount,
  0::numeric as installed_amount,
  sum(coalesce(line.tax_amount, 0)) as tax_amount,
  0 as priced_count
from sage.invoice_line as line
join sage.invoice on invoice.id = line.invoice_id and invoice.project_id = line.project_id
where line.project_id = any ($1) and line.commitment_id is null
group by
  line.invoice_id, line.project_id, invoice.vendor_id, invoice.number, invoice.status, invoice.is_posted,
  invoice.invoiced_on, invoice.accounting_on
