-- Included by the job cost report, after `side` and `item`.
-- $1: the project pair. $2: the day; infinity for now.

change_line as (
  select line.*
  from side
  join tieout.change_line as line on line.side = side.side and line.contract_id = side.contract_id
  join tieout.change_document as document on document.side = line.side and document.id = line.change_order_id
  where document.is_counted and coalesce(document.approved_on, '-infinity') <= $2::date
),

-- Lines of change orders are read after everything else. Where one side does not tell the codes of all its changes,
-- those of the other cannot be compared by code either.
coded_change as (
  select side.commitment_pair_id
  from side
  left join (
    select side, contract_id, sum(amount) as amount, bool_and(item_key not like '%||%') as is_coded
    from change_line
    group by side, contract_id
  ) as told on told.side = side.side and told.contract_id = side.contract_id
  group by side.commitment_pair_id
  having bool_and(coalesce(side.changes, 0) = coalesce(told.amount, 0) and coalesce(told.is_coded, true))
),

-- Nor can invoices, where one side books them on no code.
coded_billing as (
  select side.commitment_pair_id
  from side
  left join item on item.side = side.side and item.contract_id = side.contract_id
  group by side.commitment_pair_id
  having
    bool_and(item.item_key is null or item.item_key not like '%||%' or (item.gross_amount = 0 and item.held_amount = 0))
),

coded as (
  select
    side.commitment_pair_id, side.side, item.item_key, item.extra, item.cost_code, item.cost_type,
    coalesce(item.original_amount, 0) as original, 0::numeric as changes,
    case when coded_billing.commitment_pair_id is null then 0 else item.gross_amount end as invoiced,
    case when coded_billing.commitment_pair_id is null then 0 else item.held_amount end as held
  from side
  join item on item.side = side.side and item.contract_id = side.contract_id
  left join coded_billing on coded_billing.commitment_pair_id = side.commitment_pair_id
  union all
  select
    side.commitment_pair_id, side.side, line.item_key, line.extra, line.cost_code, line.cost_type,
    0, line.amount, 0, 0
  from side
  join coded_change on coded_change.commitment_pair_id = side.commitment_pair_id
  join change_line as line on line.side = side.side and line.contract_id = side.contract_id
),

every_row as (
  select * from coded
  union all
  select
    side.commitment_pair_id, side.side, '||', null, null, null,
    coalesce(side.original, 0) - coalesce(told.original, 0),
    coalesce(side.changes, 0) - coalesce(told.changes, 0),
    coalesce(side.invoiced, 0) - coalesce(told.invoiced, 0),
    coalesce(side.held, 0) - coalesce(told.held, 0)
  from side
  left join (
    select
      commitment_pair_id, side, sum(original) as original, sum(changes) as changes, sum(invoiced) as invoiced,
      sum(held) as held
    from coded
    group by commitment_pair_id, side
  ) as told on told.commitment_pair_id = side.commitment_pair_id and told.side = side.side
),

-- What says no category is not on another one: it stands on the only one that the commitment has on the code, or all
-- that is on the code stands together.
untyped as (
  select
    commitment_pair_id,
    regexp_replace(item_key, '[^|]*$', '') as code_key,
    case
      when count(distinct item_key) = 2 then max(item_key)
      else regexp_replace(min(item_key), '[^|]*$', '')
    end as item_key
  from coded
  where item_key not like '%||%'
  group by commitment_pair_id, regexp_replace(item_key, '[^|]*$', '')
  having bool_or(item_key like '%|')
),

-- Of one commitment on one code.
placed as (
  select
    commitment_pair_id,
    item_key,
    coalesce(min(extra) filter (where side = 'BOOKS'), min(extra)) as extra,
    coalesce(min(cost_code) filter (where side = 'BOOKS'), min(cost_code)) as cost_code,
    case
      when item_key not like '%|' then coalesce(min(cost_type) filter (where side = 'BOOKS'), min(cost_type))
    end as cost_type,
    coalesce(sum(original) filter (where side = 'FIELD'), 0) as field_original,
    coalesce(sum(original) filter (where side = 'BOOKS'), 0) as books_original,
    coalesce(sum(changes) filter (where side = 'FIELD'), 0) as field_changes,
    coalesce(sum(changes) filter (where side = 'BOOKS'), 0) as books_changes,
    coalesce(sum(invoiced) filter (where side = 'FIELD'), 0) as field_invoiced,
    coalesce(sum(invoiced) filter (where side = 'BOOKS'), 0) as books_invoiced,
    coalesce(sum(held) filter (where side = 'FIELD'), 0) as field_held,
    coalesce(sum(held) filter (where side = 'BOOKS'), 0) as books_held
  from (
    select
      every_row.commitment_pair_id, every_row.side, every_row.extra, every_row.cost_code, every_row.cost_type,
      every_row.original, every_row.changes, every_row.invoiced, every_row.held,
      coalesce(untyped.item_key, every_row.item_key) as item_key
    from every_row
    left join untyped
      on untyped.commitment_pair_id = every_row.commitment_pair_id
      and untyped.code_key = regexp_replace(every_row.item_key, '[^|]*$', '')
  ) as every_item
  group by commitment_pair_id, item_key
),

