-- Committed cost by project and vendor: what was signed, what change orders have made of it, what is billed on it
-- and what is still to be billed, by both systems.
create view committed_cost as
select
  project_number,
  vendor_number,
  vendor_name,
  currency,
  count(*) as commitment_count,
  sum(procore_original_amount) as procore_original_amount,
  sum(sage_original_amount) as sage_original_amount,
  sum(procore_revised_amount) as procore_revised_amount,
  sum(sage_revised_amount) as sage_revised_amount,
  sum(procore_invoiced_amount) as procore_invoiced_amount,
  sum(sage_invoiced_amount) as sage_invoiced_amount,
  sum(procore_revised_amount - procore_invoiced_amount) as procore_open_amount,
  sum(sage_revised_amount - sage_invoiced_amount) as sage_open_amount,
  count(*) filter (where verdict = 'AGREES') as agreeing_count
from commitment_rows
where verdict <> 'NOT_DUE'
group by project_number, vendor_number, vendor_name, currency
