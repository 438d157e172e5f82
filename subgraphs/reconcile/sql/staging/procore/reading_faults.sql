-- What was read of a commitment of Procore and cannot be relied on: it does not add up within Procore, because
-- the account is not shown all of it; or a record is in a state that is not known.
-- $1: the commitments to stage.
with

commitment as (
  select *, tieout.told_number(number, title, id) as told_number from procore.commitment where id = any ($1)
),

change_order as (
  select * from procore.change_order where commitment_id = any ($1)
),

requisition as (
  select * from procore.invoice where commitment_id = any ($1)
),

incomplete as (
  select
    commitment.id as contract_id,
    'COMMITMENTS' as list,
    commitment.id as record_id,
    commitment.told_number as number,
    'lines ' || tieout.money_text(line.amount) || ' of ' || tieout.told_money(commitment.original_amount) as told
  from commitment
  cross join lateral (
    select
      coalesce(sum(original_amount), 0) as amount,
      coalesce(sum(coalesce(total_amount, original_amount)), 0) as total_amount,
      -- Tax is rounded to the cent line by line, or once.
      count(*) filter (where total_amount <> original_amount) * 0.01 as rounding_max,
      -- Nobody taxes at a higher rate; more than that is lines that are not shown.
      coalesce(sum(original_amount) filter (where tax_code is not null), 0) * 0.3 as tax_max
    from procore.commitment_line where commitment_line.commitment_id = commitment.id
  ) as line
  where
    commitment.status in ('APPROVED', 'COMPLETE', 'TERMINATED')
    and (
      commitment.original_amount is null
      -- The total has the tax of the lines in it, and their amounts have not.
      or (
        commitment.original_amount <> line.amount
        and abs(commitment.original_amount - line.total_amount) > line.rounding_max
        and not (
          commitment.original_amount > line.amount
          and commitment.original_amount <= line.amount + line.tax_max
        )
      )
    )
  union all
  select
    commitment.id,
    'CHANGE_ORDERS',
    commitment.id,
    commitment.told_number,
    'change orders ' || tieout.money_text(change.amount) || ' of '
      || tieout.told_money(commitment.approved_changes_amount) || ' approved'
  from commitment
  cross join lateral (
    select coalesce(sum(amount), 0) as amount, count(*) > count(amount) as is_partly_untold
    from change_order where change_order.commitment_id = commitment.id and change_order.status = 'APPROVED'
  ) as change
  where
    change.amount <> commitment.approved_changes_amount
    or (change.is_partly_untold and commitment.approved_changes_amount is null)
  union all
  -- Lines that contradict the total are a broken certificate (requisition_identity); none at all are not shown.
  select
    requisition.commitment_id,
    'INVOICES',
    requisition.id,
    tieout.told_number(requisition.number, null, requisition.id),
    'lines ' || tieout.money_text(0) || ' of ' || tieout.money_text(requisition.summary_completed_amount)
      || ' completed and stored'
  from requisition
  where
    requisition.summary_completed_amount <> 0
    and requisition.status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
    and not exists (select from procore.invoice_line where invoice_line.invoice_id = requisition.id)
  union all
  select
    id, 'INVOICES', id, told_number,
    'requisitions ' || tieout.money_text(0) || ' of ' || tieout.money_text(requisitions_amount) || ' net of retainage'
  from commitment
  where requisitions_amount > 0 and id not in (select commitment_id from requisition)
  union all
  -- What a line leaves out is nothing where the certificate has the sum of the others; else nobody knows it.
  select
    requisition.commitment_id,
    'INVOICES',
    requisition.id,
    tieout.told_number(requisition.number, null, requisition.id),
    'lines leave amounts out, and come to ' || tieout.money_text(line.completed_amount) || ' of '
      || tieout.told_money(requisition.summary_completed_amount) || ' completed and stored, and to '
      || tieout.money_text(line.held_amount) || ' of ' || tieout.told_money(requisition.summary_held_amount)
      || ' retained'
  from requisition
  cross join lateral (
    select
      sum(completed_amount) as completed_amount,
      sum(held_amount) as held_amount,
      string_agg(untold, ' ') as untold,
      -- A total that is told needs no parts.
      bool_or(
        untold like '%workThisPeriodAmount%'
        and completed_amount = coalesce(work_previous_amount, 0) + materials_stored_amount
      ) as is_work_untold
    from procore.invoice_line where invoice_line.invoice_id = requisition.id
  ) as line
  where
    requisition.status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
    and line.untold is not null
    and (
      requisition.summary_completed_amount <> line.completed_amount
      or requisition.summary_held_amount <> line.held_amount
      or (requisition.summary_completed_amount is null and line.is_work_untold)
      or (requisition.summary_held_amount is null and line.untold like '%workRetainageThisPeriodAmount%')
    )
),

unknown as (
  select id as contract_id, 'COMMITMENTS' as list, id as record_id, number, title, source_status
  from commitment where status = 'OTHER'
  union all
  select commitment_id, 'CHANGE_ORDERS', id, number, title, source_status
  from change_order where status = 'OTHER'
  union all
  select commitment_id, 'INVOICES', id, number, null, source_status from requisition where status = 'OTHER'
)

select contract_id, 'FIELD' as side, list, 'READING_INCOMPLETE' as code, record_id, number, told
from incomplete
union all
select
  contract_id, 'FIELD', list, 'STATUS_UNKNOWN', record_id, tieout.told_number(number, title, record_id),
  coalesce(source_status, '')
from unknown
