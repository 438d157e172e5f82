-- The gross of an AP invoice has tax in it, and the lines of the requisition have none, which may add as much below
-- them, so that as much is payable; or the requisition alone adds tax.
-- $1: the commitment pairs to check.
with

taxed as (
  select
    invoice_group.*,
    invoice_group.tax_gap + invoice_group.field_tax as difference,
    pair.field_id,
    pair.books_id
  from tieout.invoice_group
  join tieout.invoice_pair as pair on pair.id = invoice_group.group_id
  where
    invoice_group.commitment_pair_id = any ($1)
    and (
      invoice_group.tax_gap <> 0
      or (
        invoice_group.field_tax <> 0
        and invoice_group.books_tax = 0
        and invoice_group.is_in_books
        and invoice_group.field_gross = invoice_group.books_gross
      )
    )
),

told as (
  select
    *,
    case when difference = 0 then tax_gap else difference end as amount,
    case
      when tax_gap = 0 then '{field} adds ' || tieout.money_text(field_tax) || ' of tax to its lines, and {books} none.'
      when field_tax = 0
        then tieout.money_text(-tax_gap) || ' of the ' || tieout.money_text(books_gross + waiting_gross)
          || ' gross in {books} is tax; {field} has no tax on the ' || tieout.money_text(field_gross)
          || ' that it bills.'
      else
        case
          when books_tax = 0
            then '{field} adds ' || tieout.money_text(field_tax) || ' of tax below its lines, and {books} bills '
              || tieout.money_text(-tax_gap) || ' more than those lines. '
          else
            tieout.money_text(-tax_gap) || ' of the ' || tieout.money_text(books_gross + waiting_gross)
              || ' gross in {books} is tax; {field} adds ' || tieout.money_text(field_tax)
              || ' of tax below its lines. '
        end
          || case
            when difference = 0 then 'As much is payable; what is invoiced differs by ' || tieout.money_text(tax_gap)
            else 'The tax differs by ' || tieout.money_text(difference)
          end || '.'
    end as words
  from taxed
)

select
  'DEDUCTION_MISMATCH' as code,
  case when difference = 0 then 'INFO' else 'MEDIUM' end as severity,
  project_pair_id,
  commitment_pair_id,
  group_id as document_pair_id,
  group_id || ' tax' as thing,
  number as grain,
  amount,
  case when tax_gap <> 0 and (difference = 0 or field_tax = 0) then 'INVOICED' else 'PAID' end as measure,
  'Invoice ' || number || ': ' || words as explanation,
  jsonb_build_array(jsonb_build_object('pairId', group_id, 'amount', amount::text)) as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'grossAmount', field_gross::text, field_id),
    tieout.evidence('BOOKS', 'taxAmount', books_tax::text, books_id)
  ) as evidence
from told
