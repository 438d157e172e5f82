-- What was believed at a moment: of every row that conclusions are told from, what it said before it changed or
-- went. A row that is changed more than once in a transaction was never seen in between.
create table tieout.past (
  of_table text not null,
  was jsonb not null,
  known_since timestamptz not null,
  known_until timestamptz not null
);
create index on tieout.past (of_table, known_until);

create function tieout.keep_past() returns trigger language plpgsql as $$
begin
  insert into tieout.past (of_table, was, known_since, known_until)
  values (tg_table_name, to_jsonb(old), old.known_since, now());
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.known_since := now();
  return new;
end
$$;

-- `x_at` is x as it was believed at that moment.
do $$
declare
  name text;
begin
  foreach name in array array[
    'commitment_pair', 'change_order_pair', 'invoice_pair', 'invoice_group', 'retainage_cause', 'finding',
    'contract', 'change_document'
  ] loop
    execute format('alter table tieout.%I add column known_since timestamptz not null default now()', name);
    execute format(
      'create trigger keep_past before update or delete on tieout.%I
       for each row when (old.known_since < now()) execute function tieout.keep_past()',
      name
    );
    execute format(
      'create function tieout.%I(known_at timestamptz) returns setof tieout.%I language sql stable as $sql$
         select * from tieout.%2$I where known_since <= known_at
         union all
         select kept.*
         from tieout.past
         cross join lateral jsonb_populate_record(null::tieout.%2$I, past.was) as kept
         where past.of_table = %2$L and past.known_until > known_at and past.known_since <= known_at
       $sql$',
      name || '_at', name
    );
  end loop;
end
$$;

create function tieout.told_finding_at(known_at timestamptz) returns setof tieout.told_finding
  language sql stable as $$
  select
    fingerprint, rule_id, code, severity,
    case when tieout.is_lapsed(acceptance) then tieout.open_state(assigned_to) else state end,
    project_pair_id, commitment_pair_id, grain, document_pair_id, amount, explanation, evidence, first_seen_on,
    cleared_on, thing, measure, documents, updated_at, assigned_to,
    case when not tieout.is_lapsed(acceptance) then acceptance end
  from tieout.finding_at(known_at)
$$;
