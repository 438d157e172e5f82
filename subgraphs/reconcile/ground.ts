/** The rows of the store as the queries of this subgraph return them; money is decimal text. */
export interface ProjectRow {
  id: string
  procore_id: string | null
  sage_id: string | null
  number: string
  name: string | null
  matched_by: MatchBasis
  verdict: Verdict
}

export interface VendorRow {
  id: string
  procore_id: string | null
  sage_id: string | null
  number: string | null
  name: string | null
  matched_by: MatchBasis
  verdict: Verdict
}

export interface CommitmentRow {
  id: string
  project_pair_id: string
  vendor_pair_id: string | null
  procore_id: string | null
  sage_id: string | null
  number: string
  title: string | null
  kind: 'SUBCONTRACT' | 'PURCHASE_ORDER'
  matched_by: MatchBasis
  verdict: Verdict
  procore_held_amount: string | null
  sage_held_amount: string | null
  held_difference: string | null
  procore_retained_amount: string | null
  sage_retained_amount: string | null
  procore_released_amount: string | null
  sage_released_amount: string | null
}

export interface ComparisonRow {
  commitment_pair_id: string
  field: string
  procore: string | null
  sage: string | null
  difference: string | null
  verdict: Verdict
  rule_id: string
}

export interface SuggestionRow {
  commitment_pair_id: string
  procore_id: string | null
  sage_id: string | null
  number: string
  reason: string
}

export interface VendorSuggestionRow {
  vendor_pair_id: string
  procore_id: string | null
  sage_id: string | null
  name: string
  reason: string
}

export interface ChangeOrderRow {
  id: string
  commitment_pair_id: string
  procore_id: string | null
  sage_id: string | null
  number: string
  title: string | null
  verdict: Verdict
  procore_amount: string | null
  sage_amount: string | null
  difference: string | null
}

export interface InvoiceRow {
  id: string
  commitment_pair_id: string
  procore_id: string | null
  sage_id: string | null
  number: string
  verdict: Verdict
  procore_gross_amount: string | null
  sage_gross_amount: string | null
  procore_retainage_amount: string | null
  sage_retainage_amount: string | null
  difference: string | null
}

export interface BridgeRow {
  commitment_pair_id: string
  code: string
  amount: string
  explanation: string
}

export interface FindingRow {
  fingerprint: string
  rule_id: string
  code: string
  severity: 'BLOCKER' | 'HIGH' | 'MEDIUM' | 'LOW' | 'INFO'
  state: 'OPEN' | 'ASSIGNED' | 'ACCEPTED' | 'CLEARED'
  project_pair_id: string
  commitment_pair_id: string | null
  document_pair_id: string | null
  grain: string
  amount: string | null
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
}

export type MatchBasis = 'LINK' | 'NUMBER' | 'NONE'
export type Verdict =
  | 'AGREES'
  | 'DIFFERS'
  | 'MISSING_IN_SAGE'
  | 'MISSING_IN_PROCORE'
  | 'UNMAPPED'
  | 'NOT_DUE'
