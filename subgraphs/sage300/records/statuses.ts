import type {
  ChangeOrderStatus,
  CommitmentKind,
  InvoiceStatus,
  PaymentStatus,
  ProjectStatus,
  RecordStatus,
} from '../types.generated.ts'

/**
 * Sage's words for states in the shared vocabulary. Its lists are not published, and a word that is
 * not known here becomes OTHER; the word itself stays readable in `sourceStatus`.
 */
const projectStatuses: Readonly<Record<string, ProjectStatus>> = {
  'in progress': 'ACTIVE',
  active: 'ACTIVE',
  unstarted: 'NOT_STARTED',
  closed: 'CLOSED',
}

const recordStatuses: Readonly<Record<string, RecordStatus>> = {
  '': 'ACTIVE',
  active: 'ACTIVE',
  'in progress': 'ACTIVE',
  unstarted: 'ACTIVE',
  inactive: 'INACTIVE',
  closed: 'INACTIVE',
}

const changeOrderStatuses: Readonly<Record<string, ChangeOrderStatus>> = {
  'not issued': 'DRAFT',
  issued: 'PENDING',
  pending: 'PENDING',
  approved: 'APPROVED',
  rejected: 'REJECTED',
  void: 'VOID',
}

const invoiceStatuses: Readonly<Record<string, InvoiceStatus>> = {
  '': 'POSTED',
  open: 'POSTED',
  posted: 'POSTED',
  unpaid: 'POSTED',
  'not paid': 'POSTED',
  'partially paid': 'POSTED',
  'fully paid': 'PAID',
  paid: 'PAID',
  void: 'VOID',
  voided: 'VOID',
}

export function projectStatusOf(word: string | null): ProjectStatus {
  return projectStatuses[spoken(word)] ?? 'OTHER'
}

export function recordStatusOf(word: string | null): RecordStatus {
  return recordStatuses[spoken(word)] ?? 'OTHER'
}

export function changeOrderStatusOf(word: string | null): ChangeOrderStatus {
  return changeOrderStatuses[spoken(word)] ?? 'OTHER'
}

/** Exposure: neither in the revised amount nor out of the question. */
export function isPending(word: string | null): boolean {
  return !['APPROVED', 'NO_CHARGE', 'REJECTED', 'VOID'].includes(changeOrderStatusOf(word))
}

export function invoiceStatusOf(word: string | null, isPosted: boolean): InvoiceStatus {
  return isPosted ? (invoiceStatuses[spoken(word)] ?? 'OTHER') : 'UNPOSTED'
}

/** A payment in Sage's file is paid out; only its type tells of a void one. */
export function paymentStatusOf(type: string | null): PaymentStatus {
  return spoken(type).includes('void') ? 'VOID' : 'PAID'
}

export function commitmentKindOf(type: string | null): CommitmentKind {
  return spoken(type) === 'subcontract' ? 'SUBCONTRACT' : 'PURCHASE_ORDER'
}

function spoken(word: string | null): string {
  return word?.trim().toLowerCase() ?? ''
}
