-- The lines of commitments as of a day: what the contract says when it was signed by then, with what was billed and
-- withheld on each by the documents that had been booked. What differs then and no more by now is a cut-off.
-- $1: the commitment pairs to tell. $2: the day.
with

pair as (
  select
    commitment_pair.id,
    contract.side,
    contract.id as contract_id
  from tieout.commitment_pair
  join tieout.contract
    on (contract.side = 'FIELD' and contract.id = commitment_pair.field_id)
    or (contract.side = 'BOOKS' and contract.id = commitment_pair.books_id)
  where commitment_pair.id = any ($1) and coalesce(contract.signed_on, '-infinity') <= $2::date
),

-- include: items,

line as (
  select
    commitment_line.id, commitment_line.line_key, commitment_line.commitment_pair_id, commitment_line.project_pair_id,
    commitment_line.vendor_pair_id, commitment_line.commitment_number, commitment_line.currency,
    commitment_line.number, commitment_line.cost_code, commitment_line.cost_type, commitment_line.extra,
    commitment_line.verdict as verdict_now,
    field.original_amount as field_original_amount,
    books.original_amount as books_original_amount,
    field.gross_amount as field_gross_amount,
    books.gross_amount as books_gross_amount,
    field.held_amount as field_held_amount,
    books.held_amount as books_held_amount
  from tieout.commitment_line
  left join item as field
    on field.side = 'FIELD'
    and tieout.line_pair_id(field.commitment_pair_id, field.item_key) = commitment_line.id
  left join item as books
    on books.side = 'BOOKS'
    and tieout.line_pair_id(books.commitment_pair_id, books.item_key) = commitment_line.id
  where
    commitment_line.commitment_pair_id = any ($1)
    and (field.item_key is not null or books.item_key is not null)
)

select
  id, line_key, commitment_pair_id, project_pair_id, vendor_pair_id, commitment_number, currency, number, cost_code,
  cost_type, extra, field_original_amount, books_original_amount, field_gross_amount, books_gross_amount,
  field_held_amount, books_held_amount,
  case
    when verdict_now = 'UNREAD' then 'UNREAD'
    when
      (field_original_amount, field_gross_amount, field_held_amount)
        is not distinct from (books_original_amount, books_gross_amount, books_held_amount)
      then 'AGREES'
    when verdict_now = 'AGREES' then 'NOT_DUE'
    else verdict_now
  end as verdict
from line
