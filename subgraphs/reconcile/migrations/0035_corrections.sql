-- What corrects a change order of the books, which are never changed: whatever they count under it is reversed, and
-- what the field says is entered anew. `standing` tells why that cannot be done by itself.
create view tieout.change_order_correction as
select
  change_order.id as change_order_pair_id,
  change_order.project_pair_id,
  change_order.commitment_pair_id,
  change_order.number,
  member.books_ids,
  member.right_id,
  member.open_status,
  case
    when change_order.verdict = 'UNREAD' then 'UNREAD'
    when member.books_ids is null then 'NOT_IN_BOOKS'
    -- A double is wrong, whatever the field has.
    when change_order.is_duplicate and not member.has_field then 'CORRECTABLE'
    when not member.has_field then 'NOT_IN_FIELD'
    when member.open_status is not null then 'OPEN_IN_FIELD'
    when member.right_count > 1 then 'SEVERAL_IN_FIELD'
    else 'CORRECTABLE'
  end as standing
from tieout.change_order_pair as change_order
cross join lateral (
  select
    array_agg(each.books_id order by each.id) filter (where each.books_counts) as books_ids,
    bool_or(each.field_id is not null) as has_field,
    count(*) filter (where each.field_counts) as right_count,
    min(each.field_id) filter (where each.field_counts) as right_id,
    -- A state that may still become an approval, or that nobody knows.
    min(each.field_status) filter (
      where
        each.field_id is not null
        and not each.field_counts
        and each.field_status not in ('VOID', 'REJECTED')
    ) as open_status
  from tieout.change_order_pair as each
  where
    each.commitment_pair_id = change_order.commitment_pair_id
    and each.group_id = change_order.group_id
) as member;
