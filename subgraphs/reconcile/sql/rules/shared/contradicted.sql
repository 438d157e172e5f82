-- Shared by what rests on amounts of requisitions. Of a `contradicted` invoice the certificate says another amount
-- than its lines; where the books have what the certificate says, that contradiction is all that differs.

contradicted as (
  select
    invoice_pair.group_id,
    sum(fault.gross_gap) as short_gross,
    sum(fault.held_gap) as short_held
  from tieout.identity_fault as fault
  join tieout.invoice_pair on invoice_pair.field_id = fault.invoice_id
  where
    invoice_pair.commitment_pair_id = any ($1)
    and (fault.gross_gap <> 0 or fault.held_gap <> 0)
  group by invoice_pair.group_id
)
