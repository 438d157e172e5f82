-- A backcharge or deduction is taken from the invoice on one side only, or as a negative line there and as a
-- deduction here.
-- $1: the commitment pairs to check.
-- shared: deductions
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
from deducted
where group_id not in (select group_id from made_good)
