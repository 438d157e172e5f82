-- A change order has another unit price than the line of the contract that it changes; the books keep one price
-- on an item and take other units only.
-- $1: the commitment pairs to check.
select
  'UNIT_COST_CONFLICT' as code,
  'MEDIUM' as severity,
  commitment_pair.project_pair_id,
  commitment_pair.id as commitment_pair_id,
  change_order_pair.id as document_pair_id,
  unit_cost.id as thing,
  change_order_pair.number as grain,
  null::numeric as amount,
  'COMMITTED' as measure,
  'Change order ' || change_order_pair.number || ' is at ' || trim_scale(unit_cost.change_cost_amount)
    || ' a unit; line ' || unit_cost.line_number || ' of the contract is at '
    || trim_scale(unit_cost.contract_cost_amount) || '. {books} keeps the price of an item.' as explanation,
  jsonb_build_array(jsonb_build_object('pairId', change_order_pair.id, 'amount', null)) as documents,
  jsonb_build_array(
    tieout.evidence(
      'FIELD', 'unitCostAmount', unit_cost.change_cost_amount::text, unit_cost.change_order_id
    )
  ) as evidence
from tieout.commitment_pair
join tieout.unit_cost on unit_cost.contract_id = commitment_pair.field_id
join tieout.change_order_pair on change_order_pair.field_id = unit_cost.change_order_id
where commitment_pair.id = any ($1) and commitment_pair.books_id is not null
