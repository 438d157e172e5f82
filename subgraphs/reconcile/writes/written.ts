import type { Sources } from '../intake/sources.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import { createChangeOrderApprove } from './change-order-approve.ts'
import { createChangeOrderCorrect } from './change-order-correct.ts'
import { createChangeOrderExport } from './change-order-export.ts'
import { createCommitmentCreate } from './commitment-create.ts'
import { createCommitmentExport } from './commitment-export.ts'
import { createInvoiceApprove } from './invoice-approve.ts'
import { createInvoiceExport } from './invoice-export.ts'
import { createRetainageRelease } from './retainage-release.ts'
import { createVendorExport } from './vendor-export.ts'
import type { WriteRows } from './write-rows.ts'

export type Written = ReturnType<typeof createWritten>

/** The list of what is written to the two systems; each is one file, which reads as its story. */
export function createWritten(
  services: { sources: Sources; upkeep: Pick<Upkeep, 'refreshPairs'> } & WriteRows,
) {
  return {
    changeOrderExport: createChangeOrderExport(services),
    changeOrderApprove: createChangeOrderApprove(services),
    changeOrderCorrect: createChangeOrderCorrect(services),
    commitmentCreate: createCommitmentCreate(services),
    commitmentExport: createCommitmentExport(services),
    invoiceExport: createInvoiceExport(services),
    invoiceApprove: createInvoiceApprove(services),
    retainageRelease: createRetainageRelease(services),
    vendorExport: createVendorExport(services),
  }
}
