import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { Decimal } from '#lib/decimal'
import { defaultApLayout, parseApFile } from '../../sandbox/sage300/importing/ap-records.ts'
import type { ImportRecord } from '../../sandbox/sage300/importing/fields.ts'
import { parseImportFile } from '../../sandbox/sage300/importing/records.ts'
import { createSageReader, type SageReader } from '../../subgraphs/sage300/read/reader.ts'
import * as tables from '../../subgraphs/sage300/records/dictionary/tables.ts'
import { createSagePool } from '../../subgraphs/sage300/wire/connection.ts'
import { encodeRecords } from '../../subgraphs/sage300/write/encoding.ts'
import {
  type InvoiceFile,
  invoiceRecordsOf,
  readInvoiceLayout,
} from '../../subgraphs/sage300/write/invoice/invoice-records.ts'
import {
  type ChangeOrderFile,
  type CommitmentFile,
  commitmentRecordsOf,
  recordsOf,
} from '../../subgraphs/sage300/write/records.ts'
import { importHere, openCompany, postWaiting, type SageCompany, smallCompany } from './company.ts'

/** The proof takes ROUNDTRIP_CASES=10000; a tenth of it is enough for every change. */
const CASES = Number(process.env['ROUNDTRIP_CASES'] ?? 1000)
/** Records of each kind that are really imported, posted and read back. */
const IMPORTED = 70
const SEED = 20_260_309

type Random = () => number

/** mulberry32: the same cases on every machine. */
function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const upTo = (random: Random, most: number) => Math.floor(random() * (most + 1))
const oneOf = <Each>(random: Random, list: readonly Each[]): Each =>
  list[upTo(random, list.length - 1)] as Each

/** What breaks files: quotes, commas, line ends, blanks, the ends of the code page, and beyond it. */
const characters = [
  ...'abcXYZ 0189  ,,,"""\'\'`;:&%#/\\|<>-_.\t\r\nÀÉéèüßñøÿ¿¡£¥€š„“”’–—…™\u00a0中Ω😀',
]

function anyText(random: Random, longest: number): string {
  return Array.from({ length: upTo(random, longest) }, () => oneOf(random, characters)).join('')
}

/** Text as Sage must have it: one line, single quotes, "?" beyond the code page, cut, trimmed. */
function meant(value: string, longest: number): string {
  const line = value.replace(/[\t\r\n]+/g, ' ').trim()
  const kept = Array.from(line, character => {
    if (character === '"') return "'"
    return /[中Ω😀]/u.test(character) ? '?' : character
  })
  return kept.slice(0, longest).join('').trimEnd()
}

/** A code: never blank, never changed. */
function code(random: Random, prefix: string, longest: number): string {
  const letters = [..."ABC019-./&,'éÜ€"]
  const more = Array.from({ length: upTo(random, longest - prefix.length) }, () =>
    oneOf(random, letters),
  )
  return prefix + more.join('')
}

function decimal(random: Random, digits: number, places: number): string {
  const whole = upTo(random, 10 ** upTo(random, digits) - 1)
  const fraction = upTo(random, 10 ** places - 1)
  const text = `${whole}.${String(fraction).padStart(places, '0')}`
  const sign = random() < 0.3 && !new Decimal(text).isZero() ? '-' : ''
  return sign + text
}

const day = (random: Random) =>
  `20${20 + upTo(random, 9)}-${String(1 + upTo(random, 11)).padStart(2, '0')}-${String(1 + upTo(random, 27)).padStart(2, '0')}`

/** Amount, units and price that make it; a lump sum half the time. */
function priced(random: Random): { units: string; unitCost: string; amount: string } {
  if (random() < 0.5) return { units: '0', unitCost: '0', amount: decimal(random, 9, 2) }
  const unitCost = decimal(random, 4, oneOf(random, [2, 4])).replace('-', '')
  const units = decimal(random, 4, oneOf(random, [1, 2, 4]))
  return { units, unitCost, amount: new Decimal(units).times(unitCost).toFixed(2) }
}

const linesOf = <Each>(random: Random, make: (number: number) => Each): Each[] =>
  Array.from({ length: 1 + upTo(random, 4) }, (_, index) => make(index + 1))

interface Coding {
  jobNumber: string
  extra: string
  costCode: string
  category: string
}
const anyCoding = (random: Random): Coding => ({
  jobNumber: code(random, 'J', 10),
  extra: random() < 0.5 ? '' : code(random, 'E', 10),
  costCode: code(random, 'C', 12),
  category: code(random, 'S', 3),
})

