-- The amounts paid to the vendor differ.
-- $1: the project pairs to check.
select
  'PAYMENT_MISMATCH' as code,
  'HIGH' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  number as grain,
  procore_paid_amount - sage_paid_amount as amount,
  'Paid ' || tieout.money_text(procore_paid_amount) || ' in Procore less '
    || tieout.money_text(sage_paid_amount) || ' in Sage is '
    || tieout.money_text(procore_paid_amount - sage_paid_amount) || '.' as explanation,
  jsonb_build_array(
    jsonb_build_object(
      'system', 'PROCORE', 'field', 'paidAmount',
      'value', procore_paid_amount::text, 'recordId', procore_id
    ),
    jsonb_build_object(
      'system', 'SAGE300', 'field', 'paidAmount',
      'value', sage_paid_amount::text, 'recordId', sage_id
    )
  ) as evidence
from tieout.commitment_pair
where
  project_pair_id = any ($1)
  and is_due
  and procore_paid_amount <> sage_paid_amount
