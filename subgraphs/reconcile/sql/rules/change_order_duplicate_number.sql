-- A change order number is used more than once on one commitment in one system; its change orders
-- can only be compared together.
-- $1: the commitment pairs to check.
with

numbered as (
  select
    *,
    tieout.number_key(number) as number_key,
    bool_or(is_duplicate) over (
      partition by commitment_pair_id, tieout.number_key(number)
    ) as is_repeated
  from tieout.change_order_pair
  where commitment_pair_id = any ($1)
),

repeated as (
  select
    project_pair_id,
    commitment_pair_id,
    number_key,
    coalesce(min(number) filter (where not is_duplicate), min(number)) as number,
    -- The one too many in the books can be reversed there.
    coalesce(min(id) filter (where is_duplicate and field_id is null), min(id)) as id,
    count(field_id) as field_count,
    count(books_id) as books_count,
    coalesce(sum(field_amount) filter (where field_counts), 0)
      - coalesce(sum(books_amount) filter (where books_counts), 0) as difference,
    jsonb_agg(jsonb_build_object(
      'pairId', id, 'amount',
      (coalesce(field_amount, 0) - coalesce(books_amount, 0))::text
    ) order by id) as documents,
    jsonb_agg(
      tieout.evidence(
        case when field_id is null then 'BOOKS' else 'FIELD' end, 'amount',
        coalesce(field_amount, books_amount)::text, coalesce(field_id, books_id)
      ) order by id
    ) as evidence
  from numbered
  where is_repeated
  group by project_pair_id, commitment_pair_id, number_key
)

select
  'CO_DUPLICATE_NUMBER' as code,
  'MEDIUM' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  commitment_pair_id || ' ' || number_key as thing,
  number as grain,
  nullif(difference, 0) as amount,
  'COMMITTED' as measure,
  'The number ' || number || ' is used by ' || tieout.count_text(field_count, 'change order')
    || ' in {field} and ' || tieout.count_text(books_count, 'change order')
    || ' in {books}; {books} takes a number once for each commitment. '
    || case
      when difference = 0 then 'Together they agree.'
      else 'Together they differ by ' || tieout.money_text(difference) || '.'
    end as explanation,
  documents,
  evidence
from repeated
