import { TieoutError } from './errors.ts'

/**
 * Dates without a time are "YYYY-MM-DD" text; moments are ISO 8601 in UTC with milliseconds. Postgres has no year
 * 0000, and JavaScript takes 31 days of every month for a date.
 */
const datePattern = /^(?!0000)\d{4}-\d{2}-\d{2}$/

export function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

/** With an offset that Postgres takes, too: less than 16 hours. */
const momentPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,9})?(Z|[+-](0\d|1[0-5]):[0-5]\d)$/

/** Beyond these years the systems read a moment differently, or not at all. */
const EARLIEST_AT = Date.parse('1900-01-01T00:00:00Z')
const LATEST_AT = Date.parse('2999-12-31T23:59:59Z')

/** What is wrong with a moment as a caller writes it; undefined for what the store and every system can read. */
export function momentProblem(text: string): string | undefined {
  const [, day = ''] = momentPattern.exec(text) ?? []
  const at = isDate(day) ? Date.parse(text) : Number.NaN
  if (at >= EARLIEST_AT && at <= LATEST_AT) return undefined
  return `${JSON.stringify(text)} is not a moment from 1900 to 2999; write it as 2026-10-31T00:00:00Z.`
}

/** Throws BAD_USER_INPUT naming `field` unless `text` is a calendar date. */
export function requireDate(text: string, field: string): string {
  if (isDate(text)) return text
  throw new TieoutError(
    'BAD_USER_INPUT',
    `${field}: ${JSON.stringify(text)} is not a date; write it as 2026-10-31.`,
    { field: [field] },
  )
}

export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
