import { TieoutError } from './errors.ts'

/** Dates without a time are "YYYY-MM-DD" text; moments are ISO 8601 in UTC with milliseconds. */
const datePattern = /^\d{4}-\d{2}-\d{2}$/

export function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
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
