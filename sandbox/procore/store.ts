import { type Place, type ProcoreResource, readAt } from '../format.ts'
import { OwnerBooks } from './owner-store.ts'
import { moment, type Row, text } from './row.ts'

export type ContractKind = 'WorkOrderContract' | 'PurchaseOrderContract'

/**
 * Where the lines of a record are: on disk until a write changes them. Line items and requisitions
 * are most of a company's bytes, so only what lists filter and sum by is kept in memory.
 */
export interface Contract {
  kind: ContractKind
  id: string
  projectId: string
  /** The record without its line items. */
  header: Row
  /** Stated by the data, or the sum of the line items. */
  grandTotal: string
  place: Place | undefined
}

export interface ChangeOrder {
  id: string
  /** The id of its potential change order, as the classic endpoints show it. */
  potentialId: number
  projectId: string
  contractId: string
  header: Row
  grandTotal: string
  place: Place | undefined
}

export interface Requisition {
  id: string
  projectId: string
  contractId: string
  number: number
  status: string
  periodId: unknown
  originId: unknown
  createdAt: unknown
  updatedAt: unknown
  previousId: unknown
  /** Total earned less retainage: what the next requisition has to subtract. */
  earned: string
  /** The sums of its change order lines above and below zero: what the next has on top is new. */
  additions: string
  deductions: string
  place: Place | undefined
}

export interface Request {
  id: string
  projectId: string
  contractId: string
  header: Row
}

export interface Workflow {
  id: string
  objectType: string
  objectId: string
  canRespond: boolean
  /** What the step may be answered, and the status that the record has then. */
  responses: { id: string; name: string; status: string }[]
  endedAt: string | null
}

/** A map from an id to the records that belong to it, in file order. */
export type Groups<Item> = Map<string, Item[]>

/** A company's state: as loaded, with the writes of this process on top. */
export class Store {
  readonly dir: string
  /** Prime contracts, owner invoices, direct costs and budgets. */
  readonly owner: OwnerBooks
  readonly projects = new Map<string, Row>()
  readonly vendors = new Map<string, Row>()
  readonly insurances: Row[] = []
  readonly subJobs: Row[] = []
  readonly costCodes = new Map<string, Row>()
  readonly costCodesOf: Groups<Row> = new Map()
  readonly lineItemTypes = new Map<string, Row>()
  /** The line item types of contract and change order lines, for items that bill them. */
  readonly typeOfLine = new Map<string, string>()
  readonly contracts = new Map<string, Contract>()
  readonly contractsOf: Groups<Contract> = new Map()
  readonly changeOrders = new Map<string, ChangeOrder>()
  readonly changeOrdersOfProject: Groups<ChangeOrder> = new Map()
  readonly changeOrdersOfContract: Groups<ChangeOrder> = new Map()
  readonly changeOrderRequests = new Map<string, Request>()
  /** Potential change orders that the data has; whole, since there are few. */
  readonly potentialsOfProject: Groups<Row> = new Map()
  readonly batchesOfProject: Groups<Row> = new Map()
  readonly changeOrderStatuses: Row[] = []
  readonly requisitions = new Map<string, Requisition>()
  readonly requisitionsOfProject: Groups<Requisition> = new Map()
  readonly requisitionsOfContract: Groups<Requisition> = new Map()
  readonly payments = new Map<string, Row>()
  readonly paymentsOf: Groups<Row> = new Map()
  readonly workflows = new Map<string, Workflow>()
  /** Lines that a write has changed, whole, by the id of their contract or change order. */
  readonly changedLines = new Map<string, Row[]>()
  readonly changedOrderLines = new Map<string, Row[]>()
  /** Whole requisitions that a write has changed. */
  readonly changedRequisitions = new Map<string, Row>()
  #lastId = 2 ** 49

  constructor(dir: string) {
    this.dir = dir
    this.owner = new OwnerBooks(dir)
  }

