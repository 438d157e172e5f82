-- More is invoiced than the commitment is worth after approved change orders.
-- $1: the project pairs to check.
select
  'OVERBILLED_COMMITMENT' as code,
  'HIGH' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  number as grain,
  procore_invoiced_amount - procore_original_amount - procore_approved_changes_amount as amount,
  'Invoiced ' || tieout.money_text(procore_invoiced_amount) || ' is above the revised amount '
    || tieout.money_text(procore_original_amount + procore_approved_changes_amount) || ' by '
    || tieout.money_text(
      procore_invoiced_amount - procore_original_amount - procore_approved_changes_amount
    ) || ' in Procore.' as explanation,
  jsonb_build_array(jsonb_build_object(
    'system', 'PROCORE', 'field', 'invoicedAmount',
    'value', procore_invoiced_amount::text, 'recordId', procore_id
  )) as evidence
from tieout.commitment_pair
where
  project_pair_id = any ($1)
  and is_due
  and procore_invoiced_amount > procore_original_amount + procore_approved_changes_amount
