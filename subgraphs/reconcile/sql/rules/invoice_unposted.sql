-- The invoice is entered in the books and not posted, so it is not in job cost yet.
-- A double that waits is to be deleted, and what belongs to another commitment recoded, before anything is posted.
-- $1: the commitment pairs to check.
select
  'INVOICE_UNPOSTED_IN_SAGE' as code,
  'MEDIUM' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  id as thing,
  number as grain,
  books_gross_amount as amount,
  'INVOICED' as measure,
  'Invoice ' || number || case
    when books_gross_amount = 0 and books_released_amount <> 0 then
      ', which releases ' || tieout.money_text(books_released_amount)
        || ', waits in {books} to be posted; until then {books} holds that retainage.'
    else
      ' of ' || tieout.money_text(books_gross_amount)
        || ' gross waits in {books} to be posted; until then {books} has invoiced less by that.'
  end as explanation,
  jsonb_build_array(jsonb_build_object(
    'pairId', id, 'amount', books_gross_amount::text
  )) as documents,
  jsonb_build_array(tieout.evidence('BOOKS', 'isPosted', 'false', books_id)) as evidence
from tieout.invoice_pair
where commitment_pair_id = any ($1) and not is_posted and not is_duplicate and elsewhere_key is null
