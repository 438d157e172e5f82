-- The invoice, or a part of it, stands in the books, on another commitment of the vendor or on none. It must be
-- recoded and never posted again. What waits there to be posted is no difference of that commitment yet.
-- $1: the commitment pairs to check.
-- shared: partly_elsewhere
with

-- Where all of it stands; a release, which bills nothing, by the retainage that it takes back.
placed as (
  select
    pair.*,
    coalesce(pair.field_gross_amount, pair.books_gross_amount) <> 0 as is_billing,
    case
      when coalesce(pair.field_gross_amount, pair.books_gross_amount) <> 0
        then coalesce(pair.field_gross_amount, pair.books_gross_amount)
      else coalesce(pair.field_retainage_amount, pair.books_retainage_amount)
    end as own_amount,
    other.number as other_commitment,
    document.id as other_id,
    document.side as other_side,
    document.gross_amount as other_gross,
    case when there.company <> here.company then ' (company ' || there.company || ')' end as other_company,
    tieout.told_number(document.number, null, document.id) as other_number,
    case document.side when 'FIELD' then not pair.is_posted else document.is_waiting end as is_waiting,
    -- All of it may be there in parts, the first of which is named.
    case
      when document.side = 'BOOKS' and document.number_root = own.number_key and document.number_key <> own.number_key
        then (
          select string_agg(
            tieout.told_number(part.number, null, part.id) || ': ' || tieout.money_text(part.gross_amount)
              || coalesce(' on ' || part_commitment.number, ' billed to no commitment'),
            ', ' order by part.accounting_on, part.key
          )
          from tieout.invoice_document as part
          left join tieout.invoice_pair as part_pair on part_pair.books_key = part.key
          left join tieout.commitment_pair as part_commitment on part_commitment.id = part_pair.commitment_pair_id
          where
            part.side = 'BOOKS' and part.vendor_id = document.vendor_id
            and part.number_root = own.number_key and part.number_key <> own.number_key and part.is_counted
            and part.gross_amount <> 0
            and (part.contract_id is null or part_pair.elsewhere_key = own.key)
        )
    end as parts,
    -- What both systems have there bills more than this requisition.
    document.side = 'BOOKS' and exists (
      select from tieout.invoice_pair as whole where whole.books_key = document.key and whole.field_id is not null
    ) as is_within
  from tieout.invoice_pair as pair
  join tieout.invoice_document as document
    on document.key = pair.elsewhere_key
    and document.side = case when pair.field_id is null then 'FIELD' else 'BOOKS' end
  left join tieout.invoice_document as own on own.side = 'FIELD' and own.key = pair.field_id
  left join tieout.commitment_pair as other on other.id = pair.elsewhere_pair_id
  left join tieout.vendor_pair as there on document.side = 'BOOKS' and there.books_id = document.vendor_id
  left join tieout.commitment_pair as commitment on commitment.id = pair.commitment_pair_id
  left join tieout.vendor_pair as here on here.id = commitment.vendor_pair_id
  where pair.commitment_pair_id = any ($1)
),

told_place as (
  select
    placed.*,
    case when other_side = 'BOOKS' then own_amount when is_waiting then 0 else -own_amount end as difference,
    coalesce(' on ' || other_commitment, ', billed to no commitment') as place,
    case
      when is_waiting then ' is entered in {books}' || coalesce(other_company, '') || ', and not posted, '
      else ' is posted in {books}' || coalesce(other_company, '') || ' '
    end as stands,
    -- It may be there at another gross.
    case when abs(other_gross) <> abs(own_amount) and is_billing then ' at ' || tieout.money_text(other_gross) else '' end
      as at_gross
  from placed
),

-- Where the parts stand of what both systems have, one after another where they are several.
told_part as (
  select
    partly_elsewhere.pair_id,
    partly_elsewhere.side,
    partly_elsewhere.amount,
    -- A part may have a number of its own.
    case when count(*) = 1 and partly_elsewhere.side = 'BOOKS' then min(elsewhere_part.number) end as own_number,
    bool_or(elsewhere_part.have_own_numbers) as have_own_numbers,
    case
      when count(*) = 1 then min(
        case elsewhere_part.side
          when 'FIELD' then ' to requisition ' || elsewhere_part.number || ' of ' || other.number || ' in {field}'
          else coalesce(' on ' || other.number, ', billed to no commitment')
        end
      )
      else case partly_elsewhere.side
        when 'FIELD' then ' to requisitions of other commitments in {field}: '
        else ': '
      end || string_agg(
        tieout.money_text(abs(elsewhere_part.amount)) || case elsewhere_part.side
          when 'FIELD' then ' to ' || elsewhere_part.number || ' of ' || other.number
          else case when elsewhere_part.have_own_numbers then ' by ' || elsewhere_part.number else '' end
            || coalesce(' on ' || other.number, ' billed to no commitment')
        end,
        ', ' order by other.number collate tieout.as_counted, elsewhere_part.number collate tieout.as_counted
      )
    end as places
  from partly_elsewhere
  join (
    select
      *,
      side = 'BOOKS' and min(number) over of_pair <> max(number) over of_pair as have_own_numbers
    from elsewhere_part
    window of_pair as (partition by pair_id)
  ) as elsewhere_part on elsewhere_part.pair_id = partly_elsewhere.pair_id
  left join tieout.commitment_pair as other on other.id = elsewhere_part.elsewhere_pair_id
  group by partly_elsewhere.pair_id, partly_elsewhere.side, partly_elsewhere.amount
),

