/**
 * The types that generated code names, and no others: the row of each type of the contract, as its
 * record declares it. Neither records/ nor what they import knows generated code, so there is no ring.
 */
import type { ProjectRow } from './records/project.ts'
import type { VendorRow } from './records/vendor.ts'

export type {
  BudgetColumnRow,
  BudgetRow,
  BudgetViewRow,
} from './records/budget.ts'
export type {
  ChangeOrderBatchRow,
  ChangeOrderRequestRow,
  ChangeOrderRow,
  PotentialChangeOrderRow,
} from './records/change-order.ts'
export type { ChangeOrderLineRow } from './records/change-order-line.ts'
export type { CommitmentLineRow, CommitmentRow } from './records/commitment.ts'
export type { CostCodeRow } from './records/cost-code.ts'
export type { DirectCostLineRow, DirectCostRow } from './records/direct-cost.ts'
export type { InvoiceRow, InvoiceSummaryRow } from './records/invoice.ts'
export type { InvoiceConfigurationRow, RetainageRuleRow } from './records/invoice-configuration.ts'
export type { InvoiceLineRow } from './records/invoice-line.ts'
export type {
  BillingPeriodRow,
  OwnerInvoiceLineRow,
  OwnerInvoiceRow,
  OwnerInvoiceSummaryRow,
} from './records/owner-invoice.ts'
export type { PaymentRow } from './records/payment.ts'
export type {
  PrimeChangeOrderRow,
  PrimeContractRow,
  PrimeLineRow,
} from './records/prime-contract.ts'
export type { ProjectToolRow } from './records/project-tool.ts'
export type { SubJobRow } from './records/sub-job.ts'
export type { InsuranceRow } from './records/vendor.ts'
export type { WbsCodeRow } from './records/wbs-code.ts'

/** A record of which only the id is asked, so that it need not be read. */
export interface Reference {
  __typename: string
  id: string
}

export type ProjectParent = ProjectRow | Reference
export type VendorParent = VendorRow | Reference
