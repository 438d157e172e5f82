import type { Cache } from '#lib/cache'
import { required } from '../records/amounts.ts'
import { ChangeOrderItem } from '../records/change-order-line.ts'
import { codesOfLines } from '../records/coding.ts'
import {
  CommitmentLineRow,
  CommitmentRow,
  type ContractKey,
  type ContractKind,
} from '../records/commitment.ts'
import { CostCodeRow, type CostCodes, costCodesOf } from '../records/cost-code.ts'
import {
  BilledContract,
  InvoiceKeyRow,
  type InvoiceRow,
  invoiceKeys,
  invoiceRows,
} from '../records/invoice.ts'
import { PaymentRow } from '../records/payment.ts'
import { ProjectRow } from '../records/project.ts'
import { ProjectToolRow } from '../records/project-tool.ts'
import { rowsFrom, textOf } from '../records/values.ts'
import type { ProcoreClient } from '../wire/client.ts'
import { resources, versions } from '../wire/resources.ts'
import { createChangeOrderSource } from './change-orders.ts'
import { type ContractReads, createContractReads } from './contract-reads.ts'
import { createCostSource } from './costs.ts'
import { createStatusSource } from './custom-statuses.ts'
import { createInvoiceConfigurationSource } from './invoice-configuration.ts'
import { createOwnerSource } from './owner.ts'
import { createReads, type ReadAt, type Reads } from './reads.ts'
import { createSubJobSource, type SubJobSource } from './sub-jobs.ts'
import { createTierSource } from './tiers.ts'
import { createTimeZones } from './time-zones.ts'
import { createVendorSource } from './vendors.ts'
import { createWbsCodeSource } from './wbs-codes.ts'

/**
 * Cost codes and the numbers of lines hardly ever change, and every line refers to them. Who asks for
 * newer answers gets newer ones of these too; they are read with lines alone, and a refresh that finds
 * nothing changed reads no lines.
 */
const REFERENCE_FRESH_MS = 3_600_000

const contractKinds: ContractKind[] = ['WorkOrderContract', 'PurchaseOrderContract']
/**
 * Procore's records, mapped, through the cache. A list is read whole (all pages, one cache entry a
 * project); with `updatedAfter` only what has changed is read, past the cache. Throws TieoutError.
 */
export type Source = ReturnType<typeof createSource>

export function createSource(
  client: ProcoreClient,
  cache: Cache,
  companyId: string,
  read = versions,
  currency?: string,
) {
  const reads = createReads(client, cache, companyId, currency)
  const subJobs = createSubJobSource(reads)
  const directory = directorySource(reads, companyId, subJobs)
  const contractReads = createContractReads(reads, read.commitments)
  const contracts = contractSource(reads, contractReads)
  const contractIds = async (project: string, at: ReadAt) =>
    new Set((await contracts.commitments(project, at)).map(row => row.key.id))
  const statuses = createStatusSource(reads, companyId)
  const timeZones = createTimeZones(reads, companyId)
  const { subJobsOf } = subJobs
  const ofProject = { codes: directory.costCodeIndex, contractIds, statuses, timeZones, subJobsOf }
  const changeOrders = createChangeOrderSource(reads, ofProject)
  return {
    ...directory,
    ...createVendorSource(reads, companyId),
    ...contracts,
    subJobs: subJobs.subJobs,
    wbsCodes: createWbsCodeSource(reads),
    invoiceConfiguration: createInvoiceConfigurationSource(reads),
    commitmentLines: linesOf(directory.costCodeIndex, subJobsOf),
    ...billingSource(reads, directory.costCodeIndex),
    changeOrders,
    tiers: createTierSource(reads, { ...ofProject, changeOrders }),
    owner: createOwnerSource(reads, directory.costCodeIndex, { statuses, timeZones }),
    costs: createCostSource(reads, directory.costCodeIndex),
    /** What a write has changed is read anew by whoever asks next. */
    async forgetChangeOrder(project: string, id: string): Promise<void> {
      await reads.forget(`change-order:${project}:${id}`)
      await reads.forget(`change-orders:${project}`)
      await reads.forget(`change-order-packages:${project}`)
    },
    forgetCommitments: (project: string): Promise<void> => contractReads.forget(project),
    forgetInvoices: (project: string): Promise<void> => reads.forget(`requisitions:${project}`),
  }
}

