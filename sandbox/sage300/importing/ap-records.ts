import { readFile } from 'node:fs/promises'
import {
  date,
  type Field,
  flag,
  type ImportRecord,
  type Layouts,
  number,
  parseRecords,
  type RejectedLine,
  required,
  text,
  unitCost,
  units,
} from './fields.ts'

/**
 * The import file of Sage's accounts payable in its variable form: API is an invoice, the APD
 * records that follow it are its distributions. Which columns they have, and in which order, follows
 * the settings of the company; it is told here by a file, and is that of one known company without it.
 */
export type ApRecordKind = 'API' | 'APD'
export type ApLayout = Readonly<Record<ApRecordKind, readonly string[]>>

/** Stands in Sage's data folder. */
export const AP_LAYOUT_FILE = 'APImportLayout.json'

/** Every field that an AP import can have here; a layout chooses among them. */
const amount = number(/^-?\d{1,9}(\.\d{1,2})?$/, 'an amount of at most 9 digits and 2 decimals')
const small = number(/^-?\d{1,7}(\.\d{1,2})?$/, 'an amount of at most 7 digits and 2 decimals')
const money = (name: string, check = amount): Field => ({ name, check, blank: '0' })

const headerFields = [
  required(text('Vendor', 10)),
  required(text('Invoice', 15)),
  text('Description', 30),
  { name: 'Amount', check: amount, blank: undefined },
  money('Tax', small),
  money('Discount Offered', small),
  money('Misc Deduction', small),
  required(date('Invoice Date')),
  date('Date Received'),
  date('Discount Date'),
  date('Payment Date'),
  required(date('Accounting Date')),
  text('Payee Name', 30),
  text('Payee Address 1', 33),
  text('Payee Address 2', 33),
  text('Payee City', 30),
  text('Payee State', 4),
  text('Payee ZIP', 10),
]

const distributionFields = [
  text('Commitment', 12),
  {
    name: 'Commitment Line',
    check: number(/^\d{1,5}$/, 'a number of at most 5 digits'),
    blank: '0',
  },
  text('Job', 10),
  text('Extra', 10),
  text('Cost Code', 12),
  text('Category', 3),
  text('Expense Account', 25),
  text('AP Account', 25),
  { name: 'Units', check: units, blank: '0' },
  { name: 'Unit Cost', check: unitCost, blank: '0' },
  { name: 'Amount', check: amount, blank: undefined },
  money('Retainage'),
  money('Misc Deduction', small),
  { name: '1099 Exempt', check: flag, blank: '0' },
  text('Draw', 15),
  text('Description', 30),
  text('Joint Payee', 30),
]

const absentByDefault = {
  API: new Set(['Tax', 'Misc Deduction', 'Date Received']),
  APD: new Set(['Units', 'Unit Cost', 'Misc Deduction']),
}

/** The layout of one known company. */
export const defaultApLayout: ApLayout = {
  API: namesOf(headerFields).filter(name => !absentByDefault.API.has(name)),
  APD: namesOf(distributionFields).filter(name => !absentByDefault.APD.has(name)),
}

/** The layout that a file tells; the default where there is no file. Throws when it is wrong. */
export async function readApLayout(file: string): Promise<ApLayout> {
  let content: string
  try {
    content = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return defaultApLayout
    throw error
  }
  const told = JSON.parse(content) as Partial<Record<ApRecordKind, string[]>>
  return { API: told.API ?? defaultApLayout.API, APD: told.APD ?? defaultApLayout.APD }
}

/** Reads an invoice file record by record, by the layout. Throws when the layout names no field. */
export function parseApFile(
  bytes: Buffer,
  layout: ApLayout,
): { records: ImportRecord<ApRecordKind>[]; rejected: RejectedLine[] } {
  const layouts: Layouts<ApRecordKind> = {
    API: { fields: fieldsOf('API', headerFields, layout), more: [] },
    APD: { fields: fieldsOf('APD', distributionFields, layout), more: [] },
  }
  return parseRecords(bytes, layouts)
}

function fieldsOf(kind: ApRecordKind, known: readonly Field[], layout: ApLayout): Field[] {
  const fields = layout[kind].map(name => {
    const field = known.find(each => each.name === name)
    if (!field) throw new Error(`${AP_LAYOUT_FILE}: ${kind} has no field ${JSON.stringify(name)}`)
    return field
  })
  const missing = known.find(field => field.blank === undefined && !fields.includes(field))
  if (missing) throw new Error(`${AP_LAYOUT_FILE}: ${kind} lacks ${JSON.stringify(missing.name)}`)
  return fields
}

function namesOf(fields: readonly Field[]): string[] {
  return fields.map(field => field.name)
}
