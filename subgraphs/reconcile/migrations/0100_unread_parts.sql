-- What is read apart from the lists speaks against a commitment as they do: payments by invoice, what the owner
-- withholds, insurances. Where none of it could be read, or it is refused, nobody knows whether that commitment agrees.
-- What the rules of a sliding scale say is in the amounts, so nothing rests on these.
create view tieout.unread_part as
  select
    system,
    part,
    of_id,
    case when is_refused then 'REFUSED' else 'FAILED' end as state,
    case when is_refused then 'are not shown to the account' else 'could not be read (' || failure_code || ')' end as told
  from tieout.part_mark
  cross join lateral (
    values (failure_code in ('PROCORE_FORBIDDEN', 'PROCORE_NOT_FOUND', 'SAGE_ACCESS_REFUSED'))
  ) as failure (is_refused)
  where failure_code is not null and (read_at is null or is_refused);

-- Commitments on which both have paid the same in all, on several invoices: one may be paid too much by what another
-- one lacks.
create view tieout.paid_on_several as
  select pair.id as commitment_pair_id
  from tieout.commitment_pair as pair
  where
    pair.field_paid_amount = pair.books_paid_amount
    and pair.field_paid_amount <> 0
    and exists (
      select from tieout.invoice_pair as invoice
      where invoice.commitment_pair_id = pair.id and invoice.is_posted and invoice.books_paid_amount <> 0
      having count(distinct invoice.group_id) > 1
    );

-- What is payable to whom.
create view tieout.payable as
  select
    commitment_pair.id as commitment_pair_id,
    vendor_pair.number as vendor_number,
    vendor_pair.name as vendor_name,
    vendor_pair.field_id as field_vendor_id,
    vendor_pair.books_id as books_vendor_id,
    vendor_pair.company,
    books_invoiced_amount - books_held_amount - books_deduction_amount - books_paid_amount as open_amount
  from tieout.commitment_pair
  join tieout.vendor_pair on vendor_pair.id = commitment_pair.vendor_pair_id
  where books_invoiced_amount - books_held_amount - books_deduction_amount - books_paid_amount > 0;

create view tieout.unjudged_by_part (
  commitment_pair_id, project_pair_id, side, system, list, state, is_absence_only, read_at, reason, code, unread_list
) as
  select
    pair.id,
    pair.project_pair_id,
    case unread.system when 'PROCORE' then 'FIELD' else 'BOOKS' end,
    unread.system,
    'PAYMENTS',
    unread.state,
    true,
    null::timestamptz,
    unread.reason,
    null::text,
    null::text
  from (
    select pair.id, part.system, part.state,
      'Which invoices of ' || pair.number || ' are paid in Procore is not known: its payments ' || part.told || '.' as reason
    from tieout.unread_part as part
    join tieout.commitment_pair as pair on pair.field_id = part.of_id
    where part.part = 'PAYMENTS' and pair.id in (select commitment_pair_id from tieout.paid_on_several)
    union all
    select pair.id, part.system, part.state,
      'Whether more is withheld of ' || pair.number
        || ' than the owner withholds is not known: the prime contracts of the project ' || part.told || '.'
    from tieout.unread_part as part
    join tieout.capped_contract as contract
      on contract.side = 'FIELD' and contract.is_prime_cap and contract.project_id = part.of_id
    join tieout.commitment_pair as pair on pair.field_id = contract.id
    where part.part = 'PRIME_CONTRACTS' and (pair.field_held_amount > 0 or pair.books_held_amount > 0)
    union all
    select pair.id, part.system, part.state,
      'Whether ' || coalesce(payable.vendor_name, payable.vendor_number) || ', to whom '
        || tieout.money_text(payable.open_amount) || ' is payable, is insured is not known: the insurances of '
        || case part.system when 'PROCORE' then 'Procore ' else 'Sage ' end || part.told || '.'
    from tieout.unread_part as part
    join tieout.payable
      on (part.system = 'PROCORE' and payable.field_vendor_id is not null)
      or (part.system = 'SAGE300' and payable.books_vendor_id is not null and coalesce(payable.company, '') = part.of_id)
    join tieout.commitment_pair as pair on pair.id = payable.commitment_pair_id
    where part.part = 'INSURANCES'
  ) as unread
  join tieout.commitment_pair as pair on pair.id = unread.id;

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
  select * from tieout.unjudged_by_coding
  union all
  select * from tieout.unjudged_by_part;

create or replace function tieout.leaves_unread(list text, is_absence_only boolean) returns boolean
  language sql immutable parallel safe
  return not is_absence_only or list in ('COST_CODES', 'CHANGE_ORDERS', 'PAYMENTS');

-- Insurances are the company's, so every project is judged again when they can be read, or cannot be any more.
create or replace view tieout.unread_told as
  select project_pair_id, string_agg(told, ', ' order by told) as told
  from (
    select project_pair_id, side || ' ' || list || ' ' || state as told
    from tieout.unread
    union all
    select project_pair.id, unread_record.list || ' ' || unread_record.record_id
    from tieout.project_pair
    join tieout.unread_record on unread_record.project_id in (project_pair.field_id, project_pair.books_id)
    union all
    select project_pair.id, part.system || ' INSURANCES ' || part.of_id || ' ' || part.state
    from tieout.project_pair
    cross join tieout.unread_part as part
    where part.part = 'INSURANCES'
  ) as every_unread
  group by project_pair_id;
