-- Flat rows for tables elsewhere: what Tieout concludes, a row a thing, with the log of how each changed.
--
-- The views say what a row is; `flat_row` keeps what each said last, since only what is kept can be
-- compared. Whoever changes a pair or a finding need not know of it: the tables mark what they are
-- changed by, and at the end of the transaction the marked rows are looked at again.

-- An amount as exact text, with at least the two places of money. Not strict, for Postgres puts only such
-- an expression in the place of its call, which is four times as fast.
create function tieout.exact_text(amount numeric) returns text
  language sql immutable parallel safe
  return case
    when scale(amount) = 2 then amount::text
    when scale(trim_scale(amount)) < 2 then round(amount, 2)::text
    else trim_scale(amount)::text
  end;

create view tieout.commitment_row as
  select
    commitment.id as "id",
    project.id as "projectKey",
    project.number as "projectNumber",
    project.name as "projectName",
    commitment.number as "number",
    commitment.title as "title",
    commitment.kind as "kind",
    vendor.number as "vendorNumber",
    vendor.name as "vendorName",
    commitment.verdict as "verdict",
    commitment.matched_by as "matchedBy",
    commitment.currency as "currency",
    tieout.exact_text(coalesce(commitment.field_original_amount + commitment.field_changes_amount, commitment.books_original_amount + commitment.books_changes_amount, 0)) as "revisedAmount",
    coalesce(commitment.field_original_amount + commitment.field_changes_amount, commitment.books_original_amount + commitment.books_changes_amount, 0) as "revisedValue",
    tieout.exact_text(commitment.field_original_amount) as "procoreOriginalAmount",
    commitment.field_original_amount as "procoreOriginalValue",
    tieout.exact_text(commitment.books_original_amount) as "sageOriginalAmount",
    commitment.books_original_amount as "sageOriginalValue",
    tieout.exact_text(commitment.field_original_amount - commitment.books_original_amount) as "originalDifference",
    commitment.field_original_amount - commitment.books_original_amount as "originalDifferenceValue",
    tieout.exact_text(commitment.field_changes_amount) as "procoreApprovedChangesAmount",
    commitment.field_changes_amount as "procoreApprovedChangesValue",
    tieout.exact_text(commitment.books_changes_amount) as "sageApprovedChangesAmount",
    commitment.books_changes_amount as "sageApprovedChangesValue",
    tieout.exact_text(commitment.field_changes_amount - commitment.books_changes_amount) as "approvedChangesDifference",
    commitment.field_changes_amount - commitment.books_changes_amount as "approvedChangesDifferenceValue",
    tieout.exact_text(commitment.field_pending_amount) as "procorePendingChangesAmount",
    commitment.field_pending_amount as "procorePendingChangesValue",
    tieout.exact_text(commitment.books_pending_amount) as "sagePendingChangesAmount",
    commitment.books_pending_amount as "sagePendingChangesValue",
    tieout.exact_text(commitment.field_original_amount + commitment.field_changes_amount) as "procoreRevisedAmount",
    commitment.field_original_amount + commitment.field_changes_amount as "procoreRevisedValue",
    tieout.exact_text(commitment.books_original_amount + commitment.books_changes_amount) as "sageRevisedAmount",
    commitment.books_original_amount + commitment.books_changes_amount as "sageRevisedValue",
    tieout.exact_text((commitment.field_original_amount + commitment.field_changes_amount) - (commitment.books_original_amount + commitment.books_changes_amount)) as "revisedDifference",
    (commitment.field_original_amount + commitment.field_changes_amount) - (commitment.books_original_amount + commitment.books_changes_amount) as "revisedDifferenceValue",
    tieout.exact_text(commitment.field_invoiced_amount) as "procoreInvoicedAmount",
    commitment.field_invoiced_amount as "procoreInvoicedValue",
    tieout.exact_text(commitment.books_invoiced_amount) as "sageInvoicedAmount",
    commitment.books_invoiced_amount as "sageInvoicedValue",
    tieout.exact_text(commitment.field_invoiced_amount - commitment.books_invoiced_amount) as "invoicedDifference",
    commitment.field_invoiced_amount - commitment.books_invoiced_amount as "invoicedDifferenceValue",
    tieout.exact_text(commitment.field_held_amount) as "procoreRetainageHeldAmount",
    commitment.field_held_amount as "procoreRetainageHeldValue",
    tieout.exact_text(commitment.books_held_amount) as "sageRetainageHeldAmount",
    commitment.books_held_amount as "sageRetainageHeldValue",
    tieout.exact_text(commitment.field_held_amount - commitment.books_held_amount) as "retainageHeldDifference",
    commitment.field_held_amount - commitment.books_held_amount as "retainageHeldDifferenceValue",
    tieout.exact_text(commitment.field_paid_amount) as "procorePaidAmount",
    commitment.field_paid_amount as "procorePaidValue",
    tieout.exact_text(commitment.books_paid_amount) as "sagePaidAmount",
    commitment.books_paid_amount as "sagePaidValue",
    tieout.exact_text(commitment.field_paid_amount - commitment.books_paid_amount) as "paidDifference",
    commitment.field_paid_amount - commitment.books_paid_amount as "paidDifferenceValue",
    (
      select count(*)::integer from tieout.finding
      where finding.commitment_pair_id = commitment.id and finding.state in ('OPEN', 'ASSIGNED')
    ) as "openFindingCount"
  from tieout.commitment_pair as commitment
  join tieout.project_pair as project on project.id = commitment.project_pair_id
  left join tieout.vendor_pair as vendor on vendor.id = commitment.vendor_pair_id;

