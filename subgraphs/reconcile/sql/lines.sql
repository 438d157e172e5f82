-- The schedules of values of both sides by extra, cost code and category, which is how far both can be compared.
-- $1: the commitment pairs to show.
with

commitment as (
  select * from tieout.commitment_pair where id = any ($1)
),

field as (
  select commitment.id as commitment_pair_id, item.*
  from commitment
  join tieout.item on item.side = 'FIELD' and item.contract_id = commitment.field_id
),

books as (
  select
    commitment.id as commitment_pair_id,
    item.*
  from commitment
  join tieout.item on item.side = 'BOOKS' and item.contract_id = commitment.books_id
),

every_item as (
  select
    coalesce(field.commitment_pair_id, books.commitment_pair_id) as commitment_pair_id,
    coalesce(field.item_key, books.item_key) as item_key,
    coalesce(nullif(field.number, ''), books.number, '') as number,
    coalesce(field.cost_code, books.cost_code, '') as cost_code,
    coalesce(field.cost_type, books.cost_type) as cost_type,
    coalesce(field.extra, books.extra) as extra,
    field.original_amount as field_original_amount,
    books.original_amount as books_original_amount,
    field.gross_amount as field_gross_amount,
    books.gross_amount as books_gross_amount,
    field.held_amount as field_held_amount,
    books.held_amount as books_held_amount,
    field.item_key is not null as is_in_field,
    books.item_key is not null as is_in_books
  from field
  full join books
    on books.commitment_pair_id = field.commitment_pair_id and books.item_key = field.item_key
)

select
  'gid://tieout/CommitmentLine/' || substr(every_item.commitment_pair_id, 25) || '/'
    || left(md5(every_item.item_key), 12) as id,
  every_item.commitment_pair_id,
  commitment.currency,
  every_item.number,
  every_item.cost_code,
  every_item.cost_type,
  every_item.extra,
  every_item.field_original_amount,
  every_item.books_original_amount,
  every_item.field_gross_amount,
  every_item.books_gross_amount,
  every_item.field_held_amount,
  every_item.books_held_amount,
  case
    when exists (
      select from tieout.unread where unread.project_pair_id = commitment.project_pair_id and not unread.is_absence_only
    ) then 'UNREAD'
    when commitment.books_id is null then 'MISSING_IN_SAGE'
    when commitment.field_id is null then 'MISSING_IN_PROCORE'
    when not every_item.is_in_books then 'MISSING_IN_SAGE'
    when not every_item.is_in_field then 'MISSING_IN_PROCORE'
    when every_item.field_original_amount is distinct from every_item.books_original_amount then 'DIFFERS'
    when every_item.field_gross_amount <> every_item.books_gross_amount then 'DIFFERS'
    when every_item.field_held_amount <> every_item.books_held_amount then 'DIFFERS'
    else 'AGREES'
  end as verdict
from every_item
join commitment on commitment.id = every_item.commitment_pair_id
