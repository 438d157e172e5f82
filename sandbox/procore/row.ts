/** A record in Procore's own REST shape, as it came from the file or from a request body. */
export type Row = Record<string, unknown>

/** An amount as text: any scale, no exponent. */
export const AMOUNT = /^-?\d+(\.\d+)?$/

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The field as text, or '' when it is absent or null. */
export function text(row: Row, field: string): string {
  const value = row[field]
  return value === undefined || value === null ? '' : String(value)
}

/** Moments have whole seconds, as Procore writes them. */
export function moment(now: Date): string {
  return now.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
