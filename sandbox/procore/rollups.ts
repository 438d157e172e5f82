import { subtract, sum } from '#lib/decimal'
import { percentOf } from './requisition-math.ts'
import { type Row, text } from './row.ts'
import { type Contract, type Store, stamp } from './store.ts'

/**
 * The sums that Procore shows on a contract. What the data states is shown as it stands until a
 * write touches the contract; from then on, and where the data is silent, they are worked out.
 */
const rollupFields = [
  'approved_change_orders',
  'pending_change_orders',
  'draft_change_orders_amount',
  'revised_contract',
  'pending_revised_contract',
  'total_requisitions_amount',
  'total_draw_requests_amount',
  'total_payments',
  'remaining_balance_outstanding',
  'percentage_paid',
] as const

/** Procore labels each of these "Pending - …". */
export const pendingStatuses = new Set([
  'pending',
  'pending_billable',
  'pricing',
  'not_pricing',
  'proceeding',
  'not_proceeding',
  'revised',
])
const invoicedStatuses = new Set([
  'approved',
  'approved_as_noted',
  'pending_owner_approval',
  'paid',
])

/** The header with grand_total and every roll-up filled in. */
export function withRollups(store: Store, contract: Contract): Row {
  const header = contract.header
  const complete = rollupFields.every(field => text(header, field) !== '')
  const sums = complete ? {} : derived(store, contract)
  return { ...sums, ...stated(header), grand_total: contract.grandTotal }
}

/** Forgets stated roll-ups, because a write has made them stale, and stamps the contract. */
export function touch(contract: Contract, now: Date): void {
  for (const field of rollupFields) delete contract.header[field]
  stamp(contract.header, now)
}

/** A sum of which the data states a part builds on that part. */
function derived(store: Store, contract: Contract): Row {
  const orders = store.changeOrdersOfContract.get(contract.id) ?? []
  const total = (counts: (status: string) => boolean) =>
    sum(
      orders
        .filter(order => counts(text(order.header, 'status')))
        .filter(order => text(order.header, 'deleted_at') === '')
        .map(order => order.grandTotal),
    )
  const { header } = contract
  const approved = text(header, 'approved_change_orders') || total(status => status === 'approved')
  const pending =
    text(header, 'pending_change_orders') || total(status => pendingStatuses.has(status))
  const revised = text(header, 'revised_contract') || sum([contract.grandTotal, approved])
  const payments =
    text(header, 'total_payments') ||
    sum((store.paymentsOf.get(contract.id) ?? []).map(row => text(row, 'amount')))
  const invoiced = invoicedTotal(store, contract)
  return {
    approved_change_orders: approved,
    pending_change_orders: pending,
    draft_change_orders_amount: total(status => status === 'draft'),
    revised_contract: revised,
    pending_revised_contract: sum([revised, pending]),
    total_requisitions_amount: invoiced,
    total_draw_requests_amount: invoiced,
    total_payments: payments,
    remaining_balance_outstanding: subtract(revised, payments),
    percentage_paid: percentOf(payments, revised),
  }
}

/** Net of retainage: the payments due on the requisitions that count. */
function invoicedTotal(store: Store, contract: Contract): string {
  const counted = (store.requisitionsOfContract.get(contract.id) ?? []).filter(requisition =>
    invoicedStatuses.has(requisition.status),
  )
  const due = counted.map(requisition =>
    subtract(requisition.earned, store.previousOf(requisition)?.earned ?? '0'),
  )
  return sum(due)
}

function stated(header: Row): Row {
  return Object.fromEntries(
    Object.entries(header).filter(([, value]) => value !== null && value !== undefined),
  )
}
