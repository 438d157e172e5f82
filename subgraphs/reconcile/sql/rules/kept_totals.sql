-- A total that the books keep of a commitment differs from the documents that it should add up.
-- $1: the commitment pairs to check.
with

total as (
  select pair.*, kept.*
  from tieout.commitment_pair as pair
  join tieout.contract on contract.side = 'BOOKS' and contract.id = pair.books_id
  cross join lateral (
    values
      ('invoicedAmount', 'as invoiced', contract.kept_invoiced_amount, pair.books_invoiced_amount,
        'its posted distributions'),
      ('approvedChangesAmount', 'as approved changes', contract.kept_changes_amount,
        pair.books_changes_amount, 'its approved change orders')
  ) as kept (field, named, kept_amount, added_amount, added_from)
  where pair.id = any ($1)
)

select
  'SAGE_MASTER_TOTAL' as code,
  'MEDIUM' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  id || ' ' || field as thing,
  number as grain,
  added_amount - kept_amount as amount,
  case field when 'invoicedAmount' then 'INVOICED' else 'COMMITTED' end as measure,
  '{books} keeps ' || tieout.money_text(kept_amount) || ' ' || named || ' on ' || number || '; '
    || added_from || ' add up to ' || tieout.money_text(added_amount) || '.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(tieout.evidence('BOOKS', field, kept_amount::text, books_id)) as evidence
from total
where kept_amount <> added_amount
