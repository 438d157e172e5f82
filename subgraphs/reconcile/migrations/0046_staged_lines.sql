-- The lines of a contract are staged as its documents are: which item a line is on is found once, when the line
-- or the map of its code changes, and not at each judgement.
drop view tieout.contract_line;

create table tieout.contract_line (
  side text not null check (side in ('FIELD', 'BOOKS')),
  contract_id text not null,
  id text not null,
  number text not null,
  item_key text not null,
  quantity numeric,
  unit_cost_amount numeric,
  original_amount numeric,
  primary key (side, id)
);
create index on tieout.contract_line (contract_id);

-- Whether the companies of a system are known is asked once, and not of each contract.
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
  where field.currency <> books.currency
  union all
  select
    commitment_pair.id,
    commitment_pair.project_pair_id,
    contract.side,
    case contract.side when 'FIELD' then 'PROCORE' else 'SAGE300' end,
    'VENDORS',
    'INCOMPLETE',
    true,
    null,
    'The company that ' || commitment_pair.number || ' is with is not among those that the account is shown; it may be archived, or hidden.',
    null
  from tieout.commitment_pair
  join tieout.contract
    on (contract.side = 'FIELD' and contract.id = commitment_pair.field_id)
    or (contract.side = 'BOOKS' and contract.id = commitment_pair.books_id)
  -- Only a list that was read says who is not in it.
  join tieout.reading as listed
    on listed.system = case contract.side when 'FIELD' then 'PROCORE' else 'SAGE300' end
    and listed.project_id = ''
    and listed.list = 'VENDORS'
    and listed.state in ('READ', 'EMPTY')
  where
    contract.vendor_id is not null
    and not exists (
      select from tieout.vendor_record as vendor
      where vendor.side = contract.side and vendor.id = contract.vendor_id
    );
