-- The invoice is entered in the books and not posted, so it is not in job cost yet.
-- A double that waits is to be deleted, and what belongs to another commitment recoded, before anything is posted.
-- $1: the commitment pairs to check.
with

-- What the field has and the books have not posted differs until it is posted; anything else differs from then on.
waiting as (
  select
    invoice_pair.*,
    invoice_group.is_in_field,
    invoice_group.number as group_number,
    sign(invoice_pair.books_gross_amount) = sign(invoice_group.field_gross - invoice_group.books_gross) as is_awaited
  from tieout.invoice_pair
  join tieout.invoice_group on invoice_group.group_id = invoice_pair.group_id
  where
    invoice_pair.commitment_pair_id = any ($1)
    and not invoice_pair.is_posted
    and not invoice_pair.is_duplicate
    and invoice_pair.elsewhere_key is null
),

told as (
  select *, case when is_awaited then books_gross_amount else -books_gross_amount end as amount
  from waiting
)

select
  'INVOICE_UNPOSTED_IN_SAGE' as code,
  'MEDIUM' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  id as thing,
  number as grain,
  amount,
  'INVOICED' as measure,
  'Invoice ' || number || case
    when books_gross_amount = 0 and books_released_amount <> 0 then
      ', which releases ' || tieout.money_text(books_released_amount)
        || ', waits in {books} to be posted; until then {books} holds that retainage'
    when books_gross_amount = 0 then
      ', which bills nothing and withholds ' || tieout.money_text(books_retainage_amount)
        || ', waits in {books} to be posted'
    else
      ' of ' || tieout.money_text(books_gross_amount) || ' gross waits in {books} to be posted'
        || case
          when is_awaited then '; until then {books} has invoiced '
            || case when books_gross_amount > 0 then 'less' else 'more' end || ' by that'
          when is_in_field then ' beside what is posted of invoice ' || group_number
            || '; once it is posted, {books} has invoiced ' || case when books_gross_amount > 0 then 'more' else 'less' end
            || ' by that than {field}'
          else ', and {field} does not have it; once it is posted, {books} has invoiced '
            || case when books_gross_amount > 0 then 'more' else 'less' end || ' by that'
        end
  end || '.' as explanation,
  jsonb_build_array(jsonb_build_object('pairId', id, 'amount', amount::text)) as documents,
  jsonb_build_array(tieout.evidence('BOOKS', 'isPosted', 'false', books_id)) as evidence
from told
