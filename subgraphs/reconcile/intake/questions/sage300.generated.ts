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

/** A commitment change order to be imported. */
export type SageChangeOrderImportInput = {
  /** The date of the change order. */
  readonly changedOn: string;
  /** The commitment to change, by Sage's number. */
  readonly commitmentNumber: string;
  /** The name of the company that is written to; needed where Sage has several. */
  readonly company?: string | null | undefined;
  /** Check everything and write nothing. */
  readonly dryRun?: boolean;
  /** The same key never imports twice. */
  readonly idempotencyKey: string;
  /** The lines of the change order. */
  readonly lines: ReadonlyArray<SageChangeOrderLineInput>;
  /** The number of the change order, at most 5 characters. */
  readonly number: string;
  /** What the change is about, at most 1000 characters. */
  readonly scope?: string | null | undefined;
  /** At most 30 characters; longer text is cut. */
  readonly title: string;
};

/** A line of a commitment change order to be imported. */
export type SageChangeOrderLineInput = {
  /** The amount that the line adds or deducts. */
  readonly amount: string;
  /** The category of a new item. */
  readonly category?: string | null | undefined;
  /** The cost code of a new item. */
  readonly costCode?: string | null | undefined;
  /** At most 30 characters; longer text is cut. */
  readonly description: string;
  /** The extra of a new item; null for the base job. */
  readonly extra?: string | null | undefined;
  /** The commitment item to change; null for a new item. */
  readonly itemNumber?: number | null | undefined;
  /** Price of one unit; must equal that of the item. */
  readonly unitCostAmount?: string | null | undefined;
  /** Units added or taken away; zero for a lump sum. */
  readonly units?: string | null | undefined;
};

/** A new commitment to be imported. */
export type SageCommitmentImportInput = {
  /** The date of the commitment. */
  readonly committedOn: string;
  /** The name of the company that is written to; needed where Sage has several. */
  readonly company?: string | null | undefined;
  /** Check everything and write nothing. */
  readonly dryRun?: boolean;
  /** The same key never imports twice. */
  readonly idempotencyKey: string;
  /** The job, by Sage's number. */
  readonly jobNumber: string;
  /** A subcontract or a purchase order. */
  readonly kind: CommitmentKind;
  /** The items. */
  readonly lines: ReadonlyArray<SageCommitmentItemInput>;
  /** The number of the commitment, at most 12 characters. */
  readonly number: string;
  /** Retainage of every item that has none of its own, from 0 to 100. */
  readonly retainagePercent: string;
  /** At most 30 characters; longer text is cut. */
  readonly title: string;
  /** The vendor, by Sage's number. */
  readonly vendorNumber: string;
};

/** An item of a commitment to be imported. */
export type SageCommitmentItemInput = {
  /** The amount of the item. */
  readonly amount: string;
  /** The category. */
  readonly category: string;
  /** The cost code. */
  readonly costCode: string;
  /** At most 30 characters; longer text is cut. */
  readonly description: string;
  /** The extra; null for the base job. */
  readonly extra?: string | null | undefined;
  /** The number of the item, 1 to 99999. */
  readonly itemNumber: number;
  /** Retainage of the item where it differs from the commitment's. */
  readonly retainagePercent?: string | null | undefined;
  /** Price of one unit; none for a lump sum. */
  readonly unitCostAmount?: string | null | undefined;
  /** The unit, at most 6 characters. */
  readonly unitOfMeasure?: string | null | undefined;
  /** Units committed; zero for a lump sum. */
  readonly units?: string | null | undefined;
};

/** How an import into Sage ended. */
export type SageImportOutcome =
  /** Every check passed; nothing was written because a dry run was asked for. */
  | 'CHECKED'
  /** Sage took the records, the read-back found them, and they wait there until a person posts them. */
  | 'ENTERED'
  /** Sage took the records, and the read-back found them. */
  | 'POSTED'
  /** A check failed before anything was written. */
  | 'REFUSED'
  /** Sage rejected the records; nothing was posted. */
  | 'REJECTED'
  /** The import was started and its outcome is unknown: look, never resend. */
  | 'UNCERTAIN';

/** The kinds of insurance that Sage keeps of a vendor. */
export type SageInsuranceKind =
  /** The vendor's vehicles. */
  | 'AUTOMOBILE'
  /** Damage that the vendor does to others. */
  | 'GENERAL_LIABILITY'
  /** What goes beyond the limits of the others. */
  | 'UMBRELLA'
  /** Injuries of the vendor's own people. */
  | 'WORKERS_COMPENSATION';

