/** Pairs of records and what is told of them, as rows of the store; money is decimal text. */

export type MatchBasis =
  | 'LINK'
  | 'TAX_ID'
  | 'NUMBER'
  | 'PERIOD_AND_AMOUNT'
  | 'SUM'
  | 'CHAIN'
  | 'NONE'

export type Verdict =
  | 'AGREES'
  | 'DIFFERS'
  | 'MISSING_IN_SAGE'
  | 'MISSING_IN_PROCORE'
  | 'UNMAPPED'
  | 'NOT_DUE'
  | 'UNREAD'

export interface ProjectRow {
  id: string
  field_id: string | null
  books_id: string | null
  number: string
  name: string | null
  matched_by: MatchBasis
  verdict: Verdict
}

export interface VendorRow {
  id: string
  field_id: string | null
  books_id: string | null
  number: string | null
  name: string | null
  matched_by: MatchBasis
  verdict: Verdict
}

export interface CommitmentRow {
  id: string
  project_pair_id: string
  vendor_pair_id: string | null
  field_id: string | null
  books_id: string | null
  number: string
  title: string | null
  kind: 'SUBCONTRACT' | 'PURCHASE_ORDER'
  matched_by: MatchBasis
  verdict: Verdict
  field_held_amount: string | null
  books_held_amount: string | null
  held_difference: string | null
  field_retained_amount: string | null
  books_retained_amount: string | null
  field_released_amount: string | null
  books_released_amount: string | null
  /** The day as of which it is told, where it is not told as of now. */
  as_of?: string
  /** The moment whose knowledge it is told from, where that is not now. */
  known_at?: string | null
}

export interface ChangeOrderRow {
  id: string
  commitment_pair_id: string
  field_id: string | null
  books_id: string | null
  number: string
  title: string | null
  verdict: Verdict
  matched_by: MatchBasis
  field_approved_on: string | null
  books_approved_on: string | null
  field_amount: string | null
  books_amount: string | null
  difference: string | null
}

export interface InvoiceRow {
  id: string
  commitment_pair_id: string
  field_id: string | null
  books_id: string | null
  number: string
  verdict: Verdict
  matched_by: MatchBasis
  books_number: string | null
  field_accounting_on: string | null
  books_accounting_on: string | null
  field_gross_amount: string | null
  books_gross_amount: string | null
  field_retainage_amount: string | null
  books_retainage_amount: string | null
  difference: string | null
  retainage_difference: string
  net_difference: string
}

/** One extra, cost code and category of a commitment, on both sides. */
export interface LineRow {
  id: string
  commitment_pair_id: string
  currency: string
  number: string
  cost_code: string
  cost_type: string | null
  extra: string | null
  field_original_amount: string | null
  books_original_amount: string | null
  field_gross_amount: string | null
  books_gross_amount: string | null
  field_held_amount: string | null
  books_held_amount: string | null
  verdict: Verdict
}

/** A record of one system that stands on a line. */
export interface LineRecordRow {
  line_id: string
  side: 'FIELD' | 'BOOKS'
  id: string
}

/** A record of one system: its id, and where a list of the store tells it the fields that are kept of it. */
export type StoredRecord = { id: string } & Readonly<Record<string, unknown>>

export interface ComparisonRow {
  commitment_pair_id: string
  field: string
  procore: string | null
  sage: string | null
  difference: string | null
  verdict: Verdict
  rule_id: string
}

/** What one line of the schedule of values holds, on both sides. */
export interface RetainageLineRow {
  commitment_pair_id: string
  line_id: string
  number: string
  field_held_amount: string | null
  books_held_amount: string | null
  basis: 'POSTED' | 'ALLOCATED'
}

export interface SuggestionRow {
  commitment_pair_id: string
  field_id: string | null
  books_id: string | null
  number: string
  reason: string
}

export interface VendorSuggestionRow {
  vendor_pair_id: string
  field_id: string | null
  books_id: string | null
  name: string
  reason: string
}

/** A figure of a commitment or a project on both sides; what offsets itself shows in its absolute amount. */
export interface MeasureRow {
  commitment_pair_id: string
  measure: 'COMMITTED' | 'INVOICED' | 'RETAINAGE' | 'PAID'
  field_amount: string | null
  books_amount: string | null
  difference: string | null
  absolute_amount: string
  is_complete: boolean
  currency: string
}

/** The projects that a caller sees, counted. */
export interface CompanyRow {
  project_ids: string[]
  project_count: number
  unread_count: number
  commitment_count: number
  differing_count: number
  finding_count: number
}
