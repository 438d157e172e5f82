-- What a change costs whoever waits for it: nothing that grows with the company.

-- What belongs to one invoice is looked up by it.
create index on tieout.invoice_pair (group_id);

-- What each pair of projects is judged without.
create view tieout.unread_told as
  select project_pair_id, string_agg(told, ', ' order by told) as told
  from (
    select project_pair_id, side || ' ' || list || ' ' || state as told
    from tieout.unread
    union all
    select project_pair.id, unread_record.list || ' ' || unread_record.record_id
    from tieout.project_pair
    join tieout.unread_record on unread_record.project_id in (project_pair.field_id, project_pair.books_id)
  ) as every_unread
  group by project_pair_id;

create or replace function tieout.unread_text(pair_id text) returns text
  language sql stable
  return coalesce((select told from tieout.unread_told where project_pair_id = pair_id), '');

-- The day and the rule for which it was told what weighs more; both go on together.
alter table tieout.severity_rule add column told_for text;

create or replace function tieout.tell_raised() returns void language plpgsql as $$
declare
  raised tieout.finding[];
  told text := (select concat_ws('|', current_date, materiality_amount, '', age_days) from tieout.severity_rule);
begin
  if exists (select from tieout.severity_rule where told_for = told) then
    return;
  end if;
  select array_agg(finding) into raised
  from tieout.finding
  join tieout.flat_row as kept
    on kept.kind = 'FINDING' and kept.id = 'gid://tieout/Finding/' || finding.fingerprint
  where
    finding.state <> 'CLEARED'
    -- To look for the word takes a tenth of the time that the whole row takes to be understood.
    and position(format(
      '"severity":"%s"',
      tieout.raised(finding.severity, finding.amount, finding.first_seen_on, finding.cleared_on)
    ) in kept.body) = 0;
  if raised is not null then
    insert into tieout.flat_due (scope, ids)
    select
      case when commitment_pair_id is null then 'PROJECT' else 'COMMITMENT' end,
      array_agg(distinct coalesce(commitment_pair_id, project_pair_id, ''))
    from unnest(raised)
    group by commitment_pair_id is null;
    set constraints tieout.record_rows immediate;
    perform tieout.tell_finding_as('finding.changed', finding) from unnest(raised) as finding;
  end if;
  update tieout.severity_rule set told_for = told;
end
$$;
