-- What Procore's own total of a commitment has of its requisitions, net of retainage: where that is something, a list
-- without any requisition of it is not all of them.
alter table procore.commitment_version
  add column requisitions_amount numeric;

select tieout.show_current('procore.commitment');
