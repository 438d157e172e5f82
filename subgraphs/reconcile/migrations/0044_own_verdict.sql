-- How two documents stand by themselves is one thing, and what is concluded of them another: a release that
-- the books have in another form stands alone and is missing nowhere.
alter table tieout.change_order_pair add column own_verdict text not null default 'UNREAD';
alter table tieout.invoice_pair add column own_verdict text not null default 'UNREAD';
-- Until they are concluded, in the transaction that pairs.
alter table tieout.change_order_pair alter column verdict set default 'UNREAD';
alter table tieout.invoice_pair alter column verdict set default 'UNREAD';
