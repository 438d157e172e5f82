-- Which check pays which invoice: of one check that pays several, the systems may divide the amount otherwise. A payment
-- of Sage that is split over several jobs stands in each of them.
create view tieout.invoice_check as
  select 'FIELD' as side, commitment_id as contract_id, invoice_id, tieout.number_key(check_number) as check_key
  from procore.payment
  where status = 'PAID' and amount <> 0 and invoice_id is not null and tieout.number_key(check_number) <> ''
  union
  select 'BOOKS', line.commitment_id, payment.invoice_id, tieout.number_key(payment.number)
  from sage.payment
  join sage.invoice_line as line on line.invoice_id = payment.invoice_id
  where payment.status <> 'VOID' and payment.amount <> 0 and tieout.number_key(payment.number) <> '';

-- A payment of Sage touches the commitments that its invoice bills.
create trigger touch_added after insert on sage.payment_version referencing new table as changed
  for each statement execute function tieout.touch(
    'line.commitment_id',
    'join sage.invoice_line as line using (project_id)
     where line.invoice_id = changed.invoice_id and line.commitment_id is not null'
  );
create trigger touch_closed after update on sage.payment_version referencing new table as changed
  for each statement execute function tieout.touch(
    'line.commitment_id',
    'join sage.invoice_line as line using (project_id)
     where line.invoice_id = changed.invoice_id and line.commitment_id is not null'
  );
