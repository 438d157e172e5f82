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
