-- The schedule of values of a commitment of Procore by extra, cost code and category, with what its latest
-- counted requisition has completed and holds on each. Where the map of a code has changed, what was billed stands
-- where the code was mapped on the day it was booked; where it divides a code, each requisition is divided by itself.
-- $1: the commitments to stage.
with

line as (
  select
    commitment_line.commitment_id,
    commitment_line.project_id,
    commitment_line.number,
    commitment_line.extra,
    commitment_line.cost_code,
    commitment_line.cost_type,
    commitment_line.original_amount,
    0::numeric as gross,
    0::numeric as held,
    coalesce(commitment.signed_on, 'infinity') as booked_on
  from procore.commitment_line
  left join procore.commitment on commitment.id = commitment_line.commitment_id
  where commitment_line.commitment_id = any ($1)
),

-- include: confirmed_lines,

latest_requisition as (
  select distinct on (commitment_id) id, commitment_id, project_id
  from procore.invoice
  where commitment_id = any ($1) and status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
  order by commitment_id, sequence desc, id desc
),

remapped as (
  select distinct
    code.project_id, code.number_key as field_code, tieout.number_key(coalesce(code.extra, '')) as field_extra
  from tieout.code_mapping as mapping
  join procore.cost_code as code on code.id = mapping.field_id
  where mapping.replaced_at is null and (mapping.valid_from > '-infinity' or mapping.splits is not null)
),

-- Each line that was remapped, beside itself in the counted requisition before.
movement as (
  select
    invoice.commitment_id,
    invoice.project_id,
    null::text as number,
    line.extra,
    line.cost_code,
    line.cost_type,
    null::numeric as original_amount,
    line.confirmed_amount - lag(line.confirmed_amount, 1, 0::numeric) over before as gross,
    line.held_amount - lag(line.held_amount, 1, 0::numeric) over before as held,
    coalesce(invoice.accounting_on, invoice.invoiced_on, 'infinity') as booked_on
  from procore.invoice
  join confirmed_line as line on line.invoice_id = invoice.id
  where
    invoice.commitment_id = any ($1)
    and invoice.status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
    and (invoice.project_id, tieout.number_key(line.cost_code), tieout.number_key(coalesce(line.extra, '')))
      in (select project_id, field_code, field_extra from remapped)
  window before as (
    partition by invoice.commitment_id, line.is_change_order_line, coalesce(line.source_line_id, line.id)
    order by invoice.sequence, invoice.id
  )
),

billed as (
  select
    latest_requisition.commitment_id,
    latest_requisition.project_id,
    null::text as number,
    line.extra,
    line.cost_code,
    line.cost_type,
    null::numeric as original_amount,
    line.confirmed_amount as gross,
    line.held_amount as held,
    'infinity'::date as booked_on
  from latest_requisition
  join confirmed_line as line on line.invoice_id = latest_requisition.id
  where not exists (
    select from remapped
    where
      remapped.project_id = latest_requisition.project_id
      and remapped.field_code = tieout.number_key(line.cost_code)
      and remapped.field_extra = tieout.number_key(coalesce(line.extra, ''))
  )
  union all
  select * from movement
),

released as (
  select
    invoice.commitment_id,
    line.extra,
    line.cost_code,
    line.cost_type,
    coalesce(invoice.accounting_on, invoice.invoiced_on, 'infinity') as booked_on,
    line.released_amount as released
  from procore.invoice
  join procore.invoice_line as line on line.invoice_id = invoice.id
  where
    invoice.commitment_id = any ($1)
    and invoice.status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
    and line.released_amount <> 0
),

every_line as (
  select *, 0::numeric as released from line
  union all
  select *, 0::numeric from billed
  union all
  select
    released.commitment_id, commitment.project_id, null, released.extra, released.cost_code,
    released.cost_type, null, 0, 0, released.booked_on, released.released
  from released
  join procore.commitment on commitment.id = released.commitment_id
),

keyed as (
  select
    every_line.*,
    code_link.share_before,
    code_link.share_upto,
    coalesce(code_link.books_extra, tieout.number_key(every_line.extra)) as books_extra,
    coalesce(code_link.books_code, tieout.number_key(every_line.cost_code)) as books_code
  from every_line
  left join tieout.code_link
    on code_link.project_id = every_line.project_id
    and code_link.field_code = tieout.number_key(every_line.cost_code)
    and code_link.field_extra = tieout.number_key(coalesce(every_line.extra, ''))
    and every_line.booked_on between code_link.valid_from and code_link.valid_to
)

select
  'FIELD' as side,
  commitment_id as contract_id,
  tieout.item_key(books_extra, books_code, cost_type) as item_key,
  coalesce(string_agg(distinct number, ', '), '') as number,
  min(extra) as extra,
  min(cost_code) as cost_code,
  min(cost_type) as cost_type,
  count(number)::integer as line_count,
  sum(tieout.part_of(original_amount, share_before, share_upto)) as original_amount,
  sum(tieout.part_of(gross, share_before, share_upto)) as gross_amount,
  sum(tieout.part_of(held, share_before, share_upto)) as held_amount,
  sum(tieout.part_of(released, share_before, share_upto)) as released_amount
from keyed
group by commitment_id, tieout.item_key(books_extra, books_code, cost_type)
