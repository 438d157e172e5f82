-- A line of the commitment stands on another cost code in the books than in the field, or on another job or
-- extra, so whatever is billed on it goes there as well.
-- $1: the commitment pairs to check.
-- shared: moved_lines
with

-- The lines that are on the wrong item: all of it, or the one of that amount.
moved as (
  select distinct on (moved_line.commitment_pair_id, value_line.line_id)
    moved_line.*, value_line.line_id, value_line.amount as line_amount, tieout.told_number(value_line.number, null, value_line.line_id) as number
  from moved_line
  join value_line
    on value_line.commitment_pair_id = moved_line.commitment_pair_id
    and value_line.side = 'FIELD'
    and value_line.item_key = moved_line.field_item_key
  where not moved_line.is_partly or value_line.amount = moved_line.amount
  order by moved_line.commitment_pair_id, value_line.line_id
),

judged as (
  select
    moved.*,
    regexp_replace(field_item_key, '^.*[|](?=[^|]*[|][^|]*$)', '')
      <> regexp_replace(books_item_key, '^.*[|](?=[^|]*[|][^|]*$)', '') as is_on_other_code
  from moved
)

select
  case when is_on_other_code then 'COST_CODE_MISMATCH' else 'JOB_OR_EXTRA_MISMATCH' end as code,
  case when is_on_other_code then 'MEDIUM' else 'HIGH' end as severity,
  commitment.project_pair_id,
  commitment.id as commitment_pair_id,
  null as document_pair_id,
  judged.line_id as thing,
  judged.number as grain,
  null::numeric as amount,
  'COMMITTED' as measure,
  'Line ' || judged.number || ' of ' || tieout.money_text(judged.line_amount) || ' is on '
    || tieout.coding_text(field_item_key) || ' in {field} and on ' || tieout.coding_text(books_item_key)
    || ' in {books}.' as explanation,
  tieout.line_documents(commitment.id, judged.line_id, null) as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'costCode', tieout.coding_text(field_item_key), judged.line_id),
    tieout.evidence('BOOKS', 'costCode', tieout.coding_text(books_item_key), commitment.books_id)
  ) as evidence
from judged
join two_sided as commitment on commitment.id = judged.commitment_pair_id
