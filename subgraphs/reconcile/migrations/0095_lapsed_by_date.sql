-- Insurances that are not in force: by their date, or by their state in the field, which people forget to change.
create or replace view tieout.lapsed_insurance as
  select id, vendor_id, kind, expires_on
  from sage.insurance
  where is_required is not false and expires_on < current_date
  union all
  select id, vendor_id, kind, expires_on
  from procore.insurance
  where (status in ('EXPIRED', 'NON_COMPLIANT') or expires_on < current_date) and not is_exempt;
