-- Included by the causes. What one document got wrong another one may put right: what is `settled` or `answered`
-- has no other cause, and a `standing_mover` is what corrects nothing.

---------- retainage that is given back by another document than the one that withheld it

-- What stands on one side alone and moves nothing but retainage.
mover as (
  select commitment_pair_id, null as group_id, amount from one_sided_release
  union all
  select commitment_pair_id, group_id, amount from one_sided where code = 'RETAINAGE_WITHHELD_ONE_SIDED'
),

unmoved as (
  select commitment_pair_id, group_id, gap - gross_part as amount, tolerance
  from of_gross
  where gap <> gross_part
),

-- All of it together corrects the commitment: a retainage-only correction, or a release inside an invoice.
settled as (
  select
    moved.commitment_pair_id,
    moved.amount + coalesce(open.amount, 0) as left_amount
  from (
    select commitment_pair_id, sum(amount) as amount, count(*) as count
    from mover
    group by commitment_pair_id
  ) as moved
  left join (
    select commitment_pair_id, sum(amount) as amount, sum(tolerance) as tolerance
    from unmoved
    group by commitment_pair_id
  ) as open on open.commitment_pair_id = moved.commitment_pair_id
  where
    (open.amount is not null or moved.count > 1)
    and abs(moved.amount + coalesce(open.amount, 0)) <= coalesce(open.tolerance, 0)
),

-- Or one of them corrects one invoice.
answered as (
  select distinct on (mover.commitment_pair_id, unmoved.group_id)
    mover.commitment_pair_id,
    mover.group_id as mover_group_id,
    unmoved.group_id,
    mover.amount + unmoved.amount as left_amount
  from mover
  join unmoved
    on unmoved.commitment_pair_id = mover.commitment_pair_id
    and abs(mover.amount + unmoved.amount) <= unmoved.tolerance
  where
    mover.commitment_pair_id not in (select commitment_pair_id from settled)
    -- A rate that other invoices have as well is no release that the books took off this one.
    and not (
      mover.group_id is null
      and mover.amount < 0
      and exists (
        select from of_gross as like_it
        join of_gross as it on it.group_id = unmoved.group_id
        where
          like_it.commitment_pair_id = it.commitment_pair_id
          and like_it.group_id <> it.group_id
          and like_it.field_rate = it.field_rate
          and like_it.books_rate = it.books_rate
          and like_it.field_rate <> like_it.books_rate
      )
    )
    -- Of several invoices that fit none is named.
    and 1 = (
      select count(*) from unmoved as other
      where
        other.commitment_pair_id = mover.commitment_pair_id
        and abs(mover.amount + other.amount) <= other.tolerance
    )
  order by mover.commitment_pair_id, unmoved.group_id, mover.group_id
),

standing_mover as (
  select mover.*
  from mover
  where
    mover.commitment_pair_id not in (select commitment_pair_id from settled)
    and not exists (
      select from answered
      where
        answered.commitment_pair_id = mover.commitment_pair_id
        and answered.mover_group_id is not distinct from mover.group_id
    )
)
