import type { Completeness } from '../audit/completeness.ts'
import type { Verification } from '../audit/verify.ts'

/** What is kept of all that was done and has changed, and who is told. */

export interface AuditEntryRow {
  sequence: number
  at: string
  made_by: string
  action: string
  kind: string | null
  operation_id: string | null
  body: string
  hash: string
}

export type AuditReport = Verification & { completeness: Completeness[] }

/** A change of a flat row as the log has it: in the order of `position`, in which the changes showed. */
export interface LoggedChange {
  position: number
  kind: 'COMMITMENT' | 'CHANGE_ORDER' | 'INVOICE' | 'RETAINAGE' | 'FINDING' | 'COST_CODE'
  id: string
  changed_at: string
  before: string | null
  after: string | null
}

export interface ChangesRead {
  changes: LoggedChange[]
  hasNextPage: boolean
  endCursor: string
}

export interface WebhookRow {
  uuid: string
  url: string
  events: string[]
  subscribed_by: string
  subscribed_at: Date
  ended_at: Date | null
  next_at: Date
}
