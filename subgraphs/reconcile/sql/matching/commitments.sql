-- A commitment of Procore and one of Sage are a pair when a link says so, or else when they belong to
-- the same project, have the same number after normalisation, and nothing else there has it.
-- $1: the project pairs to match.
with

procore_commitment as (
  select
    commitment.*,
    project_pair.id as project_pair_id,
    job.company,
    count(*) over (partition by project_pair.id, commitment.number_key) as same_number_count
  from procore.commitment
  join tieout.project_pair on project_pair.procore_id = commitment.project_id
  left join sage.project as job on job.id = project_pair.sage_id
  where project_pair.id = any ($1)
),

sage_commitment as (
  select
    commitment.*,
    project_pair.id as project_pair_id,
    count(*) over (partition by project_pair.id, commitment.number_key) as same_number_count
  from sage.commitment
  join tieout.project_pair on project_pair.sage_id = commitment.project_id
  where project_pair.id = any ($1)
),

linked as (
  select procore_commitment.id as procore_id, sage_commitment.id as sage_id, 'LINK' as matched_by
  from tieout.link
  join procore_commitment on procore_commitment.id = link.procore_id
  join sage_commitment on sage_commitment.id = link.sage_id
  where link.kind = 'COMMITMENT' and not link.is_apart
),

apart as (
  select procore_id, sage_id
  from tieout.link
  where kind = 'COMMITMENT' and is_apart
),

same_number as (
  select procore_commitment.id as procore_id, sage_commitment.id as sage_id, 'NUMBER' as matched_by
  from procore_commitment
  join sage_commitment
    on sage_commitment.project_pair_id = procore_commitment.project_pair_id
    and sage_commitment.number_key = procore_commitment.number_key
  where
    procore_commitment.same_number_count = 1
    and sage_commitment.same_number_count = 1
    and procore_commitment.id not in (select procore_id from linked)
    and sage_commitment.id not in (select sage_id from linked)
    and (procore_commitment.id, sage_commitment.id) not in (select procore_id, sage_id from apart)
),

matched as (
  select * from linked
  union all
  select * from same_number
),

every_pair as (
  select * from matched
  union all
  select id, null, 'NONE' from procore_commitment where id not in (select procore_id from matched)
  union all
  select null, id, 'NONE' from sage_commitment where id not in (select sage_id from matched)
)

select
  tieout.pair_id('Commitment', every_pair.procore_id, every_pair.sage_id) as id,
  coalesce(procore_commitment.project_pair_id, sage_commitment.project_pair_id) as project_pair_id,
  coalesce(procore_vendor.id, sage_vendor.id) as vendor_pair_id,
  every_pair.procore_id,
  every_pair.sage_id,
  coalesce(procore_commitment.number, sage_commitment.number, '') as number,
  coalesce(procore_commitment.title, sage_commitment.title) as title,
  coalesce(procore_commitment.kind, sage_commitment.kind) as kind,
  every_pair.matched_by,
  'NOT_DUE' as verdict,
  -- A draft or a void contract obliges nobody, so Sage need not have it.
  coalesce(procore_commitment.status in ('APPROVED', 'COMPLETE', 'TERMINATED'), false)
    or every_pair.sage_id is not null as is_due,
  procore_commitment.original_amount as procore_original_amount,
  sage_commitment.original_amount as sage_original_amount,
  procore_commitment.paid_amount as procore_paid_amount
from every_pair
left join procore_commitment on procore_commitment.id = every_pair.procore_id
left join sage_commitment on sage_commitment.id = every_pair.sage_id
-- A vendor may have a pair in each company of Sage; that of the job's company comes first.
left join lateral (
  select vendor_pair.id
  from tieout.vendor_pair
  where vendor_pair.procore_id = procore_commitment.vendor_id
  order by (vendor_pair.company is not distinct from procore_commitment.company) desc, vendor_pair.id
  limit 1
) as procore_vendor on true
left join tieout.vendor_pair as sage_vendor on sage_vendor.sage_id = sage_commitment.vendor_id
