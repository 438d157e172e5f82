-- The lines of change orders in one shape, as the lines of contracts are: which item each is on is found once, for
-- whoever judges it and for the job cost report.
create table tieout.change_line (
  side text not null check (side in ('FIELD', 'BOOKS')),
  contract_id text not null,
  change_order_id text not null,
  id text not null,
  item_key text not null,
  -- The job of the line where it is another than the contract's.
  other_job_id text,
  extra text,
  cost_code text,
  cost_type text,
  amount numeric not null,
  primary key (side, id, item_key)
);
create index on tieout.change_line (contract_id);
create index on tieout.change_line (change_order_id);

-- Item keys as people read them: another job by its number.
create or replace function tieout.coding_text(item_keys text) returns text
  language sql immutable parallel safe
  return coalesce(
    replace(
      regexp_replace(
        regexp_replace(item_keys, 'other job [^|]*/([^|/]*)[|]+', 'job \1|', 'g'), '(^|, )[|]', '\1', 'g'
      ),
      '|', ' '
    ),
    'nothing'
  );
