-- An AP invoice of Sage may bill several jobs, each of which is read by itself: what one of them tells of the invoice
-- is told of the commitments of the others, too.
create function tieout.touch_distributions() returns trigger language plpgsql as $$
begin
  insert into tieout.touched (project_id, commitment_id)
  select project_id, coalesce(commitment_id, 'none') from changed
  union
  -- A distribution may bill a commitment of another job.
  select commitment.project_id, commitment.id
  from (select distinct commitment_id, project_id from changed) as billed
  join sage.commitment on commitment.id = billed.commitment_id and commitment.project_id <> billed.project_id
  union
  select line.project_id, line.commitment_id
  from (select distinct invoice_id, project_id from changed) as billed
  join sage.invoice_line_version as line
    on line.invoice_id = billed.invoice_id
    and line.valid_to = 'infinity'
    and line.project_id <> billed.project_id
  where line.commitment_id is not null;
  return null;
end
$$;
drop trigger touch_added on sage.invoice_line_version;
drop trigger touch_closed on sage.invoice_line_version;
create trigger touch_added after insert on sage.invoice_line_version referencing new table as changed
  for each statement execute function tieout.touch_distributions();
create trigger touch_closed after update on sage.invoice_line_version referencing new table as changed
  for each statement execute function tieout.touch_distributions();

-- The same of its header and its payments: they bill whatever its distributions bill, on whichever job.
create or replace function tieout.touch() returns trigger language plpgsql as $$
begin
  execute format(
    'with marked as (select distinct project_id, %s as commitment_id from changed %s)
     insert into tieout.touched (project_id, commitment_id)
     select project_id, commitment_id from marked
     union
     select commitment.project_id, commitment.id
     from marked
     join sage.commitment
       on commitment.id = marked.commitment_id and commitment.project_id <> marked.project_id',
    tg_argv[0], coalesce(tg_argv[1], '')
  );
  return null;
end
$$;
do $$
declare
  source record;
begin
  for source in
    select * from (values
      ('sage.invoice_version', 'id', 'coalesce(line.commitment_id, ''none'')'),
      ('sage.payment_version', 'invoice_id', 'line.commitment_id')
    ) as listed (table_name, invoice_id, commitment)
    cross join (values ('touch_added', 'insert'), ('touch_closed', 'update')) as told (name, event)
  loop
    execute format('drop trigger %I on %s', source.name, source.table_name);
    execute format(
      'create trigger %I after %s on %s referencing new table as changed
       for each statement execute function tieout.touch(%L, %L)',
      source.name, source.event, source.table_name, source.commitment,
      format(
        'join (select invoice_id, commitment_id from sage.invoice_line) as line on line.invoice_id = changed.%I
         where %s is not null',
        source.invoice_id, source.commitment
      )
    );
  end loop;
end
$$;

-- Until every job of a company was read once, nobody knows all that an invoice of it bills; what was said meanwhile is
-- looked at again.
create view tieout.beside_unread as
  select project_pair.id as project_pair_id
  from tieout.project_pair
  join sage.project as job on job.id = project_pair.books_id
  where coalesce(job.company, '') in (
    select coalesce(unread.company, '')
    from sage.project as unread
    left join tieout.read_mark on read_mark.system = 'SAGE300' and read_mark.project_id = unread.id
    where read_mark.read_at is null
  );
alter table tieout.reconciled add column was_beside_unread boolean not null default false;
