-- A commitment of Sage as a contract: entered is in force.
-- $1: the commitments to stage.
select
  'BOOKS' as side,
  id,
  project_id,
  vendor_id,
  number,
  title,
  kind,
  status <> 'VOID' as is_in_force,
  status,
  retainage_percent,
  original_amount,
  approved_changes_amount as kept_changes_amount,
  invoiced_amount as kept_invoiced_amount,
  null::numeric as paid_amount,
  signed_on,
  currency
from sage.commitment
where id = any ($1)
