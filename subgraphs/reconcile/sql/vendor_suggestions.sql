-- A vendor that only one system has may be one that the other has without its number: the same name in
-- letters and digits, or the same beginning, since Sage cuts a name at 30 characters and drops a form
-- of company. Only a person makes such a pair.
-- $1: the vendor pairs to find candidates for.
with

alone as (
  select *, regexp_replace(upper(name), '[^A-Z0-9]', '', 'g') as name_key
  from tieout.vendor_pair
  where (procore_id is null) <> (sage_id is null) and name is not null
),

asked as (
  select * from alone where id = any ($1)
)

select
  asked.id as vendor_pair_id,
  other.procore_id,
  other.sage_id,
  other.name,
  case when asked.name_key = other.name_key then 'same name' else 'one name begins the other' end
    as reason
from asked
join alone as other on (asked.procore_id is null) <> (other.procore_id is null)
where
  length(asked.name_key) >= 4
  and length(other.name_key) >= 4
  and (starts_with(asked.name_key, other.name_key) or starts_with(other.name_key, asked.name_key))
order by asked.id, asked.name_key = other.name_key desc, other.name, other.id
