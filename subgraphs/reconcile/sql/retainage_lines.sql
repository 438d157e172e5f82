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

line as (
  select
    field_line.*,
    row_number() over (
      partition by field_line.commitment_pair_id
      order by field_line.is_change_order_line, length(field_line.number), field_line.number
    ) as place
  from field_line
),

-- The lines that an item of the books stands for: those of its coding; all of them, where the books name no
-- item or have one for everything.
stands_for as (
  select books.commitment_pair_id, books.item_key, books.held_amount, line.place, line.held_amount as base_held,
    line.gross_amount as base_gross
  from books
  join line
    on line.commitment_pair_id = books.commitment_pair_id
    and (
      line.item_key = books.item_key
      or books.item_key = '||'
      or (
        books.item_count = 1
        and not exists (
          select from line as same
          where same.commitment_pair_id = books.commitment_pair_id and same.item_key = books.item_key
        )
      )
    )
),

divided as (
  select
    commitment_pair_id,
    item_key,
    count(*) as line_count,
    array_agg(place order by place) as places,
    tieout.allocate(
      min(held_amount),
      case
        when sum(abs(base_held)) > 0 then array_agg(base_held order by place)
        else array_agg(base_gross order by place)
      end
    ) as parts
  from stands_for
  group by commitment_pair_id, item_key
),

part as (
  select
    divided.commitment_pair_id,
    each.place,
    sum(each.amount) as amount,
    -- Nothing divided is nothing allocated.
    bool_or(divided.line_count > 1 and each.amount <> 0) as is_divided,
    bool_or(divided.line_count > 1) as may_be_divided,
    count(*) as item_count
  from divided
  cross join lateral unnest(divided.places, divided.parts) as each (place, amount)
  group by divided.commitment_pair_id, each.place
),

every_line as (
  select
    line.commitment_pair_id,
    line.item_key,
    line.number,
    line.place,
    line.held_amount as field_held_amount,
    part.amount as books_held_amount,
    case
      when part.is_divided or (part.may_be_divided and part.item_count = 1) then 'ALLOCATED'
      else 'POSTED'
    end as basis
  from line
  left join part on part.commitment_pair_id = line.commitment_pair_id and part.place = line.place
  union all
  -- What the books hold on an item that no line stands on.
  select
    books.commitment_pair_id, books.item_key, books.number, null, null, books.held_amount, 'POSTED'
  from books
  where
    books.held_amount <> 0
    and not exists (
      select from stands_for
      where
        stands_for.commitment_pair_id = books.commitment_pair_id and stands_for.item_key = books.item_key
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
