-- Why retainage held differs, invoice by invoice. A document that stands on one side only explains what it
-- withholds; releases are compared as sums of the commitment, whatever carries them; of an invoice that both
-- sides have, the simplest cause that gives the difference to the cent is its cause: another gross, stored
-- materials, a credit floored at zero, a cap, another rate on change orders, another rate. What no cause
-- gives is rounding within half a cent for each amount that was rounded, and unexplained beyond.
-- $1: the commitment pairs to explain.
with

commitment as (
  select
    id,
    number,
    field_original_amount as original_amount,
    field_original_amount + field_changes_amount as revised_amount,
    coalesce(books_released_amount, 0) - coalesce(field_released_amount, 0) as release_difference,
    books_released_amount <> 0 or field_released_amount <> 0 as has_releases
  from tieout.commitment_pair
  where
    id = any ($1)
    and field_id is not null
    and books_id is not null
    -- Most agree, invoice by invoice, so there is nothing to explain.
    and (
      books_released_amount <> 0
      or field_released_amount <> 0
      or exists (
        select from tieout.invoice_group
        where
          invoice_group.commitment_pair_id = commitment_pair.id
          and (
            invoice_group.field_withheld <> invoice_group.books_withheld
            or invoice_group.field_gross <> invoice_group.books_gross
          )
      )
    )
),

invoice as (
  select invoice_group.*
  from commitment
  join tieout.invoice_group on invoice_group.commitment_pair_id = commitment.id
),

---------- invoices that one side has

one_sided as (
  select
    commitment_pair_id,
    group_id,
    number,
    field_withheld - books_withheld as amount,
    case
      when field_gross = 0 and books_gross = 0 then 'RETAINAGE_WITHHELD_ONE_SIDED'
      when is_duplicate then case when is_in_field then 'DUPLICATE_IN_PROCORE' else 'DUPLICATE_IN_SAGE' end
      when is_waiting then 'INVOICE_UNPOSTED_IN_SAGE'
      when is_elsewhere then 'INVOICE_ON_OTHER_COMMITMENT'
      when is_in_field then 'INVOICE_MISSING_IN_SAGE'
      else 'INVOICE_MISSING_IN_PROCORE'
    end as code
  from invoice
  where is_in_field <> is_in_books and field_withheld <> books_withheld
),

---------- releases, as sums

document as (
  select
    invoice_pair.commitment_pair_id,
    invoice_pair.group_id,
    invoice_document.*
  from commitment
  join tieout.invoice_pair on invoice_pair.commitment_pair_id = commitment.id
  join tieout.invoice_document
    on (invoice_document.side = 'FIELD' and invoice_document.key = invoice_pair.field_id)
    or (invoice_document.side = 'BOOKS' and invoice_document.key = invoice_pair.books_key)
  where
    -- Most commitments release nothing, so there is nothing to look at.
    commitment.has_releases
),

running as (
  select
    document.*,
    sum(retainage_amount) over (
      partition by commitment_pair_id, side order by accounting_on, sequence, released_amount <> 0, key
    ) as held_after
  from document
  where is_counted
),

-- A release that takes more than was held: a part of it too much, or all of it a second time.
excess as (
  select
    commitment_pair_id,
    group_id,
    number,
    case when side = 'FIELD' then -1 else 1 end * least(released_amount, -held_after) as amount,
    case when held_after + released_amount <= 0 then 'NEGATIVE_HELD' else 'RELEASE_EXCEEDS_HELD' end as code
  from running
  where released_amount > 0 and held_after < 0
),

one_sided_release as (
  select
    commitment.id as commitment_pair_id,
    commitment.release_difference - coalesce(sum(excess.amount), 0) as amount
  from commitment
  left join excess on excess.commitment_pair_id = commitment.id
  group by commitment.id, commitment.release_difference
  having commitment.release_difference <> coalesce(sum(excess.amount), 0)
),

-- The releases of one side that the other has no equal of, to name the document where it is one.
release as (
  select
    commitment_pair_id, side, group_id, number, released_amount,
    row_number() over (
      partition by commitment_pair_id, side, released_amount order by accounting_on, key
    ) as turn
  from document
  where is_counted and released_amount <> 0
),

