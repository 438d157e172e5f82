-- A requisition of the field and an invoice of the books are a pair when they stand on the same commitment
-- and have the same number, or else the same month and exactly the same gross. What was split, credited or
-- entered again belongs to the invoice that it corrects.
-- $1: the commitment pairs whose invoices to match.
with

commitment as (
  select * from tieout.commitment_pair where id = any ($1)
),

document as (
  select
    invoice_document.side,
    invoice_document.key,
    commitment.id as pair_id,
    invoice_document.number_text,
    coalesce(invoice_document.number_key, '') as number_key,
    coalesce(invoice_document.number_root, '') as number_root,
    invoice_document.number_bare,
    15 as books_width,
    date_trunc('month', invoice_document.accounting_on)::date as period,
    invoice_document.gross_amount as amount,
    -- Requisitions that bill other items are two; a clerk may key one invoice on two.
    case when invoice_document.side = 'FIELD' then invoice_document.gross_by_item::text end as coding,
    invoice_document.retainage_amount as second_amount,
    invoice_document.released_amount,
    invoice_document.is_counted,
    invoice_document.is_waiting,
    invoice_document.accounting_on as happened_on
  from commitment
  join tieout.invoice_document
    on (invoice_document.side = 'FIELD' and invoice_document.contract_id = commitment.field_id)
    or (invoice_document.side = 'BOOKS' and invoice_document.contract_id = commitment.books_id)
  where invoice_document.is_counted or invoice_document.is_waiting
),

-- include: grouping,

placed as (
  select
    member.*,
    document.released_amount,
    row_number() over (
      partition by final_group, member.side order by is_matched desc, member.happened_on, member.key
    ) as place,
    matched_by = 'CHAIN' and member.amount = 0 as is_correction,
    bool_or(member.amount <> 0) over (partition by final_group) as is_of_billing,
    -- What the corrections of the same side withhold again, below zero what they withhold less.
    coalesce(
      sum(member.second_amount) filter (where matched_by = 'CHAIN' and member.amount = 0)
        over (partition by final_group, member.side),
      0
    ) as withheld_again
  from member
  join document on document.side = member.side and document.key = member.key
),

-- What corrects an invoice that bills withholds less or more, and takes back what that one released; what takes a
-- release back undoes it.
released as (
  select
    placed.*,
    case
      when is_correction and is_of_billing then 0
      when is_correction then -second_amount
      when amount <> 0 and released_amount > 0 then released_amount - least(released_amount, greatest(withheld_again, 0))
      else released_amount
    end as told_release
  from placed
),

-- The books have one figure for what an invoice withholds and releases: where that is what the field withholds less
-- what it releases, they released as much by it.
answered as (
  select
    released.*,
    case
      when
        side = 'BOOKS' and place = 1
        and is_of_billing
        and field_released > books_released
        and books_released = 0
        and field_gross = books_gross
        and field_retainage = books_retainage
        then field_released
      else told_release
    end as answered_release
  from (
    select
      released.*,
      sum(told_release) filter (where side = 'FIELD') over of_group as field_released,
      coalesce(sum(told_release) filter (where side = 'BOOKS' and is_counted) over of_group, 0) as books_released,
      sum(amount) filter (where side = 'FIELD') over of_group as field_gross,
      sum(amount) filter (where side = 'BOOKS' and is_counted) over of_group as books_gross,
      sum(second_amount) filter (where side = 'FIELD') over of_group as field_retainage,
      sum(second_amount) filter (where side = 'BOOKS' and is_counted) over of_group as books_retainage
    from released
    window of_group as (partition by final_group)
  ) as released
),

every_pair as (
  select
    coalesce(field.final_group, books.final_group) as group_key,
    coalesce(field.pair_id, books.pair_id) as commitment_pair_id,
    coalesce(field.place, books.place) as place,
    field.key as field_key,
    books.key as books_key,
    case
      when field.matched_by = 'NONE' then coalesce(books.matched_by, 'NONE')
      else coalesce(field.matched_by, books.matched_by)
    end as matched_by,
    coalesce(field.is_duplicate, false) or coalesce(books.is_duplicate, false) as is_duplicate,
    field.answered_release as field_released_amount,
    books.answered_release as books_released_amount
  from (select * from answered where side = 'FIELD') as field
  full join (select * from answered where side = 'BOOKS') as books
    on books.final_group = field.final_group and books.place = field.place
),

told as (
  select
    case
      when every_pair.field_key is not null then tieout.pair_id('Invoice', field.id, null)
      -- One invoice of the books may stand on several commitments, so its pair names the commitment too.
      else tieout.pair_id('Invoice', null, books.id) || '/' || substr(every_pair.commitment_pair_id, 25)
    end as id,
    every_pair.*,
    field.id as field_id,
    books.id as books_id,
    tieout.told_number(
      coalesce(nullif(btrim(field.number), ''), books.number), null, coalesce(field.id, books.id)
    ) as number,
    field.status as field_status,
    books.is_counted as is_posted,
    field.accounting_on as field_accounting_on,
    books.accounting_on as books_accounting_on,
    field.gross_amount as field_gross_amount,
    books.gross_amount as books_gross_amount,
    field.retainage_amount as field_retainage_amount,
    books.retainage_amount as books_retainage_amount,
    field.deduction_amount as field_deduction_amount,
    books.deduction_amount as books_deduction_amount,
    books.paid_amount as books_paid_amount
  from every_pair
  left join tieout.invoice_document as field
    on field.side = 'FIELD' and field.key = every_pair.field_key
  left join tieout.invoice_document as books
    on books.side = 'BOOKS' and books.key = every_pair.books_key
),

unread as materialized (
  select commitment_pair_id
  from tieout.unjudged
  where commitment_pair_id = any ($1) and not is_absence_only and list in ('COMMITMENTS', 'INVOICES')
)

select
  told.id,
  commitment.project_pair_id,
  told.commitment_pair_id,
  told.field_id,
  told.books_id,
  told.books_key,
  told.number,
  case
    when told.commitment_pair_id in (select commitment_pair_id from unread) then 'UNREAD'
    when told.field_id is null and not told.is_posted then 'NOT_DUE'
    when told.matched_by in ('CHAIN', 'SUM') then 'AGREES'
    when told.field_id is null then 'MISSING_IN_PROCORE'
    when told.books_id is null then 'MISSING_IN_SAGE'
    else 'AGREES'
  end as own_verdict,
  told.matched_by,
  first_value(told.id) over (partition by told.group_key order by told.place) as group_id,
  told.is_duplicate,
  told.field_status,
  told.is_posted,
  told.field_accounting_on,
  told.books_accounting_on,
  told.field_gross_amount,
  told.books_gross_amount,
  told.field_retainage_amount,
  told.books_retainage_amount,
  told.field_released_amount,
  told.books_released_amount,
  told.field_deduction_amount,
  told.books_deduction_amount,
  told.books_paid_amount
from told
join commitment on commitment.id = told.commitment_pair_id
