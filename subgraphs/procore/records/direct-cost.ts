import { isObject, type Raw } from '../wire/json.ts'
import type { Amount } from './amounts.ts'
import { type Coding, coded, codingOfCharge, units, unrecordedCode, wbs } from './coding.ts'
import { currency, day, moment, money, reference, state, text } from './field.ts'
import type { ChargedAt } from './prime-contract.ts'
import { given, record } from './record.ts'
import { textFrom } from './values.ts'

export class DirectCostRow extends record({
  type: 'ProcoreDirectCost',
  noun: 'direct cost',
  kind: 'DirectCost',
  from: ['directCosts'],
  fields: {
    sourceStatus: text('status'),
    status: state('status', {
      draft: 'DRAFT',
      pending: 'PENDING',
      revise_and_resubmit: 'REVISE_AND_RESUBMIT',
      approved: 'APPROVED',
    }),
    sourceKind: text('direct_cost_type'),
    kind: state('direct_cost_type', { invoice: 'INVOICE', expense: 'EXPENSE', payroll: 'PAYROLL' }),
    invoiceNumber: text('invoice_number?'),
    description: text('description?'),
    totalAmount: money('grand_total*'),
    statedAmount: money('amount*'),
    incurredOn: day('direct_cost_date?'),
    receivedOn: day('received_date?'),
    paidOn: day('payment_date?'),
    vendorId: reference('vendor_id*'),
    updatedAt: moment('updated_at?'),
    currency,
  },
}) {
  get amount(): Amount {
    return this.totalAmount ?? this.statedAmount
  }
}

/** Procore's id of the direct cost that a line stands in. */
export function holderOf(raw: Raw): string {
  return textFrom(isObject(raw['holder']) ? raw['holder']['id'] : null) ?? ''
}

/** A line of the list of a whole project; its holder is the direct cost. */
export class DirectCostLineRow extends record({
  type: 'ProcoreDirectCostLine',
  noun: 'line',
  kind: 'DirectCostLine',
  from: ['directCostLines'],
  rests: ['costCodes'],
  given: given<Omit<ChargedAt, 'currency'>>(),
  fields: {
    ...coded,
    costId: reference('holder.id'),
    number: text('position?'),
    description: text('description?'),
    ...units,
    amount: money('amount'),
    ...unrecordedCode,
    codeNumber: text('cost_code*.full_code?'),
    ...wbs,
    typeCode: text('line_item_type*.code~'),
    currency,
  },
}) {
  #coding: Coding | undefined

  get coding(): Coding {
    this.#coding ??= codingOfCharge(this, this.at.codes)
    return this.#coding
  }
}
