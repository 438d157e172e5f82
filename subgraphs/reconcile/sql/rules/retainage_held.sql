-- Retainage held differs for a reason that no document explains, or was released on one side only,
-- or differs by no more than rounding.
-- $1: the project pairs to check.
with

part as (
  select bridge_part.*, commitment.project_pair_id, commitment.number,
    commitment.procore_id, commitment.sage_id,
    commitment.procore_held_amount, commitment.sage_held_amount
  from tieout.bridge_part
  join tieout.commitment_pair as commitment on commitment.id = bridge_part.commitment_pair_id
  where
    commitment.project_pair_id = any ($1)
    and bridge_part.code in ('RELEASE_ONE_SIDED', 'ROUNDING', 'UNEXPLAINED')
)

select
  code,
  case code when 'ROUNDING' then 'INFO' else 'HIGH' end as severity,
  project_pair_id,
  commitment_pair_id,
  null as document_pair_id,
  number as grain,
  amount,
  'Retainage held ' || tieout.money_text(procore_held_amount) || ' in Procore, '
    || tieout.money_text(sage_held_amount) || ' in Sage. ' || explanation as explanation,
  jsonb_build_array(
    jsonb_build_object(
      'system', 'PROCORE', 'field', 'retainageHeldAmount',
      'value', procore_held_amount::text, 'recordId', procore_id
    ),
    jsonb_build_object(
      'system', 'SAGE300', 'field', 'retainageHeldAmount',
      'value', sage_held_amount::text, 'recordId', sage_id
    )
  ) as evidence
from part
