import { day, flag, moment, money, reference, state, text } from './field.ts'
import { record } from './record.ts'

/** A company of the directory, or of a project. */
export class VendorRow extends record({
  type: 'ProcoreVendor',
  noun: 'vendor',
  kind: 'Vendor',
  from: ['vendors', 'vendor', 'archivedVendors', 'projectVendors', 'archivedProjectVendors'],
  fields: {
    name: text('name?'),
    number: text('origin_code?'),
    taxNumber: text('business_register*.identifier*'),
    address: text('address?'),
    city: text('city?'),
    stateCode: text('state_code?'),
    zip: text('zip?'),
    telephone: text('business_phone?'),
    isActive: flag('is_active?'),
    sourceStatus: text('is_active~'),
    updatedAt: moment('updated_at?'),
    isSynced: flag('synced_to_erp~'),
  },
}) {
  get status() {
    if (this.isActive === null) return 'OTHER'
    return this.isActive ? 'ACTIVE' : 'INACTIVE'
  }

  get isSyncedToErp(): boolean {
    return this.isSynced === true
  }
}

export class InsuranceRow extends record({
  type: 'ProcoreInsurance',
  noun: 'insurance',
  kind: 'Insurance',
  from: ['insurances'],
  fields: {
    vendorId: reference('vendor_id'),
    number: text('policy_number?'),
    sourceStatus: text('status?'),
    status: state('status?', {
      compliant: 'COMPLIANT',
      compliant_in_progress: 'COMPLIANT',
      expired: 'EXPIRED',
      non_compliant: 'NON_COMPLIANT',
      non_compliant_in_progress: 'NON_COMPLIANT',
      undecided: 'UNDECIDED',
      unregistered: 'UNDECIDED',
    }),
    kind: text('insurance_type?'),
    provider: text('insurance_provider?'),
    effectiveOn: day('effective_date?'),
    expiresOn: day('expiration_date?'),
    limitAmount: money('limit?'),
    exempt: flag('exempt?'),
  },
}) {
  get isExempt(): boolean {
    return this.exempt === true
  }
}

/** The day on which the first of the insurances that are required runs out. */
export function firstExpiry(insurances: InsuranceRow[]): string | null {
  const days = insurances
    .filter(insurance => !insurance.isExempt)
    .flatMap(insurance => insurance.expiresOn ?? [])
  return days.toSorted()[0] ?? null
}
