-- What stands on the lines of commitments in either system: by their numbers, as people count.
-- $1: the lines.
select
  line.id as line_id,
  contract_line.side,
  contract_line.id
from unnest($1::text[]) as line (id)
join tieout.commitment_pair
  on commitment_pair.id = 'gid://tieout/Commitment/' || regexp_replace(substr(line.id, 29), '/[^/]*$', '')
join tieout.contract_line
  on (contract_line.side = 'FIELD' and contract_line.contract_id = commitment_pair.field_id)
  or (contract_line.side = 'BOOKS' and contract_line.contract_id = commitment_pair.books_id)
where tieout.line_pair_id(commitment_pair.id, contract_line.item_key) = line.id
order by line.id, length(contract_line.number), contract_line.number, contract_line.id
