-- Something was to be written, and the outcome is not known, or only one system has it.
-- $1: the commitment pairs to check.
with

target as (
  select
    id, 'Change order ' || number as name, number, commitment_pair_id, project_pair_id, id as document_pair_id
  from tieout.change_order_pair
  where commitment_pair_id = any ($1)
  union all
  select id, 'Invoice ' || number, number, commitment_pair_id, project_pair_id, id
  from tieout.invoice_pair
  where commitment_pair_id = any ($1)
  union all
  select id, 'Commitment ' || number, number, id, project_pair_id, null
  from tieout.commitment_pair
  where id = any ($1)
  union all
  -- One that is being made has no pair yet: it is named by its project and its number.
  select
    project_pair_id || ' ' || tieout.number_key(number), 'Commitment ' || number, number, id, project_pair_id, null
  from tieout.commitment_pair
  where id = any ($1)
),

unfinished as (
  select
    operation.id as operation_id,
    operation.state,
    target.*
  from tieout.operation
  join target on target.id = operation.target
  where operation.state in ('PARTIAL', 'UNCERTAIN', 'DEAD_LETTER')
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
  name || case state
    when 'PARTIAL' then ' is written to one system and not yet to the other; the rest is tried again.'
    when 'UNCERTAIN' then ' was sent and its outcome is not known; it is looked up and never sent again.'
    else ' was given up with its outcome not known; a person has to look and decide.'
  end as explanation,
  case
    when document_pair_id is null then '[]'::jsonb
    else jsonb_build_array(jsonb_build_object('pairId', document_pair_id, 'amount', null))
  end as documents,
  jsonb_build_array(tieout.evidence('BOOKS', 'operation', state, operation_id::text)) as evidence
from unfinished
