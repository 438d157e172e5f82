-- Blanks, dashes and other punctuation count alike, whatever alphabet they are of; what cannot be seen does not count.
create function tieout.plain_number(number text) returns text
  language sql immutable parallel safe strict
  return regexp_replace(
    translate(upper(number), U&'\00AD\200B\200C\200D\2060\FEFF', ''),
    '[\u00a0\u00b7\u2000-\u206f\u2212\u3000-\u303f\ufe30-\ufe6f\uff01-\uff0f]', ' ', 'g'
  );

create or replace function tieout.number_key(number text) returns text
  language sql immutable parallel safe strict
  return regexp_replace(
    regexp_replace(
      regexp_replace(tieout.plain_number(number), '(^|[^0-9])0+(?=[0-9])', '\1', 'g'),
      '([0-9])[\s!-/:-@\[-`{-~]+(?=[0-9])', '\1-', 'g'
    ),
    '(?<![0-9])-|-(?![0-9])|[\s!-,./:-@\[-`{-~]', '', 'g'
  );

create or replace function tieout.number_bare(number text) returns text
  language sql immutable parallel safe strict
  return case
    when length(regexp_replace(number, '[^0-9]', '', 'g')) >= 4
      then regexp_replace(tieout.plain_number(number), '[\s!-/:-@\[-`{-~]', '', 'g')
  end;

-- What is kept of numbers that have any is made again.
do $$
declare
  kept record;
begin
  for kept in
    select distinct table_schema, table_name
    from information_schema.columns
    where is_generated = 'ALWAYS' and generation_expression ~ 'number_(key|bare|root)'
  loop
    execute format(
      'update %I.%I set number = number where number ~ ''[^\x01-\x7f]''', kept.table_schema, kept.table_name
    );
  end loop;
end
$$;
reindex table tieout.commitment_pair;

-- What an invoice credits without taking back the retainage of it.
alter table tieout.invoice_document
  add column unheld_credit_amount numeric not null default 0,
  -- Of the balance of stored materials, what was installed.
  add column installed_amount numeric not null default 0;
alter table tieout.invoice_group
  add column has_unheld_credit_in_field boolean not null default false,
  add column has_unheld_credit_in_books boolean not null default false,
  -- What waits in the books to be posted, beside what is posted.
  add column waiting_gross numeric not null default 0,
  add column waiting_withheld numeric not null default 0,
  -- What was installed of stored materials that both sides had billed.
  add column installed numeric not null default 0;
