import { requireCompany, requiredProject, shownVendor } from './company.ts'
import { applyToContract, newContract, shownContract } from './contracts.ts'
import { type Answer, type Call, type Handler, ok } from './http.ts'
import { badRequest, type FieldErrors, invalid, Refusal } from './refusal.ts'
import { isRow, moment, type Row, text } from './row.ts'
import { type Contract, type ContractKind, stamp } from './store.ts'

/**
 * Sync actions: up to 1,000 rows that succeed or fail one by one, always answered 200. A row is
 * matched by id, else by origin_id, else created; only a match by id may change an origin_id.
 */
const SYNC_ROWS_MAX = 1000

export interface SyncTarget<Item> {
  byId(id: string): Item | undefined
  byOrigin(origin: string): Item | undefined
  create(changes: Row): Item
  update(item: Item, changes: Row): void
  show(item: Item): Row
}

export function syncContracts(kind: ContractKind): Handler {
  return call => {
    const { store, now } = call
    const projectId = text(requiredProject(call), 'id')
    const mine = () => (store.contractsOf.get(projectId) ?? []).filter(found => found.kind === kind)
    return synced<Contract>(call, {
      byId: id => mine().find(found => found.id === id),
      byOrigin: origin => mine().find(found => text(found.header, 'origin_id') === origin),
      create: changes => newContract(store, kind, projectId, changes, now),
      update: (contract, changes) => applyToContract(store, contract, changes, now),
      show: contract => shownContract(store, contract),
    })
  }
}

export function syncVendors(call: Call): Answer {
  requireCompany(call)
  const { vendors } = call.store
  const all = () => [...vendors.values()]
  return synced<Row>(call, {
    byId: id => vendors.get(id),
    byOrigin: origin => all().find(vendor => text(vendor, 'origin_id') === origin),
    create: changes => {
      if (!text(changes, 'name')) throw invalid({ name: ["can't be blank"] })
      const vendor: Row = { id: call.store.newId(), created_at: moment(call.now) }
      applyToVendor(call, vendor, changes)
      vendors.set(text(vendor, 'id'), vendor)
      return vendor
    },
    update: (vendor, changes) => applyToVendor(call, vendor, changes),
    show: vendor => shownVendor(vendor, 'normal'),
  })
}

const vendorFields = [
  'name',
  'address',
  'city',
  'zip',
  'business_phone',
  'mobile_phone',
  'fax_number',
  'email_address',
  'is_active',
  'state_code',
  'authorized_bidder',
  'prequalified',
  'country_code',
  'labor_union',
  'license_number',
  'website',
  'union_member',
  'non_union_prevailing_wage',
  'abbreviated_name',
  'notes',
  'origin_id',
  'origin_data',
  'origin_code',
  'trade_name',
]

function applyToVendor(call: Call, vendor: Row, changes: Row): void {
  const origin = text(changes, 'origin_id')
  const taken = (other: Row) => other !== vendor && text(other, 'origin_id') === origin
  if (origin && [...call.store.vendors.values()].some(taken)) {
    throw invalid({ origin_id: ['has already been taken'] })
  }
  if ('name' in changes && !text(changes, 'name')) throw invalid({ name: ["can't be blank"] })
  for (const field of vendorFields) if (field in changes) vendor[field] = changes[field]
  stamp(vendor, call.now)
}

/** The answer to a sync of `target`; a row's refusal becomes an entry of `errors`. */
export function synced<Item>(call: Call, target: SyncTarget<Item>): Answer {
  const updates = call.body['updates']
  if (!Array.isArray(updates))
    throw badRequest('param is missing or the value is empty: updates', 'updates')
  if (updates.length > SYNC_ROWS_MAX) {
    throw new Refusal(413, `A sync takes at most ${SYNC_ROWS_MAX} items`)
  }
  const entities: Row[] = []
  const errors: Row[] = []
  for (const update of updates) {
    const changes = isRow(update) ? update : {}
    try {
      entities.push(target.show(upserted(target, changes)))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      errors.push({ ...changes, errors: fieldsOf(error) })
    }
  }
  return ok({ entities, errors })
}

function upserted<Item>(target: SyncTarget<Item>, changes: Row): Item {
  const id = text(changes, 'id')
  const origin = text(changes, 'origin_id')
  const found = id ? target.byId(id) : origin ? target.byOrigin(origin) : undefined
  if (id && !found) throw invalid({ id: ['Entity with this ID not found'] })
  if (!found) return target.create(changes)
  target.update(found, changes)
  return found
}

function fieldsOf(refusal: Refusal): FieldErrors {
  return Object.keys(refusal.fields).length > 0 ? refusal.fields : { base: [refusal.message] }
}