/** Projects and cost codes. */
function directorySource(reads: Reads, companyId: string, { subJobsOf }: SubJobSource) {
  const query = { company_id: companyId }

  async function costCodes(project: string, at: ReadAt, freshMs?: number): Promise<CostCodeRow[]> {
    const ask = { resource: resources.costCodes, query: { project_id: project } }
    const options = freshMs === undefined ? {} : { freshMs }
    const { value, fetchedAt } = await reads.list(`cost-codes:${project}`, at, ask, options)
    const subJobs = await subJobsOf(value, project, at)
    return reads.once(
      value,
      () => value.map(raw => new CostCodeRow(raw, { fetchedAt, place: [project], subJobs })),
      subJobs,
    )
  }

  return {
    async projects(at: ReadAt, updatedAfter?: string): Promise<ProjectRow[]> {
      const ask = { resource: resources.projects, query }
      const { value, fetchedAt } = await reads.list('projects', at, ask, { updatedAfter })
      return reads.once(value, () =>
        value.map(raw => new ProjectRow(raw, { fetchedAt, place: [] })),
      )
    },
    project(id: string, at: ReadAt): Promise<ProjectRow | null> {
      const ask = { resource: resources.project, place: { id }, query }
      return reads.row(
        `project:${id}`,
        at,
        ask,
        (raw, fetchedAt) => new ProjectRow(raw, { fetchedAt, place: [] }),
      )
    },
    /** Its tools, those that are switched off too. */
    async tools(project: string, at: ReadAt): Promise<ProjectToolRow[]> {
      const ask = { resource: resources.projectTools, place: { project } }
      const { value } = await reads.list(`tools:${project}`, at, ask)
      return value.map(raw => new ProjectToolRow(raw, `a tool of project ${project}`))
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
function contractSource(reads: Reads, contracts: ContractReads) {
  async function listed(kind: ContractKind, project: string, at: ReadAt, updatedAfter?: string) {
    const { value, fetchedAt } = await contracts.list(kind, project, at, updatedAfter)
    return reads.once(value, () =>
      value.map(raw => new CommitmentRow(raw, { fetchedAt, place: [project], kind })),
    )
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
    /** One contract with its schedule of values: in v1 a single call, however many lines it has. */
    async commitment(key: ContractKey, at: ReadAt): Promise<CommitmentRow | null> {
      const { value, fetchedAt } = await contracts.show(key, at)
      if (value === null) return null
      const facts = { fetchedAt, place: [key.project], kind: key.kind }
      return reads.once(value, () => new CommitmentRow(value, facts))
    },
    /** The number of a schedule-of-values line, for references to it. */
    async lineNumber(key: ContractKey, lineId: string, at: ReadAt): Promise<string | null> {
      const { value } = await contracts.show(key, at, REFERENCE_FRESH_MS)
      const lines = rowsFrom(value?.['line_items'])
      const line = lines.find(candidate => textOf(candidate, 'id') === lineId)
      return line ? textOf(line, 'position') : null
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
          : await reads.list(
              `${key}:${total}`,
              { isBackground: at.isBackground, caller: at.caller },
              ask,
              {
                freshMs: REFERENCE_FRESH_MS,
              },
            )
      return reads.once(value, () =>
        value.map(raw => new PaymentRow(raw, { fetchedAt, place: [project, contract] })),
      )
    },
  }
}

/** The schedule of values of a contract that was looked up by itself. */
function linesOf(
  codesOf: (project: string, at: ReadAt) => Promise<CostCodes>,
  subJobsOf: SubJobSource['subJobsOf'],
) {
  return async (commitment: CommitmentRow, at: ReadAt): Promise<CommitmentLineRow[]> => {
    const { currency, fetchedAt, key } = commitment
    const { project } = key
    const lines = required(commitment.lineItems)
    const subJobs = await subJobsOf(codesOfLines(lines), project, at)
    // Only a line that has a WBS code alone needs the cost codes of the project.
    const codes = lines.some(line => !line['cost_code'] && line['wbs_code'])
      ? await codesOf(project, at)
      : undefined
    const facts = { currency, fetchedAt, place: [project, key.id], codes, subJobs }
    return lines.map(raw => new CommitmentLineRow(raw, facts))
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
    return reads.once(
      value,
      () => invoiceRows(value, { fetchedAt, place: [project], codes }),
      codes,
    )
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
      return [...new Set(changed.map(row => row.contractId ?? ''))]
    },
    /** Headers without amounts, of which a page holds many: one call up to a thousand of them. */
    async invoiceKeys(project: string, at: ReadAt): Promise<ReturnType<typeof invoiceKeys>> {
      const ask = { resource: resources.requisitionKeys, query: { project_id: project } }
      const { value, fetchedAt } = await reads.list(`requisition-keys:${project}`, at, ask)
      return invoiceKeys(value.map(raw => new InvoiceKeyRow(raw, { fetchedAt, place: [project] })))
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
      if (item.changedLineId !== null) return item.changedLineId
      const { project, id } = invoice.key
      const query = { project_id: project }
      const ask = { resource: resources.changeOrderItems, place: { id }, query }
      const { value } = await reads.list(`change-order-items:${project}:${id}`, at, ask, {
        freshMs: REFERENCE_FRESH_MS,
      })
      const listed = value
        .map(raw => new ChangeOrderItem(raw, `an item of requisition ${id}`))
        .find(each => each.sourceLineId === changeOrderLine)
      return listed?.changedId ?? null
    },
    /** The commitment that a requisition bills; null when Procore has no such requisition. */
    contractBilledBy(project: string, id: string, at: ReadAt): Promise<string | null> {
      const query = { project_id: project }
      const ask = { resource: resources.requisition, place: { id }, query }
      return reads.row(`requisition:${project}:${id}`, at, ask, raw => {
        const { contractId } = new BilledContract(raw, `requisition ${id}`)
        return required(contractId) ?? ''
      })
    },
  }
}
