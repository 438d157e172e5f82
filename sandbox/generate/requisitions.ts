import { type Json, moment } from './json.ts'
import {
  approvedOf,
  type Bill,
  type BillLine,
  type Commitment,
  grossOf,
  moneyText,
  originalOf,
  percentText,
  total,
} from './model.ts'

export function requisitionRecord(
  commitment: Commitment,
  bill: Bill,
  previous: Bill | undefined,
  certified: number,
) {
  const earned = total(bill.lines.map(line => completed(line) - heldWork(line) - line.heldStored))
  const contractSum = originalOf(commitment) + approvedOf(commitment, bill.period.index)
  const done = total(bill.lines.map(completed))
  const record = {
    id: bill.id,
    project_id: commitment.project.id,
    commitment_id: commitment.id,
    commitment_type:
      commitment.kind === 'subcontract' ? 'WorkOrderContract' : 'PurchaseOrderContract',
    number: bill.number,
    invoice_number: bill.invoice,
    invoice_type: bill.type,
    status: bill.status,
    billing_date: bill.period.billingDate,
    requisition_start: bill.period.start,
    requisition_end: bill.period.end,
    previous_requisition_id: previous?.id ?? null,
    percent_complete:
      contractSum === 0 ? '0.00' : moneyText(Math.floor((done * 10_000) / contractSum)),
    total_claimed_amount: moneyText(grossOf(bill)),
    final: false,
    vendor_id: commitment.vendor.id,
    vendor_name: commitment.vendor.name,
    summary: summaryOf(commitment, bill, certified),
    created_at: moment(bill.period.billingDate),
    updated_at: moment(bill.period.end),
    contract_items: bill.lines.filter(({ line }) => !line.change).map(itemRecord),
    change_order_items: bill.lines.filter(({ line }) => line.change).map(itemRecord),
  }
  return { record, earned }
}

/** The G702 block: every figure follows from the lines (rule R4), save where a fault is planted. */
function summaryOf(commitment: Commitment, bill: Bill, certified: number): Json {
  const original = originalOf(commitment)
  const changed = approvedOf(commitment, bill.period.index)
  const done = total(bill.lines.map(completed))
  const work = total(bill.lines.map(heldWork))
  const stored = total(bill.lines.map(line => line.heldStored))
  const earned = done - work - stored
  const figures: Record<string, number> = {
    original_contract_sum: original,
    net_change_by_change_orders: changed,
    contract_sum_to_date: original + changed,
    total_completed_and_stored_to_date: done,
    completed_work_retainage_amount: work,
    stored_materials_retainage_amount: stored,
    total_retainage: work + stored + bill.retainageMisstatedBy,
    total_earned_less_retainage: earned,
    less_previous_certificates_for_payment: certified,
    current_payment_due: earned - certified,
    balance_to_finish_including_retainage: original + changed - earned,
  }
  return Object.fromEntries(
    Object.entries(figures).map(([field, cents]) => [
      field,
      moneyText(cents + (bill.summaryMisstatedBy?.[field] ?? 0)),
    ]),
  )
}

function itemRecord(billLine: BillLine): Json {
  const { line } = billLine
  const record: Json = { id: billLine.id, line_item_id: line.id, cost_code_id: line.code.id }
  if (line.change) {
    record['change_order_package_id'] = line.change.id
    if (line.changes) record['commitment_line_item_id'] = line.changes.id
  }
  record['scheduled_value'] = moneyText(line.cents)
  const figures: [string, number][] = [
    ['work_completed_from_previous_application', billLine.before],
    ['work_completed_this_period', billLine.now],
    ['materials_presently_stored', billLine.stored],
    ['total_completed_and_stored_to_date', completed(billLine) + (billLine.misstatedBy ?? 0)],
    ['work_completed_retainage_from_previous_application', billLine.heldBefore],
    ['work_completed_retainage_retained_this_period', billLine.retained],
    ['work_completed_retainage_released_this_period', billLine.released],
    ['materials_stored_retainage_currently_retained', billLine.heldStored],
    ['materials_moved', billLine.moved],
  ]
  // Fields that are zero are left out: a company of seven hundred thousand items stays readable.
  for (const [field, cents] of figures) if (cents !== 0) record[field] = moneyText(cents)
  if (billLine.retained !== 0)
    record['work_completed_retainage_percent_this_period'] = percentText(line.rate)
  if (billLine.heldStored !== 0)
    record['materials_stored_retainage_percent_this_period'] = percentText(
      line.storedRate ?? line.rate,
    )
  record['position'] = line.position
  return record
}

function completed(line: BillLine): number {
  return line.before + line.now + line.stored
}

function heldWork(line: BillLine): number {
  return line.heldBefore + line.retained - line.released
}
