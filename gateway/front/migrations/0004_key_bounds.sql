-- A key may see a part of the company only: {"to": "vendor", "vendorId": …, "projectIds": […]}.
alter table gateway.api_key add column bound jsonb;

create or replace function gateway.audit_key() returns trigger language plpgsql as $$
begin
  if to_regprocedure('tieout.audit(jsonb)') is not null then
    perform tieout.audit(jsonb_build_object(
      'action', case when tg_op = 'INSERT' then 'KEY_CREATED' else 'KEY_REVOKED' end,
      'by', 'npm run key', 'kind', 'API_KEY', 'target', new.name,
      'after', jsonb_strip_nulls(
        jsonb_build_object('scopes', new.scopes, 'tokenSha256', new.sha256, 'bound', new.bound)
      )
    ));
  end if;
  return null;
end
$$;
