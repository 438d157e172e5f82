import type { Completeness } from './audit/completeness.ts'
import type { Verification } from './audit/verify.ts'

/** The rows of the store as the queries of this subgraph return them; money is decimal text. */
export interface ProjectRow {
  id: string
  field_id: string | null
  books_id: string | null
  number: string
  name: string | null
  matched_by: MatchBasis
  verdict: Verdict
}

/** One list and whether it was read. */
export interface ReadingRow {
  project_pair_id: string | null
  system: 'PROCORE' | 'SAGE300'
  list: ListName
  state: ReadingState
  read_at: Date | null
  reason: string | null
  /** Of what leaves one commitment unjudged. */
  commitment_pair_id?: string
  /** Then the list that was not read; null where one record is wrong. Otherwise it is `list`. */
  unread_list?: ListName | null
  /** The finding that says more of it. */
  code?: 'READING_INCOMPLETE' | 'STATUS_UNKNOWN' | 'CURRENCY_MISMATCH' | null
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

/** On which code of Sage a code of Procore stands, and on which days. */
export interface CodeMappingRow {
  id: string
  field_id: string
  books_id: string | null
  /** Where it is divided, among which codes. */
  splits: CodeSplit[] | null
  project_pair_id: string | null
  valid_from_on: string | null
  valid_to_on: string | null
  reason: string | null
  made_by: string
  made_at: Date
}

export interface CodeSplit {
  booksId: string
  sharePercent: string
}

/** What the commitments of a project come to on one code, on both sides; without a code, on none. */
export interface JobCostLineRow {
  extra: string | null
  cost_code: string | null
  cost_type: string | null
  field_original: string
  books_original: string
  field_changes: string
  books_changes: string
  field_invoiced: string
  books_invoiced: string
  field_held: string
  books_held: string
  /** Null where the side keeps none in the whole project, or was not read. */
  field_budget: string | null
  books_budget: string | null
  field_revised_budget: string | null
  books_revised_budget: string | null
  field_cost: string | null
  cost: string | null
  /** The commitments that differ here. */
  differing_ids: string[]
  /** The project, where only one system has it. */
  of_alone: string | null
}

export interface JobCostRow {
  project: ProjectRow
  budget: BudgetReadingRow
  lines: JobCostLineRow[]
}

/** Whether the budget of a project of Procore was read. */
export interface BudgetReadingRow {
  state: ReadingState
  read_at: Date | null
  failure_code: string | null
  view_name: string | null
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

/** A figure of a commitment or a project on both sides; what offsets itself shows in its absolute amount. */
/** A record of one system: its id, and where a list of the store tells it the fields that are kept of it. */
export type StoredRecord = { id: string } & Readonly<Record<string, unknown>>

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

/** What one line of the schedule of values holds, on both sides. */
export interface RetainageLineRow {
  commitment_pair_id: string
  line_id: string
  number: string
  field_held_amount: string | null
  books_held_amount: string | null
  basis: 'POSTED' | 'ALLOCATED'
}

/** A document behind a difference, as it stands in the store. */
export interface DocumentRow {
  pairId: string
  amount: string | null
}

export interface BridgeRow {
  commitment_pair_id: string
  code: string
  amount: string
  explanation: string
  documents: DocumentRow[]
}

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

export interface WebhookRow {
  uuid: string
  url: string
  events: string[]
  subscribed_by: string
  subscribed_at: Date
  ended_at: Date | null
  next_at: Date
}

export interface WebhookAnswer {
  webhook: ReadBack<WebhookRow>
  secret?: string | null
}

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

export type MatchBasis = 'LINK' | 'NUMBER' | 'PERIOD_AND_AMOUNT' | 'SUM' | 'CHAIN' | 'NONE'
/** What is read, or is not, by itself. */
export type ListName =
  | 'PROJECTS'
  | 'VENDORS'
  | 'COST_CODES'
  | 'COMMITMENTS'
  | 'CHANGE_ORDERS'
  | 'INVOICES'
  | 'PAYMENTS'

export type ReadingState = 'READ' | 'EMPTY' | 'REFUSED' | 'FAILED' | 'INCOMPLETE' | 'NEVER'

export type Verdict =
  | 'AGREES'
  | 'DIFFERS'
  | 'MISSING_IN_SAGE'
  | 'MISSING_IN_PROCORE'
  | 'UNMAPPED'
  | 'NOT_DUE'
  | 'UNREAD'

/**
 * What an answer shows of something that is done. It is read when it is asked for, so that what fails
 * then is this field and not the mutation; see writes/read-back.ts.
 */
export type ReadBack<Value> = () => Promise<Value | null>

export interface ProjectLinkAnswer extends PreviewAnswer {
  project: ReadBack<ProjectRow>
}
export interface ProjectUnlinkAnswer extends PreviewAnswer {
  projects: ReadBack<ProjectRow[]>
}
export interface VendorLinkAnswer extends PreviewAnswer {
  vendor: ReadBack<VendorRow>
}
export interface VendorUnlinkAnswer extends PreviewAnswer {
  vendors: ReadBack<VendorRow[]>
}
export interface CommitmentLinkAnswer extends PreviewAnswer {
  commitment: ReadBack<CommitmentRow>
}
export interface CommitmentUnlinkAnswer extends PreviewAnswer {
  commitments: ReadBack<CommitmentRow[]>
}
export interface CodeMapAnswer extends PreviewAnswer {
  mappings: ReadBack<CodeMappingRow[]>
}
/** What the contract names itself: a report of each source, and the operation. */
export interface RefreshAnswer {
  sources: ReadBack<object[]>
  operation: ReadBack<object>
}
export interface ChangeOrderAnswer {
  changeOrder: ReadBack<ChangeOrderRow>
}
export interface CommitmentAnswer {
  commitment: ReadBack<CommitmentRow>
}
export interface VendorAnswer {
  vendor: ReadBack<VendorRow>
}
export interface InvoiceAnswer {
  invoice: ReadBack<InvoiceRow>
}
export interface FindingAnswer {
  finding: ReadBack<FindingRow>
}
export interface FindingDecidedAnswer extends FindingAnswer, OperationAnswer, PreviewAnswer {}
/** What came of one of many. */
export interface FindingResultRow {
  finding: FindingRow | null
  outcome:
    | 'WOULD_APPLY'
    | 'APPLIED'
    | 'AWAITING_APPROVAL'
    | 'UNDER_WAY'
    | 'BY_HAND'
    | 'REFUSED'
    | 'STALE'
  plan: object[]
  operation: object | null
  userErrors: object[]
}
export interface FindingsDecidedAnswer extends PreviewAnswer {
  results: ReadBack<FindingResultRow[]>
}
/** A write that is planned, as it is decided and kept; what it changes field by field is told of it. */
export interface PlannedWrite {
  system: 'PROCORE' | 'SAGE300' | 'TIEOUT'
  action: string
  target: string
  before: unknown
  after: unknown
  accountingEffect: string | null
}
/** An operation as it is read; what it is about, and whether the caller may approve it, is told of it. */
export interface ReadOperation {
  id: string
  kind: string
  state: string
  requestedBy: string
  input: Record<string, unknown>
}
export interface OperationAnswer {
  operation: ReadBack<object>
}
export interface PreviewAnswer {
  preview: PreviewedFindings | null
}
/** As they would stand after a decision that is not made. */
export interface PreviewedFindings {
  opens: FindingRow[]
  closes: FindingRow[]
}
