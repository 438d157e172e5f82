-- Included by the rules of coding. Of `commitment` (id, project_pair_id, field_id, books_id) it makes
-- `moved_line`: what the field has on one item of the schedule of values and the books, at the same amount, on
-- another one.

value_line as (
  select
    commitment.id as commitment_pair_id,
    commitment.project_pair_id,
    contract_line.side,
    contract_line.id as line_id,
    contract_line.number,
    contract_line.original_amount as amount,
    -- A side that says no category is not on another one.
    case
      when bool_or(contract_line.item_key like '%|') over (partition by commitment.id)
        then regexp_replace(contract_line.item_key, '[^|]*$', '')
      else contract_line.item_key
    end as item_key
  from commitment
  cross join lateral (
    select * from tieout.contract_line where side = 'FIELD' and contract_id = commitment.field_id
    union all
    select * from tieout.contract_line where side = 'BOOKS' and contract_id = commitment.books_id
  ) as contract_line
  where contract_line.original_amount <> 0
),

surplus as (
  select
    commitment_pair_id,
    project_pair_id,
    item_key,
    count(*) filter (where side = 'FIELD') > 0 as is_in_field,
    count(*) filter (where side = 'BOOKS') > 0 as is_in_books,
    coalesce(sum(amount) filter (where side = 'FIELD'), 0)
      - coalesce(sum(amount) filter (where side = 'BOOKS'), 0) as amount
  from value_line
  group by commitment_pair_id, project_pair_id, item_key
),

surplus_in_turn as (
  select
    *,
    row_number() over (
      partition by commitment_pair_id, is_in_field, amount order by item_key
    ) as field_turn,
    row_number() over (
      partition by commitment_pair_id, is_in_books, amount order by item_key
    ) as books_turn
  from surplus
  where
    amount <> 0
    -- A code that the job does not have is the finding then.
    and (
      not is_in_field
      or exists (
        select from tieout.cost_code_pair as code
        where
          code.project_pair_id = surplus.project_pair_id
          and code.books_number_key = split_part(surplus.item_key, '|', 2)
          and code.books_extra_key = split_part(surplus.item_key, '|', 1)
      )
    )
),

moved_line as (
  select
    field.commitment_pair_id,
    field.item_key as field_item_key,
    books.item_key as books_item_key,
    field.amount,
    field.is_in_books as is_partly
  from surplus_in_turn as field
  join surplus_in_turn as books
    on books.commitment_pair_id = field.commitment_pair_id
    and books.amount = -field.amount
    and books.books_turn = field.field_turn
  where
    field.is_in_field
    and books.is_in_books
    -- Amounts of items that both sides have are divided otherwise, and not on another code.
    and not (field.is_in_books and books.is_in_field)
)
