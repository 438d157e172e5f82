/**
 * The rows of pairs and findings as they are told, each a `from` with an alias. As of a day: what one side or the
 * other had booked by then, without what the other booked later; what has no day has always been there.
 */
const COMMITMENT_OF = `
  join (select id as of_id, number as commitment_number, vendor_pair_id, currency from tieout.commitment_pair) as commitment
    on of_id = commitment_pair_id`

export const CHANGE_ORDER = `(
  select
    change_order_pair.*,
    commitment.*,
    field.approved_on as field_approved_on,
    books.approved_on as books_approved_on,
    coalesce(field_amount, 0) - coalesce(books_amount, 0) as difference
  from tieout.change_order_pair
  ${COMMITMENT_OF}
  left join tieout.change_document as field on field.side = 'FIELD' and field.id = change_order_pair.field_id
  left join tieout.change_document as books on books.side = 'BOOKS' and books.id = change_order_pair.books_id
) as change_order`

const INVOICE_APART = `
  coalesce(field_gross_amount, 0) - coalesce(books_gross_amount, 0) as difference,
  coalesce(field_retainage_amount, 0) - coalesce(books_retainage_amount, 0) as retainage_difference,
  coalesce(field_gross_amount - field_retainage_amount - field_deduction_amount, 0)
    - coalesce(books_gross_amount - books_retainage_amount - books_deduction_amount, 0) as net_difference`

export const INVOICE = `(
  select
    invoice_pair.*,
    commitment.*,
    books.number as books_number,
    ${INVOICE_APART}
  from tieout.invoice_pair
  ${COMMITMENT_OF}
  left join tieout.invoice_document as books on books.side = 'BOOKS' and books.key = invoice_pair.books_key
) as invoice`

/** `day` is an expression of SQL, such as `$2::date`. */
export function changeOrderAsOf(day: string): string {
  const isField = isBooked('field_id', 'field_approved_on', day)
  const isBooks = isBooked('books_id', 'books_approved_on', day)
  return `(
    select *, coalesce(field_amount, 0) - coalesce(books_amount, 0) as difference
    from (
      select
        id, commitment_pair_id, project_pair_id, vendor_pair_id, commitment_number, currency, number, title, matched_by,
        field_approved_on, books_approved_on, group_id, field_counts, books_counts,
        case when ${isField} then field_id end as field_id,
        case when ${isField} then field_amount end as field_amount,
        case when ${isBooks} then books_id end as books_id,
        case when ${isBooks} then books_amount end as books_amount,
        ${verdictAsOf(isField, isBooks)}
      from ${CHANGE_ORDER}
      where ${isField} or ${isBooks}
    ) as booked
  ) as change_order`
}

export function invoiceAsOf(day: string): string {
  const isField = isBooked('field_id', 'field_accounting_on', day)
  const isBooks = isBooked('books_id', 'books_accounting_on', day)
  const amounts = ['gross', 'retainage', 'deduction'].flatMap(of => [
    `case when ${isField} then field_${of}_amount end as field_${of}_amount`,
    `case when ${isBooks} then books_${of}_amount end as books_${of}_amount`,
  ])
  return `(
    select *, ${INVOICE_APART}
    from (
      select
        id, commitment_pair_id, project_pair_id, vendor_pair_id, commitment_number, currency, number, matched_by,
        books_number, field_accounting_on, books_accounting_on, group_id, is_posted,
        case when ${isField} then field_id end as field_id,
        case when ${isBooks} then books_id end as books_id,
        case when ${isBooks} then books_key end as books_key,
        ${amounts.join(',\n        ')},
        ${verdictAsOf(isField, isBooks)}
      from ${INVOICE}
      where ${isField} or ${isBooks}
    ) as booked
  ) as invoice`
}

/** Without those of invoices that nobody had booked; what no invoice carries stands as it does now. */
export function findingAsOf(day: string): string {
  return `(
    select * from ${FINDING}
    where code <> 'TIMING_CUTOFF' and not exists (
      select from tieout.invoice_pair as later
      where
        later.id = document_pair_id
        and not ${isBooked('later.field_id', 'later.field_accounting_on', day)}
        and not ${isBooked('later.books_id', 'later.books_accounting_on', day)}
    )
  ) as finding`
}

function isBooked(id: string, on: string, day: string): string {
  return `(${id} is not null and coalesce(${on}, '-infinity') <= ${day})`
}

/** A side that booked it later is not due yet. */
function verdictAsOf(isField: string, isBooks: string): string {
  return `case
    when (field_id is not null) <> ${isField} or (books_id is not null) <> ${isBooks} then 'NOT_DUE'
    else verdict
  end as verdict`
}

/** Findings with their age and the rank that lists are ordered by. */
export const FINDING = `(
  select
    *,
    current_date - first_seen_on as age_days,
    array_position(array['BLOCKER', 'HIGH', 'MEDIUM', 'LOW', 'INFO'], severity) as severity_rank,
    -coalesce(abs(amount), 0) as amount_rank,
    -(extract(epoch from updated_at) * 1000000)::bigint as updated_rank,
    exists (
      select from tieout.change_order_correction
      where change_order_pair_id = told_finding.document_pair_id and standing = 'CORRECTABLE'
    ) as is_correctable,
    md5(coalesce(
      (select group_id from tieout.invoice_pair where id = document_pair_id),
      (select group_id from tieout.change_order_pair where id = document_pair_id),
      document_pair_id,
      fingerprint
    )) as cause,
    (
      select min(booked.happened_on)
      from (
        select document_pair_id as id
        union
        select document ->> 'pairId' from jsonb_array_elements(documents) as document
      ) as document
      cross join lateral (
        select least(field_accounting_on, books_accounting_on) as happened_on
        from tieout.invoice_pair where invoice_pair.id = document.id
        union all
        select change_document.approved_on
        from tieout.change_order_pair
        join tieout.change_document
          on (side = 'FIELD' and change_document.id = change_order_pair.field_id)
          or (side = 'BOOKS' and change_document.id = change_order_pair.books_id)
        where change_order_pair.id = document.id
      ) as booked
    ) as occurred_on
  from tieout.told_finding
) as finding`
