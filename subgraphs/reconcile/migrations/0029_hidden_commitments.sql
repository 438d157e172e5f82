-- Where one side of a pair is not shown and its list may hide some, nothing of the pair is known: the other side
-- would look as if it stood alone. A hidden commitment is seen by its change orders and invoices alone, so
-- without these no absence is known either.
-- A record that its list shows and that could not be read: its commitment is not judged, the others are.
create table tieout.unread_record (
  system text not null check (system in ('PROCORE', 'SAGE300')),
  project_id text not null,
  list text not null,
  record_id text not null,
  commitment_id text not null,
  -- What is wrong, and the way out.
  reason text not null,
  tried_at timestamptz not null,
  primary key (system, project_id, list, record_id)
);
create index on tieout.unread_record (commitment_id);

create or replace function tieout.unread_text(pair_id text) returns text
  language sql stable
  return (
    select coalesce(string_agg(told, ', ' order by told), '')
    from (
      select side || ' ' || list || ' ' || state as told
      from tieout.unread
      where unread.project_pair_id = pair_id
      union all
      select unread_record.list || ' ' || unread_record.record_id
      from tieout.project_pair
      join tieout.unread_record on unread_record.project_id in (project_pair.field_id, project_pair.books_id)
      where project_pair.id = pair_id
    ) as every_unread
  );

create or replace view tieout.unjudged as
  select
    commitment_pair.id as commitment_pair_id,
    commitment_pair.project_pair_id,
    unread.side,
    unread.system,
    unread.list,
    unread.state,
    unread.is_absence_only
    and case unread.side when 'FIELD' then commitment_pair.field_id else commitment_pair.books_id end
      is not null as is_absence_only,
    unread.read_at,
    unread.reason,
    -- The class of finding that says it; null for a list that was not read.
    null as code
  from tieout.commitment_pair
  join tieout.unread on unread.project_pair_id = commitment_pair.project_pair_id
  union all
  select
    commitment_pair.id,
    commitment_pair.project_pair_id,
    unread.side,
    unread.system,
    'COMMITMENTS',
    'INCOMPLETE',
    false,
    unread.read_at,
    'Whether a commitment of this number is kept from the account would show by its change orders and invoices. '
      || unread.reason,
    null
  from tieout.commitment_pair
  join tieout.unread
    on unread.project_pair_id = commitment_pair.project_pair_id
    and unread.side = 'FIELD'
    and unread.list in ('CHANGE_ORDERS', 'INVOICES')
  where commitment_pair.field_id is null
  union all
  select
    commitment_pair.id,
    commitment_pair.project_pair_id,
    fault.side,
    case fault.side when 'FIELD' then 'PROCORE' else 'SAGE300' end,
    fault.list,
    'INCOMPLETE',
    false,
    null,
    case fault.code
      when 'STATUS_UNKNOWN' then 'The state "' || fault.told || '" of ' || fault.number || ' is not known.'
      else 'What was read of ' || fault.number || ' does not add up: ' || fault.told || '.'
    end,
    fault.code
  from tieout.commitment_pair
  join tieout.reading_fault as fault
    on (fault.side = 'FIELD' and fault.contract_id = commitment_pair.field_id)
    or (fault.side = 'BOOKS' and fault.contract_id = commitment_pair.books_id)
  union all
  select
    commitment_pair.id,
    commitment_pair.project_pair_id,
    case record.system when 'PROCORE' then 'FIELD' else 'BOOKS' end,
    record.system,
    record.list,
    'FAILED',
    false,
    null,
    record.reason,
    null
  from tieout.commitment_pair
  join tieout.unread_record as record
    on (record.system = 'PROCORE' and record.commitment_id = commitment_pair.field_id)
    or (record.system = 'SAGE300' and record.commitment_id = commitment_pair.books_id)
  union all
  -- That both contracts are there is known; none of their amounts are compared.
  select
    commitment_pair.id,
    commitment_pair.project_pair_id,
    'BOOKS',
    'SAGE300',
    amounts.list,
    'INCOMPLETE',
    false,
    null,
    'Amounts in ' || books.currency || ' are not compared with amounts in ' || field.currency || '.',
    'CURRENCY_MISMATCH'
  from tieout.commitment_pair
  join tieout.contract as field on field.side = 'FIELD' and field.id = commitment_pair.field_id
  join tieout.contract as books on books.side = 'BOOKS' and books.id = commitment_pair.books_id
  cross join (values ('CHANGE_ORDERS'), ('INVOICES'), ('PAYMENTS')) as amounts (list)
  where field.currency <> books.currency;

-- Whether the finding says that something is not in the list, which then has to be all there.
create function tieout.is_absence_from(list text, code text) returns boolean
  language sql immutable parallel safe
  return case list
    when 'COMMITMENTS' then code like 'COMMITMENT\_MISSING%'
    when 'VENDORS' then code = 'UNMAPPED_VENDOR'
    when 'COST_CODES' then code = 'UNMAPPED_CODE'
    else false
  end;