function anyCommitment(random: Random, number: string, coding: Coding): CommitmentFile {
  return {
    number,
    kind: oneOf(random, ['SUBCONTRACT', 'PURCHASE_ORDER']),
    title: anyText(random, 45),
    vendorNumber: 'VOLT',
    jobNumber: coding.jobNumber,
    committedOn: day(random),
    retainagePercent: oneOf(random, ['0', '5', '7.5', '10', '100']),
    address: Array.from({ length: 5 }, () => anyText(random, 40)),
    items: linesOf(random, itemNumber => ({
      itemNumber,
      description: anyText(random, 45),
      retainagePercent: oneOf(random, ['0', '2.25', '10']),
      ...coding,
      unit: code(random, '', 6),
      ...priced(random),
    })),
  }
}

function anyChangeOrder(
  random: Random,
  commitment: CommitmentFile,
  isNew: boolean,
): ChangeOrderFile {
  const { jobNumber: job } = commitment
  return {
    commitment: commitment.number,
    number: code(random, 'A', 5),
    title: anyText(random, 45),
    scope: anyText(random, 1200),
    changedOn: '2026-03-09',
    lines: commitment.items.map(item => {
      const units = item.unitCost === '0' || new Decimal(item.unitCost).isZero() ? '0' : '-2.5'
      const amount =
        units === '0' ? decimal(random, 9, 2) : new Decimal(units).times(item.unitCost).toFixed(2)
      const { extra, costCode, category } = item
      return {
        item: item.itemNumber + (isNew ? 100 : 0),
        description: anyText(random, 45),
        units,
        amount,
        ...(isNew ? { coding: { job, extra, costCode, category } } : {}),
      }
    }),
  }
}

function anyInvoice(random: Random, number: string, commitment: CommitmentFile): InvoiceFile {
  const lines = commitment.items.map((item, place) => {
    const amount = decimal(random, 7, 2)
    const retainage = new Decimal(amount).times(oneOf(random, [0, 0.1, 0.075, 1])).toFixed(2)
    return {
      place,
      commitmentNumber: commitment.number,
      itemNumber: item.itemNumber,
      job: commitment.jobNumber,
      extra: item.extra,
      costCode: item.costCode,
      category: item.category,
      description: anyText(random, 45),
      units: '0',
      unitCost: '0',
      amount,
      retainage: new Decimal(retainage).isZero() ? '0.00' : retainage,
      draw: code(random, '', 15),
    }
  })
  const amount = lines.reduce((sum, line) => sum.plus(line.amount), new Decimal(0)).toFixed(2)
  const invoicedOn = day(random)
  return {
    vendorNumber: commitment.vendorNumber,
    number,
    title: anyText(random, 45),
    amount,
    invoicedOn,
    accountingOn: day(random),
    lines,
  }
}

type Values = Readonly<Record<string, string>>

/** Every named value of a record, and that the line is read at all. */
function isRead(
  record: ImportRecord | undefined,
  kind: string,
  wanted: Values,
  what: string,
): void {
  assert.equal(record?.kind, kind, what)
  for (const [name, value] of Object.entries(wanted)) {
    assert.equal(plain(record?.values[name] ?? ''), plain(value), `${what}: ${name}`)
  }
}

/** Decimals by value, all else as it is. */
function plain(value: string): string {
  return /^-?\d+\.\d+$/.test(value) ? new Decimal(value).toFixed() : value
}

const readByte = (records: string[]) => {
  const { records: read, rejected } = parseImportFile(encodeRecords(records))
  assert.deepEqual(rejected, [])
  return read
}

test(`${CASES} generated commitments, change orders and invoices are read by Sage as they were meant`, async () => {
  const random = seeded(SEED)
  const layout = await readInvoiceLayout(undefined)
  let lines = 0
  for (let index = 0; index < CASES; index++) {
    const what = `case ${index}`
    const commitment = anyCommitment(random, code(random, `K${index}`, 12), anyCoding(random))
    if (index % 3 === 0) lines += checkCommitment(commitment, what)
    else if (index % 3 === 1) {
      lines += checkChangeOrder(anyChangeOrder(random, commitment, random() < 0.5), what)
    } else {
      const invoice = anyInvoice(random, code(random, `I${index}`, 15), commitment)
      const { records, rejected } = parseApFile(
        encodeRecords(invoiceRecordsOf(invoice, layout)),
        defaultApLayout,
      )
      assert.deepEqual(rejected, [], what)
      lines += checkInvoice(invoice, records, what)
    }
  }
  assert.ok(lines > 2 * CASES)
})

