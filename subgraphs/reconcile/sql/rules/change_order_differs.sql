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
    string_agg(number, ', ' order by number collate tieout.as_counted) as numbers,
    count(*) as document_count,
    min(field_id) as field_id,
    min(books_id) as books_id,
    min(field_status) as field_status,
    min(books_status) as books_status,
    bool_or(field_counts) as field_counts,
    bool_or(books_counts) as books_counts,
    coalesce(bool_and(is_released) filter (where books_counts), true) as is_released,
    string_agg(number, ', ' order by number collate tieout.as_counted) filter (where 'PENDING' in (field_status, books_status))
      as waiting_numbers,
    string_agg(number, ', ' order by number collate tieout.as_counted) filter (where books_counts and not is_released) as unreleased_numbers,
    count(*) filter (where books_counts and not is_released) as unreleased_count,
    sum(books_amount) filter (where books_counts and not is_released) as unreleased_amount,
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
    change_order.field_amount - change_order.books_amount as difference,
    commitment_pair.field_original_amount + commitment_pair.field_changes_amount
      - commitment_pair.books_original_amount - commitment_pair.books_changes_amount as revised_difference,
    field_entered,
    books_entered,
    -- A part of it waits on one side, and what of it is approved there is less by that.
    has_field_part or has_books_part as is_in_part,
    has_field_part,
    -- What differs still when the one that waits is approved as it stands.
    case
      when
        change_order.field_counts = change_order.books_counts
        or (field_entered <> 0 and books_entered <> 0)
        then field_entered - books_entered
      else 0
    end as amount_difference
  from change_order
  join tieout.commitment_pair on commitment_pair.id = change_order.commitment_pair_id
  cross join lateral (
    values (
      field_counts and books_counts and field_waiting <> 0
      and sign(field_waiting) = sign(books_amount - field_amount),
      field_counts and books_counts and books_waiting <> 0
      and sign(books_waiting) = sign(field_amount - books_amount)
    )
  ) as part (has_field_part, has_books_part)
  cross join lateral (
    values (
      case
        when has_field_part then field_amount + field_waiting
        when books_counts and not field_counts then field_waiting
        else field_amount
      end,
      case
        when has_books_part then books_amount + books_waiting
        when field_counts and not books_counts then books_waiting
        else books_amount
      end
    )
  ) as entered (field_entered, books_entered)
  where change_order.field_id is not null and change_order.books_id is not null
),

judged as (
  select differing.*, 'CO_STATUS_MISMATCH' as code, difference - amount_difference as amount
  from differing
  where
    field_counts <> books_counts
    -- What was reversed is undone, whatever its state says.
    and (field_amount <> books_amount or document_count = 1)
  union all
  select differing.*, 'CO_STATUS_MISMATCH', difference - amount_difference
  from differing
  where is_in_part
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
    -- What costs nothing and moves nothing from code to code changes no figure.
    when
      field_amount = 0 and books_amount = 0 and field_waiting = 0 and books_waiting = 0
      and not exists (
        select from tieout.change_line
        where change_line.change_order_id in (judged.field_id, judged.books_id) and change_line.amount <> 0
      )
      then 'INFO'
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
      then case
        when is_in_part
          then 'Of change order ' || number || ', which is approved in '
            || case when has_field_part then '{books}' else '{field}' end || ', '
            || tieout.money_text(abs(amount)) || ' is pending in '
            || case when has_field_part then '{field}' else '{books}' end || ' as ' || waiting_numbers
        else 'Change order ' || number || ' is ' || lower(field_status) || ' in {field}'
          || case
            when field_counts and document_count > 1 then ', where ' || numbers || ' come to ' || tieout.money_text(field_amount) || ','
            else ''
          end
          || ' and ' || lower(books_status) || ' in {books}'
          || case
            when books_counts and document_count > 1 then ', where ' || numbers || ' come to ' || tieout.money_text(books_amount)
            else ''
          end
      end || revised.told || '.'
    else case
      when unreleased_count = 1 then 'Change order ' || unreleased_numbers || ' of '
      else 'Change orders ' || unreleased_numbers || ' of together '
    end || tieout.money_text(unreleased_amount)
      || case when unreleased_count = 1 then ' is' else ' are' end
      || ' approved in {books} and not released to accounting, so '
      || case when unreleased_count = 1 then 'it is' else 'they are' end || ' not in committed cost.'
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
-- include: shared/revised_told
