import { isPermitted, requiredProject } from './company.ts'
import { wbsCode } from './contract-shapes.ts'
import { byId, byRange, byText, type Filters, filtered } from './filters.ts'
import { type Answer, type Call, ok } from './http.ts'
import { paged } from './paging.ts'
import { noSuchRecord, notFound } from './refusal.ts'
import { completedToDate, nothingBefore, percentOf, summaryOf } from './requisition-math.ts'
import { type Row, text } from './row.ts'
import { currency, filled, NO_MONEY, present, unset } from './shape.ts'
import { type Requisition, rows } from './store.ts'

/** Requisitions (subcontractor invoices) v1.1 with their items. */

const headerTemplate = {
  ...unset(null, 'id', 'previous_requisition_id', 'project_id', 'billing_date', 'created_at'),
  ...unset(null, 'updated_at', 'commitment_id', 'commitment_type', 'contract_name'),
  deletable: false,
  final: false,
  ...unset(null, 'vendor_name', 'vendor_id', 'invoice_number'),
  invoice_type: 'progress',
  ...unset(null, 'origin_data', 'origin_id', 'payment_date'),
  percent_complete: '0',
  ...unset(null, 'period_id', 'requisition_start', 'requisition_end', 'status', 'erp_status'),
  ...unset(null, 'number', 'submitted_at', 'total_claimed_amount', 'electronic_signature_id'),
  move_materials_to_previous_work_completed: false,
  contract_invoicing_method: 'progressive',
  accounting_method: 'amount',
  currency_configuration: {
    currency_iso_code: 'USD',
    currency_exchange_rate: 1,
    base_currency_iso_code: 'USD',
  },
}

const itemTemplate = {
  ...unset(null, 'id', 'cost_code_id', 'line_item_id', 'description_of_work'),
  ...unset(NO_MONEY, 'scheduled_value', 'work_completed_from_previous_application'),
  ...unset(NO_MONEY, 'work_completed_this_period', 'materials_presently_stored'),
  ...unset(NO_MONEY, 'total_completed_and_stored_to_date'),
  ...unset(NO_MONEY, 'total_completed_and_stored_to_date_percent'),
  ...unset(NO_MONEY, 'work_completed_retainage_from_previous_application'),
  ...unset(NO_MONEY, 'work_completed_retainage_retained_this_period'),
  ...unset(NO_MONEY, 'work_completed_retainage_percent_this_period'),
  ...unset(NO_MONEY, 'materials_stored_retainage_currently_retained'),
  ...unset(NO_MONEY, 'materials_stored_retainage_percent_this_period'),
  ...unset(NO_MONEY, 'work_completed_retainage_released_this_period'),
  ...unset(NO_MONEY, 'materials_stored_retainage_released_this_period'),
  ...unset(NO_MONEY, 'scheduled_quantity', 'scheduled_unit_price'),
  ...unset(NO_MONEY, 'work_completed_this_period_quantity'),
  ...unset(NO_MONEY, 'work_completed_from_previous_application_quantity'),
  comment: null,
  status: 'no_action',
  position: null,
  subcontractor_claimed_amount: NO_MONEY,
  wbs_code: null,
  currency_configuration: currency,
  ...unset(NO_MONEY, 'materials_moved', 'materials_retainage_retained_moved'),
}

/** What the items of a v1.1 requisition carry on top of those of the v1.0 lists. */
const wholeItemTemplate = {
  ...unset(NO_MONEY, 'materials_presently_stored_quantity', 'materials_previously_stored_quantity'),
  uom: null,
  taxes: [],
}

/** What only some of them carry. */
const rareItemFields = [
  'gross_amount',
  'line_number',
  'materials_presently_stored_from_previous_progress',
  'materials_stored_retainage_new_materials',
  'net_amount',
  'previous_progress_id',
]

const contractItemTemplate = {
  ...itemTemplate,
  item_type: 'contract_item',
  ssr_manual_override: false,
  accounting_method: 'amount',
}

const changeOrderItemTemplate = {
  ...itemTemplate,
  ...unset(null, 'commitment_line_item_id', 'commitment_line_item_origin_id'),
  change_order_package_id: null,
}

const filters: (call: Call) => Filters<Requisition> = call => ({
  id: byId(entry => entry.id),
  commitment_id: byId(entry => entry.contractId),
  period_id: byId(entry => entry.periodId),
  status: byText(entry => entry.status),
  created_at: byRange(entry => entry.createdAt),
  updated_at: byRange(entry => entry.updatedAt),
  origin_id: byText(entry => entry.originId),
  is_last:
    ([wanted]) =>
    entry =>
      String(call.store.isLatest(entry)) === wanted,
})

export function listRequisitions(call: Call): Promise<Answer> {
  const all = call.store.requisitionsOfProject.get(text(requiredProject(call), 'id')) ?? []
  const found = filtered(all, call.query, filters(call))
  return paged(call, found, 'requisitions', entry => shownRequisition(call, entry))
}

export async function showRequisition(call: Call): Promise<Answer> {
  return ok(await shownRequisition(call, requisitionOf(call, call.params['id'], notFound)))
}

export async function listContractItems(call: Call): Promise<Answer> {
  const record = await call.store.requisition(requisitionOf(call, call.params['requisition_id']))
  return await paged(call, rows(record, 'contract_items'), 'nested', item =>
    shownContractItem(call, item),
  )
}