committed as (
  select
    item_key,
    min(extra) as extra,
    min(cost_code) as cost_code,
    min(cost_type) as cost_type,
    sum(field_original) as field_original,
    sum(books_original) as books_original,
    sum(field_changes) as field_changes,
    sum(books_changes) as books_changes,
    sum(field_invoiced) as field_invoiced,
    sum(books_invoiced) as books_invoiced,
    sum(field_held) as field_held,
    sum(books_held) as books_held,
    coalesce(
      array_agg(commitment_pair_id order by commitment_pair_id) filter (
        where
          field_original <> books_original or field_changes <> books_changes
          or field_invoiced <> books_invoiced or field_held <> books_held
      ),
      '{}'
    ) as differing_ids
  from placed
  group by item_key
),

-- The cost and the estimate that Sage keeps. What the two keep beside the commitments is of today.
kept as (
  select
    tieout.item_key(code.extra, code.number, category.number) as item_key,
    min(code.extra) as extra,
    min(code.number) as cost_code,
    min(category.number) as cost_type,
    sum(category.cost_amount) as cost,
    sum(category.original_estimate_amount) as budget,
    sum(category.revised_estimate_amount) as revised_budget
  from sage.category
  join sage.cost_code as code on code.id = category.cost_code_id
  join tieout.project_pair on project_pair.books_id = category.project_id
  where project_pair.id = $1 and not code.is_group and $2::date = 'infinity'
  group by 1
),

-- The budget of Procore, where the map has its codes today.
budgeted as (
  select
    tieout.item_key(
      coalesce(code_link.books_extra, tieout.number_key(line.extra)),
      coalesce(code_link.books_code, tieout.number_key(line.cost_code)),
      line.cost_type
    ) as item_key,
    min(line.extra) as extra,
    min(line.cost_code) as cost_code,
    min(line.cost_type) as cost_type,
    sum(tieout.part_of(line.cost_amount, code_link.share_before, code_link.share_upto)) as cost,
    sum(tieout.part_of(line.original_amount, code_link.share_before, code_link.share_upto)) as budget,
    sum(tieout.part_of(line.revised_amount, code_link.share_before, code_link.share_upto)) as revised_budget
  from procore.budget_row as line
  join tieout.project_pair on project_pair.field_id = line.project_id
  left join tieout.code_link
    on code_link.project_id = line.project_id
    and code_link.field_code = tieout.number_key(line.cost_code)
    and code_link.field_extra = tieout.number_key(coalesce(line.extra, ''))
    and current_date between code_link.valid_from and code_link.valid_to
  where project_pair.id = $1 and $2::date = 'infinity'
  group by 1
),

-- A side that keeps a figure keeps nothing where it has none; of one that keeps it nowhere, nothing is known.
known as (
  select
    (select count(budget) > 0 from budgeted) as field_budget,
    (select count(revised_budget) > 0 from budgeted) as field_revised_budget,
    (select count(cost) > 0 from budgeted) as field_cost,
    (select count(budget) > 0 from kept) as books_budget,
    (select count(revised_budget) > 0 from kept) as books_revised_budget
)

select
  coalesce(committed.extra, kept.extra, budgeted.extra) as extra,
  coalesce(committed.cost_code, kept.cost_code, budgeted.cost_code) as cost_code,
  coalesce(committed.cost_type, kept.cost_type, budgeted.cost_type) as cost_type,
  coalesce(field_original, 0) as field_original,
  coalesce(books_original, 0) as books_original,
  coalesce(field_changes, 0) as field_changes,
  coalesce(books_changes, 0) as books_changes,
  coalesce(field_invoiced, 0) as field_invoiced,
  coalesce(books_invoiced, 0) as books_invoiced,
  coalesce(field_held, 0) as field_held,
  coalesce(books_held, 0) as books_held,
  case when known.field_budget then coalesce(budgeted.budget, 0) end as field_budget,
  case when known.books_budget then coalesce(kept.budget, 0) end as books_budget,
  case when known.field_revised_budget then coalesce(budgeted.revised_budget, 0) end as field_revised_budget,
  case when known.books_revised_budget then coalesce(kept.revised_budget, 0) end as books_revised_budget,
  case when known.field_cost then coalesce(budgeted.cost, 0) end as field_cost,
  kept.cost,
  coalesce(committed.differing_ids, '{}') as differing_ids
from committed
full join kept on kept.item_key = committed.item_key
full join budgeted on budgeted.item_key = coalesce(committed.item_key, kept.item_key)
cross join known
where
  coalesce(kept.cost, 0) <> 0 or coalesce(budgeted.cost, 0) <> 0
  or coalesce(budgeted.budget, 0) <> 0 or coalesce(kept.budget, 0) <> 0
  or coalesce(budgeted.revised_budget, 0) <> 0 or coalesce(kept.revised_budget, 0) <> 0
  or coalesce(field_original, 0) <> 0 or coalesce(books_original, 0) <> 0
  or coalesce(field_changes, 0) <> 0 or coalesce(books_changes, 0) <> 0
  or coalesce(field_invoiced, 0) <> 0 or coalesce(books_invoiced, 0) <> 0
  or coalesce(field_held, 0) <> 0 or coalesce(books_held, 0) <> 0
order by cost_code nulls last, extra nulls first, cost_type nulls first
