import type { Fetched } from '#lib/cache'
import { type ContractKey, type ContractKind, SecondSummary } from '../records/commitment.ts'
import { textOf } from '../records/values.ts'
import type { Raw } from '../wire/json.ts'
import { resources, type versions } from '../wire/resources.ts'
import type { ReadAt, Reads } from './reads.ts'

/**
 * Commitments as Procore's REST resource of one version gives them, in the shape of v1.0, which is
 * what the mapping reads. Nothing beyond this file knows which version it was.
 */
export interface ContractReads {
  /** The contracts of a kind, without their lines. */
  list(
    kind: ContractKind,
    project: string,
    at: ReadAt,
    updatedAfter?: string,
  ): Promise<Fetched<Raw[]>>
  /** One contract with its schedule of values; null when Procore has none. */
  show(key: ContractKey, at: ReadAt, freshMs?: number): Promise<Fetched<Raw | null>>
  /** What a write has changed is read anew by whoever asks next. */
  forget(project: string): Promise<void>
}

export function createContractReads(
  reads: Reads,
  version: (typeof versions)['commitments'],
): ContractReads {
  return version === 'v1' ? firstVersion(reads) : secondVersion(reads)
}

const lists = {
  WorkOrderContract: resources.workOrderContracts,
  PurchaseOrderContract: resources.purchaseOrderContracts,
}
const shows = {
  WorkOrderContract: resources.workOrderContract,
  PurchaseOrderContract: resources.purchaseOrderContract,
}

/** A resource for each kind, whose records carry their roll-ups, and their lines when shown. */
function firstVersion(reads: Reads): ContractReads {
  return {
    list(kind, project, at, updatedAfter) {
      const ask = { resource: lists[kind], query: { project_id: project } }
      return reads.list(`${kind}:${project}`, at, ask, { updatedAfter })
    },
    show({ kind, project, id }, at, freshMs) {
      const ask = { resource: shows[kind], place: { id }, query: { project_id: project } }
      return reads.find(`${kind}:${project}:${id}`, at, ask, freshMs)
    },
    async forget(project) {
      for (const kind of Object.keys(lists)) await reads.forget(`${kind}:${project}`)
    },
  }
}

/**
 * One resource for both kinds, with ids as text. Roll-ups are a resource of their own and lines are
 * another, so every contract costs a call more, and a contract with lines two.
 */
function secondVersion(reads: Reads): ContractReads {
  async function whole(project: string, contract: Raw, at: ReadAt, freshMs?: number) {
    const id = textOf(contract, 'id') ?? ''
    const ask = { resource: resources.commitmentContractSummary, place: { project, id } }
    const { value } = await reads.find(`contract-summary:${project}:${id}`, at, ask, freshMs)
    return asFirstVersion(contract, value ?? {})
  }

  return {
    async list(kind, project, at, updatedAfter) {
      const ask = {
        resource: resources.commitmentContracts,
        place: { project },
        query: { 'filters[type]': kind },
      }
      const key = `contracts:${kind}:${project}`
      const { value, fetchedAt } = await reads.list(key, at, ask, { updatedAfter })
      return { fetchedAt, value: await Promise.all(value.map(raw => whole(project, raw, at))) }
    },
    async show({ kind, project, id }, at, freshMs) {
      const place = { project, id }
      const ask = { resource: resources.commitmentContract, place }
      const found = await reads.find(`contract:${project}:${id}`, at, ask, freshMs)
      if (found.value === null || textOf(found.value, 'type') !== kind) {
        return { fetchedAt: found.fetchedAt, value: null }
      }
      const linesAsk = { resource: resources.commitmentContractLines, place }
      const options = freshMs === undefined ? {} : { freshMs }
      const [contract, lines] = await Promise.all([
        whole(project, found.value, at, freshMs),
        reads.list(`contract-lines:${project}:${id}`, at, linesAsk, options),
      ])
      return { fetchedAt: found.fetchedAt, value: { ...contract, line_items: lines.value } }
    },
    async forget(project) {
      for (const kind of Object.keys(lists)) await reads.forget(`contracts:${kind}:${project}`)
      for (const part of ['', '-summary', '-lines']) {
        await reads.forget(`contract${part}:${project}`)
      }
    },
  }
}

/** The record under its own names, and what v1.0 names otherwise under those of v1.0, too. */
function asFirstVersion(contract: Raw, summary: Raw): Raw {
  const sums = new SecondSummary(summary, 'the summary of a contract')
  return {
    ...contract,
    approved_change_orders: sums.approved_change_orders,
    pending_change_orders: sums.pending_change_orders,
    draft_change_orders_amount: sums.draft_change_orders_amount,
    total_payments: sums.total_payments,
    total_requisitions_amount: sums.total_requisitions_amount,
  }
}
