-- Included by the rule of retainage held. Which change orders a gap of rates sits on: each line of a requisition names
-- its change order, and so does each item of the books that one change order alone brought; where none of them did,
-- the books withhold on all of them at the one rate that the gap tells. `change_gap` has what is withheld otherwise,
-- change order by change order, where that is all of the gap.

gapped as (
  select
    cause.commitment_pair_id, cause.document_pair_id as group_id, cause.amount, commitment.field_id, commitment.books_id,
    (invoice_group.change_withheld - cause.amount) / nullif(invoice_group.change_gross, 0) as books_rate
  from tieout.retainage_cause as cause
  join tieout.invoice_group on invoice_group.group_id = cause.document_pair_id
  join tieout.commitment_pair as commitment on commitment.id = cause.commitment_pair_id
  where
    cause.commitment_pair_id = any ($1)
    and cause.code = 'CO_RATE_MISMATCH'
    and cause.document_pair_id is not null
    -- Of one change order there is nothing to tell apart.
    and 1 < (
      select count(*) from tieout.change_order_pair as every
      where every.commitment_pair_id = cause.commitment_pair_id and every.field_counts
    )
),

field_movement as (
  select
    line.invoice_id,
    line.source_line_id,
    line.completed_amount - lag(line.completed_amount, 1, 0::numeric) over before as gross,
    line.held_amount - lag(line.held_amount, 1, 0::numeric) over before + line.released_amount as withheld
  from procore.invoice
  join procore.invoice_line as line on line.invoice_id = invoice.id
  where
    invoice.commitment_id in (select field_id from gapped)
    and invoice.status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
    and line.is_change_order_line
  window before as (
    partition by invoice.commitment_id, coalesce(line.source_line_id, line.id) order by invoice.sequence, invoice.id
  )
),

field_change as (
  select pair.group_id, change.id, sum(movement.gross) as gross, sum(movement.withheld) as withheld
  from gapped
  join tieout.invoice_pair as pair on pair.group_id = gapped.group_id
  join field_movement as movement on movement.invoice_id = pair.field_id
  join tieout.change_order_pair as change
    on change.commitment_pair_id = gapped.commitment_pair_id and change.field_counts
  join procore.change_order_line as line
    on line.change_order_id = change.field_id and substring(line.id from '[^/]+$') = movement.source_line_id
  group by pair.group_id, change.id
),

books_item as (
  select change_order.commitment_id, line.commitment_line_number as number, min(change_order.id) as change_order_id
  from sage.change_order
  join sage.change_order_line as line on line.change_order_id = change_order.id
  join sage.commitment_line
    on commitment_line.commitment_id = change_order.commitment_id
    and commitment_line.number = line.commitment_line_number
    and commitment_line.original_amount = 0
  where change_order.commitment_id in (select books_id from gapped) and change_order.status = 'APPROVED'
  group by change_order.commitment_id, line.commitment_line_number
  having count(distinct change_order.id) = 1
),

books_change as (
  select pair.group_id, change.id, sum(line.retainage_amount - line.retainage_paid_amount) as withheld
  from gapped
  join tieout.invoice_pair as pair on pair.group_id = gapped.group_id and pair.is_posted
  join sage.invoice_line as line on line.invoice_id = pair.books_id and line.commitment_id = gapped.books_id
  join books_item on books_item.commitment_id = gapped.books_id and books_item.number = line.commitment_line_number
  join tieout.change_order_pair as change
    on change.commitment_pair_id = gapped.commitment_pair_id and change.books_id = books_item.change_order_id
  group by pair.group_id, change.id
),

every_change as (
  select
    gapped.commitment_pair_id,
    gapped.group_id,
    change.id,
    change.number,
    field.gross,
    field.withheld as field_withheld,
    books_share.withheld as books_withheld,
    field.withheld - books_share.withheld as amount
  from gapped
  join field_change as field on field.group_id = gapped.group_id
  join tieout.change_order_pair as change on change.id = field.id
  left join books_change as books on books.group_id = field.group_id and books.id = field.id
  cross join lateral (
    values (
      case
        when gapped.group_id in (select group_id from books_change) then coalesce(books.withheld, 0)
        else round(gapped.books_rate * field.gross, 2)
      end
    )
  ) as books_share (withheld)
  -- A credit without retainage is floored, and at no rate.
  where not (field.gross < 0 and (field.withheld = 0) <> (books_share.withheld = 0))
),

-- What all of them have alike is said of the commitment.
told_apart as (
  select commitment_pair_id
  from every_change
  where gross <> 0
  group by commitment_pair_id
  having
    (count(distinct id) = 1 or bool_or(amount = 0) or max(amount / gross) - min(amount / gross) > 0.0005)
    and not exists (
      select from gapped
      where
        gapped.commitment_pair_id = every_change.commitment_pair_id
        and gapped.amount <> (
          select coalesce(sum(own.amount), 0) from every_change as own where own.group_id = gapped.group_id
        )
    )
),

change_gap as (
  select * from every_change
  where amount <> 0 and commitment_pair_id in (select commitment_pair_id from told_apart)
)
