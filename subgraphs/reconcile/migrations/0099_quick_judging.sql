-- What leaves a commitment unjudged is asked for several times in every judgement: what it takes of the two contracts is
-- kept with their pair, and each reason is a view of its own.
alter table tieout.commitment_pair
  add column books_currency text,
  -- The companies that the two contracts are with.
  add column field_party_id text,
  add column books_party_id text;

-- A list of its project, or of the company, that was not read.
create view tieout.unjudged_by_list (
  commitment_pair_id, project_pair_id, side, system, list, state, is_absence_only, read_at, reason, code, unread_list
) as
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
    null::text as code,
    -- The list of the project, or of the company, that was not read; null for what is wrong with one record.
    unread.list as unread_list
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
    null,
    unread.list
  from tieout.commitment_pair
  join tieout.unread
    on unread.project_pair_id = commitment_pair.project_pair_id
    and unread.side = 'FIELD'
    and unread.list in ('CHANGE_ORDERS', 'INVOICES')
  where commitment_pair.field_id is null;

-- What is wrong with one record of it.
create view tieout.unjudged_by_record (
  commitment_pair_id, project_pair_id, side, system, list, state, is_absence_only, read_at, reason, code, unread_list
) as
  select
    commitment_pair.id,
    commitment_pair.project_pair_id,
    fault.side,
    case fault.side when 'FIELD' then 'PROCORE' else 'SAGE300' end,
    fault.list,
    'INCOMPLETE',
    false,
    null::timestamptz,
    case fault.code
      when 'STATUS_UNKNOWN' then 'The state "' || fault.told || '" of ' || fault.number || ' is not known.'
      else 'What was read of ' || fault.number || ' does not add up: ' || fault.told || '.'
    end,
    fault.code,
    null::text
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
    null,
    null
  from tieout.commitment_pair
  join tieout.unread_record as record
    on (record.system = 'PROCORE' and record.commitment_id = commitment_pair.field_id)
    or (record.system = 'SAGE300' and record.commitment_id = commitment_pair.books_id);

-- That both contracts are there is known; none of their amounts are compared.
create view tieout.unjudged_by_currency (
  commitment_pair_id, project_pair_id, side, system, list, state, is_absence_only, read_at, reason, code, unread_list
) as
  select
    id,
    project_pair_id,
    'BOOKS',
    'SAGE300',
    amounts.list,
    'INCOMPLETE',
    false,
    null::timestamptz,
    'Amounts in ' || books_currency || ' are not compared with amounts in ' || currency || '.',
    'CURRENCY_MISMATCH',
    null::text
  from tieout.commitment_pair
  cross join (values ('CHANGE_ORDERS'), ('INVOICES'), ('PAYMENTS')) as amounts (list)
  where field_id is not null and currency <> books_currency;

-- The company that it is with is not shown.
create view tieout.unjudged_by_vendor (
  commitment_pair_id, project_pair_id, side, system, list, state, is_absence_only, read_at, reason, code, unread_list
) as
  select
    pair.id,
    pair.project_pair_id,
    told.side,
    told.system,
    'VENDORS',
    'INCOMPLETE',
    true,
    null::timestamptz,
    'The company that ' || pair.number || ' is with is not among those that the account is shown; it may be archived, or hidden.',
    null::text,
    null::text
  from tieout.commitment_pair as pair
  cross join lateral (
    values ('FIELD', 'PROCORE', pair.field_party_id), ('BOOKS', 'SAGE300', pair.books_party_id)
  ) as told (side, system, vendor_id)
  -- Only a list that was read says who is not in it.
  join tieout.reading as listed
    on listed.system = told.system
    and listed.project_id = ''
    and listed.list = 'VENDORS'
    and listed.state in ('READ', 'EMPTY')
  where
    told.vendor_id is not null
    and not exists (
      select from tieout.vendor_record as vendor where vendor.side = told.side and vendor.id = told.vendor_id
    );

-- What a total of the books has, and the books do not show.
create view tieout.unjudged_by_hidden_document (
  commitment_pair_id, project_pair_id, side, system, list, state, is_absence_only, read_at, reason, code, unread_list
) as
  select
    hidden.commitment_pair_id,
    hidden.project_pair_id,
    'BOOKS',
    'SAGE300',
    hidden.list,
    'INCOMPLETE',
    false,
    null::timestamptz,
    'What was read of ' || hidden.number || ' does not add up: ' || hidden.told || '.',
    'READING_INCOMPLETE',
    null::text
  from tieout.hidden_document as hidden;

-- Where the field tells no total of what is paid, its payments tell it; before they are read nobody knows it.
create view tieout.unjudged_by_payment (
  commitment_pair_id, project_pair_id, side, system, list, state, is_absence_only, read_at, reason, code, unread_list
) as
  select
    id,
    project_pair_id,
    'FIELD',
    'PROCORE',
    'PAYMENTS',
    'INCOMPLETE',
    false,
    null::timestamptz,
    'Neither what is paid on ' || number || ' in all is told, nor every payment.',
    null::text,
    null::text
  from tieout.commitment_pair
  where field_in_force and field_paid_amount is null and books_paid_amount <> 0;

-- What amounts its change orders have is known, and what the two sides have of them.
create view tieout.unjudged_by_coding (
  commitment_pair_id, project_pair_id, side, system, list, state, is_absence_only, read_at, reason, code, unread_list
) as
  select
    uncoded.commitment_pair_id,
    uncoded.project_pair_id,
    'FIELD',
    'PROCORE',
    'CHANGE_ORDERS',
    uncoded.state,
    true,
    null::timestamptz,
    uncoded.reason,
    null::text,
    null::text
  from tieout.unread_coding as uncoded;

create or replace view tieout.unjudged as
  select * from tieout.unjudged_by_list
  union all
  select * from tieout.unjudged_by_record
  union all
  select * from tieout.unjudged_by_currency
  union all
  select * from tieout.unjudged_by_vendor
  union all
  select * from tieout.unjudged_by_hidden_document
  union all
  select * from tieout.unjudged_by_payment
  union all
  select * from tieout.unjudged_by_coding;

-- What a contract has on each item, as one value: two that agree are known at once, and most do.
create table tieout.contract_by_item (
  contract_id text primary key,
  original_amounts jsonb not null,
  held_amounts jsonb not null,
  -- A line of it says no category.
  is_untyped boolean not null
);

-- Few requisitions tell what is paid on them.
create index on tieout.invoice_document (contract_id) where side = 'FIELD' and paid_amount <> 0;
