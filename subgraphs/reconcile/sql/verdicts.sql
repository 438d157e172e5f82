-- A commitment agrees when both systems have it in force and no finding stands against it, save those that
-- are accepted or only for information; and only where everything was read that could speak against it.
-- $1: the commitment pairs to judge.
with

commitment as (
  select
    commitment_pair.*,
    project_pair.field_id is null or project_pair.books_id is null as is_project_alone,
    vendor_pair.field_id is not null and vendor_pair.books_id is not null as is_vendor_known
  from tieout.commitment_pair
  join tieout.project_pair on project_pair.id = commitment_pair.project_pair_id
  left join tieout.vendor_pair on vendor_pair.id = commitment_pair.vendor_pair_id
  where commitment_pair.id = any ($1)
),

unread as (
  select
    commitment_pair_id,
    bool_or(list = 'COMMITMENTS' and not is_absence_only) as is_unknown,
    bool_or(tieout.leaves_unread(list, is_absence_only)) as is_partly_unknown,
    bool_or(list = 'VENDORS') as is_vendor_hidden,
    bool_or(side = 'FIELD' and is_absence_only) as is_field_hidden,
    bool_or(side = 'BOOKS' and is_absence_only) as is_books_hidden
  from tieout.unjudged
  where commitment_pair_id = any ($1)
  group by commitment_pair_id
),

objection as (
  select commitment_pair_id, bool_or(code = 'UNMAPPED_VENDOR') as is_unmapped
  from tieout.told_finding
  where
    commitment_pair_id = any ($1)
    and state in ('OPEN', 'ASSIGNED')
    and severity <> 'INFO'
    and not tieout.is_of_reading(code)
  group by commitment_pair_id
)

select
  commitment.id,
  case
    when unread.is_unknown then 'UNREAD'
    when commitment.is_project_alone and commitment.is_due then 'UNMAPPED'
    when not commitment.is_due then 'NOT_DUE'
    when commitment.books_id is null and unread.is_books_hidden then 'UNREAD'
    when commitment.field_id is null and unread.is_field_hidden then 'UNREAD'
    when commitment.books_id is null then 'MISSING_IN_SAGE'
    when commitment.field_id is null then 'MISSING_IN_PROCORE'
    -- Where the books have reversed it to nothing, what is left of it are its documents.
    when
      not commitment.field_in_force
      and commitment.books_original_amount + commitment.books_changes_amount is distinct from 0
      then 'MISSING_IN_PROCORE'
    when objection.is_unmapped then 'UNMAPPED'
    when objection.commitment_pair_id is not null then 'DIFFERS'
    when unread.is_partly_unknown then 'UNREAD'
    when unread.is_vendor_hidden and not commitment.is_vendor_known then 'UNREAD'
    else 'AGREES'
  end as verdict
from commitment
left join unread on unread.commitment_pair_id = commitment.id
left join objection on objection.commitment_pair_id = commitment.id
