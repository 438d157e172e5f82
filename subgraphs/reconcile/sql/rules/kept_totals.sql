-- A total that the books keep of a commitment, one of its items or an invoice differs from the records that it
-- should add up; nobody has to look for that in the field.
-- $1: the commitment pairs to check.
with

commitment_total as (
  select
    pair.id, pair.project_pair_id, pair.number, pair.books_id, kept.*
  from tieout.commitment_pair as pair
  join tieout.contract on contract.side = 'BOOKS' and contract.id = pair.books_id
  cross join lateral (
    values
      ('invoicedAmount', 'INVOICED', 'as invoiced', contract.kept_invoiced_amount,
        pair.books_invoiced_amount, 'its posted distributions'),
      ('approvedChangesAmount', 'COMMITTED', 'as approved changes', contract.kept_changes_amount,
        pair.books_changes_amount, 'its approved change orders')
  ) as kept (field, measure, named, kept_amount, added_amount, added_from)
  where pair.id = any ($1) and kept.kept_amount <> kept.added_amount
),

-- An item that is off by as much as the commitment as a whole is the same fault.
part_total as (
  select pair.id, pair.project_pair_id, pair.number as commitment_number, pair.books_id, part.*
  from tieout.commitment_pair as pair
  join tieout.kept_total as part on part.contract_id = pair.books_id
  where
    pair.id = any ($1)
    -- What it bills of a job that was never read is not known.
    and not (
      part.level = 'INVOICE'
      and pair.project_pair_id in (select project_pair_id from tieout.beside_unread)
    )
    and not (
      part.level = 'COMMITMENT'
      and exists (
        select from commitment_total as whole where whole.id = pair.id and whole.field = part.field
      )
    )
),

total as (
  select
    id, project_pair_id, id || ' ' || field as thing, number as grain, number as named_on, books_id as record_id,
    field, measure, named, kept_amount, added_amount, added_from
  from commitment_total
  union all
  select
    id, project_pair_id, record_id || ' ' || field,
    case level when 'INVOICE' then number else commitment_number end,
    case level when 'INVOICE' then 'invoice ' || number else commitment_number end,
    record_id, field, measure, named, kept_amount, added_amount, added_from
  from part_total
)

select
  'SAGE_MASTER_TOTAL' as code,
  'MEDIUM' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  thing,
  grain,
  added_amount - kept_amount as amount,
  measure,
  '{books} keeps ' || tieout.money_text(kept_amount) || ' ' || named || ' on ' || named_on || '; '
    || added_from || ' add up to ' || tieout.money_text(added_amount) || '.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(tieout.evidence('BOOKS', field, kept_amount::text, record_id)) as evidence
from total
