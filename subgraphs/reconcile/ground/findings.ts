/** Findings, what became of them, and the documents behind them; money is decimal text. */

export interface FindingRow {
  fingerprint: string
  rule_id: string
  code: string
  severity: 'BLOCKER' | 'HIGH' | 'MEDIUM' | 'LOW' | 'INFO'
  state: 'OPEN' | 'ASSIGNED' | 'ACCEPTED' | 'CLEARED'
  project_pair_id: string | null
  commitment_pair_id: string | null
  document_pair_id: string | null
  grain: string
  amount: string | null
  measure: 'COMMITTED' | 'INVOICED' | 'RETAINAGE' | 'PAID' | null
  documents: DocumentRow[]
  updated_at: Date
  assigned_to: string | null
  acceptance: Acceptance | null
  explanation: string
  evidence: {
    system: 'PROCORE' | 'SAGE300'
    field: string
    value: string | null
    recordId: string | null
  }[]
  first_seen_on: string
  cleared_on: string | null
  age_days: number
  /** Whether it is of a change order of the books that can be reversed and entered anew. */
  is_correctable: boolean
  /** What findings of one cause have in common. */
  cause: string
  occurred_on: string | null
}

export interface FindingEventRow {
  happened_at: Date
  kind:
    | 'OPENED'
    | 'CHANGED'
    | 'CLEARED'
    | 'COMMENTED'
    | 'ASSIGNED'
    | 'ACCEPTANCE_ASKED'
    | 'ACCEPTED'
    | 'REOPENED'
  made_by: string | null
  said: string | null
  amount: string | null
  operation_id: string | null
}

/** In the words of the contract, as the store keeps it. */
export interface Acceptance {
  reasonCode:
    | 'TIMING'
    | 'IMMATERIAL'
    | 'AGREED'
    | 'CORRECTED_ELSEWHERE'
    | 'CANNOT_BE_CORRECTED'
    | 'OTHER'
  note: string
  acceptedBy: string
  approvedBy: string | null
  expiresOn: string
}

export interface BridgeRow {
  commitment_pair_id: string
  code: string
  amount: string
  explanation: string
  documents: DocumentRow[]
}

/** A document behind a difference, as it stands in the store. */
export interface DocumentRow {
  pairId: string
  amount: string | null
}

export interface TimelineEventRow {
  kind:
    | 'SIGNED'
    | 'CHANGE_ORDER_APPROVED'
    | 'INVOICE_BOOKED'
    | 'FINDING_OPENED'
    | 'FINDING_CHANGED'
    | 'FINDING_CLEARED'
    | 'FINDING_DECIDED'
  happened_on: string
  happened_at: Date | null
  system: 'PROCORE' | 'SAGE300' | 'TIEOUT'
  title: string
  amount: string | null
  change_order_pair_id: string | null
  invoice_pair_id: string | null
  fingerprint: string | null
}
