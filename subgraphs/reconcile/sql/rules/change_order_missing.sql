-- A change order approved on one side has no counterpart on the other.
-- $1: the commitment pairs to check.
with

change_order as (
  select
    change_order_pair.*,
    coalesce(change_order_pair.field_amount, 0) - coalesce(change_order_pair.books_amount, 0)
      as amount,
    commitment_pair.field_original_amount + commitment_pair.field_changes_amount
      - commitment_pair.books_original_amount - commitment_pair.books_changes_amount as revised_difference
  from tieout.change_order_pair
  join tieout.commitment_pair on commitment_pair.id = change_order_pair.commitment_pair_id
  where
    change_order_pair.commitment_pair_id = any ($1)
    -- Where the commitment itself is missing, that is the finding.
    and commitment_pair.field_in_force
    and commitment_pair.books_id is not null
    and change_order_pair.own_verdict in ('MISSING_IN_SAGE', 'MISSING_IN_PROCORE')
    -- It makes good what the original amounts differ by.
    and not coalesce(
      coalesce(change_order_pair.books_amount, -change_order_pair.field_amount) <> 0
      and coalesce(change_order_pair.books_amount, -change_order_pair.field_amount)
        = commitment_pair.field_original_amount - commitment_pair.books_original_amount,
      false
    )
    -- A number that is used twice is reported as such.
    and not exists (
      select from tieout.change_order_pair as double
      where double.commitment_pair_id = change_order_pair.commitment_pair_id
        and double.is_duplicate
        and tieout.number_key(double.number) = tieout.number_key(change_order_pair.number)
    )
),

-- What both contracts and their change orders come to by item, where all of them are told.
committed as (
  select commitment_pair.id as commitment_pair_id, line.item_key, sum(line.amount) as difference
  from tieout.commitment_pair
  cross join lateral (
    select item_key, case side when 'FIELD' then original_amount else -original_amount end as amount
    from tieout.contract_line
    where contract_id in (commitment_pair.field_id, commitment_pair.books_id)
    union all
    select change_line.item_key, case change_line.side when 'FIELD' then change_line.amount else -change_line.amount end
    from tieout.change_document as document
    join tieout.change_line on change_line.side = document.side and change_line.change_order_id = document.id
    where document.contract_id in (commitment_pair.field_id, commitment_pair.books_id) and document.is_counted
  ) as line
  where
    commitment_pair.id in (select commitment_pair_id from change_order where amount = 0)
    and not exists (
      select from tieout.change_document as document
      where
        document.contract_id in (commitment_pair.field_id, commitment_pair.books_id)
        and document.is_counted
        and document.amount is distinct from (
          select coalesce(sum(amount), 0) from tieout.change_line
          where change_line.side = document.side and change_line.change_order_id = document.id
        )
    )
  group by commitment_pair.id, line.item_key
),

-- What costs nothing may move amounts from code to code, and not only to where the other side has them. Where that
-- is not told, it is not known to agree.
moving as (
  select
    change_order.id,
    bool_and(committed.difference is not null) as is_known,
    string_agg(
      tieout.money_text(part.amount) || ' on ' || tieout.coding_text(part.item_key), ', ' order by part.item_key
    ) as told
  from change_order
  cross join lateral (
    select item_key, sum(amount) as amount
    from tieout.change_line
    where change_order_id = coalesce(change_order.field_id, change_order.books_id)
    group by item_key
    having sum(amount) <> 0
  ) as part
  left join committed
    on committed.commitment_pair_id = change_order.commitment_pair_id and committed.item_key = part.item_key
  where change_order.amount = 0
  group by change_order.id
  having bool_or(committed.difference is distinct from 0)
)

select
  case when books_id is null then 'CO_MISSING_IN_SAGE' else 'CO_MISSING_IN_PROCORE' end as code,
  -- A change order that costs nothing changes no figure.
  case when amount <> 0 then 'HIGH' when moving.id is null then 'INFO' else 'MEDIUM' end as severity,
  change_order.project_pair_id,
  change_order.commitment_pair_id,
  change_order.id as document_pair_id,
  change_order.id as thing,
  number as grain,
  amount,
  'COMMITTED' as measure,
  'Change order ' || number || ' of '
    || tieout.money_text(coalesce(field_amount, books_amount)) || ' is approved in '
    || case when books_id is null then '{field} and not in {books}' else '{books} and not in {field}' end
    || case
      when moving.id is not null
        then '; in all it changes no amount, and it has ' || moving.told
          || case when moving.is_known then '' else ', and not all lines of change orders are told' end || '.'
      when amount = 0 then '; it changes no amount.'
      else revised.told || '.'
    end as explanation,
  jsonb_build_array(jsonb_build_object('pairId', change_order.id, 'amount', amount::text)) as documents,
  jsonb_build_array(
    tieout.evidence(
      case when books_id is null then 'FIELD' else 'BOOKS' end, 'amount',
      coalesce(field_amount, books_amount)::text, coalesce(field_id, books_id)
    )
  ) as evidence
from change_order
left join moving on moving.id = change_order.id
-- include: shared/revised_told
