import { parse } from 'csv-parse/sync'
import { isDate } from '#lib/date'
import { messageOf } from '#lib/errors'

export interface ImportRecord<Kind extends string = string> {
  /** Counted from 1. */
  line: number
  /** The line as it came, one character a byte, so that it can be written back unchanged. */
  raw: string
  kind: Kind
  /** By field name; dates as YYYY-MM-DD, blank numbers as 0. */
  values: Readonly<Record<string, string>>
}

export interface RejectedLine {
  line: number
  raw: string
  kind: string
  reason: string
}

export interface Field {
  name: string
  check: (value: string) => string | undefined
  /** What a blank stands for; undefined where a blank is refused. */
  blank: string | undefined
  /** The form kept, where it is not the one in the file. */
  kept?: (value: string) => string
}

/** Fields in their order after the record id; `more` come all together or not at all. */
export type Layouts<Kind extends string> = Readonly<
  Record<Kind, { fields: Field[]; more: Field[] }>
>

export const amount = number(/^-?\d{1,9}(\.\d{1,2})?$/, 'an amount with at most 2 decimals')
export const units = number(/^-?\d{1,9}(\.\d{1,4})?$/, 'a quantity with at most 4 decimals')
export const unitCost = number(/^\d{1,6}(\.\d{1,4})?$/, 'a unit cost of at most 999,999.99')
export const percent = number(/^(100(\.0+)?|\d{1,2}(\.\d{1,4})?)$/, 'a percentage from 0 to 100')
export const itemNumber = number(/^[1-9]\d{0,4}$/, 'a number of at most 5 digits')
export const flag = number(/^[01]$/, '0 or 1')

/** Reads a file record by record; a line that is not a record of the layout is rejected alone. */
export function parseRecords<Kind extends string>(
  bytes: Buffer,
  layouts: Layouts<Kind>,
): { records: ImportRecord<Kind>[]; rejected: RejectedLine[] } {
  const records: ImportRecord<Kind>[] = []
  const rejected: RejectedLine[] = []
  const lines = bytes.toString('latin1').split('\r\n')
  const afterLast = lines.pop() ?? ''
  for (const [index, raw] of lines.entries()) {
    const parsed = parseLine(raw, layouts)
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

function parseLine<Kind extends string>(
  raw: string,
  layouts: Layouts<Kind>,
): Pick<ImportRecord<Kind>, 'kind' | 'values'> | string {
  if (/[\r\n]/.test(raw)) return 'The line does not end with CR LF'
  let cells: string[] | undefined
  try {
    const line = new TextDecoder('windows-1252').decode(Buffer.from(raw, 'latin1'))
    cells = (parse(line) as string[][])[0]
  } catch (error) {
    return `The line cannot be read: ${messageOf(error)}`
  }
  const [kind = '', ...given] = cells ?? []
  if (!isKindOf(layouts, kind)) return `${kind || 'A blank line'} is not a record of this import`
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

export function text(name: string, longest: number): Field {
  const check = (value: string) =>
    value.length > longest ? `must be at most ${longest} characters` : undefined
  return { name, check, blank: '' }
}

export function date(name: string): Field {
  const check = (value: string) =>
    isDate(isoDate(value)) ? undefined : `${value} is not a date mm/dd/yyyy`
  return { name, check, blank: '', kept: isoDate }
}

export function required(field: Field): Field {
  return { ...field, blank: undefined }
}

export function number(pattern: RegExp, expected: string): Field['check'] {
  return value => (pattern.test(value) ? undefined : `${value} is not ${expected}`)
}

function isKindOf<Kind extends string>(layouts: Layouts<Kind>, kind: string): kind is Kind {
  return Object.hasOwn(layouts, kind)
}

function isoDate(value: string): string {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value) ?? []
  return `${year}-${month}-${day}`
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
