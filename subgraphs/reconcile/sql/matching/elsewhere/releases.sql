-- Included by what is looked for elsewhere. A release bills nothing: it is the same one at the same vendor, number and
-- amount. Releases are compared as sums of the commitment, whatever carries them, so one that its own commitment has in
-- another form stands nowhere else.

release_elsewhere as (
  select left_over.id, min(other.key) as key, min(other_pair.commitment_pair_id) as elsewhere_pair_id
  from left_over
  join tieout.invoice_document as other
    on other.side <> left_over.side
    and other.vendor_id = left_over.other_vendor_id
    and other.number_key = left_over.number_key
    and other.gross_amount = 0
    and other.retainage_amount = left_over.retainage_amount
    and (other.is_counted or other.is_waiting)
  left join tieout.invoice_pair as other_pair
    on (other.side = 'BOOKS' and other_pair.books_key = other.key)
    or (other.side = 'FIELD' and other_pair.field_id = other.key)
  cross join lateral (
    select
      case left_over.side when 'FIELD' then left_over.commitment_pair_id else other_pair.commitment_pair_id end
        as field_pair_id,
      case left_over.side when 'BOOKS' then left_over.commitment_pair_id else other_pair.commitment_pair_id end
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
    and (other.contract_id is null or other_pair.matched_by = 'NONE')
    and other_pair.commitment_pair_id is distinct from left_over.commitment_pair_id
    -- Two commitments of which each stands in one system alone may be one that nobody has paired.
    and not exists (
      select
      from tieout.commitment_pair as own
      join tieout.commitment_pair as far on far.id = other_pair.commitment_pair_id
      where
        own.id = left_over.commitment_pair_id
        and ((own.books_id is null and far.field_id is null) or (own.field_id is null and far.books_id is null))
    )
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
