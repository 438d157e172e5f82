import { isKnownStatus } from './change-order-statuses.ts'
import { notConnected, projectOf } from './company.ts'
import { wbsCode } from './contract-shapes.ts'
import { dateOrNull } from './contracts.ts'
import { byDeletion, byFlag, byId, byRange, byText, type Filters, filtered } from './filters.ts'
import { type Answer, type Call, ok } from './http.ts'
import { paged } from './paging.ts'
import { invalid, locked, notFound } from './refusal.ts'
import { touch } from './rollups.ts'
import { isRow, moment, type Row, text } from './row.ts'
import { currency, filled, NO_MONEY, unset } from './shape.ts'
import { type ChangeOrder, type Contract, stamp, tiersOf } from './store.ts'
import { requireNoWorkflow } from './workflow-lock.ts'

/** Commitment change orders: one and two tiers only; the classic endpoints serve three as well. */

const reviewedStatuses = ['approved', 'rejected', 'no_charge']
const writable = [
  'description',
  'executed',
  'field_change',
  'number',
  'paid',
  'private',
  'reference',
  'revision',
  'schedule_impact_amount',
  'signature_required',
  'status',
  'title',
]
const dates = ['due_date', 'invoiced_date', 'paid_date', 'signed_change_order_received_date']

/** A change order of a commitment; those of prime contracts differ in their type alone. */
export const changeOrderTemplate = {
  ...unset(null, 'id', 'batch_id', 'contract_id', 'legacy_package_id', 'legacy_request_id'),
  ...unset(null, 'location_id', 'description', 'title', 'invoiced_date', 'due_date'),
  ...unset(null, 'revised_substantial_completion_date', 'signed_change_order_received_date'),
  ...unset(null, 'updated_at', 'created_at', 'reviewed_at'),
  ...unset(false, 'executed', 'paid', 'signature_required', 'private', 'field_change'),
  grand_total: NO_MONEY,
  ...unset(null, 'schedule_impact_amount', 'number'),
  type: 'CommitmentChangeOrder',
  revision: 0,
  status: 'draft',
  ...unset(null, 'reference', 'created_by', 'designated_reviewer', 'received_from', 'reviewed_by'),
  change_order_change_reason: { id: null, change_reason: null },
  custom_fields: {},
  currency_configuration: currency,
}

const listTemplate = {
  ...changeOrderTemplate,
  enable_ssov: false,
  ...unset(null, 'billing_schedule_of_values_status', 'paid_date'),
}

const lineTemplate = {
  ...unset(null, 'prime_line_item_id', 'commitment_line_item_id', 'id', 'description', 'uom'),
  ...unset(null, 'quantity', 'unit_cost'),
  amount: NO_MONEY,
  extended_type: 'manual',
  ...unset(null, 'wbs_code_id', 'tax_code_id', 'position', 'wbs_code', 'work_breakdown_structure'),
}

export async function listChangeOrders(call: Call): Promise<Answer> {
  const id = tieredProject(call)
  const all = call.store.changeOrdersOfProject.get(id) ?? []
  const live = byDeletion(all, call.query, order => order.header)
  const found = sorted(filtered(live, call.query, filtersOf(call)), call.query.one('sort'))
  // This list documents neither page parameters nor their headers: it comes whole.
  return ok(found.map(order => shown(call, order, listTemplate)))
}

export function showChangeOrder(call: Call): Answer {
  return ok(whole(call, changeOrderOf(call)))
}

export function updateChangeOrder(call: Call): Answer {
  const order = changeOrderOf(call)
  const changes = changesIn(call)
  if ('contract_id' in changes && text(changes, 'contract_id') !== order.contractId) {
    throw locked('The contract of a change order cannot be changed')
  }
  if ('status' in changes) requireNoWorkflow(call.store, 'CommitmentChangeOrder', order.id)
  if ('status' in changes && text(order.header, 'origin_id')) {
    throw locked('The change order is not editable because it has been synced with ERP')
  }
  applyToChangeOrder(call, order, changes)
  return ok(whole(call, order))
}

/** Applies the writable fields and forgets the sums of the contract. Throws a refusal. */
export function applyToChangeOrder(call: Call, order: ChangeOrder, changes: Row): void {
  const header = order.header
  const status = text(changes, 'status')
  if ('status' in changes && !isKnownStatus(call, status)) {
    throw invalid({ status: ['is not included in the list'] })
  }
  for (const field of writable) if (field in changes) header[field] = changes[field]
  for (const field of dates) if (field in changes) header[field] = dateOrNull(changes[field])
  if (reviewedStatuses.includes(status)) header['reviewed_at'] = moment(call.now)
  stamp(header, call.now)
  const contract = call.store.contracts.get(order.contractId)
  if (contract) touch(contract, call.now)
}

