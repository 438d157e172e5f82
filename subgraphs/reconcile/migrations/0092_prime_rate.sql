-- What the owner withholds of the contractor, where the law lets the contractor withhold no more of others.
create table procore.prime_contract_version (
  id text not null,
  project_id text not null,
  number text,
  retainage_percent numeric,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);
create index on procore.prime_contract_version (project_id) where valid_to = 'infinity';
create unique index on procore.prime_contract_version (id) where valid_to = 'infinity';
select tieout.show_current('procore.prime_contract');

alter table tieout.legal_cap add column is_prime_cap boolean not null default false;
update tieout.legal_cap set is_prime_cap = true where state_code = 'CA';

-- The cap that a contract stands under, by the state of its project and the day it was signed.
create view tieout.capped_contract as
  select
    contract.side,
    contract.id,
    contract.project_id,
    legal_cap.state_code,
    legal_cap.held_percent,
    legal_cap.is_prime_cap
  from tieout.contract
  join tieout.project_pair
    on contract.project_id in (project_pair.field_id, project_pair.books_id)
  join tieout.project_record as project
    on project.side = 'FIELD' and project.id = project_pair.field_id
  join tieout.legal_cap
    on legal_cap.state_code = project.state_code
    and contract.signed_on >= legal_cap.valid_from
    and contract.signed_on < legal_cap.valid_to;
