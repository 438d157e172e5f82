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
  -- The sum of its items; the total that is kept of them only where there are none.
  coalesce(
    (
      select case when bool_and(line.original_amount is not null) then sum(line.original_amount) end
      from sage.commitment_line as line
      where line.commitment_id = commitment.id
    ),
    original_amount
  ) as original_amount,
  approved_changes_amount as kept_changes_amount,
  invoiced_amount as kept_invoiced_amount,
  null::numeric as paid_amount,
  signed_on,
  currency
from sage.commitment
where id = any ($1)
