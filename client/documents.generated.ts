/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why a finding is accepted. */
export type AcceptanceReason =
  /** Both sides of the contract have agreed to it. */
  | 'AGREED'
  /** The period is closed, or the system cannot be corrected any more. */
  | 'CANNOT_BE_CORRECTED'
  /** It was put right outside both systems, or in a way that they do not show. */
  | 'CORRECTED_ELSEWHERE'
  /** It is too small to be worth a correction. */
  | 'IMMATERIAL'
  /** Another reason, which the note says. */
  | 'OTHER'
  /** It rights itself in a later period. */
  | 'TIMING';

/** What became of a row. */
export type ChangeAction =
  /** It is new. */
  | 'ADDED'
  /** It was there and is another. */
  | 'MODIFIED'
  /** It is gone. */
  | 'REMOVED';

/** Which rows a change is of. */
export type ChangeKind =
  /** Of changeOrderRows. */
  | 'CHANGE_ORDER'
  /** Of commitmentRows. */
  | 'COMMITMENT'
  /** Of costCodeRows. */
  | 'COST_CODE'
  /** Of findingRows. */
  | 'FINDING'
  /** Of invoiceRows. */
  | 'INVOICE'
  /** Of retainageRows. */
  | 'RETAINAGE';

/** The two kinds of commitment. */
export type CommitmentKind =
  /** An order of goods or services. */
  | 'PURCHASE_ORDER'
  /** A contract with a subcontractor for work. */
  | 'SUBCONTRACT';

/** The classes of difference. */
export type FindingCode =
  /** The commitment agrees, its items do not. */
  | 'ALLOCATION_ONLY'
  /** In Sage, no approved commitment in Procore. */
  | 'COMMITMENT_MISSING_IN_PROCORE'
  /** Approved in Procore, no commitment in Sage. */
  | 'COMMITMENT_MISSING_IN_SAGE'
  /** Insurance, waiver, report or permit is open. */
  | 'COMPLIANCE_HOLD'
  /** The same document is coded to another cost code. */
  | 'COST_CODE_MISMATCH'
  /** The amounts of a change order differ. */
  | 'CO_AMOUNT_MISMATCH'
  /** A change order number is used twice. */
  | 'CO_DUPLICATE_NUMBER'
  /** Change order approved in Sage, not in Procore. */
  | 'CO_MISSING_IN_PROCORE'
  /** Change order approved in Procore, not in Sage. */
  | 'CO_MISSING_IN_SAGE'
  /** Change order in Sage, not released to accounting. */
  | 'CO_NOT_RELEASED'
  /** The rates of retainage differ on change-order lines. */
  | 'CO_RATE_MISMATCH'
  /** The states of a change order differ. */
  | 'CO_STATUS_MISMATCH'
  /** The two sides are in different currencies, so their amounts are not compared. */
  | 'CURRENCY_MISMATCH'
  /** Backcharges or deductions differ. */
  | 'DEDUCTION_MISMATCH'
  /** The same invoice twice in Procore. */
  | 'DUPLICATE_IN_PROCORE'
  /** The same invoice twice in Sage. */
  | 'DUPLICATE_IN_SAGE'
  /** A requisition contradicts itself. */
  | 'IDENTITY_BROKEN'
  /** The gross amounts of an invoice differ. */
  | 'INVOICE_AMOUNT_MISMATCH'
  /** An AP invoice has no counted requisition. */
  | 'INVOICE_MISSING_IN_PROCORE'
  /** A counted requisition has no AP invoice. */
  | 'INVOICE_MISSING_IN_SAGE'
  /** Posted on another commitment of the vendor, or on none. */
  | 'INVOICE_ON_OTHER_COMMITMENT'
  /** Entered in Sage, not posted. */
  | 'INVOICE_UNPOSTED_IN_SAGE'
  /** The same document is coded to another job or extra. */
  | 'JOB_OR_EXTRA_MISMATCH'
  /** A linked record is gone. */
  | 'LINK_BROKEN'
  /** Two links claim one record. */
  | 'LINK_CONFLICT'
  /** Less than nothing is held. */
  | 'NEGATIVE_HELD'
  /** A deduction carries no negative retainage on one side. */
  | 'NEGATIVE_LINE_RETAINAGE'
  /** The original amounts differ. */
  | 'ORIGINAL_AMOUNT_MISMATCH'
  /** A commitment is billed above its revised amount. */
  | 'OVERBILLED_COMMITMENT'
  /** A line is billed above its value. */
  | 'OVERBILLED_LINE'
  /** The amounts paid differ. */
  | 'PAYMENT_MISMATCH'
  /** The effective rates of retainage differ. */
  | 'RATE_MISMATCH'
  /** What was read of one system does not add up within it, or records are there without the commitment that they belong to; nothing that rests on it is judged. */
  | 'READING_INCOMPLETE'
  /** More retainage was released than held. */
  | 'RELEASE_EXCEEDS_HELD'
  /** Retainage was released on one side only. */
  | 'RELEASE_ONE_SIDED'
  /** The two sides cap retainage on another base. */
  | 'RETAINAGE_CAP_BASIS'
  /** More is withheld than the law or the prime contract allows. */
  | 'RETAINAGE_OVER_LEGAL_CAP'
  /** Retainage payable in the ledger differs from the invoices. */
  | 'RETAINAGE_PAYABLE_GL'
  /** Retainage was withheld on one side only, by a document that bills nothing. */
  | 'RETAINAGE_WITHHELD_ONE_SIDED'
  /** Within half a cent an amount that was rounded. */
  | 'ROUNDING'
  /** A stored total of Sage differs from its transactions. */
  | 'SAGE_MASTER_TOTAL'
  /** One side keeps withholding past the limit of the scale. */
  | 'SLIDING_SCALE_NOT_APPLIED'
  /** One side was read too long ago to judge. */
  | 'STALE_SOURCE'
  /** A system uses a status that is not known; the record is not judged. */
  | 'STATUS_UNKNOWN'
  /** Installed material was billed again. */
  | 'STORED_MATERIAL_DOUBLE_COUNT'
  /** Retainage on stored materials is held on one side only. */
  | 'STORED_MATERIAL_RETAINAGE'
  /** The two sides book it in different periods. */
  | 'TIMING_CUTOFF'
  /** No named part explains it. */
  | 'UNEXPLAINED'
  /** The unit prices of a line differ. */
  | 'UNIT_COST_CONFLICT'
  /** A cost code has no counterpart. */
  | 'UNMAPPED_CODE'
  /** A project has no counterpart. */
  | 'UNMAPPED_PROJECT'
  /** A vendor has no counterpart. */
  | 'UNMAPPED_VENDOR'
  /** The same document is with another vendor. */
  | 'VENDOR_MISMATCH'
  /** Written to one system, not yet to the other. */
  | 'WRITE_PARTIAL'
  /** The outcome of a write is unknown. */
  | 'WRITE_UNCERTAIN';

