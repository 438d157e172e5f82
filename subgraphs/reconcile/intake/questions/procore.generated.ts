/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The state of a commitment change order. */
export type ChangeOrderStatus =
  /** Agreed; part of the revised amount. */
  | 'APPROVED'
  /** Being written; exposure at most. */
  | 'DRAFT'
  /** Agreed to cost nothing. */
  | 'NO_CHARGE'
  /** A state that Tieout does not know; `sourceStatus` has the source's own word. */
  | 'OTHER'
  /** Issued or being priced, not agreed. */
  | 'PENDING'
  /** Refused. */
  | 'REJECTED'
  /** Cancelled as if never made. */
  | 'VOID';

/** The two kinds of commitment. */
export type CommitmentKind =
  /** An order of goods or services. */
  | 'PURCHASE_ORDER'
  /** A contract with a subcontractor for work. */
  | 'SUBCONTRACT';

/** The state of a commitment. */
export type CommitmentStatus =
  /** In force. */
  | 'APPROVED'
  /** In force and finished or closed. */
  | 'COMPLETE'
  /** Being written; no obligation yet. */
  | 'DRAFT'
  /** A state that Tieout does not know; `sourceStatus` has the source's own word. */
  | 'OTHER'
  /** Sent out for bid or signature, or being processed; no obligation yet. */
  | 'PENDING'
  /** Ended before completion. */
  | 'TERMINATED'
  /** Cancelled as if never made. */
  | 'VOID';

/** How grave it is that a source system is not as it was recorded. */
export type DriftClass =
  /** There is more than was recorded; nothing is wrong. */
  | 'ADDITIVE'
  /** Figures, states or records cannot be read; writes that depend on them are refused. */
  | 'BREAKING'
  /** Something is gone or changed that Tieout goes on without. */
  | 'RISKY';

/** Whether an insurance is good enough. */
export type InsuranceStatus =
  /** It is, or is taken to be while it is looked into. */
  | 'COMPLIANT'
  /** It has run out. */
  | 'EXPIRED'
  /** It is not, or is taken not to be while it is looked into. */
  | 'NON_COMPLIANT'
  /** A state that Tieout does not know; `sourceStatus` has the source's own word. */
  | 'OTHER'
  /** Nobody has judged it. */
  | 'UNDECIDED';

/** The state of an invoice. */
export type InvoiceStatus =
  /** Approved, with or without notes. */
  | 'APPROVED'
  /** Being written. */
  | 'DRAFT'
  /** A state that Tieout does not know; `sourceStatus` has the source's own word. */
  | 'OTHER'
  /** Posted and paid in full. */
  | 'PAID'
  /** Approved, waiting for the owner. */
  | 'PENDING_OWNER_APPROVAL'
  /** Posted to the books. */
  | 'POSTED'
  /** Refused; nothing of it counts. */
  | 'REJECTED'
  /** Sent back to the subcontractor. */
  | 'REVISE_AND_RESUBMIT'
  /** Handed in, not decided. */
  | 'UNDER_REVIEW'
  /** Entered in the books but not posted. */
  | 'UNPOSTED'
  /** Voided in the books; nothing of it counts. */
  | 'VOID';

/** The state of a payment. */
export type PaymentStatus =
  /** A state that Tieout does not know; `sourceStatus` has the source's own word. */
  | 'OTHER'
  /** Paid out. */
  | 'PAID'
  /** Prepared, not paid out. */
  | 'PENDING'
  /** Cancelled. */
  | 'VOID';

/** A record to be approved in Procore. */
export type ProcoreApproveInput = {
  /** Check everything and write nothing. */
  readonly dryRun?: boolean;
  /** The id of the record. */
  readonly id: string;
};

/** A commitment to be made, and known by its number in the project. */
export type ProcoreCommitmentCreateInput = {
  /** Check everything and write nothing. */
  readonly dryRun?: boolean;
  /** It may have been sent before: what Procore shows of it is completed, and the commitment itself is not made again. */
  readonly isResumed?: boolean;
  /** A subcontract or a purchase order. */
  readonly kind: CommitmentKind;
  /** The schedule of values, in the order of its numbers. */
  readonly lines: ReadonlyArray<ProcoreCommitmentLineInput>;
  /** The number, which no other commitment of the project has. */
  readonly number: string;
  /** The project. */
  readonly projectId: string;
  /** What is withheld of each invoice, from 0 to 100. */
  readonly retainagePercent: string;
  /** When it was signed. */
  readonly signedOn?: string | null | undefined;
  /** What it is for. */
  readonly title: string;
  /** A company in the directory of the project. */
  readonly vendorId: string;
};

