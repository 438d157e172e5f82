-- Included by what is looked for elsewhere. An invoice of the books may be divided over commitments otherwise than the
-- requisitions are: what one commitment has too much of the number is what others lack. A part is what is left over
-- where all that is left of the number comes to exactly as much, or where it alone does.

-- Where the books have the number of what is left over, and how much is too much or too little there.
surplus as (
  select
    lonely.id,
    lonely.side,
    lonely.document_id,
    lonely.number_key,
    lonely.vendor_id,
    lonely.gross_amount,
    case lonely.side when 'BOOKS' then whole.field_id else books.key end as key,
    whole.commitment_pair_id as elsewhere_pair_id,
    case lonely.side when 'BOOKS' then 1 else -1 end * (coalesce(whole.field_gross_amount, 0) - books.gross_amount)
      as amount
  from lonely
  join tieout.invoice_document as books
    on books.side = 'BOOKS'
    and books.vendor_id = case lonely.side when 'BOOKS' then lonely.vendor_id else lonely.other_vendor_id end
    and books.number_key = lonely.number_key
    and (books.is_counted or books.is_waiting)
  left join tieout.invoice_pair as whole on whole.books_key = books.key
  where
    not lonely.is_duplicate
    and books.key not in (select key from taken_back)
    and whole.commitment_pair_id is distinct from lonely.commitment_pair_id
    -- Of the books it is a part of the same AP invoice; of the field it may be of one that is billed to no commitment.
    and (
      (lonely.side = 'BOOKS' and books.id = lonely.document_id and whole.field_id is not null)
      or (lonely.side = 'FIELD' and (whole.field_id is not null or books.contract_id is null))
    )
    -- What is split, credited or entered again is judged by its sum.
    and not exists (
      select from tieout.invoice_pair as more where more.group_id = whole.group_id and more.id <> whole.id
    )
    and lonely.id not in (select id from free where other_gross_amount = gross_amount)
),

-- All that is left over of the number on that side, wherever it stands.
remaining as (
  select
    surplus.id,
    surplus.key,
    sum(document.gross_amount) as amount,
    count(*) filter (where document.gross_amount = surplus.gross_amount) as equal_count
  from surplus
  join tieout.invoice_document as document
    on document.side = surplus.side
    and document.vendor_id = surplus.vendor_id
    and document.number_key = surplus.number_key
    and (document.is_counted or document.is_waiting)
    and (surplus.side = 'FIELD' or document.id = surplus.document_id)
  left join tieout.invoice_pair
    on (document.side = 'BOOKS' and invoice_pair.books_key = document.key)
    or (document.side = 'FIELD' and invoice_pair.field_id = document.key)
  where
    (document.side = 'BOOKS' and document.contract_id is null)
    or (invoice_pair.matched_by = 'NONE' and (invoice_pair.field_id is null or invoice_pair.books_id is null))
  group by surplus.id, surplus.key
),

-- Requisitions, and what the books number after one, of which either is left over.
root_looked_for as (
  select lonely.other_vendor_id as field_vendor_id, lonely.vendor_id as books_vendor_id, own.number_root as number
  from lonely
  join tieout.invoice_document as own on own.side = 'BOOKS' and own.key = lonely.key
  where lonely.side = 'BOOKS' and own.number_root <> own.number_key
  union
  select vendor_id, other_vendor_id, number_key from lonely where side = 'FIELD'
),