/** Where a finding stands. */
export type FindingState =
  /** Accepted by two people with a reason and a last day; it counts in no verdict. It is open again when its amount changes by a cent, when that day is over, or when somebody reopens it. */
  | 'ACCEPTED'
  /** Somebody looks after it. */
  | 'ASSIGNED'
  /** The sources agree now. */
  | 'CLEARED'
  /** Nobody has taken it. */
  | 'OPEN';

/** How two records came to be a pair. */
export type MatchBasis =
  /** A reversal, and what was entered again after it, with the document that they correct. */
  | 'CHAIN'
  /** A stored link, made by a person or taken from the link list. */
  | 'LINK'
  /** Only one side is known by itself. Where it agrees all the same, other documents of the commitment make it good. */
  | 'NONE'
  /** The same number after normalisation. */
  | 'NUMBER'
  /** The same month and exactly the same gross. */
  | 'PERIOD_AND_AMOUNT'
  /** Parts that add up: one document here, several there. */
  | 'SUM'
  /** The same number at the tax office, which no other has. Of vendors alone. */
  | 'TAX_ID';

/** What an amount measures; amounts of different measures do not add up to anything. */
export type Measure =
  /** What is contracted. */
  | 'COMMITTED'
  /** What is billed, gross. */
  | 'INVOICED'
  /** What is paid out. */
  | 'PAID'
  /** What is withheld. */
  | 'RETAINAGE';

/** What an operation does. */
export type OperationKind =
  /** Approve a change order in Procore and write it to Sage. */
  | 'CHANGE_ORDER_APPROVE'
  /** Reverse a wrong change order in Sage and enter the right one. */
  | 'CHANGE_ORDER_CORRECT'
  /** Write a change order to Sage. */
  | 'CHANGE_ORDER_EXPORT'
  /** Make a commitment in Sage and in Procore. */
  | 'COMMITMENT_CREATE'
  /** Write a commitment to Sage. */
  | 'COMMITMENT_EXPORT'
  /** Pair two commitments. */
  | 'COMMITMENT_LINK'
  /** Undo a pair of commitments. */
  | 'COMMITMENT_UNLINK'
  /** Map a cost code. */
  | 'COST_CODE_MAP'
  /** Accept a finding, once somebody else has approved it. */
  | 'FINDING_ACCEPT'
  /** Say who looks after a finding. */
  | 'FINDING_ASSIGN'
  /** Say something of a finding. */
  | 'FINDING_COMMENT'
  /** Take back that a finding was accepted. */
  | 'FINDING_REOPEN'
  /** Approve a subcontractor invoice in Procore and enter it in Sage. */
  | 'INVOICE_APPROVE'
  /** Write an invoice to Sage. */
  | 'INVOICE_EXPORT'
  /** Let an operation go on. */
  | 'OPERATION_APPROVE'
  /** Take an operation that was given up off the list of work. */
  | 'OPERATION_DISCARD'
  /** End an operation before it writes. */
  | 'OPERATION_REJECT'
  /** Look again at an operation that was given up. */
  | 'OPERATION_REPLAY'
  /** Say what a person has seen of an operation. */
  | 'OPERATION_SETTLE'
  /** Pair a project and a job. */
  | 'PROJECT_LINK'
  /** Undo a pair of a project and a job. */
  | 'PROJECT_UNLINK'
  /** Release retainage in Sage and in Procore. */
  | 'RETAINAGE_RELEASE'
  /** Read the sources again. */
  | 'SOURCE_REFRESH'
  /** Write a vendor's address, telephone number and dates of insurance to Sage. */
  | 'VENDOR_EXPORT'
  /** Pair a company and a vendor. */
  | 'VENDOR_LINK'
  /** Undo a pair of a company and a vendor. */
  | 'VENDOR_UNLINK'
  /** Send events again. */
  | 'WEBHOOK_REPLAY'
  /** Have events sent to an address. */
  | 'WEBHOOK_SUBSCRIBE'
  /** Send nothing more to an address. */
  | 'WEBHOOK_UNSUBSCRIBE';

