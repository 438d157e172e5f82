-- A requisition of Procore is a balance to date. What it bills is that balance less the one of the counted
-- requisition before it; what it withholds is the retainage held now, less held before, plus what it
-- releases. Percentages are never used.
-- $1: the commitments to stage.
with

requisition as (
  select
    invoice.*,
    invoice.status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID') as is_counted,
    commitment.vendor_id,
    commitment.paid_amount as contract_paid_amount
  from procore.invoice
  join procore.commitment on commitment.id = invoice.commitment_id
  where invoice.commitment_id = any ($1)
),

-- Where a line belongs in the words of the books, made once for all lines that say the same; where the map has
-- changed, once for each of its periods, and where it divides a code, once for each part.
coding as (
  select
    said.*,
    tieout.item_key(
      coalesce(code_link.books_extra, said.extra), coalesce(code_link.books_code, said.cost_code), said.cost_type
    ) as item_key,
    code_link.share_before,
    code_link.share_upto,
    coalesce(code_link.valid_from, '-infinity') as valid_from,
    coalesce(code_link.valid_to, 'infinity') as valid_to
  from (
    select distinct
      requisition.project_id,
      coalesce(line.extra, '') as extra,
      coalesce(line.cost_code, '') as cost_code,
      coalesce(line.cost_type, '') as cost_type
    from requisition
    join procore.invoice_line as line on line.invoice_id = requisition.id
    where requisition.is_counted
  ) as said
  left join tieout.code_link
    on code_link.project_id = said.project_id
    and code_link.field_code = tieout.number_key(said.cost_code)
    and code_link.field_extra = tieout.number_key(said.extra)
),

-- include: confirmed_lines,

-- Each line beside itself in the counted requisition before.
line as (
  select
    requisition.id as invoice_id,
    line.is_change_order_line,
    requisition.project_id,
    coalesce(line.extra, '') as extra,
    coalesce(line.cost_code, '') as cost_code,
    coalesce(line.cost_type, '') as cost_type,
    coalesce(requisition.accounting_on, requisition.invoiced_on, 'infinity') as booked_on,
    line.confirmed_amount - lag(line.confirmed_amount, 1, stated.completed) over before as gross,
    line.held_amount - lag(line.held_amount, 1, stated.held) over before as retainage,
    line.released_amount as released_in_all,
    coalesce(line.materials_retainage_released_amount, 0) as released_of_stored,
    line.materials_stored_amount - lag(line.materials_stored_amount, 1, stated.stored) over before as stored,
    coalesce(line.materials_retainage_held_amount, 0)
      - lag(coalesce(line.materials_retainage_held_amount, 0), 1, stated.stored_held) over before
      + coalesce(line.materials_retainage_released_amount, 0) as stored_withheld
  from requisition
  join confirmed_line as line on line.invoice_id = requisition.id
  -- A line that names none of the schedule is found in no other requisition; it says itself what was before.
  cross join lateral (
    select
      case when is_unnamed then line.work_previous_amount + materials.before else 0 end as completed,
      case when is_unnamed then coalesce(line.work_retainage_previous_amount, 0) + materials.held_before else 0 end
        as held,
      case when is_unnamed then materials.before else 0 end as stored,
      case when is_unnamed then materials.held_before else 0 end as stored_held
    from (
      select
        line.source_line_id is null as is_unnamed,
        coalesce(line.materials_previous_amount, 0) as before,
        coalesce(line.materials_retainage_held_amount, 0)
          - coalesce(line.materials_retainage_this_period_amount, 0)
          + coalesce(line.materials_retainage_released_amount, 0)
          + coalesce(line.materials_retainage_moved_amount, 0) as held_before
    ) as materials
  ) as stated
  where requisition.is_counted
  window before as (
    partition by
      requisition.commitment_id, line.is_change_order_line, coalesce(line.source_line_id, line.id)
    order by requisition.sequence, requisition.id
  )
),

-- Retainage of materials that are installed moves to the work; nobody is paid by that, but for what is held less.
moved_line as (
  select
    *,
    case
      when gross = 0 then greatest(released_in_work, -retainage)
      else released_in_work
    end as released
  from (
    select *, released_in_all - case when stored < 0 then released_of_stored else 0 end as released_in_work
    from line
  ) as line
),

