-- Included by the grouping. Parts that add up to a whole, and what has the same period and amount: `in_parts` and
-- `same_period` say which group each document joins.

-- What was credited and entered again after a document is a part with it.
followed as (
  select chained.group_key, sum(lead.amount) as amount
  from chained
  join lead on lead.key = chained.key
  group by chained.group_key
),

-- Documents of one side under the root of one of the other: 5A and 5B are 5. A second one of its number is the rest
-- of it where it is the whole rest; a change order has no such rest.
part as (
  select
    part.key,
    part.side,
    part.number_key,
    whole.key as whole_key,
    whole.group_key,
    whole.amount - coalesce(own.amount, 0) as wanted_amount,
    sum(part.amount + coalesce(followed.amount, 0)) over of_whole as parts_amount,
    count(*) over of_whole as part_count,
    -- One part alone may be all that is wanted, and the next one like it is a double.
    part.amount = whole.amount - coalesce(own.amount, 0)
    and 1 = row_number() over (
      partition by whole.key, part.amount order by part.is_counted desc, part.happened_on, part.key
    ) as is_enough,
    whole.is_matched,
    part.number_root = whole.number_key and not whole.is_matched as is_root,
    -- The same part a second time is a double, unless both are needed.
    exists (
      select from left_over_or_waiting as first
      where
        first.pair_id = part.pair_id
        and first.side = part.side
        and first.number_key = part.number_key
        and first.amount = part.amount
        and first.occurrence < part.occurrence
    ) as is_again,
    whole.number_key = part.number_root as is_of_number,
    whole.number_key = part.number_key as is_same_number
  from left_over_or_waiting as part
  join lead as whole
    on whole.pair_id = part.pair_id
    and whole.side <> part.side
    and whole.is_counted
    and part.number_key <> ''
    and (
      (part.number_root in (whole.number_key, whole.number_root) and whole.number_key <> part.number_key)
      or (whole.number_key = part.number_key and part.period is not null and whole.is_matched)
    )
    and whole.occurrence = 1
  left join lead as own
    on whole.is_matched and own.group_key = whole.group_key and own.side = part.side
  left join followed on followed.group_key = part.key
  where part.key not in (select key from chained)
  window of_whole as (partition by whole.key, whole.number_key = part.number_key)
),

in_parts as (
  select distinct on (key) key, whole_key, group_key, 'SUM' as matched_by
  from part
  where
    (
      (parts_amount = wanted_amount and (wanted_amount <> 0 or not is_same_number))
      or (not is_matched and part_count > 1)
      or (is_matched and not is_same_number and is_enough)
      -- A credit that is not enough, or one part of a whole of which the others are missing.
      or (is_matched and not is_same_number and abs(wanted_amount - parts_amount) < abs(wanted_amount))
      or (is_root and sign(parts_amount) = sign(wanted_amount) and abs(parts_amount) < abs(wanted_amount))
      -- A revision is what it revises, at whatever amount.
      or (is_root and part_count = 1 and number_key ~ '[0-9]R(EV)?[0-9]+$')
    )
    and (not is_again or parts_amount = wanted_amount)
    -- Of two that could each be the part of the other, the plain number is the whole, or else that of the field.
    and not exists (
      select from part as other
      where
        other.key = part.whole_key
        and other.whole_key = part.key
        and (other.is_of_number, other.side = 'BOOKS') > (part.is_of_number, part.side = 'BOOKS')
    )
  order by key, (parts_amount = wanted_amount) desc, whole_key
),

unjoined as (
  select
    left_over.*,
    row_number() over (
      partition by left_over.side, left_over.pair_id, left_over.period, left_over.amount
      order by left_over.happened_on, left_over.key
    ) as turn
  from left_over
  where
    left_over.occurrence = 1
    and left_over.key not in (select key from chained)
    and left_over.key not in (select reversed_key from reversal)
    and left_over.key not in (select key from in_parts)
    and left_over.key not in (select whole_key from in_parts)
),

same_period as (
  select field.key as field_key, books.key as books_key
  from unjoined as field
  join unjoined as books
    on books.side = 'BOOKS'
    and books.pair_id = field.pair_id
    and books.period = field.period
    and books.amount = field.amount
    and books.turn = field.turn
  where field.side = 'FIELD'
)
