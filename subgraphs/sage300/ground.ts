/**
 * The types that generated code names, and what every room of this subgraph stands on. Of ours this
 * imports only what the declared records are inferred to be.
 */
export type {
  AccountRow,
  CategoryRow,
  ChangeOrderItemRow,
  ChangeOrderRow,
  CommitmentItemRow,
  CommitmentRow,
  CostCodeRow,
  DistributionRow,
  ExtraRow,
  InsuranceRow,
  InvoiceRow,
  JobRow,
  PaymentRow,
  TransactionRow,
  VendorRow,
} from './records/rows.ts'

/** Sage keeps its books in one currency and does not say which; it is this one unless the company says otherwise. */
export const CURRENCY = 'USD'

/** A value in a statement. */
export type SageParameter = string | number

/** What the graph tells of a company. */
export interface CompanyRow {
  readonly id: string
  readonly name: string
  health(): Promise<Health>
}

export interface Health {
  readonly isReachable: boolean
  readonly errorCode: string | null
  readonly errorMessage: string | null
  readonly canImport: boolean
}

/** An import as the drop folder tells it, which is that of one company. */
export interface ImportRow {
  readonly fileName: string
  readonly kind: 'COMMITMENT' | 'CHANGE_ORDER' | 'INVOICE' | null
  readonly name: string | null
  readonly idempotencyKey: string | null
  readonly state: 'WRITTEN' | 'STARTED' | 'ENDED'
  readonly outcome: ImportOutcome | null
  readonly lineCount: number
  readonly writtenAt: string
  readonly startedAt: string | null
  readonly lookedAt: string | null
  readonly rejections: readonly { readonly line: number | null; readonly reason: string }[]
}

export type ImportOutcome = 'CHECKED' | 'POSTED' | 'ENTERED' | 'REFUSED' | 'REJECTED' | 'UNCERTAIN'
