import type { TieoutError } from '#lib/errors'
import type {
  ChangeOrderStatus,
  CommitmentStatus,
  InsuranceStatus,
  InvoiceStatus,
  PaymentStatus,
  ProcoreBillingPeriodStatus,
  ProcoreDirectCostKind,
  ProcoreDirectCostStatus,
  ProcoreOwnerInvoiceStatus,
  ProcorePrimeContractStatus,
  ProjectStatus,
  RecordStatus,
} from '../types.generated.ts'
import type { Raw } from '../wire/client.ts'
import { dateOf } from './fields.ts'

/** Procore's words in the shared vocabulary. A word that is not listed becomes OTHER. */

const commitment: Record<string, CommitmentStatus> = {
  Draft: 'DRAFT',
  'Out For Bid': 'PENDING',
  'Out For Signature': 'PENDING',
  Processing: 'PENDING',
  Submitted: 'PENDING',
  'Partially Received': 'APPROVED',
  Received: 'APPROVED',
  Approved: 'APPROVED',
  Complete: 'COMPLETE',
  Closed: 'COMPLETE',
  Terminated: 'TERMINATED',
  Void: 'VOID',
}

const changeOrder: Record<string, ChangeOrderStatus> = {
  draft: 'DRAFT',
  not_pricing: 'PENDING',
  pricing: 'PENDING',
  pending: 'PENDING',
  revised: 'PENDING',
  proceeding: 'PENDING',
  not_proceeding: 'PENDING',
  pending_billable: 'PENDING',
  no_charge: 'NO_CHARGE',
  approved: 'APPROVED',
  rejected: 'REJECTED',
  void: 'VOID',
}

const invoice: Record<string, InvoiceStatus> = {
  draft: 'DRAFT',
  under_review: 'UNDER_REVIEW',
  revise_and_resubmit: 'REVISE_AND_RESUBMIT',
  approved: 'APPROVED',
  approved_as_noted: 'APPROVED',
  pending_owner_approval: 'PENDING_OWNER_APPROVAL',
  paid: 'PAID',
}

const payment: Record<string, PaymentStatus> = {
  unpaid: 'PENDING',
  pending: 'PENDING',
  in_review: 'PENDING',
  approved: 'PENDING',
  processing: 'PENDING',
  paid: 'PAID',
  rejected: 'VOID',
  failed: 'VOID',
  void: 'VOID',
  voided: 'VOID',
}

const item: Record<string, RecordStatus> = {
  approved: 'ACTIVE',
  no_action: 'ACTIVE',
  rejected: 'INACTIVE',
}

const primeContract: Record<string, ProcorePrimeContractStatus> = {
  Draft: 'DRAFT',
  'Out For Bid': 'PENDING',
  'Out For Signature': 'PENDING',
  Approved: 'APPROVED',
  Complete: 'COMPLETE',
  Terminated: 'TERMINATED',
}

const ownerInvoice: Record<string, ProcoreOwnerInvoiceStatus> = {
  draft: 'DRAFT',
  under_review: 'UNDER_REVIEW',
  revise_and_resubmit: 'REVISE_AND_RESUBMIT',
  approved: 'APPROVED',
}

const billingPeriod: Record<string, ProcoreBillingPeriodStatus> = { open: 'OPEN', closed: 'CLOSED' }

const directCost: Record<string, ProcoreDirectCostStatus> = {
  draft: 'DRAFT',
  pending: 'PENDING',
  revise_and_resubmit: 'REVISE_AND_RESUBMIT',
  approved: 'APPROVED',
}

const directCostKinds: Record<string, ProcoreDirectCostKind> = {
  invoice: 'INVOICE',
  expense: 'EXPENSE',
  payroll: 'PAYROLL',
}
const insurance: Record<string, InsuranceStatus> = {
  compliant: 'COMPLIANT',
  compliant_in_progress: 'COMPLIANT',
  expired: 'EXPIRED',
  non_compliant: 'NON_COMPLIANT',
  non_compliant_in_progress: 'NON_COMPLIANT',
  undecided: 'UNDECIDED',
  unregistered: 'UNDECIDED',
}

