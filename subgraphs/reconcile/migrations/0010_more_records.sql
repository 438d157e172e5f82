-- What the rules need beside the amounts that were compared so far: certificates and lines as they are
-- given, what Sage adds up by itself, payments, insurances, ledger accounts and sliding scales.
--
-- Null in a column of this migration means that the source does not say, never nothing.

-- Shows in the view `view_name`, such as procore.invoice_line, all columns of its version table but
-- `valid_to`, of the versions that stand now. What rests on the view goes on working as long as
-- columns were only added.
create function tieout.show_current(view_name text) returns void
  language plpgsql as
$$
declare
  shown text := format('%I.%I', split_part(view_name, '.', 1), split_part(view_name, '.', 2));
  columns text;
begin
  select string_agg(quote_ident(attname), ', ' order by attnum)
  into strict columns
  from pg_attribute
  where attrelid = (view_name || '_version')::regclass
    and attnum > 0 and not attisdropped and attname <> 'valid_to';
  begin
    execute format(
      'create or replace view %s as select %s from %s_version where valid_to = ''infinity''',
      shown, columns, view_name
    );
  exception when invalid_table_definition then
    -- A column went or changed its type.
    execute format('drop view %s', shown);
    execute format(
      'create view %s as select %s from %s_version where valid_to = ''infinity''',
      shown, columns, view_name
    );
  end;
end
$$;

---------- more columns

alter table procore.project_version add column state_code text;

alter table sage.project_version
  add column retainage_percent numeric,
  -- What posting adds up in the job's own record.
  add column original_committed_amount numeric,
  add column approved_committed_changes_amount numeric,
  add column committed_amount numeric,
  add column committed_invoiced_amount numeric,
  add column cost_amount numeric;

alter table sage.vendor_version
  -- Retainage of its open invoices, as Sage adds it up.
  add column retainage_held_amount numeric;

alter table sage.cost_code_version
  add column original_committed_amount numeric,
  add column approved_committed_changes_amount numeric,
  add column committed_amount numeric,
  add column committed_invoiced_amount numeric,
  add column cost_amount numeric;

alter table procore.commitment_version
  add column signed_on date,
  add column executed_on date,
  add column is_executed boolean,
  add column is_private boolean,
  -- amount or unit.
  add column accounting_method text,
  add column revised_amount numeric,
  add column pending_changes_amount numeric,
  add column draft_changes_amount numeric;

alter table procore.commitment_line_version add column unit_of_measure text;

alter table sage.commitment_version add column signed_on date;

alter table sage.commitment_line_version
  -- The job of the item, which may be another than the commitment's.
  add column job_id text,
  add column unit_of_measure text,
  -- Null where the item inherits the rate of the commitment.
  add column retainage_percent numeric,
  add column approved_changes_amount numeric,
  add column invoiced_amount numeric,
  add column tax_amount numeric;

-- When Procore last changed it, as it says itself: while that stands, its lines stand.
alter table procore.change_order_version add column source_updated_at timestamptz;

-- The period ends on accounting_on. What begins with summary_ is the certificate (form G702) as Procore
-- states it, apart from the lines.
alter table procore.invoice_version
  add column period_starts_on date,
  add column invoice_type text,
  add column is_final boolean,
  add column claimed_amount numeric,
  add column summary_original_amount numeric,
  add column summary_changes_amount numeric,
  add column summary_contract_amount numeric,
  add column summary_materials_stored_amount numeric,
  add column summary_work_retainage_percent numeric,
  add column summary_work_held_amount numeric,
  add column summary_materials_retainage_percent numeric,
  add column summary_materials_held_amount numeric,
  add column summary_earned_amount numeric,
  add column summary_previous_certificates_amount numeric,
  add column summary_tax_amount numeric,
  add column summary_balance_to_finish_amount numeric;

alter table procore.invoice_line_version
  add column number text,
  -- The line of the schedule of values that is billed, by its number.
  add column commitment_line_number text,
  add column quantity numeric,
  add column unit_cost_amount numeric,
  add column work_previous_amount numeric,
  add column work_this_period_amount numeric,
  -- Of materials_stored_amount, what was stored before.
  add column materials_previous_amount numeric,
  -- What Procore has moved from stored materials into work_previous_amount by itself.
  add column materials_moved_amount numeric,
  add column work_retainage_percent numeric,
  add column work_retainage_previous_amount numeric,
  add column work_retainage_this_period_amount numeric,
  add column work_retainage_released_amount numeric,
  add column materials_retainage_percent numeric,
  add column materials_retainage_this_period_amount numeric,
  add column materials_retainage_held_amount numeric,
  add column materials_retainage_released_amount numeric,
  add column materials_retainage_moved_amount numeric,
  -- Whether somebody has set the retainage by hand, against the sliding scale.
  add column is_retainage_overridden boolean;

-- What Sage keeps in the header of the invoice, for all jobs that it is split over.
alter table sage.invoice_version
  add column gross_amount numeric,
  add column retainage_amount numeric,
  add column deduction_amount numeric,
  add column tax_amount numeric,
  add column discount_amount numeric,
  add column paid_amount numeric,
  add column retainage_held_amount numeric,
  add column retainage_paid_amount numeric;

alter table sage.invoice_line_version
  add column number text,
  add column quantity numeric,
  add column unit_cost_amount numeric,
  add column tax_amount numeric,
  add column discount_amount numeric,
  add column retainage_held_amount numeric,
  add column retainage_payable_account text,
  add column joint_payee text;

