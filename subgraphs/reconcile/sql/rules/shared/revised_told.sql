-- Included by what rules say of change orders: what one that differs by `amount` does to the revised amounts, which
-- differ by `revised_difference` with everything else that differs.
cross join lateral (
  values (
    case
      when revised_difference = amount
        then ', so the revised amount differs by ' || tieout.money_text(amount)
      when revised_difference = 0 then '; all in all the revised amounts agree'
      when revised_difference <> 0
        then '; all in all the revised amount differs by ' || tieout.money_text(revised_difference)
      else ''
    end
  )
) as revised (told)
