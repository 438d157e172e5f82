-- Included by the job cost report. Of the commitments of the project $1 it makes `side`, what each comes to on either
-- side, and `item`, the same by extra, cost code and category: as of now.

pair as (
  select commitment_pair.*, project_pair.books_id as job_id
  from tieout.commitment_pair
  join tieout.project_pair on project_pair.id = commitment_pair.project_pair_id
  where commitment_pair.project_pair_id = $1 and commitment_pair.is_due
),

-- The totals that the rows of each have to add up to.
side as (
  select
    pair.id as commitment_pair_id, 'FIELD' as side, field_id as contract_id, field_original_amount as original,
    field_changes_amount as changes, field_invoiced_amount as invoiced, field_held_amount as held
  from pair
  where field_id is not null and field_in_force
  union all
  select
    pair.id, 'BOOKS', books_id, books_original_amount, books_changes_amount, books_invoiced_amount, books_held_amount
  from pair
  where books_id is not null
),

item as (
  select item.* from side join tieout.item on item.side = side.side and item.contract_id = side.contract_id
)
