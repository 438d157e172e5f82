-- What was read and cannot be relied on, of one commitment; beside tieout.unread, which is of whole lists.

create table tieout.reading_fault (
  contract_id text not null,
  side text not null,
  -- The list that does not add up, or that has the record.
  list text not null,
  code text not null check (code in ('READING_INCOMPLETE', 'STATUS_UNKNOWN')),
  record_id text not null,
  number text not null,
  -- What does not add up, or the word that is not known.
  told text not null,
  primary key (record_id, list, code)
);
create index on tieout.reading_fault (contract_id);

-- Without what a commitment has to be judged: the one place that says whether it may be.
create view tieout.unjudged as
  select
    commitment_pair.id as commitment_pair_id,
    commitment_pair.project_pair_id,
    unread.side,
    unread.system,
    unread.list,
    unread.state,
    unread.is_absence_only,
    unread.read_at,
    unread.reason,
    -- The class of finding that says it; null for a list that was not read.
    null as code
  from tieout.commitment_pair
  join tieout.unread on unread.project_pair_id = commitment_pair.project_pair_id
  union all
  select
    commitment_pair.id,
    commitment_pair.project_pair_id,
    fault.side,
    case fault.side when 'FIELD' then 'PROCORE' else 'SAGE300' end,
    fault.list,
    'INCOMPLETE',
    false,
    null,
    case fault.code
      when 'STATUS_UNKNOWN' then 'The state "' || fault.told || '" of ' || fault.number || ' is not known.'
      else 'What was read of ' || fault.number || ' does not add up: ' || fault.told || '.'
    end,
    fault.code
  from tieout.commitment_pair
  join tieout.reading_fault as fault
    on (fault.side = 'FIELD' and fault.contract_id = commitment_pair.field_id)
    or (fault.side = 'BOOKS' and fault.contract_id = commitment_pair.books_id)
  union all
  -- That both contracts are there is known; none of their amounts are compared.
  select
    commitment_pair.id,
    commitment_pair.project_pair_id,
    'BOOKS',
    'SAGE300',
    amounts.list,
    'INCOMPLETE',
    false,
    null,
    'Amounts in ' || books.currency || ' are not compared with amounts in ' || field.currency || '.',
    'CURRENCY_MISMATCH'
  from tieout.commitment_pair
  join tieout.contract as field on field.side = 'FIELD' and field.id = commitment_pair.field_id
  join tieout.contract as books on books.side = 'BOOKS' and books.id = commitment_pair.books_id
  cross join (values ('CHANGE_ORDERS'), ('INVOICES'), ('PAYMENTS')) as amounts (list)
  where field.currency <> books.currency;

-- A finding of this class says that something is not known, and nothing of what it is.
create function tieout.is_of_reading(code text) returns boolean
  language sql immutable parallel safe
  return code in ('READING_INCOMPLETE', 'STATUS_UNKNOWN');

create or replace view tieout.told_project as
  select
    project_pair.id,
    project_pair.field_id,
    project_pair.books_id,
    project_pair.number,
    project_pair.name,
    project_pair.matched_by,
    case
      when books_id is null and not tieout.is_listed('SAGE300', 'PROJECTS') then 'UNREAD'
      when field_id is null and not tieout.is_listed('PROCORE', 'PROJECTS') then 'UNREAD'
      when books_id is null then 'MISSING_IN_SAGE'
      when field_id is null then 'MISSING_IN_PROCORE'
      when exists (
        select from tieout.finding
        where
          finding.project_pair_id = project_pair.id
          and finding.state in ('OPEN', 'ASSIGNED')
          and finding.severity <> 'INFO'
          and not tieout.is_of_reading(finding.code)
      ) then 'DIFFERS'
      when exists (select from tieout.unread where unread.project_pair_id = project_pair.id) then 'UNREAD'
      when exists (
        select from tieout.commitment_pair
        where commitment_pair.project_pair_id = project_pair.id and commitment_pair.verdict = 'UNREAD'
      ) then 'UNREAD'
      else 'AGREES'
    end as verdict
  from tieout.project_pair;

create or replace function tieout.lists_behind(code text, measure text) returns text[]
  language sql immutable parallel safe
  return case
    when code in (
      'STALE_SOURCE', 'READING_INCOMPLETE', 'STATUS_UNKNOWN', 'WRITE_PARTIAL', 'WRITE_UNCERTAIN',
      'LINK_BROKEN', 'LINK_CONFLICT', 'UNMAPPED_PROJECT'
    ) then array[]::text[]
    when code in ('COMMITMENT_MISSING_IN_SAGE', 'COMMITMENT_MISSING_IN_PROCORE', 'CURRENCY_MISMATCH')
      then array['COMMITMENTS']
    when code like '%VENDOR%' then array['COMMITMENTS', 'VENDORS']
    when code like 'CO\_%' or measure = 'COMMITTED' then array['COMMITMENTS', 'CHANGE_ORDERS', 'COST_CODES']
    else array['COMMITMENTS', 'CHANGE_ORDERS', 'COST_CODES', 'INVOICES', 'PAYMENTS', 'VENDORS']
  end;

create or replace view tieout.commitment_line as
  select
    'gid://tieout/CommitmentLine/' || substr(commitment.id, 25) || '/' || line.line_key as id,
    line.line_key,
    commitment.id as commitment_pair_id,
    commitment.project_pair_id,
    commitment.vendor_pair_id,
    commitment.number as commitment_number,
    commitment.currency,
    line.number,
    line.cost_code,
    line.cost_type,
    line.extra,
    line.field_original_amount,
    line.books_original_amount,
    line.field_gross_amount,
    line.books_gross_amount,
    line.field_held_amount,
    line.books_held_amount,
    case
      when exists (
        select from tieout.unjudged
        where unjudged.commitment_pair_id = commitment.id and not unjudged.is_absence_only
      ) then 'UNREAD'
      when commitment.books_id is null then 'MISSING_IN_SAGE'
      when commitment.field_id is null then 'MISSING_IN_PROCORE'
      when not line.is_in_books then 'MISSING_IN_SAGE'
      when not line.is_in_field then 'MISSING_IN_PROCORE'
      when line.field_original_amount is distinct from line.books_original_amount then 'DIFFERS'
      when line.field_gross_amount <> line.books_gross_amount then 'DIFFERS'
      when line.field_held_amount <> line.books_held_amount then 'DIFFERS'
      else 'AGREES'
    end as verdict
  from tieout.commitment_pair as commitment
  cross join lateral (
    select
      left(md5(coalesce(field.item_key, books.item_key)), 12) as line_key,
      coalesce(nullif(field.number, ''), books.number, '') as number,
      coalesce(field.cost_code, books.cost_code, '') as cost_code,
      coalesce(field.cost_type, books.cost_type) as cost_type,
      coalesce(field.extra, books.extra) as extra,
      field.original_amount as field_original_amount,
      books.original_amount as books_original_amount,
      field.gross_amount as field_gross_amount,
      books.gross_amount as books_gross_amount,
      field.held_amount as field_held_amount,
      books.held_amount as books_held_amount,
      field.item_key is not null as is_in_field,
      books.item_key is not null as is_in_books
    from (
      select * from tieout.item where side = 'FIELD' and contract_id = commitment.field_id
    ) as field
    full join (
      select * from tieout.item where side = 'BOOKS' and contract_id = commitment.books_id
    ) as books using (item_key)
  ) as line;
