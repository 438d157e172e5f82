-- The invoices of one cause, added up on both sides.
-- $1: the commitment pairs whose invoices to add up.
with

document as (
  select
    invoice_pair.commitment_pair_id,
    invoice_pair.project_pair_id,
    invoice_pair.group_id,
    invoice_pair.id as pair_id,
    invoice_pair.number as pair_number,
    invoice_pair.matched_by,
    repeated.key is not null or (invoice_pair.is_duplicate and invoice_pair.elsewhere_key is null) as is_duplicate,
    invoice_pair.elsewhere_key is not null and repeated.key is null as is_elsewhere,
    invoice_document.*,
    member.released_amount as pair_released_amount,
    invoice_document.retainage_amount + member.released_amount as withheld_amount,
    invoice_document.gross_amount + greatest(member.released_amount, 0) > 0 as pays
  from tieout.invoice_pair
  cross join lateral (
    values
      ('FIELD', invoice_pair.field_id, invoice_pair.field_released_amount),
      ('BOOKS', invoice_pair.books_key, invoice_pair.books_released_amount)
  ) as member (side, key, released_amount)
  join tieout.invoice_document on invoice_document.side = member.side and invoice_document.key = member.key
  -- Its own side has it elsewhere.
  left join tieout.invoice_document as repeated
    on repeated.side = invoice_document.side and repeated.key = invoice_pair.elsewhere_key
  where invoice_pair.commitment_pair_id = any ($1)
),

added as (
  select
    group_id,
    min(commitment_pair_id) as commitment_pair_id,
    min(project_pair_id) as project_pair_id,
    coalesce(min(pair_number) filter (where pair_id = group_id), min(pair_number)) as number,
    min(matched_by) as matched_by,
    min(accounting_on) as happened_on,
    bool_or(side = 'FIELD') as is_in_field,
    bool_or(side = 'BOOKS' and is_counted) as is_in_books,
    bool_or(is_waiting) as is_waiting,
    bool_or(is_duplicate) as is_duplicate,
    bool_or(is_elsewhere) as is_elsewhere,
    coalesce(sum(gross_amount) filter (where side = 'FIELD'), 0) as field_gross,
    coalesce(sum(gross_amount) filter (where side = 'BOOKS' and is_counted), 0) as books_gross,
    coalesce(sum(withheld_amount) filter (where side = 'FIELD'), 0) as field_withheld,
    coalesce(sum(withheld_amount) filter (where side = 'BOOKS' and is_counted), 0) as books_withheld,
    coalesce(sum(pair_released_amount) filter (where side = 'FIELD'), 0) as field_released,
    coalesce(sum(pair_released_amount) filter (where side = 'BOOKS' and is_counted), 0) as books_released,
    coalesce(sum(deduction_amount) filter (where side = 'FIELD'), 0) as field_deduction,
    coalesce(sum(deduction_amount) filter (where side = 'BOOKS' and is_counted), 0) as books_deduction,
    coalesce(sum(tax_amount) filter (where side = 'FIELD'), 0) as field_tax,
    coalesce(sum(tax_amount) filter (where side = 'BOOKS' and is_counted), 0) as posted_tax,
    coalesce(sum(change_gross_amount) filter (where side = 'FIELD'), 0) as change_gross,
    coalesce(sum(change_withheld_amount) filter (where side = 'FIELD'), 0) as change_withheld,
    coalesce(sum(change_gross_amount) filter (where side = 'BOOKS'), 0) as books_change_gross,
    coalesce(sum(change_withheld_amount) filter (where side = 'BOOKS'), 0) as books_change_withheld,
    -- A credit is no backcharge; that is a negative line of an invoice by which more is paid than it takes back, be it
    -- for what it bills or, as a final one, for what it releases.
    coalesce(sum(backcharge_amount) filter (where side = 'FIELD' and pays), 0)
      - coalesce(sum(backcharge_amount) filter (where side = 'BOOKS' and pays), 0)
      as line_backcharge_gap,
    coalesce(sum(negative_withheld_amount) filter (where side = 'FIELD'), 0) as field_negative,
    coalesce(sum(negative_withheld_amount) filter (where side = 'BOOKS'), 0) as books_negative,
    coalesce(bool_or(unheld_credit_amount <> 0) filter (where side = 'FIELD'), false) as has_unheld_credit_in_field,
    coalesce(bool_or(unheld_credit_amount <> 0) filter (where side = 'BOOKS'), false) as has_unheld_credit_in_books,
    coalesce(sum(gross_amount) filter (where is_waiting), 0) as all_waiting_gross,
    coalesce(sum(withheld_amount) filter (where is_waiting), 0) as all_waiting_withheld,
    coalesce(sum(tax_amount) filter (where is_waiting), 0) as waiting_tax,
    sum(stored_amount) as stored,
    sum(installed_amount) as installed,
    sum(stored_withheld_amount) as stored_withheld,
    coalesce(sum(rounded_count) filter (where is_counted), 0)::integer as rounded_count,
    coalesce(sum(priced_count) filter (where is_counted), 0)::integer as priced_count,
    -- Item by item, whatever documents it is split over.
    not (bool_or(side = 'FIELD') and bool_or(side = 'BOOKS' and is_counted))
    or coalesce(
      count(*) = 2
      and min(gross_by_item::text) filter (where side = 'FIELD')
        = min(gross_by_item::text) filter (where side = 'BOOKS'),
      false
    )
    or not exists (
      select
      from unnest(array_agg(side), array_agg(is_counted), array_agg(gross_by_item)) as member (side, is_counted, items)
      cross join lateral jsonb_each_text(member.items) as item
      where member.is_counted
      group by item.key
      having
        coalesce(sum(item.value::numeric) filter (where member.side = 'FIELD'), 0)
          <> coalesce(sum(item.value::numeric) filter (where member.side = 'BOOKS'), 0)
    ) as has_same_coding
  from document
  group by group_id
),

