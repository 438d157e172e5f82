-- Included by the matching of change orders and invoices. Of `document` (side, key, pair_id, number_text,
-- number_key, number_root, number_bare, period, amount, second_amount, is_counted, happened_on) it makes `member`: which
-- documents of both sides are one cause, and how they were found to be.
--
-- In this order, each step taking only what is left over: the same number; a number written bare; a
-- reversal and the re-entry after it; parts that add up; the same period and amount; all that is left of a
-- period, where both sides add up to the same. Nothing is joined that is ambiguous.

numbered as (
  select
    document.*,
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
    in_pair.group_key is not null as is_matched
  from numbered
  left join in_pair on in_pair.key = numbered.key
),

left_over as (
  select * from lead where not is_matched and is_counted and amount <> 0
),

reversal as (
  select distinct on (credit.key)
    credit.key,
    credit.side,
    credit.pair_id,
    credit.number_root,
    reversed.key as reversed_key,
    reversed.group_key,
    reversed.number_root as reversed_root
  from left_over as credit
  join lead as reversed
    on reversed.pair_id = credit.pair_id
    and reversed.side = credit.side
    and reversed.is_counted
    and reversed.amount = -credit.amount
    and (reversed.happened_on <= credit.happened_on or credit.happened_on is null)
  where
    sign(credit.amount) <> sign(reversed.amount)
    and (
      credit.number_root = reversed.number_root
      or (
        -- One document alone has that amount, and nothing on the other side is the same credit.
        (
          select count(*) from lead as other
          where
            other.pair_id = credit.pair_id
            and other.side = credit.side
            and other.amount = -credit.amount
        ) = 1
        and not exists (
          select from left_over as other
          where
            other.pair_id = credit.pair_id
            and other.side <> credit.side
            and other.amount = credit.amount
        )
      )
    )
    -- The later of the two undoes the earlier one.
    and (reversed.happened_on, reversed.key) < (credit.happened_on, credit.key)
  order by credit.key, (credit.number_root = reversed.number_root) desc, reversed.happened_on desc, reversed.key
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

re_entry as (
  select distinct on (left_over.key) left_over.key, lacking.group_key
  from left_over
  join lacking
    on lacking.pair_id = left_over.pair_id
    and lacking.side = left_over.side
    and (lacking.number_root = left_over.number_root or lacking.amount = left_over.amount)
  where
    left_over.key <> lacking.group_key
    and left_over.key not in (select key from reversal)
    and left_over.key not in (select reversed_key from reversal)
  order by left_over.key, (lacking.amount = left_over.amount) desc, lacking.group_key
),

chained as (
  select key, group_key, 'CHAIN' as matched_by from reversal
  union all
  select key, group_key, 'CHAIN' from re_entry
),

-- Documents of one side under the root of one of the other: 5A and 5B are 5.
part as (
  select
    left_over.key,
    left_over.amount,
    whole.key as whole_key,
    whole.group_key,
    whole.amount - coalesce(own.amount, 0) as wanted_amount,
    sum(left_over.amount) over of_whole as parts_amount,
    count(*) over of_whole as part_count,
    whole.is_matched
  from left_over
  join lead as whole
    on whole.pair_id = left_over.pair_id
    and whole.side <> left_over.side
    and whole.is_counted
    and left_over.number_root in (whole.number_key, whole.number_root)
    and whole.number_key <> left_over.number_key
    and whole.occurrence = 1
  left join lead as own
    on whole.is_matched and own.group_key = whole.group_key and own.side = left_over.side
  where left_over.key not in (select key from chained)
  window of_whole as (partition by whole.key)
),

in_parts as (
  select distinct on (key) key, whole_key, group_key, 'SUM' as matched_by
  from part
  where parts_amount = wanted_amount or (not is_matched and part_count > 1)
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

alone as (
  select *
  from unjoined
  where
    period is not null
    and key not in (select field_key from same_period)
    and key not in (select books_key from same_period)
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

joined as (
  select key, group_key, matched_by from chained
  union all
  select key, group_key, matched_by from in_parts
  union all
  select books_key, field_key, 'PERIOD_AND_AMOUNT' from same_period
  union all
  select field_key, field_key, 'PERIOD_AND_AMOUNT' from same_period
  union all
  select key, group_key, matched_by from added_up
  union all
  select books_key, field_key, 'PERIOD_AND_AMOUNT' from same_movement
  union all
  select field_key, field_key, 'PERIOD_AND_AMOUNT' from same_movement
),

member as (
  select
    lead.*,
    coalesce(joined.group_key, lead.group_key) as final_group,
    coalesce(
      joined.matched_by,
      case
        when lead.is_matched then 'NUMBER'
        when lead.key in (select reversed_key from reversal) then 'CHAIN'
        when lead.key in (select whole_key from in_parts) then 'SUM'
        else 'NONE'
      end
    ) as matched_by,
    -- What is left over is a double when another one on the commitment has its number, or its period and
    -- amount.
    joined.key is null
    and not lead.is_matched
    and lead.key not in (select reversed_key from reversal)
    and lead.key not in (select whole_key from in_parts)
    and lead.amount <> 0
    and exists (
      select from lead as other
      where
        other.pair_id = lead.pair_id
        and other.side = lead.side
        and other.key <> lead.key
        and other.is_counted
        and (
          (other.number_key = lead.number_key and lead.number_key <> '')
          or (other.period = lead.period and other.amount = lead.amount)
        )
    ) as is_duplicate
  from lead
  left join joined on joined.key = lead.key
)
