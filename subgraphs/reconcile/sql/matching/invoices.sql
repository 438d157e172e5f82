-- A requisition of Procore and an AP invoice of Sage are a pair when they stand on the same
-- commitment and have the same number after normalisation; or else when they stand on the same
-- commitment, fall in the same month and have exactly the same gross.
--
-- The gross of a requisition is what was completed and stored to date less the same figure of the
-- counted requisition before it. Its retainage is what is held now less what was held then: positive
-- when withheld, negative when released. Percentages are never used.
-- $1: the project pairs to match.
with

commitment as (
  select * from tieout.commitment_pair where project_pair_id = any ($1)
),

---------- Procore: balances to date, turned into movements

requisition as (
  select
    invoice.id,
    commitment.id as commitment_pair_id,
    invoice.number,
    invoice.number_key,
    invoice.sequence,
    invoice.status,
    invoice.status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID') as is_counted,
    coalesce(invoice.accounting_on, invoice.invoiced_on) as accounting_on,
    coalesce(sum(line.completed_amount), 0) as completed_amount,
    coalesce(sum(line.held_amount), 0) as held_amount,
    coalesce(sum(line.released_amount), 0) as released_amount,
    count(*) filter (where line.held_amount <> 0) as rounded_count
  from procore.invoice
  join commitment on commitment.procore_id = invoice.commitment_id
  left join procore.invoice_line as line on line.invoice_id = invoice.id
  group by
    invoice.id, commitment.id, invoice.number, invoice.number_key, invoice.sequence,
    invoice.status, invoice.accounting_on, invoice.invoiced_on
),

movement as (
  select
    *,
    completed_amount - lag(completed_amount, 1, 0) over in_order as gross_amount,
    held_amount - lag(held_amount, 1, 0) over in_order as retainage_amount
  from requisition
  where is_counted
  window in_order as (partition by commitment_pair_id order by sequence, id)
),

procore_invoice as (
  select
    *,
    date_trunc('month', accounting_on) as month,
    row_number() over (
      partition by commitment_pair_id, number_key order by sequence, id
    ) as occurrence
  from movement
),

procore_number as (
  select distinct commitment_pair_id, number from procore_invoice
),

---------- Sage: distributions of an AP invoice, added up for each commitment

sage_document as (
  select
    line.invoice_id || '/' || commitment.id as document_key,
    line.invoice_id as id,
    commitment.id as commitment_pair_id,
    sum(line.gross_amount) as gross_amount,
    sum(line.retainage_amount - line.retainage_paid_amount) as retainage_amount,
    sum(line.retainage_paid_amount - least(line.retainage_amount, 0)) as released_amount,
    sum(line.paid_amount) as paid_amount,
    count(*) filter (where line.retainage_amount <> 0) as rounded_count,
    min(line.project_id) as project_id
  from sage.invoice_line as line
  join commitment on commitment.sage_id = line.commitment_id
  group by line.invoice_id, commitment.id
),

sage_invoice as (
  select
    sage_document.*,
    invoice.number,
    invoice.number_key,
    invoice.is_posted,
    coalesce(invoice.accounting_on, invoice.invoiced_on) as accounting_on,
    date_trunc('month', coalesce(invoice.accounting_on, invoice.invoiced_on)) as month,
    row_number() over (
      partition by sage_document.commitment_pair_id, invoice.number_key
      -- Of two spellings the one that Procore uses is the invoice, and the other one its double.
      order by
        invoice.is_posted desc,
        (procore_number.number is not null) desc,
        invoice.accounting_on,
        invoice.id
    ) as occurrence
  from sage_document
  join sage.invoice as invoice
    on invoice.id = sage_document.id and invoice.project_id = sage_document.project_id
  left join procore_number
    on procore_number.commitment_pair_id = sage_document.commitment_pair_id
    and procore_number.number = invoice.number
),

---------- pairs

same_number as (
  select procore_invoice.id as procore_id, sage_invoice.document_key
  from procore_invoice
  join sage_invoice
    on sage_invoice.commitment_pair_id = procore_invoice.commitment_pair_id
    and sage_invoice.number_key = procore_invoice.number_key
    and sage_invoice.occurrence = procore_invoice.occurrence
),

left_in_procore as (
  select
    *,
    row_number() over (
      partition by commitment_pair_id, month, gross_amount order by sequence, id
    ) as turn
  from procore_invoice
  where id not in (select procore_id from same_number) and occurrence = 1
),

