-- The job cost report as of a day: what contracts say that were signed by then, with the change orders that were
-- approved and the invoices that were booked. Budgets and cost are of today, and are left out.
-- $1: the project pair. $2: the day.
with

pair as (
  select commitment_pair.id, contract.side, contract.id as contract_id, contract.original_amount
  from tieout.commitment_pair
  join tieout.contract
    on (contract.side = 'FIELD' and contract.id = commitment_pair.field_id and commitment_pair.field_in_force)
    or (contract.side = 'BOOKS' and contract.id = commitment_pair.books_id)
  where
    commitment_pair.project_pair_id = $1
    and commitment_pair.is_due
    and coalesce(contract.signed_on, '-infinity') <= $2::date
),

-- include: items,

approved as (
  select document.side, document.contract_id, sum(document.amount) as amount
  from pair
  join tieout.change_document as document
    on document.side = pair.side and document.contract_id = pair.contract_id
  where document.is_counted and coalesce(document.approved_on, '-infinity') <= $2::date
  group by document.side, document.contract_id
),

invoiced as (
  select side, contract_id, sum(gross_amount) as gross, sum(retainage_amount) as held
  from booked
  group by side, contract_id
),

side as (
  select
    pair.id as commitment_pair_id,
    pair.side,
    pair.contract_id,
    pair.original_amount as original,
    coalesce(approved.amount, 0) as changes,
    coalesce(invoiced.gross, 0) as invoiced,
    coalesce(invoiced.held, 0) as held
  from pair
  left join approved on approved.side = pair.side and approved.contract_id = pair.contract_id
  left join invoiced on invoiced.side = pair.side and invoiced.contract_id = pair.contract_id
),

-- include: /job_cost/rows
