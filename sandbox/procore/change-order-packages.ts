import { COMPANY_NAME, nestedCostCode, requiredProject, shownLineItemType } from './company.ts'
import { lineTemplate, potentialTemplate, wbsCode } from './contract-shapes.ts'
import {
  anyDeletion,
  byDeletion,
  byId,
  byRange,
  byText,
  type Filters,
  filtered,
} from './filters.ts'
import { type Answer, type Call, isRow, ok, type Row, text } from './http.ts'
import { paged } from './paging.ts'
import { notFound } from './refusal.ts'
import { currency, filled, NO_MONEY, unset } from './shape.ts'
import { type ChangeOrder, tiersOf } from './store.ts'

/**
 * The classic endpoints, which serve change orders of every tier: the package changes the contract,
 * and its one potential change order (PCO) holds the lines. Both come from the same record.
 */

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

const potentialListTemplate = {
  ...potentialTemplate,
  ...unset(null, 'contract_id', 'created_by_id'),
  revision: 0,
  change_reason: null,
  schedule_impact_amount: null,
  executed: false,
  custom_fields: {},
}

/** What both lists filter by; each adds the rest of its own. */
const commonFilters: Filters<ChangeOrder> = {
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

const potentialFilters: Filters<ChangeOrder> = {
  ...commonFilters,
  id: byId(order => order.potentialId),
  origin_id: byText(order => order.header['origin_id']),
  contract_id: byId(order => order.contractId),
}

const lineFilters: Filters<Row> = {
  id: byId(line => line['id']),
  created_at: byRange(line => line['created_at']),
  updated_at: byRange(line => line['updated_at']),
  cost_code_id: byId(line => line['cost_code_id']),
  line_item_type_id: byId(line => line['line_item_type_id']),
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
  const id = call.params['id'] ?? ''
  const order = call.store.changeOrders.get(id)
  const contract = contractIdOf(call, project)
  const isHere =
    order?.projectId === text(project, 'id') &&
    (contract === undefined || order.contractId === contract)
  if (!isHere) throw notFound('ChangeOrderPackage', id)
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
      ...shownCoding(call, project, order, line),
    })),
  })
}

export function listPotentials(call: Call): Promise<Answer> {
  const project = requiredProject(call)
  const found = ordersOf(call, project, potentialFilters)
  return paged(call, found, 'top', order => shownPotential(order, tiersOf(project)))
}

export async function listPotentialLines(call: Call): Promise<Answer> {
  const project = requiredProject(call)
  const id = call.params['potential_change_order_id'] ?? ''
  const orders = call.store.changeOrdersOfProject.get(text(project, 'id')) ?? []
  const order = orders.find(candidate => String(candidate.potentialId) === id)
  if (!order) throw notFound('PotentialChangeOrder', id)
  const lines = filtered(await call.store.changeOrderLinesOf(order), call.query, lineFilters)
  return await paged(call, lines, 'nested', line => shownPotentialLine(call, project, order, line))
}

/** The query's contract, or a 404 refusal when the project has no such contract. */
function contractIdOf(call: Call, project: Row): string | undefined {
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
    created_by_id: creatorIdOf(order),
    grand_total: order.grandTotal,
    contract: { vendor: vendor ? { id: vendor['id'], name: vendor['name'] } : null },
  }
}

/** The tiers of change order requests are not served, so a PCO never names one. */
function shownPotential(order: ChangeOrder, tiers: number): Row {
  const number = text(order.header, 'number')
  return {
    ...filled(potentialListTemplate, order.header),
    id: order.potentialId,
    created_by_id: creatorIdOf(order),
    grand_total: order.grandTotal,
    ...unset(null, 'change_order_request_id', 'change_order_request_title'),
    change_order_package_title: order.header['title'] ?? null,
    potential_change_order_acronym_number: tiers === 1 ? '' : `PCO #${number}`,
    change_order_request_acronym_number: '',
    change_order_package_acronym_number: `CCO #${number}`,
    change_order_tiers: tiers,
  }
}

function shownPotentialLine(call: Call, project: Row, order: ChangeOrder, line: Row): Row {
  // Only a line that comes from a change event carries change_event_line_item.
  const { change_event_line_item: _, ...shown } = filled(lineTemplate, line)
  return {
    ...shown,
    ...shownCoding(call, project, order, line),
    company: { id: call.settings.companyId, name: COMPANY_NAME },
    project: { id: project['id'], name: project['name'] },
  }
}

/** What the data holds as ids, in the nested form of v1; ids are numbers here, unlike in v2. */
function shownCoding(call: Call, project: Row, order: ChangeOrder, line: Row): Row {
  const code = call.store.costCodes.get(text(line, 'cost_code_id'))
  const type = call.store.lineItemTypes.get(text(line, 'line_item_type_id'))
  return {
    id: Number(line['id']),
    total_amount: line['amount'],
    extended_amount: line['amount'],
    cost_code: code ? nestedCostCode(code, project) : null,
    line_item_type: type ? shownLineItemType(type) : null,
    wbs_code: line['wbs_code'] ?? wbsCode(code ?? {}, type ?? {}),
    holder: { id: order.potentialId, holder_type: 'PotentialChangeOrder' },
  }
}

function creatorIdOf(order: ChangeOrder): unknown {
  const creator = order.header['created_by']
  return order.header['created_by_id'] ?? (isRow(creator) ? (creator['id'] ?? null) : null)
}
