-- What was read of a commitment of Sage and cannot be relied on: records leave out amounts that the total of them
-- does not have as nothing; or a commitment or change order is in a state that is not known. An invoice counts by
-- being posted, whatever the word for its state.
-- $1: the commitments to stage.
with

commitment as (
  select * from sage.commitment where id = any ($1)
),

change_order as (
  select * from sage.change_order where commitment_id = any ($1)
),

-- The invoices of which a distribution on the commitment leaves something out that is not nothing.
left_out as (
  select untold.commitment_id, amount.*
  from (
    select commitment_id, invoice_id, string_agg(untold, ' ') as fields
    from sage.invoice_line
    where commitment_id = any ($1) and untold is not null
    group by commitment_id, invoice_id
  ) as untold
  join tieout.left_out_amount as amount
    on amount.invoice_id = untold.invoice_id and amount.field = any (string_to_array(untold.fields, ' '))
),

incomplete as (
  select
    commitment.id as contract_id,
    'COMMITMENTS' as list,
    commitment.id as record_id,
    commitment.number,
    'items ' || tieout.money_text(item.amount) || ' of ' || tieout.told_money(commitment.original_amount) as told
  from commitment
  cross join lateral (
    select coalesce(sum(original_amount), 0) as amount, count(*) as item_count, count(original_amount) as told_count
    from sage.commitment_line where commitment_line.commitment_id = commitment.id
  ) as item
  where
    (item.told_count < item.item_count or item.item_count = 0)
    and commitment.original_amount is distinct from item.amount
    -- A total without items is a total.
    and not (item.item_count = 0 and commitment.original_amount is not null)
  union all
  select
    commitment.id,
    'CHANGE_ORDERS',
    commitment.id,
    commitment.number,
    'change orders ' || tieout.money_text(change.amount) || ' of '
      || tieout.told_money(commitment.approved_changes_amount) || ' approved'
  from commitment
  cross join lateral (
    select coalesce(sum(amount), 0) as amount, count(*) > count(amount) as is_partly_untold
    from change_order where change_order.commitment_id = commitment.id and change_order.status = 'APPROVED'
  ) as change
  where change.is_partly_untold and commitment.approved_changes_amount is distinct from change.amount
  union all
  select
    commitment_id,
    'INVOICES',
    invoice_id,
    min(number),
    'distributions leave amounts out, and come to '
      || string_agg(
        tieout.money_text(added_amount) || ' of ' || tieout.told_money(kept_amount) || ' ' || named, ', ' order by position
      )
  from left_out
  group by commitment_id, invoice_id
),

unknown as (
  select id as contract_id, 'COMMITMENTS' as list, id as record_id, number, source_status
  from commitment where status = 'OTHER'
  union all
  select commitment_id, 'CHANGE_ORDERS', id, number, source_status
  from change_order where status = 'OTHER'
)

select
  contract_id,
  'BOOKS' as side,
  list,
  'READING_INCOMPLETE' as code,
  record_id,
  coalesce(nullif(number, ''), record_id) as number,
  told
from incomplete
union all
select
  contract_id,
  'BOOKS',
  list,
  'STATUS_UNKNOWN',
  record_id,
  coalesce(nullif(number, ''), record_id),
  coalesce(source_status, '')
from unknown
