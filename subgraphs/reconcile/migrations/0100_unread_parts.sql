-- What is read apart from the lists speaks against a commitment as they do: payments by invoice, and what the owner
-- withholds. Where none of it could be read, or it is refused, nobody knows whether that commitment agrees. What the
-- rules of a sliding scale say is in the amounts, so nothing rests on these; and whether a vendor is insured is nothing
-- on which two systems agree.
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