unanswered_release as (
  select release.*
  from release
  left join release as other
    on other.commitment_pair_id = release.commitment_pair_id
    and other.side <> release.side
    and other.released_amount = release.released_amount
    and other.turn = release.turn
  where other.commitment_pair_id is null
),

-- The document that carries it, where it is one of the side that released more.
release_document as (
  select
    one_sided_release.commitment_pair_id,
    one_sided_release.amount,
    case
      when count(*) filter (where is_of_more) = 1 then min(group_id) filter (where is_of_more)
      when count(distinct group_id) = 1 then min(group_id)
    end as group_id,
    string_agg(
      number || ' ' || tieout.money_text(released_amount) || ' in '
        || case side when 'FIELD' then '{field}' else '{books}' end,
      ', ' order by number, side desc, released_amount
    ) as documents
  from one_sided_release
  left join (
    select unanswered_release.*, (one.amount < 0) = (side = 'FIELD') as is_of_more
    from unanswered_release
    join one_sided_release as one on one.commitment_pair_id = unanswered_release.commitment_pair_id
  ) as unanswered on unanswered.commitment_pair_id = one_sided_release.commitment_pair_id
  group by one_sided_release.commitment_pair_id, one_sided_release.amount
),

---------- invoices that both sides have

compared as (
  select
    invoice.*,
    field_gross - books_gross as gross_gap,
    field_withheld - books_withheld as gap,
    0.005 * rounded_count as tolerance,
    tieout.rate_of(field_withheld, field_gross, 0.005 * rounded_count + 0.01) as field_rate,
    tieout.rate_of(books_withheld, books_gross, 0.005 * rounded_count + 0.01) as books_rate
  from invoice
  where is_in_field and is_in_books
),

-- What another gross withholds by itself.
of_gross as (
  select
    *,
    case
      when gross_gap = 0 or gap = 0 then 0
      when abs(gap - gross_gap * coalesce(field_rate, books_rate, 0)) <= tolerance + 0.01 then gap
      else round(gross_gap * coalesce(books_rate, field_rate, 0), 2)
    end as gross_part,
    case
      when gross_gap = stored and stored < 0 then 'STORED_MATERIAL_DOUBLE_COUNT'
      when gross_gap = backcharge_gap and backcharge_gap <> 0 then 'DEDUCTION_MISMATCH'
      else 'INVOICE_AMOUNT_MISMATCH'
    end as gross_code
  from compared
),

---------- a side that stopped withholding: the whole series of invoices is at one rate, up to a cap

series as (
  select
    of_gross.commitment_pair_id,
    of_gross.group_id,
    of_gross.gap - of_gross.gross_part as gap,
    first_value(coalesce(field_rate, books_rate)) over in_order as first_rate,
    sum(field_gross) over in_order as billed,
    sum(field_withheld) over in_order as field_so_far,
    sum(books_withheld) over in_order as books_so_far,
    sum(field_withheld) over whole as field_total,
    sum(books_withheld) over whole as books_total,
    sum(field_gross) over whole as billed_total,
    sum(tolerance) over in_order + 0.01 as tolerance
  from of_gross
  where field_gross <> 0
  window
    whole as (partition by commitment_pair_id),
    in_order as (partition by commitment_pair_id order by happened_on, group_id)
),

stopped as (
  select
    commitment_pair_id,
    bool_and(abs(field_so_far - least(first_rate * billed, field_total)) <= tolerance) as field_fits,
    bool_and(abs(books_so_far - least(first_rate * billed, books_total)) <= tolerance) as books_fits,
    bool_or(first_rate * billed_total > field_total + 1) as is_field_capped,
    bool_or(first_rate * billed_total > books_total + 1) as is_books_capped,
    max(first_rate) as rate,
    count(*) as invoice_count,
    max(field_total) as field_total,
    max(books_total) as books_total
  from series
  group by commitment_pair_id
),

