-- Included by the causes. Of what invoices leave, `odd` is what needs a cause.

-- Most invoices of a commitment leave nothing, and nothing that cancels.
odd as (
  select
    *,
    case
      when field_change_rate is null or books_change_rate is null
        then tieout.money_text(change_withheld) || ' withheld in {field} less '
          || tieout.money_text(books_change_withheld) || ' in {books} on '
          || tieout.money_text(change_gross) || ' of change orders'
      else tieout.rate_text(field_change_rate) || ' less ' || tieout.rate_text(books_change_rate) || ' of '
        || tieout.money_text(change_gross) || ' on change orders'
    end as change_rates
  from rest
  where
    abs(rest) > tolerance
    or cap_code is not null
    or (
      gap = 0 and gross_gap = 0
      and (
        (has_parts and change_withheld <> books_change_withheld)
        -- A credit that is a document of its own among several is no line of the invoice that it corrects.
        or (
          (field_negative = 0) <> (books_negative = 0)
          and not exists (
            select from tieout.invoice_pair as other
            where other.group_id = rest.group_id and other.id <> rest.group_id
          )
        )
      )
    )
)
