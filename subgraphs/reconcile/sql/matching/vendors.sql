-- A company of the field's directory and a vendor of the books are a pair when a link says so, or else when
-- the tax office knows them by one number, or else when their own numbers are the same, and no other company
-- or vendor has that number. Each company of the books has
-- vendors of its own, so there a company of the directory has one pair in each. A name never makes a pair:
-- people look alike on paper.
with

books_company as (
  select distinct company from tieout.vendor_record where side = 'BOOKS'
),

vendor as (
  select
    side, id, company, tieout.number_text(number) as number_text, number_key,
    tieout.number_bare(number) as number_bare
  from tieout.vendor_record
),

candidate as (
  select side, id, company as scope, number_text, number_key, number_bare, true as is_live
  from vendor
  where side = 'BOOKS'
  union all
  select field.side, field.id, books_company.company, field.number_text, field.number_key, field.number_bare, true
  from vendor as field
  cross join books_company
  where field.side = 'FIELD'
),

linked_by_hand as (
  select books.company as scope, link.field_id, link.books_id
  from tieout.link
  join tieout.vendor_record as field on field.side = 'FIELD' and field.id = link.field_id
  join tieout.vendor_record as books on books.side = 'BOOKS' and books.id = link.books_id
  where link.kind = 'VENDOR' and not link.is_apart
),

apart as (
  select field_id, books_id from tieout.link where kind = 'VENDOR' and is_apart
),

taxed as (
  select *
  from (
    select
      candidate.scope,
      min(candidate.id) filter (where candidate.side = 'FIELD') as field_id,
      min(candidate.id) filter (where candidate.side = 'BOOKS') as books_id
    from candidate
    join tieout.tax_key on tax_key.side = candidate.side and tax_key.id = candidate.id
    where
      (candidate.scope, candidate.id) not in (select scope, field_id from linked_by_hand)
      and (candidate.scope, candidate.id) not in (select scope, books_id from linked_by_hand)
    group by candidate.scope, tax_key.key
    having
      count(*) filter (where candidate.side = 'FIELD') = 1 and count(*) filter (where candidate.side = 'BOOKS') = 1
  ) as alone
  where (field_id, books_id) not in (select field_id, books_id from apart)
),

linked as (
  select * from linked_by_hand
  union all
  select * from taxed
),

-- include: by_number,

-- A company of the directory that is no vendor anywhere stands once, not once for each company of the books.
placed as (
  select * from every_pair where books_id is not null
  union all
  select distinct on (field.id) '' as scope, field.id as field_id, null as books_id, 'NONE' as matched_by
  from tieout.vendor_record as field
  where
    field.side = 'FIELD'
    and not exists (select from matched where matched.field_id = field.id)
)

select
  -- Where the books have several companies, only their side names one pair.
  tieout.pair_id(
    'Vendor',
    case when coalesce(books.company, 'main') = 'main' then placed.field_id end,
    placed.books_id
  ) as id,
  placed.field_id,
  placed.books_id,
  coalesce(field.number, books.number) as number,
  coalesce(field.name, books.name) as name,
  case
    when (placed.field_id, placed.books_id) in (select field_id, books_id from taxed) then 'TAX_ID'
    else placed.matched_by
  end as matched_by,
  books.company,
  case
    when placed.books_id is null then 'MISSING_IN_SAGE'
    when placed.field_id is null then 'MISSING_IN_PROCORE'
    else 'AGREES'
  end as verdict
from placed
left join tieout.vendor_record as field on field.side = 'FIELD' and field.id = placed.field_id
left join tieout.vendor_record as books on books.side = 'BOOKS' and books.id = placed.books_id