capped as (
  select
    stopped.*,
    commitment.original_amount,
    commitment.revised_amount,
    case
      when is_field_capped and is_books_capped then 'RETAINAGE_CAP_BASIS'
      else 'SLIDING_SCALE_NOT_APPLIED'
    end as code
  from stopped
  join commitment on commitment.id = stopped.commitment_pair_id
  where
    field_fits
    and books_fits
    and field_total <> books_total
    and original_amount > 0
    -- A cap shows where withholding goes on before it stops.
    and invoice_count > 1
    and case
      when is_field_capped and is_books_capped then
        -- One percentage of two amounts: of the original, and of the revised.
        revised_amount <> original_amount
        and (
          abs(field_total * original_amount - books_total * revised_amount) <= 0.01 * revised_amount
          or abs(field_total * revised_amount - books_total * original_amount) <= 0.01 * revised_amount
        )
      when is_field_capped then
        tieout.is_cap(field_total, original_amount, revised_amount)
      when is_books_capped then
        tieout.is_cap(books_total, original_amount, revised_amount)
      else false
    end
),

---------- the simplest cause that gives the rest

rest as (
  select
    of_gross.*,
    of_gross.gap - of_gross.gross_part as rest,
    capped.code as cap_code,
    capped.rate as cap_rate,
    capped.field_total,
    capped.books_total,
    -- On lines of the contract alone, on change orders alone, and without stored materials.
    tieout.rate_of(field_withheld - change_withheld, field_gross - change_gross, tolerance + 0.01)
      as field_base_rate,
    tieout.rate_of(change_withheld, change_gross, tolerance + 0.01) as field_change_rate,
    tieout.rate_of(field_withheld - stored_withheld, field_gross - stored, tolerance + 0.01)
      as field_work_rate,
    tieout.rate_of(books_withheld, books_gross - stored, tolerance + 0.01) as books_work_rate,
    -- Where the books bill change orders on items of their own, the two parts can be told on both sides.
    books_change_gross = change_gross and change_gross <> 0 and field_gross <> change_gross as has_parts,
    tieout.rate_of(books_withheld - books_change_withheld, books_gross - books_change_gross, tolerance + 0.01)
      as books_base_rate,
    tieout.rate_of(books_change_withheld, books_change_gross, tolerance + 0.01) as books_change_rate,
    count(*) over (partition by of_gross.commitment_pair_id) as invoice_count
  from of_gross
  left join capped on capped.commitment_pair_id = of_gross.commitment_pair_id
),

-- Where a side has the same other rate on every invoice that differs, it is that rate.
steady as (
  select
    commitment_pair_id,
    count(*) as differing_count,
    count(distinct field_rate) = 1 and count(field_rate) = count(*)
    and count(distinct books_rate) = 1 and count(books_rate) = count(*) as is_steady
  from rest
  where abs(rest) > tolerance
  group by commitment_pair_id
),

largest as (
  select rest.group_id, invoice_document.largest_line_amount as gross
  from rest
  join tieout.invoice_pair on invoice_pair.id = rest.group_id
  join tieout.invoice_document
    on invoice_document.side = 'FIELD' and invoice_document.key = invoice_pair.field_id
  where
    abs(rest.rest) > rest.tolerance
    -- Of an invoice with one line its own rate tells.
    and invoice_document.largest_line_amount < invoice_document.gross_amount
),