/** A line of the schedule of values of a commitment to be made. */
export type ProcoreCommitmentLineInput = {
  /** The amount. */
  readonly amount: string;
  /** The cost code, by its number. */
  readonly costCode: string;
  /** The cost type, by its code. */
  readonly costType: string;
  /** What it is for. */
  readonly description: string;
  /** The sub job; null for the project itself. */
  readonly extra?: string | null | undefined;
  /** How many units; none for a lump sum. */
  readonly quantity?: string | null | undefined;
  /** The price of one unit. */
  readonly unitCostAmount?: string | null | undefined;
  /** The unit. */
  readonly unitOfMeasure?: string | null | undefined;
};

/** The state of a prime contract. */
export type ProcorePrimeContractStatus =
  /** In force. */
  | 'APPROVED'
  /** In force and finished. */
  | 'COMPLETE'
  /** Being written; nobody is bound yet. */
  | 'DRAFT'
  /** A word that Tieout does not know; the source's own word stands beside it. */
  | 'OTHER'
  /** Out for bid or for signature; nobody is bound yet. */
  | 'PENDING'
  /** Ended before completion. */
  | 'TERMINATED';

/** What the limit of a retainage rule is a share of. */
export type ProcoreRetainageBasis =
  /** Nothing: the limit is an amount. */
  | 'FIXED_AMOUNT'
  /** The amount of the commitment at signing. */
  | 'ORIGINAL_AMOUNT'
  /** A basis that Tieout does not know; `sourceBasis` has the source's own word. */
  | 'OTHER'
  /** The amount with approved change orders. */
  | 'REVISED_AMOUNT';

/** Retainage to be released by a new invoice of a commitment. */
export type ProcoreRetainageReleaseInput = {
  /** The commitment. */
  readonly commitmentId: string;
  /** Check everything and write nothing. */
  readonly dryRun?: boolean;
  /** The lines; those that are left out release nothing. */
  readonly lines: ReadonlyArray<ProcoreRetainageReleaseLineInput>;
  /** The number of the new invoice, which no other of the commitment has. */
  readonly number: string;
  /** The billing date. */
  readonly releasedOn: string;
};

/** What one line of the latest invoice releases. */
export type ProcoreRetainageReleaseLineInput = {
  /** What is released of the retainage on its work. */
  readonly amount: string;
  /** The line of the latest counted invoice that holds the retainage. */
  readonly lineId: string;
};

/** What a tool of a project is for. */
export type ProcoreToolKind =
  /** The budget, with its views. */
  | 'BUDGET'
  /** Subcontracts and purchase orders, with their change orders and requisitions. */
  | 'COMMITMENTS'
  /** Anything else. */
  | 'OTHER';

/** How a write to Procore ended. */
export type ProcoreWriteOutcome =
  /** Every check passed; nothing was written because a dry run was asked for. */
  | 'CHECKED'
  /** Procore has taken it. */
  | 'POSTED'
  /** A check failed before anything was sent, or Procore refused it: nothing was written. */
  | 'REFUSED'
  /** It was sent and its outcome is unknown: look, never resend. */
  | 'UNCERTAIN';

/** The state of a project or job. */
export type ProjectStatus =
  /** Under way. */
  | 'ACTIVE'
  /** Closed or inactive. */
  | 'CLOSED'
  /** Not started yet. */
  | 'NOT_STARTED'
  /** A state that Tieout does not know; `sourceStatus` has the source's own word. */
  | 'OTHER';

/** The state of a record that is either in use or not. */
export type RecordStatus =
  /** In use. */
  | 'ACTIVE'
  /** No longer in use. */
  | 'INACTIVE'
  /** A state that Tieout does not know; `sourceStatus` has the source's own word. */
  | 'OTHER';

/** What a caller may do after a failure. */
export type Retryable =
  /** The outcome is unknown: look the record up before anything is sent again. */
  | 'LOOK_FIRST'
  /** Sending it again cannot help; something must be mended first. */
  | 'NO'
  /** The same request may be sent again. */
  | 'YES';

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

export type ProcoreBudgetRowsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  projectId: string;
  viewId: string;
}>;


export type ProcoreBudgetRowsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly costTypeCode: string | null, readonly columns: ReadonlyArray<{ readonly name: string, readonly amount: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProcoreBudgetViewsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  projectId: string;
}>;


