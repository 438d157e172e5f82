import type { TieoutError } from '#lib/errors'
import { type Amount, plus } from './amounts.ts'
import { agreedOn, type ChangeOrderAt, type ChangeOrderStatus, statusOf } from './change-order.ts'
import {
  type Coding,
  charge,
  codingOfCharge,
  units,
  unrecordedCode,
  wbs,
  wholeCode,
} from './coding.ts'
import type { CostCodes } from './cost-code.ts'
import {
  currency,
  day,
  flag,
  localDay,
  moment,
  money,
  quantity,
  reference,
  state,
  text,
} from './field.ts'
import { type At, given, part, record } from './record.ts'

const facts = {
  number: text('number?'),
  sourceStatus: text('status'),
  status: state('status', {
    Draft: 'DRAFT',
    'Out For Bid': 'PENDING',
    'Out For Signature': 'PENDING',
    Approved: 'APPROVED',
    Complete: 'COMPLETE',
    Terminated: 'TERMINATED',
  }),
  ownerId: reference('vendor*.id*'),
  title: text('title?'),
  signedOn: day('contract_date?'),
  executed: flag('executed?'),
  retainagePercent: quantity('retainage_percent?'),
  originalAmount: money('grand_total'),
  approvedChangesAmount: money('approved_change_orders?'),
  updatedAt: moment('updated_at?'),
  currency,
}

const whole = { ...facts, statedRevisedAmount: money('revised_contract_amount*') }

/** A prime contract in the shape of the list or of the single look-up. */
export class PrimeContractRow extends record({
  type: 'ProcorePrimeContract',
  noun: 'prime contract',
  kind: 'PrimeContract',
  from: { primeContracts: facts, primeContract: whole },
  fields: {
    ...whole,
    statedPendingAmount: money('pending_change_orders_amount~'),
    statedPaidAmount: money('total_payments~'),
  },
}) {
  get isExecuted(): boolean {
    return this.executed === true
  }

  get revisedAmount(): Amount {
    return this.statedRevisedAmount ?? plus(this.originalAmount, this.approvedChangesAmount)
  }
}

export interface ChargedAt extends At {
  currency: string
  /** May be left out when every line carries its own. */
  codes: CostCodes | undefined
}

const lineFacts = {
  number: text('position?'),
  description: text('description?'),
  ...units,
}

/** A line of a prime contract, which only its single look-up carries, or of its change order. */
export class PrimeLineRow extends record({
  type: 'ProcorePrimeLine',
  noun: 'line',
  kind: 'PrimeLine',
  from: ['primeContract'],
  within: 'line_items',
  rests: ['costCodes'],
  given: given<ChargedAt>(),
  fields: {
    ...lineFacts,
    ...wholeCode,
    ...wbs,
    amount: money('amount'),
    codeId: unrecordedCode.codeId,
    ...charge,
  },
}) {
  #coding: Coding | undefined

  get coding(): Coding {
    this.#coding ??= codingOfCharge(this, this.at.codes)
    return this.#coding
  }
}

/** The same as a change order lists it. */
export const PrimeChangeOrderLine = part({
  type: 'ProcorePrimeLine',
  from: ['primeChangeOrderLines'],
  rests: ['costCodes'],
  fields: { recordId: reference('id'), ...lineFacts, amount: money('amount'), ...wbs },
})

export class PrimeChangeOrderRow extends record({
  type: 'ProcorePrimeChangeOrder',
  noun: 'prime change order',
  kind: 'PrimeChangeOrder',
  from: ['primeChangeOrders'],
  rests: ['changeOrderStatuses', 'changeOrderPackages', 'primeContracts', 'projects'],
  given: given<ChangeOrderAt>(),
  fields: {
    contractId: reference('contract_id'),
    number: text('number?'),
    sourceStatus: text('status'),
    title: text('title?'),
    amount: money('grand_total'),
    reviewedOn: localDay('reviewed_at?'),
    updatedAt: moment('updated_at?'),
    currency,
  },
}) {
  get status(): ChangeOrderStatus | TieoutError {
    return statusOf(this)
  }

  get approvedOn(): string | null {
    return agreedOn(this)
  }
}
