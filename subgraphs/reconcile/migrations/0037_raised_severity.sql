-- What makes a finding weigh more: an amount beyond what the company holds material, or days that it has stood. Null
-- where nothing does. Read from the settings when Tieout starts.
create table tieout.severity_rule (
  is_only boolean primary key default true check (is_only),
  materiality_amount numeric,
  age_days integer
);
insert into tieout.severity_rule default values;

-- One step up; what is only for information stays so, and nothing is above what blocks.
create function tieout.raised(severity text, amount numeric, first_seen_on date) returns text
  language sql stable
  return case
    when severity in ('LOW', 'MEDIUM', 'HIGH') and exists (
      select from tieout.severity_rule
      where abs(amount) > materiality_amount or current_date - first_seen_on > age_days
    ) then case severity when 'LOW' then 'MEDIUM' when 'MEDIUM' then 'HIGH' else 'BLOCKER' end
    else severity
  end;

create or replace view tieout.told_finding as
  select
    fingerprint, rule_id, code,
    tieout.raised(severity, amount, first_seen_on) as severity,
    case when tieout.is_lapsed(acceptance) then tieout.open_state(assigned_to) else state end as state,
    project_pair_id, commitment_pair_id, grain, document_pair_id, amount, explanation, evidence, first_seen_on,
    cleared_on, thing, measure, documents, updated_at, assigned_to,
    case when not tieout.is_lapsed(acceptance) then acceptance end as acceptance
  from tieout.finding;

create or replace function tieout.told_finding_at(known_at timestamptz) returns setof tieout.told_finding
  language sql stable as $$
  select
    fingerprint, rule_id, code, tieout.raised(severity, amount, first_seen_on),
    case when tieout.is_lapsed(acceptance) then tieout.open_state(assigned_to) else state end,
    project_pair_id, commitment_pair_id, grain, document_pair_id, amount, explanation, evidence, first_seen_on,
    cleared_on, thing, measure, documents, updated_at, assigned_to,
    case when not tieout.is_lapsed(acceptance) then acceptance end
  from tieout.finding_at(known_at)
$$;
