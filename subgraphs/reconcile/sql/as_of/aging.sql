-- Retainage held as of a day by its age. What was released is taken off what was withheld first, on each side. What a
-- side holds that was not read is not known: it is in no bucket and counted by itself.
-- $1: the day; today when it is null. $2: the project pairs, or null for all.
with

document as (
  select pair.commitment_pair_id, moved.side, moved.booked_on, moved.withheld, moved.released
  from tieout.invoice_pair as pair
  join tieout.commitment_pair as commitment on commitment.id = pair.commitment_pair_id
  cross join lateral (
    values
      ('FIELD', pair.field_accounting_on, pair.field_retainage_amount + pair.field_released_amount, pair.field_released_amount),
      ('BOOKS', case when pair.is_posted then pair.books_accounting_on end,
        pair.books_retainage_amount + pair.books_released_amount, pair.books_released_amount)
  ) as moved (side, booked_on, withheld, released)
  where
    moved.booked_on <= coalesce($1::date, current_date)
    and case moved.side when 'FIELD' then commitment.field_held_amount else commitment.books_held_amount end
      is not null
    and ($2::text[] is null or pair.project_pair_id = any ($2))
),

-- Retainage that is taken back, as on a credit, takes off what was withheld like a release.
side as (
  select
    *,
    sum(greatest(withheld, 0)) over (
      partition by commitment_pair_id, side order by booked_on, withheld rows unbounded preceding
    ) as withheld_so_far,
    sum(released + greatest(-withheld, 0)) over (partition by commitment_pair_id, side) as taken_off
  from document
),

held as (
  select
    commitment_pair_id,
    side,
    coalesce($1::date, current_date) - booked_on as age_days,
    least(greatest(withheld, 0), greatest(withheld_so_far - taken_off, 0)) as amount
  from side
  union all
  -- More taken off than was withheld stands as it is, at the youngest.
  select distinct commitment_pair_id, side, 0, least(sum(greatest(withheld, 0)) over whole - taken_off, 0)
  from side
  window whole as (partition by commitment_pair_id, side)
),

bucket as (
  select * from (values (0, 30), (31, 60), (61, 90), (91, null::integer)) as bucket (from_days, to_days)
),

currency as (
  select
    currency,
    count(*) filter (where field_id is not null and field_held_amount is null)::integer as field_unread,
    count(*) filter (where books_id is not null and books_held_amount is null)::integer as books_unread
  from tieout.commitment_pair
  where $2::text[] is null or commitment_pair.project_pair_id = any ($2)
  group by currency
)

select
  bucket.from_days as "fromDays",
  bucket.to_days as "toDays",
  currency.currency,
  coalesce(sum(held.amount) filter (where held.side = 'FIELD'), 0) as "procoreHeldAmount",
  coalesce(sum(held.amount) filter (where held.side = 'BOOKS'), 0) as "sageHeldAmount",
  coalesce(sum(case held.side when 'FIELD' then held.amount else -held.amount end), 0) as difference,
  count(distinct held.commitment_pair_id) filter (where held.amount <> 0)::integer as "commitmentCount",
  currency.field_unread as "procoreUnreadCount",
  currency.books_unread as "sageUnreadCount"
from bucket
cross join currency
left join (
  held join tieout.commitment_pair on commitment_pair.id = held.commitment_pair_id
)
  on commitment_pair.currency = currency.currency
  and held.age_days between bucket.from_days and coalesce(bucket.to_days, held.age_days)
group by bucket.from_days, bucket.to_days, currency.currency, currency.field_unread, currency.books_unread
order by currency.currency, bucket.from_days
