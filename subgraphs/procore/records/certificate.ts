import type { Resolvers } from '../types.generated.ts'
import type { Raw } from '../wire/client.ts'
import { type Amount, amountOf, minus, plus, quantityOf, required } from './amounts.ts'
import { innerOf, textOf } from './fields.ts'
import type { InvoiceRow } from './invoice.ts'
import type { InvoiceLineRow } from './rows.ts'

/**
 * What forms G702 and G703 say beside the amounts that are compared. It is read off the record when
 * it is asked: a refresh maps hundreds of thousands of lines and asks none of it.
 */

/** The G702 block of a requisition. */
export interface CertificateRow {
  raw: Raw
  what: string
  currency: string
}

type CertificateResolvers = Pick<
  Resolvers,
  'ProcoreInvoice' | 'ProcoreInvoiceLine' | 'ProcoreInvoiceSummary'
>

export const certificateResolvers: CertificateResolvers = {
  ProcoreInvoice: {
    invoiceType: row => textOf(row.raw, 'invoice_type'),
    invoicingMethod: row => textOf(row.raw, 'contract_invoicing_method'),
    isFinal: row => flagOf(row.raw, 'final'),
    completePercent: row => required(quantityOf(row.raw, 'percent_complete', whatOf(row))),
    claimedAmount: row => required(amountOf(row.raw, 'total_claimed_amount', whatOf(row))),
    erpStatus: row => textOf(row.raw, 'erp_status'),
    workRetainageHeldAmount: row => totalOf(row, workHeld),
    workRetainageThisPeriodAmount: row => totalOf(row, line => line.workRetainageThisPeriodAmount),
    workRetainageReleasedAmount: row => totalOf(row, line => line.workRetainageReleasedAmount),
    materialsRetainageHeldAmount: row => totalOf(row, line => line.materialsRetainageHeldAmount),
    materialsRetainageReleasedAmount: row =>
      totalOf(row, line => line.materialsRetainageReleasedAmount),
    summary: row => {
      const raw = innerOf(row.raw, 'summary')
      if (Object.keys(raw).length === 0) return null
      return { raw, what: `the summary of ${whatOf(row)}`, currency: row.currency }
    },
  },
  ProcoreInvoiceLine: {
    wbsCode: line => textOf(innerOf(line.raw, 'wbs_code'), 'flat_code'),
    workRetainageHeldAmount: line => required(workHeld(line)),
    workRetainagePercent: line => percent(line, 'work_completed_retainage_percent_this_period'),
    materialsRetainagePercent: line =>
      percent(line, 'materials_stored_retainage_percent_this_period'),
    materialsRetainageThisPeriodAmount: line =>
      amount(line, 'materials_stored_retainage_new_materials'),
    materialsMovedAmount: line => amount(line, 'materials_moved'),
    materialsRetainageMovedAmount: line => amount(line, 'materials_retainage_retained_moved'),
    claimedAmount: line => amount(line, 'subcontractor_claimed_amount'),
    isRetainageOverridden: line => flagOf(line.raw, 'ssr_manual_override'),
  },
  ProcoreInvoiceSummary: {
    originalAmount: row => stated(row, 'original_contract_sum'),
    changesAmount: row => stated(row, 'net_change_by_change_orders'),
    additionsAmount: row => stated(row, 'positive_change_order_item_total'),
    newAdditionsAmount: row => stated(row, 'positive_new_change_order_item_total'),
    previousAdditionsAmount: row => stated(row, 'positive_previous_change_order_item_total'),
    deductionsAmount: row => stated(row, 'negative_change_order_item_total'),
    newDeductionsAmount: row => stated(row, 'negative_new_change_order_item_total'),
    previousDeductionsAmount: row => stated(row, 'negative_previous_change_order_item_total'),
    contractToDateAmount: row => stated(row, 'contract_sum_to_date'),
    completedAndStoredToDateAmount: row => stated(row, 'total_completed_and_stored_to_date'),
    materialsStoredAmount: row => stated(row, 'stored_materials'),
    materialsNewAmount: row => stated(row, 'new_materials'),
    workRetainagePercent: row => statedPercent(row, 'completed_work_retainage_percent'),
    workRetainageHeldAmount: row => stated(row, 'completed_work_retainage_amount'),
    materialsRetainagePercent: row => statedPercent(row, 'stored_materials_retainage_percent'),
    materialsRetainageHeldAmount: row => stated(row, 'stored_materials_retainage_amount'),
    retainageHeldAmount: row => stated(row, 'total_retainage'),
    earnedLessRetainageAmount: row => stated(row, 'total_earned_less_retainage'),
    previousCertificatesAmount: row => stated(row, 'less_previous_certificates_for_payment'),
    paymentDueAmount: row => stated(row, 'current_payment_due'),
    taxAmount: row => stated(row, 'tax_applicable_to_this_payment'),
    balanceToFinishAmount: row => stated(row, 'balance_to_finish_including_retainage'),
    periodText: row => textOf(row.raw, 'formatted_period'),
  },
}

function totalOf(row: InvoiceRow, read: (line: InvoiceLineRow) => Amount): string | null {
  return required(plus(...row.lines().map(read)))
}

/** Held before, plus withheld, less released. */
function workHeld(line: InvoiceLineRow): Amount {
  return minus(
    plus(line.workRetainagePreviousAmount, line.workRetainageThisPeriodAmount),
    line.workRetainageReleasedAmount,
  )
}

function whatOf(row: InvoiceRow): string {
  return `requisition ${row.key.id}`
}

function amount(line: InvoiceLineRow, field: string): string | null {
  return required(amountOf(line.raw, field, `item ${textOf(line.raw, 'id')} of a requisition`))
}

function percent(line: InvoiceLineRow, field: string): string | null {
  return required(quantityOf(line.raw, field, `item ${textOf(line.raw, 'id')} of a requisition`))
}

function stated(row: CertificateRow, field: string): string | null {
  return required(amountOf(row.raw, field, row.what))
}

function statedPercent(row: CertificateRow, field: string): string | null {
  return required(quantityOf(row.raw, field, row.what))
}

function flagOf(raw: Raw, field: string): boolean | null {
  const value = raw[field]
  return typeof value === 'boolean' ? value : null
}
