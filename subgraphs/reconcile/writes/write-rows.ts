import type { Pool } from 'pg'
import { asIfApproved, type Requisition, requisitionOf } from '../sql/as-if.ts'
import { type CorrectionPairs, createCorrectionPairs } from './correction-pairs.ts'
import { type CreatePairs, createCreatePairs } from './create-pairs.ts'
import {
  createPairsToWrite,
  type Distribution,
  type InvoicePair,
  type PairsToWrite,
} from './pairs-to-write.ts'
import { createReleasePairs, type ReleasePairs } from './release-pairs.ts'
import { createVendorPairs, type VendorPairs } from './vendor-pairs.ts'

/** All that writes read of the store before they decide; `npm run simulate` gives them others. */
export interface WriteRows {
  pairs: PairsToWrite
  creates: CreatePairs
  corrections: CorrectionPairs
  releases: ReleasePairs
  requisitions: Requisitions
  vendors: VendorPairs
}

/** Requisitions that nobody has approved yet. */
export interface Requisitions {
  find(id: string): Promise<Requisition | undefined>
  /** What the store would say of its invoice if Procore had approved it; undefined when it has no pair. */
  asIfApproved(
    requisition: Requisition,
    invoiceId: string,
  ): Promise<{ pair: InvoicePair; distributions: Distribution[] } | undefined>
}

export function createWriteRows(pool: Pool): WriteRows {
  return {
    pairs: createPairsToWrite(pool),
    creates: createCreatePairs(pool),
    corrections: createCorrectionPairs(pool),
    releases: createReleasePairs(pool),
    vendors: createVendorPairs(pool),
    requisitions: {
      find: id => requisitionOf(pool, id),
      asIfApproved: (requisition, invoiceId) =>
        asIfApproved(pool, requisition, async client => {
          const pairs = createPairsToWrite(client)
          const pair = await pairs.invoice(invoiceId)
          return pair && { pair, distributions: await pairs.distributions(invoiceId) }
        }),
    },
  }
}
