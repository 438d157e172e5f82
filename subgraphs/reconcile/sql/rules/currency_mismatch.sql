-- The two commitments are in different currencies, so none of their amounts are compared.
-- $1: the commitment pairs to check.
select
  'CURRENCY_MISMATCH' as code,
  'HIGH' as severity,
  pair.project_pair_id,
  pair.id as commitment_pair_id,
  null as document_pair_id,
  pair.id as thing,
  pair.number as grain,
  null::numeric as amount,
  null as measure,
  '{field} has ' || pair.number || ' in ' || field.currency || ', {books} in ' || books.currency
    || '; their amounts are not compared.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'currency', field.currency, field.id),
    tieout.evidence('BOOKS', 'currency', books.currency, books.id)
  ) as evidence
from tieout.commitment_pair as pair
join tieout.contract as field on field.side = 'FIELD' and field.id = pair.field_id
join tieout.contract as books on books.side = 'BOOKS' and books.id = pair.books_id
where pair.id = any ($1) and field.currency <> books.currency
