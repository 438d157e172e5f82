-- Who may ask is audited in the store of reconcile, in the same transaction. The first key is often made
-- before that store is: there is no chain yet then, and the first start names the keys that it finds.
create function gateway.audit_key() returns trigger language plpgsql as $$
begin
  if to_regprocedure('tieout.audit(jsonb)') is not null then
    perform tieout.audit(jsonb_build_object(
      'action', case when tg_op = 'INSERT' then 'KEY_CREATED' else 'KEY_REVOKED' end,
      'by', 'npm run key', 'kind', 'API_KEY', 'target', new.name,
      'after', jsonb_build_object('scopes', new.scopes, 'tokenSha256', new.sha256)
    ));
  end if;
  return null;
end
$$;
create constraint trigger audit_create after insert on gateway.api_key
  deferrable initially deferred for each row execute function gateway.audit_key();
create constraint trigger audit_revoke after update on gateway.api_key
  deferrable initially deferred for each row
  when (old.revoked_at is distinct from new.revoked_at)
  execute function gateway.audit_key();