/** Where an operation stands. */
export type OperationState =
  /** Waiting for a second person. */
  | 'AWAITING_APPROVAL'
  /** Given up; a person has to decide. */
  | 'DEAD_LETTER'
  /** Ended with nothing written. */
  | 'FAILED'
  /** One system is written; the rest will be tried again. */
  | 'PARTIAL'
  /** Planned; nothing written. */
  | 'PLANNED'
  /** Being carried out. */
  | 'RUNNING'
  /** Done and read back. */
  | 'SUCCEEDED'
  /** The outcome is unknown; it is looked up and never sent again. */
  | 'UNCERTAIN';

/** How much a finding matters. */
export type Severity =
  /** Blocks the close or a payment. */
  | 'BLOCKER'
  /** Money or a liability is wrong now. */
  | 'HIGH'
  /** For information; clears itself. */
  | 'INFO'
  /** A detail or presentation. */
  | 'LOW'
  /** Will become wrong. */
  | 'MEDIUM';

/** Whether a source system is up. */
export type SourceState =
  /** It does not answer. */
  | 'DOWN'
  /** It is switched off on purpose; nothing of it is read. */
  | 'OFF'
  /** It answers. */
  | 'UP';

/** The systems that Tieout reads and writes, and Tieout itself. */
export type SourceSystem =
  /** Procore, where projects are run. */
  | 'PROCORE'
  /** Sage 300 Construction and Real Estate, where the books are kept. */
  | 'SAGE300'
  /** Tieout itself. */
  | 'TIEOUT';

/** Why a mutation did not do what was asked. */
export type UserErrorCode =
  /** The record is already in the target system. */
  | 'ALREADY_EXISTS'
  /** The record is already paired with another one. */
  | 'ALREADY_LINKED'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not acceptable; the message says what is. */
  | 'INVALID'
  /** The same idempotency key is being worked on at this moment. */
  | 'IN_PROGRESS'
  /** Writing to the target system is not configured. */
  | 'NOT_CONFIGURED'
  /** No record has the given id. */
  | 'NOT_FOUND'
  /** The record, or its parent, is not paired yet. */
  | 'NOT_LINKED'
  /** The target system rejected the record; the message repeats its reason. */
  | 'REJECTED'
  /** A source system has changed what it answers, so that a write would rest on records that cannot be read. */
  | 'SOURCE_CHANGED'
  /** A text or number is longer than the target system takes. */
  | 'TOO_LONG'
  /** The outcome is not known yet; the operation is looked up and never sent again. */
  | 'UNCERTAIN'
  /** A code, job, extra, category or vendor is unknown in the target system. */
  | 'UNKNOWN_CODE'
  /** A system could not be asked about this one of many; nothing of it was written. */
  | 'UNREACHABLE'
  /** The state of the record does not allow this. */
  | 'WRONG_STATE';

/** What Tieout concludes of a pair. */
export type Verdict =
  /** Both systems have it and every compared figure agrees. */
  | 'AGREES'
  /** Both systems have it and something differs; the findings say what. */
  | 'DIFFERS'
  /** Sage has it, Procore does not have it in force. */
  | 'MISSING_IN_PROCORE'
  /** Procore has it in force, Sage does not have it. */
  | 'MISSING_IN_SAGE'
  /** One side has it and it need not be on the other yet, such as a draft. */
  | 'NOT_DUE'
  /** It cannot be judged because its project or vendor is not paired. */
  | 'UNMAPPED'
  /** It cannot be judged, because a list that it rests on was not read; `readings` say which, and the way out. */
  | 'UNREAD';

export type ChangeOrderExportMutationVariables = Exact<{
  changeOrderId: string;
  idempotencyKey: string;
  dryRun?: boolean;
}>;


