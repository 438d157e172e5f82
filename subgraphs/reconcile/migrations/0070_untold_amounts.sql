-- An amount that a line of an invoice leaves out is added up as nothing, and may be anything: which were left out is
-- kept beside the line, and staging asks the header whether they are nothing.
alter table procore.invoice_line_version
  -- Names of amounts of the graph, parted by blanks; null where the line tells all of them.
  add column untold text;
alter table sage.invoice_line_version
  add column untold text;

select tieout.show_current('procore.invoice_line'), tieout.show_current('sage.invoice_line');

-- One invoice may leave more than one commitment incomplete.
alter table tieout.reading_fault
  drop constraint reading_fault_pkey,
  add primary key (contract_id, record_id, list, code);

-- The amount of a header, which may not tell it either.
create function tieout.told_money(amount numeric) returns text
  language sql immutable parallel safe
  return case when amount is null then 'an amount that is not told' else tieout.money_text(amount) end;

create index on sage.invoice_line_version (invoice_id) where valid_to = 'infinity' and untold is not null;

-- Of each figure that distributions of an invoice leave out, what the header has and what the others come to, where
-- these are two. A header that is blank, too, means none where the company writes no zeros; what is billed is never none.
create view tieout.left_out_amount as
  select untold.invoice_id, header.number, figure.position, figure.field, figure.named, figure.kept_amount, figure.added_amount
  from (
    select invoice_id, string_agg(untold, ' ') as fields
    from sage.invoice_line where untold is not null
    group by invoice_id
  ) as untold
  -- The header stands once for each job that the invoice is split over.
  join lateral (
    select * from sage.invoice where invoice.id = untold.invoice_id order by project_id limit 1
  ) as header on true
  cross join lateral (
    select
      sum(gross_amount) as gross,
      sum(retainage_amount) as retainage,
      sum(retainage_paid_amount) as retainage_paid,
      sum(paid_amount) as paid,
      sum(deduction_amount) as deduction
    from sage.invoice_line where invoice_line.invoice_id = untold.invoice_id
  ) as told
  cross join lateral (
    select sum(payment.amount) as paid, sum(payment.retainage_paid_amount) as retainage_paid
    -- A payment stands in each of the jobs, whole.
    from (select distinct on (id) * from sage.payment where payment.invoice_id = untold.invoice_id) as payment
  ) as payments
  cross join lateral (
    select
      case when coalesce(bool_and(retainage_amount <> 0), true) then 0 end as retainage,
      case when coalesce(bool_and(retainage_paid_amount <> 0), true) then 0 end as retainage_paid,
      case when coalesce(bool_and(paid_amount <> 0), true) then 0 end as paid,
      case when coalesce(bool_and(deduction_amount <> 0), true) then 0 end as deduction
    from sage.invoice where invoice.project_id = header.project_id
  ) as blank
  cross join lateral (
    values
      (1, 'grossAmount', 'billed', header.gross_amount, told.gross),
      (2, 'retainageAmount', 'of retainage', coalesce(header.retainage_amount, blank.retainage), told.retainage),
      (3, 'retainagePaidAmount', 'of retainage paid',
        coalesce(header.retainage_paid_amount, payments.retainage_paid, blank.retainage_paid), told.retainage_paid),
      (4, 'paidAmount', 'paid', coalesce(header.paid_amount, payments.paid, blank.paid), told.paid),
      (5, 'deductionAmount', 'of deductions', coalesce(header.deduction_amount, blank.deduction), told.deduction)
  ) as figure (position, field, named, kept_amount, added_amount)
  where
    figure.field = any (string_to_array(untold.fields, ' '))
    and figure.kept_amount is distinct from figure.added_amount;

-- Null where a distribution does not say what it retains.
create or replace view tieout.payable_account as
  select
    account.id as account_id,
    account.number,
    owed.amount as owed_amount,
    -account.current_balance_amount as balance_amount
  from sage.account
  cross join lateral (
    select
      case
        when count(*) filter (
          where
            line.untold is not null
            and exists (
              select from tieout.left_out_amount as left_out
              where
                left_out.invoice_id = line.invoice_id
                and left_out.field in ('retainageAmount', 'retainagePaidAmount')
            )
        ) = 0
          then coalesce(sum(line.retainage_amount - line.retainage_paid_amount), 0)
      end as amount
    from sage.invoice_line as line
    join sage.invoice on invoice.id = line.invoice_id and invoice.project_id = line.project_id
    join sage.project on project.id = line.project_id
    where
      line.retainage_payable_account = account.number
      and project.company = account.company
      and invoice.is_posted
  ) as owed;
