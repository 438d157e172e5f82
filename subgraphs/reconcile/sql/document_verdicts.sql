-- What a change order or an invoice comes to: what the findings say that name it or another document of its
-- cause. That it is missing is said only where a finding says so; where none says anything, other documents
-- of the commitment make good what it has by itself, such as a release in another form, or it is rounding.
-- $1: the commitment pairs of which to judge the documents.
with

commitment as (
  select id, verdict, field_paid_amount <> books_paid_amount as is_paid_otherwise
  from tieout.commitment_pair
  where id = any ($1)
),

-- What is not known of the lines of change orders says nothing of invoices, and what is not known of payments nothing
-- of documents.
unread as (
  select commitment_pair_id, bool_or(not is_absence_only) as is_partly_unknown
  from tieout.unjudged
  where commitment_pair_id = any ($1) and not (list in ('CHANGE_ORDERS', 'PAYMENTS') and is_absence_only)
  group by commitment_pair_id
),

document as materialized (
  select
    id, group_id, commitment_pair_id, verdict, own_verdict, own_verdict like 'MISSING_IN_%' as is_alone,
    null as paid_id,
    commitment_pair_id in (
      select commitment_pair_id from tieout.unread_coding where commitment_pair_id = any ($1)
    ) as is_coding_unknown
  from tieout.change_order_pair
  where commitment_pair_id = any ($1)
  union all
  select
    id, group_id, commitment_pair_id, verdict, own_verdict, own_verdict like 'MISSING_IN_%',
    field_id,
    false
  from tieout.invoice_pair
  where commitment_pair_id = any ($1)
),

said as materialized (
  select finding.code, finding.severity, finding.state, named.pair_id
  from tieout.told_finding as finding
  cross join lateral (
    select finding.document_pair_id
    union
    select one ->> 'pairId' from jsonb_array_elements(finding.documents) as one
  ) as named (pair_id)
  where
    finding.commitment_pair_id = any ($1)
    and finding.state <> 'CLEARED'
    and not tieout.is_of_reading(finding.code)
),

named as (
  select
    document.group_id,
    -- What stands on another commitment is there.
    bool_or(
      said.code <> 'INVOICE_ON_OTHER_COMMITMENT'
      and (said.severity <> 'INFO' or said.code like '%\_MISSING\_IN\_%')
    ) as is_said_alone,
    bool_or(said.state in ('OPEN', 'ASSIGNED') and said.severity <> 'INFO') as is_objected
  from said
  join document on document.id = said.pair_id
  group by document.group_id
),

judged as (
  select
    document.id,
    document.verdict as stood,
    case
      when document.own_verdict in ('UNREAD', 'NOT_DUE') then document.own_verdict
      when document.is_alone and named.is_said_alone then document.own_verdict
      when named.is_objected then 'DIFFERS'
      when unread.is_partly_unknown or document.is_coding_unknown then 'UNREAD'
      -- Another amount is paid, on one invoice or another.
      when commitment.is_paid_otherwise and exists (
        select from tieout.invoice_document as paid
        where paid.side = 'FIELD' and paid.key = document.paid_id and paid.paid_amount is null
      ) then 'UNREAD'
      when not document.is_alone then 'AGREES'
      when unread.commitment_pair_id is not null then 'UNREAD'
      -- No more is known of it than of its commitment.
      when commitment.verdict not in ('AGREES', 'DIFFERS') then commitment.verdict
      else 'AGREES'
    end as verdict
  from document
  join commitment on commitment.id = document.commitment_pair_id
  left join named on named.group_id = document.group_id
  left join unread on unread.commitment_pair_id = document.commitment_pair_id
)

select id, verdict
from judged
where verdict is distinct from stood
