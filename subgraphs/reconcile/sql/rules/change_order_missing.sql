-- A change order approved on one side has no counterpart on the other.
-- $1: the commitment pairs to check.
with

change_order as (
  select
    change_order_pair.*,
    coalesce(change_order_pair.field_amount, 0) - coalesce(change_order_pair.books_amount, 0)
      as difference
  from tieout.change_order_pair
  join tieout.commitment_pair on commitment_pair.id = change_order_pair.commitment_pair_id
  where
    change_order_pair.commitment_pair_id = any ($1)
    -- Where the commitment itself is missing, that is the finding.
    and commitment_pair.field_id is not null
    and commitment_pair.books_id is not null
    and change_order_pair.own_verdict in ('MISSING_IN_SAGE', 'MISSING_IN_PROCORE')
    -- It makes good what the original amounts differ by.
    and not coalesce(
      change_order_pair.field_id is null
      and change_order_pair.books_amount <> 0
      and change_order_pair.books_amount
        = commitment_pair.field_original_amount - commitment_pair.books_original_amount,
      false
    )
    -- A number that is used twice is reported as such.
    and not exists (
      select from tieout.change_order_pair as double
      where double.commitment_pair_id = change_order_pair.commitment_pair_id
        and double.is_duplicate
        and tieout.number_key(double.number) = tieout.number_key(change_order_pair.number)
    )
)

select
  case when books_id is null then 'CO_MISSING_IN_SAGE' else 'CO_MISSING_IN_PROCORE' end as code,
  -- A change order that costs nothing changes no figure.
  case when difference = 0 then 'INFO' else 'HIGH' end as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  id as thing,
  number as grain,
  difference as amount,
  'COMMITTED' as measure,
  'Change order ' || number || ' of '
    || tieout.money_text(coalesce(field_amount, books_amount)) || ' is approved in '
    || case when books_id is null then '{field} and not in {books}' else '{books} and not in {field}' end
    || case
      when difference = 0 then '; it changes no amount.'
      else ', so the revised amount differs by ' || tieout.money_text(difference) || '.'
    end as explanation,
  jsonb_build_array(jsonb_build_object('pairId', id, 'amount', difference::text)) as documents,
  jsonb_build_array(
    tieout.evidence(
      case when books_id is null then 'FIELD' else 'BOOKS' end, 'amount',
      coalesce(field_amount, books_amount)::text, coalesce(field_id, books_id)
    )
  ) as evidence
from change_order
