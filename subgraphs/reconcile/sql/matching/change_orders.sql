-- Change orders of one commitment are a pair when they have the same number; a reversal and what was
-- entered again after it belong to the change order that they correct.
-- $1: the commitment pairs whose change orders to match.
with

commitment as (
  select * from tieout.commitment_pair where id = any ($1)
),

change_document as (
  select change_document.*, commitment.id as pair_id
  from commitment
  join tieout.change_document
    on (change_document.side = 'FIELD' and change_document.contract_id = commitment.field_id)
    or (change_document.side = 'BOOKS' and change_document.contract_id = commitment.books_id)
),

document as (
  select
    side,
    id as key,
    pair_id,
    number_text,
    coalesce(number_key, '') as number_key,
    coalesce(number_root, '') as number_root,
    null::text as number_bare,
    10 as books_width,
    null::date as period,
    coalesce(amount, 0) as amount,
    (
      select string_agg(distinct item_key, ', ' order by item_key)
      from tieout.change_line
      where change_line.side = change_document.side and change_order_id = change_document.id and amount <> 0
    ) as coding,
    0::numeric as second_amount,
    is_counted,
    -- A part of it, or what was entered again, may wait for approval.
    status = 'PENDING' as is_waiting,
    approved_on as happened_on
  from change_document
  where
    -- A void change order steps aside for the one that took its number, and for its revision where the other side has
    -- that under the first number.
    not is_void
    or not exists (
      select from change_document as twin
      where
        twin.pair_id = change_document.pair_id
        and twin.side = change_document.side
        and not twin.is_void
        and (
          twin.number_key = change_document.number_key
          or (
            twin.number_root = change_document.number_key
            and exists (
              select from change_document as other
              where
                other.pair_id = twin.pair_id
                and other.side <> twin.side
                and other.number_key = change_document.number_key
                and other.amount = twin.amount
                and not other.is_void
            )
          )
        )
    )
),

-- include: grouping,

placed as (
  select
    member.*,
    row_number() over (
      partition by final_group, side order by is_matched desc, happened_on, key
    ) as place
  from member
),

every_pair as (
  select
    coalesce(field.final_group, books.final_group) as group_key,
    coalesce(field.pair_id, books.pair_id) as commitment_pair_id,
    coalesce(field.place, books.place) as place,
    field.key as field_id,
    books.key as books_id,
    case
      when field.matched_by = 'NONE' then coalesce(books.matched_by, 'NONE')
      else coalesce(field.matched_by, books.matched_by)
    end as matched_by,
    coalesce(field.is_duplicate, false) or coalesce(books.is_duplicate, false) as is_duplicate
  from (select * from placed where side = 'FIELD') as field
  full join (select * from placed where side = 'BOOKS') as books
    on books.final_group = field.final_group and books.place = field.place
),

told as (
  select
    tieout.pair_id('ChangeOrder', every_pair.field_id, every_pair.books_id) as id,
    every_pair.*,
    field.number as field_number,
    books.number as books_number,
    coalesce(field.title, books.title) as title,
    field.status as field_status,
    books.status as books_status,
    coalesce(field.is_counted, false) as field_counts,
    coalesce(books.is_counted, false) as books_counts,
    field.amount as field_amount,
    books.amount as books_amount,
    books.is_released,
    sum(case when field.is_counted then field.amount when books.is_counted then books.amount else 0 end) over of_group
      as group_amount,
    count(every_pair.field_id) over of_group + count(every_pair.books_id) over of_group as document_count,
    bool_or(every_pair.field_id is not null) over of_group
    and bool_or(every_pair.books_id is not null) over of_group as is_two_sided
  from every_pair
  left join tieout.change_document as field on field.side = 'FIELD' and field.id = every_pair.field_id
  left join tieout.change_document as books on books.side = 'BOOKS' and books.id = every_pair.books_id
  window of_group as (partition by every_pair.group_key)
),

-- What belongs together is judged together, also the one of them that has a counterpart of its number.
judged as (
  select *, matched_by in ('CHAIN', 'SUM') or document_count > 2 as is_chain from told
),

unread as materialized (
  select commitment_pair_id
  from tieout.unjudged
  where commitment_pair_id = any ($1) and not is_absence_only and list in ('COMMITMENTS', 'CHANGE_ORDERS')
)

select
  told.id,
  commitment.project_pair_id,
  told.commitment_pair_id,
  told.field_id,
  told.books_id,
  tieout.told_number(
    coalesce(nullif(btrim(told.field_number), ''), told.books_number), told.title, coalesce(told.field_id, told.books_id)
  ) as number,
  told.title,
  case
    when told.commitment_pair_id in (select commitment_pair_id from unread) then 'UNREAD'
    when not told.field_counts and not told.books_counts then 'NOT_DUE'
    -- Several that belong together stand against what the other side has, or come to nothing by themselves.
    when told.is_chain and (told.is_two_sided or told.group_amount = 0) then 'AGREES'
    when told.books_id is null then 'MISSING_IN_SAGE'
    when told.field_id is null then 'MISSING_IN_PROCORE'
    else 'AGREES'
  end as own_verdict,
  told.matched_by,
  first_value(told.id) over (partition by told.group_key order by told.place) as group_id,
  told.is_duplicate,
  told.field_status,
  told.books_status,
  told.field_counts,
  told.books_counts,
  told.field_amount,
  told.books_amount,
  told.is_released
from judged as told
join commitment on commitment.id = told.commitment_pair_id
