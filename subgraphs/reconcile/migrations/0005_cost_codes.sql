-- Which cost code of a project is which of its job. A code of a sub job goes with that of the extra.
create table tieout.cost_code_pair (
  id text primary key,
  project_pair_id text not null,
  procore_id text unique,
  sage_id text unique,
  number text not null,
  number_key text not null,
  extra_key text not null,
  matched_by text not null
);
create index on tieout.cost_code_pair (project_pair_id, number_key, extra_key);
