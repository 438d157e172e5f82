-- A project of Procore and a job of Sage are a pair when a link says so, or else when their numbers
-- are the same and no other project or job has that number.
with

procore_project as (
  select id, number, number_key, name, count(*) over (partition by number_key) as same_number_count
  from procore.project
),

sage_job as (
  select id, number, number_key, name, count(*) over (partition by number_key) as same_number_count
  from sage.project
),

linked as (
  select procore_project.id as procore_id, sage_job.id as sage_id, 'LINK' as matched_by
  from tieout.link
  join procore_project on procore_project.id = link.procore_id
  join sage_job on sage_job.id = link.sage_id
  where link.kind = 'PROJECT' and not link.is_apart
),

same_number as (
  select procore_project.id as procore_id, sage_job.id as sage_id, 'NUMBER' as matched_by
  from procore_project
  join sage_job on sage_job.number_key = procore_project.number_key
  where
    procore_project.same_number_count = 1
    and sage_job.same_number_count = 1
    and procore_project.id not in (select procore_id from linked)
    and sage_job.id not in (select sage_id from linked)
),

matched as (
  select * from linked
  union all
  select * from same_number
),

one_sided as (
  select id as procore_id, null as sage_id, 'NONE' as matched_by
  from procore_project
  where id not in (select procore_id from matched)
  union all
  select null, id, 'NONE'
  from sage_job
  where id not in (select sage_id from matched)
),

every_pair as (
  select * from matched
  union all
  select * from one_sided
)

select
  tieout.pair_id('Project', every_pair.procore_id, every_pair.sage_id) as id,
  every_pair.procore_id,
  every_pair.sage_id,
  coalesce(procore_project.number, sage_job.number, '') as number,
  coalesce(procore_project.name, sage_job.name) as name,
  every_pair.matched_by,
  case
    when every_pair.sage_id is null then 'MISSING_IN_SAGE'
    when every_pair.procore_id is null then 'MISSING_IN_PROCORE'
    else 'AGREES'
  end as verdict
from every_pair
left join procore_project on procore_project.id = every_pair.procore_id
left join sage_job on sage_job.id = every_pair.sage_id
