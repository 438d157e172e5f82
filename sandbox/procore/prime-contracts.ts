import { subtract, sum } from '#lib/decimal'
import { changeOrderTemplate, shownChangeOrderLine } from './change-orders.ts'
import { notConnected, projectOf, requiredProject, shownVendor } from './company.ts'
import { inner, lineFilters, shownLine } from './contracts.ts'
import { byDeletion, byFlag, byId, byRange, byText, type Filters, filtered } from './filters.ts'
import { type Answer, type Call, ok } from './http.ts'
import type { Filed } from './owner-store.ts'
import { paged } from './paging.ts'
import { notFound } from './refusal.ts'
import { percentOf } from './requisition-math.ts'
import { pendingStatuses } from './rollups.ts'
import { type Row, text } from './row.ts'
import { currency, filled, NO_MONEY, present, unset } from './shape.ts'

/**
 * Prime contracts: listed in the plural, shown in the singular, and only the latter has lines and
 * every sum. Their change orders have a setting of tiers of their own, two by default, so these
 * endpoints refuse no project.
 */

const commonTemplate = {
  id: null,
  accounting_method: 'amount',
  ...unset(null, 'actual_completion_date', 'approval_letter_date'),
  approved_change_orders: NO_MONEY,
  ...unset(null, 'contract_date', 'contract_estimated_completion_date', 'contract_start_date'),
  ...unset(null, 'contract_termination_date', 'created_at', 'deleted_at', 'description'),
  executed: false,
  ...unset(null, 'execution_date', 'exclusions'),
  grand_total: NO_MONEY,
  ...unset(null, 'inclusions', 'issued_on_date', 'letter_of_intent_date', 'number'),
  ...unset(null, 'origin_data', 'origin_id'),
  private: false,
  retainage_percent: NO_MONEY,
  ...unset(null, 'returned_date', 'signed_contract_received_date'),
  show_line_items_to_non_admins: true,
  ...unset(null, 'status', 'title', 'updated_at', 'architect'),
  attachments: [],
  ...unset(null, 'contractor', 'created_by', 'vendor'),
  currency_configuration: currency,
}

const listTemplate = { ...commonTemplate, origin_code: null }

const showTemplate = {
  ...commonTemplate,
  ...unset(null, 'delivery_date', 'payment_terms', 'position', 'ship_via'),
  ...unset(null, 'original_substantial_completion_date', 'substantial_completion_date'),
  ...unset(NO_MONEY, 'draft_change_orders_amount', 'line_items_total', 'outstanding_balance'),
  ...unset(NO_MONEY, 'owner_invoices_amount', 'pending_change_orders_amount'),
  ...unset(NO_MONEY, 'pending_revised_contract_amount', 'percentage_paid'),
  ...unset(NO_MONEY, 'revised_contract_amount', 'total_payments'),
}

const primeChangeOrderTemplate = {
  ...changeOrderTemplate,
  type: 'PrimeChangeOrder',
  paid_date: null,
}

const contractFilters: Filters<Filed> = {
  id: byId(contract => contract.id),
  updated_at: byRange(contract => contract.header['updated_at']),
}

const changeOrderFilters: Filters<Filed> = {
  id: byId(order => order.id),
  batch_id: byId(order => order.header['batch_id']),
  legacy_package_id: byId(order => order.header['legacy_package_id']),
  contract_id: byId(order => order.header['contract_id']),
  signature_required: byFlag(order => order.header['signature_required']),
  executed: byFlag(order => order.header['executed']),
  status: byText(order => order.header['status']),
  updated_at: byRange(order => order.header['updated_at']),
}

export function listPrimeContracts(call: Call): Promise<Answer> {
  const all = call.store.owner.contracts.ofProject(text(requiredProject(call), 'id'))
  const live = byDeletion(all, call.query, contract => contract.header)
  return paged(call, filtered(live, call.query, contractFilters), 'top', contract =>
    shownContract(call, contract, listTemplate),
  )
}

export async function showPrimeContract(call: Call): Promise<Answer> {
  const contract = primeContractOf(call, call.params['id'])
  const lines = await call.store.owner.linesOf('prime_contracts', contract, 'line_items')
  // Only the list has a code of another system.
  const { origin_code: _, ...shown } = shownContract(call, contract, showTemplate)
  return ok({
    ...shown,
    ...present(contract.header, 'bill_to', 'ship_to'),
    line_items: lines.map(line => shownLine(call.store, holderOf(contract), line)),
  })
}

