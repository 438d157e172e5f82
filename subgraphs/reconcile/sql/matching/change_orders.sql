-- Change orders of one commitment are a pair when they have the same number after normalisation.
-- Where a number is used more than once, the first goes with the first, the second with the second.
-- $1: the project pairs to match.
with

commitment as (
  select * from tieout.commitment_pair where project_pair_id = any ($1)
),

procore_change_order as (
  select
    change_order.*,
    commitment.id as commitment_pair_id,
    row_number() over (
      partition by commitment.id, change_order.number_key
      order by (change_order.status = 'APPROVED') desc, change_order.id
    ) as occurrence
  from procore.change_order
  join commitment on commitment.procore_id = change_order.commitment_id
),

sage_change_order as (
  select
    change_order.*,
    commitment.id as commitment_pair_id,
    row_number() over (
      partition by commitment.id, change_order.number_key
      order by (change_order.status = 'APPROVED') desc, change_order.id
    ) as occurrence
  from sage.change_order
  join commitment on commitment.sage_id = change_order.commitment_id
),

every_pair as (
  select
    procore_change_order.id as procore_id,
    sage_change_order.id as sage_id,
    coalesce(
      procore_change_order.commitment_pair_id, sage_change_order.commitment_pair_id
    ) as commitment_pair_id,
    coalesce(procore_change_order.number, sage_change_order.number, '') as number,
    coalesce(procore_change_order.title, sage_change_order.title) as title,
    procore_change_order.status as procore_status,
    sage_change_order.status as sage_status,
    procore_change_order.amount as procore_amount,
    sage_change_order.amount as sage_amount,
    sage_change_order.is_released
  from procore_change_order
  full join sage_change_order
    on sage_change_order.commitment_pair_id = procore_change_order.commitment_pair_id
    and sage_change_order.number_key = procore_change_order.number_key
    and sage_change_order.occurrence = procore_change_order.occurrence
),

judged as (
  select
    *,
    coalesce(procore_status = 'APPROVED', false) as is_approved_in_procore,
    coalesce(sage_status = 'APPROVED', false) as is_approved_in_sage
  from every_pair
)

select
  tieout.pair_id('ChangeOrder', judged.procore_id, judged.sage_id) as id,
  commitment.project_pair_id,
  judged.commitment_pair_id,
  judged.procore_id,
  judged.sage_id,
  judged.number,
  judged.title,
  case
    when judged.sage_id is null and judged.is_approved_in_procore then 'MISSING_IN_SAGE'
    when judged.procore_id is null and judged.is_approved_in_sage then 'MISSING_IN_PROCORE'
    when judged.is_approved_in_procore <> judged.is_approved_in_sage then 'DIFFERS'
    when not judged.is_approved_in_procore then 'NOT_DUE'
    when judged.procore_amount is distinct from judged.sage_amount then 'DIFFERS'
    when not judged.is_released then 'DIFFERS'
    else 'AGREES'
  end as verdict,
  judged.procore_status,
  judged.sage_status,
  judged.procore_amount,
  judged.sage_amount,
  judged.is_released
from judged
join commitment on commitment.id = judged.commitment_pair_id
