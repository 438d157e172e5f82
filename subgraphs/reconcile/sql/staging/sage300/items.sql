-- The items of a commitment of Sage by extra, cost code and category, with what its posted distributions
-- bill, hold and release on each.
-- $1: the commitments to stage.
with

every_line as (
  select
    commitment_id, number, extra, cost_code, cost_type, original_amount,
    0::numeric as gross, 0::numeric as held, 0::numeric as released
  from sage.commitment_line
  where commitment_id = any ($1)
  union all
  select
    line.commitment_id, null, line.extra, line.cost_code, line.cost_type, null,
    line.gross_amount,
    line.retainage_amount - line.retainage_paid_amount,
    line.retainage_paid_amount
      + case when line.gross_amount >= 0 then greatest(-line.retainage_amount, 0) else 0 end
  from sage.invoice_line as line
  join sage.invoice on invoice.id = line.invoice_id and invoice.project_id = line.project_id
  where line.commitment_id = any ($1) and invoice.is_posted
)

select
  'BOOKS' as side,
  commitment_id as contract_id,
  tieout.item_key(extra, cost_code, cost_type) as item_key,
  coalesce(string_agg(distinct number, ', '), '') as number,
  min(extra) as extra,
  min(cost_code) as cost_code,
  min(cost_type) as cost_type,
  count(number)::integer as line_count,
  sum(original_amount) as original_amount,
  sum(gross) as gross_amount,
  sum(held) as held_amount,
  sum(released) as released_amount
from every_line
group by commitment_id, tieout.item_key(extra, cost_code, cost_type)