/** An AP invoice to be imported. */
export type SageInvoiceImportInput = {
  /** The date that decides the period of the books. */
  readonly accountingOn: string;
  /** The name of the company that is written to; needed where Sage has several. */
  readonly company?: string | null | undefined;
  /** Check everything and write nothing. */
  readonly dryRun?: boolean;
  /** The same key never imports twice. */
  readonly idempotencyKey: string;
  /** The date of the invoice. */
  readonly invoicedOn: string;
  /** The distributions; their amounts make the amount of the invoice. */
  readonly lines: ReadonlyArray<SageInvoiceLineInput>;
  /** The vendor's number of the invoice, at most 15 characters. */
  readonly number: string;
  /** At most 30 characters; longer text is cut. */
  readonly title: string;
  /** The vendor, by Sage's number. */
  readonly vendorNumber: string;
};

/** A distribution of an AP invoice to be imported. */
export type SageInvoiceLineInput = {
  /** The gross amount; zero where retainage is released. */
  readonly amount: string;
  /** The category of a line without a commitment. */
  readonly category?: string | null | undefined;
  /** The commitment that is invoiced; null for cost without one. */
  readonly commitmentNumber?: string | null | undefined;
  /** The cost code of a line without a commitment. */
  readonly costCode?: string | null | undefined;
  /** At most 30 characters; longer text is cut. */
  readonly description: string;
  /** The draw, at most 15 characters. */
  readonly draw?: string | null | undefined;
  /** The extra of a line without a commitment; null for the base job. */
  readonly extra?: string | null | undefined;
  /** The item of the commitment; the line takes job, extra, cost code and category of it. */
  readonly itemNumber?: number | null | undefined;
  /** The job of a line without a commitment. */
  readonly jobNumber?: string | null | undefined;
  /** Retainage withheld; negative where it is released. */
  readonly retainageAmount: string;
  /** Price of one unit; must equal that of the item. */
  readonly unitCostAmount?: string | null | undefined;
  /** Units invoiced; none for a lump sum. */
  readonly units?: string | null | undefined;
};

/** What came of a write over ODBC. */
export type SageStaticWriteOutcome =
  /** Every check passed; nothing was written because a dry run was asked for. */
  | 'CHECKED'
  /** Nobody knows; look into Sage before it is sent again. */
  | 'UNCERTAIN'
  /** Sage had it so before; nothing was written. */
  | 'UNCHANGED'
  /** Written, and read back. */
  | 'WRITTEN';

/** Fields of a vendor that carry no money; a field left out or null stays as it is. */
export type SageVendorUpdateInput = {
  /** The first line of the address, at most 33 characters. */
  readonly address1?: string | null | undefined;
  /** The second line of the address, at most 33 characters. */
  readonly address2?: string | null | undefined;
  /** The day on which the automobile insurance ends. */
  readonly automobileExpiresOn?: string | null | undefined;
  /** The city, at most 30 characters. */
  readonly city?: string | null | undefined;
  /** The name of the company that is written to; needed where Sage has several. */
  readonly company?: string | null | undefined;
  /** Check everything and write nothing. */
  readonly dryRun?: boolean;
  /** The day on which the general liability insurance ends. */
  readonly generalLiabilityExpiresOn?: string | null | undefined;
  /** The state, at most 4 characters. */
  readonly state?: string | null | undefined;
  /** The telephone number, at most 15 characters. */
  readonly telephone?: string | null | undefined;
  /** The vendor, by Sage's number. */
  readonly vendorNumber: string;
  /** The day on which the workers' compensation insurance ends. */
  readonly workersCompensationExpiresOn?: string | null | undefined;
  /** The ZIP code, at most 10 characters. */
  readonly zip?: string | null | undefined;
};

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

export type SageAccountsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  company?: string | null | undefined;
}>;


export type SageAccountsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly name: string | null, readonly sourceType: string | null, readonly isControl: boolean | null, readonly currentBalanceAmount: string | null, readonly futureBalanceAmount: string | null, readonly yearToDateAmount: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SageChangeOrderImportMutationVariables = Exact<{
  input: SageChangeOrderImportInput;
}>;


export type SageChangeOrderImportMutation = { readonly import: { readonly outcome: SageImportOutcome, readonly fileName: string | null, readonly records: ReadonlyArray<string>, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly system: SourceSystem | null, readonly retryable: Retryable }> } };

export type SageChangeOrderLinesQueryVariables = Exact<{
  commitmentId: string;
}>;


