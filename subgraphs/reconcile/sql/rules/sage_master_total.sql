-- A total that Sage keeps on the commitment differs from the transactions it should add up.
-- $1: the project pairs to check.
with

commitment as (
  select
    pair.id,
    pair.project_pair_id,
    pair.number,
    pair.sage_id,
    stored.invoiced_amount as stored_amount,
    pair.sage_invoiced_amount as added_amount
  from tieout.commitment_pair as pair
  join sage.commitment as stored on stored.id = pair.sage_id
  where pair.project_pair_id = any ($1)
)

select
  'SAGE_MASTER_TOTAL' as code,
  'MEDIUM' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  number as grain,
  added_amount - stored_amount as amount,
  'Sage keeps ' || tieout.money_text(stored_amount) || ' as invoiced on ' || number
    || '; its posted distributions add up to ' || tieout.money_text(added_amount) || '.'
    as explanation,
  jsonb_build_array(jsonb_build_object(
    'system', 'SAGE300', 'field', 'invoicedAmount',
    'value', stored_amount::text, 'recordId', sage_id
  )) as evidence
from commitment
where stored_amount <> added_amount
