-- What the rows say is gathered before the clock is taken: whoever changes one row waits for those who change rows
-- of the same things, and for the others only while they write. Whoever finds nothing changed takes no clock.

-- A row that says something else than before, or is gone.
create type tieout.flat_difference as (
  kind text,
  id text,
  project_key text,
  commitment_key text,
  body text,
  body_before text,
  updated_before timestamptz
);

-- Names the locks of rows, each with a number below 256: a lock for each thing would be too many for a server.
create function tieout.lock_rows(ids text[]) returns void language sql as $$
  select pg_advisory_xact_lock(7283002, place)
  from (select distinct hashtext(id) & 255 as place from unnest(ids) as thing (id)) as named
  order by place
$$;

-- In this order, for all who change rows: the locks of what they hang on, the clock, and at the end the audit.
create function tieout.keep_rows(commitment_ids text[], project_ids text[]) returns void
  language plpgsql set jit = off as
$$
declare
  -- Of so many things at once the differences are held in memory.
  things_max constant integer := 1000;
  commitment_part text[];
  project_part text[];
  differences tieout.flat_difference[];
  moment timestamptz;
begin
  perform tieout.lock_rows(commitment_ids || project_ids);
  for part in 0 .. (greatest(cardinality(commitment_ids), cardinality(project_ids)) - 1) / things_max loop
    commitment_part := commitment_ids[part * things_max + 1 : (part + 1) * things_max];
    project_part := project_ids[part * things_max + 1 : (part + 1) * things_max];
    with
    found as materialized (
      select 'COMMITMENT' as kind, told.id, told."projectKey" as project_key, told.id as commitment_key,
        row_to_json(told)::text as body
      from tieout.commitment_row as told where told.id = any (commitment_part)
      union all
      select 'CHANGE_ORDER', told.id, told."projectKey", told."commitmentKey", row_to_json(told)::text
      from tieout.change_order_row as told where told."commitmentKey" = any (commitment_part)
      union all
      select 'INVOICE', told.id, told."projectKey", told."commitmentKey", row_to_json(told)::text
      from tieout.invoice_row as told where told."commitmentKey" = any (commitment_part)
      union all
      select 'RETAINAGE', told.id, told."projectKey", told."commitmentKey", row_to_json(told)::text
      from tieout.retainage_row as told where told."commitmentKey" = any (commitment_part)
      union all
      select 'FINDING', told.id, told."projectKey", told."commitmentKey", row_to_json(told)::text
      from tieout.finding_row as told where told."commitmentKey" = any (commitment_part)
      union all
      select 'FINDING', told.id, told."projectKey", null, row_to_json(told)::text
      from tieout.finding_row as told
      where told."commitmentKey" is null and coalesce(told."projectKey", '') = any (project_part)
      union all
      select 'COST_CODE', told.id, told."projectKey", null, row_to_json(told)::text
      from tieout.cost_code_row as told where told."projectKey" = any (project_part)
    ),
    different as (
      select found.kind, found.id, found.project_key, found.commitment_key, found.body,
        kept.body as body_before, kept.updated_at as updated_before
      from found
      left join tieout.flat_row as kept on kept.kind = found.kind and kept.id = found.id
      where kept.body is distinct from found.body
      union all
      select kept.kind, kept.id, kept.project_key, kept.commitment_key, null, kept.body, kept.updated_at
      from (
        select * from tieout.flat_row where commitment_key = any (commitment_part)
        union all
        select * from tieout.flat_row
        where commitment_key is null and coalesce(project_key, '') = any (project_part)
      ) as kept
      where not exists (select from found where found.kind = kept.kind and found.id = kept.id)
    )
    select array_agg(different::tieout.flat_difference order by kind, id) into differences from different;
    continue when differences is null;
    if moment is null then
      update tieout.flat_clock set at = greatest(clock_timestamp(), at + interval '1 microsecond')
      returning at into moment;
    end if;
    insert into tieout.flat_row (kind, id, project_key, commitment_key, updated_at, body)
    select kind, id, project_key, commitment_key, moment, body
    from unnest(differences) where body is not null
    on conflict (kind, id) do update set
      project_key = excluded.project_key,
      commitment_key = excluded.commitment_key,
      updated_at = excluded.updated_at,
      body = excluded.body;
    delete from tieout.flat_row as kept using unnest(differences) as gone
    where gone.body is null and kept.kind = gone.kind and kept.id = gone.id;
    insert into tieout.flat_change (kind, id, project_key, changed_at, before, after)
    select kind, id, project_key, moment, tieout.flat_json(body_before, updated_before), tieout.flat_json(body, moment)
    from unnest(differences) with ordinality as changed
    order by ordinality;
  end loop;
end
$$;

create or replace function tieout.record_rows() returns trigger language plpgsql as
$$
declare
  commitment_ids text[];
  project_ids text[];
begin
  with taken as (
    delete from tieout.flat_due where transaction = pg_current_xact_id() returning scope, ids
  )
  select
    coalesce(array_agg(distinct id) filter (where scope = 'COMMITMENT'), '{}'),
    coalesce(array_agg(distinct id) filter (where scope = 'PROJECT'), '{}')
  into commitment_ids, project_ids
  from taken
  cross join unnest(taken.ids) as id;
  -- The first mark of a transaction takes all of them.
  if cardinality(commitment_ids) + cardinality(project_ids) > 0 then
    perform tieout.keep_rows(commitment_ids, project_ids);
  end if;
  return null;
end
$$;

drop function tieout.keep_rows(text[], text[], timestamptz);
