import type { resources } from './resources.ts'

/**
 * Every field of Procore that the mapping reads, and how. scripts/procore-contract.ts joins this with
 * Procore's own description of its API into contract/; at run time only contract/ is read.
 *
 * A bare kind is needed: without the field a figure, a state or a record's place is unknown. With `?`
 * Tieout goes on without it. With `*` Procore itself leaves it out of some records.
 */
export type Kind = 'id' | 'text' | 'amount' | 'moment' | 'flag' | 'count' | 'record' | 'records'
export type Reading = Kind | `${Kind}?` | `${Kind}*`
export type Readings = Readonly<Record<string, Reading>>

const currency: Readings = {
  // Companies with a single currency leave it out.
  currency_configuration: 'record*',
  'currency_configuration.currency_iso_code': 'text*',
}

const project: Readings = {
  id: 'id',
  name: 'text?',
  project_number: 'text?',
  active: 'flag?',
  project_stage: 'record*',
  'project_stage.name': 'text?',
  change_order_tiers: 'count*',
  updated_at: 'moment?',
}

const vendor: Readings = {
  id: 'id',
  name: 'text?',
  origin_code: 'text?',
  is_active: 'flag?',
  updated_at: 'moment?',
}

const contract: Readings = {
  id: 'id',
  number: 'text?',
  title: 'text?',
  status: 'text',
  vendor: 'record?',
  'vendor.id': 'id?',
  contract_date: 'text?',
  retainage_percent: 'amount?',
  grand_total: 'amount',
  approved_change_orders: 'amount?',
  pending_change_orders: 'amount?',
  revised_contract: 'amount?',
  total_payments: 'amount?',
  updated_at: 'moment?',
  origin_id: 'text?',
  ...currency,
}

const units: Readings = { quantity: 'amount?', unit_cost: 'amount?', uom: 'text?' }

/** A line that carries its cost code and type whole. */
const codedLine: Readings = {
  id: 'id',
  position: 'text?',
  description: 'text?',
  ...units,
  cost_code: 'record?',
  'cost_code.full_code': 'text?',
  'cost_code.biller': 'text*',
  'cost_code.biller_type': 'text*',
  line_item_type: 'record?',
  'line_item_type.code': 'text?',
}

/** Where a line's code may stand whole, but mostly does not. */
const rareCode: Readings = {
  cost_code: 'record*',
  'cost_code.full_code': 'text*',
  'cost_code.biller': 'text*',
  'cost_code.biller_type': 'text*',
  line_item_type: 'record*',
  'line_item_type.code': 'text*',
}

const wbs: Readings = {
  wbs_code: 'record*',
  'wbs_code.flat_code': 'text?',
  'wbs_code.segment_items': 'records*',
  'wbs_code.segment_items[].segment_type': 'text?',
  'wbs_code.segment_items[].code': 'text?',
}

const scheduleOfValues: Readings = {
  line_items: 'records',
  ...within('line_items', { ...codedLine, amount: 'amount' }),
}

const changeOrder: Readings = {
  id: 'id',
  contract_id: 'id',
  number: 'text?',
  status: 'text',
  title: 'text?',
  grand_total: 'amount',
  reviewed_at: 'text?',
  updated_at: 'moment?',
  ...currency,
}

const changeOrderLine: Readings = {
  id: 'id',
  position: 'text?',
  description: 'text?',
  ...units,
  amount: 'amount',
  total_amount: 'amount*',
  commitment_line_item_id: 'text?',
  cost_code_id: 'text*',
  ...rareCode,
  ...wbs,
}

const requisitionItem: Readings = {
  id: 'id',
  line_item_id: 'id',
  item_type: 'text?',
  commitment_line_item_id: 'text*',
  cost_code_id: 'text*',
  position: 'text?',
  status: 'text?',
  description_of_work: 'text?',
  uom: 'text?',
  ...wbs,
  work_completed_this_period_quantity: 'amount*',
  scheduled_unit_price: 'amount*',
  scheduled_value: 'amount?',
  work_completed_from_previous_application: 'amount',
  work_completed_this_period: 'amount',
  total_completed_and_stored_to_date: 'amount?',
  work_completed_retainage_from_previous_application: 'amount',
  work_completed_retainage_retained_this_period: 'amount',
  work_completed_retainage_released_this_period: 'amount',
  // Only where amounts are billed and not units.
  materials_presently_stored: 'amount*',
  materials_stored_retainage_currently_retained: 'amount*',
  materials_stored_retainage_released_this_period: 'amount*',
}

