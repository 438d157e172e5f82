import { PrimeChangeOrderRow, PrimeLineRow } from '../records/prime-contract.ts'
import { rowsFrom, textOf } from '../records/values.ts'
import { resources } from '../wire/resources.ts'
import type { Charged } from './charged.ts'
import type { StatusSource } from './custom-statuses.ts'
import type { ReadAt, Reads } from './reads.ts'
import { createTierFallback } from './tier-fallback.ts'
import type { TimeZones } from './time-zones.ts'

/**
 * Change orders of prime contracts, of the tier that changes the contract. As with commitments,
 * Procore refuses the endpoint where there are three tiers, and the change order package takes its
 * place; how many tiers prime contracts have is a setting of its own.
 */
export function createPrimeChangeOrderSource(
  reads: Reads,
  project: {
    charged: Charged
    contractIds: (project: string, at: ReadAt) => Promise<Set<string>>
    statuses: StatusSource
    timeZones: TimeZones
  },
) {
  const tiers = createTierFallback()

  async function orders(
    id: string,
    at: ReadAt,
    updatedAfter?: string,
  ): Promise<PrimeChangeOrderRow[]> {
    const ask = { resource: resources.primeChangeOrders, place: { project: id } }
    const key = `prime-change-orders:${id}`
    const { value, fetchedAt } = await reads.list(key, at, ask, { updatedAfter })
    const statuses = await project.statuses(value, at)
    await project.timeZones(value, id, at)
    return reads.once(
      value,
      () => value.map(raw => new PrimeChangeOrderRow(raw, { fetchedAt, place: [id], statuses })),
      statuses,
    )
  }

  /** Packages of commitments stand in the same list, so the rows are not the list's only ones. */
  async function packages(
    id: string,
    at: ReadAt,
    updatedAfter?: string,
  ): Promise<PrimeChangeOrderRow[]> {
    const ask = { resource: resources.changeOrderPackages, query: { project_id: id } }
    const key = `change-order-packages:${id}`
    const { value, fetchedAt } = await reads.list(key, at, ask, { updatedAfter })
    const contractIds = await project.contractIds(id, at)
    const ours = value.filter(raw => contractIds.has(textOf(raw, 'contract_id') ?? ''))
    const statuses = await project.statuses(ours, at)
    await project.timeZones(ours, id, at)
    return ours.map(raw => new PrimeChangeOrderRow(raw, { fetchedAt, place: [id], statuses }))
  }

  async function packageLines(order: PrimeChangeOrderRow, at: ReadAt) {
    const { project: projectId, id } = order.key
    const query = { project_id: projectId }
    const ask = { resource: resources.changeOrderPackage, place: { id }, query }
    const key = `prime-change-order-lines:${projectId}:${id}`
    const { value, fetchedAt } = await reads.find(key, at, ask)
    return { value: rowsFrom(value?.['line_items']), fetchedAt }
  }

  return {
    /** The change orders of a project; where packages are refused as well, the refusal stands. */
    primeChangeOrders: (
      id: string,
      at: ReadAt,
      updatedAfter?: string,
    ): Promise<PrimeChangeOrderRow[]> =>
      tiers.either(
        id,
        () => orders(id, at, updatedAfter),
        () => packages(id, at, updatedAfter),
      ),
    /** The lines of one change order; Procore has no list of all. */
    async primeChangeOrderLines(order: PrimeChangeOrderRow, at: ReadAt): Promise<PrimeLineRow[]> {
      const { project: projectId, id } = order.key
      const ask = { resource: resources.primeChangeOrderLines, place: { project: projectId, id } }
      const { value, fetchedAt } = tiers.hasPackages(projectId)
        ? await packageLines(order, at)
        : await reads.list(`prime-change-order-lines:${projectId}:${id}`, at, ask)
      const { currency } = order
      const facts = { kind: 'PrimeChangeOrderLine', fetchedAt, currency, place: [projectId, id] }
      return await project.charged(projectId, at, codes =>
        value.map(raw => new PrimeLineRow(raw, { ...facts, codes })),
      )
    },
  }
}
