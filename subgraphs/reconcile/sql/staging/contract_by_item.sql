-- What a contract has on each item: the original amounts of its lines, and the retainage held.
-- $1: the commitments to stage.
with

line as (
  select contract_id, item_key, sum(original_amount) as amount
  from tieout.contract_line
  where contract_id = any ($1) and original_amount <> 0
  group by contract_id, item_key
),

valued as (
  select
    contract_id,
    jsonb_object_agg(item_key, amount) filter (where amount <> 0) as original_amounts,
    bool_or(item_key like '%|') as is_untyped
  from line
  group by contract_id
),

held as (
  select contract_id, jsonb_object_agg(item_key, held_amount) filter (where held_amount <> 0) as held_amounts
  from tieout.item
  where contract_id = any ($1)
  group by contract_id
)

select
  contract.id as contract_id,
  coalesce(valued.original_amounts, '{}') as original_amounts,
  coalesce(held.held_amounts, '{}') as held_amounts,
  coalesce(valued.is_untyped, false) as is_untyped
from tieout.contract
left join valued on valued.contract_id = contract.id
left join held on held.contract_id = contract.id
where contract.id = any ($1)