hypothesis as (
  select
    rest.commitment_pair_id, rest.group_id, rest.number, rest.rest, rest.tolerance,
    rest.books_gross as base_amount, tried.*
  from rest
  left join steady on steady.commitment_pair_id = rest.commitment_pair_id
  left join largest on largest.group_id = rest.group_id
  cross join lateral (
    values
      (
        4, 'CO_RATE_MISMATCH', rest.change_withheld - rest.books_change_withheld, null, 0,
        rest.has_parts and rest.change_withheld <> rest.books_change_withheld,
        tieout.rate_text(rest.field_change_rate) || ' less ' || tieout.rate_text(rest.books_change_rate)
          || ' of ' || tieout.money_text(rest.change_gross) || ' on change orders'
      ),
      (
        5, rest.cap_code, rest.rest, null::text, 0::numeric,
        rest.cap_code is not null,
        'withheld in all ' || tieout.money_text(rest.field_total) || ' in {field} and '
          || tieout.money_text(rest.books_total) || ' in {books} at ' || tieout.rate_text(rest.cap_rate)
      ),
      (
        1, 'STORED_MATERIAL_RETAINAGE', rest.stored_withheld, null, 0,
        rest.stored_withheld <> 0,
        'retainage on ' || tieout.money_text(rest.stored) || ' of stored materials'
      ),
      (
        -- The books hold on all that is billed, the field not on what is stored.
        1, 'STORED_MATERIAL_RETAINAGE', -round(rest.books_rate * rest.stored, 2), null, 0,
        rest.stored <> 0 and rest.stored_withheld = 0 and rest.books_rate <> 0,
        'retainage on ' || tieout.money_text(rest.stored) || ' of stored materials'
      ),
      (
        2, 'NEGATIVE_LINE_RETAINAGE', rest.field_negative - rest.books_negative, null, 0,
        (rest.field_negative = 0) <> (rest.books_negative = 0),
        'negative retainage of ' || tieout.money_text(rest.field_negative) || ' in {field} and '
          || tieout.money_text(rest.books_negative) || ' in {books}'
      ),
      (
        3, 'CO_RATE_MISMATCH',
        rest.change_withheld - round(rest.field_base_rate * rest.change_gross, 2), null, 0,
        rest.change_gross <> 0 and rest.field_gross <> rest.change_gross
        and rest.field_change_rate <> rest.field_base_rate,
        tieout.rate_text(rest.field_change_rate) || ' less ' || tieout.rate_text(rest.field_base_rate)
          || ' of ' || tieout.money_text(rest.change_gross) || ' on change orders'
      ),
      (
        6, 'RATE_MISMATCH', round((rest.field_rate - rest.books_rate) * rest.books_gross, 2), null, 0,
        rest.field_rate <> rest.books_rate
        and (rest.field_rate > 0 or steady.differing_count = rest.invoice_count)
        and (rest.books_rate > 0 or steady.differing_count = rest.invoice_count)
        and steady.is_steady
        -- One odd invoice among many is an error of that invoice, unless its rate is a round one.
        and (
          steady.differing_count > 1
          or rest.invoice_count = 1
          or (rest.field_rate * 200 = round(rest.field_rate * 200) and rest.books_rate * 200 = round(rest.books_rate * 200))
        ),
        tieout.rate_text(rest.field_rate) || ' less ' || tieout.rate_text(rest.books_rate) || ' of '
          || tieout.money_text(rest.books_gross)
      ),
      (
        -- One line of the invoice, the largest, at another whole percent.
        7, 'RATE_MISMATCH', round(rest.rest / nullif(largest.gross, 0), 2) * largest.gross, null, 0,
        abs(round(rest.rest / nullif(largest.gross, 0), 2)) between 0.01 and 0.10
        and abs(rest.rest) > rest.tolerance,
        tieout.rate_text(round(rest.rest / nullif(largest.gross, 0), 2)) || ' of its largest line, '
          || tieout.money_text(largest.gross) || ','
      ),
      (
        8, 'STORED_MATERIAL_RETAINAGE', rest.stored_withheld, 'RATE_MISMATCH',
        round((rest.field_work_rate - rest.books_work_rate) * (rest.books_gross - rest.stored), 2),
        rest.stored_withheld <> 0 and rest.field_work_rate <> rest.books_work_rate,
        'retainage on ' || tieout.money_text(rest.stored) || ' of stored materials, and '
          || tieout.rate_text(rest.field_work_rate) || ' less ' || tieout.rate_text(rest.books_work_rate)
          || ' of the work'
      ),
      (
        10, 'CO_RATE_MISMATCH', rest.change_withheld - rest.books_change_withheld, 'RATE_MISMATCH',
        rest.rest - rest.change_withheld + rest.books_change_withheld,
        rest.has_parts and rest.field_base_rate <> rest.books_base_rate
        and rest.field_change_rate <> rest.books_change_rate,
        tieout.rate_text(rest.field_base_rate) || ' less ' || tieout.rate_text(rest.books_base_rate)
          || ' of the contract, and ' || tieout.rate_text(rest.field_change_rate) || ' less '
          || tieout.rate_text(rest.books_change_rate) || ' on change orders'
      ),
      (
        9, 'CO_RATE_MISMATCH',
        rest.change_withheld - round(rest.books_rate * rest.change_gross, 2), 'RATE_MISMATCH',
        round((rest.field_base_rate - rest.books_rate) * (rest.field_gross - rest.change_gross), 2),
        rest.change_gross <> 0 and rest.field_base_rate <> rest.books_rate
        and rest.field_change_rate <> rest.books_rate and rest.field_change_rate <> rest.field_base_rate,
        tieout.rate_text(rest.field_base_rate) || ' on the contract and '
          || tieout.rate_text(rest.field_change_rate) || ' on change orders, less '
          || tieout.rate_text(rest.books_rate) || ' on all'
      )
  ) as tried (rank, code, amount, second_code, second_amount, is_possible, arithmetic)
  where abs(rest.rest) > rest.tolerance or rest.cap_code is not null
),

