-- Something is payable to a vendor whose insurance has ended; it is collected before the vendor is paid.
-- $1: the commitment pairs to check.
with

payable as (
  select
    commitment_pair.*,
    vendor_pair.number as vendor_number,
    vendor_pair.name as vendor_name,
    vendor_pair.field_id as field_vendor_id,
    vendor_pair.books_id as books_vendor_id,
    books_invoiced_amount - books_held_amount - books_deduction_amount - books_paid_amount as open_amount
  from tieout.commitment_pair
  join tieout.vendor_pair on vendor_pair.id = commitment_pair.vendor_pair_id
  where
    commitment_pair.id = any ($1)
    and books_invoiced_amount - books_held_amount - books_deduction_amount - books_paid_amount > 0
),

lapsed as (
  select distinct on (payable.id)
    payable.*, insurance.id as insurance_id, insurance.kind as insurance_kind, insurance.expires_on
  from payable
  join tieout.lapsed_insurance as insurance
    on insurance.vendor_id in (payable.field_vendor_id, payable.books_vendor_id)
  order by payable.id, insurance.expires_on, insurance.id
)

select
  'COMPLIANCE_HOLD' as code,
  'BLOCKER' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  id || ' ' || coalesce(books_vendor_id, field_vendor_id) as thing,
  coalesce(vendor_number, vendor_name, '') as grain,
  null::numeric as amount,
  'PAID' as measure,
  tieout.money_text(open_amount) || ' is payable to ' || coalesce(vendor_name, vendor_number) || ', whose '
    || coalesce(lower(replace(insurance_kind, '_', ' ')) || ' ', '') || 'insurance'
    || case when expires_on is null then ' is not in force.' else ' ended on ' || expires_on || '.' end
    as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence('BOOKS', 'insuranceExpiresOn', expires_on::text, insurance_id)
  ) as evidence
from lapsed
