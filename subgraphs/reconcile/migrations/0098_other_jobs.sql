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
