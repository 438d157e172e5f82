-- The original amounts of the two contracts differ; where a change order of one side alone makes that good, for what
-- is posted, or approved, can be corrected by nothing else, only the columns differ.
-- $1: the commitment pairs to check.
with

commitment as (
  select
    commitment_pair.*,
    field_original_amount - books_original_amount as difference,
    correction.number as made_good_by,
    correction.side as made_good_in,
    abs(field_original_amount - books_original_amount) <= 0.005 * priced.priced_line_count as is_rounding,
    priced.priced_line_count
  from tieout.commitment_pair
  left join lateral (
    select change_order.number, case when change_order.field_id is null then '{books}' else '{field}' end as side
    from tieout.change_order_pair as change_order
    where
      change_order.commitment_pair_id = commitment_pair.id
      and (change_order.field_id is null or change_order.books_id is null)
      and (change_order.field_counts or change_order.books_counts)
      and coalesce(change_order.books_amount, -change_order.field_amount)
        = field_original_amount - books_original_amount
      -- What corrects a change order does not correct the original as well.
      and not exists (
        select from tieout.change_order_pair as corrected
        where corrected.group_id = change_order.group_id and corrected.id <> change_order.id
      )
    order by change_order.number
    limit 1
  ) as correction on true
  -- Units and price that come to no whole cents.
  cross join lateral (
    select count(*) as priced_line_count
    from tieout.contract_line
    where
      contract_id in (commitment_pair.field_id, commitment_pair.books_id)
      and quantity * unit_cost_amount <> round(quantity * unit_cost_amount, 2)
  ) as priced
  where commitment_pair.id = any ($1) and field_in_force and field_original_amount <> books_original_amount
)

select
  case when is_rounding then 'ROUNDING' else 'ORIGINAL_AMOUNT_MISMATCH' end as code,
  case when made_good_by is null and not is_rounding then 'HIGH' else 'INFO' end as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  -- What is put right ends, and that it was is another thing.
  id || case when is_rounding then ' original' when made_good_by is null then '' else ' made good' end as thing,
  number as grain,
  difference as amount,
  'COMMITTED' as measure,
  'Original amount ' || tieout.money_text(field_original_amount) || ' in {field} less '
    || tieout.money_text(books_original_amount) || ' in {books} is ' || tieout.money_text(difference)
    || coalesce('; change order ' || made_good_by || ' of ' || made_good_in || ' makes that good', '')
    || case
      when is_rounding then ', within the rounding of ' || tieout.count_text(priced_line_count, 'line') || ' of units at a price'
      else ''
    end || '.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'originalAmount', field_original_amount::text, field_id),
    tieout.evidence('BOOKS', 'originalAmount', books_original_amount::text, books_id)
  ) as evidence
from commitment
