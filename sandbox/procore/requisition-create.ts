import { Decimal, isZero, sum } from '#lib/decimal'
import { requiredProject } from './company.ts'
import type { Answer, Call } from './http.ts'
import { badRequest, invalid, noSuchRecord } from './refusal.ts'
import {
  allItems,
  completedToDate,
  nothingBefore,
  percentOf,
  workRetainage,
} from './requisition-math.ts'
import { applyHeader, saveRequisition, writableItemFields } from './requisition-writes.ts'
import { shownRequisition } from './requisitions.ts'
import { isRow, moment, type Row, text } from './row.ts'
import { NO_MONEY } from './shape.ts'
import { type ChangeOrder, type Contract, type Requisition, rows } from './store.ts'

/**
 * A new requisition bills every line of its commitment and of the approved change orders. Work,
 * stored materials and retainage to date come from the requisition before it.
 */

const CENTS_PLACES = 2
const percentFields = [
  'work_completed_retainage_percent_this_period',
  'materials_stored_retainage_percent_this_period',
]

/** POST /rest/v1.1/requisitions. */
export async function createRequisition(call: Call): Promise<Answer> {
  const entry = await newRequisition(call)
  return { status: 201, body: await shownRequisition(call, entry) }
}

/** POST /rest/v1.0/requisitions, which takes no items and answers a g702 for a summary. */
export async function createRequisitionV10(call: Call): Promise<Answer> {
  const given = call.body['requisition']
  if (isRow(given)) delete given['items']
  const shown = await shownRequisition(call, await newRequisition(call))
  const { summary, accounting_method: _, contract_invoicing_method: __, ...rest } = shown
  return { status: 201, body: { ...rest, g702: summary } }
}

async function newRequisition(call: Call): Promise<Requisition> {
  const { store, now } = call
  const contract = contractOf(call)
  const changes = isRow(call.body['requisition']) ? call.body['requisition'] : {}
  const all = store.requisitionsOfContract.get(contract.id) ?? []
  const previous = all.toSorted((left, right) => left.number - right.number).at(-1)
  const before = previous ? await store.requisition(previous) : {}
  const id = store.newId()
  const vendorId = isRow(contract.header['vendor']) ? contract.header['vendor']['id'] : null
  const record: Row = {
    id,
    previous_requisition_id: previous ? Number(previous.id) : null,
    project_id: Number(contract.projectId),
    commitment_id: Number(contract.id),
    commitment_type: contract.kind,
    number: (previous?.number ?? 0) + 1,
    status: 'draft',
    vendor_id: vendorId,
    vendor_name: store.vendors.get(String(vendorId))?.['name'] ?? null,
    created_at: moment(now),
    contract_items: await contractItems(call, contract, before),
    change_order_items: await changeOrderItems(call, contract, before),
  }
  applyHeader(record, changes)
  if (Array.isArray(changes['items'])) applyItems(record, changes['items'])
  const items = allItems(record)
  record['percent_complete'] = percentOf(
    sum(items.map(completedToDate)),
    sum(items.map(item => text(item, 'scheduled_value') || '0')),
  )
  const entry: Requisition = {
    id: String(id),
    projectId: contract.projectId,
    contractId: contract.id,
    number: Number(record['number']),
    status: 'draft',
    periodId: null,
    originId: null,
    createdAt: record['created_at'],
    updatedAt: null,
    previousId: record['previous_requisition_id'],
    ...nothingBefore,
    place: undefined,
  }
  saveRequisition(call, entry, record)
  store.addRequisition(entry)
  return entry
}

function contractOf(call: Call): Contract {
  const project = requiredProject(call)
  const id = text(call.body, 'commitment_id')
  if (!id) {
    throw badRequest('param is missing or the value is empty: commitment_id', 'commitment_id')
  }
  const contract = call.store.contracts.get(id)
  if (contract?.projectId === text(project, 'id')) return contract
  throw noSuchRecord('Commitment', id)
}