export type ChangeOrderExportMutation = { readonly changeOrderExport: { readonly changeOrder: { readonly id: string, readonly number: string, readonly verdict: Verdict } | null, readonly plan: ReadonlyArray<{ readonly system: SourceSystem, readonly action: string, readonly target: string, readonly before: unknown, readonly after: unknown, readonly accountingEffect: string | null }>, readonly operation: { readonly id: string, readonly state: OperationState, readonly nextStep: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } | null };

export type ChangeOrderRowsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  projectNumber?: string | null | undefined;
  updatedAfter?: string | null | undefined;
}>;


export type ChangeOrderRowsQuery = { readonly changeOrderRows: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly updatedAt: string, readonly projectKey: string, readonly projectNumber: string, readonly commitmentKey: string, readonly commitmentNumber: string, readonly vendorNumber: string | null, readonly vendorName: string | null, readonly number: string, readonly title: string | null, readonly verdict: Verdict, readonly matchedBy: MatchBasis, readonly procoreStatus: string | null, readonly sageStatus: string | null, readonly procoreApprovedOn: string | null, readonly sageApprovedOn: string | null, readonly currency: string, readonly procoreAmount: string | null, readonly procoreValue: number | null, readonly sageAmount: string | null, readonly sageValue: number | null, readonly difference: string, readonly differenceValue: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ChangesQueryVariables = Exact<{
  since?: string | null | undefined;
  types?: ReadonlyArray<ChangeKind> | ChangeKind | null | undefined;
  first?: number;
}>;


export type ChangesQuery = { readonly changes: { readonly hasNextPage: boolean, readonly endCursor: string, readonly changes: ReadonlyArray<{ readonly kind: ChangeKind, readonly action: ChangeAction, readonly recordKey: string, readonly updatedAt: string, readonly before: unknown, readonly after: unknown }> } };

export type CommitmentQueryVariables = Exact<{
  number?: string;
}>;


export type CommitmentQuery = { readonly commitment: { readonly id: string, readonly number: string, readonly title: string | null, readonly kind: CommitmentKind, readonly verdict: Verdict, readonly project: { readonly number: string, readonly name: string | null }, readonly vendor: { readonly number: string | null, readonly name: string | null } | null, readonly comparison: ReadonlyArray<{ readonly field: string, readonly procore: string | null, readonly sage: string | null, readonly difference: string | null, readonly verdict: Verdict }>, readonly changeOrders: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string | null, readonly verdict: Verdict, readonly procoreAmount: string | null, readonly sageAmount: string | null }>, readonly invoices: ReadonlyArray<{ readonly id: string, readonly number: string, readonly verdict: Verdict, readonly procoreGrossAmount: string | null, readonly sageGrossAmount: string | null, readonly difference: string | null }>, readonly findings: ReadonlyArray<{ readonly id: string, readonly code: FindingCode, readonly severity: Severity, readonly amount: string | null, readonly explanation: string }> } | null };

export type CommitmentExportMutationVariables = Exact<{
  commitmentId: string;
  idempotencyKey: string;
  dryRun?: boolean;
}>;


export type CommitmentExportMutation = { readonly commitmentExport: { readonly commitment: { readonly id: string, readonly number: string, readonly verdict: Verdict } | null, readonly plan: ReadonlyArray<{ readonly system: SourceSystem, readonly action: string, readonly target: string, readonly before: unknown, readonly after: unknown, readonly accountingEffect: string | null }>, readonly operation: { readonly id: string, readonly state: OperationState, readonly nextStep: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } | null };

export type CommitmentRowsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  projectNumber?: string | null | undefined;
  updatedAfter?: string | null | undefined;
}>;


export type CommitmentRowsQuery = { readonly commitmentRows: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly updatedAt: string, readonly projectKey: string, readonly projectNumber: string, readonly projectName: string | null, readonly number: string, readonly title: string | null, readonly kind: CommitmentKind, readonly vendorNumber: string | null, readonly vendorName: string | null, readonly verdict: Verdict, readonly matchedBy: MatchBasis, readonly currency: string, readonly revisedAmount: string, readonly revisedValue: number, readonly procoreOriginalAmount: string | null, readonly procoreOriginalValue: number | null, readonly sageOriginalAmount: string | null, readonly sageOriginalValue: number | null, readonly originalDifference: string | null, readonly originalDifferenceValue: number | null, readonly procoreApprovedChangesAmount: string | null, readonly procoreApprovedChangesValue: number | null, readonly sageApprovedChangesAmount: string | null, readonly sageApprovedChangesValue: number | null, readonly approvedChangesDifference: string | null, readonly approvedChangesDifferenceValue: number | null, readonly procorePendingChangesAmount: string | null, readonly procorePendingChangesValue: number | null, readonly sagePendingChangesAmount: string | null, readonly sagePendingChangesValue: number | null, readonly procoreRevisedAmount: string | null, readonly procoreRevisedValue: number | null, readonly sageRevisedAmount: string | null, readonly sageRevisedValue: number | null, readonly revisedDifference: string | null, readonly revisedDifferenceValue: number | null, readonly procoreInvoicedAmount: string | null, readonly procoreInvoicedValue: number | null, readonly sageInvoicedAmount: string | null, readonly sageInvoicedValue: number | null, readonly invoicedDifference: string | null, readonly invoicedDifferenceValue: number | null, readonly procoreRetainageHeldAmount: string | null, readonly procoreRetainageHeldValue: number | null, readonly sageRetainageHeldAmount: string | null, readonly sageRetainageHeldValue: number | null, readonly retainageHeldDifference: string | null, readonly retainageHeldDifferenceValue: number | null, readonly procorePaidAmount: string | null, readonly procorePaidValue: number | null, readonly sagePaidAmount: string | null, readonly sagePaidValue: number | null, readonly paidDifference: string | null, readonly paidDifferenceValue: number | null, readonly openFindingCount: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CostCodeRowsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  projectNumber?: string | null | undefined;
  updatedAfter?: string | null | undefined;
}>;


