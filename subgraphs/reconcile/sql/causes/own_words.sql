-- Included by the causes. `worded` is every cause of an invoice with its own arithmetic: where two explain it together,
-- each says its own part.

worded as (
  select
    explained.commitment_pair_id,
    explained.group_id,
    explained.number,
    cause.code,
    cause.amount,
    case when cause.place = 1 then explained.rate_words end as rate_words,
    case when cause.place = 1 then explained.base_amount end as base_amount,
    case
      when explained.second_amount = 0 then explained.arithmetic || ' is '
      when cause.code = 'RELEASE_ONE_SIDED' then 'what {books} released besides is '
      else coalesce(own.words || ' is ', explained.arithmetic || ', of which ')
    end as arithmetic
  from explained
  join rest on rest.group_id = explained.group_id
  cross join lateral (
    values (1, explained.code, explained.amount), (2, explained.second_code, explained.second_amount)
  ) as cause (place, code, amount)
  -- The part that speaks of what the cause is about.
  cross join lateral (
    select
      case cause.code
        when 'CO_RATE_MISMATCH' then
          regexp_replace(
            min(part) filter (where part like '% on change orders'),
            '^([^ ]+ % less [^ ]+ %) on change orders$',
            '\1 of ' || tieout.money_text(rest.change_gross) || ' on change orders'
          )
        when 'RATE_MISMATCH' then
          regexp_replace(
            coalesce(min(part) filter (where part ~ ' of the (contract|work)$'), min(part) filter (where parts.count = 1)),
            'of the contract$', 'of ' || tieout.money_text(rest.field_gross - rest.change_gross) || ' billed on the contract'
          )
        when 'STORED_MATERIAL_RETAINAGE' then min(part) filter (where part ~ ' of stored materials$')
        when 'NEGATIVE_LINE_RETAINAGE' then min(part) filter (where part ~ '^negative retainage')
      end as words
    from (
      select part, count(*) over () as count
      from regexp_split_to_table(
        -- Two rates of the field less one of the books are two differences.
        regexp_replace(
          explained.arithmetic,
          '^(.*) on the contract and (.*) on change orders, less (.*) on all$',
          '\1 less \3 of the contract, and \2 less \3 on change orders'
        ),
        ', and |, beside '
      ) as part
    ) as parts
  ) as own
  where cause.amount <> 0
)