export type ProcoreBudgetViewsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProcoreCallBudgetQueryVariables = Exact<{ [key: string]: never; }>;


export type ProcoreCallBudgetQuery = { readonly budget: { readonly hourLeftCount: number | null, readonly nextRoundReadAt: string } | null };

export type ProcoreChangeOrderApproveMutationVariables = Exact<{
  input: ProcoreApproveInput;
}>;


export type ProcoreChangeOrderApproveMutation = { readonly write: { readonly outcome: ProcoreWriteOutcome, readonly recordId: string | null, readonly message: string | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly system: SourceSystem | null, readonly retryable: Retryable }> } };

export type ProcoreChangeOrderCodesQueryVariables = Exact<{
  id: string;
}>;


export type ProcoreChangeOrderCodesQuery = { readonly commitment: { readonly changeOrders: ReadonlyArray<{ readonly id: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly description: string | null, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly amount: string | null }> }> } | null };

export type ProcoreChangeOrderLinesQueryVariables = Exact<{
  id: string;
}>;


export type ProcoreChangeOrderLinesQuery = { readonly commitment: { readonly changeOrders: ReadonlyArray<{ readonly id: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly commitmentLineNumber: string | null, readonly description: string | null, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly quantity: string | null, readonly unitCostAmount: string | null, readonly unitOfMeasure: string | null, readonly amount: string | null }> }> } | null };

export type ProcoreChangeOrderPollsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  projectId: string;
}>;


export type ProcoreChangeOrderPollsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly title: string | null, readonly status: ChangeOrderStatus, readonly sourceStatus: string | null, readonly amount: string | null, readonly approvedOn: string | null, readonly updatedAt: string | null, readonly commitmentKey: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProcoreChangeOrderToExportQueryVariables = Exact<{
  commitmentId: string;
}>;


export type ProcoreChangeOrderToExportQuery = { readonly commitment: { readonly id: string, readonly number: string | null, readonly changeOrders: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly title: string | null, readonly status: ChangeOrderStatus, readonly sourceStatus: string | null, readonly amount: string | null, readonly approvedOn: string | null, readonly lines: ReadonlyArray<{ readonly number: string | null, readonly description: string | null, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly quantity: string | null, readonly unitCostAmount: string | null, readonly amount: string | null, readonly commitmentLineNumber: string | null, readonly isChangedLineKnown: boolean | null }> }> } | null };

export type ProcoreChangeOrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  projectId: string;
}>;


export type ProcoreChangeOrdersQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly title: string | null, readonly status: ChangeOrderStatus, readonly sourceStatus: string | null, readonly amount: string | null, readonly approvedOn: string | null, readonly updatedAt: string | null, readonly commitment: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProcoreCommitmentCreateMutationVariables = Exact<{
  input: ProcoreCommitmentCreateInput;
}>;


export type ProcoreCommitmentCreateMutation = { readonly write: { readonly outcome: ProcoreWriteOutcome, readonly recordId: string | null, readonly message: string | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly system: SourceSystem | null, readonly retryable: Retryable }> } };

export type ProcoreCommitmentHeadsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  projectId: string;
}>;


export type ProcoreCommitmentHeadsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly title: string | null, readonly kind: CommitmentKind, readonly status: CommitmentStatus, readonly sourceStatus: string | null, readonly retainagePercent: string | null, readonly originalAmount: string | null, readonly approvedChangesAmount: string | null, readonly paidAmount: string | null, readonly requisitionsAmount: string | null, readonly signedOn: string | null, readonly executedOn: string | null, readonly isExecuted: boolean | null, readonly isPrivate: boolean | null, readonly accountingMethod: string | null, readonly revisedAmount: string | null, readonly pendingChangesAmount: string | null, readonly draftChangesAmount: string | null, readonly currency: string, readonly updatedAt: string | null, readonly vendorName: string | null, readonly vendor: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProcoreCommitmentLinesQueryVariables = Exact<{
  id: string;
}>;


export type ProcoreCommitmentLinesQuery = { readonly commitment: { readonly lines: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly description: string | null, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly quantity: string | null, readonly unitCostAmount: string | null, readonly unitOfMeasure: string | null, readonly originalAmount: string | null, readonly totalAmount: string | null, readonly taxCode: string | null }> } | null };

export type ProcoreCommitmentToExportQueryVariables = Exact<{
  commitmentId: string;
}>;


