-- Included by the grouping. Credits and what was entered again after them: `chained` says which group each joins.

-- Of documents of opposite amounts the later one undoes the earlier one; of one day the credit.
undoing as (
  select
    credit.key,
    credit.side,
    credit.pair_id,
    credit.amount,
    credit.number_root,
    credit.period,
    reversed.key as reversed_key,
    reversed.group_key,
    reversed.number_root as reversed_root,
    reversed.happened_on as reversed_on,
    reversed.is_matched,
    -- 5B-2CR is the credit of 5B-2, though that is itself a part of 5.
    credit.number_root in (reversed.number_root, reversed.number_key) as is_same_root,
    count(*) over (partition by credit.key) as reversed_count,
    count(*) filter (where not reversed.is_matched) over (partition by credit.key) as loose_count
  from left_over as credit
  join lead as reversed
    on reversed.pair_id = credit.pair_id
    and reversed.side = credit.side
    and reversed.is_counted
    and reversed.amount = -credit.amount
  where
    -- What has a counterpart was there before what has none.
    (reversed.happened_on, not reversed.is_matched, reversed.amount < 0, reversed.key)
      < (credit.happened_on, true, credit.amount < 0, credit.key)
    -- A change order on other codes is of other works and undoes nothing, unless it has the number.
    and (
      credit.period is not null
      or credit.coding is not distinct from reversed.coding
      or credit.number_root in (reversed.number_root, reversed.number_key)
    )
),

-- What is exactly what the document that its number names lacks corrects that one, and undoes no other.
completing as (
  select left_over.key
  from left_over
  join lead as whole
    on whole.pair_id = left_over.pair_id
    and whole.side = left_over.side
    and whole.number_key = left_over.number_root
    and whole.is_matched
  join lead as partner on partner.group_key = whole.group_key and partner.side <> whole.side
  where left_over.number_key <> whole.number_key and partner.amount - whole.amount = left_over.amount
),

reversal as (
  select distinct on (undoing.key) undoing.*
  from undoing
  where
    -- What undoes another document is not undone by the new entry.
    not exists (
      select from undoing as earlier
      where earlier.key = undoing.reversed_key and (earlier.is_same_root or earlier.is_matched)
    )
    and (
      is_same_root
      or (
        -- One document alone has that amount, and nothing on the other side is the same credit.
        (reversed_count = 1 or (loose_count = 1 and not is_matched))
        and undoing.key not in (select key from completing)
        and undoing.reversed_key not in (select key from completing)
        and not exists (
          select from left_over as other
          where
            other.pair_id = undoing.pair_id
            and other.side <> undoing.side
            and other.amount = undoing.amount
        )
        -- A change order of the field that the books have stands, unless it was entered again.
        and (
          not is_matched
          or period is not null
          or side = 'BOOKS'
          or exists (
            select from left_over as again
            where again.pair_id = undoing.pair_id and again.side = undoing.side and again.amount = -undoing.amount
          )
        )
      )
    )
  order by undoing.key, is_same_root desc, is_matched desc, reversed_on desc, reversed_key
),

-- What a group with a reversal lacks on that side, to be what the other side has.
lacking as (
  select
    reversal.side,
    reversal.pair_id,
    reversal.group_key,
    min(reversal.reversed_root) as number_root,
    coalesce(sum(partner.amount), 0) as amount
  from reversal
  left join by_number on by_number.field_key = reversal.group_key
  left join lead as partner
    on partner.group_key = reversal.group_key
    and partner.side <> reversal.side
    and partner.is_counted
  group by reversal.side, reversal.pair_id, reversal.group_key
),

-- What was entered again, one for each group where it has the amount that is lacking: the next one is a double. What is
-- all that several groups lack is of all of them.
entering as (
  select
    entered.key,
    lacking.group_key,
    lacking.amount = entered.amount as is_enough,
    row_number() over (
      partition by lacking.group_key, lacking.amount = entered.amount order by entered.happened_on, entered.key
    ) as turn
  from left_over_or_waiting as entered
  join lacking
    on lacking.pair_id = entered.pair_id
    and lacking.side = entered.side
    and (lacking.number_root = entered.number_root or lacking.amount = entered.amount)
  where
    entered.key <> lacking.group_key
    and (entered.pair_id, entered.side, entered.amount) not in (
      select pair_id, side, sum(amount) from lacking group by pair_id, side having count(*) > 1
    )
    and entered.key not in (select key from reversal)
    and entered.key not in (select reversed_key from reversal)
),

re_entry as (
  select distinct on (key) key, group_key
  from entering
  where not is_enough or turn = 1
  order by key, is_enough desc, group_key
),

-- A credit of the number of a double takes back a part of that, or all of it and a part of what it repeats.
reduction as (
  select distinct on (credit.key)
    credit.key,
    double.key as double_key,
    case when abs(credit.amount) < abs(double.amount) then double.group_key else repeated.group_key end as group_key
  from left_over as credit
  join lead as double
    on double.pair_id = credit.pair_id
    and double.side = credit.side
    and double.is_counted
    and not double.is_matched
    and double.has_twin
    and sign(double.amount) = -sign(credit.amount)
    and credit.number_key <> double.number_key
    and credit.number_root in (double.number_root, double.number_key)
  left join lead as repeated
    on repeated.pair_id = double.pair_id
    and repeated.side = double.side
    and repeated.number_key = double.number_key
    and repeated.is_matched
  where
    (abs(credit.amount) < abs(double.amount) or repeated.key is not null)
    and credit.key not in (select key from reversal)
    and credit.key not in (select reversed_key from reversal)
    and credit.key not in (select key from re_entry)
    and double.key not in (select reversed_key from reversal)
    and double.key not in (select key from re_entry)
  order by credit.key, double.happened_on desc, double.key
),

-- What the other side has void is taken back, if only in part.
withdrawal as (
  select distinct on (credit.key) credit.key, undone.group_key
  from left_over as credit
  join lead as undone
    on undone.pair_id = credit.pair_id
    and undone.side = credit.side
    and undone.is_counted
    and sign(undone.amount) = -sign(credit.amount)
    and abs(undone.amount) > abs(credit.amount)
    and credit.number_key <> undone.number_key
    and credit.number_root in (undone.number_root, undone.number_key)
  join lead as partner
    on partner.group_key = undone.group_key
    and partner.side <> undone.side
    and not partner.is_counted
    and not partner.is_waiting
  where
    credit.key not in (select key from reversal)
    and credit.key not in (select key from re_entry)
    and credit.key not in (select key from reduction)
  order by credit.key, undone.happened_on desc, undone.key
),

chained as (
  select key, group_key, 'CHAIN' as matched_by from reversal
  union all
  select key, group_key, 'CHAIN' from re_entry
  union all
  select key, group_key, 'CHAIN' from reduction
  union all
  select key, group_key, 'CHAIN' from withdrawal
  union all
  select distinct reduction.double_key, reduction.group_key, 'CHAIN'
  from reduction
  join lead as double on double.key = reduction.double_key and double.group_key <> reduction.group_key
)