left_in_sage as (
  select
    *,
    row_number() over (
      partition by commitment_pair_id, month, gross_amount order by accounting_on, id
    ) as turn
  from sage_invoice
  where document_key not in (select document_key from same_number) and occurrence = 1
),

same_month_and_gross as (
  select left_in_procore.id as procore_id, left_in_sage.document_key
  from left_in_procore
  join left_in_sage
    on left_in_sage.commitment_pair_id = left_in_procore.commitment_pair_id
    and left_in_sage.month = left_in_procore.month
    and left_in_sage.gross_amount = left_in_procore.gross_amount
    and left_in_sage.turn = left_in_procore.turn
  where left_in_procore.gross_amount <> 0
),

matched as (
  select * from same_number
  union all
  select * from same_month_and_gross
),

every_pair as (
  select procore_id, document_key from matched
  union all
  select id, null from procore_invoice where id not in (select procore_id from matched)
  union all
  select null, document_key
  from sage_invoice
  where document_key not in (select document_key from matched)
),

-- A document that is left over is a double when another one on the commitment has its number, or
-- its month and gross.
judged as (
  select
    every_pair.procore_id,
    every_pair.document_key,
    (
      every_pair.document_key is null
      and exists (
        select from procore_invoice as other
        where
          other.commitment_pair_id = procore_invoice.commitment_pair_id
          and other.id <> procore_invoice.id
          and (
            other.number_key = procore_invoice.number_key
            or (
              other.month = procore_invoice.month
              and other.gross_amount = procore_invoice.gross_amount
              and other.gross_amount <> 0
            )
          )
      )
    ) or (
      every_pair.procore_id is null
      and exists (
        select from sage_invoice as other
        where
          other.commitment_pair_id = sage_invoice.commitment_pair_id
          and other.document_key <> sage_invoice.document_key
          and (
            other.number_key = sage_invoice.number_key
            or (
              other.month = sage_invoice.month
              and other.gross_amount = sage_invoice.gross_amount
              and other.gross_amount <> 0
            )
          )
      )
    ) as is_duplicate
  from every_pair
  left join procore_invoice on procore_invoice.id = every_pair.procore_id
  left join sage_invoice on sage_invoice.document_key = every_pair.document_key
)

select
  case
    when judged.procore_id is not null then tieout.pair_id('Invoice', judged.procore_id, null)
    -- One AP invoice may stand on several commitments, so its pair names the commitment too.
    else tieout.pair_id('Invoice', null, sage_invoice.id) || '/' || substr(commitment.id, 25)
  end as id,
  commitment.project_pair_id,
  commitment.id as commitment_pair_id,
  judged.procore_id,
  sage_invoice.id as sage_id,
  coalesce(procore_invoice.number, sage_invoice.number, '') as number,
  case
    when judged.procore_id is null and not sage_invoice.is_posted then 'NOT_DUE'
    when judged.procore_id is null then 'MISSING_IN_PROCORE'
    when judged.document_key is null then 'MISSING_IN_SAGE'
    when not sage_invoice.is_posted then 'DIFFERS'
    when procore_invoice.gross_amount <> sage_invoice.gross_amount then 'DIFFERS'
    when procore_invoice.retainage_amount <> sage_invoice.retainage_amount then 'DIFFERS'
    else 'AGREES'
  end as verdict,
  procore_invoice.status as procore_status,
  procore_invoice.is_counted,
  sage_invoice.is_posted,
  judged.is_duplicate,
  procore_invoice.accounting_on as procore_accounting_on,
  sage_invoice.accounting_on as sage_accounting_on,
  procore_invoice.gross_amount as procore_gross_amount,
  sage_invoice.gross_amount as sage_gross_amount,
  procore_invoice.retainage_amount as procore_retainage_amount,
  sage_invoice.retainage_amount as sage_retainage_amount,
  procore_invoice.released_amount as procore_released_amount,
  sage_invoice.released_amount as sage_released_amount,
  sage_invoice.paid_amount as sage_paid_amount,
  coalesce(procore_invoice.rounded_count, 0) + coalesce(sage_invoice.rounded_count, 0)
    as rounded_count
from judged
left join procore_invoice on procore_invoice.id = judged.procore_id
left join sage_invoice on sage_invoice.document_key = judged.document_key
join commitment
  on commitment.id
    = coalesce(procore_invoice.commitment_pair_id, sage_invoice.commitment_pair_id)
