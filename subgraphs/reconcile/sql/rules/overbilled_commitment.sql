-- More is invoiced than the commitment is worth after approved change orders. Of one that is a credit nobody bills too
-- much by taking less of it.
-- $1: the commitment pairs to check.
select
  'OVERBILLED_COMMITMENT' as code,
  'HIGH' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  id as thing,
  number as grain,
  field_invoiced_amount - field_original_amount - field_changes_amount as amount,
  'INVOICED' as measure,
  'Invoiced ' || tieout.money_text(field_invoiced_amount) || ' is above the revised amount '
    || tieout.money_text(field_original_amount + field_changes_amount) || ' by '
    || tieout.money_text(field_invoiced_amount - field_original_amount - field_changes_amount)
    || ' in {field}.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'invoicedAmount', field_invoiced_amount::text, field_id)
  ) as evidence
from tieout.commitment_pair
where
  id = any ($1)
  and field_in_force
  and field_invoiced_amount > field_original_amount + field_changes_amount
  and field_invoiced_amount > 0
