-- Included where items are told as of a day. Of `pair` (id, side, contract_id), the contracts that were signed by the
-- day $2, it makes `item`: what was billed and withheld on each by the documents that had been booked.

booked as (
  select document.*
  from pair
  join tieout.invoice_document as document
    on document.side = pair.side and document.contract_id = pair.contract_id
  where document.is_counted and coalesce(document.accounting_on, '-infinity') <= $2::date
),

billed as (
  select side, contract_id, item_key, sum(gross) as gross, sum(held) as held
  from (
    select booked.side, booked.contract_id, item.key as item_key, item.value::numeric as gross, 0 as held
    from booked
    cross join lateral jsonb_each_text(booked.gross_by_item) as item
    union all
    select booked.side, booked.contract_id, item.key, 0, item.value::numeric
    from booked
    cross join lateral jsonb_each_text(booked.retainage_by_item) as item
  ) as each_document
  group by side, contract_id, item_key
),

item as (
  select
    pair.id as commitment_pair_id,
    pair.side,
    pair.contract_id,
    item.item_key,
    item.extra,
    item.cost_code,
    item.cost_type,
    item.original_amount,
    coalesce(billed.gross, 0) as gross_amount,
    coalesce(billed.held, 0) as held_amount
  from pair
  join tieout.item on item.side = pair.side and item.contract_id = pair.contract_id
  left join billed
    on billed.side = item.side and billed.contract_id = item.contract_id and billed.item_key = item.item_key
  -- An item of no line of the contract is there since something was billed on it.
  where item.line_count > 0 or billed.item_key is not null
)
