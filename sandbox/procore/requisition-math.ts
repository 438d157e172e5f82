import { Decimal, isZero, subtract as minus, sum } from '#lib/decimal'
import { isRow, type Row, text } from './row.ts'
import { rows } from './store.ts'

/** The arithmetic of AIA forms G702 (the summary) and G703 (the items), in exact decimals. */

const PERCENT_PLACES = 2

/** Contract items first, then change order items, as the form prints them. */
export function allItems(requisition: Row): Row[] {
  return [...rows(requisition, 'contract_items'), ...rows(requisition, 'change_order_items')]
}

/** Completed and stored to date of one item: previous work + this period + the stored balance. */
export function completedToDate(item: Row): string {
  const stated = text(item, 'total_completed_and_stored_to_date')
  return stated || sum([previous(item), thisPeriod(item), stored(item)])
}

/** Work retainage now held on one item: held before + retained − released. */
export function workRetainage(item: Row): string {
  return minus(
    sum([
      amount(item, 'work_completed_retainage_from_previous_application'),
      amount(item, 'work_completed_retainage_retained_this_period'),
    ]),
    amount(item, 'work_completed_retainage_released_this_period'),
  )
}

export function percentOf(part: string, whole: string): string {
  if (isZero(part)) return '0.0'
  const divisor = new Decimal(whole)
  if (divisor.isZero()) return '0.0'
  return new Decimal(part).times(100).div(divisor).toDecimalPlaces(PERCENT_PLACES).toFixed()
}

/** Line 6 of the G702, stated or worked out. */
export function earnedLessRetainage(requisition: Row): string {
  const summary = requisition['summary']
  const stated = isRow(summary) ? text(summary, 'total_earned_less_retainage') : ''
  if (stated) return stated
  const items = allItems(requisition)
  const retainage = items.flatMap(item => [workRetainage(item), materialsRetainage(item)])
  return minus(sum(items.map(completedToDate)), sum(retainage))
}

/** The values of the change order lines on a requisition, those above zero and those below. */
export function billedChanges(requisition: Row): { additions: string; deductions: string } {
  const changes = rows(requisition, 'change_order_items').map(item =>
    amount(item, 'scheduled_value'),
  )
  return {
    additions: sum(changes.filter(change => !change.startsWith('-'))),
    deductions: sum(changes.filter(change => change.startsWith('-'))),
  }
}

/** What the requisition before had come to; zeros for the first. */
export interface Before {
  earned: string
  additions: string
  deductions: string
}

export const nothingBefore: Before = { earned: '0', additions: '0', deductions: '0' }

/**
 * The G702 of a requisition: what the data states, and the rest worked out from the items.
 * `original` is the contract sum.
 */
export function summaryOf(requisition: Row, original: string, before: Before): Row {
  const stated = isRow(requisition['summary']) ? requisition['summary'] : {}
  const missing = summaryFields.filter(field => (stated[field] ?? null) === null)
  if (missing.length === 0) return stated
  const derived = derivedSummary(requisition, original, before)
  return { ...stated, ...Object.fromEntries(missing.map(field => [field, derived[field]])) }
}

/** The amounts of a G702, be it of a requisition or of an owner invoice. */
export const certificateAmounts = [
  'balance_to_finish_including_retainage',
  'completed_work_retainage_percent',
  'completed_work_retainage_amount',
  'contract_sum_to_date',
  'current_payment_due',
  'less_previous_certificates_for_payment',
  'negative_change_order_item_total',
  'negative_new_change_order_item_total',
  'negative_previous_change_order_item_total',
  'net_change_by_change_orders',
  'original_contract_sum',
  'positive_change_order_item_total',
  'positive_new_change_order_item_total',
  'positive_previous_change_order_item_total',
  'stored_materials_retainage_amount',
  'stored_materials_retainage_percent',
  'tax_applicable_to_this_payment',
  'total_completed_and_stored_to_date',
  'total_earned_less_retainage',
  'total_retainage',
] as const

const summaryFields = [...certificateAmounts, 'formatted_period', 'stored_materials'] as const

function derivedSummary(
  requisition: Row,
  original: string,
  before: Before,
): Record<(typeof summaryFields)[number], string> {
  const items = allItems(requisition)
  const { additions, deductions } = billedChanges(requisition)
  const completed = sum(items.map(completedToDate))
  const materials = sum(items.map(stored))
  const work = sum(items.map(workRetainage))
  const onMaterials = sum(items.map(materialsRetainage))
  const retainage = sum([work, onMaterials])
  const earned = minus(completed, retainage)
  const contractSum = sum([original, additions, deductions])
  return {
    balance_to_finish_including_retainage: minus(contractSum, earned),
    completed_work_retainage_percent: percentOf(work, minus(completed, materials)),
    completed_work_retainage_amount: work,
    contract_sum_to_date: contractSum,
    current_payment_due: minus(earned, before.earned),
    formatted_period: [requisition['requisition_start'], requisition['requisition_end']]
      .map(day => shortDate(String(day ?? '')))
      .join(' - '),
    less_previous_certificates_for_payment: before.earned,
    negative_change_order_item_total: deductions,
    negative_new_change_order_item_total: minus(deductions, before.deductions),
    negative_previous_change_order_item_total: before.deductions,
    net_change_by_change_orders: sum([additions, deductions]),
    original_contract_sum: original,
    positive_change_order_item_total: additions,
    positive_new_change_order_item_total: minus(additions, before.additions),
    positive_previous_change_order_item_total: before.additions,
    stored_materials: materials,
    stored_materials_retainage_amount: onMaterials,
    stored_materials_retainage_percent: percentOf(onMaterials, materials),
    tax_applicable_to_this_payment: '0.0',
    total_completed_and_stored_to_date: completed,
    total_earned_less_retainage: earned,
    total_retainage: retainage,
  }
}

/** Retainage now held on the stored materials of one item. */
export function materialsRetainage(item: Row): string {
  return amount(item, 'materials_stored_retainage_currently_retained')
}

function previous(item: Row): string {
  return amount(item, 'work_completed_from_previous_application')
}

function thisPeriod(item: Row): string {
  return amount(item, 'work_completed_this_period')
}

function stored(item: Row): string {
  return amount(item, 'materials_presently_stored')
}

function amount(item: Row, field: string): string {
  return text(item, field) || '0'
}

/** 2019-06-30 → 30/06/19 */
function shortDate(day: string): string {
  return day
    .split('-')
    .reverse()
    .join('/')
    .replace(/\d\d(\d\d)$/, '$1')
}
