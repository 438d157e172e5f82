-- A change order approved on one side has no counterpart on the other.
-- $1: the project pairs to check.
with

commitment as (
  select *
  from tieout.commitment_pair
  -- Where the commitment itself is missing, that is the finding.
  where project_pair_id = any ($1) and procore_id is not null and sage_id is not null
),

change_order as (
  select
    change_order_pair.*,
    coalesce(change_order_pair.procore_amount, 0) - coalesce(change_order_pair.sage_amount, 0)
      as difference
  from tieout.change_order_pair
  join commitment on commitment.id = change_order_pair.commitment_pair_id
  where
    change_order_pair.verdict in ('MISSING_IN_SAGE', 'MISSING_IN_PROCORE')
    -- A number that is used twice is reported as such.
    and not exists (
      select from tieout.change_order_pair as other
      where
        other.commitment_pair_id = change_order_pair.commitment_pair_id
        and other.id <> change_order_pair.id
        and tieout.number_key(other.number) = tieout.number_key(change_order_pair.number)
    )
)

select
  case when sage_id is null then 'CO_MISSING_IN_SAGE' else 'CO_MISSING_IN_PROCORE' end as code,
  'HIGH' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  number as grain,
  difference as amount,
  case
    when sage_id is null
      then 'Change order ' || number || ' of ' || tieout.money_text(procore_amount)
        || ' is approved in Procore and not in Sage, so the revised amount differs by '
        || tieout.money_text(difference) || '.'
    else 'Change order ' || number || ' of ' || tieout.money_text(sage_amount)
      || ' is approved in Sage and not in Procore, so the revised amount differs by '
      || tieout.money_text(difference) || '.'
  end as explanation,
  jsonb_build_array(jsonb_build_object(
    'system', case when sage_id is null then 'PROCORE' else 'SAGE300' end,
    'field', 'amount',
    'value', coalesce(procore_amount, sage_amount)::text,
    'recordId', coalesce(procore_id, sage_id)
  )) as evidence
from change_order
