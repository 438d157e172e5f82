-- A commitment that only one system has may be one that the other has under another number: the same
-- vendor, and the same original amount or an alike number, on the same project or on any other.
-- Only a person makes such a pair.
-- $1: the commitment pairs to find candidates for.
with

alone as (
  select *
  from tieout.commitment_pair
  where (field_id is null) <> (books_id is null)
),

asked as (
  select * from alone where id = any ($1)
),

candidate as (
  select
    asked.id as commitment_pair_id,
    other.field_id,
    other.books_id,
    other.number,
    coalesce(asked.field_original_amount, asked.books_original_amount)
      = coalesce(other.field_original_amount, other.books_original_amount) as is_same_amount,
    tieout.number_key(asked.number) = tieout.number_key(other.number) as is_same_number,
    asked.vendor_pair_id = other.vendor_pair_id as is_same_vendor,
    asked.project_pair_id = other.project_pair_id as is_same_project
  from asked
  join alone as other
    on (asked.field_id is null) <> (other.field_id is null)
    and asked.kind = other.kind
)

select
  commitment_pair_id,
  field_id,
  books_id,
  number,
  concat_ws(
    ', ',
    case when is_same_number then 'same number' end,
    case when is_same_amount then 'same original amount' end,
    case when is_same_vendor then 'same vendor' end,
    case when is_same_project then 'same project' else 'another project' end
  ) as reason
from candidate
where is_same_number or (is_same_amount and is_same_vendor)
order by commitment_pair_id, is_same_number desc, is_same_project desc, number
