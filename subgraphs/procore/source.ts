import type { Cache } from '#lib/cache'
import { type InvoiceKey, type InvoiceRow, invoiceKeys, invoiceRows } from './billing.ts'
import { createChangeOrderSource } from './change-orders.ts'
import type { ProcoreClient, Raw } from './client.ts'
import { type CostCodes, costCodesOf } from './coding.ts'
import { createCostSource } from './costs.ts'
import { createStatusSource } from './custom-statuses.ts'
import { textOf } from './fields.ts'
import { commitmentRow, costCodeRow, paymentRow, projectRow, vendorRow } from './mapping.ts'
import { createOwnerSource } from './owner.ts'
import { createReads, type ReadAt, type Reads } from './reads.ts'
import { resources } from './resources.ts'
import type {
  CommitmentRow,
  ContractKey,
  ContractKind,
  CostCodeRow,
  PaymentRow,
  ProjectRow,
  VendorRow,
} from './rows.ts'
import { createTierSource } from './tiers.ts'

/**
 * Cost codes and the numbers of lines hardly ever change, and every line refers to them. Who asks for
 * newer answers gets newer ones of these too; they are read with lines alone, and a refresh that finds
 * nothing changed reads no lines.
 */
const REFERENCE_FRESH_MS = 3_600_000

const contractKinds: ContractKind[] = ['WorkOrderContract', 'PurchaseOrderContract']
const contractLists = {
  WorkOrderContract: resources.workOrderContracts,
  PurchaseOrderContract: resources.purchaseOrderContracts,
}
const contractShows = {
  WorkOrderContract: resources.workOrderContract,
  PurchaseOrderContract: resources.purchaseOrderContract,
}

/**
 * Procore's records, mapped, through the cache. A list is read whole (all pages, one cache entry a
 * project); with `updatedAfter` only what has changed is read, past the cache. Throws TieoutError.
 */
export type Source = ReturnType<typeof createSource>

export function createSource(client: ProcoreClient, cache: Cache, companyId: string) {
  const reads = createReads(client, cache, companyId)
  const directory = directorySource(reads, companyId)
  const contracts = contractSource(reads)
  const contractIds = async (project: string, at: ReadAt) =>
    new Set((await contracts.commitments(project, at)).map(row => row.key.id))
  const statuses = createStatusSource(reads, companyId)
  const ofProject = { codes: directory.costCodeIndex, contractIds, statuses }
  const changeOrders = createChangeOrderSource(reads, ofProject)
  return {
    ...directory,
    ...contracts,
    ...billingSource(reads, directory.costCodeIndex),
    changeOrders,
    tiers: createTierSource(reads, { ...ofProject, changeOrders }),
    owner: createOwnerSource(reads, directory.costCodeIndex, statuses),
    costs: createCostSource(reads, directory.costCodeIndex),
  }
}

/** Projects, vendors and cost codes. */
function directorySource(reads: Reads, companyId: string) {
  const query = { company_id: companyId }

  async function costCodes(project: string, at: ReadAt, freshMs?: number): Promise<CostCodeRow[]> {
    const ask = { resource: resources.costCodes, query: { project_id: project } }
    const options = freshMs === undefined ? {} : { freshMs }
    const { value, fetchedAt } = await reads.list(`cost-codes:${project}`, at, ask, options)
    return reads.once(value, () => value.map(raw => costCodeRow(project, raw, fetchedAt)))
  }

  return {
    async projects(at: ReadAt, updatedAfter?: string): Promise<ProjectRow[]> {
      const ask = { resource: resources.projects, query }
      const { value, fetchedAt } = await reads.list('projects', at, ask, { updatedAfter })
      return reads.once(value, () => value.map(raw => projectRow(raw, fetchedAt)))
    },
    project(id: string, at: ReadAt): Promise<ProjectRow | null> {
      const ask = { resource: resources.project, place: { id }, query }
      return reads.row(`project:${id}`, at, ask, projectRow)
    },
    async vendors(at: ReadAt, updatedAfter?: string): Promise<VendorRow[]> {
      const ask = { resource: resources.vendors, query }
      const { value, fetchedAt } = await reads.list('vendors', at, ask, { updatedAfter })
      return reads.once(value, () => value.map(raw => vendorRow(raw, fetchedAt)))
    },
    vendor(id: string, at: ReadAt): Promise<VendorRow | null> {
      const ask = { resource: resources.vendor, place: { id }, query }
      return reads.row(`vendor:${id}`, at, ask, vendorRow)
    },
    /** Cost codes have no filter by change, so the caller sifts them. */
    costCodes: (project: string, at: ReadAt): Promise<CostCodeRow[]> => costCodes(project, at),
    /** The cost codes of a project, for lines that refer to them. */
    async costCodeIndex(project: string, at: ReadAt): Promise<CostCodes> {
      const rows = await costCodes(project, at, REFERENCE_FRESH_MS)
      return reads.once(rows, () => costCodesOf(rows))
    },
  }
}

