import { TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import { log } from '#lib/log'
import { type Connection, type PageArguments, sliceOf } from '#lib/pages'
import { belowParent } from '#lib/parent'
import type {
  ChangeOrderRow,
  CommitmentRow,
  CostCodeRow,
  InvoiceRow,
  JobRow,
  PaymentRow,
  VendorRow,
} from '../records/rows.ts'
import {
  changedChangeOrders,
  changedCommitments,
  changedCostCodes,
  changedInvoices,
  changedPayments,
  sinceOf,
  stampedSince,
} from './changes.ts'
import { type InvoiceReference, invoiceSortKey, type Loaders } from './loaders.ts'

interface UpdatedFilter {
  updatedAfter?: string | null
}
interface JobFilter extends UpdatedFilter {
  jobId: string
}
export type ListArguments = PageArguments & { filter?: UpdatedFilter | null }
export type JobListArguments = PageArguments & { filter: JobFilter }
/** What hangs on commitments; of these all is given, whenever it was stamped. */
export type CommittedListArguments = JobListArguments & { alsoOf?: readonly string[] | null }

/** The lists of the graph: which rows of Sage belong to them, and in which order. */

export async function jobList(
  loaders: Loaders,
  { filter, ...page }: ListArguments,
): Promise<Connection<JobRow>> {
  const rows = stampedSince(await loaders.jobs(), sinceOf(filter?.updatedAfter))
  return sliceOf(rows, ({ record }) => record.Job, page)
}

export async function vendorList(
  loaders: Loaders,
  { filter, ...page }: ListArguments,
): Promise<Connection<VendorRow>> {
  const rows = stampedSince(await loaders.vendors(), sinceOf(filter?.updatedAfter))
  return sliceOf(rows, ({ record }) => record.Vendor, page)
}

export async function costCodeList(
  loaders: Loaders,
  { filter, ...page }: JobListArguments,
): Promise<Connection<CostCodeRow>> {
  const since = sinceOf(filter.updatedAfter)
  const job = jobOf(filter)
  const all = await loaders.costCodesOfJob.load(job)
  const rows = since ? await changedCostCodes(loaders, job, all, since) : all
  return sliceOf(rows, ({ record }) => sortKey(record.Extra, record.Cost_Code), page)
}

export async function commitmentList(
  loaders: Loaders,
  { filter, alsoOf, ...page }: CommittedListArguments,
): Promise<Connection<CommitmentRow>> {
  const since = sinceOf(filter.updatedAfter)
  const job = jobOf(filter)
  const all = await loaders.commitmentsOfJob.load(job)
  const changed = new Set(since ? await changedCommitments(loaders, job, all, since) : all)
  const asked = commitmentsOf(alsoOf)
  const rows = all.filter(row => changed.has(row) || asked.has(row.record.Commitment))
  return sliceOf(rows, ({ record }) => record.Commitment, page)
}

export async function changeOrderList(
  loaders: Loaders,
  { filter, alsoOf, ...page }: CommittedListArguments,
): Promise<Connection<ChangeOrderRow>> {
  const since = sinceOf(filter.updatedAfter)
  const job = jobOf(filter)
  const all = await changeOrdersOf(loaders, job)
  const changed = new Set(since ? await changedChangeOrders(loaders, job, all, since) : all)
  const asked = commitmentsOf(alsoOf)
  const rows = all.filter(row => changed.has(row) || asked.has(row.record.Commitment))
  return sliceOf(rows, ({ record }) => sortKey(record.Commitment, record.Commitment_CO), page)
}

/** Sage keeps no job on a change order; it is that of the commitment. */
export async function changeOrdersOf(loaders: Loaders, job: string): Promise<ChangeOrderRow[]> {
  const commitments = await loaders.commitmentsOfJob.load(job)
  const rows = commitments.map(({ record }) => loaders.changeOrders.load(record.Commitment))
  return (await Promise.all(rows)).flat()
}

/**
 * Sage keeps no job on an invoice; it is on a job when a distribution is. Only the invoices of the
 * page are read, after the keys of all.
 */
export async function invoiceList(
  loaders: Loaders,
  { filter, alsoOf, ...page }: CommittedListArguments,
): Promise<Connection<InvoiceRow>> {
  const since = sinceOf(filter.updatedAfter)
  const job = jobOf(filter)
  const all = await loaders.invoicesOfJob.load(job)
  const changed = new Set(since ? await changedInvoices(loaders, job, all, since) : all)
  const asked = [...commitmentsOf(alsoOf)].map(each => invoiceKeysOf(loaders, each))
  const ofAsked = new Set((await Promise.all(asked)).flatMap(keys => [...keys.keys()]))
  const wanted = all.filter(key => changed.has(key) || ofAsked.has(key.sortKey))
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
  const since = sinceOf(filter.updatedAfter)
  const job = jobOf(filter)
  const all = (await loaders.invoicesOfJob.load(job)).filter(key => key.isPosted)
  const rows = since
    ? await changedPayments(loaders, job, all, since)
    : (await Promise.all(all.map(key => loaders.payments.load(key)))).flat()
  return sliceOf(rows, paymentSortKey, page)
}

/** Posted and entered invoices with distributions on the commitment, by vendor and number. */
export async function invoicesOfCommitment(
  loaders: Loaders,
  commitment: string,
): Promise<InvoiceRow[]> {
  const keys = await invoiceKeysOf(loaders, commitment)
  const invoices = await Promise.all([...keys.values()].map(key => invoiceOf(loaders, key)))
  return invoices.filter(invoice => invoice !== undefined)
}

/** Each once, by what lists of invoices are ordered by. */
async function invoiceKeysOf(
  loaders: Loaders,
  commitment: string,
): Promise<Map<string, InvoiceReference>> {
  const [posted, unposted] = await Promise.all([
    loaders.distributions.load(commitment),
    loaders.unpostedDistributions.load(commitment),
  ])
  const keys = new Map<string, InvoiceReference>()
  for (const [rows, isPosted] of [[posted, true] as const, [unposted, false] as const]) {
    for (const { record } of rows) {
      const key = { vendor: record.Vendor, invoice: record.Invoice, isPosted }
      keys.set(invoiceSortKey(record.Vendor, record.Invoice, isPosted), key)
    }
  }
  return keys
}

/** The header of an invoice; undefined, and logged, for distributions that have none. */
export async function invoiceOf(
  loaders: Loaders,
  key: InvoiceReference,
): Promise<InvoiceRow | undefined> {
  const [row] = await loaders.invoice.load(key)
  if (!row) {
    const { vendor, invoice, isPosted } = key
    log.warn('sage.invoice_without_header', { id: `${vendor}/${invoice}`, state: `${isPosted}` })
  }
  return row
}

/** Throws BAD_USER_INPUT where no job is named. */
export function ofJob<Args extends PageArguments>(
  args: Args & { filter?: (UpdatedFilter & { jobId?: string | null }) | null },
): JobListArguments {
  return { ...args, filter: belowParent(args.filter, 'jobId') }
}

export function jobOf({ jobId }: Pick<JobFilter, 'jobId'>, field = 'filter.jobId'): string {
  return keyOf(jobId, field, 'Job')
}

function keyOf(id: string, field: string, kind: 'Job' | 'Commitment'): string {
  const { key } = parseGid(id, field, { system: 'sage300', kind })
  const [only] = key
  if (only !== undefined && key.length === 1) return only
  const what = kind.toLowerCase()
  throw new TieoutError('BAD_USER_INPUT', `${field}: ${id} is not the id of a ${what}.`, {
    field: field.split('.'),
  })
}

/** As Sage names them. */
function commitmentsOf(ids: readonly string[] | null | undefined): ReadonlySet<string> {
  return new Set(ids?.map(id => keyOf(id, 'alsoOf', 'Commitment')))
}

function paymentSortKey({ record }: PaymentRow): string {
  return sortKey(record.Vendor, record.Invoice, String(record.Payment_ID).padStart(15, '0'))
}

/** NUL sorts before every character of a key, so "A" with its parts comes before "AB". */
export function sortKey(...parts: string[]): string {
  return parts.join('\u0000')
}
