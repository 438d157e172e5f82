import {
  CHANGE_ORDER_ITEM_STAMP,
  CHANGE_ORDER_STAMP,
  DISTRIBUTION_STAMP,
  INVOICE_STAMP,
  ITEM_STAMP,
  PAYMENT,
  UNPOSTED_DISTRIBUTION_STAMP,
  UNPOSTED_INVOICE_STAMP,
} from '../records/dictionary/tables.ts'
import type { ChangeOrderRow, CommitmentRow, CostCodeRow, PaymentRow } from '../records/rows.ts'
import { earliestStampOf, isStampedSince } from '../records/stamps.ts'
import { costCodeKey, type InvoiceOfJob, invoiceSortKey, type Loaders } from './loaders.ts'

/**
 * What may have changed since a moment, by Sage's stamps. A record counts as changed when it was
 * stamped, when something below it was, or when it was never stamped. Of what lies below, Sage is
 * asked only for what was stamped since, in selects that name the job or keys of it.
 */
export interface Since {
  /** Epoch milliseconds of the earliest stamp that counts. */
  moment: number
  /** Its day, which is as fine as a select narrows. */
  day: string
}

/** Undefined where no moment is asked for. Throws BAD_USER_INPUT. */
export function sinceOf(updatedAfter: string | null | undefined): Since | undefined {
  const moment = earliestStampOf(updatedAfter)
  if (moment === undefined) return undefined
  return { moment, day: new Date(moment).toISOString().slice(0, 10) }
}

/** The rows that were stamped since, or never; all without a moment. */
export function stampedSince<Each extends Stamped>(
  rows: readonly Each[],
  since: Since | undefined,
): Each[] {
  return rows.filter(({ record }) => since === undefined || isStampedSince(record, since.moment))
}

interface Stamped {
  readonly record: { readonly Date_Stamp: string | null; readonly Time_Stamp: string | null }
}

export async function changedCostCodes(
  loaders: Loaders,
  job: string,
  rows: readonly CostCodeRow[],
  since: Since,
): Promise<CostCodeRow[]> {
  const categories = stampedSince(await loaders.categoriesStampedSince(job, since.day), since)
  const touched = new Set(
    categories.map(({ record }) => costCodeKey(record.Extra, record.Cost_Code)),
  )
  return rows.filter(
    ({ record }) =>
      isStampedSince(record, since.moment) ||
      touched.has(costCodeKey(record.Extra, record.Cost_Code)),
  )
}

/** A commitment changes with its items, its change orders and what is invoiced against it. */
export async function changedCommitments(
  loaders: Loaders,
  job: string,
  rows: readonly CommitmentRow[],
  since: Since,
): Promise<CommitmentRow[]> {
  const commitments = rows.map(({ record }) => record.Commitment)
  const views = [
    ITEM_STAMP,
    CHANGE_ORDER_STAMP,
    CHANGE_ORDER_ITEM_STAMP,
    DISTRIBUTION_STAMP,
    UNPOSTED_DISTRIBUTION_STAMP,
  ]
  const below = await Promise.all(
    views.map(view => loaders.stampedSince(view, { job, commitments }, since.day)),
  )
  const touched = new Set(stampedSince(below.flat(), since).map(({ record }) => record.Commitment))
  return rows.filter(
    ({ record }) => isStampedSince(record, since.moment) || touched.has(record.Commitment),
  )
}

export async function changedChangeOrders(
  loaders: Loaders,
  job: string,
  rows: readonly ChangeOrderRow[],
  since: Since,
): Promise<ChangeOrderRow[]> {
  const commitments = [...new Set(rows.map(({ record }) => record.Commitment))]
  const lines = await loaders.stampedSince(CHANGE_ORDER_ITEM_STAMP, { job, commitments }, since.day)
  const keyOf = ({ Commitment, Commitment_CO }: { Commitment: string; Commitment_CO: string }) =>
    `${Commitment}\u0000${Commitment_CO}`
  const touched = new Set(stampedSince(lines, since).map(({ record }) => keyOf(record)))
  return rows.filter(
    ({ record }) => isStampedSince(record, since.moment) || touched.has(keyOf(record)),
  )
}

/** An invoice changes with its distributions on the job; all that it needs of them is in `all`. */
export async function changedInvoices(
  loaders: Loaders,
  job: string,
  all: readonly InvoiceOfJob[],
  since: Since,
): Promise<InvoiceOfJob[]> {
  const headers = await Promise.all(
    ([true, false] as const).map(async isPosted => {
      const invoices = all.filter(key => key.isPosted === isPosted)
      const view = isPosted ? INVOICE_STAMP : UNPOSTED_INVOICE_STAMP
      const rows = await loaders.stampedSince(view, { job, invoices }, since.day)
      return stampedSince(rows, since).map(({ record }) =>
        invoiceSortKey(record.Vendor, record.Invoice, isPosted),
      )
    }),
  )
  const touched = new Set(headers.flat())
  return all.filter(
    ({ sortKey, stamps }) =>
      touched.has(sortKey) || stamps.some(stamp => isStampedSince(stamp, since.moment)),
  )
}

/** Of the posted invoices in `all`; Sage stamps each payment with the day of its check. */
export async function changedPayments(
  loaders: Loaders,
  job: string,
  all: readonly InvoiceOfJob[],
  since: Since,
): Promise<PaymentRow[]> {
  const rows = await loaders.stampedSince(PAYMENT, { job, invoices: all }, since.day)
  return stampedSince(rows, since)
}
