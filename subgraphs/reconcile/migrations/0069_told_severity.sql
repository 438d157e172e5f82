-- How grave a finding is, is one word: rows of findings and webhooks tell it as the graph does, with what its amount and
-- its age add, and what is cleared ages no longer.
create function tieout.raised(severity text, amount numeric, first_seen_on date, cleared_on date) returns text
  language sql stable
  return case
    when severity in ('LOW', 'MEDIUM', 'HIGH') and exists (
      select from tieout.severity_rule
      where abs(amount) > materiality_amount or coalesce(cleared_on, current_date) - first_seen_on > age_days
    ) then case severity when 'LOW' then 'MEDIUM' when 'MEDIUM' then 'HIGH' else 'BLOCKER' end
    else severity
  end;

create or replace view tieout.told_finding as
  select
    fingerprint, rule_id, code,
    tieout.raised(severity, amount, first_seen_on, cleared_on) as severity,
    case when tieout.is_lapsed(acceptance) then tieout.open_state(assigned_to) else state end as state,
    project_pair_id, commitment_pair_id, grain, document_pair_id, amount, explanation, evidence, first_seen_on,
    cleared_on, thing, measure, documents, updated_at, assigned_to,
    case when not tieout.is_lapsed(acceptance) then acceptance end as acceptance
  from tieout.finding;

create or replace function tieout.told_finding_at(known_at timestamptz) returns setof tieout.told_finding
  language sql stable as $$
  select
    fingerprint, rule_id, code, tieout.raised(severity, amount, first_seen_on, cleared_on),
    case when tieout.is_lapsed(acceptance) then tieout.open_state(assigned_to) else state end,
    project_pair_id, commitment_pair_id, grain, document_pair_id, amount, explanation, evidence, first_seen_on,
    cleared_on, thing, measure, documents, updated_at, assigned_to,
    case when not tieout.is_lapsed(acceptance) then acceptance end
  from tieout.finding_at(known_at)
$$;

drop function tieout.raised(text, numeric, date);

create or replace view tieout.finding_row as
  select
    'gid://tieout/Finding/' || finding.fingerprint as "id",
    finding.project_pair_id as "projectKey",
    project.number as "projectNumber",
    finding.commitment_pair_id as "commitmentKey",
    commitment.number as "commitmentNumber",
    vendor.number as "vendorNumber",
    vendor.name as "vendorName",
    finding.code as "code",
    tieout.raised(finding.severity, finding.amount, finding.first_seen_on, finding.cleared_on) as "severity",
    finding.state as "state",
    finding.grain as "grain",
    finding.measure as "measure",
    tieout.exact_text(finding.amount) as "amount",
    finding.amount as "value",
    finding.explanation as "explanation",
    finding.rule_id as "ruleName",
    finding.first_seen_on as "firstSeenOn",
    finding.cleared_on as "clearedOn",
    finding.assigned_to as "assignedTo",
    finding.acceptance ->> 'reasonCode' as "acceptanceReason",
    finding.acceptance ->> 'note' as "acceptanceNote",
    finding.acceptance ->> 'acceptedBy' as "acceptedBy",
    finding.acceptance ->> 'approvedBy' as "acceptanceApprovedBy",
    (finding.acceptance ->> 'expiresOn')::date as "acceptanceExpiresOn"
  from tieout.finding
  left join tieout.project_pair as project on project.id = finding.project_pair_id
  left join tieout.commitment_pair as commitment on commitment.id = finding.commitment_pair_id
  left join tieout.vendor_pair as vendor on vendor.id = commitment.vendor_pair_id;

create function tieout.tell_finding_as(event text, told tieout.finding) returns void language sql as $$
  select tieout.tell(event, jsonb_build_object(
    'findingId', 'gid://tieout/Finding/' || told.fingerprint,
    'code', told.code,
    'severity', tieout.raised(told.severity, told.amount, told.first_seen_on, told.cleared_on),
    'state', told.state
  ))
$$;

create or replace function tieout.tell_finding() returns trigger language plpgsql as $$
begin
  perform tieout.tell_finding_as(
    case
      when new.state = 'CLEARED' then 'finding.cleared'
      when tg_op = 'INSERT' then 'finding.opened'
      when old.state = 'CLEARED' then 'finding.opened'
      else 'finding.changed'
    end,
    new
  );
  return null;
end
$$;

-- Tells anew what weighs otherwise than was told last: for its age, or since the rule is another.
create function tieout.tell_raised() returns void language sql as $$
  with other as (
    select finding
    from tieout.finding
    join tieout.flat_row as kept
      on kept.kind = 'FINDING' and kept.id = 'gid://tieout/Finding/' || finding.fingerprint
    where
      finding.state <> 'CLEARED'
      -- To look for the word takes a tenth of the time that the whole row takes to be understood.
      and position(format(
        '"severity":"%s"',
        tieout.raised(finding.severity, finding.amount, finding.first_seen_on, finding.cleared_on)
      ) in kept.body) = 0
  ),
  marked as (
    insert into tieout.flat_due (scope, ids)
    select
      case when (finding).commitment_pair_id is null then 'PROJECT' else 'COMMITMENT' end,
      array_agg(distinct coalesce((finding).commitment_pair_id, (finding).project_pair_id, ''))
    from other
    group by (finding).commitment_pair_id is null
  )
  select tieout.tell_finding_as('finding.changed', finding) from other
$$;
