-- The budget of a project: in Procore's rows of one budget view, in Sage's categories.
create table procore.budget_row_version (
  id text not null,
  project_id text not null,
  -- The view through which it was read.
  view_name text,
  extra text,
  cost_code text,
  -- By its code; by its name where the codes may not be seen.
  cost_type text,
  original_amount numeric,
  -- Null in what the view has no column for.
  revised_amount numeric,
  cost_amount numeric,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);
create index on procore.budget_row_version (project_id) where valid_to = 'infinity';
select tieout.show_current('procore.budget_row');

alter table sage.category_version
  add column original_estimate_amount numeric,
  add column revised_estimate_amount numeric;
select tieout.show_current('sage.category');

-- Jobs that were read before lack it, so they are read whole once more.
update tieout.read_mark set whole_read_at = null where system = 'SAGE300' and project_id <> '';

-- Whether the budget of a project of Procore was read.
create view tieout.budget_reading as
  select
    project_pair.id as project_pair_id,
    case
      when mark.of_id is null then 'NEVER'
      when mark.failure_code in ('PROCORE_FORBIDDEN', 'PROCORE_NOT_FOUND') then 'REFUSED'
      when mark.failure_code is not null then 'FAILED'
      when shown.row_count = 0 then 'EMPTY'
      else 'READ'
    end as state,
    mark.read_at,
    mark.failure_code,
    shown.view_name
  from tieout.project_pair
  left join tieout.part_mark as mark
    on mark.system = 'PROCORE' and mark.part = 'BUDGET' and mark.of_id = project_pair.field_id
  cross join lateral (
    select count(*) as row_count, min(view_name) as view_name
    from procore.budget_row
    where project_id = project_pair.field_id
  ) as shown;