export async function listPrimeContractLines(call: Call): Promise<Answer> {
  const contract = primeContractOf(call, call.params['prime_contract_id'])
  const lines = await call.store.owner.linesOf('prime_contracts', contract, 'line_items')
  return await paged(call, filtered(lines, call.query, lineFilters), 'nested', line =>
    shownLine(call.store, holderOf(contract), line),
  )
}

/** The contract that `id` names in the project of the query, or a 404 refusal. */
export function primeContractOf(call: Call, id = ''): Filed {
  const contract = call.store.owner.contracts.find(text(requiredProject(call), 'id'), id)
  if (!contract) throw notFound('PrimeContract', id)
  return contract
}

export function listPrimeChangeOrders(call: Call): Answer {
  const live = byDeletion(
    call.store.owner.changeOrders.ofProject(pathProject(call)),
    call.query,
    order => order.header,
  )
  // This list documents neither page parameters nor their headers: it comes whole.
  return ok(filtered(live, call.query, changeOrderFilters).map(order => shownOrder(call, order)))
}

export function showPrimeChangeOrder(call: Call): Answer {
  return ok({ attachments: [], ...shownOrder(call, changeOrderOf(call, call.params['id'])) })
}

export async function listPrimeChangeOrderLines(call: Call): Promise<Answer> {
  const order = changeOrderOf(call, call.params['prime_change_order_id'])
  const lines = await call.store.owner.linesOf('prime_change_orders', order, 'line_items')
  return await paged(call, lines, 'v2', line => shownPrimeLine(call, line))
}

function shownContract(call: Call, contract: Filed, template: Row): Row {
  const { store } = call
  const shown = filled(template, {
    ...sumsOf(call, contract),
    ...present(contract.header, ...Object.keys(template)),
  })
  for (const field of ['vendor', 'contractor', 'architect']) {
    const company = store.vendors.get(text(inner(contract.header, field), 'id'))
    if (company) shown[field] = shownVendor(company)
  }
  shown['grand_total'] = contract.total
  return shown
}

/** What the change orders add up to; a sum that the data states goes before it. */
function sumsOf({ store }: Call, contract: Filed): Row {
  const orders = store.owner.changeOrders
    .ofProject(contract.projectId)
    .filter(order => text(order.header, 'contract_id') === contract.id)
    .filter(order => text(order.header, 'deleted_at') === '')
  const total = (counts: (status: string) => boolean) =>
    sum(orders.filter(order => counts(text(order.header, 'status'))).map(order => order.total))
  const { header } = contract
  const approved = text(header, 'approved_change_orders') || total(status => status === 'approved')
  const pending =
    text(header, 'pending_change_orders_amount') || total(status => pendingStatuses.has(status))
  const revised = text(header, 'revised_contract_amount') || sum([contract.total, approved])
  const paid = text(header, 'total_payments') || '0'
  return {
    approved_change_orders: approved,
    pending_change_orders_amount: pending,
    draft_change_orders_amount: total(status => status === 'draft'),
    line_items_total: contract.total,
    revised_contract_amount: revised,
    pending_revised_contract_amount: sum([revised, pending]),
    outstanding_balance: subtract(revised, paid),
    percentage_paid: percentOf(paid, revised),
  }
}

function shownOrder(call: Call, order: Filed): Row {
  const shown = { ...filled(primeChangeOrderTemplate, order.header), grand_total: order.total }
  return call.query.one('view') === 'extended' ? { change_events: [], ...shown } : shown
}

/** As a line of a commitment's change order, without the commitment. */
function shownPrimeLine(call: Call, line: Row): Row {
  const { commitment_line_item_id: _, ...shown } = shownChangeOrderLine(call, line)
  return shown
}

function changeOrderOf(call: Call, id = ''): Filed {
  const order = call.store.owner.changeOrders.find(pathProject(call), id)
  if (!order) throw notFound('PrimeChangeOrder', id)
  return order
}

/** The project in the path; a v2.0 path names the company before it. */
function pathProject(call: Call): string {
  const company = call.params['company_id']
  if (company !== undefined && company !== String(call.settings.companyId)) throw notConnected()
  return text(projectOf(call, call.params['project_id']), 'id')
}

function holderOf({ id, projectId }: Filed): { id: string; projectId: string; kind: string } {
  return { id, projectId, kind: 'PrimeContract' }
}
