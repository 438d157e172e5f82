import type * as tables from './dictionary/tables.ts'

/** A record of Sage and when it was read: what resolvers are handed as their parent. */
export interface Row<Each> {
  readonly record: Each
  readonly fetchedAt: string
}

type RowOf<Each> = Row<tables.RecordOf<Each>>

export type JobRow = RowOf<typeof tables.JOB>
export type VendorRow = RowOf<typeof tables.VENDOR>
export type ExtraRow = RowOf<typeof tables.EXTRA>
export type CategoryRow = RowOf<typeof tables.CATEGORY>
export type AccountRow = RowOf<typeof tables.ACCOUNT>
export type CostCodeRow = RowOf<typeof tables.COST_CODE>
export interface CommitmentRow extends RowOf<typeof tables.COMMITMENT> {
  /** The job that it belongs to, where that is known without asking. */
  readonly job?: string | null
}
export type CommitmentItemRow = RowOf<typeof tables.COMMITMENT_ITEM>
export type ChangeOrderRow = RowOf<typeof tables.CHANGE_ORDER>
export type ChangeOrderItemRow = RowOf<typeof tables.CHANGE_ORDER_ITEM>
export type PaymentRow = RowOf<typeof tables.PAYMENT>
/** Posted invoices and entered ones lie in different files and may carry the same number. */
export interface InvoiceRow extends RowOf<typeof tables.INVOICE> {
  readonly isPosted: boolean
}
export interface DistributionRow extends RowOf<typeof tables.DISTRIBUTION> {
  readonly isPosted: boolean
}
export interface TransactionRow extends RowOf<typeof tables.TRANSACTION> {
  /** Whether it lies in the history file. */
  readonly isPast: boolean
}
/** One of the kinds of insurance that a vendor's record tells of. */
export interface InsuranceRow extends RowOf<typeof tables.VENDOR_INSURANCE> {
  readonly kind: 'GENERAL_LIABILITY' | 'AUTOMOBILE' | 'WORKERS_COMPENSATION' | 'UMBRELLA'
}
