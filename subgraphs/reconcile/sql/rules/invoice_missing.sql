-- A counted requisition has no invoice in the books, or a posted invoice has no counted requisition, on this
-- commitment or any other.
-- $1: the commitment pairs to check.
-- shared: own_backcharge
with

invoice as (
  select
    invoice_group.*,
    invoice_group.field_gross - invoice_group.books_gross as difference,
    pair.field_id,
    pair.books_id
  from tieout.invoice_group
  join tieout.commitment_pair on commitment_pair.id = invoice_group.commitment_pair_id
  join tieout.invoice_pair as pair on pair.id = invoice_group.group_id
  where
    invoice_group.commitment_pair_id = any ($1)
    and commitment_pair.field_id is not null
    and commitment_pair.books_id is not null
    and not invoice_group.is_duplicate
    and not invoice_group.is_elsewhere
    and invoice_group.group_id not in (select credit_group_id from own_backcharge)
    and not (invoice_group.is_waiting and not invoice_group.is_in_books)
    -- A release of retainage bills nothing; it is a finding of retainage.
    and invoice_group.field_gross <> invoice_group.books_gross
    and invoice_group.is_in_field <> invoice_group.is_in_books
)

select
  case when field_gross <> 0 then 'INVOICE_MISSING_IN_SAGE' else 'INVOICE_MISSING_IN_PROCORE' end as code,
  'HIGH' as severity,
  project_pair_id,
  commitment_pair_id,
  group_id as document_pair_id,
  group_id as thing,
  number as grain,
  difference as amount,
  'INVOICED' as measure,
  case
    when field_gross <> 0
      then 'Requisition ' || number || ' of ' || tieout.money_text(field_gross) || ' gross, '
        || tieout.money_text(field_withheld) || ' withheld, is approved in {field} and '
        || 'not in {books}.'
    else 'AP invoice ' || number || ' of ' || tieout.money_text(books_gross) || ' gross, '
      || tieout.money_text(books_withheld) || ' withheld, is posted in {books} without an approved requisition in {field}.'
  end as explanation,
  jsonb_build_array(jsonb_build_object('pairId', group_id, 'amount', difference::text)) as documents,
  jsonb_build_array(
    tieout.evidence(
      case when field_gross <> 0 then 'FIELD' else 'BOOKS' end, 'grossAmount',
      case when field_gross <> 0 then field_gross else books_gross end::text,
      case when field_gross <> 0 then field_id else books_id end
    )
  ) as evidence
from invoice
