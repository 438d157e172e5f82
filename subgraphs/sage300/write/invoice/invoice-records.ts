import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compare } from '#lib/decimal'
import { messageOf } from '#lib/errors'
import { DESCRIPTION_CHARACTERS_MAX, dateOf, text } from '../encoding.ts'

/** An AP invoice as it goes to Sage. */
export interface InvoiceFile {
  vendorNumber: string
  number: string
  title: string
  amount: string
  /** YYYY-MM-DD. */
  invoicedOn: string
  accountingOn: string
  lines: readonly InvoiceFileLine[]
}

export interface InvoiceFileLine {
  /** Position in the input, for the path of an error. */
  place: number
  commitmentNumber: string
  itemNumber: number | null
  job: string
  extra: string
  costCode: string
  category: string
  description: string
  units: string
  unitCost: string
  amount: string
  retainage: string
  draw: string
}

/** Columns of the records API (invoice) and APD (distribution), in their order after the record id. */
export type InvoiceLayout = Readonly<Record<'API' | 'APD', readonly string[]>>

/**
 * The file that names them, in Sage's data folder: the settings of accounts payable decide which
 * columns an import has, so every company has its own.
 */
const LAYOUT_FILE = 'APImportLayout.json'

type Cell = string | number
type Cells<File> = Readonly<Record<string, (file: File) => Cell>>

const blankText = () => text('')
const blankAmount = () => 0
const blankDate = () => ''

const invoiceCells: Cells<InvoiceFile> = {
  Vendor: file => text(file.vendorNumber),
  Invoice: file => text(file.number),
  Description: file => text(file.title, DESCRIPTION_CHARACTERS_MAX),
  Amount: file => file.amount,
  Tax: blankAmount,
  'Discount Offered': blankAmount,
  'Misc Deduction': blankAmount,
  'Invoice Date': file => dateOf(file.invoicedOn),
  'Date Received': blankDate,
  'Discount Date': blankDate,
  'Payment Date': blankDate,
  'Accounting Date': file => dateOf(file.accountingOn),
  'Payee Name': blankText,
  'Payee Address 1': blankText,
  'Payee Address 2': blankText,
  'Payee City': blankText,
  'Payee State': blankText,
  'Payee ZIP': blankText,
}

const lineCells: Cells<InvoiceFileLine> = {
  Commitment: line => text(line.commitmentNumber),
  'Commitment Line': line => line.itemNumber ?? 0,
  Job: line => text(line.job),
  Extra: line => text(line.extra),
  'Cost Code': line => text(line.costCode),
  Category: line => text(line.category),
  'Expense Account': blankText,
  'AP Account': blankText,
  Units: line => line.units,
  'Unit Cost': line => line.unitCost,
  Amount: line => line.amount,
  Retainage: line => line.retainage,
  'Misc Deduction': blankAmount,
  '1099 Exempt': blankAmount,
  Draw: line => text(line.draw),
  Description: line => text(line.description, DESCRIPTION_CHARACTERS_MAX),
  'Joint Payee': blankText,
}

const required: InvoiceLayout = {
  API: ['Vendor', 'Invoice', 'Amount', 'Invoice Date', 'Accounting Date'],
  APD: ['Commitment', 'Commitment Line', 'Job', 'Cost Code', 'Category', 'Amount'],
}

/** What one known company's settings make of it; see what yours exports before the first import. */
const defaultLayout: InvoiceLayout = {
  API: without(invoiceCells, ['Tax', 'Misc Deduction', 'Date Received']),
  APD: without(lineCells, ['Units', 'Unit Cost', 'Misc Deduction']),
}

/** The layout of the company in `companyDir`. Throws with the way out when its file is wrong. */
export async function readInvoiceLayout(companyDir: string | undefined): Promise<InvoiceLayout> {
  const content = companyDir === undefined ? undefined : await readIfThere(companyDir)
  if (content === undefined) return defaultLayout
  let told: unknown
  try {
    told = JSON.parse(content)
  } catch (thrown) {
    throw new TypeError(`${LAYOUT_FILE} is not JSON: ${messageOf(thrown)}`, { cause: thrown })
  }
  return {
    API: columnsOf(told, 'API', invoiceCells),
    APD: columnsOf(told, 'APD', lineCells),
  }
}

/** The records of an invoice: one API, then one APD a distribution. */
export function invoiceRecordsOf(file: InvoiceFile, layout: InvoiceLayout): string[] {
  return [
    recordOf('API', layout.API, invoiceCells, file),
    ...file.lines.map(line => recordOf('APD', layout.APD, lineCells, line)),
  ]
}

/** The columns that carry something of the line and that the layout lacks. */
export function columnsLost(line: InvoiceFileLine, { APD }: InvoiceLayout): string[] {
  const carried = {
    Extra: line.extra !== '',
    Retainage: compare(line.retainage, '0') !== 0,
    Draw: line.draw !== '',
  }
  return Object.entries(carried).flatMap(([name, isCarried]) =>
    isCarried && !APD.includes(name) ? [name] : [],
  )
}

function recordOf<File>(
  id: string,
  columns: readonly string[],
  cells: Cells<File>,
  file: File,
): string {
  return [id, ...columns.map(name => cells[name]?.(file) ?? '')].join(',')
}

async function readIfThere(companyDir: string): Promise<string | undefined> {
  try {
    return await readFile(join(companyDir, LAYOUT_FILE), 'utf8')
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined
    throw thrown
  }
}

function columnsOf(told: unknown, id: 'API' | 'APD', cells: Cells<never>): readonly string[] {
  const columns = isRecord(told) ? told[id] : undefined
  if (!Array.isArray(columns)) throw new TypeError(`${LAYOUT_FILE} has no list of columns ${id}`)
  const names = columns.map(String)
  const unknown = names.find(name => !Object.hasOwn(cells, name))
  if (unknown !== undefined) {
    throw new TypeError(
      `${LAYOUT_FILE}: ${id} has no column ${JSON.stringify(unknown)}; known are ${Object.keys(cells).join(', ')}`,
    )
  }
  const missing = required[id].find(name => !names.includes(name))
  if (missing !== undefined) {
    throw new TypeError(`${LAYOUT_FILE}: ${id} lacks the column ${JSON.stringify(missing)}`)
  }
  return names
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function without(cells: Readonly<Record<string, unknown>>, names: readonly string[]): string[] {
  return Object.keys(cells).filter(name => !names.includes(name))
}
