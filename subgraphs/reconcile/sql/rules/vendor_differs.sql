-- The two commitments are with different vendors, or with a vendor that has no counterpart.
-- $1: the project pairs to check.
with

commitment as (
  select
    commitment_pair.*,
    procore_vendor.id as procore_vendor_pair_id,
    -- A pair with a vendor of another company of Sage is no counterpart here.
    case when procore_vendor.company = sage_vendor.company then procore_vendor.sage_id end
      as counterpart_in_sage,
    procore_vendor.name as procore_vendor_name,
    sage_vendor.id as sage_vendor_pair_id,
    sage_vendor.procore_id as counterpart_in_procore,
    sage_vendor.name as sage_vendor_name
  from tieout.commitment_pair
  left join procore.commitment as procore_commitment
    on procore_commitment.id = commitment_pair.procore_id
  left join sage.commitment as sage_commitment on sage_commitment.id = commitment_pair.sage_id
  left join tieout.vendor_pair as sage_vendor
    on sage_vendor.sage_id = sage_commitment.vendor_id
  left join lateral (
    select vendor_pair.*
    from tieout.vendor_pair
    where vendor_pair.procore_id = procore_commitment.vendor_id
    order by (vendor_pair.company is not distinct from sage_vendor.company) desc, vendor_pair.id
    limit 1
  ) as procore_vendor on true
  where
    commitment_pair.project_pair_id = any ($1)
    and commitment_pair.is_due
    and commitment_pair.procore_id is not null
    and commitment_pair.sage_id is not null
),

judged as (
  select
    *,
    case
      when counterpart_in_sage is null or counterpart_in_procore is null then 'UNMAPPED_VENDOR'
      when procore_vendor_pair_id <> sage_vendor_pair_id then 'VENDOR_MISMATCH'
    end as code
  from commitment
)

select
  code,
  'BLOCKER' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  number as grain,
  null::numeric as amount,
  case code
    when 'VENDOR_MISMATCH' then 'Procore has the commitment with '
    else 'No pair of vendors joins the two sides: Procore has the commitment with '
  end || coalesce(procore_vendor_name, 'nobody') || ', Sage with '
    || coalesce(sage_vendor_name, 'nobody') || '.' as explanation,
  jsonb_build_array(
    jsonb_build_object(
      'system', 'PROCORE', 'field', 'vendor', 'value', procore_vendor_name, 'recordId', procore_id
    ),
    jsonb_build_object(
      'system', 'SAGE300', 'field', 'vendor', 'value', sage_vendor_name, 'recordId', sage_id
    )
  ) as evidence
from judged
where code is not null
