-- Retainage held differs: by a release or retainage on one side only, more released than held, another rate,
-- a cap, stored materials, a credit floored at zero, rounding, or for a reason that no document gives.
-- $1: the commitment pairs to check.
with

-- include: /rules/shared/change_gaps,

-- Where one change order alone can carry a difference, it does: the only one, the only credit, or the only
-- one on which the books have another rate.
cause_total as (
  select
    cause.commitment_pair_id,
    cause.code,
    sum(cause.amount) as amount,
    -- The rate that the field has on its change orders.
    sum(invoice_group.change_withheld) / nullif(sum(invoice_group.change_gross), 0) as field_rate
  from tieout.retainage_cause as cause
  left join tieout.invoice_group on invoice_group.group_id = cause.document_pair_id
  where
    cause.commitment_pair_id = any ($1)
    and cause.code in ('CO_RATE_MISMATCH', 'NEGATIVE_LINE_RETAINAGE')
  group by cause.commitment_pair_id, cause.code
),

carrying as (
  select
    cause_total.commitment_pair_id,
    cause_total.code,
    change.id,
    change.number,
    count(*) over (partition by cause_total.commitment_pair_id, cause_total.code) as carrier_count
  from cause_total
  join tieout.change_order_pair as change
    on change.commitment_pair_id = cause_total.commitment_pair_id and change.field_counts
  left join tieout.change_retainage on change_retainage.change_order_id = change.books_id
  where
    (
      cause_total.code = 'NEGATIVE_LINE_RETAINAGE'
      and change.field_amount < 0
      and (
        (change_retainage.gross_amount < 0 and change_retainage.withheld_amount = 0)
        or 1 = (
          select count(*) from tieout.change_order_pair as every
          where every.commitment_pair_id = change.commitment_pair_id and every.field_counts and every.field_amount < 0
        )
      )
    )
    or (
      cause_total.code = 'CO_RATE_MISMATCH'
      and (
        (
          abs(change_retainage.withheld_amount - cause_total.field_rate * change_retainage.gross_amount) > 0.05
          -- A credit without retainage is floored, and at no rate.
          and not (change_retainage.gross_amount < 0 and change_retainage.withheld_amount = 0)
        )
        or 1 = (
          select count(*) from tieout.change_order_pair as every
          where every.commitment_pair_id = change.commitment_pair_id and every.field_counts
        )
      )
    )
),

carrier as (
  select commitment_pair_id, code, id, number from carrying where carrier_count = 1
),

-- A gap on change orders is of those that have it.
cause_by_change as (
  select commitment_pair_id, document_pair_id, code, amount, arithmetic, rate_words, base_amount, null as change_id,
    null as change_number
  from tieout.retainage_cause
  where
    commitment_pair_id = any ($1)
    and not (
      code = 'CO_RATE_MISMATCH' and commitment_pair_id in (select commitment_pair_id from change_gap)
    )
  union all
  select
    change_gap.commitment_pair_id, change_gap.group_id, 'CO_RATE_MISMATCH', change_gap.amount,
    'invoice ' || invoice_group.number || ': ' || tieout.money_text(change_gap.field_withheld)
      || ' withheld in {field} less ' || tieout.money_text(change_gap.books_withheld) || ' in {books} on '
      || tieout.money_text(change_gap.gross) || ' of change order ' || change_gap.number || ' is '
      || tieout.money_text(change_gap.amount),
    null, null, change_gap.id, change_gap.number
  from change_gap
  join tieout.invoice_group on invoice_group.group_id = change_gap.group_id
),

-- What a whole commitment does alike is one finding; what a document does is that document's.
cause as (
  select
    retainage_cause.*,
    coalesce(retainage_cause.change_number, carrier.number, invoice_group.number, commitment.number)
      as document_number,
    case
      -- Apart from the deduction itself.
      when retainage_cause.code = 'DEDUCTION_MISMATCH' then retainage_cause.document_pair_id || ' retainage'
      when retainage_cause.change_id is not null then retainage_cause.change_id
      when carrier.id is not null then carrier.id
      when retainage_cause.code in (
        'RATE_MISMATCH', 'CO_RATE_MISMATCH', 'SLIDING_SCALE_NOT_APPLIED', 'RETAINAGE_CAP_BASIS',
        'STORED_MATERIAL_RETAINAGE', 'ROUNDING'
      ) then commitment.id
      else coalesce(retainage_cause.document_pair_id, commitment.id)
    end as thing,
    commitment.project_pair_id,
    commitment.number,
    commitment.field_id,
    commitment.books_id,
    commitment.field_held_amount,
    commitment.books_held_amount
  from cause_by_change as retainage_cause
  join tieout.commitment_pair as commitment on commitment.id = retainage_cause.commitment_pair_id
  left join tieout.invoice_group on invoice_group.group_id = retainage_cause.document_pair_id
  left join carrier
    on carrier.commitment_pair_id = retainage_cause.commitment_pair_id
    and carrier.code = retainage_cause.code
  where
    retainage_cause.commitment_pair_id = any ($1)
    -- What another gross, a missing or a doubled invoice withholds is part of that finding.
    and (
      retainage_cause.code in (
        'RATE_MISMATCH', 'CO_RATE_MISMATCH', 'SLIDING_SCALE_NOT_APPLIED', 'RETAINAGE_CAP_BASIS',
        'STORED_MATERIAL_RETAINAGE', 'ROUNDING', 'RELEASE_ONE_SIDED', 'RETAINAGE_WITHHELD_ONE_SIDED',
        'RELEASE_EXCEEDS_HELD', 'NEGATIVE_HELD', 'NEGATIVE_LINE_RETAINAGE', 'UNEXPLAINED'
      )
      or (
        retainage_cause.code = 'DEDUCTION_MISMATCH' and invoice_group.field_gross = invoice_group.books_gross
      )
    )
),

