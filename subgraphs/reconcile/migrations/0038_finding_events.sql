-- What happened to a finding: what the rule has said of it from time to time, and what people have said and decided.
create index past_finding on tieout.past ((was ->> 'fingerprint')) where of_table = 'finding';
create index audit_of_finding on tieout.audit_entry ((body::jsonb -> 'input' ->> 'findingId')) where action = 'ASKED';

create function tieout.finding_event(asked text)
  returns table (
    event_key text, happened_at timestamptz, kind text, made_by text, said text, amount numeric, operation_id text
  )
  language sql stable as $$
  with
  version as (
    select known_since, state, amount, explanation from tieout.finding where fingerprint = asked
    union all
    select known_since, was ->> 'state', (was ->> 'amount')::numeric, was ->> 'explanation'
    from tieout.past
    where of_table = 'finding' and was ->> 'fingerprint' = asked
  ),
  compared as (
    select
      *,
      lag(state) over in_order as state_before,
      lag((amount, explanation)) over in_order is distinct from (amount, explanation) as is_other
    from version
    window in_order as (order by known_since)
  ),
  seen as (
    select
      known_since as happened_at,
      case
        when state = 'CLEARED' then 'CLEARED'
        when state_before is null or state_before = 'CLEARED' then 'OPENED'
        else 'CHANGED'
      end as kind,
      explanation, amount
    from compared
    where
      (state = 'CLEARED') is distinct from (state_before = 'CLEARED')
      or (is_other and state <> 'CLEARED')
  ),
  event as (
    select happened_at, kind, null as made_by, explanation as said, amount, null as operation_id
    from seen
    union all
    select
      at::timestamptz,
      case entry.kind
        when 'FINDING_COMMENT' then 'COMMENTED'
        when 'FINDING_ASSIGN' then 'ASSIGNED'
        when 'FINDING_ACCEPT' then 'ACCEPTANCE_ASKED'
        else 'REOPENED'
      end,
      entry.made_by,
      coalesce(
        body::jsonb -> 'input' ->> 'text', body::jsonb -> 'input' ->> 'note',
        body::jsonb -> 'input' ->> 'reason', body::jsonb -> 'input' ->> 'assignedTo'
      ),
      null,
      entry.operation_id
    from tieout.audit_entry as entry
    where
      action = 'ASKED'
      and body::jsonb -> 'input' ->> 'findingId' = 'gid://tieout/Finding/' || asked
      and entry.kind in ('FINDING_COMMENT', 'FINDING_ASSIGN', 'FINDING_ACCEPT', 'FINDING_REOPEN')
      and not exists (
        select from tieout.audit_entry as refused
        where refused.operation_id = entry.operation_id and refused.action = 'FAILED'
      )
    union all
    select
      approved.at::timestamptz, 'ACCEPTED', approved.made_by, approved.body::jsonb ->> 'why', null,
      approved.operation_id
    from tieout.audit_entry as prepared
    join tieout.audit_entry as approved
      on approved.operation_id = prepared.operation_id and approved.action = 'APPROVED'
    where
      prepared.action = 'ASKED'
      and prepared.body::jsonb -> 'input' ->> 'findingId' = 'gid://tieout/Finding/' || asked
      and prepared.kind = 'FINDING_ACCEPT'
  )
  select
    to_char(happened_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US') || ' ' || kind || coalesce(operation_id, ''),
    event.*
  from event
$$;
