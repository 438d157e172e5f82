-- The invoice, or a part of it, stands in the books, on another commitment of the vendor or on none. It must be
-- recoded and never posted again.
-- $1: the commitment pairs to check.
-- shared: partly_elsewhere
with

invoice as (
  select
    invoice_pair.*,
    coalesce(invoice_pair.field_gross_amount, 0) - coalesce(invoice_pair.books_gross_amount, 0) as difference,
    other.number as other_commitment,
    tieout.told_number(invoice_document.number, null, invoice_document.id) as other_number,
    -- It may be there at another gross.
    case
      when abs(invoice_document.gross_amount)
        <> abs(coalesce(invoice_pair.field_gross_amount, invoice_pair.books_gross_amount))
        then ' at ' || tieout.money_text(invoice_document.gross_amount)
      else ''
    end as other_gross,
    invoice_document.id as other_id,
    invoice_document.side as other_side
  from tieout.invoice_pair
  join tieout.invoice_document
    on invoice_document.key = invoice_pair.elsewhere_key
    and invoice_document.side = case when invoice_pair.field_id is null then 'FIELD' else 'BOOKS' end
  left join tieout.commitment_pair as other on other.id = invoice_pair.elsewhere_pair_id
  where invoice_pair.commitment_pair_id = any ($1) and invoice_pair.elsewhere_key is not null
  union all
  select
    whole.*,
    whole.field_gross_amount - whole.books_gross_amount,
    other.number,
    tieout.told_number(invoice_document.number, null, invoice_document.id),
    '',
    invoice_document.id,
    'BOOKS'
  from partly_elsewhere
  join tieout.invoice_pair as whole on whole.id = partly_elsewhere.group_id
  join tieout.invoice_document on invoice_document.side = 'BOOKS' and invoice_document.key = whole.books_key
  join tieout.commitment_pair as other on other.id = partly_elsewhere.elsewhere_pair_id
)

select
  'INVOICE_ON_OTHER_COMMITMENT' as code,
  'HIGH' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  id as thing,
  -- What the field calls it, on both commitments.
  case when other_side = 'FIELD' then other_number else number end as grain,
  difference as amount,
  'INVOICED' as measure,
  case
    when other_commitment is null
      then 'Requisition ' || number || ' of ' || tieout.money_text(difference)
        || ' gross is posted in {books} as AP invoice ' || other_number || other_gross || ', billed to no commitment.'
    when field_id is not null and books_id is not null
      then 'Of requisition ' || number || ', ' || tieout.money_text(difference)
        || ' gross is posted in {books} by AP invoice ' || other_number || ' on ' || other_commitment || '.'
    when other_side = 'BOOKS'
      then 'Requisition ' || number || ' of ' || tieout.money_text(difference)
        || ' gross is posted in {books} as AP invoice ' || other_number || other_gross || ' on ' || other_commitment || '.'
    else 'AP invoice ' || number || ' of ' || tieout.money_text(-difference)
      || ' gross belongs to requisition ' || other_number || other_gross || ' of ' || other_commitment || ' in {field}.'
  end as explanation,
  jsonb_build_array(jsonb_build_object('pairId', id, 'amount', difference::text)) as documents,
  jsonb_build_array(
    tieout.evidence(
      case when field_id is null then 'BOOKS' else 'FIELD' end, 'grossAmount',
      coalesce(field_gross_amount, books_gross_amount)::text, coalesce(field_id, books_id)
    ),
    tieout.evidence(other_side, 'number', other_number, other_id)
  ) as evidence
from invoice