-- All that the books number after a requisition which they have not on its commitment, wherever it stands.
outside_part as (
  select
    requisition.key as requisition_key,
    whole.id as whole_id,
    whole.commitment_pair_id as whole_pair_id,
    part.key,
    part_pair.id as part_id,
    part_pair.commitment_pair_id as part_pair_id,
    count(*) over (partition by whole.id) as part_count,
    sum(part.gross_amount) over (partition by whole.id) - requisition.gross_amount as beyond_amount
  from root_looked_for
  join tieout.invoice_document as requisition
    on requisition.side = 'FIELD'
    and requisition.vendor_id = root_looked_for.field_vendor_id
    and requisition.number_key = root_looked_for.number
    and requisition.is_counted
  join tieout.invoice_pair as whole
    on whole.field_id = requisition.key and whole.books_id is null and whole.matched_by = 'NONE'
  join tieout.invoice_document as part
    on part.side = 'BOOKS'
    and part.vendor_id = root_looked_for.books_vendor_id
    and part.number_root = root_looked_for.number
    and part.number_key <> requisition.number_key
    and part.is_counted
    and part.gross_amount <> 0
  left join tieout.invoice_pair as part_pair on part_pair.books_key = part.key
  where
    part.contract_id is null
    or (
      part_pair.matched_by = 'NONE'
      and not part_pair.is_duplicate
      and part_pair.commitment_pair_id <> whole.commitment_pair_id
    )
),

-- They are all of it.
whole_of_parts as (
  select whole_id as id, min(key) as key, min(part_pair_id) as elsewhere_pair_id
  from outside_part
  where part_count > 1 and beyond_amount = 0 and whole_id in (select id from lonely)
  group by whole_id
  union all
  select part_id, min(requisition_key), min(whole_pair_id)
  from outside_part
  where part_count > 1 and beyond_amount = 0 and part_id in (select id from lonely)
  group by part_id
  having count(*) = 1
),

-- A part that the books number after the requisition, which lacks exactly that on its own commitment, or exactly that
-- and all else of its number that stands outside.
part_of_root as (
  select lonely.id, min(whole.field_id) as key, min(whole.commitment_pair_id) as elsewhere_pair_id
  from lonely
  join tieout.invoice_document as own on own.side = 'BOOKS' and own.key = lonely.key
  join tieout.invoice_document as requisition
    on requisition.side = 'FIELD'
    and requisition.vendor_id = lonely.other_vendor_id
    and requisition.number_key = own.number_root
    and requisition.is_counted
  join tieout.invoice_pair as whole
    on whole.field_id = requisition.key
    and whole.commitment_pair_id <> lonely.commitment_pair_id
    and whole.books_id is not null
  where
    lonely.side = 'BOOKS'
    and lonely.is_counted
    and not lonely.is_duplicate
    and own.number_root <> own.number_key
    and (
      select
        coalesce(sum(member.field_gross_amount), 0)
          - coalesce(sum(member.books_gross_amount) filter (where member.is_posted), 0)
      from tieout.invoice_pair as member
      where member.group_id = whole.group_id
    ) in (
      lonely.gross_amount,
      (
        select sum(outside.gross_amount)
        from tieout.invoice_document as outside
        left join tieout.invoice_pair as outside_pair on outside_pair.books_key = outside.key
        where
          outside.side = 'BOOKS'
          and outside.vendor_id = own.vendor_id
          and outside.number_root = own.number_root
          and outside.number_key <> own.number_root
          and outside.is_counted
          and (
            outside.contract_id is null
            or (
              outside_pair.matched_by = 'NONE'
              and not outside_pair.is_duplicate
              and outside_pair.commitment_pair_id <> whole.commitment_pair_id
            )
          )
      )
    )
  group by lonely.id
  having count(*) = 1
),

part as (
  select surplus.id, min(surplus.key) as key, min(surplus.elsewhere_pair_id) as elsewhere_pair_id
  from surplus
  join remaining on remaining.id = surplus.id and remaining.key = surplus.key
  where
    remaining.amount = surplus.amount
    or (surplus.gross_amount = surplus.amount and remaining.equal_count = 1)
  group by surplus.id
  -- Of several that fit none is named.
  having count(*) = 1
  union all
  select id, key, elsewhere_pair_id from part_of_root
  union all
  select id, key, elsewhere_pair_id from whole_of_parts
)
