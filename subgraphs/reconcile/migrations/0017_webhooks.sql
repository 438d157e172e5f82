-- What other apps subscribe to. A delivery is a row that is written in the transaction of what it tells of, so
-- nothing that stands is untold and nothing that was rolled back is told.

create table tieout.webhook (
  id uuid primary key,
  -- In the order in which they were subscribed.
  position bigint generated always as identity,
  url text not null,
  -- What it is signed with, as Standard Webhooks writes it. It has to be known to sign.
  secret text not null,
  events text[] not null,
  subscribed_by text not null,
  subscribed_at timestamptz not null default now(),
  ended_at timestamptz,
  -- Who delivers at the moment; anybody's when the lease is over.
  lease_until timestamptz,
  -- Nothing is sent before: the pause after a failure. It holds back all that follows, so that order is kept.
  next_at timestamptz not null default now()
);

create table tieout.webhook_delivery (
  -- Given under a lock, so that the order is that in which transactions ended.
  position bigint generated always as identity primary key,
  webhook_id uuid not null references tieout.webhook,
  -- The id of the event: the same for all subscribers and at every attempt.
  message_id text not null,
  type text not null,
  body text not null,
  state text not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'DEAD')),
  created_at timestamptz not null default now(),
  attempt_count integer not null default 0,
  attempted_at timestamptz,
  delivered_at timestamptz,
  -- What the last attempt came to.
  status integer,
  failure text
);
create index webhook_pending on tieout.webhook_delivery (webhook_id, position) where state = 'PENDING';
create index on tieout.webhook_delivery (webhook_id, position);

-- Tells every subscriber of events of this type. It is called at the end of a transaction.
create function tieout.tell(event_type text, event_data jsonb) returns void language plpgsql as $$
begin
  if not exists (select from tieout.webhook where ended_at is null and event_type = any (events)) then
    return;
  end if;
  -- The audit's lock, so that a transaction never waits for one of two while it holds the other.
  perform from tieout.audit_head for update;
  insert into tieout.webhook_delivery (webhook_id, message_id, type, body)
  select
    webhook.id, message.id, event_type,
    jsonb_build_object(
      'type', event_type,
      'timestamp', to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'data', event_data
    )::text
  from (select 'msg_' || replace(gen_random_uuid()::text, '-', '') as id) as message, tieout.webhook
  where ended_at is null and event_type = any (events)
  order by webhook.position;
end
$$;

create function tieout.tell_operation() returns trigger language plpgsql as $$
declare
  told jsonb := jsonb_build_object(
    'operationId', 'gid://tieout/Operation/' || new.id, 'kind', new.kind, 'state', new.state
  );
begin
  perform tieout.tell('operation.changed', told);
  if new.state in ('DEAD_LETTER', 'UNCERTAIN') then
    perform tieout.tell('alert.operation', told);
  end if;
  return null;
end
$$;
create constraint trigger tell_begin after insert on tieout.operation
  deferrable initially deferred for each row execute function tieout.tell_operation();
create constraint trigger tell_change after update on tieout.operation
  deferrable initially deferred for each row when (old.state is distinct from new.state)
  execute function tieout.tell_operation();

create function tieout.tell_finding() returns trigger language plpgsql as $$
begin
  perform tieout.tell(
    case
      when new.state = 'CLEARED' then 'finding.cleared'
      when tg_op = 'INSERT' then 'finding.opened'
      when old.state = 'CLEARED' then 'finding.opened'
      else 'finding.changed'
    end,
    jsonb_build_object(
      'findingId', 'gid://tieout/Finding/' || new.fingerprint, 'code', new.code,
      'severity', new.severity, 'state', new.state
    )
  );
  return null;
end
$$;
create constraint trigger tell_open after insert on tieout.finding
  deferrable initially deferred for each row execute function tieout.tell_finding();
create constraint trigger tell_change after update on tieout.finding
  deferrable initially deferred for each row when (old.* is distinct from new.*)
  execute function tieout.tell_finding();

create function tieout.tell_drift() returns trigger language plpgsql as $$
begin
  perform tieout.tell('alert.drift', jsonb_build_object(
    'system', new.system, 'resource', new.resource, 'field', new.field, 'now', new.now
  ));
  return null;
end
$$;
create constraint trigger tell_drift after insert on tieout.source_drift
  deferrable initially deferred for each row when (new.class = 'BREAKING')
  execute function tieout.tell_drift();
