-- The AP invoice is entered in Sage and not posted, so it is not in job cost yet.
-- $1: the project pairs to check.
select
  'INVOICE_UNPOSTED_IN_SAGE' as code,
  'MEDIUM' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  number as grain,
  coalesce(procore_gross_amount, sage_gross_amount) as amount,
  'Invoice ' || number || ' of ' || tieout.money_text(sage_gross_amount)
    || ' gross waits in Sage to be posted; until then Sage has invoiced less by that.'
    as explanation,
  jsonb_build_array(jsonb_build_object(
    'system', 'SAGE300', 'field', 'isPosted', 'value', 'false', 'recordId', sage_id
  )) as evidence
from tieout.invoice_pair
where project_pair_id = any ($1) and not is_posted
