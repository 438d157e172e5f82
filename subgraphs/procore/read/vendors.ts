import { gid } from '#lib/ids'
import { amountOf } from '../records/amounts.ts'
import { dateOf, idOf, textOf } from '../records/fields.ts'
import { vendorRow } from '../records/mapping.ts'
import type { InsuranceRow, VendorRow } from '../records/rows.ts'
import { insuranceStatus } from '../records/statuses.ts'
import type { Raw } from '../wire/client.ts'
import { isUnreadable } from '../wire/errors.ts'
import { resources } from '../wire/resources.ts'
import type { ReadAt, Reads } from './reads.ts'

/** The companies of the directory and of projects, those that are archived, and their insurances. */
export function createVendorSource(reads: Reads, companyId: string) {
  const query = { company_id: companyId }

  async function listed(key: string, at: ReadAt, ask: Parameters<Reads['list']>[2]) {
    const { value, fetchedAt } = await reads.list(key, at, ask)
    return reads.once(value, () => value.map(raw => vendorRow(raw, fetchedAt)))
  }

  const archivedVendors = (at: ReadAt): Promise<VendorRow[]> =>
    listed('archived-vendors', at, { resource: resources.archivedVendors })

  /** Those of `ids` that are archived. Without the right to list them there are none. */
  async function amongArchived(ids: readonly string[], at: ReadAt): Promise<VendorRow[]> {
    if (ids.length === 0) return []
    try {
      const wanted = new Set(ids)
      return (await archivedVendors(at)).filter(row => wanted.has(String(row.raw['id'])))
    } catch (thrown) {
      if (isUnreadable(thrown)) return []
      throw thrown
    }
  }

  async function vendors(at: ReadAt, updatedAfter?: string): Promise<VendorRow[]> {
    const ask = { resource: resources.vendors, query }
    const { value, fetchedAt } = await reads.list('vendors', at, ask, { updatedAfter })
    return reads.once(value, () => value.map(raw => vendorRow(raw, fetchedAt)))
  }

  return {
    vendors,
    archivedVendors,
    /** Procore lists archived vendors apart, and commitments go on referring to them. */
    async vendor(id: string, at: ReadAt): Promise<VendorRow | null> {
      const ask = { resource: resources.vendor, place: { id }, query }
      const found = await reads.row(`vendor:${id}`, at, ask, vendorRow)
      return found ?? (await amongArchived([id], at))[0] ?? null
    },
    /** The vendors with these ids, out of two lists however many there are. */
    async vendorsByIds(ids: readonly string[], at: ReadAt): Promise<Map<string, VendorRow>> {
      const rows = new Map((await vendors(at)).map(row => [String(row.raw['id']), row]))
      const missing = ids.filter(id => !rows.has(id))
      for (const row of await amongArchived(missing, at)) rows.set(String(row.raw['id']), row)
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
          value.map(raw => insuranceRow(raw, fetchedAt)),
          row => row.vendorId,
        ),
      )
    },
  }
}

function insuranceRow(raw: Raw, fetchedAt: string): InsuranceRow {
  const id = idOf(raw, 'insurance')
  const sourceStatus = textOf(raw, 'status')
  return {
    __typename: 'ProcoreInsurance',
    id: gid('procore', 'Insurance', id),
    vendorId: textOf(raw, 'vendor_id') ?? '',
    number: textOf(raw, 'policy_number'),
    sourceStatus,
    status: insuranceStatus(sourceStatus),
    fetchedAt,
    raw,
    kind: textOf(raw, 'insurance_type'),
    provider: textOf(raw, 'insurance_provider'),
    effectiveOn: dateOf(raw, 'effective_date'),
    expiresOn: dateOf(raw, 'expiration_date'),
    limitAmount: amountOf(raw, 'limit', `insurance ${id}`),
    isExempt: raw['exempt'] === true,
  }
}

/** The day on which the first of the insurances that are required runs out. */
export function firstExpiry(insurances: InsuranceRow[]): string | null {
  const days = insurances
    .filter(insurance => !insurance.isExempt)
    .flatMap(insurance => insurance.expiresOn ?? [])
  return days.toSorted()[0] ?? null
}
