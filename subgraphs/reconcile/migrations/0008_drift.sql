-- Since when a source system differs from what was recorded of it. The subgraphs forget that when
-- they are restarted; an operator who comes on Monday wants to know it was Friday.
create table tieout.source_drift (
  system text not null,
  resource text not null,
  field text not null,
  class text not null,
  now text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (system, resource, field, class, now)
);
