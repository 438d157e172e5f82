import type { DocumentOrder, PairOrder } from '../types.generated.ts'
import { SIZES, type Sizes } from './amounts.ts'
import type { ListQuery } from './paging.ts'

/**
 * In which order lists of pairs are read. Every order ends with the key of the row, which lasts as long as the pair,
 * so that no two rows stand at one place.
 */
type Order = ListQuery['order']

export const BY_ID: Order = [{ column: 'id', type: 'text' }]
/** Lines have no row of their own: they are found by their commitment, and by what they stand on. */
const BY_LINE: Order = [
  { column: 'commitment_pair_id', type: 'text' },
  { column: 'line_key', type: 'text' },
]

export const projectOrder = orderer<PairOrder>(pairOrders(SIZES.project))
export const vendorOrder = orderer<PairOrder>(pairOrders(SIZES.vendor))
export const commitmentOrder = orderer<PairOrder>(pairOrders(SIZES.commitment))
export const lineOrder = orderer<PairOrder>(pairOrders(SIZES.line), BY_LINE)
export const changeOrderOrder = orderer<DocumentOrder>({
  ...pairOrders(SIZES.changeOrder),
  DATE: latestFirst('greatest(field_approved_on, books_approved_on)'),
})
export const invoiceOrder = orderer<DocumentOrder>({
  ...pairOrders(SIZES.invoice),
  DATE: latestFirst('greatest(field_accounting_on, books_accounting_on)'),
})

function pairOrders({ amount, difference }: Sizes): Record<PairOrder, Order> {
  return {
    ID: [],
    NUMBER: [{ column: "coalesce(number, '')", type: 'text' }],
    AMOUNT: largestFirst(amount),
    DIFFERENCE: largestFirst(difference),
  }
}

/** By key where no order is given. */
function orderer<Name extends string>(orders: Record<Name, Order>, key = BY_ID) {
  return (name: Name | null | undefined): Order => [...(name ? orders[name] : []), ...key]
}

/** Pages go upwards. */
function largestFirst(amount: string): Order {
  return [{ column: `(-coalesce(${amount}, 0))`, type: 'numeric' }]
}

function latestFirst(day: string): Order {
  return [{ column: `(date '9999-12-31' - coalesce(${day}, date '0001-01-01'))`, type: 'integer' }]
}
