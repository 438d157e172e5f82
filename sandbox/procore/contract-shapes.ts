import { createHash } from 'node:crypto'
import { type Row, text } from './row.ts'
import { currency, NO_MONEY, type Template, unset } from './shape.ts'
import type { ContractKind, Store } from './store.ts'

/** The documented fields, statuses and locks of the two kinds of commitment. */

const commonTemplate = {
  accounting_method: 'amount',
  approval_letter_date: null,
  approved_change_orders: NO_MONEY,
  ...unset(null, 'contract_date', 'created_at', 'deleted_at', 'description'),
  draft_change_orders_amount: NO_MONEY,
  executed: false,
  execution_date: null,
  grand_total: NO_MONEY,
  ...unset(null, 'id', 'issued_on_date', 'letter_of_intent_date', 'number'),
  ...unset(null, 'origin_data', 'origin_code', 'origin_id'),
  ...unset(NO_MONEY, 'pending_change_orders', 'pending_revised_contract', 'percentage_paid'),
  private: false,
  project: null,
  remaining_balance_outstanding: NO_MONEY,
  requisitions_are_enabled: true,
  retainage_percent: NO_MONEY,
  returned_date: null,
  revised_contract: NO_MONEY,
  signed_contract_received_date: null,
  show_line_items_to_non_admins: true,
  ...unset(null, 'status', 'title'),
  ...unset(NO_MONEY, 'total_draw_requests_amount', 'total_payments', 'total_requisitions_amount'),
  ...unset(null, 'updated_at', 'vendor'),
  currency_configuration: currency,
}

/** As many as stay far below 2^53. */
const WBS_ID_BYTES = 6

export interface KindFacts {
  /** Also the wrapper key of a body. */
  name: string
  template: Template
  statuses: readonly string[]
  /** Statuses that lock the vendor and the schedule of values. */
  lockedStatuses: readonly string[]
  dates: readonly string[]
  writable: readonly string[]
}

const commonDates = [
  'approval_letter_date',
  'contract_date',
  'execution_date',
  'issued_on_date',
  'letter_of_intent_date',
  'returned_date',
  'signed_contract_received_date',
]
const commonWritable = [
  'accounting_method',
  'description',
  'executed',
  'number',
  'origin_code',
  'origin_data',
  'origin_id',
  'private',
  'retainage_percent',
  'status',
  'title',
]

export const kinds: Record<ContractKind, KindFacts> = {
  WorkOrderContract: {
    name: 'work_order_contract',
    template: {
      ...commonTemplate,
      ...unset(null, 'actual_completion_date', 'contract_start_date'),
      ...unset(null, 'contract_estimated_completion_date', 'exclusions', 'inclusions'),
    },
    statuses: [
      'Draft',
      'Out For Bid',
      'Out For Signature',
      'Approved',
      'Complete',
      'Terminated',
      'Void',
    ],
    lockedStatuses: ['Approved', 'Complete'],
    dates: [
      ...commonDates,
      'actual_completion_date',
      'contract_start_date',
      'contract_estimated_completion_date',
    ],
    writable: [...commonWritable, 'exclusions', 'inclusions'],
  },
  PurchaseOrderContract: {
    name: 'purchase_order_contract',
    template: {
      ...commonTemplate,
      ...unset(null, 'assignee', 'bill_to_address', 'billing_schedule_of_values_status'),
      ...unset(null, 'delivery_date', 'payment_terms', 'ship_to_address', 'ship_via'),
    },
    statuses: [
      'Draft',
      'Processing',
      'Submitted',
      'Partially Received',
      'Received',
      'Approved',
      'Closed',
    ],
    lockedStatuses: ['Approved', 'Closed'],
    dates: [...commonDates, 'delivery_date'],
    writable: [
      ...commonWritable,
      'bill_to_address',
      'payment_terms',
      'ship_to_address',
      'ship_via',
    ],
  },
}

export const lineTemplate = {
  ...unset(null, 'id'),
  amount: NO_MONEY,
  ...unset(null, 'company', 'wbs_code', 'cost_code', 'created_at', 'description'),
  extended_type: 'manual',
  ...unset(null, 'holder', 'line_item_type', 'origin_data', 'origin_id', 'position', 'project'),
  quantity: NO_MONEY,
  tax_code_id: null,
  total_amount: null,
  extended_amount: null,
  unit_cost: NO_MONEY,
  uom: '',
  updated_at: null,
  change_event_line_item: null,
  currency_configuration: currency,
}

/** A change order, as its contract lists it. */
export const packageTemplate = {
  ...unset(null, 'id', 'contract_id', 'created_at', 'deleted_at', 'due_date', 'invoiced_date'),
  ...unset(null, 'number', 'origin_data', 'origin_id', 'paid_date', 'reviewed_at', 'title'),
  ...unset(null, 'status', 'updated_at'),
  currency_configuration: currency,
}

/** A potential change order, as its contract lists it. */
export const potentialTemplate = {
  ...unset(null, 'id', 'created_at', 'deleted_at', 'due_date', 'invoiced_date', 'number'),
  ...unset(null, 'paid_date', 'reviewed_at', 'title', 'status', 'updated_at'),
  currency_configuration: currency,
}

/** A change order request, as its contract lists it. */
export const requestTemplate = {
  ...unset(null, 'id', 'created_at', 'deleted_at', 'due_date', 'invoiced_date', 'number'),
  ...unset(null, 'paid_date', 'status', 'title', 'updated_at'),
  currency_configuration: currency,
}

/** A payment, as its contract lists it. */
export const issuedTemplate = {
  ...unset(null, 'id', 'amount', 'check_number', 'created_at', 'date', 'draw_request_number'),
  ...unset(null, 'invoice_number', 'notes', 'payment_number'),
  attachments: [],
  ...unset(null, 'origin_id', 'origin_data'),
  currency_configuration: currency,
}

/**
 * "02-300.S" out of a cost code and a line item type, as Procore flattens a WBS code; before them the
 * sub job, if the cost code is of one.
 */
export function wbsCode(store: Store, costCode: Row, type: Row): Row | null {
  const parts = (field: string, other: string) =>
    [text(costCode, field), text(type, other)].filter(Boolean).join('.')
  const flat = [subJobCode(store, costCode), parts('full_code', 'code')].filter(Boolean).join('.')
  return flat
    ? { id: wbsIdOf(costCode, type), flat_code: flat, description: parts('name', 'name') }
    : null
}

/** The data has no ids for WBS codes, so they follow from what the code is made of. */
function wbsIdOf(costCode: Row, type: Row): number {
  const parts = `${text(costCode, 'id')}/${text(type, 'id')}`
  return createHash('sha256').update(parts).digest().readUIntBE(0, WBS_ID_BYTES) + 1
}

/** The code of a cost code's sub job; empty for the base job. */
function subJobCode(store: Store, costCode: Row): string {
  if (text(costCode, 'biller_type') !== 'SubJob') return ''
  const id = text(costCode, 'biller_id')
  const stated = store.subJobs.find(row => text(row, 'id') === id)
  return stated ? text(stated, 'code') : text(costCode, 'biller')
}
