import {
  PAST_DISTRIBUTION,
  PAST_INVOICE,
  UNPOSTED_DISTRIBUTION,
  UNPOSTED_INVOICE,
} from './inferred.ts'
import { CHANGE_ORDER, CHANGE_ORDER_ITEM, COMMITMENT_ITEM } from './job-cost.ts'
import { DISTRIBUTION, INVOICE } from './postings.ts'
import { type Columns, type Table, view } from './table.ts'

/** Views that read little of a table with many rows, each with the types that rest on just this. */

/** Which invoices have distributions on a job, and when those were stamped. */
const ofJob = ['Vendor', 'Invoice', 'Job', 'Date_Stamp', 'Time_Stamp'] as const
const listed = ['SageInvoice', 'SagePayment', 'SageJobKeys']
export const DISTRIBUTION_KEY = movedView(DISTRIBUTION, PAST_DISTRIBUTION, listed, ofJob)
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
export const DISTRIBUTION_TOTAL = movedView(
  DISTRIBUTION,
  PAST_DISTRIBUTION,
  ['SageCommitment'],
  totals,
)
export const UNPOSTED_DISTRIBUTION_TOTAL = view(UNPOSTED_DISTRIBUTION, ['SageCommitment'], totals)

/** When the rows below a commitment or an invoice were stamped. */
const stamps = ['Date_Stamp', 'Time_Stamp'] as const
const ofCommitment = ['Commitment', ...stamps] as const
const ofInvoice = ['Vendor', 'Invoice', ...stamps] as const
/** On which jobs the items of a commitment are, whatever its header says. */
export const ITEM_JOB = view(
  COMMITMENT_ITEM,
  ['SageCommitment', 'SageChangeOrder', 'SageJobKeys'],
  ['Commitment', 'Job'],
)
export const ITEM_STAMP = view(COMMITMENT_ITEM, ['SageCommitment'], ofCommitment)
export const CHANGE_ORDER_STAMP = view(CHANGE_ORDER, ['SageCommitment'], ofCommitment)
export const CHANGE_ORDER_ITEM_STAMP = view(
  CHANGE_ORDER_ITEM,
  ['SageCommitment', 'SageChangeOrder'],
  ['Commitment', 'Commitment_CO', ...stamps],
)
export const DISTRIBUTION_STAMP = movedView(
  DISTRIBUTION,
  PAST_DISTRIBUTION,
  ['SageCommitment'],
  ofCommitment,
)
export const UNPOSTED_DISTRIBUTION_STAMP = view(
  UNPOSTED_DISTRIBUTION,
  ['SageCommitment'],
  ofCommitment,
)
export const INVOICE_STAMP = movedView(INVOICE, PAST_INVOICE, ['SageInvoice'], ofInvoice)
export const UNPOSTED_INVOICE_STAMP = view(UNPOSTED_INVOICE, ['SageInvoice'], ofInvoice)

/** Which account the distributions of a job owe their retainage on. */
export const RETAINAGE_ACCOUNT = movedView(
  DISTRIBUTION,
  PAST_DISTRIBUTION,
  ['SageJob'],
  ['Job', 'Retainage_Payable_Account'],
)

/** A view of a table whose rows are moved to history; the reader reads both, and the types rest on both. */
function movedView<Each extends Columns, Name extends keyof Each & string>(
  current: Table<Each>,
  past: Table<Each>,
  types: readonly string[],
  names: readonly Name[],
): Table<Pick<Each, Name>> {
  view(past, types, names)
  return view(current, types, names)
}
