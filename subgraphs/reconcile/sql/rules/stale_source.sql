-- One side was read so long ago that what is said of the project may be of another day.
-- $2: the project pairs to check.
select
  'STALE_SOURCE' as code,
  'INFO' as severity,
  stale_side.project_pair_id,
  null as commitment_pair_id,
  null as document_pair_id,
  stale_side.project_pair_id || ' ' || stale_side.side as thing,
  project_pair.number as grain,
  null::numeric as amount,
  null as measure,
  case stale_side.side when 'FIELD' then '{field}' else '{books}' end || ' was last read on '
    || to_char(stale_side.read_at, 'YYYY-MM-DD') || '; refresh it before you rely on ' || project_pair.number || '.'
    as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence(stale_side.side, 'readAt', stale_side.read_at::date::text, null)
  ) as evidence
from tieout.stale_side
join tieout.project_pair on project_pair.id = stale_side.project_pair_id
where stale_side.project_pair_id = any ($2)
