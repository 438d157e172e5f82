-- The amounts paid to the vendor differ: on the invoices whose payments differ, where each payment is one of an
-- invoice, even if they cancel in all, or else on the commitment.
-- $1: the commitment pairs to check.
with

-- What is paid alike in all may be paid otherwise by invoice, where the payments of the field are known.
commitment as (
  select *, field_paid_amount - books_paid_amount as difference
  from tieout.commitment_pair
  where
    id = any ($1) and is_due
    and (
      field_paid_amount <> books_paid_amount
      or (
        field_paid_amount = books_paid_amount
        and exists (
          select from tieout.invoice_document as field
          where field.side = 'FIELD' and field.contract_id = commitment_pair.field_id and field.paid_amount <> 0
        )
      )
    )
),

paid as (
  select
    pair.commitment_pair_id,
    pair.group_id,
    commitment.difference as difference_in_all,
    min(pair.number) filter (where pair.id = pair.group_id) as number,
    min(pair.field_id) as field_id,
    min(pair.books_id) as books_id,
    coalesce(sum(field.paid_amount), 0) as field_paid,
    coalesce(sum(pair.books_paid_amount) filter (where pair.is_posted), 0) as books_paid
  from commitment
  join tieout.invoice_pair as pair on pair.commitment_pair_id = commitment.id
  left join tieout.invoice_document as field on field.side = 'FIELD' and field.key = pair.field_id
  group by pair.commitment_pair_id, pair.group_id, commitment.difference
),

-- A cent that retainage was rounded by is paid or not, and no payment too little; nor is one that another invoice
-- makes good.
rounded as (
  select paid.group_id
  from paid
  join tieout.invoice_group on invoice_group.group_id = paid.group_id
  where
    invoice_group.field_gross = invoice_group.books_gross
    and (
      paid.difference_in_all = 0
      or paid.field_paid - paid.books_paid = invoice_group.books_withheld - invoice_group.field_withheld
    )
    and abs(paid.field_paid - paid.books_paid) <= 0.005 * invoice_group.rounded_count
),

-- One payment of several invoices may stand on one of them: where that is possible, their sums are compared.
by_invoice as (
  select commitment.id
  from commitment
  join paid on paid.commitment_pair_id = commitment.id
  group by commitment.id, commitment.field_paid_amount, commitment.books_paid_amount
  having
    sum(paid.field_paid) = commitment.field_paid_amount
    and sum(paid.books_paid) = commitment.books_paid_amount
    and (
      count(distinct sign(paid.field_paid - paid.books_paid)) filter (where paid.field_paid <> paid.books_paid) = 1
      or not bool_or((paid.field_paid = 0) <> (paid.books_paid = 0))
    )
),

-- The invoices that share a check with others of the commitment, on either side.
shared_check as (
  select commitment.id as commitment_pair_id, array_agg(distinct pair.group_id) as group_ids
  from commitment
  join tieout.invoice_check as payment on payment.contract_id in (commitment.field_id, commitment.books_id)
  join tieout.invoice_pair as pair
    on pair.commitment_pair_id = commitment.id
    and payment.invoice_id = case payment.side when 'FIELD' then pair.field_id else pair.books_id end
  where commitment.id in (select id from by_invoice)
  group by commitment.id, payment.side, payment.check_key
  having count(distinct pair.group_id) > 1
),

-- Where together they are paid alike, each side has divided the checks in its own way.
divided as (
  select paid.commitment_pair_id, array_agg(paid.group_id) as group_ids
  from paid
  where
    exists (
      select from shared_check
      where
        shared_check.commitment_pair_id = paid.commitment_pair_id and paid.group_id = any (shared_check.group_ids)
    )
  group by paid.commitment_pair_id
  having sum(paid.field_paid) = sum(paid.books_paid)
),

told as (
  select
    commitment.*,
    paid.group_id,
    paid.number as invoice_number,
    paid.field_paid,
    paid.books_paid,
    coalesce(paid.field_id, commitment.field_id) as field_record_id,
    coalesce(paid.books_id, commitment.books_id) as books_record_id,
    coalesce(paid.field_paid - paid.books_paid, commitment.difference) as amount,
    -- What another invoice makes good, if only in part.
    sign(paid.field_paid - paid.books_paid) * commitment.difference < abs(paid.field_paid - paid.books_paid)
      as is_made_good
  from commitment
  left join by_invoice on by_invoice.id = commitment.id
  left join paid on paid.commitment_pair_id = by_invoice.id and paid.field_paid <> paid.books_paid
  where
    case
      when paid.group_id is null then commitment.difference <> 0
      else
        paid.group_id not in (select group_id from rounded)
        and not exists (
          select from divided
          where divided.commitment_pair_id = commitment.id and paid.group_id = any (divided.group_ids)
        )
    end
)

select
  'PAYMENT_MISMATCH' as code,
  'HIGH' as severity,
  project_pair_id,
  id as commitment_pair_id,
  group_id as document_pair_id,
  coalesce(group_id, id) as thing,
  coalesce(invoice_number, number) as grain,
  amount,
  'PAID' as measure,
  case
    when is_made_good then
      'Paid on invoice ' || invoice_number || ': ' || tieout.money_text(field_paid) || ' in {field} less '
        || tieout.money_text(books_paid) || ' in {books} is ' || tieout.money_text(amount) || '; on all invoices '
        || case
          when difference = 0 then 'both have paid ' || tieout.money_text(field_paid_amount)
          else 'it is ' || tieout.money_text(field_paid_amount) || ' less ' || tieout.money_text(books_paid_amount)
        end
    else
      'Paid ' || tieout.money_text(field_paid_amount) || ' in {field} less ' || tieout.money_text(books_paid_amount)
        || ' in {books} is ' || tieout.money_text(difference)
        || case when amount <> difference then ', of which ' || tieout.money_text(amount) else '' end
        || coalesce(case when amount = difference then ',' else '' end || ' on invoice ' || invoice_number, '')
  end || '.' as explanation,
  case
    when group_id is null then '[]'::jsonb
    else jsonb_build_array(jsonb_build_object('pairId', group_id, 'amount', amount::text))
  end as documents,
  case
    when is_made_good then jsonb_build_array(
      tieout.evidence('FIELD', 'paidAmount', field_paid::text, field_record_id),
      tieout.evidence('BOOKS', 'paidAmount', books_paid::text, books_record_id)
    )
    else jsonb_build_array(
      tieout.evidence('FIELD', 'paidAmount', field_paid_amount::text, field_id),
      tieout.evidence('BOOKS', 'paidAmount', books_paid_amount::text, books_id)
    )
  end as evidence
from told
