-- When the requisitions of a project were last compared by id, so that deleted ones were seen.
alter table tieout.read_mark add column keys_read_at timestamptz;
update tieout.read_mark set keys_read_at = whole_read_at;

-- How much of a marked project is to be read: CHANGES, CODES (cost codes too) or WHOLE. The words stand
-- in the order of the alphabet, so that the greater of two is what suffices for both.
alter table tieout.dirty add column extent text not null default 'CHANGES'
  check (extent in ('CHANGES', 'CODES', 'WHOLE'));
