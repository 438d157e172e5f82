-- A commitment of the field and one of the books are a pair when a link says so, or else when they belong
-- to the same project, have the same number, and nothing else there has it.
-- $1: the project pairs to match.
with

contract as (
  select contract.*, project_pair.id as project_pair_id, project_record.company
  from tieout.project_pair
  join tieout.contract
    on (contract.side = 'FIELD' and contract.project_id = project_pair.field_id)
    or (contract.side = 'BOOKS' and contract.project_id = project_pair.books_id)
  left join tieout.project_record
    on project_record.side = 'BOOKS' and project_record.id = project_pair.books_id
  where project_pair.id = any ($1)
),

linked as (
  select field.project_pair_id as scope, link.field_id, link.books_id
  from tieout.link
  join contract as field on field.side = 'FIELD' and field.id = link.field_id
  join contract as books on books.side = 'BOOKS' and books.id = link.books_id
  where link.kind = 'COMMITMENT' and not link.is_apart
),

apart as (
  select field_id, books_id from tieout.link where kind = 'COMMITMENT' and is_apart
),

-- A subcontract and a purchase order of one number are told apart by what they are.
twin as (
  select distinct project_pair_id, number_key
  from contract
  where is_in_force and id not in (select field_id from linked) and id not in (select books_id from linked)
  group by project_pair_id, side, number_key
  having count(distinct kind) > 1
),

candidate as (
  select
    contract.side,
    contract.id,
    contract.project_pair_id || case when twin.number_key is null then '' else ' ' || contract.kind end as scope,
    contract.number_text,
    contract.number_key,
    contract.number_bare,
    contract.is_in_force as is_live
  from contract
  left join twin
    on twin.project_pair_id = contract.project_pair_id
    and twin.number_key = contract.number_key
    and contract.id not in (select field_id from linked)
    and contract.id not in (select books_id from linked)
),

-- include: by_number,

-- What the field has ended, and the books reversed to nothing with all that was billed, obliges nobody.
reversed as (
  select pair.field_id, pair.books_id
  from every_pair as pair
  join contract as field on field.side = 'FIELD' and field.id = pair.field_id and not field.is_in_force
  join contract as books on books.side = 'BOOKS' and books.id = pair.books_id
  where
    0 = books.original_amount + (
      select coalesce(sum(change_document.amount), 0)
      from tieout.change_document
      where change_document.side = 'BOOKS' and change_document.contract_id = books.id and change_document.is_counted
    )
),

ended as (
  select books_id
  from reversed
  where
    not exists (
      select
      from tieout.invoice_document
      where
        invoice_document.contract_id in (reversed.field_id, reversed.books_id)
        and (invoice_document.is_counted or invoice_document.is_waiting)
      group by invoice_document.side
      having
        sum(invoice_document.gross_amount) <> 0
        or sum(invoice_document.retainage_amount) <> 0
        or sum(invoice_document.paid_amount) <> 0
    )
)

select
  tieout.pair_id('Commitment', every_pair.field_id, every_pair.books_id) as id,
  coalesce(field.project_pair_id, books.project_pair_id) as project_pair_id,
  coalesce(field_vendor.id, books_vendor.id) as vendor_pair_id,
  every_pair.field_id,
  every_pair.books_id,
  tieout.told_number(
    coalesce(nullif(btrim(field.number), ''), books.number),
    coalesce(field.title, books.title),
    coalesce(every_pair.field_id, every_pair.books_id)
  ) as number,
  coalesce(field.title, books.title) as title,
  coalesce(field.kind, books.kind) as kind,
  every_pair.matched_by,
  -- A draft or a void contract obliges nobody, so the other side need not have it; in the books it is to be reversed.
  coalesce(field.is_in_force, false)
  or (every_pair.books_id is not null and every_pair.books_id not in (select books_id from ended)) as is_due,
  coalesce(field.is_in_force, false) as field_in_force,
  coalesce(field.currency, books.currency) as currency,
  books.currency as books_currency,
  field.vendor_id as field_party_id,
  books.vendor_id as books_party_id,
  field.original_amount as field_original_amount,
  -- Two currencies are never compared.
  case when field.currency <> books.currency then null else books.original_amount end as books_original_amount,
  field.paid_amount as field_paid_amount
from every_pair
left join contract as field on field.side = 'FIELD' and field.id = every_pair.field_id
left join contract as books on books.side = 'BOOKS' and books.id = every_pair.books_id
-- A vendor may have a pair in each company of the books; that of the job's company comes first.
left join lateral (
  select vendor_pair.id
  from tieout.vendor_pair
  where vendor_pair.field_id = field.vendor_id
  order by (vendor_pair.company is not distinct from field.company) desc, vendor_pair.id
  limit 1
) as field_vendor on true
left join tieout.vendor_pair as books_vendor on books_vendor.books_id = books.vendor_id
