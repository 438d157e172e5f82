-- An invoice of the books on a commitment is booked to another vendor than the commitment; paying it pays the
-- wrong party.
-- $1: the commitment pairs to check.
with

invoice as (
  select
    pair.*,
    -- What was credited to the same vendor is not paid to it.
    sum(invoice_document.gross_amount) over of_vendor as vendor_gross,
    sum(invoice_document.retainage_amount) over of_vendor as vendor_retainage,
    paid_vendor.name as paid_vendor_name,
    commitment_vendor.name as commitment_vendor_name
  from tieout.invoice_pair as pair
  join tieout.commitment_pair on commitment_pair.id = pair.commitment_pair_id
  join tieout.contract on contract.side = 'BOOKS' and contract.id = commitment_pair.books_id
  join tieout.invoice_document on invoice_document.side = 'BOOKS' and invoice_document.key = pair.books_key
  left join tieout.vendor_pair as paid_vendor on paid_vendor.books_id = invoice_document.vendor_id
  left join tieout.vendor_pair as commitment_vendor on commitment_vendor.books_id = contract.vendor_id
  where pair.commitment_pair_id = any ($1) and invoice_document.vendor_id <> contract.vendor_id
  window of_vendor as (partition by pair.group_id, invoice_document.vendor_id)
)

select
  'VENDOR_MISMATCH' as code,
  'BLOCKER' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  id as thing,
  number as grain,
  null::numeric as amount,
  null as measure,
  'Invoice ' || number || ' is booked to ' || coalesce(paid_vendor_name, 'nobody')
    || '; the commitment is with ' || coalesce(commitment_vendor_name, 'nobody') || '.'
    as explanation,
  jsonb_build_array(jsonb_build_object('pairId', id, 'amount', null)) as documents,
  jsonb_build_array(tieout.evidence('BOOKS', 'vendor', paid_vendor_name, books_id)) as evidence
from invoice
where vendor_gross <> 0 or vendor_retainage <> 0 or not is_posted
