-- What a work-in-progress schedule takes of the subcontracts of a job: committed, billed, held and paid by the
-- books, what the field has beyond them, and how much of the difference somebody still has to look at.
create view wip_inputs as
with
committed as (
  select
    project_number,
    currency,
    sum(sage_revised_amount) as committed_amount,
    sum(sage_invoiced_amount) as invoiced_amount,
    sum(sage_retainage_held_amount) as retainage_held_amount,
    sum(sage_paid_amount) as paid_amount,
    sum(coalesce(procore_pending_changes_amount, 0)) as pending_changes_amount,
    sum(coalesce(procore_invoiced_amount, 0) - coalesce(sage_invoiced_amount, 0)) as unbooked_amount,
    count(*) filter (where verdict in ('UNREAD', 'UNMAPPED')) as unknown_count
  from commitment_rows
  where verdict <> 'NOT_DUE'
  group by project_number, currency
),
open_finding as (
  select project_number, count(*) as finding_count, sum(abs(amount)) as finding_amount
  from finding_rows
  where state in ('OPEN', 'ASSIGNED') and severity <> 'INFO'
  group by project_number
)
select
  committed.*,
  coalesce(open_finding.finding_count, 0) as finding_count,
  coalesce(open_finding.finding_amount, 0) as finding_amount
from committed
left join open_finding on open_finding.project_number = committed.project_number
