-- The lines of commitments, with what both sides say of each.
-- $1: the commitment pairs to show.
select
  id, line_key, commitment_pair_id, project_pair_id, vendor_pair_id, commitment_number, currency, number, cost_code,
  cost_type, extra, field_original_amount, books_original_amount, field_gross_amount, books_gross_amount,
  field_held_amount, books_held_amount,
  case
    when commitment_pair_id in (select tieout.unread_among($1)) then 'UNREAD'
    else read_verdict
  end as verdict
from tieout.commitment_line
where commitment_pair_id = any ($1)
