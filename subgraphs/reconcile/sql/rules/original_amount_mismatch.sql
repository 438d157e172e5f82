-- The original amounts of the two contracts differ; where a change order of the books alone makes that good, for a
-- commitment that is posted there can be corrected by nothing else, only the columns differ.
-- $1: the commitment pairs to check.
with

commitment as (
  select
    commitment_pair.*,
    field_original_amount - books_original_amount as difference,
    (
      select min(correction.number)
      from tieout.change_order_pair as correction
      where
        correction.commitment_pair_id = commitment_pair.id
        and correction.field_id is null
        and correction.books_counts
        and correction.books_amount = field_original_amount - books_original_amount
        -- What corrects a change order does not correct the original as well.
        and not exists (
          select from tieout.change_order_pair as corrected
          where corrected.group_id = correction.group_id and corrected.field_id is not null
        )
    ) as made_good_by
  from tieout.commitment_pair
  where id = any ($1) and field_in_force and field_original_amount <> books_original_amount
)

select
  'ORIGINAL_AMOUNT_MISMATCH' as code,
  case when made_good_by is null then 'HIGH' else 'INFO' end as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  -- What is put right ends, and that it was is another thing.
  id || case when made_good_by is null then '' else ' made good' end as thing,
  number as grain,
  difference as amount,
  'COMMITTED' as measure,
  'Original amount ' || tieout.money_text(field_original_amount) || ' in {field} less '
    || tieout.money_text(books_original_amount) || ' in {books} is ' || tieout.money_text(difference)
    || coalesce('; change order ' || made_good_by || ' of {books} makes that good', '') || '.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'originalAmount', field_original_amount::text, field_id),
    tieout.evidence('BOOKS', 'originalAmount', books_original_amount::text, books_id)
  ) as evidence
from commitment