export async function listChangeOrderItems(call: Call): Promise<Answer> {
  const record = await call.store.requisition(requisitionOf(call, call.params['requisition_id']))
  const items = filtered(rows(record, 'change_order_items'), call.query, {
    change_order_id: byId<Row>(item => item['change_order_package_id']),
  })
  return await paged(call, items, 'nested', item => shownChangeOrderItem(call, item))
}

/** Without the query parameter project_id even an existing requisition is not found. */
export function requisitionOf(call: Call, id = '', refused = noSuchRecord): Requisition {
  const projectId = call.query.one('project_id') ?? text(call.body, 'project_id')
  const entry = call.store.requisitions.get(id)
  const project = call.store.projects.get(projectId)
  if (entry?.projectId === projectId && project && isPermitted(call, project)) return entry
  throw refused('Requisition', id)
}

/**
 * The views nest: header_only is the bare invoice, default adds the G702, items adds the G703 to
 * the bare invoice, and extended has both. Procore names the views without listing their fields.
 */
export async function shownRequisition(call: Call, entry: Requisition): Promise<Row> {
  const record = await call.store.requisition(entry)
  const view = call.query.one('view') ?? 'default'
  const contract = call.store.contracts.get(entry.contractId)
  const previous = call.store.previousOf(entry)
  const summary = summaryOf(record, contract ? contract.grandTotal : '0', previous ?? nothingBefore)
  const shown = filled(headerTemplate, record)
  shown['previous_requisition_id'] ??= previous ? Number(previous.id) : null
  shown['commitment_type'] ??= contract?.kind ?? null
  shown['contract_name'] ??= contract ? text(contract.header, 'title') : null
  shown['total_claimed_amount'] ??= summary['current_payment_due']
  shown['deletable'] = call.store.isLatest(entry) && entry.status === 'draft'
  if (view === 'header_only') return shown
  if (view !== 'items')
    Object.assign(shown, {
      summary,
      summary_text: summaryText(call, record),
      created_by: null,
      custom_fields: {},
      attachments: [],
      subtiers_certified_by: null,
    })
  if (view === 'action_policy') shown['action_policy'] = {}
  if (view === 'items' || view === 'extended') Object.assign(shown, itemsOf(call, record))
  if (view === 'extended') shown['tax_summary'] = []
  return shown
}

function itemsOf(call: Call, record: Row): Row {
  const changes = rows(record, 'change_order_items')
  const packages = new Set(changes.map(item => text(item, 'change_order_package_id')))
  return {
    items: [
      ...rows(record, 'contract_items').map(item => ({
        ...wholeItem(item),
        ...shownContractItem(call, item),
      })),
      ...changes.map(item => ({
        ...wholeItem(item),
        ...shownItem(call, item, itemTemplate),
        item_type: 'change_order_item',
      })),
    ],
    item_packages: [...packages].filter(Boolean).map((id, index) => {
      const order = call.store.changeOrders.get(id)?.header ?? {}
      return {
        id: Number(id),
        contract_id: record['commitment_id'],
        change_order_id: order['id'] ?? null,
        number: order['number'] ?? null,
        title: order['title'] ?? null,
        status: order['status'] ?? null,
        position: index + 1,
      }
    }),
  }
}

function wholeItem(item: Row): Row {
  return { ...filled(wholeItemTemplate, item), ...present(item, ...rareItemFields) }
}

function summaryText(call: Call, record: Row): Row {
  const project = call.store.projects.get(text(record, 'project_id')) ?? {}
  const vendor = call.store.vendors.get(text(record, 'vendor_id')) ?? {}
  const contract = call.store.contracts.get(text(record, 'commitment_id'))?.header ?? {}
  return {
    project_name: project['name'] ?? null,
    project_number: project['project_number'] ?? null,
    requisition_period_start: record['requisition_start'] ?? null,
    requisition_period_end: record['requisition_end'] ?? null,
    subcontractor_name: record['vendor_name'] ?? vendor['name'] ?? null,
    subcontractor_street: vendor['address'] ?? null,
    subcontractor_city: vendor['city'] ?? null,
    subcontractor_state_code: vendor['state_code'] ?? null,
    subcontractor_zip: vendor['zip'] ?? null,
    subcontractor_country_code: vendor['country_code'] ?? null,
    application_number: text(record, 'number'),
    contract_for: contract['title'] ?? null,
    contract_date: contract['contract_date'] ?? null,
  }
}

export function shownContractItem(call: Call, item: Row): Row {
  return { ...shownItem(call, item, contractItemTemplate), item_type: 'contract_item' }
}

/** Only inside its requisition has a change order's item a status and a comment. */
export function shownChangeOrderItem(call: Call, item: Row): Row {
  const { comment: _, status: __, ...shown } = shownItem(call, item, changeOrderItemTemplate)
  return shown
}

/** The type that the item names, else that of the line that it bills. */
function typeIdOf(call: Call, item: Row): string {
  const named = text(item, 'line_item_type_id')
  return named || (call.store.typeOfLine.get(text(item, 'line_item_id')) ?? '')
}

function shownItem(call: Call, item: Row, template: Row): Row {
  const completed = completedToDate(item)
  const shown = filled(template, item)
  shown['total_completed_and_stored_to_date'] = completed
  shown['total_completed_and_stored_to_date_percent'] =
    text(item, 'total_completed_and_stored_to_date_percent') ||
    percentOf(completed, text(item, 'scheduled_value') || '0')
  shown['wbs_code'] ??= wbsCode(
    call.store,
    call.store.costCodes.get(text(item, 'cost_code_id')) ?? {},
    call.store.lineItemTypes.get(typeIdOf(call, item)) ?? {},
  )
  return shown
}
