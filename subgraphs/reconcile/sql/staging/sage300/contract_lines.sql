-- The lines of a commitment of Sage: which item each is on, and at which price.
-- $1: the commitments to stage.
select
  'BOOKS' as side,
  line.commitment_id as contract_id,
  line.id,
  coalesce(line.number, '') as number,
  case when line.job_id <> commitment.project_id then 'other job ' || line.job_id || '|' else '' end
    || tieout.item_key(line.extra, line.cost_code, line.cost_type) as item_key,
  line.quantity,
  line.unit_cost_amount,
  line.original_amount,
  0 as share_before,
  1 as share_upto
from sage.commitment_line as line
join sage.commitment on commitment.id = line.commitment_id
where line.commitment_id = any ($1)
