import { share } from '../../sandbox/generate/model.ts'
import {
  emptyRow,
  type SageChange,
  type SageCommitment,
  type SageDistribution,
  type SageInvoice,
} from '../../sandbox/generate/sage.ts'
import { sageSide } from '../../sandbox/generate/sample/stage.ts'
import type { Scene } from '../../sandbox/generate/scene.ts'

/** What clerks do in the books, so that a case reads as what happened. */

/** The AP invoice at this place, the first unless told. */
export function invoiceAt(scene: Scene, index = 0): SageInvoice {
  const invoice = sageSide(scene).invoices.at(index)
  if (!invoice) throw new TypeError(`no AP invoice at ${index}`)
  return invoice
}

export function rowAt(scene: Scene, invoice = 0, row = 0): SageDistribution {
  const found = invoiceAt(scene, invoice).rows[row]
  if (!found) throw new TypeError(`AP invoice ${invoice} has no distribution ${row}`)
  return found
}

/** Enters and posts an AP invoice on the first item, dated as the last one unless told. */
export function enter(
  scene: Scene,
  number: string,
  cents: number,
  facts: Partial<Pick<SageDistribution, 'retainage' | 'deduction' | 'item'>> &
    Partial<Pick<SageInvoice, 'date' | 'posted' | 'vendor'>> = {},
): SageInvoice {
  const sage = sageSide(scene)
  const { retainage = share(cents, sage.rate), deduction = 0, item = 1, ...rest } = facts
  const on = sage.items.find(each => each.number === item) as SageCommitment['items'][number]
  const date = rest.date ?? sage.invoices.at(-1)?.date ?? '2026-10-25'
  const invoice: SageInvoice = {
    vendor: sage.vendor,
    number,
    description: 'Entered by hand',
    date,
    accountingDate: date,
    posted: true,
    rows: [{ ...emptyRow(scene.commitment.project, on), cents, retainage, deduction }],
    payment: undefined,
    bill: undefined,
    ...rest,
  }
  sage.invoices.push(invoice)
  return invoice
}

/** A release as Sage has it: no gross, retainage taken back. */
export function release(scene: Scene, number: string, cents: number): SageInvoice {
  return enter(scene, number, 0, { retainage: -cents })
}

/** Takes an AP invoice back, line by line, under another number. */
export function credit(scene: Scene, of: SageInvoice, number: string): SageInvoice {
  return copy(scene, of, number, -1)
}

/** Enters an AP invoice again under another number. */
export function enterAgain(scene: Scene, of: SageInvoice, number: string): SageInvoice {
  return copy(scene, of, number, 1)
}

function copy(scene: Scene, of: SageInvoice, number: string, sign: 1 | -1): SageInvoice {
  const rows = of.rows.map(row => ({
    ...row,
    cents: sign * row.cents,
    retainage: sign * row.retainage,
    deduction: sign * row.deduction,
  }))
  const invoice = { ...of, number, rows, payment: undefined, bill: undefined }
  sageSide(scene).invoices.push(invoice)
  return invoice
}

/** Enters one AP invoice as several, each with its part of the gross. */
export function split(scene: Scene, index: number, parts: [number: string, cents: number][]): void {
  const sage = sageSide(scene)
  const whole = invoiceAt(scene, index)
  sage.invoices = sage.invoices.filter(invoice => invoice !== whole)
  for (const [number, cents] of parts) enter(scene, number, cents, { date: whole.date })
}

/** Takes AP invoices away. */
export function lose(scene: Scene, ...indexes: number[]): SageInvoice[] {
  const sage = sageSide(scene)
  const lost = indexes.map(index => invoiceAt(scene, index))
  sage.invoices = sage.invoices.filter(invoice => !lost.includes(invoice))
  return lost
}

/** Withholds at another rate on every distribution that `on` picks. */
export function holdAt(scene: Scene, rate: number, on = (_: SageDistribution) => true): void {
  for (const row of sageSide(scene).invoices.flatMap(invoice => invoice.rows))
    if (on(row)) row.retainage = share(row.cents, rate)
}

/** A change order that only the books know, on the first item. */
export function enterChange(
  scene: Scene,
  number: string,
  cents: number,
  facts: Partial<Pick<SageChange, 'status' | 'released' | 'date'>> = {},
): SageChange {
  const sage = sageSide(scene)
  const item = sage.items[0] as SageCommitment['items'][number]
  const change: SageChange = {
    number,
    title: 'Entered by hand',
    date: '2026-10-10',
    status: 'Approved',
    released: true,
    items: [{ number: item.number, code: item.code, type: item.type, cents }],
    ...facts,
  }
  sage.changes.push(change)
  return change
}

export function changeAt(scene: Scene, index = 0): SageChange {
  const change = sageSide(scene).changes.at(index)
  if (!change) throw new TypeError(`no change order at ${index}`)
  return change
}

/** Enters a line of a change order on another item of the commitment. */
export function moveChange(scene: Scene, item: number, change = 0, line = 0): void {
  const { number, code, type } = itemAt(scene, item)
  Object.assign(changeAt(scene, change).items[line] ?? {}, { number, code, type })
}

/** Puts an item on another code or category, with its changes and all that is billed on it. */
export function recodeItem(
  scene: Scene,
  number: number,
  facts: Partial<Pick<SageDistribution, 'code' | 'type'>>,
): void {
  const { changes, invoices } = sageSide(scene)
  Object.assign(itemAt(scene, number), facts)
  for (const line of changes.flatMap(change => change.items))
    if (line.number === number) Object.assign(line, facts)
  for (const row of invoices.flatMap(invoice => invoice.rows))
    if (row.item === number) Object.assign(row, facts)
}

function itemAt(scene: Scene, number: number): SageCommitment['items'][number] {
  const found = sageSide(scene).items.find(item => item.number === number)
  if (!found) throw new TypeError(`no item ${number}`)
  return found
}

export function loseChange(scene: Scene, index = 0): void {
  const sage = sageSide(scene)
  const lost = changeAt(scene, index)
  sage.changes = sage.changes.filter(change => change !== lost)
}
