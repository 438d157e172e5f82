import { commonFilters, contractIdOf, creatorIdOf, shownCoding } from './change-order-packages.ts'
import { COMPANY_NAME, requiredProject } from './company.ts'
import { lineTemplate, potentialTemplate } from './contract-shapes.ts'
import { byDeletion, byId, byRange, byText, type Filters, filtered } from './filters.ts'
import { type Answer, type Call, ok } from './http.ts'
import { paged } from './paging.ts'
import { badRequest, notFound } from './refusal.ts'
import { type Row, text } from './row.ts'
import { currency, filled, NO_MONEY, unset } from './shape.ts'
import { type Request, tiersOf } from './store.ts'
import { acronym, type Potential, potentialsOf } from './tiers.ts'

/**
 * The classic endpoints of the tiers below the package: potential change orders (PCO), and between
 * them and the package, with three tiers, change order requests (COR).
 */

const potentialListTemplate = {
  ...potentialTemplate,
  ...unset(null, 'contract_id', 'created_by_id'),
  revision: 0,
  change_reason: null,
  schedule_impact_amount: null,
  executed: false,
  custom_fields: {},
}

const requestTemplate = {
  ...unset(null, 'id', 'created_at', 'created_by_id', 'deleted_at', 'due_date', 'invoiced_date'),
  ...unset(null, 'number', 'paid_date', 'status', 'title', 'change_order_package_id', 'updated_at'),
  revision: 0,
  grand_total: NO_MONEY,
  schedule_impact_amount: null,
  currency_configuration: { base_currency_iso_code: 'USD', ...currency },
}

const potentialFilters: Filters<Potential> = {
  ...commonFilters,
  id: byId(potential => potential.id),
  origin_id: byText(potential => potential.header['origin_id']),
  contract_id: byId(potential => potential.contractId),
}

const requestFilters: Filters<Request> = {
  id: byId(request => request.id),
  created_at: byRange(request => request.header['created_at']),
  updated_at: byRange(request => request.header['updated_at']),
  due_date: byRange(request => request.header['due_date']),
  invoiced_date: byRange(request => request.header['invoiced_date']),
  paid_date: byRange(request => request.header['paid_date']),
  change_order_package_id: byId(request => request.header['change_order_package_id']),
  status: byText(request => request.header['status']),
}

const lineFilters: Filters<Row> = {
  id: byId(line => line['id']),
  created_at: byRange(line => line['created_at']),
  updated_at: byRange(line => line['updated_at']),
  cost_code_id: byId(line => line['cost_code_id']),
  line_item_type_id: byId(line => line['line_item_type_id']),
}

export function listPotentials(call: Call): Promise<Answer> {
  const project = requiredProject(call)
  const all = potentialsOf(call.store, text(project, 'id'))
  const live = byDeletion(all, call.query, potential => potential.header)
  const found = filtered(live, call.query, potentialFilters)
  return paged(call, found, 'top', potential => shownPotential(call, potential, tiersOf(project)))
}

export async function listPotentialLines(call: Call): Promise<Answer> {
  const project = requiredProject(call)
  const id = call.params['potential_change_order_id'] ?? ''
  const all = potentialsOf(call.store, text(project, 'id'))
  const potential = all.find(candidate => String(candidate.id) === id)
  if (!potential) throw notFound('PotentialChangeOrder', id)
  const lines = filtered(await potential.lines(), call.query, lineFilters)
  return await paged(call, lines, 'nested', line => {
    // Only a line that comes from a change event carries change_event_line_item.
    const { change_event_line_item: _, ...shown } = filled(lineTemplate, line)
    return {
      ...shown,
      ...shownCoding(call, project, potential.id, line),
      company: { id: call.settings.companyId, name: COMPANY_NAME },
      project: { id: project['id'], name: project['name'] },
    }
  })
}

/** Unlike the lists beside it, this one takes one contract at a time. */
export function listRequests(call: Call): Promise<Answer> {
  const project = requiredProject(call)
  const contract = contractIdOf(call, project)
  if (contract === undefined) {
    throw badRequest('param is missing or the value is empty: contract_id', 'contract_id')
  }
  const all = [...call.store.changeOrderRequests.values()].filter(
    request => request.contractId === contract,
  )
  const live = byDeletion(all, call.query, request => request.header)
  return paged(call, filtered(live, call.query, requestFilters), 'top', shownRequest)
}

export function showRequest(call: Call): Answer {
  const project = requiredProject(call)
  const contract = contractIdOf(call, project)
  const id = call.params['id'] ?? ''
  const request = call.store.changeOrderRequests.get(id)
  if (!request || request.contractId !== contract) throw notFound('ChangeOrderRequest', id)
  return ok({ ...shownRequest(request), contract_id: Number(request.contractId), attachments: [] })
}

function shownRequest(request: Request): Row {
  return {
    ...filled(requestTemplate, request.header),
    created_by_id: creatorIdOf(request.header),
  }
}

function shownPotential(call: Call, potential: Potential, tiers: number): Row {
  const { header, order } = potential
  const request = call.store.changeOrderRequests.get(text(header, 'change_order_request_id'))
  return {
    ...filled(potentialListTemplate, header),
    id: potential.id,
    contract_id: Number(potential.contractId),
    created_by_id: creatorIdOf(header),
    grand_total: potential.grandTotal,
    change_order_request_id: request ? Number(request.id) : null,
    change_order_request_title: request?.header['title'] ?? null,
    change_order_package_title: order?.header['title'] ?? null,
    potential_change_order_acronym_number: tiers === 1 ? '' : acronym('PCO', header),
    change_order_request_acronym_number: acronym('COR', request?.header),
    change_order_package_acronym_number: acronym('CCO', order?.header),
    change_order_tiers: tiers,
  }
}
