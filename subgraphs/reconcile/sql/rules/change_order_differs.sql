-- Both systems have the change order and its amount or state differs, or it is not yet released to
-- accounting. A reversal and what was entered again are judged as one, by their sum.
-- $1: the commitment pairs to check.
with

change_order as (
  select
    group_id as id,
    project_pair_id,
    commitment_pair_id,
    min(number) filter (where id = group_id) as number,
    string_agg(number, ', ' order by number) as numbers,
    count(*) as document_count,
    min(field_id) as field_id,
    min(books_id) as books_id,
    min(field_status) as field_status,
    min(books_status) as books_status,
    bool_or(field_counts) as field_counts,
    bool_or(books_counts) as books_counts,
    bool_and(coalesce(is_released, true)) as is_released,
    coalesce(sum(field_amount) filter (where field_counts), 0) as field_amount,
    coalesce(sum(books_amount) filter (where books_counts), 0) as books_amount
  from tieout.change_order_pair
  where
    commitment_pair_id = any ($1)
    -- A number that is used twice is reported as such.
    and not exists (
      select from tieout.change_order_pair as double
      where double.commitment_pair_id = change_order_pair.commitment_pair_id
        and double.is_duplicate
        and tieout.number_key(double.number) = tieout.number_key(change_order_pair.number)
    )
  group by group_id, project_pair_id, commitment_pair_id
),

differing as (
  select *, field_amount - books_amount as difference
  from change_order
  where field_id is not null and books_id is not null
),

judged as (
  select
    differing.*,
    case when field_counts <> books_counts then 'CO_STATUS_MISMATCH' else 'CO_AMOUNT_MISMATCH' end as code
  from differing
  where
    field_amount <> books_amount
    -- What was reversed is undone, whatever its state says.
    or (field_counts <> books_counts and document_count = 1)
  union all
  select differing.*, 'CO_NOT_RELEASED'
  from differing
  where field_counts and books_counts and not is_released
)

select
  code,
  case
    when code = 'CO_AMOUNT_MISMATCH' then 'HIGH'
    -- Beyond materiality what waits for approval is money.
    when code = 'CO_STATUS_MISMATCH' and abs(difference) >= 10000 then 'HIGH'
    else 'MEDIUM'
  end as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  id as thing,
  number as grain,
  case when code <> 'CO_NOT_RELEASED' then difference end as amount,
  'COMMITTED' as measure,
  case code
    when 'CO_AMOUNT_MISMATCH'
      then case when document_count > 1 then 'Change orders ' || numbers || ' together' else 'Change order ' || number end
        || ': ' || tieout.money_text(field_amount) || ' in {field} less '
        || tieout.money_text(books_amount) || ' in {books} is ' || tieout.money_text(difference) || '.'
    when 'CO_STATUS_MISMATCH'
      then 'Change order ' || number || ' is ' || lower(field_status) || ' in {field} and '
        || lower(books_status) || ' in {books}, so the revised amount differs by '
        || tieout.money_text(difference) || '.'
    else 'Change order ' || number || ' of ' || tieout.money_text(books_amount)
      || ' is approved in {books} and not released to accounting, so it is not in committed cost.'
  end as explanation,
  jsonb_build_array(jsonb_build_object(
    'pairId', id, 'amount', case when code <> 'CO_NOT_RELEASED' then difference::text end
  )) as documents,
  jsonb_build_array(
    tieout.evidence(
      'FIELD', case code when 'CO_AMOUNT_MISMATCH' then 'amount' else 'status' end,
      case code when 'CO_AMOUNT_MISMATCH' then field_amount::text else field_status end, field_id
    ),
    tieout.evidence(
      'BOOKS',
      case code
        when 'CO_AMOUNT_MISMATCH' then 'amount' when 'CO_NOT_RELEASED' then 'isReleased' else 'status'
      end,
      case code
        when 'CO_AMOUNT_MISMATCH' then books_amount::text
        when 'CO_NOT_RELEASED' then 'false'
        else books_status
      end,
      books_id
    )
  ) as evidence
from judged
