-- A key may end by itself, and may be replaced: the token of before then goes on for a while, so that whoever
-- has it can be given the new one without a gap.
alter table gateway.api_key
  add column expires_at timestamptz,
  add column replaced_at timestamptz;

drop index gateway.api_key_name_idx;
create unique index on gateway.api_key (name) where revoked_at is null and replaced_at is null;

create function gateway.audit_replaced() returns trigger language plpgsql as $$
begin
  if to_regprocedure('tieout.audit(jsonb)') is not null then
    perform tieout.audit(jsonb_build_object(
      'action', 'KEY_REPLACED', 'by', 'npm run key', 'kind', 'API_KEY', 'target', new.name,
      'after', jsonb_build_object('expiresAt', new.expires_at, 'tokenSha256', new.sha256)
    ));
  end if;
  return null;
end
$$;
create constraint trigger audit_replace after update on gateway.api_key
  deferrable initially deferred for each row
  when (old.replaced_at is distinct from new.replaced_at)
  execute function gateway.audit_replaced();
