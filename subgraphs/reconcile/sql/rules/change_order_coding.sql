-- Both systems have the change order at the same amount, on other cost codes, on another job or extra, or divided
-- otherwise between the same ones.
-- $1: the commitment pairs to check.
-- shared: moved_changes
with

-- The same cost codes are found again when jobs and extras are left out.
kind as (
  select distinct
    group_id,
    case
      when is_divided_only then 'ALLOCATION_ONLY'
      when sum(amount) <> 0 then 'COST_CODE_MISMATCH'
      else 'JOB_OR_EXTRA_MISMATCH'
    end as code
  from moved_change
  group by group_id, is_divided_only, regexp_replace(item_key, '^.*[|](?=[^|]*[|][^|]*$)', '')
  -- Dividing a line by a map may round.
  having not is_divided_only or max(abs(amount)) >= 1
),

told as (
  select
    commitment_pair_id,
    group_id,
    count(*) as item_count,
    sum(amount) filter (where is_of_field) as amount,
    tieout.coding_text(string_agg(item_key, ', ' order by item_key) filter (where is_of_field)) as field_codes,
    tieout.coding_text(string_agg(item_key, ', ' order by item_key) filter (where not is_of_field)) as books_codes,
    string_agg(
      tieout.money_text(amount) || ' on ' || tieout.coding_text(item_key), ', ' order by item_key
    ) filter (where is_of_field) as field_parts,
    string_agg(
      tieout.money_text(-amount) || ' on ' || tieout.coding_text(item_key), ', ' order by item_key
    ) filter (where not is_of_field) as books_parts,
    string_agg(
      tieout.coding_text(item_key) || ': ' || tieout.money_text(amount), ', ' order by item_key
    ) as differences
  from moved_change
  group by commitment_pair_id, group_id
),

change_order as (
  select
    pair.group_id,
    pair.commitment_pair_id,
    pair.project_pair_id,
    min(pair.number) filter (where pair.id = pair.group_id) as number,
    min(pair.field_id) as field_id,
    min(pair.books_id) as books_id,
    coalesce(sum(pair.field_amount) filter (where pair.field_counts), 0) as amount
  from told
  join tieout.change_order_pair as pair
    on pair.commitment_pair_id = told.commitment_pair_id and pair.group_id = told.group_id
  group by pair.group_id, pair.commitment_pair_id, pair.project_pair_id
)

select
  kind.code,
  case kind.code when 'JOB_OR_EXTRA_MISMATCH' then 'HIGH' when 'COST_CODE_MISMATCH' then 'MEDIUM' else 'LOW' end
    as severity,
  change_order.project_pair_id,
  change_order.commitment_pair_id,
  change_order.group_id as document_pair_id,
  change_order.group_id as thing,
  change_order.number as grain,
  null::numeric as amount,
  'COMMITTED' as measure,
  'Change order ' || change_order.number || ' of ' || tieout.money_text(change_order.amount)
    || case
      when kind.code = 'ALLOCATION_ONLY' then ' is the same on both sides and differs by item: ' || told.differences
      -- One item here and one there.
      when told.item_count = 2 and told.field_parts is not null and told.books_parts is not null
        then case
          when told.amount = change_order.amount then ' is on ' || told.field_codes
          else ' has ' || told.field_parts
        end || ' in {field} and on ' || told.books_codes || ' in {books}'
      else ' has ' || coalesce(told.field_parts, 'nothing') || ' in {field} where {books} has '
        || coalesce(told.books_parts, 'nothing')
    end || '.' as explanation,
  jsonb_build_array(jsonb_build_object('pairId', change_order.group_id, 'amount', null)) as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'costCode', told.field_codes, change_order.field_id),
    tieout.evidence('BOOKS', 'costCode', told.books_codes, change_order.books_id)
  ) as evidence
from kind
join told on told.group_id = kind.group_id
join change_order on change_order.group_id = kind.group_id
