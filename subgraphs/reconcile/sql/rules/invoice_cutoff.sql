-- Both systems have the invoice, in different months: at the end of the earlier month one of them
-- lacks it, and retainage held differs by its retainage. It clears itself and matters only to the
-- close of that month, where gross, net and retainage are accrued.
-- $1: the project pairs to check.
with

invoice as (
  select
    *,
    procore_accounting_on < sage_accounting_on as is_late_in_sage,
    least(procore_accounting_on, sage_accounting_on) as earlier_on
  from tieout.invoice_pair
  where
    project_pair_id = any ($1)
    and procore_id is not null
    and is_posted
    and date_trunc('month', procore_accounting_on) <> date_trunc('month', sage_accounting_on)
),

-- What the later side lacks at the end of the earlier month, Procore minus Sage.
lacking as (
  select
    *,
    case when is_late_in_sage then procore_gross_amount else -sage_gross_amount end as gross,
    case when is_late_in_sage then procore_retainage_amount else -sage_retainage_amount end
      as retainage
  from invoice
)

select
  'TIMING_CUTOFF' as code,
  'INFO' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  number as grain,
  retainage as amount,
  'Invoice ' || number || ' falls on ' || procore_accounting_on || ' in Procore and on '
    || sage_accounting_on || ' in Sage. At the end of ' || to_char(earlier_on, 'YYYY-MM')
    || ' retainage held differs by ' || tieout.money_text(retainage) || '; accrue gross '
    || tieout.money_text(gross) || ', net ' || tieout.money_text(gross - retainage)
    || ', retainage ' || tieout.money_text(retainage) || '.' as explanation,
  jsonb_build_array(
    jsonb_build_object(
      'system', 'PROCORE', 'field', 'accountingOn',
      'value', procore_accounting_on::text, 'recordId', procore_id
    ),
    jsonb_build_object(
      'system', 'SAGE300', 'field', 'accountingOn',
      'value', sage_accounting_on::text, 'recordId', sage_id
    )
  ) as evidence
from lacking
