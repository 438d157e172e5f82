-- What the two systems said, version by version.
--
-- `procore` and `sage` hold one table a kind of record, in the words of the graph. A version is true
-- from `valid_from` until `valid_to`; the view of the same name without `_version` shows what is true
-- now. A refresh closes the versions that changed or went away and adds the new ones, so any past
-- state can still be asked for.

create schema if not exists procore;
create schema if not exists sage;
create schema if not exists tieout;

-- How numbers that people write differently are compared: 'SC-0041' and 'sc41' are one number.
-- Case, blanks, punctuation and the leading zeros of each run of digits do not count.
create function tieout.number_key(number text) returns text
  language sql immutable parallel safe strict
  return regexp_replace(
    regexp_replace(upper(number), '(^|[^0-9])0+(?=[0-9])', '\1', 'g'),
    '[^A-Z0-9]', '', 'g'
  );

---------- projects and vendors

create table procore.project_version (
  id text not null,
  number text,
  name text,
  status text not null,
  source_status text,
  change_order_tier_count integer,
  number_key text generated always as (tieout.number_key(number)) stored,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table sage.project_version (
  id text not null,
  number text,
  name text,
  status text not null,
  source_status text,
  number_key text generated always as (tieout.number_key(number)) stored,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table procore.vendor_version (
  id text not null,
  number text,
  name text,
  status text not null,
  number_key text generated always as (tieout.number_key(number)) stored,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table sage.vendor_version (
  id text not null,
  number text,
  name text,
  status text not null,
  number_key text generated always as (tieout.number_key(number)) stored,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table procore.cost_code_version (
  id text not null,
  project_id text not null,
  number text,
  name text,
  extra text,
  number_key text generated always as (tieout.number_key(number)) stored,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table sage.cost_code_version (
  id text not null,
  project_id text not null,
  number text,
  name text,
  extra text,
  is_group boolean not null,
  number_key text generated always as (tieout.number_key(number)) stored,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

---------- commitments

create table procore.commitment_version (
  id text not null,
  project_id text not null,
  vendor_id text,
  number text,
  title text,
  kind text not null,
  status text not null,
  source_status text,
  retainage_percent numeric,
  original_amount numeric,
  approved_changes_amount numeric,
  paid_amount numeric,
  currency text not null,
  number_key text generated always as (tieout.number_key(number)) stored,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table sage.commitment_version (
  id text not null,
  project_id text not null,
  vendor_id text,
  number text,
  title text,
  kind text not null,
  status text not null,
  source_status text,
  retainage_percent numeric,
  original_amount numeric,
  approved_changes_amount numeric,
  invoiced_amount numeric,
  currency text not null,
  number_key text generated always as (tieout.number_key(number)) stored,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table procore.commitment_line_version (
  id text not null,
  project_id text not null,
  commitment_id text not null,
  number text,
  description text,
  extra text,
  cost_code text,
  cost_type text,
  quantity numeric,
  unit_cost_amount numeric,
  original_amount numeric,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table sage.commitment_line_version (
  id text not null,
  project_id text not null,
  commitment_id text not null,
  number text,
  description text,
  extra text,
  cost_code text,
  cost_type text,
  quantity numeric,
  unit_cost_amount numeric,
  original_amount numeric,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

---------- change orders

create table procore.change_order_version (
  id text not null,
  project_id text not null,
  commitment_id text not null,
  number text,
  title text,
  status text not null,
  source_status text,
  amount numeric,
  approved_on date,
  number_key text generated always as (tieout.number_key(number)) stored,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table sage.change_order_version (
  id text not null,
  project_id text not null,
  commitment_id text not null,
  number text,
  title text,
  status text not null,
  source_status text,
  amount numeric,
  approved_on date,
  is_released boolean not null,
  number_key text generated always as (tieout.number_key(number)) stored,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

---------- invoices

create table procore.invoice_version (
  id text not null,
  project_id text not null,
  commitment_id text not null,
  number text,
  sequence integer not null,
  status text not null,
  source_status text,
  invoiced_on date,
  accounting_on date,
  summary_completed_amount numeric,
  summary_held_amount numeric,
  payment_due_amount numeric,
  number_key text generated always as (tieout.number_key(number)) stored,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

-- Amounts of a requisition line are balances to date, except what is released by this requisition.
create table procore.invoice_line_version (
  id text not null,
  project_id text not null,
  invoice_id text not null,
  is_change_order_line boolean not null,
  source_line_id text,
  extra text,
  cost_code text,
  cost_type text,
  scheduled_amount numeric,
  materials_stored_amount numeric not null,
  completed_amount numeric not null,
  held_amount numeric not null,
  released_amount numeric not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table sage.invoice_version (
  id text not null,
  project_id text not null,
  vendor_id text,
  number text,
  status text not null,
  source_status text,
  invoiced_on date,
  accounting_on date,
  is_posted boolean not null,
  number_key text generated always as (tieout.number_key(number)) stored,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  -- An AP invoice may be split over several jobs; each job keeps its own part.
  primary key (id, project_id, valid_from)
);

-- Amounts of a distribution are movements of this invoice.
create table sage.invoice_line_version (
  id text not null,
  project_id text not null,
  invoice_id text not null,
  commitment_id text,
  commitment_line_number text,
  extra text,
  cost_code text,
  cost_type text,
  gross_amount numeric not null,
  retainage_amount numeric not null,
  retainage_paid_amount numeric not null,
  paid_amount numeric not null,
  deduction_amount numeric not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

---------- what is true now

do $$
declare
  source record;
  columns text;
begin
  for source in
    select schemaname, tablename, replace(tablename, '_version', '') as view_name
    from pg_tables
    where schemaname in ('procore', 'sage')
  loop
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
    into columns
    from information_schema.columns
    where table_schema = source.schemaname
      and table_name = source.tablename
      and column_name <> 'valid_to';
    execute format(
      'create view %I.%I as select %s from %I.%I where valid_to = ''infinity''',
      source.schemaname, source.view_name, columns, source.schemaname, source.tablename
    );
    if exists (
      select from information_schema.columns
      where table_schema = source.schemaname and table_name = source.tablename
        and column_name = 'project_id'
    ) then
      execute format(
        'create index on %I.%I (project_id) where valid_to = ''infinity''',
        source.schemaname, source.tablename
      );
    end if;
  end loop;
end
$$;

create unique index on sage.commitment_version (id) where valid_to = 'infinity';
create unique index on procore.commitment_version (id) where valid_to = 'infinity';
create index on procore.change_order_version (commitment_id) where valid_to = 'infinity';
create index on sage.change_order_version (commitment_id) where valid_to = 'infinity';
create index on procore.invoice_version (commitment_id) where valid_to = 'infinity';
create index on procore.invoice_line_version (invoice_id) where valid_to = 'infinity';
create index on sage.invoice_line_version (commitment_id) where valid_to = 'infinity';
