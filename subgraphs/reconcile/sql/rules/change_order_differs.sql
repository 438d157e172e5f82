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
    coalesce(sum(books_amount) filter (where books_counts), 0) as books_amount,
    coalesce(sum(field_amount) filter (where not field_counts and field_status not in ('VOID', 'REJECTED')), 0)
      as field_waiting,
    coalesce(sum(books_amount) filter (where not books_counts and books_status not in ('VOID', 'REJECTED')), 0)
      as books_waiting
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
  select
    change_order.*,
    field_amount - books_amount as difference,
    field_entered,
    books_entered,
    -- What differs still when the one that waits is approved as it stands.
    case
      when field_counts = books_counts or (field_entered <> 0 and books_entered <> 0) then field_entered - books_entered
      else 0
    end as amount_difference
  from change_order
  cross join lateral (
    values (
      case when books_counts and not field_counts then field_waiting else field_amount end,
      case when field_counts and not books_counts then books_waiting else books_amount end
    )
  ) as entered (field_entered, books_entered)
  where field_id is not null and books_id is not null
),

judged as (
  select differing.*, 'CO_STATUS_MISMATCH' as code, difference - amount_difference as amount
  from differing
  where
    field_counts <> books_counts
    -- What was reversed is undone, whatever its state says.
    and (field_amount <> books_amount or document_count = 1)
  union all
  select differing.*, 'CO_AMOUNT_MISMATCH', amount_difference
  from differing
  where amount_difference <> 0
  union all
  select differing.*, 'CO_NOT_RELEASED', null
  from differing
  where field_counts and books_counts and not is_released
)

select
  code,
  case
    when code = 'CO_AMOUNT_MISMATCH' then 'HIGH'
    -- Beyond materiality what waits for approval is money.
    when code = 'CO_STATUS_MISMATCH' and abs(amount) >= 10000 then 'HIGH'
    else 'MEDIUM'
  end as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  id as thing,
  number as grain,
  amount,
  'COMMITTED' as measure,
  case code
    when 'CO_AMOUNT_MISMATCH'
      then case when document_count > 1 then 'Change orders ' || numbers || ' together' else 'Change order ' || number end
        || ': ' || tieout.money_text(field_entered) || ' in {field} less '
        || tieout.money_text(books_entered) || ' in {books} is ' || tieout.money_text(amount) || '.'
    when 'CO_STATUS_MISMATCH'
      then 'Change order ' || number || ' is ' || lower(field_status) || ' in {field} and '
        || lower(books_status) || ' in {books}, so the revised amount differs by '
        || tieout.money_text(amount) || '.'
    else 'Change order ' || number || ' of ' || tieout.money_text(books_amount)
      || ' is approved in {books} and not released to accounting, so it is not in committed cost.'
  end as explanation,
  jsonb_build_array(jsonb_build_object('pairId', id, 'amount', amount::text)) as documents,
  jsonb_build_array(
    tieout.evidence(
      'FIELD', case code when 'CO_AMOUNT_MISMATCH' then 'amount' else 'status' end,
      case code when 'CO_AMOUNT_MISMATCH' then field_entered::text else field_status end, field_id
    ),
    tieout.evidence(
      'BOOKS',
      case code
        when 'CO_AMOUNT_MISMATCH' then 'amount' when 'CO_NOT_RELEASED' then 'isReleased' else 'status'
      end,
      case code
        when 'CO_AMOUNT_MISMATCH' then books_entered::text
        when 'CO_NOT_RELEASED' then 'false'
        else books_status
      end,
      books_id
    )
  ) as evidence
from judged
