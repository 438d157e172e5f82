import { sum } from '#lib/decimal'
import { projectOf } from './company.ts'
import { wbsCode } from './contract-shapes.ts'
import { byDeletion, byId, byRange, byText, type Filters, filtered } from './filters.ts'
import { type Answer, type Call, ok } from './http.ts'
import type { Kept } from './owner-store.ts'
import { paged } from './paging.ts'
import { notFound } from './refusal.ts'
import { type Row, text } from './row.ts'
import { currency, filled, NO_MONEY, present, unset } from './shape.ts'
import { rows } from './store.ts'

/** Direct costs. Their lines name the cost they belong to as holder. */

const template = {
  ...unset(null, 'id', 'created_at', 'deleted_at', 'description', 'direct_cost_type'),
  ...unset(null, 'direct_cost_date', 'invoice_number', 'origin_data', 'origin_id'),
  ...unset(null, 'payment_date', 'received_date'),
  status: 'draft',
  updated_at: null,
  currency_configuration: currency,
}

const lineTemplate = {
  ...unset(null, 'id', 'created_at', 'description'),
  extended_type: 'manual',
  ...unset(null, 'origin_id', 'position', 'tax_code_id'),
  uom: '',
  updated_at: null,
  ...unset(NO_MONEY, 'amount', 'extended_amount', 'quantity', 'total_amount', 'unit_cost'),
  currency_configuration: currency,
}

interface CostLine {
  cost: Kept
  line: Row
}

const filters: Filters<Kept> = {
  id: byId(({ id }) => id),
  origin_id: byText(({ row }) => row['origin_id']),
  invoice_number: byText(({ row }) => row['invoice_number']),
  created_at: byRange(({ row }) => row['created_at']),
  updated_at: byRange(({ row }) => row['updated_at']),
  payment_date: byRange(({ row }) => row['payment_date']),
  received_date: byRange(({ row }) => row['received_date']),
}

const lineFilters: Filters<CostLine> = {
  direct_cost_id: byId(({ cost }) => cost.id),
  id: byId(({ line }) => line['id']),
  created_at: byRange(({ line }) => line['created_at']),
  updated_at: byRange(({ line }) => line['updated_at']),
  cost_code_id: byId(({ line }) => line['cost_code_id']),
  line_item_type_id: byId(({ line }) => line['line_item_type_id']),
}

export function listDirectCosts(call: Call): Promise<Answer> {
  return paged(call, filtered(costsOf(call), call.query, filters), 'nested', cost =>
    shownCost(call, cost),
  )
}

export function showDirectCost(call: Call): Answer {
  const cost = costOf(call, call.params['id'])
  const { amount: _, ...shown } = shownCost(call, cost)
  const vendor = vendorOf(call, cost)
  return ok({
    attachments: [],
    attachments_count: 0,
    line_items_count: rows(cost.row, 'line_items').length,
    ...shown,
    // The list names the vendor here, and one cost has a record of it.
    ...(vendor ? { vendor: { id: vendor['id'], name: vendor['name'] } } : {}),
  })
}

/** The lines of every direct cost of a project. */
export function listDirectCostLines(call: Call): Promise<Answer> {
  return linePage(call, costsOf(call).flatMap(linesOf))
}

/** The lines of one. */
export function listLinesOfDirectCost(call: Call): Promise<Answer> {
  return linePage(call, linesOf(costOf(call, call.params['direct_cost_id'])))
}

function linePage(call: Call, lines: CostLine[]): Promise<Answer> {
  return paged(call, filtered(lines, call.query, lineFilters), 'nested', line =>
    shownLine(call, line),
  )
}

function costsOf(call: Call): Kept[] {
  const project = text(projectOf(call, call.params['project_id']), 'id')
  return byDeletion(call.store.owner.directCosts.ofProject(project), call.query, ({ row }) => row)
}

function costOf(call: Call, id = ''): Kept {
  const project = text(projectOf(call, call.params['project_id']), 'id')
  const cost = call.store.owner.directCosts.find(project, id)
  if (!cost) throw notFound('DirectCost', id)
  return cost
}

function linesOf(cost: Kept): CostLine[] {
  return rows(cost.row, 'line_items').map(line => ({ cost, line }))
}

function vendorOf({ store }: Call, { row }: Kept): Row | undefined {
  return store.vendors.get(text(row, 'vendor_id'))
}

function shownCost(call: Call, cost: Kept): Row {
  const { row } = cost
  const total =
    text(row, 'grand_total') ||
    text(row, 'amount') ||
    sum(rows(row, 'line_items').map(line => text(line, 'amount')))
  const vendor = vendorOf(call, cost)
  return {
    ...filled(template, row),
    ...present(row, 'employee', 'terms', 'vendor_id'),
    amount: text(row, 'amount') || total,
    grand_total: total,
    ...(vendor ? { vendor: vendor['name'], vendor_name: vendor['name'] } : {}),
  }
}

function shownLine({ store }: Call, { cost, line }: CostLine): Row {
  const code = store.costCodes.get(text(line, 'cost_code_id'))
  const type = store.lineItemTypes.get(text(line, 'line_item_type_id'))
  const project = store.projects.get(cost.projectId) ?? {}
  const amount = line['amount']
  const shown = filled(lineTemplate, { total_amount: amount, extended_amount: amount, ...line })
  return {
    ...shown,
    // Without the sub job that the code belongs to.
    cost_code: code ? filled(unset(null, 'id', 'full_code', 'name', 'origin_id'), code) : null,
    holder: { id: Number(cost.id), holder_type: 'DirectCostItem' },
    line_item_type: type ?? null,
    project: { id: project['id'], name: project['name'] },
    wbs_code: wbsCode(store, code ?? {}, type ?? {}),
  }
}
