import type { CostCodes } from '../records/cost-code.ts'
import { BillingPeriodRow, OwnerInvoiceLineRow, OwnerInvoiceRow } from '../records/owner-invoice.ts'
import { PrimeContractRow, PrimeLineRow } from '../records/prime-contract.ts'
import type { ProjectKey } from '../records/record.ts'
import { rowsFrom } from '../records/values.ts'
import { resources } from '../wire/resources.ts'
import { changedSince } from './changes.ts'
import { type Charged, createCharged } from './charged.ts'
import type { StatusSource } from './custom-statuses.ts'
import { createPrimeChangeOrderSource } from './prime-change-orders.ts'
import type { ReadAt, Reads } from './reads.ts'
import type { TimeZones } from './time-zones.ts'

/**
 * Prime contracts, their change orders, owner invoices and billing periods. None is part of a
 * refresh; each list is read when somebody asks for it.
 */
export function createOwnerSource(
  reads: Reads,
  codesOf: (project: string, at: ReadAt) => Promise<CostCodes>,
  words: { statuses: StatusSource; timeZones: TimeZones },
) {
  const charged = createCharged(codesOf)
  const contracts = contractSource(reads, charged)
  const contractIds = async (project: string, at: ReadAt) =>
    new Set((await contracts.primeContracts(project, at)).map(row => row.key.id))
  return {
    ...contracts,
    ...createPrimeChangeOrderSource(reads, { charged, contractIds, ...words }),
    ...invoiceSource(reads, charged),
  }
}

function contractSource(reads: Reads, charged: Charged) {
  return {
    /** The prime contracts of a project, without their lines. */
    async primeContracts(
      project: string,
      at: ReadAt,
      updatedAfter?: string,
    ): Promise<PrimeContractRow[]> {
      const ask = { resource: resources.primeContracts, query: { project_id: project } }
      const key = `prime-contracts:${project}`
      const { value, fetchedAt } = await reads.list(key, at, ask, { updatedAfter })
      return reads.once(value, () =>
        value.map(raw => new PrimeContractRow(raw, { fetchedAt, place: [project] })),
      )
    },
    /** One contract with its lines and every sum: a single call, however many lines it has. */
    primeContract({ project, id }: ProjectKey, at: ReadAt): Promise<PrimeContractRow | null> {
      const query = { project_id: project }
      const ask = { resource: resources.primeContract, place: { id }, query }
      return reads.row(
        `prime-contract:${project}:${id}`,
        at,
        ask,
        (raw, fetchedAt) => new PrimeContractRow(raw, { fetchedAt, place: [project] }),
      )
    },
    /** The schedule of values of a contract that was read by itself. */
    async primeContractLines(contract: PrimeContractRow, at: ReadAt): Promise<PrimeLineRow[]> {
      const { fetchedAt, currency, key } = contract
      const facts = { fetchedAt, currency, place: [key.project, key.id] }
      return await charged(key.project, at, codes =>
        rowsFrom(contract.raw['line_items']).map(raw => new PrimeLineRow(raw, { ...facts, codes })),
      )
    },
  }
}

function invoiceSource(reads: Reads, charged: Charged) {
  return {
    /**
     * The owner invoices of a project with their summaries. Procore has no filter by change and
     * dates a change by its day, so one of the same day counts as changed.
     */
    async ownerInvoices(
      project: string,
      at: ReadAt,
      updatedAfter?: string,
    ): Promise<OwnerInvoiceRow[]> {
      const ask = { resource: resources.ownerInvoices, query: { project_id: project } }
      const { value, fetchedAt } = await reads.list(`owner-invoices:${project}`, at, ask)
      const rows = reads.once(value, () =>
        value.map(raw => new OwnerInvoiceRow(raw, { fetchedAt, place: [project] })),
      )
      const dated = rows.map(row => ({ row, updatedAt: endOfChange(row) }))
      return changedSince(dated, updatedAfter).map(({ row }) => row)
    },
    /** One owner invoice; null when Procore has none. */
    ownerInvoice(key: ProjectKey, at: ReadAt): Promise<OwnerInvoiceRow | null> {
      return reads.row(
        invoiceCacheKey(key),
        at,
        invoiceAsk(key),
        (raw, fetchedAt) => new OwnerInvoiceRow(raw, { fetchedAt, place: [key.project] }),
      )
    },
    /** The lines of one owner invoice, which stand nowhere but on the invoice itself. */
    async ownerInvoiceLines(key: ProjectKey, at: ReadAt): Promise<OwnerInvoiceLineRow[]> {
      const { value, fetchedAt } = await reads.find(invoiceCacheKey(key), at, invoiceAsk(key))
      if (value === null) return []
      const { currency, lines } = new OwnerInvoiceRow(value, { fetchedAt, place: [key.project] })
      const facts = { fetchedAt, currency, place: [key.project, key.id] }
      return await charged(key.project, at, codes =>
        lines.map(raw => new OwnerInvoiceLineRow(raw, { ...facts, codes })),
      )
    },
    async billingPeriods(
      project: string,
      at: ReadAt,
      updatedAfter?: string,
    ): Promise<BillingPeriodRow[]> {
      const ask = { resource: resources.billingPeriods, place: { project } }
      const key = `billing-periods:${project}`
      const { value, fetchedAt } = await reads.list(key, at, ask, { updatedAfter })
      return reads.once(value, () =>
        value.map(raw => new BillingPeriodRow(raw, { fetchedAt, place: [project] })),
      )
    },
  }
}

function invoiceCacheKey({ project, id }: ProjectKey): string {
  return `owner-invoice:${project}:${id}`
}

function invoiceAsk({ project, id }: ProjectKey) {
  return { resource: resources.ownerInvoice, place: { id }, query: { project_id: project } }
}

/** The last moment at which the invoice may have changed. */
function endOfChange(row: OwnerInvoiceRow): string | null {
  const text = row.changedOn
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : row.updatedAt
}