export type SageChangeOrderLinesQuery = { readonly commitment: { readonly changeOrders: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly title: string | null, readonly status: ChangeOrderStatus, readonly sourceStatus: string | null, readonly amount: string | null, readonly approvedOn: string | null, readonly lines: ReadonlyArray<{ readonly commitmentLineNumber: string | null, readonly description: string | null, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly quantity: string | null, readonly unitCostAmount: string | null, readonly amount: string | null }> }> } | null };

export type SageChangeOrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  jobId: string;
  updatedAfter?: string | null | undefined;
  alsoOf?: ReadonlyArray<string> | string | null | undefined;
}>;


export type SageChangeOrdersQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly title: string | null, readonly status: ChangeOrderStatus, readonly sourceStatus: string | null, readonly amount: string | null, readonly approvedOn: string | null, readonly isReleased: boolean, readonly lines: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly commitmentLineNumber: string | null, readonly description: string | null, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly quantity: string | null, readonly unitCostAmount: string | null, readonly amount: string | null, readonly job: { readonly id: string } | null }>, readonly commitment: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SageCommitmentImportMutationVariables = Exact<{
  input: SageCommitmentImportInput;
}>;


export type SageCommitmentImportMutation = { readonly import: { readonly outcome: SageImportOutcome, readonly fileName: string | null, readonly records: ReadonlyArray<string>, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly system: SourceSystem | null, readonly retryable: Retryable }> } };

export type SageCommitmentToChangeQueryVariables = Exact<{
  commitmentId: string;
}>;


export type SageCommitmentToChangeQuery = { readonly commitment: { readonly id: string, readonly number: string | null, readonly status: CommitmentStatus, readonly originalAmount: string | null, readonly approvedChangesAmount: string | null, readonly revisedAmount: string | null, readonly currency: string, readonly company: { readonly name: string } | null, readonly lines: ReadonlyArray<{ readonly number: string | null, readonly description: string | null, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly quantity: string | null, readonly unitCostAmount: string | null, readonly originalAmount: string | null }>, readonly changeOrders: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly status: ChangeOrderStatus, readonly amount: string | null, readonly approvedOn: string | null, readonly isReleased: boolean }> } | null };

export type SageCommitmentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  jobId: string;
  updatedAfter?: string | null | undefined;
  alsoOf?: ReadonlyArray<string> | string | null | undefined;
}>;


export type SageCommitmentsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly title: string | null, readonly kind: CommitmentKind, readonly status: CommitmentStatus, readonly sourceStatus: string | null, readonly retainagePercent: string | null, readonly originalAmount: string | null, readonly approvedChangesAmount: string | null, readonly invoicedAmount: string | null, readonly signedOn: string | null, readonly currency: string, readonly vendor: { readonly id: string } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly description: string | null, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly quantity: string | null, readonly unitCostAmount: string | null, readonly originalAmount: string | null, readonly unitOfMeasure: string | null, readonly retainagePercent: string | null, readonly approvedChangesAmount: string | null, readonly invoicedAmount: string | null, readonly taxAmount: string | null, readonly job: { readonly id: string } | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SageCompaniesQueryVariables = Exact<{ [key: string]: never; }>;


export type SageCompaniesQuery = { readonly companies: ReadonlyArray<{ readonly name: string }> | null };

export type SageCostCodesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  jobId: string;
  updatedAfter?: string | null | undefined;
}>;


export type SageCostCodesQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly name: string | null, readonly extra: string | null, readonly isGroup: boolean, readonly originalCommittedAmount: string | null, readonly approvedCommittedChangesAmount: string | null, readonly committedAmount: string | null, readonly committedInvoicedAmount: string | null, readonly jobToDateCostAmount: string | null, readonly categories: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly originalCommittedAmount: string | null, readonly pendingCommittedChangesAmount: string | null, readonly approvedCommittedChangesAmount: string | null, readonly committedAmount: string | null, readonly committedInvoicedAmount: string | null, readonly jobToDateCostAmount: string | null, readonly jobToDatePaidAmount: string | null, readonly originalEstimateAmount: string | null, readonly revisedEstimateAmount: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SageDriftsQueryVariables = Exact<{ [key: string]: never; }>;


export type SageDriftsQuery = { readonly drifts: ReadonlyArray<{ readonly resource: string, readonly field: string, readonly was: string, readonly now: string, readonly class: DriftClass, readonly firstSeenAt: string, readonly lastSeenAt: string, readonly seenCount: number, readonly affectedOperations: ReadonlyArray<string>, readonly affectedTypes: ReadonlyArray<string>, readonly endedAt: string | null }> };

