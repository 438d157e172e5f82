-- A link of two commitments, or of two cost codes, pairs no project and no vendor anew: it marks what it is of.
drop trigger touch_lists on tieout.link;
create trigger touch_lists after insert or update on tieout.link
  for each row when (new.kind in ('PROJECT', 'VENDOR')) execute function tieout.touch_lists();
create trigger touch_lists_gone after delete on tieout.link
  for each row when (old.kind in ('PROJECT', 'VENDOR')) execute function tieout.touch_lists();
