-- A requisition contradicts itself: its summary does not follow from its lines, one figure of the summary not
-- from the others, or a line is not what was done before, now and stored. That is a fault of the source, not
-- a difference, and nothing is made of it.
-- $1: the commitment pairs to check.
select
  'IDENTITY_BROKEN' as code,
  'HIGH' as severity,
  commitment_pair.project_pair_id,
  commitment_pair.id as commitment_pair_id,
  invoice_pair.id as document_pair_id,
  fault.invoice_id as thing,
  fault.number as grain,
  null::numeric as amount,
  'INVOICED' as measure,
  'Requisition ' || fault.number || ' contradicts itself: ' || fault.told || '.' as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(tieout.evidence('FIELD', fault.field, fault.value, fault.invoice_id)) as evidence
from tieout.commitment_pair
join tieout.identity_fault as fault on fault.contract_id = commitment_pair.field_id
left join tieout.invoice_pair on invoice_pair.field_id = fault.invoice_id
where commitment_pair.id = any ($1)
