-- What the tax office knows a vendor by, in either system: of vendors that no number pairs, the surest sign.
alter table procore.vendor_version add column tax_id text;
alter table sage.vendor_version add column tax_id text;
select tieout.show_current('procore.vendor');
select tieout.show_current('sage.vendor');
-- The lists are read whole once more, since who has not changed was read without it.
update tieout.read_mark set whole_read_at = null where project_id = '';
