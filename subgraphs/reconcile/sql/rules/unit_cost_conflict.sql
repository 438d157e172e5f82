-- A change order has another unit price than the line of the contract that it changes, or a line has one price
-- in the field and another in the books; they keep one price on an item and take other units only.
-- $1: the commitment pairs to check.
with

commitment as (
  select *
  from tieout.commitment_pair
  where id = any ($1) and field_id is not null and books_id is not null
),

conflict as (
  select
    commitment.id as commitment_pair_id,
    0 as place,
    change_order_pair.id as document_pair_id,
    unit_cost.id as thing,
    change_order_pair.number as grain,
    'Change order ' || change_order_pair.number || ' is at ' || trim_scale(unit_cost.change_cost_amount)
      || ' a unit; line ' || unit_cost.line_number || ' of the contract is at '
      || trim_scale(unit_cost.contract_cost_amount) as told,
    unit_cost.change_cost_amount as field_cost_amount,
    unit_cost.change_order_id as record_id
  from commitment
  join tieout.unit_cost on unit_cost.contract_id = commitment.field_id
  join tieout.change_order_pair on change_order_pair.field_id = unit_cost.change_order_id
  union all
  select
    commitment.id,
    -- Of a line that the map divides, the first part is told.
    row_number() over (partition by commitment.id, field.id order by field.share_before, books.id),
    null,
    field.id,
    tieout.told_number(field.number, null, field.id),
    'Line ' || tieout.told_number(field.number, null, field.id) || ' is ' || trim_scale(field.quantity) || ' units at '
      || trim_scale(field.unit_cost_amount) || ' in {field} and ' || trim_scale(books.quantity)
      || ' at ' || trim_scale(books.unit_cost_amount) || ' in {books}',
    field.unit_cost_amount,
    field.id
  from commitment
  join tieout.contract_line as field on field.side = 'FIELD' and field.contract_id = commitment.field_id
  join tieout.contract_line as books
    on books.side = 'BOOKS'
    and books.contract_id = commitment.books_id
    and books.item_key = field.item_key
    -- Another amount is a finding of its own.
    and books.original_amount = field.original_amount
  cross join lateral (
    values (
      greatest(
        2, least(scale(trim_scale(field.unit_cost_amount)), scale(trim_scale(books.unit_cost_amount)))
      )
    )
  ) as kept (decimals)
  where
    -- One of them may keep a price to fewer decimals, though not to fewer than cents.
    round(books.unit_cost_amount, kept.decimals) <> round(field.unit_cost_amount, kept.decimals)
    -- A lump sum says its amount as the price of one, or no units at all.
    and least(field.unit_cost_amount, field.quantity, books.unit_cost_amount, books.quantity) > 0
    and 1 not in (field.quantity, books.quantity)
    -- Where several lines stand on one item, their numbers tell which is which.
    and (
      tieout.number_key(books.number) = tieout.number_key(field.number)
      or not exists (
        select from tieout.contract_line as other
        where
          other.contract_id in (commitment.field_id, commitment.books_id)
          and other.item_key = field.item_key
          and other.id not in (field.id, books.id)
      )
    )
)

select
  'UNIT_COST_CONFLICT' as code,
  'MEDIUM' as severity,
  commitment.project_pair_id,
  commitment.id as commitment_pair_id,
  conflict.document_pair_id,
  conflict.thing,
  conflict.grain,
  null::numeric as amount,
  'COMMITTED' as measure,
  conflict.told || '. {books} keeps the price of an item.' as explanation,
  case
    when conflict.document_pair_id is null then tieout.line_documents(commitment.id, conflict.thing, null)
    else jsonb_build_array(jsonb_build_object('pairId', conflict.document_pair_id, 'amount', null))
  end as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'unitCostAmount', conflict.field_cost_amount::text, conflict.record_id)
  ) as evidence
from conflict
join commitment on commitment.id = conflict.commitment_pair_id
where conflict.place < 2
