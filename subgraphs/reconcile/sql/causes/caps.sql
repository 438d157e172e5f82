-- Included by the causes. Of a commitment on which a side stopped withholding at a cap, `capped` says how.

---------- a side that stopped withholding: the whole series of invoices is at one rate, up to a cap

series as (
  select
    of_gross.commitment_pair_id,
    of_gross.group_id,
    of_gross.gap - of_gross.gross_part as gap,
    field_gross,
    field_withheld,
    -- As if the books had billed the same.
    field_withheld - of_gross.gap + of_gross.gross_part as books_withheld,
    first_value(coalesce(field_rate, books_rate)) over in_order as first_rate,
    sum(field_gross) over in_order as billed,
    sum(field_withheld) over in_order as field_so_far,
    sum(field_withheld - of_gross.gap + of_gross.gross_part) over in_order as books_so_far,
    sum(field_withheld) over whole as field_total,
    sum(field_withheld - of_gross.gap + of_gross.gross_part) over whole as books_total,
    sum(field_gross) over whole as billed_total,
    sum(tolerance) over in_order + 0.01 as tolerance
  from of_gross
  where field_gross <> 0
  window
    whole as (partition by commitment_pair_id),
    in_order as (partition by commitment_pair_id order by happened_on, group_id)
),

stopped as (
  select
    commitment_pair_id,
    bool_and(abs(field_so_far - least(first_rate * billed, field_total)) <= tolerance) as field_fits,
    bool_and(abs(books_so_far - least(first_rate * billed, books_total)) <= tolerance) as books_fits,
    -- Where no invoice is withheld of in part, a side may have forgotten one.
    bool_or(abs(field_withheld) > tolerance and abs(first_rate * field_gross - field_withheld) > tolerance)
      as is_field_partly,
    bool_or(abs(books_withheld) > tolerance and abs(first_rate * field_gross - books_withheld) > tolerance)
      as is_books_partly,
    -- Half the rate of one invoice is a rate and no cap, unless nothing is withheld of another one.
    bool_or(abs(field_withheld) <= tolerance or field_withheld / field_gross * 40 % 1 <> 0) as is_field_stopped,
    bool_or(abs(books_withheld) <= tolerance or books_withheld / field_gross * 40 % 1 <> 0) as is_books_stopped,
    -- From when the other side has stopped, one goes on at the rate or at a lower one.
    bool_and(
      abs(field_withheld - books_withheld) <= tolerance
      or (
        books_so_far >= books_total - tolerance
        and field_withheld between books_withheld and first_rate * field_gross + tolerance
      )
    ) as is_field_going_on,
    bool_and(
      abs(field_withheld - books_withheld) <= tolerance
      or (
        field_so_far >= field_total - tolerance
        and books_withheld between field_withheld and first_rate * field_gross + tolerance
      )
    ) as is_books_going_on,
    bool_or(first_rate * billed_total > field_total + 1) as is_field_capped,
    bool_or(first_rate * billed_total > books_total + 1) as is_books_capped,
    max(first_rate) as first_rate,
    count(*) as invoice_count,
    max(field_total) as field_total,
    max(books_total) as books_total
  from series
  group by commitment_pair_id
),

capped as (
  select
    stopped.*,
    -- What goes on at a lower rate has no one rate.
    case when field_fits and books_fits then first_rate end as rate,
    commitment.original_amount,
    commitment.revised_amount,
    case when is_field_capped and is_books_capped and basis.is_other then 'RETAINAGE_CAP_BASIS' else 'SLIDING_SCALE_NOT_APPLIED' end
      as code
  from stopped
  join commitment on commitment.id = stopped.commitment_pair_id
  -- One percentage of two amounts: of the original, and of the revised.
  cross join lateral (
    values (
      revised_amount <> original_amount
      and (
        abs(field_total * original_amount - books_total * revised_amount) <= 0.01 * revised_amount
        or abs(field_total * revised_amount - books_total * original_amount) <= 0.01 * revised_amount
      )
    )
  ) as basis (is_other)
  where
    field_total <> books_total
    and original_amount > 0
    -- A cap shows where withholding goes on before it stops.
    and invoice_count > 1
    and case
      when not books_fits then
        field_fits and is_field_capped and is_books_going_on and is_field_stopped
        and tieout.is_cap(field_total, original_amount, revised_amount)
      when not field_fits then
        books_fits and is_books_capped and is_field_going_on and is_books_stopped
        and tieout.is_cap(books_total, original_amount, revised_amount)
      when is_field_capped and is_books_capped then
        basis.is_other
        -- The other side went past the cap before it stopped.
        or (field_total < books_total and is_field_partly and tieout.is_cap(field_total, original_amount, revised_amount))
        or (books_total < field_total and is_books_partly and tieout.is_cap(books_total, original_amount, revised_amount))
      when is_field_capped then
        tieout.is_cap(field_total, original_amount, revised_amount)
        and (is_field_partly or field_total >= 0.02 * original_amount)
        and (is_field_stopped or field_total * 200 % original_amount = 0)
      when is_books_capped then
        tieout.is_cap(books_total, original_amount, revised_amount)
        and (is_books_partly or books_total >= 0.02 * original_amount)
        and (is_books_stopped or books_total * 200 % original_amount = 0)
      else false
    end
)
