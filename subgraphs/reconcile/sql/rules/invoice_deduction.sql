-- A backcharge or deduction is taken from the invoice on one side only, or as a negative line there and as a
-- deduction here.
-- $1: the commitment pairs to check.
with

-- include: shared/own_backcharge,

invoice as (
  select
    invoice_group.*,
    -- What the deductions make of the net, and the negative lines of the gross.
    invoice_group.books_deduction - invoice_group.field_deduction
      + case
        when invoice_group.field_gross - invoice_group.books_gross = invoice_group.backcharge_gap
          then invoice_group.backcharge_gap
        else 0
      end as difference,
    pair.field_id,
    pair.books_id
  from tieout.invoice_group
  join tieout.invoice_pair as pair on pair.id = invoice_group.group_id
  where
    invoice_group.commitment_pair_id = any ($1)
    and invoice_group.group_id not in (select deduction_group_id from own_backcharge)
    -- A document that bills nothing may deduct alone.
    and (
      (invoice_group.is_in_field and invoice_group.is_in_books)
      or (invoice_group.field_gross = 0 and invoice_group.books_gross = 0)
    )
    and (
      invoice_group.books_deduction <> invoice_group.field_deduction
      or (
        invoice_group.backcharge_gap <> 0
        and invoice_group.field_gross - invoice_group.books_gross = invoice_group.backcharge_gap
      )
    )
),

-- What is deducted here and taken back, or billed as a negative line, there is the same deduction.
in_turn as (
  select
    invoice.*,
    row_number() over (partition by commitment_pair_id, difference order by group_id) as turn
  from invoice
  where difference <> 0
),

standing as (
  select *
  from in_turn
  where
    not exists (
      select from in_turn as other
      where
        other.commitment_pair_id = in_turn.commitment_pair_id
        and other.difference = -in_turn.difference
        and other.turn = in_turn.turn
    )
)

select
  'DEDUCTION_MISMATCH' as code,
  'MEDIUM' as severity,
  project_pair_id,
  commitment_pair_id,
  group_id as document_pair_id,
  group_id as thing,
  number as grain,
  difference as amount,
  'PAID' as measure,
  'Invoice ' || number || ': {field} deducts ' || tieout.money_text(field_deduction - least(backcharge_gap, 0))
    || ' and {books} ' || tieout.money_text(books_deduction + greatest(backcharge_gap, 0))
    || '; before retainage the net differs by ' || tieout.money_text(difference) || '.' as explanation,
  jsonb_build_array(jsonb_build_object('pairId', group_id, 'amount', difference::text)) as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'grossAmount', field_gross::text, field_id),
    tieout.evidence('BOOKS', 'deductionAmount', books_deduction::text, books_id)
  ) as evidence
from standing
