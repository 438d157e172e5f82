import { TieoutError } from '#lib/errors'
import { count, currency, localDay, moment, money, reference, text, wordIn } from './field.ts'
import { type At, given, part, record } from './record.ts'

/** The words that a company has made, and the word of Procore's that each stands for. */
export type CustomStatuses = ReadonlyMap<string, string>

export type ChangeOrderTier = 'order' | 'package'

export interface ChangeOrderAt extends At {
  statuses: CustomStatuses | undefined
}

const states = {
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
} as const

export type ChangeOrderStatus = (typeof states)[keyof typeof states] | 'OTHER'

/** A word of Procore's own first, else what the company's own word stands for. */
export function changeOrderStatus(
  status: string | null,
  custom?: CustomStatuses,
): ChangeOrderStatus {
  const known = wordIn(states, status)
  if (known !== 'OTHER' || status === null) return known
  return wordIn(states, custom?.get(changeOrderWord(status)) ?? null)
}

/** "Legal Review" is listed under its label and used as "legal_review". */
export function changeOrderWord(label: string): string {
  return label
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
}

interface Stated {
  sourceStatus: string | null | TieoutError
  at: ChangeOrderAt
}

export function statusOf({ sourceStatus, at }: Stated): ChangeOrderStatus | TieoutError {
  return sourceStatus instanceof TieoutError
    ? sourceStatus
    : changeOrderStatus(sourceStatus, at.statuses)
}

/** The day of the review that has agreed to a change order; a rejection is a review too. */
export function agreedOn(row: Stated & { reviewedOn: string | null }): string | null {
  const status = statusOf(row)
  return status === 'APPROVED' || status === 'NO_CHARGE' ? row.reviewedOn : null
}

/** What all tiers of change orders have. */
const facts = {
  number: text('number?'),
  sourceStatus: text('status'),
  title: text('title?'),
  amount: money('grand_total'),
  updatedAt: moment('updated_at?'),
  currency,
}

const rests = ['changeOrderStatuses'] as const

/** A change order of the tier that changes the contract. */
export class ChangeOrderRow extends record({
  type: 'ProcoreChangeOrder',
  noun: 'change order',
  kind: 'CommitmentChangeOrder',
  from: ['changeOrders', 'changeOrder', 'changeOrderPackages'],
  rests: [...rests, 'projects', 'workOrderContracts', 'purchaseOrderContracts'],
  given: given<ChangeOrderAt & { tier: ChangeOrderTier }>(),
  fields: {
    ...facts,
    contractId: reference('contract_id!'),
    reviewedOn: localDay('reviewed_at?'),
    batchId: reference('batch_id*'),
  },
}) {
  override get key() {
    return { project: this.at.place[0] ?? '', id: this.recordId, tier: this.at.tier }
  }

  get status(): ChangeOrderStatus | TieoutError {
    return statusOf(this)
  }

  get approvedOn(): string | null {
    return agreedOn(this)
  }
}

/** What Procore's newer endpoints gather change orders in. */
export class ChangeOrderBatchRow extends record({
  type: 'ProcoreChangeOrderBatch',
  noun: 'change order batch',
  kind: 'CommitmentChangeOrderBatch',
  from: ['changeOrderBatches'],
  rests: [...rests, 'projects', 'potentialChangeOrders'],
  given: given<ChangeOrderAt>(),
  fields: { ...facts, contractId: reference('contract_id'), reviewedOn: localDay('reviewed_at?') },
}) {
  get status(): ChangeOrderStatus | TieoutError {
    return statusOf(this)
  }

  get approvedOn(): string | null {
    return agreedOn(this)
  }
}

/** Listed by contract, so the contract is known. */
export class ChangeOrderRequestRow extends record({
  type: 'ProcoreChangeOrderRequest',
  noun: 'change order request',
  kind: 'ChangeOrderRequest',
  from: ['changeOrderRequests'],
  rests: [...rests, 'potentialChangeOrders'],
  given: given<ChangeOrderAt & { contractId: string }>(),
  fields: { ...facts, packageId: reference('change_order_package_id*') },
}) {
  get status(): ChangeOrderStatus | TieoutError {
    return statusOf(this)
  }

  get contractId(): string {
    return this.at.contractId
  }
}

export class PotentialChangeOrderRow extends record({
  type: 'ProcorePotentialChangeOrder',
  noun: 'potential change order',
  kind: 'PotentialChangeOrder',
  from: ['potentialChangeOrders'],
  rests: [...rests, 'workOrderContracts', 'purchaseOrderContracts'],
  given: given<ChangeOrderAt>(),
  fields: {
    ...facts,
    contractId: reference('contract_id'),
    tierCount: count('change_order_tiers*'),
    requestId: reference('change_order_request_id*'),
    carrierNumber: text('change_order_package_acronym_number*'),
    carrierTitle: text('change_order_package_title*'),
    reason: text('change_reason*'),
  },
}) {
  get status(): ChangeOrderStatus | TieoutError {
    return statusOf(this)
  }

  /** What Procore tells of the change order that carries it. */
  get carrier(): { number: string; title: string | null } | null {
    const number = this.carrierNumber
    return number === null
      ? null
      : { number: number.replace(/^.*#\s*/, ''), title: this.carrierTitle }
  }
}

/** A change order of a tier beside the one that changes the contract. */
export type TierRow = ChangeOrderBatchRow | ChangeOrderRequestRow | PotentialChangeOrderRow

export class ChangeOrderWord extends part({
  type: 'ProcoreChangeOrder',
  from: ['changeOrderStatuses'],
  fields: { name: text('name'), meaning: text('mapped_to_status?') },
}) {}
