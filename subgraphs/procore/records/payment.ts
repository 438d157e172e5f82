import { gid } from '#lib/ids'
import { currency, day, moment, money, text, wordIn } from './field.ts'
import { record } from './record.ts'

const states = {
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
} as const

/** A payment on a contract. */
export class PaymentRow extends record({
  type: 'ProcorePayment',
  noun: 'contract payment',
  kind: 'ContractPayment',
  from: ['payments'],
  fields: {
    sourceStatus: text('status?'),
    paidOn: day('date?'),
    method: text('payment_method*'),
    checkNumber: text('check_number?'),
    invoiceNumber: text('invoice_number?'),
    requisitionId: text('requisition_id*'),
    paymentNumber: text('payment_number?'),
    amount: money('amount'),
    updatedAt: moment('updated_at?'),
    currency,
  },
}) {
  /** A payment entered by hand carries a date and no status: it was made on that day. */
  get status() {
    if (this.sourceStatus === null) return this.paidOn === null ? 'OTHER' : 'PAID'
    return wordIn(states, this.sourceStatus)
  }

  get number(): string | null {
    return this.checkNumber ?? this.paymentNumber
  }

  get invoiceId(): string | null {
    const [project = ''] = this.at.place
    return this.requisitionId === null
      ? null
      : gid('procore', 'Requisition', project, this.requisitionId)
  }

  get contract() {
    const [project = '', id = ''] = this.at.place
    return { project, id }
  }
}
