import type { TieoutError } from '#lib/errors'
import type {
  ChangeOrderStatus,
  CommitmentKind,
  CommitmentStatus,
  InsuranceStatus,
  PaymentStatus,
  ProcoreRetainageBasis,
  ProjectStatus,
  RecordStatus,
} from '../types.generated.ts'
import type { Raw } from '../wire/client.ts'
import type { Amount } from './amounts.ts'

/**
 * What the resolvers are handed: Procore's records under the contract's names, mapped once a
 * look-up, so that GraphQL's default resolvers read most fields.
 */
interface SourceRow {
  __typename: string
  id: string
  number: string | null
  sourceStatus: string | null | TieoutError
  fetchedAt: string
  raw: Raw
}

/** A record of which only the id is asked, so that it need not be read. */
export interface Reference {
  __typename: string
  id: string
}

export type ProjectParent = ProjectRow | Reference
export type VendorParent = VendorRow | Reference

export interface ProjectRow extends SourceRow {
  /** Procore's own id, for look-ups. */
  key: string
  status: ProjectStatus
  name: string | null
  updatedAt: string | null
}

export interface VendorRow extends SourceRow {
  status: RecordStatus
  name: string | null
  updatedAt: string | null
}

export interface InsuranceRow extends SourceRow {
  status: InsuranceStatus
  vendorId: string
  kind: string | null
  provider: string | null
  effectiveOn: string | null
  expiresOn: string | null
  limitAmount: Amount
  isExempt: boolean
}

export interface CostCodeRow extends SourceRow {
  status: RecordStatus
  name: string | null
  extra: string | null
  costTypes: string[]
}

export interface WbsCodeRow extends SourceRow {
  status: RecordStatus
  name: string | null
  costCode: string | null
  costType: string | null
  extra: string | null
  updatedAt: string | null
}

export interface SubJobRow extends SourceRow {
  key: string
  name: string | null
  updatedAt: string | null
}

export interface CommitmentRow extends SourceRow {
  status: CommitmentStatus | TieoutError
  /** Procore's own ids, for look-ups. */
  key: ContractKey
  vendorId: string | null
  title: string | null
  kind: CommitmentKind
  signedOn: string | null
  retainagePercent: Amount
  originalAmount: Amount
  approvedChangesAmount: Amount
  pendingChangesAmount: Amount
  revisedAmount: Amount
  paidAmount: Amount
  currency: string
  updatedAt: string | null
  originId: string | null
}

export interface RetainageRuleRow {
  position: number
  basis: ProcoreRetainageBasis
  sourceBasis: string | null
  retainagePercent: Amount
  limitPercent: Amount
  limitAmount: Amount
  maximumHeldAmount: Amount
}

export interface InvoiceConfigurationRow {
  __typename: string
  fetchedAt: string
  raw: Raw
  isSlidingScale: boolean | null
  isStoredMaterialBilledApart: boolean | null
  storedMaterialMethod: string | null
  isStoredMaterialMoved: boolean | null
  hasInvoices: boolean | null
  ruleSetName: string | null
  retainageRules: RetainageRuleRow[]
}

export type ContractKind = 'WorkOrderContract' | 'PurchaseOrderContract'

export interface ContractKey {
  kind: ContractKind
  project: string
  id: string
}

/** A record that lives in a project. */
export interface ProjectKey {
  project: string
  id: string
}

interface LineRow extends SourceRow {
  status: RecordStatus
  description: string | null
  costCode: string | null
  costType: string | null
  extra: string | null
  quantity: Amount
  unitCostAmount: Amount
  unitOfMeasure: string | null
  currency: string
}

export interface CommitmentLineRow extends LineRow {
  originalAmount: Amount
}

export type ChangeOrderTier = 'order' | 'package'

export interface ChangeOrderRow extends SourceRow {
  status: ChangeOrderStatus | TieoutError
  /** Procore's own ids, and which of its records for a change order this is. */
  key: { project: string; id: string; tier: ChangeOrderTier }
  contractId: string
  batchId: string | null
  title: string | null
  amount: Amount
  approvedOn: string | null
  currency: string
  updatedAt: string | null
}

export interface ChangeOrderLineRow extends LineRow {
  amount: Amount
  /** The contract and the schedule-of-values line that is changed; null for a new line. */
  changedLine: { project: string; contract: string; id: string } | null
  /** Of a line that does not tell what it changes: by what requisitions know it. */
  billedLine: { project: string; contract: string; id: string } | null
}

/** A change order of a tier beside the one that changes the contract. */
export interface TierRow extends SourceRow {
  status: ChangeOrderStatus
  key: ProjectKey
  contractId: string
  title: string | null
  amount: Amount
  currency: string
  updatedAt: string | null
}

export interface PotentialChangeOrderRow extends TierRow {
  requestId: string | null
  /** What Procore tells of the change order that carries it. */
  carrier: { number: string; title: string | null } | null
  reason: string | null
}

export interface ChangeOrderRequestRow extends TierRow {
  packageId: string | null
}

export interface ChangeOrderBatchRow extends TierRow {
  approvedOn: string | null
}

export interface InvoiceLineRow extends LineRow {
  grossAmount: Amount
  retainageAmount: Amount
  commitmentLineNumber: string | null
  isChangeOrderLine: boolean
  sourceLineId: string | null
  scheduledAmount: Amount
  workPreviousAmount: Amount
  workThisPeriodAmount: Amount
  materialsStoredAmount: Amount
  completedAndStoredToDateAmount: Amount
  workRetainagePreviousAmount: Amount
  workRetainageThisPeriodAmount: Amount
  workRetainageReleasedAmount: Amount
  materialsRetainageHeldAmount: Amount
  materialsRetainageReleasedAmount: Amount
}

export interface PaymentRow extends SourceRow {
  status: PaymentStatus
  contract: { project: string; id: string }
  amount: Amount
  paidOn: string | null
  currency: string
  updatedAt: string | null
}
