-- What a number shares with its parts, credits and re-entries, made once when the document is stored.
alter table tieout.invoice_document
  add column number_root text generated always as (tieout.number_root(tieout.number_key(number))) stored;
alter table tieout.change_document
  add column number_root text generated always as (tieout.number_root(tieout.number_key(number))) stored;

-- Projects, vendors and links are paired anew when one of their lists moves, and not with every change.
create function tieout.touch_lists() returns trigger language plpgsql as $$
begin
  insert into tieout.touched (project_id, commitment_id) values ('', 'lists');
  return null;
end
$$;
do $$
declare
  list text;
begin
  foreach list in array array[
    'procore.project_version', 'sage.project_version', 'procore.vendor_version', 'sage.vendor_version',
    'tieout.link'
  ]
  loop
    execute format(
      'create trigger touch_lists after insert or update or delete on %s
       for each statement execute function tieout.touch_lists()',
      list
    );
  end loop;
end
$$;

-- The causes of a commitment go with it.
delete from tieout.retainage_cause
  where commitment_pair_id not in (select id from tieout.commitment_pair);
alter table tieout.retainage_cause
  add foreign key (commitment_pair_id) references tieout.commitment_pair on delete cascade;
