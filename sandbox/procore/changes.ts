import { sum } from '#lib/decimal'
import { Random } from '../generate/random.ts'
import { earnedLessRetainage } from './requisition-math.ts'
import { touch } from './rollups.ts'
import { isRow, moment, type Row, text } from './row.ts'
import type { Sandbox } from './sandbox.ts'
import { type Contract, type Requisition, rows, type Store, stamp } from './store.ts'
import type { EventType } from './webhooks.ts'

/**
 * Changes as the people of a company make them, on demand and at random by a seed: POST
 * /sandbox/changes {seed, count?, kinds?, contractId?}. Events go out for those of which Procore is known to tell.
 */
export const changeKinds = [
  'commitment changed',
  'commitment line changed',
  'commitment renumbered',
  'commitment status changed',
  'commitment deleted',
  'change order changed',
  'change order renumbered',
  'change order deleted',
  'requisition changed',
  'requisition renumbered',
  'requisition added',
  'requisition deleted',
  'payment added',
] as const
export type ChangeKind = (typeof changeKinds)[number]

const COUNT_MAX = 1000
const NUMBERS_COUNT = 40
/** Of either kind of commitment. */
const commitmentStatuses = ['Draft', 'Approved', 'Void']
const changeOrderStatuses = ['draft', 'pending', 'approved', 'rejected']
const requisitionStatuses = ['draft', 'under_review', 'approved']

/** Makes `count` changes. Answers how many of each kind. Throws a TypeError that says what is wrong. */
export async function change(sandbox: Sandbox, request: unknown): Promise<Record<string, number>> {
  if (!isRow(request)) throw new TypeError('a request for changes is a JSON object')
  const { seed, count = 1, kinds = changeKinds, contractId } = request
  if (typeof seed !== 'string') throw new TypeError('seed takes a text')
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > COUNT_MAX) {
    throw new TypeError(`count takes a whole number up to ${COUNT_MAX}`)
  }
  const wanted = changeKinds.filter(kind => (kinds as unknown[]).includes?.(kind))
  if (wanted.length === 0) throw new TypeError(`kinds takes some of ${changeKinds.join(', ')}`)
  const random = new Random(seed)
  const made: Record<string, number> = {}
  for (let index = 0; index < count; index += 1) {
    const kind = random.pick(wanted)
    // There may be nothing left of a kind to change.
    const { store } = sandbox
    const contracts = [...store.contracts.values()].filter(
      contract => isLive(contract) && (contractId ?? contract.id) === contract.id,
    )
    if (await makers[kind]({ sandbox, store, contracts, random, now: new Date() })) {
      made[kind] = (made[kind] ?? 0) + 1
    }
  }
  return made
}

interface Making {
  sandbox: Sandbox
  store: Store
  /** Those that may be changed. */
  contracts: Contract[]
  random: Random
  now: Date
}

const makers: Record<ChangeKind, (making: Making) => boolean | Promise<boolean>> = {
  'commitment changed': making => {
    const contract = pickContract(making)
    if (!contract) return false
    contract.header['title'] = `Title ${making.random.below(1_000_000)}`
    touch(contract, making.now)
    return told(making, contract, '', 'update')
  },
  'commitment line changed': async making => {
    const contract = pickContract(making)
    const lines = contract ? await making.store.linesOf(contract) : []
    if (!contract || lines.length === 0) return false
    const line = making.random.pick(lines)
    line['amount'] = cents(making.random)
    line['description'] = `Description ${making.random.below(1_000_000)}`
    making.store.changedLines.set(contract.id, lines)
    contract.grandTotal = sum(lines.map(each => text(each, 'amount')))
    touch(contract, making.now)
    return told(making, contract, ' Line Items', 'update')
  },
  'commitment renumbered': making => {
    const contract = pickContract(making)
    if (!contract) return false
    contract.header['number'] = `SC-8${making.random.below(NUMBERS_COUNT)}`
    touch(contract, making.now)
    return told(making, contract, '', 'update')
  },
  'commitment status changed': making => {
    const contract = pickContract(making)
    if (!contract) return false
    contract.header['status'] = making.random.pick(commitmentStatuses)
    touch(contract, making.now)
    return told(making, contract, '', 'update')
  },
  'commitment deleted': making => {
    const contract = pickContract(making)
    if (!contract) return false
    const { store, now } = making
    contract.header['deleted_at'] = moment(now)
    touch(contract, now)
    for (const order of store.changeOrdersOfContract.get(contract.id) ?? []) {
      order.header['deleted_at'] ??= moment(now)
    }
    for (const each of [...(store.requisitionsOfContract.get(contract.id) ?? [])]) {
      remove(store, each)
    }
    return told(making, contract, '', 'delete')
  },
  'change order changed': making => {
    const order = pickChangeOrder(making)
    if (!order) return false
    order.header['status'] = making.random.pick(changeOrderStatuses)
    order.header['title'] = `Title ${making.random.below(1_000_000)}`
    stamp(order.header, making.now)
    touchOf(making, order.contractId)
    return true
  },
  'change order renumbered': making => {
    const order = pickChangeOrder(making)
    if (!order) return false
    order.header['number'] = String(making.random.between(1, NUMBERS_COUNT))
    stamp(order.header, making.now)
    touchOf(making, order.contractId)
    return true
  },
  'change order deleted': making => {
    const order = pickChangeOrder(making)
    if (!order) return false
    order.header['deleted_at'] = moment(making.now)
    touchOf(making, order.contractId)
    return true
  },
  'requisition changed': async making => {
    const entry = pickLatest(making)
    if (!entry) return false
    const record = await making.store.requisition(entry)
    record['status'] = making.random.pick(requisitionStatuses)
    bill(record, making.random)
    save(making, entry, record)
    return true
  },
  'requisition renumbered': async making => {
    const entry = pickLatest(making)
    if (!entry) return false
    const record = await making.store.requisition(entry)
    record['invoice_number'] = `P-${making.random.below(NUMBERS_COUNT)}`
    save(making, entry, record)
    return true
  },
  'requisition added': async making => {
    const latest = pickLatest(making)
    if (!latest) return false
    const { store, now } = making
    const id = store.newId()
    const record = structuredClone(await store.requisition(latest))
    for (const item of itemsOf(record)) item['id'] = store.newId()
    const number = latest.number + 1
    Object.assign(record, { id, number, status: 'draft', created_at: moment(now) })
    Object.assign(record, { previous_requisition_id: Number(latest.id), origin_id: null })
    bill(record, making.random)
    const entry: Requisition = { ...latest, id: String(id), number, previousId: latest.id }
    store.addRequisition(entry)
    save(making, entry, record)
    return true
  },
  // Neither the commitment nor another requisition says that one has gone.
  'requisition deleted': making => {
    const entry = pickLatest(making)
    if (entry) remove(making.store, entry)
    return entry !== undefined
  },
  'payment added': making => {
    const contract = pickContract(making)
    if (!contract) return false
    const { sandbox, store, random, now } = making
    const id = store.newId()
    store.addPayment({
      id,
      amount: cents(random),
      contract_id: Number(contract.id),
      project_id: Number(contract.projectId),
      date: moment(now).slice(0, 10),
      created_at: moment(now),
      updated_at: moment(now),
    })
    touch(contract, now)
    const { projectId } = contract
    const event = { resourceName: 'Contract Payments', resourceId: String(id), projectId }
    sandbox.webhooks.changed({ ...event, eventType: 'create' })
    return true
  },
}

