-- Both systems have the invoice, on other cost codes, or on another job or extra.
-- $1: the commitment pairs to check.
-- shared: moved_changes
with

commitment as (
  select *
  from tieout.commitment_pair
  where
    id = any ($1)
    and exists (
      select from tieout.invoice_group
      where invoice_group.commitment_pair_id = commitment_pair.id and not invoice_group.has_same_coding
    )
),

-- A line of the contract that is on another code takes its invoices there, and a change order up to its amount; that
-- is the finding then.
moved_item as (
  select commitment_pair_id, field_item_key, books_item_key, 1 as sign, 'infinity'::numeric as most
  from moved_line
  union all
  select here.commitment_pair_id, here.item_key, there.item_key, sign(here.amount), abs(there.amount)
  from moved_change as here
  join moved_change as there on there.group_id = here.group_id
  where here.is_of_field and not there.is_of_field
),

invoice as (
  select
    invoice_group.*,
    invoice_group.field_gross = invoice_group.books_gross as is_same_gross,
    pair.field_id,
    pair.books_id
  from commitment
  join tieout.invoice_group on invoice_group.commitment_pair_id = commitment.id
  join tieout.invoice_pair as pair on pair.id = invoice_group.group_id
  where
    not invoice_group.has_same_coding
    and invoice_group.is_in_field
    and invoice_group.is_in_books
),

-- What all documents of one cause bill on an item, side by side.
billed as (
  select
    invoice.group_id,
    invoice.commitment_pair_id,
    invoice.project_pair_id,
    invoice.is_same_gross,
    item.key as item_key,
    coalesce(sum(item.value::numeric) filter (where document.side = 'FIELD'), 0) as field_amount,
    coalesce(sum(item.value::numeric) filter (where document.side = 'BOOKS'), 0) as books_amount
  from invoice
  join tieout.invoice_pair as member on member.group_id = invoice.group_id
  join tieout.invoice_document as document
    on (document.side = 'FIELD' and document.key = member.field_id)
    or (document.side = 'BOOKS' and document.key = member.books_key)
  cross join lateral jsonb_each_text(document.gross_by_item) as item
  where document.is_counted
  group by
    invoice.group_id, invoice.commitment_pair_id, invoice.project_pair_id, invoice.is_same_gross, item.key
),

-- What stands on one side alone and bills nothing moves what was billed to other items.
reclassed as (
  select
    invoice_group.commitment_pair_id,
    invoice_group.group_id,
    item.key as item_key,
    sum(case document.side when 'FIELD' then item.value::numeric else -item.value::numeric end) as amount
  from commitment
  join tieout.invoice_group on invoice_group.commitment_pair_id = commitment.id
  join tieout.invoice_pair as member on member.group_id = invoice_group.group_id
  join tieout.invoice_document as document
    on (document.side = 'FIELD' and document.key = member.field_id)
    or (document.side = 'BOOKS' and document.key = member.books_key)
  cross join lateral jsonb_each_text(document.gross_by_item) as item
  where
    invoice_group.is_in_field <> invoice_group.is_in_books
    and invoice_group.field_gross = 0
    and invoice_group.books_gross = 0
    and document.is_counted
  group by invoice_group.commitment_pair_id, invoice_group.group_id, item.key
),

-- An invoice that one of them puts right, or all of them together all invoices.
recoded as (
  select invoice.group_id
  from invoice
  join (select distinct commitment_pair_id, group_id from reclassed) as reclass
    on reclass.commitment_pair_id = invoice.commitment_pair_id
  where
    not exists (
      select
      from (
        select item_key, field_amount - books_amount as amount from billed where billed.group_id = invoice.group_id
        union all
        select item_key, amount from reclassed where reclassed.group_id = reclass.group_id
      ) as together
      group by item_key
      having sum(amount) <> 0
    )
    or not exists (
      select
      from (
        select item_key, field_amount - books_amount as amount
        from billed
        where billed.commitment_pair_id = invoice.commitment_pair_id
        union all
        select item_key, amount from reclassed where reclassed.commitment_pair_id = invoice.commitment_pair_id
      ) as together
      group by item_key
      having sum(amount) <> 0
    )
),

-- What each side bills on an item beyond the other. Of another gross only what is on an item that the other
-- side does not bill at all is on another code.
moved as (
  select
    billed.*,
    field_amount - books_amount as amount
  from billed
  where
    group_id not in (select group_id from recoded)
    and (is_same_gross or field_amount = 0 or books_amount = 0)
    and not exists (
      select from moved_item
      where
        moved_item.commitment_pair_id = billed.commitment_pair_id
        and moved_item.books_item_key = billed.item_key
        and (billed.books_amount - billed.field_amount) * moved_item.sign > 0
        and abs(billed.books_amount - billed.field_amount) <= moved_item.most
    )
    and not exists (
      select from moved_item
      where
        moved_item.commitment_pair_id = billed.commitment_pair_id
        and moved_item.field_item_key = billed.item_key
        and (billed.field_amount - billed.books_amount) * moved_item.sign > 0
        and exists (
          select from billed as there
          where
            there.group_id = billed.group_id
            and there.item_key = moved_item.books_item_key
            and (there.books_amount - there.field_amount) * moved_item.sign > 0
            and abs(there.books_amount - there.field_amount) <= moved_item.most
        )
    )
),

