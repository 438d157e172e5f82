-- A backcharge is a negative line or a credit on one side and a deduction on the other: as much is paid, and the gross
-- that is invoiced, and so the cost of the job, differs by it.
-- $1: the commitment pairs to check.
-- shared: deductions
with

credited as (
  select
    deducted.group_id, deducted.commitment_pair_id, deducted.project_pair_id, deducted.number, deducted.field_gross,
    deducted.books_gross, deducted.field_id, deducted.books_id, made_good.deducted_from,
    coalesce(cause.amount, 0) as retained
  from deducted
  join made_good on made_good.group_id = deducted.group_id
  -- A negative line takes retainage along, and a deduction does not.
  left join tieout.retainage_cause as cause
    on cause.document_pair_id = deducted.group_id and cause.code = 'DEDUCTION_MISMATCH'
  where deducted.field_gross - deducted.books_gross = deducted.backcharge_gap and deducted.backcharge_gap <> 0
  union all
  select
    credit.group_id, credit.commitment_pair_id, credit.project_pair_id, credit.number, credit.field_gross,
    credit.books_gross, pair.field_id, pair.books_id, deduction.number, 0
  from own_backcharge
  join tieout.invoice_group as credit on credit.group_id = own_backcharge.credit_group_id
  join tieout.invoice_pair as pair on pair.id = credit.group_id
  join tieout.invoice_group as deduction on deduction.group_id = own_backcharge.deduction_group_id
)

select
  'DEDUCTION_MISMATCH' as code,
  case when retained = 0 then 'INFO' else 'MEDIUM' end as severity,
  project_pair_id,
  commitment_pair_id,
  group_id as document_pair_id,
  -- Apart from a deduction that one side lacks, which ends when it is made.
  group_id || ' gross' as thing,
  number as grain,
  case when retained = 0 then field_gross - books_gross else retained end as amount,
  case when retained = 0 then 'INVOICED' else 'RETAINAGE' end as measure,
  'Invoice ' || number || ' takes ' || tieout.money_text(abs(field_gross - books_gross)) || ' off what it bills in '
    || case when field_gross < books_gross then '{field}; {books}' else '{books}; {field}' end || ' deducts it from '
    || case when deducted_from = number then 'the payment' else 'invoice ' || deducted_from end
    || ' instead. '
    || case when retained = 0 then 'As much is paid; what' else 'What' end || ' is invoiced differs by '
    || tieout.money_text(field_gross - books_gross)
    || case
      when retained = 0 then ''
      else ', and what is withheld, for the line takes its retainage along, by ' || tieout.money_text(retained)
    end || '.' as explanation,
  jsonb_build_array(jsonb_build_object(
    'pairId', group_id, 'amount', case when retained = 0 then field_gross - books_gross else retained end::text
  )) as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'grossAmount', field_gross::text, field_id),
    tieout.evidence('BOOKS', 'grossAmount', books_gross::text, books_id)
  ) as evidence
from credited
