-- The difference in retainage held as of a day, in named parts: the cut-off first, then the causes of the documents
-- that both systems had booked by then. What is left is unexplained, so that the parts add up exactly.
-- $1: the commitment pairs to explain. $2: the day.
with

-- include: documents,

cut_off as (
  select
    cause.commitment_pair_id,
    'TIMING_CUTOFF' as code,
    cause.field_held - cause.books_held as amount,
    'Invoice ' || lead.number || ' falls on ' || coalesce(lead.field_accounting_on::text, 'no day')
      || ' in {field} and on ' || coalesce(lead.books_accounting_on::text, 'no day')
      || ' in {books}; by ' || $2::date || ' retainage held differs by '
      || tieout.money_text(cause.field_held - cause.books_held) || ': accrue gross '
      || tieout.money_text(cause.field_gross - cause.books_gross) || ', net '
      || tieout.money_text(cause.field_gross - cause.books_gross - cause.field_held + cause.books_held)
      || ', retainage ' || tieout.money_text(cause.field_held - cause.books_held) || '.' as explanation,
    jsonb_build_array(
      jsonb_build_object('pairId', lead.id, 'amount', (cause.field_held - cause.books_held)::text)
    ) as documents
  from invoice_cause as cause
  join invoice as lead on lead.id = cause.group_id
  where cause.is_cut_off and cause.field_held <> cause.books_held
),

-- What the commitment as a whole carries is known of all its documents together only.
explained as (
  select
    cause.commitment_pair_id,
    cause.code,
    sum(cause.amount) as amount,
    'Retainage: ' || string_agg(cause.arithmetic, '; ' order by cause.arithmetic collate tieout.as_counted) || '.' as explanation,
    coalesce(
      jsonb_agg(
        jsonb_build_object('pairId', cause.document_pair_id, 'amount', cause.amount::text)
        order by cause.arithmetic collate tieout.as_counted
      ) filter (where cause.document_pair_id is not null),
      '[]'
    ) as documents
  from tieout.retainage_cause as cause
  left join invoice_cause on invoice_cause.group_id = cause.document_pair_id
  where
    cause.commitment_pair_id = any ($1)
    and cause.code <> 'UNEXPLAINED'
    and case
      when invoice_cause.group_id is not null then not invoice_cause.is_cut_off
      else not exists (
        select from invoice
        where invoice.commitment_pair_id = cause.commitment_pair_id and invoice.is_later
      )
    end
  group by cause.commitment_pair_id, cause.code
  having sum(cause.amount) <> 0
),

part as (
  select
    commitment_pair_id, code, sum(amount) as amount, string_agg(explanation, ' ' order by explanation collate tieout.as_counted) as explanation,
    tieout.concat_arrays(documents order by explanation) as documents
  from cut_off
  group by commitment_pair_id, code
  union all
  select * from explained
),

left_over as (
  select
    held.commitment_pair_id,
    held.difference - coalesce((
      select sum(part.amount) from part where part.commitment_pair_id = held.commitment_pair_id
    ), 0) as amount
  from (
    select commitment_pair_id, sum(field_held - books_held) as difference
    from invoice_cause
    group by commitment_pair_id
  ) as held
)

select commitment_pair_id, code, amount, tieout.in_words(explanation) as explanation, documents
from part
union all
select
  commitment_pair_id,
  'UNEXPLAINED',
  amount,
  'No cause that is known by that day gives ' || tieout.money_text(amount) || '.',
  '[]'
from left_over
where amount <> 0