  /** Keeps new ids above every loaded one. */
  sawId(id: unknown): void {
    if (typeof id === 'number' && id > this.#lastId) this.#lastId = id
  }

  newId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  addContract(contract: Contract): void {
    this.contracts.set(contract.id, contract)
    grouped(this.contractsOf, contract.projectId, contract)
  }

  addChangeOrder(order: ChangeOrder): void {
    this.changeOrders.set(order.id, order)
    grouped(this.changeOrdersOfProject, order.projectId, order)
    grouped(this.changeOrdersOfContract, order.contractId, order)
  }

  addRequisition(requisition: Requisition): void {
    this.requisitions.set(requisition.id, requisition)
    grouped(this.requisitionsOfProject, requisition.projectId, requisition)
    grouped(this.requisitionsOfContract, requisition.contractId, requisition)
  }

  addPayment(payment: Row): void {
    this.payments.set(text(payment, 'id'), payment)
    grouped(this.paymentsOf, text(payment, 'contract_id'), payment)
  }

  removeRequisition(requisition: Requisition): void {
    this.requisitions.delete(requisition.id)
    this.changedRequisitions.delete(requisition.id)
    ungrouped(this.requisitionsOfProject, requisition.projectId, requisition)
    ungrouped(this.requisitionsOfContract, requisition.contractId, requisition)
  }

  removePayment(payment: Row): void {
    this.payments.delete(text(payment, 'id'))
    ungrouped(this.paymentsOf, text(payment, 'contract_id'), payment)
  }

  /** The schedule of values. The caller may change what it gets. */
  async linesOf(contract: Contract): Promise<Row[]> {
    const changed = this.changedLines.get(contract.id)
    if (changed) return structuredClone(changed)
    if (!contract.place) return []
    const resource: ProcoreResource =
      contract.kind === 'WorkOrderContract' ? 'work_order_contracts' : 'purchase_order_contracts'
    return rows(await readAt(this.dir, resource, contract.place), 'line_items')
  }

  /** The caller may change what it gets. */
  async changeOrderLinesOf(order: ChangeOrder): Promise<Row[]> {
    const changed = this.changedOrderLines.get(order.id)
    if (changed) return structuredClone(changed)
    if (!order.place) return []
    return rows(await readAt(this.dir, 'commitment_change_orders', order.place), 'line_items')
  }

  /** The whole requisition, items included. The caller may change what it gets. */
  async requisition(requisition: Requisition): Promise<Row> {
    const changed = this.changedRequisitions.get(requisition.id)
    if (changed) return structuredClone(changed)
    if (!requisition.place) throw new Error(`Requisition ${requisition.id} is nowhere`)
    return await readAt(this.dir, 'requisitions', requisition.place)
  }

  /** The requisition billed before this one on the same contract. */
  previousOf(requisition: Requisition): Requisition | undefined {
    const stated = this.requisitions.get(String(requisition.previousId))
    if (stated) return stated
    const earlier = (this.requisitionsOfContract.get(requisition.contractId) ?? []).filter(
      other => other.number < requisition.number,
    )
    return earlier.toSorted((left, right) => left.number - right.number).at(-1)
  }

  isLatest(requisition: Requisition): boolean {
    const all = this.requisitionsOfContract.get(requisition.contractId) ?? []
    return all.every(other => other.number <= requisition.number)
  }
}

/**
 * Marks a record as changed now. A record whose data is dated after now moves on by a second, so
 * that a reader who asks for what changed since then still finds it.
 */
export function stamp(row: Row, now: Date): void {
  const before = Date.parse(text(row, 'updated_at'))
  row['updated_at'] = moment(before > now.getTime() ? new Date(before + 1000) : now)
}

export function grouped<Item>(groups: Groups<Item>, key: string, item: Item): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}

function ungrouped<Item>(groups: Groups<Item>, key: string, item: Item): void {
  const group = groups.get(key) ?? []
  groups.set(
    key,
    group.filter(other => other !== item),
  )
}

/** How many tiers a project's change orders have; the data may leave it out. */
export function tiersOf(project: Row): number {
  const tiers = project['change_order_tiers']
  return typeof tiers === 'number' ? tiers : 1
}

/** A list of records inside a record; empty when it is absent. */
export function rows(row: Row, field: string): Row[] {
  const value = row[field]
  return Array.isArray(value) ? (value as Row[]) : []
}
