import type { Query } from './query.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store.ts'
import type { Webhooks } from './webhooks.ts'

/** A record in Procore's own REST shape, as it came from the file or from a request body. */
export type Row = Record<string, unknown>

/** One authorised request, already matched to a route. */
export interface Call {
  method: string
  /** Scheme, host and path as the client sees them; the base of the Link header. */
  url: URL
  params: Record<string, string>
  query: Query
  /** The JSON object that was sent; empty for a GET. */
  body: Row
  settings: Settings
  store: Store
  webhooks: Webhooks
  now: Date
}

export interface Answer {
  status: number
  /** Absent for an answer without a body. */
  body?: unknown
  headers?: Record<string, string>
}

export type Handler = (call: Call) => Answer | Promise<Answer>

export function ok(body: unknown, headers?: Record<string, string>): Answer {
  return headers ? { status: 200, body, headers } : { status: 200, body }
}

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