create view tieout.change_order_row as
  select
    change_order.id as "id",
    project.id as "projectKey",
    project.number as "projectNumber",
    commitment.id as "commitmentKey",
    commitment.number as "commitmentNumber",
    vendor.number as "vendorNumber",
    vendor.name as "vendorName",
    change_order.number as "number",
    change_order.title as "title",
    change_order.verdict as "verdict",
    change_order.matched_by as "matchedBy",
    change_order.field_status as "procoreStatus",
    change_order.books_status as "sageStatus",
    field.approved_on as "procoreApprovedOn",
    books.approved_on as "sageApprovedOn",
    commitment.currency as "currency",
    tieout.exact_text(change_order.field_amount) as "procoreAmount",
    change_order.field_amount as "procoreValue",
    tieout.exact_text(change_order.books_amount) as "sageAmount",
    change_order.books_amount as "sageValue",
    tieout.exact_text(coalesce(change_order.field_amount, 0) - coalesce(change_order.books_amount, 0)) as "difference",
    coalesce(change_order.field_amount, 0) - coalesce(change_order.books_amount, 0) as "differenceValue"
  from tieout.change_order_pair as change_order
  join tieout.commitment_pair as commitment on commitment.id = change_order.commitment_pair_id
  join tieout.project_pair as project on project.id = commitment.project_pair_id
  left join tieout.vendor_pair as vendor on vendor.id = commitment.vendor_pair_id
  left join tieout.change_document as field on field.side = 'FIELD' and field.id = change_order.field_id
  left join tieout.change_document as books on books.side = 'BOOKS' and books.id = change_order.books_id;

