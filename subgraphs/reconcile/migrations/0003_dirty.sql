-- Projects of Procore of which a webhook said that something changed. A mark stands until the project
-- was read after it, whatever dies meanwhile.
create table tieout.dirty (
  -- The project's id; empty for the lists that a company has once.
  project_id text primary key,
  first_marked_at timestamptz not null default now(),
  marked_at timestamptz not null default now(),
  -- Not to be read before this moment, after a reading that failed.
  not_before timestamptz not null default '-infinity',
  -- Counts the marks, so that one that came during the reading is not taken away with it.
  mark_count bigint not null default 1
);

-- Webhooks come at least once and in any order; an event that is known here is not heeded again.
create table tieout.webhook_seen (
  id text primary key,
  received_at timestamptz not null default now()
);
create index webhook_seen_received on tieout.webhook_seen (received_at);
