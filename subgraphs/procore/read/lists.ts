import type { CommitmentRow } from '../records/commitment.ts'
import type { InvoiceRow } from '../records/invoice.ts'
import type { PaymentRow } from '../records/payment.ts'
import { changedSince } from './changes.ts'
import type { Loaders } from './loaders.ts'
import type { ReadAt } from './reads.ts'
import type { Source } from './source.ts'

/** Up to this many commitments are read one by one after a change; beyond, the project is. */
const CHAINS_MAX = 5

/** The requisitions of a project; with `updatedAfter` those of commitments that changed. */
export async function projectInvoices(
  source: Source,
  loaders: Loaders,
  project: string,
  at: ReadAt,
  updatedAfter: string | undefined,
): Promise<InvoiceRow[]> {
  if (updatedAfter === undefined) return await source.invoices(project, at)
  const contracts = await source.changedBilling(project, at, updatedAfter)
  return await invoicesOfCommitments(source, loaders, project, at, contracts)
}

/** The requisitions that bill these commitments of a project; few are read one by one. */
export async function invoicesOfCommitments(
  source: Source,
  loaders: Loaders,
  project: string,
  at: ReadAt,
  contracts: readonly string[],
): Promise<InvoiceRow[]> {
  if (contracts.length <= CHAINS_MAX) {
    const chains = await Promise.all(contracts.map(id => loaders.invoicesOf.load({ project, id })))
    return chains.flat()
  }
  const wanted = new Set(contracts)
  return (await source.invoices(project, at)).filter(row => wanted.has(row.contractId ?? ''))
}

/** The payments of a project. Contracts that were never paid are not asked. */
export async function projectPayments(
  source: Source,
  project: string,
  at: ReadAt,
  updatedAfter: string | undefined,
): Promise<PaymentRow[]> {
  const paid = (await source.commitments(project, at)).filter(row => row.paidAmount !== '0.00')
  const lists = paid.map(row =>
    source.payments(project, row.key.id, at, updatedAfter === undefined ? undefined : totalOf(row)),
  )
  return changedSince((await Promise.all(lists)).flat(), updatedAfter)
}

/** The sum that Procore shows for the payments of a contract; undefined when it shows none. */
function totalOf(commitment: CommitmentRow): string | undefined {
  return typeof commitment.paidAmount === 'string' ? commitment.paidAmount : undefined
}
