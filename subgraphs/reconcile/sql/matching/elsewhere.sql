-- An invoice that one side lacks on a commitment is looked for outside it, by vendor and number, before
-- anybody calls it missing: on another commitment, or billed to none. Of several that fit none is named.
-- $1: the commitment pairs whose invoices to look for.
with

lonely as (
  select
    invoice_pair.id,
    invoice_pair.commitment_pair_id,
    invoice_pair.field_id is not null as is_in_field,
    document.number_key,
    document.gross_amount,
    document.vendor_id,
    vendor_pair.field_id as field_vendor_id,
    vendor_pair.books_id as books_vendor_id
  from tieout.invoice_pair
  join tieout.commitment_pair on commitment_pair.id = invoice_pair.commitment_pair_id
  join tieout.invoice_document as document
    on (document.side = 'FIELD' and document.key = invoice_pair.field_id)
    or (document.side = 'BOOKS' and document.key = invoice_pair.books_key)
  left join tieout.vendor_pair on vendor_pair.id = commitment_pair.vendor_pair_id
  where
    invoice_pair.commitment_pair_id = any ($1)
    and invoice_pair.matched_by = 'NONE'
    and (invoice_pair.field_id is null or invoice_pair.books_id is null)
    and document.is_counted
    and document.gross_amount <> 0
    and document.number_key <> ''
),

found as (
  select
    lonely.id,
    other.key,
    other_pair.commitment_pair_id as elsewhere_pair_id,
    count(*) over (partition by lonely.id) as found_count
  from lonely
  join tieout.invoice_document as other
    on other.side = case when lonely.is_in_field then 'BOOKS' else 'FIELD' end
    and other.vendor_id
      = case when lonely.is_in_field then lonely.books_vendor_id else lonely.field_vendor_id end
    and other.number_key = lonely.number_key
    and other.gross_amount = lonely.gross_amount
    and other.is_counted
  left join tieout.invoice_pair as other_pair
    on (other.side = 'BOOKS' and other_pair.books_key = other.key)
    or (other.side = 'FIELD' and other_pair.field_id = other.key)
  where
    (other.contract_id is null or other_pair.matched_by = 'NONE')
    and other_pair.commitment_pair_id is distinct from lonely.commitment_pair_id
)

select invoice_pair.id, found.key as elsewhere_key, found.elsewhere_pair_id
from tieout.invoice_pair
left join found on found.id = invoice_pair.id and found.found_count = 1
where invoice_pair.commitment_pair_id = any ($1)
