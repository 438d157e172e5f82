import type { resources } from '../wire/resources.ts'
import { ownerReadings } from './owner-reading.ts'
import {
  codedLine,
  currency,
  plainLine,
  type Readings,
  rareCode,
  wbs,
  within,
} from './reading-kinds.ts'

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

const scheduleOfValues: Readings = {
  line_items: 'records',
  ...within('line_items', { ...codedLine, amount: 'amount' }),
}

/** Listed by contract, so the contract is known. */
const listedTier: Readings = {
  id: 'id',
  number: 'text?',
  status: 'text',
  title: 'text?',
  grand_total: 'amount',
  updated_at: 'moment?',
  ...currency,
}

const tier: Readings = { ...listedTier, contract_id: 'id' }

const changeOrder: Readings = { ...tier, reviewed_at: 'text?' }

const potentialLine: Readings = { ...plainLine, total_amount: 'amount*', ...rareCode }

const changeOrderLine: Readings = { ...potentialLine, commitment_line_item_id: 'text?' }

const requisitionItem: Readings = {
  id: 'id',
  line_item_id: 'id',
  item_type: 'text?',
  commitment_line_item_id: 'text*',
  cost_code_id: 'text*',
  position: 'text?',
  status: 'text?',
  description_of_work: 'text?',
  ssr_manual_override: 'flag*',
  subcontractor_claimed_amount: 'amount*',
  work_completed_retainage_percent_this_period: 'amount*',
  materials_stored_retainage_percent_this_period: 'amount*',
  materials_stored_retainage_new_materials: 'amount*',
  materials_moved: 'amount*',
  materials_retainage_retained_moved: 'amount*',
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

/** What v2.0 calls as v1.0 does; see contract-reads.ts for the rest. */
const secondContract: Readings = {
  id: 'id',
  type: 'text',
  number: 'text?',
  title: 'text?',
  status: 'text',
  grand_total: 'amount?',
  updated_at: 'moment?',
}

/** The certificate beside what is compared; companies leave parts of it out. */
const certificate: Readings = Object.fromEntries(
  [
    'original_contract_sum',
    'net_change_by_change_orders',
    'positive_change_order_item_total',
    'positive_new_change_order_item_total',
    'positive_previous_change_order_item_total',
    'negative_change_order_item_total',
    'negative_new_change_order_item_total',
    'negative_previous_change_order_item_total',
    'contract_sum_to_date',
    'stored_materials',
    'new_materials',
    'completed_work_retainage_percent',
    'completed_work_retainage_amount',
    'stored_materials_retainage_percent',
    'stored_materials_retainage_amount',
    'total_earned_less_retainage',
    'less_previous_certificates_for_payment',
    'tax_applicable_to_this_payment',
    'balance_to_finish_including_retainage',
  ].map(field => [`summary.${field}`, 'amount*'] as const),
)

const requisitionHeader: Readings = {
  id: 'id',
  commitment_id: 'id',
  commitment_type: 'text?',
  updated_at: 'moment?',
}

/**
 * Every field of Procore that the mapping reads, and how. scripts/procore-contract.ts joins this with
 * Procore's own description of its API into contract/; at run time only contract/ is read.
 */
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
    biller_id: 'id*',
    line_item_types: 'records*',
    'line_item_types[].code': 'text?',
    updated_at: 'moment?',
  },
  workOrderContracts: contract,
  workOrderContract: { ...contract, ...scheduleOfValues },
  purchaseOrderContracts: contract,
  purchaseOrderContract: { ...contract, ...scheduleOfValues },
  changeOrders: { ...changeOrder, batch_id: 'id*' },
  changeOrder: { ...changeOrder, batch_id: 'id*' },
  changeOrderLines: changeOrderLine,
  changeOrderPackages: { ...changeOrder, batch_id: 'id*' },
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
  changeOrderStatuses: { name: 'text', mapped_to_status: 'text?' },
  changeOrderRequests: { ...listedTier, change_order_package_id: 'id*' },
  changeOrderBatches: { ...tier, reviewed_at: 'text?' },
  potentialChangeOrders: {
    ...tier,
    change_order_tiers: 'count*',
    change_order_request_id: 'id*',
    change_order_package_acronym_number: 'text*',
    change_order_package_title: 'text*',
    change_reason: 'text*',
  },
  potentialChangeOrderLines: plainLine,
  requisitionKeys: requisitionHeader,
  requisitions: {
    ...requisitionHeader,
    number: 'count',
    invoice_number: 'text?',
    status: 'text',
    billing_date: 'text?',
    requisition_end: 'text?',
    invoice_type: 'text?',
    contract_invoicing_method: 'text*',
    final: 'flag?',
    percent_complete: 'amount?',
    total_claimed_amount: 'amount?',
    erp_status: 'text*',
    summary: 'record?',
    'summary.total_completed_and_stored_to_date': 'amount?',
    'summary.total_retainage': 'amount?',
    'summary.current_payment_due': 'amount?',
    'summary.formatted_period': 'text?',
    ...certificate,
    items: 'records',
    ...within('items', requisitionItem),
    ...currency,
  },
  requisition: { commitment_id: 'id' },
  archivedVendors: vendor,
  projectVendors: vendor,
  archivedProjectVendors: vendor,
  insurances: {
    id: 'id',
    vendor_id: 'id',
    policy_number: 'text?',
    status: 'text?',
    insurance_type: 'text?',
    insurance_provider: 'text?',
    effective_date: 'text?',
    expiration_date: 'text?',
    limit: 'amount?',
    exempt: 'flag?',
  },
  subJobs: { id: 'id', code: 'text', name: 'text?', updated_at: 'moment?' },
  wbsCodes: {
    id: 'id',
    flat_code: 'text',
    flat_name: 'text?',
    description: 'text?',
    status: 'text?',
    segment_items: 'records',
    'segment_items[].code': 'text?',
    'segment_items[].path_code': 'text?',
    updated_at: 'moment?',
  },
  commitmentContracts: secondContract,
  commitmentContract: secondContract,
  commitmentContractLines: { id: 'id', amount: 'amount', position: 'text?', description: 'text?' },
  commitmentContractSummary: {
    approved_change_total: 'amount',
    pending_revised_change_total: 'amount?',
    draft_change_total: 'amount?',
    total_payments_amount: 'amount?',
  },
  invoiceConfiguration: {
    ssr_enabled: 'flag?',
    separate_billing_for_stored_materials: 'flag?',
    stored_materials_billing_method: 'text?',
    move_materials_to_previous_work_completed: 'flag?',
    commitment_has_invoices: 'flag?',
    retainage_rule_set: 'record*',
    'retainage_rule_set.name': 'text?',
    'retainage_rule_set.retainage_rules': 'records',
    'retainage_rule_set.retainage_rules[].rule_type': 'text',
    'retainage_rule_set.retainage_rules[].retainage_percentage': 'amount',
    'retainage_rule_set.retainage_rules[].rule_type_upper_limit': 'amount?',
    'retainage_rule_set.retainage_rules[].max_retainage': 'amount*',
  },
  hooks: { id: 'id', destination_url: 'text' },
  deliveries: {
    outcome: 'text',
    completed_at: 'moment*',
    event: 'record*',
    'event.timestamp': 'moment*',
  },
  changeOrderItems: { line_item_id: 'id', commitment_line_item_id: 'text*' },
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
  ...ownerReadings,
}

/**
 * What the mapping reads and Procore's description does not have, with its types, because Procore
 * was seen to send it or documents it in words only.
 */
export const undescribed: Readonly<Record<string, readonly string[]>> = {
  // Of a project: documented in words with the tiers of change orders.
  change_order_tiers: ['integer'],
  // Of a package that came out of a batch.
  batch_id: ['integer'],
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
  'cost_code.biller_id': ['integer'],
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

/** The insurances of a company: Procore's description has no list of them at all. */
export const undescribedInsurance: Readonly<Record<string, readonly string[]>> = {
  id: ['integer'],
  vendor_id: ['integer'],
  policy_number: ['string'],
  status: ['string'],
  insurance_type: ['string'],
  insurance_provider: ['string'],
  effective_date: ['string'],
  expiration_date: ['string'],
  limit: ['string'],
  exempt: ['boolean'],
}
