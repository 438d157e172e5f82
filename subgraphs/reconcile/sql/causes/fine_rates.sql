-- Included by the causes. Rates finer than a quarter of a percent, which one invoice alone does not prove.

-- A rate to two decimals, where several invoices and all of them are at it.
fine_rate as (
  select
    commitment_pair_id,
    case
      when bool_and(abs(field_withheld - field_fine * field_gross) <= tolerance) then min(field_fine)
    end as field_rate,
    case
      when bool_and(abs(books_withheld - books_fine * books_gross) <= tolerance) then min(books_fine)
    end as books_rate
  from (
    select
      *,
      0.005 * rounded_count + 0.01 as tolerance,
      round(sum(field_withheld) over whole / nullif(sum(field_gross) over whole, 0), 4) as field_fine,
      round(sum(books_withheld) over whole / nullif(sum(books_gross) over whole, 0), 4) as books_fine
    from invoice
    where is_in_field and is_in_books and (field_gross <> 0 or books_gross <> 0)
    window whole as (partition by commitment_pair_id)
  ) as rated
  group by commitment_pair_id
  having count(distinct field_gross) > 1
)
