-- One code of the field on several codes of the books, each with its share: [{"booksId": "…", "sharePercent": "60"}].
alter table tieout.code_mapping
  add column splits jsonb,
  add constraint code_mapping_splits_check check (
    splits is null or (books_id is null and jsonb_array_length(splits) > 1)
  );

create or replace view tieout.code_mapping_period as
  with
  decided as (
    select
      id::text as id, field_id, books_id, valid_from, reason, made_by, made_at, splits
    from tieout.code_mapping
    where replaced_at is null
  ),
  -- The link list, and before the first decision the number itself.
  before_all as (
    select
      'list-' || substr(md5(link.field_id || ' ' || link.books_id), 1, 12) as id, link.field_id, link.books_id,
      '-infinity'::date as valid_from, null as reason, link.made_by, link.made_at, null::jsonb as splits
    from tieout.link
    where link.kind = 'COST_CODE' and not link.is_apart
    union all
    select distinct on (field_id)
      null, field_id, null, '-infinity'::date, null, null, null::timestamptz, null::jsonb
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
    id, field_id, books_id, valid_from, reason, made_by, made_at,
    coalesce(lead(valid_from) over (partition by field_id order by valid_from) - 1, 'infinity'::date) as valid_to,
    splits
  from every_mapping;

-- The parts of codes that are divided: what is on a code is divided by the shares before a part and up to it, so that
-- the parts always add up; see tieout.part_of. Where one code of a split is gone, nothing can be divided by it.
create view tieout.code_part as
  select
    mapping.id::text as mapping_id,
    part.place,
    part.books_id,
    (part.percent_upto - part.percent) / 100 as share_before,
    part.percent_upto / 100 as share_upto
  from tieout.code_mapping as mapping
  cross join lateral (
    select
      each.place::integer as place,
      each.split ->> 'booksId' as books_id,
      (each.split ->> 'sharePercent')::numeric as percent,
      sum((each.split ->> 'sharePercent')::numeric) over (order by each.place) as percent_upto
    from jsonb_array_elements(mapping.splits) with ordinality as each (split, place)
  ) as part
  where
    mapping.splits is not null
    and mapping.replaced_at is null
    and not exists (
      select
      from jsonb_array_elements(mapping.splits) as each (split)
      where not exists (select from sage.cost_code where cost_code.id = each.split ->> 'booksId')
    );

create or replace view tieout.code_link as
  select
    procore_code.project_id,
    procore_code.number_key as field_code,
    tieout.number_key(coalesce(procore_code.extra, '')) as field_extra,
    coalesce(sage_code.number_key, procore_code.number_key) as books_code,
    tieout.number_key(coalesce(sage_code.extra, procore_code.extra, '')) as books_extra,
    mapping.valid_from,
    mapping.valid_to,
    mapping.books_id is null and mapping.splits is null as is_by_number,
    coalesce(part.place, 1) as place,
    coalesce(part.share_before, 0) as share_before,
    coalesce(part.share_upto, 1) as share_upto
  from tieout.code_mapping_period as mapping
  join procore.cost_code as procore_code on procore_code.id = mapping.field_id
  left join tieout.code_part as part on part.mapping_id = mapping.id
  left join sage.cost_code as sage_code on sage_code.id = coalesce(part.books_id, mapping.books_id)
  where
    ((mapping.books_id is null and mapping.splits is null) or sage_code.id is not null)
    -- Of codes of a project that read the same, the first that is mapped.
    and not exists (
      select from procore.cost_code as same
      where
        same.project_id = procore_code.project_id
        and same.number_key = procore_code.number_key
        and tieout.number_key(coalesce(same.extra, '')) = tieout.number_key(coalesce(procore_code.extra, ''))
        and same.id < procore_code.id
        and (
          exists (select from tieout.code_mapping where field_id = same.id and replaced_at is null)
          or exists (
            select from tieout.link where kind = 'COST_CODE' and not is_apart and field_id = same.id
          )
        )
    );

-- What of an amount a part is, to the cent; the last one has what is left.
create function tieout.part_of(amount numeric, share_before numeric, share_upto numeric) returns numeric
  language sql immutable parallel safe
  return case
    when share_upto is null or (share_before = 0 and share_upto = 1) then amount
    else case when share_upto = 1 then amount else round(amount * share_upto, 2) end
      - round(amount * share_before, 2)
  end;

-- A line on a code that is split stands on each of its parts.
alter table tieout.contract_line
  add column share_before numeric not null default 0,
  add column share_upto numeric not null default 1,
  drop constraint contract_line_pkey,
  add primary key (side, id, item_key);

create or replace function tieout.line_documents(commitment_pair_id text, line_id text, amount numeric) returns jsonb
  language sql stable parallel safe
  return coalesce(
    (
      select jsonb_agg(
        jsonb_build_object(
          'pairId', tieout.line_pair_id(commitment_pair_id, item_key),
          'amount', tieout.part_of(amount, share_before, share_upto)::text
        )
        order by share_before
      )
      from tieout.contract_line
      where side = 'FIELD' and id = line_id
    ),
    '[]'
  );

-- A code that is split is a pair with each of them.
alter table tieout.cost_code_pair drop constraint cost_code_pair_field_id_key;
create index on tieout.cost_code_pair (field_id);

create or replace view tieout.told_code_mapping as
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
    mapping.made_at,
    mapping.splits
  from tieout.code_mapping_period as mapping
  join procore.cost_code as field on field.id = mapping.field_id
  left join sage.cost_code as books on books.id = mapping.books_id
  left join tieout.project_pair on project_pair.field_id = field.project_id
  where mapping.id is not null;
