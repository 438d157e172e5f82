-- What the latest counted requisition of a commitment of Procore has completed and holds, line by line.
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
  line.completed_amount as gross_amount,
  line.held_amount
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
where commitment_pair.id = any ($1)
