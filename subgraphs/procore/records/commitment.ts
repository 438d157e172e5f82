import type { TieoutError } from '#lib/errors'
import type { Raw } from '../wire/json.ts'
import { type Amount, plus } from './amounts.ts'
import {
  type Coding,
  carriesCode,
  charge,
  codingOfItem,
  codingOfLine,
  units,
  unrecordedWbs,
  wholeCode,
} from './coding.ts'
import type { CostCodes } from './cost-code.ts'
import {
  currency,
  day,
  flag,
  moment,
  money,
  quantity,
  records,
  reference,
  state,
  text,
  verbatim,
} from './field.ts'
import { type At, given, part, record } from './record.ts'
import type { SubJobs } from './sub-job.ts'

export type ContractKind = 'WorkOrderContract' | 'PurchaseOrderContract'

export interface ContractKey {
  kind: ContractKind
  project: string
  id: string
}

interface CommitmentAt extends At {
  kind: ContractKind
}

/** A contract in the shape of the list or of the single look-up. */
export class CommitmentRow extends record({
  type: 'ProcoreCommitment',
  noun: 'contract',
  kind: 'WorkOrderContract',
  from: [
    'workOrderContracts',
    'workOrderContract',
    'purchaseOrderContracts',
    'purchaseOrderContract',
  ],
  given: given<CommitmentAt>(),
  fields: {
    number: text('number?'),
    title: text('title?'),
    sourceStatus: text('status'),
    status: state('status', {
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
    }),
    vendorId: reference('vendor?.id?'),
    vendorName: text('vendor?.company~'),
    signedOn: day('contract_date?'),
    executedOn: day('execution_date?'),
    isExecuted: flag('executed?'),
    isPrivate: flag('private?'),
    accountingMethod: text('accounting_method?'),
    retainagePercent: quantity('retainage_percent?'),
    originalAmount: money('grand_total'),
    approvedChangesAmount: money('approved_change_orders?'),
    pendingChangesAmount: money('pending_change_orders?'),
    draftChangesAmount: money('draft_change_orders_amount?'),
    statedRevisedAmount: money('revised_contract?'),
    paidAmount: money('total_payments?'),
    requisitionsAmount: money('total_requisitions_amount*'),
    updatedAt: moment('updated_at?'),
    originId: text('origin_id?'),
    currency,
  },
}) {
  override get key(): ContractKey {
    return { kind: this.at.kind, project: this.at.place[0] ?? '', id: this.recordId }
  }

  override get what(): string {
    return `${this.at.kind} ${this.recordId}`
  }

  get kind() {
    return this.at.kind === 'WorkOrderContract' ? 'SUBCONTRACT' : 'PURCHASE_ORDER'
  }

  /** The schedule of values, which only the single look-up carries. */
  get lineItems(): Raw[] | TieoutError {
    return lineItems.read(this)
  }

  get revisedAmount(): Amount {
    return this.statedRevisedAmount ?? plus(this.originalAmount, this.approvedChangesAmount)
  }
}

/** Not of every list of contracts, so it stands with the lines: they are read out of it. */
const lineItems = records('line_items')

interface CommitmentLineAt extends At {
  currency: string
  /** Where a line has a WBS code alone. */
  codes: CostCodes | undefined
  subJobs: SubJobs
}

/** A line of the schedule of values, which only the single look-up of a contract carries. */
export class CommitmentLineRow extends record({
  type: 'ProcoreCommitmentLine',
  noun: 'line item',
  kind: 'LineItem',
  from: ['workOrderContract', 'purchaseOrderContract'],
  within: 'line_items',
  rests: ['costCodes'],
  given: given<CommitmentLineAt>(),
  fields: {
    number: text('position?'),
    description: text('description?'),
    ...units,
    ...wholeCode,
    originalAmount: money('amount'),
    totalAmount: money('total_amount~'),
    taxCode: text('tax_code_id~'),
    ...unrecordedWbs,
    ...charge,
  },
}) {
  readonly sourceStatus = null
  readonly status = 'ACTIVE'
  #coding: Coding | undefined

  get coding(): Coding {
    const { codes, subJobs } = this.at
    this.#coding ??=
      codes && !carriesCode(this.raw) ? codingOfItem(this, codes) : codingOfLine(this, subJobs)
    return this.#coding
  }
}

/** A contract as v2.0 gives it: what it calls as v1.0 does. */
export class SecondContract extends part({
  type: 'ProcoreCommitment',
  from: ['commitmentContracts', 'commitmentContract'],
  fields: {
    id: reference('id'),
    type: text('type'),
    number: text('number?'),
    title: text('title?'),
    status: text('status'),
    grandTotal: money('grand_total?'),
    updatedAt: moment('updated_at?'),
  },
}) {}

/** The sums of a contract, which v2.0 gives apart and calls otherwise: here under the names of v1.0. */
export class SecondSummary extends part({
  type: 'ProcoreCommitment',
  from: ['commitmentContractSummary'],
  fields: {
    approved_change_orders: verbatim('approved_change_total', 'amount'),
    pending_change_orders: verbatim('pending_revised_change_total?', 'amount'),
    draft_change_orders_amount: verbatim('draft_change_total?', 'amount'),
    total_payments: verbatim('total_payments_amount?', 'amount'),
    total_requisitions_amount: verbatim('total_invoices_amount?', 'amount'),
  },
}) {}

export const SecondLine = part({
  type: 'ProcoreCommitmentLine',
  from: ['commitmentContractLines'],
  fields: {
    id: reference('id'),
    amount: money('amount'),
    number: text('position?'),
    description: text('description?'),
  },
})
