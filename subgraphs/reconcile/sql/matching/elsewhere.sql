-- An invoice that one side lacks on a commitment is looked for outside it, by vendor and number, before
-- anybody calls it missing: on another commitment, or billed to none, at the same gross, or at another one where
-- no other invoice of the vendor has that number. Of several that fit none is named. What is nowhere free is a
-- double where its own side has it on another commitment as well, and there it is matched or was first. Of one
-- invoice of the books on two commitments a part belongs to the requisition that lacks as much.
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
    case document.side when 'FIELD' then vendor_pair.books_id else paid_vendor.field_id end as other_vendor_id
  from tieout.invoice_pair
  join tieout.commitment_pair on commitment_pair.id = invoice_pair.commitment_pair_id
  join tieout.invoice_document as document
    on (document.side = 'FIELD' and document.key = invoice_pair.field_id)
    or (document.side = 'BOOKS' and document.key = invoice_pair.books_key)
  left join tieout.vendor_pair on vendor_pair.id = commitment_pair.vendor_pair_id
  -- It may be booked to another vendor than the commitment.
  left join tieout.vendor_pair as paid_vendor on paid_vendor.books_id = document.vendor_id
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
    lonely.side,
    lonely.key as lonely_key,
    lonely.number_key,
    lonely.vendor_id,
    lonely.gross_amount,
    other.side as other_side,
    other.key,
    other.vendor_id as other_vendor_id,
    other.gross_amount as other_gross_amount,
    other_pair.commitment_pair_id as elsewhere_pair_id
  from lonely
  join tieout.invoice_document as other
    on other.side <> lonely.side
    and other.vendor_id = lonely.other_vendor_id
    and other.number_key = lonely.number_key
    and other.gross_amount <> 0
    and other.is_counted
  left join tieout.invoice_pair as other_pair
    on (other.side = 'BOOKS' and other_pair.books_key = other.key)
    or (other.side = 'FIELD' and other_pair.field_id = other.key)
  where
    (other.contract_id is null or other_pair.matched_by = 'NONE')
    and other_pair.commitment_pair_id is distinct from lonely.commitment_pair_id
    -- Two commitments of which each stands in one system alone may be one that nobody has paired.
    and not exists (
      select
      from tieout.commitment_pair as own
      join tieout.commitment_pair as far on far.id = other_pair.commitment_pair_id
      where
        own.id = lonely.commitment_pair_id
        and ((own.books_id is null and far.field_id is null) or (own.field_id is null and far.books_id is null))
    )
),

found as (
  select id, min(key) as key, min(elsewhere_pair_id) as elsewhere_pair_id
  from free
  where other_gross_amount = gross_amount
  group by id
  having count(*) = 1
  union all
  -- At another gross it is that invoice where neither side has a second one of the number.
  select id, key, elsewhere_pair_id
  from free
  where
    other_gross_amount <> gross_amount
    and sign(other_gross_amount) = sign(gross_amount)
    and not exists (
      select from tieout.invoice_document as rival
      where
        rival.number_key = free.number_key
        and rival.is_counted
        and (
          (rival.side = free.side and rival.vendor_id = free.vendor_id and rival.key <> free.lonely_key)
          or (
            rival.side = free.other_side and rival.vendor_id = free.other_vendor_id and rival.key <> free.key
          )
        )
    )
),

part as (
  select lonely.id, whole.field_id as key, whole.commitment_pair_id as elsewhere_pair_id
  from lonely
  join tieout.invoice_document as other
    on other.side = 'BOOKS'
    and other.vendor_id = lonely.vendor_id
    and other.number_key = lonely.number_key
    and other.id = lonely.document_id
    and other.key <> lonely.key
    and other.is_counted
  join tieout.invoice_pair as whole on whole.books_key = other.key
  where
    lonely.side = 'BOOKS'
    and whole.field_gross_amount - other.gross_amount = lonely.gross_amount
    and not exists (
      select from tieout.invoice_pair as more where more.group_id = whole.group_id and more.id <> whole.id
    )
    and lonely.id not in (select id from free)
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
  coalesce(found.key, part.key, repeated.key) as elsewhere_key,
  case
    when found.id is not null then found.elsewhere_pair_id
    else coalesce(part.elsewhere_pair_id, repeated.elsewhere_pair_id)
  end as elsewhere_pair_id
from tieout.invoice_pair
left join found on found.id = invoice_pair.id
left join part on part.id = invoice_pair.id
left join repeated on repeated.id = invoice_pair.id
where invoice_pair.commitment_pair_id = any ($1)
