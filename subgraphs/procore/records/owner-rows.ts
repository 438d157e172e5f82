import type {
  ChangeOrderStatus,
  ProcoreBillingPeriodStatus,
  ProcoreOwnerInvoiceStatus,
  ProcorePrimeContractStatus,
} from '../types.generated.ts'
import type { Raw } from '../wire/client.ts'
import type { Amount } from './amounts.ts'
import type { ProjectKey } from './rows.ts'

/** The side of the owner, as its resolvers are handed it. */

interface OwnerRow {
  id: string
  number: string | null
  fetchedAt: string
  raw: Raw
}

interface KeyedRow extends OwnerRow {
  __typename: string
  /** Procore's own ids, for look-ups. */
  key: ProjectKey
  sourceStatus: string | null
  updatedAt: string | null
}

export interface PrimeContractRow extends KeyedRow {
  status: ProcorePrimeContractStatus
  ownerId: string | null
  title: string | null
  signedOn: string | null
  isExecuted: boolean
  retainagePercent: Amount
  originalAmount: Amount
  approvedChangesAmount: Amount
  revisedAmount: Amount
  currency: string
}

/** Where a line is charged, and by how many units. */
export interface ChargedLine extends OwnerRow {
  description: string | null
  costCode: string | null
  costType: string | null
  extra: string | null
  quantity: Amount
  unitCostAmount: Amount
  unitOfMeasure: string | null
  amount: Amount
  currency: string
}

export type PrimeLineRow = ChargedLine

export interface PrimeChangeOrderRow extends KeyedRow {
  status: ChangeOrderStatus
  contractId: string
  title: string | null
  amount: Amount
  approvedOn: string | null
  currency: string
}

export interface OwnerInvoiceRow extends KeyedRow {
  status: ProcoreOwnerInvoiceStatus
  contractId: string
  billingPeriodId: string | null
  sequence: number
  invoicedOn: string | null
  startOn: string | null
  endOn: string | null
  completePercent: Amount
  accruedThisPeriodAmount: Amount
  paidAmount: Amount
  summary: OwnerInvoiceSummaryRow
  currency: string
}

export interface OwnerInvoiceSummaryRow {
  originalAmount: Amount
  approvedChangesAmount: Amount
  contractToDateAmount: Amount
  completedAndStoredToDateAmount: Amount
  workRetainageHeldAmount: Amount
  materialsRetainageHeldAmount: Amount
  retainageHeldAmount: Amount
  earnedLessRetainageAmount: Amount
  previouslyCertifiedAmount: Amount
  paymentDueAmount: Amount
  balanceToFinishAmount: Amount
  taxAmount: Amount
}

export interface OwnerInvoiceLineRow extends OwnerRow {
  description: string | null
  costCode: string | null
  costType: string | null
  extra: string | null
  isChangeOrderLine: boolean
  scheduledAmount: Amount
  workPreviousAmount: Amount
  workThisPeriodAmount: Amount
  materialsStoredAmount: Amount
  completedAndStoredToDateAmount: Amount
  balanceToFinishAmount: Amount
  workRetainageHeldAmount: Amount
  materialsRetainageHeldAmount: Amount
  retainageHeldAmount: Amount
  currency: string
}

export interface BillingPeriodRow extends KeyedRow {
  status: ProcoreBillingPeriodStatus
  startOn: string | null
  endOn: string | null
  dueOn: string | null
}
