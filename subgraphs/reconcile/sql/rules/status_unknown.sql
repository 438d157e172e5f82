-- A record is in a state that is not known, so what it counts for is not known either: it is there, and it is
-- not judged.
-- $1: the commitment pairs to check.
select
  'STATUS_UNKNOWN' as code,
  'MEDIUM' as severity,
  pair.project_pair_id,
  pair.id as commitment_pair_id,
  null as document_pair_id,
  fault.record_id as thing,
  fault.number as grain,
  null::numeric as amount,
  null as measure,
  case fault.side when 'FIELD' then '{field}' else '{books}' end || ' has '
    || case fault.list
      when 'COMMITMENTS' then 'commitment '
      when 'CHANGE_ORDERS' then 'change order '
      else 'invoice '
    end || fault.number
    || case fault.told when '' then ' without a state' else ' in the state "' || fault.told || '", which is not known' end
    || '; nothing is made of it.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(tieout.evidence(fault.side, 'status', fault.told, fault.record_id)) as evidence
from tieout.commitment_pair as pair
join tieout.reading_fault as fault
  on (fault.side = 'FIELD' and fault.contract_id = pair.field_id)
  or (fault.side = 'BOOKS' and fault.contract_id = pair.books_id)
where pair.id = any ($1) and fault.code = 'STATUS_UNKNOWN'
