-- Both systems have the commitment and its original amounts differ.
-- $1: the project pairs to check.
select
  'ORIGINAL_AMOUNT_MISMATCH' as code,
  'HIGH' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  number as grain,
  procore_original_amount - sage_original_amount as amount,
  'Original amount ' || tieout.money_text(procore_original_amount) || ' in Procore less '
    || tieout.money_text(sage_original_amount) || ' in Sage is '
    || tieout.money_text(procore_original_amount - sage_original_amount) || '.' as explanation,
  jsonb_build_array(
    jsonb_build_object(
      'system', 'PROCORE', 'field', 'originalAmount',
      'value', procore_original_amount::text, 'recordId', procore_id
    ),
    jsonb_build_object(
      'system', 'SAGE300', 'field', 'originalAmount',
      'value', sage_original_amount::text, 'recordId', sage_id
    )
  ) as evidence
from tieout.commitment_pair
where
  project_pair_id = any ($1)
  and is_due
  and procore_original_amount <> sage_original_amount
