import { required } from '../records/amounts.ts'
import {
  ChangeOrderRow,
  type ChangeOrderTier,
  type PotentialChangeOrderRow,
} from '../records/change-order.ts'
import { ChangeOrderLineRow, Package } from '../records/change-order-line.ts'
import { codesOfLines } from '../records/coding.ts'
import type { CostCodes } from '../records/cost-code.ts'
import type { SubJobs } from '../records/sub-job.ts'
import type { Raw } from '../wire/json.ts'
import { resources } from '../wire/resources.ts'
import type { StatusSource } from './custom-statuses.ts'
import type { ReadAt, Reads } from './reads.ts'
import type { SubJobSource } from './sub-jobs.ts'
import { createTierFallback } from './tier-fallback.ts'
import type { TimeZones } from './time-zones.ts'

export type ChangeOrderSource = ReturnType<typeof createChangeOrderSource>

/**
 * Commitment change orders of the tier that changes the contract. In projects with one or two tiers
 * that is the commitment change order; with three, Procore refuses that endpoint, and the change
 * order package takes its place.
 */
export function createChangeOrderSource(
  reads: Reads,
  project: {
    codes: (project: string, at: ReadAt) => Promise<CostCodes>
    contractIds: (project: string, at: ReadAt) => Promise<Set<string>>
    statuses: StatusSource
    timeZones: TimeZones
    subJobsOf: SubJobSource['subJobsOf']
  },
) {
  const tiers = createTierFallback()

  async function list(id: string, at: ReadAt, updatedAfter?: string): Promise<ChangeOrderRow[]> {
    const ask = { resource: resources.changeOrders, place: { project: id } }
    const { value, fetchedAt } = await reads.list(`change-orders:${id}`, at, ask, { updatedAfter })
    return await mapped(id, { value, fetchedAt, tier: 'order' }, at)
  }

  async function mapped(
    id: string,
    { value, fetchedAt, tier }: { value: Raw[]; fetchedAt: string; tier: ChangeOrderTier },
    at: ReadAt,
  ): Promise<ChangeOrderRow[]> {
    const statuses = await project.statuses(value, at)
    await project.timeZones(value, id, at)
    return reads.once(
      value,
      () => value.map(raw => new ChangeOrderRow(raw, { fetchedAt, place: [id], tier, statuses })),
      statuses,
    )
  }

  /** Packages of prime contracts stand in the same list; `contractIds` are the commitments. */
  async function packages(
    id: string,
    at: ReadAt,
    updatedAfter?: string,
  ): Promise<ChangeOrderRow[]> {
    const ask = { resource: resources.changeOrderPackages, query: { project_id: id } }
    const key = `change-order-packages:${id}`
    const { value, fetchedAt } = await reads.list(key, at, ask, { updatedAfter })
    if (value.length === 0) return []
    const contractIds = await project.contractIds(id, at)
    const rows = await mapped(id, { value, fetchedAt, tier: 'package' }, at)
    return rows.filter(row => contractIds.has(row.contractId ?? ''))
  }

  return {
    /** Whether Procore has refused the project's change orders for their three tiers. */
    hasPackages: tiers.hasPackages,
    list: (id: string, at: ReadAt, updatedAfter?: string): Promise<ChangeOrderRow[]> =>
      tiers.either(
        id,
        () => list(id, at, updatedAfter),
        () => packages(id, at, updatedAfter),
      ),
    find: (projectId: string, id: string, at: ReadAt): Promise<ChangeOrderRow | null> =>
      tiers.either(
        projectId,
        async () => {
          const ask = { resource: resources.changeOrder, place: { project: projectId, id } }
          const { value, fetchedAt } = await reads.find(`change-order:${projectId}:${id}`, at, ask)
          if (value === null) return null
          const statuses = await project.statuses([value], at)
          await project.timeZones([value], projectId, at)
          return new ChangeOrderRow(value, {
            fetchedAt,
            place: [projectId],
            tier: 'order',
            statuses,
          })
        },
        async () => (await packages(projectId, at)).find(row => row.key.id === id) ?? null,
      ),
    async lines(order: ChangeOrderRow, at: ReadAt): Promise<ChangeOrderLineRow[]> {
      const { project: projectId, id, tier } = order.key
      const key = `change-order-lines:${projectId}:${id}`
      const codes = await project.codes(projectId, at)
      if (tier === 'package') {
        const ask = {
          resource: resources.changeOrderPackage,
          place: { id },
          query: { project_id: projectId },
        }
        const { value, fetchedAt } = await reads.find(key, at, ask)
        const lines = value ? required(new Package(value, `change order ${id}`).lines) : []
        const subJobs = await project.subJobsOf(codesOfLines(lines), projectId, at)
        return reads.once(lines, () => linesOf(order, lines, { codes, subJobs, fetchedAt }), codes)
      }
      const ask = { resource: resources.changeOrderLines, place: { project: projectId, id } }
      const { value, fetchedAt } = await reads.list(key, at, ask)
      const subJobs = await project.subJobsOf(codesOfLines(value), projectId, at)
      return reads.once(value, () => linesOf(order, value, { codes, subJobs, fetchedAt }), codes)
    },
  }
}

/** The lines of a change order or of a potential one. */
export function linesOf(
  order: ChangeOrderRow | PotentialChangeOrderRow,
  lines: Raw[],
  facts: { codes: CostCodes; subJobs: SubJobs; fetchedAt: string; kind?: string },
): ChangeOrderLineRow[] {
  const { currency, key } = order
  const at = { ...facts, order, currency, place: [key.project, key.id] }
  return lines.map(raw => new ChangeOrderLineRow(raw, at))
}
