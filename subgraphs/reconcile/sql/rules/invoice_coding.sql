-- Both systems have the invoice at the same gross, on other cost codes, or on another job or extra.
-- $1: the commitment pairs to check.
with

invoice as (
  select
    invoice_group.*,
    pair.field_id,
    pair.books_id,
    field.gross_by_item as field_items,
    books.gross_by_item as books_items
  from tieout.invoice_group
  join tieout.invoice_pair as pair on pair.id = invoice_group.group_id
  join tieout.invoice_document as field on field.side = 'FIELD' and field.key = pair.field_id
  join tieout.invoice_document as books on books.side = 'BOOKS' and books.key = pair.books_key
  where
    invoice_group.commitment_pair_id = any ($1)
    and not invoice_group.has_same_coding
    and invoice_group.is_in_books
    and invoice_group.field_gross = invoice_group.books_gross
),

-- What each side bills on an item beyond the other.
moved as (
  select
    invoice.group_id,
    item.key as item_key,
    coalesce((invoice.field_items ->> item.key)::numeric, 0)
      - coalesce((invoice.books_items ->> item.key)::numeric, 0) as amount
  from invoice
  cross join lateral (
    select jsonb_object_keys(invoice.field_items) as key
    union
    select jsonb_object_keys(invoice.books_items)
  ) as item
),

-- The same cost codes are found again when jobs and extras, or categories, are left out.
summed as (
  select
    group_id,
    tieout.coding_text(string_agg(item_key, ', ' order by item_key) filter (where amount > 0)) as field_codes,
    tieout.coding_text(string_agg(item_key, ', ' order by item_key) filter (where amount < 0)) as books_codes
  from moved
  where amount <> 0
  group by group_id
),

by_code as (
  select group_id, regexp_replace(item_key, '^.*[|](?=[^|]*[|][^|]*$)', '') as code, sum(amount) as amount
  from moved
  group by group_id, regexp_replace(item_key, '^.*[|](?=[^|]*[|][^|]*$)', '')
),

-- A side that says no category, or no code at all, is not on another one.
by_type as (
  select
    group_id,
    bool_or(item_key like '%|' and amount <> 0) as is_type_unsaid,
    bool_or(item_key = '||' and amount <> 0) as is_unsaid,
    bool_or(untyped_amount <> 0) as differs_by_code
  from (
    select
      group_id, item_key, amount,
      sum(amount) over (partition by group_id, regexp_replace(item_key, '[^|]*$', '')) as untyped_amount
    from moved
  ) as typed
  group by group_id
),

judged as (
  select
    invoice.*,
    summed.field_codes,
    summed.books_codes,
    exists (
      select from by_code where by_code.group_id = invoice.group_id and by_code.amount <> 0
    ) as is_on_other_code
  from invoice
  join summed on summed.group_id = invoice.group_id
  join by_type on by_type.group_id = invoice.group_id
  where (by_type.differs_by_code or not by_type.is_type_unsaid) and not by_type.is_unsaid
)

select
  case when is_on_other_code then 'COST_CODE_MISMATCH' else 'JOB_OR_EXTRA_MISMATCH' end as code,
  case when is_on_other_code then 'MEDIUM' else 'HIGH' end as severity,
  project_pair_id,
  commitment_pair_id,
  group_id as document_pair_id,
  group_id as thing,
  number as grain,
  null::numeric as amount,
  'INVOICED' as measure,
  'Invoice ' || number || ' is on ' || field_codes || ' in {field} and on ' || books_codes || ' in {books}.'
    as explanation,
  jsonb_build_array(jsonb_build_object('pairId', group_id, 'amount', null)) as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'costCode', field_codes, field_id),
    tieout.evidence('BOOKS', 'costCode', books_codes, books_id)
  ) as evidence
from judged