function checkCommitment(file: CommitmentFile, what: string): number {
  const [head, ...items] = readByte(commitmentRecordsOf(file))
  const [line1 = '', line2 = '', city = '', state = '', zip = ''] = file.address
  isRead(
    head,
    'C',
    {
      commitment: file.number,
      type: file.kind === 'SUBCONTRACT' ? '1' : '2',
      description: meant(file.title, 30),
      vendor: file.vendorNumber,
      date: file.committedOn,
      'retainage percent': file.retainagePercent,
      closed: '0',
      'to address 1': meant(line1, 33),
      'to address 2': meant(line2, 33),
      'to city': meant(city, 30),
      'to state': meant(state, 4),
      'to ZIP': meant(zip, 10),
    },
    what,
  )
  assert.equal(items.length, file.items.length)
  for (const [index, item] of file.items.entries()) {
    const wanted = {
      commitment: file.number,
      item: String(item.itemNumber),
      description: meant(item.description, 30),
      'retainage percent': item.retainagePercent,
      job: file.jobNumber,
      extra: item.extra,
      'cost code': item.costCode,
      category: item.category,
      units: item.units,
      'unit cost': item.unitCost,
      'unit description': item.unit,
      amount: item.amount,
    }
    isRead(items[index], 'CI', wanted, what)
  }
  return items.length + 1
}

function checkChangeOrder(file: ChangeOrderFile, what: string): number {
  const [head, ...lines] = readByte(recordsOf(file))
  const key = { commitment: file.commitment, 'change order': file.number }
  const description = meant(file.title, 30)
  const scope = meant(file.scope, 1000)
  isRead(head, 'CCO', { ...key, description, date: file.changedOn, scope, status: '5' }, what)
  assert.equal(lines.length, file.lines.length)
  for (const [index, { item, units, amount, coding, ...line }] of file.lines.entries()) {
    const { job = '', extra = '', costCode = '', category = '' } = coding ?? {}
    const wanted = {
      ...key,
      item: String(item),
      description: meant(line.description, 30),
      units,
      amount,
      ...{ job, extra, 'cost code': costCode, category },
    }
    isRead(lines[index], 'CCOI', wanted, what)
  }
  return lines.length + 1
}

function checkInvoice(file: InvoiceFile, records: readonly ImportRecord[], what: string): number {
  const [head, ...lines] = records
  const wanted = {
    Vendor: file.vendorNumber,
    Invoice: file.number,
    Description: meant(file.title, 30),
    Amount: file.amount,
    'Invoice Date': file.invoicedOn,
    'Accounting Date': file.accountingOn,
  }
  isRead(head, 'API', wanted, what)
  assert.equal(lines.length, file.lines.length)
  for (const [index, line] of file.lines.entries()) {
    const wantedLine = {
      Commitment: line.commitmentNumber,
      'Commitment Line': String(line.itemNumber),
      Job: line.job,
      Extra: line.extra,
      'Cost Code': line.costCode,
      Category: line.category,
      Amount: line.amount,
      Retainage: line.retainage,
      Draw: line.draw,
      Description: meant(line.description, 30),
    }
    isRead(lines[index], 'APD', wantedLine, what)
  }
  return records.length
}

/** Imports all records in one file and checks that Sage rejected none. */
async function importAll(company: SageCompany, name: string, records: string[]): Promise<void> {
  const file = join(company.sandbox.importDir, name)
  await writeFile(file, encodeRecords(records))
  const { companyDir: cwd, importEnvironment: environment } = company.sandbox
  await importHere({ about: {}, command: [], cwd, environment }, file, 0)
  const print = await readFile(file.replace(/\.\w+$/, 'ImportPrint.prn'), 'latin1')
  assert.match(print, new RegExp(`Accepted ${records.length}, rejected 0`))
}

const coding = { jobNumber: '24-001', extra: 'LOBBY', costCode: '26-100', category: 'S' }

test(`${3 * IMPORTED} of them, imported, posted and read back by ODBC, are equal to what was meant`, async () => {
  await using company = await openCompany({
    ...smallCompany,
    API_NEW__INVOICE: '',
    API_NEW__DISTRIBUTION: '',
  })
  const pool = createSagePool(company.sandbox.odbc)
  const reader = createSageReader(pool)
  const random = seeded(SEED + 1)
  const commitments = Array.from({ length: IMPORTED }, (_, index) =>
    anyCommitment(random, code(random, `K${index}-`, 12), coding),
  )
  await importAll(company, 'C.jcc', commitments.flatMap(commitmentRecordsOf))
  for (const commitment of commitments) await isCommitmentInSage(reader, commitment)

  const changes = commitments.map((commitment, index) =>
    anyChangeOrder(random, commitment, index % 2 === 0),
  )
  await importAll(company, 'CO.jcc', changes.flatMap(recordsOf))
  for (const change of changes) await isChangeOrderInSage(reader, change)

  const invoices = commitments.map((commitment, index) =>
    anyInvoice(random, code(random, `I${index}-`, 15), commitment),
  )
  const layout = await readInvoiceLayout(undefined)
  await importAll(
    company,
    'I.api',
    invoices.flatMap(invoice => invoiceRecordsOf(invoice, layout)),
  )
  for (const invoice of invoices) {
    await isInvoiceInSage(reader, invoice, tables.UNPOSTED_INVOICE, tables.UNPOSTED_DISTRIBUTION)
  }
  await postWaiting(company.sandbox, 'ACCOUNTS_PAYABLE')
  for (const invoice of invoices) {
    await isInvoiceInSage(reader, invoice, tables.INVOICE, tables.DISTRIBUTION)
  }
  await pool.close()
})