---------- more records

-- What posting adds up for a cost code and category of a job.
create table sage.category_version (
  id text not null,
  project_id text not null,
  cost_code_id text not null,
  number text,
  original_committed_amount numeric,
  pending_committed_changes_amount numeric,
  approved_committed_changes_amount numeric,
  committed_amount numeric,
  committed_invoiced_amount numeric,
  cost_amount numeric,
  paid_amount numeric,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table sage.change_order_line_version (
  id text not null,
  project_id text not null,
  change_order_id text not null,
  number text,
  commitment_line_number text,
  description text,
  -- The job of the line, which may be another than the commitment's.
  job_id text,
  extra text,
  cost_code text,
  cost_type text,
  quantity numeric,
  unit_cost_amount numeric,
  amount numeric,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

-- A payment of an invoice that is split over several jobs stands in each of them, whole.
create table sage.payment_version (
  id text not null,
  project_id text not null,
  invoice_id text,
  number text,
  status text not null,
  source_status text,
  amount numeric,
  retainage_paid_amount numeric,
  paid_on date,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, project_id, valid_from)
);

-- The accounts of the ledger on which distributions owe their retainage. Credits are negative.
create table sage.account_version (
  id text not null,
  company text not null,
  number text,
  name text,
  source_type text,
  is_control boolean,
  current_balance_amount numeric,
  future_balance_amount numeric,
  year_to_date_amount numeric,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table sage.insurance_version (
  id text not null,
  company text not null,
  vendor_id text not null,
  kind text not null,
  is_required boolean,
  insurer text,
  policy_number text,
  effective_on date,
  expires_on date,
  limit_amount numeric,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table procore.insurance_version (
  id text not null,
  vendor_id text not null,
  number text,
  kind text,
  status text not null,
  source_status text,
  is_exempt boolean not null,
  provider text,
  effective_on date,
  expires_on date,
  limit_amount numeric,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table procore.change_order_line_version (
  id text not null,
  project_id text not null,
  change_order_id text not null,
  number text,
  -- Null for a new line, and where Procore does not tell which line is changed.
  commitment_line_number text,
  description text,
  extra text,
  cost_code text,
  cost_type text,
  quantity numeric,
  unit_cost_amount numeric,
  unit_of_measure text,
  amount numeric,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

create table procore.payment_version (
  id text not null,
  project_id text not null,
  commitment_id text not null,
  invoice_id text,
  invoice_number text,
  number text,
  check_number text,
  method text,
  status text not null,
  source_status text,
  amount numeric,
  paid_on date,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

-- A rule of the sliding scale of a commitment: retainage_percent is withheld until so much is held.
create table procore.retainage_rule_version (
  id text not null,
  project_id text not null,
  commitment_id text not null,
  position integer not null,
  -- Whether the scale is in force.
  is_sliding boolean,
  -- ORIGINAL_AMOUNT, REVISED_AMOUNT or FIXED_AMOUNT: what limit_percent is a share of.
  basis text not null,
  source_basis text,
  retainage_percent numeric,
  limit_percent numeric,
  limit_amount numeric,
  maximum_held_amount numeric,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (id, valid_from)
);

do $$
declare
  source record;
begin
  for source in
    select schemaname, tablename, schemaname || '.' || replace(tablename, '_version', '') as view_name
    from pg_tables
    where schemaname in ('procore', 'sage')
  loop
    if to_regclass(source.view_name) is null and exists (
      select from information_schema.columns
      where table_schema = source.schemaname and table_name = source.tablename
        and column_name = 'project_id'
    ) then
      execute format(
        'create index on %I.%I (project_id) where valid_to = ''infinity''',
        source.schemaname, source.tablename
      );
    end if;
    perform tieout.show_current(source.view_name);
  end loop;
end
$$;

create index on sage.category_version (cost_code_id) where valid_to = 'infinity';
create index on sage.change_order_line_version (change_order_id) where valid_to = 'infinity';
create index on sage.payment_version (invoice_id) where valid_to = 'infinity';
create index on sage.insurance_version (vendor_id) where valid_to = 'infinity';
create index on procore.insurance_version (vendor_id) where valid_to = 'infinity';
create index on procore.change_order_line_version (change_order_id) where valid_to = 'infinity';
create index on procore.payment_version (commitment_id) where valid_to = 'infinity';
create index on procore.retainage_rule_version (commitment_id) where valid_to = 'infinity';

---------- what is read apart

-- What may be refused while the lists are not, or costs calls of its own, is read apart. Without a row,
-- or with read_at null, nothing is known of it: that is not the same as that there is nothing.
create table tieout.part_mark (
  system text not null check (system in ('PROCORE', 'SAGE300')),
  -- ACCOUNTS and INSURANCES of a company of Sage, INSURANCES of that of Procore; RETAINAGE_RULES,
  -- PAYMENTS and CHANGE_ORDER_LINES of a commitment of Procore.
  part text not null,
  -- The company of Sage or the commitment; empty for the company of Procore.
  of_id text not null,
  read_at timestamptz,
  tried_at timestamptz not null,
  -- Why the last attempt failed, as docs/errors.md has it; null when it did not.
  failure_code text,
  -- What the source said of it when it was read: it is due again when that is another.
  read_for text not null default '',
  change_count integer not null default 0,
  primary key (system, part, of_id)
);

-- What was read before lacks all this, so it is read whole once more.
update tieout.read_mark set whole_read_at = null;
