-- Included by the causes. Which rates the two sides have: `steady` of most invoices that differ, `largest` of the
-- line that bills most, `by_item` of every item of one invoice, `stored_rate` of
-- stored material alone.

-- Where a side has the same other rate on the invoices that differ, or on most of them, it is that rate.
steady as (
  select distinct on (commitment_pair_id)
    commitment_pair_id,
    field_rate,
    books_rate,
    count(*) as steady_count,
    -- What is at no rate is odd by itself.
    sum(count(*)) filter (where field_rate is not null and books_rate is not null)
      over (partition by commitment_pair_id) as differing_count,
    -- Whether anything differs but by what a release inside the invoice may be.
    bool_or(bool_or(field_released <= books_released)) over (partition by commitment_pair_id) as differs_besides
  from rest
  where abs(rest) > tolerance
  group by commitment_pair_id, field_rate, books_rate
  order by
    commitment_pair_id, field_rate is null or books_rate is null, count(*) desc, field_rate, books_rate
),

largest as (
  select rest.group_id, invoice_document.largest_line_amount as gross
  from rest
  join tieout.invoice_pair on invoice_pair.id = rest.group_id
  join tieout.invoice_document
    on invoice_document.side = 'FIELD' and invoice_document.key = invoice_pair.field_id
  where
    abs(rest.rest) > rest.tolerance
    -- Of an invoice with one line its own rate tells.
    and invoice_document.largest_line_amount < invoice_document.gross_amount
),

-- Where each item of an invoice has a rate of its own on both sides, the rates are what differs.
by_item as (
  select
    rest.group_id,
    sum(field.gross * (item_rate.field - item_rate.books)) as amount,
    string_agg(
      tieout.rate_text(item_rate.field) || ' less ' || tieout.rate_text(item_rate.books) || ' of '
        || tieout.money_text(field.gross),
      ', ' order by field.item_key
    ) filter (where item_rate.field <> item_rate.books) as told,
    -- No one rate of the invoice says what its items have.
    min(item_rate.field - item_rate.books) <> max(item_rate.field - item_rate.books) as is_uneven
  from rest
  join tieout.invoice_pair on invoice_pair.id = rest.group_id and invoice_pair.matched_by <> 'SUM'
  join tieout.invoice_document as field_document
    on field_document.side = 'FIELD' and field_document.key = invoice_pair.field_id
  join tieout.invoice_document as books_document
    on books_document.side = 'BOOKS' and books_document.key = invoice_pair.books_key
  cross join lateral (
    select item.key as item_key, item.value::numeric as gross
    from jsonb_each_text(field_document.gross_by_item) as item
  ) as field
  cross join lateral (
    select
      tieout.rate_of(
        coalesce((field_document.retainage_by_item ->> field.item_key)::numeric, 0), field.gross, 0.02
      ) as field,
      tieout.rate_of(
        coalesce((books_document.retainage_by_item ->> field.item_key)::numeric, 0),
        (books_document.gross_by_item ->> field.item_key)::numeric, 0.02
      ) as books
  ) as item_rate
  where
    abs(rest.rest) > rest.tolerance
    and rest.field_released = 0
    and rest.books_released = 0
    and rest.field_gross = rest.books_gross
  group by rest.group_id
  having count(*) = count(item_rate.field) and count(*) = count(item_rate.books) and count(*) > 1
),

-- Stored material at another rate, until it is installed: all that differs is one percentage of what each invoice adds
-- to the stored balance, and of what it takes off that.
stored_rate as (
  select commitment_pair_id, rate
  from (
    select
      *,
      round(
        sum(rest * sign(stored)) over (partition by commitment_pair_id)
          / nullif(sum(abs(stored)) over (partition by commitment_pair_id), 0),
        4
      ) as rate
    from rest
    where abs(rest) > tolerance
  ) as differing
  group by commitment_pair_id, rate
  having
    count(*) > 1
    and bool_and(stored <> 0 and abs(rest - rate * stored) <= tolerance + 0.01)
    -- Without anything installed it may be the rate of the invoices.
    and bool_or(stored < 0)
    and abs(rate) <= 0.1
    and rate * 200 = round(rate * 200)
)
