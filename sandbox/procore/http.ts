import type { Query } from './query.ts'
import type { Row } from './row.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store.ts'
import type { Webhooks } from './webhooks.ts'

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
