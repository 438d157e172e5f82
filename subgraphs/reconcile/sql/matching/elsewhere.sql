-- An invoice that one side lacks on a commitment is looked for outside it, by vendor and number, before
-- anybody calls it missing: on another commitment, or billed to none, at the same gross, or at another one where
-- no other invoice of the vendor has that number. Of several that fit none is named. What is nowhere free is a
-- double where its own side has it on another commitment as well, and there it is matched or was first. Where an
-- invoice and a requisition are of another gross, a part of it belongs to what lacks as much. A release is found at the
-- same amount. What waits in the books to be posted is there as well.
-- $1: the commitment pairs whose invoices to look for.
with

left_over as (
  select
    invoice_pair.id,
    invoice_pair.commitment_pair_id,
    document.side,
    document.id as document_id,
    document.key,
    document.number_key,
    document.gross_amount,
    document.retainage_amount,
    document.accounting_on,
    document.is_counted,
    document.is_waiting,
    invoice_pair.is_duplicate,
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
    -- A double that waits is to be deleted.
    and (document.is_counted or (document.is_waiting and not invoice_pair.is_duplicate))
    and document.number_key <> ''
),

lonely as (
  select * from left_over where gross_amount <> 0
),

-- Of an invoice that stands twice on one commitment only the first is the one of the other side, unless that is what
-- its own commitment has.
doubled as (
  select lonely.key
  from lonely
  join tieout.invoice_document as own on own.side = lonely.side and own.key = lonely.key
  where
    exists (
      select from tieout.invoice_document as first
      where
        first.side = own.side
        and first.contract_id = own.contract_id
        and first.number_key = own.number_key
        and first.gross_amount = own.gross_amount
        and first.is_counted
        and (first.number_text <> first.number_key, first.accounting_on, first.key)
          < (own.number_text <> own.number_key, own.accounting_on, own.key)
        and not exists (
          select from tieout.invoice_pair as matched
          where
            matched.commitment_pair_id = lonely.commitment_pair_id
            and matched.matched_by <> 'NONE'
            and first.key = case first.side when 'FIELD' then matched.field_id else matched.books_key end
        )
    )
),

-- What is billed to no commitment, and was taken back by its credit.
taken_back as (
  select loose.key
  from lonely
  join tieout.invoice_document as loose
    on loose.side = 'BOOKS'
    and loose.contract_id is null
    and loose.vendor_id = lonely.other_vendor_id
    and loose.number_key = lonely.number_key
  join tieout.invoice_document as credit
    on credit.side = 'BOOKS'
    and credit.contract_id is null
    and credit.vendor_id = loose.vendor_id
    and credit.gross_amount = -loose.gross_amount
    and credit.number_root in (loose.number_key, loose.number_root)
    and credit.is_counted
  where lonely.side = 'FIELD'
),

-- The vendor of the other side, in the company of the books where the commitment stands and in the others that know him.
vendor_there as (
  select id, other_vendor_id as vendor_id, true as is_own_company from left_over
  union all
  select left_over.id, of_other_company.books_id, false
  from left_over
  join tieout.vendor_pair on vendor_pair.books_id = left_over.other_vendor_id
  join tieout.vendor_pair as of_other_company
    on of_other_company.field_id = vendor_pair.field_id
    and of_other_company.company <> vendor_pair.company
  where left_over.side = 'FIELD'
),

-- Every document of the other side with the vendor and the number of what is left over that is nobody's yet.
candidate as (
  select
    left_over.id,
    other.side,
    other.key,
    other.vendor_id,
    other.gross_amount,
    other.retainage_amount,
    other.is_waiting,
    other.contract_id,
    other_pair.commitment_pair_id as elsewhere_pair_id,
    vendor_there.is_own_company
  from left_over
  join vendor_there on vendor_there.id = left_over.id
  join tieout.invoice_document as other
    on other.side <> left_over.side
    and other.vendor_id = vendor_there.vendor_id
    and other.number_key = left_over.number_key
    and (other.is_counted or other.is_waiting)
  left join tieout.invoice_pair as other_pair
    on (other.side = 'BOOKS' and other_pair.books_key = other.key)
    or (other.side = 'FIELD' and other_pair.field_id = other.key)
  where
    (other.contract_id is null or other_pair.matched_by = 'NONE')
    and other_pair.commitment_pair_id is distinct from left_over.commitment_pair_id
    -- Two commitments of which each stands in one system alone may be one that nobody has paired.
    and not exists (
      select
      from tieout.commitment_pair as own
      join tieout.commitment_pair as far on far.id = other_pair.commitment_pair_id
      where
        own.id = left_over.commitment_pair_id
        and ((own.books_id is null and far.field_id is null) or (own.field_id is null and far.books_id is null))
    )
),

