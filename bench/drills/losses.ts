import type { Pool } from 'pg'

/** What Sage has lost, so that there is something to write. */

/** Every so manyth of those that were not paid, and with them what Sage has added up of them. */
export async function loseInvoices(sage: Pool, { every }: { every: number }): Promise<void> {
  await sage.query(`
    create temporary table lost as
      select vendor, invoice
      from (
        select vendor, invoice, row_number() over (order by vendor, invoice) as place
        from apm_master__invoice
        where coalesce(amount_paid, 0) = 0
      ) as unpaid
      where place % ${every} = 0;
    delete from apm_master__distribution using lost
      where apm_master__distribution.vendor = lost.vendor and apm_master__distribution.invoice = lost.invoice;
    delete from apm_master__invoice using lost
      where apm_master__invoice.vendor = lost.vendor and apm_master__invoice.invoice = lost.invoice;
    update jcm_master__commitment_item as item set
      approved_commitment_co_amount = 0, approved_commitment_co_units = 0,
      amount_invoiced = coalesce((
        select sum(amount) from apm_master__distribution as line
        where line.commitment = item.commitment and line.commitment_line_item = item.item_number
      ), 0);
    update jcm_master__commitment as commitment set
      approved_commitment_changes = 0,
      amount_invoiced = coalesce((
        select sum(amount) from apm_master__distribution as line where line.commitment = commitment.commitment
      ), 0);
    drop table lost`)
}

/** Some commitments, with all that was billed on them. */
export async function loseCommitments(
  sage: Pool,
  { count = LOST_COMMITMENTS }: { count?: number } = {},
): Promise<void> {
  await sage.query(`
    create temporary table lost as
      select commitment from jcm_master__commitment order by commitment desc limit ${count};
    create temporary table lost_invoice as
      select distinct vendor, invoice from apm_master__distribution
      where commitment in (select commitment from lost);
    delete from apm_master__distribution where commitment in (select commitment from lost);
    delete from apm_master__invoice as invoice using lost_invoice as lost
      where invoice.vendor = lost.vendor and invoice.invoice = lost.invoice;
    delete from jcm_master__commitment_item where commitment in (select commitment from lost);
    delete from jcm_master__commitment where commitment in (select commitment from lost);
    drop table lost, lost_invoice`)
}

const LOST_COMMITMENTS = 8