export type CostCodeRowsQuery = { readonly costCodeRows: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly updatedAt: string, readonly projectKey: string, readonly projectNumber: string, readonly number: string, readonly procoreNumber: string | null, readonly sageNumber: string | null, readonly name: string | null, readonly extra: string | null, readonly matchedBy: MatchBasis }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type FindingResolveMutationVariables = Exact<{
  findingId: string;
  proposalId?: string | null | undefined;
  idempotencyKey: string;
  dryRun?: boolean;
}>;


export type FindingResolveMutation = { readonly findingResolve: { readonly finding: { readonly id: string, readonly code: FindingCode, readonly state: FindingState } | null, readonly plan: ReadonlyArray<{ readonly system: SourceSystem, readonly action: string, readonly target: string, readonly before: unknown, readonly after: unknown, readonly accountingEffect: string | null }>, readonly operation: { readonly id: string, readonly state: OperationState, readonly nextStep: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } | null };

export type FindingRowsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  projectNumber?: string | null | undefined;
  updatedAfter?: string | null | undefined;
}>;


export type FindingRowsQuery = { readonly findingRows: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly updatedAt: string, readonly projectKey: string | null, readonly projectNumber: string | null, readonly commitmentKey: string | null, readonly commitmentNumber: string | null, readonly vendorNumber: string | null, readonly vendorName: string | null, readonly code: FindingCode, readonly severity: Severity, readonly state: FindingState, readonly grain: string, readonly measure: Measure | null, readonly amount: string | null, readonly value: number | null, readonly explanation: string, readonly ruleName: string, readonly firstSeenOn: string, readonly clearedOn: string | null, readonly assignedTo: string | null, readonly acceptanceReason: AcceptanceReason | null, readonly acceptanceNote: string | null, readonly acceptedBy: string | null, readonly acceptanceApprovedBy: string | null, readonly acceptanceExpiresOn: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type InvoiceExportMutationVariables = Exact<{
  invoiceId: string;
  idempotencyKey: string;
  dryRun?: boolean;
}>;


export type InvoiceExportMutation = { readonly invoiceExport: { readonly invoice: { readonly id: string, readonly number: string, readonly verdict: Verdict } | null, readonly plan: ReadonlyArray<{ readonly system: SourceSystem, readonly action: string, readonly target: string, readonly before: unknown, readonly after: unknown, readonly accountingEffect: string | null }>, readonly operation: { readonly id: string, readonly state: OperationState, readonly nextStep: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } | null };

export type InvoiceRowsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  projectNumber?: string | null | undefined;
  updatedAfter?: string | null | undefined;
}>;


export type InvoiceRowsQuery = { readonly invoiceRows: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly updatedAt: string, readonly projectKey: string, readonly projectNumber: string, readonly commitmentKey: string, readonly commitmentNumber: string, readonly vendorNumber: string | null, readonly vendorName: string | null, readonly number: string, readonly sageNumber: string | null, readonly verdict: Verdict, readonly matchedBy: MatchBasis, readonly procoreStatus: string | null, readonly isPosted: boolean | null, readonly procoreAccountingOn: string | null, readonly sageAccountingOn: string | null, readonly currency: string, readonly procoreGrossAmount: string | null, readonly procoreGrossValue: number | null, readonly sageGrossAmount: string | null, readonly sageGrossValue: number | null, readonly difference: string, readonly differenceValue: number, readonly procoreRetainageAmount: string | null, readonly procoreRetainageValue: number | null, readonly sageRetainageAmount: string | null, readonly sageRetainageValue: number | null, readonly retainageDifference: string, readonly retainageDifferenceValue: number, readonly procoreReleasedAmount: string | null, readonly procoreReleasedValue: number | null, readonly sageReleasedAmount: string | null, readonly sageReleasedValue: number | null, readonly procoreDeductionAmount: string | null, readonly procoreDeductionValue: number | null, readonly sageDeductionAmount: string | null, readonly sageDeductionValue: number | null, readonly sagePaidAmount: string | null, readonly sagePaidValue: number | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type InvoicesThatDifferQueryVariables = Exact<{
  projectNumber?: string | null | undefined;
  minimumAmount?: string | null | undefined;
  verdicts?: ReadonlyArray<Verdict> | Verdict | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type InvoicesThatDifferQuery = { readonly invoices: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string | null, readonly verdict: Verdict, readonly procoreGrossAmount: string | null, readonly sageGrossAmount: string | null, readonly difference: string | null, readonly retainageDifference: string | null, readonly commitment: { readonly number: string, readonly vendor: { readonly name: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OpenFindingsQueryVariables = Exact<{
  projectNumber?: string | null | undefined;
  severities?: ReadonlyArray<Severity> | Severity | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type OpenFindingsQuery = { readonly findings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: FindingCode, readonly severity: Severity, readonly amount: string | null, readonly measure: Measure | null, readonly grain: string, readonly explanation: string, readonly ageDays: number, readonly resolutions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly mutation: string | null, readonly isByHand: boolean }>, readonly project: { readonly number: string } | null, readonly commitment: { readonly number: string, readonly title: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OperationQueryVariables = Exact<{
  id: string;
}>;


export type OperationQuery = { readonly operation: { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly nextStep: string | null, readonly isReplay: boolean, readonly steps: ReadonlyArray<{ readonly name: string, readonly system: SourceSystem, readonly state: OperationState, readonly message: string | null }>, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } | null };

export type RetainageQueryVariables = Exact<{
  number?: string;
}>;


export type RetainageQuery = { readonly commitment: { readonly number: string, readonly retainage: { readonly procoreHeldAmount: string | null, readonly sageHeldAmount: string | null, readonly difference: string | null, readonly residualAmount: string, readonly bridge: ReadonlyArray<{ readonly code: FindingCode, readonly amount: string, readonly explanation: string }> } } | null };

export type RetainageRowsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  projectNumber?: string | null | undefined;
  updatedAfter?: string | null | undefined;
}>;


export type RetainageRowsQuery = { readonly retainageRows: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly updatedAt: string, readonly projectKey: string, readonly projectNumber: string, readonly commitmentKey: string, readonly commitmentNumber: string, readonly vendorNumber: string | null, readonly vendorName: string | null, readonly verdict: Verdict, readonly currency: string, readonly procoreHeldAmount: string | null, readonly procoreHeldValue: number | null, readonly sageHeldAmount: string | null, readonly sageHeldValue: number | null, readonly heldDifference: string | null, readonly heldDifferenceValue: number | null, readonly procoreRetainedToDateAmount: string | null, readonly procoreRetainedToDateValue: number | null, readonly sageRetainedToDateAmount: string | null, readonly sageRetainedToDateValue: number | null, readonly procoreReleasedToDateAmount: string | null, readonly procoreReleasedToDateValue: number | null, readonly sageReleasedToDateAmount: string | null, readonly sageReleasedToDateValue: number | null, readonly residualAmount: string, readonly residualValue: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesQuery = { readonly sources: ReadonlyArray<{ readonly system: SourceSystem, readonly state: SourceState, readonly errorMessage: string | null, readonly lastReadAt: string | null, readonly lastRefreshedAt: string | null, readonly recordCount: number, readonly isDegraded: boolean, readonly firstReading: { readonly doneCount: number, readonly totalCount: number, readonly secondsToGo: number | null, readonly described: string } | null }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ChangeOrderExportDocument = new TypedDocumentString(`
    mutation ChangeOrderExport($changeOrderId: ID!, $idempotencyKey: ID!, $dryRun: Boolean! = true) {
  changeOrderExport(
    input: {changeOrderId: $changeOrderId, idempotencyKey: $idempotencyKey, dryRun: $dryRun}
  ) {
    changeOrder {
      id
      number
      verdict
    }
    plan {
      system
      action
      target
      before
      after
      accountingEffect
    }
    operation {
      id
      state
      nextStep
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeOrderExportMutation, ChangeOrderExportMutationVariables>;
export const ChangeOrderRowsDocument = new TypedDocumentString(`
    query ChangeOrderRows($first: Int! = 1000, $after: String, $projectNumber: String, $updatedAfter: DateTime) {
  changeOrderRows(
    first: $first
    after: $after
    projectNumber: $projectNumber
    updatedAfter: $updatedAfter
  ) {
    nodes {
      id
      updatedAt
      projectKey
      projectNumber
      commitmentKey
      commitmentNumber
      vendorNumber
      vendorName
      number
      title
      verdict
      matchedBy
      procoreStatus
      sageStatus
      procoreApprovedOn
      sageApprovedOn
      currency
      procoreAmount
      procoreValue
      sageAmount
      sageValue
      difference
      differenceValue
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeOrderRowsQuery, ChangeOrderRowsQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($since: String, $types: [ChangeKind!], $first: Int! = 500) {
  changes(since: $since, types: $types, first: $first) {
    changes {
      kind
      action
      recordKey
      updatedAt
      before
      after
    }
    hasNextPage
    endCursor
  }
}
    `) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const CommitmentDocument = new TypedDocumentString(`
    query Commitment($number: String! = "SC-2001") {
  commitment(number: $number) {
    id
    number
    title
    kind
    verdict
    project {
      number
      name
    }
    vendor {
      number
      name
    }
    comparison {
      field
      procore
      sage
      difference
      verdict
    }
    changeOrders {
      id
      number
      title
      verdict
      procoreAmount
      sageAmount
    }
    invoices {
      id
      number
      verdict
      procoreGrossAmount
      sageGrossAmount
      difference
    }
    findings {
      id
      code
      severity
      amount
      explanation
    }
  }
}
    `) as unknown as TypedDocumentString<CommitmentQuery, CommitmentQueryVariables>;
export const CommitmentExportDocument = new TypedDocumentString(`
    mutation CommitmentExport($commitmentId: ID!, $idempotencyKey: ID!, $dryRun: Boolean! = true) {
  commitmentExport(
    input: {commitmentId: $commitmentId, idempotencyKey: $idempotencyKey, dryRun: $dryRun}
  ) {
    commitment {
      id
      number
      verdict
    }
    plan {
      system
      action
      target
      before
      after
      accountingEffect
    }
    operation {
      id
      state
      nextStep
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CommitmentExportMutation, CommitmentExportMutationVariables>;
export const CommitmentRowsDocument = new TypedDocumentString(`
    query CommitmentRows($first: Int! = 1000, $after: String, $projectNumber: String, $updatedAfter: DateTime) {
  commitmentRows(
    first: $first
    after: $after
    projectNumber: $projectNumber
    updatedAfter: $updatedAfter
  ) {
    nodes {
      id
      updatedAt
      projectKey
      projectNumber
      projectName
      number
      title
      kind
      vendorNumber
      vendorName
      verdict
      matchedBy
      currency
      revisedAmount
      revisedValue
      procoreOriginalAmount
      procoreOriginalValue
      sageOriginalAmount
      sageOriginalValue
      originalDifference
      originalDifferenceValue
      procoreApprovedChangesAmount
      procoreApprovedChangesValue
      sageApprovedChangesAmount
      sageApprovedChangesValue
      approvedChangesDifference
      approvedChangesDifferenceValue
      procorePendingChangesAmount
      procorePendingChangesValue
      sagePendingChangesAmount
      sagePendingChangesValue
      procoreRevisedAmount
      procoreRevisedValue
      sageRevisedAmount
      sageRevisedValue
      revisedDifference
      revisedDifferenceValue
      procoreInvoicedAmount
      procoreInvoicedValue
      sageInvoicedAmount
      sageInvoicedValue
      invoicedDifference
      invoicedDifferenceValue
      procoreRetainageHeldAmount
      procoreRetainageHeldValue
      sageRetainageHeldAmount
      sageRetainageHeldValue
      retainageHeldDifference
      retainageHeldDifferenceValue
      procorePaidAmount
      procorePaidValue
      sagePaidAmount
      sagePaidValue
      paidDifference
      paidDifferenceValue
      openFindingCount
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CommitmentRowsQuery, CommitmentRowsQueryVariables>;
export const CostCodeRowsDocument = new TypedDocumentString(`
    query CostCodeRows($first: Int! = 1000, $after: String, $projectNumber: String, $updatedAfter: DateTime) {
  costCodeRows(
    first: $first
    after: $after
    projectNumber: $projectNumber
    updatedAfter: $updatedAfter
  ) {
    nodes {
      id
      updatedAt
      projectKey
      projectNumber
      number
      procoreNumber
      sageNumber
      name
      extra
      matchedBy
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CostCodeRowsQuery, CostCodeRowsQueryVariables>;
export const FindingResolveDocument = new TypedDocumentString(`
    mutation FindingResolve($findingId: ID!, $proposalId: ID, $idempotencyKey: ID!, $dryRun: Boolean! = true) {
  findingResolve(
    input: {findingId: $findingId, proposalId: $proposalId, idempotencyKey: $idempotencyKey, dryRun: $dryRun}
  ) {
    finding {
      id
      code
      state
    }
    plan {
      system
      action
      target
      before
      after
      accountingEffect
    }
    operation {
      id
      state
      nextStep
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<FindingResolveMutation, FindingResolveMutationVariables>;
export const FindingRowsDocument = new TypedDocumentString(`
    query FindingRows($first: Int! = 1000, $after: String, $projectNumber: String, $updatedAfter: DateTime) {
  findingRows(
    first: $first
    after: $after
    projectNumber: $projectNumber
    updatedAfter: $updatedAfter
  ) {
    nodes {
      id
      updatedAt
      projectKey
      projectNumber
      commitmentKey
      commitmentNumber
      vendorNumber
      vendorName
      code
      severity
      state
      grain
      measure
      amount
      value
      explanation
      ruleName
      firstSeenOn
      clearedOn
      assignedTo
      acceptanceReason
      acceptanceNote
      acceptedBy
      acceptanceApprovedBy
      acceptanceExpiresOn
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FindingRowsQuery, FindingRowsQueryVariables>;
export const InvoiceExportDocument = new TypedDocumentString(`
    mutation InvoiceExport($invoiceId: ID!, $idempotencyKey: ID!, $dryRun: Boolean! = true) {
  invoiceExport(
    input: {invoiceId: $invoiceId, idempotencyKey: $idempotencyKey, dryRun: $dryRun}
  ) {
    invoice {
      id
      number
      verdict
    }
    plan {
      system
      action
      target
      before
      after
      accountingEffect
    }
    operation {
      id
      state
      nextStep
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<InvoiceExportMutation, InvoiceExportMutationVariables>;
export const InvoiceRowsDocument = new TypedDocumentString(`
    query InvoiceRows($first: Int! = 1000, $after: String, $projectNumber: String, $updatedAfter: DateTime) {
  invoiceRows(
    first: $first
    after: $after
    projectNumber: $projectNumber
    updatedAfter: $updatedAfter
  ) {
    nodes {
      id
      updatedAt
      projectKey
      projectNumber
      commitmentKey
      commitmentNumber
      vendorNumber
      vendorName
      number
      sageNumber
      verdict
      matchedBy
      procoreStatus
      isPosted
      procoreAccountingOn
      sageAccountingOn
      currency
      procoreGrossAmount
      procoreGrossValue
      sageGrossAmount
      sageGrossValue
      difference
      differenceValue
      procoreRetainageAmount
      procoreRetainageValue
      sageRetainageAmount
      sageRetainageValue
      retainageDifference
      retainageDifferenceValue
      procoreReleasedAmount
      procoreReleasedValue
      sageReleasedAmount
      sageReleasedValue
      procoreDeductionAmount
      procoreDeductionValue
      sageDeductionAmount
      sageDeductionValue
      sagePaidAmount
      sagePaidValue
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<InvoiceRowsQuery, InvoiceRowsQueryVariables>;
export const InvoicesThatDifferDocument = new TypedDocumentString(`
    query InvoicesThatDiffer($projectNumber: String, $minimumAmount: Decimal, $verdicts: [Verdict!] = [DIFFERS, MISSING_IN_SAGE, MISSING_IN_PROCORE], $first: Int! = 50, $after: String) {
  invoices(
    first: $first
    after: $after
    filter: {projectNumber: $projectNumber, minimumAmount: $minimumAmount, verdicts: $verdicts}
  ) {
    totalCount
    nodes {
      id
      number
      title
      verdict
      procoreGrossAmount
      sageGrossAmount
      difference
      retainageDifference
      commitment {
        number
        vendor {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<InvoicesThatDifferQuery, InvoicesThatDifferQueryVariables>;
export const OpenFindingsDocument = new TypedDocumentString(`
    query OpenFindings($projectNumber: String, $severities: [Severity!], $first: Int! = 20, $after: String) {
  findings(
    first: $first
    after: $after
    filter: {projectNumber: $projectNumber, severities: $severities}
    order: SEVERITY
  ) {
    totalCount
    nodes {
      id
      code
      severity
      amount
      measure
      grain
      explanation
      ageDays
      resolutions {
        id
        title
        mutation
        isByHand
      }
      project {
        number
      }
      commitment {
        number
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OpenFindingsQuery, OpenFindingsQueryVariables>;
export const OperationDocument = new TypedDocumentString(`
    query Operation($id: ID!) {
  operation(id: $id) {
    id
    kind
    state
    nextStep
    isReplay
    steps {
      name
      system
      state
      message
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<OperationQuery, OperationQueryVariables>;
export const RetainageDocument = new TypedDocumentString(`
    query Retainage($number: String! = "SC-2001") {
  commitment(number: $number) {
    number
    retainage {
      procoreHeldAmount
      sageHeldAmount
      difference
      residualAmount
      bridge {
        code
        amount
        explanation
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RetainageQuery, RetainageQueryVariables>;
export const RetainageRowsDocument = new TypedDocumentString(`
    query RetainageRows($first: Int! = 1000, $after: String, $projectNumber: String, $updatedAfter: DateTime) {
  retainageRows(
    first: $first
    after: $after
    projectNumber: $projectNumber
    updatedAfter: $updatedAfter
  ) {
    nodes {
      id
      updatedAt
      projectKey
      projectNumber
      commitmentKey
      commitmentNumber
      vendorNumber
      vendorName
      verdict
      currency
      procoreHeldAmount
      procoreHeldValue
      sageHeldAmount
      sageHeldValue
      heldDifference
      heldDifferenceValue
      procoreRetainedToDateAmount
      procoreRetainedToDateValue
      sageRetainedToDateAmount
      sageRetainedToDateValue
      procoreReleasedToDateAmount
      procoreReleasedToDateValue
      sageReleasedToDateAmount
      sageReleasedToDateValue
      residualAmount
      residualValue
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RetainageRowsQuery, RetainageRowsQueryVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources {
  sources {
    system
    state
    errorMessage
    lastReadAt
    lastRefreshedAt
    recordCount
    firstReading {
      doneCount
      totalCount
      secondsToGo
      described
    }
    isDegraded
  }
}
    `) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;