-- A vendor that only one system has may be one that the other has without its number: the same tax id, where
-- several have it, or the
-- same name in letters and digits, or the same beginning, since Sage cuts a name at 30 characters and drops a
-- form of company. Only a person makes such a pair. A vendor of one company of Sage may go with one that has
-- a pair in another company.
-- $1: the vendor pairs to find candidates for.
with

named as (
  select
    vendor_pair.*,
    coalesce(regexp_replace(upper(vendor_pair.name), '[^A-Z0-9]', '', 'g'), '') as name_key,
    coalesce(field.key, books.key) as tax_key
  from tieout.vendor_pair
  left join tieout.tax_key as field on field.side = 'FIELD' and field.id = vendor_pair.field_id
  left join tieout.tax_key as books on books.side = 'BOOKS' and books.id = vendor_pair.books_id
),

asked as (
  select * from named where id = any ($1) and (field_id is null) <> (books_id is null)
),

candidate as (
  select distinct
    asked.id as vendor_pair_id,
    case
      when asked.tax_key = other.tax_key then 'same tax id'
      when asked.name_key = other.name_key then 'same name'
      else 'one name begins the other'
    end as reason,
    other.field_id,
    case when asked.books_id is null then other.books_id end as books_id,
    coalesce(other.name, other.number, coalesce(other.field_id, other.books_id)) as name
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
    asked.tax_key = other.tax_key
    or (
      -- Two that are taxed apart are two, whatever they are called.
      (asked.tax_key <> other.tax_key) is not true
      and length(asked.name_key) >= 4
      and length(other.name_key) >= 4
      and (starts_with(asked.name_key, other.name_key) or starts_with(other.name_key, asked.name_key))
    )
)

select vendor_pair_id, field_id, books_id, name, reason
from candidate
order by
  vendor_pair_id, array_position(array['same tax id', 'same name'], reason) nulls last, name, coalesce(field_id, books_id)
