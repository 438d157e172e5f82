-- The same invoice stands twice in one system: the same number, or the same month and gross, on the commitment,
-- or the same number and gross on another commitment of the vendor or on none.
-- $1: the commitment pairs to check.
with

-- Which one on the same commitment it repeats: of its number, or else of its month and gross.
twin as (
  select distinct on (pair.id)
    pair.id as document_pair_id,
    other.number,
    other.gross_amount
  from tieout.invoice_pair as pair
  join tieout.invoice_document as document
    on (document.side = 'FIELD' and document.key = pair.field_id)
    or (document.side = 'BOOKS' and document.key = pair.books_key)
  join tieout.invoice_document as other
    on other.side = document.side
    and other.contract_id = document.contract_id
    and other.key <> document.key
    and other.is_counted
    and (
      (other.number_key = document.number_key and document.number_key <> '')
      or (
        other.gross_amount = document.gross_amount
        and date_trunc('month', other.accounting_on) = date_trunc('month', document.accounting_on)
      )
    )
  join tieout.invoice_pair as other_pair
    on other_pair.commitment_pair_id = pair.commitment_pair_id
    and other.key = case other.side when 'FIELD' then other_pair.field_id else other_pair.books_key end
  where pair.commitment_pair_id = any ($1) and pair.is_duplicate
  order by
    pair.id,
    (other.number_key = document.number_key and document.number_key <> '') desc,
    -- The one that is no double itself.
    other_pair.is_duplicate,
    other.accounting_on,
    other.key
),

double as (
  select
    invoice_pair.project_pair_id,
    invoice_pair.commitment_pair_id,
    invoice_pair.id as document_pair_id,
    invoice_pair.id as thing,
    invoice_pair.number,
    case when invoice_pair.field_id is null then 'BOOKS' else 'FIELD' end as side,
    coalesce(invoice_pair.field_id, invoice_pair.books_id) as record_id,
    coalesce(invoice_pair.field_gross_amount, invoice_pair.books_gross_amount) as gross_amount,
    -- What was taken back of it by credits of its number.
    (
      select coalesce(sum(coalesce(credit.field_gross_amount, credit.books_gross_amount)), 0)
      from tieout.invoice_pair as credit
      where credit.group_id = invoice_pair.id and credit.id <> invoice_pair.id
    ) as credited_amount,
    coalesce(repeated.number, twin.number) as repeated_number,
    coalesce(repeated.gross_amount, twin.gross_amount) as repeated_gross_amount,
    coalesce(', on ' || other.number, '') as place
  from tieout.invoice_pair
  left join tieout.invoice_document as repeated
    on repeated.key = invoice_pair.elsewhere_key
    and repeated.side = case when invoice_pair.field_id is null then 'BOOKS' else 'FIELD' end
  left join tieout.commitment_pair as other
    on other.id = invoice_pair.elsewhere_pair_id and repeated.key is not null
  left join twin on twin.document_pair_id = invoice_pair.id
  where
    invoice_pair.commitment_pair_id = any ($1)
    -- What the other side has elsewhere, number and all, is that, whatever else is of its month and gross.
    and (repeated.key is not null or (invoice_pair.is_duplicate and invoice_pair.elsewhere_key is null))
  union all
  -- What both sides have on the commitment, and the books once more on none.
  select
    invoice_pair.project_pair_id,
    invoice_pair.commitment_pair_id,
    null,
    loose.key,
    loose.number,
    'BOOKS',
    loose.id,
    loose.gross_amount,
    0,
    document.number,
    document.gross_amount,
    ', itself billed to no commitment'
  from tieout.invoice_pair
  join tieout.invoice_document as document
    on document.side = 'BOOKS' and document.key = invoice_pair.books_key
  join tieout.invoice_document as loose
    on loose.side = 'BOOKS'
    and loose.vendor_id = document.vendor_id
    and loose.number_key = document.number_key
    and loose.gross_amount = document.gross_amount
    and loose.contract_id is null
    and loose.id <> document.id
  where
    invoice_pair.commitment_pair_id = any ($1)
    and invoice_pair.field_id is not null
    and document.number_key <> ''
    and document.gross_amount <> 0
    and document.is_counted
    and loose.is_counted
    -- One that was taken back by its credit is none.
    and not exists (
      select from tieout.invoice_document as credit
      where
        credit.side = 'BOOKS' and credit.contract_id is null and credit.vendor_id = loose.vendor_id
        and credit.gross_amount = -loose.gross_amount and credit.is_counted
        and credit.number_root in (loose.number_key, loose.number_root)
    )
)

select
  case side when 'BOOKS' then 'DUPLICATE_IN_SAGE' else 'DUPLICATE_IN_PROCORE' end as code,
  'BLOCKER' as severity,
  project_pair_id,
  commitment_pair_id,
  document_pair_id,
  thing,
  number as grain,
  case side when 'BOOKS' then -gross_amount - credited_amount else gross_amount + credited_amount end as amount,
  'INVOICED' as measure,
  'Invoice ' || number || ' of ' || tieout.money_text(gross_amount) || ' gross'
    || case when credited_amount = 0 then '' else ', of which ' || tieout.money_text(-credited_amount) || ' is credited,' end
    || ' repeats '
    || case
      when coalesce(btrim(repeated_number), '') = '' then 'another one of the vendor'
      when btrim(repeated_number) = btrim(number) then 'another one of that number'
      else 'invoice ' || btrim(repeated_number)
    end
    || case
      when repeated_gross_amount <> gross_amount then ' of ' || tieout.money_text(repeated_gross_amount) || ' gross'
      else ''
    end || ' in '
    || case side when 'BOOKS' then '{books}' else '{field}' end || place
    || case when gross_amount < 0 then '; it is credited twice.' else '; paying it pays twice.' end as explanation,
  case
    when document_pair_id is null then '[]'::jsonb
    else jsonb_build_array(jsonb_build_object(
      'pairId', document_pair_id,
      'amount',
      case side when 'BOOKS' then -gross_amount - credited_amount else gross_amount + credited_amount end::text
    ))
  end as documents,
  jsonb_build_array(tieout.evidence(side, 'grossAmount', gross_amount::text, record_id)) as evidence
from double
where gross_amount + credited_amount <> 0
