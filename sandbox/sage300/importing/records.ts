import { parse } from 'csv-parse/sync'
import { isDate } from '#lib/date'
import { messageOf } from '#lib/errors'

/**
 * The import file of Sage's job cost: one record a line, comma separated, text in double quotes,
 * code page 1252, lines ended by CR LF, dates mm/dd/yyyy.
 *
 *   C     commitment             CI    its item
 *   CCO   commitment change      CCOI  its line; for a line new to the commitment four fields follow:
 *         order                        job, extra, cost code, category
 *
 * How Sage itself writes a new line inside a change order is not established; the four fields are
 * our choice.
 */
export type RecordKind = 'C' | 'CI' | 'CCO' | 'CCOI'

export interface ImportRecord {
  /** Counted from 1. */
  line: number
  /** The line as it came, one character a byte, so that it can be written back unchanged. */
  raw: string
  kind: RecordKind
  /** By field name; dates as YYYY-MM-DD, blank numbers as 0. */
  values: Readonly<Record<string, string>>
}

export interface RejectedLine {
  line: number
  raw: string
  kind: string
  reason: string
}

interface Field {
  name: string
  check: (value: string) => string | undefined
  /** What a blank stands for; undefined where a blank is refused. */
  blank: string | undefined
  /** The form kept, where it is not the one in the file. */
  kept?: (value: string) => string
}

const amount = number(/^-?\d{1,9}(\.\d{1,2})?$/, 'an amount with at most 2 decimals')
const units = number(/^-?\d{1,9}(\.\d{1,4})?$/, 'a quantity with at most 4 decimals')
const unitCost = number(/^\d{1,6}(\.\d{1,4})?$/, 'a unit cost of at most 999,999.99')
const percent = number(/^(100(\.0+)?|\d{1,2}(\.\d{1,4})?)$/, 'a percentage from 0 to 100')
const itemNumber = number(/^[1-9]\d{0,4}$/, 'a number of at most 5 digits')
const flag = number(/^[01]$/, '0 or 1')

const address = (prefix: string): Field[] => [
  text(`${prefix} address 1`, 33),
  text(`${prefix} address 2`, 33),
  text(`${prefix} city`, 30),
  text(`${prefix} state`, 4),
  text(`${prefix} ZIP`, 10),
]

/** Fields in their order after the record id; `more` come all together or not at all. */
const layouts: Readonly<Record<RecordKind, { fields: Field[]; more: Field[] }>> = {
  C: {
    fields: [
      required(text('commitment', 12)),
      { name: 'type', check: number(/^[12]$/, '1 (subcontract) or 2 (PO)'), blank: undefined },
      text('description', 30),
      required(text('vendor', 10)),
      required(date('date')),
      { name: 'retainage percent', check: percent, blank: '0' },
      { name: 'committed', check: number(/^1$/, '1'), blank: undefined },
      { name: 'closed', check: flag, blank: '0' },
      { name: 'printed', check: flag, blank: '0' },
      ...address('to'),
      ...address('ship'),
    ],
    more: [text('ordered by', 15), text('terms', 15), text('ship via', 15), text('FOB', 15)],
  },
  CI: {
    fields: [
      required(text('commitment', 12)),
      { name: 'item', check: itemNumber, blank: undefined },
      text('description', 30),
      { name: 'retainage percent', check: percent, blank: '0' },
      date('delivery date'),
      text('scope', 1000),
      required(text('job', 10)),
      text('extra', 10),
      required(text('cost code', 12)),
      required(text('category', 3)),
      text('tax group', 6),
      { name: 'tax', check: amount, blank: '0' },
      { name: 'units', check: units, blank: '0' },
      { name: 'unit cost', check: unitCost, blank: '0' },
      text('unit description', 6),
      { name: 'amount', check: amount, blank: undefined },
    ],
    more: [],
  },
  CCO: {
    fields: [
      required(text('commitment', 12)),
      required(text('change order', 10)),
      text('description', 30),
      { name: 'printed', check: flag, blank: '0' },
      required(date('date')),
      text('type', 20),
      text('scope', 1000),
      { name: 'status', check: number(/^[125]$/, '1, 2 or 5'), blank: undefined },
    ],
    more: [],
  },
  CCOI: {
    fields: [
      required(text('commitment', 12)),
      required(text('change order', 10)),
      { name: 'item', check: itemNumber, blank: undefined },
      text('description', 30),
      { name: 'units', check: units, blank: '0' },
      { name: 'amount', check: amount, blank: undefined },
    ],
    more: [
      required(text('job', 10)),
      text('extra', 10),
      required(text('cost code', 12)),
      required(text('category', 3)),
    ],
  },
}

/** Reads a file record by record; a line that is not a record of the layout is rejected alone. */
export function parseImportFile(bytes: Buffer): {
  records: ImportRecord[]
  rejected: RejectedLine[]
} {
  const records: ImportRecord[] = []
  const rejected: RejectedLine[] = []
  const lines = bytes.toString('latin1').split('\r\n')
  const afterLast = lines.pop() ?? ''
  for (const [index, raw] of lines.entries()) {
    const parsed = parseLine(raw)
    if (typeof parsed === 'string') {
      rejected.push({ line: index + 1, raw, kind: '?', reason: parsed })
    } else {
      records.push({ line: index + 1, raw, ...parsed })
    }
  }
  if (afterLast !== '') {
    rejected.push({
      line: lines.length + 1,
      raw: afterLast,
      kind: '?',
      reason: 'The line does not end with CR LF',
    })
  }
  return { records, rejected }
}

function parseLine(raw: string): Pick<ImportRecord, 'kind' | 'values'> | string {
  if (/[\r\n]/.test(raw)) return 'The line does not end with CR LF'
  let cells: string[] | undefined
  try {
    const line = new TextDecoder('windows-1252').decode(Buffer.from(raw, 'latin1'))
    cells = (parse(line) as string[][])[0]
  } catch (error) {
    return `The line cannot be read: ${messageOf(error)}`
  }
  const [kind = '', ...given] = cells ?? []
  if (!isRecordKind(kind)) return `${kind || 'A blank line'} is not a record of this import`
  const { fields, more } = layouts[kind]
  const all = given.length > fields.length ? [...fields, ...more] : fields
  if (given.length !== all.length) {
    return `${kind} has ${given.length} fields; expected ${fields.length}${more.length > 0 ? ` or ${fields.length + more.length}` : ''}`
  }
  const values: Record<string, string> = {}
  for (const [index, field] of all.entries()) {
    const value = (given[index] ?? '').trimEnd()
    if (value === '' && field.blank === undefined) return `${titled(field.name)} is required`
    const problem = value === '' ? undefined : field.check(value)
    if (problem) return `${titled(field.name)} ${problem}`
    values[field.name] = value === '' ? (field.blank ?? '') : (field.kept?.(value) ?? value)
  }
  return { kind, values }
}

function text(name: string, longest: number): Field {
  const check = (value: string) =>
    value.length > longest ? `must be at most ${longest} characters` : undefined
  return { name, check, blank: '' }
}

function date(name: string): Field {
  const check = (value: string) =>
    isDate(isoDate(value)) ? undefined : `${value} is not a date mm/dd/yyyy`
  return { name, check, blank: '', kept: isoDate }
}

function required(field: Field): Field {
  return { ...field, blank: undefined }
}

function number(pattern: RegExp, expected: string): Field['check'] {
  return value => (pattern.test(value) ? undefined : `${value} is not ${expected}`)
}

function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(layouts, kind)
}

function isoDate(value: string): string {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value) ?? []
  return `${year}-${month}-${day}`
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
