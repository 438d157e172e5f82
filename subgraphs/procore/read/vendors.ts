import type { CommitmentRow } from '../records/commitment.ts'
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

  const projectVendors = (project: string, isArchived: boolean, at: ReadAt): Promise<VendorRow[]> =>
    listed(`${isArchived ? 'archived-' : ''}vendors:${project}`, at, {
      resource: isArchived ? resources.archivedProjectVendors : resources.projectVendors,
      place: { project },
    })

  /** Undefined where the project has no such company, or does not show its directory. */
  async function onProject(project: string, id: string | null, at: ReadAt) {
    try {
      const lists = await Promise.all([false, true].map(each => projectVendors(project, each, at)))
      return lists.flat().find(row => row.recordId === id)
    } catch (thrown) {
      if (isUnreadable(thrown)) return undefined
      throw thrown
    }
  }

  return {
    vendors,
    archivedVendors,
    projectVendors,
    /**
     * The company that a contract names, given what the directory of the company shows under its id: a project
     * may have a company under an id of its own, which is nobody's in the directory or another company's. The
     * directory of the project tells which it is, or else the name in the contract.
     */
    async vendorOfContract(
      { vendorId, vendorName, key }: CommitmentRow,
      found: VendorRow | null,
      at: ReadAt,
    ): Promise<VendorRow | null> {
      if (found && (vendorName === null || keyOf(found.name) === keyOf(vendorName))) return found
      try {
        const there = await onProject(key.project, vendorId, at)
        const told = there ?? { number: null, name: vendorName }
        return sameCompany(told, await vendors(at)) ?? found ?? there ?? null
      } catch (thrown) {
        if (isUnreadable(thrown)) return found
        throw thrown
      }
    },
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

/** The one company of a directory with the number of this one, or else with its name. */
export function sameCompany(
  { number, name }: Pick<VendorRow, 'number' | 'name'>,
  directory: readonly VendorRow[],
): VendorRow | undefined {
  const only = (rows: VendorRow[]) => (rows.length === 1 ? rows[0] : undefined)
  const byNumber = number === null ? [] : directory.filter(row => row.number === number)
  const byName = name === null ? [] : directory.filter(row => keyOf(row.name) === keyOf(name))
  return only(byNumber) ?? only(byName)
}

function keyOf(name: string | null): string | undefined {
  return name?.trim().replace(/\s+/g, ' ').toLowerCase()
}
