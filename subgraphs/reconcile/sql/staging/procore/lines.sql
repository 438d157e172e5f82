-- What the latest counted requisition of a commitment of Procore has completed and holds, line by line; where the
-- map divides the code of a line, each part, as every requisition was divided by itself.
-- $1: the commitment pairs to show.
select
  commitment_pair.id as commitment_pair_id,
  tieout.item_key(
    coalesce(code_link.books_extra, tieout.number_key(line.extra)),
    coalesce(code_link.books_code, tieout.number_key(line.cost_code)),
    line.cost_type
  ) as item_key,
  coalesce(commitment_line.number, line.source_line_id, '') as number,
  line.is_change_order_line,
  coalesce(part.gross_amount, line.completed_amount) as gross_amount,
  coalesce(part.held_amount, line.held_amount) as held_amount
from tieout.commitment_pair
join lateral (
  select *
  from procore.invoice
  where
    invoice.commitment_id = commitment_pair.field_id
    and invoice.status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
  order by invoice.sequence desc, invoice.id desc
  limit 1
) as latest on true
join procore.invoice_line as line on line.invoice_id = latest.id
left join procore.commitment_line
  on commitment_line.commitment_id = commitment_pair.field_id
  and not line.is_change_order_line
  and substring(commitment_line.id from '[^/]+$') = line.source_line_id
left join tieout.code_link
  on code_link.project_id = latest.project_id
  and code_link.field_code = tieout.number_key(line.cost_code)
  and code_link.field_extra = tieout.number_key(coalesce(line.extra, ''))
  and coalesce(latest.accounting_on, latest.invoiced_on, 'infinity')
    between code_link.valid_from and code_link.valid_to
left join lateral (
  select
    sum(tieout.part_of(moved.gross, code_link.share_before, code_link.share_upto)) as gross_amount,
    sum(tieout.part_of(moved.held, code_link.share_before, code_link.share_upto)) as held_amount
  from (
    select
      same.completed_amount - lag(same.completed_amount, 1, 0::numeric) over before as gross,
      same.held_amount - lag(same.held_amount, 1, 0::numeric) over before as held
    from procore.invoice
    join procore.invoice_line as same on same.invoice_id = invoice.id
    where
      invoice.commitment_id = latest.commitment_id
      and invoice.status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
      and same.is_change_order_line = line.is_change_order_line
      and coalesce(same.source_line_id, same.id) = coalesce(line.source_line_id, line.id)
    window before as (order by invoice.sequence, invoice.id)
  ) as moved
) as part on code_link.share_upto - code_link.share_before < 1
where commitment_pair.id = any ($1)
