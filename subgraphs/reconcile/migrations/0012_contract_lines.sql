-- The lines of a contract in one shape: where each belongs, and at which price. What they mean is judged in
-- sql/rules.
create view tieout.contract_line as
  select
    'FIELD' as side,
    line.commitment_id as contract_id,
    line.id,
    coalesce(line.number, '') as number,
    tieout.item_key(
      coalesce(code_link.books_extra, tieout.number_key(line.extra)),
      coalesce(code_link.books_code, tieout.number_key(line.cost_code)),
      line.cost_type
    ) as item_key,
    line.quantity,
    line.unit_cost_amount,
    line.original_amount
  from procore.commitment_line as line
  left join tieout.code_link
    on code_link.project_id = line.project_id
    and code_link.field_code = tieout.number_key(line.cost_code)
    and code_link.field_extra = tieout.number_key(coalesce(line.extra, ''))
  union all
  select
    'BOOKS',
    line.commitment_id,
    line.id,
    coalesce(line.number, ''),
    case when line.job_id <> commitment.project_id then 'other job ' || line.job_id || '|' else '' end
      || tieout.item_key(line.extra, line.cost_code, line.cost_type),
    line.quantity,
    line.unit_cost_amount,
    line.original_amount
  from sage.commitment_line as line
  join sage.commitment on commitment.id = line.commitment_id;
