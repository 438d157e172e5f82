-- Commitments and change orders of Sage in a state that is not known. An invoice counts by being posted, whatever
-- the word for its state.
-- $1: the commitments to stage.
with

unknown as (
  select id as contract_id, 'COMMITMENTS' as list, id as record_id, number, source_status
  from sage.commitment where id = any ($1) and status = 'OTHER'
  union all
  select commitment_id, 'CHANGE_ORDERS', id, number, source_status
  from sage.change_order where commitment_id = any ($1) and status = 'OTHER'
)

select
  contract_id,
  'BOOKS' as side,
  list,
  'STATUS_UNKNOWN' as code,
  record_id,
  coalesce(nullif(number, ''), record_id) as number,
  coalesce(source_status, '') as told
from unknown
