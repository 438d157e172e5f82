-- A person's sign-in at Procore. Tokens are sealed (AES-256-GCM: nonce, tag, ciphertext) under the key
-- that `key_id` tells apart from others and that is kept elsewhere: who reads this table has no token.
create table login (
  login_url text not null,
  client_id text not null,
  -- Names the pair of tokens; whoever replaces it says which one.
  pair uuid not null,
  key_id text not null,
  access_token bytea not null,
  refresh_token bytea not null,
  signed_in_at timestamptz not null,
  renewed_at timestamptz not null,
  renew_at timestamptz not null,
  expires_at timestamptz not null,
  -- Who is renewing, since when: written before anything is sent, since a refresh token works once.
  claim uuid,
  claimed_at timestamptz,
  -- The answer to a renewal was lost, so the refresh token may be used up.
  is_uncertain boolean not null default false,
  -- Procore does not take the refresh token; only a new sign-in helps.
  refused_at timestamptz,
  primary key (login_url, client_id),
  check ((claim is null) = (claimed_at is null))
);
