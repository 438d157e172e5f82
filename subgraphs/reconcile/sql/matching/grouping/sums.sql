-- Included by the grouping. Parts that add up to a whole, and what makes up for what a pair lacks: `in_parts`,
-- `same_period`, `made_up` and `added_up` say which group each document joins.

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
),

-- One credit for several documents, or several for one: what a side has beyond the other comes to nothing.
beyond as (
  select *
  from left_over
  where
    key not in (select key from chained)
    and key not in (select reversed_key from reversal)
    and key not in (select key from in_parts)
    and key not in (select whole_key from in_parts)
    and key not in (select field_key from same_period)
    and key not in (select books_key from same_period)
),

netted as (
  select beyond.key, nothing.group_key
  from beyond
  join (
    select pair_id, side, min(key) as group_key
    from beyond
    group by pair_id, side
    having
      sum(amount) = 0
      and count(*) > 2
      and 1 in (count(*) filter (where amount < 0), count(*) filter (where amount > 0))
  ) as nothing using (pair_id, side)
),

-- What makes up, alone or all that is left together, for what one pair lacks: a credit or the rest under another
-- number, or two documents that the other side has as one. One credit may be for several pairs.
lack as (
  select
    group_key,
    pair_id,
    sum(case side when 'FIELD' then amount else -amount end) as amount,
    count(*) over (partition by pair_id) as lack_count
  from (
    select
      coalesce(of_part.group_key, in_parts.group_key, chained.group_key, lead.group_key) as group_key,
      lead.pair_id, lead.side, lead.amount, lead.is_matched, lead.is_counted
    from lead
    left join chained on chained.key = lead.key
    left join in_parts on in_parts.key = lead.key
    left join in_parts as of_part on of_part.key = chained.group_key
  ) as lead
  group by group_key, pair_id
  having
    bool_or(is_matched)
    and bool_and(is_counted)
    and sum(case side when 'FIELD' then amount else -amount end) <> 0
),

remaining as (
  select
    *,
    case side when 'BOOKS' then amount else -amount end as made_up_amount
  from unjoined
  where
    key not in (select field_key from same_period)
    and key not in (select books_key from same_period)
    and key not in (select key from netted)
),

made_up_alone as (
  select
    remaining.key,
    lack.group_key,
    count(*) over (partition by remaining.key) as lack_count,
    count(*) over (partition by lack.group_key) as remaining_count
  from remaining
  join lack
    on lack.pair_id = remaining.pair_id
    and lack.amount = remaining.made_up_amount
),

made_up_together as (
  select lack.pair_id, lack.group_key
  from lack
  join remaining on remaining.pair_id = lack.pair_id
  where lack.lack_count = 1
  group by lack.pair_id, lack.group_key, lack.amount
  having
    sum(remaining.made_up_amount) = lack.amount
    and count(*) > 1
    and count(distinct remaining.side) = 1
),

credit_of_several as (
  select remaining.key, remaining.pair_id, lacks.group_key
  from remaining
  join (
    select pair_id, min(group_key) as group_key, sum(amount) as amount
    from lack
    group by pair_id
    having count(*) > 1 and count(distinct sign(amount)) = 1
  ) as lacks on lacks.pair_id = remaining.pair_id and lacks.amount = remaining.made_up_amount
  where
    remaining.amount < 0
    and not exists (
      select from remaining as other where other.pair_id = remaining.pair_id and other.key <> remaining.key
    )
),

made_up as (
  select key, group_key
  from made_up_alone
  where lack_count = 1 and remaining_count = 1
  union
  select key, group_key from credit_of_several
  union
  select lead.key, credit_of_several.group_key
  from credit_of_several
  join lack on lack.pair_id = credit_of_several.pair_id
  join lead on lead.group_key = lack.group_key
  union
  select remaining.key, made_up_together.group_key
  from remaining
  join made_up_together on made_up_together.pair_id = remaining.pair_id
),

alone as (
  select * from remaining where period is not null and key not in (select key from made_up)
),

-- All that is left of a period, or of the commitment where one document stands against several.
balance as (
  select
    pair_id,
    period,
    min(key) filter (where side = 'FIELD') as group_key
  from alone
  group by pair_id, period
  having
    sum(amount) filter (where side = 'FIELD') = sum(amount) filter (where side = 'BOOKS')
    and count(*) > 2
),

whole_balance as (
  select pair_id, min(key) filter (where side = 'FIELD') as group_key
  from alone
  group by pair_id
  having
    sum(amount) filter (where side = 'FIELD') = sum(amount) filter (where side = 'BOOKS')
    and least(
      count(*) filter (where side = 'FIELD'), count(*) filter (where side = 'BOOKS')
    ) = 1
    and count(*) > 2
),

added_up as (
  select alone.key, balance.group_key, 'SUM' as matched_by
  from alone
  join balance using (pair_id, period)
  union
  select alone.key, whole_balance.group_key, 'SUM'
  from alone
  join whole_balance using (pair_id)
  where not exists (select from balance where balance.pair_id = alone.pair_id)
)
