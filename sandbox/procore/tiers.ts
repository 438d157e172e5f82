import { sum } from '#lib/decimal'
import { type Row, text } from './row.ts'
import { type ChangeOrder, rows, type Store } from './store.ts'

/** The tiers of change orders below the one that changes the contract. */

/**
 * A potential change order: one that the data has, or the one that Procore makes with a package and
 * hides. It holds the lines.
 */
export interface Potential {
  id: number
  contractId: string
  header: Row
  grandTotal: string
  /** The package that carries it; none while it is in no package. */
  order: ChangeOrder | undefined
  lines(): Promise<Row[]>
}

/** The potential change orders of a project, those that the data has last. */
export function potentialsOf(store: Store, projectId: string): Potential[] {
  const stated = store.potentialsOfProject.get(projectId) ?? []
  const carried = new Set(stated.map(record => packageIdOf(store, record)))
  const made = (store.changeOrdersOfProject.get(projectId) ?? [])
    .filter(order => !carried.has(order.id))
    .map(order => ({
      id: order.potentialId,
      contractId: order.contractId,
      header: order.header,
      grandTotal: order.grandTotal,
      order,
      lines: () => store.changeOrderLinesOf(order),
    }))
  return [...made, ...stated.map(record => potentialOf(store, record))]
}

/** Which potential change order holds the lines of a package. */
export function holderOf(store: Store, order: ChangeOrder): number {
  const stated = store.potentialsOfProject.get(order.projectId) ?? []
  const holder = stated.find(record => packageIdOf(store, record) === order.id)
  return holder ? Number(holder['id']) : order.potentialId
}

/** "PCO #001"; empty when there is no such record. */
export function acronym(tier: 'PCO' | 'COR' | 'CCO', header: Row | undefined): string {
  return header ? `${tier} #${text(header, 'number')}` : ''
}

function potentialOf(store: Store, record: Row): Potential {
  const lines = rows(record, 'line_items')
  return {
    id: Number(record['id']),
    contractId: text(record, 'contract_id'),
    header: record,
    grandTotal: text(record, 'grand_total') || sum(lines.map(line => text(line, 'amount'))),
    order: store.changeOrders.get(packageIdOf(store, record)),
    lines: async () => lines,
  }
}

/** With three tiers the request says which package; with two the potential change order does. */
function packageIdOf(store: Store, record: Row): string {
  const request = store.changeOrderRequests.get(text(record, 'change_order_request_id'))
  return (
    text(record, 'change_order_package_id') ||
    text(request?.header ?? {}, 'change_order_package_id')
  )
}
