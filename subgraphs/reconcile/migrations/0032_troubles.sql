-- Troubles of what surrounds Tieout: each is told once when it begins and once when it is over, whichever
-- process sees it.

create table tieout.trouble (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('CREDENTIAL', 'SOURCE', 'GAP', 'STORE')),
  system text not null check (system in ('PROCORE', 'SAGE300', 'TIEOUT')),
  -- Procore's project, where it is one of a project.
  project_id text,
  -- Of the catalogue of errors, where one says what it is.
  code text,
  began_at timestamptz not null default now(),
  over_at timestamptz
);
create unique index trouble_now on tieout.trouble (kind, system, coalesce(project_id, ''))
  where over_at is null;
create index on tieout.trouble (over_at);

create function tieout.tell_trouble() returns trigger language plpgsql as $$
begin
  perform tieout.tell('alert.' || lower(new.kind), jsonb_strip_nulls(jsonb_build_object(
    'state', case when new.over_at is null then 'BEGUN' else 'OVER' end,
    'system', new.system, 'projectId', new.project_id, 'code', new.code,
    'since', to_char(new.began_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  )));
  return null;
end
$$;
create constraint trigger tell_begin after insert on tieout.trouble
  deferrable initially deferred for each row execute function tieout.tell_trouble();
create constraint trigger tell_end after update on tieout.trouble
  deferrable initially deferred for each row when (old.over_at is null and new.over_at is not null)
  execute function tieout.tell_trouble();

-- From the moment at which events are known to be lost until one comes again, nothing is left to webhooks.
create function tieout.note_gap() returns trigger language plpgsql as $$
begin
  if new.heard_at is null then
    insert into tieout.trouble (kind, system, project_id)
    values ('GAP', 'PROCORE', nullif(new.project_id, ''))
    on conflict do nothing;
  else
    update tieout.trouble set over_at = now()
    where
      kind = 'GAP' and over_at is null
      and project_id is not distinct from nullif(new.project_id, '');
  end if;
  return null;
end
$$;
create trigger note_gap after update on tieout.webhook_heard
  for each row when ((old.heard_at is null) <> (new.heard_at is null))
  execute function tieout.note_gap();
