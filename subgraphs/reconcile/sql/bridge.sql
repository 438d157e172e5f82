-- The difference in retainage held, field minus books, as named parts in the order in which a controller
-- takes them away: documents that are missing or doubled, releases, change orders, stored materials, caps,
-- rates, deductions, rounding. The parts and what is unexplained add up to the difference exactly.
-- $1: the commitment pairs to explain.
with

-- Causes that are one percentage of several invoices are said once, of their sum.
said as (
  select
    commitment_pair_id,
    code,
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
    ) as documents
  from tieout.retainage_cause
  where commitment_pair_id = any ($1)
  group by commitment_pair_id, code, rate_words
),

part as (
  select
    commitment_pair_id,
    code,
    sum(amount) as amount,
    string_agg(arithmetic, '; ' order by arithmetic collate tieout.as_counted) as arithmetic,
    tieout.concat_arrays(documents order by arithmetic collate tieout.as_counted) as documents
  from said
  group by commitment_pair_id, code
  having sum(amount) <> 0
)

select
  commitment_pair_id,
  row_number() over (
    partition by commitment_pair_id
    order by
      array_position(
        array[
          'INVOICE_MISSING_IN_SAGE', 'INVOICE_MISSING_IN_PROCORE', 'INVOICE_ON_OTHER_COMMITMENT', 'IDENTITY_BROKEN',
          'INVOICE_UNPOSTED_IN_SAGE', 'DUPLICATE_IN_SAGE', 'DUPLICATE_IN_PROCORE',
          'INVOICE_AMOUNT_MISMATCH', 'RELEASE_ONE_SIDED', 'RETAINAGE_WITHHELD_ONE_SIDED',
          'RELEASE_EXCEEDS_HELD', 'NEGATIVE_HELD', 'NEGATIVE_LINE_RETAINAGE',
          'STORED_MATERIAL_RETAINAGE', 'STORED_MATERIAL_DOUBLE_COUNT', 'SLIDING_SCALE_NOT_APPLIED',
          'RETAINAGE_CAP_BASIS', 'RATE_MISMATCH', 'CO_RATE_MISMATCH', 'DEDUCTION_MISMATCH', 'ROUNDING', 'UNEXPLAINED'
        ],
        code
      ),
      code
  ) as position,
  code,
  amount,
  tieout.in_words(
    case code
      when 'ROUNDING' then arithmetic || '.'
      when 'UNEXPLAINED' then 'No cause that is known gives ' || arithmetic || '.'
      else 'Retainage: ' || arithmetic || '.'
    end
  ) as explanation,
  documents
from part
