-- A project of the field and a job of the books are a pair when a link says so, or else when their numbers
-- are the same and no other project or job has that number.
with

candidate as (
  select
    side, id, '' as scope, tieout.number_text(number) as number_text, number_key,
    tieout.number_bare(number) as number_bare, true as is_live
  from tieout.project_record
),

linked as (
  select '' as scope, link.field_id, link.books_id
  from tieout.link
  join tieout.project_record as field on field.side = 'FIELD' and field.id = link.field_id
  join tieout.project_record as books on books.side = 'BOOKS' and books.id = link.books_id
  where link.kind = 'PROJECT' and not link.is_apart
),

apart as (
  select field_id, books_id from tieout.link where kind = 'PROJECT' and is_apart
),

-- include: by_number

select
  tieout.pair_id('Project', every_pair.field_id, every_pair.books_id) as id,
  every_pair.field_id,
  every_pair.books_id,
  tieout.told_number(
    coalesce(nullif(btrim(field.number), ''), books.number),
    coalesce(field.name, books.name),
    coalesce(every_pair.field_id, every_pair.books_id)
  ) as number,
  coalesce(field.name, books.name) as name,
  every_pair.matched_by,
  case
    when every_pair.books_id is null then 'MISSING_IN_SAGE'
    when every_pair.field_id is null then 'MISSING_IN_PROCORE'
    else 'AGREES'
  end as verdict
from every_pair
left join tieout.project_record as field
  on field.side = 'FIELD' and field.id = every_pair.field_id
left join tieout.project_record as books
  on books.side = 'BOOKS' and books.id = every_pair.books_id