export type ProcoreCommitmentToExportQuery = { readonly commitment: { readonly id: string, readonly number: string | null, readonly title: string | null, readonly kind: CommitmentKind, readonly status: CommitmentStatus, readonly sourceStatus: string | null, readonly signedOn: string | null, readonly retainagePercent: string | null, readonly accountingMethod: string | null, readonly originalAmount: string | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly description: string | null, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly quantity: string | null, readonly unitCostAmount: string | null, readonly unitOfMeasure: string | null, readonly originalAmount: string | null }> } | null };

export type ProcoreCommitmentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  projectId: string;
}>;


export type ProcoreCommitmentsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly title: string | null, readonly kind: CommitmentKind, readonly status: CommitmentStatus, readonly sourceStatus: string | null, readonly retainagePercent: string | null, readonly originalAmount: string | null, readonly approvedChangesAmount: string | null, readonly paidAmount: string | null, readonly requisitionsAmount: string | null, readonly signedOn: string | null, readonly executedOn: string | null, readonly isExecuted: boolean | null, readonly isPrivate: boolean | null, readonly accountingMethod: string | null, readonly revisedAmount: string | null, readonly pendingChangesAmount: string | null, readonly draftChangesAmount: string | null, readonly currency: string, readonly updatedAt: string | null, readonly vendorName: string | null, readonly vendor: { readonly id: string } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly description: string | null, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly quantity: string | null, readonly unitCostAmount: string | null, readonly unitOfMeasure: string | null, readonly originalAmount: string | null, readonly totalAmount: string | null, readonly taxCode: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProcoreCostCodesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  projectId: string;
}>;


export type ProcoreCostCodesQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly name: string | null, readonly extra: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProcoreDriftsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProcoreDriftsQuery = { readonly drifts: ReadonlyArray<{ readonly resource: string, readonly field: string, readonly was: string, readonly now: string, readonly class: DriftClass, readonly firstSeenAt: string, readonly lastSeenAt: string, readonly seenCount: number, readonly affectedOperations: ReadonlyArray<string>, readonly affectedTypes: ReadonlyArray<string>, readonly endedAt: string | null }> };

export type ProcoreHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type ProcoreHealthQuery = { readonly health: { readonly isReachable: boolean, readonly errorCode: string | null, readonly errorMessage: string | null, readonly budget: { readonly usedCount: number, readonly leftCount: number, readonly resetAt: string, readonly queuedCount: number, readonly described: string } | null } };

export type ProcoreInsurancesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ProcoreInsurancesQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly insurances: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly kind: string | null, readonly status: InsuranceStatus, readonly sourceStatus: string | null, readonly isExempt: boolean, readonly provider: string | null, readonly effectiveOn: string | null, readonly expiresOn: string | null, readonly limitAmount: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProcoreInvoiceApproveMutationVariables = Exact<{
  input: ProcoreApproveInput;
}>;


export type ProcoreInvoiceApproveMutation = { readonly write: { readonly outcome: ProcoreWriteOutcome, readonly recordId: string | null, readonly message: string | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly system: SourceSystem | null, readonly retryable: Retryable }> } };

export type ProcoreInvoiceStatusQueryVariables = Exact<{
  id: string;
}>;


export type ProcoreInvoiceStatusQuery = { readonly commitment: { readonly invoices: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly status: InvoiceStatus, readonly sourceStatus: string | null }> } | null };

export type ProcoreInvoiceKeysQueryVariables = Exact<{
  projectId: string;
}>;


export type ProcoreInvoiceKeysQuery = { readonly keys: ReadonlyArray<{ readonly id: string, readonly commitmentId: string, readonly updatedAt: string }> | null };

export type ProcoreInvoicesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  projectId: string;
  updatedAfter?: string | null | undefined;
  commitmentIds?: ReadonlyArray<string> | string | null | undefined;
}>;


