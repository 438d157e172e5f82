-- A cost code of a project and one of its job are a pair when a link or the controller's map says so today, or when they have the same
-- number after normalisation, in the same sub job or extra.
-- $1: the project pairs to match.
with

code as (
  select distinct on (code_record.side, project_pair.id, code_record.number_key, extra_key)
    code_record.*,
    project_pair.id as project_pair_id,
    coalesce(tieout.number_key(code_record.extra), '') as extra_key
  from tieout.code_record
  join tieout.project_pair
    on (code_record.side = 'FIELD' and project_pair.field_id = code_record.project_id)
    or (code_record.side = 'BOOKS' and project_pair.books_id = code_record.project_id)
  where project_pair.id = any ($1) and code_record.number_key is not null
  order by code_record.side, project_pair.id, code_record.number_key, extra_key, code_record.id
),

field as (
  select
    code.*,
    coalesce(code_link.books_code, code.number_key) as counterpart_key,
    coalesce(code_link.books_extra, code.extra_key) as counterpart_extra,
    not coalesce(code_link.is_by_number, true) as is_linked,
    coalesce(code_link.place, 1) as place
  from code
  left join tieout.code_link
    on code_link.project_id = code.project_id
    and code_link.field_code = code.number_key
    and code_link.field_extra = code.extra_key
    and current_date between code_link.valid_from and code_link.valid_to
  where code.side = 'FIELD'
),

books as (
  select * from code where side = 'BOOKS'
)

select
  tieout.pair_id('CostCode', field.id, books.id) || case when field.place > 1 then '/' || field.place else '' end as id,
  coalesce(field.project_pair_id, books.project_pair_id) as project_pair_id,
  field.id as field_id,
  books.id as books_id,
  coalesce(field.number, books.number) as number,
  coalesce(field.number_key, books.number_key) as number_key,
  coalesce(field.extra_key, books.extra_key) as extra_key,
  books.number_key as books_number_key,
  books.extra_key as books_extra_key,
  case
    when field.id is null or books.id is null then 'NONE'
    when field.is_linked then 'LINK'
    else 'NUMBER'
  end as matched_by
from field
full join books
  on books.project_pair_id = field.project_pair_id
  and books.number_key = field.counterpart_key
  and books.extra_key = field.counterpart_extra
