import { sum } from '#lib/decimal'
import { type ProcoreResource, records } from '../format.ts'
import { loadOwner } from './owner-load.ts'
import { allItems, billedChanges, earnedLessRetainage } from './requisition-math.ts'
import { isRow, type Row, text } from './row.ts'
import { type ContractKind, grouped, rows, Store } from './store.ts'

/** Half of the ids that a JSON number carries exactly. */
const POTENTIAL_IDS = 2 ** 52

/**
 * Reads a company folder. Files are streamed: a requisition leaves only its index entry behind, a
 * contract and a change order leave their header. Throws SANDBOX_DATA_INVALID.
 */
export async function loadStore(dir: string): Promise<Store> {
  const store = new Store(dir)
  await loadDirectories(store)
  await loadContracts(store, 'work_order_contracts', 'WorkOrderContract')
  await loadContracts(store, 'purchase_order_contracts', 'PurchaseOrderContract')
  await loadChangeOrders(store)
  await loadTiers(store)
  await loadRequisitions(store)
  for await (const { record } of recordsOf(store, 'contract_payments')) store.addPayment(record)
  await loadOwner(store, recordsOf)
  return store
}

async function loadDirectories(store: Store): Promise<void> {
  for await (const { record } of recordsOf(store, 'projects')) {
    store.projects.set(text(record, 'id'), record)
  }
  for await (const { record } of recordsOf(store, 'vendors')) {
    store.vendors.set(text(record, 'id'), record)
  }
  for await (const { record } of recordsOf(store, 'insurances')) store.insurances.push(record)
  for await (const { record } of recordsOf(store, 'sub_jobs')) store.subJobs.push(record)
  for await (const { record } of recordsOf(store, 'cost_codes')) {
    store.costCodes.set(text(record, 'id'), record)
    grouped(store.costCodesOf, text(record, 'project_id') || text(record, 'biller_id'), record)
  }
  for await (const { record } of recordsOf(store, 'line_item_types')) {
    store.lineItemTypes.set(text(record, 'id'), record)
  }
}

async function loadContracts(
  store: Store,
  resource: 'work_order_contracts' | 'purchase_order_contracts',
  kind: ContractKind,
): Promise<void> {
  for await (const { record, offset, length } of recordsOf(store, resource)) {
    const { line_items: _, ...header } = record
    const lines = rows(record, 'line_items')
    for (const line of lines) {
      store.sawId(line['id'])
      noteType(
        store,
        line,
        isRow(line['line_item_type']) ? line['line_item_type']['id'] : undefined,
      )
    }
    store.addContract({
      kind,
      id: text(record, 'id'),
      projectId: projectIdOf(record),
      header,
      grandTotal: text(record, 'grand_total') || sum(lines.map(line => text(line, 'amount'))),
      place: { offset, length },
    })
  }
}

async function loadChangeOrders(store: Store): Promise<void> {
  for await (const { record, offset, length } of recordsOf(store, 'commitment_change_orders')) {
    const { line_items: _, ...header } = record
    for (const line of rows(record, 'line_items')) {
      store.sawId(Number(line['id']))
      noteType(store, line, line['line_item_type_id'])
    }
    store.addChangeOrder({
      id: text(record, 'id'),
      potentialId: potentialIdOf(Number(record['id'])),
      projectId: text(record, 'project_id'),
      contractId: text(record, 'contract_id'),
      header,
      grandTotal:
        text(record, 'grand_total') ||
        sum(rows(record, 'line_items').map(line => text(line, 'amount'))),
      place: { offset, length },
    })
  }
}

/** What stands beside and below the change orders that change the contract. */
async function loadTiers(store: Store): Promise<void> {
  for await (const { record } of recordsOf(store, 'change_order_statuses')) {
    store.changeOrderStatuses.push(record)
  }
  for await (const { record } of recordsOf(store, 'commitment_change_order_batches')) {
    grouped(store.batchesOfProject, text(record, 'project_id'), record)
  }
  for await (const { record } of recordsOf(store, 'change_order_requests')) {
    store.changeOrderRequests.set(text(record, 'id'), {
      id: text(record, 'id'),
      projectId: text(record, 'project_id'),
      contractId: text(record, 'contract_id'),
      header: record,
    })
  }
  for await (const { record } of recordsOf(store, 'potential_change_orders')) {
    grouped(store.potentialsOfProject, text(record, 'project_id'), record)
  }
}

async function loadRequisitions(store: Store): Promise<void> {
  for await (const { record, offset, length } of recordsOf(store, 'requisitions')) {
    for (const item of allItems(record)) store.sawId(item['id'])
    store.addRequisition({
      id: text(record, 'id'),
      projectId: text(record, 'project_id'),
      contractId: text(record, 'commitment_id'),
      number: Number(record['number']),
      status: text(record, 'status'),
      periodId: record['period_id'],
      originId: record['origin_id'],
      createdAt: record['created_at'],
      updatedAt: record['updated_at'],
      previousId: record['previous_requisition_id'],
      earned: earnedLessRetainage(record),
      ...billedChanges(record),
      place: { offset, length },
    })
  }
}

async function* recordsOf(store: Store, resource: ProcoreResource) {
  for await (const found of records(store.dir, resource)) {
    store.sawId(found.record['id'])
    yield found
  }
}

/**
 * The data has no record of its own for a potential change order. Its id must not be the change
 * order's, lest a client that takes one for the other goes unnoticed, and must survive a restart.
 */
function potentialIdOf(id: number): number {
  return id < POTENTIAL_IDS ? id + POTENTIAL_IDS : id - POTENTIAL_IDS
}

function noteType(store: Store, line: Row, type: unknown): void {
  if (type !== undefined && type !== null) store.typeOfLine.set(text(line, 'id'), String(type))
}

function projectIdOf(record: Row): string {
  const project = record['project']
  return isRow(project) ? text(project, 'id') : text(record, 'project_id')
}