export type ProcoreInvoicesQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly sequence: number, readonly status: InvoiceStatus, readonly sourceStatus: string | null, readonly invoicedOn: string | null, readonly accountingOn: string | null, readonly completedAndStoredToDateAmount: string | null, readonly retainageHeldAmount: string | null, readonly paymentDueAmount: string | null, readonly periodStartsOn: string | null, readonly invoiceType: string | null, readonly isFinal: boolean | null, readonly claimedAmount: string | null, readonly summary: { readonly originalAmount: string | null, readonly changesAmount: string | null, readonly contractToDateAmount: string | null, readonly materialsStoredAmount: string | null, readonly workRetainagePercent: string | null, readonly workRetainageHeldAmount: string | null, readonly materialsRetainagePercent: string | null, readonly materialsRetainageHeldAmount: string | null, readonly earnedLessRetainageAmount: string | null, readonly previousCertificatesAmount: string | null, readonly taxAmount: string | null, readonly balanceToFinishAmount: string | null } | null, readonly commitment: { readonly id: string } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly isChangeOrderLine: boolean, readonly sourceLineId: string | null, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly number: string | null, readonly commitmentLineNumber: string | null, readonly quantity: string | null, readonly unitCostAmount: string | null, readonly scheduledAmount: string | null, readonly workPreviousAmount: string | null, readonly workThisPeriodAmount: string | null, readonly materialsPreviousAmount: string | null, readonly materialsMovedAmount: string | null, readonly workRetainagePercent: string | null, readonly materialsRetainagePercent: string | null, readonly materialsRetainageThisPeriodAmount: string | null, readonly materialsRetainageMovedAmount: string | null, readonly isRetainageOverridden: boolean | null, readonly materialsStoredAmount: string | null, readonly completedAndStoredToDateAmount: string | null, readonly workRetainagePreviousAmount: string | null, readonly workRetainageThisPeriodAmount: string | null, readonly workRetainageReleasedAmount: string | null, readonly materialsRetainageHeldAmount: string | null, readonly materialsRetainageReleasedAmount: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProcoreLostEventsQueryVariables = Exact<{
  projectId?: string | null | undefined;
  since: string;
}>;


export type ProcoreLostEventsQuery = { readonly count: number | null };

export type ProcorePaymentsQueryVariables = Exact<{
  id: string;
}>;


export type ProcorePaymentsQuery = { readonly commitment: { readonly payments: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly checkNumber: string | null, readonly method: string | null, readonly status: PaymentStatus, readonly sourceStatus: string | null, readonly amount: string | null, readonly paidOn: string | null, readonly invoiceId: string | null, readonly invoiceNumber: string | null }> } | null };

export type ProcorePrimeContractsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  projectId: string;
}>;


export type ProcorePrimeContractsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly status: ProcorePrimeContractStatus, readonly retainagePercent: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProcoreProjectToolsQueryVariables = Exact<{
  id: string;
}>;


export type ProcoreProjectToolsQuery = { readonly project: { readonly tools: ReadonlyArray<{ readonly kind: ProcoreToolKind, readonly isActive: boolean | null }> } | null };

export type ProcoreProjectVendorsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  projectId: string;
  isArchived: boolean;
}>;


export type ProcoreProjectVendorsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly name: string | null, readonly taxNumber: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProcoreProjectsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ProcoreProjectsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly name: string | null, readonly status: ProjectStatus, readonly sourceStatus: string | null, readonly stateCode: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProcoreRetainageReleaseMutationVariables = Exact<{
  input: ProcoreRetainageReleaseInput;
}>;


export type ProcoreRetainageReleaseMutation = { readonly write: { readonly outcome: ProcoreWriteOutcome, readonly recordId: string | null, readonly message: string | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly system: SourceSystem | null, readonly retryable: Retryable }> } };

export type ProcoreRetainageToReleaseQueryVariables = Exact<{
  id: string;
}>;


export type ProcoreRetainageToReleaseQuery = { readonly commitment: { readonly id: string, readonly number: string | null, readonly invoices: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly sequence: number, readonly status: InvoiceStatus, readonly lines: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly workRetainageHeldAmount: string | null, readonly workRetainageReleasedAmount: string | null }> }> } | null };

export type ProcoreRetainageRulesQueryVariables = Exact<{
  id: string;
}>;


export type ProcoreRetainageRulesQuery = { readonly commitment: { readonly invoiceConfiguration: { readonly isSlidingScale: boolean | null, readonly retainageRules: ReadonlyArray<{ readonly position: number, readonly basis: ProcoreRetainageBasis, readonly sourceBasis: string | null, readonly retainagePercent: string | null, readonly limitPercent: string | null, readonly limitAmount: string | null, readonly maximumHeldAmount: string | null }> } | null } | null };

export type ProcoreVendorToExportQueryVariables = Exact<{
  id: string;
}>;


export type ProcoreVendorToExportQuery = { readonly vendor: { readonly id: string, readonly name: string | null, readonly address: string | null, readonly city: string | null, readonly stateCode: string | null, readonly zip: string | null, readonly telephone: string | null, readonly insurances: ReadonlyArray<{ readonly kind: string | null, readonly status: InsuranceStatus, readonly expiresOn: string | null }> } | null };

