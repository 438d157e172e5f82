-- More is withheld than the law of the project's state allows for a contract of that date. The caps are a dated
-- table; a warning, and no legal advice.
-- $1: the commitment pairs to check.
with

commitment as (
  select
    commitment_pair.*,
    legal_cap.held_percent,
    legal_cap.state_code,
    round(commitment_pair.field_invoiced_amount * legal_cap.held_percent / 100, 2) as allowed_amount
  from tieout.commitment_pair
  join tieout.contract on contract.side = 'FIELD' and contract.id = commitment_pair.field_id
  join tieout.project_record
    on project_record.side = 'FIELD' and project_record.id = contract.project_id
  join tieout.legal_cap
    on legal_cap.state_code = project_record.state_code
    and contract.signed_on >= legal_cap.valid_from
    and contract.signed_on < legal_cap.valid_to
  where commitment_pair.id = any ($1)
)

select
  'RETAINAGE_OVER_LEGAL_CAP' as code,
  'HIGH' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  id as thing,
  number as grain,
  field_held_amount - allowed_amount as amount,
  'RETAINAGE' as measure,
  'Of ' || tieout.money_text(field_invoiced_amount) || ' billed ' || tieout.money_text(field_held_amount)
    || ' is held; ' || state_code || ' allows ' || trim_scale(held_percent) || ' %, which is '
    || tieout.money_text(allowed_amount) || ', so ' || tieout.money_text(field_held_amount - allowed_amount)
    || ' is too much.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'retainageHeldAmount', field_held_amount::text, field_id)
  ) as evidence
from commitment
where field_held_amount > allowed_amount + 0.01
