-- Retainage that the books hold, by how long ago the invoice was booked that it was held on. What was released is
-- taken from the oldest first, as it is paid.
create view retainage_aging as
with
held as (
  select
    invoice_rows.project_number,
    invoice_rows.vendor_number,
    invoice_rows.vendor_name,
    invoice_rows.currency,
    invoice_rows.commitment_key,
    invoice_rows.sage_accounting_on,
    -- What the invoice itself held; what others released of it is told by the commitment.
    greatest(invoice_rows.sage_retainage_amount, 0) as retained_amount,
    sum(greatest(invoice_rows.sage_retainage_amount, 0)) over (
      partition by invoice_rows.commitment_key
      order by invoice_rows.sage_accounting_on desc, invoice_rows.id desc
    ) as retained_since_amount,
    retainage_rows.sage_held_amount
  from invoice_rows
  join retainage_rows on retainage_rows.commitment_key = invoice_rows.commitment_key
  where invoice_rows.is_posted and retainage_rows.sage_held_amount is not null
),
open_part as (
  select
    *,
    greatest(
      least(retained_amount, sage_held_amount - (retained_since_amount - retained_amount)), 0
    ) as open_amount
  from held
)
select
  project_number,
  vendor_number,
  vendor_name,
  currency,
  case
    when sage_accounting_on is null then 'no date'
    when sage_accounting_on > current_date - 30 then '0 to 30 days'
    when sage_accounting_on > current_date - 60 then '31 to 60 days'
    when sage_accounting_on > current_date - 90 then '61 to 90 days'
    else 'over 90 days'
  end as age,
  sum(open_amount) as held_amount
from open_part
where open_amount > 0
group by 1, 2, 3, 4, 5