export type ProcoreVendorsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ProcoreVendorsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly name: string | null, readonly taxNumber: string | null, readonly status: RecordStatus }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };


export const ProcoreBudgetRowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreBudgetRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"viewId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procoreBudgetRows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"viewId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"viewId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"costTypeCode"}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreBudgetRowsQuery, ProcoreBudgetRowsQueryVariables>;
export const ProcoreBudgetViewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreBudgetViews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procoreBudgetViews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreBudgetViewsQuery, ProcoreBudgetViewsQueryVariables>;
export const ProcoreCallBudgetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreCallBudget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"budget"},"name":{"kind":"Name","value":"procoreCallBudget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hourLeftCount"}},{"kind":"Field","name":{"kind":"Name","value":"nextRoundReadAt"}}]}}]}}]} as unknown as DocumentNode<ProcoreCallBudgetQuery, ProcoreCallBudgetQueryVariables>;
export const ProcoreChangeOrderApproveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProcoreChangeOrderApprove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProcoreApproveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"write"},"name":{"kind":"Name","value":"procoreChangeOrderApprove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreChangeOrderApproveMutation, ProcoreChangeOrderApproveMutationVariables>;
export const ProcoreChangeOrderCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreChangeOrderCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"commitment"},"name":{"kind":"Name","value":"procoreCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreChangeOrderCodesQuery, ProcoreChangeOrderCodesQueryVariables>;
export const ProcoreChangeOrderLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreChangeOrderLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"commitment"},"name":{"kind":"Name","value":"procoreCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"commitmentLineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"unitOfMeasure"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreChangeOrderLinesQuery, ProcoreChangeOrderLinesQueryVariables>;
export const ProcoreChangeOrderPollsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreChangeOrderPolls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procoreChangeOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"commitmentKey"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreChangeOrderPollsQuery, ProcoreChangeOrderPollsQueryVariables>;
export const ProcoreChangeOrderToExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreChangeOrderToExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"commitmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"commitment"},"name":{"kind":"Name","value":"procoreCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"commitmentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"changeOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"commitmentLineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"isChangedLineKnown"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreChangeOrderToExportQuery, ProcoreChangeOrderToExportQueryVariables>;
export const ProcoreChangeOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreChangeOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procoreChangeOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"commitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreChangeOrdersQuery, ProcoreChangeOrdersQueryVariables>;
export const ProcoreCommitmentCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProcoreCommitmentCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProcoreCommitmentCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"write"},"name":{"kind":"Name","value":"procoreCommitmentCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreCommitmentCreateMutation, ProcoreCommitmentCreateMutationVariables>;
export const ProcoreCommitmentHeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreCommitmentHeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procoreCommitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"retainagePercent"}},{"kind":"Field","name":{"kind":"Name","value":"originalAmount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"paidAmount"}},{"kind":"Field","name":{"kind":"Name","value":"requisitionsAmount"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"executedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isExecuted"}},{"kind":"Field","name":{"kind":"Name","value":"isPrivate"}},{"kind":"Field","name":{"kind":"Name","value":"accountingMethod"}},{"kind":"Field","name":{"kind":"Name","value":"revisedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"pendingChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"draftChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vendorName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreCommitmentHeadsQuery, ProcoreCommitmentHeadsQueryVariables>;
export const ProcoreCommitmentLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreCommitmentLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"commitment"},"name":{"kind":"Name","value":"procoreCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"unitOfMeasure"}},{"kind":"Field","name":{"kind":"Name","value":"originalAmount"}},{"kind":"Field","name":{"kind":"Name","value":"totalAmount"}},{"kind":"Field","name":{"kind":"Name","value":"taxCode"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreCommitmentLinesQuery, ProcoreCommitmentLinesQueryVariables>;
export const ProcoreCommitmentToExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreCommitmentToExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"commitmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"commitment"},"name":{"kind":"Name","value":"procoreCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"commitmentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"retainagePercent"}},{"kind":"Field","name":{"kind":"Name","value":"accountingMethod"}},{"kind":"Field","name":{"kind":"Name","value":"originalAmount"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"unitOfMeasure"}},{"kind":"Field","name":{"kind":"Name","value":"originalAmount"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreCommitmentToExportQuery, ProcoreCommitmentToExportQueryVariables>;
export const ProcoreCommitmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreCommitments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procoreCommitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"retainagePercent"}},{"kind":"Field","name":{"kind":"Name","value":"originalAmount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"paidAmount"}},{"kind":"Field","name":{"kind":"Name","value":"requisitionsAmount"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"executedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isExecuted"}},{"kind":"Field","name":{"kind":"Name","value":"isPrivate"}},{"kind":"Field","name":{"kind":"Name","value":"accountingMethod"}},{"kind":"Field","name":{"kind":"Name","value":"revisedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"pendingChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"draftChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vendorName"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"unitOfMeasure"}},{"kind":"Field","name":{"kind":"Name","value":"originalAmount"}},{"kind":"Field","name":{"kind":"Name","value":"totalAmount"}},{"kind":"Field","name":{"kind":"Name","value":"taxCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreCommitmentsQuery, ProcoreCommitmentsQueryVariables>;
export const ProcoreCostCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreCostCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procoreCostCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreCostCodesQuery, ProcoreCostCodesQueryVariables>;
export const ProcoreDriftsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreDrifts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"drifts"},"name":{"kind":"Name","value":"procoreDrifts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"firstSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"seenCount"}},{"kind":"Field","name":{"kind":"Name","value":"affectedOperations"}},{"kind":"Field","name":{"kind":"Name","value":"affectedTypes"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]} as unknown as DocumentNode<ProcoreDriftsQuery, ProcoreDriftsQueryVariables>;
export const ProcoreHealthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"health"},"name":{"kind":"Name","value":"procoreHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isReachable"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usedCount"}},{"kind":"Field","name":{"kind":"Name","value":"leftCount"}},{"kind":"Field","name":{"kind":"Name","value":"resetAt"}},{"kind":"Field","name":{"kind":"Name","value":"queuedCount"}},{"kind":"Field","name":{"kind":"Name","value":"described"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreHealthQuery, ProcoreHealthQueryVariables>;
export const ProcoreInsurancesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreInsurances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procoreVendors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"insurances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"isExempt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"limitAmount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreInsurancesQuery, ProcoreInsurancesQueryVariables>;
export const ProcoreInvoiceApproveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProcoreInvoiceApprove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProcoreApproveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"write"},"name":{"kind":"Name","value":"procoreInvoiceApprove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreInvoiceApproveMutation, ProcoreInvoiceApproveMutationVariables>;
export const ProcoreInvoiceStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreInvoiceStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"commitment"},"name":{"kind":"Name","value":"procoreCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreInvoiceStatusQuery, ProcoreInvoiceStatusQueryVariables>;
export const ProcoreInvoiceKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreInvoiceKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"keys"},"name":{"kind":"Name","value":"procoreInvoiceKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"commitmentId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<ProcoreInvoiceKeysQuery, ProcoreInvoiceKeysQueryVariables>;
export const ProcoreInvoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreInvoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedAfter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"commitmentIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procoreInvoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAfter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedAfter"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"commitmentIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"commitmentIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"invoicedOn"}},{"kind":"Field","name":{"kind":"Name","value":"accountingOn"}},{"kind":"Field","name":{"kind":"Name","value":"completedAndStoredToDateAmount"}},{"kind":"Field","name":{"kind":"Name","value":"retainageHeldAmount"}},{"kind":"Field","name":{"kind":"Name","value":"paymentDueAmount"}},{"kind":"Field","name":{"kind":"Name","value":"periodStartsOn"}},{"kind":"Field","name":{"kind":"Name","value":"invoiceType"}},{"kind":"Field","name":{"kind":"Name","value":"isFinal"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"originalAmount"}},{"kind":"Field","name":{"kind":"Name","value":"changesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"contractToDateAmount"}},{"kind":"Field","name":{"kind":"Name","value":"materialsStoredAmount"}},{"kind":"Field","name":{"kind":"Name","value":"workRetainagePercent"}},{"kind":"Field","name":{"kind":"Name","value":"workRetainageHeldAmount"}},{"kind":"Field","name":{"kind":"Name","value":"materialsRetainagePercent"}},{"kind":"Field","name":{"kind":"Name","value":"materialsRetainageHeldAmount"}},{"kind":"Field","name":{"kind":"Name","value":"earnedLessRetainageAmount"}},{"kind":"Field","name":{"kind":"Name","value":"previousCertificatesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"taxAmount"}},{"kind":"Field","name":{"kind":"Name","value":"balanceToFinishAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isChangeOrderLine"}},{"kind":"Field","name":{"kind":"Name","value":"sourceLineId"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"commitmentLineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAmount"}},{"kind":"Field","name":{"kind":"Name","value":"workPreviousAmount"}},{"kind":"Field","name":{"kind":"Name","value":"workThisPeriodAmount"}},{"kind":"Field","name":{"kind":"Name","value":"materialsPreviousAmount"}},{"kind":"Field","name":{"kind":"Name","value":"materialsMovedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"workRetainagePercent"}},{"kind":"Field","name":{"kind":"Name","value":"materialsRetainagePercent"}},{"kind":"Field","name":{"kind":"Name","value":"materialsRetainageThisPeriodAmount"}},{"kind":"Field","name":{"kind":"Name","value":"materialsRetainageMovedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"isRetainageOverridden"}},{"kind":"Field","name":{"kind":"Name","value":"materialsStoredAmount"}},{"kind":"Field","name":{"kind":"Name","value":"completedAndStoredToDateAmount"}},{"kind":"Field","name":{"kind":"Name","value":"workRetainagePreviousAmount"}},{"kind":"Field","name":{"kind":"Name","value":"workRetainageThisPeriodAmount"}},{"kind":"Field","name":{"kind":"Name","value":"workRetainageReleasedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"materialsRetainageHeldAmount"}},{"kind":"Field","name":{"kind":"Name","value":"materialsRetainageReleasedAmount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreInvoicesQuery, ProcoreInvoicesQueryVariables>;
export const ProcoreLostEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreLostEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"count"},"name":{"kind":"Name","value":"procoreLostEventCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}]}}]} as unknown as DocumentNode<ProcoreLostEventsQuery, ProcoreLostEventsQueryVariables>;
export const ProcorePaymentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcorePayments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"commitment"},"name":{"kind":"Name","value":"procoreCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"checkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"paidOn"}},{"kind":"Field","name":{"kind":"Name","value":"invoiceId"}},{"kind":"Field","name":{"kind":"Name","value":"invoiceNumber"}}]}}]}}]}}]} as unknown as DocumentNode<ProcorePaymentsQuery, ProcorePaymentsQueryVariables>;
export const ProcorePrimeContractsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcorePrimeContracts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procorePrimeContracts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"retainagePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcorePrimeContractsQuery, ProcorePrimeContractsQueryVariables>;
export const ProcoreProjectToolsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreProjectTools"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"project"},"name":{"kind":"Name","value":"procoreProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tools"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreProjectToolsQuery, ProcoreProjectToolsQueryVariables>;
export const ProcoreProjectVendorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreProjectVendors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isArchived"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procoreVendors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"isArchived"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isArchived"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"taxNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreProjectVendorsQuery, ProcoreProjectVendorsQueryVariables>;
export const ProcoreProjectsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreProjects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procoreProjects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"stateCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreProjectsQuery, ProcoreProjectsQueryVariables>;
export const ProcoreRetainageReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProcoreRetainageRelease"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProcoreRetainageReleaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"write"},"name":{"kind":"Name","value":"procoreRetainageRelease"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreRetainageReleaseMutation, ProcoreRetainageReleaseMutationVariables>;
export const ProcoreRetainageToReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreRetainageToRelease"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"commitment"},"name":{"kind":"Name","value":"procoreCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"workRetainageHeldAmount"}},{"kind":"Field","name":{"kind":"Name","value":"workRetainageReleasedAmount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreRetainageToReleaseQuery, ProcoreRetainageToReleaseQueryVariables>;
export const ProcoreRetainageRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreRetainageRules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"commitment"},"name":{"kind":"Name","value":"procoreCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoiceConfiguration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isSlidingScale"}},{"kind":"Field","name":{"kind":"Name","value":"retainageRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"sourceBasis"}},{"kind":"Field","name":{"kind":"Name","value":"retainagePercent"}},{"kind":"Field","name":{"kind":"Name","value":"limitPercent"}},{"kind":"Field","name":{"kind":"Name","value":"limitAmount"}},{"kind":"Field","name":{"kind":"Name","value":"maximumHeldAmount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreRetainageRulesQuery, ProcoreRetainageRulesQueryVariables>;
export const ProcoreVendorToExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreVendorToExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"vendor"},"name":{"kind":"Name","value":"procoreVendor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"stateCode"}},{"kind":"Field","name":{"kind":"Name","value":"zip"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"insurances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreVendorToExportQuery, ProcoreVendorToExportQueryVariables>;
export const ProcoreVendorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcoreVendors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"procoreVendors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"taxNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProcoreVendorsQuery, ProcoreVendorsQueryVariables>;