-- How each list of a project, and of the company (project_id ''), was last read. What was read stays
-- read while a system is away for a moment; what it refuses, or cannot be understood, is not read.
create table tieout.reading (
  system text not null check (system in ('PROCORE', 'SAGE300')),
  project_id text not null,
  list text not null,
  state text not null check (state in ('READ', 'EMPTY', 'REFUSED', 'FAILED', 'INCOMPLETE')),
  -- When it was last read as it should be; null when it never was.
  read_at timestamptz,
  tried_at timestamptz not null,
  failure_code text,
  -- What is wrong, and the way out.
  reason text,
  primary key (system, project_id, list)
);

-- A store of the version before holds whole readings only.
insert into tieout.reading (system, project_id, list, state, read_at, tried_at)
select read_mark.system, read_mark.project_id, every_list.list, 'READ', read_mark.read_at, read_mark.read_at
from tieout.read_mark
join lateral (
  values
    ('PROCORE', false, 'COST_CODES'), ('PROCORE', false, 'COMMITMENTS'),
    ('PROCORE', false, 'CHANGE_ORDERS'), ('PROCORE', false, 'INVOICES'),
    ('SAGE300', false, 'COST_CODES'), ('SAGE300', false, 'COMMITMENTS'),
    ('SAGE300', false, 'CHANGE_ORDERS'), ('SAGE300', false, 'INVOICES'), ('SAGE300', false, 'PAYMENTS'),
    ('PROCORE', true, 'PROJECTS'), ('PROCORE', true, 'VENDORS'),
    ('SAGE300', true, 'PROJECTS'), ('SAGE300', true, 'VENDORS')
) as every_list (system, is_company, list)
  on every_list.system = read_mark.system and every_list.is_company = (read_mark.project_id = '');

-- The lists that a pair of projects rests on and that are not read, on either side: the one place that
-- says whether a pair may be judged. What was never tried has no row in tieout.reading.
create view tieout.expected_reading as
  select
    project_pair.id as project_pair_id,
    expected.side,
    expected.system,
    expected.record_id = '' as is_of_company,
    expected.list,
    coalesce(reading.state, 'NEVER') as state,
    -- What the list shows is right; what it does not show may be there all the same.
    coalesce(reading.state, 'NEVER') = 'INCOMPLETE' as is_absence_only,
    reading.read_at,
    reading.reason
  from tieout.project_pair
  cross join lateral (
    values
      ('FIELD', 'PROCORE', project_pair.field_id, 'COST_CODES'),
      ('FIELD', 'PROCORE', project_pair.field_id, 'COMMITMENTS'),
      ('FIELD', 'PROCORE', project_pair.field_id, 'CHANGE_ORDERS'),
      ('FIELD', 'PROCORE', project_pair.field_id, 'INVOICES'),
      ('FIELD', 'PROCORE', '', 'VENDORS'),
      ('BOOKS', 'SAGE300', project_pair.books_id, 'COST_CODES'),
      ('BOOKS', 'SAGE300', project_pair.books_id, 'COMMITMENTS'),
      ('BOOKS', 'SAGE300', project_pair.books_id, 'CHANGE_ORDERS'),
      ('BOOKS', 'SAGE300', project_pair.books_id, 'INVOICES'),
      ('BOOKS', 'SAGE300', project_pair.books_id, 'PAYMENTS'),
      ('BOOKS', 'SAGE300', '', 'VENDORS')
  ) as expected (side, system, record_id, list)
  left join tieout.reading
    on reading.system = expected.system
    and reading.project_id = expected.record_id
    and reading.list = expected.list
  where expected.record_id is not null;

create view tieout.unread as
  select * from tieout.expected_reading where state not in ('READ', 'EMPTY');

-- Whether a system's list of the company is known, so that what is not in it is not there.
create function tieout.is_listed(of_system text, of_list text) returns boolean
  language sql stable
  return exists (
    select from tieout.reading
    where system = of_system and project_id = '' and list = of_list and state in ('READ', 'EMPTY')
  );

-- Projects and vendors as they are told: no verdict rests on what was not read.
create view tieout.told_project as
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
        select from tieout.finding
        where
          finding.project_pair_id = project_pair.id
          and finding.state in ('OPEN', 'ASSIGNED')
          and finding.severity <> 'INFO'
      ) then 'DIFFERS'
      when exists (select from tieout.unread where unread.project_pair_id = project_pair.id) then 'UNREAD'
      else 'AGREES'
    end as verdict
  from tieout.project_pair;

create view tieout.told_vendor as
  select
    vendor_pair.id,
    vendor_pair.field_id,
    vendor_pair.books_id,
    vendor_pair.number,
    vendor_pair.name,
    vendor_pair.matched_by,
    vendor_pair.company,
    case
      when books_id is null and not tieout.is_listed('SAGE300', 'VENDORS') then 'UNREAD'
      when field_id is null and not tieout.is_listed('PROCORE', 'VENDORS') then 'UNREAD'
      when books_id is null then 'MISSING_IN_SAGE'
      when field_id is null then 'MISSING_IN_PROCORE'
      else 'AGREES'
    end as verdict
  from tieout.vendor_pair;

-- The lists without which a finding says nothing. What Tieout knows by itself rests on none.
create function tieout.lists_behind(code text, measure text) returns text[]
  language sql immutable parallel safe
  return case
    when code in (
      'STALE_SOURCE', 'READING_INCOMPLETE', 'WRITE_PARTIAL', 'WRITE_UNCERTAIN', 'LINK_BROKEN',
      'LINK_CONFLICT', 'UNMAPPED_PROJECT'
    ) then array[]::text[]
    when code in ('COMMITMENT_MISSING_IN_SAGE', 'COMMITMENT_MISSING_IN_PROCORE') then array['COMMITMENTS']
    when code like '%VENDOR%' then array['COMMITMENTS', 'VENDORS']
    when code like 'CO\_%' or measure = 'COMMITTED' then array['COMMITMENTS', 'CHANGE_ORDERS', 'COST_CODES']
    else array['COMMITMENTS', 'CHANGE_ORDERS', 'COST_CODES', 'INVOICES', 'PAYMENTS', 'VENDORS']
  end;

-- What a pair of projects was judged without, so that it is judged wholly when that changes.
alter table tieout.reconciled add column unread text not null default '';
create function tieout.unread_text(pair_id text) returns text
  language sql stable
  return (
    select coalesce(string_agg(side || ' ' || list || ' ' || state, ', ' order by side, list), '')
    from tieout.unread
    where unread.project_pair_id = pair_id
  );
