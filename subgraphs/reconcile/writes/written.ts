import type { Pool } from 'pg'
import type { Sources } from '../intake/sources.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import { createChangeOrderApprove } from './change-order-approve.ts'
import { createChangeOrderCorrect } from './change-order-correct.ts'
import { createChangeOrderExport } from './change-order-export.ts'
import { createCommitmentCreate } from './commitment-create.ts'
import { createCommitmentExport } from './commitment-export.ts'
import { createInvoiceApprove } from './invoice-approve.ts'
import { createInvoiceExport } from './invoice-export.ts'
import { createPairsToWrite } from './pairs-to-write.ts'
import { createRetainageRelease } from './retainage-release.ts'
import { createVendorExport } from './vendor-export.ts'

export type Written = ReturnType<typeof createWritten>

/** The list of what is written to the two systems; each is one file, which reads as its story. */
export function createWritten(options: { pool: Pool; sources: Sources; upkeep: Upkeep }) {
  const services = { ...options, pairs: createPairsToWrite(options.pool) }
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
