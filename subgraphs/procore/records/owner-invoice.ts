import { type Coding, charge, codingOfCharge, unrecordedCode } from './coding.ts'
import {
  count,
  currency,
  day,
  moment,
  money,
  quantity,
  records,
  reference,
  state,
  text,
} from './field.ts'
import type { ChargedAt } from './prime-contract.ts'
import { given, inner, record } from './record.ts'

const facts = {
  sequenceText: count('number'),
  invoiceNumber: text('invoice_number?'),
  sourceStatus: text('status'),
  status: state('status', {
    draft: 'DRAFT',
    under_review: 'UNDER_REVIEW',
    revise_and_resubmit: 'REVISE_AND_RESUBMIT',
    approved: 'APPROVED',
  }),
  contractId: reference('contract?.id?'),
  billingPeriodId: reference('period_id*'),
  invoicedOn: day('billing_date?'),
  startOn: day('period_start?'),
  endOn: day('period_end?'),
  completePercent: quantity('percent_complete?'),
  accruedThisPeriodAmount: money('total_amount_accrued_this_period?'),
  paidAmount: money('total_amount_paid?'),
  /** Form G702. */
  certificate: inner('g702', {
    originalAmount: money('original_contract_sum?'),
    approvedChangesAmount: money('net_change_by_change_orders?'),
    contractToDateAmount: money('contract_sum_to_date?'),
    completedAndStoredToDateAmount: money('total_completed_and_stored_to_date?'),
    workRetainageHeldAmount: money('completed_work_retainage_amount?'),
    materialsRetainageHeldAmount: money('stored_materials_retainage_amount?'),
    retainageHeldAmount: money('total_retainage?'),
    earnedLessRetainageAmount: money('total_earned_less_retainage?'),
    previouslyCertifiedAmount: money('less_previous_certificates_for_payment?'),
    paymentDueAmount: money('current_payment_due?'),
    balanceToFinishAmount: money('balance_to_finish_including_retainage?'),
    taxAmount: money('tax_applicable_to_this_payment*'),
  }),
  currency,
}

/** A payment application in the shape of the list or of the single look-up. */
export class OwnerInvoiceRow extends record({
  type: 'ProcoreOwnerInvoice',
  noun: 'payment application',
  kind: 'OwnerInvoice',
  from: { ownerInvoices: { ...facts, updatedAt: moment('updated_at?') }, ownerInvoice: facts },
  fields: {
    ...facts,
    updatedAt: moment('updated_at?'),
    changedOn: text('updated_at~'),
    lines: records('g703~'),
  },
}) {
  get sequence(): number {
    return Number(this.sequenceText ?? 0)
  }

  get number(): string {
    return this.invoiceNumber ?? String(this.sequence)
  }

  /** Without a certificate there is one without amounts. */
  get summary() {
    return this.certificate ?? {}
  }
}

export type OwnerInvoiceSummaryRow = OwnerInvoiceRow['summary']

/** A line of a payment application, which only its single look-up carries: a row of form G703. */
export class OwnerInvoiceLineRow extends record({
  type: 'ProcoreOwnerInvoiceLine',
  noun: 'line',
  kind: 'OwnerInvoiceLine',
  from: ['ownerInvoice'],
  within: 'g703',
  rests: ['costCodes'],
  given: given<ChargedAt>(),
  fields: {
    number: text('item_number?'),
    workDescription: text('description_of_work?'),
    ownDescription: text('description_override*'),
    addedFrom: text('added_from_source*'),
    originType: text('origin_type*'),
    ...unrecordedCode,
    codeNumber: text('cost_code*.full_code?'),
    scheduledAmount: money('scheduled_value'),
    workPreviousAmount: money('work_completed_from_previous_application'),
    workThisPeriodAmount: money('work_completed_this_period'),
    materialsStoredAmount: money('materials_presently_stored?'),
    completedAndStoredToDateAmount: money('total_completed_and_stored_to_date?'),
    balanceToFinishAmount: money('balance_to_finish?'),
    workRetainageHeldAmount: money('work_completed_retainage_currently_retained?'),
    materialsRetainageHeldAmount: money('materials_stored_retainage_currently_retained?'),
    retainageHeldAmount: money('total_retainage_currently_retained?'),
    ...charge,
  },
}) {
  #coding: Coding | undefined

  get coding(): Coding {
    this.#coding ??= codingOfCharge(this, this.at.codes)
    return this.#coding
  }

  get description(): string | null {
    return this.ownDescription ?? this.workDescription
  }

  /** Either field says it; a line of a change order has one of them. */
  get isChangeOrderLine(): boolean {
    return this.addedFrom === 'change_order' || this.originType === 'ChangeOrderPackage'
  }
}

export class BillingPeriodRow extends record({
  type: 'ProcoreBillingPeriod',
  noun: 'billing period',
  kind: 'BillingPeriod',
  from: ['billingPeriods'],
  fields: {
    number: count('position?'),
    sourceStatus: text('status'),
    status: state('status', { open: 'OPEN', closed: 'CLOSED' }),
    startOn: day('start_date'),
    endOn: day('end_date'),
    dueOn: day('due_date?'),
    updatedAt: moment('updated_at?'),
  },
}) {}