export type SageHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type SageHealthQuery = { readonly health: { readonly isReachable: boolean, readonly errorCode: string | null, readonly errorMessage: string | null } };

export type SageImportsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type SageImportsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly fileName: string, readonly name: string | null, readonly idempotencyKey: string | null, readonly outcome: SageImportOutcome | null, readonly writtenAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SageInsurancesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  company?: string | null | undefined;
}>;


export type SageInsurancesQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly insurances: ReadonlyArray<{ readonly kind: SageInsuranceKind, readonly isRequired: boolean | null, readonly insurer: string | null, readonly policyNumber: string | null, readonly effectiveOn: string | null, readonly expiresOn: string | null, readonly limitAmount: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SageInvoiceImportMutationVariables = Exact<{
  input: SageInvoiceImportInput;
}>;


export type SageInvoiceImportMutation = { readonly import: { readonly outcome: SageImportOutcome, readonly fileName: string | null, readonly records: ReadonlyArray<string>, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly system: SourceSystem | null, readonly retryable: Retryable }> } };

export type SageInvoicesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  jobId: string;
  updatedAfter?: string | null | undefined;
  alsoOf?: ReadonlyArray<string> | string | null | undefined;
}>;


export type SageInvoicesQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly status: InvoiceStatus, readonly sourceStatus: string | null, readonly invoicedOn: string | null, readonly accountingOn: string | null, readonly isPosted: boolean, readonly grossAmount: string | null, readonly retainageAmount: string | null, readonly deductionAmount: string | null, readonly taxAmount: string | null, readonly discountAmount: string | null, readonly paidAmount: string | null, readonly retainageHeldAmount: string | null, readonly retainagePaidAmount: string | null, readonly vendor: { readonly id: string } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly extra: string | null, readonly costCode: string | null, readonly costType: string | null, readonly commitmentLineNumber: string | null, readonly grossAmount: string | null, readonly retainageAmount: string | null, readonly retainagePaidAmount: string | null, readonly paidAmount: string | null, readonly deductionAmount: string | null, readonly number: string | null, readonly quantity: string | null, readonly unitCostAmount: string | null, readonly taxAmount: string | null, readonly discountAmount: string | null, readonly retainageHeldAmount: string | null, readonly retainagePayableAccountNumber: string | null, readonly jointPayee: string | null, readonly commitment: { readonly id: string } | null, readonly job: { readonly id: string } | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SageJobKeysQueryVariables = Exact<{
  jobId: string;
}>;


export type SageJobKeysQuery = { readonly keys: { readonly costCodeIds: ReadonlyArray<string>, readonly commitmentIds: ReadonlyArray<string>, readonly changeOrderIds: ReadonlyArray<string>, readonly invoiceIds: ReadonlyArray<string> } | null };

export type SageJobsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  company?: string | null | undefined;
}>;


export type SageJobsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly name: string | null, readonly status: ProjectStatus, readonly sourceStatus: string | null, readonly retainagePercent: string | null, readonly originalCommittedAmount: string | null, readonly approvedCommittedChangesAmount: string | null, readonly committedAmount: string | null, readonly committedInvoicedAmount: string | null, readonly jobToDateCostAmount: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SagePaymentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  jobId: string;
  updatedAfter?: string | null | undefined;
}>;


export type SagePaymentsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly status: PaymentStatus, readonly sourceStatus: string | null, readonly amount: string | null, readonly retainagePaidAmount: string | null, readonly paidOn: string | null, readonly invoice: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SageVendorToUpdateQueryVariables = Exact<{
  id: string;
}>;


export type SageVendorToUpdateQuery = { readonly vendor: { readonly id: string, readonly number: string | null, readonly address1: string | null, readonly address2: string | null, readonly city: string | null, readonly state: string | null, readonly zip: string | null, readonly telephone: string | null, readonly company: { readonly name: string } | null, readonly insurances: ReadonlyArray<{ readonly kind: SageInsuranceKind, readonly expiresOn: string | null }> } | null };

export type SageVendorUpdateMutationVariables = Exact<{
  input: SageVendorUpdateInput;
}>;


export type SageVendorUpdateMutation = { readonly write: { readonly outcome: SageStaticWriteOutcome | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly system: SourceSystem | null, readonly retryable: Retryable }> } };

export type SageVendorsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  company?: string | null | undefined;
}>;


