-- The systems that are switched off in the configuration; set at every start.
create table tieout.system_off (
  system text primary key check (system in ('PROCORE', 'SAGE300'))
);

-- What was never read of a system that is switched off says so.
create or replace view tieout.expected_reading as
  select
    project_pair.id as project_pair_id,
    expected.side,
    expected.system,
    expected.record_id = '' as is_of_company,
    expected.list,
    case
      when reading.state is not null then reading.state
      when listing.state in ('FAILED', 'REFUSED') then listing.state
      else 'NEVER'
    end as state,
    -- What the list shows is right; what it does not show may be there all the same.
    coalesce(reading.state, 'NEVER') = 'INCOMPLETE' as is_absence_only,
    reading.read_at,
    case
      when reading.state is not null then reading.reason
      when exists (select from tieout.system_off where system_off.system = expected.system) then
        case expected.system when 'PROCORE' then 'Procore' else 'Sage' end
          || ' is switched off, and nothing of it is read.'
      when listing.state in ('FAILED', 'REFUSED') or expected.record_id is null then
        'The projects of ' || case expected.system when 'PROCORE' then 'Procore' else 'Sage' end
          || ' were never read.' || coalesce(' ' || listing.reason, '')
      else
        'The ' || lower(replace(expected.list, '_', ' ')) || ' of '
          || case expected.system when 'PROCORE' then 'Procore' else 'Sage' end || ' were never read.'
    end as reason
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
  left join tieout.reading as listing
    on listing.system = expected.system and listing.project_id = '' and listing.list = 'PROJECTS'
    and listing.read_at is null
  where expected.record_id is not null or not tieout.is_listed(expected.system, 'PROJECTS');
