import { changeOrderStatuses } from '../format.ts'
import { requireCompany } from './company.ts'
import type { Answer, Call } from './http.ts'
import { paged } from './paging.ts'
import { type Row, text } from './row.ts'
import { filled, unset } from './shape.ts'

/** Statuses of change orders: Procore's own, and those that the company has made up. */

/** Above it are the ids of statuses that no file lists. */
const STATUS_IDS = 562949953421000

const template = {
  ...unset(null, 'id', 'name', 'mapped_to_status'),
  show_in_select: true,
}

/** A status that the data uses and no file lists counts as pending. */
export function listStatuses(call: Call): Promise<Answer> {
  requireCompany(call)
  const own = call.store.changeOrderStatuses
  const listed = new Set([...changeOrderStatuses, ...own.map(row => wordOf(text(row, 'name')))])
  const unlisted = [...new Set(usedStatuses(call))].filter(status => !listed.has(status))
  const all = [
    ...changeOrderStatuses.map((name, index) => madeRow(index, name, name)),
    ...own.map(row => filled(template, row)),
    ...unlisted.map((name, index) => madeRow(changeOrderStatuses.length + index, name, 'pending')),
  ]
  return paged(call, all, 'top', row => row)
}

/** Those that the data uses are known, even where no file lists them. */
export function isKnownStatus(call: Call, status: string): boolean {
  return (
    changeOrderStatuses.includes(status) ||
    call.store.changeOrderStatuses.some(row => wordOf(text(row, 'name')) === status) ||
    usedStatuses(call).includes(status)
  )
}

function madeRow(offset: number, name: string, mapped: string): Row {
  return { ...template, id: STATUS_IDS + offset, name, mapped_to_status: mapped }
}

function usedStatuses(call: Call): string[] {
  return [...call.store.changeOrders.values()]
    .map(order => text(order.header, 'status'))
    .filter(Boolean)
}

/** "Legal Review" is listed under its label and used as "legal_review". */
function wordOf(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]+/g, '_')
}
