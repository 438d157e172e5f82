import { DESCRIPTION_CHARACTERS_MAX, dateOf, text } from './encoding.ts'

/**
 * The records of Sage's commitment import (.jcc) that make a change order: one a line, comma
 * separated, text in double quotes, dates mm/dd/yyyy, code page 1252, lines ended by CR LF.
 *
 *   CCO   commitment, number, description, printed, date, type, scope, status
 *   CCOI  commitment, number, item, description, units, amount; a line new to the commitment goes
 *         on with job, extra, cost code, category
 *
 * How Sage itself writes a new line inside a change order is not established; compare a file that
 * your version exports before new lines are switched on.
 */
export interface ChangeOrderFile {
  commitment: string
  number: string
  title: string
  scope: string
  /** YYYY-MM-DD. */
  changedOn: string
  lines: ChangeOrderFileLine[]
}

export interface ChangeOrderFileLine {
  item: number
  description: string
  /** Exact decimals as text. */
  units: string
  amount: string
  /** Set for a line that is new to the commitment. */
  coding?: { job: string; extra: string; costCode: string; category: string }
}

export const SCOPE_CHARACTERS_MAX = 1000

/** The import code of an approved change order; the codes of other states are not established. */
const APPROVED = 5
const NOT_PRINTED = 0

export function recordsOf(file: ChangeOrderFile): string[] {
  const { commitment, number, title, scope, changedOn, lines } = file
  const head = [
    'CCO',
    text(commitment),
    text(number),
    text(title, DESCRIPTION_CHARACTERS_MAX),
    NOT_PRINTED,
    dateOf(changedOn),
    text(''),
    text(scope, SCOPE_CHARACTERS_MAX),
    APPROVED,
  ]
  const details = lines.map(({ item, description, units, amount, coding }) => [
    'CCOI',
    text(commitment),
    text(number),
    item,
    text(description, DESCRIPTION_CHARACTERS_MAX),
    units,
    amount,
    ...(coding
      ? [text(coding.job), text(coding.extra), text(coding.costCode), text(coding.category)]
      : []),
  ])
  return [head, ...details].map(fields => fields.join(','))
}

/** A commitment as it goes to Sage; `address` is the vendor's: two lines, city, state, ZIP. */
export interface CommitmentFile {
  number: string
  kind: 'SUBCONTRACT' | 'PURCHASE_ORDER'
  title: string
  vendorNumber: string
  jobNumber: string
  committedOn: string
  retainagePercent: string
  address: readonly string[]
  items: readonly {
    itemNumber: number
    description: string
    retainagePercent: string
    extra: string
    costCode: string
    category: string
    units: string
    unitCost: string
    unit: string
    amount: string
  }[]
}

const TYPES = { SUBCONTRACT: 1, PURCHASE_ORDER: 2 }
const COMMITTED = 1
const OPEN = 0
const ADDRESS_CHARACTERS_MAX = [33, 33, 30, 4, 10]
const NO_TAX = 0

/**
 * The records of a new commitment. Sage gets the address of the vendor, no ship-to address, and
 * amounts that include no tax.
 *
 *   C   commitment, type, description, vendor, date, retainage %, committed, closed, printed,
 *       address ×5, ship-to address ×5; a purchase order goes on with ordered by, terms, ship via, FOB
 *   CI  commitment, item, description, retainage %, delivery date, scope, job, extra, cost code,
 *       category, tax group, tax, units, unit cost, unit, amount
 */
export function commitmentRecordsOf(file: CommitmentFile): string[] {
  const blanks = (count: number) => Array.from({ length: count }, () => text(''))
  const head = [
    'C',
    text(file.number),
    TYPES[file.kind],
    text(file.title, DESCRIPTION_CHARACTERS_MAX),
    text(file.vendorNumber),
    dateOf(file.committedOn),
    file.retainagePercent,
    COMMITTED,
    OPEN,
    NOT_PRINTED,
    ...ADDRESS_CHARACTERS_MAX.map((longest, place) => text(file.address[place] ?? '', longest)),
    ...blanks(ADDRESS_CHARACTERS_MAX.length),
    ...(file.kind === 'PURCHASE_ORDER' ? blanks(4) : []),
  ]
  const items = file.items.map(item => [
    'CI',
    text(file.number),
    item.itemNumber,
    text(item.description, DESCRIPTION_CHARACTERS_MAX),
    item.retainagePercent,
    '',
    text(''),
    text(file.jobNumber),
    text(item.extra),
    text(item.costCode),
    text(item.category),
    text(''),
    NO_TAX,
    item.units,
    item.unitCost,
    text(item.unit),
    item.amount,
  ])
  return [head, ...items].map(fields => fields.join(','))
}
