-- A commitment change order of Sage: approved changes the contract, released puts it into committed cost.
-- $1: the commitments to stage.
select
  'BOOKS' as side,
  id,
  commitment_id as contract_id,
  number,
  title,
  status,
  status = 'APPROVED' as is_counted,
  status in ('VOID', 'REJECTED') as is_void,
  is_released,
  amount,
  approved_on
from sage.change_order
where commitment_id = any ($1)