const wbs: Record<string, RecordStatus> = { active: 'ACTIVE', inactive: 'INACTIVE' }

const stagesBeforeWork = new Set(['bidding', 'pre-construction', 'preconstruction'])

/** Only requisitions in these states are money; the rest are proposals. */
const countedStatuses = new Set(['approved', 'approved_as_noted', 'pending_owner_approval', 'paid'])

export function isCounted(status: string | null): boolean {
  return status !== null && countedStatuses.has(status)
}

export function commitmentStatus(status: string | null): CommitmentStatus {
  return wordIn(commitment, status) ?? 'OTHER'
}

/** The words that a company has made, and the word of Procore's that each stands for. */
export type CustomStatuses = ReadonlyMap<string, string>

/** A word of Procore's own first, else what the company's own word stands for. */
export function changeOrderStatus(
  status: string | null,
  custom?: CustomStatuses,
): ChangeOrderStatus {
  const known = wordIn(changeOrder, status)
  if (known || status === null) return known ?? 'OTHER'
  return wordIn(changeOrder, custom?.get(changeOrderWord(status)) ?? null) ?? 'OTHER'
}

/** The day of the review that has agreed to a change order; a rejection is a review too. */
export function agreedOn(raw: Raw, status: ChangeOrderStatus | TieoutError): string | null {
  return status === 'APPROVED' || status === 'NO_CHARGE' ? dateOf(raw, 'reviewed_at') : null
}

/** "Legal Review" is listed under its label and used as "legal_review". */
export function changeOrderWord(label: string): string {
  return label
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
}

export function invoiceStatus(status: string | null): InvoiceStatus {
  return wordIn(invoice, status) ?? 'OTHER'
}

/** A payment entered by hand carries a date and no status: it was made on that day. */
export function paymentStatus(status: string | null, paidOn: string | null): PaymentStatus {
  if (status === null) return paidOn === null ? 'OTHER' : 'PAID'
  return wordIn(payment, status) ?? 'OTHER'
}

export function primeContractStatus(status: string | null): ProcorePrimeContractStatus {
  return wordIn(primeContract, status) ?? 'OTHER'
}

export function ownerInvoiceStatus(status: string | null): ProcoreOwnerInvoiceStatus {
  return wordIn(ownerInvoice, status) ?? 'OTHER'
}

export function billingPeriodStatus(status: string | null): ProcoreBillingPeriodStatus {
  return wordIn(billingPeriod, status) ?? 'OTHER'
}

export function directCostStatus(status: string | null): ProcoreDirectCostStatus {
  return wordIn(directCost, status) ?? 'OTHER'
}

export function directCostKind(kind: string | null): ProcoreDirectCostKind {
  return wordIn(directCostKinds, kind) ?? 'OTHER'
}

export function insuranceStatus(status: string | null): InsuranceStatus {
  return wordIn(insurance, status) ?? 'OTHER'
}

export function wbsStatus(status: string | null): RecordStatus {
  return wordIn(wbs, status) ?? 'OTHER'
}

/** A line without a status is in use. */
export function itemStatus(status: string | null): RecordStatus {
  return status === null ? 'ACTIVE' : (wordIn(item, status) ?? 'OTHER')
}

export function projectStatus(active: unknown, stage: string | null): ProjectStatus {
  if (active === false) return 'CLOSED'
  if (active !== true) return 'OTHER'
  return stage !== null && stagesBeforeWork.has(stage.toLowerCase()) ? 'NOT_STARTED' : 'ACTIVE'
}

function wordIn<Word>(words: Record<string, Word>, status: string | null): Word | undefined {
  return status !== null && Object.hasOwn(words, status) ? words[status] : undefined
}
