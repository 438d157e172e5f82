-- The same invoice stands twice in one system: the same number, or the same month and gross.
-- $1: the project pairs to check.
select
  case when procore_id is null then 'DUPLICATE_IN_SAGE' else 'DUPLICATE_IN_PROCORE' end as code,
  'BLOCKER' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  number as grain,
  coalesce(procore_gross_amount, 0) - coalesce(sage_gross_amount, 0) as amount,
  'Invoice ' || number || ' of '
    || tieout.money_text(coalesce(procore_gross_amount, sage_gross_amount)) || ' gross repeats '
    || 'another one on the commitment in ' || case when procore_id is null then 'Sage' else 'Procore' end
    || '; paying it pays twice.' as explanation,
  jsonb_build_array(jsonb_build_object(
    'system', case when procore_id is null then 'SAGE300' else 'PROCORE' end,
    'field', 'grossAmount',
    'value', coalesce(procore_gross_amount, sage_gross_amount)::text,
    'recordId', coalesce(procore_id, sage_id)
  )) as evidence
from tieout.invoice_pair
where project_pair_id = any ($1) and is_duplicate