function pickContract({ contracts, random }: Making): Contract | undefined {
  return picked(random, contracts)
}

function pickChangeOrder({ contracts, store, random }: Making) {
  const ids = new Set(contracts.map(contract => contract.id))
  const orders = [...store.changeOrders.values()].filter(order => ids.has(order.contractId))
  return picked(random, orders.filter(isLive))
}

/** Only the latest requisition of a commitment is open to change. */
function pickLatest(making: Making): Requisition | undefined {
  const contract = pickContract(making)
  const all = contract ? (making.store.requisitionsOfContract.get(contract.id) ?? []) : []
  return all.toSorted((left, right) => left.number - right.number).at(-1)
}

function picked<Item>(random: Random, items: readonly Item[]): Item | undefined {
  return items.length === 0 ? undefined : random.pick(items)
}

function isLive({ header }: { header: Row }): boolean {
  return text(header, 'deleted_at') === ''
}

function touchOf({ store, now }: Making, contractId: string): void {
  const contract = store.contracts.get(contractId)
  if (contract) touch(contract, now)
}

function told(making: Making, contract: Contract, part: string, eventType: EventType): true {
  const kind =
    contract.kind === 'WorkOrderContract' ? 'Work Order Contract' : 'Purchase Order Contract'
  const resourceName = part === '' ? `${kind}s` : `${kind}${part}`
  const { id: resourceId, projectId } = contract
  making.sandbox.webhooks.changed({ resourceName, eventType, resourceId, projectId })
  return true
}

function itemsOf(record: Row): Row[] {
  return [...rows(record, 'contract_items'), ...rows(record, 'change_order_items')]
}

/** Other figures on one item; whatever is worked out of them is worked out again. */
function bill(record: Row, random: Random): void {
  const item = picked(random, itemsOf(record))
  if (!item) return
  item['work_completed_this_period'] = cents(random)
  delete item['total_completed_and_stored_to_date']
  delete item['total_completed_and_stored_to_date_percent']
  delete record['summary']
}

function save(making: Making, entry: Requisition, record: Row): void {
  const { store, now } = making
  stamp(record, now)
  entry.status = text(record, 'status')
  entry.createdAt = record['created_at']
  entry.updatedAt = record['updated_at']
  entry.originId = record['origin_id']
  entry.earned = earnedLessRetainage(record)
  store.changedRequisitions.set(entry.id, record)
  touchOf(making, entry.contractId)
}

function remove(store: Store, entry: Requisition): void {
  store.requisitions.delete(entry.id)
  store.changedRequisitions.delete(entry.id)
  for (const [groups, key] of [
    [store.requisitionsOfProject, entry.projectId],
    [store.requisitionsOfContract, entry.contractId],
  ] as const) {
    const left = (groups.get(key) ?? []).filter(other => other !== entry)
    groups.set(key, left)
  }
}

function cents(random: Random): string {
  return `${random.between(1, 99_999)}.${String(random.below(100)).padStart(2, '0')}`
}
