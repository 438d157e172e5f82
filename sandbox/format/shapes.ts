import { changeOrder, changeOrderLine, stamps } from './change-order-shapes.ts'
import { type Kind, kinds } from './kinds.ts'
import { ownerShapes } from './owner-shapes.ts'
import type { Rule, Shape } from './shape.ts'

export type ProcoreResource =
  | 'projects'
  | 'vendors'
  | 'insurances'
  | 'sub_jobs'
  | 'cost_codes'
  | 'line_item_types'
  | 'work_order_contracts'
  | 'purchase_order_contracts'
  | 'commitment_change_orders'
  | 'change_order_statuses'
  | 'change_order_requests'
  | 'potential_change_orders'
  | 'commitment_change_order_batches'
  | 'requisitions'
  | 'contract_payments'
  | 'prime_contracts'
  | 'prime_change_orders'
  | 'payment_applications'
  | 'billing_periods'
  | 'direct_costs'
  | 'budget_views'
  | 'budget_rows'

/** Reports one problem: the path of the field and what was expected there. */
export type Report = (field: string, problem: string) => void

const scheduleOfValuesLine: Shape = {
  id: 'id!',
  position: 'integer',
  description: 'text',
  amount: 'money!',
  quantity: 'quantity',
  unit_cost: 'quantity',
  uom: 'text',
  extended_type: 'extendedType',
  cost_code: { id: 'id!', full_code: 'text', name: 'text' },
  line_item_type: { id: 'id', code: 'text', name: 'text' },
  ...stamps,
}

const contract: Shape = {
  id: 'id!',
  number: 'text!',
  status: 'text!',
  title: 'text',
  project: { id: 'id!' },
  project_id: 'id',
  vendor: { id: 'id!' },
  contract_date: 'date',
  retainage_percent: 'quantity',
  grand_total: 'money',
  approved_change_orders: 'money',
  pending_change_orders: 'money',
  draft_change_orders_amount: 'money',
  revised_contract: 'money',
  executed: 'flag',
  origin_id: 'text',
  retainage_rule_set: {
    name: 'text',
    retainage_rules: [
      {
        position: 'integer',
        retainage_percentage: 'quantity!',
        rule_type: 'retainageRule!',
        rule_type_upper_limit: 'quantity!',
        max_retainage: 'money',
      },
    ],
  },
  invoice_configuration: {
    separate_billing_for_stored_materials: 'flag',
    stored_materials_billing_method: 'text',
    move_materials_to_previous_work_completed: 'flag',
  },
  line_items: [scheduleOfValuesLine],
  ...stamps,
}

const billingItem: Shape = {
  id: 'id!',
  line_item_id: 'reference!',
  cost_code_id: 'id',
  description_of_work: 'text',
  scheduled_value: 'money',
  work_completed_from_previous_application: 'money',
  work_completed_this_period: 'money',
  materials_presently_stored: 'money',
  total_completed_and_stored_to_date: 'money',
  work_completed_retainage_from_previous_application: 'money',
  work_completed_retainage_retained_this_period: 'money',
  work_completed_retainage_released_this_period: 'money',
  work_completed_retainage_percent_this_period: 'quantity',
  materials_stored_retainage_currently_retained: 'money',
  materials_stored_retainage_released_this_period: 'money',
  materials_stored_retainage_percent_this_period: 'quantity',
  materials_stored_retainage_new_materials: 'money',
  materials_moved: 'money',
  materials_retainage_retained_moved: 'money',
  subcontractor_claimed_amount: 'money',
  ssr_manual_override: 'flag',
  line_item_type_id: 'id',
  position: 'integer',
  status: 'text',
}

