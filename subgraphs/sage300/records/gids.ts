import { gid } from '#lib/ids'

/** The ids of records that are told of in more than one place. */

export function costCodeGid(record: { Job: string; Extra: string; Cost_Code: string }): string {
  return gid('sage300', 'CostCode', record.Job, record.Extra, record.Cost_Code)
}

export function commitmentGid(record: { Commitment: string }): string {
  return gid('sage300', 'Commitment', record.Commitment)
}

export function changeOrderGid(record: { Commitment: string; Commitment_CO: string }): string {
  return gid('sage300', 'ChangeOrder', record.Commitment, record.Commitment_CO)
}

/** Posted invoices and entered ones may carry the same number. */
export function invoiceGid(key: { vendor: string; invoice: string; isPosted: boolean }): string {
  return gid('sage300', key.isPosted ? 'Invoice' : 'UnpostedInvoice', key.vendor, key.invoice)
}