export function changesIn(call: Call): Row {
  const changes = call.body['change_order']
  if (!isRow(changes)) throw invalid({ change_order: ['is missing'] })
  return changes
}

/** v2.0: ids are text and quantity is a number, which no amount ever is. */
export async function listChangeOrderLines(call: Call): Promise<Answer> {
  const order = changeOrderOf(call)
  const lines = await call.store.changeOrderLinesOf(order)
  return await paged(call, lines, 'v2', line => shownChangeOrderLine(call, line))
}

export async function showChangeOrderLine(call: Call): Promise<Answer> {
  const order = changeOrderOf(call)
  const lines = await call.store.changeOrderLinesOf(order)
  const id = call.params['id'] ?? ''
  const line = lines.find(candidate => text(candidate, 'id') === id)
  if (!line) throw notFound('LineItem', id)
  return ok({ data: shownChangeOrderLine(call, line) })
}

/** The id of the path's project. Throws a refusal when its change orders have three tiers. */
export function tieredProject(call: Call): string {
  const company = call.params['company_id']
  if (company !== undefined && company !== String(call.settings.companyId)) throw notConnected()
  const project = projectOf(call, call.params['project_id'])
  if (tiersOf(project) === 3) {
    throw locked(
      'This endpoint only supports projects using 1 and 2 tier change order configurations',
    )
  }
  return text(project, 'id')
}

/** The change order that the path names; a deleted one is gone. */
export function changeOrderOf(call: Call): ChangeOrder {
  const projectId = tieredProject(call)
  const id = call.params['commitment_change_order_id'] ?? call.params['id'] ?? ''
  const order = call.store.changeOrders.get(id)
  if (order?.projectId === projectId && text(order.header, 'deleted_at') === '') return order
  throw notFound('CommitmentChangeOrder', id)
}

function filtersOf(call: Call): Filters<ChangeOrder> {
  const vendorOf = (contract: Contract | undefined) =>
    isRow(contract?.header['vendor']) ? contract.header['vendor']['id'] : undefined
  return {
    id: byId(order => order.id),
    batch_id: byId(order => order.header['batch_id']),
    legacy_package_id: byId(order => order.header['legacy_package_id']),
    contract_id: byId(order => order.contractId),
    vendor_id: byId(order => vendorOf(call.store.contracts.get(order.contractId))),
    signature_required: byFlag(order => order.header['signature_required']),
    executed: byFlag(order => order.header['executed']),
    status: byText(order => order.header['status']),
    updated_at: byRange(order => order.header['updated_at']),
  }
}

export function whole(call: Call, order: ChangeOrder): Row {
  return { attachments: [], ...shown(call, order, changeOrderTemplate) }
}

function shown(call: Call, order: ChangeOrder, fields: Row): Row {
  const row = filled(fields, order.header)
  row['grand_total'] = order.grandTotal
  return call.query.one('view') === 'extended' ? { change_events: [], ...row } : row
}

/** A line of any change order in its v2.0 shape. */
export function shownChangeOrderLine(call: Call, line: Row): Row {
  const row = filled(lineTemplate, line)
  for (const field of Object.keys(row)) {
    if (/(^|_)id$/.test(field) && row[field] !== null) row[field] = String(row[field])
  }
  const quantity = row['quantity']
  if (typeof quantity === 'string') row['quantity'] = Number(quantity)
  row['wbs_code'] ??= wbsCode(
    call.store,
    call.store.costCodes.get(text(line, 'cost_code_id')) ?? {},
    call.store.lineItemTypes.get(text(line, 'line_item_type_id')) ?? {},
  )
  const wbs = row['wbs_code']
  if (isRow(wbs) && wbs['id'] !== undefined) {
    row['wbs_code'] = { ...wbs, id: text(wbs, 'id') }
    row['wbs_code_id'] ??= text(wbs, 'id')
  }
  return row
}

function sorted(orders: ChangeOrder[], sort: string | undefined): ChangeOrder[] {
  const field = sort?.replace(/^-/, '')
  if (field !== 'id' && field !== 'created_at') return orders
  const key = (order: ChangeOrder) =>
    field === 'id' ? Number(order.id) : text(order.header, field)
  const ascending = orders.toSorted((left, right) => (key(left) < key(right) ? -1 : 1))
  return sort?.startsWith('-') ? ascending.toReversed() : ascending
}
