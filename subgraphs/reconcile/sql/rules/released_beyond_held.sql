-- Both systems have given back the same, and more than was ever withheld. Where only one of them has, the
-- difference of what they hold shows it.
-- $1: the commitment pairs to check.
select
  case
    when field_held_amount + field_released_amount <= 0 then 'NEGATIVE_HELD'
    else 'RELEASE_EXCEEDS_HELD'
  end as code,
  'BLOCKER' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  id as thing,
  number as grain,
  -field_held_amount as amount,
  'RETAINAGE' as measure,
  'Both systems have released ' || tieout.money_text(field_released_amount) || ', and '
    || tieout.money_text(field_held_amount + field_released_amount) || ' was withheld: '
    || tieout.money_text(-field_held_amount) || ' too much.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'retainageHeldAmount', field_held_amount::text, field_id),
    tieout.evidence('BOOKS', 'retainageHeldAmount', books_held_amount::text, books_id)
  ) as evidence
from tieout.commitment_pair
where
  id = any ($1)
  and field_held_amount < 0
  and books_held_amount = field_held_amount
  and field_released_amount > 0
