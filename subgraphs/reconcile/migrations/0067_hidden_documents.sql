-- Documents of Sage that are not among those that it shows, though a total that it keeps has them: AP moves paid
-- invoices to a history, and that on to an archive, where nobody reads them; a table may come up empty. They are
-- not missing. Where no total says more, or the field has nothing besides, nothing is hidden.
create view tieout.hidden_document as
  select
    pair.id as commitment_pair_id,
    pair.project_pair_id,
    pair.number,
    pair.books_id,
    'INVOICES' as list,
    'it keeps ' || tieout.money_text(books.kept_invoiced_amount) || ' as invoiced, and its posted invoices that are shown come to '
      || tieout.money_text(shown.amount) || '; others may lie in a history that is not read' as told
  from tieout.commitment_pair as pair
  join tieout.contract as books on books.side = 'BOOKS' and books.id = pair.books_id
  cross join lateral (
    select coalesce(sum(gross_amount), 0) as amount
    from tieout.invoice_document
    where side = 'BOOKS' and contract_id = books.id and is_counted
  ) as shown
  where
    -- Of few commitments a total is other than its documents; the rest are not added up.
    exists (select from tieout.kept_total where contract_id = books.id and field = 'invoicedAmount')
    and exists (
      select from tieout.invoice_document as field
      where
        field.side = 'FIELD'
        and field.contract_id = pair.field_id
        and field.is_counted
        and field.gross_amount > 0
        and field.gross_amount <= books.kept_invoiced_amount - shown.amount
        and not exists (
          select from tieout.invoice_document as known
          where
            known.side = 'BOOKS'
            and known.contract_id = books.id
            and (known.number_key = field.number_key or known.gross_amount = field.gross_amount)
        )
    )
  union all
  select
    pair.id,
    pair.project_pair_id,
    pair.number,
    pair.books_id,
    'CHANGE_ORDERS',
    'it keeps ' || tieout.money_text(books.kept_changes_amount) || ' as approved changes, and shows no change order'
  from tieout.commitment_pair as pair
  join tieout.contract as books on books.side = 'BOOKS' and books.id = pair.books_id
  where
    books.kept_changes_amount <> 0
    and not exists (
      select from tieout.change_document where side = 'BOOKS' and contract_id = books.id
    )
    and exists (
      select from tieout.change_document where side = 'FIELD' and contract_id = pair.field_id and is_counted
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
  where field.is_in_force and field.paid_amount is null and commitment_pair.books_paid_amount <> 0;
