import { CHANGE_ORDER, COMMITMENT } from './job-cost.ts'
import { DISTRIBUTION, INVOICE, TRANSACTION } from './postings.ts'
import { inferred } from './table.ts'

/** Sage's new and history files: the columns of the others, under names that are inferred. */

/** Posted job cost that was moved to history. */
export const PAST_TRANSACTION = inferred('JCT_HISTORY__TRANSACTION', TRANSACTION)

/** Commitments and change orders imported and not posted: no list of the graph has them. */
export const UNPOSTED_COMMITMENT = inferred('JCM_NEW__COMMITMENT', COMMITMENT, [])
export const UNPOSTED_CHANGE_ORDER = inferred('JCM_NEW__COMMITMENT_CO', CHANGE_ORDER, [])

/** AP invoices entered and not posted. */
export const UNPOSTED_INVOICE = inferred('API_NEW__INVOICE', INVOICE)
export const UNPOSTED_DISTRIBUTION = inferred('API_NEW__DISTRIBUTION', DISTRIBUTION)
