-- A link names a commitment that is gone, or one that another link has already; the pair is made, or not made,
-- without it.
-- $1: the commitment pairs to check.
with

-- Links of the list that could not be stored, and stored ones of which a side went away since.
fault as (
  select field_id, books_id, field_key, books_key
  from tieout.link_fault
  where kind = 'COMMITMENT'
  union all
  select
    field.id, books.id, substring(link.field_id from '[^/]+$'), substring(link.books_id from '[^/]+$')
  from tieout.link
  left join tieout.contract as field on field.side = 'FIELD' and field.id = link.field_id
  left join tieout.contract as books on books.side = 'BOOKS' and books.id = link.books_id
  where
    link.kind = 'COMMITMENT'
    and not link.is_apart
    and (field.id is null or books.id is null)
),

faulty as (
  select
    commitment_pair.*,
    fault.field_id is null or fault.books_id is null as is_broken,
    fault.field_id is null as is_gone_in_field,
    fault.field_key,
    fault.books_key,
    holder.number as holder_number
  from fault
  join tieout.commitment_pair
    on commitment_pair.field_id = fault.field_id
    or (fault.field_id is null and commitment_pair.books_id = fault.books_id)
  left join tieout.link
    on fault.field_id is not null
    and link.kind = 'COMMITMENT'
    and not link.is_apart
    and (link.books_id = fault.books_id or link.field_id = fault.field_id)
  left join tieout.commitment_pair as holder on holder.field_id = link.field_id
  where commitment_pair.id = any ($1)
)

select
  case when is_broken then 'LINK_BROKEN' else 'LINK_CONFLICT' end as code,
  'HIGH' as severity,
  project_pair_id,
  id as commitment_pair_id,
  null as document_pair_id,
  id || ' ' || field_key || ' ' || books_key as thing,
  case when is_broken then number else coalesce(holder_number, number) end as grain,
  null::numeric as amount,
  null as measure,
  case
    when is_broken
      then number || ' is linked to commitment '
        || case when is_gone_in_field then field_key || ', which {field} does not have any more.'
          else books_key || ', which {books} does not have any more.' end
    else number || ' and ' || coalesce(holder_number, 'another commitment')
      || ' are linked to one commitment of {books}, ' || books_key || '.'
  end as explanation,
  '[]'::jsonb as documents,
  jsonb_build_array(
    tieout.evidence(
      case when is_broken and not is_gone_in_field then 'FIELD' else 'BOOKS' end, 'number',
      case when is_broken and is_gone_in_field then field_key else books_key end,
      case when is_broken and not is_gone_in_field then field_id else books_id end
    )
  ) as evidence
from faulty
