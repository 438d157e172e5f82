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
            -- What cancels within one invoice.
            or (
              invoice_group.change_withheld <> invoice_group.books_change_withheld
              and invoice_group.change_gross = invoice_group.books_change_gross
            )
            or (invoice_group.field_negative = 0) <> (invoice_group.books_negative = 0)
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

-- include: causes/releases,

---------- invoices that both sides have

-- include: causes/fine_rates,

-- Nobody withholds more than is billed: what comes to more is no rate.
compared as (
  select
    invoice.*,
    field_gross - books_gross - waiting_gross as gross_gap,
    field_withheld - books_withheld - waiting_withheld as gap,
    0.005 * rounded_count as tolerance,
    coalesce(case when abs(rate.field) <= 1 then rate.field end, fine_rate.field_rate) as field_rate,
    coalesce(case when abs(rate.books) <= 1 then rate.books end, fine_rate.books_rate) as books_rate
  from invoice
  cross join lateral (
    values (
      tieout.rate_of(field_withheld, field_gross, 0.005 * rounded_count + 0.01),
      tieout.rate_of(books_withheld, books_gross, 0.005 * rounded_count + 0.01)
    )
  ) as rate (field, books)
  left join fine_rate on fine_rate.commitment_pair_id = invoice.commitment_pair_id
  where is_in_field and is_in_books
),

-- include: /rules/shared/partly_elsewhere,
-- include: /rules/shared/contradicted,

-- What another gross withholds by itself.
of_gross as (
  select
    compared.*,
    -- The books hold what the certificate says.
    coalesce(gap <> 0 and -gap = contradicted.short_held, false) as is_contradicted,
    case
      when gross_gap = 0 or gap = 0 or -gap = contradicted.short_held then 0
      when abs(gap - gross_gap * coalesce(field_rate, books_rate, 0)) <= tolerance + 0.01 then gap
      else round(gross_gap * coalesce(books_rate, field_rate, 0), 2)
    end as gross_part,
    coalesce(gross_elsewhere.amount, 0) as elsewhere_gross,
    case
      when -gross_gap = contradicted.short_gross then 'IDENTITY_BROKEN'
      when -gross_gap = installed and installed > 0 then 'STORED_MATERIAL_DOUBLE_COUNT'
      when abs(gross_gap) <= 0.01 * priced_count then 'ROUNDING'
      when gross_gap = backcharge_gap and backcharge_gap <> 0 then 'DEDUCTION_MISMATCH'
      else 'INVOICE_AMOUNT_MISMATCH'
    end as gross_code
  from compared
  left join contradicted on contradicted.group_id = compared.group_id
  left join gross_elsewhere on gross_elsewhere.group_id = compared.group_id
),

-- include: causes/corrections,

-- include: causes/caps,

---------- the simplest cause that gives the rest

rest as (
  select
    of_gross.*,
    case
      when settled.commitment_pair_id is not null or answered.group_id is not null or of_gross.is_contradicted then 0
      else of_gross.gap - of_gross.gross_part
    end as rest,
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
    -- What one line or item has otherwise is of change orders where nothing else is billed.
    case when field_gross = change_gross then 'CO_RATE_MISMATCH' else 'RATE_MISMATCH' end as line_code,
    count(*) over (partition by of_gross.commitment_pair_id) as invoice_count
  from of_gross
  left join capped on capped.commitment_pair_id = of_gross.commitment_pair_id
  left join settled on settled.commitment_pair_id = of_gross.commitment_pair_id
  left join answered on answered.group_id = of_gross.group_id
),

-- include: causes/rates,

-- include: causes/odd,

-- include: causes/hypotheses,

