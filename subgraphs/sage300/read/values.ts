import type { ColumnKind } from '../records/dictionary/table.ts'

/** Stands for a value that is not of the kind of its column. */
export const UNREAD = Symbol('unread')

const textOrNull = (value: unknown) =>
  value === null || value === undefined ? null : trimmed(value) || null

/** Doubles and Sage's counters; a driver may hand a numeric over as text or as a bigint. */
function numberOf(value: unknown): number | null | typeof UNREAD {
  if (typeof value === 'number') return value
  if (textOrNull(value) === null) return null
  const number = Number(value)
  return Number.isNaN(number) ? UNREAD : number
}

/** What a driver hands over, as the kind of its column: text trimmed, dates in ISO's form. */
export const cleaners: Readonly<Record<ColumnKind, (value: unknown) => unknown>> = {
  key: value => (value === null || value === undefined ? '' : trimmed(value)),
  text: textOrNull,
  date: dateOf,
  time: value => (typeof value === 'string' ? value.trim().slice(0, 8) : null),
  flag: value =>
    value === null || value === undefined ? null : !/^(0|false|)$/.test(trimmed(value)),
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
  return text.trimEnd()
}

function dateOf(value: unknown): string | null | typeof UNREAD {
  if (value === null || value === undefined) return null
  const text = dateText(value)
  if (text === '' || text.startsWith('0000')) return null
  const iso = /^\d{4}-\d\d-\d\d/.exec(text)
  if (iso) return iso[0]
  const [, month, day, year] = /^(\d\d?)\/(\d\d?)\/(\d{4})/.exec(text) ?? []
  if (month && day && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return UNREAD
}

function dateText(value: unknown): string {
  const isMoment = value instanceof Date && !Number.isNaN(value.getTime())
  return isMoment ? value.toISOString() : String(value).trim()
}