async function contractItems(call: Call, contract: Contract, before: Row): Promise<Row[]> {
  const lines = await call.store.linesOf(contract)
  return lines.map((line, index) => ({
    ...carried(call, rows(before, 'contract_items'), text(line, 'id'), contract),
    line_item_id: line['id'],
    cost_code_id: isRow(line['cost_code']) ? (line['cost_code']['id'] ?? null) : null,
    line_item_type_id: isRow(line['line_item_type'])
      ? (line['line_item_type']['id'] ?? null)
      : null,
    description_of_work: line['description'] ?? null,
    scheduled_value: line['amount'] ?? NO_MONEY,
    position: line['position'] ?? index + 1,
  }))
}

async function changeOrderItems(call: Call, contract: Contract, before: Row): Promise<Row[]> {
  const orders = (call.store.changeOrdersOfContract.get(contract.id) ?? []).filter(isBillable)
  const items: Row[] = []
  for (const order of orders) {
    for (const line of await call.store.changeOrderLinesOf(order)) {
      items.push({
        ...carried(call, rows(before, 'change_order_items'), text(line, 'id'), contract),
        line_item_id: Number(line['id']),
        commitment_line_item_id: numberOrNull(line['commitment_line_item_id']),
        change_order_package_id: Number(order.id),
        cost_code_id: line['cost_code_id'] ?? null,
        line_item_type_id: line['line_item_type_id'] ?? null,
        description_of_work: line['description'] ?? null,
        scheduled_value: line['amount'] ?? NO_MONEY,
        position: items.length + 1,
      })
    }
  }
  return items
}

function isBillable(order: ChangeOrder): boolean {
  return text(order.header, 'status') === 'approved' && text(order.header, 'deleted_at') === ''
}

/** What the line's item of the requisition before hands on. */
function carried(call: Call, items: Row[], lineId: string, contract: Contract): Row {
  const before = items.find(item => text(item, 'line_item_id') === lineId) ?? {}
  const percent = text(contract.header, 'retainage_percent') || NO_MONEY
  return {
    id: call.store.newId(),
    work_completed_from_previous_application: sum([
      text(before, 'work_completed_from_previous_application') || '0',
      text(before, 'work_completed_this_period') || '0',
    ]),
    work_completed_this_period: NO_MONEY,
    materials_presently_stored: text(before, 'materials_presently_stored') || NO_MONEY,
    work_completed_retainage_from_previous_application: workRetainage(before),
    work_completed_retainage_retained_this_period: NO_MONEY,
    work_completed_retainage_released_this_period: NO_MONEY,
    materials_stored_retainage_currently_retained:
      text(before, 'materials_stored_retainage_currently_retained') || NO_MONEY,
    work_completed_retainage_percent_this_period: percent,
    materials_stored_retainage_percent_this_period: percent,
  }
}

function applyItems(record: Row, given: unknown[]): void {
  for (const changes of given) {
    if (!isRow(changes)) throw invalid({ items: ['is invalid'] })
    const list =
      text(changes, 'item_type') === 'change_order_item' ? 'change_order_items' : 'contract_items'
    const lineId = text(changes, 'line_item_id')
    const item = rows(record, list).find(found => text(found, 'line_item_id') === lineId)
    if (!item) throw invalid({ line_item_id: ['is invalid'] })
    for (const field of [...writableItemFields, ...percentFields]) {
      if (field in changes) item[field] = changes[field] === null ? null : text(changes, field)
    }
    holdRetainage(item, changes, {
      of: 'work_completed_this_period',
      amount: 'work_completed_retainage_retained_this_period',
      percent: 'work_completed_retainage_percent_this_period',
    })
    holdRetainage(item, changes, {
      of: 'materials_presently_stored',
      amount: 'materials_stored_retainage_currently_retained',
      percent: 'materials_stored_retainage_percent_this_period',
    })
  }
}

/** Retainage that is not stated is the item's percentage of what is billed. */
function holdRetainage(
  item: Row,
  changes: Row,
  fields: { of: string; amount: string; percent: string },
): void {
  const isStated = fields.amount in changes || !(fields.of in changes || fields.percent in changes)
  const percent = text(item, fields.percent) || '0'
  if (isStated || isZero(percent)) return
  const billed = new Decimal(text(item, fields.of) || '0')
  item[fields.amount] = billed.times(percent).div(100).toFixed(CENTS_PLACES)
}

function numberOrNull(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value)
}
