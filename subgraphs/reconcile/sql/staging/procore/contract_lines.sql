-- The lines of a commitment of Procore: which item each is on, and at which price. A line stands where the map
-- had its code on the day the contract was signed; where that divides it, on each item with its part.
-- $1: the commitments to stage.
select
  'FIELD' as side,
  line.commitment_id as contract_id,
  line.id,
  coalesce(line.number, '') as number,
  tieout.item_key(
    coalesce(code_link.books_extra, tieout.number_key(line.extra)),
    coalesce(code_link.books_code, tieout.number_key(line.cost_code)),
    line.cost_type
  ) as item_key,
  line.quantity * coalesce(code_link.share_upto - code_link.share_before, 1) as quantity,
  line.unit_cost_amount,
  tieout.part_of(line.original_amount, code_link.share_before, code_link.share_upto) as original_amount,
  coalesce(code_link.share_before, 0) as share_before,
  coalesce(code_link.share_upto, 1) as share_upto
from procore.commitment_line as line
left join procore.commitment on commitment.id = line.commitment_id
left join tieout.code_link
  on code_link.project_id = line.project_id
  and code_link.field_code = tieout.number_key(line.cost_code)
  and code_link.field_extra = tieout.number_key(coalesce(line.extra, ''))
  and coalesce(commitment.signed_on, 'infinity') between code_link.valid_from and code_link.valid_to
where line.commitment_id = any ($1)
