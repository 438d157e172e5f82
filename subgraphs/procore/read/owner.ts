import type { CostCodes } from '../records/coding.ts'
import { rowsOf, textOf } from '../records/fields.ts'
import { carriesItsCode } from '../records/owner-coding.ts'
import {
  billingPeriodRow,
  ownerInvoiceLineRows,
  ownerInvoiceRow,
  primeContractLineRows,
  primeContractRow,
} from '../records/owner-mapping.ts'
import type {
  BillingPeriodRow,
  OwnerInvoiceLineRow,
  OwnerInvoiceRow,
  PrimeContractRow,
  PrimeLineRow,
} from '../records/owner-rows.ts'
import type { ProjectKey } from '../records/rows.ts'
import type { Raw } from '../wire/client.ts'
import { resources } from '../wire/resources.ts'
import type { StatusSource } from './custom-statuses.ts'
import { changedSince } from './lists.ts'
import { createPrimeChangeOrderSource } from './prime-change-orders.ts'
import type { ReadAt, Reads } from './reads.ts'

/**
 * Prime contracts, their change orders, owner invoices and billing periods. None is part of a
 * refresh; each list is read when somebody asks for it.
 */
export function createOwnerSource(
  reads: Reads,
  codesOf: (project: string, at: ReadAt) => Promise<CostCodes>,
  statuses: StatusSource,
) {
  /** The cost codes, unless all of `lines` carry theirs: then a call is saved. */
  async function codesFor(lines: Raw[], project: string, at: ReadAt) {
    return lines.every(carriesItsCode) ? undefined : await codesOf(project, at)
  }

  const contracts = contractSource(reads, codesFor)
  const contractIds = async (project: string, at: ReadAt) =>
    new Set((await contracts.primeContracts(project, at)).map(row => row.key.id))
  return {
    ...contracts,
    ...createPrimeChangeOrderSource(reads, { codesFor, contractIds, statuses }),
    ...invoiceSource(reads, codesFor),
  }
}

type CodesFor = (lines: Raw[], project: string, at: ReadAt) => Promise<CostCodes | undefined>

function contractSource(reads: Reads, codesFor: CodesFor) {
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
      return reads.once(value, () => value.map(raw => primeContractRow(project, raw, fetchedAt)))
    },
    /** One contract with its lines and every sum: a single call, however many lines it has. */
    primeContract({ project, id }: ProjectKey, at: ReadAt): Promise<PrimeContractRow | null> {
      const query = { project_id: project }
      const ask = { resource: resources.primeContract, place: { id }, query }
      return reads.row(`prime-contract:${project}:${id}`, at, ask, (raw, fetchedAt) =>
        primeContractRow(project, raw, fetchedAt),
      )
    },
    /** The schedule of values of a contract that was read by itself. */
    async primeContractLines(contract: PrimeContractRow, at: ReadAt): Promise<PrimeLineRow[]> {
      const lines = rowsOf(contract.raw, 'line_items')
      const codes = await codesFor(lines, contract.key.project, at)
      return primeContractLineRows(contract, codes)
    },
  }
}

function invoiceSource(reads: Reads, codesFor: CodesFor) {
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
        value.map(raw => ownerInvoiceRow(project, raw, fetchedAt)),
      )
      const dated = rows.map(row => ({ row, updatedAt: endOfChange(row) }))
      return changedSince(dated, updatedAfter).map(({ row }) => row)
    },
    /** One owner invoice; null when Procore has none. */
    ownerInvoice(key: ProjectKey, at: ReadAt): Promise<OwnerInvoiceRow | null> {
      return reads.row(invoiceCacheKey(key), at, invoiceAsk(key), (raw, fetchedAt) =>
        ownerInvoiceRow(key.project, raw, fetchedAt),
      )
    },
    /** The lines of one owner invoice, which stand nowhere but on the invoice itself. */
    async ownerInvoiceLines(key: ProjectKey, at: ReadAt): Promise<OwnerInvoiceLineRow[]> {
      const { value, fetchedAt } = await reads.find(invoiceCacheKey(key), at, invoiceAsk(key))
      if (value === null) return []
      const codes = await codesFor(rowsOf(value, 'g703'), key.project, at)
      return ownerInvoiceLineRows(key, value, codes, fetchedAt)
    },
    async billingPeriods(
      project: string,
      at: ReadAt,
      updatedAfter?: string,
    ): Promise<BillingPeriodRow[]> {
      const ask = { resource: resources.billingPeriods, place: { project } }
      const key = `billing-periods:${project}`
      const { value, fetchedAt } = await reads.list(key, at, ask, { updatedAfter })
      return reads.once(value, () => value.map(raw => billingPeriodRow(project, raw, fetchedAt)))
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
  const text = textOf(row.raw, 'updated_at')
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : row.updatedAt
}
