-- How many rows of an AP invoice are units at a price, which both sides round to the cent.
alter table tieout.invoice_document add column priced_count integer not null default 0;
alter table tieout.invoice_group add column priced_count integer not null default 0;
