-- Who may ask. Only the SHA-256 of a token is kept: nobody who reads this table can use it to ask.
create table api_key (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> ''),
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  -- A day and no more: a write for every request would cost more than the request.
  last_used_on date
);

-- The name of a revoked key may be given again, so that a lost token is replaced under its name.
create unique index on api_key (name) where revoked_at is null;
