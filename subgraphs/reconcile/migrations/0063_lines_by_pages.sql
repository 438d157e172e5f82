-- A page of lines asks once which of its commitments are unread, by a statement that is planned once a connection: to
-- plan it takes longer than to read a thousand lines.
create function tieout.unread_among(commitment_ids text[]) returns setof text
  language plpgsql stable set plan_cache_mode = force_generic_plan as
$$
begin
  return query
    select distinct unjudged.commitment_pair_id
    from tieout.unjudged
    where unjudged.commitment_pair_id = any (commitment_ids) and not unjudged.is_absence_only;
end
$$;

-- With what a line says where its commitment is not unread.
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
      else line.read_verdict
    end as verdict,
    line.read_verdict
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
      case
        when commitment.books_id is null then 'MISSING_IN_SAGE'
        when commitment.field_id is null then 'MISSING_IN_PROCORE'
        when books.item_key is null then 'MISSING_IN_SAGE'
        when field.item_key is null then 'MISSING_IN_PROCORE'
        when field.original_amount is distinct from books.original_amount then 'DIFFERS'
        when field.gross_amount <> books.gross_amount then 'DIFFERS'
        when field.held_amount <> books.held_amount then 'DIFFERS'
        else 'AGREES'
      end as read_verdict
    from (
      select * from tieout.item where side = 'FIELD' and contract_id = commitment.field_id
    ) as field
    full join (
      select * from tieout.item where side = 'BOOKS' and contract_id = commitment.books_id
    ) as books using (item_key)
  ) as line;
