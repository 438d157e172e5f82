-- Included by the matching of change orders and invoices. Of `document` (side, key, pair_id, number_text,
-- number_key, number_root, number_bare, books_width, period, amount, coding, second_amount, is_counted, is_waiting,
-- happened_on) it makes `member`: which
-- documents of both sides are one cause, and how they were found to be.
--
-- In this order, each step taking only what is left over: the same number; a number written bare; a
-- reversal and the re-entry after it; parts that add up; the same period and amount; the same number behind a word
-- or cut to what the books have room for, and amount; all that is left of a period, where both sides add up to the same. Nothing is joined that is ambiguous.

-- Where nothing has the number before it, -1 and -2, or A and B, are invoices of a series and no parts of one.
numbered as (
  select
    document.side,
    document.key,
    document.pair_id,
    document.number_text,
    document.number_key,
    case
      when
        document.number_key ~ '[0-9](-[0-9]{1,2}|-?[A-Z])$'
        and (document.pair_id, document.number_root) not in (select pair_id, number_key from document)
        then document.number_key
      else document.number_root
    end as number_root,
    document.number_bare,
    document.books_width,
    document.period,
    document.amount,
    document.coding,
    document.second_amount,
    document.is_counted,
    document.is_waiting,
    document.happened_on,
    row_number() over (
      partition by document.pair_id, document.side, document.number_key
      -- Of two spellings the one that the other side uses is the document, and the other one its double.
      order by
        document.is_counted desc,
        (same_text.number_text is not null) desc,
        (same_amount.amount is not null) desc,
        document.happened_on,
        document.key
    ) as occurrence
  from document
  left join (select distinct pair_id, side, number_text from document) as same_text
    on same_text.pair_id = document.pair_id
    and same_text.side <> document.side
    and same_text.number_text = document.number_text
  left join (select distinct pair_id, side, number_key, amount from document) as same_amount
    on same_amount.pair_id = document.pair_id
    and same_amount.side <> document.side
    and same_amount.number_key = document.number_key
    and same_amount.amount = document.amount
),

same_number as (
  select field.key as field_key, books.key as books_key
  from numbered as field
  join numbered as books
    on books.side = 'BOOKS'
    and books.pair_id = field.pair_id
    and books.number_key = field.number_key
    and books.occurrence = field.occurrence
  where field.side = 'FIELD' and field.number_key <> ''
),

unnumbered as (
  select numbered.*
  from numbered
  where
    numbered.occurrence = 1
    and numbered.key not in (select field_key from same_number)
    and numbered.key not in (select books_key from same_number)
),

one_bare as (
  select side, pair_id, number_bare, min(key) as key, min(number_key) as number_key
  from unnumbered
  where number_bare is not null
  group by side, pair_id, number_bare
  having count(*) = 1
),

by_number as (
  select field_key, books_key from same_number
  union all
  select field.key, books.key
  from one_bare as field
  join one_bare as books using (pair_id, number_bare)
  where
    field.side = 'FIELD'
    and books.side = 'BOOKS'
    and (strpos(field.number_key, '-') = 0 or strpos(books.number_key, '-') = 0)
),

in_pair as (
  select field_key as key, field_key as group_key from by_number
  union all
  select books_key, field_key from by_number
),

-- The group of a document so far: that of its pair, or its own.
lead as (
  select
    numbered.*,
    coalesce(in_pair.group_key, numbered.key) as group_key,
    in_pair.group_key is not null as is_matched,
    -- Another one that counts has its number, or its period, amount and coding.
    (
      numbered.number_key <> ''
      and count(*) filter (where numbered.is_counted) over of_number > numbered.is_counted::integer
    )
    or (
      numbered.period is not null
      and count(*) filter (where numbered.is_counted) over of_amount > numbered.is_counted::integer
    ) as has_twin
  from numbered
  left join in_pair on in_pair.key = numbered.key
  window
    of_number as (partition by numbered.pair_id, numbered.side, numbered.number_key),
    of_amount as (
      partition by numbered.pair_id, numbered.side, numbered.period, numbered.amount, numbered.coding
    )
),

left_over as (
  select * from lead where not is_matched and is_counted and amount <> 0
),

-- What waits to be posted may be a part of a whole, or what is entered again.
left_over_or_waiting as (
  select * from lead where not is_matched and (is_counted or is_waiting) and amount <> 0
),

-- include: grouping/chains,

-- include: grouping/parts,

-- include: grouping/sums,

-- include: grouping/movements,

joined as (
  select key, group_key, 'CHAIN' as matched_by from corrected
  union all
  select taken_back.key, coalesce(same_movement.field_key, taken_back.group_key), 'CHAIN'
  from taken_back
  left join same_movement on same_movement.books_key = taken_back.earlier_key
  union all
  select chained.key, coalesce(merged.into_key, chained.group_key), chained.matched_by
  from chained
  left join merged on merged.group_key = chained.group_key
  union all
  select key, group_key, matched_by from in_parts
  union all
  select books_key, field_key, 'PERIOD_AND_AMOUNT' from same_period
  union all
  select field_key, field_key, 'PERIOD_AND_AMOUNT' from same_period
  union all
  select books_key, field_key, 'NUMBER' from referred
  union all
  select field_key, field_key, 'NUMBER' from referred
  union all
  select key, group_key, matched_by from added_up
  union all
  select key, group_key, 'SUM' from made_up
  union all
  select key, group_key, 'CHAIN' from netted
  union all
  select key, group_key, 'CHAIN' from credited
  union all
  select key, group_key, 'CHAIN' from recoded
  union all
  select books_key, field_key, 'PERIOD_AND_AMOUNT'
  from same_movement
  where books_key not in (select key from taken_back)
  union all
  select field_key, field_key, 'PERIOD_AND_AMOUNT'
  from same_movement
  where field_key not in (select key from taken_back)
),

member as (
  select
    lead.*,
    -- What follows a part goes where that goes.
    coalesce(followed_part.group_key, joined.group_key, lead.group_key) as final_group,
    coalesce(
      joined.matched_by,
      case
        when lead.is_matched then 'NUMBER'
        when lead.key in (select reversed_key from reversal) then 'CHAIN'
        when lead.key in (select whole_key from in_parts) then 'SUM'
        when lead.key in (select earlier_key from taken_back) then 'CHAIN'
        else 'NONE'
      end
    ) as matched_by,
    -- What is left over is a double when it has a twin on the commitment.
    joined.key is null
    and not lead.is_matched
    and lead.key not in (select reversed_key from reversal)
    and lead.key not in (select whole_key from in_parts)
    and lead.amount <> 0
    and lead.has_twin as is_duplicate
  from lead
  left join joined on joined.key = lead.key
  left join in_parts as followed_part on followed_part.key = joined.group_key
)
