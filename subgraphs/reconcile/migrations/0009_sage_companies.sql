-- Which company of Sage has a job or a vendor; a Sage that is configured as one company is called main.
alter table sage.project_version add column company text not null default 'main';
alter table sage.vendor_version add column company text not null default 'main';

create or replace view sage.project as
  select id, number, name, status, source_status, number_key, valid_from, company
  from sage.project_version
  where valid_to = 'infinity';

create or replace view sage.vendor as
  select id, number, name, status, number_key, valid_from, company
  from sage.vendor_version
  where valid_to = 'infinity';

-- A company of Procore's directory has one AP vendor in each company of Sage.
alter table tieout.vendor_pair drop constraint vendor_pair_procore_id_key;
alter table tieout.vendor_pair add column company text;
create index on tieout.vendor_pair (procore_id);
drop index tieout.link_procore;
create unique index link_procore on tieout.link (kind, procore_id)
  where not is_apart and kind <> 'VENDOR';
