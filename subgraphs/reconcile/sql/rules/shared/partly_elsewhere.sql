-- Shared by the rules of amounts and of what stands elsewhere, and included by the causes. Of an invoice that both
-- systems have at another gross, the parts that are on another commitment: what the books post there, or bill to no
-- commitment, of the requisition, and what the AP invoice bills of requisitions of others. `partly_elsewhere` has what
-- these parts come to, invoice by invoice; what is lacking or too much beside them is another gross.

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

-- Where the books have too little on the commitment, what the same AP invoice bills to none.
part_on_none as (
  select
    whole.group_id,
    whole.id as pair_id,
    loose.gross_amount as amount,
    null::text as number
  from tieout.invoice_pair as whole
  join tieout.invoice_document as loose
    on loose.side = 'BOOKS' and loose.contract_id is null and loose.key = whole.books_id || '/none'
  where
    whole.commitment_pair_id = any ($1)
    and whole.field_id is not null
    and loose.gross_amount <> 0
    and sign(loose.gross_amount) = sign(whole.field_gross_amount - whole.books_gross_amount - coalesce(
      (select sum(amount) from part_on_commitment where part_on_commitment.pair_id = whole.id), 0
    ))
    and not exists (
      select from tieout.invoice_pair as more where more.group_id = whole.group_id and more.id <> whole.id
    )
    -- It may be all of a requisition of another commitment.
    and not exists (
      select from tieout.invoice_pair as claimed
      where claimed.project_pair_id = whole.project_pair_id and claimed.elsewhere_key = loose.key
    )
),

-- All that is lacking, billed to none by AP invoices that the books number after the requisition.
root_part_on_none as (
  select *
  from (
    select
      whole.group_id,
      whole.id as pair_id,
      loose.gross_amount as amount,
      tieout.told_number(loose.number, null, loose.id) as number,
      sum(loose.gross_amount) over (partition by whole.id) as loose_amount,
      (
        select
          coalesce(sum(member.field_gross_amount), 0)
            - coalesce(sum(member.books_gross_amount) filter (where member.is_posted), 0)
        from tieout.invoice_pair as member
        where member.group_id = whole.group_id
      ) - coalesce(
        (select sum(amount) from part_on_commitment where part_on_commitment.pair_id = whole.id), 0
      ) as lacking_amount
    from tieout.invoice_pair as whole
    join tieout.invoice_document as requisition on requisition.side = 'FIELD' and requisition.key = whole.field_id
    join tieout.invoice_document as own on own.side = 'BOOKS' and own.key = whole.books_key
    join tieout.invoice_document as loose
      on loose.side = 'BOOKS'
      and loose.contract_id is null
      and loose.vendor_id = own.vendor_id
      and loose.number_root = requisition.number_key
      and loose.number_key <> requisition.number_key
      and loose.is_counted
      and loose.gross_amount <> 0
    where
      whole.commitment_pair_id = any ($1)
      and requisition.number_key <> ''
      -- It may be all of a requisition of another commitment.
      and not exists (
        select from tieout.invoice_pair as claimed
        where claimed.project_pair_id = whole.project_pair_id and claimed.elsewhere_key = loose.key
      )
  ) as loose
  where loose_amount = lacking_amount and lacking_amount <> 0
),

elsewhere_part as (
  select group_id, pair_id, side, amount, number, elsewhere_pair_id from part_on_commitment
  union all
  select group_id, pair_id, 'BOOKS', amount, number, null from part_on_none
  union all
  select group_id, pair_id, 'BOOKS', amount, number, null from root_part_on_none
),

partly_elsewhere as (
  select group_id, pair_id, min(side) as side, sum(amount) as amount
  from elsewhere_part
  group by group_id, pair_id
),

gross_elsewhere as (
  select group_id, sum(amount) as amount from partly_elsewhere group by group_id
)
