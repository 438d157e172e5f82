-- A commitment of Procore as a contract: in force from its approval until it is void.
-- $1: the commitments to stage.
select
  'FIELD' as side,
  id,
  project_id,
  vendor_id,
  number,
  title,
  kind,
  status in ('APPROVED', 'COMPLETE', 'TERMINATED') as is_in_force,
  status,
  retainage_percent,
  original_amount,
  approved_changes_amount as kept_changes_amount,
  null::numeric as kept_invoiced_amount,
  paid_amount,
  signed_on,
  currency
from procore.commitment
where id = any ($1)
