-- A commitment in force on one side has no counterpart on the other.
-- $1: the project pairs to check.
with

commitment as (
  select commitment_pair.*
  from tieout.commitment_pair
  join tieout.project_pair on project_pair.id = commitment_pair.project_pair_id
  where
    commitment_pair.project_pair_id = any ($1)
    and commitment_pair.is_due
    and (commitment_pair.procore_id is null or commitment_pair.sage_id is null)
    -- A project without a counterpart is one finding, not one for each of its commitments.
    and project_pair.procore_id is not null
    and project_pair.sage_id is not null
)

select
  case
    when sage_id is null then 'COMMITMENT_MISSING_IN_SAGE' else 'COMMITMENT_MISSING_IN_PROCORE'
  end as code,
  case when sage_id is null then 'HIGH' else 'MEDIUM' end as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  number as grain,
  coalesce(procore_original_amount + procore_approved_changes_amount, 0)
    - coalesce(sage_original_amount + sage_approved_changes_amount, 0) as amount,
  case
    when sage_id is null
      then 'Procore has ' || number || ' in force at '
        || tieout.money_text(procore_original_amount + procore_approved_changes_amount)
        || '; Sage has no commitment of that number on the job.'
    else 'Sage has ' || number || ' at '
      || tieout.money_text(sage_original_amount + sage_approved_changes_amount)
      || '; Procore has no commitment of that number in the project.'
  end as explanation,
  jsonb_build_array(jsonb_build_object(
    'system', case when sage_id is null then 'PROCORE' else 'SAGE300' end,
    'field', 'revisedAmount',
    'value', case
      when sage_id is null then procore_original_amount + procore_approved_changes_amount
      else sage_original_amount + sage_approved_changes_amount
    end::text,
    'recordId', coalesce(procore_id, sage_id)
  )) as evidence
from commitment
