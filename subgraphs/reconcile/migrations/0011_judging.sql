-- How differences are judged: documents of one shape for both sides, groups of documents that belong to
-- one cause, and only what changed judged again. The two sides are `FIELD`, where the work is managed, and
-- `BOOKS`, where it is accounted; only sql/staging knows which system is which.

---------- numbers, compared without losing what tells two of them apart

-- What was written, without the blanks around it and in one case.
create function tieout.number_text(number text) returns text
  language sql immutable parallel safe strict
  return upper(trim(number));

-- Leading zeros of each run of digits do not count, nor does punctuation, except that what stands between
-- two digits stays as one "-": INV-0041 and inv 41 are one number; 1-12, 11-2 and 112 are three.
create or replace function tieout.number_key(number text) returns text
  language sql immutable parallel safe strict
  return regexp_replace(
    regexp_replace(
      regexp_replace(upper(number), '(^|[^0-9])0+(?=[0-9])', '\1', 'g'),
      '([0-9])[\s!-/:-@\[-`{-~]+(?=[0-9])', '\1-', 'g'
    ),
    '(?<![0-9])-|-(?![0-9])|[\s!-,./:-@\[-`{-~]', '', 'g'
  );

-- The number without any punctuation, where it has the four digits that make it more than a count.
create function tieout.number_bare(number text) returns text
  language sql immutable parallel safe strict
  return case
    when length(regexp_replace(number, '[^0-9]', '', 'g')) >= 4
      then regexp_replace(upper(number), '[\s!-/:-@\[-`{-~]', '', 'g')
  end;

-- What a part, a credit or a re-entry shares with the first document: 5A, 5-CR and CM 5 have the root 5.
create function tieout.number_root(number_key text) returns text
  language sql immutable parallel safe strict
  return coalesce(
    nullif(
      regexp_replace(
        regexp_replace(number_key, '^(CM|CR|CN|CREDIT|VOID|REV|RE)(?=.*[0-9])', ''),
        '(?<=[0-9])(-?[A-Z]{1,6}[0-9]?|-[0-9]{1,2})$', ''
      ),
      ''
    ),
    number_key
  );

-- What a number is compared by changed, so what is stored of it is computed again.
do $$
declare
  source record;
begin
  for source in
    select table_schema, table_name, replace(table_name, '_version', '') as view_name
    from information_schema.columns
    where table_schema in ('procore', 'sage') and column_name = 'number_key' and table_name like '%\_version'
  loop
    execute format('drop view %I.%I', source.table_schema, source.view_name);
    execute format('alter table %I.%I drop column number_key', source.table_schema, source.table_name);
    execute format(
      'alter table %I.%I add column number_key text generated always as (tieout.number_key(number)) stored',
      source.table_schema, source.table_name
    );
    execute (
      select format(
        'create view %I.%I as select %s from %I.%I where valid_to = ''infinity''',
        source.table_schema, source.view_name,
        string_agg(quote_ident(column_name), ', ' order by ordinal_position),
        source.table_schema, source.table_name
      )
      from information_schema.columns
      where
        table_schema = source.table_schema
        and table_name = source.table_name
        and column_name <> 'valid_to'
    );
  end loop;
end
$$;

---------- what changed since it was judged

-- A commitment of one side of which something is other than it was; 'codes' is what the project's cost codes
-- mean, 'none' what the job has outside its commitments. Written by the tables themselves as rows come and go; the judge takes out the
-- rows that it has done, by their ids, so that no writer ever waits for it.
create table tieout.touched (
  id bigint generated always as identity primary key,
  project_id text not null,
  commitment_id text not null
);
create index on tieout.touched (project_id);

create function tieout.touch() returns trigger language plpgsql as $$
begin
  execute format(
    'insert into tieout.touched (project_id, commitment_id) select distinct project_id, %s from changed %s',
    tg_argv[0], coalesce(tg_argv[1], '')
  );
  return null;
end
$$;

do $$
declare
  source record;
