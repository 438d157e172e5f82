-- Who did what, when, why and with what outcome, in a chain: each entry is hashed together with the hash of
-- the one before, so that a row which is changed, removed, added or put elsewhere is found and located.
-- Entries are made by deferred triggers, at the end of the transaction of what they record: nothing that is
-- written through the store can be without one, and the chain is held by one transaction for that moment only.

create table tieout.audit_entry (
  sequence bigint primary key,
  -- The text that is hashed, and all that is known; the columns below repeat parts of it.
  body text not null,
  hash text not null,
  at text generated always as (body::jsonb ->> 'at') stored,
  made_by text generated always as (body::jsonb ->> 'by') stored,
  action text generated always as (body::jsonb ->> 'action') stored,
  kind text generated always as (body::jsonb ->> 'kind') stored,
  operation_id text generated always as (body::jsonb ->> 'operationId') stored
);
create unique index audit_newest on tieout.audit_entry ((-sequence));
create index on tieout.audit_entry (operation_id);
create index on tieout.audit_entry (at);

-- The last entry. Without it nobody could tell that the last ones are gone.
create table tieout.audit_head (
  is_only boolean primary key default true check (is_only),
  sequence bigint not null,
  hash text not null
);
insert into tieout.audit_head (sequence, hash) values (0, repeat('0', 64));

-- SHA-256, in hexadecimal digits, of: the sequence, a line feed, the hash before, a line feed, the body.
create function tieout.audit_hash(sequence bigint, previous text, body text) returns text
  language sql immutable parallel safe strict
  return encode(
    sha256(convert_to(sequence || e'\n' || previous || e'\n' || body, 'UTF8')), 'hex'
  );

-- Appends an entry. Whoever does waits for the transaction that has appended before; it is called last.
create function tieout.audit(body jsonb) returns void language plpgsql as $$
declare
  head tieout.audit_head;
  written text;
begin
  select * into strict head from tieout.audit_head for update;
  written := (
    jsonb_strip_nulls(body) || jsonb_build_object(
      'at', to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    )
  )::text;
  head.sequence := head.sequence + 1;
  head.hash := tieout.audit_hash(head.sequence, head.hash, written);
  insert into tieout.audit_entry (sequence, body, hash) values (head.sequence, written, head.hash);
  update tieout.audit_head set sequence = head.sequence, hash = head.hash;
end
$$;

create function tieout.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit is only ever added to; % of % is refused.', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger append_only before update or delete on tieout.audit_entry
  for each row execute function tieout.refuse_change();
create trigger append_only_whole before truncate on tieout.audit_entry
  for each statement execute function tieout.refuse_change();
create trigger stays before delete on tieout.audit_head
  for each row execute function tieout.refuse_change();
create trigger stays_whole before truncate on tieout.audit_head
  for each statement execute function tieout.refuse_change();
create trigger goes_on before update on tieout.audit_head
  for each row when (new.sequence <> old.sequence + 1) execute function tieout.refuse_change();

---------- operations: what is asked, decided, said and come of it

-- What the rule had found when somebody decided on a finding.
create function tieout.audited_finding(input jsonb) returns jsonb language sql stable
  return (
    select jsonb_build_object(
      'id', input ->> 'findingId', 'rule', rule_id, 'rulesVersion', reconciled.rules_version,
      'evidenceSha256', encode(sha256(convert_to(evidence::text, 'UTF8')), 'hex')
    )
    from tieout.finding
    left join tieout.reconciled on reconciled.project_pair_id = finding.project_pair_id
    where fingerprint = substring(input ->> 'findingId' from '[^/]*$')
  );

create function tieout.audit_operation() returns trigger language plpgsql as $$
declare
  approval jsonb;
  about jsonb;
