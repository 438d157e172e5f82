import { moneyText } from '../../../../sandbox/generate/model.ts'
import { sageSide } from '../../../../sandbox/generate/sample/stage.ts'
import type { Scene } from '../../../../sandbox/generate/scene.ts'
import { changeAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import type { CaseRecords } from '../../case-records.ts'
import type { Contract } from '../../case-scene.ts'

/** One commitment that is a case of its own. */
export function one(
  id: string,
  title: string,
  contract: Contract,
  more: Omit<Case, 'id' | 'title' | 'contracts'> = {},
): Case {
  return { id, title, contracts: [contract], ...more }
}

/** Nothing but information may be found. */
export const right: Contract['expect'] = { verdict: 'AGREES', infoAllowed: true }

export function shiftItem(scene: Scene, index: number, cents: number): void {
  const item = sageSide(scene).items[index]
  if (item) item.cents += cents
}

export function shiftChange(scene: Scene, index: number, cents: number): void {
  const [item] = changeAt(scene, index).items
  if (item) item.cents += cents
}

/** So much of the gross of an AP invoice is tax, on its first distribution. */
export function tax(records: CaseRecords, invoice: string, cents: number): void {
  const Tax = moneyText(cents)
  for (const table of ['APM_MASTER__INVOICE', 'APM_MASTER__DISTRIBUTION'])
    records.set(table, { Invoice: invoice }, { Tax })
}

/** The requisition adds tax to what is due for its lines. */
export function addTax(records: CaseRecords, invoice: string, due: number, cents: number): void {
  const { summary } = records.find('requisitions', { invoice_number: invoice })
  Object.assign(summary as object, {
    tax_applicable_to_this_payment: moneyText(cents),
    current_payment_due: moneyText(due + cents),
  })
}
