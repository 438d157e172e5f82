-- A commitment of Procore as a contract: in force from its approval until it is void.
-- $1: the commitments to stage.
with

-- Read where another amount is paid, or where none is told.
payments as (
  select
    commitment_id,
    coalesce(sum(amount) filter (where status not in ('PENDING', 'VOID')), 0) as paid,
    coalesce(sum(amount) filter (where status = 'PENDING'), 0) as pending,
    coalesce(sum(amount) filter (where status = 'VOID'), 0) as void,
    bool_and(amount is not null) as is_told
  from procore.payment
  where commitment_id = any ($1)
  group by commitment_id
)

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
  -- Procore's total may count a payment that is void or waits; what it has paid counts neither.
  case
    when commitment.paid_amount in (paid + pending, paid + void, paid + pending + void) then paid
    when commitment.paid_amount is null and paid_mark.of_id is not null and coalesce(is_told, true)
      then coalesce(paid, 0)
    else commitment.paid_amount
  end as paid_amount,
  signed_on,
  currency
from procore.commitment
left join payments on payments.commitment_id = commitment.id
left join tieout.part_mark as paid_mark
  on paid_mark.system = 'PROCORE' and paid_mark.part = 'PAYMENTS' and paid_mark.of_id = commitment.id
  and paid_mark.read_at is not null
where id = any ($1)
