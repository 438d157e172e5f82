-- What Tieout concludes: links, pairs, findings, operations.

-- An amount as people write it: 1,234.50 or -10,000.00.
create function tieout.money_text(amount numeric) returns text
  language sql immutable parallel safe
  return coalesce(trim(to_char(amount, 'FM999,999,999,999,990.00')), 'nothing');

-- The id of a pair names one of its sides, so it is the same from run to run: the Procore record
-- where there is one, else the Sage record.
create function tieout.pair_id(kind text, procore_id text, sage_id text) returns text
  language sql immutable parallel safe
  return 'gid://tieout/' || kind || '/' || substr(coalesce(procore_id, sage_id), 7);

-- When each project was last read from each system, and how many reads brought a change. The lists
-- that a company has once, projects and vendors, have project_id ''.
create table tieout.read_mark (
  system text not null check (system in ('PROCORE', 'SAGE300')),
  project_id text not null,
  read_at timestamptz not null,
  change_count integer not null default 0,
  primary key (system, project_id)
);

-- What each project pair was last judged on: how many changes of its sides, and which text of the
-- rules. It is due again when either has moved on.
create table tieout.reconciled (
  project_pair_id text primary key,
  reconciled_at timestamptz not null,
  change_count integer not null,
  rules_version text not null
);

-- Pairs that a person made or forbade, or that came with the link list. They outrank every match.
create table tieout.link (
  kind text not null check (kind in ('PROJECT', 'VENDOR', 'COMMITMENT')),
  procore_id text not null,
  sage_id text not null,
  is_apart boolean not null default false,
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (kind, procore_id, sage_id)
);
create unique index link_procore on tieout.link (kind, procore_id) where not is_apart;
create unique index link_sage on tieout.link (kind, sage_id) where not is_apart;

create table tieout.project_pair (
  id text primary key,
  procore_id text unique,
  sage_id text unique,
  number text not null,
  name text,
  matched_by text not null,
  verdict text not null
);

create table tieout.vendor_pair (
  id text primary key,
  procore_id text unique,
  sage_id text unique,
  number text,
  name text,
  matched_by text not null,
  verdict text not null
);

create table tieout.commitment_pair (
  id text primary key,
  project_pair_id text not null,
  vendor_pair_id text,
  procore_id text unique,
  sage_id text unique,
  number text not null,
  title text,
  kind text not null,
  matched_by text not null,
  verdict text not null,
  is_due boolean not null,
  procore_original_amount numeric,
  sage_original_amount numeric,
  procore_approved_changes_amount numeric,
  sage_approved_changes_amount numeric,
  procore_invoiced_amount numeric,
  sage_invoiced_amount numeric,
  procore_held_amount numeric,
  sage_held_amount numeric,
  held_difference numeric generated always as (procore_held_amount - sage_held_amount) stored,
  procore_retained_amount numeric,
  sage_retained_amount numeric,
  procore_released_amount numeric,
  sage_released_amount numeric,
  procore_paid_amount numeric,
  sage_paid_amount numeric,
  rounded_count integer not null default 0
);
create index on tieout.commitment_pair (project_pair_id);
create index on tieout.commitment_pair (number, id);

create table tieout.change_order_pair (
  id text primary key,
  project_pair_id text not null,
  commitment_pair_id text not null,
  procore_id text unique,
  sage_id text unique,
  number text not null,
  title text,
  verdict text not null,
  procore_status text,
  sage_status text,
  procore_amount numeric,
  sage_amount numeric,
  is_released boolean
);
create index on tieout.change_order_pair (commitment_pair_id);
create index on tieout.change_order_pair (project_pair_id);

create table tieout.invoice_pair (
  id text primary key,
  project_pair_id text not null,
  commitment_pair_id text not null,
  procore_id text,
  sage_id text,
  number text not null,
  verdict text not null,
  procore_status text,
  is_counted boolean,
  is_posted boolean,
  is_duplicate boolean not null,
  procore_accounting_on date,
  sage_accounting_on date,
  procore_gross_amount numeric,
  sage_gross_amount numeric,
  procore_retainage_amount numeric,
  sage_retainage_amount numeric,
  procore_released_amount numeric,
  sage_released_amount numeric,
  sage_paid_amount numeric,
  -- How many amounts of retainage were rounded to the cent on both sides.
  rounded_count integer not null
);
create index on tieout.invoice_pair (commitment_pair_id);
create index on tieout.invoice_pair (project_pair_id);

-- The difference in retainage held of a commitment in named parts that add up to it exactly.
create table tieout.bridge_part (
  commitment_pair_id text not null references tieout.commitment_pair on delete cascade,
  position integer not null,
  code text not null,
  amount numeric not null,
  explanation text not null,
  primary key (commitment_pair_id, position)
);

create table tieout.finding (
  -- Code, commitment and grain, hashed: the same difference keeps its id and its age.
  fingerprint text primary key,
  rule_id text not null,
  code text not null,
  severity text not null,
  state text not null default 'OPEN',
  project_pair_id text not null,
  commitment_pair_id text,
  grain text not null,
  -- The change order or invoice pair that it is about, if it is about one.
  document_pair_id text,
  amount numeric,
  explanation text not null,
  evidence jsonb not null,
  first_seen_on date not null,
  cleared_on date
);
create index on tieout.finding (project_pair_id);
create index on tieout.finding (commitment_pair_id);
create index on tieout.finding (document_pair_id);

create table tieout.operation (
  id uuid primary key,
  position bigint generated always as identity,
  kind text not null,
  state text not null,
  idempotency_key text not null unique,
  -- SHA-256 of the input: the same key with another input is refused.
  input_hash text not null,
  input jsonb not null,
  requested_by text not null,
  -- What in the world it writes to, so that two keys never write the same thing at once.
  target text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Not jsonb, which would put the fields of a plan in another order than the one they are read in.
  plan json not null default '[]',
  user_errors jsonb not null default '[]',
  -- What the first answer named, so that a replay can name it again.
  result jsonb
);
-- Lists of operations are read newest first.
create unique index on tieout.operation ((-position));
create unique index on tieout.operation (target) where state in ('RUNNING', 'PARTIAL', 'UNCERTAIN');

create table tieout.operation_step (
  operation_id uuid not null references tieout.operation,
  position integer not null,
  name text not null,
  system text not null,
  state text not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  attempt_count integer not null default 1,
  message text,
  external_reference text,
  primary key (operation_id, position)
);
