-- What rests on a reading: which findings it holds back, and which commitments it leaves without a verdict.

-- Whether a finding may be neither made nor cleared while this list is not read.
create function tieout.holds_back(list text, is_absence_only boolean, code text, measure text) returns boolean
  language sql immutable parallel safe
  return
    list = any (tieout.lists_behind(code, measure))
    and (not is_absence_only or tieout.is_absence_from(list, code));

-- Whether a commitment that nothing else speaks against is unread while this list is not read.
create function tieout.leaves_unread(list text, is_absence_only boolean) returns boolean
  language sql immutable parallel safe
  return not is_absence_only or list = 'COST_CODES';

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
    null as code,
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
    fault.code,
    null
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
    'CURRENCY_MISMATCH',
    null
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
    null,
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

-- Beside each finding that stands and is held back what holds it back.
create view tieout.held_back as
  select
    finding.fingerprint,
    finding.commitment_pair_id,
    unread.project_pair_id,
    unread.system,
    unread.list,
    unread.list as unread_list,
    unread.reason
  from tieout.finding
  join tieout.unread on unread.project_pair_id = finding.project_pair_id
  where
    finding.state <> 'CLEARED'
    and tieout.holds_back(unread.list, unread.is_absence_only, finding.code, finding.measure)
  union
  select
    finding.fingerprint,
    finding.commitment_pair_id,
    unjudged.project_pair_id,
    unjudged.system,
    unjudged.list,
    unjudged.unread_list,
    unjudged.reason
  from tieout.finding
  join tieout.unjudged on unjudged.commitment_pair_id = finding.commitment_pair_id
  where
    finding.state <> 'CLEARED'
    and tieout.holds_back(unjudged.list, unjudged.is_absence_only, finding.code, finding.measure);

-- Beside each commitment that is unread, or has a finding that is held back, what it is for.
create view tieout.affected_commitment as
  select
    commitment_pair.id as commitment_pair_id,
    unjudged.project_pair_id,
    unjudged.system,
    unjudged.list,
    unjudged.unread_list,
    unjudged.reason
  from tieout.commitment_pair
  join tieout.unjudged on unjudged.commitment_pair_id = commitment_pair.id
  left join tieout.vendor_pair on vendor_pair.id = commitment_pair.vendor_pair_id
  where
    commitment_pair.verdict = 'UNREAD'
    and (
      tieout.leaves_unread(unjudged.list, unjudged.is_absence_only)
      or (
        unjudged.list = 'VENDORS'
        and (vendor_pair.field_id is null or vendor_pair.books_id is null)
      )
    )
  union
  select commitment_pair_id, project_pair_id, system, list, unread_list, reason
  from tieout.held_back
  where commitment_pair_id is not null;
