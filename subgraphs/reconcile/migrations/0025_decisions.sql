-- What people decide of findings: who looks after one; which is accepted, why, by whom and until when.

update tieout.finding set state = 'OPEN' where state in ('ASSIGNED', 'ACCEPTED');

alter table tieout.finding
  add column assigned_to text,
  -- In the words of the contract.
  add column acceptance jsonb,
  add constraint finding_acceptance check ((state = 'ACCEPTED') = (acceptance is not null));
create index on tieout.finding (assigned_to) where assigned_to is not null;
create index on tieout.finding (fingerprint) where state = 'ACCEPTED';

-- The last day on which it holds is over.
create function tieout.is_lapsed(acceptance jsonb) returns boolean
  language sql stable parallel safe
  return coalesce((acceptance ->> 'expiresOn')::date < current_date, false);

-- Of a finding that stands and is not accepted.
create function tieout.open_state(assigned_to text) returns text
  language sql immutable parallel safe
  return case when assigned_to is null then 'OPEN' else 'ASSIGNED' end;

-- Findings as they are told: what was accepted until a day that is over is open, though nothing has been judged
-- since.
create view tieout.told_finding as
  select
    fingerprint, rule_id, code, severity,
    case when tieout.is_lapsed(acceptance) then tieout.open_state(assigned_to) else state end as state,
    project_pair_id, commitment_pair_id, grain, document_pair_id, amount, explanation, evidence, first_seen_on,
    cleared_on, thing, measure, documents, updated_at, assigned_to,
    case when not tieout.is_lapsed(acceptance) then acceptance end as acceptance
  from tieout.finding;

-- Whoever asks for an acceptance finds the one that waits already.
create index operation_finding on tieout.operation ((input ->> 'findingId'))
  where kind = 'FINDING_ACCEPT' and state = 'AWAITING_APPROVAL';

---------- in the audit

-- Who decided stands with the operation; this is what became of the finding, also where nobody decided: when its
-- amount has changed, its day is over or its cause is gone.
create function tieout.audit_finding() returns trigger language plpgsql as $$
begin
  perform tieout.audit(jsonb_build_object(
    'action', case
      when new.acceptance is not null then 'FINDING_ACCEPTED'
      when old.acceptance is null then 'FINDING_ASSIGNED'
      when new.state = 'CLEARED' then 'FINDING_CLEARED'
      else 'FINDING_REOPENED'
    end,
    'by', coalesce(new.acceptance ->> 'approvedBy', 'tieout'), 'kind', new.code, 'target', 'gid://tieout/Finding/' || new.fingerprint,
    'before', jsonb_build_object(
      'state', old.state, 'amount', old.amount, 'assignedTo', old.assigned_to, 'acceptance', old.acceptance
    ),
    'after', jsonb_build_object(
      'state', new.state, 'amount', new.amount, 'assignedTo', new.assigned_to, 'acceptance', new.acceptance
    )
  ));
  return null;
end
$$;
create constraint trigger audit_finding after update on tieout.finding
  deferrable initially deferred for each row
  when ((old.assigned_to, old.acceptance) is distinct from (new.assigned_to, new.acceptance))
  execute function tieout.audit_finding();

create or replace view tieout.told_project as
  select
    project_pair.id,
    project_pair.field_id,
    project_pair.books_id,
    project_pair.number,
    project_pair.name,
    project_pair.matched_by,
    case
      when books_id is null and not tieout.is_listed('SAGE300', 'PROJECTS') then 'UNREAD'
      when field_id is null and not tieout.is_listed('PROCORE', 'PROJECTS') then 'UNREAD'
      when books_id is null then 'MISSING_IN_SAGE'
      when field_id is null then 'MISSING_IN_PROCORE'
      when exists (
        select from tieout.told_finding as finding
        where
          finding.project_pair_id = project_pair.id
          and finding.state in ('OPEN', 'ASSIGNED')
          and finding.severity <> 'INFO'
          and not tieout.is_of_reading(finding.code)
      ) then 'DIFFERS'
      when exists (select from tieout.unread where unread.project_pair_id = project_pair.id) then 'UNREAD'
      when exists (
        select from tieout.commitment_pair
        where commitment_pair.project_pair_id = project_pair.id and commitment_pair.verdict = 'UNREAD'
      ) then 'UNREAD'
      else 'AGREES'
    end as verdict
  from tieout.project_pair;
