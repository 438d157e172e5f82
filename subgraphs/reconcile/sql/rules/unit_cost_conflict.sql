-- A change order has another unit price than the line of the contract that it changes, or a line has one price
-- in the field and another in the books; they keep one price on an item and take other units only.
-- $1: the commitment pairs to check.
with

commitment as (
  select *
  from tieout.commitment_pair
  where id = any ($1) and field_id is not null and books_id is not null
),

-- Where several lines stand on one item, their numbers tell which is which.
priced_line as (
  select
    commitment.id as commitment_pair_id,
    contract_line.*,
    count(*) over (partition by commitment.id, contract_line.side, contract_line.item_key) as line_count
  from commitment
  cross join lateral (
    select * from tieout.contract_line where side = 'FIELD' and contract_id = commitment.field_id
    union all
    select * from tieout.contract_line where side = 'BOOKS' and contract_id = commitment.books_id
  ) as contract_line
),

conflict as (
  select
    commitment.id as commitment_pair_id,
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
    field.commitment_pair_id,
    null,
    field.id,
    tieout.told_number(field.number, null, field.id),
    'Line ' || tieout.told_number(field.number, null, field.id) || ' is ' || trim_scale(field.quantity) || ' units at '
      || trim_scale(field.unit_cost_amount) || ' in {field} and ' || trim_scale(books.quantity)
      || ' at ' || trim_scale(books.unit_cost_amount) || ' in {books}',
    field.unit_cost_amount,
    field.id
  from priced_line as field
  join priced_line as books
    on books.side = 'BOOKS'
    and books.commitment_pair_id = field.commitment_pair_id
    and books.item_key = field.item_key
    and (
      tieout.number_key(books.number) = tieout.number_key(field.number)
      or (books.line_count = 1 and field.line_count = 1)
    )
    -- Another amount is a finding of its own.
    and books.original_amount = field.original_amount
    and books.unit_cost_amount <> field.unit_cost_amount
  where
    field.side = 'FIELD'
    -- A lump sum says its amount as the price of one, or no units at all.
    and least(field.unit_cost_amount, field.quantity, books.unit_cost_amount, books.quantity) > 0
    and 1 not in (field.quantity, books.quantity)
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
    when conflict.document_pair_id is null then '[]'::jsonb
    else jsonb_build_array(jsonb_build_object('pairId', conflict.document_pair_id, 'amount', null))
  end as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'unitCostAmount', conflict.field_cost_amount::text, conflict.record_id)
  ) as evidence
from conflict
join commitment on commitment.id = conflict.commitment_pair_id