export const readings: Readonly<Record<keyof typeof resources, Readings>> = {
  me: {},
  projects: project,
  project,
  vendors: vendor,
  vendor,
  costCodes: {
    id: 'id',
    full_code: 'text',
    name: 'text?',
    deleted_at: 'text*',
    biller: 'text*',
    biller_type: 'text*',
    line_item_types: 'records*',
    'line_item_types[].code': 'text?',
    updated_at: 'moment?',
  },
  workOrderContracts: contract,
  workOrderContract: { ...contract, ...scheduleOfValues },
  purchaseOrderContracts: contract,
  purchaseOrderContract: { ...contract, ...scheduleOfValues },
  changeOrders: changeOrder,
  changeOrder,
  changeOrderLines: changeOrderLine,
  changeOrderPackages: changeOrder,
  changeOrderPackage: {
    line_items: 'records',
    ...within('line_items', {
      ...codedLine,
      amount: 'amount*',
      total_amount: 'amount*',
      commitment_line_item_id: 'text*',
      cost_code_id: 'text*',
      ...wbs,
    }),
  },
  requisitions: {
    id: 'id',
    commitment_id: 'id',
    commitment_type: 'text?',
    number: 'count',
    invoice_number: 'text?',
    status: 'text',
    billing_date: 'text?',
    requisition_end: 'text?',
    updated_at: 'moment?',
    summary: 'record?',
    'summary.total_completed_and_stored_to_date': 'amount?',
    'summary.total_retainage': 'amount?',
    'summary.current_payment_due': 'amount?',
    items: 'records',
    ...within('items', requisitionItem),
    ...currency,
  },
  requisition: { commitment_id: 'id' },
  payments: {
    id: 'id',
    status: 'text?',
    date: 'text?',
    check_number: 'text?',
    payment_number: 'text?',
    amount: 'amount',
    updated_at: 'moment?',
    ...currency,
  },
}

/**
 * What the mapping reads and Procore's description does not have, with its types, because Procore
 * was seen to send it or documents it in words only.
 */
export const undescribed: Readonly<Record<string, readonly string[]>> = {
  // Of a project: documented in words with the tiers of change orders.
  change_order_tiers: ['integer'],
  // Of a requisition's item that bills a change order.
  'items[].commitment_line_item_id': ['string', 'integer'],
  // Of a change order's line: beside or in place of the WBS code.
  cost_code_id: ['integer', 'string'],
  // Of a change order's line, as in the lines of a package.
  total_amount: ['string'],
  cost_code: ['object'],
  'cost_code.full_code': ['string'],
  'cost_code.biller': ['string'],
  'cost_code.biller_type': ['string'],
  line_item_type: ['object'],
  'line_item_type.code': ['string'],
  'line_items[].cost_code_id': ['integer', 'string'],
  'line_items[].amount': ['string'],
  'line_items[].commitment_line_item_id': ['string', 'integer'],
  'wbs_code.segment_items': ['array'],
  'wbs_code.segment_items[].segment_type': ['string'],
  'wbs_code.segment_items[].code': ['string'],
  'line_items[].wbs_code': ['object'],
  'line_items[].wbs_code.flat_code': ['string'],
  'line_items[].wbs_code.segment_items': ['array'],
  'line_items[].wbs_code.segment_items[].segment_type': ['string'],
  'line_items[].wbs_code.segment_items[].code': ['string'],
  // Of a payment in a company with several currencies.
  currency_configuration: ['object'],
  'currency_configuration.currency_iso_code': ['string'],
}

function within(list: string, fields: Readings): Readings {
  return Object.fromEntries(
    Object.entries(fields).map(([field, reading]) => [`${list}[].${field}`, reading]),
  )
}
