-- Operations are carried out by the row itself: it says who carries it out, when it is due, and what
-- each of its steps has brought. A crash leaves nothing that another process cannot take over.

-- A process that carries out operations. Its lease is by the clock of this server alone; what belongs
-- to an executor without a lease is anybody's.
create table tieout.executor (
  id uuid primary key,
  lease_until timestamptz not null
);

alter table tieout.operation
  add column owner uuid,
  -- When somebody has to act next; null when nobody has to, or a person has to.
  add column due_at timestamptz,
  add column ended_at timestamptz,
  -- jsonb lists of who said what, in the words of the contract.
  add column approvals jsonb not null default '[]',
  add column settlement jsonb;

-- A key is its caller's own, and one that failed wrote nothing and may be used again.
alter table tieout.operation drop constraint operation_idempotency_key_key;
create unique index operation_key on tieout.operation (requested_by, idempotency_key)
  where state <> 'FAILED';
create index on tieout.operation (requested_by, idempotency_key, position);
drop index tieout.operation_target_idx;
create unique index operation_target on tieout.operation (target)
  where state in ('RUNNING', 'PARTIAL', 'UNCERTAIN', 'AWAITING_APPROVAL');
create index operation_due on tieout.operation (due_at)
  where state in ('RUNNING', 'PARTIAL', 'UNCERTAIN');

-- What a step has brought, once it is done: it is not acted again.
alter table tieout.operation_step
  add column is_done boolean not null default false,
  add column result json;

update tieout.operation_step
set position = case name when 'IMPORT' then 11 when 'LOOK_UP' then 12 when 'READ_BACK' then 13 when 'REFRESH' then 99 else position end;

-- What was written, by the names that the other system knows it by, for ever: no second operation
-- writes it again, however long ago the first one was.
create table tieout.natural_key (
  key text primary key,
  operation_id uuid not null,
  reserved_at timestamptz not null default now()
);

-- One import at a time into each company of Sage, whatever process asks.
create table tieout.exclusive (
  name text primary key,
  owner uuid not null,
  operation_id uuid not null
);

-- What a version before left unfinished goes on here. It kept the results of its steps elsewhere.
update tieout.operation set due_at = now() where state in ('RUNNING', 'PARTIAL', 'UNCERTAIN');
update tieout.operation set ended_at = updated_at where due_at is null;
do $$
begin
  if to_regclass('workflow.operation_outputs') is null then
    return;
  end if;
  update tieout.operation_step as step
  set is_done = true, result = (output.output::json) -> 'json'
  from workflow.operation_outputs as output, tieout.operation
  where
    output.workflow_uuid = step.operation_id::text
    and output.function_name = step.name
    and step.name in ('CHECK', 'IMPORT')
    and output.output is not null
    and operation.id = step.operation_id
    and operation.due_at is not null;
end
$$;
