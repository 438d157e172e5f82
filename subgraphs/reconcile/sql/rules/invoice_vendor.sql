-- An AP invoice on a commitment is booked to another vendor than the commitment; paying it pays the
-- wrong party.
-- $1: the project pairs to check.
with

invoice as (
  select distinct
    pair.*,
    paid_vendor.name as paid_vendor_name,
    commitment_vendor.name as commitment_vendor_name
  from tieout.invoice_pair as pair
  join tieout.commitment_pair on commitment_pair.id = pair.commitment_pair_id
  join sage.commitment on commitment.id = commitment_pair.sage_id
  join sage.invoice as sage_invoice on sage_invoice.id = pair.sage_id
  left join sage.vendor as paid_vendor on paid_vendor.id = sage_invoice.vendor_id
  left join sage.vendor as commitment_vendor on commitment_vendor.id = commitment.vendor_id
  where pair.project_pair_id = any ($1) and sage_invoice.vendor_id <> commitment.vendor_id
)

select
  'VENDOR_MISMATCH' as code,
  'BLOCKER' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  number as grain,
  null::numeric as amount,
  'Invoice ' || number || ' is booked to ' || coalesce(paid_vendor_name, 'nobody')
    || '; the commitment is with ' || coalesce(commitment_vendor_name, 'nobody') || '.'
    as explanation,
  jsonb_build_array(jsonb_build_object(
    'system', 'SAGE300', 'field', 'vendor', 'value', paid_vendor_name, 'recordId', sage_id
  )) as evidence
from invoice
