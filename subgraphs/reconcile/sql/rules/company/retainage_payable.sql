-- The ledger account of retainage payable does not carry what the posted distributions owe on it. The AP to GL
-- steps of the books come first; nothing of this is in the field.
with

owed as (
  select account_id, number, sum(owed_amount) as owed_amount, min(balance_amount) as balance_amount
  from tieout.payable_account
  group by account_id, number
)

select
  'RETAINAGE_PAYABLE_GL' as code,
  'BLOCKER' as severity,
  null as project_pair_id,
  null as commitment_pair_id,
  null as document_pair_id,
  account_id as thing,
  number as grain,
  owed_amount - balance_amount as amount,
  'RETAINAGE' as measure,
  'The posted distributions owe ' || tieout.money_text(owed_amount) || ' of retainage on account ' || number
    || ' and the ledger carries ' || tieout.money_text(balance_amount) || ', so it differs by '
    || tieout.money_text(owed_amount - balance_amount) || '.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence('BOOKS', 'currentBalanceAmount', balance_amount::text, account_id)
  ) as evidence
from owed
where owed_amount <> balance_amount
