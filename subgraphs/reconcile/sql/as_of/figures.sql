-- The figures of commitments as of a day: the sums of what each system had booked by then. The cut-off is no
-- error; whatever else differs among what both had booked is.
-- $1: the commitment pairs to tell. $2: the day.
with

-- include: documents,

invoiced as (
  select
    commitment_pair_id,
    sum(field_gross) as field_gross,
    sum(books_gross) as books_gross,
    sum(field_held) as field_held,
    sum(books_held) as books_held,
    sum(field_released) as field_released,
    sum(books_released) as books_released,
    bool_or(
      not is_cut_off
      and (
        field_gross <> books_gross
        or abs(field_held - books_held) > coalesce(tolerance, 0)
        or abs(field_released - books_released) > coalesce(tolerance, 0)
      )
    ) as differs
  from invoice_cause
  group by commitment_pair_id
),

changed as (
  select
    commitment_pair_id,
    sum(field_amount) as field_amount,
    sum(books_amount) as books_amount,
    bool_or(not is_cut_off and field_amount <> books_amount) as differs
  from change_cause
  group by commitment_pair_id
),

-- What no day tells, such as another vendor, stands as it does now.
objection as (
  select distinct commitment_pair_id
  from tieout.told_finding
  where
    commitment_pair_id = any ($1)
    and state in ('OPEN', 'ASSIGNED')
    and severity <> 'INFO'
    and measure is null
    and document_pair_id is null
    and not tieout.is_of_reading(code)
),

-- A side that was not read is unknown, whatever the day.
figure as (
  select
    commitment.id,
    commitment.verdict as verdict_now,
    commitment.is_in_field,
    commitment.is_in_books,
    case when is_in_field then field_original_amount end as field_original_amount,
    case when is_in_books then books_original_amount end as books_original_amount,
    case when is_in_field and field_changes_amount is not null then coalesce(changed.field_amount, 0) end
      as field_changes_amount,
    case when is_in_books and books_changes_amount is not null then coalesce(changed.books_amount, 0) end
      as books_changes_amount,
    case when field_invoiced_amount is not null then coalesce(invoiced.field_gross, 0) end
      as field_invoiced_amount,
    case when books_invoiced_amount is not null then coalesce(invoiced.books_gross, 0) end
      as books_invoiced_amount,
    case when field_held_amount is not null then coalesce(invoiced.field_held, 0) end as field_held_amount,
    case when books_held_amount is not null then coalesce(invoiced.books_held, 0) end as books_held_amount,
    case when field_released_amount is not null then coalesce(invoiced.field_released, 0) end
      as field_released_amount,
    case when books_released_amount is not null then coalesce(invoiced.books_released, 0) end
      as books_released_amount,
    coalesce(invoiced.differs, false) or coalesce(changed.differs, false)
      or (is_in_field and is_in_books and field_original_amount <> books_original_amount)
      or exists (select from objection where objection.commitment_pair_id = commitment.id) as differs
  from commitment
  left join invoiced on invoiced.commitment_pair_id = commitment.id
  left join changed on changed.commitment_pair_id = commitment.id
)

select
  *,
  field_original_amount + field_changes_amount as field_revised_amount,
  books_original_amount + books_changes_amount as books_revised_amount,
  field_held_amount - books_held_amount as held_difference,
  field_held_amount + field_released_amount as field_retained_amount,
  books_held_amount + books_released_amount as books_retained_amount,
  case
    when verdict_now in ('UNREAD', 'UNMAPPED') then verdict_now
    when not is_in_field and not is_in_books then 'NOT_DUE'
    when verdict_now = 'NOT_DUE' then 'NOT_DUE'
    when not is_in_books then 'MISSING_IN_SAGE'
    when not is_in_field or verdict_now = 'MISSING_IN_PROCORE' then 'MISSING_IN_PROCORE'
    when differs then 'DIFFERS'
    else 'AGREES'
  end as verdict
from figure
