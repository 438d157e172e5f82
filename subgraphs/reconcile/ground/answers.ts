import type { CodeMappingRow } from './costs.ts'
import type { FindingRow } from './findings.ts'
import type { WebhookRow } from './log.ts'
import type { ChangeOrderRow, CommitmentRow, InvoiceRow, ProjectRow, VendorRow } from './pairs.ts'

/** What mutations answer, and what they are planned as. */

export interface WebhookAnswer {
  webhook: ReadBack<WebhookRow>
  secret?: string | null
}

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
