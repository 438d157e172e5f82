import type { Row } from './row.ts'

/**
 * A template lists the documented fields of a response, each with the value that Procore sends when
 * the field is unset. Fields of the data that are not listed stay inside.
 */
export type Template = Readonly<Row>

/** What Procore sends for an amount nobody entered. */
export const NO_MONEY = '0.0'

/** `row` with exactly the fields of `template`. */
export function filled(template: Template, row: Row): Row {
  const result: Row = { ...template }
  for (const field in template) {
    const value = row[field]
    if (value !== undefined && value !== null) result[field] = value
  }
  return result
}

/** A template of one unset value for many fields. */
export function unset(value: unknown, ...fields: string[]): Row {
  return Object.fromEntries(fields.map(field => [field, value]))
}

/** Those of `fields` that `row` has, where Procore leaves out what a record has none of. */
export function present(row: Row, ...fields: string[]): Row {
  return Object.fromEntries(
    fields
      .filter(field => row[field] !== undefined && row[field] !== null)
      .map(field => [field, row[field]]),
  )
}

export const currency = { currency_iso_code: 'USD' }
