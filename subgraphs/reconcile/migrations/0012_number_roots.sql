-- What a number shares with its parts, credits and re-entries, made once when the document is stored.
alter table tieout.invoice_document
  add column number_root text generated always as (tieout.number_root(tieout.number_key(number))) stored;
alter table tieout.change_document
  add column number_root text generated always as (tieout.number_root(tieout.number_key(number))) stored;
