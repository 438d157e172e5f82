-- By what the tax office knows a vendor: nine digits or more, and no row of zeros that stands for none.
create view tieout.tax_key as
  select side, id, key
  from (
    select 'FIELD' as side, id, regexp_replace(upper(tax_id), '[^A-Z0-9]', '', 'g') as key from procore.vendor
    union all
    select 'BOOKS', id, regexp_replace(upper(tax_id), '[^A-Z0-9]', '', 'g') from sage.vendor
  ) as vendor
  where length(key) >= 9 and key !~ '^(.)\1*$';

-- How far the certificate of a requisition is from its own lines: in what is completed, and in what is held.
alter table tieout.identity_fault
  add column gross_gap numeric not null default 0,
  add column held_gap numeric not null default 0;
