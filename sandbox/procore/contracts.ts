import {
  isInProject,
  nestedCostCode,
  requiredProject,
  shownLineItemType,
  shownVendor,
} from './company.ts'
import {
  issuedTemplate,
  kinds,
  lineTemplate,
  packageTemplate,
  potentialTemplate,
  requestTemplate,
  wbsCode,
} from './contract-shapes.ts'
import {
  anyDeletion,
  byDeletion,
  byId,
  byRange,
  byText,
  type Filters,
  filtered,
} from './filters.ts'
import { type Call, type Handler, ok } from './http.ts'
import { paged } from './paging.ts'
import { invalid, locked, notFound } from './refusal.ts'
import { touch, withRollups } from './rollups.ts'
import { isRow, moment, type Row, text } from './row.ts'
import { filled, NO_MONEY } from './shape.ts'
import { type Contract, type ContractKind, type Store, tiersOf } from './store.ts'
import { potentialsOf } from './tiers.ts'
import { requireNoWorkflow } from './workflow-lock.ts'

/** Commitments: work order contracts (subcontracts) and purchase order contracts. */

const filters: Filters<Contract> = {
  id: byId(contract => contract.id),
  status: byText(contract => contract.header['status']),
  created_at: byRange(contract => contract.header['created_at']),
  updated_at: byRange(contract => contract.header['updated_at']),
  origin_id: byText(contract => contract.header['origin_id']),
  include_deleted: anyDeletion,
}

export const lineFilters: Filters<Row> = {
  id: byId(line => line['id']),
  created_at: byRange(line => line['created_at']),
  updated_at: byRange(line => line['updated_at']),
  cost_code_id: byId(line => inner(line, 'cost_code')['id']),
  line_item_type_id: byId(line => inner(line, 'line_item_type')['id']),
}

/** The endpoints of one kind of contract; those of its lines are in contract-lines.ts. */
export function contractHandlers(
  kind: ContractKind,
): Record<'list' | 'show' | 'create' | 'update' | 'remove' | 'lines', Handler> {
  return {
    list: call => {
      const all = (call.store.contractsOf.get(text(requiredProject(call), 'id')) ?? []).filter(
        contract => contract.kind === kind,
      )
      const found = filtered(
        byDeletion(all, call.query, contract => contract.header),
        call.query,
        filters,
      )
      return paged(call, found, 'top', contract => shownContract(call.store, contract))
    },
    show: async call => ok(await wholeContract(call, contractOf(call, kind, call.params['id']))),
    create: async call => {
      const projectId = text(requiredProject(call), 'id')
      const contract = newContract(call.store, kind, projectId, changesIn(call, kind), call.now)
      return { status: 201, body: await wholeContract(call, contract) }
    },
    update: async call => {
      const contract = contractOf(call, kind, call.params['id'])
      if ('status' in changesIn(call, kind)) requireNoWorkflow(call.store, kind, contract.id)
      applyToContract(call.store, contract, changesIn(call, kind), call.now)
      return ok(await wholeContract(call, contract))
    },
    remove: call => {
      const contract = contractOf(call, kind, call.params['id'])
      requireUnlocked(contract, 'The contract cannot be deleted')
      contract.header['deleted_at'] = moment(call.now)
      touch(contract, call.now)
      return { status: 200 }
    },
    lines: async call => {
      const contract = contractOf(call, kind, call.params['contract_id'])
      const lines = await call.store.linesOf(contract)
      return await paged(call, filtered(lines, call.query, lineFilters), 'nested', line =>
        shownLine(call.store, contract, line),
      )
    },
  }
}

/** The list shape; neither the compact nor the extended view carries line items. */
export function shownContract(store: Store, contract: Contract): Row {
  const shown = filled(kinds[contract.kind].template, withRollups(store, contract))
  const project = store.projects.get(contract.projectId) ?? {}
  shown['project'] = {
    id: project['id'],
    name: project['name'],
    ...inner(contract.header, 'project'),
  }
  const vendor = store.vendors.get(text(inner(contract.header, 'vendor'), 'id'))
  shown['vendor'] = vendor ? { id: vendor['id'], company: vendor['name'] } : null
  return shown
}

/** Applies the writable fields of an update. Throws a refusal with every field at fault. */
export function applyToContract(store: Store, contract: Contract, changes: Row, now: Date): void {
  const facts = kinds[contract.kind]
  const header = contract.header
  const vendor = 'vendor_id' in changes ? store.vendors.get(text(changes, 'vendor_id')) : undefined
  if ('vendor_id' in changes) {
    const same = text(changes, 'vendor_id') === text(inner(header, 'vendor'), 'id')
    if (!same) requireUnlocked(contract, 'The vendor cannot be changed')
    if (!vendor) throw invalid({ vendor_id: ['is invalid'] })
  }
  if ('status' in changes && !facts.statuses.includes(text(changes, 'status'))) {
    throw invalid({ status: ['is not included in the list'] })
  }
  const origin = text(changes, 'origin_id')
  if (origin && originTaken(store, contract, origin)) {
    throw invalid({ origin_id: ['has already been taken'] })
  }
  for (const field of facts.writable) if (field in changes) header[field] = changes[field]
  for (const field of facts.dates) if (field in changes) header[field] = dateOrNull(changes[field])
  if (vendor) header['vendor'] = { id: vendor['id'], company: vendor['name'] }
  touch(contract, now)
}

