-- Retainage held line by line. Where several lines of the field stand on one item of the books, what the books
-- hold on it is divided by what the field holds on each line, else by what is completed there; the parts add
-- up to the whole, and say that they were divided.
-- $1: the commitment pairs to show.
with

field_line as (
-- include: staging/procore/lines
),

books as (
  select
    commitment_pair.id as commitment_pair_id,
    item.item_key,
    item.number,
    item.held_amount,
    count(*) over (partition by commitment_pair.id) as item_count
  from tieout.commitment_pair
  join tieout.item on item.side = 'BOOKS' and item.contract_id = commitment_pair.books_id
  where commitment_pair.id = any ($1)
),

-- The item of each line: that of its coding, or the only one that the books have.
placed as (
  select
    field_line.*,
    coalesce(same.item_key, only.item_key) as books_key,
    coalesce(same.held_amount, only.held_amount) as books_held_amount,
    row_number() over (
      partition by field_line.commitment_pair_id
      order by field_line.is_change_order_line, length(field_line.number), field_line.number
    ) as place
  from field_line
  left join books as same
    on same.commitment_pair_id = field_line.commitment_pair_id and same.item_key = field_line.item_key
  left join books as only
    on only.commitment_pair_id = field_line.commitment_pair_id and only.item_count = 1
),

divided as (
  select
    commitment_pair_id,
    books_key,
    count(*) as line_count,
    array_agg(place order by place) as places,
    tieout.allocate(
      min(books_held_amount),
      case
        when sum(abs(held_amount)) > 0 then array_agg(held_amount order by place)
        else array_agg(gross_amount order by place)
      end
    ) as parts
  from placed
  where books_key is not null
  group by commitment_pair_id, books_key
),

part as (
  select divided.commitment_pair_id, divided.line_count, each.place, each.amount
  from divided
  cross join lateral unnest(divided.places, divided.parts) as each (place, amount)
),

every_line as (
  select
    placed.commitment_pair_id,
    coalesce(placed.books_key, placed.item_key) as item_key,
    placed.number,
    placed.place,
    placed.held_amount as field_held_amount,
    part.amount as books_held_amount,
    case when part.line_count > 1 then 'ALLOCATED' else 'POSTED' end as basis
  from placed
  left join part
    on part.commitment_pair_id = placed.commitment_pair_id and part.place = placed.place
  union all
  -- What the books hold on an item that no line stands on.
  select
    books.commitment_pair_id, books.item_key, books.number, null, null, books.held_amount, 'POSTED'
  from books
  where
    books.held_amount <> 0
    and not exists (
      select from placed
      where placed.commitment_pair_id = books.commitment_pair_id and placed.books_key = books.item_key
    )
)

select
  commitment_pair_id,
  'gid://tieout/CommitmentLine/' || substr(commitment_pair_id, 25) || '/' || left(md5(item_key), 12) as line_id,
  number,
  place,
  field_held_amount,
  books_held_amount,
  basis
from every_line
