-- Shared by the rules of coding. `moved_change` is what a change order, at the same amount on both sides, has on an
-- item on one of them beyond the other.
-- shared: moved_lines

change_document as (
  select
    pair.commitment_pair_id,
    pair.group_id,
    document.side,
    document.id,
    document.amount,
    (
      select sum(line.amount) from tieout.change_line as line
      where line.side = document.side and line.change_order_id = document.id
    ) as told_amount
  from two_sided
  join tieout.change_order_pair as pair on pair.commitment_pair_id = two_sided.id
  cross join lateral (
    values ('FIELD', pair.field_id), ('BOOKS', pair.books_id)
  ) as member (side, id)
  join tieout.change_document as document on document.side = member.side and document.id = member.id
  where document.is_counted
),

-- Only where every line is read and told; what costs nothing and stands on one side alone moves amounts all the same.
told_change as (
  select commitment_pair_id, group_id, bool_or(side = 'FIELD') and bool_or(side = 'BOOKS') as is_two_sided
  from change_document
  group by commitment_pair_id, group_id
  having
    bool_and(told_amount is not null and told_amount = amount)
    and sum(case side when 'FIELD' then amount else -amount end) = 0
),

-- A side that says no category is not on another one.
untyped as (
  select commitment_pair_id from untyped_value
  union
  select document.commitment_pair_id
  from change_document as document
  join tieout.change_line as line on line.side = document.side and line.change_order_id = document.id
  where line.item_key like '%|'
),

change_surplus as (
  select
    told_change.commitment_pair_id,
    told_change.group_id,
    told_change.is_two_sided,
    item.key as item_key,
    bool_or(document.side = 'FIELD') as is_in_field,
    bool_or(document.side = 'BOOKS') as is_in_books,
    sum(case document.side when 'FIELD' then line.amount else -line.amount end) as amount
  from told_change
  join change_document as document on document.group_id = told_change.group_id
  join tieout.change_line as line on line.side = document.side and line.change_order_id = document.id
  cross join lateral (
    values (
      coalesce('other job ' || line.other_job_id || '|', '')
        || case
          when told_change.commitment_pair_id in (select commitment_pair_id from untyped)
            then regexp_replace(line.item_key, '[^|]*$', '')
          else line.item_key
        end
    )
  ) as item (key)
  group by told_change.commitment_pair_id, told_change.group_id, told_change.is_two_sided, item.key
),

-- What stands on one side alone moves what another change order has there, or all of them have.
recoded_change as (
  select change.group_id
  from told_change as change
  join told_change as reclass
    on reclass.commitment_pair_id = change.commitment_pair_id and not reclass.is_two_sided
  where
    not exists (
      select from change_surplus
      where group_id in (change.group_id, reclass.group_id)
      group by item_key
      having sum(amount) <> 0
    )
    or not exists (
      select from change_surplus
      where commitment_pair_id = change.commitment_pair_id
      group by item_key
      having sum(amount) <> 0
    )
),

-- A line of the contract that is on another item takes its changes there; that is the finding then.
taken_along as (
  select there.group_id, array_agg(here.item_key) || there.item_key as item_keys
  from change_surplus as there
  join moved_line
    on moved_line.commitment_pair_id = there.commitment_pair_id and moved_line.books_item_key = there.item_key
  join change_surplus as here on here.group_id = there.group_id and here.item_key = moved_line.field_item_key
  group by there.group_id, there.item_key, there.amount
  having sum(here.amount) = -there.amount
),

moved_change as (
  select
    change_surplus.*,
    -- An item of both sides is where the one that a side has alone is not.
    not is_in_books
    or (
      is_in_field
      and sign(amount) = coalesce(
        max(case when not is_in_books then sign(amount) when not is_in_field then -sign(amount) end) over (
          partition by group_id
        ),
        1
      )
    ) as is_of_field,
    bool_and(is_in_field and is_in_books) over (partition by group_id) as is_divided_only
  from change_surplus
  where
    is_two_sided
    and amount <> 0
    and group_id not in (select group_id from recoded_change)
    and not exists (
      select from taken_along
      where taken_along.group_id = change_surplus.group_id and change_surplus.item_key = any (taken_along.item_keys)
    )
    -- Nothing is on another code than one that is not said, or that the job does not have; that is the finding then.
    and not exists (
      select
      from change_surplus as unknown
      join two_sided on two_sided.id = unknown.commitment_pair_id
      where
        unknown.group_id = change_surplus.group_id
        and unknown.amount <> 0
        and (
          unknown.item_key ~ '[|][|][^|]*$'
          or (
            unknown.is_in_field
            and not exists (
              select from tieout.cost_code_pair as code
              where
                code.project_pair_id = two_sided.project_pair_id
                and code.books_number_key = split_part(unknown.item_key, '|', 2)
                and code.books_extra_key = split_part(unknown.item_key, '|', 1)
            )
          )
        )
    )
)
