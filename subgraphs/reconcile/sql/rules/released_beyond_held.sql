-- More was released than was held, in both systems alike: nothing differs, and it is wrong all the same.
-- $1: the commitment pairs to check.
with

-- What one side released beyond the other is a difference in retainage held, and found as that.
excess as (
  select
    commitment_pair_id,
    document_pair_id,
    code,
    least(-sum(amount) filter (where amount < 0), sum(amount) filter (where amount > 0)) as amount
  from tieout.retainage_cause
  where commitment_pair_id = any ($1) and code in ('RELEASE_EXCEEDS_HELD', 'NEGATIVE_HELD')
  group by commitment_pair_id, document_pair_id, code
  having sum(amount) = 0
)

select
  excess.code,
  'BLOCKER' as severity,
  commitment.project_pair_id,
  commitment.id as commitment_pair_id,
  excess.document_pair_id,
  excess.document_pair_id as thing,
  invoice_group.number as grain,
  excess.amount,
  'RETAINAGE' as measure,
  'Invoice ' || invoice_group.number || ' releases ' || tieout.money_text(excess.amount)
    || ' more than was held, in {field} and in {books} alike.' as explanation,
  jsonb_build_array(
    jsonb_build_object('pairId', excess.document_pair_id, 'amount', excess.amount::text)
  ) as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'retainageHeldAmount', commitment.field_held_amount::text, commitment.field_id),
    tieout.evidence('BOOKS', 'retainageHeldAmount', commitment.books_held_amount::text, commitment.books_id)
  ) as evidence
from excess
join tieout.commitment_pair as commitment on commitment.id = excess.commitment_pair_id
join tieout.invoice_group on invoice_group.group_id = excess.document_pair_id