/** Subcontracts and purchase orders with their lines and payments. */
function contractSource(reads: Reads) {
  async function listed(kind: ContractKind, project: string, at: ReadAt, updatedAfter?: string) {
    const ask = { resource: contractLists[kind], query: { project_id: project } }
    const key = `${kind}:${project}`
    const { value, fetchedAt } = await reads.list(key, at, ask, { updatedAfter })
    return reads.once(value, () => value.map(raw => commitmentRow(kind, project, raw, fetchedAt)))
  }

  return {
    /** The commitments of a project, without their lines. */
    async commitments(
      project: string,
      at: ReadAt,
      updatedAfter?: string,
    ): Promise<CommitmentRow[]> {
      const lists = contractKinds.map(kind => listed(kind, project, at, updatedAfter))
      return (await Promise.all(lists)).flat()
    },
    /** One contract with its schedule of values: a single call, however many lines it has. */
    commitment(key: ContractKey, at: ReadAt): Promise<CommitmentRow | null> {
      return reads.row(contractCacheKey(key), at, contractAsk(key), (raw, fetchedAt) =>
        commitmentRow(key.kind, key.project, raw, fetchedAt),
      )
    },
    /** The number of a schedule-of-values line, for references to it. */
    async lineNumber(key: ContractKey, lineId: string, at: ReadAt): Promise<string | null> {
      const ask = contractAsk(key)
      const { value } = await reads.find(contractCacheKey(key), at, ask, REFERENCE_FRESH_MS)
      const lines = Array.isArray(value?.['line_items']) ? (value['line_items'] as Raw[]) : []
      const line = lines.find(candidate => String(candidate['id']) === lineId)
      const position = line?.['position']
      return position === undefined || position === null ? null : String(position)
    },
    /**
     * The payments on one contract. Procore lists them by contract only and has no filter, so a
     * sweep for changes names the contract's `total` and asks again only when that has moved.
     */
    async payments(
      project: string,
      contract: string,
      at: ReadAt,
      total?: string,
    ): Promise<PaymentRow[]> {
      const query = { project_id: project, contract_id: contract }
      const ask = { resource: resources.payments, query }
      const key = `payments:${project}:${contract}`
      const { value, fetchedAt } =
        total === undefined
          ? await reads.list(key, at, ask)
          : await reads.list(`${key}:${total}`, { isBackground: at.isBackground }, ask, {
              freshMs: REFERENCE_FRESH_MS,
            })
      return reads.once(value, () =>
        value.map(raw => paymentRow(project, contract, raw, fetchedAt)),
      )
    },
  }
}

/** Requisitions with their items. */
function billingSource(reads: Reads, codesOf: (project: string, at: ReadAt) => Promise<CostCodes>) {
  async function read(
    project: string,
    at: ReadAt,
    facts: { contract?: string; updatedAfter?: string } = {},
  ): Promise<InvoiceRow[]> {
    const { contract, updatedAfter } = facts
    const key = `requisitions:${project}${contract === undefined ? '' : `:${contract}`}`
    const filter = contract === undefined ? {} : { 'filters[commitment_id]': contract }
    const ask = { resource: resources.requisitions, query: { project_id: project, ...filter } }
    const { value, fetchedAt } = await reads.list(key, at, ask, { updatedAfter })
    if (value.length === 0) return []
    const codes = await codesOf(project, at)
    return reads.once(value, () => invoiceRows(project, value, codes, fetchedAt), codes)
  }

  return {
    invoices: (project: string, at: ReadAt): Promise<InvoiceRow[]> => read(project, at),
    /** The requisitions of one commitment. */
    invoicesOf: (project: string, contract: string, at: ReadAt): Promise<InvoiceRow[]> =>
      read(project, at, { contract }),
    /**
     * The commitments with a changed requisition. Their other requisitions count as changed too,
     * because what one bills depends on the one before it.
     */
    async changedBilling(project: string, at: ReadAt, updatedAfter: string): Promise<string[]> {
      const changed = await read(project, at, { updatedAfter })
      return [...new Set(changed.map(row => row.contractId))]
    },
    /** Headers without amounts, of which a page holds many: one call up to a thousand of them. */
    async invoiceKeys(project: string, at: ReadAt): Promise<InvoiceKey[] | null> {
      const ask = { resource: resources.requisitionKeys, query: { project_id: project } }
      const { value } = await reads.list(`requisition-keys:${project}`, at, ask)
      return invoiceKeys(project, value)
    },
    /**
     * The schedule-of-values line that a change order line changes, where this requisition bills it.
     * The items of version 1.1 do not say; their list of version 1.0 does, which is read for this only.
     */
    async changedLine(
      invoice: InvoiceRow,
      changeOrderLine: string,
      at: ReadAt,
    ): Promise<string | null> {
      const item = invoice.changeOrderItem(changeOrderLine)
      if (!item) return null
      const said = textOf(item, 'commitment_line_item_id')
      if (said !== null) return said
      const { project, id } = invoice.key
      const query = { project_id: project }
      const ask = { resource: resources.changeOrderItems, place: { id }, query }
      const { value } = await reads.list(`change-order-items:${project}:${id}`, at, ask, {
        freshMs: REFERENCE_FRESH_MS,
      })
      const listed = value.find(raw => textOf(raw, 'line_item_id') === changeOrderLine)
      return listed ? textOf(listed, 'commitment_line_item_id') : null
    },
    /** The commitment that a requisition bills; null when Procore has no such requisition. */
    contractBilledBy(project: string, id: string, at: ReadAt): Promise<string | null> {
      const query = { project_id: project }
      const ask = { resource: resources.requisition, place: { id }, query }
      return reads.row(`requisition:${project}:${id}`, at, ask, raw =>
        String(raw['commitment_id'] ?? ''),
      )
    },
  }
}

function contractCacheKey({ kind, project, id }: ContractKey): string {
  return `${kind}:${project}:${id}`
}

function contractAsk({ kind, project, id }: ContractKey) {
  return { resource: contractShows[kind], place: { id }, query: { project_id: project } }
}
