-- A cost code without a number is named by what it is called and its id, as every record without one is; so lines on
-- it stand together, and with nothing else.
create or replace view tieout.code_record as
  select
    'FIELD' as side, id, project_id,
    tieout.told_number(number, name, id) as number,
    coalesce(nullif(number_key, ''), tieout.number_key(tieout.told_number(number, name, id))) as number_key,
    name, extra
  from procore.cost_code
  union all
  select 'BOOKS', id, project_id, number, number_key, name, extra
  from sage.cost_code
  -- A code that only totals others is no counterpart.
  where not is_group;
