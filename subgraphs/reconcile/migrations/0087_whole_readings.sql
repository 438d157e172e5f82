-- The systems of which everything was read and judged at least once: before that a part is told, and is said to be one.
create table tieout.whole_reading (
  system text primary key check (system in ('PROCORE', 'SAGE300')),
  read_at timestamptz not null default now()
);

-- A store of the version before judged nothing until all of it was read.
insert into tieout.whole_reading (system)
select system from tieout.read_mark
where project_id = '' and exists (select from tieout.reconciled);
