-- A vendor that only one system has may be one that the other has without its number: the same name in
-- letters and digits, or the same beginning, since Sage cuts a name at 30 characters and drops a form
-- of company. Only a person makes such a pair. A vendor of one company of Sage may go with one that has
-- a pair in another company.
-- $1: the vendor pairs to find candidates for.
with

named as (
  select *, regexp_replace(upper(name), '[^A-Z0-9]', '', 'g') as name_key
  from tieout.vendor_pair
  where name is not null
),

asked as (
  select * from named where id = any ($1) and (field_id is null) <> (books_id is null)
),

candidate as (
  select distinct
    asked.id as vendor_pair_id,
    asked.name_key as asked_key,
    other.field_id,
    case when asked.books_id is null then other.books_id end as books_id,
    other.name,
    other.name_key
  from asked
  join named as other
    on case
      when asked.books_id is null then other.field_id is null
      else
        other.field_id is not null
        and not exists (
          select from tieout.vendor_pair as taken
          where taken.field_id = other.field_id and taken.company = asked.company
        )
    end
  where
    length(asked.name_key) >= 4
    and length(other.name_key) >= 4
    and (starts_with(asked.name_key, other.name_key) or starts_with(other.name_key, asked.name_key))
)

select
  vendor_pair_id,
  field_id,
  books_id,
  name,
  case when asked_key = name_key then 'same name' else 'one name begins the other' end as reason
from candidate
order by vendor_pair_id, asked_key = name_key desc, name, coalesce(field_id, books_id)
