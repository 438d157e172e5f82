import { gid } from '#lib/ids'
import type { LoadersOf } from '../read/loaders.ts'
import type { SageVendorResolvers } from '../types.generated.ts'
import { VENDOR } from './dictionary/tables.ts'
import { fieldsOf, IN_CURRENCY, STAMPED } from './fields.ts'
import { insurancesOf } from './insurance.ts'

export function vendorResolvers(loadersOf: LoadersOf): SageVendorResolvers {
  return {
    ...fieldsOf(VENDOR),
    ...STAMPED,
    ...IN_CURRENCY,
    id: ({ record }) => gid('sage300', 'Vendor', record.Vendor),
    // What the numbers of a hold mean is not established; none is no hold.
    status: ({ record }) => (record.Onhold_Status ? 'OTHER' : 'ACTIVE'),
    insurances: async ({ record }, _, context) =>
      (await loadersOf(context).insurance.load(record.Vendor)).flatMap(insurancesOf),
  }
}
