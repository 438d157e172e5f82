import { TieoutError } from '#lib/errors'
import {
  ChangeOrderBatchRow,
  ChangeOrderRequestRow,
  type ChangeOrderRow,
  PotentialChangeOrderRow,
} from '../records/change-order.ts'
import type { ChangeOrderLineRow } from '../records/change-order-line.ts'
import { codesOfLines } from '../records/coding.ts'
import type { CostCodes } from '../records/cost-code.ts'
import { textOf } from '../records/values.ts'
import type { Raw } from '../wire/json.ts'
import { resources } from '../wire/resources.ts'
import { type ChangeOrderSource, linesOf } from './change-orders.ts'
import type { StatusSource } from './custom-statuses.ts'
import type { ReadAt, Reads } from './reads.ts'
import type { SubJobSource } from './sub-jobs.ts'
import type { TimeZones } from './time-zones.ts'

interface Project {
  codes: (project: string, at: ReadAt) => Promise<CostCodes>
  contractIds: (project: string, at: ReadAt) => Promise<Set<string>>
  statuses: StatusSource
  timeZones: TimeZones
  subJobsOf: SubJobSource['subJobsOf']
  changeOrders: ChangeOrderSource
}

/**
 * The tiers of change orders beside the one that changes the contract: potential change orders below
 * it, requests between with three tiers, and the batches that Procore's newer endpoints gather change
 * orders in. None of them adds to a commitment, and none is read unless it is asked for.
 */
export function createTierSource(reads: Reads, project: Project) {
  /** Of both commitments and prime contracts, those that are hidden included. */
  async function listed(id: string, at: ReadAt) {
    const ask = { resource: resources.potentialChangeOrders, query: { project_id: id } }
    const [{ value, fetchedAt }, contractIds] = await Promise.all([
      reads.list(`potential-change-orders:${id}`, at, ask),
      project.contractIds(id, at),
    ])
    const ours = value.filter(raw => contractIds.has(textOf(raw, 'contract_id') ?? ''))
    return { value, ours, fetchedAt }
  }

  /** With one tier Procore makes one for every change order and hides it: the same money twice. */
  async function potentials(id: string, at: ReadAt): Promise<PotentialChangeOrderRow[]> {
    const { ours, fetchedAt } = await listed(id, at)
    const shown = ours.filter(raw => tiersOf(raw) !== 1)
    const statuses = await project.statuses(shown, at)
    return shown.map(raw => new PotentialChangeOrderRow(raw, { fetchedAt, place: [id], statuses }))
  }

  /**
   * The change order that carries a potential one. Procore tells its number and title alone, so it
   * is named only where both lead to a single change order of the contract.
   */
  async function carrierOf(
    row: PotentialChangeOrderRow,
    at: ReadAt,
  ): Promise<ChangeOrderRow | null> {
    if (row.carrier === null) return null
    const { number, title } = row.carrier
    const found = (await project.changeOrders.list(row.key.project, at)).filter(
      order =>
        order.contractId === row.contractId && order.number === number && order.title === title,
    )
    return found.length === 1 ? (found[0] ?? null) : null
  }

  /** Requests are listed by contract only; those that group nothing are not looked for. */
  async function requests(id: string, at: ReadAt): Promise<ChangeOrderRequestRow[]> {
    const grouping = (await potentials(id, at)).filter(row => row.requestId !== null)
    const contracts = [...new Set(grouping.map(row => String(row.contractId)))]
    const lists = contracts.map(async contract => {
      const query = { project_id: id, contract_id: contract }
      const ask = { resource: resources.changeOrderRequests, query }
      const key = `change-order-requests:${id}:${contract}`
      const { value, fetchedAt } = await reads.list(key, at, ask)
      const statuses = await project.statuses(value, at)
      const facts = { fetchedAt, place: [id], statuses, contractId: contract }
      return value.map(raw => new ChangeOrderRequestRow(raw, facts))
    })
    return (await Promise.all(lists)).flat()
  }

  async function tierCount(id: string, at: ReadAt): Promise<number | null> {
    if (project.changeOrders.hasPackages(id)) return 3
    for (const raw of (await listed(id, at)).ours) {
      const tiers = tiersOf(raw)
      if (tiers !== null) return tiers
    }
    return null
  }

  /** Procore refuses batches where there are three tiers, which is to say that there are none. */
  async function batches(id: string, at: ReadAt): Promise<ChangeOrderBatchRow[]> {
    if (project.changeOrders.hasPackages(id)) return []
    const ask = { resource: resources.changeOrderBatches, place: { project: id } }
    try {
      const { value, fetchedAt } = await reads.list(`change-order-batches:${id}`, at, ask)
      const statuses = await project.statuses(value, at)
      await project.timeZones(value, id, at)
      return value.map(raw => new ChangeOrderBatchRow(raw, { fetchedAt, place: [id], statuses }))
    } catch (thrown) {
      const isRefusal = thrown instanceof TieoutError && thrown.code === 'PROCORE_REFUSED'
      if (isRefusal && (await tierCount(id, at)) === 3) return []
      throw thrown
    }
  }

  return {
    potentials,
    carrierOf,
    requests,
    tierCount,
    batches,
    /** One call a potential change order. */
    async lines(row: PotentialChangeOrderRow, at: ReadAt): Promise<ChangeOrderLineRow[]> {
      const { project: projectId, id } = row.key
      const ask = {
        resource: resources.potentialChangeOrderLines,
        place: { id },
        query: { project_id: projectId },
      }
      const codes = await project.codes(projectId, at)
      const key = `potential-change-order-lines:${projectId}:${id}`
      const { value, fetchedAt } = await reads.list(key, at, ask)
      const subJobs = await project.subJobsOf(codesOfLines(value), projectId, at)
      const facts = { kind: 'PotentialChangeOrderLine', codes, subJobs, fetchedAt }
      return reads.once(value, () => linesOf(row, value, facts), codes)
    },
  }
}

function tiersOf(raw: Raw): number | null {
  const tiers = raw['change_order_tiers']
  return typeof tiers === 'number' ? tiers : null
}
