-- The rows of the map through which lines of the field stand on a line of a commitment, where their code is another one
-- there; of several the first by number.
-- $1: the lines.
select distinct on (line.id) line.id as line_id, mapping.*
from unnest($1::text[]) as line (id)
join tieout.commitment_pair
  on commitment_pair.id = 'gid://tieout/Commitment/' || regexp_replace(substr(line.id, 29), '/[^/]*$', '')
join tieout.contract
  on contract.side = 'FIELD' and contract.id = commitment_pair.field_id
join tieout.contract_line
  on contract_line.side = 'FIELD'
  and contract_line.contract_id = contract.id
  and left(md5(contract_line.item_key), 12) = regexp_replace(line.id, '^.*/', '')
join procore.commitment_line as field on field.id = contract_line.id
join procore.cost_code as code
  on code.project_id = field.project_id
  and code.number_key = tieout.number_key(field.cost_code)
  and tieout.number_key(coalesce(code.extra, '')) = tieout.number_key(coalesce(field.extra, ''))
join tieout.told_code_mapping as mapping
  on mapping.field_id = code.id
  and (mapping.books_id is not null or mapping.splits is not null)
  and coalesce(contract.signed_on, 'infinity') between mapping.valid_from and mapping.valid_to
order by line.id, mapping.number, mapping.id
