-- A project pair can be judged once each side that exists was read: a side that could not be read yet must
-- not look like an empty one. It is due when it was never judged, when something of either side changed
-- since, when the rules did, or when a list can be read that could not, or the other way round.
-- $1: the version of the rules.
with

pair as (
  select
    project_pair.id, project_pair.number, project_pair.field_id, project_pair.books_id,
    coalesce(unread_told.told, '') as unread,
    -- What was not said of an invoice for want of another job.
    project_pair.id not in (select project_pair_id from tieout.beside_unread)
    and exists (
      select from tieout.contract
      join tieout.kept_total on kept_total.contract_id = contract.id and kept_total.level = 'INVOICE'
      where contract.side = 'BOOKS' and contract.project_id = project_pair.books_id
    ) as has_whole_totals
  from tieout.project_pair
  left join tieout.unread_told on unread_told.project_pair_id = project_pair.id
  left join tieout.read_mark as field
    on field.system = 'PROCORE' and field.project_id = project_pair.field_id
  left join tieout.read_mark as books
    on books.system = 'SAGE300' and books.project_id = project_pair.books_id
  where
    (project_pair.field_id is null or field.read_at is not null)
    and (project_pair.books_id is null or books.read_at is not null)
)

select
  pair.id,
  pair.number,
  reconciled.project_pair_id is null as is_first,
  reconciled.project_pair_id is null
  or reconciled.rules_version <> $1
  or reconciled.unread <> pair.unread
  or (reconciled.was_beside_unread and pair.has_whole_totals) as is_whole,
  reconciled.project_pair_id is null
  or reconciled.rules_version <> $1
  or reconciled.unread <> pair.unread
  or (reconciled.was_beside_unread and pair.has_whole_totals)
  or exists (
    select from tieout.touched where touched.project_id in (pair.field_id, pair.books_id)
  )
  -- Age alone makes a reading old, or a reading makes it fresh again.
  or exists (select from tieout.stale_side where stale_side.project_pair_id = pair.id)
  <> exists (
    select from tieout.finding
    where
      finding.project_pair_id = pair.id and finding.code = 'STALE_SOURCE' and finding.state <> 'CLEARED'
  ) as is_due
from pair
left join tieout.reconciled on reconciled.project_pair_id = pair.id
