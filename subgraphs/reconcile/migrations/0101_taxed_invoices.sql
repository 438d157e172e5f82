-- What the gross of an AP invoice has within it as tax, and what a requisition adds to its lines as tax.
alter table tieout.invoice_document
  add column tax_amount numeric not null default 0;
alter table tieout.invoice_group
  add column field_tax numeric not null default 0,
  add column books_tax numeric not null default 0,
  -- By how much the gross of the field is less because the books have tax in theirs.
  add column tax_gap numeric not null default 0;
