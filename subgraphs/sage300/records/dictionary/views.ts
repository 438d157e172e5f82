import { UNPOSTED_DISTRIBUTION, UNPOSTED_INVOICE } from './inferred.ts'
import { CHANGE_ORDER, CHANGE_ORDER_ITEM, COMMITMENT_ITEM } from './job-cost.ts'
import { DISTRIBUTION, INVOICE } from './postings.ts'
import { view } from './table.ts'

/** Views that read little of a table with many rows, each with the types that rest on just this. */

/** Which invoices have distributions on a job, and when those were stamped. */
const ofJob = ['Vendor', 'Invoice', 'Job', 'Date_Stamp', 'Time_Stamp'] as const
const listed = ['SageInvoice', 'SagePayment', 'SageJobKeys']
export const DISTRIBUTION_KEY = view(DISTRIBUTION, listed, ofJob)
export const UNPOSTED_DISTRIBUTION_KEY = view(UNPOSTED_DISTRIBUTION, listed, ofJob)

/** What a commitment needs of its distributions, of which there are very many. */
const totals = [
  'Vendor',
  'Invoice',
  'Commitment',
  'Retainage',
  'Retainage_Paid',
  'Amount_Paid',
] as const
export const DISTRIBUTION_TOTAL = view(DISTRIBUTION, ['SageCommitment'], totals)
export const UNPOSTED_DISTRIBUTION_TOTAL = view(UNPOSTED_DISTRIBUTION, ['SageCommitment'], totals)

/** When the rows below a commitment or an invoice were stamped. */
const stamps = ['Date_Stamp', 'Time_Stamp'] as const
const ofCommitment = ['Commitment', ...stamps] as const
const ofInvoice = ['Vendor', 'Invoice', ...stamps] as const
export const ITEM_STAMP = view(COMMITMENT_ITEM, ['SageCommitment'], ofCommitment)
export const CHANGE_ORDER_STAMP = view(CHANGE_ORDER, ['SageCommitment'], ofCommitment)
export const CHANGE_ORDER_ITEM_STAMP = view(
  CHANGE_ORDER_ITEM,
  ['SageCommitment', 'SageChangeOrder'],
  ['Commitment', 'Commitment_CO', ...stamps],
)
export const DISTRIBUTION_STAMP = view(DISTRIBUTION, ['SageCommitment'], ofCommitment)
export const UNPOSTED_DISTRIBUTION_STAMP = view(
  UNPOSTED_DISTRIBUTION,
  ['SageCommitment'],
  ofCommitment,
)
export const INVOICE_STAMP = view(INVOICE, ['SageInvoice'], ofInvoice)
export const UNPOSTED_INVOICE_STAMP = view(UNPOSTED_INVOICE, ['SageInvoice'], ofInvoice)

/** Which account the distributions of a job owe their retainage on. */
export const RETAINAGE_ACCOUNT = view(
  DISTRIBUTION,
  ['SageJob'],
  ['Job', 'Retainage_Payable_Account'],
)