explained as (
  select distinct on (group_id)
    *,
    -- A rate of one line is no rate of the whole invoice.
    case when code = 'RATE_MISMATCH' and rank = 6 then split_part(arithmetic, ' of ', 1) end as rate_words
  from hypothesis
  where is_possible and abs(rest - amount - second_amount) <= tolerance + 0.01
  order by group_id, rank
),

---------- what is left: rounding, or nothing that we know

unexplained as (
  select
    rest.commitment_pair_id,
    rest.group_id,
    rest.number,
    rest.tolerance,
    rest.rest - coalesce(explained.amount, 0) - coalesce(explained.second_amount, 0) as amount
  from rest
  left join explained on explained.group_id = rest.group_id
),

pooled as (
  select
    commitment_pair_id,
    sum(amount) filter (where abs(amount) < 1) as amount,
    bool_or(abs(amount) > tolerance) filter (where abs(amount) < 1) as is_beyond,
    least(sum(tolerance), 1.00) as tolerance
  from unexplained
  group by commitment_pair_id
)

select commitment_pair_id, group_id as document_pair_id, code, amount, 'invoice ' || number || ' '
  || tieout.money_text(amount) as arithmetic, null as rate_words, null::numeric as base_amount
from one_sided
union all
select commitment_pair_id, group_id, code, amount, 'invoice ' || number || ' ' || tieout.money_text(amount),
  null, null
from excess
union all
select commitment_pair_id, group_id, 'RELEASE_ONE_SIDED', amount, coalesce(documents, 'releases differ'),
  null, null
from release_document
union all
select commitment_pair_id, group_id, gross_code, gross_part, 'invoice ' || number || ' '
  || tieout.money_text(gross_part), null, null
from of_gross
where gross_part <> 0
union all
select commitment_pair_id, group_id, code, amount,
  -- What a side stopped at is said of all invoices, and not as if it gave the figure of each.
  'invoice ' || number || case
    when code in ('SLIDING_SCALE_NOT_APPLIED', 'RETAINAGE_CAP_BASIS') then ' '
    else ': ' || arithmetic || ' is '
  end || tieout.money_text(amount), rate_words, base_amount
from explained
where amount <> 0
union all
select commitment_pair_id, group_id, second_code, second_amount, 'invoice ' || number || ': ' || arithmetic
  || ', of which ' || tieout.money_text(second_amount), null, null
from explained
where second_amount <> 0
union all
select commitment_pair_id, group_id, 'UNEXPLAINED', amount, 'invoice ' || number || ' '
  || tieout.money_text(amount), null, null
from unexplained
where abs(amount) >= 1
union all
select commitment_pair_id, null, case when abs(amount) <= tolerance then 'ROUNDING' else 'UNEXPLAINED' end,
  amount,
  tieout.money_text(amount) || case when abs(amount) <= tolerance then ' is within' else ' is beyond' end
    || ' the rounding of both sides, ' || tieout.money_text(tolerance), null, null
from pooled
where amount <> 0
union all
-- Cents that cancel are errors all the same where an invoice cannot have rounded so far.
select unexplained.commitment_pair_id, unexplained.group_id, 'UNEXPLAINED', unexplained.amount,
  'invoice ' || unexplained.number || ' ' || tieout.money_text(unexplained.amount), null, null
from unexplained
join pooled on pooled.commitment_pair_id = unexplained.commitment_pair_id
where
  pooled.amount = 0 and pooled.is_beyond
  and abs(unexplained.amount) < 1 and unexplained.amount <> 0