begin
  for source in
    select * from (values
      ('procore.commitment_version', 'id', ''),
      ('sage.commitment_version', 'id', ''),
      ('procore.commitment_line_version', 'commitment_id', ''),
      ('sage.commitment_line_version', 'commitment_id', ''),
      ('procore.change_order_version', 'commitment_id', ''),
      ('sage.change_order_version', 'commitment_id', ''),
      ('procore.invoice_version', 'commitment_id', ''),
      -- A distribution says which commitment it bills; its invoice touches those of its lines.
      ('sage.invoice_line_version', 'coalesce(commitment_id, ''none'')', ''),
      ('sage.invoice_version', 'coalesce(line.commitment_id, ''none'')',
        'join sage.invoice_line_version as line using (project_id) where line.invoice_id = changed.id'),
      ('procore.invoice_line_version', 'invoice.commitment_id',
        'join procore.invoice_version as invoice using (project_id) where invoice.id = changed.invoice_id'),
      ('procore.payment_version', 'commitment_id', ''),
      ('procore.retainage_rule_version', 'commitment_id', ''),
      ('procore.change_order_line_version', 'change_order.commitment_id',
        'join procore.change_order_version as change_order using (project_id)
         where change_order.id = changed.change_order_id'),
      ('sage.change_order_line_version', 'change_order.commitment_id',
        'join sage.change_order_version as change_order using (project_id)
         where change_order.id = changed.change_order_id'),
      ('sage.category_version', '''none''', ''),
      ('procore.cost_code_version', '''codes''', ''),
      ('sage.cost_code_version', '''codes''', '')
    ) as listed (table_name, commitment, joined)
  loop
    execute format(
      'create trigger touch_added after insert on %s referencing new table as changed
       for each statement execute function tieout.touch(%L, %L)',
      source.table_name, source.commitment, source.joined
    );
    execute format(
      'create trigger touch_closed after update on %s referencing new table as changed
       for each statement execute function tieout.touch(%L, %L)',
      source.table_name, source.commitment, source.joined
    );
  end loop;
end
$$;
-- What the company has once: its accounts are looked at again when one of them moves.
create function tieout.touch_accounts() returns trigger language plpgsql as $$
begin
  insert into tieout.touched (project_id, commitment_id) values ('', 'accounts');
  return null;
end
$$;
create trigger touch_accounts after insert or update on sage.account_version
  for each statement execute function tieout.touch_accounts();

-- An operation that stops in the middle is a finding of the change order that it writes.
create function tieout.touch_target() returns trigger language plpgsql as $$
begin
  insert into tieout.touched (project_id, commitment_id)
  select project_pair.field_id, commitment_pair.field_id
  from tieout.change_order_pair
  join tieout.commitment_pair on commitment_pair.id = change_order_pair.commitment_pair_id
  join tieout.project_pair on project_pair.id = commitment_pair.project_pair_id
  where
    change_order_pair.id = new.target
    and project_pair.field_id is not null
    and commitment_pair.field_id is not null;
  return null;
end
$$;
create trigger touch_target after update of state on tieout.operation
  for each row when (
    old.state is distinct from new.state
    and (
      old.state in ('PARTIAL', 'UNCERTAIN', 'DEAD_LETTER')
      or new.state in ('PARTIAL', 'UNCERTAIN', 'DEAD_LETTER')
    )
  )
  execute function tieout.touch_target();

create index on sage.invoice_line_version (invoice_id) where valid_to = 'infinity';
create index on procore.commitment_line_version (commitment_id) where valid_to = 'infinity';
create index on sage.commitment_line_version (commitment_id) where valid_to = 'infinity';

-- Projects, vendors and codes of both systems under the names of the two sides.
alter table tieout.project_pair rename column procore_id to field_id;
alter table tieout.project_pair rename column sage_id to books_id;
alter table tieout.vendor_pair rename column procore_id to field_id;
alter table tieout.vendor_pair rename column sage_id to books_id;
alter table tieout.cost_code_pair rename column procore_id to field_id;
alter table tieout.cost_code_pair rename column sage_id to books_id;

-- A pair may take the side that another one gives up in the same transaction.
alter table tieout.project_pair drop constraint project_pair_procore_id_key, drop constraint project_pair_sage_id_key;
alter table tieout.project_pair add unique (field_id) deferrable initially deferred;
alter table tieout.project_pair add unique (books_id) deferrable initially deferred;
alter table tieout.vendor_pair drop constraint vendor_pair_sage_id_key;
alter table tieout.vendor_pair add unique (books_id) deferrable initially deferred;
alter table tieout.cost_code_pair drop constraint cost_code_pair_procore_id_key, drop constraint cost_code_pair_sage_id_key;
alter table tieout.cost_code_pair add unique (field_id) deferrable initially deferred;
create index on tieout.cost_code_pair (books_id);
alter table tieout.link rename column procore_id to field_id;
alter table tieout.link rename column sage_id to books_id;

create view tieout.project_record as
  select 'FIELD' as side, id, number, number_key, name, status, null::text as company, state_code
  from procore.project
  union all
  select 'BOOKS', id, number, number_key, name, status, company, null from sage.project;

create view tieout.vendor_record as
  select 'FIELD' as side, id, number, number_key, name, null::text as company from procore.vendor
  union all
  select 'BOOKS', id, number, number_key, name, company from sage.vendor;

create view tieout.code_record as
  select 'FIELD' as side, id, project_id, number, number_key, name, extra from procore.cost_code
  union all
  select 'BOOKS', id, project_id, number, number_key, name, extra
  from sage.cost_code
  -- A code that only totals others is no counterpart.
  where not is_group;

-- Codes that a person or the link list put together: several of the field may stand on one of the books.
drop index tieout.link_sage;
create unique index link_books on tieout.link (kind, books_id)
  where not is_apart and kind <> 'COST_CODE';
alter table tieout.link drop constraint link_kind_check;
alter table tieout.link add constraint link_kind_check
  check (kind in ('PROJECT', 'VENDOR', 'COMMITMENT', 'COST_CODE'));

-- Links of the list that cannot stand: one side is gone, or another link has it.
create table tieout.link_fault (
  kind text not null,
  field_id text,
  books_id text,
  field_key text not null,
  books_key text not null
);

create view tieout.code_link as
  select
    procore_code.project_id,
    procore_code.number_key as field_code,
    tieout.number_key(coalesce(procore_code.extra, '')) as field_extra,
    sage_code.number_key as books_code,
    tieout.number_key(coalesce(sage_code.extra, '')) as books_extra
  from tieout.link
  join procore.cost_code as procore_code on procore_code.id = link.field_id
  join sage.cost_code as sage_code on sage_code.id = link.books_id
  where link.kind = 'COST_CODE' and not link.is_apart;

-- The rate that was meant: the nearest quarter of a percent, where it gives the amount within `tolerance`.
create function tieout.rate_of(withheld numeric, gross numeric, tolerance numeric) returns numeric
  language sql immutable parallel safe
  return case
    when gross <> 0 and abs(withheld - round(withheld / gross * 400) / 400 * gross) <= tolerance
      then round(withheld / gross * 400) / 400
  end;

-- Whether an amount of retainage is one at which withholding stops: a half percent of the original or of the
-- revised amount, or a round sum.
create function tieout.is_cap(amount numeric, original numeric, revised numeric) returns boolean
  language sql immutable parallel safe
  return amount > 0 and (
    tieout.rate_of(amount, original, 0.01) * 200 = round(tieout.rate_of(amount, original, 0.01) * 200)
    or tieout.rate_of(amount, revised, 0.01) * 200 = round(tieout.rate_of(amount, revised, 0.01) * 200)
    or amount % 500 = 0
  );

-- What rules say of the two sides, under the names of the systems that they are.
create function tieout.in_words(told text) returns text
  language sql immutable parallel safe strict
  return replace(replace(told, '{field}', 'Procore'), '{books}', 'Sage');

-- One figure that a finding rests on.
create function tieout.evidence(side text, field text, value text, record_id text) returns jsonb
  language sql immutable parallel safe
  return jsonb_build_object(
    'system', case side when 'FIELD' then 'PROCORE' else 'SAGE300' end,
    'field', field, 'value', value, 'recordId', record_id
  );

-- Several JSON arrays as one.
create aggregate tieout.concat_arrays(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '[]');

-- 1 line, 2 lines.
create function tieout.count_text(count bigint, noun text) returns text
  language sql immutable parallel safe
  return count || ' ' || noun || case when count = 1 then '' else 's' end;

-- Item keys as people read them.
create function tieout.coding_text(item_keys text) returns text
  language sql immutable parallel safe
  return coalesce(replace(regexp_replace(item_keys, '(^|, )[|]', '\1', 'g'), '|', ' '), 'nothing');

-- One amount divided to the cent in proportion to `bases`: the parts always add up to it. The largest
-- remainders get the cents that are left; of equal ones the larger base, then the earlier line.
create function tieout.allocate(total numeric, bases numeric[]) returns numeric[]
  language sql immutable parallel safe
  return (
    with base as (
      select position, greatest(amount, 0) as amount
      from unnest(bases) with ordinality as given (amount, position)
    ),
    share as (
      select
        position,
        amount,
        abs(total) * 100 * case
          when sum(amount) over () > 0 then amount / sum(amount) over ()
          else 1.0 / count(*) over ()
        end as cents
      from base
    ),
    ranked as (
      select
        position,
        trunc(round(cents, 9)) as whole,
        row_number() over (
          order by round(cents, 9) - trunc(round(cents, 9)) desc, amount desc, position
        ) as turn,
        abs(total) * 100 - sum(trunc(round(cents, 9))) over () as left_over
      from share
    )
    select array_agg(
      sign(total) * (whole + case when turn <= left_over then 1 else 0 end) / 100 order by position
    )
    from ranked
  );

-- A rate as people write it: 10 % or 7.5 %.
create function tieout.rate_text(rate numeric) returns text
  language sql immutable parallel safe
  return coalesce(trim_scale(round(rate * 100, 2))::text || ' %', 'no single rate');

-- Where an amount belongs: extra, cost code, category; the code of the books where it is known.
create function tieout.item_key(extra text, cost_code text, cost_type text) returns text
  language sql immutable parallel safe
  return coalesce(tieout.number_key(extra), '') || '|' || coalesce(tieout.number_key(cost_code), '') || '|'
    || coalesce(tieout.number_text(cost_type), '');

---------- both systems in one shape, kept for as long as their records stand

create table tieout.contract (
  side text not null check (side in ('FIELD', 'BOOKS')),
  id text not null,
  project_id text not null,
  vendor_id text,
  number text,
  number_text text generated always as (tieout.number_text(number)) stored,
  number_key text generated always as (tieout.number_key(number)) stored,
  number_bare text generated always as (tieout.number_bare(number)) stored,
  title text,
  kind text not null,
  -- Whether it obliges anybody: a draft or a void contract does not.
  is_in_force boolean not null,
  status text not null,
  retainage_percent numeric,
  original_amount numeric,
  -- Totals that the system keeps; judged beside the sums of its documents, never used in their place.
  kept_changes_amount numeric,
  kept_invoiced_amount numeric,
  paid_amount numeric,
  signed_on date,
  currency text not null,
  primary key (side, id)
);
create index on tieout.contract (project_id, side);

create table tieout.change_document (
  side text not null,
  id text not null,
  contract_id text not null,
  number text,
  number_text text generated always as (tieout.number_text(number)) stored,
  number_key text generated always as (tieout.number_key(number)) stored,
  title text,
  status text not null,
  -- Whether it changes the contract, and whether it is in committed cost.
  is_counted boolean not null,
  is_void boolean not null,
  is_released boolean not null,
  amount numeric,
  approved_on date,
  primary key (side, id)
);
create index on tieout.change_document (contract_id);

-- An invoice as movements: what it bills, withholds, releases and deducts on one contract.
create table tieout.invoice_document (
  side text not null,
  key text not null,
  id text not null,
  -- Null where the books bill no contract.
  contract_id text,
  project_id text not null,
  vendor_id text,
  number text,
  number_text text generated always as (tieout.number_text(number)) stored,
  number_key text generated always as (tieout.number_key(number)) stored,
  number_bare text generated always as (tieout.number_bare(number)) stored,
  sequence integer not null,
  status text not null,
  is_counted boolean not null,
  -- Entered and not posted.
  is_waiting boolean not null,
  invoiced_on date,
  accounting_on date,
  gross_amount numeric not null,
  -- Held after less held before, releases included.
  retainage_amount numeric not null,
  released_amount numeric not null,
  deduction_amount numeric not null,
  paid_amount numeric,
  -- Of the gross, what is billed on change orders, and what negative lines of the contract take back.
  change_gross_amount numeric not null,
  backcharge_amount numeric not null,
  -- Of what is withheld, on change orders, on negative lines, and on stored materials.
  change_withheld_amount numeric not null,
  negative_withheld_amount numeric not null,
  stored_withheld_amount numeric not null,
  -- How the balance of stored materials moved.
  stored_amount numeric not null,
  -- The line that bills most.
  largest_line_amount numeric not null,
  -- How many amounts of retainage were rounded to the cent.
  rounded_count integer not null,
  -- Gross and retainage by extra, cost code and category.
  gross_by_item jsonb not null,
  retainage_by_item jsonb not null,
  primary key (side, key)
);
create index on tieout.invoice_document (contract_id);
create index on tieout.invoice_document (vendor_id, number_key);

-- A schedule of values by extra, cost code and category, which is how far both sides can be compared.
create table tieout.item (
  side text not null,
  contract_id text not null,
  item_key text not null,
  number text not null,
  extra text,
  cost_code text,
  cost_type text,
  line_count integer not null,
  original_amount numeric,
  gross_amount numeric not null,
  held_amount numeric not null,
  released_amount numeric not null,
  primary key (side, contract_id, item_key)
);

-- Lines that the field has completed beyond their value, and requisitions that contradict themselves.
create table tieout.overbilled_line (
  contract_id text not null,
  id text primary key,
  invoice_line_id text not null,
  invoice_number text,
  is_change_order_line boolean not null,
  number text not null,
  scheduled_amount numeric not null,
  completed_amount numeric not null
);
create index on tieout.overbilled_line (contract_id);

create table tieout.identity_fault (
  contract_id text not null,
  invoice_id text primary key,
  number text not null,
  field text not null,
  value text,
  told text not null
);
create index on tieout.identity_fault (contract_id);

-- Totals that the books keep of parts of a contract and of a job, where they are not what they should add up.
create table tieout.kept_total (
  contract_id text not null,
  record_id text not null,
  level text not null,
  number text not null,
  field text not null,
  measure text not null,
  named text not null,
  kept_amount numeric not null,
  added_amount numeric not null,
  added_from text not null,
  primary key (record_id, field)
);
create index on tieout.kept_total (contract_id);

create table tieout.job_total (
  project_id text not null,
  number text not null,
  field text not null,
  named text not null,
  kept_amount numeric not null,
  added_amount numeric not null,
  primary key (project_id, field)
);

-- Lines of change orders at another unit price than the line that they change.
create table tieout.unit_cost (
  contract_id text not null,
  id text primary key,
  change_order_id text not null,
  line_number text not null,
  contract_cost_amount numeric not null,
  change_cost_amount numeric not null
);
create index on tieout.unit_cost (contract_id);

-- What is billed and withheld on one change order, where the books can tell.
create table tieout.change_retainage (
  contract_id text not null,
  change_order_id text primary key,
  gross_amount numeric not null,
  withheld_amount numeric not null
);
create index on tieout.change_retainage (contract_id);

-- How much may be withheld, by state and by the day of the contract.
create table tieout.legal_cap (
  state_code text not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  held_percent numeric not null,
  law text not null,
  primary key (state_code, valid_from)
);
insert into tieout.legal_cap (state_code, valid_from, held_percent, law) values
  ('CA', '2026-01-01', 5, 'California, private works, SB 61'),
  ('NY', '2023-11-17', 5, 'New York, General Business Law 756-c'),
  ('WA', '2023-07-23', 5, 'Washington, private works, SB 5528');

-- Insurances that are not in force: by their date in the books, by their state in the field.
create view tieout.lapsed_insurance as
  select id, vendor_id, kind, expires_on
  from sage.insurance
  where is_required is not false and expires_on < current_date
  union all
  select id, vendor_id, kind, expires_on
  from procore.insurance
  where status in ('EXPIRED', 'NON_COMPLIANT') and not is_exempt;

-- What is owed of retainage by account, beside what the ledger carries there, whose credits are negative.
create view tieout.payable_account as
  select
    account.id as account_id,
    account.number,
    (
      select coalesce(sum(line.retainage_amount - line.retainage_paid_amount), 0)
      from sage.invoice_line as line
      join sage.invoice on invoice.id = line.invoice_id and invoice.project_id = line.project_id
      join sage.project on project.id = line.project_id
      where
        line.retainage_payable_account = account.number
        and project.company = account.company
        and invoice.is_posted
    ) as owed_amount,
    -account.current_balance_amount as balance_amount
  from sage.account;

-- A day is long for a ledger and for a project that is polled.
create view tieout.stale_side as
  select project_pair.id as project_pair_id, side.side, read_mark.read_at
  from tieout.project_pair
  cross join lateral (
    values ('FIELD', 'PROCORE', project_pair.field_id), ('BOOKS', 'SAGE300', project_pair.books_id)
  ) as side (side, system, record_id)
  join tieout.read_mark on read_mark.system = side.system and read_mark.project_id = side.record_id
  where read_mark.read_at < now() - interval '1 day';

---------- what is concluded, drawn again from the documents

drop table tieout.bridge_part, tieout.invoice_pair, tieout.change_order_pair, tieout.commitment_pair;
delete from tieout.reconciled;
alter table tieout.reconciled drop column change_count;
alter table tieout.reconciled add column staging_version text;

create table tieout.commitment_pair (
  id text primary key,
  project_pair_id text not null,
  vendor_pair_id text,
  field_id text,
  books_id text,
  number text not null,
  title text,
  kind text not null,
  matched_by text not null,
  verdict text not null default 'NOT_DUE',
  is_due boolean not null,
  field_in_force boolean not null,
  currency text not null,
  field_original_amount numeric,
  books_original_amount numeric,
  field_changes_amount numeric,
  books_changes_amount numeric,
  field_pending_amount numeric,
  books_pending_amount numeric,
  field_invoiced_amount numeric,
  books_invoiced_amount numeric,
  field_held_amount numeric,
  books_held_amount numeric,
  held_difference numeric generated always as (field_held_amount - books_held_amount) stored,
  field_released_amount numeric,
  books_released_amount numeric,
  field_retained_amount numeric generated always as (field_held_amount + field_released_amount) stored,
  books_retained_amount numeric generated always as (books_held_amount + books_released_amount) stored,
  field_deduction_amount numeric,
  books_deduction_amount numeric,
  field_paid_amount numeric,
  books_paid_amount numeric,
  rounded_count integer not null default 0
);
create index on tieout.commitment_pair (project_pair_id);
create index on tieout.commitment_pair (number, id);
create index on tieout.commitment_pair (tieout.number_key(number));
create index on tieout.commitment_pair (vendor_pair_id);
create index on tieout.commitment_pair (field_id);
create index on tieout.commitment_pair (books_id);

create table tieout.change_order_pair (
  id text primary key,
  project_pair_id text not null,
  commitment_pair_id text not null,
  field_id text,
  books_id text,
  number text not null,
  title text,
  verdict text not null,
  matched_by text not null,
  -- The pair that leads the documents of one cause: itself, where it stands alone.
  group_id text not null,
  is_duplicate boolean not null,
  field_status text,
  books_status text,
  field_counts boolean not null,
  books_counts boolean not null,
  field_amount numeric,
  books_amount numeric,
  is_released boolean
);
create index on tieout.change_order_pair (commitment_pair_id);
create index on tieout.change_order_pair (project_pair_id);
create index on tieout.change_order_pair (field_id);

create table tieout.invoice_pair (
  id text primary key,
  project_pair_id text not null,
  commitment_pair_id text not null,
  field_id text,
  books_id text,
  books_key text,
  number text not null,
  verdict text not null,
  matched_by text not null,
  group_id text not null,
  is_duplicate boolean not null,
  field_status text,
  is_posted boolean,
  field_accounting_on date,
  books_accounting_on date,
  field_gross_amount numeric,
  books_gross_amount numeric,
  field_retainage_amount numeric,
  books_retainage_amount numeric,
  field_released_amount numeric,
  books_released_amount numeric,
  field_deduction_amount numeric,
  books_deduction_amount numeric,
  books_paid_amount numeric,
  -- Where the same invoice stands in the books when it is not on this commitment.
  elsewhere_key text,
  elsewhere_pair_id text
);
create index on tieout.invoice_pair (commitment_pair_id);
create index on tieout.invoice_pair (project_pair_id);
create index on tieout.invoice_pair (elsewhere_pair_id);
create index on tieout.invoice_pair (field_id);
create index on tieout.invoice_pair (books_key);

-- The documents of one cause added up on both sides; most groups are one invoice that both have.
create table tieout.invoice_group (
  group_id text primary key,
  commitment_pair_id text not null,
  project_pair_id text not null,
  number text not null,
  matched_by text not null,
  happened_on date,
  is_in_field boolean not null,
  is_in_books boolean not null,
  is_waiting boolean not null,
  is_duplicate boolean not null,
  is_elsewhere boolean not null,
  field_gross numeric not null,
  books_gross numeric not null,
  field_withheld numeric not null,
  books_withheld numeric not null,
  field_released numeric not null,
  books_released numeric not null,
  field_deduction numeric not null,
  books_deduction numeric not null,
  change_gross numeric not null,
  change_withheld numeric not null,
  books_change_gross numeric not null,
  books_change_withheld numeric not null,
  backcharge_gap numeric not null,
  field_negative numeric not null,
  books_negative numeric not null,
  stored numeric not null,
  stored_withheld numeric not null,
  rounded_count integer not null,
  has_same_coding boolean not null
);
create index on tieout.invoice_group (commitment_pair_id);

-- The difference in retainage held of one group of invoices, by what caused it.
create table tieout.retainage_cause (
  commitment_pair_id text not null,
  -- The leading invoice pair, or the commitment itself for what no single invoice carries.
  document_pair_id text,
  code text not null,
  amount numeric not null,
  -- The arithmetic behind the figure, in words.
  arithmetic text not null,
  -- Where it is so much of an amount, which percentage, and of what: such causes add up in words as well.
  rate_words text,
  base_amount numeric
);
create index on tieout.retainage_cause (commitment_pair_id);

create table tieout.bridge_part (
  commitment_pair_id text not null references tieout.commitment_pair on delete cascade,
  position integer not null,
  code text not null,
  amount numeric not null,
  explanation text not null,
  documents jsonb not null,
  primary key (commitment_pair_id, position)
);

-- The thing that a finding is about has an id of its own, so that age and decisions survive the documents
-- that show it.
alter table tieout.finding alter column project_pair_id drop not null;
alter table tieout.finding add column thing text;
alter table tieout.finding add column measure text;
alter table tieout.finding add column documents jsonb not null default '[]';
alter table tieout.finding add column updated_at timestamptz not null default now();
create index on tieout.finding (severity, state);
