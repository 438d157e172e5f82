-- The totals that Sage keeps of a job beside those that it keeps of the job's cost codes and categories, where
-- the two differ.
-- $1: the jobs to stage.
with

category as (
  select
    category.project_id,
    sum(category.cost_amount) as cost,
    sum(category.committed_invoiced_amount) as invoiced,
    sum(category.original_committed_amount) as original,
    sum(category.approved_committed_changes_amount) as changes
  from sage.category
  join sage.cost_code on cost_code.id = category.cost_code_id
  -- An extra is added up in its own record, and not in the job's.
  where category.project_id = any ($1) and cost_code.extra is null and not cost_code.is_group
  group by category.project_id
),

total as (
  select job.id as project_id, job.number, kept.*
  from sage.project as job
  join category on category.project_id = job.id
  cross join lateral (
    values
      ('costAmount', 'of cost', job.cost_amount, category.cost),
      ('committedInvoicedAmount', 'as invoiced on commitments', job.committed_invoiced_amount,
        category.invoiced),
      ('originalCommittedAmount', 'as originally committed', job.original_committed_amount,
        category.original),
      ('approvedCommittedChangesAmount', 'as approved changes of commitments',
        job.approved_committed_changes_amount, category.changes)
  ) as kept (field, named, kept_amount, added_amount)
)

select project_id, coalesce(number, '') as number, field, named, kept_amount, added_amount
from total
where
  kept_amount <> added_amount
  -- A commitment on a code that the job does not have is in the job's total and in no code's.
  and not exists (
    select from sage.commitment_line as line
    where
      line.project_id = total.project_id
      and not exists (
        select from sage.cost_code
        where cost_code.project_id = line.project_id and cost_code.number = line.cost_code
      )
  )
