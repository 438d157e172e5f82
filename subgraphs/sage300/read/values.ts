import type { ColumnKind } from '../records/dictionary/table.ts'

/** Stands for a value that is not of the kind of its column. */
export const UNREAD = Symbol('unread')

const textOrNull = (value: unknown) =>
  value === null || value === undefined ? null : trimmed(value) || null

/** Doubles and Sage's counters; a driver may hand a numeric over as text or as a bigint. */
function numberOf(value: unknown): number | null | typeof UNREAD {
  if (typeof value !== 'number' && textOrNull(value) === null) return null
  if (!DECIMAL.test(String(value))) return UNREAD
  const number = Number(value)
  return Number.isFinite(number) ? number : UNREAD
}

/** What JavaScript takes besides, such as "0x10", is no number of Sage's. */
const DECIMAL = /^\s*[+-]?[\d.]+(e[+-]?\d+)?\s*$/i

/** What a driver hands over, as the kind of its column: text trimmed, dates in ISO's form. */
export const cleaners: Readonly<Record<ColumnKind, (value: unknown) => unknown>> = {
  key: value => (value === null || value === undefined ? '' : trimmed(value)),
  text: textOrNull,
  date: value => dateOf(value, 'MONTH_FIRST'),
  time: timeOf,
  flag: flagOf,
  counter: numberOf,
  integer: numberOf,
  money: numberOf,
  unitCost: numberOf,
  units: numberOf,
  percent: numberOf,
}

function trimmed(value: unknown): string {
  const text = typeof value === 'string' ? value : String(value)
  // Most values carry no padding on the left, and trimEnd of an unpadded text makes no copy.
  const plain = text.trimEnd()
  return plain.endsWith('\0') ? trimmed(plain.slice(0, -1)) : plain
}

/** A bit may come as a number, a letter, a word or one byte. */
function flagOf(value: unknown): boolean | null | typeof UNREAD {
  if (value === null || value === undefined) return null
  const text = String(value).trim()
  if (text === '\0' || /^(0|false|f|no?|)$/i.test(text)) return false
  return text === '\x01' || /^(-?1|true|t|y(es)?)$/i.test(text) ? true : UNREAD
}

/** "20:30:00" out of any form; what cannot be read is null, and its record counts as changed that day. */
function timeOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  const text = dateText(value)
  const [, hour = '', minute = '', second = '0', half] =
    /(?:^|[T ])(\d\d?):(\d\d)(?::(\d\d))?(?:\.\d+)?Z?(?: ?([AP])M)?$/i.exec(text) ??
    /^(\d\d)(\d\d)(\d\d)$/.exec(text) ??
    []
  const isAfternoon = half?.toUpperCase() === 'P'
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0)
  if (hour === '' || hours > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return [hours, minute, second].map(part => String(part).padStart(2, '0')).join(':')
}

/** What stands for "no date" in one system or another. */
const NO_DATE = /^(0000|0001-01-01|1899-12-(30|31)|1900-01-01|00\/00\/0000)|^[\s/.-]*$/

/** Which of day and month a column of text writes first; both, where hands or systems have mixed. */
export type DayOrder = 'MONTH_FIRST' | 'DAY_FIRST' | 'MIXED'

/** A date with strokes is read by the order of its column. */
export function dateOf(value: unknown, order: DayOrder | undefined): string | null | typeof UNREAD {
  if (value === null || value === undefined) return null
  const text = dateText(value)
  if (NO_DATE.test(text)) return null
  const iso = /^\d{4}-\d\d-\d\d/.exec(text)
  if (iso) return dayOrUnread(iso[0])
  const [, first, second, year] = /^(\d\d?)\/(\d\d?)\/(\d{4})/.exec(text) ?? []
  if (!first || !second || !year) return UNREAD
  const [month, day] = order === 'DAY_FIRST' ? [second, first] : [first, second]
  const isOneDay = order === 'MONTH_FIRST' || order === 'DAY_FIRST' || first === second
  if (!isOneDay) return UNREAD
  return dayOrUnread(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** The 31st of February is no day, and the 25th month is a day that somebody writes first. */
function dayOrUnread(day: string): string | typeof UNREAD {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : UNREAD
}

function dateText(value: unknown): string {
  const isMoment = value instanceof Date && !Number.isNaN(value.getTime())
  return isMoment ? value.toISOString() : String(value).trim()
}
