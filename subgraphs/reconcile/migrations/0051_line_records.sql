-- The id of a line of a commitment: of one extra, cost code and category of it.
create function tieout.line_pair_id(commitment_pair_id text, item_key text) returns text
  language sql immutable parallel safe
  return 'gid://tieout/CommitmentLine/' || substr(commitment_pair_id, 25) || '/' || left(md5(item_key), 12);

-- A line of the field as the document that a finding is made of; none where it stands on no item.
create function tieout.line_documents(commitment_pair_id text, line_id text, amount numeric) returns jsonb
  language sql stable parallel safe
  return coalesce(
    (
      select jsonb_agg(
        jsonb_build_object('pairId', tieout.line_pair_id(commitment_pair_id, item_key), 'amount', amount::text)
      )
      from tieout.contract_line
      where side = 'FIELD' and id = line_id
    ),
    '[]'
  );

-- With the lines of what a caller sees.
create or replace function tieout.is_bound_record(bound jsonb, record_id text) returns boolean
  language sql stable parallel safe
  return
    exists (
      select from tieout.project_pair
      where record_id in (field_id, books_id) and id in (select tieout.bound_projects(bound))
    )
    or exists (
      select from tieout.vendor_pair
      where record_id in (field_id, books_id) and id in (select tieout.bound_vendors(bound))
    )
    or exists (
      select from tieout.commitment_pair
      where record_id in (field_id, books_id) and id in (select tieout.bound_commitments(bound))
    )
    or exists (
      select from tieout.change_order_pair
      where record_id in (field_id, books_id) and id in (select tieout.bound_change_orders(bound))
    )
    or exists (
      select from tieout.invoice_pair
      where record_id in (field_id, books_id) and id in (select tieout.bound_invoices(bound))
    )
    or exists (
      select from tieout.contract_line as line
      join tieout.commitment_pair on line.contract_id in (commitment_pair.field_id, commitment_pair.books_id)
      where line.id = record_id and commitment_pair.id in (select tieout.bound_commitments(bound))
    );
