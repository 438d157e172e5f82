-- Included where commitments are told as of a day. A document counts on a side when it was booked there by that
-- day; a commitment, when it was signed. What has no date has always been there.
-- $1: the commitment pairs to tell. $2: the day.

-- Each table is read once, for what was believed at a moment is found by no key.
pair as materialized (
  select * from tieout.commitment_pair where id = any ($1)
),

contract as materialized (
  select side, id, signed_on
  from tieout.contract
  where id in (select field_id from pair union all select books_id from pair)
),

commitment as (
  select
    pair.*,
    field.id is not null and coalesce(field.signed_on, '-infinity') <= $2::date as is_in_field,
    books.id is not null and coalesce(books.signed_on, '-infinity') <= $2::date as is_in_books
  from pair
  left join contract as field on field.side = 'FIELD' and field.id = pair.field_id
  left join contract as books on books.side = 'BOOKS' and books.id = pair.books_id
),

invoice as (
  select
    pair.*,
    pair.field_id is not null and coalesce(pair.field_accounting_on, '-infinity') <= $2::date as is_in_field,
    coalesce(pair.is_posted, false) and coalesce(pair.books_accounting_on, '-infinity') <= $2::date
      as is_in_books,
    pair.field_id is not null and pair.field_accounting_on > $2::date
      or coalesce(pair.is_posted, false) and pair.books_accounting_on > $2::date as is_later
  from tieout.invoice_pair as pair
  where pair.commitment_pair_id = any ($1)
),

rounded as materialized (
  select group_id, rounded_count from tieout.invoice_group where commitment_pair_id = any ($1)
),

-- The documents of one cause, by that day. Where some of them were booked later, what differs is the cut-off.
invoice_cause as (
  select
    invoice.group_id,
    invoice.commitment_pair_id,
    bool_or(invoice.is_later) as is_cut_off,
    coalesce(sum(field_gross_amount) filter (where is_in_field), 0) as field_gross,
    coalesce(sum(books_gross_amount) filter (where is_in_books), 0) as books_gross,
    coalesce(sum(field_retainage_amount) filter (where is_in_field), 0) as field_held,
    coalesce(sum(books_retainage_amount) filter (where is_in_books), 0) as books_held,
    coalesce(sum(field_released_amount) filter (where is_in_field), 0) as field_released,
    coalesce(sum(books_released_amount) filter (where is_in_books), 0) as books_released,
    0.005 * min(rounded.rounded_count) as tolerance
  from invoice
  left join rounded on rounded.group_id = invoice.group_id
  group by invoice.group_id, invoice.commitment_pair_id
  having bool_or(is_in_field or is_in_books)
),

approval as materialized (
  select side, id, approved_on
  from tieout.change_document
  where contract_id in (select id from contract)
),

change as (
  select
    pair.*,
    pair.field_counts and coalesce(field.approved_on, '-infinity') <= $2::date as is_in_field,
    pair.books_counts and coalesce(books.approved_on, '-infinity') <= $2::date as is_in_books,
    pair.field_counts and field.approved_on > $2::date or pair.books_counts and books.approved_on > $2::date
      as is_later
  from tieout.change_order_pair as pair
  left join approval as field on field.side = 'FIELD' and field.id = pair.field_id
  left join approval as books on books.side = 'BOOKS' and books.id = pair.books_id
  where pair.commitment_pair_id = any ($1)
),

change_cause as (
  select
    group_id,
    commitment_pair_id,
    bool_or(is_later) as is_cut_off,
    coalesce(sum(field_amount) filter (where is_in_field), 0) as field_amount,
    coalesce(sum(books_amount) filter (where is_in_books), 0) as books_amount
  from change
  group by group_id, commitment_pair_id
)
