-- Both systems have the invoice and its gross amounts differ.
-- $1: the project pairs to check.
select
  'INVOICE_AMOUNT_MISMATCH' as code,
  'HIGH' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  number as grain,
  procore_gross_amount - sage_gross_amount as amount,
  'Invoice ' || number || ': ' || tieout.money_text(procore_gross_amount) || ' gross in Procore less '
    || tieout.money_text(sage_gross_amount) || ' in Sage is '
    || tieout.money_text(procore_gross_amount - sage_gross_amount) || '.' as explanation,
  jsonb_build_array(
    jsonb_build_object(
      'system', 'PROCORE', 'field', 'grossAmount',
      'value', procore_gross_amount::text, 'recordId', procore_id
    ),
    jsonb_build_object(
      'system', 'SAGE300', 'field', 'grossAmount',
      'value', sage_gross_amount::text, 'recordId', sage_id
    )
  ) as evidence
from tieout.invoice_pair
where project_pair_id = any ($1) and is_posted and procore_gross_amount <> sage_gross_amount
