-- Shared by the rules of amounts and of what stands elsewhere, and included by the causes. Requisitions of which a
-- part is posted on another commitment, by the same invoice of the books.

partly_elsewhere as (
  select
    whole.group_id,
    part.commitment_pair_id as elsewhere_pair_id
  from tieout.invoice_pair as part
  join tieout.invoice_pair as whole
    on whole.commitment_pair_id = part.elsewhere_pair_id
    and whole.field_id = part.elsewhere_key
    and whole.books_id is not null
  where part.elsewhere_pair_id = any ($1) and part.field_id is null
)
