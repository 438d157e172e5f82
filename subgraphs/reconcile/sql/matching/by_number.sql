-- Included by the matching of projects, vendors and commitments. Of a `candidate` (side, id, scope, number,
-- is_live) and of `linked` and `apart` (scope, field_id, books_id) it makes `matched`: first what a link
-- joins, then the same text, then the same key where it is unique on both sides, then numbers of which one
-- is written without any punctuation. What is ambiguous stays apart, and is suggested instead.

contender as (
  select
    candidate.side,
    candidate.id,
    candidate.scope,
    tieout.number_text(candidate.number) as number_text,
    tieout.number_key(candidate.number) as number_key,
    tieout.number_bare(candidate.number) as number_bare
  from candidate
  where
    candidate.number is not null
    -- A void twin does not stand in the way of the record that is in force.
    and (
      candidate.is_live
      or not exists (
        select from candidate as twin
        where
          twin.side = candidate.side
          and twin.scope = candidate.scope
          and twin.is_live
          and tieout.number_key(twin.number) = tieout.number_key(candidate.number)
      )
    )
    and not exists (
      select from linked
      where linked.scope = candidate.scope and candidate.id in (linked.field_id, linked.books_id)
    )
),

one_text as (
  select side, scope, number_text, min(id) as id
  from contender
  group by side, scope, number_text
  having count(*) = 1
),

same_text as (
  select field.scope, field.id as field_id, books.id as books_id
  from one_text as field
  join one_text as books using (scope, number_text)
  where
    field.side = 'FIELD'
    and books.side = 'BOOKS'
    and (field.id, books.id) not in (select field_id, books_id from apart)
),

one_key as (
  select side, scope, number_key, min(id) as id
  from contender
  where
    not exists (
      select from same_text
      where
        same_text.scope = contender.scope
        and contender.id in (same_text.field_id, same_text.books_id)
    )
  group by side, scope, number_key
  having count(*) = 1
),

same_key as (
  select field.scope, field.id as field_id, books.id as books_id
  from one_key as field
  join one_key as books using (scope, number_key)
  where
    field.side = 'FIELD'
    and books.side = 'BOOKS'
    and number_key <> ''
    and (field.id, books.id) not in (select field_id, books_id from apart)
),

one_bare as (
  select side, scope, number_bare, min(id) as id, min(number_key) as number_key
  from contender
  where
    number_bare is not null
    and not exists (
      select from same_text
      where
        same_text.scope = contender.scope
        and contender.id in (same_text.field_id, same_text.books_id)
    )
    and not exists (
      select from same_key
      where
        same_key.scope = contender.scope and contender.id in (same_key.field_id, same_key.books_id)
    )
  group by side, scope, number_bare
  having count(*) = 1
),

same_bare as (
  select field.scope, field.id as field_id, books.id as books_id
  from one_bare as field
  join one_bare as books using (scope, number_bare)
  where
    field.side = 'FIELD'
    and books.side = 'BOOKS'
    and (strpos(field.number_key, '-') = 0 or strpos(books.number_key, '-') = 0)
    and (field.id, books.id) not in (select field_id, books_id from apart)
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
    not exists (
      select from matched
      where
        matched.scope = candidate.scope and candidate.id in (matched.field_id, matched.books_id)
    )
)
