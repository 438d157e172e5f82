import { gid } from '#lib/ids'
import type { Raw } from '../wire/client.ts'
import { amountOf, plus, quantityOf } from './amounts.ts'
import type { CostCodes } from './coding.ts'
import { currencyOf, dateOf, idOf, innerOf, momentOf, rowsOf, textOf } from './fields.ts'
import { chargedLine, codingOfCharge } from './owner-coding.ts'
import type {
  BillingPeriodRow,
  OwnerInvoiceLineRow,
  OwnerInvoiceRow,
  OwnerInvoiceSummaryRow,
  PrimeChangeOrderRow,
  PrimeContractRow,
  PrimeLineRow,
} from './owner-rows.ts'
import type { ProjectKey } from './rows.ts'
import {
  agreedOn,
  billingPeriodStatus,
  type CustomStatuses,
  changeOrderStatus,
  ownerInvoiceStatus,
  primeContractStatus,
} from './statuses.ts'

/** Procore's records of the owner's side under the names of the contract. */

/** A prime contract in the shape of the list or of the single look-up. */
export function primeContractRow(project: string, raw: Raw, fetchedAt: string): PrimeContractRow {
  const id = idOf(raw, 'prime contract')
  const what = `prime contract ${id}`
  const originalAmount = amountOf(raw, 'grand_total', what)
  const approvedChangesAmount = amountOf(raw, 'approved_change_orders', what)
  return {
    ...keyed('PrimeContract', { project, id }, raw, fetchedAt),
    number: textOf(raw, 'number'),
    status: primeContractStatus(textOf(raw, 'status')),
    ownerId: textOf(innerOf(raw, 'vendor'), 'id'),
    title: textOf(raw, 'title'),
    signedOn: dateOf(raw, 'contract_date'),
    isExecuted: raw['executed'] === true,
    retainagePercent: quantityOf(raw, 'retainage_percent', what),
    originalAmount,
    approvedChangesAmount,
    revisedAmount:
      amountOf(raw, 'revised_contract_amount', what) ?? plus(originalAmount, approvedChangesAmount),
    currency: currencyOf(raw),
  }
}

/** The schedule of values, which only the single look-up of a contract carries. */
export function primeContractLineRows(
  contract: PrimeContractRow,
  codes: CostCodes | undefined,
): PrimeLineRow[] {
  const { key, fetchedAt, currency } = contract
  return rowsOf(contract.raw, 'line_items').map(raw => {
    const id = idOf(raw, 'prime contract line')
    const what = `line item ${id} of prime contract ${key.id}`
    return chargedLine(raw, {
      id: gid('procore', 'PrimeLine', key.project, key.id, id),
      what,
      fetchedAt,
      currency,
      codes,
    })
  })
}

export function primeChangeOrderRow(
  project: string,
  raw: Raw,
  fetchedAt: string,
  statuses: CustomStatuses | undefined,
): PrimeChangeOrderRow {
  const id = idOf(raw, 'prime change order')
  const status = changeOrderStatus(textOf(raw, 'status'), statuses)
  return {
    ...keyed('PrimeChangeOrder', { project, id }, raw, fetchedAt),
    number: textOf(raw, 'number'),
    status,
    contractId: textOf(raw, 'contract_id') ?? '',
    title: textOf(raw, 'title'),
    amount: amountOf(raw, 'grand_total', `prime change order ${id}`),
    approvedOn: agreedOn(raw, status),
    currency: currencyOf(raw),
  }
}

export function primeChangeOrderLineRows(
  order: PrimeChangeOrderRow,
  raws: Raw[],
  codes: CostCodes | undefined,
  fetchedAt: string,
): PrimeLineRow[] {
  const { project, id: orderId } = order.key
  return raws.map(raw => {
    const id = idOf(raw, 'prime change order line')
    return chargedLine(raw, {
      id: gid('procore', 'PrimeChangeOrderLine', project, orderId, id),
      what: `line ${id} of prime change order ${orderId}`,
      fetchedAt,
      currency: order.currency,
      codes,
    })
  })
}

