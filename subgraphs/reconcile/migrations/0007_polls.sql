-- When something of a project last changed: such projects are polled more often.
alter table tieout.read_mark add column changed_at timestamptz;
-- When the lists of its commitments were last read; polls between leave them to webhooks.
alter table tieout.read_mark add column heads_read_at timestamptz;
update tieout.read_mark set heads_read_at = read_at;

-- Projects of which webhooks are heard; empty for the company.
create table tieout.webhook_heard (
  project_id text primary key,
  -- Null once something changed without an event: then nothing is left to webhooks until one comes.
  heard_at timestamptz default now(),
  -- When Procore's log of deliveries was last asked.
  log_read_at timestamptz not null default now(),
  log_tried_at timestamptz not null default now(),
  -- When the project was last due to be read whole because events were lost.
  swept_at timestamptz
);
