import { TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import { log } from '#lib/log'
import { type Connection, type PageArguments, sliceOf } from '#lib/pages'
import { type InvoiceOfJob, invoiceSortKey, type Loaders } from './loaders.ts'
import {
  type ChangeOrderRow,
  type CommitmentRow,
  type CostCodeRow,
  type InvoiceRow,
  isStampedSince,
  type JobRow,
  momentOf,
  type PaymentRow,
  type VendorRow,
} from './rows.ts'

interface UpdatedFilter {
  updatedAfter?: string | null
}
interface JobFilter extends UpdatedFilter {
  jobId: string
}
export type ListArguments = PageArguments & { filter?: UpdatedFilter | null }
export type JobListArguments = PageArguments & { filter: JobFilter }

/** The lists of the graph: which rows of Sage belong to them, and in which order. */

export async function jobList(
  loaders: Loaders,
  { filter, ...page }: ListArguments,
): Promise<Connection<JobRow>> {
  const since = sinceOf(filter?.updatedAfter)
  const rows = await loaders.jobs()
  return sliceOf(
    rows.filter(({ record }) => since(record)),
    ({ record }) => record.Job,
    page,
  )
}

export async function vendorList(
  loaders: Loaders,
  { filter, ...page }: ListArguments,
): Promise<Connection<VendorRow>> {
  const since = sinceOf(filter?.updatedAfter)
  const rows = await loaders.vendors()
  return sliceOf(
    rows.filter(({ record }) => since(record)),
    ({ record }) => record.Vendor,
    page,
  )
}

export async function costCodeList(
  loaders: Loaders,
  { filter, ...page }: JobListArguments,
): Promise<Connection<CostCodeRow>> {
  const since = sinceOf(filter.updatedAfter)
  const rows = await loaders.costCodesOfJob.load(jobOf(filter))
  return sliceOf(
    rows.filter(({ record }) => since(record)),
    ({ record }) => sortKey(record.Extra, record.Cost_Code),
    page,
  )
}

export async function commitmentList(
  loaders: Loaders,
  { filter, ...page }: JobListArguments,
): Promise<Connection<CommitmentRow>> {
  const since = sinceOf(filter.updatedAfter)
  const rows = await loaders.commitmentsOfJob.load(jobOf(filter))
  return sliceOf(
    rows.filter(({ record }) => since(record)),
    ({ record }) => record.Commitment,
    page,
  )
}

/** Sage keeps no job on a change order; it is that of the commitment. */
export async function changeOrderList(
  loaders: Loaders,
  { filter, ...page }: JobListArguments,
): Promise<Connection<ChangeOrderRow>> {
  const since = sinceOf(filter.updatedAfter)
  const commitments = await loaders.commitmentsOfJob.load(jobOf(filter))
  const rows = await Promise.all(
    commitments.map(({ record }) => loaders.changeOrders.load(record.Commitment)),
  )
  return sliceOf(
    rows.flat().filter(({ record }) => since(record)),
    ({ record }) => sortKey(record.Commitment, record.Commitment_CO),
    page,
  )
}

/**
 * Sage keeps no job on an invoice; it is on a job when a distribution is. Only the invoices of the
 * page are read, after the keys of all.
 */
export async function invoiceList(
  loaders: Loaders,
  { filter, ...page }: JobListArguments,
): Promise<Connection<InvoiceRow>> {
  const all = await loaders.invoicesOfJob.load(jobOf(filter))
  const moment = momentOf(filter.updatedAfter)
  const wanted = moment === undefined ? all : await changedInvoices(loaders, all, moment)
  const keys = sliceOf(wanted, ({ sortKey }) => sortKey, page)
  const rows = await Promise.all(keys.nodes.map(key => invoiceOf(loaders, key)))
  const edges = keys.edges.flatMap(({ cursor }, place) => {
    const node = rows[place]
    return node ? [{ cursor, node }] : []
  })
  return { ...keys, edges, nodes: edges.map(edge => edge.node) }
}

export async function paymentList(
  loaders: Loaders,
  { filter, ...page }: JobListArguments,
): Promise<Connection<PaymentRow>> {
  const all = (await loaders.invoicesOfJob.load(jobOf(filter))).filter(key => key.isPosted)
  const moment = momentOf(filter.updatedAfter)
  const rows =
    moment === undefined
      ? (await Promise.all(all.map(key => loaders.payments.load(key)))).flat()
      : await changedPayments(loaders, all, moment)
  return sliceOf(rows, paymentSortKey, page)
}

/** The header of an invoice; undefined, and logged, for distributions that have none. */
export async function invoiceOf(
  loaders: Loaders,
  key: Pick<InvoiceOfJob, 'vendor' | 'invoice' | 'isPosted'>,
): Promise<InvoiceRow | undefined> {
  const [row] = await loaders.invoice.load(key)
  if (!row) {
    const { vendor, invoice, isPosted } = key
    log.warn('sage.invoice_without_header', { id: `${vendor}/${invoice}`, state: `${isPosted}` })
  }
  return row
}

/** An invoice changed when it, or one of its distributions on the job, was stamped since. */
async function changedInvoices(
  loaders: Loaders,
  all: InvoiceOfJob[],
  moment: number,
): Promise<InvoiceOfJob[]> {
  const stamped = await loaders.invoicesStampedSince(dateOf(moment))
  const changed = new Set(
    stamped
      .filter(({ record }) => isStampedSince(record, moment))
      .map(({ record, isPosted }) => invoiceSortKey(record.Vendor, record.Invoice, isPosted)),
  )
  return all.filter(
    ({ sortKey, stamps }) =>
      changed.has(sortKey) || stamps.some(stamp => isStampedSince(stamp, moment)),
  )
}

async function changedPayments(
  loaders: Loaders,
  all: InvoiceOfJob[],
  moment: number,
): Promise<PaymentRow[]> {
  const ofJob = new Set(all.map(({ sortKey }) => sortKey))
  const stamped = await loaders.paymentsStampedSince(dateOf(moment))
  return stamped.filter(
    ({ record }) =>
      isStampedSince(record, moment) &&
      ofJob.has(invoiceSortKey(record.Vendor, record.Invoice, true)),
  )
}

export function jobOf(filter: Pick<JobFilter, 'jobId'>): string {
  const { key } = parseGid(filter.jobId, 'jobId', { system: 'sage300', kind: 'Job' })
  const [job] = key
  if (job !== undefined && key.length === 1) return job
  throw new TieoutError('BAD_USER_INPUT', `jobId: ${filter.jobId} is not the id of a job.`, {
    field: ['filter', 'jobId'],
  })
}

export function sinceOf(updatedAfter: string | null | undefined) {
  const moment = momentOf(updatedAfter)
  return (record: { Date_Stamp: string | null; Time_Stamp: string | null }) =>
    moment === undefined || isStampedSince(record, moment)
}

function dateOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

function paymentSortKey({ record }: PaymentRow): string {
  return sortKey(record.Vendor, record.Invoice, String(record.Payment_ID).padStart(15, '0'))
}

/** NUL sorts before every character of a key, so "A" with its parts comes before "AB". */
export function sortKey(...parts: string[]): string {
  return parts.join('\u0000')
}
