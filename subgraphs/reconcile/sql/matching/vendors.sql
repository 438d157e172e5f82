-- A company of the Procore directory and an AP vendor of Sage are a pair when a link says so, or else when their numbers
-- are the same and no other company or vendor has that number. Each company of Sage has vendors of its own, so there a
-- company of the directory has one pair in each. A name never makes a pair: people look alike on paper.
with

procore_company as (
  select id, number, number_key, name, count(*) over (partition by number_key) as same_number_count
  from procore.vendor
),

sage_vendor as (
  select
    id,
    number,
    number_key,
    name,
    company,
    count(*) over (partition by company, number_key) as same_number_count
  from sage.vendor
),

linked as (
  select
    procore_company.id as procore_id,
    sage_vendor.id as sage_id,
    'LINK' as matched_by,
    sage_vendor.company
  from tieout.link
  join procore_company on procore_company.id = link.procore_id
  join sage_vendor on sage_vendor.id = link.sage_id
  where link.kind = 'VENDOR' and not link.is_apart
),

same_number as (
  select
    procore_company.id as procore_id,
    sage_vendor.id as sage_id,
    'NUMBER' as matched_by,
    sage_vendor.company
  from procore_company
  join sage_vendor on sage_vendor.number_key = procore_company.number_key
  where
    procore_company.same_number_count = 1
    and sage_vendor.same_number_count = 1
    and (procore_company.id, sage_vendor.company) not in (select procore_id, company from linked)
    and sage_vendor.id not in (select sage_id from linked)
),

matched as (
  select * from linked
  union all
  select * from same_number
),

one_sided as (
  select id as procore_id, null as sage_id, 'NONE' as matched_by, null as company
  from procore_company
  where id not in (select procore_id from matched)
  union all
  select null, id, 'NONE', company
  from sage_vendor
  where id not in (select sage_id from matched)
),

every_pair as (
  select * from matched
  union all
  select * from one_sided
)

select
  -- Where Sage has several companies, only Sage's side names one pair.
  tieout.pair_id(
    'Vendor',
    case when coalesce(every_pair.company, 'main') = 'main' then every_pair.procore_id end,
    every_pair.sage_id
  ) as id,
  every_pair.procore_id,
  every_pair.sage_id,
  coalesce(procore_company.number, sage_vendor.number) as number,
  coalesce(procore_company.name, sage_vendor.name) as name,
  every_pair.matched_by,
  every_pair.company,
  case
    when every_pair.sage_id is null then 'MISSING_IN_SAGE'
    when every_pair.procore_id is null then 'MISSING_IN_PROCORE'
    else 'AGREES'
  end as verdict
from every_pair
left join procore_company on procore_company.id = every_pair.procore_id
left join sage_vendor on sage_vendor.id = every_pair.sage_id