invoice as (
  select
    id, project_pair_id, commitment_pair_id, is_billing, difference,
    -- What the field calls it, on both commitments.
    case when other_side = 'FIELD' then other_number else number end as grain,
    case
      when is_billing and is_within
        then 'Requisition ' || number || ' of ' || tieout.money_text(own_amount) || ' gross' || stands
          || 'within AP invoice ' || other_number || ' of ' || tieout.money_text(other_gross) || place
      when is_billing and parts is not null
        then 'Requisition ' || number || ' of ' || tieout.money_text(own_amount) || ' gross' || stands
          || 'in parts: ' || parts
      when is_billing and other_side = 'BOOKS'
        then 'Requisition ' || number || ' of ' || tieout.money_text(own_amount) || ' gross' || stands
          || 'as AP invoice ' || other_number || at_gross || place
      when is_billing
        then 'AP invoice ' || number || ' of ' || tieout.money_text(own_amount) || ' gross'
          || case when is_waiting then ', which waits to be posted,' else '' end
          || ' belongs to requisition ' || other_number || at_gross || ' of ' || other_commitment || ' in {field}'
      when other_side = 'BOOKS'
        then 'Requisition ' || number || ', which releases ' || tieout.money_text(-own_amount) || ',' || stands
          || 'as AP invoice ' || other_number || place
      else 'AP invoice ' || number || ', which releases ' || tieout.money_text(-own_amount)
        || case when is_waiting then ' and waits to be posted' else '' end
        || ', belongs to requisition ' || other_number || ' of ' || other_commitment || ' in {field}'
    end as told,
    tieout.evidence(
      case when field_id is null then 'BOOKS' else 'FIELD' end,
      case when is_billing then 'grossAmount' else 'retainageAmount' end,
      own_amount::text, coalesce(field_id, books_id)
    ) as own_evidence,
    tieout.evidence(other_side, 'number', other_number, other_id) as other_evidence
  from told_place
  union all
  select
    whole.id, whole.project_pair_id, whole.commitment_pair_id, true, told_part.amount,
    whole.number,
    case told_part.side
      when 'BOOKS'
        then 'Of requisition ' || whole.number || ', ' || tieout.money_text(told_part.amount) || ' gross is '
          || case when whole.is_posted then 'posted' else 'entered' end || ' in {books}'
          || case
            when told_part.have_own_numbers then ''
            else ' by AP invoice ' || coalesce(told_part.own_number, books_number.text)
          end || told_part.places
      else 'Of AP invoice ' || books_number.text || ' of ' || tieout.money_text(whole.books_gross_amount) || ' gross, '
        || tieout.money_text(-told_part.amount) || ' belongs' || told_part.places
    end,
    tieout.evidence('FIELD', 'grossAmount', whole.field_gross_amount::text, whole.field_id),
    tieout.evidence('BOOKS', 'number', books_number.text, whole.books_id)
  from told_part
  join tieout.invoice_pair as whole on whole.id = told_part.pair_id
  join tieout.invoice_document as document on document.side = 'BOOKS' and document.key = whole.books_key
  cross join lateral (
    values (tieout.told_number(document.number, null, document.id))
  ) as books_number (text)
)

select
  'INVOICE_ON_OTHER_COMMITMENT' as code,
  'HIGH' as severity,
  project_pair_id,
  commitment_pair_id,
  id as document_pair_id,
  id as thing,
  grain,
  difference as amount,
  case when is_billing then 'INVOICED' else 'RETAINAGE' end as measure,
  told || '.' as explanation,
  jsonb_build_array(jsonb_build_object('pairId', id, 'amount', difference::text)) as documents,
  jsonb_build_array(own_evidence, other_evidence) as evidence
from invoice
