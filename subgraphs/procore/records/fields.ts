import { TieoutError } from '#lib/errors'
import type { Raw } from '../wire/client.ts'
import { isObject } from '../wire/errors.ts'

/** Plain readers of Procore's loosely typed fields. */

const DEFAULT_CURRENCY = 'USD'

/** The field as text; null when it is absent, null or empty. */
export function textOf(raw: Raw, field: string): string | null {
  const value = raw[field]
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/**
 * What a field says without which a record would be misjudged, or the error that GraphQL reports at
 * it when it is absent or no text: `textOf` would make both look as if Procore had said nothing.
 */
export function saidIn(raw: Raw, field: string, what: string): string | null | TieoutError {
  const value = raw[field]
  return value === undefined || (typeof value === 'object' && value !== null)
    ? absent(field, what)
    : textOf(raw, field)
}

/** The same for what a record belongs to, without which it has no place. Throws PROCORE_MALFORMED. */
export function neededTextOf(raw: Raw, field: string, what: string): string | null {
  const said = saidIn(raw, field, what)
  if (said instanceof TieoutError) throw said
  return said
}

/** The nested record, or an empty one. */
export function innerOf(raw: Raw, field: string): Raw {
  const value = raw[field]
  return isObject(value) ? value : {}
}

/** The nested records, or none. */
export function rowsOf(raw: Raw, field: string): Raw[] {
  const value = raw[field]
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** The nested records of a list that must be there. Throws PROCORE_MALFORMED. */
export function neededRowsOf(raw: Raw, field: string, what: string): Raw[] {
  if (!Array.isArray(raw[field])) throw absent(field, what)
  return rowsOf(raw, field)
}

export function absent(field: string, what: string): TieoutError {
  return new TieoutError(
    'PROCORE_MALFORMED',
    `Procore sent ${what} without ${field} in a form that can be read; its API may have changed.`,
  )
}

/** The record's id. Throws PROCORE_MALFORMED, because a record without one cannot be told apart. */
export function idOf(raw: Raw, what: string): string {
  const id = textOf(raw, 'id')
  if (id !== null) return id
  throw new TieoutError('PROCORE_MALFORMED', `Procore sent a ${what} without an id.`)
}

/** "2026-10-31" out of a date or a moment. */
export function dateOf(raw: Raw, field: string): string | null {
  return textOf(raw, field)?.slice(0, 10) ?? null
}

/** The moment in UTC with milliseconds; null when Procore sent none that can be read. */
export function momentOf(raw: Raw, field: string): string | null {
  const text = textOf(raw, field)
  const at = text === null ? Number.NaN : Date.parse(text)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** Companies with a single currency leave the code out. */
export function currencyOf(raw: Raw): string {
  return textOf(innerOf(raw, 'currency_configuration'), 'currency_iso_code') ?? DEFAULT_CURRENCY
}