create view tieout.invoice_row as
  select
    invoice.id as "id",
    project.id as "projectKey",
    project.number as "projectNumber",
    commitment.id as "commitmentKey",
    commitment.number as "commitmentNumber",
    vendor.number as "vendorNumber",
    vendor.name as "vendorName",
    invoice.number as "number",
    books.number as "sageNumber",
    invoice.verdict as "verdict",
    invoice.matched_by as "matchedBy",
    invoice.field_status as "procoreStatus",
    invoice.is_posted as "isPosted",
    invoice.field_accounting_on as "procoreAccountingOn",
    invoice.books_accounting_on as "sageAccountingOn",
    commitment.currency as "currency",
    tieout.exact_text(invoice.field_gross_amount) as "procoreGrossAmount",
    invoice.field_gross_amount as "procoreGrossValue",
    tieout.exact_text(invoice.books_gross_amount) as "sageGrossAmount",
    invoice.books_gross_amount as "sageGrossValue",
    tieout.exact_text(coalesce(invoice.field_gross_amount, 0) - coalesce(invoice.books_gross_amount, 0)) as "difference",
    coalesce(invoice.field_gross_amount, 0) - coalesce(invoice.books_gross_amount, 0) as "differenceValue",
    tieout.exact_text(invoice.field_retainage_amount) as "procoreRetainageAmount",
    invoice.field_retainage_amount as "procoreRetainageValue",
    tieout.exact_text(invoice.books_retainage_amount) as "sageRetainageAmount",
    invoice.books_retainage_amount as "sageRetainageValue",
    tieout.exact_text(coalesce(invoice.field_retainage_amount, 0) - coalesce(invoice.books_retainage_amount, 0)) as "retainageDifference",
    coalesce(invoice.field_retainage_amount, 0) - coalesce(invoice.books_retainage_amount, 0) as "retainageDifferenceValue",
    tieout.exact_text(invoice.field_released_amount) as "procoreReleasedAmount",
    invoice.field_released_amount as "procoreReleasedValue",
    tieout.exact_text(invoice.books_released_amount) as "sageReleasedAmount",
    invoice.books_released_amount as "sageReleasedValue",
    tieout.exact_text(invoice.field_deduction_amount) as "procoreDeductionAmount",
    invoice.field_deduction_amount as "procoreDeductionValue",
    tieout.exact_text(invoice.books_deduction_amount) as "sageDeductionAmount",
    invoice.books_deduction_amount as "sageDeductionValue",
    tieout.exact_text(invoice.books_paid_amount) as "sagePaidAmount",
    invoice.books_paid_amount as "sagePaidValue"
  from tieout.invoice_pair as invoice
  join tieout.commitment_pair as commitment on commitment.id = invoice.commitment_pair_id
  join tieout.project_pair as project on project.id = commitment.project_pair_id
  left join tieout.vendor_pair as vendor on vendor.id = commitment.vendor_pair_id
  left join tieout.invoice_document as books on books.side = 'BOOKS' and books.key = invoice.books_key;

create view tieout.retainage_row as
  select
    commitment.id as "id",
    project.id as "projectKey",
    project.number as "projectNumber",
    commitment.id as "commitmentKey",
    commitment.number as "commitmentNumber",
    vendor.number as "vendorNumber",
    vendor.name as "vendorName",
    commitment.verdict as "verdict",
    commitment.currency as "currency",
    tieout.exact_text(commitment.field_held_amount) as "procoreHeldAmount",
    commitment.field_held_amount as "procoreHeldValue",
    tieout.exact_text(commitment.books_held_amount) as "sageHeldAmount",
    commitment.books_held_amount as "sageHeldValue",
    tieout.exact_text(commitment.field_held_amount - commitment.books_held_amount) as "heldDifference",
    commitment.field_held_amount - commitment.books_held_amount as "heldDifferenceValue",
    tieout.exact_text(commitment.field_retained_amount) as "procoreRetainedToDateAmount",
    commitment.field_retained_amount as "procoreRetainedToDateValue",
    tieout.exact_text(commitment.books_retained_amount) as "sageRetainedToDateAmount",
    commitment.books_retained_amount as "sageRetainedToDateValue",
    tieout.exact_text(commitment.field_released_amount) as "procoreReleasedToDateAmount",
    commitment.field_released_amount as "procoreReleasedToDateValue",
    tieout.exact_text(commitment.books_released_amount) as "sageReleasedToDateAmount",
    commitment.books_released_amount as "sageReleasedToDateValue",
    tieout.exact_text(coalesce(residual.amount, 0)) as "residualAmount",
    coalesce(residual.amount, 0) as "residualValue"
  from tieout.commitment_pair as commitment
  join tieout.project_pair as project on project.id = commitment.project_pair_id
  left join tieout.vendor_pair as vendor on vendor.id = commitment.vendor_pair_id
  left join tieout.bridge_part as residual
    on residual.commitment_pair_id = commitment.id and residual.code = 'UNEXPLAINED';

