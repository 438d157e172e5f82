-- Shared by the rules of coding. `moved_line` is what the field has on one item of the schedule of values and the
-- books, at the same amount, on another one; `surplus` what one side has on an item beyond the other.

two_sided as (
  select
    commitment_pair.*,
    -- What is not known of a side agrees with nothing.
    coalesce(field.original_amounts <> books.original_amounts, true) as is_valued_otherwise,
    coalesce(field.held_amounts <> books.held_amounts, true) as is_held_otherwise,
    field.is_untyped or books.is_untyped as is_untyped
  from tieout.commitment_pair
  left join tieout.contract_by_item as field on field.contract_id = commitment_pair.field_id
  left join tieout.contract_by_item as books on books.contract_id = commitment_pair.books_id
  where commitment_pair.id = any ($1) and field_id is not null and books_id is not null
),

valued_line as materialized (
  select
    two_sided.id as commitment_pair_id,
    two_sided.project_pair_id,
    contract_line.side,
    contract_line.id as line_id,
    contract_line.number,
    contract_line.original_amount as amount,
    contract_line.item_key
  from two_sided
  join tieout.contract_line on contract_line.contract_id in (two_sided.field_id, two_sided.books_id)
  where two_sided.is_valued_otherwise and contract_line.original_amount <> 0
),

-- A side that says no category is not on another one.
untyped_value as (
  select id as commitment_pair_id from two_sided where is_untyped
),

value_line as (
  select
    commitment_pair_id,
    project_pair_id,
    side,
    line_id,
    number,
    amount,
    case
      when commitment_pair_id in (select commitment_pair_id from untyped_value)
        then regexp_replace(item_key, '[^|]*$', '')
      else item_key
    end as item_key
  from valued_line
),

surplus as (
  select
    commitment_pair_id,
    project_pair_id,
    item_key,
    bool_or(side = 'FIELD') as is_in_field,
    bool_or(side = 'BOOKS') as is_in_books,
    sum(case side when 'FIELD' then amount else -amount end) as amount
  from value_line
  group by commitment_pair_id, project_pair_id, item_key
  having sum(case side when 'FIELD' then amount else -amount end) <> 0
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
    not is_in_field
    -- A code that the job does not have is the finding then.
    or exists (
      select from tieout.cost_code_pair as code
      where
        code.project_pair_id = surplus.project_pair_id
        and code.books_number_key = split_part(surplus.item_key, '|', 2)
        and code.books_extra_key = split_part(surplus.item_key, '|', 1)
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