item as (
  select
    line.invoice_id,
    coding.item_key,
    sum(tieout.part_of(line.gross, coding.share_before, coding.share_upto)) as gross,
    sum(tieout.part_of(line.retainage, coding.share_before, coding.share_upto)) as retainage
  from line
  left join coding
    on coding.project_id = line.project_id
    and coding.extra = line.extra
    and coding.cost_code = line.cost_code
    and coding.cost_type = line.cost_type
    and line.booked_on between coding.valid_from and coding.valid_to
  group by line.invoice_id, coding.item_key
),

items as (
  select
    invoice_id,
    jsonb_object_agg(item_key, gross) filter (where gross <> 0) as gross_by_item,
    jsonb_object_agg(item_key, retainage) filter (where retainage <> 0) as retainage_by_item
  from item
  group by invoice_id
),

movement as (
  select
    invoice_id,
    sum(gross) as gross,
    sum(retainage) as retainage,
    sum(released) as released,
    sum(gross) filter (where is_change_order_line) as change_gross,
    sum(gross) filter (where gross < 0 and not is_change_order_line) as backcharge,
    sum(retainage + released) filter (where is_change_order_line) as change_withheld,
    sum(retainage + released) filter (where gross < 0) as negative_withheld,
    sum(gross) filter (where gross < 0 and retainage + released = 0) as unheld_credit,
    sum(stored) as stored,
    -sum(stored) filter (where stored < 0) as installed,
    sum(stored_withheld) as stored_withheld,
    max(gross) as largest_line,
    -- What a quarter of a percent gives to the cent was not rounded.
    count(*) filter (
      where retainage + released <> 0 and ((retainage + released) * 400 % nullif(gross, 0) = 0) is not true
    ) as rounded_count
  from moved_line
  group by invoice_id
)

select
  'FIELD' as side,
  requisition.id as key,
  requisition.id,
  requisition.commitment_id as contract_id,
  requisition.project_id,
  requisition.vendor_id,
  requisition.number,
  requisition.sequence,
  requisition.status,
  requisition.is_counted,
  false as is_waiting,
  requisition.invoiced_on,
  coalesce(requisition.accounting_on, requisition.invoiced_on) as accounting_on,
  coalesce(movement.gross, 0) as gross_amount,
  coalesce(movement.retainage, 0) as retainage_amount,
  coalesce(movement.released, 0) as released_amount,
  0::numeric as deduction_amount,
  -- Payments are read where the totals differ; where none of the contract is known, or not every amount,
  -- nothing is said, but that nothing is paid on any where the contract says so.
  case
    when (
      select bool_and(payment.amount is not null)
      from procore.payment where payment.commitment_id = requisition.commitment_id
    )
      then (
        select coalesce(sum(payment.amount), 0)
        from procore.payment
        where payment.invoice_id = requisition.id and payment.status = 'PAID'
      )
    when contract_paid_amount = 0 then 0
  end as paid_amount,
  coalesce(movement.change_gross, 0) as change_gross_amount,
  coalesce(movement.backcharge, 0) as backcharge_amount,
  coalesce(movement.change_withheld, 0) as change_withheld_amount,
  coalesce(movement.negative_withheld, 0) as negative_withheld_amount,
  coalesce(movement.stored_withheld, 0) as stored_withheld_amount,
  coalesce(movement.stored, 0) as stored_amount,
  coalesce(movement.largest_line, 0) as largest_line_amount,
  coalesce(movement.rounded_count, 0)::integer as rounded_count,
  coalesce(items.gross_by_item, '{}') as gross_by_item,
  coalesce(items.retainage_by_item, '{}') as retainage_by_item,
  coalesce(movement.unheld_credit, 0) as unheld_credit_amount,
  coalesce(movement.installed, 0) as installed_amount,
  -- Tax that is said and not added to what is due is within the lines, or nobody's.
  case
    when
      payment_due_amount - summary_tax_amount = summary_earned_amount - summary_previous_certificates_amount
      then summary_tax_amount
    else 0
  end as tax_amount,
  0 as priced_count
from requisition
left join movement on movement.invoice_id = requisition.id
left join items on items.invoice_id = requisition.id
