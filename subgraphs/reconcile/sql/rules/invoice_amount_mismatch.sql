-- Both systems have the invoice and its gross amounts differ, by a keying error or because material that was
-- stored is billed again when it is installed. Split, credited and entered again, it is judged by its sum.
-- $1: the commitment pairs to check.
-- shared: partly_elsewhere
-- shared: contradicted
with

invoice as (
  select
    invoice_group.*,
    invoice_group.field_gross - invoice_group.books_gross - invoice_group.waiting_gross - invoice_group.tax_gap
      - coalesce(gross_elsewhere.amount, 0) as difference,
    coalesce(gross_elsewhere.amount, 0) as elsewhere_gross,
    case
      when invoice_group.books_gross - invoice_group.field_gross = invoice_group.installed
        then 'STORED_MATERIAL_DOUBLE_COUNT'
      -- Both sides round what units at a price come to.
      when
        abs(
          invoice_group.field_gross - invoice_group.books_gross - invoice_group.waiting_gross - invoice_group.tax_gap
            - coalesce(gross_elsewhere.amount, 0)
        ) <= 0.01 * invoice_group.priced_count
        then 'ROUNDING'
      else 'INVOICE_AMOUNT_MISMATCH'
    end as code,
    pair.field_id,
    pair.books_id
  from tieout.invoice_group
  join tieout.invoice_pair as pair on pair.id = invoice_group.group_id
  -- What stands elsewhere of it is said there.
  left join gross_elsewhere on gross_elsewhere.group_id = invoice_group.group_id
  where
    invoice_group.commitment_pair_id = any ($1)
    and invoice_group.is_in_field
    and (invoice_group.is_in_books or invoice_group.waiting_gross <> 0)
    and invoice_group.field_gross - invoice_group.books_gross
      <> invoice_group.waiting_gross + invoice_group.tax_gap + coalesce(gross_elsewhere.amount, 0)
    and not exists (
      select from contradicted
      where
        contradicted.group_id = invoice_group.group_id
        and contradicted.short_gross = invoice_group.books_gross - invoice_group.field_gross
    )
    -- A backcharge that one side bills as a negative line is a deduction.
    and not (
      invoice_group.backcharge_gap <> 0
      and invoice_group.field_gross - invoice_group.books_gross = invoice_group.backcharge_gap
    )
),

-- Where a side has it in several documents, which ones add up to its figure.
told as (
  select
    invoice.*,
    case when document.field_count > 1 then ' (' || document.in_field || ')' else '' end as field_documents,
    case when document.books_count > 1 then ' (' || document.in_books || ')' else '' end as books_documents
  from invoice
  cross join lateral (
    select
      count(*) filter (where side = 'FIELD') as field_count,
      count(*) filter (where side = 'BOOKS') as books_count,
      string_agg(words, ', ' order by accounting_on, gross_amount < 0, key) filter (where side = 'FIELD') as in_field,
      string_agg(words, ', ' order by accounting_on, gross_amount < 0, key) filter (where side = 'BOOKS') as in_books
    from (
      select
        document.*,
        tieout.told_number(document.number, null, document.id) || ': ' || tieout.money_text(document.gross_amount)
          as words
      from tieout.invoice_pair as pair
      join tieout.invoice_document as document
        on (document.side = 'FIELD' and document.key = pair.field_id)
        or (document.side = 'BOOKS' and document.key = pair.books_key)
      where
        pair.group_id = invoice.group_id
        and document.is_counted
        and document.gross_amount <> 0
    ) as document
  ) as document
)

select
  code,
  case code when 'STORED_MATERIAL_DOUBLE_COUNT' then 'BLOCKER' when 'ROUNDING' then 'INFO' else 'HIGH' end as severity,
  project_pair_id,
  commitment_pair_id,
  group_id as document_pair_id,
  group_id as thing,
  number as grain,
  difference as amount,
  'INVOICED' as measure,
  'Invoice ' || number || ': ' || tieout.money_text(field_gross) || ' gross in {field}' || field_documents || ' less '
    || tieout.money_text(books_gross) || ' in {books}' || books_documents
    || case when tax_gap = 0 then '' else ', of which ' || tieout.money_text(-tax_gap) || ' is tax,' end
    || case when waiting_gross = 0 then '' else ' and ' || tieout.money_text(waiting_gross) || ' that waits there' end
    || case
      when elsewhere_gross = 0 then ''
      else ' and ' || tieout.money_text(elsewhere_gross) || ' that stands elsewhere'
    end
    || ' is ' || tieout.money_text(difference)
    || case code
      when 'STORED_MATERIAL_DOUBLE_COUNT'
        then ', which is the ' || tieout.money_text(installed)
          || ' of stored material that was installed and had been billed before.'
      when 'ROUNDING'
        then ', within the ' || tieout.money_text(0.01 * priced_count) || ' by which both may round '
          || tieout.count_text(priced_count, 'row') || ' of units at a price.'
      else '.'
    end as explanation,
  jsonb_build_array(jsonb_build_object('pairId', group_id, 'amount', difference::text)) as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'grossAmount', field_gross::text, field_id),
    tieout.evidence(
      'BOOKS', 'grossAmount', case when is_in_books then books_gross else waiting_gross end::text, books_id
    )
  ) as evidence
from told