-- What is entered counts where nothing of the number is posted that could be it.
free as (
  select
    lonely.id,
    lonely.side,
    lonely.key as lonely_key,
    lonely.number_key,
    lonely.vendor_id,
    lonely.gross_amount,
    lonely.is_waiting or other.is_waiting as is_waiting,
    other.side as other_side,
    other.key,
    other.vendor_id as other_vendor_id,
    other.gross_amount as other_gross_amount,
    other.elsewhere_pair_id,
    other.is_own_company
  from lonely
  join candidate as other on other.id = lonely.id
  where
    other.gross_amount <> 0
    and lonely.key not in (select key from doubled)
    and other.key not in (select key from doubled)
    and other.key not in (select key from taken_back)
    and not exists (
      select
      from tieout.invoice_document as posted
      left join tieout.invoice_pair as posted_pair on posted_pair.books_key = posted.key
      where
        (lonely.is_waiting or other.is_waiting)
        and posted.side = 'BOOKS'
        and posted.vendor_id = case lonely.side when 'BOOKS' then lonely.vendor_id else other.vendor_id end
        and posted.number_key = lonely.number_key
        and posted.gross_amount <> 0
        and posted.is_counted
        and (posted.contract_id is null or posted_pair.matched_by = 'NONE')
    )
),

found as (
  select id, min(key) as key, min(elsewhere_pair_id) as elsewhere_pair_id
  from free
  where other_gross_amount = gross_amount
  group by id
  having count(*) = 1
  union all
  -- At another gross it is that invoice where neither side has a second one of the number, in the company of the books
  -- where it belongs.
  select id, key, elsewhere_pair_id
  from free
  where
    is_own_company
    and other_gross_amount <> gross_amount
    and sign(other_gross_amount) = sign(gross_amount)
    and not exists (
      select from tieout.invoice_document as rival
      where
        rival.number_key = free.number_key
        and (rival.is_counted or (rival.is_waiting and free.is_waiting))
        and (
          (rival.side = free.side and rival.vendor_id = free.vendor_id and rival.key <> free.lonely_key)
          or (
            rival.side = free.other_side and rival.vendor_id = free.other_vendor_id and rival.key <> free.key
          )
        )
    )
),

-- include: elsewhere/releases,

-- include: elsewhere/parts,

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
    lonely.is_counted
    and other_pair.commitment_pair_id <> lonely.commitment_pair_id
    and (
      other_pair.matched_by <> 'NONE'
      or (other.accounting_on, other.key) < (lonely.accounting_on, lonely.key)
    )
    -- Two commitments that each count their invoices from one have every number twice.
    and not exists (
      select
      from tieout.invoice_document as own_before
      join tieout.invoice_document as other_before
        on other_before.side = own_before.side
        and other_before.contract_id = other.contract_id
        and other_before.number_key = own_before.number_key
        and other_before.is_counted
      join tieout.invoice_pair as own_pair
        on own_pair.commitment_pair_id = lonely.commitment_pair_id
        and own_pair.matched_by <> 'NONE'
        and own_before.key = case own_before.side when 'FIELD' then own_pair.field_id else own_pair.books_key end
      join tieout.invoice_pair as far_pair
        on far_pair.commitment_pair_id = other_pair.commitment_pair_id
        and far_pair.matched_by <> 'NONE'
        and other_before.key = case other_before.side when 'FIELD' then far_pair.field_id else far_pair.books_key end
      where
        own_before.side = lonely.side
        and own_before.number_key <> lonely.number_key
        and own_before.id <> other_before.id
    )
    -- So have two of which each has its first one, and numbers it one.
    and not (
      lonely.number_key ~ '(^|[^0-9])1$'
      and not exists (
        select
        from tieout.invoice_document as own
        join tieout.invoice_document as before
          on before.side = own.side
          and before.contract_id = own.contract_id
          and before.is_counted
          and (before.accounting_on, before.key) < (own.accounting_on, own.key)
        where own.side = lonely.side and own.key in (lonely.key, other.key)
      )
    )
  order by lonely.id, other_pair.matched_by = 'NONE', other.key
),

-- What is found as a whole is no part, and what is a part is no double.
placed as (
  select distinct on (id) id, key, elsewhere_pair_id
  from (
    select id, key, elsewhere_pair_id, 1 as place from found
    union all
    select id, key, elsewhere_pair_id, 1 from release_elsewhere
    union all
    select id, key, elsewhere_pair_id, 2 from part
    union all
    select id, key, elsewhere_pair_id, 3 from repeated
  ) as every_place
  order by id, place
)

select
  invoice_pair.id,
  placed.key as elsewhere_key,
  placed.elsewhere_pair_id
from tieout.invoice_pair
left join placed on placed.id = invoice_pair.id
where invoice_pair.commitment_pair_id = any ($1)
