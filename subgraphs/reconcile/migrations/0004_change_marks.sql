-- When Procore last changed a commitment, as it says itself: while that stands, its lines stand.
alter table procore.commitment_version add column source_updated_at timestamptz;

-- When a project was last read whole, deletions included; between, only what changed is read.
alter table tieout.read_mark add column whole_read_at timestamptz;