begin
  if tg_op = 'DELETE' then
    perform tieout.audit(jsonb_build_object(
      'action', 'FORGOTTEN', 'by', 'tieout', 'kind', old.kind, 'operationId', old.id,
      'before', jsonb_build_object('state', old.state)
    ));
    return null;
  end if;
  about := jsonb_build_object('kind', new.kind, 'operationId', new.id, 'target', new.target);
  if tg_op = 'INSERT' then
    perform tieout.audit(about || jsonb_build_object(
      'action', 'ASKED', 'by', new.requested_by, 'idempotencyKey', new.idempotency_key,
      'input', new.input, 'inputSha256', new.input_hash, 'why', new.input ->> 'reason',
      'finding', tieout.audited_finding(new.input)
    ));
    return null;
  end if;
  if new.approvals is distinct from old.approvals then
    approval := new.approvals -> -1;
    perform tieout.audit(about || jsonb_build_object(
      'action', 'APPROVED', 'by', approval ->> 'approvedBy', 'why', approval ->> 'reason',
      'approval', approval
    ));
  end if;
  if new.settlement is distinct from old.settlement then
    perform tieout.audit(about || jsonb_build_object(
      'action', coalesce('SETTLED_' || (new.settlement ->> 'outcome'), 'REOPENED'),
      'by', coalesce(new.settlement ->> 'settledBy', 'tieout'), 'why', new.settlement ->> 'reason',
      'before', jsonb_build_object('settlement', old.settlement),
      'after', jsonb_build_object('settlement', new.settlement)
    ));
  end if;
  if new.state is distinct from old.state then
    perform tieout.audit(about || jsonb_build_object(
      'action', new.state, 'by', 'tieout',
      'before', jsonb_build_object('state', old.state),
      'after', jsonb_build_object(
        'state', new.state, 'plan', nullif(new.plan::jsonb, '[]'),
        'userErrors', nullif(new.user_errors, '[]'), 'result', new.result
      )
    ));
  end if;
  return null;
end
$$;
create constraint trigger audit_begin after insert on tieout.operation
  deferrable initially deferred for each row execute function tieout.audit_operation();
create constraint trigger audit_change after update on tieout.operation
  deferrable initially deferred for each row
  when (
    (old.state, old.approvals, old.settlement) is distinct from (new.state, new.approvals, new.settlement)
  )
  execute function tieout.audit_operation();
create constraint trigger audit_end after delete on tieout.operation
  deferrable initially deferred for each row execute function tieout.audit_operation();

-- What each step brought; what it read is kept by its hash.
create function tieout.audit_step() returns trigger language plpgsql as $$
begin
  perform tieout.audit(jsonb_build_object(
    'action', 'STEP_' || new.state, 'by', 'tieout', 'kind', new.name, 'operationId', new.operation_id,
    'system', new.system, 'attempt', new.attempt_count, 'why', new.message,
    'externalReference', new.external_reference,
    'resultSha256', encode(sha256(convert_to(new.result::text, 'UTF8')), 'hex')
  ));
  return null;
end
$$;
create constraint trigger audit_step after update on tieout.operation_step
  deferrable initially deferred for each row
  when (old.finished_at is distinct from new.finished_at and new.finished_at is not null)
  execute function tieout.audit_step();

---------- pairs that people made

create function tieout.audit_link() returns trigger language plpgsql as $$
declare
  link tieout.link := coalesce(new, old);
begin
  perform tieout.audit(jsonb_build_object(
    'action', case tg_op when 'DELETE' then 'LINK_REPLACED' else 'LINK_SET' end,
    'by', link.made_by, 'kind', link.kind, 'target', link.field_id || ' ' || link.books_id,
    'before', case when tg_op <> 'INSERT' then to_jsonb(old) end,
    'after', case when tg_op <> 'DELETE' then to_jsonb(new) end
  ));
  return null;
end
$$;
create constraint trigger audit_link after insert or update or delete on tieout.link
  deferrable initially deferred for each row execute function tieout.audit_link();

---------- what was there before

-- Operations and links of an earlier version are named once, so that what comes after them can be told apart.
do $$
begin
  perform tieout.audit(jsonb_build_object(
    'action', 'KNOWN_BEFORE', 'by', 'tieout', 'kind', operation.kind, 'operationId', operation.id,
    'target', operation.target, 'after', jsonb_build_object('state', operation.state)
  )) from tieout.operation order by position;
  perform tieout.audit(jsonb_build_object(
    'action', 'KNOWN_BEFORE', 'by', link.made_by, 'kind', link.kind,
    'target', link.field_id || ' ' || link.books_id, 'after', to_jsonb(link)
  )) from tieout.link order by made_at, kind, field_id;
  if to_regclass('gateway.api_key') is not null then
    perform tieout.audit(jsonb_build_object(
      'action', 'KNOWN_BEFORE', 'by', 'npm run key', 'kind', 'API_KEY', 'target', key.name,
      'after', jsonb_build_object('scopes', key.scopes, 'tokenSha256', key.sha256)
    )) from gateway.api_key as key where revoked_at is null order by created_at;
  end if;
end
$$;
