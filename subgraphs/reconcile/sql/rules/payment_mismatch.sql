-- The amounts paid to the vendor differ.
-- $1: the commitment pairs to check.
select
  'PAYMENT_MISMATCH' as code,
  'HIGH' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  id as thing,
  number as grain,
  field_paid_amount - books_paid_amount as amount,
  'PAID' as measure,
  'Paid ' || tieout.money_text(field_paid_amount) || ' in {field} less '
    || tieout.money_text(books_paid_amount) || ' in {books} is '
    || tieout.money_text(field_paid_amount - books_paid_amount) || '.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'paidAmount', field_paid_amount::text, field_id),
    tieout.evidence('BOOKS', 'paidAmount', books_paid_amount::text, books_id)
  ) as evidence
from tieout.commitment_pair
where
  id = any ($1)
  and is_due
  and field_paid_amount <> books_paid_amount