/** A payment application in the shape of the list or of the single look-up. */
export function ownerInvoiceRow(project: string, raw: Raw, fetchedAt: string): OwnerInvoiceRow {
  const id = idOf(raw, 'payment application')
  const what = `payment application ${id}`
  const sequence = Number(raw['number'] ?? 0)
  return {
    ...keyed('OwnerInvoice', { project, id }, raw, fetchedAt),
    number: textOf(raw, 'invoice_number') ?? String(sequence),
    status: ownerInvoiceStatus(textOf(raw, 'status')),
    contractId: textOf(innerOf(raw, 'contract'), 'id') ?? '',
    billingPeriodId: textOf(raw, 'period_id'),
    sequence,
    invoicedOn: dateOf(raw, 'billing_date'),
    startOn: dateOf(raw, 'period_start'),
    endOn: dateOf(raw, 'period_end'),
    completePercent: quantityOf(raw, 'percent_complete', what),
    accruedThisPeriodAmount: amountOf(raw, 'total_amount_accrued_this_period', what),
    paidAmount: amountOf(raw, 'total_amount_paid', what),
    summary: summaryOf(innerOf(raw, 'g702'), what),
    currency: currencyOf(raw),
  }
}

/** The lines of a payment application, which only its single look-up carries. */
export function ownerInvoiceLineRows(
  { project, id: invoiceId }: ProjectKey,
  raw: Raw,
  codes: CostCodes | undefined,
  fetchedAt: string,
): OwnerInvoiceLineRow[] {
  const currency = currencyOf(raw)
  return rowsOf(raw, 'g703').map(line => {
    const id = idOf(line, 'payment application line')
    const amount = (field: string) =>
      amountOf(line, field, `line ${id} of payment application ${invoiceId}`)
    return {
      id: gid('procore', 'OwnerInvoiceLine', project, invoiceId, id),
      number: textOf(line, 'item_number'),
      fetchedAt,
      raw: line,
      description: textOf(line, 'description_override') ?? textOf(line, 'description_of_work'),
      ...codingOfCharge(line, codes),
      isChangeOrderLine: billsChangeOrder(line),
      scheduledAmount: amount('scheduled_value'),
      workPreviousAmount: amount('work_completed_from_previous_application'),
      workThisPeriodAmount: amount('work_completed_this_period'),
      materialsStoredAmount: amount('materials_presently_stored'),
      completedAndStoredToDateAmount: amount('total_completed_and_stored_to_date'),
      balanceToFinishAmount: amount('balance_to_finish'),
      workRetainageHeldAmount: amount('work_completed_retainage_currently_retained'),
      materialsRetainageHeldAmount: amount('materials_stored_retainage_currently_retained'),
      retainageHeldAmount: amount('total_retainage_currently_retained'),
      currency,
    }
  })
}

export function billingPeriodRow(project: string, raw: Raw, fetchedAt: string): BillingPeriodRow {
  const id = idOf(raw, 'billing period')
  return {
    ...keyed('BillingPeriod', { project, id }, raw, fetchedAt),
    number: textOf(raw, 'position'),
    status: billingPeriodStatus(textOf(raw, 'status')),
    startOn: dateOf(raw, 'start_date'),
    endOn: dateOf(raw, 'end_date'),
    dueOn: dateOf(raw, 'due_date'),
  }
}

function keyed(
  kind: string,
  key: ProjectKey,
  raw: Raw,
  fetchedAt: string,
): Pick<
  PrimeContractRow,
  '__typename' | 'id' | 'key' | 'sourceStatus' | 'fetchedAt' | 'raw' | 'updatedAt'
> {
  return {
    __typename: `Procore${kind}`,
    id: gid('procore', kind, key.project, key.id),
    key,
    sourceStatus: textOf(raw, 'status'),
    fetchedAt,
    raw,
    updatedAt: momentOf(raw, 'updated_at'),
  }
}

function summaryOf(g702: Raw, what: string): OwnerInvoiceSummaryRow {
  const amount = (field: string) => amountOf(g702, field, what)
  return {
    originalAmount: amount('original_contract_sum'),
    approvedChangesAmount: amount('net_change_by_change_orders'),
    contractToDateAmount: amount('contract_sum_to_date'),
    completedAndStoredToDateAmount: amount('total_completed_and_stored_to_date'),
    workRetainageHeldAmount: amount('completed_work_retainage_amount'),
    materialsRetainageHeldAmount: amount('stored_materials_retainage_amount'),
    retainageHeldAmount: amount('total_retainage'),
    earnedLessRetainageAmount: amount('total_earned_less_retainage'),
    previouslyCertifiedAmount: amount('less_previous_certificates_for_payment'),
    paymentDueAmount: amount('current_payment_due'),
    balanceToFinishAmount: amount('balance_to_finish_including_retainage'),
    taxAmount: amount('tax_applicable_to_this_payment'),
  }
}

/** Either field says it; a line of a change order has one of them. */
function billsChangeOrder(line: Raw): boolean {
  return (
    textOf(line, 'added_from_source') === 'change_order' ||
    textOf(line, 'origin_type') === 'ChangeOrderPackage'
  )
}