create view tieout.finding_row as
  select
    'gid://tieout/Finding/' || finding.fingerprint as "id",
    finding.project_pair_id as "projectKey",
    project.number as "projectNumber",
    finding.commitment_pair_id as "commitmentKey",
    commitment.number as "commitmentNumber",
    vendor.number as "vendorNumber",
    vendor.name as "vendorName",
    finding.code as "code",
    finding.severity as "severity",
    finding.state as "state",
    finding.grain as "grain",
    finding.measure as "measure",
    tieout.exact_text(finding.amount) as "amount",
    finding.amount as "value",
    finding.explanation as "explanation",
    finding.rule_id as "ruleName",
    finding.first_seen_on as "firstSeenOn",
    finding.cleared_on as "clearedOn"
  from tieout.finding
  left join tieout.project_pair as project on project.id = finding.project_pair_id
  left join tieout.commitment_pair as commitment on commitment.id = finding.commitment_pair_id
  left join tieout.vendor_pair as vendor on vendor.id = commitment.vendor_pair_id;

create view tieout.cost_code_row as
  select
    code.id as "id",
    project.id as "projectKey",
    project.number as "projectNumber",
    code.number as "number",
    field.number as "procoreNumber",
    books.number as "sageNumber",
    coalesce(field.name, books.name) as "name",
    coalesce(books.extra, field.extra) as "extra",
    code.matched_by as "matchedBy"
  from tieout.cost_code_pair as code
  join tieout.project_pair as project on project.id = code.project_pair_id
  left join procore.cost_code as field on field.id = code.field_id
  left join sage.cost_code as books on books.id = code.books_id;

---------- what the rows said last, and how it changed

create table tieout.flat_row (
  kind text not null,
  id text not null,
  -- What it hangs on; a row without a commitment hangs on its project, or on the company.
  project_key text,
  commitment_key text,
  updated_at timestamptz not null,
  -- The row as JSON, in the words and the order of its view.
  body text not null,
  primary key (kind, id)
);
create index on tieout.flat_row (commitment_key);
create index on tieout.flat_row (coalesce(project_key, '')) where commitment_key is null;
create index on tieout.flat_row (kind, project_key, id);
create index on tieout.flat_row (kind, updated_at);

create table tieout.flat_change (
  -- In the order in which the transactions ended.
  position bigint generated always as identity primary key,
  kind text not null,
  id text not null,
  project_key text,
  changed_at timestamptz not null,
  before text,
  after text
);
create index on tieout.flat_change (kind, id, position);

-- Whoever records takes this one row, and holds it to the end of his transaction: so no moment and no
-- position shows before an earlier one does, and who has read up to one has missed nothing.
create table tieout.flat_clock (
  at timestamptz not null,
  -- Changes up to this position were thrown away, but for the last of each row that stands.
  pruned_to bigint not null default 0
);
insert into tieout.flat_clock (at) values (now());

-- What a transaction has changed, until its end.
create table tieout.flat_due (
  transaction xid8 not null default pg_current_xact_id(),
  scope text not null check (scope in ('COMMITMENT', 'PROJECT')),
  ids text[] not null
);

create function tieout.moment_text(moment timestamptz) returns text
  language sql stable parallel safe strict
  return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

-- The row as it is told: with the moment of its last change.
create function tieout.flat_json(body text, updated_at timestamptz) returns text
  language sql stable parallel safe strict
  return '{"updatedAt":"' || tieout.moment_text(updated_at) || '",' || substr(body, 2);