-- Causes that are one percentage of several invoices are said once, of their sum.
said as (
  select
    commitment_pair_id,
    project_pair_id,
    code,
    thing,
    min(number) as number,
    min(document_number) as document_number,
    case when count(document_pair_id) = 1 then min(document_pair_id) end as document_pair_id,
    count(*) as cause_count,
    sum(amount) as amount,
    case
      when rate_words is null then string_agg(arithmetic, '; ' order by arithmetic collate tieout.as_counted)
      else rate_words || ' of ' || tieout.money_text(sum(base_amount)) || ' on '
        || tieout.count_text(count(*), 'invoice') || ' is ' || tieout.money_text(sum(amount))
    end as arithmetic,
    coalesce(
      jsonb_agg(
        jsonb_build_object('pairId', document_pair_id, 'amount', amount::text) order by arithmetic collate tieout.as_counted
      ) filter (where document_pair_id is not null),
      '[]'
    ) as documents,
    min(field_id) as field_id,
    min(books_id) as books_id,
    min(field_held_amount) as field_held_amount,
    min(books_held_amount) as books_held_amount
  from cause
  group by commitment_pair_id, project_pair_id, code, thing, rate_words
),

added as (
  select
    commitment_pair_id,
    project_pair_id,
    code,
    thing,
    min(number) as number,
    min(document_number) as document_number,
    case when sum(cause_count) = 1 then min(document_pair_id) end as document_pair_id,
    sum(amount) as amount,
    string_agg(arithmetic, '; ' order by arithmetic collate tieout.as_counted) as arithmetic,
    tieout.concat_arrays(documents order by arithmetic collate tieout.as_counted) as documents,
    min(field_id) as field_id,
    min(books_id) as books_id,
    min(field_held_amount) as field_held_amount,
    min(books_held_amount) as books_held_amount
  from said
  group by commitment_pair_id, project_pair_id, code, thing
  having sum(amount) <> 0
)

select
  code,
  case
    when code = 'ROUNDING' then 'INFO'
    when code in ('RELEASE_EXCEEDS_HELD', 'NEGATIVE_HELD') then 'BLOCKER'
    when
      code in ('CO_RATE_MISMATCH', 'STORED_MATERIAL_RETAINAGE', 'NEGATIVE_LINE_RETAINAGE', 'DEDUCTION_MISMATCH')
      then 'MEDIUM'
    else 'HIGH'
  end as severity,
  project_pair_id,
  commitment_pair_id,
  document_pair_id,
  thing,
  case when thing = commitment_pair_id then number else document_number end as grain,
  amount,
  'RETAINAGE' as measure,
  case
    when field_held_amount = books_held_amount
      then 'Both hold retainage of ' || tieout.money_text(field_held_amount) || ', by differences that cancel. '
    else 'Retainage held is ' || tieout.money_text(field_held_amount) || ' in {field} and '
      || tieout.money_text(books_held_amount) || ' in {books}. '
  end
    || case code
      when 'UNEXPLAINED' then 'No known cause gives ' || arithmetic
      when 'RELEASE_ONE_SIDED' then
        case
          when arithmetic like '%{field}%' and arithmetic like '%{books}%' then 'Both released, and not as much: '
          else 'Released on one side only: '
        end || arithmetic
      when 'RETAINAGE_WITHHELD_ONE_SIDED' then 'Withheld on one side only, by a document that bills nothing: ' || arithmetic
      when 'RELEASE_EXCEEDS_HELD' then 'More was released than was held: ' || arithmetic
      when 'NEGATIVE_HELD' then 'It was released when nothing was held any more: ' || arithmetic
      when 'NEGATIVE_LINE_RETAINAGE' then 'One side takes no retainage back with a credit: ' || arithmetic
      when 'SLIDING_SCALE_NOT_APPLIED' then 'One side stopped withholding at a cap and the other went on: ' || arithmetic
      when 'RETAINAGE_CAP_BASIS' then 'Both stopped at a cap, of the original and of the revised amount: ' || arithmetic
      else case when field_held_amount = books_held_amount then 'Of these, ' else 'Of the difference, ' end || arithmetic
    end || '.' as explanation,
  documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'retainageHeldAmount', field_held_amount::text, field_id),
    tieout.evidence('BOOKS', 'retainageHeldAmount', books_held_amount::text, books_id)
  ) as evidence
from added
