-- Both systems have the change order and its amount or state differs, or it is not yet released to
-- accounting. A number that is used twice is left to change_order_duplicate_number.
-- $1: the project pairs to check.
with

change_order as (
  select
    *,
    case
      when (procore_status = 'APPROVED') <> (sage_status = 'APPROVED') then 'CO_STATUS_MISMATCH'
      when procore_amount <> sage_amount then 'CO_AMOUNT_MISMATCH'
      when not is_released then 'CO_NOT_RELEASED'
    end as code
  from tieout.change_order_pair
  where
    project_pair_id = any ($1)
    and procore_id is not null
    and sage_id is not null
    and verdict = 'DIFFERS'
    and not exists (
      select from tieout.change_order_pair as other
      where
        other.commitment_pair_id = change_order_pair.commitment_pair_id
        and other.id <> change_order_pair.id
        and tieout.number_key(other.number) = tieout.number_key(change_order_pair.number)
    )
)

select
  code,
  case code when 'CO_AMOUNT_MISMATCH' then 'HIGH' else 'MEDIUM' end as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  number as grain,
  case code when 'CO_AMOUNT_MISMATCH' then procore_amount - sage_amount end as amount,
  case code
    when 'CO_AMOUNT_MISMATCH'
      then 'Change order ' || number || ': ' || tieout.money_text(procore_amount)
        || ' in Procore less ' || tieout.money_text(sage_amount) || ' in Sage is '
        || tieout.money_text(procore_amount - sage_amount) || '.'
    when 'CO_STATUS_MISMATCH'
      then 'Change order ' || number || ' is ' || procore_status || ' in Procore and '
        || sage_status || ' in Sage.'
    else 'Change order ' || number || ' of ' || tieout.money_text(sage_amount)
      || ' is approved in Sage and not released to accounting, so it is not in committed cost.'
  end as explanation,
  jsonb_build_array(
    jsonb_build_object(
      'system', 'PROCORE',
      'field', case code when 'CO_AMOUNT_MISMATCH' then 'amount' else 'status' end,
      'value', case code when 'CO_AMOUNT_MISMATCH' then procore_amount::text else procore_status end,
      'recordId', procore_id
    ),
    jsonb_build_object(
      'system', 'SAGE300',
      'field', case code
        when 'CO_AMOUNT_MISMATCH' then 'amount'
        when 'CO_NOT_RELEASED' then 'isReleased'
        else 'status'
      end,
      'value', case code
        when 'CO_AMOUNT_MISMATCH' then sage_amount::text
        when 'CO_NOT_RELEASED' then is_released::text
        else sage_status
      end,
      'recordId', sage_id
    )
  ) as evidence
from change_order
