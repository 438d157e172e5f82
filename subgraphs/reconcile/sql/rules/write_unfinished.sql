-- Something was to be written, and the outcome is not known, or only one system has it.
-- $1: the commitment pairs to check.
with

unfinished as (
  select
    operation.id as operation_id,
    operation.state,
    change_order_pair.id as document_pair_id,
    change_order_pair.number,
    change_order_pair.commitment_pair_id,
    change_order_pair.project_pair_id
  from tieout.operation
  join tieout.change_order_pair on change_order_pair.id = operation.target
  where
    operation.state in ('PARTIAL', 'UNCERTAIN', 'DEAD_LETTER')
    and change_order_pair.commitment_pair_id = any ($1)
)

select
  case state when 'PARTIAL' then 'WRITE_PARTIAL' else 'WRITE_UNCERTAIN' end as code,
  'BLOCKER' as severity,
  project_pair_id,
  commitment_pair_id,
  document_pair_id,
  operation_id::text as thing,
  number as grain,
  null::numeric as amount,
  null as measure,
  'Change order ' || number || case state
    when 'PARTIAL' then ' is written to one system and not yet to the other; the rest is tried again.'
    when 'UNCERTAIN' then ' was sent and its outcome is not known; it is looked up and never sent again.'
    else ' was given up with its outcome not known; a person has to look and decide.'
  end as explanation,
  jsonb_build_array(jsonb_build_object('pairId', document_pair_id, 'amount', null)) as documents,
  jsonb_build_array(tieout.evidence('BOOKS', 'operation', state, operation_id::text)) as evidence
from unfinished
