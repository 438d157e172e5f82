-- An invoice that one side lacks on a commitment is looked for outside it, by vendor and number, before
-- anybody calls it missing: on another commitment, or billed to none. Of several that fit none is named. What
-- is nowhere free is a double where its own side has it on another commitment as well, and there it is matched
-- or was first.
-- $1: the commitment pairs whose invoices to look for.
with

lonely as (
  select
    invoice_pair.id,
    invoice_pair.commitment_pair_id,
    document.side,
    document.id as document_id,
    document.key,
    document.number_key,
    document.gross_amount,
    document.accounting_on,
    document.vendor_id,
    case document.side when 'FIELD' then vendor_pair.books_id else vendor_pair.field_id end as other_vendor_id
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

free as (
  select
    lonely.id,
    other.key,
    other_pair.commitment_pair_id as elsewhere_pair_id,
    count(*) over (partition by lonely.id) as found_count
  from lonely
  join tieout.invoice_document as other
    on other.side <> lonely.side
    and other.vendor_id = lonely.other_vendor_id
    and other.number_key = lonely.number_key
    and other.gross_amount = lonely.gross_amount
    and other.is_counted
  left join tieout.invoice_pair as other_pair
    on (other.side = 'BOOKS' and other_pair.books_key = other.key)
    or (other.side = 'FIELD' and other_pair.field_id = other.key)
  where
    (other.contract_id is null or other_pair.matched_by = 'NONE')
    and other_pair.commitment_pair_id is distinct from lonely.commitment_pair_id
),

repeated as (
  select distinct on (lonely.id)
    lonely.id,
    other.key,
    other_pair.commitment_pair_id as elsewhere_pair_id
  from lonely
  join tieout.invoice_document as other
    on other.side = lonely.side
    and other.vendor_id = lonely.vendor_id
    and other.number_key = lonely.number_key
    and other.gross_amount = lonely.gross_amount
    and other.is_counted
    -- Of one invoice for several commitments each has its own part.
    and other.id <> lonely.document_id
  join tieout.invoice_pair as other_pair
    on (other.side = 'BOOKS' and other_pair.books_key = other.key)
    or (other.side = 'FIELD' and other_pair.field_id = other.key)
  where
    other_pair.commitment_pair_id <> lonely.commitment_pair_id
    and (
      other_pair.matched_by <> 'NONE'
      or (other.accounting_on, other.key) < (lonely.accounting_on, lonely.key)
    )
  order by lonely.id, other_pair.matched_by = 'NONE', other.key
)

select
  invoice_pair.id,
  coalesce(free.key, repeated.key) as elsewhere_key,
  case when free.id is null then repeated.elsewhere_pair_id else free.elsewhere_pair_id end as elsewhere_pair_id
from tieout.invoice_pair
left join free on free.id = invoice_pair.id and free.found_count = 1
left join repeated on repeated.id = invoice_pair.id
where invoice_pair.commitment_pair_id = any ($1)
