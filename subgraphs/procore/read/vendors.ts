import { InsuranceRow, VendorRow } from '../records/vendor.ts'
import { isUnreadable } from '../wire/errors.ts'
import { resources } from '../wire/resources.ts'
import type { ReadAt, Reads } from './reads.ts'

/** The companies of the directory and of projects, those that are archived, and their insurances. */
export function createVendorSource(reads: Reads, companyId: string) {
  const query = { company_id: companyId }

  async function listed(key: string, at: ReadAt, ask: Parameters<Reads['list']>[2]) {
    const { value, fetchedAt } = await reads.list(key, at, ask)
    return reads.once(value, () => value.map(raw => new VendorRow(raw, { fetchedAt, place: [] })))
  }

  const archivedVendors = (at: ReadAt): Promise<VendorRow[]> =>
    listed('archived-vendors', at, { resource: resources.archivedVendors })

  /** Those of `ids` that are archived. Without the right to list them there are none. */
  async function amongArchived(ids: readonly string[], at: ReadAt): Promise<VendorRow[]> {
    if (ids.length === 0) return []
    try {
      const wanted = new Set(ids)
      return (await archivedVendors(at)).filter(row => wanted.has(row.recordId))
    } catch (thrown) {
      if (isUnreadable(thrown)) return []
      throw thrown
    }
  }

  async function vendors(at: ReadAt, updatedAfter?: string): Promise<VendorRow[]> {
    const ask = { resource: resources.vendors, query }
    const { value, fetchedAt } = await reads.list('vendors', at, ask, { updatedAfter })
    return reads.once(value, () => value.map(raw => new VendorRow(raw, { fetchedAt, place: [] })))
  }

  return {
    vendors,
    archivedVendors,
    /** Procore lists archived vendors apart, and commitments go on referring to them. */
    async vendor(id: string, at: ReadAt): Promise<VendorRow | null> {
      const ask = { resource: resources.vendor, place: { id }, query }
      const found = await reads.row(
        `vendor:${id}`,
        at,
        ask,
        (raw, fetchedAt) => new VendorRow(raw, { fetchedAt, place: [] }),
      )
      return found ?? (await amongArchived([id], at))[0] ?? null
    },
    /** The vendors with these ids, out of two lists however many there are. */
    async vendorsByIds(ids: readonly string[], at: ReadAt): Promise<Map<string, VendorRow>> {
      const rows = new Map((await vendors(at)).map(row => [row.recordId, row]))
      const missing = ids.filter(id => !rows.has(id))
      for (const row of await amongArchived(missing, at)) rows.set(row.recordId, row)
      return rows
    },
    projectVendors: (project: string, isArchived: boolean, at: ReadAt): Promise<VendorRow[]> =>
      listed(`${isArchived ? 'archived-' : ''}vendors:${project}`, at, {
        resource: isArchived ? resources.archivedProjectVendors : resources.projectVendors,
        place: { project },
      }),
    /** The insurances of every vendor, by the vendor: one list for the company. */
    async insurances(at: ReadAt): Promise<Map<string, InsuranceRow[]>> {
      const ask = { resource: resources.insurances }
      const { value, fetchedAt } = await reads.list('insurances', at, ask)
      return reads.once(value, () =>
        Map.groupBy(
          value.map(raw => new InsuranceRow(raw, { fetchedAt, place: [] })),
          row => String(row.vendorId),
        ),
      )
    },
  }
}