create function tieout.keep_rows(commitment_ids text[], project_ids text[], moment timestamptz) returns void
  language plpgsql set jit = off as
$$
begin
  with
  found as materialized (
    select 'COMMITMENT' as kind, told.id, told."projectKey" as project_key, told.id as commitment_key,
      row_to_json(told)::text as body
    from tieout.commitment_row as told where told.id = any (commitment_ids)
    union all
    select 'CHANGE_ORDER', told.id, told."projectKey", told."commitmentKey", row_to_json(told)::text
    from tieout.change_order_row as told where told."commitmentKey" = any (commitment_ids)
    union all
    select 'INVOICE', told.id, told."projectKey", told."commitmentKey", row_to_json(told)::text
    from tieout.invoice_row as told where told."commitmentKey" = any (commitment_ids)
    union all
    select 'RETAINAGE', told.id, told."projectKey", told."commitmentKey", row_to_json(told)::text
    from tieout.retainage_row as told where told."commitmentKey" = any (commitment_ids)
    union all
    select 'FINDING', told.id, told."projectKey", told."commitmentKey", row_to_json(told)::text
    from tieout.finding_row as told where told."commitmentKey" = any (commitment_ids)
    union all
    select 'FINDING', told.id, told."projectKey", null, row_to_json(told)::text
    from tieout.finding_row as told
    where told."commitmentKey" is null and coalesce(told."projectKey", '') = any (project_ids)
    union all
    select 'COST_CODE', told.id, told."projectKey", null, row_to_json(told)::text
    from tieout.cost_code_row as told where told."projectKey" = any (project_ids)
  ),
  changed as materialized (
    select found.kind, found.id, found.project_key, found.commitment_key, found.body,
      kept.body as body_before, kept.updated_at as updated_before
    from found
    left join tieout.flat_row as kept on kept.kind = found.kind and kept.id = found.id
    where kept.body is distinct from found.body
    union all
    select kept.kind, kept.id, kept.project_key, kept.commitment_key, null, kept.body, kept.updated_at
    from (
      select * from tieout.flat_row where commitment_key = any (commitment_ids)
      union all
      select * from tieout.flat_row
      where commitment_key is null and coalesce(project_key, '') = any (project_ids)
    ) as kept
    where not exists (select from found where found.kind = kept.kind and found.id = kept.id)
  ),
  written as (
    insert into tieout.flat_row (kind, id, project_key, commitment_key, updated_at, body)
    select kind, id, project_key, commitment_key, moment, body from changed where body is not null
    on conflict (kind, id) do update set
      project_key = excluded.project_key,
      commitment_key = excluded.commitment_key,
      updated_at = excluded.updated_at,
      body = excluded.body
  ),
  removed as (
    delete from tieout.flat_row as kept using changed
    where changed.body is null and kept.kind = changed.kind and kept.id = changed.id
  )
  insert into tieout.flat_change (kind, id, project_key, changed_at, before, after)
  select kind, id, project_key, moment, tieout.flat_json(body_before, updated_before), tieout.flat_json(body, moment)
  from changed
  order by kind, id;
end
$$;

create function tieout.record_rows() returns trigger language plpgsql as
$$
declare
  commitment_ids text[];
  project_ids text[];
  moment timestamptz;
begin
  with taken as (
    delete from tieout.flat_due where transaction = pg_current_xact_id() returning scope, ids
  )
  select
    coalesce(array_agg(distinct id) filter (where scope = 'COMMITMENT'), '{}'),
    coalesce(array_agg(distinct id) filter (where scope = 'PROJECT'), '{}')
  into commitment_ids, project_ids
  from taken
  cross join unnest(taken.ids) as id;
  -- The first mark of a transaction takes all of them.
  if cardinality(commitment_ids) + cardinality(project_ids) = 0 then
    return null;
  end if;
  update tieout.flat_clock set at = greatest(clock_timestamp(), at + interval '1 microsecond')
  returning at into moment;
  perform tieout.keep_rows(commitment_ids, project_ids, moment);
  return null;
