-- Before this moment the log of changes does not tell any more what every row said.
alter table tieout.flat_clock add column pruned_before timestamptz not null default '-infinity';
-- How often something was thrown away: what goes then may be older than what went before.
alter table tieout.flat_clock add column pruning_count bigint not null default 0;
-- What was thrown away so far was not noted.
update tieout.flat_clock set pruned_before = now() where pruned_to > 0;

-- The flat rows as they were told at a moment, by the log of their changes; one to go in the place of flat_row.
create function tieout.flat_row_at(told_at timestamptz)
  returns table (kind text, id text, project_key text, body text, updated_at timestamptz, moment text)
  language sql stable parallel safe as $$
  select kind, id, project_key, after, changed_at, tieout.moment_text(changed_at)
  from (
    select distinct on (kind, id) kind, id, project_key, after, changed_at
    from tieout.flat_change
    where changed_at <= told_at
    order by kind, id, position desc
  ) as last_change
  where after is not null
$$;
