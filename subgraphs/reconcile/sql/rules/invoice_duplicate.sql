-- The same invoice stands twice in one system: the same number, or the same month and gross, on the commitment,
-- or the same number and gross on another commitment of the vendor.
-- $1: the commitment pairs to check.
with

invoice as (
  select
    invoice_pair.*,
    other.number as other_commitment
  from tieout.invoice_pair
  left join tieout.invoice_document as repeated
    on repeated.key = invoice_pair.elsewhere_key
    and repeated.side = case when invoice_pair.field_id is null then 'BOOKS' else 'FIELD' end
  left join tieout.commitment_pair as other
    on other.id = invoice_pair.elsewhere_pair_id and repeated.key is not null
  where
    invoice_pair.commitment_pair_id = any ($1)
    and (invoice_pair.is_duplicate or repeated.key is not null)
)

select
  case when field_id is null then 'DUPLICATE_IN_SAGE' else 'DUPLICATE_IN_PROCORE' end as code,
  'BLOCKER' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  id as thing,
  number as grain,
  coalesce(field_gross_amount, 0) - coalesce(books_gross_amount, 0) as amount,
  'INVOICED' as measure,
  'Invoice ' || number || ' of '
    || tieout.money_text(coalesce(field_gross_amount, books_gross_amount)) || ' gross repeats '
    || 'another one of the vendor in ' || case when field_id is null then '{books}' else '{field}' end
    || coalesce(', on ' || other_commitment, '')
    || '; paying it pays twice.' as explanation,
  jsonb_build_array(jsonb_build_object(
    'pairId', id, 'amount', (coalesce(field_gross_amount, 0) - coalesce(books_gross_amount, 0))::text
  )) as documents,
  jsonb_build_array(
    tieout.evidence(
      case when field_id is null then 'BOOKS' else 'FIELD' end, 'grossAmount',
      coalesce(field_gross_amount, books_gross_amount)::text, coalesce(field_id, books_id)
    )
  ) as evidence
from invoice
