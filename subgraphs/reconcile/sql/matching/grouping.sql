-- Included by the matching of change orders and invoices. Of `document` (side, key, pair_id, number_text,
-- number_key, number_bare, period, amount, second_amount, is_counted, happened_on) it makes `member`: which
-- documents of both sides are one cause, and how they were found to be.
--
-- In this order, each step taking only what is left over: the same number; a number written bare; a
-- reversal and the re-entry after it; parts that add up; the same period and amount; all that is left of a
-- period, where both sides add up to the same. Nothing is joined that is ambiguous.

numbered as (
  select
    document.*,
    tieout.number_root(document.number_key) as number_root,
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
    and not exists (
      select from same_number
      where numbered.key in (same_number.field_key, same_number.books_key)
    )
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

-- The group of a document so far: that of its pair, or its own.
lead as (
  select
    numbered.*,
    coalesce(by_number.field_key, numbered.key) as group_key,
    by_number.field_key is not null as is_matched
  from numbered
  left join by_number on numbered.key in (by_number.field_key, by_number.books_key)
),

left_over as (
  select * from lead where not is_matched and is_counted and amount <> 0
),

-- Of documents of opposite amounts the later one undoes the earlier one; of one day the credit.
undoing as (
  select
    credit.key,
    credit.side,
    credit.pair_id,
    credit.amount,
    credit.number_root,
    reversed.key as reversed_key,
    reversed.group_key,
    reversed.number_root as reversed_root,
    reversed.happened_on as reversed_on,
    reversed.is_matched,
    credit.number_root = reversed.number_root as is_same_root,
    count(*) over (partition by credit.key) as reversed_count,
    count(*) filter (where not reversed.is_matched) over (partition by credit.key) as loose_count
  from left_over as credit
  join lead as reversed
    on reversed.pair_id = credit.pair_id
    and reversed.side = credit.side
    and reversed.is_counted
    and reversed.amount = -credit.amount
  where
    (reversed.happened_on, reversed.amount < 0, reversed.key)
      < (credit.happened_on, credit.amount < 0, credit.key)
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
        and not exists (
          select from left_over as other
          where
            other.pair_id = undoing.pair_id
            and other.side <> undoing.side
            and other.amount = undoing.amount
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
    whole.is_matched,
    left_over.number_root = whole.number_key and not whole.is_matched as is_root
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
  where
    parts_amount = wanted_amount
    or (not is_matched and part_count > 1)
    -- A credit that is not enough, or one part of a whole of which the others are missing.
    or (is_matched and abs(wanted_amount - parts_amount) < abs(wanted_amount))
    or (is_root and sign(parts_amount) = sign(wanted_amount) and abs(parts_amount) < abs(wanted_amount))
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


-- What makes up, alone or all that is left together, for what one pair lacks: a credit or the rest under another
-- number, or two documents that the other side has as one.
lack as (
  select
    group_key,
    pair_id,
    sum(case side when 'FIELD' then amount else -amount end) as amount,
    count(*) over (partition by pair_id) as lack_count
  from lead
  where
    is_matched
    and group_key not in (select group_key from chained)
    and group_key not in (select group_key from in_parts)
  group by group_key, pair_id
  having
    bool_and(is_counted)
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

made_up as (
  select key, group_key
  from made_up_alone
  where lack_count = 1 and remaining_count = 1
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
    and whole.number_root = silent.number_root
    and whole.occurrence = 1
  join lead as partner on partner.group_key = whole.group_key and partner.is_counted
  where
    silent.number_key <> ''
    and silent.key not in (select field_key from same_movement)
    and silent.key not in (select books_key from same_movement)
  group by silent.key, whole.group_key
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
    and whole.number_root = move.number_root
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
),

joined as (
  select key, group_key, 'CHAIN' as matched_by from corrected
  union all
  select taken_back.key, coalesce(same_movement.field_key, taken_back.group_key), 'CHAIN'
  from taken_back
  left join same_movement on same_movement.books_key = taken_back.earlier_key
  union all
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
  select key, group_key, 'SUM' from made_up
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
    coalesce(joined.group_key, lead.group_key) as final_group,
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
