-- A change order number is used more than once on one commitment in one system; its change orders
-- can only be compared together.
-- $1: the project pairs to check.
with

numbered as (
  select *, tieout.number_key(number) as number_key
  from tieout.change_order_pair
  where project_pair_id = any ($1)
),

repeated as (
  select
    project_pair_id,
    commitment_pair_id,
    number_key,
    min(number) as number,
    min(id) as id,
    count(procore_id) as procore_count,
    count(sage_id) as sage_count,
    coalesce(sum(procore_amount) filter (where procore_status = 'APPROVED'), 0)
      - coalesce(sum(sage_amount) filter (where sage_status = 'APPROVED'), 0) as difference,
    jsonb_agg(jsonb_build_object(
      'system', case when procore_id is null then 'SAGE300' else 'PROCORE' end,
      'field', 'amount',
      'value', coalesce(procore_amount, sage_amount)::text,
      'recordId', coalesce(procore_id, sage_id)
    ) order by id) as evidence
  from numbered
  group by project_pair_id, commitment_pair_id, number_key
  having count(procore_id) > 1 or count(sage_id) > 1
)

select
  'CO_DUPLICATE_NUMBER' as code,
  'MEDIUM' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  number as grain,
  nullif(difference, 0) as amount,
  'The number ' || number || ' is used by ' || procore_count || ' change orders in Procore and '
    || sage_count || ' in Sage; Sage takes a number once for each commitment. Together they differ by '
    || tieout.money_text(difference) || '.' as explanation,
  evidence
from repeated
