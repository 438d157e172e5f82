-- The difference in retainage held, Procore minus Sage, is taken apart by what explains it: releases
-- on one side first, then documents that are missing, doubled or not posted, then documents whose
-- gross differs. Each part is the retainage of the documents behind it. What is left is rounding
-- when it is within half a cent an amount that was rounded, and unexplained when it is more.
-- $1: the project pairs to explain.
with

commitment as (
  select
    id,
    coalesce(procore_held_amount, 0) - coalesce(sage_held_amount, 0) as difference,
    least(0.005 * rounded_count, 1.00) as tolerance
  from tieout.commitment_pair
  where project_pair_id = any ($1) and procore_id is not null and sage_id is not null
),

document as (
  select
    commitment_pair_id,
    number,
    case
      when procore_id is not null then coalesce(procore_retainage_amount, 0) else 0
    end - case
      when is_posted then coalesce(sage_retainage_amount, 0) else 0
    end as difference,
    case
      when
        coalesce(procore_gross_amount, 0) = 0
        and coalesce(sage_gross_amount, 0) = 0
        and (procore_id is null or sage_id is null)
        then 'RELEASE_ONE_SIDED'
      when is_duplicate and procore_id is null then 'DUPLICATE_IN_SAGE'
      when is_duplicate then 'DUPLICATE_IN_PROCORE'
      when sage_id is null then 'INVOICE_MISSING_IN_SAGE'
      when procore_id is null and is_posted then 'INVOICE_MISSING_IN_PROCORE'
      when not is_posted then 'INVOICE_UNPOSTED_IN_SAGE'
      when procore_released_amount <> 0 and sage_released_amount = 0 then 'RELEASE_ONE_SIDED'
      when sage_released_amount <> 0 and procore_released_amount = 0 then 'RELEASE_ONE_SIDED'
      when procore_gross_amount <> sage_gross_amount then 'INVOICE_AMOUNT_MISMATCH'
    end as code
  from tieout.invoice_pair
  where project_pair_id = any ($1)
),

named_part as (
  select
    commitment_pair_id,
    code,
    sum(difference) as amount,
    string_agg(
      'invoice ' || number || ' ' || tieout.money_text(difference), ', ' order by number
    ) as arithmetic
  from document
  where code is not null and difference <> 0
  group by commitment_pair_id, code
),

remainder as (
  select
    commitment.id as commitment_pair_id,
    commitment.difference - coalesce(sum(named_part.amount), 0) as amount,
    commitment.difference,
    commitment.tolerance
  from commitment
  left join named_part on named_part.commitment_pair_id = commitment.id
  group by commitment.id, commitment.difference, commitment.tolerance
),

every_part as (
  select
    named_part.commitment_pair_id,
    named_part.code,
    named_part.amount,
    'Retainage of ' || named_part.arithmetic || '.' as explanation
  from named_part
  join commitment on commitment.id = named_part.commitment_pair_id
  union all
  select
    commitment_pair_id,
    case when abs(amount) <= tolerance then 'ROUNDING' else 'UNEXPLAINED' end,
    amount,
    case
      when abs(amount) <= tolerance
        then tieout.money_text(amount) || ' is within the rounding of both sides, '
          || tieout.money_text(tolerance) || '.'
      else 'Held differs by ' || tieout.money_text(difference) || '; missing, doubled, unposted '
        || 'and one-sided documents explain ' || tieout.money_text(difference - amount)
        || ', which leaves ' || tieout.money_text(amount) || '.'
    end
  from remainder
  where amount <> 0
)

select
  commitment_pair_id,
  row_number() over (
    partition by commitment_pair_id
    order by code in ('ROUNDING', 'UNEXPLAINED'), code
  ) as position,
  code,
  amount,
  explanation
from every_part
