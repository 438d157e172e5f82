-- Both systems have the invoice, in different months, and the later one is not over yet: at the end of the
-- earlier month one of them lacks it. It clears itself and matters only to the close of that month, where
-- gross, net and retainage are accrued.
-- $1: the commitment pairs to check.
with

invoice as (
  select
    told.*,
    field_accounting_on < books_accounting_on as is_late_in_books,
    least(field_accounting_on, books_accounting_on) as earlier_on
  from (
    -- Split over several AP invoices, each of them has its own day.
    select
      pair.id, pair.project_pair_id, pair.commitment_pair_id, whole.number,
      coalesce(pair.field_id, whole.field_id) as field_id, pair.books_id,
      coalesce(pair.field_accounting_on, whole.field_accounting_on) as field_accounting_on,
      pair.books_accounting_on,
      case when parts.count = 1 then pair.field_gross_amount else pair.books_gross_amount end as field_gross_amount,
      case when parts.count = 1 then pair.field_retainage_amount else pair.books_retainage_amount end
        as field_retainage_amount,
      pair.books_gross_amount,
      pair.books_retainage_amount,
      case when parts.count = 1 then '' else ' in its part ' || part.number end as part_words
    from tieout.invoice_pair as pair
    join tieout.invoice_pair as whole on whole.id = pair.group_id
    cross join lateral (
      select
        case when bool_and(member.matched_by in ('SUM', 'NUMBER')) then count(member.books_id) else 1 end as count
      from tieout.invoice_pair as member
      where member.group_id = pair.group_id
    ) as parts
    left join tieout.invoice_document as part on part.side = 'BOOKS' and part.key = pair.books_key
    where
      pair.commitment_pair_id = any ($1)
      and pair.is_posted
      and (pair.field_id is not null or (parts.count > 1 and pair.books_gross_amount <> 0))
  ) as told
  where
    field_id is not null
    and date_trunc('month', field_accounting_on) <> date_trunc('month', books_accounting_on)
    and date_trunc('month', greatest(field_accounting_on, books_accounting_on)) + interval '1 month'
      > current_date
),

-- What the later side lacks at the end of the earlier month, field minus books.
lacking as (
  select
    *,
    case when is_late_in_books then field_gross_amount else -books_gross_amount end as gross,
    case when is_late_in_books then field_retainage_amount else -books_retainage_amount end
      as retainage
  from invoice
)

select
  'TIMING_CUTOFF' as code,
  'INFO' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  id as thing,
  number as grain,
  retainage as amount,
  'RETAINAGE' as measure,
  'Invoice ' || number || ' falls on ' || field_accounting_on || ' in {field} and' || part_words || ' on '
    || books_accounting_on || ' in {books}. At the end of ' || to_char(earlier_on, 'YYYY-MM')
    || ' retainage held differs by ' || tieout.money_text(retainage) || '; accrue gross '
    || tieout.money_text(gross) || ', net ' || tieout.money_text(gross - retainage)
    || ', retainage ' || tieout.money_text(retainage) || '.' as explanation,
  jsonb_build_array(jsonb_build_object('pairId', id, 'amount', retainage::text)) as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'accountingOn', field_accounting_on::text, field_id),
    tieout.evidence('BOOKS', 'accountingOn', books_accounting_on::text, books_id)
  ) as evidence
from lacking
