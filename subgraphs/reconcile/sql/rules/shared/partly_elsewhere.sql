-- Shared by the rules of amounts and of what stands elsewhere, and included by the causes. Of an invoice that both
-- systems have at another gross, the parts that are on another commitment: what the books post there, or bill to no
-- commitment, of the requisition, and what the AP invoice bills of requisitions of others. `partly_elsewhere` has the
-- invoices whose difference these parts are.

part_on_commitment as (
  select
    whole.group_id,
    whole.id as pair_id,
    case when part.field_id is null then 'BOOKS' else 'FIELD' end as side,
    coalesce(part.books_gross_amount, -part.field_gross_amount) as amount,
    part.number,
    part.commitment_pair_id as elsewhere_pair_id
  from tieout.invoice_pair as part
  join tieout.invoice_pair as whole
    on whole.commitment_pair_id = part.elsewhere_pair_id
    and (
      (part.field_id is null and whole.field_id = part.elsewhere_key and whole.books_id is not null)
      or (part.books_id is null and whole.books_key = part.elsewhere_key and whole.field_id is not null)
    )
  where part.elsewhere_pair_id = any ($1)
),

-- All that is lacking beside what is on other commitments, billed by the same AP invoice to none.
part_on_none as (
  select
    whole.group_id,
    whole.id as pair_id,
    loose.gross_amount as amount,
    whole.number
  from tieout.invoice_pair as whole
  join tieout.invoice_document as loose
    on loose.side = 'BOOKS' and loose.contract_id is null and loose.key = whole.books_id || '/none'
  where
    whole.commitment_pair_id = any ($1)
    and whole.field_id is not null
    and whole.field_gross_amount <> whole.books_gross_amount
    and loose.gross_amount <> 0
    and loose.gross_amount = whole.field_gross_amount - whole.books_gross_amount - coalesce(
      (select sum(amount) from part_on_commitment where part_on_commitment.pair_id = whole.id), 0
    )
    and not exists (
      select from tieout.invoice_pair as more where more.group_id = whole.group_id and more.id <> whole.id
    )
    -- It may be all of a requisition of another commitment.
    and not exists (
      select from tieout.invoice_pair as claimed
      where claimed.project_pair_id = whole.project_pair_id and claimed.elsewhere_key = loose.key
    )
),

elsewhere_part as (
  select group_id, pair_id, side, amount, number, elsewhere_pair_id from part_on_commitment
  union all
  select group_id, pair_id, 'BOOKS', amount, number, null from part_on_none
),

partly_elsewhere as (
  select group_id, pair_id, min(side) as side, sum(amount) as amount
  from elsewhere_part
  group by group_id, pair_id
)
