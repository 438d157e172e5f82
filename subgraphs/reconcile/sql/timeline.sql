-- What happened to a commitment: its documents on either side by the days on which they were signed, approved or
-- booked, what was found by the moment at which it was, and what people decided of it.
-- $1: the commitment pair.
with

commitment as (
  select * from tieout.commitment_pair where id = $1
),

document as (
  select
    'SIGNED' as kind, contract.signed_on as happened_on, contract.side, 'Signed' as title,
    contract.original_amount as amount, null as change_order_pair_id, null as invoice_pair_id, contract.id as thing
  from commitment
  join tieout.contract
    on (contract.side = 'FIELD' and contract.id = commitment.field_id)
    or (contract.side = 'BOOKS' and contract.id = commitment.books_id)
  union all
  select
    'CHANGE_ORDER_APPROVED', document.approved_on, document.side,
    'Change order ' || change.number || coalesce(': ' || change.title, ''),
    case document.side when 'FIELD' then change.field_amount else change.books_amount end,
    change.id, null, document.id
  from tieout.change_order_pair as change
  join tieout.change_document as document
    on (document.side = 'FIELD' and document.id = change.field_id and change.field_counts)
    or (document.side = 'BOOKS' and document.id = change.books_id and change.books_counts)
  where change.commitment_pair_id = $1
  union all
  select
    'INVOICE_BOOKED', booked.happened_on, booked.side, 'Invoice ' || invoice.number, booked.amount,
    null, invoice.id, booked.thing
  from tieout.invoice_pair as invoice
  cross join lateral (
    values
      ('FIELD', invoice.field_accounting_on, invoice.field_gross_amount, invoice.field_id),
      (
        'BOOKS', case when invoice.is_posted then invoice.books_accounting_on end, invoice.books_gross_amount,
        invoice.books_key
      )
  ) as booked (side, happened_on, amount, thing)
  where invoice.commitment_pair_id = $1
),

found as (
  select
    case
      when event.kind in ('OPENED', 'CHANGED', 'CLEARED') then 'FINDING_' || event.kind
      else 'FINDING_DECIDED'
    end as kind,
    event.happened_at,
    finding.code || ' of ' || finding.grain || ': '
      || case
        when event.made_by is null then event.said
        else lower(replace(event.kind, '_', ' ')) || ' by ' || event.made_by || coalesce(', ' || event.said, '')
      end as title,
    event.amount,
    finding.fingerprint,
    event.event_key
  from tieout.told_finding as finding
  cross join lateral tieout.finding_event(finding.fingerprint) as event
  where finding.commitment_pair_id = $1
)

select
  to_char(happened_on, 'YYYY-MM-DD') || ' 0 ' || kind || ' ' || side || ' ' || thing as event_key,
  kind,
  happened_on,
  null::timestamptz as happened_at,
  case side when 'FIELD' then 'PROCORE' else 'SAGE300' end as system,
  title,
  amount,
  change_order_pair_id,
  invoice_pair_id,
  null as fingerprint
from document
where happened_on is not null
union all
select
  to_char(happened_at at time zone 'utc', 'YYYY-MM-DD') || ' 1 ' || event_key || ' ' || fingerprint,
  kind,
  (happened_at at time zone 'utc')::date,
  happened_at,
  'TIEOUT',
  title,
  amount,
  null,
  null,
  fingerprint
from found