-- What makes up for what is posted waits beside it, and not what would undo it.
gapped as (
  select
    added.*,
    field_gross - books_gross - waiting_gross as gross_gap,
    waiting.*
  from added
  cross join lateral (
    values (sign(all_waiting_gross) = sign(field_gross - books_gross))
  ) as waits (beside)
  cross join lateral (
    values (
      case when beside then all_waiting_gross else 0 end,
      case when beside then all_waiting_withheld else 0 end,
      posted_tax + case when beside then waiting_tax else 0 end
    )
  ) as waiting (waiting_gross, waiting_withheld, books_tax)
),

-- Where an invoice agrees with the tax in it, the lines of the field have tax, too.
taxed_alike as (
  select commitment_pair_id
  from gapped
  where books_tax <> 0 and is_in_field and gross_gap = 0
),

-- What the books have not billed as stored is not billed again when it is installed.
left_out as (
  select commitment_pair_id
  from added
  where stored > 0 and field_gross - books_gross = stored
)

select
  group_id,
  commitment_pair_id,
  project_pair_id,
  number,
  matched_by,
  happened_on,
  is_in_field,
  is_in_books,
  is_waiting,
  is_duplicate,
  is_elsewhere,
  field_gross,
  books_gross,
  field_withheld,
  books_withheld,
  field_released,
  books_released,
  field_deduction,
  books_deduction,
  change_gross,
  change_withheld,
  books_change_gross,
  books_change_withheld,
  -- A deductive change order that one side bills is a backcharge where the other one deducts as much instead.
  case
    when
      field_deduction <> books_deduction
      and change_gross - books_change_gross = field_deduction - books_deduction
      and field_gross - books_gross = field_deduction - books_deduction
      then field_gross - books_gross
    else line_backcharge_gap
  end as backcharge_gap,
  field_negative,
  books_negative,
  has_unheld_credit_in_field,
  has_unheld_credit_in_books,
  waiting_gross,
  waiting_withheld,
  stored,
  stored_withheld,
  case when commitment_pair_id in (select commitment_pair_id from left_out) then 0 else installed end as installed,
  rounded_count,
  has_same_coding,
  priced_count,
  field_tax,
  books_tax,
  case
    when not is_in_field or not (is_in_books or waiting_gross <> 0) then 0
    -- The books do not say it apart.
    when books_tax = 0 and gross_gap = -field_tax then -field_tax
    when gross_gap = -books_tax then -books_tax
    -- More than the tax is too much.
    when
      sign(gross_gap) = -sign(books_tax)
      and abs(gross_gap) > abs(books_tax)
      and commitment_pair_id not in (select commitment_pair_id from taxed_alike)
      then -books_tax
    else 0
  end as tax_gap
from gapped