end
$$;
create constraint trigger record_rows after insert on tieout.flat_due
  deferrable initially deferred for each row execute function tieout.record_rows();

-- Marks what `query` finds by the rows that a statement changed.
create function tieout.mark_rows() returns trigger language plpgsql as
$$
begin
  execute format(
    'insert into tieout.flat_due (scope, ids)
     select %L, array_agg(distinct id) from (%s) as marked (id) having count(*) > 0',
    tg_argv[0], tg_argv[1]
  );
  return null;
end
$$;

do $$
declare
  source record;
  place integer := 0;
begin
  for source in
    select * from (values
      ('tieout.commitment_pair', 'COMMITMENT', 'select id from %I'),
      ('tieout.change_order_pair', 'COMMITMENT', 'select commitment_pair_id from %I'),
      ('tieout.invoice_pair', 'COMMITMENT', 'select commitment_pair_id from %I'),
      ('tieout.bridge_part', 'COMMITMENT', 'select commitment_pair_id from %I'),
      ('tieout.finding', 'COMMITMENT',
        'select commitment_pair_id from %I where commitment_pair_id is not null'),
      ('tieout.finding', 'PROJECT',
        'select coalesce(project_pair_id, '''') from %I where commitment_pair_id is null'),
      ('tieout.change_document', 'COMMITMENT',
        'select pair.id from %1$I as document
         join tieout.commitment_pair as pair on pair.field_id = document.contract_id
         union all
         select pair.id from %1$I as document
         join tieout.commitment_pair as pair on pair.books_id = document.contract_id'),
      ('tieout.invoice_document', 'COMMITMENT',
        'select pair.id from %1$I as document
         join tieout.commitment_pair as pair on pair.field_id = document.contract_id
         union all
         select pair.id from %1$I as document
         join tieout.commitment_pair as pair on pair.books_id = document.contract_id'),
      ('tieout.vendor_pair', 'COMMITMENT',
        'select pair.id from %I as vendor join tieout.commitment_pair as pair on pair.vendor_pair_id = vendor.id'),
      ('tieout.project_pair', 'COMMITMENT',
        'select pair.id from %I as project
         join tieout.commitment_pair as pair on pair.project_pair_id = project.id'),
      ('tieout.project_pair', 'PROJECT', 'select id from %I'),
      ('tieout.cost_code_pair', 'PROJECT', 'select project_pair_id from %I'),
      ('procore.cost_code_version', 'PROJECT',
        'select pair.id from %I as code join tieout.project_pair as pair on pair.field_id = code.project_id'),
      ('sage.cost_code_version', 'PROJECT',
        'select pair.id from %I as code join tieout.project_pair as pair on pair.books_id = code.project_id')
    ) as listed (table_name, scope, query)
  loop
    place := place + 1;
    execute format(
      'create trigger mark_added_%s after insert on %s referencing new table as added
       for each statement execute function tieout.mark_rows(%L, %L)',
      place, source.table_name, source.scope, format(source.query, 'added')
    );
    execute format(
      'create trigger mark_changed_%s after update on %s referencing old table as gone new table as added
       for each statement execute function tieout.mark_rows(%L, %L)',
      place, source.table_name, source.scope,
      format(source.query, 'added') || ' union all ' || format(source.query, 'gone')
    );
    execute format(
      'create trigger mark_gone_%s after delete on %s referencing old table as gone
       for each statement execute function tieout.mark_rows(%L, %L)',
      place, source.table_name, source.scope, format(source.query, 'gone')
    );
  end loop;
end
$$;

-- What was concluded before.
select tieout.keep_rows(
  (select coalesce(array_agg(id), '{}') from tieout.commitment_pair),
  (select coalesce(array_agg(id), '{}') || array[''] from tieout.project_pair),
  at
)
from tieout.flat_clock;
