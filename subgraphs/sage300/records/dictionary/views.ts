import { optional, table } from './table.ts'

/** Views that read little of a table with many rows. */
const stamps = { Date_Stamp: 'date?', Time_Stamp: 'time?' } as const
const ofCommitment = { Commitment: 'key', ...stamps } as const
const ofInvoice = { Vendor: 'key', Invoice: 'key', ...stamps } as const

/** When the rows below a commitment or an invoice were stamped. */
export const ITEM_STAMP = table('JCM_MASTER__COMMITMENT_ITEM', ofCommitment)
export const CHANGE_ORDER_STAMP = table('JCM_MASTER__COMMITMENT_CO', ofCommitment)
export const CHANGE_ORDER_ITEM_STAMP = optional('JCM_MASTER__COMMITMENT_CO_ITEM', {
  Commitment: 'key',
  Commitment_CO: 'key',
  ...stamps,
})
export const DISTRIBUTION_STAMP = table('APM_MASTER__DISTRIBUTION', ofCommitment)
export const UNPOSTED_DISTRIBUTION_STAMP = optional('API_NEW__DISTRIBUTION', ofCommitment)
export const INVOICE_STAMP = table('APM_MASTER__INVOICE', ofInvoice)
export const UNPOSTED_INVOICE_STAMP = optional('API_NEW__INVOICE', ofInvoice)

/** Which account the distributions of a job owe their retainage on. */
export const RETAINAGE_ACCOUNT = table('APM_MASTER__DISTRIBUTION', {
  Job: 'key',
  Retainage_Payable_Account: 'text?',
})
