import { applyToChangeOrder, changesIn } from './change-orders.ts'
import { nestedCostCode, requiredProject, shownLineItemType } from './company.ts'
import { wbsCode } from './contract-shapes.ts'
import { anyDeletion, byDeletion, byId, byRange, type Filters, filtered } from './filters.ts'
import { type Answer, type Call, ok } from './http.ts'
import { paged } from './paging.ts'
import { notFound } from './refusal.ts'
import { isRow, type Row, text } from './row.ts'
import { currency, filled, NO_MONEY, unset } from './shape.ts'
import type { ChangeOrder } from './store.ts'
import { holderOf } from './tiers.ts'

/** The classic endpoint of the tier that changes the contract, whatever the number of tiers. */

const commonTemplate = {
  ...unset(null, 'id', 'contract_id', 'created_at', 'deleted_at', 'due_date'),
  executed: false,
  ...unset(null, 'invoiced_date', 'number', 'origin_code', 'origin_data', 'origin_id', 'paid_date'),
  ...unset(null, 'reviewed_at', 'signed_change_order_received_date', 'status', 'title'),
  updated_at: null,
  revision: 0,
  grand_total: NO_MONEY,
  designated_reviewer: null,
  currency_configuration: currency,
  custom_fields: {},
}

const listTemplate = { ...commonTemplate, created_by_id: null }

const showTemplate = {
  ...commonTemplate,
  ...unset(null, 'description', 'position', 'review_notes', 'schedule_impact_amount'),
  private: false,
  revised_substantial_completion_date: null,
  attachments: [],
}

const packageLineTemplate = {
  ...unset(null, 'id', 'position', 'description'),
  quantity: NO_MONEY,
  uom: '',
  unit_cost: NO_MONEY,
  markup_line_items: [],
  currency_configuration: currency,
}

/** What the lists of packages and of potential change orders filter by. */
export const commonFilters: Filters<{ header: Row }> = {
  created_at: byRange(order => order.header['created_at']),
  updated_at: byRange(order => order.header['updated_at']),
  reviewed_at: byRange(order => order.header['reviewed_at']),
  due_date: byRange(order => order.header['due_date']),
  invoiced_date: byRange(order => order.header['invoiced_date']),
  paid_date: byRange(order => order.header['paid_date']),
  include_deleted: anyDeletion,
}

const packageFilters: Filters<ChangeOrder> = {
  ...commonFilters,
  id: byId(order => order.id),
  signed_change_order_received_date: byRange(
    order => order.header['signed_change_order_received_date'],
  ),
}

export function listPackages(call: Call): Promise<Answer> {
  const project = requiredProject(call)
  const contract = contractIdOf(call, project)
  const found = ordersOf(call, project, packageFilters).filter(
    order => contract === undefined || order.contractId === contract,
  )
  return paged(call, found, 'top', order => shownListed(call, order))
}

export async function showPackage(call: Call): Promise<Answer> {
  const project = requiredProject(call)
  return await whole(call, project, packageOf(call, project))
}

export async function updatePackage(call: Call): Promise<Answer> {
  const project = requiredProject(call)
  const order = packageOf(call, project)
  applyToChangeOrder(call, order, changesIn(call))
  return await whole(call, project, order)
}

function packageOf(call: Call, project: Row): ChangeOrder {
  const id = call.params['id'] ?? ''
  const order = call.store.changeOrders.get(id)
  const contract = contractIdOf(call, project)
  const isHere =
    order?.projectId === text(project, 'id') &&
    (contract === undefined || order.contractId === contract)
  if (isHere) return order
  throw notFound('ChangeOrderPackage', id)
}

async function whole(call: Call, project: Row, order: ChangeOrder): Promise<Answer> {
  const { header } = order
  const lines = await call.store.changeOrderLinesOf(order)
  return ok({
    ...filled(showTemplate, header),
    grand_total: order.grandTotal,
    type: 'CommitmentContractChangeOrder',
    creator: header['created_by'] ?? null,
    reviewer: header['reviewed_by'] ?? null,
    line_items: lines.map(line => ({
      ...filled(packageLineTemplate, line),
      ...shownCoding(call, project, holderOf(call.store, order), line),
    })),
  })
}

/** The query's contract, or a 404 refusal when the project has no such contract. */
export function contractIdOf(call: Call, project: Row): string | undefined {
  const id = call.query.one('contract_id')
  if (id === undefined) return undefined
  if (call.store.contracts.get(id)?.projectId === text(project, 'id')) return id
  throw notFound('Contract', id)
}

function ordersOf(call: Call, project: Row, filters: Filters<ChangeOrder>): ChangeOrder[] {
  const all = call.store.changeOrdersOfProject.get(text(project, 'id')) ?? []
  const live = byDeletion(all, call.query, order => order.header)
  return filtered(live, call.query, filters)
}

function shownListed(call: Call, order: ChangeOrder): Row {
  const given = call.store.contracts.get(order.contractId)?.header['vendor']
  const vendor = call.store.vendors.get(isRow(given) ? text(given, 'id') : '')
  return {
    ...filled(listTemplate, order.header),
    created_by_id: creatorIdOf(order.header),
    grand_total: order.grandTotal,
    contract: { vendor: vendor ? { id: vendor['id'], name: vendor['name'] } : null },
  }
}

/** What the data holds as ids, in the nested form of v1; ids are numbers here, unlike in v2. */
export function shownCoding(call: Call, project: Row, potentialId: number, line: Row): Row {
  const code = call.store.costCodes.get(text(line, 'cost_code_id'))
  const type = call.store.lineItemTypes.get(text(line, 'line_item_type_id'))
  return {
    id: Number(line['id']),
    total_amount: line['amount'],
    extended_amount: line['amount'],
    cost_code: code ? nestedCostCode(code, project) : null,
    line_item_type: type ? shownLineItemType(type) : null,
    wbs_code: line['wbs_code'] ?? wbsCode(call.store, code ?? {}, type ?? {}),
    holder: { id: potentialId, holder_type: 'PotentialChangeOrder' },
  }
}

export function creatorIdOf(header: Row): unknown {
  const creator = header['created_by']
  return header['created_by_id'] ?? (isRow(creator) ? (creator['id'] ?? null) : null)
}
