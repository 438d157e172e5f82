-- The amounts paid to the vendor differ: on the invoices whose payments differ, where each payment is one of an
-- invoice, or else on the commitment.
-- $1: the commitment pairs to check.
with

commitment as (
  select *, field_paid_amount - books_paid_amount as difference
  from tieout.commitment_pair
  where id = any ($1) and is_due and field_paid_amount <> books_paid_amount
),

paid as (
  select
    pair.commitment_pair_id,
    pair.group_id,
    min(pair.number) filter (where pair.id = pair.group_id) as number,
    coalesce(sum(field.paid_amount), 0) as field_paid,
    coalesce(sum(pair.books_paid_amount) filter (where pair.is_posted), 0) as books_paid
  from commitment
  join tieout.invoice_pair as pair on pair.commitment_pair_id = commitment.id
  left join tieout.invoice_document as field on field.side = 'FIELD' and field.key = pair.field_id
  group by pair.commitment_pair_id, pair.group_id
),

-- A cent that retainage was rounded by is paid or not, and no payment too little.
rounded as (
  select paid.group_id
  from paid
  join tieout.invoice_group on invoice_group.group_id = paid.group_id
  where
    invoice_group.field_gross = invoice_group.books_gross
    and paid.field_paid - paid.books_paid = invoice_group.books_withheld - invoice_group.field_withheld
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

told as (
  select
    commitment.*,
    paid.group_id,
    paid.number as invoice_number,
    coalesce(paid.field_paid - paid.books_paid, commitment.difference) as amount
  from commitment
  left join by_invoice on by_invoice.id = commitment.id
  left join paid on paid.commitment_pair_id = by_invoice.id and paid.field_paid <> paid.books_paid
  where paid.group_id is null or paid.group_id not in (select group_id from rounded)
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
  'Paid ' || tieout.money_text(field_paid_amount) || ' in {field} less ' || tieout.money_text(books_paid_amount)
    || ' in {books} is ' || tieout.money_text(difference)
    || case when amount <> difference then ', of which ' || tieout.money_text(amount) else '' end
    || coalesce(case when amount = difference then ',' else '' end || ' on invoice ' || invoice_number, '')
    || '.' as explanation,
  case
    when group_id is null then '[]'::jsonb
    else jsonb_build_array(jsonb_build_object('pairId', group_id, 'amount', amount::text))
  end as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'paidAmount', field_paid_amount::text, field_id),
    tieout.evidence('BOOKS', 'paidAmount', books_paid_amount::text, books_id)
  ) as evidence
from told
