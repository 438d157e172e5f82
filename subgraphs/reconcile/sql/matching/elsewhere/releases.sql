-- Included by what is looked for elsewhere. A release bills nothing: it is the same one at the same vendor, number and
-- amount. Releases are compared as sums of the commitment, whatever carries them, so one that its own commitment has in
-- another form stands nowhere else.

release_elsewhere as (
  select left_over.id, min(other.key) as key, min(other.elsewhere_pair_id) as elsewhere_pair_id
  from left_over
  join candidate as other
    on other.id = left_over.id
    and other.gross_amount = 0
    and other.retainage_amount = left_over.retainage_amount
  cross join lateral (
    select
      case left_over.side when 'FIELD' then left_over.commitment_pair_id else other.elsewhere_pair_id end
        as field_pair_id,
      case left_over.side when 'BOOKS' then left_over.commitment_pair_id else other.elsewhere_pair_id end
        as books_pair_id
  ) as stands
  -- What a commitment has released in the field beyond the books, and the other way round.
  cross join lateral (
    select coalesce(sum(field_released_amount), 0) - coalesce(sum(books_released_amount) filter (where is_posted), 0)
      as amount
    from tieout.invoice_pair
    where invoice_pair.commitment_pair_id = stands.field_pair_id
  ) as beyond_books
  cross join lateral (
    select coalesce(sum(books_released_amount) filter (where is_posted), 0) - coalesce(sum(field_released_amount), 0)
      as amount
    from tieout.invoice_pair
    where invoice_pair.commitment_pair_id = stands.books_pair_id
  ) as beyond_field
  where
    left_over.gross_amount = 0
    and left_over.retainage_amount < 0
    and beyond_books.amount >= -left_over.retainage_amount
    and (
      beyond_field.amount >= -left_over.retainage_amount
      -- What waits has released nothing yet, and what is billed to no commitment is in no sum.
      or left_over.is_waiting
      or other.is_waiting
      or stands.books_pair_id is null
    )
  group by left_over.id
  having count(*) = 1
)
