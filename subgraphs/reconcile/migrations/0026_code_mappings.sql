-- The controller's table of cost codes: which code of the books a code of the field stands on, and from which day.
-- A row holds until the next one of its code begins. What is decided for the same day again replaces the row and
-- keeps it; nothing is deleted.
create table tieout.code_mapping (
  id bigint generated always as identity primary key,
  field_id text not null,
  -- Null where it is its own number again.
  books_id text,
  valid_from date not null,
  reason text,
  made_by text not null,
  made_at timestamptz not null default now(),
  replaced_at timestamptz
);
create unique index on tieout.code_mapping (field_id, valid_from) where replaced_at is null;

-- What is mapped on which days; of a code that is mapped at all, every day is in one row.
create view tieout.code_mapping_period as
  with
  decided as (
    select
      id::text as id, field_id, books_id, valid_from, reason, made_by, made_at
    from tieout.code_mapping
    where replaced_at is null
  ),
  -- The link list, and before the first decision the number itself.
  before_all as (
    select
      'list-' || substr(md5(link.field_id || ' ' || link.books_id), 1, 12) as id, link.field_id, link.books_id,
      '-infinity'::date as valid_from, null as reason, link.made_by, link.made_at
    from tieout.link
    where link.kind = 'COST_CODE' and not link.is_apart
    union all
    select distinct on (field_id)
      null, field_id, null, '-infinity'::date, null, null, null::timestamptz
    from decided
    where not exists (
      select from tieout.link
      where link.kind = 'COST_CODE' and not link.is_apart and link.field_id = decided.field_id
    )
  ),
  every_mapping as (
    select * from decided
    union all
    select * from before_all
    where not exists (
      select from decided
      where decided.field_id = before_all.field_id and decided.valid_from = '-infinity'
    )
  )
  select
    *,
    coalesce(lead(valid_from) over (partition by field_id order by valid_from) - 1, 'infinity'::date) as valid_to
  from every_mapping;

create or replace view tieout.code_link as
  select
    procore_code.project_id,
    procore_code.number_key as field_code,
    tieout.number_key(coalesce(procore_code.extra, '')) as field_extra,
    coalesce(sage_code.number_key, procore_code.number_key) as books_code,
    tieout.number_key(coalesce(sage_code.extra, procore_code.extra, '')) as books_extra,
    mapping.valid_from,
    mapping.valid_to,
    mapping.books_id is null as is_by_number
  from tieout.code_mapping_period as mapping
  join procore.cost_code as procore_code on procore_code.id = mapping.field_id
  left join sage.cost_code as sage_code on sage_code.id = mapping.books_id
  where mapping.books_id is null or sage_code.id is not null;

-- What a code is called in the books, which is how items are called.
alter table tieout.cost_code_pair add column books_number_key text, add column books_extra_key text;
create index on tieout.cost_code_pair (project_pair_id, books_number_key, books_extra_key);

-- A line of a contract stands where the map had its code on the day the contract was signed.
create or replace view tieout.contract_line as
  select
    'FIELD' as side,
    line.commitment_id as contract_id,
    line.id,
    coalesce(line.number, '') as number,
    tieout.item_key(
      coalesce(code_link.books_extra, tieout.number_key(line.extra)),
      coalesce(code_link.books_code, tieout.number_key(line.cost_code)),
      line.cost_type
    ) as item_key,
    line.quantity,
    line.unit_cost_amount,
    line.original_amount
  from procore.commitment_line as line
  left join procore.commitment on commitment.id = line.commitment_id
  left join tieout.code_link
    on code_link.project_id = line.project_id
    and code_link.field_code = tieout.number_key(line.cost_code)
    and code_link.field_extra = tieout.number_key(coalesce(line.extra, ''))
    and coalesce(commitment.signed_on, 'infinity') between code_link.valid_from and code_link.valid_to
  union all
  select
    'BOOKS',
    line.commitment_id,
    line.id,
    coalesce(line.number, ''),
    case when line.job_id <> commitment.project_id then 'other job ' || line.job_id || '|' else '' end
      || tieout.item_key(line.extra, line.cost_code, line.cost_type),
    line.quantity,
    line.unit_cost_amount,
    line.original_amount
  from sage.commitment_line as line
  join sage.commitment on commitment.id = line.commitment_id;

-- The map as it is told, with the project pair that the code belongs to.
create view tieout.told_code_mapping as
  select
    'gid://tieout/CostCodeMapping/' || mapping.id as id,
    mapping.field_id,
    mapping.books_id,
    project_pair.id as project_pair_id,
    coalesce(field.number, '') as number,
    field.number_key,
    books.number_key as books_number_key,
    nullif(mapping.valid_from, '-infinity') as valid_from_on,
    nullif(mapping.valid_to, 'infinity') as valid_to_on,
    mapping.valid_from,
    mapping.valid_to,
    mapping.reason,
    mapping.made_by,
    mapping.made_at
  from tieout.code_mapping_period as mapping
  join procore.cost_code as field on field.id = mapping.field_id
  left join sage.cost_code as books on books.id = mapping.books_id
  left join tieout.project_pair on project_pair.field_id = field.project_id
  where mapping.id is not null;

-- Everything of the project that may stand on the code is staged and judged anew.
create function tieout.touch_mapping() returns trigger language plpgsql as $$
begin
  insert into tieout.touched (project_id, commitment_id)
  select code.project_id, coalesce(commitment.id, 'codes')
  from (select distinct project_id from procore.cost_code where id in (select field_id from changed)) as code
  left join lateral (
    select id from procore.commitment where commitment.project_id = code.project_id
    union all select null
  ) as commitment on true;
  return null;
end
$$;
create trigger touch_added after insert on tieout.code_mapping referencing new table as changed
  for each statement execute function tieout.touch_mapping();
create trigger touch_changed after update on tieout.code_mapping referencing new table as changed
  for each statement execute function tieout.touch_mapping();

create function tieout.audit_mapping() returns trigger language plpgsql as $$
begin
  perform tieout.audit(jsonb_build_object(
    'action', case tg_op when 'INSERT' then 'CODE_MAPPED' else 'CODE_MAPPING_REPLACED' end,
    'by', new.made_by, 'kind', 'COST_CODE', 'target', new.field_id, 'why', new.reason,
    'after', to_jsonb(new)
  ));
  return null;
end
$$;
create constraint trigger audit_mapping after insert or update on tieout.code_mapping
  deferrable initially deferred for each row execute function tieout.audit_mapping();
create function tieout.refuse_delete() returns trigger language plpgsql as $$
begin
  raise exception 'What was decided is replaced and kept; % of % is refused.', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger stays before delete on tieout.code_mapping
  for each row execute function tieout.refuse_delete();
