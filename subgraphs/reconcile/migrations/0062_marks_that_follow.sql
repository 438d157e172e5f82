-- A mark that a judgement itself has set: whoever asked for that judgement waits for what follows from it, and not
-- for what others touch meanwhile.
alter table tieout.touched add column follows boolean not null default false;
