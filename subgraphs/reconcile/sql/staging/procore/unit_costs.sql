-- The lines of approved change orders that would give a unit-price line of the contract another price.
-- $1: the commitments to stage.
select
  change_order.commitment_id as contract_id,
  change_line.id,
  change_order.id as change_order_id,
  coalesce(change_line.commitment_line_number, '') as line_number,
  commitment_line.unit_cost_amount as contract_cost_amount,
  change_line.unit_cost_amount as change_cost_amount
from procore.change_order
join procore.change_order_line as change_line on change_line.change_order_id = change_order.id
join procore.commitment_line
  on commitment_line.commitment_id = change_order.commitment_id
  and (
    commitment_line.number = change_line.commitment_line_number
    -- Procore does not always tell the line; the only unit-price line on the code is it.
    or (
      change_line.commitment_line_number is null
      and commitment_line.cost_code = change_line.cost_code
      and 1 = (
        select count(*) from procore.commitment_line as other
        where
          other.commitment_id = commitment_line.commitment_id
          and other.cost_code = commitment_line.cost_code
      )
    )
  )
where
  change_order.commitment_id = any ($1)
  and change_order.status = 'APPROVED'
  and commitment_line.unit_cost_amount <> 0
  and commitment_line.quantity <> 0
  and change_line.unit_cost_amount <> commitment_line.unit_cost_amount
  -- A lump sum says its amount as the price of one.
  and change_line.quantity <> 1
