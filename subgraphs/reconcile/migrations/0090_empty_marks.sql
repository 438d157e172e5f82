-- Most statements of a judgement change no row, and each fires the triggers of its table all the same: looking
-- whether there is a row is cheap, while what is marked by it is planned anew each time.
create or replace function tieout.mark_rows() returns trigger language plpgsql as
$$
begin
  if tg_op = 'DELETE' then
    if not exists (select from gone) then return null; end if;
  elsif not exists (select from added) then
    return null;
  end if;
  execute format(
    'insert into tieout.flat_due (scope, ids)
     select %L, array_agg(distinct id) from (%s) as marked (id) having count(*) > 0',
    tg_argv[0], tg_argv[1]
  );
  return null;
end
$$;

-- A commitment that one side lacks is looked for by its number on every job.
create index commitment_version_number_key_idx on sage.commitment_version (number_key)
  where valid_to = 'infinity';
