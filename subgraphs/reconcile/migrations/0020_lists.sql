-- What lists of the whole company read.

-- The schedules of values of both sides by extra, cost code and category, which is how far both can be compared.
create view tieout.commitment_line as
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
        select from tieout.unread
        where unread.project_pair_id = commitment.project_pair_id and not unread.is_absence_only
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