export const shapes: Record<ProcoreResource, Shape> = {
  projects: {
    id: 'id!',
    name: 'text!',
    project_number: 'text',
    active: 'flag',
    change_order_tiers: 'tiers',
    total_value: 'money',
    start_date: 'date',
    completion_date: 'date',
    origin_id: 'text',
    origin_code: 'text',
    ...stamps,
  },
  vendors: {
    id: 'id!',
    name: 'text!',
    is_active: 'flag',
    origin_id: 'text',
    origin_code: 'text',
    business_register: { id: 'id!', type: 'text', identifier: 'text' },
    ...stamps,
  },
  insurances: {
    id: 'id!',
    vendor_id: 'id!',
    insurance_type: 'text',
    insurance_provider: 'text',
    policy_number: 'text',
    effective_date: 'date',
    expiration_date: 'date',
    limit: 'money',
    status: 'insuranceStatus',
    exempt: 'flag',
  },
  sub_jobs: { id: 'id!', project_id: 'id!', code: 'text!', name: 'text!', ...stamps },
  cost_codes: {
    id: 'id!',
    full_code: 'text!',
    name: 'text!',
    biller_id: 'id',
    project_id: 'id',
    biller_type: 'text',
    ...stamps,
  },
  line_item_types: {
    id: 'id!',
    code: 'text!',
    name: 'text!',
    base_type: 'text',
    origin_id: 'text',
  },
  work_order_contracts: contract,
  purchase_order_contracts: contract,
  commitment_change_orders: { ...changeOrder, batch_id: 'id', line_items: [changeOrderLine] },
  change_order_statuses: {
    id: 'id!',
    name: 'text!',
    mapped_to_status: 'changeOrderStatus!',
    show_in_select: 'flag',
  },
  change_order_requests: { ...changeOrder, change_order_package_id: 'id' },
  potential_change_orders: {
    ...changeOrder,
    change_order_request_id: 'id',
    change_order_package_id: 'id',
    line_items: [changeOrderLine],
  },
  commitment_change_order_batches: changeOrder,
  requisitions: {
    id: 'id!',
    project_id: 'id!',
    commitment_id: 'id!',
    number: 'integer!',
    status: 'requisitionStatus!',
    commitment_type: 'commitmentType',
    invoice_number: 'text',
    invoice_type: 'text',
    billing_date: 'date',
    requisition_start: 'date',
    requisition_end: 'date',
    period_id: 'id',
    previous_requisition_id: 'id',
    percent_complete: 'quantity',
    total_claimed_amount: 'money',
    final: 'flag',
    erp_status: 'text',
    vendor_id: 'id',
    vendor_name: 'text',
    origin_id: 'text',
    summary: {
      original_contract_sum: 'money',
      net_change_by_change_orders: 'money',
      contract_sum_to_date: 'money',
      total_completed_and_stored_to_date: 'money',
      completed_work_retainage_amount: 'money',
      completed_work_retainage_percent: 'quantity',
      stored_materials_retainage_amount: 'money',
      stored_materials_retainage_percent: 'quantity',
      stored_materials: 'money',
      new_materials: 'money',
      positive_change_order_item_total: 'money',
      positive_new_change_order_item_total: 'money',
      positive_previous_change_order_item_total: 'money',
      negative_change_order_item_total: 'money',
      negative_new_change_order_item_total: 'money',
      negative_previous_change_order_item_total: 'money',
      tax_applicable_to_this_payment: 'money',
      total_retainage: 'money',
      total_earned_less_retainage: 'money',
      less_previous_certificates_for_payment: 'money',
      current_payment_due: 'money',
      balance_to_finish_including_retainage: 'money',
    },
    contract_items: [billingItem],
    change_order_items: [
      { ...billingItem, change_order_package_id: 'id!', commitment_line_item_id: 'reference' },
    ],
    ...stamps,
  },
  contract_payments: {
    id: 'id!',
    project_id: 'id!',
    contract_id: 'id!',
    requisition_id: 'id',
    amount: 'money!',
    date: 'date',
    invoice_date: 'date',
    invoice_number: 'text',
    check_number: 'text',
    payment_number: 'integer',
    draw_request_number: 'integer',
    payment_method: 'text',
    status: 'text',
    ...stamps,
  },
  ...ownerShapes(stamps, scheduleOfValuesLine),
}

/** Which of two fields a record must carry, where Procore spells the same fact in two ways. */
const eitherField: Partial<Record<ProcoreResource, [string, string]>> = {
  cost_codes: ['biller_id', 'project_id'],
  work_order_contracts: ['project', 'project_id'],
  purchase_order_contracts: ['project', 'project_id'],
}

/** Reports every field of `record` that breaks the shape of `resource`. */
export function checkRecord(
  resource: ProcoreResource,
  record: Record<string, unknown>,
  report: Report,
): void {
  checkObject(record, shapes[resource], '', report)
  const either = eitherField[resource]
  if (either && record[either[0]] == null && record[either[1]] == null) {
    report(either[0], `is missing; expected the project's id here or in ${either[1]}`)
  }
}

function checkObject(
  record: Record<string, unknown>,
  shape: Shape,
  path: string,
  report: Report,
): void {
  for (const field in shape) {
    checkField(record[field], shape[field] as Rule, path + field, report)
  }
}

function checkField(value: unknown, rule: Rule, field: string, report: Report): void {
  if (typeof rule === 'string') {
    const required = rule.endsWith('!')
    const kind = kinds[required ? rule.slice(0, -1) : rule] as Kind
    if (value === undefined || value === null) {
      if (required) report(field, `is missing; expected ${kind.expected}`)
    } else if (!kind.fits(value)) {
      report(field, `is ${shown(value)}; expected ${kind.expected}`)
    }
    return
  }
  if (value === undefined || value === null) return
  if (Array.isArray(rule)) {
    if (Array.isArray(value)) {
      value.forEach((element, index) => {
        checkNested(element, rule[0], `${field}[${index}]`, report)
      })
    } else report(field, `is ${shown(value)}; expected a list`)
    return
  }
  checkNested(value, rule, field, report)
}

function checkNested(value: unknown, shape: Shape, field: string, report: Report): void {
  if (isRecord(value)) checkObject(value, shape, `${field}.`, report)
  else report(field, `is ${shown(value)}; expected an object`)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
