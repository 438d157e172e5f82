-- A commitment in force on one side has no counterpart in force on the other.
-- $1: the commitment pairs to check.
with

commitment as (
  select
    commitment_pair.*,
    coalesce(field_original_amount + field_changes_amount, 0) as field_revised_amount,
    coalesce(books_original_amount + books_changes_amount, 0) as books_revised_amount,
    case
      when commitment_pair.books_id is null then 'COMMITMENT_MISSING_IN_SAGE'
      when not commitment_pair.field_in_force then 'COMMITMENT_MISSING_IN_PROCORE'
    end as code,
    elsewhere.place
  from tieout.commitment_pair
  join tieout.project_pair on project_pair.id = commitment_pair.project_pair_id
  -- Numbers are unique in a company of the books, so one on another job is most likely the same commitment.
  left join lateral (
    select min(other.number) as place
    from sage.commitment as held
    join sage.project as other on other.id = held.project_id
    join sage.project as own on own.id = project_pair.books_id and own.company = other.company
    where
      commitment_pair.books_id is null
      and held.number_key = tieout.number_key(commitment_pair.number)
      and held.project_id <> own.id
  ) as elsewhere on true
  where
    commitment_pair.id = any ($1)
    and commitment_pair.is_due
    -- What is reversed to nothing obliges nobody; what was billed of it and stands is a finding of its own.
    and not coalesce(
      commitment_pair.field_id is not null
      and not commitment_pair.field_in_force
      and commitment_pair.books_original_amount + commitment_pair.books_changes_amount = 0,
      false
    )
    -- A project without a counterpart is one finding, not one for each of its commitments.
    and project_pair.field_id is not null
    and project_pair.books_id is not null
)

select
  code,
  case code when 'COMMITMENT_MISSING_IN_SAGE' then 'HIGH' else 'MEDIUM' end as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  id as thing,
  number as grain,
  case code
    when 'COMMITMENT_MISSING_IN_SAGE' then field_revised_amount else -books_revised_amount
  end as amount,
  'COMMITTED' as measure,
  case
    when code = 'COMMITMENT_MISSING_IN_SAGE'
      then '{field} has ' || number || ' in force at ' || tieout.money_text(field_revised_amount)
        || '; {books} has ' || coalesce(
          'it on job ' || place || ' and not on this one.', 'no commitment of that number on the job.'
        )
    when field_id is not null
      then '{books} has ' || number || ' at ' || tieout.money_text(books_revised_amount)
        || '; in {field} the contract is not in force.'
    else '{books} has ' || number || ' at ' || tieout.money_text(books_revised_amount)
      || '; {field} has no commitment of that number in the project.'
  end as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    case code
      when 'COMMITMENT_MISSING_IN_SAGE'
        then tieout.evidence('FIELD', 'revisedAmount', field_revised_amount::text, field_id)
      else tieout.evidence('BOOKS', 'revisedAmount', books_revised_amount::text, books_id)
    end
  ) as evidence
from commitment
where code is not null
