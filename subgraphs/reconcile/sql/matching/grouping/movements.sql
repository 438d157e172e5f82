-- Included by the grouping. Documents that bill nothing: releases that move the same, and what corrects, recodes or
-- takes back another document.

-- Documents that bill nothing, such as releases, show beside each other when they move the same.
silent as (
  select
    lead.*,
    row_number() over (
      partition by lead.side, lead.pair_id, lead.second_amount order by lead.happened_on, lead.key
    ) as turn
  from lead
  where not lead.is_matched and lead.is_counted and lead.amount = 0 and lead.second_amount <> 0
),

same_movement as (
  select field.key as field_key, books.key as books_key
  from silent as field
  join silent as books
    on books.side = 'BOOKS'
    and books.pair_id = field.pair_id
    and books.second_amount = field.second_amount
    and books.turn = field.turn
  where field.side = 'FIELD'
),

-- What moves retainage alone under the number of an invoice corrects it, where that brings the two sides nearer;
-- otherwise it is a release.
correction as (
  select
    silent.key,
    whole.group_key,
    sum(case when partner.side = silent.side then -1 else 1 end * partner.second_amount) as gap,
    min(silent.second_amount) as amount
  from silent
  join lead as whole
    on whole.pair_id = silent.pair_id
    and whole.side = silent.side
    and whole.key <> silent.key
    and whole.is_counted
    and whole.amount <> 0
    and silent.number_root in (whole.number_root, whole.number_key)
    and whole.occurrence = 1
  join lead as partner on partner.group_key = whole.group_key and partner.is_counted
  where
    silent.number_key <> ''
    and silent.key not in (select field_key from same_movement)
    and silent.key not in (select books_key from same_movement)
  group by silent.key, whole.group_key
  -- Of what one side has alone nothing is nearer.
  having bool_or(partner.side <> silent.side)
),

corrected as (
  select distinct on (key) key, group_key
  from correction
  where abs(gap - amount) < abs(gap)
  order by key, abs(gap - amount), group_key
),

-- What moves nothing, under the number of an invoice, moves it to other codes.
recoded as (
  select distinct on (move.key) move.key, whole.group_key
  from lead as move
  join lead as whole
    on whole.pair_id = move.pair_id
    and whole.side = move.side
    and whole.key <> move.key
    and whole.is_counted
    and whole.is_matched
    and move.number_root in (whole.number_root, whole.number_key)
  where
    not move.is_matched
    and move.is_counted
    and move.amount = 0
    and move.second_amount = 0
    and move.number_key <> ''
    -- A change order of nothing has no period and is told by itself.
    and move.period is not null
  order by move.key, whole.group_key
),

-- A release, or what was withheld alone, that is taken back by as much.
taken_back as (
  select distinct on (later.key)
    later.key, earlier.key as earlier_key, earlier.group_key
  from silent as later
  join lead as earlier
    on earlier.pair_id = later.pair_id
    and earlier.side = later.side
    and earlier.is_counted
    and earlier.amount = 0
    and earlier.second_amount = -later.second_amount
    and (earlier.happened_on, earlier.key) < (later.happened_on, later.key)
  where
    later.key not in (select key from corrected)
    and (
      earlier.number_root = later.number_root
      or (
        later.key not in (select field_key from same_movement)
        and later.key not in (select books_key from same_movement)
      )
    )
  order by
    later.key, (earlier.number_root = later.number_root) desc, earlier.happened_on desc, earlier.key
)
