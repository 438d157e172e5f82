-- Included by the causes. Everything that may give the rest of an invoice, the simplest first; where two causes give it
-- together, each says its own arithmetic.

hypothesis as (
  select
    rest.commitment_pair_id, rest.group_id, rest.number, rest.rest, rest.tolerance,
    rest.field_gross as base_amount, tried.*
  from odd as rest
  left join steady on steady.commitment_pair_id = rest.commitment_pair_id
  left join largest on largest.group_id = rest.group_id
  left join by_item on by_item.group_id = rest.group_id
  left join stored_rate on stored_rate.commitment_pair_id = rest.commitment_pair_id
  left join standing_mover as standing
    on standing.commitment_pair_id = rest.commitment_pair_id and standing.group_id is null
  cross join lateral (
    values (
      case
        when rest.books_deduction = rest.field_deduction then rest.books_tax
        else rest.books_deduction - rest.field_deduction
      end
    )
  ) as net (taken_off)
  cross join lateral (
    values
      (
        4, 'CO_RATE_MISMATCH', rest.change_withheld - rest.books_change_withheld, null, 0,
        rest.has_parts and rest.change_withheld <> rest.books_change_withheld,
        rest.change_rates,
        null
      ),
      (
        -- All that it bills is on change orders, and no invoice of the contract has its two rates.
        3, 'CO_RATE_MISMATCH',
        round((rest.field_rate - rest.books_rate) * rest.field_gross, 2), null, 0,
        rest.change_gross <> 0
        and rest.field_gross = rest.change_gross
        and not exists (
          select from rest as other
          where
            other.commitment_pair_id = rest.commitment_pair_id
            and other.field_gross <> other.change_gross
            and abs(other.rest) > other.tolerance
            and other.field_rate = rest.field_rate
            and other.books_rate = rest.books_rate
        ),
        tieout.rate_text(rest.field_rate) || ' less ' || tieout.rate_text(rest.books_rate) || ' of '
          || tieout.money_text(rest.change_gross) || ' on change orders',
        null
      ),
      (
        5, rest.cap_code, rest.rest, null::text, 0::numeric,
        rest.cap_code is not null
        and (steady.differs_besides is not false or standing.amount is null),
        'withheld in all ' || tieout.money_text(rest.field_total) || ' in {field} and '
          || tieout.money_text(rest.books_total) || ' in {books}' || coalesce(' at ' || tieout.rate_text(rest.cap_rate), ''),
        null
      ),
      (
        0, 'STORED_MATERIAL_RETAINAGE', round(stored_rate.rate * rest.stored, 2), null, 0,
        stored_rate.rate <> 0,
        tieout.rate_text(stored_rate.rate) || ' of ' || tieout.money_text(rest.stored) || ' of stored materials',
        null
      ),
      (
        1, 'STORED_MATERIAL_RETAINAGE', rest.stored_withheld, null, 0,
        rest.stored_withheld <> 0,
        'retainage on ' || tieout.money_text(rest.stored) || ' of stored materials',
        null
      ),
      (
        -- A document that bills nothing withholds more on one side.
        1, 'RETAINAGE_WITHHELD_ONE_SIDED', rest.rest, null, 0,
        rest.field_gross = 0 and rest.books_gross = 0,
        tieout.money_text(rest.field_withheld) || ' in {field} less ' || tieout.money_text(rest.books_withheld)
          || ' in {books}',
        null
      ),
      (
        -- The books hold on all that is billed, the field not on what is stored.
        1, 'STORED_MATERIAL_RETAINAGE', -round(rest.books_rate * rest.stored, 2), null, 0,
        rest.stored <> 0 and rest.stored_withheld = 0 and rest.books_rate <> 0,
        'retainage on ' || tieout.money_text(rest.stored) || ' of stored materials',
        null
      ),
      (
        2, 'NEGATIVE_LINE_RETAINAGE', rest.field_negative - rest.books_negative, null, 0,
        -- All credits are floored at zero, or one of them, or withheld on as if they were none.
        (rest.field_negative = 0) <> (rest.books_negative = 0)
        or sign(rest.field_negative) = -sign(rest.books_negative)
        or rest.has_unheld_credit_in_field <> rest.has_unheld_credit_in_books,
        'negative retainage of ' || tieout.money_text(rest.field_negative) || ' in {field} and '
          || tieout.money_text(rest.books_negative) || ' in {books}',
        null
      ),
      (
        -- A credit is floored at zero, and another change order is at another rate.
        2, 'NEGATIVE_LINE_RETAINAGE', rest.field_negative - rest.books_negative, 'CO_RATE_MISMATCH',
        rest.change_withheld - rest.books_change_withheld - rest.field_negative + rest.books_negative,
        rest.has_parts
        and (rest.field_negative = 0) <> (rest.books_negative = 0)
        and rest.change_withheld - rest.books_change_withheld <> rest.field_negative - rest.books_negative,
        'negative retainage of ' || tieout.money_text(rest.field_negative) || ' in {field} and '
          || tieout.money_text(rest.books_negative) || ' in {books}',
        'another rate on change orders'
      ),
      (
        -- A credit is floored at zero, and stored materials are withheld on by the field alone.
        3, 'NEGATIVE_LINE_RETAINAGE', rest.field_negative - rest.books_negative, 'STORED_MATERIAL_RETAINAGE',
        rest.stored_withheld,
        rest.stored_withheld <> 0 and (rest.field_negative = 0) <> (rest.books_negative = 0),
        'negative retainage of ' || tieout.money_text(rest.field_negative) || ' in {field} and '
          || tieout.money_text(rest.books_negative) || ' in {books}',
        'retainage on ' || tieout.money_text(rest.stored) || ' of stored materials'
      ),
      (
        -- The books withhold on what is left when tax or a deduction is taken off, which is at no rate of a contract.
        3, 'DEDUCTION_MISMATCH', round(rest.field_rate * net.taken_off, 2), null, 0,
        net.taken_off <> 0
        and rest.field_gross = rest.books_gross
        and (rest.books_rate * 40 = round(rest.books_rate * 40)) is not true,
        tieout.rate_text(rest.field_rate) || ' of the ' || tieout.money_text(net.taken_off)
          || ' of ' || case when rest.books_deduction = rest.field_deduction then 'tax' else 'deductions' end
          || ', on which {books} withholds nothing,',
        null
      ),
      (
        3, 'CO_RATE_MISMATCH',
        rest.change_withheld - round(rest.field_base_rate * rest.change_gross, 2), null, 0,
        rest.change_gross <> 0 and rest.field_gross <> rest.change_gross
        -- Change orders of several rates have no one rate, and items of their own tell more.
        and (
          rest.field_change_rate <> rest.field_base_rate
          or (rest.field_change_rate is null and not rest.has_parts)
        ),
        case
          when rest.field_change_rate is null then tieout.money_text(rest.change_withheld) || ' withheld in {field}'
          else tieout.rate_text(rest.field_change_rate)
        end || ' less ' || tieout.rate_text(rest.field_base_rate)
          || ' of ' || tieout.money_text(rest.change_gross) || ' on change orders',
        null
      ),
      (
        6, 'RATE_MISMATCH', round((rest.field_rate - rest.books_rate) * rest.field_gross, 2), null, 0,
        rest.field_rate <> rest.books_rate
        -- At the rate of the others it leaves exactly what the field released by it.
        and not coalesce(
          standing.amount < 0
          and steady.steady_count > 1
          and rest.field_rate = steady.field_rate
          and rest.books_rate <> steady.books_rate
          and rest.field_released > rest.books_released
          and abs(
            rest.rest - (steady.field_rate - steady.books_rate) * rest.field_gross
              - rest.field_released + rest.books_released
          ) <= rest.tolerance + 0.01,
          false
        )
        and not coalesce(by_item.is_uneven and abs(rest.rest - by_item.amount) <= rest.tolerance + 0.01, false)
        -- Where the contract and change orders are at rates of their own, one rate of both is a coincidence.
        and not coalesce(rest.has_parts and rest.books_base_rate <> rest.books_change_rate, false)
        and (
          (
            rest.field_rate = steady.field_rate
            and rest.books_rate = steady.books_rate
            and (steady.steady_count = steady.differing_count or steady.steady_count * 2 > steady.differing_count)
          )
          -- Several rates are rates where contracts are made at them: 0, 2.5, 5, 7.5, 10 percent.
          or (
            rest.field_rate * 40 = round(rest.field_rate * 40)
            and rest.books_rate * 40 = round(rest.books_rate * 40)
            and least(rest.field_rate, rest.books_rate) >= 0
            and greatest(rest.field_rate, rest.books_rate) <= 0.1
          )
        )
        -- One odd invoice among many is an error of that invoice, unless its rate is a round one.
        and (
          steady.steady_count > 1
          or rest.invoice_count = 1
          or (
            rest.field_rate * 200 = round(rest.field_rate * 200)
            and rest.books_rate * 200 = round(rest.books_rate * 200)
            -- Two that cancel are two errors of one kind.
            and not exists (
              select from rest as other
              where other.commitment_pair_id = rest.commitment_pair_id and other.rest = -rest.rest
            )
          )
        ),
        tieout.rate_text(rest.field_rate) || ' less ' || tieout.rate_text(rest.books_rate) || ' of '
          || tieout.money_text(rest.field_gross),
        null
      ),
      (
        -- One line of the invoice, the largest, at another whole percent.
        12, rest.line_code, round(rest.rest / nullif(largest.gross, 0), 2) * largest.gross, null, 0,
        abs(round(rest.rest / nullif(largest.gross, 0), 2)) between 0.01 and 0.10
        and abs(rest.rest) > rest.tolerance,
        tieout.rate_text(round(rest.rest / nullif(largest.gross, 0), 2)) || ' of its largest line, '
          || tieout.money_text(largest.gross) || ',',
        null
      ),
      (
        -- The stored materials alone, and change orders at another rate.
        7, 'STORED_MATERIAL_RETAINAGE', rest.stored_withheld, 'CO_RATE_MISMATCH',
        rest.change_withheld - rest.books_change_withheld,
        rest.stored_withheld <> 0 and rest.has_parts and rest.change_withheld <> rest.books_change_withheld,
        'retainage on ' || tieout.money_text(rest.stored) || ' of stored materials',
        rest.change_rates
      ),
      (
        8, rest.line_code, by_item.amount, null, 0,
        by_item.amount is not null
        -- Where nothing is held on what is stored, that comes first, and the work is at another round rate.
        and not coalesce(
          rest.stored_withheld <> 0
          and rest.books_work_rate between 0 and 0.1
          and rest.books_work_rate * 200 % 1 = 0
          and abs(
            rest.rest - rest.stored_withheld
              - (rest.field_work_rate - rest.books_work_rate) * (rest.books_gross - rest.stored)
          ) <= rest.tolerance + 0.01,
          false
        ),
        coalesce(by_item.told, 'rates by item'),
        null
      ),
      (
        -- Stored materials at another rate than in the field.
        10, 'STORED_MATERIAL_RETAINAGE', rest.rest, null, 0,
        rest.stored > 0 and rest.stored_withheld <> 0
        and tieout.rate_of(rest.rest, rest.stored, rest.tolerance + 0.01) between -0.10 and 0.10
        and tieout.rate_of(rest.rest, rest.stored, rest.tolerance + 0.01) * 200 % 1 = 0,
        tieout.rate_text(tieout.rate_of(rest.rest, rest.stored, rest.tolerance + 0.01)) || ' of '
          || tieout.money_text(rest.stored) || ' of stored materials',
        null
      ),
      (
        11, 'STORED_MATERIAL_RETAINAGE', rest.stored_withheld, 'RATE_MISMATCH',
        round((rest.field_work_rate - rest.books_work_rate) * (rest.books_gross - rest.stored), 2),
        rest.stored_withheld <> 0 and rest.field_work_rate <> rest.books_work_rate,
        'retainage on ' || tieout.money_text(rest.stored) || ' of stored materials',
        tieout.rate_text(rest.field_work_rate) || ' less ' || tieout.rate_text(rest.books_work_rate) || ' of the work'
      ),
      (
        9, 'CO_RATE_MISMATCH', rest.change_withheld - rest.books_change_withheld, 'RATE_MISMATCH',
        rest.rest - rest.change_withheld + rest.books_change_withheld,
        rest.has_parts and rest.field_base_rate <> rest.books_base_rate
        and rest.field_change_rate <> rest.books_change_rate
        -- What the books divide by one rate of all is divided otherwise, and no rate.
        and (
          rest.rest <> 0
          or (
            rest.books_base_rate <> rest.books_change_rate
            and least(rest.field_base_rate, rest.field_change_rate, rest.books_base_rate, rest.books_change_rate) >= 0
            and greatest(rest.field_base_rate, rest.field_change_rate, rest.books_base_rate, rest.books_change_rate)
              <= 0.1
          )
        ),
        rest.change_rates,
        tieout.rate_text(rest.field_base_rate) || ' less ' || tieout.rate_text(rest.books_base_rate) || ' of '
          || tieout.money_text(rest.field_gross - rest.change_gross) || ' billed on the contract'
      ),
      (
        -- The rate of the others, and a release in the one figure of the books.
        14, 'RATE_MISMATCH', round((steady.field_rate - steady.books_rate) * rest.field_gross, 2),
        'RELEASE_ONE_SIDED',
        rest.rest - round((steady.field_rate - steady.books_rate) * rest.field_gross, 2),
        standing.amount < 0
        and steady.steady_count > 1
        and steady.field_rate <> steady.books_rate
        and rest.field_rate = steady.field_rate
        and rest.rest - round((steady.field_rate - steady.books_rate) * rest.field_gross, 2)
          between 0.01 and rest.field_released - rest.books_released,
        tieout.rate_text(steady.field_rate) || ' less ' || tieout.rate_text(steady.books_rate) || ' of '
          || tieout.money_text(rest.field_gross),
        'what {books} released besides'
      ),
      (
        -- One figure of the books for what they withhold and release: what is less than withheld is released.
        16, 'RELEASE_ONE_SIDED', rest.rest, null, 0,
        standing.amount < 0 and rest.rest > 0 and rest.rest <= rest.field_released - rest.books_released,
        tieout.money_text(rest.rest) || ' released by the same invoice in {books}',
        null
      ),
      (
        -- The rate of the others, and something that is left.
        15, 'RATE_MISMATCH', round((steady.field_rate - steady.books_rate) * rest.field_gross, 2), null, 0,
        steady.steady_count > 1
        and steady.steady_count * 2 >= steady.differing_count
        and steady.field_rate <> steady.books_rate
        and rest.field_rate = steady.field_rate
        and abs(rest.rest - (steady.field_rate - steady.books_rate) * rest.field_gross) < abs(rest.rest),
        tieout.rate_text(steady.field_rate) || ' less ' || tieout.rate_text(steady.books_rate) || ' of '
          || tieout.money_text(rest.field_gross),
        null
      ),
      (
        13, 'CO_RATE_MISMATCH',
        rest.change_withheld - round(rest.books_rate * rest.change_gross, 2), 'RATE_MISMATCH',
        round((rest.field_base_rate - rest.books_rate) * (rest.field_gross - rest.change_gross), 2),
        rest.change_gross <> 0 and rest.field_base_rate <> rest.books_rate
        and rest.field_change_rate <> rest.books_rate and rest.field_change_rate <> rest.field_base_rate,
        tieout.rate_text(rest.field_change_rate) || ' less ' || tieout.rate_text(rest.books_rate) || ' of '
          || tieout.money_text(rest.change_gross) || ' on change orders',
        tieout.rate_text(rest.field_base_rate) || ' less ' || tieout.rate_text(rest.books_rate) || ' of '
          || tieout.money_text(rest.field_gross - rest.change_gross) || ' billed on the contract'
      )
  ) as tried (rank, code, amount, second_code, second_amount, is_possible, arithmetic, second_arithmetic)
  where
    abs(rest.rest) > rest.tolerance
    or rest.cap_code is not null
    -- Two that cancel are two, where both sides tell what each of them is about.
    or (
      rest.gap = 0 and rest.gross_gap = 0
      and tried.rank in (2, 3, 9) and tried.amount = -tried.second_amount and tried.amount <> 0
    )
)
