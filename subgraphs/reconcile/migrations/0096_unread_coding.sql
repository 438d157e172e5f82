-- On which cost codes a change order of Procore is, its lines tell, which are read of one commitment at a time, as
-- the budget of calls bears. Where they are refused it is not known whether the two sides agree on them.

-- The change orders on whose lines a verdict rests.
create view tieout.coded_by_lines as
  select pair.commitment_pair_id
  from tieout.change_order_pair as pair
  where
    pair.field_counts and pair.books_id is not null
    -- What changes no amount may move amounts from code to code.
    or pair.own_verdict in ('MISSING_IN_SAGE', 'MISSING_IN_PROCORE')
    and coalesce(pair.field_amount, pair.books_amount) = 0;

-- Where these lines are refused, or failed. Before they were asked for, what agrees is what is looked at so far.
create view tieout.unread_coding as
  select
    pair.id as commitment_pair_id,
    pair.project_pair_id,
    case when mark.failure_code in ('PROCORE_FORBIDDEN', 'PROCORE_NOT_FOUND') then 'REFUSED' else 'FAILED' end as state,
    'On which cost codes the change orders of ' || pair.number || ' are is not known: their lines '
      || case
        when mark.failure_code in ('PROCORE_FORBIDDEN', 'PROCORE_NOT_FOUND') then 'are not shown to the account'
        else 'could not be read (' || mark.failure_code || ') and are asked for again'
      end
      || '.' as reason
  from tieout.commitment_pair as pair
  join lateral (
    select failure_code
    from tieout.part_mark
    where
      system = 'PROCORE'
      and part in ('CHANGE_ORDER_CODES', 'CHANGE_ORDER_LINES')
      and of_id = pair.field_id
    order by failure_code is not null
    limit 1
  ) as mark on mark.failure_code is not null
  where
    exists (select from tieout.coded_by_lines as coded where coded.commitment_pair_id = pair.id)
    and exists (
      select from procore.change_order
      where change_order.commitment_id = pair.field_id and change_order.status = 'APPROVED'
    );

create or replace function tieout.leaves_unread(list text, is_absence_only boolean) returns boolean
  language sql immutable parallel safe
  return not is_absence_only or list in ('COST_CODES', 'CHANGE_ORDERS');

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
    )
  union all
  select
    hidden.commitment_pair_id,
    hidden.project_pair_id,
    'BOOKS',
    'SAGE300',
    hidden.list,
    'INCOMPLETE',
    false,
    null,
    'What was read of ' || hidden.number || ' does not add up: ' || hidden.told || '.',
    'READING_INCOMPLETE',
    null
  from tieout.hidden_document as hidden
  union all
  -- Where the field tells no total of what is paid, its payments tell it; before they are read nobody knows it.
  select
    commitment_pair.id,
    commitment_pair.project_pair_id,
    'FIELD',
    'PROCORE',
    'PAYMENTS',
    'INCOMPLETE',
    false,
    null,
    'Neither what is paid on ' || commitment_pair.number || ' in all is told, nor every payment.',
    null,
    null
  from tieout.commitment_pair
  join tieout.contract as field on field.side = 'FIELD' and field.id = commitment_pair.field_id
  where field.is_in_force and field.paid_amount is null and commitment_pair.books_paid_amount <> 0
  union all
  -- What amounts they have is known, and what the two sides have of them.
  select
    uncoded.commitment_pair_id,
    uncoded.project_pair_id,
    'FIELD',
    'PROCORE',
    'CHANGE_ORDERS',
    uncoded.state,
    true,
    null,
    uncoded.reason,
    null,
    null
  from tieout.unread_coding as uncoded;