-- Money that one side has on an item alone tells whether a bill or a credit is on the other code.
direction as (
  select
    group_id,
    coalesce(
      max(case when books_amount = 0 then sign(amount) when field_amount = 0 then -sign(amount) end), 1
    ) as sign
  from moved
  where amount <> 0
  group by group_id
),

summed as (
  select
    moved.group_id,
    tieout.coding_text(
      string_agg(item_key, ', ' order by item_key) filter (where sign(amount) = direction.sign)
    ) as field_codes,
    tieout.coding_text(
      string_agg(item_key, ', ' order by item_key) filter (where sign(amount) = -direction.sign)
    ) as books_codes,
    string_agg(
      tieout.money_text(amount) || ' on ' || tieout.coding_text(item_key), ', ' order by item_key
    ) filter (where sign(amount) = direction.sign) as field_parts,
    string_agg(
      tieout.money_text(-amount) || ' on ' || tieout.coding_text(item_key), ', ' order by item_key
    ) filter (where sign(amount) = -direction.sign) as books_parts,
    -- The same amount on one item here and on one there.
    count(*) filter (where amount <> 0) = 2 and sum(amount) = 0 as is_one_part
  from moved
  join direction on direction.group_id = moved.group_id
  group by moved.group_id
),

-- Invoices that are on one item as a whole, on either side.
whole as (
  select group_id
  from billed
  group by group_id
  having count(*) filter (where field_amount <> 0) = 1 and count(*) filter (where books_amount <> 0) = 1
),

-- The same cost codes are found again when jobs and extras are left out.
by_code as (
  select
    group_id,
    regexp_replace(item_key, '^.*[|](?=[^|]*[|][^|]*$)', '') as code,
    sum(amount) as amount,
    bool_or(amount <> 0) as is_moved,
    -- Of another gross a code that both sides bill is on another job or extra, whatever its amounts.
    not bool_or(is_same_gross) and sum(abs(field_amount)) > 0 and sum(abs(books_amount)) > 0 as is_on_both
  from moved
  group by group_id, regexp_replace(item_key, '^.*[|](?=[^|]*[|][^|]*$)', '')
),

-- A side that says no category, or no code at all, is not on another one.
by_type as (
  select
    group_id,
    bool_or(item_key like '%|' and amount <> 0) as is_type_unsaid,
    bool_or(item_key = '||' and amount <> 0) as is_unsaid,
    bool_or(amount > 0) and bool_or(amount < 0) as is_moved,
    -- On a code that the job does not have nothing can be compared; that is the finding then.
    bool_or(
      field_amount <> 0
      and amount <> 0
      and not exists (
        select from tieout.cost_code_pair as code
        where
          code.project_pair_id = typed.project_pair_id
          and code.books_number_key = split_part(typed.item_key, '|', 2)
          and code.books_extra_key = split_part(typed.item_key, '|', 1)
      )
    ) as is_unmapped,
    bool_or(untyped_amount <> 0) as differs_by_code
  from (
    select
      group_id, project_pair_id, item_key, field_amount, amount,
      sum(amount) over (partition by group_id, regexp_replace(item_key, '[^|]*$', '')) as untyped_amount
    from moved
  ) as typed
  group by group_id
),

judged as (
  select
    invoice.*,
    summed.field_codes,
    summed.books_codes,
    summed.field_parts,
    summed.books_parts,
    summed.is_one_part,
    invoice.group_id in (select group_id from whole) as is_whole,
    kind.code
  from invoice
  -- One invoice may be on another code with one line, and on another job or extra with the next.
  join (
    select distinct
      group_id,
      case when amount <> 0 and not is_on_both then 'COST_CODE_MISMATCH' else 'JOB_OR_EXTRA_MISMATCH' end as code
    from by_code
    where is_moved
  ) as kind on kind.group_id = invoice.group_id
  join summed on summed.group_id = invoice.group_id
  join by_type on by_type.group_id = invoice.group_id
  where
    (by_type.differs_by_code or not by_type.is_type_unsaid)
    and by_type.is_moved
    and not by_type.is_unsaid
    and not by_type.is_unmapped
)

select
  code,
  case code when 'COST_CODE_MISMATCH' then 'MEDIUM' else 'HIGH' end as severity,
  project_pair_id,
  commitment_pair_id,
  group_id as document_pair_id,
  group_id as thing,
  number as grain,
  null::numeric as amount,
  'INVOICED' as measure,
  'Invoice ' || number
    || case when is_same_gross then ' of ' || tieout.money_text(field_gross) || ' gross' else '' end
    || case
      when is_whole then ' is on ' || field_codes || ' in {field} and on ' || books_codes || ' in {books}'
      when is_one_part then ' has ' || field_parts || ' in {field} and on ' || books_codes || ' in {books}'
      else ' has ' || coalesce(field_parts, 'nothing') || ' in {field} where {books} has '
        || coalesce(books_parts, 'nothing')
    end || '.' as explanation,
  jsonb_build_array(jsonb_build_object('pairId', group_id, 'amount', null)) as documents,
  jsonb_build_array(
    tieout.evidence('FIELD', 'costCode', field_codes, field_id),
    tieout.evidence('BOOKS', 'costCode', books_codes, books_id)
  ) as evidence
from judged
