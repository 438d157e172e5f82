-- The amounts paid to the vendor differ; where the payments of one invoice carry the whole difference, it is
-- that invoice's.
-- $1: the commitment pairs to check.
with

commitment as (
  select *, field_paid_amount - books_paid_amount as difference
  from tieout.commitment_pair
  where id = any ($1) and is_due and field_paid_amount <> books_paid_amount
),

invoice as (
  select
    invoice_pair.id,
    invoice_pair.commitment_pair_id,
    invoice_pair.number,
    count(*) over (partition by invoice_pair.commitment_pair_id) as carrier_count
  from commitment
  join tieout.invoice_pair on invoice_pair.commitment_pair_id = commitment.id
  join tieout.invoice_document as field
    on field.side = 'FIELD' and field.key = invoice_pair.field_id
  where field.paid_amount - coalesce(invoice_pair.books_paid_amount, 0) = commitment.difference
)

select
  'PAYMENT_MISMATCH' as code,
  'HIGH' as severity,
  commitment.project_pair_id,
  commitment.id as commitment_pair_id,
  invoice.id as document_pair_id,
  commitment.id as thing,
  coalesce(invoice.number, commitment.number) as grain,
  commitment.difference as amount,
  'PAID' as measure,
  'Paid ' || tieout.money_text(commitment.field_paid_amount) || ' in {field} less '
    || tieout.money_text(commitment.books_paid_amount) || ' in {books} is '
    || tieout.money_text(commitment.difference)
    || case when invoice.id is null then '.' else ', on invoice ' || invoice.number || '.' end as explanation,
  case
    when invoice.id is null then '[]'::jsonb
    else jsonb_build_array(
      jsonb_build_object('pairId', invoice.id, 'amount', commitment.difference::text)
    )
  end as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'paidAmount', commitment.field_paid_amount::text, commitment.field_id),
    tieout.evidence('BOOKS', 'paidAmount', commitment.books_paid_amount::text, commitment.books_id)
  ) as evidence
from commitment
left join invoice on invoice.commitment_pair_id = commitment.id and invoice.carrier_count = 1
