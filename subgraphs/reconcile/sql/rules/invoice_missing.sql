-- A counted requisition has no AP invoice, or a posted AP invoice has no counted requisition.
-- $1: the project pairs to check.
with

invoice as (
  select invoice_pair.*
  from tieout.invoice_pair
  join tieout.commitment_pair on commitment_pair.id = invoice_pair.commitment_pair_id
  where
    invoice_pair.project_pair_id = any ($1)
    and commitment_pair.procore_id is not null
    and commitment_pair.sage_id is not null
    and invoice_pair.verdict in ('MISSING_IN_SAGE', 'MISSING_IN_PROCORE')
    and not invoice_pair.is_duplicate
    -- A release of retainage bills nothing; it is a finding of retainage.
    and coalesce(invoice_pair.procore_gross_amount, invoice_pair.sage_gross_amount) <> 0
)

select
  case
    when sage_id is null then 'INVOICE_MISSING_IN_SAGE' else 'INVOICE_MISSING_IN_PROCORE'
  end as code,
  'HIGH' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  number as grain,
  coalesce(procore_gross_amount, 0) - coalesce(sage_gross_amount, 0) as amount,
  case
    when sage_id is null
      then 'Requisition ' || number || ' of ' || tieout.money_text(procore_gross_amount)
        || ' gross, retainage ' || tieout.money_text(procore_retainage_amount)
        || ', is approved in Procore and not in Sage.'
    else 'AP invoice ' || number || ' of ' || tieout.money_text(sage_gross_amount)
      || ' gross, retainage ' || tieout.money_text(sage_retainage_amount)
      || ', is posted in Sage without an approved requisition in Procore.'
  end as explanation,
  jsonb_build_array(jsonb_build_object(
    'system', case when sage_id is null then 'PROCORE' else 'SAGE300' end,
    'field', 'grossAmount',
    'value', coalesce(procore_gross_amount, sage_gross_amount)::text,
    'recordId', coalesce(procore_id, sage_id)
  )) as evidence
from invoice
