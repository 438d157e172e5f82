-- An operation that makes a commitment names it by its project and its number, for there is no pair yet.
create index on tieout.commitment_pair ((project_pair_id || ' ' || tieout.number_key(number)));

create or replace function tieout.touch_target() returns trigger language plpgsql as $$
begin
  insert into tieout.touched (project_id, commitment_id)
  select contract.project_id, contract.id
  from (
    select commitment_pair_id as id from tieout.change_order_pair where change_order_pair.id = new.target
    union all
    select commitment_pair_id from tieout.invoice_pair where invoice_pair.id = new.target
    union all
    select new.target
    union all
    select id
    from tieout.commitment_pair
    where project_pair_id || ' ' || tieout.number_key(number) = new.target
  ) as written
  join tieout.commitment_pair on commitment_pair.id = written.id
  join tieout.contract on contract.id in (commitment_pair.field_id, commitment_pair.books_id);
  return null;
end
$$;