explained as (
  select distinct on (group_id)
    *,
    -- A rate of one line is no rate of the whole invoice.
    case when code = 'RATE_MISMATCH' and rank = 6 then split_part(arithmetic, ' of ', 1) end as rate_words
  from hypothesis
  where is_possible and (abs(rest - amount - second_amount) <= tolerance + 0.01 or rank = 15)
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

remainder as (
  select commitment_pair_id, tolerance, amount from unexplained
  union all
  select commitment_pair_id, 0, left_amount from settled where left_amount <> 0
  union all
  select commitment_pair_id, 0, left_amount from answered where left_amount <> 0
),

pooled as (
  select
    commitment_pair_id,
    sum(amount) filter (where abs(amount) < 1) as amount,
    bool_or(abs(amount) > tolerance) filter (where abs(amount) < 1) as is_beyond,
    least(sum(tolerance), 1.00) as tolerance
  from remainder
  group by commitment_pair_id
)

select commitment_pair_id, group_id as document_pair_id, code, amount, 'invoice ' || number || ': '
  || tieout.money_text(amount) as arithmetic, null as rate_words, null::numeric as base_amount
from one_sided
where
  code <> 'RETAINAGE_WITHHELD_ONE_SIDED'
  or group_id in (select group_id from standing_mover)
union all
select commitment_pair_id, group_id, code, amount, 'invoice ' || number || ': ' || tieout.money_text(amount),
  null, null
from excess
union all
select commitment_pair_id, group_id, 'INVOICE_UNPOSTED_IN_SAGE', amount,
  'invoice ' || number || ': ' || tieout.money_text(amount), null, null
from waiting_release
union all
select commitment_pair_id, group_id, 'INVOICE_ON_OTHER_COMMITMENT', amount,
  'released by invoice ' || number || ': ' || tieout.money_text(amount), null, null
from misplaced_release
union all
select commitment_pair_id, group_id, 'RELEASE_ONE_SIDED', amount, coalesce(documents, 'releases differ'),
  null, null
from release_document
where exists (
  select from standing_mover
  where standing_mover.commitment_pair_id = release_document.commitment_pair_id and standing_mover.group_id is null
)
union all
-- A part of an invoice that both have waits to be posted.
select commitment_pair_id, group_id, 'INVOICE_UNPOSTED_IN_SAGE', waiting_withheld,
  'invoice ' || number || ': ' || tieout.money_text(waiting_withheld), null, null
from compared
where waiting_withheld <> 0
union all
-- What another gross withholds, and of it what stands elsewhere or is tax.
select of_gross.commitment_pair_id, of_gross.group_id, part.code, part.amount, 'invoice ' || of_gross.number || ': '
  || tieout.money_text(part.amount), null, null
from of_gross
cross join lateral (
  values (coalesce(round(gross_part * elsewhere_gross / nullif(gross_gap, 0), 2), 0))
) as elsewhere (part)
cross join lateral (
  values (coalesce(round(gross_part * tax_gap / nullif(gross_gap, 0), 2), 0))
) as taxed (part)
cross join lateral (
  values
    ('INVOICE_ON_OTHER_COMMITMENT', elsewhere.part),
    ('DEDUCTION_MISMATCH', taxed.part),
    (gross_code, gross_part - elsewhere.part - taxed.part)
) as part (code, amount)
where part.amount <> 0
union all
select commitment_pair_id, group_id, 'IDENTITY_BROKEN', gap, 'invoice ' || number
  || ': what its lines hold less what its certificate says is ' || tieout.money_text(gap), null, null
from of_gross
where is_contradicted
union all
select commitment_pair_id, group_id, code, amount,
  -- What a side stopped at is said of all invoices, and not as if it gave the figure of each.
  'invoice ' || number || ': ' || case
    when code in ('SLIDING_SCALE_NOT_APPLIED', 'RETAINAGE_CAP_BASIS') then ''
    else arithmetic || ' is '
  end || tieout.money_text(amount), rate_words, base_amount
from explained
where amount <> 0
union all
select commitment_pair_id, group_id, second_code, second_amount, 'invoice ' || number || ': ' || second_arithmetic
  || ' is ' || tieout.money_text(second_amount), null, null
from explained
where second_amount <> 0
union all
select commitment_pair_id, group_id, 'UNEXPLAINED', amount, 'invoice ' || number || ': '
  || tieout.money_text(amount), null, null
from unexplained
where abs(amount) >= 1
union all
select commitment_pair_id, null, case when abs(amount) <= tolerance then 'ROUNDING' else 'UNEXPLAINED' end,
  amount,
  tieout.money_text(amount) || case when abs(amount) <= tolerance then ' is within' else ', beyond' end
    || ' the rounding of both sides, ' || tieout.money_text(tolerance), null, null
from pooled
where amount <> 0
union all
-- Cents that cancel are errors all the same where an invoice cannot have rounded so far.
select unexplained.commitment_pair_id, unexplained.group_id, 'UNEXPLAINED', unexplained.amount,
  'invoice ' || unexplained.number || ': ' || tieout.money_text(unexplained.amount), null, null
from unexplained
join pooled on pooled.commitment_pair_id = unexplained.commitment_pair_id
where
  pooled.amount = 0 and pooled.is_beyond
  and abs(unexplained.amount) < 1 and unexplained.amount <> 0