/** A double of Sage as the decimal it stands for. */
const exact = (value: number | null) => new Decimal(value ?? 0).toDecimalPlaces(4).toFixed()
const asWritten = (value: string) => new Decimal(value).toFixed()

async function isCommitmentInSage(reader: SageReader, file: CommitmentFile): Promise<void> {
  const key = { Commitment: file.number }
  const [head] = await reader.read(tables.COMMITMENT, key)
  assert.deepEqual(
    [
      head?.Description ?? '',
      head?.Vendor,
      head?.Job,
      head?.Date,
      exact(head?.Retainage_Percent ?? 0),
    ],
    [
      meant(file.title, 30),
      file.vendorNumber,
      file.jobNumber,
      file.committedOn,
      file.retainagePercent,
    ],
  )
  const items = await reader.read(tables.COMMITMENT_ITEM, key)
  assert.deepEqual(
    items
      .toSorted((left, right) => (left.Item_Number ?? 0) - (right.Item_Number ?? 0))
      .map(item => [
        item.Item_Number,
        item.Description ?? '',
        exact(item.Amount),
        exact(item.Units),
        exact(item.Unit_Cost),
        exact(item.Retainage_Percent),
        item.Unit_Description ?? '',
      ]),
    file.items.map(item => [
      item.itemNumber,
      meant(item.description, 30),
      asWritten(item.amount),
      asWritten(item.units),
      asWritten(item.unitCost),
      item.retainagePercent,
      item.unit,
    ]),
  )
}

async function isChangeOrderInSage(reader: SageReader, file: ChangeOrderFile): Promise<void> {
  const key = { Commitment: file.commitment, Commitment_CO: file.number }
  const [head] = await reader.read(tables.CHANGE_ORDER, key)
  const lines = await reader.read(tables.CHANGE_ORDER_ITEM, key)
  assert.deepEqual(
    [head?.Description ?? '', head?.Scope_of_Work ?? '', head?.Status, head?.Approved_Date],
    [meant(file.title, 30), meant(file.scope, 1000), 'Approved', file.changedOn],
  )
  assert.deepEqual(
    lines
      .toSorted((left, right) => (left.Item_Number ?? 0) - (right.Item_Number ?? 0))
      .map(line => [
        line.Item_Number,
        line.Description ?? '',
        exact(line.Units),
        exact(line.Amount),
      ]),
    file.lines.map(line => [
      line.item,
      meant(line.description, 30),
      asWritten(line.units),
      asWritten(line.amount),
    ]),
  )
}

async function isInvoiceInSage(
  reader: SageReader,
  file: InvoiceFile,
  heads: typeof tables.INVOICE | typeof tables.UNPOSTED_INVOICE,
  distributions: typeof tables.DISTRIBUTION | typeof tables.UNPOSTED_DISTRIBUTION,
): Promise<void> {
  const key = { Vendor: file.vendorNumber, Invoice: file.number }
  const [head] = await reader.read(heads, key)
  const retainage = file.lines.reduce((sum, line) => sum.plus(line.retainage), new Decimal(0))
  assert.deepEqual(
    [
      head?.Description ?? '',
      exact(head?.Amount ?? 0),
      exact(head?.Retainage ?? 0),
      head?.Invoice_Date,
      head?.Accounting_Date,
    ],
    [
      meant(file.title, 30),
      asWritten(file.amount),
      retainage.toFixed(),
      file.invoicedOn,
      file.accountingOn,
    ],
  )
  const lines = await reader.read(distributions, key)
  assert.deepEqual(
    lines
      .toSorted((left, right) => (left.Dist_Seq ?? 0) - (right.Dist_Seq ?? 0))
      .map(line => [
        line.Commitment,
        line.Commitment_Line_Item,
        line.Description ?? '',
        exact(line.Amount),
        exact(line.Retainage),
        line.Draw ?? '',
      ]),
    file.lines.map(line => [
      line.commitmentNumber,
      line.itemNumber,
      meant(line.description, 30),
      asWritten(line.amount),
      asWritten(line.retainage),
      line.draw,
    ]),
  )
}
