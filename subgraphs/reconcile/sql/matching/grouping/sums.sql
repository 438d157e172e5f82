-- Included by the grouping. Of what is left over: what makes up for what a pair lacks, a number behind a word or cut, and what
-- adds up: `netted`, `referred`, `made_up`, `added_up` and `credited` say which group each document joins.

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
-- number, or two documents that the other side has as one. One document may be for several pairs.
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

-- Under a number that one side writes behind a word, or that did not fit into the books, at exactly the amount.
referring as (
  select
    field.key as field_key,
    books.key as books_key,
    count(*) over (partition by field.key) = 1 and count(*) over (partition by books.key) = 1 as is_clear
  from remaining as field
  join remaining as books
    on books.side = 'BOOKS'
    and books.pair_id = field.pair_id
    and books.amount = field.amount
    and (
      books.number_key = regexp_replace(field.number_key, '^[A-Z]+(?=[0-9])', '')
      or field.number_key = regexp_replace(books.number_key, '^[A-Z]+(?=[0-9])', '')
      or (
        length(field.number_text) > books.books_width
        and books.number_text = rtrim(left(field.number_text, books.books_width))
      )
    )
  where field.side = 'FIELD'
),

referred as (
  select field_key, books_key from referring where is_clear
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
  where
    remaining.key not in (select field_key from referred) and remaining.key not in (select books_key from referred)
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

rest_of_several as (
  select remaining.key, remaining.pair_id, lacks.group_key
  from remaining
  join (
    select pair_id, min(group_key) as group_key, sum(amount) as amount
    from lack
    group by pair_id
    having count(*) > 1 and count(distinct sign(amount)) = 1
  ) as lacks on lacks.pair_id = remaining.pair_id and lacks.amount = remaining.made_up_amount
  where not exists (
    select from remaining as other where other.pair_id = remaining.pair_id and other.key <> remaining.key
  )
),

-- They are one cause then, with what was credited or entered again after each.
merged as (
  select lack.group_key, rest_of_several.group_key as into_key
  from rest_of_several
  join lack on lack.pair_id = rest_of_several.pair_id
),

made_up as (
  select key, group_key
  from made_up_alone
  where lack_count = 1 and remaining_count = 1
  union
  select key, group_key from rest_of_several
  union
  select lead.key, merged.into_key
  from merged
  join lead on lead.group_key = merged.group_key
  union
  select remaining.key, made_up_together.group_key
  from remaining
  join made_up_together on made_up_together.pair_id = remaining.pair_id
),

alone as (
  select * from remaining
  where
    period is not null
    and key not in (select key from made_up)
    and key not in (select field_key from referred)
    and key not in (select books_key from referred)
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
),

-- What the other side lacks, and a credit of its number that takes back a part of it.
credited as (
  select distinct on (credit.key) credit.key, reduced.key as group_key
  from alone as credit
  join alone as reduced
    on reduced.pair_id = credit.pair_id
    and reduced.side = credit.side
    and sign(reduced.amount) = -sign(credit.amount)
    and abs(reduced.amount) > abs(credit.amount)
    and credit.number_key <> reduced.number_key
    and credit.number_root in (reduced.number_root, reduced.number_key)
  where
    not credit.has_twin
    and credit.key not in (select key from added_up)
    and reduced.key not in (select key from added_up)
  order by credit.key, reduced.happened_on desc, reduced.key
)