/** A new contract without line items, as sync creates it. */
export function newContract(
  store: Store,
  kind: ContractKind,
  projectId: string,
  changes: Row,
  now: Date,
): Contract {
  const vendor = store.vendors.get(text(changes, 'vendor_id'))
  if (vendor && !isInProject(store, vendor, projectId)) {
    throw invalid({ vendor_id: ['has not been added to this project'] })
  }
  const id = store.newId()
  const header: Row = { id, status: 'Draft', created_at: moment(now) }
  const contract = { kind, id: String(id), projectId, header, grandTotal: '0.00', place: undefined }
  applyToContract(store, contract, changes, now)
  store.addContract(contract)
  return contract
}

/** A malformed date is stored as null, without an error. */
export function dateOrNull(value: unknown): string | null {
  const day = String(value ?? '').slice(0, 10)
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null
}

/** The contract that the path names, or a 404 refusal; a deleted one is only found in lists. */
export function contractOf(call: Call, kind: ContractKind, id = ''): Contract {
  const project = requiredProject(call)
  const contract = call.store.contracts.get(id)
  const isHere = contract?.kind === kind && contract.projectId === text(project, 'id')
  if (isHere && text(contract.header, 'deleted_at') === '') return contract
  throw notFound(kind, id)
}

/** Approval locks the schedule of values and forbids to delete. */
export function requireUnlocked(contract: Contract, refusal: string): void {
  const status = text(contract.header, 'status')
  if (kinds[contract.kind].lockedStatuses.includes(status)) {
    throw locked(`${refusal} because the contract is ${status}`)
  }
}

function changesIn(call: Call, kind: ContractKind): Row {
  const { name } = kinds[kind]
  const changes = call.body[name]
  if (!isRow(changes)) throw invalid({ [name]: ['is missing'] })
  return changes
}

async function wholeContract(call: Call, contract: Contract): Promise<Row> {
  const { store } = call
  const lines = await store.linesOf(contract)
  const orders = store.changeOrdersOfContract.get(contract.id) ?? []
  // With one tier the potential change order is there, yet a contract does not show it.
  const hasPotentials = tiersOf(store.projects.get(contract.projectId) ?? {}) > 1
  const vendor = store.vendors.get(text(inner(contract.header, 'vendor'), 'id'))
  const contact = vendor && shownVendor(vendor, 'normal')
  // Only the list tells how far the subcontractor's schedule of values is.
  const { billing_schedule_of_values_status: _, ...shown } = shownContract(store, contract)
  return {
    ...shown,
    vendor: vendor
      ? {
          id: vendor['id'],
          company: vendor['name'],
          origin_data: contact?.['origin_data'],
          origin_id: contact?.['origin_id'],
        }
      : null,
    attachments: [],
    change_order_packages: orders.map(order => filled(packageTemplate, order.header)),
    change_order_requests: [...store.changeOrderRequests.values()]
      .filter(request => request.contractId === contract.id)
      .map(request => filled(requestTemplate, request.header)),
    created_by_id: contract.header['created_by_id'] ?? null,
    invoice_contacts: [],
    line_items: lines.map(line => shownLine(store, contract, line)),
    payments_issued: (store.paymentsOf.get(contract.id) ?? []).map(payment =>
      filled(issuedTemplate, payment),
    ),
    potential_change_orders: hasPotentials
      ? potentialsOf(store, contract.projectId)
          .filter(potential => potential.contractId === contract.id)
          .map(potential => ({
            ...filled(potentialTemplate, potential.header),
            id: potential.id,
          }))
      : [],
  }
}

/** A line of a schedule of values; `holder` is the contract that it belongs to. */
export function shownLine(
  store: Store,
  holder: { id: string; projectId: string; kind: string },
  line: Row,
): Row {
  const shown = filled(lineTemplate, line)
  const costCode = {
    ...store.costCodes.get(text(inner(line, 'cost_code'), 'id')),
    ...inner(line, 'cost_code'),
  }
  const type = {
    ...store.lineItemTypes.get(text(inner(line, 'line_item_type'), 'id')),
    ...inner(line, 'line_item_type'),
  }
  const project = store.projects.get(holder.projectId) ?? {}
  shown['cost_code'] = 'id' in costCode ? nestedCostCode(costCode, project) : null
  shown['line_item_type'] = 'id' in type ? shownLineItemType(type) : null
  shown['wbs_code'] ??= wbsCode(store, costCode, type)
  shown['project'] ??= { id: project['id'], name: project['name'] }
  shown['holder'] ??= { id: Number(holder.id), holder_type: holder.kind }
  shown['total_amount'] ??= line['amount'] ?? NO_MONEY
  shown['extended_amount'] ??= line['amount'] ?? NO_MONEY
  return shown
}

/** origin_id is unique per type of object in the company. */
function originTaken(store: Store, contract: Contract, origin: string): boolean {
  for (const other of store.contracts.values()) {
    if (
      other !== contract &&
      other.kind === contract.kind &&
      text(other.header, 'origin_id') === origin
    )
      return true
  }
  return false
}

export function inner(row: Row, field: string): Row {
  const value = row[field]
  return isRow(value) ? value : {}
}
