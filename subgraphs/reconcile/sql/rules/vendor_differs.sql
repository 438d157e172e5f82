-- The two commitments are with different vendors, or with a vendor that has no counterpart.
-- $1: the commitment pairs to check.
with

commitment as (
  select
    commitment_pair.*,
    field_vendor.id as field_vendor_pair_id,
    -- A pair with a vendor of another company of the books is no counterpart here.
    case when field_vendor.company = books_vendor.company then field_vendor.books_id end
      as counterpart_in_books,
    field_vendor.name as field_vendor_name,
    books_vendor.id as books_vendor_pair_id,
    books_vendor.field_id as counterpart_in_field,
    books_vendor.name as books_vendor_name
  from tieout.commitment_pair
  join tieout.contract as field on field.side = 'FIELD' and field.id = commitment_pair.field_id
  join tieout.contract as books on books.side = 'BOOKS' and books.id = commitment_pair.books_id
  left join tieout.vendor_pair as books_vendor on books_vendor.books_id = books.vendor_id
  left join lateral (
    select vendor_pair.*
    from tieout.vendor_pair
    where vendor_pair.field_id = field.vendor_id
    order by (vendor_pair.company is not distinct from books_vendor.company) desc, vendor_pair.id
    limit 1
  ) as field_vendor on true
  where commitment_pair.id = any ($1) and commitment_pair.is_due
),

judged as (
  select
    *,
    case
      when counterpart_in_books is null or counterpart_in_field is null then 'UNMAPPED_VENDOR'
      when field_vendor_pair_id <> books_vendor_pair_id then 'VENDOR_MISMATCH'
    end as code
  from commitment
)

select
  code,
  'BLOCKER' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  id as thing,
  number as grain,
  null::numeric as amount,
  null as measure,
  case code
    when 'VENDOR_MISMATCH' then '{field} has the commitment with '
    else 'No pair of vendors joins the two sides: {field} has the commitment with '
  end || coalesce(field_vendor_name, 'nobody') || ', {books} with '
    || coalesce(books_vendor_name, 'nobody') || '.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'vendor', field_vendor_name, field_id),
    tieout.evidence('BOOKS', 'vendor', books_vendor_name, books_id)
  ) as evidence
from judged
where code is not null
