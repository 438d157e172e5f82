-- Rows of findings say who looks after one and why it is accepted, so that whoever follows rows is told when only
-- that changes.
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
    finding.severity as "severity",
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

-- What was found before.
do $$
declare
  moment timestamptz;
begin
  if not exists (select from tieout.finding) then
    return;
  end if;
  update tieout.flat_clock set at = greatest(clock_timestamp(), at + interval '1 microsecond')
  returning at into moment;
  perform tieout.keep_rows(
    (select coalesce(array_agg(distinct commitment_pair_id), '{}')
     from tieout.finding where commitment_pair_id is not null),
    (select coalesce(array_agg(distinct coalesce(project_pair_id, '')), '{}')
     from tieout.finding where commitment_pair_id is null),
    moment
  );
end
$$;
