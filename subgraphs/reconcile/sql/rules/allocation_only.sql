-- Retainage held, or the original amount, agrees for the commitment as a whole and not item by item: nobody is
-- over- or underpaid, and the detail of job cost is wrong.
-- $1: the commitment pairs to check.
-- shared: moved_lines
with

held as (
  select *
  from two_sided as commitment_pair
  where
    is_held_otherwise
    and field_held_amount = books_held_amount
    and field_invoiced_amount = books_invoiced_amount
    -- Invoices on other codes move their retainage along; that is the finding then.
    and not exists (
      select from tieout.invoice_group
      where invoice_group.commitment_pair_id = commitment_pair.id and not invoice_group.has_same_coding
    )
    -- What the books hold on no item is divided, and not posted elsewhere.
    and not exists (
      select from tieout.item
      where item.side = 'BOOKS' and item.contract_id = commitment_pair.books_id and item.item_key = '||'
    )
    and not exists (
      select from tieout.retainage_cause where retainage_cause.commitment_pair_id = commitment_pair.id
    )
),

item as (
  select
    held.id as commitment_pair_id,
    coalesce(field.item_key, books.item_key) as item_key,
    coalesce(field.cost_code, books.cost_code) as cost_code,
    coalesce(field.held_amount, 0) - coalesce(books.held_amount, 0) as difference,
    -- Each side may have rounded each of its invoices on the item.
    0.01 * (select count(*) from tieout.invoice_group where commitment_pair_id = held.id) as tolerance
  from held
  join tieout.item as field on field.side = 'FIELD' and field.contract_id = held.field_id
  full join tieout.item as books
    on books.side = 'BOOKS'
    and books.contract_id = held.books_id
    and books.item_key = field.item_key
  where held.id is not null
),

moved as (
  select
    commitment_pair_id,
    'retainageHeldAmount' as field,
    'Retainage held is ' as told,
    string_agg(
      cost_code || ': ' || tieout.money_text(difference), ', ' order by item_key
    ) as items,
    jsonb_agg(
      jsonb_build_object(
        'pairId', tieout.line_pair_id(commitment_pair_id, item_key), 'amount', difference::text
      )
      order by item_key
    ) as documents
  from item
  where abs(difference) > tolerance
  group by commitment_pair_id
  union all
  -- What stands on another code as a whole is that finding; dividing a line by a map may round.
  select
    commitment_pair_id,
    'originalAmount',
    'The original amount is ',
    string_agg(tieout.coding_text(item_key) || ': ' || tieout.money_text(amount), ', ' order by item_key),
    '[]'
  from surplus
  where commitment_pair_id not in (select commitment_pair_id from moved_line)
  group by commitment_pair_id
  having sum(amount) = 0 and max(amount) >= 1 and bool_and(is_in_field and is_in_books)
),

told as (
  select
    moved.commitment_pair_id,
    string_agg(
      moved.told || tieout.money_text(agreed.amount) || ' on both sides and differs by item: ' || moved.items || '.',
      ' ' order by moved.field desc
    ) as explanation,
    tieout.concat_arrays(moved.documents order by moved.field desc) as documents,
    tieout.concat_arrays(
      jsonb_build_array(
        tieout.evidence('FIELD', moved.field, agreed.amount::text, commitment.field_id),
        tieout.evidence('BOOKS', moved.field, agreed.amount::text, commitment.books_id)
      )
      order by moved.field desc
    ) as evidence,
    max(case moved.field when 'originalAmount' then 'COMMITTED' else 'RETAINAGE' end) as measure
  from moved
  join two_sided as commitment on commitment.id = moved.commitment_pair_id
  cross join lateral (
    values (
      case moved.field when 'originalAmount' then commitment.field_original_amount else commitment.field_held_amount end
    )
  ) as agreed (amount)
  group by moved.commitment_pair_id
)

select
  'ALLOCATION_ONLY' as code,
  'LOW' as severity,
  commitment.project_pair_id,
  commitment.id as commitment_pair_id,
  null as document_pair_id,
  commitment.id as thing,
  commitment.number as grain,
  null::numeric as amount,
  told.measure,
  told.explanation,
  told.documents,
  told.evidence
from told
join two_sided as commitment on commitment.id = told.commitment_pair_id
