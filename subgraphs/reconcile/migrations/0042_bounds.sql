-- What a token sees that is bound to a vendor, to projects, or to both: {"vendorId": …, "projectIds": […]}. A part
-- that is not there narrows nothing. An id may name what a pair was before it was linked.

create function tieout.is_named(pair_id text, books_id text, asked text) returns boolean
  language sql immutable parallel safe
  return pair_id = asked or books_id = 'gid://' || regexp_replace(asked, '^gid://tieout/[A-Za-z]+/', '');

-- A commitment is a vendor's where both of its sides say so: what the books have with another one is not shown
-- to him for its number.
create function tieout.bound_commitments(bound jsonb) returns setof text
  language sql stable parallel safe as
$$
  select commitment.id
  from tieout.commitment_pair as commitment
  where
    (
      bound -> 'projectIds' is null
      or exists (
        select from tieout.project_pair as project
        cross join jsonb_array_elements_text(bound -> 'projectIds') as asked
        where project.id = commitment.project_pair_id and tieout.is_named(project.id, project.books_id, asked)
      )
    )
    and (
      bound ->> 'vendorId' is null
      or exists (
        select from tieout.vendor_pair as vendor
        where
          tieout.is_named(vendor.id, vendor.books_id, bound ->> 'vendorId')
          and (
            commitment.field_id is null
            or vendor.field_id = (
              select vendor_id from tieout.contract where side = 'FIELD' and id = commitment.field_id
            )
          )
          and (
            commitment.books_id is null
            or vendor.books_id = (
              select vendor_id from tieout.contract where side = 'BOOKS' and id = commitment.books_id
            )
          )
      )
    )
$$;

create function tieout.bound_projects(bound jsonb) returns setof text
  language sql stable parallel safe as
$$
  select project.id
  from tieout.project_pair as project
  where
    (
      bound -> 'projectIds' is null
      or exists (
        select from jsonb_array_elements_text(bound -> 'projectIds') as asked
        where tieout.is_named(project.id, project.books_id, asked)
      )
    )
    and (
      bound ->> 'vendorId' is null
      or project.id in (
        select project_pair_id from tieout.commitment_pair
        where id in (select tieout.bound_commitments(bound))
      )
    )
$$;

create function tieout.bound_vendors(bound jsonb) returns setof text
  language sql stable parallel safe as
$$
  select vendor.id
  from tieout.vendor_pair as vendor
  where
    case
      when bound ->> 'vendorId' is not null
        then tieout.is_named(vendor.id, vendor.books_id, bound ->> 'vendorId')
      else vendor.id in (
        select vendor_pair_id from tieout.commitment_pair
        where id in (select tieout.bound_commitments(bound))
      )
    end
$$;

create function tieout.bound_change_orders(bound jsonb) returns setof text
  language sql stable parallel safe as
$$
  select id from tieout.change_order_pair
  where commitment_pair_id in (select tieout.bound_commitments(bound))
$$;

-- The books may have booked an invoice on a commitment to another vendor than it is with.
create function tieout.bound_invoices(bound jsonb) returns setof text
  language sql stable parallel safe as
$$
  select invoice.id
  from tieout.invoice_pair as invoice
  where
    invoice.commitment_pair_id in (select tieout.bound_commitments(bound))
    and (
      bound ->> 'vendorId' is null
      or invoice.books_id is null
      or exists (
        select from tieout.invoice_document as document
        join tieout.vendor_pair as vendor on vendor.books_id = document.vendor_id
        where
          document.side = 'BOOKS'
          and document.key = invoice.books_key
          and tieout.is_named(vendor.id, vendor.books_id, bound ->> 'vendorId')
      )
    )
$$;

-- A finding says in words what it compares, whosever it is, so that none is a vendor's.
create function tieout.bound_findings(bound jsonb) returns setof text
  language sql stable parallel safe as
$$
  select fingerprint from tieout.finding
  where bound ->> 'vendorId' is null and project_pair_id in (select tieout.bound_projects(bound))
$$;

-- A record of one system is seen where its pair is.
create function tieout.is_bound_record(bound jsonb, record_id text) returns boolean
  language sql stable parallel safe
  return
    exists (
      select from tieout.project_pair
      where record_id in (field_id, books_id) and id in (select tieout.bound_projects(bound))
    )
    or exists (
      select from tieout.vendor_pair
      where record_id in (field_id, books_id) and id in (select tieout.bound_vendors(bound))
    )
    or exists (
      select from tieout.commitment_pair
      where record_id in (field_id, books_id) and id in (select tieout.bound_commitments(bound))
    )
    or exists (
      select from tieout.change_order_pair
      where record_id in (field_id, books_id) and id in (select tieout.bound_change_orders(bound))
    )
    or exists (
      select from tieout.invoice_pair
      where record_id in (field_id, books_id) and id in (select tieout.bound_invoices(bound))
    );
