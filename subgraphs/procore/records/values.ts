import { TieoutError } from '#lib/errors'
import { isObject, type Raw } from '../wire/json.ts'
import { dayIn } from './time-zone.ts'

/** Plain readers of Procore's loosely typed values. */

const DEFAULT_CURRENCY = 'USD'
/** The currency of the company for records of which Procore does not say it, beside the records themselves. */
const currencies = new WeakMap<Raw, string>()

/** From now on the record is in this currency where it names none. */
export function assumeCurrency(raw: Raw, currency: string): void {
  currencies.set(raw, currency)
}

export function currencyFrom(raw: Raw): string {
  return currencies.get(raw) ?? DEFAULT_CURRENCY
}

/** The zone that a record's moments are days in, beside the records themselves. */
const timeZones = new WeakMap<Raw, string>()

export function assumeTimeZone(raw: Raw, zone: string): void {
  timeZones.set(raw, zone)
}

/** The day of a moment where the record's project is; a date alone is one already. */
export function localDayFrom(raw: Raw, value: unknown): string | null {
  const text = textFrom(value)
  const zone = timeZones.get(raw)
  const day = momentFrom(text) !== null && zone !== undefined ? dayIn(zone, text ?? '') : undefined
  return day ?? dayFrom(value)
}

/** The value as text; null when it is absent, null, empty or no single value. */
export function textFrom(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** "2026-10-31" out of a date or a moment; null when Procore sent none that can be read. */
export function dayFrom(value: unknown): string | null {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:$|[T ])/.exec(textFrom(value) ?? '') ?? []
  return day !== undefined && momentFrom(day)?.startsWith(day) ? day : null
}

/** The moment in UTC with milliseconds; null when Procore sent none that can be read. */
export function momentFrom(value: unknown): string | null {
  const at = Date.parse(textFrom(value) ?? '')
  // Years of other than four digits are none that anybody means, and the store has no such days.
  return at >= EARLIEST_AT && at < LATEST_AT ? new Date(at).toISOString() : null
}

const EARLIEST_AT = Date.parse('0001-01-01T00:00:00Z')
const LATEST_AT = Date.parse('9999-12-31T00:00:00Z')

/** The records in a list, or none; what was deleted is none. */
export function rowsFrom(value: unknown): Raw[] {
  return Array.isArray(value) ? value.filter(isObject).filter(raw => !isDeleted(raw)) : []
}

/** Some lists go on showing what was deleted, with one of these marks; the last is what the first is held against. */
export const DELETION_MARKS = [
  'deleted_at',
  'is_deleted',
  'deleted',
  'status',
  'updated_at',
] as const

/**
 * The moment counts where nothing changed later: Procore's own examples of contracts that are there have one, before
 * their last change or beside none.
 */
export function isDeleted(raw: Raw): boolean {
  const [at, is, was, status, changedAt] = DELETION_MARKS.map(name => raw[name])
  return (
    momentOf(at) >= momentOf(changedAt) ||
    is === true ||
    was === true ||
    textFrom(status)?.toLowerCase() === 'deleted'
  )
}

/** Epoch milliseconds; of what is none NaN, which is neither before nor after anything. */
function momentOf(value: unknown): number {
  return Date.parse(textFrom(value) ?? '')
}

export function textOf(raw: Raw, field: string): string | null {
  return textFrom(raw[field])
}

export function absent(field: string, what: string): TieoutError {
  return new TieoutError(
    'PROCORE_MALFORMED',
    `Procore sent ${what} without ${field} in a form that can be read; its API may have changed.`,
  )
}
