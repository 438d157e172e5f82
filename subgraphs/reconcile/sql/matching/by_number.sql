-- Included by the matching of projects, vendors and commitments. Of a `candidate` (side, id, scope,
-- number_text, number_key, number_bare, is_live) and of `linked` and `apart` (scope, field_id, books_id) it makes `matched`: first what a link
-- joins, then the same text, then the same key where it is unique on both sides, then numbers of which one
-- is written without any punctuation. What is ambiguous stays apart, and is suggested instead.

contender as (
  select
    candidate.side,
    candidate.id,
    candidate.scope,
    candidate.number_text,
    candidate.number_key,
    candidate.number_bare
  from candidate
  where
    candidate.number_key is not null
    -- A void twin does not stand in the way of the record that is in force.
    and (
      candidate.is_live
      or not exists (
        select from candidate as twin
        where
          twin.side = candidate.side
          and twin.scope = candidate.scope
          and twin.is_live
          and twin.number_key = candidate.number_key
      )
    )
    and (candidate.scope, candidate.id) not in (select scope, field_id from linked)
    and (candidate.scope, candidate.id) not in (select scope, books_id from linked)
),

-- Each of these three takes what is alone with its number on both sides.
same_text as (
  select *
  from (
    select
      scope,
      min(id) filter (where side = 'FIELD') as field_id,
      min(id) filter (where side = 'BOOKS') as books_id
    from contender
    where number_text <> ''
    group by scope, number_text
    having
      count(*) filter (where side = 'FIELD') = 1 and count(*) filter (where side = 'BOOKS') = 1
  ) as alone
  where (field_id, books_id) not in (select field_id, books_id from apart)
),

same_key as (
  select *
  from (
    select
      scope,
      min(id) filter (where side = 'FIELD') as field_id,
      min(id) filter (where side = 'BOOKS') as books_id
    from contender
    where
      number_key <> ''
      and (scope, id) not in (select scope, field_id from same_text)
      and (scope, id) not in (select scope, books_id from same_text)
    group by scope, number_key
    having
      count(*) filter (where side = 'FIELD') = 1 and count(*) filter (where side = 'BOOKS') = 1
  ) as alone
  where (field_id, books_id) not in (select field_id, books_id from apart)
),

same_bare as (
  select scope, field_id, books_id
  from (
    select
      scope,
      min(id) filter (where side = 'FIELD') as field_id,
      min(id) filter (where side = 'BOOKS') as books_id,
      min(strpos(number_key, '-')) as first_separator
    from contender
    where
      number_bare is not null
      and (scope, id) not in (select scope, field_id from same_text)
      and (scope, id) not in (select scope, books_id from same_text)
      and (scope, id) not in (select scope, field_id from same_key)
      and (scope, id) not in (select scope, books_id from same_key)
    group by scope, number_bare
    having
      count(*) filter (where side = 'FIELD') = 1 and count(*) filter (where side = 'BOOKS') = 1
  ) as alone
  where
    -- One of the two is written without any separator.
    first_separator = 0
    and (field_id, books_id) not in (select field_id, books_id from apart)
),

matched as (
  select scope, field_id, books_id, 'LINK' as matched_by from linked
  union all
  select scope, field_id, books_id, 'NUMBER' from same_text
  union all
  select scope, field_id, books_id, 'NUMBER' from same_key
  union all
  select scope, field_id, books_id, 'NUMBER' from same_bare
),

every_pair as (
  select scope, field_id, books_id, matched_by from matched
  union all
  select
    candidate.scope,
    case candidate.side when 'FIELD' then candidate.id end,
    case candidate.side when 'BOOKS' then candidate.id end,
    'NONE'
  from candidate
  where
    (candidate.scope, candidate.id) not in (select scope, field_id from matched)
    and (candidate.scope, candidate.id) not in (select scope, books_id from matched)
)
