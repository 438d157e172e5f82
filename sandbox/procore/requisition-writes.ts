import { dateOrNull } from './contracts.ts'
import { type Answer, type Call, ok } from './http.ts'
import { invalid, locked } from './refusal.ts'
import { billedChanges, earnedLessRetainage } from './requisition-math.ts'
import { requisitionOf, shownRequisition } from './requisitions.ts'
import { touch } from './rollups.ts'
import { isRow, type Row, text } from './row.ts'
import { type Requisition, rows, stamp } from './store.ts'
import { requireNoWorkflow } from './workflow-lock.ts'

/** Changes to requisitions. Only the latest one is open, and none that accounting has taken. */

export const requisitionStatuses = [
  'draft',
  'under_review',
  'revise_and_resubmit',
  'approved',
  'approved_as_noted',
  'pending_owner_approval',
]
const openStatuses = ['draft', 'under_review', 'revise_and_resubmit']
const writable = ['final', 'invoice_number', 'origin_data', 'origin_id', 'period_id', 'status']
const writableDates = [
  'billing_date',
  'payment_date',
  'requisition_end',
  'requisition_start',
  'submitted_at',
]
/** What may still change on an invoice that an accounting system has taken. */
const alwaysWritable = new Set(['origin_data', 'origin_id'])

export async function updateRequisition(call: Call): Promise<Answer> {
  const entry = requisitionOf(call, call.params['id'])
  const changes = call.body['requisition']
  if (!isRow(changes)) throw invalid({ requisition: ['is missing'] })
  const record = await call.store.requisition(entry)
  if (Object.keys(changes).some(field => !alwaysWritable.has(field))) requireUnlocked(call, entry)
  if ('status' in changes) requireNoWorkflow(call.store, 'Billings::Requisition', entry.id)
  // An approved one may only be opened again.
  if (Object.keys(changes).some(field => field !== 'status' && !alwaysWritable.has(field))) {
    if (!openStatuses.includes(entry.status)) {
      throw locked('The invoice is not editable because it is not open')
    }
  }
  applyHeader(record, changes)
  if (Array.isArray(changes['items'])) updateItems(record, changes['items'])
  saveRequisition(call, entry, record)
  return ok(await shownRequisition(call, entry))
}

/** Only the latest requisition goes, and only as a draft. */
export function deleteRequisition(call: Call): Answer {
  const entry = requisitionOf(call, call.params['id'])
  requireUnlocked(call, entry)
  if (entry.status !== 'draft') {
    throw locked('The invoice cannot be deleted because it is not a draft')
  }
  call.store.removeRequisition(entry)
  const contract = call.store.contracts.get(entry.contractId)
  if (contract) touch(contract, call.now)
  return { status: 200 }
}

/** Sets the writable fields of the invoice itself. Throws a refusal when the status is unknown. */
export function applyHeader(record: Row, changes: Row): void {
  if ('status' in changes && !requisitionStatuses.includes(text(changes, 'status'))) {
    throw invalid({ status: ['is not included in the list'] })
  }
  for (const field of writable) if (field in changes) record[field] = changes[field]
  for (const field of writableDates) {
    if (field in changes) record[field] = dateOrNull(changes[field])
  }
}

/** PATCH …/bulk_item_update answers 200 without a body. */
export async function updateItemsInBulk(call: Call): Promise<Answer> {
  const entry = requisitionOf(call, call.params['requisition_id'])
  const updates = call.body['requisition_items']
  if (!Array.isArray(updates)) throw invalid({ requisition_items: ['is missing'] })
  await changeItems(call, entry, updates)
  return { status: 200 }
}

/** Applies changes to items, each named by item_type and id, and returns the whole requisition. */
export async function changeItems(
  call: Call,
  entry: Requisition,
  updates: unknown[],
): Promise<Row> {
  requireUnlocked(call, entry)
  if (!['draft', 'revise_and_resubmit'].includes(entry.status)) {
    throw locked('The invoice is not editable because it is not a draft')
  }
  const record = await call.store.requisition(entry)
  updateItems(record, updates)
  saveRequisition(call, entry, record)
  return record
}

export const writableItemFields = [
  'work_completed_this_period',
  'materials_presently_stored',
  'work_completed_retainage_retained_this_period',
  'materials_stored_retainage_currently_retained',
  'work_completed_retainage_released_this_period',
  'work_completed_this_period_quantity',
  'subcontractor_claimed_amount',
  'status',
  'comment',
]

function requireUnlocked(call: Call, entry: Requisition): void {
  if (entry.originId !== undefined && entry.originId !== null) {
    throw locked('The invoice is not editable because it has been synced with ERP')
  }
  if (!call.store.isLatest(entry)) {
    throw locked('The invoice is not editable because it is not the most recent one')
  }
}

function updateItems(record: Row, updates: unknown[]): void {
  for (const update of updates) {
    if (!isRow(update)) throw invalid({ items: ['is invalid'] })
    const list =
      text(update, 'item_type') === 'change_order_item' ? 'change_order_items' : 'contract_items'
    const item = rows(record, list).find(candidate => text(candidate, 'id') === text(update, 'id'))
    if (!item) throw invalid({ id: ['Entity with this ID not found'] })
    for (const field of writableItemFields) {
      if (field in update) item[field] = update[field] === null ? null : String(update[field])
    }
    // Worked out again from the parts, as is the summary.
    delete item['total_completed_and_stored_to_date']
    delete item['total_completed_and_stored_to_date_percent']
    delete record['summary']
  }
}

/** Keeps what a write made of a requisition, and forgets the sums of its contract. */
export function saveRequisition(call: Call, entry: Requisition, record: Row): void {
  stamp(record, call.now)
  entry.status = text(record, 'status')
  entry.originId = record['origin_id']
  entry.periodId = record['period_id']
  entry.updatedAt = record['updated_at']
  entry.earned = earnedLessRetainage(record)
  Object.assign(entry, billedChanges(record))
  call.store.changedRequisitions.set(entry.id, record)
  const contract = call.store.contracts.get(entry.contractId)
  if (contract) touch(contract, call.now)
}
