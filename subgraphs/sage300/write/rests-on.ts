import {
  CATEGORY,
  CHANGE_ORDER,
  CHANGE_ORDER_ITEM,
  COMMITMENT,
  COMMITMENT_ITEM,
  COST_CODE,
  DISTRIBUTION,
  DISTRIBUTION_TOTAL,
  EXTRA,
  FISCAL_CONTROLS,
  INVOICE,
  JOB,
  PAST_DISTRIBUTION,
  PAST_INVOICE,
  type Table,
  UNPOSTED_CHANGE_ORDER,
  UNPOSTED_COMMITMENT,
  UNPOSTED_DISTRIBUTION,
  UNPOSTED_DISTRIBUTION_TOTAL,
  UNPOSTED_INVOICE,
  VENDOR,
} from '../records/dictionary/tables.ts'
import type { MutationResolvers } from '../types.generated.ts'
import { COMMITMENT_COMPLETION, VENDOR_UPKEEP } from './upkeep.ts'

/** What a line is coded by; see coding.ts. */
const codes = [JOB, EXTRA, COST_CODE, CATEGORY]
const committed = [COMMITMENT, COMMITMENT_ITEM]

/**
 * What each write is decided by and read back from. Settings are not among them, for what cannot be
 * read of these stops no write.
 */
export const tablesOfWrites: Readonly<
  Record<Exclude<keyof MutationResolvers, '__typename'>, readonly Table[]>
> = {
  sageChangeOrderImport: [
    ...codes,
    ...committed,
    CHANGE_ORDER,
    UNPOSTED_CHANGE_ORDER,
    CHANGE_ORDER_ITEM,
  ],
  sageCommitmentImport: [...codes, ...committed, UNPOSTED_COMMITMENT, VENDOR],
  sageInvoiceImport: [
    ...codes,
    ...committed,
    VENDOR,
    INVOICE,
    PAST_INVOICE,
    UNPOSTED_INVOICE,
    DISTRIBUTION,
    PAST_DISTRIBUTION,
    UNPOSTED_DISTRIBUTION,
    DISTRIBUTION_TOTAL,
    UNPOSTED_DISTRIBUTION_TOTAL,
    FISCAL_CONTROLS,
  ],
  sageExtraCreate: [JOB, EXTRA],
  sageVendorUpdate: [VENDOR_UPKEEP],
  sageCommitmentComplete: [COMMITMENT_COMPLETION],
}