export type SageVendorsQuery = { readonly page: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly name: string | null, readonly taxNumber: string | null, readonly status: RecordStatus, readonly retainageHeldAmount: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };


export const SageAccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageAccounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"company"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"sageAccounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"company"},"value":{"kind":"Variable","name":{"kind":"Name","value":"company"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sourceType"}},{"kind":"Field","name":{"kind":"Name","value":"isControl"}},{"kind":"Field","name":{"kind":"Name","value":"currentBalanceAmount"}},{"kind":"Field","name":{"kind":"Name","value":"futureBalanceAmount"}},{"kind":"Field","name":{"kind":"Name","value":"yearToDateAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SageAccountsQuery, SageAccountsQueryVariables>;
export const SageChangeOrderImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SageChangeOrderImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SageChangeOrderImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"import"},"name":{"kind":"Name","value":"sageChangeOrderImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}}]}}]}}]} as unknown as DocumentNode<SageChangeOrderImportMutation, SageChangeOrderImportMutationVariables>;
export const SageChangeOrderLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageChangeOrderLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"commitmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"commitment"},"name":{"kind":"Name","value":"sageCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"commitmentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitmentLineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SageChangeOrderLinesQuery, SageChangeOrderLinesQueryVariables>;
export const SageChangeOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageChangeOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedAfter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alsoOf"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"sageChangeOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"jobId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAfter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedAfter"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"alsoOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alsoOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isReleased"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"commitmentLineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SageChangeOrdersQuery, SageChangeOrdersQueryVariables>;
export const SageCommitmentImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SageCommitmentImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SageCommitmentImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"import"},"name":{"kind":"Name","value":"sageCommitmentImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}}]}}]}}]} as unknown as DocumentNode<SageCommitmentImportMutation, SageCommitmentImportMutationVariables>;
export const SageCommitmentToChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageCommitmentToChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"commitmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"commitment"},"name":{"kind":"Name","value":"sageCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"commitmentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"originalAmount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"revisedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"originalAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isReleased"}}]}}]}}]}}]} as unknown as DocumentNode<SageCommitmentToChangeQuery, SageCommitmentToChangeQueryVariables>;
export const SageCommitmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageCommitments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedAfter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alsoOf"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"sageCommitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"jobId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAfter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedAfter"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"alsoOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alsoOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"retainagePercent"}},{"kind":"Field","name":{"kind":"Name","value":"originalAmount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"invoicedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"originalAmount"}},{"kind":"Field","name":{"kind":"Name","value":"unitOfMeasure"}},{"kind":"Field","name":{"kind":"Name","value":"retainagePercent"}},{"kind":"Field","name":{"kind":"Name","value":"approvedChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"invoicedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"taxAmount"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SageCommitmentsQuery, SageCommitmentsQueryVariables>;
export const SageCompaniesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageCompanies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"companies"},"name":{"kind":"Name","value":"sageCompanies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SageCompaniesQuery, SageCompaniesQueryVariables>;
export const SageCostCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageCostCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedAfter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"sageCostCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"jobId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAfter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedAfter"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"isGroup"}},{"kind":"Field","name":{"kind":"Name","value":"originalCommittedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedCommittedChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"committedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"committedInvoicedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"jobToDateCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"originalCommittedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"pendingCommittedChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedCommittedChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"committedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"committedInvoicedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"jobToDateCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"jobToDatePaidAmount"}},{"kind":"Field","name":{"kind":"Name","value":"originalEstimateAmount"}},{"kind":"Field","name":{"kind":"Name","value":"revisedEstimateAmount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SageCostCodesQuery, SageCostCodesQueryVariables>;
export const SageDriftsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageDrifts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"drifts"},"name":{"kind":"Name","value":"sageDrifts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"firstSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"seenCount"}},{"kind":"Field","name":{"kind":"Name","value":"affectedOperations"}},{"kind":"Field","name":{"kind":"Name","value":"affectedTypes"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]} as unknown as DocumentNode<SageDriftsQuery, SageDriftsQueryVariables>;
export const SageHealthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"health"},"name":{"kind":"Name","value":"sageHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isReachable"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}}]}}]}}]} as unknown as DocumentNode<SageHealthQuery, SageHealthQueryVariables>;
export const SageImportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageImports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"sageImports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SageImportsQuery, SageImportsQueryVariables>;
export const SageInsurancesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageInsurances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"company"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"sageVendors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"company"},"value":{"kind":"Variable","name":{"kind":"Name","value":"company"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"insurances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"}},{"kind":"Field","name":{"kind":"Name","value":"policyNumber"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"limitAmount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SageInsurancesQuery, SageInsurancesQueryVariables>;
export const SageInvoiceImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SageInvoiceImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SageInvoiceImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"import"},"name":{"kind":"Name","value":"sageInvoiceImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}}]}}]}}]} as unknown as DocumentNode<SageInvoiceImportMutation, SageInvoiceImportMutationVariables>;
export const SageInvoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageInvoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedAfter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alsoOf"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"sageInvoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"jobId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAfter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedAfter"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"alsoOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alsoOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"invoicedOn"}},{"kind":"Field","name":{"kind":"Name","value":"accountingOn"}},{"kind":"Field","name":{"kind":"Name","value":"isPosted"}},{"kind":"Field","name":{"kind":"Name","value":"grossAmount"}},{"kind":"Field","name":{"kind":"Name","value":"retainageAmount"}},{"kind":"Field","name":{"kind":"Name","value":"deductionAmount"}},{"kind":"Field","name":{"kind":"Name","value":"taxAmount"}},{"kind":"Field","name":{"kind":"Name","value":"discountAmount"}},{"kind":"Field","name":{"kind":"Name","value":"paidAmount"}},{"kind":"Field","name":{"kind":"Name","value":"retainageHeldAmount"}},{"kind":"Field","name":{"kind":"Name","value":"retainagePaidAmount"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"costCode"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"commitmentLineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"grossAmount"}},{"kind":"Field","name":{"kind":"Name","value":"retainageAmount"}},{"kind":"Field","name":{"kind":"Name","value":"retainagePaidAmount"}},{"kind":"Field","name":{"kind":"Name","value":"paidAmount"}},{"kind":"Field","name":{"kind":"Name","value":"deductionAmount"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitCostAmount"}},{"kind":"Field","name":{"kind":"Name","value":"taxAmount"}},{"kind":"Field","name":{"kind":"Name","value":"discountAmount"}},{"kind":"Field","name":{"kind":"Name","value":"retainageHeldAmount"}},{"kind":"Field","name":{"kind":"Name","value":"retainagePayableAccountNumber"}},{"kind":"Field","name":{"kind":"Name","value":"jointPayee"}},{"kind":"Field","name":{"kind":"Name","value":"commitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SageInvoicesQuery, SageInvoicesQueryVariables>;
export const SageJobKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageJobKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"keys"},"name":{"kind":"Name","value":"sageJobKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"jobId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"costCodeIds"}},{"kind":"Field","name":{"kind":"Name","value":"commitmentIds"}},{"kind":"Field","name":{"kind":"Name","value":"changeOrderIds"}},{"kind":"Field","name":{"kind":"Name","value":"invoiceIds"}}]}}]}}]} as unknown as DocumentNode<SageJobKeysQuery, SageJobKeysQueryVariables>;
export const SageJobsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageJobs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"company"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"sageJobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"company"},"value":{"kind":"Variable","name":{"kind":"Name","value":"company"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"retainagePercent"}},{"kind":"Field","name":{"kind":"Name","value":"originalCommittedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedCommittedChangesAmount"}},{"kind":"Field","name":{"kind":"Name","value":"committedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"committedInvoicedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"jobToDateCostAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SageJobsQuery, SageJobsQueryVariables>;
export const SagePaymentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SagePayments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedAfter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"sagePayments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"jobId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAfter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedAfter"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"retainagePaidAmount"}},{"kind":"Field","name":{"kind":"Name","value":"paidOn"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SagePaymentsQuery, SagePaymentsQueryVariables>;
export const SageVendorToUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageVendorToUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"vendor"},"name":{"kind":"Name","value":"sageVendor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"address1"}},{"kind":"Field","name":{"kind":"Name","value":"address2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"zip"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"insurances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}}]}}]}}]}}]} as unknown as DocumentNode<SageVendorToUpdateQuery, SageVendorToUpdateQueryVariables>;
export const SageVendorUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SageVendorUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SageVendorUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"write"},"name":{"kind":"Name","value":"sageVendorUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}}]}}]}}]} as unknown as DocumentNode<SageVendorUpdateMutation, SageVendorUpdateMutationVariables>;
export const SageVendorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SageVendors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"company"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"sageVendors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"company"},"value":{"kind":"Variable","name":{"kind":"Name","value":"company"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"taxNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"retainageHeldAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SageVendorsQuery, SageVendorsQueryVariables>;