-- Included by the causes. Releases are compared as sums of the commitment, whatever carries them: `excess` is more
-- than was held, `waiting_release` waits to be posted, `misplaced_release` stands on another commitment,
-- `one_sided_release` is what one side released beyond the
-- other, and `release_document` names the document that carries it.

---------- releases, as sums

-- A release that waits to be posted is that finding, as much as waits; what an invoice that bills releases is in its
-- one figure.
waiting_release as (
  select
    invoice.commitment_pair_id,
    invoice.group_id,
    invoice.number,
    -released.amount as amount,
    released.amount = invoice.field_released as is_all
  from invoice
  cross join lateral (
    select
      case when invoice.field_gross = 0 then coalesce(sum(pair.books_released_amount), 0) else invoice.field_released end
        as amount
    from tieout.invoice_pair as pair
    where pair.group_id = invoice.group_id
  ) as released
  where invoice.is_in_field and not invoice.is_in_books and invoice.is_waiting and invoice.field_released <> 0
),

-- What an invoice that stands on another commitment releases is there, and not released once more.
misplaced_release as (
  select commitment_pair_id, group_id, number, books_released - field_released as amount
  from invoice
  where is_elsewhere and books_released <> field_released
),

document as (
  select
    invoice_pair.commitment_pair_id,
    invoice_pair.group_id,
    invoice_document.side,
    invoice_document.key,
    invoice_document.number,
    invoice_document.sequence,
    invoice_document.accounting_on,
    invoice_document.is_counted,
    invoice_document.gross_amount,
    invoice_document.retainage_amount,
    case invoice_document.side
      when 'FIELD' then invoice_pair.field_released_amount
      else invoice_pair.books_released_amount
    end as released_amount
  from commitment
  join tieout.invoice_pair on invoice_pair.commitment_pair_id = commitment.id
  join tieout.invoice_document
    on (invoice_document.side = 'FIELD' and invoice_document.key = invoice_pair.field_id)
    or (invoice_document.side = 'BOOKS' and invoice_document.key = invoice_pair.books_key)
  where
    -- Most commitments release nothing, so there is nothing to look at.
    commitment.has_releases
),

-- What the documents of one cause move together, so that what was taken back is not held against anybody. What is
-- withheld without billing comes first, and what is released by an invoice that bills comes last: the day
-- of either is the books' own. What one side posts late was withheld when the other side has it.
moved as (
  select
    commitment_pair_id,
    side,
    group_id,
    min(number) as number,
    min(accounting_on) as happened_on,
    min(min(accounting_on)) over (partition by commitment_pair_id, group_id) as withheld_on,
    min(sequence) as sequence,
    sum(released_amount) as released_amount,
    sum(gross_amount) <> 0 as has_billed,
    sum(retainage_amount) + sum(released_amount) as withheld_amount
  from document
  where is_counted
  group by commitment_pair_id, side, group_id
),

movement as (
  select
    commitment_pair_id, side, group_id, number, withheld_on as happened_on, sequence,
    case when has_billed then 1 else 0 end as place,
    0 as released_amount,
    withheld_amount as amount
  from moved
  where withheld_amount <> 0
  union all
  select
    commitment_pair_id, side, group_id, number, happened_on, sequence,
    case when has_billed then 2 else 1 end,
    released_amount,
    -released_amount
  from moved
  where
    released_amount <> 0
    -- What stands on the wrong commitment is more than was held there for no other reason.
    and group_id not in (select group_id from misplaced_release)
),

running as (
  select
    movement.*,
    sum(amount) over (
      partition by commitment_pair_id, side
      order by place, happened_on, sequence, released_amount <> 0, group_id
    ) as held_after
  from movement
),

-- A release that takes more than was held: a part of it too much, or all of it a second time.
excess as (
  select
    commitment_pair_id,
    group_id,
    number,
    case when side = 'FIELD' then -1 else 1 end * least(released_amount, -held_after) as amount,
    case when held_after + released_amount <= 0 then 'NEGATIVE_HELD' else 'RELEASE_EXCEEDS_HELD' end as code
  from running
  where released_amount > 0 and held_after < 0
),

told_release as (
  select commitment_pair_id, sum(amount) as amount
  from (
    select commitment_pair_id, amount from excess
    union all
    select commitment_pair_id, amount from waiting_release
    union all
    select commitment_pair_id, amount from misplaced_release
  ) as told
  group by commitment_pair_id
),

one_sided_release as (
  select
    commitment.id as commitment_pair_id,
    commitment.release_difference - coalesce(told_release.amount, 0) as amount
  from commitment
  left join told_release on told_release.commitment_pair_id = commitment.id
  where commitment.release_difference <> coalesce(told_release.amount, 0)
),

-- The releases of one side that the other has no equal of, to name the document where it is one.
release as (
  select
    commitment_pair_id, side, group_id, number, released_amount,
    row_number() over (
      partition by commitment_pair_id, side, released_amount order by accounting_on, key
    ) as turn
  from document
  where
    is_counted
    and released_amount <> 0
    and group_id not in (select group_id from waiting_release where is_all)
    and group_id not in (select group_id from misplaced_release)
),

unanswered_release as (
  select release.*
  from release
  left join release as other
    on other.commitment_pair_id = release.commitment_pair_id
    and other.side <> release.side
    and other.released_amount = release.released_amount
    and other.turn = release.turn
  where other.commitment_pair_id is null
),

-- The document that carries it, where it is one of the side that released more.
release_document as (
  select
    one_sided_release.commitment_pair_id,
    one_sided_release.amount,
    case
      when count(*) filter (where is_of_more) = 1 then min(group_id) filter (where is_of_more)
      when count(distinct group_id) = 1 then min(group_id)
    end as group_id,
    string_agg(
      'invoice ' || number || case
        when released_amount < 0 then ' takes ' || tieout.money_text(-released_amount) || ' back in '
        else ': ' || tieout.money_text(released_amount) || ' in '
      end || case side when 'FIELD' then '{field}' else '{books}' end,
      ', ' order by number collate tieout.as_counted, side desc, released_amount
    ) as documents
  from one_sided_release
  left join (
    select unanswered_release.*, (one.amount < 0) = (side = 'FIELD') as is_of_more
    from unanswered_release
    join one_sided_release as one on one.commitment_pair_id = unanswered_release.commitment_pair_id
  ) as unanswered on unanswered.commitment_pair_id = one_sided_release.commitment_pair_id
  group by one_sided_release.commitment_pair_id, one_sided_release.amount
)
