-- More is withheld than the law of the project's state allows for a contract of that date, or than the owner
-- withholds where the law allows no more than that. The caps are a dated table; a warning, and no legal advice.
-- $1: the commitment pairs to check.
with

-- Where a project has several contracts with its owner, the highest rate; one of zero was never filled in.
prime as (
  select distinct on (project_id) project_id, id, number, retainage_percent
  from procore.prime_contract
  where retainage_percent > 0
  order by project_id, retainage_percent desc, id
),

-- Few projects are in a state that caps it.
capped as materialized (
  select *
  from tieout.capped_contract
  where project_id in (
    select project.id
    from tieout.project_pair
    cross join lateral (values (field_id), (books_id)) as project (id)
    where project_pair.id in (select project_pair_id from tieout.commitment_pair where id = any ($1))
  )
),

held as (
  select
    pair.*,
    side.name as side,
    side.id as record_id,
    side.held_amount,
    side.invoiced_amount,
    capped.state_code,
    capped.held_percent as law_percent,
    least(capped.held_percent, prime.retainage_percent) as allowed_percent,
    prime.id as prime_id,
    prime.number as prime_number,
    round(side.invoiced_amount * least(capped.held_percent, prime.retainage_percent) / 100, 2) as allowed_amount
  from tieout.commitment_pair as pair
  cross join lateral (
    values
      ('FIELD', pair.field_id, pair.field_held_amount, pair.field_invoiced_amount),
      ('BOOKS', pair.books_id, pair.books_held_amount, pair.books_invoiced_amount)
  ) as side (name, id, held_amount, invoiced_amount)
  join capped
    on (capped.side = 'FIELD' and capped.id = pair.field_id)
    or (capped.side = 'BOOKS' and capped.id = pair.books_id and pair.field_id is null)
  left join prime on capped.is_prime_cap and prime.project_id = capped.project_id
  where pair.id = any ($1)
),

-- What both hold is told of once.
excess as (
  select distinct on (id) *
  from held
  where held_amount > allowed_amount + 0.01
  order by id, side = 'BOOKS'
)

select
  'RETAINAGE_OVER_LEGAL_CAP' as code,
  'HIGH' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  id as thing,
  number as grain,
  held_amount - allowed_amount as amount,
  'RETAINAGE' as measure,
  'Of ' || tieout.money_text(invoiced_amount) || ' billed ' || tieout.money_text(held_amount)
    || ' is held' || case side when 'BOOKS' then ' in {books}' else '' end || '; '
    || case
      when allowed_percent < law_percent
        then state_code || ' allows no more than the owner withholds, ' || trim_scale(allowed_percent) || ' % by '
          || coalesce(prime_number, 'the prime contract')
      else state_code || ' allows ' || trim_scale(law_percent) || ' %'
    end
    || ', which is ' || tieout.money_text(allowed_amount) || ', so '
    || tieout.money_text(held_amount - allowed_amount) || ' is too much.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(tieout.evidence(side, 'retainageHeldAmount', held_amount::text, record_id))
    || case
      when allowed_percent < law_percent
        then jsonb_build_array(
          tieout.evidence('FIELD', 'retainagePercent', trim_scale(allowed_percent)::text, prime_id)
        )
      else '[]'::jsonb
    end as evidence
from excess
