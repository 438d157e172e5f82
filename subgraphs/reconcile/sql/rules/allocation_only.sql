-- Retainage held agrees for the commitment as a whole and not item by item: nobody is over- or underpaid, and
-- the detail of job cost is wrong.
-- $1: the commitment pairs to check.
with

commitment as (
  select *
  from tieout.commitment_pair
  where
    id = any ($1)
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
    commitment.id as commitment_pair_id,
    coalesce(field.item_key, books.item_key) as item_key,
    coalesce(field.cost_code, books.cost_code) as cost_code,
    coalesce(field.held_amount, 0) - coalesce(books.held_amount, 0) as difference,
    -- Each side may have rounded each of its invoices on the item.
    0.01 * (select count(*) from tieout.invoice_group where commitment_pair_id = commitment.id) as tolerance
  from commitment
  join tieout.item as field on field.side = 'FIELD' and field.contract_id = commitment.field_id
  full join tieout.item as books
    on books.side = 'BOOKS'
    and books.contract_id = commitment.books_id
    and books.item_key = field.item_key
  where commitment.id is not null
),

moved as (
  select
    commitment_pair_id,
    string_agg(
      cost_code || ' ' || tieout.money_text(difference), ', ' order by item_key
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
  'RETAINAGE' as measure,
  'Retainage held is ' || tieout.money_text(commitment.field_held_amount)
    || ' on both sides and differs by item: ' || moved.items || '.' as explanation,
  moved.documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'retainageHeldAmount', commitment.field_held_amount::text, commitment.field_id),
    tieout.evidence('BOOKS', 'retainageHeldAmount', commitment.books_held_amount::text, commitment.books_id)
  ) as evidence
from moved
join commitment on commitment.id = moved.commitment_pair_id
