-- What was read of one system does not add up within it, or records are there whose commitment is not shown:
-- the account does not see all of it, and nothing is concluded from what is missing.
-- $1: the commitment pairs to check, $2: the project pairs.
-- shared: readings
select
  'READING_INCOMPLETE' as code,
  'HIGH' as severity,
  pair.project_pair_id,
  pair.id as commitment_pair_id,
  null as document_pair_id,
  fault.record_id || ' ' || fault.list as thing,
  fault.number as grain,
  null::numeric as amount,
  null as measure,
  'The reading of ' || fault.number || ' in ' || case fault.side when 'FIELD' then '{field}' else '{books}' end
    || ' is incomplete: ' || fault.told || '. Nothing that rests on it is judged.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(tieout.evidence(fault.side, 'reading', fault.told, fault.record_id)) as evidence
from tieout.commitment_pair as pair
join tieout.reading_fault as fault
  on (fault.side = 'FIELD' and fault.contract_id = pair.field_id)
  or (fault.side = 'BOOKS' and fault.contract_id = pair.books_id)
where
  pair.id = any ($1)
  and fault.code = 'READING_INCOMPLETE'
  -- A list that was refused has its own reason.
  and not exists (
    select from unread
    where
      unread.project_pair_id = pair.project_pair_id
      and unread.side = fault.side
      and unread.list = fault.list
      and not unread.is_absence_only
  )
union all
-- A record that is listed and cannot be read.
select
  'READING_INCOMPLETE',
  'HIGH',
  pair.project_pair_id,
  pair.id,
  null,
  record.record_id || ' ' || record.list || ' unread',
  pair.number,
  null::numeric,
  null,
  'A record of ' || pair.number || ' in ' || case record.system when 'PROCORE' then '{field}' else '{books}' end
    || ' could not be read: ' || record.reason || ' Nothing that rests on it is judged.',
  '[]'::jsonb,
  jsonb_build_array(
    tieout.evidence(
      case record.system when 'PROCORE' then 'FIELD' else 'BOOKS' end, 'reading', record.reason, record.record_id
    )
  )
from tieout.commitment_pair as pair
join tieout.unread_record as record
  on (record.system = 'PROCORE' and record.commitment_id = pair.field_id)
  or (record.system = 'SAGE300' and record.commitment_id = pair.books_id)
where pair.id = any ($1)
union all
select
  'READING_INCOMPLETE',
  'HIGH',
  pair.id,
  null,
  null,
  pair.id || ' ' || unread.side || ' ' || unread.list,
  pair.number,
  null::numeric,
  null,
  'The reading of ' || pair.number || ' in ' || case unread.side when 'FIELD' then '{field}' else '{books}' end
    || ' is incomplete: ' || unread.reason,
  '[]'::jsonb,
  jsonb_build_array(
    tieout.evidence(
      unread.side, 'reading', unread.reason, case unread.side when 'FIELD' then pair.field_id else pair.books_id end
    )
  )
from tieout.project_pair as pair
join unread on unread.project_pair_id = pair.id
where pair.id = any ($2) and unread.state = 'INCOMPLETE'
union all
-- A commitment with a company that no directory shows.
select
  'READING_INCOMPLETE',
  'HIGH',
  pair.project_pair_id,
  pair.id,
  null,
  pair.id || ' ' || hidden.side || ' VENDORS',
  pair.number,
  null::numeric,
  null,
  'The reading of ' || pair.number || ' in ' || case hidden.side when 'FIELD' then '{field}' else '{books}' end
    || ' is incomplete: ' || hidden.reason,
  '[]'::jsonb,
  jsonb_build_array(
    tieout.evidence(
      hidden.side, 'reading', hidden.reason, case hidden.side when 'FIELD' then pair.field_id else pair.books_id end
    )
  )
from tieout.commitment_pair as pair
join unjudged as hidden on hidden.commitment_pair_id = pair.id
where
  pair.id = any ($1)
  and hidden.list = 'VENDORS'
  and not exists (
    select from unread
    where unread.project_pair_id = pair.project_pair_id and unread.side = hidden.side and unread.list = 'VENDORS'
  )
union all
-- What a total of the books has, and the books do not show.
select
  'READING_INCOMPLETE',
  'HIGH',
  hidden.project_pair_id,
  hidden.commitment_pair_id,
  null,
  hidden.books_id || ' ' || hidden.list || ' hidden',
  hidden.number,
  null::numeric,
  null,
  'The reading of ' || hidden.number || ' in {books} is incomplete: ' || hidden.told
    || '. Nothing that rests on it is judged.',
  '[]'::jsonb,
  jsonb_build_array(tieout.evidence('BOOKS', 'reading', hidden.told, hidden.books_id))
from tieout.hidden_document as hidden
where hidden.commitment_pair_id = any ($1)
