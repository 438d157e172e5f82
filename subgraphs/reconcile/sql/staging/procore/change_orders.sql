-- A change order of Procore: only the top tier is read, and only an approved one changes the contract.
-- $1: the commitments to stage.
select
  'FIELD' as side,
  id,
  commitment_id as contract_id,
  number,
  title,
  status,
  status = 'APPROVED' as is_counted,
  status in ('VOID', 'REJECTED') as is_void,
  true as is_released,
  amount,
  approved_on
from procore.change_order
where commitment_id = any ($1)
