-- A project pair can be judged once each side that exists was read: a side that could not be read yet
-- must not look like an empty one. It is due when it was never judged, when either side changed since,
-- or when the rules did.
-- $1: the version of the rules.
with

whole_read as (
  select count(*) as system_count, sum(change_count) as change_count
  from tieout.read_mark
  where project_id = ''
),

pair as (
  select
    project_pair.id,
    project_pair.number,
    coalesce(procore.change_count, 0) + coalesce(sage.change_count, 0) + whole_read.change_count
      as change_count
  from tieout.project_pair
  cross join whole_read
  left join tieout.read_mark as procore
    on procore.system = 'PROCORE' and procore.project_id = project_pair.procore_id
  left join tieout.read_mark as sage
    on sage.system = 'SAGE300' and sage.project_id = project_pair.sage_id
  where
    -- With one system never read, everything would look missing in it.
    whole_read.system_count = 2
    and (project_pair.procore_id is null or procore.read_at is not null)
    and (project_pair.sage_id is null or sage.read_at is not null)
)

select
  pair.id,
  pair.number,
  pair.change_count,
  reconciled.project_pair_id is null as is_first,
  reconciled.project_pair_id is null
  or reconciled.rules_version <> $1
  or reconciled.change_count <> pair.change_count as is_due
from pair
left join tieout.reconciled on reconciled.project_pair_id = pair.id
