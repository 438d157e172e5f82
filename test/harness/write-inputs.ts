import type { Pool } from 'pg'

/** For every mutation that writes to a system: inputs of the sample company, of which one can be written. */
export type WriteInput = Record<string, unknown>

export const inputsOf: Record<string, (store: Pool) => Promise<WriteInput[]>> = {
  changeOrderExport: store =>
    inputs(
      store,
      `select change.id as "changeOrderId" from tieout.change_order_pair as change
       join tieout.commitment_pair as pair on pair.id = change.commitment_pair_id
       where change.verdict = 'MISSING_IN_SAGE' and pair.books_id is not null order by 1`,
    ),
  changeOrderApprove: store =>
    inputs(
      store,
      `select change.id as "changeOrderId" from tieout.change_order_pair as change
       join tieout.commitment_pair as pair on pair.id = change.commitment_pair_id
       where change.verdict = 'NOT_DUE' and pair.books_id is not null and change.books_id is null
       order by 1`,
    ),
  changeOrderCorrect: store =>
    inputs(
      store,
      `select change_order_pair_id as "changeOrderId" from tieout.change_order_correction as correction
       join tieout.change_order_pair as change on change.id = change_order_pair_id
       where standing = 'CORRECTABLE' and verdict = 'DIFFERS' order by 1`,
    ),
  commitmentCreate: store =>
    inputs(
      store,
      `with agreed as (
         select pair.* from tieout.commitment_pair as pair
         join tieout.vendor_pair as vendor on vendor.id = pair.vendor_pair_id
         where pair.verdict = 'AGREES' and vendor.field_id is not null and vendor.books_id is not null
         order by pair.id limit 5
       )
       select project_pair_id as "projectId", vendor_pair_id as "vendorId", 'SUBCONTRACT' as kind,
         'NEW-007' as number, 'Shoring' as title, '10' as "retainagePercent", (
           select json_agg(json_build_object(
             'costCode', cost_code, 'costType', cost_type, 'extra', extra,
             'description', 'Shoring', 'amount', '1000.25'
           ))
           from (
             select distinct cost_code, cost_type, extra from procore.commitment_line
             where commitment_id = agreed.field_id and cost_code is not null limit 2
           ) as coding
         ) as lines
       from agreed order by agreed.id`,
    ),
  commitmentExport: store =>
    inputs(
      store,
      `select id as "commitmentId" from tieout.commitment_pair
       where verdict = 'MISSING_IN_SAGE' order by 1`,
    ),
  invoiceExport: store =>
    inputs(
      store,
      `select id as "invoiceId" from tieout.invoice_pair where verdict = 'MISSING_IN_SAGE' order by 1`,
    ),
  invoiceApprove: store =>
    inputs(
      store,
      `select invoice.id as "invoiceId" from procore.invoice
       join tieout.commitment_pair as pair on pair.field_id = invoice.commitment_id
       where invoice.status not in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
         and pair.books_id is not null
       order by 1`,
    ),
  retainageRelease: store =>
    inputs(
      store,
      `select id as "commitmentId", 'RET-01' as number, '2026-10-31' as "releasedOn"
       from tieout.commitment_pair
       where books_held_amount > 0 and field_held_amount = books_held_amount order by 1 limit 60`,
    ),
  vendorExport: store =>
    inputs(
      store,
      `select id as "vendorId" from tieout.vendor_pair
       where field_id is not null and books_id is not null order by 1`,
    ),
  findingResolve: store =>
    inputs(
      store,
      `select 'gid://tieout/Finding/' || fingerprint as "findingId" from tieout.finding
       where code = 'CO_MISSING_IN_SAGE' and cleared_on is null order by 1`,
    ),
}

async function inputs(store: Pool, sql: string): Promise<WriteInput[]> {
  return (await store.query<WriteInput>(sql)).rows
}
