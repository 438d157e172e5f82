-- Shared by the rule of readings and by all that may not be said before something is read: what was not read, of the
-- projects and of the commitments.

unread as materialized (
  select * from tieout.unread where project_pair_id = any ($2)
),

unjudged as materialized (
  select * from tieout.unjudged where commitment_pair_id = any ($1)
)
