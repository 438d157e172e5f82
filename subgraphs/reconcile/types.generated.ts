import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoredRecord, ProjectRow, ReadingRow, VendorRow, CommitmentRow as CommitmentPair, ChangeOrderRow as ChangeOrderPair, InvoiceRow as InvoicePair, BridgeRow, LineRow, RetainageLineRow, DocumentRow, ComparisonRow, SuggestionRow, MeasureRow, CompanyRow, TimelineEventRow, VendorSuggestionRow, FindingRow as KeptFinding, FindingEventRow, LoggedChange, ChangesRead, AuditEntryRow, AuditReport, ReadOperation, PlannedWrite as PlannedWriteRow, WebhookRow, WebhookAnswer, ProjectLinkAnswer, ProjectUnlinkAnswer, VendorLinkAnswer, VendorUnlinkAnswer, CommitmentLinkAnswer, CommitmentUnlinkAnswer, JobCostRow, CodeSplit, BudgetReadingRow, JobCostLineRow, CodeMappingRow, CodeMapAnswer, RefreshAnswer, ChangeOrderAnswer, CommitmentAnswer, VendorAnswer, InvoiceAnswer, FindingAnswer, FindingDecidedAnswer, FindingsDecidedAnswer, PreviewedFindings, OperationAnswer } from './ground.ts';
import type { Completeness } from './audit/completeness.ts';
import type { RequestContext } from '../../lib/request.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, such as "2026-10-31". */
  Date: { input: string; output: string; }
  /** A moment in UTC, such as "2026-10-31T17:05:00.000Z". */
  DateTime: { input: string; output: string; }
  /** An exact decimal as text, such as "100000.00"; never rounded through binary floating point. */
  Decimal: { input: string; output: string; }
  /** A record exactly as its source system gave it. */
  JSON: { input: unknown; output: unknown; }
};

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

/** Somebody's word that an operation may go on. */
export type Approval = {
  readonly __typename?: 'Approval';
  /** When. */
  readonly approvedAt: Scalars['DateTime']['output'];
  /** Who. */
  readonly approvedBy: Scalars['String']['output'];
  /** Why. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** When each side of a joined view was read. */
export type AsOf = {
  readonly __typename?: 'AsOf';
  /** When Procore was read. */
  readonly procoreAt?: Maybe<Scalars['DateTime']['output']>;
  /** When Sage was read. */
  readonly sageAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The writes of one month, counted in the audit and in the other systems. */
export type AuditCompleteness = {
  readonly __typename?: 'AuditCompleteness';
  /** Writes that succeeded as the audit has it. */
  readonly auditedCount: Scalars['Int']['output'];
  /** Of these, how many are seen in the other system as it was last read. */
  readonly foundCount: Scalars['Int']['output'];
  /** Writes that succeeded and of which no record was seen. */
  readonly missing: ReadonlyArray<Operation>;
  /** The month, such as 2026-11. */
  readonly period: Scalars['String']['output'];
  /** The same, system by system, in both directions. */
  readonly systems: ReadonlyArray<AuditSystemCompleteness>;
  /** Operations that may have written a record, by the names it has in the other system, and of which the audit knows nothing. */
  readonly unaudited: ReadonlyArray<Operation>;
};

/** An entry of the audit. Its hash is the SHA-256 of its sequence, the hash before it and its body, joined by line feeds. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** What was done, such as ASKED, APPROVED, SUCCEEDED, STEP_SUCCEEDED, LINK_SET or KEY_REVOKED. */
  readonly action: Scalars['String']['output'];
  /** All that is known of it, as the text that is hashed: before, after, why, rule and evidence, external reference, approval. */
  readonly body: Scalars['String']['output'];
  /** The hash of the entry, in hexadecimal digits. */
  readonly hash: Scalars['String']['output'];
  /** The kind of operation, step, link or key that it is about. */
  readonly kind?: Maybe<Scalars['String']['output']>;
  /** Who did it; tieout where Tieout went on by itself. */
  readonly madeBy: Scalars['String']['output'];
  /** The operation that it belongs to. */
  readonly operation?: Maybe<Operation>;
  /** Its place in the chain, from 1 on without a gap. */
  readonly sequence: Scalars['Int']['output'];
  /** When it was written. */
  readonly writtenAt: Scalars['DateTime']['output'];
};

/** A page of audit entries. */
export type AuditEntryConnection = {
  readonly __typename?: 'AuditEntryConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<AuditEntry>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of audit entries with its cursor. */
export type AuditEntryEdge = {
  readonly __typename?: 'AuditEntryEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: AuditEntry;
};

/** A place where the audit is not as it was written. */
export type AuditFault = {
  readonly __typename?: 'AuditFault';
  /** What is wrong there. */
  readonly code: AuditFaultCode;
  /** What is wrong, in words. */
  readonly message: Scalars['String']['output'];
  /** The entry at which it shows. */
  readonly sequence: Scalars['Int']['output'];
};

/** What can be wrong with an entry of the audit. */
export type AuditFaultCode =
  /** There are more entries than were written. */
  | 'ADDED'
  /** The entry is not what was written there. */
  | 'CHANGED'
  /** The last entries are gone. */
  | 'CUT_OFF'
  /** The last entry is another than the head says. */
  | 'HEAD_DIFFERS'
  /** Entries before this one are gone. */
  | 'REMOVED';

/** Which entries of the audit. */
export type AuditFilter = {
  /** Only these actions. */
  readonly actions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Only what this person or app did. */
  readonly madeBy?: InputMaybe<Scalars['String']['input']>;
  /** Only what belongs to this operation. */
  readonly operationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what was written at or after this moment. */
  readonly writtenAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only what was written before this moment. */
  readonly writtenBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The writes of one month to one system: those that the audit knows against those that are found there, and the other way round. */
export type AuditSystemCompleteness = {
  readonly __typename?: 'AuditSystemCompleteness';
  /** Operations that wrote there, as the audit has it. */
  readonly auditedCount: Scalars['Int']['output'];
  /** Of these, how many are found there as it was last read, by the names that they gave their records. */
  readonly foundCount: Scalars['Int']['output'];
  /** Whether it was asked what Tieout has written there. Sage shows it by the files of its drop folder; Procore marks nothing as written by an application, so there this is false. */
  readonly isSearched: Scalars['Boolean']['output'];
  /** The system that was written to. */
  readonly system: SourceSystem;
  /** What it shows as written by Tieout and the audit does not know. */
  readonly unknownWrites: ReadonlyArray<Scalars['String']['output']>;
};

/** Whether the audit is as it was written. */
export type AuditVerification = {
  readonly __typename?: 'AuditVerification';
  /** What the audit knows to be written against what is seen in the other systems, by month. */
  readonly completeness: ReadonlyArray<AuditCompleteness>;
  /** How many entries there are. */
  readonly entryCount: Scalars['Int']['output'];
  /** Where the chain is broken, in order, at most 100. */
  readonly faults: ReadonlyArray<AuditFault>;
  /** The hash of the last entry. */
  readonly headHash: Scalars['String']['output'];
  /** The sequence of the last entry. Keep it with its hash outside the store. */
  readonly headSequence: Scalars['Int']['output'];
  /** Whether no entry was changed, removed, added or put elsewhere. Whoever rewrote all entries and the head is found only by a head that was kept elsewhere. */
  readonly isIntact: Scalars['Boolean']['output'];
};

/** A named part of a difference in retainage. */
export type BridgePart = {
  readonly __typename?: 'BridgePart';
  /** Procore minus Sage, signed. */
  readonly amount: Scalars['Decimal']['output'];
  /** What explains the part. */
  readonly code: FindingCode;
  /** The documents behind it; their amounts add up to the part's, save what the commitment as a whole carries. */
  readonly documents: ReadonlyArray<FindingDocument>;
  /** The arithmetic in words. */
  readonly explanation: Scalars['String']['output'];
  /** The finding that says the same; null where several do, and where none is open. */
  readonly finding?: Maybe<Finding>;
};

/** Whether the budget of a project was read. */
export type BudgetReading = {
  readonly __typename?: 'BudgetReading';
  /** Why it could not be read when it was asked last, by its code among the errors; null when it could. What was read before stays. */
  readonly errorCode?: Maybe<Scalars['String']['output']>;
  /** When it was last read as it should be; null when it never was. */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was read; EMPTY where the project has none. */
  readonly state: ReadingState;
  /** The budget view through which it was read: the first that was made. */
  readonly viewName?: Maybe<Scalars['String']['output']>;
};

/** How many calls a source system still allows, in the window that is nearer to its end. */
export type CallBudget = {
  readonly __typename?: 'CallBudget';
  /** All of it in words. */
  readonly described: Scalars['String']['output'];
  /** Calls that the window still allows. */
  readonly leftCount: Scalars['Int']['output'];
  /** Calls that wait in Tieout for their turn. */
  readonly queuedCount: Scalars['Int']['output'];
  /** When the window starts anew. */
  readonly resetAt: Scalars['DateTime']['output'];
  /** Calls used in the window, by all programs of the company. */
  readonly usedCount: Scalars['Int']['output'];
};

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

/** A commitment change order as both systems have it. */
export type ChangeOrder = Node & Numbered & {
  readonly __typename?: 'ChangeOrder';
  /** The commitment that is changed. */
  readonly commitment: Commitment;
  /** Procore minus Sage; a side without the change order counts as zero. */
  readonly difference?: Maybe<Scalars['Decimal']['output']>;
  /** What differs and why. */
  readonly findings: ReadonlyArray<Finding>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** How the two records came to be a pair. */
  readonly matchedBy: MatchBasis;
  /** The number that people say aloud. */
  readonly number: Scalars['String']['output'];
  /** The change order in Procore. */
  readonly procore?: Maybe<ProcoreChangeOrder>;
  /** The amount in Procore. */
  readonly procoreAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The change order in Sage. */
  readonly sage?: Maybe<SageChangeOrder>;
  /** The amount in Sage. */
  readonly sageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** What the change is for. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Whether the two systems agree. */
  readonly verdict: Verdict;
};

/** A change order to approve in Procore and to write to Sage. */
export type ChangeOrderApproveInput = {
  /** The change order, draft or pending in Procore and missing in Sage. */
  readonly changeOrderId: Scalars['ID']['input'];
  /** Plan and check everything, and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What came of the approval. */
export type ChangeOrderApprovePayload = {
  readonly __typename?: 'ChangeOrderApprovePayload';
  /** The change order as both systems have it now. */
  readonly changeOrder?: Maybe<ChangeOrder>;
  /** The durable operation; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What is, or was, to be written, system by system. */
  readonly plan: ReadonlyArray<PlannedWrite>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of change orders. */
export type ChangeOrderConnection = {
  readonly __typename?: 'ChangeOrderConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ChangeOrderEdge>;
  /** What the whole list comes to, on both sides, currency by currency, whatever page of it is asked for. COMMITTED: of what counts as approved on either side. */
  readonly measures: ReadonlyArray<MeasureTotal>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ChangeOrder>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A change order of Sage to put right by Procore's. */
export type ChangeOrderCorrectInput = {
  /** The change order, approved in Sage: with another amount or other lines than in Procore, void or rejected in Procore, or doubled in Sage. */
  readonly changeOrderId: Scalars['ID']['input'];
  /** Plan and check everything, and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What came of the correction. */
export type ChangeOrderCorrectPayload = {
  readonly __typename?: 'ChangeOrderCorrectPayload';
  /** The change order as both systems have it now; what was entered to correct it stands beside it. */
  readonly changeOrder?: Maybe<ChangeOrder>;
  /** The durable operation; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What is, or was, to be written: the reversal, then what is right. */
  readonly plan: ReadonlyArray<PlannedWrite>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A row of change orders with its cursor. */
export type ChangeOrderEdge = {
  readonly __typename?: 'ChangeOrderEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ChangeOrder;
};

/** A change order to write to Sage. */
export type ChangeOrderExportInput = {
  /** The change order, approved in Procore and missing in Sage. */
  readonly changeOrderId: Scalars['ID']['input'];
  /** Plan and check everything, and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What came of the export. */
export type ChangeOrderExportPayload = {
  readonly __typename?: 'ChangeOrderExportPayload';
  /** The change order as both systems have it now. */
  readonly changeOrder?: Maybe<ChangeOrder>;
  /** The durable operation; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What is, or was, to be written. */
  readonly plan: ReadonlyArray<PlannedWrite>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which change orders. */
export type ChangeOrderFilter = {
  /** Only approved on this day or later, on either side. */
  readonly approvedFromOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only approved on this day or earlier, on either side. */
  readonly approvedToOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only this commitment. */
  readonly commitmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Only with a line on this cost code, of either system. */
  readonly costCode?: InputMaybe<Scalars['String']['input']>;
  /** Only where the amount is on neither side more than this, without its sign. */
  readonly maximumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only with a finding that is open and was seen first at least so many days ago. */
  readonly minimumAgeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Only where the amount of either side is at least this, without its sign. */
  readonly minimumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only this number. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Only this project. */
  readonly projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the project of this number. */
  readonly projectNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only with this text in the number, the title, the number of the commitment or the name of the vendor. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only with this vendor. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these verdicts. */
  readonly verdicts?: InputMaybe<ReadonlyArray<Verdict>>;
};

/** A line of a change order. */
export type ChangeOrderLineRecord = {
  /** The amount that the line adds or deducts. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The number of the schedule-of-values line that is changed; null for a new line. */
  readonly commitmentLineNumber?: Maybe<Scalars['String']['output']>;
  /** The cost code, as the source writes it. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type (Procore) or category (Sage). */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** What the line is for. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job (Procore) or extra (Sage); null for the base job. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The number that people say aloud. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Units ordered or changed; null for a lump sum. */
  readonly quantity?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** Price of one unit; null for a lump sum. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Unit of measure. */
  readonly unitOfMeasure?: Maybe<Scalars['String']['output']>;
};

/** A change order of a commitment. */
export type ChangeOrderRecord = {
  /** The amount of the change; negative for a deduction. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the change was approved. */
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The lines of the change. */
  readonly lines: ReadonlyArray<ChangeOrderLineRecord>;
  /** The number that people say aloud. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: ChangeOrderStatus;
  /** What the change is for. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** Of change orders, flat, for tools that make tables; the row of a thing keeps its id. */
export type ChangeOrderRow = {
  readonly __typename?: 'ChangeOrderRow';
  /** The id of the commitment, to join by. */
  readonly commitmentKey: Scalars['ID']['output'];
  /** The number of the commitment. */
  readonly commitmentNumber: Scalars['String']['output'];
  /** The currency of the amounts. */
  readonly currency: Scalars['String']['output'];
  /** Procore minus Sage; a side without the change order counts as zero. */
  readonly difference: Scalars['Decimal']['output'];
  /** The same as a number, which a tool may round. */
  readonly differenceValue: Scalars['Float']['output'];
  /** The id of the change order, the same in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** How the two records came to be a pair. */
  readonly matchedBy: MatchBasis;
  /** The number that people say aloud. */
  readonly number: Scalars['String']['output'];
  /** The amount in Procore. */
  readonly procoreAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The day it was approved in Procore. */
  readonly procoreApprovedOn?: Maybe<Scalars['Date']['output']>;
  /** Where it stands in Procore. */
  readonly procoreStatus?: Maybe<Scalars['String']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreValue?: Maybe<Scalars['Float']['output']>;
  /** The id of the project, to join by. */
  readonly projectKey: Scalars['ID']['output'];
  /** The number of the project. */
  readonly projectNumber: Scalars['String']['output'];
  /** The amount in Sage. */
  readonly sageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The day it was approved in Sage. */
  readonly sageApprovedOn?: Maybe<Scalars['Date']['output']>;
  /** Where it stands in Sage. */
  readonly sageStatus?: Maybe<Scalars['String']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageValue?: Maybe<Scalars['Float']['output']>;
  /** What the change is for. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** When it last changed. A reading tells the moment at which it began of what changed meanwhile, so that the greatest that it told is what the next one passes as `updatedAfter`. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The name of the vendor. */
  readonly vendorName?: Maybe<Scalars['String']['output']>;
  /** The number of the vendor. */
  readonly vendorNumber?: Maybe<Scalars['String']['output']>;
  /** Whether the two systems agree. */
  readonly verdict: Verdict;
};

/** A page of rows of change orders. */
export type ChangeOrderRowConnection = {
  readonly __typename?: 'ChangeOrderRowConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read, and where the rows of a day are told. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ChangeOrderRowEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ChangeOrderRow>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of change orders with its cursor. */
export type ChangeOrderRowEdge = {
  readonly __typename?: 'ChangeOrderRowEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ChangeOrderRow;
};

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

/** Changes of rows, and where to go on. */
export type ChangePage = {
  readonly __typename?: 'ChangePage';
  /** The changes, oldest first. */
  readonly changes: ReadonlyArray<ChangeRow>;
  /** Pass it as `since` to go on; it stays the same while nothing changes. */
  readonly endCursor: Scalars['String']['output'];
  /** Whether there are more already. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** A change of a row; it never changes itself. */
export type ChangeRow = {
  readonly __typename?: 'ChangeRow';
  /** What became of the row. */
  readonly action: ChangeAction;
  /** The row as it is then; null when it is gone. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
  /** The row as it was; null when it is new. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** The id of the change. */
  readonly id: Scalars['ID']['output'];
  /** Which rows it is of. */
  readonly kind: ChangeKind;
  /** The id of the row. */
  readonly recordKey: Scalars['ID']['output'];
  /** When the row changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of changes. */
export type ChangeRowConnection = {
  readonly __typename?: 'ChangeRowConnection';
  /** When each side was read: of all projects that the changes are of the earliest reading; what changed later in a system is no change here yet. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ChangeRowEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ChangeRow>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A change with its cursor. */
export type ChangeRowEdge = {
  readonly __typename?: 'ChangeRowEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ChangeRow;
};

/** A subcontract or purchase order as both systems have it. */
export type Commitment = Node & Numbered & {
  readonly __typename?: 'Commitment';
  /** When each side was read. */
  readonly asOf: AsOf;
  /** The change orders of the commitment, paired. */
  readonly changeOrders: ReadonlyArray<ChangeOrder>;
  /** The two records figure by figure. */
  readonly comparison: ReadonlyArray<FieldComparison>;
  /** What differs and why. As of a day: what stands now, of documents that both systems or one of them had booked by then. */
  readonly findings: ReadonlyArray<Finding>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The invoices of the commitment, paired. */
  readonly invoices: ReadonlyArray<Invoice>;
  /** Subcontract or purchase order. */
  readonly kind: CommitmentKind;
  /** The schedule of values of both sides, by extra, cost code and category; as of a day with what had been billed by then. */
  readonly lines: ReadonlyArray<CommitmentLine>;
  /** How the two records came to be a pair. */
  readonly matchedBy: MatchBasis;
  /** What is committed, invoiced, withheld and paid, on both sides, with what offsets itself among its documents; told as of now alone. */
  readonly measures: ReadonlyArray<MeasureTotal>;
  /** The number that people say aloud. */
  readonly number: Scalars['String']['output'];
  /** The commitment in Procore. */
  readonly procore?: Maybe<ProcoreCommitment>;
  /** The project that the commitment belongs to. */
  readonly project: Project;
  /** What it rests on and was not read, or cannot be relied on; empty when all of it was read. */
  readonly readings: ReadonlyArray<Reading>;
  /** What is withheld from the vendor, on both sides. */
  readonly retainage: RetainagePosition;
  /** The commitment in Sage. */
  readonly sage?: Maybe<SageCommitment>;
  /** Commitments of the other system that might be the missing counterpart; never paired without a person. */
  readonly suggestions: ReadonlyArray<LinkSuggestion>;
  /** What happened to it, oldest first: its documents on either side by their days, what was found, and what people decided of that. */
  readonly timeline: TimelineEventConnection;
  /** What the commitment is for. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The company that the commitment is made with. */
  readonly vendor?: Maybe<Vendor>;
  /** Whether the two systems agree. As of a day, what one of them booked later is a cut-off and no error. */
  readonly verdict: Verdict;
};


/** A subcontract or purchase order as both systems have it. */
export type CommitmentTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of commitments. */
export type CommitmentConnection = {
  readonly __typename?: 'CommitmentConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<CommitmentEdge>;
  /** What the whole list comes to, on both sides, currency by currency, whatever page of it is asked for. Without commitments that need not be on the other side yet; told as of now alone. */
  readonly measures: ReadonlyArray<MeasureTotal>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Commitment>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A commitment that neither system has, to be made in both. */
export type CommitmentCreateInput = {
  /** Plan and check everything, and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** A subcontract or a purchase order. */
  readonly kind: CommitmentKind;
  /** The schedule of values; both systems number the lines from 1 in this order. */
  readonly lines: ReadonlyArray<CommitmentCreateLineInput>;
  /** Its number, the same in both systems and new in both, however it is spelled. */
  readonly number: Scalars['String']['input'];
  /** The project, in both systems. */
  readonly projectId: Scalars['ID']['input'];
  /** What is withheld of each invoice, from 0 to 100. */
  readonly retainagePercent: Scalars['Decimal']['input'];
  /** When it was signed; the books have it on that day, or today where it is null. */
  readonly signedOn?: InputMaybe<Scalars['Date']['input']>;
  /** What it is for. Sage keeps the first 30 characters. */
  readonly title: Scalars['String']['input'];
  /** Who is committed to, in both systems; in Procore in the directory of the project. */
  readonly vendorId: Scalars['ID']['input'];
};

/** A line of the schedule of values of a new commitment, coded as Procore codes it. */
export type CommitmentCreateLineInput = {
  /** The amount, which is quantity times unit cost where these are given. */
  readonly amount: Scalars['Decimal']['input'];
  /** The cost code, by its number in Procore. */
  readonly costCode: Scalars['String']['input'];
  /** The cost type, by its code in Procore. */
  readonly costType: Scalars['String']['input'];
  /** What it is for. Sage keeps the first 30 characters. */
  readonly description: Scalars['String']['input'];
  /** The sub job; null where the line is of the project itself. */
  readonly extra?: InputMaybe<Scalars['String']['input']>;
  /** How many units; for each line or for none. */
  readonly quantity?: InputMaybe<Scalars['Decimal']['input']>;
  /** The price of one unit. */
  readonly unitCostAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** The unit, at most 6 characters. */
  readonly unitOfMeasure?: InputMaybe<Scalars['String']['input']>;
};

/** What came of making a commitment. */
export type CommitmentCreatePayload = {
  readonly __typename?: 'CommitmentCreatePayload';
  /** The commitment as both systems have it now. */
  readonly commitment?: Maybe<Commitment>;
  /** The durable operation; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What is, or was, to be written, system by system. */
  readonly plan: ReadonlyArray<PlannedWrite>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A row of commitments with its cursor. */
export type CommitmentEdge = {
  readonly __typename?: 'CommitmentEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Commitment;
};

/** A commitment to be written to Sage. */
export type CommitmentExportInput = {
  /** The commitment, approved in Procore and missing in Sage. */
  readonly commitmentId: Scalars['ID']['input'];
  /** Plan and check everything, and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What came of the export of a commitment. */
export type CommitmentExportPayload = {
  readonly __typename?: 'CommitmentExportPayload';
  /** The commitment as both systems have it now. */
  readonly commitment?: Maybe<Commitment>;
  /** The durable operation; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What is, or was, to be written. */
  readonly plan: ReadonlyArray<PlannedWrite>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which commitments. */
export type CommitmentFilter = {
  /** Only with a line on this cost code, of either system. */
  readonly costCode?: InputMaybe<Scalars['String']['input']>;
  /** Only this kind. */
  readonly kind?: InputMaybe<CommitmentKind>;
  /** Only where the revised amount is on neither side more than this, without its sign. */
  readonly maximumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only with a finding that is open and was seen first at least so many days ago. */
  readonly minimumAgeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Only where the revised amount of either side is at least this, without its sign. */
  readonly minimumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only this number. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Only this project. */
  readonly projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the project of this number. */
  readonly projectNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only with this text in the number, the title or the name of the vendor. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only signed on this day or later, on either side. */
  readonly signedFromOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only signed on this day or earlier, on either side. */
  readonly signedToOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only with this vendor. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these verdicts. */
  readonly verdicts?: InputMaybe<ReadonlyArray<Verdict>>;
};

/** The two kinds of commitment. */
export type CommitmentKind =
  /** An order of goods or services. */
  | 'PURCHASE_ORDER'
  /** A contract with a subcontractor for work. */
  | 'SUBCONTRACT';

/** Lines of a schedule of values and the items of Sage that they stand on: one extra, cost code and category. */
export type CommitmentLine = Node & Numbered & {
  readonly __typename?: 'CommitmentLine';
  /** The cost code. */
  readonly costCode: Scalars['String']['output'];
  /** The cost type, or category. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** The sub job, or extra. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** What differs on it and why. */
  readonly findings: ReadonlyArray<Finding>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The row of the map through which a line of Procore stands here, by the day the contract was signed; the first by number where several do, and null where the code is the same. */
  readonly mapping?: Maybe<CostCodeMapping>;
  /** Its figures on both sides. */
  readonly measures: ReadonlyArray<MeasureTotal>;
  /** The numbers of the lines that stand on it. */
  readonly number: Scalars['String']['output'];
  /** The lines of Procore that stand on it, by number; one that cannot be asked is null. */
  readonly procoreLines: ReadonlyArray<Maybe<ProcoreCommitmentLine>>;
  /** The item of Sage; the first by number where several have the same extra, cost code and category. */
  readonly sage?: Maybe<SageCommitmentLine>;
  /** Whether the two systems agree on it. */
  readonly verdict: Verdict;
};

/** A page of lines of commitments. */
export type CommitmentLineConnection = {
  readonly __typename?: 'CommitmentLineConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<CommitmentLineEdge>;
  /** What the whole list comes to, on both sides, currency by currency, whatever page of it is asked for. COMMITTED is of original amounts; without the lines of commitments that need not be on the other side yet. */
  readonly measures: ReadonlyArray<MeasureTotal>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<CommitmentLine>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of lines of commitments with its cursor. */
export type CommitmentLineEdge = {
  readonly __typename?: 'CommitmentLineEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CommitmentLine;
};

/** Which lines. */
export type CommitmentLineFilter = {
  /** Only this commitment. */
  readonly commitmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Only this cost code. */
  readonly costCode?: InputMaybe<Scalars['String']['input']>;
  /** Only this cost type, or category. */
  readonly costType?: InputMaybe<Scalars['String']['input']>;
  /** Only where the original amount is on neither side more than this, without its sign. */
  readonly maximumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only with a finding that is open and was seen first at least so many days ago. */
  readonly minimumAgeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Only where the original amount of either side is at least this, without its sign. */
  readonly minimumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only this project. */
  readonly projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the project of this number. */
  readonly projectNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only with this text in the number of the line, its cost code, the number of the commitment or the name of the vendor. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only of commitments that were signed on this day or later, on either side. */
  readonly signedFromOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only of commitments that were signed on this day or earlier, on either side. */
  readonly signedToOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only with this vendor. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these verdicts. */
  readonly verdicts?: InputMaybe<ReadonlyArray<Verdict>>;
};

/** A line of a schedule of values. */
export type CommitmentLineRecord = {
  /** The cost code, as the source writes it. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type (Procore) or category (Sage). */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** What the line is for. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job (Procore) or extra (Sage); null for the base job. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The number that people say aloud. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The amount of the line at signing. */
  readonly originalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Units ordered or changed; null for a lump sum. */
  readonly quantity?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** Price of one unit; null for a lump sum. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Unit of measure. */
  readonly unitOfMeasure?: Maybe<Scalars['String']['output']>;
};

/** Two commitments to pair. */
export type CommitmentLinkInput = {
  /** Check everything, tell what it would open and close, and decide nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The Procore commitment, or the pair that has only it. */
  readonly procoreCommitmentId: Scalars['ID']['input'];
  /** The Sage commitment, or the pair that has only it. */
  readonly sageCommitmentId: Scalars['ID']['input'];
};

/** What came of pairing. */
export type CommitmentLinkPayload = {
  readonly __typename?: 'CommitmentLinkPayload';
  /** The pair. */
  readonly commitment?: Maybe<Commitment>;
  /** What it would open and close among the findings; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A subcontract or purchase order. */
export type CommitmentRecord = {
  /** The sum of approved change orders. */
  readonly approvedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The change orders of the commitment. */
  readonly changeOrders: ReadonlyArray<ChangeOrderRecord>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Gross amount invoiced to date, before retainage. */
  readonly invoicedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The invoices against the commitment. */
  readonly invoices: ReadonlyArray<InvoiceRecord>;
  /** Subcontract or purchase order. */
  readonly kind: CommitmentKind;
  /** The schedule of values. */
  readonly lines: ReadonlyArray<CommitmentLineRecord>;
  /** The number that people say aloud. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The amount at signing, before change orders. */
  readonly originalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Amount paid to date, net of retainage. */
  readonly paidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The sum of change orders that are issued and not decided: exposure, never part of the revised amount. */
  readonly pendingChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The project that the commitment belongs to. */
  readonly project?: Maybe<ProjectRecord>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Retainage held now: withheld to date less released to date. */
  readonly retainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The default rate of retainage, in percent; amounts, not this rate, are compared. */
  readonly retainagePercent?: Maybe<Scalars['Decimal']['output']>;
  /** Original amount plus approved change orders. */
  readonly revisedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the commitment was signed or issued. */
  readonly signedOn?: Maybe<Scalars['Date']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: CommitmentStatus;
  /** What the commitment is for. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The company that the commitment is made with. */
  readonly vendor?: Maybe<VendorRecord>;
};

/** Of commitments, flat, for tools that make tables; the row of a thing keeps its id. */
export type CommitmentRow = {
  readonly __typename?: 'CommitmentRow';
  /** Approved change orders: Procore minus Sage; null where a side does not know. */
  readonly approvedChangesDifference?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly approvedChangesDifferenceValue?: Maybe<Scalars['Float']['output']>;
  /** The currency of the amounts. */
  readonly currency: Scalars['String']['output'];
  /** The id of the commitment, the same in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Gross invoiced: Procore minus Sage; null where a side does not know. */
  readonly invoicedDifference?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly invoicedDifferenceValue?: Maybe<Scalars['Float']['output']>;
  /** Subcontract or purchase order. */
  readonly kind: CommitmentKind;
  /** How the two records came to be a pair. */
  readonly matchedBy: MatchBasis;
  /** The number that people say aloud. */
  readonly number: Scalars['String']['output'];
  /** How many findings are open on it. */
  readonly openFindingCount: Scalars['Int']['output'];
  /** The original amount: Procore minus Sage; null where a side does not know. */
  readonly originalDifference?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly originalDifferenceValue?: Maybe<Scalars['Float']['output']>;
  /** Paid out: Procore minus Sage; null where a side does not know. */
  readonly paidDifference?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly paidDifferenceValue?: Maybe<Scalars['Float']['output']>;
  /** Approved change orders, in Procore. */
  readonly procoreApprovedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreApprovedChangesValue?: Maybe<Scalars['Float']['output']>;
  /** Gross invoiced, in Procore. */
  readonly procoreInvoicedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreInvoicedValue?: Maybe<Scalars['Float']['output']>;
  /** The original amount, in Procore. */
  readonly procoreOriginalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreOriginalValue?: Maybe<Scalars['Float']['output']>;
  /** Paid out, in Procore. */
  readonly procorePaidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procorePaidValue?: Maybe<Scalars['Float']['output']>;
  /** Pending change orders, in Procore. */
  readonly procorePendingChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procorePendingChangesValue?: Maybe<Scalars['Float']['output']>;
  /** Retainage held now, in Procore. */
  readonly procoreRetainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreRetainageHeldValue?: Maybe<Scalars['Float']['output']>;
  /** Original and approved changes, in Procore. */
  readonly procoreRevisedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreRevisedValue?: Maybe<Scalars['Float']['output']>;
  /** The id of the project, to join by. */
  readonly projectKey: Scalars['ID']['output'];
  /** The name of the project. */
  readonly projectName?: Maybe<Scalars['String']['output']>;
  /** The number of the project. */
  readonly projectNumber: Scalars['String']['output'];
  /** Retainage held now: Procore minus Sage; null where a side does not know. */
  readonly retainageHeldDifference?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly retainageHeldDifferenceValue?: Maybe<Scalars['Float']['output']>;
  /** The revised amount: that of Procore, or of Sage where Procore does not have the commitment. */
  readonly revisedAmount: Scalars['Decimal']['output'];
  /** Original and approved changes: Procore minus Sage; null where a side does not know. */
  readonly revisedDifference?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly revisedDifferenceValue?: Maybe<Scalars['Float']['output']>;
  /** The same as a number, which a tool may round. */
  readonly revisedValue: Scalars['Float']['output'];
  /** Approved change orders, in Sage. */
  readonly sageApprovedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageApprovedChangesValue?: Maybe<Scalars['Float']['output']>;
  /** Gross invoiced, in Sage. */
  readonly sageInvoicedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageInvoicedValue?: Maybe<Scalars['Float']['output']>;
  /** The original amount, in Sage. */
  readonly sageOriginalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageOriginalValue?: Maybe<Scalars['Float']['output']>;
  /** Paid out, in Sage. */
  readonly sagePaidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sagePaidValue?: Maybe<Scalars['Float']['output']>;
  /** Pending change orders, in Sage. */
  readonly sagePendingChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sagePendingChangesValue?: Maybe<Scalars['Float']['output']>;
  /** Retainage held now, in Sage. */
  readonly sageRetainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageRetainageHeldValue?: Maybe<Scalars['Float']['output']>;
  /** Original and approved changes, in Sage. */
  readonly sageRevisedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageRevisedValue?: Maybe<Scalars['Float']['output']>;
  /** What the commitment is for. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** When it last changed. A reading tells the moment at which it began of what changed meanwhile, so that the greatest that it told is what the next one passes as `updatedAfter`. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The name of the vendor. */
  readonly vendorName?: Maybe<Scalars['String']['output']>;
  /** The number of the vendor. */
  readonly vendorNumber?: Maybe<Scalars['String']['output']>;
  /** Whether the two systems agree. */
  readonly verdict: Verdict;
};

/** A page of rows of commitments. */
export type CommitmentRowConnection = {
  readonly __typename?: 'CommitmentRowConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read, and where the rows of a day are told. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<CommitmentRowEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<CommitmentRow>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of commitments with its cursor. */
export type CommitmentRowEdge = {
  readonly __typename?: 'CommitmentRowEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CommitmentRow;
};

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

/** A pair to undo. */
export type CommitmentUnlinkInput = {
  /** The pair. */
  readonly commitmentId: Scalars['ID']['input'];
  /** Check everything, tell what it would open and close, and decide nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What came of undoing a pair. */
export type CommitmentUnlinkPayload = {
  readonly __typename?: 'CommitmentUnlinkPayload';
  /** What was one pair: now the Procore side and the Sage side alone. */
  readonly commitments?: Maybe<ReadonlyArray<Commitment>>;
  /** What it would open and close among the findings; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** All projects of the two systems together; to a token that is bound to projects, those. */
export type Company = {
  readonly __typename?: 'Company';
  /** How many commitments they have, on either side. */
  readonly commitmentCount: Scalars['Int']['output'];
  /** How many of them do not agree. */
  readonly differingCommitmentCount: Scalars['Int']['output'];
  /** What the commitments come to: committed, invoiced, withheld and paid, on both sides, currency by currency; without a difference where anything behind it is not read. */
  readonly measures: ReadonlyArray<MeasureTotal>;
  /** How many findings are open in the projects. */
  readonly openFindingCount: Scalars['Int']['output'];
  /** How many projects there are, on either side. */
  readonly projectCount: Scalars['Int']['output'];
  /** How many of them are not wholly read, on one side or both. */
  readonly unreadProjectCount: Scalars['Int']['output'];
};

/** A cost code to map. */
export type CostCodeMapInput = {
  /** Check everything, tell what it would open and close, and decide nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The cost code of Procore. */
  readonly procoreCostCodeId: Scalars['ID']['input'];
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The cost code of the project's job in Sage that it stands on; the one of its own number when not given. */
  readonly sageCostCodeId?: InputMaybe<Scalars['ID']['input']>;
  /** The cost codes of the job among which it is divided, 2 to 20 whose shares are 100 together, in place of `sageCostCodeId`. Each line of a contract, a change order and a requisition is divided by itself; of a line by units, the units are. Contracts and change orders with such a line are not written to Sage by Tieout. */
  readonly splits?: InputMaybe<ReadonlyArray<CostCodeSplitInput>>;
  /** The first day on which it holds, until the next row of the code begins; since ever when not given. Documents go by the day they are booked, lines of a contract by the day it was signed. */
  readonly validFromOn?: InputMaybe<Scalars['Date']['input']>;
};

/** What came of mapping a cost code. */
export type CostCodeMapPayload = {
  readonly __typename?: 'CostCodeMapPayload';
  /** The rows of the code, oldest first. */
  readonly mappings?: Maybe<ReadonlyArray<CostCodeMapping>>;
  /** What it would open and close among the findings; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** On which cost code of Sage a cost code of Procore stands. */
export type CostCodeMapping = {
  readonly __typename?: 'CostCodeMapping';
  /** When. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** Who decided it. */
  readonly decidedBy: Scalars['String']['output'];
  /** The id of the row; it changes when the row is replaced. */
  readonly id: Scalars['ID']['output'];
  /** The cost code of Procore. */
  readonly procore?: Maybe<ProcoreCostCode>;
  /** The project of the code. */
  readonly project?: Maybe<Project>;
  /** Why, where somebody said so. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The cost code of Sage; null where it is the one of the same number, and where it is divided. */
  readonly sage?: Maybe<SageCostCode>;
  /** The cost codes of Sage among which it is divided, in the order in which cents are given out; empty where it is not. */
  readonly splits: ReadonlyArray<CostCodeSplit>;
  /** The first day on which it holds; null when it has ever held. */
  readonly validFromOn?: Maybe<Scalars['Date']['output']>;
  /** The last day on which it holds; null when no other row follows. */
  readonly validToOn?: Maybe<Scalars['Date']['output']>;
};

/** A page of mappings. */
export type CostCodeMappingConnection = {
  readonly __typename?: 'CostCodeMappingConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<CostCodeMappingEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<CostCodeMapping>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of mappings with its cursor. */
export type CostCodeMappingEdge = {
  readonly __typename?: 'CostCodeMappingEdge';
  /** Where the row stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CostCodeMapping;
};

/** A code that cost is collected under, within a project. */
export type CostCodeRecord = {
  /** The extra (sub job) that the code belongs to; null for the base job. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** What the code stands for. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
};

/** Of cost codes, flat, for tools that make tables; the row of a thing keeps its id. */
export type CostCodeRow = {
  readonly __typename?: 'CostCodeRow';
  /** The sub job, or extra. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** The id of the pair of cost codes. */
  readonly id: Scalars['ID']['output'];
  /** How the two codes came to be a pair. */
  readonly matchedBy: MatchBasis;
  /** What the code stands for. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. */
  readonly number: Scalars['String']['output'];
  /** The code in Procore. */
  readonly procoreNumber?: Maybe<Scalars['String']['output']>;
  /** The id of the project, to join by. */
  readonly projectKey: Scalars['ID']['output'];
  /** The number of the project. */
  readonly projectNumber: Scalars['String']['output'];
  /** The code in Sage. */
  readonly sageNumber?: Maybe<Scalars['String']['output']>;
  /** When it last changed. A reading tells the moment at which it began of what changed meanwhile, so that the greatest that it told is what the next one passes as `updatedAfter`. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of rows of cost codes. */
export type CostCodeRowConnection = {
  readonly __typename?: 'CostCodeRowConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read, and where the rows of a day are told. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<CostCodeRowEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<CostCodeRow>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of cost codes with its cursor. */
export type CostCodeRowEdge = {
  readonly __typename?: 'CostCodeRowEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CostCodeRow;
};

/** One of the cost codes of Sage among which a cost code of Procore is divided. */
export type CostCodeSplit = {
  readonly __typename?: 'CostCodeSplit';
  /** The cost code of Sage. */
  readonly sage?: Maybe<SageCostCode>;
  /** Its share in percent. Of an amount it is the share up to here, rounded to the cent, less the share before, rounded alike; so the parts always add up. */
  readonly sharePercent: Scalars['Decimal']['output'];
};

/** One of the cost codes of Sage among which a cost code of Procore is divided. */
export type CostCodeSplitInput = {
  /** The cost code of the project's job in Sage. */
  readonly sageCostCodeId: Scalars['ID']['input'];
  /** Its share in percent, above 0, with up to 6 decimals: 33.333333. */
  readonly sharePercent: Scalars['Decimal']['input'];
};

/** In which order documents are read: as in PairOrder, and by their days. */
export type DocumentOrder =
  /** The largest amount first, without its sign: the one that `minimumAmount` speaks of. */
  | 'AMOUNT'
  /** The latest first, by the later day of the two sides; what has no day comes last. */
  | 'DATE'
  /** The largest difference of these amounts first, without its sign; what one side does not have counts as zero there, and what is unread comes last. */
  | 'DIFFERENCE'
  /** By id. */
  | 'ID'
  /** By the number that people say aloud, then by id. */
  | 'NUMBER';

/** How grave it is that a source system is not as it was recorded. */
export type DriftClass =
  /** There is more than was recorded; nothing is wrong. */
  | 'ADDITIVE'
  /** Figures, states or records cannot be read; writes that depend on them are refused. */
  | 'BREAKING'
  /** Something is gone or changed that Tieout goes on without. */
  | 'RISKY';

/** A figure that a finding rests on. */
export type Evidence = {
  readonly __typename?: 'Evidence';
  /** The name of the figure. */
  readonly field: Scalars['String']['output'];
  /** The id of the record that it stands in. */
  readonly recordId?: Maybe<Scalars['ID']['output']>;
  /** The system that the figure is from. */
  readonly system: SourceSystem;
  /** The figure or text. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** One compared figure or text of a commitment. */
export type FieldComparison = {
  readonly __typename?: 'FieldComparison';
  /** Procore minus Sage; null for a text. */
  readonly difference?: Maybe<Scalars['Decimal']['output']>;
  /** The name of the figure, in the words of the graph. */
  readonly field: Scalars['String']['output'];
  /** What sort of value it is. */
  readonly kind: FieldKind;
  /** The same name as people say it, such as Balance to bill. */
  readonly label: Scalars['String']['output'];
  /** What Procore says. */
  readonly procore?: Maybe<Scalars['String']['output']>;
  /** The rule that compares them. */
  readonly rule: Rule;
  /** What Sage says. */
  readonly sage?: Maybe<Scalars['String']['output']>;
  /** Whether the two agree; NOT_DUE where only one system has such a figure, so that there is nothing to compare. */
  readonly verdict: Verdict;
};

/** What sort of value is compared. */
export type FieldKind =
  /** An amount of money. */
  | 'AMOUNT';

/** A difference between the two systems; it keeps its id and age from run to run. */
export type Finding = Node & {
  readonly __typename?: 'Finding';
  /** Why it is accepted, by whom and until when; null while it is not. */
  readonly acceptance?: Maybe<FindingAcceptance>;
  /** How many days ago that was. */
  readonly ageDays: Scalars['Int']['output'];
  /** Procore minus Sage; null where no amount is at stake. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** Who looks after it. */
  readonly assignedTo?: Maybe<Scalars['String']['output']>;
  /** What it comes from: findings that documents of one and the same cause make have it in common, and what puts that right closes all of them. */
  readonly cause: Scalars['ID']['output'];
  /** The day it was seen to be gone; null while it stands. */
  readonly clearedOn?: Maybe<Scalars['Date']['output']>;
  /** The class of the difference. */
  readonly code: FindingCode;
  /** The commitment that it belongs to. */
  readonly commitment?: Maybe<Commitment>;
  /** The documents that it is made of. */
  readonly documents: ReadonlyArray<FindingDocument>;
  /** What happened to it, in order: what the rule said from time to time since this store has kept it, and what people said and decided. */
  readonly events: FindingEventConnection;
  /** The figures that were compared, with the records they stand in. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** The arithmetic in words. */
  readonly explanation: Scalars['String']['output'];
  /** The day it was first seen. */
  readonly firstSeenOn: Scalars['Date']['output'];
  /** What it is about: the number of the commitment, change order or invoice. */
  readonly grain: Scalars['String']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** What the amount measures; null where no amount is at stake. */
  readonly measure?: Maybe<Measure>;
  /** The day that it is of: the first on which either side booked or approved one of its documents; null where it is of no document with a day. */
  readonly occurredOn?: Maybe<Scalars['Date']['output']>;
  /** What is under way for it, or waits for somebody: the newest operation that is not over; null where none is. */
  readonly operation?: Maybe<Operation>;
  /** The project that it belongs to. */
  readonly project?: Maybe<Project>;
  /** What can be done about it; nothing once it is gone. */
  readonly resolutions: ReadonlyArray<ResolutionProposal>;
  /** The rule that found it, with its SQL. */
  readonly rule: Rule;
  /** How much it matters. */
  readonly severity: Severity;
  /** Where it stands. */
  readonly state: FindingState;
  /** When something of it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A difference between the two systems; it keeps its id and age from run to run. */
export type FindingEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A finding to accept. */
export type FindingAcceptInput = {
  /** Check everything and ask nobody to approve it. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The last day on which it is to hold: today or later, by the clock of the store. */
  readonly expiresOn: Scalars['Date']['input'];
  /** The finding, which is open or assigned. */
  readonly findingId: Scalars['ID']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Why, in words; up to 2,000 characters. */
  readonly note: Scalars['String']['input'];
  /** Why. */
  readonly reasonCode: AcceptanceReason;
};

/** What came of asking that a finding be accepted. */
export type FindingAcceptPayload = {
  readonly __typename?: 'FindingAcceptPayload';
  /** The finding as it stands now; it is accepted once the operation is approved. */
  readonly finding?: Maybe<Finding>;
  /** What waits for somebody else's operationApprove; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What it would open and close once it is approved; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What two people decided of a finding, until when. */
export type FindingAcceptance = {
  readonly __typename?: 'FindingAcceptance';
  /** Who asked for it. */
  readonly acceptedBy: Scalars['String']['output'];
  /** Who approved it, which is somebody else; null only in the preview of a dry run. */
  readonly approvedBy?: Maybe<Scalars['String']['output']>;
  /** The last day on which it holds, by the clock of the store. */
  readonly expiresOn: Scalars['Date']['output'];
  /** Why, in words. */
  readonly note: Scalars['String']['output'];
  /** Why. */
  readonly reasonCode: AcceptanceReason;
};

/** Who looks after a finding. */
export type FindingAssignInput = {
  /** The name of a person; nobody when not given. */
  readonly assignedTo?: InputMaybe<Scalars['String']['input']>;
  /** Check everything and decide nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The finding, which is open or assigned. */
  readonly findingId: Scalars['ID']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What came of assigning. */
export type FindingAssignPayload = {
  readonly __typename?: 'FindingAssignPayload';
  /** The finding as it stands now. */
  readonly finding?: Maybe<Finding>;
  /** The decision; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What it would open and close; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

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

/** What is said of a finding. */
export type FindingCommentInput = {
  /** Check everything and say nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The finding, in whatever state. */
  readonly findingId: Scalars['ID']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What is said; up to 2,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** What came of the comment. */
export type FindingCommentPayload = {
  readonly __typename?: 'FindingCommentPayload';
  /** The finding as it stands now. */
  readonly finding?: Maybe<Finding>;
  /** The comment as an operation; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What it would open and close, which is nothing; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of findings. */
export type FindingConnection = {
  readonly __typename?: 'FindingConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<FindingEdge>;
  /** What the whole list consists of, whatever page of it is asked for. */
  readonly facets: FindingFacets;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Finding>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A document that a difference is made of. */
export type FindingDocument = {
  readonly __typename?: 'FindingDocument';
  /** What it contributes, Procore minus Sage; null where no amount is at stake. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The change order, where it is one. */
  readonly changeOrder?: Maybe<ChangeOrder>;
  /** The invoice, where it is one. */
  readonly invoice?: Maybe<Invoice>;
  /** The line of the schedule of values, where it is one. */
  readonly line?: Maybe<CommitmentLine>;
};

/** A row of findings with its cursor. */
export type FindingEdge = {
  readonly __typename?: 'FindingEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Finding;
};

/** What happened to a finding. */
export type FindingEvent = {
  readonly __typename?: 'FindingEvent';
  /** The amount that the rule gave; null where a person did something. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** When it happened. */
  readonly happenedAt: Scalars['DateTime']['output'];
  /** What happened. */
  readonly kind: FindingEventKind;
  /** Who did it; null where the rule did. */
  readonly madeBy?: Maybe<Scalars['String']['output']>;
  /** The operation of it; null where the rule did it, and where the operation is no longer kept. */
  readonly operation?: Maybe<Operation>;
  /** What was said: the explanation of the rule, a comment, a note, a reason, or the name of whoever looks after it. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** A page of what happened to a finding. */
export type FindingEventConnection = {
  readonly __typename?: 'FindingEventConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<FindingEventEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<FindingEvent>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What happened to a finding, with its cursor. */
export type FindingEventEdge = {
  readonly __typename?: 'FindingEventEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: FindingEvent;
};

/** What can happen to a finding. */
export type FindingEventKind =
  /** Somebody asked that it be accepted. */
  | 'ACCEPTANCE_ASKED'
  /** Somebody else approved that. */
  | 'ACCEPTED'
  /** Somebody was named who looks after it, or nobody any more. */
  | 'ASSIGNED'
  /** The rule gave another amount or explanation. */
  | 'CHANGED'
  /** The rule finds it no more. */
  | 'CLEARED'
  /** Somebody said something of it. */
  | 'COMMENTED'
  /** The rule found it, or found it again. */
  | 'OPENED'
  /** Somebody opened again what was accepted. */
  | 'REOPENED';

/** The findings of a list that have a value in common. */
export type FindingFacet = {
  readonly __typename?: 'FindingFacet';
  /** How many findings of the list have it. */
  readonly findingCount: Scalars['Int']['output'];
  /** The value, as the filter takes it. */
  readonly value: Scalars['String']['output'];
};

/** How the findings of a list divide, the most frequent first. Each value can be put into the filter as it is. */
export type FindingFacets = {
  readonly __typename?: 'FindingFacets';
  /** By who looks after them, for `assignedTo`; those that nobody has are not in it. */
  readonly assignees: ReadonlyArray<FindingFacet>;
  /** By class, for `codes`. */
  readonly codes: ReadonlyArray<FindingFacet>;
  /** By what their amounts measure, for `measures`; those without an amount are not in it. */
  readonly measures: ReadonlyArray<FindingFacet>;
  /** By the month in which they occurred, for `period`; those without a day are not in it. */
  readonly periods: ReadonlyArray<FindingFacet>;
  /** By project, for `projectIds`. */
  readonly projects: ReadonlyArray<FindingFacet>;
  /** By how much they matter, for `severities`. */
  readonly severities: ReadonlyArray<FindingFacet>;
  /** By where they stand, for `states`. */
  readonly states: ReadonlyArray<FindingFacet>;
};

/** Which findings. */
export type FindingFilter = {
  /** Only what this person looks after, written exactly so. */
  readonly assignedTo?: InputMaybe<Scalars['String']['input']>;
  /** Only these classes. */
  readonly codes?: InputMaybe<ReadonlyArray<FindingCode>>;
  /** Only this commitment. */
  readonly commitmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Only with a document or a line on this cost code, of either system. */
  readonly costCode?: InputMaybe<Scalars['String']['input']>;
  /** Only what somebody looks after, or only what nobody does. */
  readonly isAssigned?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only of no more than this amount, without its sign. */
  readonly maximumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only amounts of these measures. */
  readonly measures?: InputMaybe<ReadonlyArray<Measure>>;
  /** Only seen first at least so many days ago. */
  readonly minimumAgeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Only of at least this amount, without its sign. */
  readonly minimumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only what occurred on this day or later. */
  readonly occurredFromOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only what occurred on this day or earlier. */
  readonly occurredToOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only what occurred in this month, such as 2026-10. */
  readonly period?: InputMaybe<Scalars['String']['input']>;
  /** Only this project. */
  readonly projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these projects. */
  readonly projectIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only the project of this number. */
  readonly projectNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only with this text in what it is about, the explanation, the number of the commitment or the name of the vendor. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only these severities. */
  readonly severities?: InputMaybe<ReadonlyArray<Severity>>;
  /** Only these states; open and assigned ones when not given. */
  readonly states?: InputMaybe<ReadonlyArray<FindingState>>;
  /** Only what changed after this moment. */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only commitments with this vendor. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * In which order findings are read. Each is the view of a moment: a finding whose figures change between two
 * pages may be missed or met twice. Give no order to read the whole list.
 */
export type FindingOrder =
  /** The oldest first. */
  | 'AGE'
  /** The largest amount first, without its sign. */
  | 'AMOUNT'
  /** The gravest first, of these the largest amount. */
  | 'SEVERITY'
  /** What changed last first. */
  | 'UPDATED';

/** What came of one finding of many. */
export type FindingOutcome =
  /** It is done. */
  | 'APPLIED'
  /** It is done once somebody else has approved the operation. */
  | 'AWAITING_APPROVAL'
  /** Nothing writes it: a person has to do what its resolution says. */
  | 'BY_HAND'
  /** It is not done, for the reason in userErrors. */
  | 'REFUSED'
  /** It is not done: the finding has changed since it was seen. */
  | 'STALE'
  /** It is being written; the operation tells how it ends. */
  | 'UNDER_WAY'
  /** It would be done: this is a dry run. */
  | 'WOULD_APPLY';

/** A finding, and when it was read. */
export type FindingRef = {
  /** The finding. */
  readonly findingId: Scalars['ID']['input'];
  /** Its updatedAt as it was read: what has changed since is refused as stale. */
  readonly seenAt: Scalars['DateTime']['input'];
};

/** A finding to reopen. */
export type FindingReopenInput = {
  /** Check everything and decide nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The finding, which is accepted. */
  readonly findingId: Scalars['ID']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Why; up to 2,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What came of reopening. */
export type FindingReopenPayload = {
  readonly __typename?: 'FindingReopenPayload';
  /** The finding as it stands now. */
  readonly finding?: Maybe<Finding>;
  /** The decision; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What it would open and close; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A difference to be resolved. */
export type FindingResolveInput = {
  /** Plan and check everything, and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The difference. */
  readonly findingId: Scalars['ID']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** One of its resolutions; not needed where there is only one. */
  readonly proposalId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of resolving a difference. */
export type FindingResolvePayload = {
  readonly __typename?: 'FindingResolvePayload';
  /** The difference as it stands now. */
  readonly finding?: Maybe<Finding>;
  /** The durable operation; null for a dry run, and where a person has to do it. */
  readonly operation?: Maybe<Operation>;
  /** What is, or was, to be written. */
  readonly plan: ReadonlyArray<PlannedWrite>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of one finding of many. */
export type FindingResult = {
  readonly __typename?: 'FindingResult';
  /** The finding as it stands now. */
  readonly finding?: Maybe<Finding>;
  /** The operation of this one; null for a dry run, and where nothing could be begun. */
  readonly operation?: Maybe<Operation>;
  /** What came of it. */
  readonly outcome: FindingOutcome;
  /** What is, or was, to be written. */
  readonly plan: ReadonlyArray<PlannedWrite>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Of findings, flat, for tools that make tables; the row of a thing keeps its id. */
export type FindingRow = {
  readonly __typename?: 'FindingRow';
  /** Who approved it, which is somebody else. */
  readonly acceptanceApprovedBy?: Maybe<Scalars['String']['output']>;
  /** The last day on which the acceptance holds, by the clock of the store. */
  readonly acceptanceExpiresOn?: Maybe<Scalars['Date']['output']>;
  /** Why it is accepted, in words. */
  readonly acceptanceNote?: Maybe<Scalars['String']['output']>;
  /** Why it is accepted; null while it is not, as what follows. */
  readonly acceptanceReason?: Maybe<AcceptanceReason>;
  /** Who asked for the acceptance. */
  readonly acceptedBy?: Maybe<Scalars['String']['output']>;
  /** Procore minus Sage; null where no amount is at stake. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** Who looks after it. */
  readonly assignedTo?: Maybe<Scalars['String']['output']>;
  /** The day it was seen to be gone; null while it stands. */
  readonly clearedOn?: Maybe<Scalars['Date']['output']>;
  /** The class of the difference. */
  readonly code: FindingCode;
  /** The id of the commitment, to join by. */
  readonly commitmentKey?: Maybe<Scalars['ID']['output']>;
  /** The number of the commitment. */
  readonly commitmentNumber?: Maybe<Scalars['String']['output']>;
  /** The arithmetic in words. */
  readonly explanation: Scalars['String']['output'];
  /** The day it was first seen. */
  readonly firstSeenOn: Scalars['Date']['output'];
  /** What it is about: the number of the commitment, change order or invoice. */
  readonly grain: Scalars['String']['output'];
  /** The id of the finding, the same in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** What the amount measures; null where no amount is at stake. */
  readonly measure?: Maybe<Measure>;
  /** The id of the project, to join by; null for what the company has once. */
  readonly projectKey?: Maybe<Scalars['ID']['output']>;
  /** The number of the project. */
  readonly projectNumber?: Maybe<Scalars['String']['output']>;
  /** The rule that found it. */
  readonly ruleName: Scalars['String']['output'];
  /** How much it matters. */
  readonly severity: Severity;
  /** Where it stands. */
  readonly state: FindingState;
  /** When it last changed. A reading tells the moment at which it began of what changed meanwhile, so that the greatest that it told is what the next one passes as `updatedAfter`. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The same as a number, which a tool may round. */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** The name of the vendor. */
  readonly vendorName?: Maybe<Scalars['String']['output']>;
  /** The number of the vendor. */
  readonly vendorNumber?: Maybe<Scalars['String']['output']>;
};

/** A page of rows of findings. */
export type FindingRowConnection = {
  readonly __typename?: 'FindingRowConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read, and where the rows of a day are told. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<FindingRowEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<FindingRow>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of findings with its cursor. */
export type FindingRowEdge = {
  readonly __typename?: 'FindingRowEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: FindingRow;
};

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

/** Findings to accept, for one reason and until one day. */
export type FindingsAcceptInput = {
  /** Check everything and decide nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The last day on which it is to hold: today or later, by the clock of the store. */
  readonly expiresOn: Scalars['Date']['input'];
  /** The findings, each once and up to 200. */
  readonly findings: ReadonlyArray<FindingRef>;
  /** The same key never acts twice; make a new one for each action. Each finding gets one of its own that is made of it. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Why, in words; up to 2,000 characters. */
  readonly note: Scalars['String']['input'];
  /** Why. */
  readonly reasonCode: AcceptanceReason;
};

/** What came of asking that many be accepted. */
export type FindingsAcceptPayload = {
  readonly __typename?: 'FindingsAcceptPayload';
  /** What it would open and close; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What came of each, in the order in which they were named. */
  readonly results?: Maybe<ReadonlyArray<FindingResult>>;
  /** What the caller can mend in the request as a whole; nothing was done then. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who looks after findings. */
export type FindingsAssignInput = {
  /** The name of a person; nobody when not given. */
  readonly assignedTo?: InputMaybe<Scalars['String']['input']>;
  /** Check everything and decide nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The findings, each once and up to 200. */
  readonly findings: ReadonlyArray<FindingRef>;
  /** The same key never acts twice; make a new one for each action. Each finding gets one of its own that is made of it. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What came of assigning many. */
export type FindingsAssignPayload = {
  readonly __typename?: 'FindingsAssignPayload';
  /** What it would open and close; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What came of each, in the order in which they were named. */
  readonly results?: Maybe<ReadonlyArray<FindingResult>>;
  /** What the caller can mend in the request as a whole; nothing was done then. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which findings a decision would open and close, as they would be after it. */
export type FindingsPreview = {
  readonly __typename?: 'FindingsPreview';
  /** Those that are open or assigned, and would not be any more. */
  readonly closes: ReadonlyArray<Finding>;
  /** Those that would be open or assigned, and are not now. */
  readonly opens: ReadonlyArray<Finding>;
};

/** Findings to which what is proposed is applied. */
export type FindingsResolveInput = {
  /** Check everything and decide nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The findings, each once and up to 200. */
  readonly findings: ReadonlyArray<FindingRef>;
  /** The same key never acts twice; make a new one for each action. Each finding gets one of its own that is made of it. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What came of resolving many. */
export type FindingsResolvePayload = {
  readonly __typename?: 'FindingsResolvePayload';
  /** What it would open and close; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What came of each, in the order in which they were named. */
  readonly results?: Maybe<ReadonlyArray<FindingResult>>;
  /** What the caller can mend in the request as a whole; nothing was done then. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whether the systems are read before an answer. */
export type Freshness =
  /** The project is read again from both systems first, as sourceRefresh does: the same scopes are asked for, and a bound token may not. */
  | 'LIVE'
  /** As it was last read. */
  | 'STORED';

/** An invoice as both systems have it. */
export type Invoice = Node & Numbered & {
  readonly __typename?: 'Invoice';
  /** The commitment that is invoiced. */
  readonly commitment: Commitment;
  /** Procore minus Sage, gross; a side without the invoice counts as zero. */
  readonly difference?: Maybe<Scalars['Decimal']['output']>;
  /** What differs and why. */
  readonly findings: ReadonlyArray<Finding>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** How the two records came to be a pair. */
  readonly matchedBy: MatchBasis;
  /** Procore minus Sage, gross less retainage and deductions; a side without the invoice counts as zero. */
  readonly netDifference?: Maybe<Scalars['Decimal']['output']>;
  /** The number that people say aloud. */
  readonly number: Scalars['String']['output'];
  /** The requisition in Procore. */
  readonly procore?: Maybe<ProcoreInvoice>;
  /** Gross amount of the requisition in Procore. */
  readonly procoreGrossAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage withheld less released by the requisition in Procore. */
  readonly procoreRetainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Procore minus Sage, retainage withheld less released; a side without the invoice counts as zero. */
  readonly retainageDifference?: Maybe<Scalars['Decimal']['output']>;
  /** The AP invoice in Sage. */
  readonly sage?: Maybe<SageInvoice>;
  /** Gross amount on the commitment in Sage. */
  readonly sageGrossAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage withheld less released on the commitment in Sage. */
  readonly sageRetainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The number and, where the systems differ in it, what Sage calls it. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Whether the two systems agree. */
  readonly verdict: Verdict;
};

/** A subcontractor invoice to approve in Procore and to enter in Sage. */
export type InvoiceApproveInput = {
  /** Plan and check everything, and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The invoice, open in Procore: its id there, or that of the pair, which is made when it counts. */
  readonly invoiceId: Scalars['ID']['input'];
};

/** What came of the approval. */
export type InvoiceApprovePayload = {
  readonly __typename?: 'InvoiceApprovePayload';
  /** The invoice as both systems have it now; null until it counts. */
  readonly invoice?: Maybe<Invoice>;
  /** The durable operation; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What is, or was, to be written, system by system. */
  readonly plan: ReadonlyArray<PlannedWrite>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of invoices. */
export type InvoiceConnection = {
  readonly __typename?: 'InvoiceConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<InvoiceEdge>;
  /** What the whole list comes to, on both sides, currency by currency, whatever page of it is asked for. INVOICED is gross and RETAINAGE what is withheld less what is released; in Sage of what is posted. */
  readonly measures: ReadonlyArray<MeasureTotal>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Invoice>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of invoices with its cursor. */
export type InvoiceEdge = {
  readonly __typename?: 'InvoiceEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Invoice;
};

/** An invoice to be written to Sage. */
export type InvoiceExportInput = {
  /** Plan and check everything, and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The invoice, approved in Procore and missing in Sage. */
  readonly invoiceId: Scalars['ID']['input'];
};

/** What came of the export of an invoice. */
export type InvoiceExportPayload = {
  readonly __typename?: 'InvoiceExportPayload';
  /** The invoice as both systems have it now. */
  readonly invoice?: Maybe<Invoice>;
  /** The durable operation; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What is, or was, to be written. */
  readonly plan: ReadonlyArray<PlannedWrite>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which invoices. */
export type InvoiceFilter = {
  /** Only with an accounting date on this day or later, on either side. */
  readonly accountedFromOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only with an accounting date on this day or earlier, on either side. */
  readonly accountedToOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only this commitment. */
  readonly commitmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Only with a line on this cost code, of either system. */
  readonly costCode?: InputMaybe<Scalars['String']['input']>;
  /** Only where the gross amount is on neither side more than this, without its sign. */
  readonly maximumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only with a finding that is open and was seen first at least so many days ago. */
  readonly minimumAgeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Only where the gross amount of either side is at least this, without its sign. */
  readonly minimumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only this number, on either side. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Only this project. */
  readonly projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the project of this number. */
  readonly projectNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only with this text in the number of either side, the number of the commitment or the name of the vendor. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only with this vendor. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these verdicts. */
  readonly verdicts?: InputMaybe<ReadonlyArray<Verdict>>;
};

/** A line of an invoice. */
export type InvoiceLineRecord = {
  /** The number of the schedule-of-values line that is invoiced. */
  readonly commitmentLineNumber?: Maybe<Scalars['String']['output']>;
  /** The cost code, as the source writes it. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type (Procore) or category (Sage). */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** What the line is for. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job (Procore) or extra (Sage); null for the base job. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** Gross amount of the line on this invoice, before retainage. */
  readonly grossAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The number that people say aloud. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Units ordered or changed; null for a lump sum. */
  readonly quantity?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Retainage withheld by the line on this invoice less retainage it releases. */
  readonly retainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** Price of one unit; null for a lump sum. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Unit of measure. */
  readonly unitOfMeasure?: Maybe<Scalars['String']['output']>;
};

/** A requisition in Procore or an AP invoice in Sage 300 CRE. */
export type InvoiceRecord = {
  /** The day that decides the accounting period. */
  readonly accountingOn?: Maybe<Scalars['Date']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** Gross amount of this invoice, before retainage. */
  readonly grossAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The date on the invoice. */
  readonly invoicedOn?: Maybe<Scalars['Date']['output']>;
  /** The lines of the invoice. */
  readonly lines: ReadonlyArray<InvoiceLineRecord>;
  /** The number that people say aloud. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Retainage withheld by this invoice less retainage it releases. */
  readonly retainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: InvoiceStatus;
};

/** Of invoices, flat, for tools that make tables; the row of a thing keeps its id. */
export type InvoiceRow = {
  readonly __typename?: 'InvoiceRow';
  /** The id of the commitment, to join by. */
  readonly commitmentKey: Scalars['ID']['output'];
  /** The number of the commitment. */
  readonly commitmentNumber: Scalars['String']['output'];
  /** The currency of the amounts. */
  readonly currency: Scalars['String']['output'];
  /** Procore minus Sage, gross; a side without the invoice counts as zero. */
  readonly difference: Scalars['Decimal']['output'];
  /** The same as a number, which a tool may round. */
  readonly differenceValue: Scalars['Float']['output'];
  /** The id of the invoice, the same in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Whether Sage has posted it; null where Sage does not have it. */
  readonly isPosted?: Maybe<Scalars['Boolean']['output']>;
  /** How the two records came to be a pair. */
  readonly matchedBy: MatchBasis;
  /** The number that people say aloud. */
  readonly number: Scalars['String']['output'];
  /** The accounting date in Procore. */
  readonly procoreAccountingOn?: Maybe<Scalars['Date']['output']>;
  /** Deductions in Procore. */
  readonly procoreDeductionAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreDeductionValue?: Maybe<Scalars['Float']['output']>;
  /** Gross amount of the requisition in Procore. */
  readonly procoreGrossAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreGrossValue?: Maybe<Scalars['Float']['output']>;
  /** Retainage released in Procore. */
  readonly procoreReleasedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreReleasedValue?: Maybe<Scalars['Float']['output']>;
  /** Retainage withheld less released in Procore. */
  readonly procoreRetainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreRetainageValue?: Maybe<Scalars['Float']['output']>;
  /** Where it stands in Procore. */
  readonly procoreStatus?: Maybe<Scalars['String']['output']>;
  /** The id of the project, to join by. */
  readonly projectKey: Scalars['ID']['output'];
  /** The number of the project. */
  readonly projectNumber: Scalars['String']['output'];
  /** Procore minus Sage, retainage withheld less released; a side without the invoice counts as zero. */
  readonly retainageDifference: Scalars['Decimal']['output'];
  /** The same as a number, which a tool may round. */
  readonly retainageDifferenceValue: Scalars['Float']['output'];
  /** The accounting date in Sage. */
  readonly sageAccountingOn?: Maybe<Scalars['Date']['output']>;
  /** Deductions in Sage. */
  readonly sageDeductionAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageDeductionValue?: Maybe<Scalars['Float']['output']>;
  /** Gross amount on the commitment in Sage. */
  readonly sageGrossAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageGrossValue?: Maybe<Scalars['Float']['output']>;
  /** What Sage calls it. */
  readonly sageNumber?: Maybe<Scalars['String']['output']>;
  /** Paid out in Sage. */
  readonly sagePaidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sagePaidValue?: Maybe<Scalars['Float']['output']>;
  /** Retainage released in Sage. */
  readonly sageReleasedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageReleasedValue?: Maybe<Scalars['Float']['output']>;
  /** Retainage withheld less released in Sage. */
  readonly sageRetainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageRetainageValue?: Maybe<Scalars['Float']['output']>;
  /** When it last changed. A reading tells the moment at which it began of what changed meanwhile, so that the greatest that it told is what the next one passes as `updatedAfter`. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The name of the vendor. */
  readonly vendorName?: Maybe<Scalars['String']['output']>;
  /** The number of the vendor. */
  readonly vendorNumber?: Maybe<Scalars['String']['output']>;
  /** Whether the two systems agree. */
  readonly verdict: Verdict;
};

/** A page of rows of invoices. */
export type InvoiceRowConnection = {
  readonly __typename?: 'InvoiceRowConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read, and where the rows of a day are told. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<InvoiceRowEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<InvoiceRow>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of invoices with its cursor. */
export type InvoiceRowEdge = {
  readonly __typename?: 'InvoiceRowEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: InvoiceRow;
};

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

/** A budget on both sides. A side that was not read, or keeps none in the whole project, is null; one that keeps it and has none here is zero. */
export type JobCostBudget = {
  readonly __typename?: 'JobCostBudget';
  /** Procore minus Sage; null unless both say it. */
  readonly difference?: Maybe<Scalars['Decimal']['output']>;
  /** What Procore says. */
  readonly procoreAmount?: Maybe<Scalars['Decimal']['output']>;
  /** What Sage says. */
  readonly sageAmount?: Maybe<Scalars['Decimal']['output']>;
};

/** A figure on both sides. */
export type JobCostFigure = {
  readonly __typename?: 'JobCostFigure';
  /** Procore minus Sage. */
  readonly difference: Scalars['Decimal']['output'];
  /** What Procore says. */
  readonly procoreAmount: Scalars['Decimal']['output'];
  /** What Sage says. */
  readonly sageAmount: Scalars['Decimal']['output'];
};

/** An extra, cost code and category of a project, or the sum of all. */
export type JobCostLine = {
  readonly __typename?: 'JobCostLine';
  /** Approved change orders. */
  readonly approvedChanges: JobCostFigure;
  /** Committed with approved change orders. */
  readonly committed: JobCostFigure;
  /** The cost code, as Sage calls it where it has it; null for what is on none that is known, and for the sum. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type, or category. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** The sub job, or extra. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** What stands against the commitments that differ here, and against the project where only one system has it. */
  readonly findings: ReadonlyArray<Finding>;
  /** Invoiced, before retainage. */
  readonly invoiced: JobCostFigure;
  /** Committed at signing. */
  readonly original: JobCostFigure;
  /** The budget as it was set: the original budget amount of Procore, the original estimate of Sage. What the two say of budget and cost beside the commitments is of now, and null as of a day. */
  readonly originalBudget: JobCostBudget;
  /** The job to date costs of Procore; null where its budget view does not show them. */
  readonly procoreCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage held. */
  readonly retainageHeld: JobCostFigure;
  /** The budget with its approved changes: the revised budget of Procore, where its budget view shows it, and the total estimate of Sage. */
  readonly revisedBudget: JobCostBudget;
  /** The cost that Sage keeps, of commitments and of all else; null where it keeps none. */
  readonly sageCostAmount?: Maybe<Scalars['Decimal']['output']>;
};

/** The commitments of a project by cost code and category, as Sage calls them. */
export type JobCostReport = {
  readonly __typename?: 'JobCostReport';
  /** When each side was read. */
  readonly asOf: AsOf;
  /** The rows, by cost code; what a commitment has on no code, or is not known by code, is one row at the end. */
  readonly lines: ReadonlyArray<JobCostLine>;
  /** Whether the budget of Procore was read, which is asked apart and once a day; nothing else rests on it. */
  readonly procoreBudget: BudgetReading;
  /** The project. */
  readonly project: Project;
  /** The sums of the columns, which are those of the figures of the project's commitments. */
  readonly total: JobCostLine;
};

/** A possible counterpart of a commitment that only one system has. */
export type LinkSuggestion = {
  readonly __typename?: 'LinkSuggestion';
  /** The candidate's number. */
  readonly number: Scalars['String']['output'];
  /** The candidate in Procore, when the commitment is in Sage. */
  readonly procore?: Maybe<ProcoreCommitment>;
  /** Why it is suggested. */
  readonly reason: Scalars['String']['output'];
  /** The candidate in Sage, when the commitment is in Procore. */
  readonly sage?: Maybe<SageCommitment>;
};

/** Which mappings to list. */
export type MappingFilter = {
  /** Only of this cost code, of either system. */
  readonly costCode?: InputMaybe<Scalars['String']['input']>;
  /** Only this project. */
  readonly projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the project of this number. */
  readonly projectNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only with this text in the number or the name of a code, of either system. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only what holds on this day. */
  readonly validOn?: InputMaybe<Scalars['Date']['input']>;
};

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

/** A figure on both sides. */
export type MeasureTotal = {
  readonly __typename?: 'MeasureTotal';
  /** The sum of the differences behind it without their signs, so that what offsets itself shows. */
  readonly absoluteAmount: Scalars['Decimal']['output'];
  /** The currency of the amounts. */
  readonly currency: Scalars['String']['output'];
  /** Procore minus Sage. */
  readonly difference?: Maybe<Scalars['Decimal']['output']>;
  /** Whether both sides are known. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** What it measures. */
  readonly measure: Measure;
  /** In Procore. */
  readonly procoreAmount?: Maybe<Scalars['Decimal']['output']>;
  /** In Sage. */
  readonly sageAmount?: Maybe<Scalars['Decimal']['output']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Approve a commitment change order in Procore, through its workflow where it stands in one, then write it to Sage. */
  readonly changeOrderApprove?: Maybe<ChangeOrderApprovePayload>;
  /** Put a wrong change order of Sage right by Procore's: a change order of the opposite lines, since an approved one is never changed, then one of the right lines where any remain. */
  readonly changeOrderCorrect?: Maybe<ChangeOrderCorrectPayload>;
  /** Write an approved Procore commitment change order to Sage: checked, imported, posted and read back. */
  readonly changeOrderExport?: Maybe<ChangeOrderExportPayload>;
  /** Make a commitment in both systems: imported and posted in Sage, then made in Procore with its schedule of values and approved there. */
  readonly commitmentCreate?: Maybe<CommitmentCreatePayload>;
  /** Write an approved Procore commitment with its schedule of values to Sage: checked, imported, posted and read back. */
  readonly commitmentExport?: Maybe<CommitmentExportPayload>;
  /** Pair a commitment of Procore with one of Sage by hand; the pair outranks every automatic match and takes no partner from another pair. */
  readonly commitmentLink?: Maybe<CommitmentLinkPayload>;
  /** Undo the pairing of a commitment that was made by hand or by number; both sides stay apart until linked again. */
  readonly commitmentUnlink?: Maybe<CommitmentUnlinkPayload>;
  /** Say which cost code of Sage a cost code of Procore stands on from a day on. Several codes may stand on one; one code stands on several at a time by `splits` that say how it is divided. */
  readonly costCodeMap?: Maybe<CostCodeMapPayload>;
  /** Ask that a finding be accepted until a day, with the reason; it stands as it is until somebody else approves the operation. */
  readonly findingAccept?: Maybe<FindingAcceptPayload>;
  /** Say who looks after a finding, or that nobody does any more. */
  readonly findingAssign?: Maybe<FindingAssignPayload>;
  /** Say something of a finding, which stays with it; it changes nothing else. */
  readonly findingComment?: Maybe<FindingCommentPayload>;
  /** Take back that a finding was accepted. */
  readonly findingReopen?: Maybe<FindingReopenPayload>;
  /** Apply what is proposed for a difference, where a mutation does that: the same checks, plan and operation as when it is called by itself. */
  readonly findingResolve?: Maybe<FindingResolvePayload>;
  /** Ask that many findings be accepted: an operation each, which somebody else approves or rejects by itself. */
  readonly findingsAccept?: Maybe<FindingsAcceptPayload>;
  /** Say who looks after many findings: an operation each, and what has changed since it was seen is refused. */
  readonly findingsAssign?: Maybe<FindingsAssignPayload>;
  /** Apply what is proposed for many findings, where a mutation does that: an operation each, as findingResolve. */
  readonly findingsResolve?: Maybe<FindingsResolvePayload>;
  /** Approve a subcontractor invoice in Procore, through its workflow where it stands in one, then enter it in Sage. */
  readonly invoiceApprove?: Maybe<InvoiceApprovePayload>;
  /** Write an approved Procore requisition to Sage as an AP invoice: checked, imported and read back; a person posts it there. */
  readonly invoiceExport?: Maybe<InvoiceExportPayload>;
  /** Let an operation go on that waits for a second person; whoever asked for it cannot approve it, however his name is written. */
  readonly operationApprove?: Maybe<OperationApprovePayload>;
  /** Take an operation that was given up off the list of work; whether it was written stays unknown, so its record stays taken. */
  readonly operationDiscard?: Maybe<OperationDiscardPayload>;
  /** End an operation that waits for a second person, with nothing written. */
  readonly operationReject?: Maybe<OperationRejectPayload>;
  /** Have an operation that was given up looked at again; what may have been written is looked up and never sent again. */
  readonly operationReplay?: Maybe<OperationReplayPayload>;
  /** Say what a person has seen who looked into the other system: that it was written, or that it was not. */
  readonly operationSettle?: Maybe<OperationSettlePayload>;
  /** Pair a project of Procore with a job of Sage by hand; the pair outranks every automatic match and takes no partner from another pair. */
  readonly projectLink?: Maybe<ProjectLinkPayload>;
  /** Undo the pairing of a project that was made by hand or by number; both sides stay apart until linked again. */
  readonly projectUnlink?: Maybe<ProjectUnlinkPayload>;
  /** Release retainage of a commitment in both systems: by an AP invoice of no gross in Sage, then by a subcontractor invoice in Procore. */
  readonly retainageRelease?: Maybe<RetainageReleasePayload>;
  /** Read a project, or every project, again from both systems and reconcile it. */
  readonly sourceRefresh?: Maybe<SourceRefreshPayload>;
  /** Write to a vendor of Sage what Procore knows of it, as far as Sage takes it: address, telephone number, when its insurances end. It makes no vendor. */
  readonly vendorExport?: Maybe<VendorExportPayload>;
  /** Pair a company of the Procore directory with an AP vendor of Sage by hand; the pair outranks every automatic match and takes no partner from another pair. A company has one vendor in each company of Sage. */
  readonly vendorLink?: Maybe<VendorLinkPayload>;
  /** Undo the pairing of a vendor that was made by hand or by number; both sides stay apart until linked again. */
  readonly vendorUnlink?: Maybe<VendorUnlinkPayload>;
  /** Send the events since a moment again, each under the id that it had. */
  readonly webhookReplay?: Maybe<WebhookReplayPayload>;
  /** Have events sent to an address, signed as Standard Webhooks says. */
  readonly webhookSubscribe?: Maybe<WebhookSubscribePayload>;
  /** Send nothing more to an address; what was not delivered yet is not sent. */
  readonly webhookUnsubscribe?: Maybe<WebhookUnsubscribePayload>;
};


export type MutationChangeOrderApproveArgs = {
  input: ChangeOrderApproveInput;
};


export type MutationChangeOrderCorrectArgs = {
  input: ChangeOrderCorrectInput;
};


export type MutationChangeOrderExportArgs = {
  input: ChangeOrderExportInput;
};


export type MutationCommitmentCreateArgs = {
  input: CommitmentCreateInput;
};


export type MutationCommitmentExportArgs = {
  input: CommitmentExportInput;
};


export type MutationCommitmentLinkArgs = {
  input: CommitmentLinkInput;
};


export type MutationCommitmentUnlinkArgs = {
  input: CommitmentUnlinkInput;
};


export type MutationCostCodeMapArgs = {
  input: CostCodeMapInput;
};


export type MutationFindingAcceptArgs = {
  input: FindingAcceptInput;
};


export type MutationFindingAssignArgs = {
  input: FindingAssignInput;
};


export type MutationFindingCommentArgs = {
  input: FindingCommentInput;
};


export type MutationFindingReopenArgs = {
  input: FindingReopenInput;
};


export type MutationFindingResolveArgs = {
  input: FindingResolveInput;
};


export type MutationFindingsAcceptArgs = {
  input: FindingsAcceptInput;
};


export type MutationFindingsAssignArgs = {
  input: FindingsAssignInput;
};


export type MutationFindingsResolveArgs = {
  input: FindingsResolveInput;
};


export type MutationInvoiceApproveArgs = {
  input: InvoiceApproveInput;
};


export type MutationInvoiceExportArgs = {
  input: InvoiceExportInput;
};


export type MutationOperationApproveArgs = {
  input: OperationApproveInput;
};


export type MutationOperationDiscardArgs = {
  input: OperationDiscardInput;
};


export type MutationOperationRejectArgs = {
  input: OperationRejectInput;
};


export type MutationOperationReplayArgs = {
  input: OperationReplayInput;
};


export type MutationOperationSettleArgs = {
  input: OperationSettleInput;
};


export type MutationProjectLinkArgs = {
  input: ProjectLinkInput;
};


export type MutationProjectUnlinkArgs = {
  input: ProjectUnlinkInput;
};


export type MutationRetainageReleaseArgs = {
  input: RetainageReleaseInput;
};


export type MutationSourceRefreshArgs = {
  input: SourceRefreshInput;
};


export type MutationVendorExportArgs = {
  input: VendorExportInput;
};


export type MutationVendorLinkArgs = {
  input: VendorLinkInput;
};


export type MutationVendorUnlinkArgs = {
  input: VendorUnlinkInput;
};


export type MutationWebhookReplayArgs = {
  input: WebhookReplayInput;
};


export type MutationWebhookSubscribeArgs = {
  input: WebhookSubscribeInput;
};


export type MutationWebhookUnsubscribeArgs = {
  input: WebhookUnsubscribeInput;
};

/** Anything that has an id and can be asked for by it. */
export type Node = {
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/**
 * Whatever people call by a number, a pair or a record of either system: one fragment on it reads the number of all that
 * is a `Node`. A pair always has one, and is told by its title where neither record has.
 */
export type Numbered = {
  /** The number that people say aloud. */
  readonly number?: Maybe<Scalars['String']['output']>;
};

/** Something that was asked to be written or decided; it survives any crash. */
export type Operation = Node & {
  readonly __typename?: 'Operation';
  /** Who let it go on, oldest first. */
  readonly approvals: ReadonlyArray<Approval>;
  /** Whether the caller may approve it now. */
  readonly canApprove: Scalars['Boolean']['output'];
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it can be approved no longer: an acceptance, when the day is over until which the finding would be accepted. Null for whatever waits without an end, which ends by operationReject alone, and for what does not wait. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The findings that it is about: the one that is decided, or those that stand on the record that it is about. */
  readonly findings: ReadonlyArray<Finding>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The key that the caller gave; the same key never acts twice. */
  readonly idempotencyKey: Scalars['ID']['output'];
  /** Whether this answer repeats an earlier one to the same key. */
  readonly isReplay: Scalars['Boolean']['output'];
  /** What it does. */
  readonly kind: OperationKind;
  /** What a person does next; null while Tieout does what is to be done, or nothing is. */
  readonly nextStep?: Maybe<Scalars['String']['output']>;
  /** What is, or was, to be written. */
  readonly plan: ReadonlyArray<PlannedWrite>;
  /** Who asked for it. */
  readonly requestedBy: Scalars['String']['output'];
  /** What a person said who looked; null while nobody had to. */
  readonly settlement?: Maybe<Settlement>;
  /** Where it stands. */
  readonly state: OperationState;
  /** The steps taken so far, in order. */
  readonly steps: ReadonlyArray<OperationStep>;
  /** What it is about, by what was asked for. Of a word on another operation it is what that one is about. */
  readonly subject: OperationSubject;
  /** When it last moved. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** Why the caller may not approve it now, in the sentence with which operationApprove would refuse it; null where he may. */
  readonly whyNot?: Maybe<Scalars['String']['output']>;
};

/** An operation that waits for a second person. */
export type OperationApproveInput = {
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The operation. */
  readonly operationId: Scalars['ID']['input'];
  /** Why it may go on. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of the approval. */
export type OperationApprovePayload = {
  readonly __typename?: 'OperationApprovePayload';
  /** The operation as it stands now. */
  readonly operation?: Maybe<Operation>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of operations. */
export type OperationConnection = {
  readonly __typename?: 'OperationConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<OperationEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Operation>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An operation that was given up. */
export type OperationDiscardInput = {
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The operation. */
  readonly operationId: Scalars['ID']['input'];
  /** Why nobody looks any further. */
  readonly reason: Scalars['String']['input'];
};

/** What came of taking it off the list. */
export type OperationDiscardPayload = {
  readonly __typename?: 'OperationDiscardPayload';
  /** The operation as it stands now. */
  readonly operation?: Maybe<Operation>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A row of operations with its cursor. */
export type OperationEdge = {
  readonly __typename?: 'OperationEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Operation;
};

/** Which operations. */
export type OperationFilter = {
  /** Only what was asked for under this key. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Only these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<OperationKind>>;
  /** Only what this caller asked for. */
  readonly requestedBy?: InputMaybe<Scalars['String']['input']>;
  /** Only these states. */
  readonly states?: InputMaybe<ReadonlyArray<OperationState>>;
};

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

/** An operation that waits for a second person. */
export type OperationRejectInput = {
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The operation. */
  readonly operationId: Scalars['ID']['input'];
  /** Why it may not go on. */
  readonly reason: Scalars['String']['input'];
};

/** What came of the refusal. */
export type OperationRejectPayload = {
  readonly __typename?: 'OperationRejectPayload';
  /** The operation as it stands now. */
  readonly operation?: Maybe<Operation>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An operation that was given up. */
export type OperationReplayInput = {
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The operation. */
  readonly operationId: Scalars['ID']['input'];
  /** Why, such as what was put right meanwhile. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of the new look. */
export type OperationReplayPayload = {
  readonly __typename?: 'OperationReplayPayload';
  /** The operation as it stands now. */
  readonly operation?: Maybe<Operation>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a person has seen. */
export type OperationSettleInput = {
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The operation, given up or uncertain. */
  readonly operationId: Scalars['ID']['input'];
  /** What was seen in the other system. */
  readonly outcome: OperationSettleOutcome;
  /** Where and how it was seen. */
  readonly reason: Scalars['String']['input'];
};

/** What a person has seen. */
export type OperationSettleOutcome =
  /** The other system does not have it. */
  | 'NOT_WRITTEN'
  /** The other system has it. */
  | 'WRITTEN';

/** What came of what was said. */
export type OperationSettlePayload = {
  readonly __typename?: 'OperationSettlePayload';
  /** The operation as it stands now. */
  readonly operation?: Maybe<Operation>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

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

/** A step of an operation. */
export type OperationStep = {
  readonly __typename?: 'OperationStep';
  /** How often it was tried. */
  readonly attemptCount: Scalars['Int']['output'];
  /** The name that the other system gave, such as an import file. */
  readonly externalReference?: Maybe<Scalars['String']['output']>;
  /** When it ended; null while it runs. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What came of it. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** What the step does. */
  readonly name: Scalars['String']['output'];
  /** When it was begun. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Where the step stands. */
  readonly state: OperationState;
  /** The system that the step touches. */
  readonly system: SourceSystem;
};

/** What an operation is about. What it is not about is null, and so is what is not there any more, or not yet. */
export type OperationSubject = {
  readonly __typename?: 'OperationSubject';
  /** The change order. */
  readonly changeOrder?: Maybe<ChangeOrder>;
  /** The commitment, also that of a change order, an invoice or a finding. */
  readonly commitment?: Maybe<Commitment>;
  /** The finding. */
  readonly finding?: Maybe<Finding>;
  /** The invoice. */
  readonly invoice?: Maybe<Invoice>;
  /** The project, also that of a commitment or finding. */
  readonly project?: Maybe<Project>;
  /** What people call it, such as "Change order 003 of SC-2041". */
  readonly title: Scalars['String']['output'];
  /** The vendor. */
  readonly vendor?: Maybe<Vendor>;
};

/** Where a page of a list stands in the whole list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last row of this page; pass it as `after` to read on. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is a page after this one. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is a page before this one. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row of this page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * In which order a list of pairs is read. Only ID holds while rows change: in another order a page shows
 * the list as it is at that moment, and a row that is renamed between two pages may be missed or met twice.
 */
export type PairOrder =
  /** The largest amount first, without its sign: the one that `minimumAmount` speaks of. */
  | 'AMOUNT'
  /** The largest difference of these amounts first, without its sign; what one side does not have counts as zero there, and what is unread comes last. */
  | 'DIFFERENCE'
  /** By id. */
  | 'ID'
  /** By the number that people say aloud, then by id. */
  | 'NUMBER';

/** A payment to the vendor of a commitment. */
export type PaymentRecord = {
  /** The amount paid out. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The number that people say aloud. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The day of the payment. */
  readonly paidOn?: Maybe<Scalars['Date']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: PaymentStatus;
};

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

/** A field that a write changes. */
export type PlannedChange = {
  readonly __typename?: 'PlannedChange';
  /** What it will be; null where it is emptied. */
  readonly after?: Maybe<Scalars['String']['output']>;
  /** What it is; null where there is nothing. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** What it rises by, exactly; null unless both are amounts. */
  readonly difference?: Maybe<Scalars['Decimal']['output']>;
  /** What people call the field, such as "Retainage held", or of a record within "Change order, lines 1, amount". */
  readonly label: Scalars['String']['output'];
};

/** A write that is planned: exactly what changes, before it changes. */
export type PlannedWrite = {
  readonly __typename?: 'PlannedWrite';
  /** What it does to the books, in words. */
  readonly accountingEffect?: Maybe<Scalars['String']['output']>;
  /** What is done, such as "import a commitment change order". */
  readonly action: Scalars['String']['output'];
  /** The record after. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
  /** The record before; null where there is none. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** The same field by field: what `after` has otherwise than `before`. */
  readonly changes: ReadonlyArray<PlannedChange>;
  /** The system that is written. */
  readonly system: SourceSystem;
  /** The record that is written. */
  readonly target: Scalars['String']['output'];
};

/** A billing period of a Procore project: the days that the invoices of one round bill. */
export type ProcoreBillingPeriod = Node & {
  readonly __typename?: 'ProcoreBillingPeriod';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A budget view of Procore: a set of columns through which the budget of a project is looked at. */
export type ProcoreBudgetView = Node & {
  readonly __typename?: 'ProcoreBudgetView';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A commitment change order of Procore, of the tier that changes the contract. */
export type ProcoreChangeOrder = Node & Numbered & {
  readonly __typename?: 'ProcoreChangeOrder';
  /** The amount of the change; negative for a deduction. Procore: grand_total. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the change was approved. Procore: reviewed_at. */
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The number that people say aloud. Procore: number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The state in the source's own word, which the company may have made. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary; a word that the company has made counts as what it is mapped to. Procore: mapped_to_status of change_order/statuses. */
  readonly status: ChangeOrderStatus;
  /** What the change is for. Procore: title. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** A page of change orders. */
export type ProcoreChangeOrderConnection = {
  readonly __typename?: 'ProcoreChangeOrderConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreChangeOrderEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreChangeOrder>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of change orders with its cursor. */
export type ProcoreChangeOrderEdge = {
  readonly __typename?: 'ProcoreChangeOrderEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreChangeOrder;
};

/** A work order contract or purchase order contract of Procore. */
export type ProcoreCommitment = Node & Numbered & {
  readonly __typename?: 'ProcoreCommitment';
  /** What its lines are counted in: amount or unit. Procore: accounting_method. */
  readonly accountingMethod?: Maybe<Scalars['String']['output']>;
  /** The sum of approved change orders. Procore: approved_change_orders. */
  readonly approvedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** ISO 4217 code of the currency. Procore: currency_configuration.currency_iso_code. */
  readonly currency: Scalars['String']['output'];
  /** The sum of change orders that are being written: exposure, never part of the revised amount. Procore: draft_change_orders_amount. */
  readonly draftChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The day it was executed. Procore: execution_date. */
  readonly executedOn?: Maybe<Scalars['Date']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is executed. Procore: executed. */
  readonly isExecuted?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is private. Procore: private. */
  readonly isPrivate?: Maybe<Scalars['Boolean']['output']>;
  /** Subcontract or purchase order. Procore: work_order_contracts or purchase_order_contracts. */
  readonly kind: CommitmentKind;
  /** The number that people say aloud. Procore: number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The amount at signing, before change orders. Procore: grand_total. */
  readonly originalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Amount paid to date, net of retainage. Procore: total_payments. */
  readonly paidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The sum of change orders that are issued and not decided: exposure, never part of the revised amount. Procore: pending_change_orders. */
  readonly pendingChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The default rate of retainage, in percent; amounts, not this rate, are compared. Procore: retainage_percent. */
  readonly retainagePercent?: Maybe<Scalars['Decimal']['output']>;
  /** Original amount plus approved change orders. Procore: revised_contract. */
  readonly revisedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the commitment was signed or issued. Procore: contract_date. */
  readonly signedOn?: Maybe<Scalars['Date']['output']>;
  /** The state in the source's own word. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: CommitmentStatus;
  /** What the commitment is for. Procore: title. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** A page of commitments. */
export type ProcoreCommitmentConnection = {
  readonly __typename?: 'ProcoreCommitmentConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreCommitmentEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreCommitment>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of commitments with its cursor. */
export type ProcoreCommitmentEdge = {
  readonly __typename?: 'ProcoreCommitmentEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreCommitment;
};

/** A line of a Procore schedule of values. */
export type ProcoreCommitmentLine = Node & {
  readonly __typename?: 'ProcoreCommitmentLine';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A cost code of a Procore project. */
export type ProcoreCostCode = Node & Numbered & {
  readonly __typename?: 'ProcoreCostCode';
  /** The extra (sub job) that the code belongs to; null for the base job. Procore: code of the sub job that is the biller, or its name where sub jobs may not be listed. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** What the code stands for. Procore: name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. Procore: full_code. */
  readonly number?: Maybe<Scalars['String']['output']>;
};

/** A page of cost codes. */
export type ProcoreCostCodeConnection = {
  readonly __typename?: 'ProcoreCostCodeConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreCostCodeEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreCostCode>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of cost codes with its cursor. */
export type ProcoreCostCodeEdge = {
  readonly __typename?: 'ProcoreCostCodeEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreCostCode;
};

/** A direct cost of Procore: a cost of the project outside of commitments. */
export type ProcoreDirectCost = Node & {
  readonly __typename?: 'ProcoreDirectCost';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A subcontractor invoice (requisition) of Procore. */
export type ProcoreInvoice = Node & Numbered & {
  readonly __typename?: 'ProcoreInvoice';
  /** The day that decides the accounting period. Procore: requisition_end. */
  readonly accountingOn?: Maybe<Scalars['Date']['output']>;
  /** What the subcontractor has asked for, before the general contractor's corrections. Procore: total_claimed_amount. */
  readonly claimedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** What the invoice asks for: progress, retainage_release or progress_and_retainage_release. Procore: invoice_type. */
  readonly invoiceType?: Maybe<Scalars['String']['output']>;
  /** The date on the invoice. Procore: billing_date. */
  readonly invoicedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether it is the last invoice of the commitment. Procore: final. */
  readonly isFinal?: Maybe<Scalars['Boolean']['output']>;
  /** The number that people say aloud. Procore: invoice_number, or number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** What this invoice asks to be paid. Procore: summary.current_payment_due. */
  readonly paymentDueAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The first day of the period that is billed. Procore: requisition_start. */
  readonly periodStartsOn?: Maybe<Scalars['Date']['output']>;
  /** The place of the requisition in the commitment. Procore: number. */
  readonly sequence: Scalars['Int']['output'];
  /** The state in the source's own word. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: InvoiceStatus;
};

/** A page of invoices. */
export type ProcoreInvoiceConnection = {
  readonly __typename?: 'ProcoreInvoiceConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreInvoiceEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreInvoice>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of invoices with its cursor. */
export type ProcoreInvoiceEdge = {
  readonly __typename?: 'ProcoreInvoiceEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreInvoice;
};

/** An owner invoice (payment application) of Procore: what the contractor asks of the owner for one period. */
export type ProcoreOwnerInvoice = Node & {
  readonly __typename?: 'ProcoreOwnerInvoice';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A payment recorded on a Procore commitment. */
export type ProcorePayment = Node & {
  readonly __typename?: 'ProcorePayment';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A change order of a prime contract: what the owner pays more or less. With three tiers it is the change order package. */
export type ProcorePrimeChangeOrder = Node & {
  readonly __typename?: 'ProcorePrimeChangeOrder';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A prime contract of Procore: the contract with the owner. */
export type ProcorePrimeContract = Node & {
  readonly __typename?: 'ProcorePrimeContract';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A project of Procore. */
export type ProcoreProject = Node & {
  readonly __typename?: 'ProcoreProject';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** The records of one project. */
export type ProcoreProjectScope = {
  /** The project to read; take it from `procoreProjects`. Only what says so can be asked for without it. */
  readonly projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only records changed at or after this moment. An invoice counts as changed with any other of its commitment, because what it bills depends on them. Without a project it is the moment at which Tieout saw the change. */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A company of the Procore directory. */
export type ProcoreVendor = Node & {
  readonly __typename?: 'ProcoreVendor';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A project and its job. */
export type Project = Node & Numbered & {
  readonly __typename?: 'Project';
  /** When each side was read. */
  readonly asOf: AsOf;
  /** How many commitments the project has, on either side. */
  readonly commitmentCount: Scalars['Int']['output'];
  /** The commitments of the project. */
  readonly commitments: CommitmentConnection;
  /** How many of them do not agree. */
  readonly differingCommitmentCount: Scalars['Int']['output'];
  /** The findings of the project: the open and assigned ones unless other states are asked for. */
  readonly findings: FindingConnection;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** How the two records came to be a pair. */
  readonly matchedBy: MatchBasis;
  /** What its commitments come to: committed, invoiced, withheld and paid, on both sides, currency by currency; without a difference where anything behind it is not read. */
  readonly measures: ReadonlyArray<MeasureTotal>;
  /** The name of the project. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. */
  readonly number: Scalars['String']['output'];
  /** How many findings are open in the project. */
  readonly openFindingCount: Scalars['Int']['output'];
  /** The project in Procore. */
  readonly procore?: Maybe<ProcoreProject>;
  /** The lists that this rests on, of both sides, and whether each was read. */
  readonly readings: ReadonlyArray<Reading>;
  /** The job in Sage. */
  readonly sage?: Maybe<SageJob>;
  /** Whether both systems have the project and agree on all of it, as far as it was read. */
  readonly verdict: Verdict;
};


/** A project and its job. */
export type ProjectCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<PairOrder>;
};


/** A project and its job. */
export type ProjectFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FindingFilter>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<FindingOrder>;
};

/** A page of projects. */
export type ProjectConnection = {
  readonly __typename?: 'ProjectConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProjectEdge>;
  /** What the whole list comes to, on both sides, currency by currency, whatever page of it is asked for. Of all its commitments, without those that need not be on the other side yet. */
  readonly measures: ReadonlyArray<MeasureTotal>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Project>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of projects with its cursor. */
export type ProjectEdge = {
  readonly __typename?: 'ProjectEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Project;
};

/** Which projects. What is said of a commitment is said of one and the same. */
export type ProjectFilter = {
  /** Only with a commitment that has a line on this cost code, of either system. */
  readonly costCode?: InputMaybe<Scalars['String']['input']>;
  /** Only where what is committed comes to no more than this, on either side and in any currency, without its sign. */
  readonly maximumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only with a finding that is open and was seen first at least so many days ago. */
  readonly minimumAgeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Only where what is committed comes to at least this, on either side and in one currency, without its sign. */
  readonly minimumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only this number. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Only with this text in the number or the name. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only with a commitment that was signed on this day or later, on either side. */
  readonly signedFromOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only with a commitment that was signed on this day or earlier, on either side. */
  readonly signedToOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only with a commitment with this vendor. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these verdicts. */
  readonly verdicts?: InputMaybe<ReadonlyArray<Verdict>>;
};

/** A project and a job to pair. */
export type ProjectLinkInput = {
  /** Check everything, tell what it would open and close, and decide nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The Procore project, or the pair that has only it. */
  readonly procoreProjectId: Scalars['ID']['input'];
  /** The Sage job, or the pair that has only it. */
  readonly sageJobId: Scalars['ID']['input'];
};

/** What came of pairing. */
export type ProjectLinkPayload = {
  readonly __typename?: 'ProjectLinkPayload';
  /** What it would open and close among the findings; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** The pair. */
  readonly project?: Maybe<Project>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A project in Procore or a job in Sage 300 CRE. */
export type ProjectRecord = {
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The name of the project. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: ProjectStatus;
};

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

/** A pair to undo. */
export type ProjectUnlinkInput = {
  /** Check everything, tell what it would open and close, and decide nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The pair. */
  readonly projectId: Scalars['ID']['input'];
};

/** What came of undoing a pair. */
export type ProjectUnlinkPayload = {
  readonly __typename?: 'ProjectUnlinkPayload';
  /** What it would open and close among the findings; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What was one pair: now the project and the job apart. */
  readonly projects?: Maybe<ReadonlyArray<Project>>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** What was asked, decided, said and done, newest first: the entries of the audit, which is only ever added to. */
  readonly auditEntries: AuditEntryConnection;
  /** Whether the audit is as it was written, computed anew from its first entry on, and whether it is complete. */
  readonly auditVerification: AuditVerification;
  /** Flat rows of change orders, with their money exact and as a number. */
  readonly changeOrderRows: ChangeOrderRowConnection;
  /** The change orders of all commitments, paired. */
  readonly changeOrders: ChangeOrderConnection;
  /** The same changes as flat rows, oldest first. */
  readonly changeRows: ChangeRowConnection;
  /**
   * How the rows changed, oldest first: added, modified and removed, with the row before and after. Without
   * `since` from the beginning: whoever applies all of it to nothing has every row as it is now. Then pass
   * `endCursor` as `since`, as often as wanted.
   */
  readonly changes: ChangePage;
  /** One commitment, by its id or its number. */
  readonly commitment?: Maybe<Commitment>;
  /** The lines of all commitments, paired. */
  readonly commitmentLines: CommitmentLineConnection;
  /** Flat rows of commitments, with their money exact and as a number. */
  readonly commitmentRows: CommitmentRowConnection;
  /** The commitments of both systems, paired and compared. */
  readonly commitments: CommitmentConnection;
  /** The company as a whole: what all its projects come to. */
  readonly company: Company;
  /** The controller's table of cost codes: which code of Sage a code of Procore stands on, and when. What pairs by its number alone is not in it. */
  readonly costCodeMappings: CostCodeMappingConnection;
  /** Flat rows of cost codes, with their money exact and as a number. */
  readonly costCodeRows: CostCodeRowConnection;
  /** One finding. */
  readonly finding?: Maybe<Finding>;
  /** Flat rows of findings, with their money exact and as a number. */
  readonly findingRows: FindingRowConnection;
  /** Every difference between the two systems. Read to the end without `order`, it loses and doubles nothing that stood throughout, whatever changes meanwhile. */
  readonly findings: FindingConnection;
  /** Flat rows of invoices, with their money exact and as a number. */
  readonly invoiceRows: InvoiceRowConnection;
  /** The invoices of all commitments, paired. */
  readonly invoices: InvoiceConnection;
  /** What is committed, changed, invoiced and held on a project, by cost code and category, on both sides, beside the cost that Sage keeps; null when there is no such project. */
  readonly jobCostReport?: Maybe<JobCostReport>;
  /** Any record by its id, of Tieout or of the two systems. */
  readonly node?: Maybe<Node>;
  /** One operation. */
  readonly operation?: Maybe<Operation>;
  /** What was asked to be written or decided, newest first. */
  readonly operations: OperationConnection;
  /** The commitment change orders of one project. Live where the project is named; without it those of every project, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly procoreChangeOrders?: Maybe<ProcoreChangeOrderConnection>;
  /** The subcontracts and purchase orders of one project. Live where the project is named; without it those of every project, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly procoreCommitments?: Maybe<ProcoreCommitmentConnection>;
  /** The cost codes of one project. Live where the project is named; without it those of every project, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly procoreCostCodes?: Maybe<ProcoreCostCodeConnection>;
  /** The subcontractor invoices (requisitions) of one project. Live where the project is named; without it those of every project, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly procoreInvoices?: Maybe<ProcoreInvoiceConnection>;
  /** One project, by its id or its number. */
  readonly project?: Maybe<Project>;
  /** The projects of both systems, paired. */
  readonly projects: ProjectConnection;
  /** Retainage that is held, by how long it has been held; releases are taken off the oldest first. */
  readonly retainageAging: ReadonlyArray<RetainageAgingBucket>;
  /** Flat rows of retainage by commitment, with their money exact and as a number. */
  readonly retainageRows: RetainageRowConnection;
  /** The commitment change orders of one job. Live where the job is named; without it those of every job, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly sageChangeOrders?: Maybe<SageChangeOrderConnection>;
  /** The commitments of one job. Live where the job is named; without it those of every job, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly sageCommitments?: Maybe<SageCommitmentConnection>;
  /** The cost codes of one job, with their categories. Live where the job is named; without it those of every job, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly sageCostCodes?: Maybe<SageCostCodeConnection>;
  /** The AP invoices with distributions on one job, posted and unposted. Live where the job is named; without it those of every job, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly sageInvoices?: Maybe<SageInvoiceConnection>;
  /** The payments of AP invoices with distributions on one job. Live where the job is named; without it those of every job, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly sagePayments?: Maybe<SagePaymentConnection>;
  /** The source systems: whether they answer and how fresh the store is. */
  readonly sources: ReadonlyArray<Source>;
  /** The vendors of both systems, paired. */
  readonly vendors: VendorConnection;
  /** Who is told of events, oldest first, with what was sent to them. */
  readonly webhooks: WebhookConnection;
};


export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryChangeOrderRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<RowOrder>;
  projectNumber?: InputMaybe<Scalars['String']['input']>;
  updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryChangeOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChangeOrderFilter>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<DocumentOrder>;
};


export type QueryChangeRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  projectNumber?: InputMaybe<Scalars['String']['input']>;
  updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryChangesArgs = {
  first?: Scalars['Int']['input'];
  since?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<ChangeKind>>;
};


export type QueryCommitmentArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  freshness?: Freshness;
  id?: InputMaybe<Scalars['ID']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCommitmentLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommitmentLineFilter>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<PairOrder>;
};


export type QueryCommitmentRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<RowOrder>;
  projectNumber?: InputMaybe<Scalars['String']['input']>;
  updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommitmentFilter>;
  first?: Scalars['Int']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<PairOrder>;
};


export type QueryCostCodeMappingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MappingFilter>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCostCodeRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<RowOrder>;
  projectNumber?: InputMaybe<Scalars['String']['input']>;
  updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryFindingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFindingRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<RowOrder>;
  projectNumber?: InputMaybe<Scalars['String']['input']>;
  updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FindingFilter>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<FindingOrder>;
};


export type QueryInvoiceRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<RowOrder>;
  projectNumber?: InputMaybe<Scalars['String']['input']>;
  updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvoiceFilter>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<DocumentOrder>;
};


export type QueryJobCostReportArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  projectId: Scalars['ID']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOperationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OperationFilter>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProcoreChangeOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreProjectScope>;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreProjectScope>;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreCostCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreProjectScope>;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  commitmentIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  filter?: InputMaybe<ProcoreProjectScope>;
  first?: Scalars['Int']['input'];
};


export type QueryProjectArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProjectFilter>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<PairOrder>;
};


export type QueryRetainageAgingArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  projectIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type QueryRetainageRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<RowOrder>;
  projectNumber?: InputMaybe<Scalars['String']['input']>;
  updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QuerySageChangeOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SageJobScope>;
  first?: Scalars['Int']['input'];
};


export type QuerySageCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SageJobScope>;
  first?: Scalars['Int']['input'];
};


export type QuerySageCostCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SageJobScope>;
  first?: Scalars['Int']['input'];
};


export type QuerySageInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SageJobScope>;
  first?: Scalars['Int']['input'];
};


export type QuerySagePaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SageJobScope>;
  first?: Scalars['Int']['input'];
};


export type QueryVendorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VendorFilter>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<PairOrder>;
};


export type QueryWebhooksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** What is known of one list of a project, or of the company. */
export type Reading = {
  readonly __typename?: 'Reading';
  /** How many commitments it leaves unread, or keeps a finding of from being made or cleared. */
  readonly affectedCommitmentCount: Scalars['Int']['output'];
  /** The findings that stand and rest on it, and are not cleared while it is not read, whatever the systems say meanwhile; nothing while it is read. */
  readonly heldBack: FindingConnection;
  /** Which list. */
  readonly list: ReadingList;
  /** What a person does about it; null while it is read. */
  readonly nextStep?: Maybe<Scalars['String']['output']>;
  /** The project whose list it is; null for a list that the company has once. */
  readonly project?: Maybe<Project>;
  /** When it was last read as it should be; null when it never was. */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /** What is wrong; null while it is read. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Whether it was read. */
  readonly state: ReadingState;
  /** The system that has the list. */
  readonly system: SourceSystem;
};


/** What is known of one list of a project, or of the company. */
export type ReadingHeldBackArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A list that is read, or is not, by itself. */
export type ReadingList =
  /** The change orders of the commitments of a project. */
  | 'CHANGE_ORDERS'
  /** The commitments of a project with their lines. */
  | 'COMMITMENTS'
  /** The cost codes of a project. */
  | 'COST_CODES'
  /** The invoices of a project with their lines. */
  | 'INVOICES'
  /** The payments of a project. */
  | 'PAYMENTS'
  /** The projects, or jobs, of the company. */
  | 'PROJECTS'
  /** The vendors of the company. */
  | 'VENDORS';

/** How far a reading of all projects of a source system is. */
export type ReadingProgress = {
  readonly __typename?: 'ReadingProgress';
  /** All of it in words, with about how many calls are left of the hour where the system counts them. */
  readonly described: Scalars['String']['output'];
  /** Projects that were asked for already, also those that could not be read. */
  readonly doneCount: Scalars['Int']['output'];
  /** How long the others take if they take as long as those before, waiting for calls included; null before the first one is done. */
  readonly secondsToGo?: Maybe<Scalars['Int']['output']>;
  /** All projects that it lists. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Whether a list was read. */
export type ReadingState =
  /** Rightly nothing: the tool is off in the project. */
  | 'EMPTY'
  /** It cannot be read, or what came cannot be understood. */
  | 'FAILED'
  /** Something of it is missing, as other records show. */
  | 'INCOMPLETE'
  /** Not tried yet, or its system is switched off. */
  | 'NEVER'
  /** Read whole, at the moment that is said. */
  | 'READ'
  /** The system refuses it; a right is missing. */
  | 'REFUSED';

/** The state of a record that is either in use or not. */
export type RecordStatus =
  /** In use. */
  | 'ACTIVE'
  /** No longer in use. */
  | 'INACTIVE'
  /** A state that Tieout does not know; `sourceStatus` has the source's own word. */
  | 'OTHER';

/** What can be done about a difference. */
export type ResolutionProposal = {
  readonly __typename?: 'ResolutionProposal';
  /** The id of the proposal, for findingResolve; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Whether a person has to do it. */
  readonly isByHand: Scalars['Boolean']['output'];
  /** The mutation that findingResolve does it with; null where a person has to. */
  readonly mutation?: Maybe<Scalars['String']['output']>;
  /** Whether that mutation would wait for a second person, by the amount that it would write as it was last read. */
  readonly needsApproval: Scalars['Boolean']['output'];
  /** The steps, in order. */
  readonly steps: ReadonlyArray<Scalars['String']['output']>;
  /** The system in which it is done. */
  readonly system: SourceSystem;
  /** What is to be done, in a sentence. */
  readonly title: Scalars['String']['output'];
};

/** Retainage that has been held for so many days, in one currency. */
export type RetainageAgingBucket = {
  readonly __typename?: 'RetainageAgingBucket';
  /** How many commitments hold something of that age on either side. */
  readonly commitmentCount: Scalars['Int']['output'];
  /** The currency of the amounts. */
  readonly currency: Scalars['String']['output'];
  /** Procore minus Sage. */
  readonly difference: Scalars['Decimal']['output'];
  /** From so many days on. */
  readonly fromDays: Scalars['Int']['output'];
  /** What Procore holds of that age. */
  readonly procoreHeldAmount: Scalars['Decimal']['output'];
  /** Commitments of this currency of which Procore's invoices are not read: what they hold is in no bucket, and is not nothing. */
  readonly procoreUnreadCount: Scalars['Int']['output'];
  /** What Sage holds of that age. */
  readonly sageHeldAmount: Scalars['Decimal']['output'];
  /** The same of Sage. */
  readonly sageUnreadCount: Scalars['Int']['output'];
  /** Up to so many days; null for all that is older. */
  readonly toDays?: Maybe<Scalars['Int']['output']>;
};

/** Whether a figure of an item was posted there, or was posted for the whole and divided. */
export type RetainageBasis =
  /** The system holds one amount for several items; it is divided by what the other side holds on each. */
  | 'ALLOCATED'
  /** The system holds it on the item. */
  | 'POSTED';

/** What one invoice withholds less what it releases, on both sides. */
export type RetainageInvoice = {
  readonly __typename?: 'RetainageInvoice';
  /** Procore minus Sage; a side without the invoice counts as zero. */
  readonly difference: Scalars['Decimal']['output'];
  /** The invoice. */
  readonly invoice: Invoice;
  /** Withheld less released in Procore. */
  readonly procoreRetainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Withheld less released in Sage. */
  readonly sageRetainageAmount?: Maybe<Scalars['Decimal']['output']>;
};

/** Retainage held on one line of the schedule of values. */
export type RetainageLine = {
  readonly __typename?: 'RetainageLine';
  /** Whether each side holds it there, or one side's amount was divided. */
  readonly basis: RetainageBasis;
  /** Procore minus Sage. */
  readonly difference?: Maybe<Scalars['Decimal']['output']>;
  /** The extra, cost code and category that it stands on. */
  readonly line?: Maybe<CommitmentLine>;
  /** The number of the line in Procore; of the item where only Sage holds something there. */
  readonly number: Scalars['String']['output'];
  /** Held in Procore. */
  readonly procoreHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Held in Sage. */
  readonly sageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
};

/** What is withheld from the vendor of a commitment, on both sides. */
export type RetainagePosition = {
  readonly __typename?: 'RetainagePosition';
  /** The difference in named parts; the parts and the residual add up to the difference exactly. */
  readonly bridge: ReadonlyArray<BridgePart>;
  /** The same invoice by invoice. */
  readonly byInvoice: ReadonlyArray<RetainageInvoice>;
  /** The same item by item: extra, cost code and category; told as of now alone. */
  readonly byLine: ReadonlyArray<RetainageLine>;
  /** Procore minus Sage, held now. */
  readonly difference?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage held now in Procore: that of the latest counted requisition. */
  readonly procoreHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage released to date in Procore. */
  readonly procoreReleasedToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage withheld to date in Procore. */
  readonly procoreRetainedToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** What no named part explains; a person has to look into it. */
  readonly residualAmount: Scalars['Decimal']['output'];
  /** Retainage held now in Sage: retainage of posted distributions less retainage paid. */
  readonly sageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage released to date in Sage. */
  readonly sageReleasedToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage withheld to date in Sage. */
  readonly sageRetainedToDateAmount?: Maybe<Scalars['Decimal']['output']>;
};

/** Retainage of a commitment to release in both systems. */
export type RetainageReleaseInput = {
  /** The commitment, in both systems. */
  readonly commitmentId: Scalars['ID']['input'];
  /** Plan and check everything, and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What to release line by line; all that is held on work where it is null. */
  readonly lines?: InputMaybe<ReadonlyArray<RetainageReleaseLineInput>>;
  /** The number of the invoice that releases it, the same in both systems and new in both. */
  readonly number: Scalars['String']['input'];
  /** Its date, which decides the period of the books. */
  readonly releasedOn: Scalars['Date']['input'];
};

/** What one line releases. */
export type RetainageReleaseLineInput = {
  /** What is released of the retainage on its work. */
  readonly amount: Scalars['Decimal']['input'];
  /** The line of the latest counted invoice of Procore that holds the retainage. */
  readonly lineId: Scalars['ID']['input'];
};

/** What came of the release. */
export type RetainageReleasePayload = {
  readonly __typename?: 'RetainageReleasePayload';
  /** The commitment as both systems have it now. */
  readonly commitment?: Maybe<Commitment>;
  /** The durable operation; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What is, or was, to be written, system by system. */
  readonly plan: ReadonlyArray<PlannedWrite>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Of retainage by commitment, flat, for tools that make tables; the row of a thing keeps its id. */
export type RetainageRow = {
  readonly __typename?: 'RetainageRow';
  /** The id of the commitment, to join by. */
  readonly commitmentKey: Scalars['ID']['output'];
  /** The number of the commitment. */
  readonly commitmentNumber: Scalars['String']['output'];
  /** The currency of the amounts. */
  readonly currency: Scalars['String']['output'];
  /** Retainage held now: Procore minus Sage; null where a side does not know. */
  readonly heldDifference?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly heldDifferenceValue?: Maybe<Scalars['Float']['output']>;
  /** The id of the commitment, the same in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Retainage held now, in Procore. */
  readonly procoreHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreHeldValue?: Maybe<Scalars['Float']['output']>;
  /** Retainage released to date, in Procore. */
  readonly procoreReleasedToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreReleasedToDateValue?: Maybe<Scalars['Float']['output']>;
  /** Retainage withheld to date, in Procore. */
  readonly procoreRetainedToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly procoreRetainedToDateValue?: Maybe<Scalars['Float']['output']>;
  /** The id of the project, to join by. */
  readonly projectKey: Scalars['ID']['output'];
  /** The number of the project. */
  readonly projectNumber: Scalars['String']['output'];
  /** What no named part explains of the difference. */
  readonly residualAmount: Scalars['Decimal']['output'];
  /** The same as a number, which a tool may round. */
  readonly residualValue: Scalars['Float']['output'];
  /** Retainage held now, in Sage. */
  readonly sageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageHeldValue?: Maybe<Scalars['Float']['output']>;
  /** Retainage released to date, in Sage. */
  readonly sageReleasedToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageReleasedToDateValue?: Maybe<Scalars['Float']['output']>;
  /** Retainage withheld to date, in Sage. */
  readonly sageRetainedToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a number, which a tool may round. */
  readonly sageRetainedToDateValue?: Maybe<Scalars['Float']['output']>;
  /** When it last changed. A reading tells the moment at which it began of what changed meanwhile, so that the greatest that it told is what the next one passes as `updatedAfter`. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The name of the vendor. */
  readonly vendorName?: Maybe<Scalars['String']['output']>;
  /** The number of the vendor. */
  readonly vendorNumber?: Maybe<Scalars['String']['output']>;
  /** Whether the two systems agree on the commitment. */
  readonly verdict: Verdict;
};

/** A page of rows of retainage by commitment. */
export type RetainageRowConnection = {
  readonly __typename?: 'RetainageRowConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read, and where the rows of a day are told. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<RetainageRowEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<RetainageRow>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of retainage by commitment with its cursor. */
export type RetainageRowEdge = {
  readonly __typename?: 'RetainageRowEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: RetainageRow;
};

/** What a caller may do after a failure. */
export type Retryable =
  /** The outcome is unknown: look the record up before anything is sent again. */
  | 'LOOK_FIRST'
  /** Sending it again cannot help; something must be mended first. */
  | 'NO'
  /** The same request may be sent again. */
  | 'YES';

/** In which order flat rows are read. Only ID holds while rows change, as in PairOrder. */
export type RowOrder =
  /** By id. */
  | 'ID'
  /** What changed last first. */
  | 'UPDATED';

/** A rule that finds differences: a file of SQL that an accountant can read. */
export type Rule = {
  readonly __typename?: 'Rule';
  /** The name of the rule; its SQL file is subgraphs/reconcile/sql/rules/<id>.sql. */
  readonly id: Scalars['String']['output'];
  /** What the rule says, in one sentence. */
  readonly sentence: Scalars['String']['output'];
  /** The SQL. */
  readonly sql: Scalars['String']['output'];
  /** The first characters of the SHA-256 of the SQL, so that a verdict names the text that decided it. */
  readonly version: Scalars['String']['output'];
};

/** An account of the general ledger of Sage 300 CRE. Credits are negative, as Sage writes them. */
export type SageAccount = Node & {
  readonly __typename?: 'SageAccount';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A commitment change order of Sage 300 CRE. */
export type SageChangeOrder = Node & Numbered & {
  readonly __typename?: 'SageChangeOrder';
  /** The amount of the change; negative for a deduction. Sage: JCM_MASTER__COMMITMENT_CO_ITEM.Amount, summed. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the change was approved. Sage: JCM_MASTER__COMMITMENT_CO.Approved_Date. */
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Whether the change order is released to accounting, so that it counts in committed cost. Sage: JCM_MASTER__COMMITMENT_CO.Released_to_Accounting. */
  readonly isReleased: Scalars['Boolean']['output'];
  /** The number that people say aloud. Sage: JCM_MASTER__COMMITMENT_CO.Commitment_CO. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The state in the source's own word. Sage: JCM_MASTER__COMMITMENT_CO.Status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: ChangeOrderStatus;
  /** What the change is for. Sage: JCM_MASTER__COMMITMENT_CO.Description. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** A page of change orders. */
export type SageChangeOrderConnection = {
  readonly __typename?: 'SageChangeOrderConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SageChangeOrderEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<SageChangeOrder>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of change orders with its cursor. */
export type SageChangeOrderEdge = {
  readonly __typename?: 'SageChangeOrderEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: SageChangeOrder;
};

/** A subcontract or purchase order of Sage 300 CRE. */
export type SageCommitment = Node & Numbered & {
  readonly __typename?: 'SageCommitment';
  /** The sum of approved change orders. Sage: JCM_MASTER__COMMITMENT.Approved_Commitment_Changes. */
  readonly approvedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Gross amount invoiced to date, before retainage. Sage: JCM_MASTER__COMMITMENT.Amount_Invoiced. */
  readonly invoicedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Subcontract or purchase order. Sage: JCM_MASTER__COMMITMENT.Commitment_Type. */
  readonly kind: CommitmentKind;
  /** The number that people say aloud. Sage: JCM_MASTER__COMMITMENT.Commitment. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The amount at signing, before change orders. Sage: JCM_MASTER__COMMITMENT.Amount. */
  readonly originalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The default rate of retainage, in percent; amounts, not this rate, are compared. Sage: JCM_MASTER__COMMITMENT.Retainage_Percent. */
  readonly retainagePercent?: Maybe<Scalars['Decimal']['output']>;
  /** The day the commitment was signed or issued. Sage: JCM_MASTER__COMMITMENT.Date. */
  readonly signedOn?: Maybe<Scalars['Date']['output']>;
  /** The state in the source's own word. Sage: JCM_MASTER__COMMITMENT.Closed. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: CommitmentStatus;
  /** What the commitment is for. Sage: JCM_MASTER__COMMITMENT.Description. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** A page of commitments. */
export type SageCommitmentConnection = {
  readonly __typename?: 'SageCommitmentConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SageCommitmentEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<SageCommitment>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of commitments with its cursor. */
export type SageCommitmentEdge = {
  readonly __typename?: 'SageCommitmentEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: SageCommitment;
};

/** A commitment item of Sage 300 CRE. */
export type SageCommitmentLine = Node & {
  readonly __typename?: 'SageCommitmentLine';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A cost code of a job in Sage 300 CRE. */
export type SageCostCode = Node & Numbered & {
  readonly __typename?: 'SageCostCode';
  /** Commitment change orders that are approved, as posting adds them up. Sage: JCM_MASTER__COST_CODE.Approved_Commitment_Changes. */
  readonly approvedCommittedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Commitments now, as posting adds them up. Sage: JCM_MASTER__COST_CODE.Revised_Commitment. */
  readonly committedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Gross amount invoiced against commitments, as posting adds it up. Sage: JCM_MASTER__COST_CODE.Commitment_Invoiced. */
  readonly committedInvoicedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The extra (sub job) that the code belongs to; null for the base job. Sage: JCM_MASTER__COST_CODE.Extra. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Whether the code only totals others, so that nothing may be posted to it. Sage: JCM_MASTER__COST_CODE.Group_Cost_Code. */
  readonly isGroup: Scalars['Boolean']['output'];
  /** What the code stands for. Sage: JCM_MASTER__COST_CODE.Description. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. Sage: JCM_MASTER__COST_CODE.Cost_Code. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Commitments at signing, as posting adds them up. Sage: JCM_MASTER__COST_CODE.Original_Commitment. */
  readonly originalCommittedAmount?: Maybe<Scalars['Decimal']['output']>;
};

/** A page of cost codes. */
export type SageCostCodeConnection = {
  readonly __typename?: 'SageCostCodeConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SageCostCodeEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<SageCostCode>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of cost codes with its cursor. */
export type SageCostCodeEdge = {
  readonly __typename?: 'SageCostCodeEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: SageCostCode;
};

/** An extra of a job in Sage 300 CRE; in Procore a sub job. */
export type SageExtra = Node & {
  readonly __typename?: 'SageExtra';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** An AP invoice of Sage 300 CRE. */
export type SageInvoice = Node & Numbered & {
  readonly __typename?: 'SageInvoice';
  /** The day that decides the accounting period. Sage: APM_MASTER__INVOICE.Accounting_Date. */
  readonly accountingOn?: Maybe<Scalars['Date']['output']>;
  /** Backcharges and other deductions. Sage: APM_MASTER__INVOICE.Misc_Deduction. */
  readonly deductionAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Discount that the vendor offers. Sage: APM_MASTER__INVOICE.Discount_Offered. */
  readonly discountAmount?: Maybe<Scalars['Decimal']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** Gross amount of this invoice, before retainage. Sage: APM_MASTER__INVOICE.Amount. */
  readonly grossAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The date on the invoice. Sage: APM_MASTER__INVOICE.Invoice_Date. */
  readonly invoicedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether the invoice is posted; an entered one waits in the new file. Sage: the file it was read from. */
  readonly isPosted: Scalars['Boolean']['output'];
  /** The number that people say aloud. Sage: APM_MASTER__INVOICE.Invoice. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The amount paid so far. Sage: APM_MASTER__INVOICE.Amount_Paid. */
  readonly paidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage withheld by this invoice less retainage it releases. Sage: APM_MASTER__INVOICE.Retainage. */
  readonly retainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage that is still held of it, as Sage keeps it. Sage: APM_MASTER__INVOICE.Retainage_Held. */
  readonly retainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage released by payment, as Sage keeps it. Sage: APM_MASTER__INVOICE.Retainage_Paid. */
  readonly retainagePaidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The state in the source's own word. Sage: APM_MASTER__INVOICE.Status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: InvoiceStatus;
  /** Tax within the amount. Sage: APM_MASTER__INVOICE.Tax. */
  readonly taxAmount?: Maybe<Scalars['Decimal']['output']>;
};

/** A page of invoices. */
export type SageInvoiceConnection = {
  readonly __typename?: 'SageInvoiceConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SageInvoiceEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<SageInvoice>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of invoices with its cursor. */
export type SageInvoiceEdge = {
  readonly __typename?: 'SageInvoiceEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: SageInvoice;
};

/** A job of Sage 300 CRE. */
export type SageJob = Node & {
  readonly __typename?: 'SageJob';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** The records of one job. */
export type SageJobScope = {
  /** The job to read; take it from `sageJobs`. Only what says so can be asked for without it. */
  readonly jobId?: InputMaybe<Scalars['ID']['input']>;
  /** Only records that may have changed since this moment: they, or something below them, were stamped later than a day before it, because Sage's stamps have no time zone; or they were never stamped. Without a job it is the moment at which Tieout saw the change. */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A payment of an AP invoice of Sage 300 CRE. */
export type SagePayment = Node & Numbered & {
  readonly __typename?: 'SagePayment';
  /** The amount paid out. Sage: APM_MASTER__INVOICE_PAYMENT.Amount_Paid. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The number that people say aloud. Sage: APM_MASTER__INVOICE_PAYMENT.Check. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The day of the payment. Sage: APM_MASTER__INVOICE_PAYMENT.Date_Stamp. */
  readonly paidOn?: Maybe<Scalars['Date']['output']>;
  /** Retainage released by the payment. Sage: APM_MASTER__INVOICE_PAYMENT.Retainage_Paid. */
  readonly retainagePaidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The state in the source's own word. Sage: APM_MASTER__INVOICE_PAYMENT.Payment_Type. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: PaymentStatus;
};

/** A page of payments. */
export type SagePaymentConnection = {
  readonly __typename?: 'SagePaymentConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SagePaymentEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<SagePayment>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of payments with its cursor. */
export type SagePaymentEdge = {
  readonly __typename?: 'SagePaymentEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: SagePayment;
};

/** An AP vendor of Sage 300 CRE. */
export type SageVendor = Node & {
  readonly __typename?: 'SageVendor';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** What a person said of an operation that was given up. */
export type Settlement = {
  readonly __typename?: 'Settlement';
  /** What was seen. */
  readonly outcome: SettlementOutcome;
  /** Why, and where it was seen. */
  readonly reason: Scalars['String']['output'];
  /** When. */
  readonly settledAt: Scalars['DateTime']['output'];
  /** Who. */
  readonly settledBy: Scalars['String']['output'];
};

/** What a person said of an operation that was given up. */
export type SettlementOutcome =
  /** Nobody looks any further. */
  | 'DISCARDED'
  /** The other system does not have it; its record may be written anew. */
  | 'NOT_WRITTEN'
  /** The other system has it. */
  | 'WRITTEN';

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

/** A source system as Tieout sees it. */
export type Source = {
  readonly __typename?: 'Source';
  /** What is left of its call budget, as it said with its last answer; null for Sage, which has none, and before the first call. */
  readonly budget?: Maybe<CallBudget>;
  /** How the system differs from what was recorded of it, gravest first; empty when it does not answer. */
  readonly drift: ReadonlyArray<SourceDrift>;
  /** Stable code of the last failure, if it is not up, or is up and cannot be written to. */
  readonly errorCode?: Maybe<Scalars['String']['output']>;
  /** What failed and the way out, if it is not up, or is up and cannot be written to. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  /** How far the first reading since the start is; null before its projects are listed, and once it is over. */
  readonly firstReading?: Maybe<ReadingProgress>;
  /** Whether it is up and has an `errorCode`, or records cannot be read as they were: some class of `drift` is BREAKING. Reads go on; what cannot be read is null with its error, and the store keeps its last figures. */
  readonly isDegraded: Scalars['Boolean']['output'];
  /** Whether it is the sandbox and not a real system. */
  readonly isSandbox: Scalars['Boolean']['output'];
  /** When a read last succeeded. */
  readonly lastReadAt?: Maybe<Scalars['DateTime']['output']>;
  /** When all projects were last refreshed from it. */
  readonly lastRefreshedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The lists of it that are not read, of the company and of every project; what rests on them is UNREAD. */
  readonly readings: ReadonlyArray<Reading>;
  /** How many projects, vendors, commitments, change orders and invoices of it the store holds. */
  readonly recordCount: Scalars['Int']['output'];
  /** Whether it is up. */
  readonly state: SourceState;
  /** Which system. */
  readonly system: SourceSystem;
};

/** A difference between a source system and what was recorded of it. */
export type SourceDrift = {
  readonly __typename?: 'SourceDrift';
  /** The queries and mutations that rest on it; the mutations are refused while it is BREAKING. */
  readonly affectedOperations: ReadonlyArray<Scalars['String']['output']>;
  /** How grave it is. */
  readonly class: DriftClass;
  /** The field within a record, such as items[].id, or the column; empty for the resource as a whole. */
  readonly field: Scalars['String']['output'];
  /** When it was first seen. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** When it was last seen. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** What is there. */
  readonly now: Scalars['String']['output'];
  /** The resource of Procore, or the table of Sage. */
  readonly resource: Scalars['String']['output'];
  /** How many looks found it since Tieout started. */
  readonly seenCount: Scalars['Int']['output'];
  /** What was recorded. */
  readonly was: Scalars['String']['output'];
};

/** What to read again. */
export type SourceRefreshInput = {
  /** Only the projects of these commitments, each with all that it has, beside `projectIds`. */
  readonly commitmentIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Only these projects; all when neither these nor commitments are given. */
  readonly projectIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What came of reading again. */
export type SourceRefreshPayload = {
  readonly __typename?: 'SourceRefreshPayload';
  /** The operation, which goes on after this answer when all projects are read. */
  readonly operation?: Maybe<Operation>;
  /** The sources after the refresh. */
  readonly sources?: Maybe<ReadonlyArray<Source>>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
};

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

/** What is told as it happens, as server-sent events at /graphql/stream. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** A finding is new, another, or gone, as `findingRows` has it; that it went from one person to another is told by operationUpdated. */
  readonly findingChanged?: Maybe<Finding>;
  /** An operation went on: it was asked for, a step of it began or ended, somebody decided on it, or it is over. */
  readonly operationUpdated?: Maybe<Operation>;
};


/** What is told as it happens, as server-sent events at /graphql/stream. */
export type SubscriptionFindingChangedArgs = {
  projectId?: InputMaybe<Scalars['ID']['input']>;
};


/** What is told as it happens, as server-sent events at /graphql/stream. */
export type SubscriptionOperationUpdatedArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};

/** Something that happened to a commitment. */
export type TimelineEvent = {
  readonly __typename?: 'TimelineEvent';
  /** The amount of the document, or of the finding at that time; null where there is none. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The change order, where it is one. */
  readonly changeOrder?: Maybe<ChangeOrder>;
  /** The finding, where something was found or decided. */
  readonly finding?: Maybe<Finding>;
  /** The moment, of what was found and decided; documents have a day alone. */
  readonly happenedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The day; of what was found and decided, the day of `happenedAt` in UTC. */
  readonly happenedOn: Scalars['Date']['output'];
  /** The invoice, where it is one. */
  readonly invoice?: Maybe<Invoice>;
  /** What it was. */
  readonly kind: TimelineEventKind;
  /** Where it happened. */
  readonly system: SourceSystem;
  /** In a few words. */
  readonly title: Scalars['String']['output'];
};

/** A page of what happened to a commitment. */
export type TimelineEventConnection = {
  readonly __typename?: 'TimelineEventConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<TimelineEventEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<TimelineEvent>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What happened to a commitment, with its cursor. */
export type TimelineEventEdge = {
  readonly __typename?: 'TimelineEventEdge';
  /** Where the row stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: TimelineEvent;
};

/** What sort of thing happened to a commitment. */
export type TimelineEventKind =
  /** A change order was approved. */
  | 'CHANGE_ORDER_APPROVED'
  /** A difference became another one. */
  | 'FINDING_CHANGED'
  /** A difference was seen to be gone. */
  | 'FINDING_CLEARED'
  /** Somebody said or decided something of a difference. */
  | 'FINDING_DECIDED'
  /** A difference was found, or was found again. */
  | 'FINDING_OPENED'
  /** An invoice was booked. */
  | 'INVOICE_BOOKED'
  /** The contract was signed. */
  | 'SIGNED';

/** Something that the caller can mend. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** A stable code for programs. */
  readonly code: UserErrorCode;
  /** The path of the input field at fault. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What is wrong and the way out, for people. */
  readonly message: Scalars['String']['output'];
  /** Whether the same request may be sent again. */
  readonly retryable: Retryable;
  /** The system that refused, if one did. */
  readonly system?: Maybe<SourceSystem>;
};

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

/** A company in Procore's directory and its AP vendor. */
export type Vendor = Node & Numbered & {
  readonly __typename?: 'Vendor';
  /** The commitments with the vendor. */
  readonly commitments: CommitmentConnection;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** How the two records came to be a pair. */
  readonly matchedBy: MatchBasis;
  /** The name of the company. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The company in Procore. */
  readonly procore?: Maybe<ProcoreVendor>;
  /** The AP vendor in Sage. */
  readonly sage?: Maybe<SageVendor>;
  /** Vendors of the other system with a like name; never paired without a person. */
  readonly suggestions: ReadonlyArray<VendorSuggestion>;
  /** Whether both systems know the vendor. */
  readonly verdict: Verdict;
};


/** A company in Procore's directory and its AP vendor. */
export type VendorCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<PairOrder>;
};

/** A page of vendors. */
export type VendorConnection = {
  readonly __typename?: 'VendorConnection';
  /** When each side was read: of all projects that the list draws from the earliest reading, so that nothing in it is older; null while one of them was never read. */
  readonly asOf: AsOf;
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<VendorEdge>;
  /** What the whole list comes to, on both sides, currency by currency, whatever page of it is asked for. Of all its commitments, without those that need not be on the other side yet. */
  readonly measures: ReadonlyArray<MeasureTotal>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Vendor>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of vendors with its cursor. */
export type VendorEdge = {
  readonly __typename?: 'VendorEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Vendor;
};

/** A vendor of which Sage is to know what Procore does. */
export type VendorExportInput = {
  /** Plan and check everything, and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The vendor, in both systems. */
  readonly vendorId: Scalars['ID']['input'];
};

/** What came of the export of a vendor. */
export type VendorExportPayload = {
  readonly __typename?: 'VendorExportPayload';
  /** The durable operation; null for a dry run. */
  readonly operation?: Maybe<Operation>;
  /** What is, or was, to be written. */
  readonly plan: ReadonlyArray<PlannedWrite>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The vendor as both systems have it now. */
  readonly vendor?: Maybe<Vendor>;
};

/** Which vendors. What is said of a commitment is said of one and the same. */
export type VendorFilter = {
  /** Only with a commitment that has a line on this cost code, of either system. */
  readonly costCode?: InputMaybe<Scalars['String']['input']>;
  /** Only where what is committed comes to no more than this, on either side and in any currency, without its sign. */
  readonly maximumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only with a commitment that has a finding which is open and was seen first at least so many days ago. */
  readonly minimumAgeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Only where what is committed comes to at least this, on either side and in one currency, without its sign. */
  readonly minimumAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only this number. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Only with a commitment on this project. */
  readonly projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only with a commitment on the project of this number. */
  readonly projectNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only with this text in the number or the name. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only with a commitment that was signed on this day or later, on either side. */
  readonly signedFromOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only with a commitment that was signed on this day or earlier, on either side. */
  readonly signedToOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only these verdicts. */
  readonly verdicts?: InputMaybe<ReadonlyArray<Verdict>>;
};

/** A company and a vendor to pair. */
export type VendorLinkInput = {
  /** Check everything, tell what it would open and close, and decide nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The company of the Procore directory, or the pair that has only it. */
  readonly procoreVendorId: Scalars['ID']['input'];
  /** The AP vendor, or the pair that has only it. */
  readonly sageVendorId: Scalars['ID']['input'];
};

/** What came of pairing. */
export type VendorLinkPayload = {
  readonly __typename?: 'VendorLinkPayload';
  /** What it would open and close among the findings; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The pair. */
  readonly vendor?: Maybe<Vendor>;
};

/** A company that commitments are made with. */
export type VendorRecord = {
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The name of the company. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
};

/** A possible counterpart of a vendor that only one system has. */
export type VendorSuggestion = {
  readonly __typename?: 'VendorSuggestion';
  /** The candidate's name. */
  readonly name: Scalars['String']['output'];
  /** The candidate in Procore, when the vendor is in Sage. */
  readonly procore?: Maybe<ProcoreVendor>;
  /** Why it is suggested. */
  readonly reason: Scalars['String']['output'];
  /** The candidate in Sage, when the vendor is in Procore. */
  readonly sage?: Maybe<SageVendor>;
};

/** A pair to undo. */
export type VendorUnlinkInput = {
  /** Check everything, tell what it would open and close, and decide nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The pair. */
  readonly vendorId: Scalars['ID']['input'];
};

/** What came of undoing a pair. */
export type VendorUnlinkPayload = {
  readonly __typename?: 'VendorUnlinkPayload';
  /** What it would open and close among the findings; null unless it is a dry run. */
  readonly preview?: Maybe<FindingsPreview>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What was one pair: now the company and the vendor apart. */
  readonly vendors?: Maybe<ReadonlyArray<Vendor>>;
};

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

/** Somebody who is told of events. */
export type Webhook = Node & {
  readonly __typename?: 'Webhook';
  /** The last 100 events, newest first. */
  readonly deliveries: ReadonlyArray<WebhookDelivery>;
  /** Since when nothing is sent any more; null while it is. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Which events. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** When the next attempt is made, while the last one failed. */
  readonly nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many events wait to be delivered. */
  readonly pendingCount: Scalars['Int']['output'];
  /** When. */
  readonly subscribedAt: Scalars['DateTime']['output'];
  /** Who subscribed. */
  readonly subscribedBy: Scalars['String']['output'];
  /** Where events are sent. */
  readonly url: Scalars['String']['output'];
};

/** A page of subscriptions. */
export type WebhookConnection = {
  readonly __typename?: 'WebhookConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<WebhookEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Webhook>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An event that is sent to a subscriber. */
export type WebhookDelivery = {
  readonly __typename?: 'WebhookDelivery';
  /** How often it was tried. */
  readonly attemptCount: Scalars['Int']['output'];
  /** When it happened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was delivered; null while it was not. */
  readonly deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened. */
  readonly event: WebhookEvent;
  /** The id of the event, in the header webhook-id: the same at every attempt. */
  readonly eventKey: Scalars['String']['output'];
  /** Why the last attempt failed; null when it did not. */
  readonly failure?: Maybe<Scalars['String']['output']>;
  /** Whether it was delivered. */
  readonly state: WebhookDeliveryState;
  /** What the subscriber answered last. */
  readonly status?: Maybe<Scalars['Int']['output']>;
};

/** Where the delivery of an event stands. */
export type WebhookDeliveryState =
  /** Given up; webhookReplay sends it again. */
  | 'DEAD'
  /** Taken by the subscriber. */
  | 'DELIVERED'
  /** Waits for its turn or for the next attempt. */
  | 'PENDING';

/** A row of subscriptions with its cursor. */
export type WebhookEdge = {
  readonly __typename?: 'WebhookEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Webhook;
};

/** What others can be told of. */
export type WebhookEvent =
  /** A source system refuses the account that Tieout signs in with, or takes it again. */
  | 'ALERT_CREDENTIAL'
  /** A source system has changed so that what rests on it stands still. */
  | 'ALERT_DRIFT'
  /** Events of Procore were lost, or come again. */
  | 'ALERT_GAP'
  /** An operation was given up, or its outcome is unknown. */
  | 'ALERT_OPERATION'
  /** A source system does not answer, or answers again. */
  | 'ALERT_SOURCE'
  /** The store of Tieout was away, told when it is back. */
  | 'ALERT_STORE'
  /** A subscriber was not reached for so long that an event was given up. */
  | 'ALERT_WEBHOOK'
  /** A difference is another than it was, or somebody decided on it. */
  | 'FINDING_CHANGED'
  /** A difference is gone. */
  | 'FINDING_CLEARED'
  /** A difference is there, or is there again. */
  | 'FINDING_OPENED'
  /** An operation was asked for, or moved to another state. */
  | 'OPERATION_CHANGED';

/** Events to send again. */
export type WebhookReplayInput = {
  /** Names this action: the same key never acts twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Events that happened at or after this moment, delivered or given up. */
  readonly since: Scalars['DateTime']['input'];
  /** The id of the webhook. */
  readonly webhookId: Scalars['ID']['input'];
};

/** The subscription whose events are sent again. */
export type WebhookReplayPayload = {
  readonly __typename?: 'WebhookReplayPayload';
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The subscription; null when there is none. */
  readonly webhook?: Maybe<Webhook>;
};

/** Where events are to be sent. */
export type WebhookSubscribeInput = {
  /** Which events, at least one. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** Names this action: the same key never acts twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What to sign with, as whsec_ and 24 to 64 bytes in base64; one is made and answered when it is not given. */
  readonly secret?: InputMaybe<Scalars['String']['input']>;
  /** The address, which takes POSTs; https, and not in a private network unless the operator allows that. */
  readonly url: Scalars['String']['input'];
};

/** The subscription. */
export type WebhookSubscribePayload = {
  readonly __typename?: 'WebhookSubscribePayload';
  /** What events are signed with, where it was made here: shown this once. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The subscription; null when there is none. */
  readonly webhook?: Maybe<Webhook>;
};

/** A subscription to end. */
export type WebhookUnsubscribeInput = {
  /** Names this action: the same key never acts twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The id of the webhook. */
  readonly webhookId: Scalars['ID']['input'];
};

/** The subscription that has ended. */
export type WebhookUnsubscribePayload = {
  readonly __typename?: 'WebhookUnsubscribePayload';
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The subscription; null when there is none. */
  readonly webhook?: Maybe<Webhook>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  ChangeOrder: ChangeOrder;
  Commitment: Commitment;
  CommitmentLine: CommitmentLine;
  Finding: Finding;
  Invoice: Invoice;
  Operation: Operation;
  Project: Project;
  Vendor: Vendor;
  Webhook: Webhook;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ChangeOrder:
    ( { __typename: 'ChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['ChangeOrder'], {"id":true}> );
  Commitment:
    ( { __typename: 'Commitment' }
    & GraphQLRecursivePick<FederationTypes['Commitment'], {"id":true}> );
  CommitmentLine:
    ( { __typename: 'CommitmentLine' }
    & GraphQLRecursivePick<FederationTypes['CommitmentLine'], {"id":true}> );
  Finding:
    ( { __typename: 'Finding' }
    & GraphQLRecursivePick<FederationTypes['Finding'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  Operation:
    ( { __typename: 'Operation' }
    & GraphQLRecursivePick<FederationTypes['Operation'], {"id":true}> );
  Project:
    ( { __typename: 'Project' }
    & GraphQLRecursivePick<FederationTypes['Project'], {"id":true}> );
  Vendor:
    ( { __typename: 'Vendor' }
    & GraphQLRecursivePick<FederationTypes['Vendor'], {"id":true}> );
  Webhook:
    ( { __typename: 'Webhook' }
    & GraphQLRecursivePick<FederationTypes['Webhook'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  ChangeOrderLineRecord: never;
  ChangeOrderRecord: never;
  CommitmentLineRecord: never;
  CommitmentRecord: never;
  CostCodeRecord: never;
  InvoiceLineRecord: never;
  InvoiceRecord: never;
  Node:
    | ( ChangeOrderPair )
    | ( CommitmentPair )
    | ( LineRow )
    | ( KeptFinding )
    | ( InvoicePair )
    | ( ReadOperation )
    | ( ProcoreBillingPeriod )
    | ( ProcoreBudgetView )
    | ( StoredRecord )
    | ( StoredRecord )
    | ( ProcoreCommitmentLine )
    | ( StoredRecord )
    | ( ProcoreDirectCost )
    | ( StoredRecord )
    | ( ProcoreOwnerInvoice )
    | ( ProcorePayment )
    | ( ProcorePrimeChangeOrder )
    | ( ProcorePrimeContract )
    | ( ProcoreProject )
    | ( ProcoreVendor )
    | ( ProjectRow )
    | ( SageAccount )
    | ( StoredRecord )
    | ( StoredRecord )
    | ( SageCommitmentLine )
    | ( StoredRecord )
    | ( SageExtra )
    | ( StoredRecord )
    | ( SageJob )
    | ( StoredRecord )
    | ( SageVendor )
    | ( VendorRow )
    | ( WebhookRow )
  ;
  Numbered:
    | ( ChangeOrderPair )
    | ( CommitmentPair )
    | ( LineRow )
    | ( InvoicePair )
    | ( StoredRecord )
    | ( StoredRecord )
    | ( StoredRecord )
    | ( StoredRecord )
    | ( ProjectRow )
    | ( StoredRecord )
    | ( StoredRecord )
    | ( StoredRecord )
    | ( StoredRecord )
    | ( StoredRecord )
    | ( VendorRow )
  ;
  PaymentRecord: never;
  ProjectRecord: never;
  VendorRecord: never;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptanceReason: AcceptanceReason;
  Approval: ResolverTypeWrapper<Approval>;
  AsOf: ResolverTypeWrapper<AsOf>;
  AuditCompleteness: ResolverTypeWrapper<Completeness>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AuditEntry: ResolverTypeWrapper<AuditEntryRow>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AuditEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['AuditEntry']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditFault: ResolverTypeWrapper<AuditFault>;
  AuditFaultCode: AuditFaultCode;
  AuditFilter: AuditFilter;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AuditSystemCompleteness: ResolverTypeWrapper<AuditSystemCompleteness>;
  AuditVerification: ResolverTypeWrapper<AuditReport>;
  BridgePart: ResolverTypeWrapper<BridgeRow>;
  BudgetReading: ResolverTypeWrapper<BudgetReadingRow>;
  CallBudget: ResolverTypeWrapper<CallBudget>;
  ChangeAction: ChangeAction;
  ChangeKind: ChangeKind;
  ChangeOrder: ResolverTypeWrapper<ChangeOrderPair>;
  ChangeOrderApproveInput: ChangeOrderApproveInput;
  ChangeOrderApprovePayload: ResolverTypeWrapper<ChangeOrderAnswer>;
  ChangeOrderConnection: ResolverTypeWrapper<Omit<ChangeOrderConnection, 'edges' | 'measures' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChangeOrderEdge']>, measures: ReadonlyArray<ResolversTypes['MeasureTotal']>, nodes: ReadonlyArray<ResolversTypes['ChangeOrder']> }>;
  ChangeOrderCorrectInput: ChangeOrderCorrectInput;
  ChangeOrderCorrectPayload: ResolverTypeWrapper<ChangeOrderAnswer>;
  ChangeOrderEdge: ResolverTypeWrapper<Omit<ChangeOrderEdge, 'node'> & { node: ResolversTypes['ChangeOrder'] }>;
  ChangeOrderExportInput: ChangeOrderExportInput;
  ChangeOrderExportPayload: ResolverTypeWrapper<ChangeOrderAnswer>;
  ChangeOrderFilter: ChangeOrderFilter;
  ChangeOrderLineRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ChangeOrderLineRecord']>;
  ChangeOrderRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ChangeOrderRecord']>;
  ChangeOrderRow: ResolverTypeWrapper<ChangeOrderRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ChangeOrderRowConnection: ResolverTypeWrapper<ChangeOrderRowConnection>;
  ChangeOrderRowEdge: ResolverTypeWrapper<ChangeOrderRowEdge>;
  ChangeOrderStatus: ChangeOrderStatus;
  ChangePage: ResolverTypeWrapper<ChangesRead>;
  ChangeRow: ResolverTypeWrapper<LoggedChange>;
  ChangeRowConnection: ResolverTypeWrapper<Omit<ChangeRowConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChangeRowEdge']>, nodes: ReadonlyArray<ResolversTypes['ChangeRow']> }>;
  ChangeRowEdge: ResolverTypeWrapper<Omit<ChangeRowEdge, 'node'> & { node: ResolversTypes['ChangeRow'] }>;
  Commitment: ResolverTypeWrapper<CommitmentPair>;
  CommitmentConnection: ResolverTypeWrapper<Omit<CommitmentConnection, 'edges' | 'measures' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CommitmentEdge']>, measures: ReadonlyArray<ResolversTypes['MeasureTotal']>, nodes: ReadonlyArray<ResolversTypes['Commitment']> }>;
  CommitmentCreateInput: CommitmentCreateInput;
  CommitmentCreateLineInput: CommitmentCreateLineInput;
  CommitmentCreatePayload: ResolverTypeWrapper<CommitmentAnswer>;
  CommitmentEdge: ResolverTypeWrapper<Omit<CommitmentEdge, 'node'> & { node: ResolversTypes['Commitment'] }>;
  CommitmentExportInput: CommitmentExportInput;
  CommitmentExportPayload: ResolverTypeWrapper<CommitmentAnswer>;
  CommitmentFilter: CommitmentFilter;
  CommitmentKind: CommitmentKind;
  CommitmentLine: ResolverTypeWrapper<LineRow>;
  CommitmentLineConnection: ResolverTypeWrapper<Omit<CommitmentLineConnection, 'edges' | 'measures' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CommitmentLineEdge']>, measures: ReadonlyArray<ResolversTypes['MeasureTotal']>, nodes: ReadonlyArray<ResolversTypes['CommitmentLine']> }>;
  CommitmentLineEdge: ResolverTypeWrapper<Omit<CommitmentLineEdge, 'node'> & { node: ResolversTypes['CommitmentLine'] }>;
  CommitmentLineFilter: CommitmentLineFilter;
  CommitmentLineRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CommitmentLineRecord']>;
  CommitmentLinkInput: CommitmentLinkInput;
  CommitmentLinkPayload: ResolverTypeWrapper<CommitmentLinkAnswer>;
  CommitmentRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CommitmentRecord']>;
  CommitmentRow: ResolverTypeWrapper<CommitmentRow>;
  CommitmentRowConnection: ResolverTypeWrapper<CommitmentRowConnection>;
  CommitmentRowEdge: ResolverTypeWrapper<CommitmentRowEdge>;
  CommitmentStatus: CommitmentStatus;
  CommitmentUnlinkInput: CommitmentUnlinkInput;
  CommitmentUnlinkPayload: ResolverTypeWrapper<CommitmentUnlinkAnswer>;
  Company: ResolverTypeWrapper<CompanyRow>;
  CostCodeMapInput: CostCodeMapInput;
  CostCodeMapPayload: ResolverTypeWrapper<CodeMapAnswer>;
  CostCodeMapping: ResolverTypeWrapper<CodeMappingRow>;
  CostCodeMappingConnection: ResolverTypeWrapper<Omit<CostCodeMappingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CostCodeMappingEdge']>, nodes: ReadonlyArray<ResolversTypes['CostCodeMapping']> }>;
  CostCodeMappingEdge: ResolverTypeWrapper<Omit<CostCodeMappingEdge, 'node'> & { node: ResolversTypes['CostCodeMapping'] }>;
  CostCodeRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CostCodeRecord']>;
  CostCodeRow: ResolverTypeWrapper<CostCodeRow>;
  CostCodeRowConnection: ResolverTypeWrapper<CostCodeRowConnection>;
  CostCodeRowEdge: ResolverTypeWrapper<CostCodeRowEdge>;
  CostCodeSplit: ResolverTypeWrapper<CodeSplit>;
  CostCodeSplitInput: CostCodeSplitInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DocumentOrder: DocumentOrder;
  DriftClass: DriftClass;
  Evidence: ResolverTypeWrapper<Evidence>;
  FieldComparison: ResolverTypeWrapper<ComparisonRow>;
  FieldKind: FieldKind;
  Finding: ResolverTypeWrapper<KeptFinding>;
  FindingAcceptInput: FindingAcceptInput;
  FindingAcceptPayload: ResolverTypeWrapper<FindingDecidedAnswer>;
  FindingAcceptance: ResolverTypeWrapper<FindingAcceptance>;
  FindingAssignInput: FindingAssignInput;
  FindingAssignPayload: ResolverTypeWrapper<FindingDecidedAnswer>;
  FindingCode: FindingCode;
  FindingCommentInput: FindingCommentInput;
  FindingCommentPayload: ResolverTypeWrapper<FindingDecidedAnswer>;
  FindingConnection: ResolverTypeWrapper<Omit<FindingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FindingEdge']>, nodes: ReadonlyArray<ResolversTypes['Finding']> }>;
  FindingDocument: ResolverTypeWrapper<DocumentRow>;
  FindingEdge: ResolverTypeWrapper<Omit<FindingEdge, 'node'> & { node: ResolversTypes['Finding'] }>;
  FindingEvent: ResolverTypeWrapper<FindingEventRow>;
  FindingEventConnection: ResolverTypeWrapper<Omit<FindingEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FindingEventEdge']>, nodes: ReadonlyArray<ResolversTypes['FindingEvent']> }>;
  FindingEventEdge: ResolverTypeWrapper<Omit<FindingEventEdge, 'node'> & { node: ResolversTypes['FindingEvent'] }>;
  FindingEventKind: FindingEventKind;
  FindingFacet: ResolverTypeWrapper<FindingFacet>;
  FindingFacets: ResolverTypeWrapper<FindingFacets>;
  FindingFilter: FindingFilter;
  FindingOrder: FindingOrder;
  FindingOutcome: FindingOutcome;
  FindingRef: FindingRef;
  FindingReopenInput: FindingReopenInput;
  FindingReopenPayload: ResolverTypeWrapper<FindingDecidedAnswer>;
  FindingResolveInput: FindingResolveInput;
  FindingResolvePayload: ResolverTypeWrapper<FindingAnswer>;
  FindingResult: ResolverTypeWrapper<Omit<FindingResult, 'finding' | 'operation' | 'plan'> & { finding?: Maybe<ResolversTypes['Finding']>, operation?: Maybe<ResolversTypes['Operation']>, plan: ReadonlyArray<ResolversTypes['PlannedWrite']> }>;
  FindingRow: ResolverTypeWrapper<FindingRow>;
  FindingRowConnection: ResolverTypeWrapper<FindingRowConnection>;
  FindingRowEdge: ResolverTypeWrapper<FindingRowEdge>;
  FindingState: FindingState;
  FindingsAcceptInput: FindingsAcceptInput;
  FindingsAcceptPayload: ResolverTypeWrapper<FindingsDecidedAnswer>;
  FindingsAssignInput: FindingsAssignInput;
  FindingsAssignPayload: ResolverTypeWrapper<FindingsDecidedAnswer>;
  FindingsPreview: ResolverTypeWrapper<PreviewedFindings>;
  FindingsResolveInput: FindingsResolveInput;
  FindingsResolvePayload: ResolverTypeWrapper<FindingsDecidedAnswer>;
  Freshness: Freshness;
  Invoice: ResolverTypeWrapper<InvoicePair>;
  InvoiceApproveInput: InvoiceApproveInput;
  InvoiceApprovePayload: ResolverTypeWrapper<InvoiceAnswer>;
  InvoiceConnection: ResolverTypeWrapper<Omit<InvoiceConnection, 'edges' | 'measures' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InvoiceEdge']>, measures: ReadonlyArray<ResolversTypes['MeasureTotal']>, nodes: ReadonlyArray<ResolversTypes['Invoice']> }>;
  InvoiceEdge: ResolverTypeWrapper<Omit<InvoiceEdge, 'node'> & { node: ResolversTypes['Invoice'] }>;
  InvoiceExportInput: InvoiceExportInput;
  InvoiceExportPayload: ResolverTypeWrapper<InvoiceAnswer>;
  InvoiceFilter: InvoiceFilter;
  InvoiceLineRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['InvoiceLineRecord']>;
  InvoiceRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['InvoiceRecord']>;
  InvoiceRow: ResolverTypeWrapper<InvoiceRow>;
  InvoiceRowConnection: ResolverTypeWrapper<InvoiceRowConnection>;
  InvoiceRowEdge: ResolverTypeWrapper<InvoiceRowEdge>;
  InvoiceStatus: InvoiceStatus;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JobCostBudget: ResolverTypeWrapper<JobCostBudget>;
  JobCostFigure: ResolverTypeWrapper<JobCostFigure>;
  JobCostLine: ResolverTypeWrapper<JobCostLineRow>;
  JobCostReport: ResolverTypeWrapper<JobCostRow>;
  LinkSuggestion: ResolverTypeWrapper<SuggestionRow>;
  MappingFilter: MappingFilter;
  MatchBasis: MatchBasis;
  Measure: Measure;
  MeasureTotal: ResolverTypeWrapper<MeasureRow>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Numbered: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Numbered']>;
  Operation: ResolverTypeWrapper<ReadOperation>;
  OperationApproveInput: OperationApproveInput;
  OperationApprovePayload: ResolverTypeWrapper<OperationAnswer>;
  OperationConnection: ResolverTypeWrapper<Omit<OperationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OperationEdge']>, nodes: ReadonlyArray<ResolversTypes['Operation']> }>;
  OperationDiscardInput: OperationDiscardInput;
  OperationDiscardPayload: ResolverTypeWrapper<OperationAnswer>;
  OperationEdge: ResolverTypeWrapper<Omit<OperationEdge, 'node'> & { node: ResolversTypes['Operation'] }>;
  OperationFilter: OperationFilter;
  OperationKind: OperationKind;
  OperationRejectInput: OperationRejectInput;
  OperationRejectPayload: ResolverTypeWrapper<OperationAnswer>;
  OperationReplayInput: OperationReplayInput;
  OperationReplayPayload: ResolverTypeWrapper<OperationAnswer>;
  OperationSettleInput: OperationSettleInput;
  OperationSettleOutcome: OperationSettleOutcome;
  OperationSettlePayload: ResolverTypeWrapper<OperationAnswer>;
  OperationState: OperationState;
  OperationStep: ResolverTypeWrapper<OperationStep>;
  OperationSubject: ResolverTypeWrapper<Omit<OperationSubject, 'changeOrder' | 'commitment' | 'finding' | 'invoice' | 'project' | 'vendor'> & { changeOrder?: Maybe<ResolversTypes['ChangeOrder']>, commitment?: Maybe<ResolversTypes['Commitment']>, finding?: Maybe<ResolversTypes['Finding']>, invoice?: Maybe<ResolversTypes['Invoice']>, project?: Maybe<ResolversTypes['Project']>, vendor?: Maybe<ResolversTypes['Vendor']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PairOrder: PairOrder;
  PaymentRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['PaymentRecord']>;
  PaymentStatus: PaymentStatus;
  PlannedChange: ResolverTypeWrapper<PlannedChange>;
  PlannedWrite: ResolverTypeWrapper<PlannedWriteRow>;
  ProcoreBillingPeriod: ResolverTypeWrapper<ProcoreBillingPeriod>;
  ProcoreBudgetView: ResolverTypeWrapper<ProcoreBudgetView>;
  ProcoreChangeOrder: ResolverTypeWrapper<StoredRecord>;
  ProcoreChangeOrderConnection: ResolverTypeWrapper<Omit<ProcoreChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreChangeOrderEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreChangeOrder']> }>;
  ProcoreChangeOrderEdge: ResolverTypeWrapper<Omit<ProcoreChangeOrderEdge, 'node'> & { node: ResolversTypes['ProcoreChangeOrder'] }>;
  ProcoreCommitment: ResolverTypeWrapper<StoredRecord>;
  ProcoreCommitmentConnection: ResolverTypeWrapper<Omit<ProcoreCommitmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreCommitmentEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreCommitment']> }>;
  ProcoreCommitmentEdge: ResolverTypeWrapper<Omit<ProcoreCommitmentEdge, 'node'> & { node: ResolversTypes['ProcoreCommitment'] }>;
  ProcoreCommitmentLine: ResolverTypeWrapper<ProcoreCommitmentLine>;
  ProcoreCostCode: ResolverTypeWrapper<StoredRecord>;
  ProcoreCostCodeConnection: ResolverTypeWrapper<Omit<ProcoreCostCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreCostCodeEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreCostCode']> }>;
  ProcoreCostCodeEdge: ResolverTypeWrapper<Omit<ProcoreCostCodeEdge, 'node'> & { node: ResolversTypes['ProcoreCostCode'] }>;
  ProcoreDirectCost: ResolverTypeWrapper<ProcoreDirectCost>;
  ProcoreInvoice: ResolverTypeWrapper<StoredRecord>;
  ProcoreInvoiceConnection: ResolverTypeWrapper<Omit<ProcoreInvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreInvoiceEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreInvoice']> }>;
  ProcoreInvoiceEdge: ResolverTypeWrapper<Omit<ProcoreInvoiceEdge, 'node'> & { node: ResolversTypes['ProcoreInvoice'] }>;
  ProcoreOwnerInvoice: ResolverTypeWrapper<ProcoreOwnerInvoice>;
  ProcorePayment: ResolverTypeWrapper<ProcorePayment>;
  ProcorePrimeChangeOrder: ResolverTypeWrapper<ProcorePrimeChangeOrder>;
  ProcorePrimeContract: ResolverTypeWrapper<ProcorePrimeContract>;
  ProcoreProject: ResolverTypeWrapper<ProcoreProject>;
  ProcoreProjectScope: ProcoreProjectScope;
  ProcoreVendor: ResolverTypeWrapper<ProcoreVendor>;
  Project: ResolverTypeWrapper<ProjectRow>;
  ProjectConnection: ResolverTypeWrapper<Omit<ProjectConnection, 'edges' | 'measures' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProjectEdge']>, measures: ReadonlyArray<ResolversTypes['MeasureTotal']>, nodes: ReadonlyArray<ResolversTypes['Project']> }>;
  ProjectEdge: ResolverTypeWrapper<Omit<ProjectEdge, 'node'> & { node: ResolversTypes['Project'] }>;
  ProjectFilter: ProjectFilter;
  ProjectLinkInput: ProjectLinkInput;
  ProjectLinkPayload: ResolverTypeWrapper<ProjectLinkAnswer>;
  ProjectRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ProjectRecord']>;
  ProjectStatus: ProjectStatus;
  ProjectUnlinkInput: ProjectUnlinkInput;
  ProjectUnlinkPayload: ResolverTypeWrapper<ProjectUnlinkAnswer>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reading: ResolverTypeWrapper<ReadingRow>;
  ReadingList: ReadingList;
  ReadingProgress: ResolverTypeWrapper<ReadingProgress>;
  ReadingState: ReadingState;
  RecordStatus: RecordStatus;
  ResolutionProposal: ResolverTypeWrapper<ResolutionProposal>;
  RetainageAgingBucket: ResolverTypeWrapper<RetainageAgingBucket>;
  RetainageBasis: RetainageBasis;
  RetainageInvoice: ResolverTypeWrapper<InvoicePair>;
  RetainageLine: ResolverTypeWrapper<RetainageLineRow>;
  RetainagePosition: ResolverTypeWrapper<CommitmentPair>;
  RetainageReleaseInput: RetainageReleaseInput;
  RetainageReleaseLineInput: RetainageReleaseLineInput;
  RetainageReleasePayload: ResolverTypeWrapper<CommitmentAnswer>;
  RetainageRow: ResolverTypeWrapper<RetainageRow>;
  RetainageRowConnection: ResolverTypeWrapper<RetainageRowConnection>;
  RetainageRowEdge: ResolverTypeWrapper<RetainageRowEdge>;
  Retryable: Retryable;
  RowOrder: RowOrder;
  Rule: ResolverTypeWrapper<Rule>;
  SageAccount: ResolverTypeWrapper<SageAccount>;
  SageChangeOrder: ResolverTypeWrapper<StoredRecord>;
  SageChangeOrderConnection: ResolverTypeWrapper<Omit<SageChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageChangeOrderEdge']>, nodes: ReadonlyArray<ResolversTypes['SageChangeOrder']> }>;
  SageChangeOrderEdge: ResolverTypeWrapper<Omit<SageChangeOrderEdge, 'node'> & { node: ResolversTypes['SageChangeOrder'] }>;
  SageCommitment: ResolverTypeWrapper<StoredRecord>;
  SageCommitmentConnection: ResolverTypeWrapper<Omit<SageCommitmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageCommitmentEdge']>, nodes: ReadonlyArray<ResolversTypes['SageCommitment']> }>;
  SageCommitmentEdge: ResolverTypeWrapper<Omit<SageCommitmentEdge, 'node'> & { node: ResolversTypes['SageCommitment'] }>;
  SageCommitmentLine: ResolverTypeWrapper<SageCommitmentLine>;
  SageCostCode: ResolverTypeWrapper<StoredRecord>;
  SageCostCodeConnection: ResolverTypeWrapper<Omit<SageCostCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageCostCodeEdge']>, nodes: ReadonlyArray<ResolversTypes['SageCostCode']> }>;
  SageCostCodeEdge: ResolverTypeWrapper<Omit<SageCostCodeEdge, 'node'> & { node: ResolversTypes['SageCostCode'] }>;
  SageExtra: ResolverTypeWrapper<SageExtra>;
  SageInvoice: ResolverTypeWrapper<StoredRecord>;
  SageInvoiceConnection: ResolverTypeWrapper<Omit<SageInvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageInvoiceEdge']>, nodes: ReadonlyArray<ResolversTypes['SageInvoice']> }>;
  SageInvoiceEdge: ResolverTypeWrapper<Omit<SageInvoiceEdge, 'node'> & { node: ResolversTypes['SageInvoice'] }>;
  SageJob: ResolverTypeWrapper<SageJob>;
  SageJobScope: SageJobScope;
  SagePayment: ResolverTypeWrapper<StoredRecord>;
  SagePaymentConnection: ResolverTypeWrapper<Omit<SagePaymentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SagePaymentEdge']>, nodes: ReadonlyArray<ResolversTypes['SagePayment']> }>;
  SagePaymentEdge: ResolverTypeWrapper<Omit<SagePaymentEdge, 'node'> & { node: ResolversTypes['SagePayment'] }>;
  SageVendor: ResolverTypeWrapper<SageVendor>;
  Settlement: ResolverTypeWrapper<Settlement>;
  SettlementOutcome: SettlementOutcome;
  Severity: Severity;
  Source: ResolverTypeWrapper<Omit<Source, 'readings'> & { readings: ReadonlyArray<ResolversTypes['Reading']> }>;
  SourceDrift: ResolverTypeWrapper<SourceDrift>;
  SourceRefreshInput: SourceRefreshInput;
  SourceRefreshPayload: ResolverTypeWrapper<RefreshAnswer>;
  SourceState: SourceState;
  SourceSystem: SourceSystem;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimelineEvent: ResolverTypeWrapper<TimelineEventRow>;
  TimelineEventConnection: ResolverTypeWrapper<Omit<TimelineEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TimelineEventEdge']>, nodes: ReadonlyArray<ResolversTypes['TimelineEvent']> }>;
  TimelineEventEdge: ResolverTypeWrapper<Omit<TimelineEventEdge, 'node'> & { node: ResolversTypes['TimelineEvent'] }>;
  TimelineEventKind: TimelineEventKind;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Vendor: ResolverTypeWrapper<VendorRow>;
  VendorConnection: ResolverTypeWrapper<Omit<VendorConnection, 'edges' | 'measures' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['VendorEdge']>, measures: ReadonlyArray<ResolversTypes['MeasureTotal']>, nodes: ReadonlyArray<ResolversTypes['Vendor']> }>;
  VendorEdge: ResolverTypeWrapper<Omit<VendorEdge, 'node'> & { node: ResolversTypes['Vendor'] }>;
  VendorExportInput: VendorExportInput;
  VendorExportPayload: ResolverTypeWrapper<VendorAnswer>;
  VendorFilter: VendorFilter;
  VendorLinkInput: VendorLinkInput;
  VendorLinkPayload: ResolverTypeWrapper<VendorLinkAnswer>;
  VendorRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['VendorRecord']>;
  VendorSuggestion: ResolverTypeWrapper<VendorSuggestionRow>;
  VendorUnlinkInput: VendorUnlinkInput;
  VendorUnlinkPayload: ResolverTypeWrapper<VendorUnlinkAnswer>;
  Verdict: Verdict;
  Webhook: ResolverTypeWrapper<WebhookRow>;
  WebhookConnection: ResolverTypeWrapper<Omit<WebhookConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WebhookEdge']>, nodes: ReadonlyArray<ResolversTypes['Webhook']> }>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDelivery>;
  WebhookDeliveryState: WebhookDeliveryState;
  WebhookEdge: ResolverTypeWrapper<Omit<WebhookEdge, 'node'> & { node: ResolversTypes['Webhook'] }>;
  WebhookEvent: WebhookEvent;
  WebhookReplayInput: WebhookReplayInput;
  WebhookReplayPayload: ResolverTypeWrapper<WebhookAnswer>;
  WebhookSubscribeInput: WebhookSubscribeInput;
  WebhookSubscribePayload: ResolverTypeWrapper<WebhookAnswer>;
  WebhookUnsubscribeInput: WebhookUnsubscribeInput;
  WebhookUnsubscribePayload: ResolverTypeWrapper<WebhookAnswer>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Approval: Approval;
  AsOf: AsOf;
  AuditCompleteness: Completeness;
  Int: Scalars['Int']['output'];
  AuditEntry: AuditEntryRow;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AuditEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AuditEntry']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditFault: AuditFault;
  AuditFilter: AuditFilter;
  ID: Scalars['ID']['output'];
  AuditSystemCompleteness: AuditSystemCompleteness;
  AuditVerification: AuditReport;
  BridgePart: BridgeRow;
  BudgetReading: BudgetReadingRow;
  CallBudget: CallBudget;
  ChangeOrder: ChangeOrderPair;
  ChangeOrderApproveInput: ChangeOrderApproveInput;
  ChangeOrderApprovePayload: ChangeOrderAnswer;
  ChangeOrderConnection: Omit<ChangeOrderConnection, 'edges' | 'measures' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChangeOrderEdge']>, measures: ReadonlyArray<ResolversParentTypes['MeasureTotal']>, nodes: ReadonlyArray<ResolversParentTypes['ChangeOrder']> };
  ChangeOrderCorrectInput: ChangeOrderCorrectInput;
  ChangeOrderCorrectPayload: ChangeOrderAnswer;
  ChangeOrderEdge: Omit<ChangeOrderEdge, 'node'> & { node: ResolversParentTypes['ChangeOrder'] };
  ChangeOrderExportInput: ChangeOrderExportInput;
  ChangeOrderExportPayload: ChangeOrderAnswer;
  ChangeOrderFilter: ChangeOrderFilter;
  ChangeOrderLineRecord: ResolversInterfaceTypes<ResolversParentTypes>['ChangeOrderLineRecord'];
  ChangeOrderRecord: ResolversInterfaceTypes<ResolversParentTypes>['ChangeOrderRecord'];
  ChangeOrderRow: ChangeOrderRow;
  Float: Scalars['Float']['output'];
  ChangeOrderRowConnection: ChangeOrderRowConnection;
  ChangeOrderRowEdge: ChangeOrderRowEdge;
  ChangePage: ChangesRead;
  ChangeRow: LoggedChange;
  ChangeRowConnection: Omit<ChangeRowConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChangeRowEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ChangeRow']> };
  ChangeRowEdge: Omit<ChangeRowEdge, 'node'> & { node: ResolversParentTypes['ChangeRow'] };
  Commitment: CommitmentPair;
  CommitmentConnection: Omit<CommitmentConnection, 'edges' | 'measures' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CommitmentEdge']>, measures: ReadonlyArray<ResolversParentTypes['MeasureTotal']>, nodes: ReadonlyArray<ResolversParentTypes['Commitment']> };
  CommitmentCreateInput: CommitmentCreateInput;
  CommitmentCreateLineInput: CommitmentCreateLineInput;
  CommitmentCreatePayload: CommitmentAnswer;
  CommitmentEdge: Omit<CommitmentEdge, 'node'> & { node: ResolversParentTypes['Commitment'] };
  CommitmentExportInput: CommitmentExportInput;
  CommitmentExportPayload: CommitmentAnswer;
  CommitmentFilter: CommitmentFilter;
  CommitmentLine: LineRow;
  CommitmentLineConnection: Omit<CommitmentLineConnection, 'edges' | 'measures' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CommitmentLineEdge']>, measures: ReadonlyArray<ResolversParentTypes['MeasureTotal']>, nodes: ReadonlyArray<ResolversParentTypes['CommitmentLine']> };
  CommitmentLineEdge: Omit<CommitmentLineEdge, 'node'> & { node: ResolversParentTypes['CommitmentLine'] };
  CommitmentLineFilter: CommitmentLineFilter;
  CommitmentLineRecord: ResolversInterfaceTypes<ResolversParentTypes>['CommitmentLineRecord'];
  CommitmentLinkInput: CommitmentLinkInput;
  CommitmentLinkPayload: CommitmentLinkAnswer;
  CommitmentRecord: ResolversInterfaceTypes<ResolversParentTypes>['CommitmentRecord'];
  CommitmentRow: CommitmentRow;
  CommitmentRowConnection: CommitmentRowConnection;
  CommitmentRowEdge: CommitmentRowEdge;
  CommitmentUnlinkInput: CommitmentUnlinkInput;
  CommitmentUnlinkPayload: CommitmentUnlinkAnswer;
  Company: CompanyRow;
  CostCodeMapInput: CostCodeMapInput;
  CostCodeMapPayload: CodeMapAnswer;
  CostCodeMapping: CodeMappingRow;
  CostCodeMappingConnection: Omit<CostCodeMappingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CostCodeMappingEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CostCodeMapping']> };
  CostCodeMappingEdge: Omit<CostCodeMappingEdge, 'node'> & { node: ResolversParentTypes['CostCodeMapping'] };
  CostCodeRecord: ResolversInterfaceTypes<ResolversParentTypes>['CostCodeRecord'];
  CostCodeRow: CostCodeRow;
  CostCodeRowConnection: CostCodeRowConnection;
  CostCodeRowEdge: CostCodeRowEdge;
  CostCodeSplit: CodeSplit;
  CostCodeSplitInput: CostCodeSplitInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Evidence: Evidence;
  FieldComparison: ComparisonRow;
  Finding: KeptFinding;
  FindingAcceptInput: FindingAcceptInput;
  FindingAcceptPayload: FindingDecidedAnswer;
  FindingAcceptance: FindingAcceptance;
  FindingAssignInput: FindingAssignInput;
  FindingAssignPayload: FindingDecidedAnswer;
  FindingCommentInput: FindingCommentInput;
  FindingCommentPayload: FindingDecidedAnswer;
  FindingConnection: Omit<FindingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FindingEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Finding']> };
  FindingDocument: DocumentRow;
  FindingEdge: Omit<FindingEdge, 'node'> & { node: ResolversParentTypes['Finding'] };
  FindingEvent: FindingEventRow;
  FindingEventConnection: Omit<FindingEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FindingEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['FindingEvent']> };
  FindingEventEdge: Omit<FindingEventEdge, 'node'> & { node: ResolversParentTypes['FindingEvent'] };
  FindingFacet: FindingFacet;
  FindingFacets: FindingFacets;
  FindingFilter: FindingFilter;
  FindingRef: FindingRef;
  FindingReopenInput: FindingReopenInput;
  FindingReopenPayload: FindingDecidedAnswer;
  FindingResolveInput: FindingResolveInput;
  FindingResolvePayload: FindingAnswer;
  FindingResult: Omit<FindingResult, 'finding' | 'operation' | 'plan'> & { finding?: Maybe<ResolversParentTypes['Finding']>, operation?: Maybe<ResolversParentTypes['Operation']>, plan: ReadonlyArray<ResolversParentTypes['PlannedWrite']> };
  FindingRow: FindingRow;
  FindingRowConnection: FindingRowConnection;
  FindingRowEdge: FindingRowEdge;
  FindingsAcceptInput: FindingsAcceptInput;
  FindingsAcceptPayload: FindingsDecidedAnswer;
  FindingsAssignInput: FindingsAssignInput;
  FindingsAssignPayload: FindingsDecidedAnswer;
  FindingsPreview: PreviewedFindings;
  FindingsResolveInput: FindingsResolveInput;
  FindingsResolvePayload: FindingsDecidedAnswer;
  Invoice: InvoicePair;
  InvoiceApproveInput: InvoiceApproveInput;
  InvoiceApprovePayload: InvoiceAnswer;
  InvoiceConnection: Omit<InvoiceConnection, 'edges' | 'measures' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InvoiceEdge']>, measures: ReadonlyArray<ResolversParentTypes['MeasureTotal']>, nodes: ReadonlyArray<ResolversParentTypes['Invoice']> };
  InvoiceEdge: Omit<InvoiceEdge, 'node'> & { node: ResolversParentTypes['Invoice'] };
  InvoiceExportInput: InvoiceExportInput;
  InvoiceExportPayload: InvoiceAnswer;
  InvoiceFilter: InvoiceFilter;
  InvoiceLineRecord: ResolversInterfaceTypes<ResolversParentTypes>['InvoiceLineRecord'];
  InvoiceRecord: ResolversInterfaceTypes<ResolversParentTypes>['InvoiceRecord'];
  InvoiceRow: InvoiceRow;
  InvoiceRowConnection: InvoiceRowConnection;
  InvoiceRowEdge: InvoiceRowEdge;
  JSON: Scalars['JSON']['output'];
  JobCostBudget: JobCostBudget;
  JobCostFigure: JobCostFigure;
  JobCostLine: JobCostLineRow;
  JobCostReport: JobCostRow;
  LinkSuggestion: SuggestionRow;
  MappingFilter: MappingFilter;
  MeasureTotal: MeasureRow;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Numbered: ResolversInterfaceTypes<ResolversParentTypes>['Numbered'];
  Operation: ReadOperation;
  OperationApproveInput: OperationApproveInput;
  OperationApprovePayload: OperationAnswer;
  OperationConnection: Omit<OperationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OperationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Operation']> };
  OperationDiscardInput: OperationDiscardInput;
  OperationDiscardPayload: OperationAnswer;
  OperationEdge: Omit<OperationEdge, 'node'> & { node: ResolversParentTypes['Operation'] };
  OperationFilter: OperationFilter;
  OperationRejectInput: OperationRejectInput;
  OperationRejectPayload: OperationAnswer;
  OperationReplayInput: OperationReplayInput;
  OperationReplayPayload: OperationAnswer;
  OperationSettleInput: OperationSettleInput;
  OperationSettlePayload: OperationAnswer;
  OperationStep: OperationStep;
  OperationSubject: Omit<OperationSubject, 'changeOrder' | 'commitment' | 'finding' | 'invoice' | 'project' | 'vendor'> & { changeOrder?: Maybe<ResolversParentTypes['ChangeOrder']>, commitment?: Maybe<ResolversParentTypes['Commitment']>, finding?: Maybe<ResolversParentTypes['Finding']>, invoice?: Maybe<ResolversParentTypes['Invoice']>, project?: Maybe<ResolversParentTypes['Project']>, vendor?: Maybe<ResolversParentTypes['Vendor']> };
  PageInfo: PageInfo;
  PaymentRecord: ResolversInterfaceTypes<ResolversParentTypes>['PaymentRecord'];
  PlannedChange: PlannedChange;
  PlannedWrite: PlannedWriteRow;
  ProcoreBillingPeriod: ProcoreBillingPeriod;
  ProcoreBudgetView: ProcoreBudgetView;
  ProcoreChangeOrder: StoredRecord;
  ProcoreChangeOrderConnection: Omit<ProcoreChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreChangeOrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreChangeOrder']> };
  ProcoreChangeOrderEdge: Omit<ProcoreChangeOrderEdge, 'node'> & { node: ResolversParentTypes['ProcoreChangeOrder'] };
  ProcoreCommitment: StoredRecord;
  ProcoreCommitmentConnection: Omit<ProcoreCommitmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreCommitmentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreCommitment']> };
  ProcoreCommitmentEdge: Omit<ProcoreCommitmentEdge, 'node'> & { node: ResolversParentTypes['ProcoreCommitment'] };
  ProcoreCommitmentLine: ProcoreCommitmentLine;
  ProcoreCostCode: StoredRecord;
  ProcoreCostCodeConnection: Omit<ProcoreCostCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreCostCodeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreCostCode']> };
  ProcoreCostCodeEdge: Omit<ProcoreCostCodeEdge, 'node'> & { node: ResolversParentTypes['ProcoreCostCode'] };
  ProcoreDirectCost: ProcoreDirectCost;
  ProcoreInvoice: StoredRecord;
  ProcoreInvoiceConnection: Omit<ProcoreInvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreInvoiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreInvoice']> };
  ProcoreInvoiceEdge: Omit<ProcoreInvoiceEdge, 'node'> & { node: ResolversParentTypes['ProcoreInvoice'] };
  ProcoreOwnerInvoice: ProcoreOwnerInvoice;
  ProcorePayment: ProcorePayment;
  ProcorePrimeChangeOrder: ProcorePrimeChangeOrder;
  ProcorePrimeContract: ProcorePrimeContract;
  ProcoreProject: ProcoreProject;
  ProcoreProjectScope: ProcoreProjectScope;
  ProcoreVendor: ProcoreVendor;
  Project: ProjectRow;
  ProjectConnection: Omit<ProjectConnection, 'edges' | 'measures' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProjectEdge']>, measures: ReadonlyArray<ResolversParentTypes['MeasureTotal']>, nodes: ReadonlyArray<ResolversParentTypes['Project']> };
  ProjectEdge: Omit<ProjectEdge, 'node'> & { node: ResolversParentTypes['Project'] };
  ProjectFilter: ProjectFilter;
  ProjectLinkInput: ProjectLinkInput;
  ProjectLinkPayload: ProjectLinkAnswer;
  ProjectRecord: ResolversInterfaceTypes<ResolversParentTypes>['ProjectRecord'];
  ProjectUnlinkInput: ProjectUnlinkInput;
  ProjectUnlinkPayload: ProjectUnlinkAnswer;
  Query: Record<PropertyKey, never>;
  Reading: ReadingRow;
  ReadingProgress: ReadingProgress;
  ResolutionProposal: ResolutionProposal;
  RetainageAgingBucket: RetainageAgingBucket;
  RetainageInvoice: InvoicePair;
  RetainageLine: RetainageLineRow;
  RetainagePosition: CommitmentPair;
  RetainageReleaseInput: RetainageReleaseInput;
  RetainageReleaseLineInput: RetainageReleaseLineInput;
  RetainageReleasePayload: CommitmentAnswer;
  RetainageRow: RetainageRow;
  RetainageRowConnection: RetainageRowConnection;
  RetainageRowEdge: RetainageRowEdge;
  Rule: Rule;
  SageAccount: SageAccount;
  SageChangeOrder: StoredRecord;
  SageChangeOrderConnection: Omit<SageChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageChangeOrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageChangeOrder']> };
  SageChangeOrderEdge: Omit<SageChangeOrderEdge, 'node'> & { node: ResolversParentTypes['SageChangeOrder'] };
  SageCommitment: StoredRecord;
  SageCommitmentConnection: Omit<SageCommitmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageCommitmentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageCommitment']> };
  SageCommitmentEdge: Omit<SageCommitmentEdge, 'node'> & { node: ResolversParentTypes['SageCommitment'] };
  SageCommitmentLine: SageCommitmentLine;
  SageCostCode: StoredRecord;
  SageCostCodeConnection: Omit<SageCostCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageCostCodeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageCostCode']> };
  SageCostCodeEdge: Omit<SageCostCodeEdge, 'node'> & { node: ResolversParentTypes['SageCostCode'] };
  SageExtra: SageExtra;
  SageInvoice: StoredRecord;
  SageInvoiceConnection: Omit<SageInvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageInvoiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageInvoice']> };
  SageInvoiceEdge: Omit<SageInvoiceEdge, 'node'> & { node: ResolversParentTypes['SageInvoice'] };
  SageJob: SageJob;
  SageJobScope: SageJobScope;
  SagePayment: StoredRecord;
  SagePaymentConnection: Omit<SagePaymentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SagePaymentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SagePayment']> };
  SagePaymentEdge: Omit<SagePaymentEdge, 'node'> & { node: ResolversParentTypes['SagePayment'] };
  SageVendor: SageVendor;
  Settlement: Settlement;
  Source: Omit<Source, 'readings'> & { readings: ReadonlyArray<ResolversParentTypes['Reading']> };
  SourceDrift: SourceDrift;
  SourceRefreshInput: SourceRefreshInput;
  SourceRefreshPayload: RefreshAnswer;
  Subscription: Record<PropertyKey, never>;
  TimelineEvent: TimelineEventRow;
  TimelineEventConnection: Omit<TimelineEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TimelineEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['TimelineEvent']> };
  TimelineEventEdge: Omit<TimelineEventEdge, 'node'> & { node: ResolversParentTypes['TimelineEvent'] };
  UserError: UserError;
  Vendor: VendorRow;
  VendorConnection: Omit<VendorConnection, 'edges' | 'measures' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['VendorEdge']>, measures: ReadonlyArray<ResolversParentTypes['MeasureTotal']>, nodes: ReadonlyArray<ResolversParentTypes['Vendor']> };
  VendorEdge: Omit<VendorEdge, 'node'> & { node: ResolversParentTypes['Vendor'] };
  VendorExportInput: VendorExportInput;
  VendorExportPayload: VendorAnswer;
  VendorFilter: VendorFilter;
  VendorLinkInput: VendorLinkInput;
  VendorLinkPayload: VendorLinkAnswer;
  VendorRecord: ResolversInterfaceTypes<ResolversParentTypes>['VendorRecord'];
  VendorSuggestion: VendorSuggestionRow;
  VendorUnlinkInput: VendorUnlinkInput;
  VendorUnlinkPayload: VendorUnlinkAnswer;
  Webhook: WebhookRow;
  WebhookConnection: Omit<WebhookConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WebhookEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Webhook']> };
  WebhookDelivery: WebhookDelivery;
  WebhookEdge: Omit<WebhookEdge, 'node'> & { node: ResolversParentTypes['Webhook'] };
  WebhookReplayInput: WebhookReplayInput;
  WebhookReplayPayload: WebhookAnswer;
  WebhookSubscribeInput: WebhookSubscribeInput;
  WebhookSubscribePayload: WebhookAnswer;
  WebhookUnsubscribeInput: WebhookUnsubscribeInput;
  WebhookUnsubscribePayload: WebhookAnswer;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LinkDirectiveArgs = {
  import?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  url: Scalars['String']['input'];
};

export type LinkDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: ReadonlyArray<ReadonlyArray<Scalars['String']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ApprovalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = {
  approvedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approvedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AsOfResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AsOf'] = ResolversParentTypes['AsOf']> = {
  procoreAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sageAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AuditCompletenessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditCompleteness'] = ResolversParentTypes['AuditCompleteness']> = {
  auditedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  foundCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['Operation']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  systems?: Resolver<ReadonlyArray<ResolversTypes['AuditSystemCompleteness']>, ParentType, ContextType>;
  unaudited?: Resolver<ReadonlyArray<ResolversTypes['Operation']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  madeBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditFaultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditFault'] = ResolversParentTypes['AuditFault']> = {
  code?: Resolver<ResolversTypes['AuditFaultCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditSystemCompletenessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditSystemCompleteness'] = ResolversParentTypes['AuditSystemCompleteness']> = {
  auditedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  foundCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isSearched?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  unknownWrites?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditVerificationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditVerification'] = ResolversParentTypes['AuditVerification']> = {
  completeness?: Resolver<ReadonlyArray<ResolversTypes['AuditCompleteness']>, ParentType, ContextType>;
  entryCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  faults?: Resolver<ReadonlyArray<ResolversTypes['AuditFault']>, ParentType, ContextType>;
  headHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headSequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isIntact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BridgePartResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BridgePart'] = ResolversParentTypes['BridgePart']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['FindingDocument']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
};

export type BudgetReadingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BudgetReading'] = ResolversParentTypes['BudgetReading']> = {
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReadingState'], ParentType, ContextType>;
  viewName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallBudgetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallBudget'] = ResolversParentTypes['CallBudget']> = {
  described?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queuedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  usedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeOrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrder'] = ResolversParentTypes['ChangeOrder'], FederationReferenceType extends FederationReferenceTypes['ChangeOrder'] = FederationReferenceTypes['ChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  commitment?: Resolver<ResolversTypes['Commitment'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['MatchBasis'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrder']>, ParentType, ContextType>;
  procoreAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['SageChangeOrder']>, ParentType, ContextType>;
  sageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeOrderApprovePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderApprovePayload'] = ResolversParentTypes['ChangeOrderApprovePayload']> = {
  changeOrder?: Resolver<Maybe<ResolversTypes['ChangeOrder']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangeOrderConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderConnection'] = ResolversParentTypes['ChangeOrderConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeOrderEdge']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['MeasureTotal']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChangeOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeOrderCorrectPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderCorrectPayload'] = ResolversParentTypes['ChangeOrderCorrectPayload']> = {
  changeOrder?: Resolver<Maybe<ResolversTypes['ChangeOrder']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangeOrderEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderEdge'] = ResolversParentTypes['ChangeOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChangeOrder'], ParentType, ContextType>;
};

export type ChangeOrderExportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderExportPayload'] = ResolversParentTypes['ChangeOrderExportPayload']> = {
  changeOrder?: Resolver<Maybe<ResolversTypes['ChangeOrder']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangeOrderLineRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderLineRecord'] = ResolversParentTypes['ChangeOrderLineRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type ChangeOrderRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderRecord'] = ResolversParentTypes['ChangeOrderRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type ChangeOrderRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderRow'] = ResolversParentTypes['ChangeOrderRow']> = {
  commitmentKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commitmentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  differenceValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['MatchBasis'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procoreAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreApprovedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  procoreStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  procoreValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  projectKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  projectNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageApprovedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sageStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sageValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type ChangeOrderRowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderRowConnection'] = ResolversParentTypes['ChangeOrderRowConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeOrderRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChangeOrderRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeOrderRowEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderRowEdge'] = ResolversParentTypes['ChangeOrderRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChangeOrderRow'], ParentType, ContextType>;
};

export type ChangePageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangePage'] = ResolversParentTypes['ChangePage']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['ChangeRow']>, ParentType, ContextType>;
  endCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangeRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeRow'] = ResolversParentTypes['ChangeRow']> = {
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  recordKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ChangeRowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeRowConnection'] = ResolversParentTypes['ChangeRowConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChangeRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeRowEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeRowEdge'] = ResolversParentTypes['ChangeRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChangeRow'], ParentType, ContextType>;
};

export type CommitmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Commitment'] = ResolversParentTypes['Commitment'], FederationReferenceType extends FederationReferenceTypes['Commitment'] = FederationReferenceTypes['Commitment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commitment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  changeOrders?: Resolver<ReadonlyArray<ResolversTypes['ChangeOrder']>, ParentType, ContextType>;
  comparison?: Resolver<ReadonlyArray<ResolversTypes['FieldComparison']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoices?: Resolver<ReadonlyArray<ResolversTypes['Invoice']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CommitmentKind'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CommitmentLine']>, ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['MatchBasis'], ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['MeasureTotal']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
  readings?: Resolver<ReadonlyArray<ResolversTypes['Reading']>, ParentType, ContextType>;
  retainage?: Resolver<ResolversTypes['RetainagePosition'], ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['SageCommitment']>, ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['LinkSuggestion']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['TimelineEventConnection'], ParentType, ContextType, RequireFields<CommitmentTimelineArgs, 'first'>>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitmentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentConnection'] = ResolversParentTypes['CommitmentConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommitmentEdge']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['MeasureTotal']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Commitment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommitmentCreatePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentCreatePayload'] = ResolversParentTypes['CommitmentCreatePayload']> = {
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommitmentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentEdge'] = ResolversParentTypes['CommitmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Commitment'], ParentType, ContextType>;
};

export type CommitmentExportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentExportPayload'] = ResolversParentTypes['CommitmentExportPayload']> = {
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommitmentLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentLine'] = ResolversParentTypes['CommitmentLine'], FederationReferenceType extends FederationReferenceTypes['CommitmentLine'] = FederationReferenceTypes['CommitmentLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommitmentLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  costCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapping?: Resolver<Maybe<ResolversTypes['CostCodeMapping']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['MeasureTotal']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procoreLines?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ProcoreCommitmentLine']>>, ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['SageCommitmentLine']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitmentLineConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentLineConnection'] = ResolversParentTypes['CommitmentLineConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommitmentLineEdge']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['MeasureTotal']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CommitmentLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommitmentLineEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentLineEdge'] = ResolversParentTypes['CommitmentLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommitmentLine'], ParentType, ContextType>;
};

export type CommitmentLineRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentLineRecord'] = ResolversParentTypes['CommitmentLineRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type CommitmentLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentLinkPayload'] = ResolversParentTypes['CommitmentLinkPayload']> = {
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommitmentRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentRecord'] = ResolversParentTypes['CommitmentRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type CommitmentRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentRow'] = ResolversParentTypes['CommitmentRow']> = {
  approvedChangesDifference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  approvedChangesDifferenceValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoicedDifference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  invoicedDifferenceValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CommitmentKind'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['MatchBasis'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openFindingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  originalDifference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  originalDifferenceValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  paidDifference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  paidDifferenceValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procoreApprovedChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreApprovedChangesValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procoreInvoicedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreInvoicedValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procoreOriginalAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreOriginalValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procorePaidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procorePaidValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procorePendingChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procorePendingChangesValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procoreRetainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreRetainageHeldValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procoreRevisedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreRevisedValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  projectKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  projectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retainageHeldDifference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainageHeldDifferenceValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  revisedAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  revisedDifference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  revisedDifferenceValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  revisedValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sageApprovedChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageApprovedChangesValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sageInvoicedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageInvoicedValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sageOriginalAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageOriginalValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sagePaidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sagePaidValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sagePendingChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sagePendingChangesValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sageRetainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageRetainageHeldValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sageRevisedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageRevisedValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type CommitmentRowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentRowConnection'] = ResolversParentTypes['CommitmentRowConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommitmentRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CommitmentRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommitmentRowEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentRowEdge'] = ResolversParentTypes['CommitmentRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommitmentRow'], ParentType, ContextType>;
};

export type CommitmentUnlinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentUnlinkPayload'] = ResolversParentTypes['CommitmentUnlinkPayload']> = {
  commitments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Commitment']>>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company']> = {
  commitmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  differingCommitmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['MeasureTotal']>, ParentType, ContextType>;
  openFindingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  projectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unreadProjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CostCodeMapPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CostCodeMapPayload'] = ResolversParentTypes['CostCodeMapPayload']> = {
  mappings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CostCodeMapping']>>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CostCodeMappingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CostCodeMapping'] = ResolversParentTypes['CostCodeMapping']> = {
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['SageCostCode']>, ParentType, ContextType>;
  splits?: Resolver<ReadonlyArray<ResolversTypes['CostCodeSplit']>, ParentType, ContextType>;
  validFromOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validToOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CostCodeMappingConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CostCodeMappingConnection'] = ResolversParentTypes['CostCodeMappingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CostCodeMappingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CostCodeMapping']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CostCodeMappingEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CostCodeMappingEdge'] = ResolversParentTypes['CostCodeMappingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CostCodeMapping'], ParentType, ContextType>;
};

export type CostCodeRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CostCodeRecord'] = ResolversParentTypes['CostCodeRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type CostCodeRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CostCodeRow'] = ResolversParentTypes['CostCodeRow']> = {
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['MatchBasis'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procoreNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  projectNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sageNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CostCodeRowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CostCodeRowConnection'] = ResolversParentTypes['CostCodeRowConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CostCodeRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CostCodeRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CostCodeRowEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CostCodeRowEdge'] = ResolversParentTypes['CostCodeRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CostCodeRow'], ParentType, ContextType>;
};

export type CostCodeSplitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CostCodeSplit'] = ResolversParentTypes['CostCodeSplit']> = {
  sage?: Resolver<Maybe<ResolversTypes['SageCostCode']>, ParentType, ContextType>;
  sharePercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FieldComparisonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FieldComparison'] = ResolversParentTypes['FieldComparison']> = {
  difference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FieldKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['Rule'], ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding'], FederationReferenceType extends FederationReferenceTypes['Finding'] = FederationReferenceTypes['Finding']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Finding']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptance?: Resolver<Maybe<ResolversTypes['FindingAcceptance']>, ParentType, ContextType>;
  ageDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  assignedTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clearedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['FindingDocument']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['FindingEventConnection'], ParentType, ContextType, RequireFields<FindingEventsArgs, 'first'>>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeenOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  grain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  occurredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  resolutions?: Resolver<ReadonlyArray<ResolversTypes['ResolutionProposal']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['Rule'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FindingState'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingAcceptPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingAcceptPayload'] = ResolversParentTypes['FindingAcceptPayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FindingAcceptanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingAcceptance'] = ResolversParentTypes['FindingAcceptance']> = {
  acceptedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasonCode?: Resolver<ResolversTypes['AcceptanceReason'], ParentType, ContextType>;
};

export type FindingAssignPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingAssignPayload'] = ResolversParentTypes['FindingAssignPayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FindingCommentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingCommentPayload'] = ResolversParentTypes['FindingCommentPayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FindingConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['FindingFacets'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingDocumentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingDocument'] = ResolversParentTypes['FindingDocument']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  changeOrder?: Resolver<Maybe<ResolversTypes['ChangeOrder']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['CommitmentLine']>, ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type FindingEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingEvent'] = ResolversParentTypes['FindingEvent']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  happenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FindingEventKind'], ParentType, ContextType>;
  madeBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FindingEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingEventConnection'] = ResolversParentTypes['FindingEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FindingEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FindingEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingEventEdge'] = ResolversParentTypes['FindingEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FindingEvent'], ParentType, ContextType>;
};

export type FindingFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingFacet'] = ResolversParentTypes['FindingFacet']> = {
  findingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FindingFacetsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingFacets'] = ResolversParentTypes['FindingFacets']> = {
  assignees?: Resolver<ReadonlyArray<ResolversTypes['FindingFacet']>, ParentType, ContextType>;
  codes?: Resolver<ReadonlyArray<ResolversTypes['FindingFacet']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['FindingFacet']>, ParentType, ContextType>;
  periods?: Resolver<ReadonlyArray<ResolversTypes['FindingFacet']>, ParentType, ContextType>;
  projects?: Resolver<ReadonlyArray<ResolversTypes['FindingFacet']>, ParentType, ContextType>;
  severities?: Resolver<ReadonlyArray<ResolversTypes['FindingFacet']>, ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ResolversTypes['FindingFacet']>, ParentType, ContextType>;
};

export type FindingReopenPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingReopenPayload'] = ResolversParentTypes['FindingReopenPayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FindingResolvePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingResolvePayload'] = ResolversParentTypes['FindingResolvePayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FindingResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingResult'] = ResolversParentTypes['FindingResult']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['FindingOutcome'], ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FindingRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingRow'] = ResolversParentTypes['FindingRow']> = {
  acceptanceApprovedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acceptanceExpiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  acceptanceNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acceptanceReason?: Resolver<Maybe<ResolversTypes['AcceptanceReason']>, ParentType, ContextType>;
  acceptedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  assignedTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clearedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  commitmentKey?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  commitmentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeenOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  grain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  projectKey?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ruleName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FindingState'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  vendorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FindingRowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingRowConnection'] = ResolversParentTypes['FindingRowConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['FindingRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FindingRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingRowEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingRowEdge'] = ResolversParentTypes['FindingRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FindingRow'], ParentType, ContextType>;
};

export type FindingsAcceptPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingsAcceptPayload'] = ResolversParentTypes['FindingsAcceptPayload']> = {
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FindingResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FindingsAssignPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingsAssignPayload'] = ResolversParentTypes['FindingsAssignPayload']> = {
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FindingResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FindingsPreviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingsPreview'] = ResolversParentTypes['FindingsPreview']> = {
  closes?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  opens?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
};

export type FindingsResolvePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingsResolvePayload'] = ResolversParentTypes['FindingsResolvePayload']> = {
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FindingResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  commitment?: Resolver<ResolversTypes['Commitment'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['MatchBasis'], ParentType, ContextType>;
  netDifference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreInvoice']>, ParentType, ContextType>;
  procoreGrossAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreRetainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainageDifference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['SageInvoice']>, ParentType, ContextType>;
  sageGrossAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageRetainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceApprovePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoiceApprovePayload'] = ResolversParentTypes['InvoiceApprovePayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InvoiceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoiceConnection'] = ResolversParentTypes['InvoiceConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['InvoiceEdge']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['MeasureTotal']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Invoice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvoiceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoiceEdge'] = ResolversParentTypes['InvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
};

export type InvoiceExportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoiceExportPayload'] = ResolversParentTypes['InvoiceExportPayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InvoiceLineRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoiceLineRecord'] = ResolversParentTypes['InvoiceLineRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type InvoiceRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoiceRecord'] = ResolversParentTypes['InvoiceRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type InvoiceRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoiceRow'] = ResolversParentTypes['InvoiceRow']> = {
  commitmentKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commitmentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  differenceValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPosted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['MatchBasis'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procoreAccountingOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  procoreDeductionAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreDeductionValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procoreGrossAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreGrossValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procoreReleasedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreReleasedValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procoreRetainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreRetainageValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procoreStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  projectNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retainageDifference?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  retainageDifferenceValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sageAccountingOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sageDeductionAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageDeductionValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sageGrossAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageGrossValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sageNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sagePaidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sagePaidValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sageReleasedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageReleasedValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sageRetainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageRetainageValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type InvoiceRowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoiceRowConnection'] = ResolversParentTypes['InvoiceRowConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['InvoiceRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['InvoiceRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvoiceRowEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoiceRowEdge'] = ResolversParentTypes['InvoiceRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InvoiceRow'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobCostBudgetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JobCostBudget'] = ResolversParentTypes['JobCostBudget']> = {
  difference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type JobCostFigureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JobCostFigure'] = ResolversParentTypes['JobCostFigure']> = {
  difference?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  procoreAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sageAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type JobCostLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JobCostLine'] = ResolversParentTypes['JobCostLine']> = {
  approvedChanges?: Resolver<ResolversTypes['JobCostFigure'], ParentType, ContextType>;
  committed?: Resolver<ResolversTypes['JobCostFigure'], ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  invoiced?: Resolver<ResolversTypes['JobCostFigure'], ParentType, ContextType>;
  original?: Resolver<ResolversTypes['JobCostFigure'], ParentType, ContextType>;
  originalBudget?: Resolver<ResolversTypes['JobCostBudget'], ParentType, ContextType>;
  procoreCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainageHeld?: Resolver<ResolversTypes['JobCostFigure'], ParentType, ContextType>;
  revisedBudget?: Resolver<ResolversTypes['JobCostBudget'], ParentType, ContextType>;
  sageCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type JobCostReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JobCostReport'] = ResolversParentTypes['JobCostReport']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['JobCostLine']>, ParentType, ContextType>;
  procoreBudget?: Resolver<ResolversTypes['BudgetReading'], ParentType, ContextType>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['JobCostLine'], ParentType, ContextType>;
};

export type LinkSuggestionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkSuggestion'] = ResolversParentTypes['LinkSuggestion']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['SageCommitment']>, ParentType, ContextType>;
};

export type MeasureTotalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MeasureTotal'] = ResolversParentTypes['MeasureTotal']> = {
  absoluteAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  procoreAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  changeOrderApprove?: Resolver<Maybe<ResolversTypes['ChangeOrderApprovePayload']>, ParentType, ContextType, RequireFields<MutationChangeOrderApproveArgs, 'input'>>;
  changeOrderCorrect?: Resolver<Maybe<ResolversTypes['ChangeOrderCorrectPayload']>, ParentType, ContextType, RequireFields<MutationChangeOrderCorrectArgs, 'input'>>;
  changeOrderExport?: Resolver<Maybe<ResolversTypes['ChangeOrderExportPayload']>, ParentType, ContextType, RequireFields<MutationChangeOrderExportArgs, 'input'>>;
  commitmentCreate?: Resolver<Maybe<ResolversTypes['CommitmentCreatePayload']>, ParentType, ContextType, RequireFields<MutationCommitmentCreateArgs, 'input'>>;
  commitmentExport?: Resolver<Maybe<ResolversTypes['CommitmentExportPayload']>, ParentType, ContextType, RequireFields<MutationCommitmentExportArgs, 'input'>>;
  commitmentLink?: Resolver<Maybe<ResolversTypes['CommitmentLinkPayload']>, ParentType, ContextType, RequireFields<MutationCommitmentLinkArgs, 'input'>>;
  commitmentUnlink?: Resolver<Maybe<ResolversTypes['CommitmentUnlinkPayload']>, ParentType, ContextType, RequireFields<MutationCommitmentUnlinkArgs, 'input'>>;
  costCodeMap?: Resolver<Maybe<ResolversTypes['CostCodeMapPayload']>, ParentType, ContextType, RequireFields<MutationCostCodeMapArgs, 'input'>>;
  findingAccept?: Resolver<Maybe<ResolversTypes['FindingAcceptPayload']>, ParentType, ContextType, RequireFields<MutationFindingAcceptArgs, 'input'>>;
  findingAssign?: Resolver<Maybe<ResolversTypes['FindingAssignPayload']>, ParentType, ContextType, RequireFields<MutationFindingAssignArgs, 'input'>>;
  findingComment?: Resolver<Maybe<ResolversTypes['FindingCommentPayload']>, ParentType, ContextType, RequireFields<MutationFindingCommentArgs, 'input'>>;
  findingReopen?: Resolver<Maybe<ResolversTypes['FindingReopenPayload']>, ParentType, ContextType, RequireFields<MutationFindingReopenArgs, 'input'>>;
  findingResolve?: Resolver<Maybe<ResolversTypes['FindingResolvePayload']>, ParentType, ContextType, RequireFields<MutationFindingResolveArgs, 'input'>>;
  findingsAccept?: Resolver<Maybe<ResolversTypes['FindingsAcceptPayload']>, ParentType, ContextType, RequireFields<MutationFindingsAcceptArgs, 'input'>>;
  findingsAssign?: Resolver<Maybe<ResolversTypes['FindingsAssignPayload']>, ParentType, ContextType, RequireFields<MutationFindingsAssignArgs, 'input'>>;
  findingsResolve?: Resolver<Maybe<ResolversTypes['FindingsResolvePayload']>, ParentType, ContextType, RequireFields<MutationFindingsResolveArgs, 'input'>>;
  invoiceApprove?: Resolver<Maybe<ResolversTypes['InvoiceApprovePayload']>, ParentType, ContextType, RequireFields<MutationInvoiceApproveArgs, 'input'>>;
  invoiceExport?: Resolver<Maybe<ResolversTypes['InvoiceExportPayload']>, ParentType, ContextType, RequireFields<MutationInvoiceExportArgs, 'input'>>;
  operationApprove?: Resolver<Maybe<ResolversTypes['OperationApprovePayload']>, ParentType, ContextType, RequireFields<MutationOperationApproveArgs, 'input'>>;
  operationDiscard?: Resolver<Maybe<ResolversTypes['OperationDiscardPayload']>, ParentType, ContextType, RequireFields<MutationOperationDiscardArgs, 'input'>>;
  operationReject?: Resolver<Maybe<ResolversTypes['OperationRejectPayload']>, ParentType, ContextType, RequireFields<MutationOperationRejectArgs, 'input'>>;
  operationReplay?: Resolver<Maybe<ResolversTypes['OperationReplayPayload']>, ParentType, ContextType, RequireFields<MutationOperationReplayArgs, 'input'>>;
  operationSettle?: Resolver<Maybe<ResolversTypes['OperationSettlePayload']>, ParentType, ContextType, RequireFields<MutationOperationSettleArgs, 'input'>>;
  projectLink?: Resolver<Maybe<ResolversTypes['ProjectLinkPayload']>, ParentType, ContextType, RequireFields<MutationProjectLinkArgs, 'input'>>;
  projectUnlink?: Resolver<Maybe<ResolversTypes['ProjectUnlinkPayload']>, ParentType, ContextType, RequireFields<MutationProjectUnlinkArgs, 'input'>>;
  retainageRelease?: Resolver<Maybe<ResolversTypes['RetainageReleasePayload']>, ParentType, ContextType, RequireFields<MutationRetainageReleaseArgs, 'input'>>;
  sourceRefresh?: Resolver<Maybe<ResolversTypes['SourceRefreshPayload']>, ParentType, ContextType, RequireFields<MutationSourceRefreshArgs, 'input'>>;
  vendorExport?: Resolver<Maybe<ResolversTypes['VendorExportPayload']>, ParentType, ContextType, RequireFields<MutationVendorExportArgs, 'input'>>;
  vendorLink?: Resolver<Maybe<ResolversTypes['VendorLinkPayload']>, ParentType, ContextType, RequireFields<MutationVendorLinkArgs, 'input'>>;
  vendorUnlink?: Resolver<Maybe<ResolversTypes['VendorUnlinkPayload']>, ParentType, ContextType, RequireFields<MutationVendorUnlinkArgs, 'input'>>;
  webhookReplay?: Resolver<Maybe<ResolversTypes['WebhookReplayPayload']>, ParentType, ContextType, RequireFields<MutationWebhookReplayArgs, 'input'>>;
  webhookSubscribe?: Resolver<Maybe<ResolversTypes['WebhookSubscribePayload']>, ParentType, ContextType, RequireFields<MutationWebhookSubscribeArgs, 'input'>>;
  webhookUnsubscribe?: Resolver<Maybe<ResolversTypes['WebhookUnsubscribePayload']>, ParentType, ContextType, RequireFields<MutationWebhookUnsubscribeArgs, 'input'>>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'ChangeOrder' | 'Commitment' | 'CommitmentLine' | 'Finding' | 'Invoice' | 'Operation' | 'ProcoreBillingPeriod' | 'ProcoreBudgetView' | 'ProcoreChangeOrder' | 'ProcoreCommitment' | 'ProcoreCommitmentLine' | 'ProcoreCostCode' | 'ProcoreDirectCost' | 'ProcoreInvoice' | 'ProcoreOwnerInvoice' | 'ProcorePayment' | 'ProcorePrimeChangeOrder' | 'ProcorePrimeContract' | 'ProcoreProject' | 'ProcoreVendor' | 'Project' | 'SageAccount' | 'SageChangeOrder' | 'SageCommitment' | 'SageCommitmentLine' | 'SageCostCode' | 'SageExtra' | 'SageInvoice' | 'SageJob' | 'SagePayment' | 'SageVendor' | 'Vendor' | 'Webhook', ParentType, ContextType>;
};

export type NumberedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Numbered'] = ResolversParentTypes['Numbered']> = {
  __resolveType: TypeResolveFn<'ChangeOrder' | 'Commitment' | 'CommitmentLine' | 'Invoice' | 'ProcoreChangeOrder' | 'ProcoreCommitment' | 'ProcoreCostCode' | 'ProcoreInvoice' | 'Project' | 'SageChangeOrder' | 'SageCommitment' | 'SageCostCode' | 'SageInvoice' | 'SagePayment' | 'Vendor', ParentType, ContextType>;
};

export type OperationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Operation'] = ResolversParentTypes['Operation'], FederationReferenceType extends FederationReferenceTypes['Operation'] = FederationReferenceTypes['Operation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Operation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvals?: Resolver<ReadonlyArray<ResolversTypes['Approval']>, ParentType, ContextType>;
  canApprove?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isReplay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OperationKind'], ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settlement?: Resolver<Maybe<ResolversTypes['Settlement']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OperationState'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['OperationStep']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['OperationSubject'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  whyNot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperationApprovePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationApprovePayload'] = ResolversParentTypes['OperationApprovePayload']> = {
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OperationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationConnection'] = ResolversParentTypes['OperationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OperationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Operation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OperationDiscardPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationDiscardPayload'] = ResolversParentTypes['OperationDiscardPayload']> = {
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OperationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationEdge'] = ResolversParentTypes['OperationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
};

export type OperationRejectPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationRejectPayload'] = ResolversParentTypes['OperationRejectPayload']> = {
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OperationReplayPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationReplayPayload'] = ResolversParentTypes['OperationReplayPayload']> = {
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OperationSettlePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationSettlePayload'] = ResolversParentTypes['OperationSettlePayload']> = {
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OperationStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationStep'] = ResolversParentTypes['OperationStep']> = {
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  externalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OperationState'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
};

export type OperationSubjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationSubject'] = ResolversParentTypes['OperationSubject']> = {
  changeOrder?: Resolver<Maybe<ResolversTypes['ChangeOrder']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaymentRecord'] = ResolversParentTypes['PaymentRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type PlannedChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlannedChange'] = ResolversParentTypes['PlannedChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlannedWriteResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlannedWrite'] = ResolversParentTypes['PlannedWrite']> = {
  accountingEffect?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['PlannedChange']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcoreBillingPeriodResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreBillingPeriod'] = ResolversParentTypes['ProcoreBillingPeriod']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreBudgetViewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreBudgetView'] = ResolversParentTypes['ProcoreBudgetView']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreChangeOrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreChangeOrder'] = ResolversParentTypes['ProcoreChangeOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreChangeOrderConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreChangeOrderConnection'] = ResolversParentTypes['ProcoreChangeOrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreChangeOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreChangeOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreChangeOrderEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreChangeOrderEdge'] = ResolversParentTypes['ProcoreChangeOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreChangeOrder'], ParentType, ContextType>;
};

export type ProcoreCommitmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCommitment'] = ResolversParentTypes['ProcoreCommitment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreCommitmentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCommitmentConnection'] = ResolversParentTypes['ProcoreCommitmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreCommitmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreCommitmentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCommitmentEdge'] = ResolversParentTypes['ProcoreCommitmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreCommitment'], ParentType, ContextType>;
};

export type ProcoreCommitmentLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCommitmentLine'] = ResolversParentTypes['ProcoreCommitmentLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreCostCodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCostCode'] = ResolversParentTypes['ProcoreCostCode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreCostCodeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCostCodeConnection'] = ResolversParentTypes['ProcoreCostCodeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreCostCodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreCostCodeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCostCodeEdge'] = ResolversParentTypes['ProcoreCostCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreCostCode'], ParentType, ContextType>;
};

export type ProcoreDirectCostResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreDirectCost'] = ResolversParentTypes['ProcoreDirectCost']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreInvoiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreInvoice'] = ResolversParentTypes['ProcoreInvoice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreInvoiceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreInvoiceConnection'] = ResolversParentTypes['ProcoreInvoiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreInvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreInvoice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreInvoiceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreInvoiceEdge'] = ResolversParentTypes['ProcoreInvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreInvoice'], ParentType, ContextType>;
};

export type ProcoreOwnerInvoiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreOwnerInvoice'] = ResolversParentTypes['ProcoreOwnerInvoice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcorePaymentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePayment'] = ResolversParentTypes['ProcorePayment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcorePrimeChangeOrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePrimeChangeOrder'] = ResolversParentTypes['ProcorePrimeChangeOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcorePrimeContractResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePrimeContract'] = ResolversParentTypes['ProcorePrimeContract']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreProjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreProject'] = ResolversParentTypes['ProcoreProject']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreVendorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreVendor'] = ResolversParentTypes['ProcoreVendor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'], FederationReferenceType extends FederationReferenceTypes['Project'] = FederationReferenceTypes['Project']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Project']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  commitmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commitments?: Resolver<ResolversTypes['CommitmentConnection'], ParentType, ContextType, RequireFields<ProjectCommitmentsArgs, 'first'>>;
  differingCommitmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, RequireFields<ProjectFindingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['MatchBasis'], ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['MeasureTotal']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openFindingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  readings?: Resolver<ReadonlyArray<ResolversTypes['Reading']>, ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['SageJob']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['MeasureTotal']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Project']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type ProjectLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProjectLinkPayload'] = ResolversParentTypes['ProjectLinkPayload']> = {
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProjectRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProjectRecord'] = ResolversParentTypes['ProjectRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type ProjectUnlinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProjectUnlinkPayload'] = ResolversParentTypes['ProjectUnlinkPayload']> = {
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  projects?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Project']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  auditVerification?: Resolver<ResolversTypes['AuditVerification'], ParentType, ContextType>;
  changeOrderRows?: Resolver<ResolversTypes['ChangeOrderRowConnection'], ParentType, ContextType, RequireFields<QueryChangeOrderRowsArgs, 'first'>>;
  changeOrders?: Resolver<ResolversTypes['ChangeOrderConnection'], ParentType, ContextType, RequireFields<QueryChangeOrdersArgs, 'first'>>;
  changeRows?: Resolver<ResolversTypes['ChangeRowConnection'], ParentType, ContextType, RequireFields<QueryChangeRowsArgs, 'first'>>;
  changes?: Resolver<ResolversTypes['ChangePage'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType, RequireFields<QueryCommitmentArgs, 'freshness'>>;
  commitmentLines?: Resolver<ResolversTypes['CommitmentLineConnection'], ParentType, ContextType, RequireFields<QueryCommitmentLinesArgs, 'first'>>;
  commitmentRows?: Resolver<ResolversTypes['CommitmentRowConnection'], ParentType, ContextType, RequireFields<QueryCommitmentRowsArgs, 'first'>>;
  commitments?: Resolver<ResolversTypes['CommitmentConnection'], ParentType, ContextType, RequireFields<QueryCommitmentsArgs, 'first'>>;
  company?: Resolver<ResolversTypes['Company'], ParentType, ContextType>;
  costCodeMappings?: Resolver<ResolversTypes['CostCodeMappingConnection'], ParentType, ContextType, RequireFields<QueryCostCodeMappingsArgs, 'first'>>;
  costCodeRows?: Resolver<ResolversTypes['CostCodeRowConnection'], ParentType, ContextType, RequireFields<QueryCostCodeRowsArgs, 'first'>>;
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType, RequireFields<QueryFindingArgs, 'id'>>;
  findingRows?: Resolver<ResolversTypes['FindingRowConnection'], ParentType, ContextType, RequireFields<QueryFindingRowsArgs, 'first'>>;
  findings?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, RequireFields<QueryFindingsArgs, 'first'>>;
  invoiceRows?: Resolver<ResolversTypes['InvoiceRowConnection'], ParentType, ContextType, RequireFields<QueryInvoiceRowsArgs, 'first'>>;
  invoices?: Resolver<ResolversTypes['InvoiceConnection'], ParentType, ContextType, RequireFields<QueryInvoicesArgs, 'first'>>;
  jobCostReport?: Resolver<Maybe<ResolversTypes['JobCostReport']>, ParentType, ContextType, RequireFields<QueryJobCostReportArgs, 'projectId'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType, RequireFields<QueryOperationArgs, 'id'>>;
  operations?: Resolver<ResolversTypes['OperationConnection'], ParentType, ContextType, RequireFields<QueryOperationsArgs, 'first'>>;
  procoreChangeOrders?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrderConnection']>, ParentType, ContextType, RequireFields<QueryProcoreChangeOrdersArgs, 'first'>>;
  procoreCommitments?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentConnection']>, ParentType, ContextType, RequireFields<QueryProcoreCommitmentsArgs, 'first'>>;
  procoreCostCodes?: Resolver<Maybe<ResolversTypes['ProcoreCostCodeConnection']>, ParentType, ContextType, RequireFields<QueryProcoreCostCodesArgs, 'first'>>;
  procoreInvoices?: Resolver<Maybe<ResolversTypes['ProcoreInvoiceConnection']>, ParentType, ContextType, RequireFields<QueryProcoreInvoicesArgs, 'first'>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, Partial<QueryProjectArgs>>;
  projects?: Resolver<ResolversTypes['ProjectConnection'], ParentType, ContextType, RequireFields<QueryProjectsArgs, 'first'>>;
  retainageAging?: Resolver<ReadonlyArray<ResolversTypes['RetainageAgingBucket']>, ParentType, ContextType, Partial<QueryRetainageAgingArgs>>;
  retainageRows?: Resolver<ResolversTypes['RetainageRowConnection'], ParentType, ContextType, RequireFields<QueryRetainageRowsArgs, 'first'>>;
  sageChangeOrders?: Resolver<Maybe<ResolversTypes['SageChangeOrderConnection']>, ParentType, ContextType, RequireFields<QuerySageChangeOrdersArgs, 'first'>>;
  sageCommitments?: Resolver<Maybe<ResolversTypes['SageCommitmentConnection']>, ParentType, ContextType, RequireFields<QuerySageCommitmentsArgs, 'first'>>;
  sageCostCodes?: Resolver<Maybe<ResolversTypes['SageCostCodeConnection']>, ParentType, ContextType, RequireFields<QuerySageCostCodesArgs, 'first'>>;
  sageInvoices?: Resolver<Maybe<ResolversTypes['SageInvoiceConnection']>, ParentType, ContextType, RequireFields<QuerySageInvoicesArgs, 'first'>>;
  sagePayments?: Resolver<Maybe<ResolversTypes['SagePaymentConnection']>, ParentType, ContextType, RequireFields<QuerySagePaymentsArgs, 'first'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  vendors?: Resolver<ResolversTypes['VendorConnection'], ParentType, ContextType, RequireFields<QueryVendorsArgs, 'first'>>;
  webhooks?: Resolver<ResolversTypes['WebhookConnection'], ParentType, ContextType, RequireFields<QueryWebhooksArgs, 'first'>>;
};

export type ReadingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Reading'] = ResolversParentTypes['Reading']> = {
  affectedCommitmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  heldBack?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, RequireFields<ReadingHeldBackArgs, 'first'>>;
  list?: Resolver<ResolversTypes['ReadingList'], ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReadingState'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
};

export type ReadingProgressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReadingProgress'] = ResolversParentTypes['ReadingProgress']> = {
  described?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  secondsToGo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResolutionProposalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResolutionProposal'] = ResolversParentTypes['ResolutionProposal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isByHand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mutation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  needsApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RetainageAgingBucketResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetainageAgingBucket'] = ResolversParentTypes['RetainageAgingBucket']> = {
  commitmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  fromDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  procoreHeldAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  procoreUnreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sageHeldAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sageUnreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RetainageInvoiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetainageInvoice'] = ResolversParentTypes['RetainageInvoice']> = {
  difference?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  invoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
  procoreRetainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageRetainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type RetainageLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetainageLine'] = ResolversParentTypes['RetainageLine']> = {
  basis?: Resolver<ResolversTypes['RetainageBasis'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['CommitmentLine']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procoreHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type RetainagePositionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetainagePosition'] = ResolversParentTypes['RetainagePosition']> = {
  bridge?: Resolver<ReadonlyArray<ResolversTypes['BridgePart']>, ParentType, ContextType>;
  byInvoice?: Resolver<ReadonlyArray<ResolversTypes['RetainageInvoice']>, ParentType, ContextType>;
  byLine?: Resolver<ReadonlyArray<ResolversTypes['RetainageLine']>, ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreReleasedToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreRetainedToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  residualAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageReleasedToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageRetainedToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type RetainageReleasePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetainageReleasePayload'] = ResolversParentTypes['RetainageReleasePayload']> = {
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RetainageRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetainageRow'] = ResolversParentTypes['RetainageRow']> = {
  commitmentKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commitmentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heldDifference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  heldDifferenceValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  procoreHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreHeldValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procoreReleasedToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreReleasedToDateValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  procoreRetainedToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procoreRetainedToDateValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  projectKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  projectNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  residualAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  residualValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageHeldValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sageReleasedToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageReleasedToDateValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sageRetainedToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sageRetainedToDateValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type RetainageRowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetainageRowConnection'] = ResolversParentTypes['RetainageRowConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['RetainageRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RetainageRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RetainageRowEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetainageRowEdge'] = ResolversParentTypes['RetainageRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RetainageRow'], ParentType, ContextType>;
};

export type RuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Rule'] = ResolversParentTypes['Rule']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sql?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SageAccountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageAccount'] = ResolversParentTypes['SageAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageChangeOrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageChangeOrder'] = ResolversParentTypes['SageChangeOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageChangeOrderConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageChangeOrderConnection'] = ResolversParentTypes['SageChangeOrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SageChangeOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SageChangeOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SageChangeOrderEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageChangeOrderEdge'] = ResolversParentTypes['SageChangeOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SageChangeOrder'], ParentType, ContextType>;
};

export type SageCommitmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCommitment'] = ResolversParentTypes['SageCommitment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageCommitmentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCommitmentConnection'] = ResolversParentTypes['SageCommitmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SageCommitmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SageCommitment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SageCommitmentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCommitmentEdge'] = ResolversParentTypes['SageCommitmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SageCommitment'], ParentType, ContextType>;
};

export type SageCommitmentLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCommitmentLine'] = ResolversParentTypes['SageCommitmentLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageCostCodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCostCode'] = ResolversParentTypes['SageCostCode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageCostCodeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCostCodeConnection'] = ResolversParentTypes['SageCostCodeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SageCostCodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SageCostCode']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SageCostCodeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCostCodeEdge'] = ResolversParentTypes['SageCostCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SageCostCode'], ParentType, ContextType>;
};

export type SageExtraResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageExtra'] = ResolversParentTypes['SageExtra']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageInvoiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageInvoice'] = ResolversParentTypes['SageInvoice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageInvoiceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageInvoiceConnection'] = ResolversParentTypes['SageInvoiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SageInvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SageInvoice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SageInvoiceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageInvoiceEdge'] = ResolversParentTypes['SageInvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SageInvoice'], ParentType, ContextType>;
};

export type SageJobResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageJob'] = ResolversParentTypes['SageJob']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SagePaymentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SagePayment'] = ResolversParentTypes['SagePayment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SagePaymentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SagePaymentConnection'] = ResolversParentTypes['SagePaymentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SagePaymentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SagePayment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SagePaymentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SagePaymentEdge'] = ResolversParentTypes['SagePaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SagePayment'], ParentType, ContextType>;
};

export type SageVendorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageVendor'] = ResolversParentTypes['SageVendor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SettlementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Settlement'] = ResolversParentTypes['Settlement']> = {
  outcome?: Resolver<ResolversTypes['SettlementOutcome'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  settledBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  budget?: Resolver<Maybe<ResolversTypes['CallBudget']>, ParentType, ContextType>;
  drift?: Resolver<ReadonlyArray<ResolversTypes['SourceDrift']>, ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstReading?: Resolver<Maybe<ResolversTypes['ReadingProgress']>, ParentType, ContextType>;
  isDegraded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSandbox?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastRefreshedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readings?: Resolver<ReadonlyArray<ResolversTypes['Reading']>, ParentType, ContextType>;
  recordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
};

export type SourceDriftResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourceDrift'] = ResolversParentTypes['SourceDrift']> = {
  affectedOperations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  class?: Resolver<ResolversTypes['DriftClass'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  now?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  was?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceRefreshPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourceRefreshPayload'] = ResolversParentTypes['SourceRefreshPayload']> = {
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  sources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Source']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  findingChanged?: SubscriptionResolver<Maybe<ResolversTypes['Finding']>, "findingChanged", ParentType, ContextType, Partial<SubscriptionFindingChangedArgs>>;
  operationUpdated?: SubscriptionResolver<Maybe<ResolversTypes['Operation']>, "operationUpdated", ParentType, ContextType, Partial<SubscriptionOperationUpdatedArgs>>;
};

export type TimelineEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineEvent'] = ResolversParentTypes['TimelineEvent']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  changeOrder?: Resolver<Maybe<ResolversTypes['ChangeOrder']>, ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  happenedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  happenedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineEventKind'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TimelineEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineEventConnection'] = ResolversParentTypes['TimelineEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TimelineEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TimelineEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineEventEdge'] = ResolversParentTypes['TimelineEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEvent'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Retryable'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['SourceSystem']>, ParentType, ContextType>;
};

export type VendorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Vendor'] = ResolversParentTypes['Vendor'], FederationReferenceType extends FederationReferenceTypes['Vendor'] = FederationReferenceTypes['Vendor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vendor']> | FederationReferenceType, FederationReferenceType, ContextType>;
  commitments?: Resolver<ResolversTypes['CommitmentConnection'], ParentType, ContextType, RequireFields<VendorCommitmentsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['MatchBasis'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['SageVendor']>, ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['VendorSuggestion']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VendorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VendorConnection'] = ResolversParentTypes['VendorConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['VendorEdge']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['MeasureTotal']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Vendor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VendorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VendorEdge'] = ResolversParentTypes['VendorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export type VendorExportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VendorExportPayload'] = ResolversParentTypes['VendorExportPayload']> = {
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
};

export type VendorLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VendorLinkPayload'] = ResolversParentTypes['VendorLinkPayload']> = {
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
};

export type VendorRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VendorRecord'] = ResolversParentTypes['VendorRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type VendorSuggestionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VendorSuggestion'] = ResolversParentTypes['VendorSuggestion']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['SageVendor']>, ParentType, ContextType>;
};

export type VendorUnlinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VendorUnlinkPayload'] = ResolversParentTypes['VendorUnlinkPayload']> = {
  preview?: Resolver<Maybe<ResolversTypes['FindingsPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  vendors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Vendor']>>, ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook'], FederationReferenceType extends FederationReferenceTypes['Webhook'] = FederationReferenceTypes['Webhook']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Webhook']> | FederationReferenceType, FederationReferenceType, ContextType>;
  deliveries?: Resolver<ReadonlyArray<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['WebhookEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pendingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subscribedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subscribedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WebhookConnection'] = ResolversParentTypes['WebhookConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebhookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Webhook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['WebhookEvent'], ParentType, ContextType>;
  eventKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookDeliveryState'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebhookEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WebhookEdge'] = ResolversParentTypes['WebhookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type WebhookReplayPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WebhookReplayPayload'] = ResolversParentTypes['WebhookReplayPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookSubscribePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WebhookSubscribePayload'] = ResolversParentTypes['WebhookSubscribePayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookUnsubscribePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WebhookUnsubscribePayload'] = ResolversParentTypes['WebhookUnsubscribePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Approval?: ApprovalResolvers<ContextType>;
  AsOf?: AsOfResolvers<ContextType>;
  AuditCompleteness?: AuditCompletenessResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditFault?: AuditFaultResolvers<ContextType>;
  AuditSystemCompleteness?: AuditSystemCompletenessResolvers<ContextType>;
  AuditVerification?: AuditVerificationResolvers<ContextType>;
  BridgePart?: BridgePartResolvers<ContextType>;
  BudgetReading?: BudgetReadingResolvers<ContextType>;
  CallBudget?: CallBudgetResolvers<ContextType>;
  ChangeOrder?: ChangeOrderResolvers<ContextType>;
  ChangeOrderApprovePayload?: ChangeOrderApprovePayloadResolvers<ContextType>;
  ChangeOrderConnection?: ChangeOrderConnectionResolvers<ContextType>;
  ChangeOrderCorrectPayload?: ChangeOrderCorrectPayloadResolvers<ContextType>;
  ChangeOrderEdge?: ChangeOrderEdgeResolvers<ContextType>;
  ChangeOrderExportPayload?: ChangeOrderExportPayloadResolvers<ContextType>;
  ChangeOrderLineRecord?: ChangeOrderLineRecordResolvers<ContextType>;
  ChangeOrderRecord?: ChangeOrderRecordResolvers<ContextType>;
  ChangeOrderRow?: ChangeOrderRowResolvers<ContextType>;
  ChangeOrderRowConnection?: ChangeOrderRowConnectionResolvers<ContextType>;
  ChangeOrderRowEdge?: ChangeOrderRowEdgeResolvers<ContextType>;
  ChangePage?: ChangePageResolvers<ContextType>;
  ChangeRow?: ChangeRowResolvers<ContextType>;
  ChangeRowConnection?: ChangeRowConnectionResolvers<ContextType>;
  ChangeRowEdge?: ChangeRowEdgeResolvers<ContextType>;
  Commitment?: CommitmentResolvers<ContextType>;
  CommitmentConnection?: CommitmentConnectionResolvers<ContextType>;
  CommitmentCreatePayload?: CommitmentCreatePayloadResolvers<ContextType>;
  CommitmentEdge?: CommitmentEdgeResolvers<ContextType>;
  CommitmentExportPayload?: CommitmentExportPayloadResolvers<ContextType>;
  CommitmentLine?: CommitmentLineResolvers<ContextType>;
  CommitmentLineConnection?: CommitmentLineConnectionResolvers<ContextType>;
  CommitmentLineEdge?: CommitmentLineEdgeResolvers<ContextType>;
  CommitmentLineRecord?: CommitmentLineRecordResolvers<ContextType>;
  CommitmentLinkPayload?: CommitmentLinkPayloadResolvers<ContextType>;
  CommitmentRecord?: CommitmentRecordResolvers<ContextType>;
  CommitmentRow?: CommitmentRowResolvers<ContextType>;
  CommitmentRowConnection?: CommitmentRowConnectionResolvers<ContextType>;
  CommitmentRowEdge?: CommitmentRowEdgeResolvers<ContextType>;
  CommitmentUnlinkPayload?: CommitmentUnlinkPayloadResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  CostCodeMapPayload?: CostCodeMapPayloadResolvers<ContextType>;
  CostCodeMapping?: CostCodeMappingResolvers<ContextType>;
  CostCodeMappingConnection?: CostCodeMappingConnectionResolvers<ContextType>;
  CostCodeMappingEdge?: CostCodeMappingEdgeResolvers<ContextType>;
  CostCodeRecord?: CostCodeRecordResolvers<ContextType>;
  CostCodeRow?: CostCodeRowResolvers<ContextType>;
  CostCodeRowConnection?: CostCodeRowConnectionResolvers<ContextType>;
  CostCodeRowEdge?: CostCodeRowEdgeResolvers<ContextType>;
  CostCodeSplit?: CostCodeSplitResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Evidence?: EvidenceResolvers<ContextType>;
  FieldComparison?: FieldComparisonResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingAcceptPayload?: FindingAcceptPayloadResolvers<ContextType>;
  FindingAcceptance?: FindingAcceptanceResolvers<ContextType>;
  FindingAssignPayload?: FindingAssignPayloadResolvers<ContextType>;
  FindingCommentPayload?: FindingCommentPayloadResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingDocument?: FindingDocumentResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  FindingEvent?: FindingEventResolvers<ContextType>;
  FindingEventConnection?: FindingEventConnectionResolvers<ContextType>;
  FindingEventEdge?: FindingEventEdgeResolvers<ContextType>;
  FindingFacet?: FindingFacetResolvers<ContextType>;
  FindingFacets?: FindingFacetsResolvers<ContextType>;
  FindingReopenPayload?: FindingReopenPayloadResolvers<ContextType>;
  FindingResolvePayload?: FindingResolvePayloadResolvers<ContextType>;
  FindingResult?: FindingResultResolvers<ContextType>;
  FindingRow?: FindingRowResolvers<ContextType>;
  FindingRowConnection?: FindingRowConnectionResolvers<ContextType>;
  FindingRowEdge?: FindingRowEdgeResolvers<ContextType>;
  FindingsAcceptPayload?: FindingsAcceptPayloadResolvers<ContextType>;
  FindingsAssignPayload?: FindingsAssignPayloadResolvers<ContextType>;
  FindingsPreview?: FindingsPreviewResolvers<ContextType>;
  FindingsResolvePayload?: FindingsResolvePayloadResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceApprovePayload?: InvoiceApprovePayloadResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
  InvoiceExportPayload?: InvoiceExportPayloadResolvers<ContextType>;
  InvoiceLineRecord?: InvoiceLineRecordResolvers<ContextType>;
  InvoiceRecord?: InvoiceRecordResolvers<ContextType>;
  InvoiceRow?: InvoiceRowResolvers<ContextType>;
  InvoiceRowConnection?: InvoiceRowConnectionResolvers<ContextType>;
  InvoiceRowEdge?: InvoiceRowEdgeResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JobCostBudget?: JobCostBudgetResolvers<ContextType>;
  JobCostFigure?: JobCostFigureResolvers<ContextType>;
  JobCostLine?: JobCostLineResolvers<ContextType>;
  JobCostReport?: JobCostReportResolvers<ContextType>;
  LinkSuggestion?: LinkSuggestionResolvers<ContextType>;
  MeasureTotal?: MeasureTotalResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Numbered?: NumberedResolvers<ContextType>;
  Operation?: OperationResolvers<ContextType>;
  OperationApprovePayload?: OperationApprovePayloadResolvers<ContextType>;
  OperationConnection?: OperationConnectionResolvers<ContextType>;
  OperationDiscardPayload?: OperationDiscardPayloadResolvers<ContextType>;
  OperationEdge?: OperationEdgeResolvers<ContextType>;
  OperationRejectPayload?: OperationRejectPayloadResolvers<ContextType>;
  OperationReplayPayload?: OperationReplayPayloadResolvers<ContextType>;
  OperationSettlePayload?: OperationSettlePayloadResolvers<ContextType>;
  OperationStep?: OperationStepResolvers<ContextType>;
  OperationSubject?: OperationSubjectResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaymentRecord?: PaymentRecordResolvers<ContextType>;
  PlannedChange?: PlannedChangeResolvers<ContextType>;
  PlannedWrite?: PlannedWriteResolvers<ContextType>;
  ProcoreBillingPeriod?: ProcoreBillingPeriodResolvers<ContextType>;
  ProcoreBudgetView?: ProcoreBudgetViewResolvers<ContextType>;
  ProcoreChangeOrder?: ProcoreChangeOrderResolvers<ContextType>;
  ProcoreChangeOrderConnection?: ProcoreChangeOrderConnectionResolvers<ContextType>;
  ProcoreChangeOrderEdge?: ProcoreChangeOrderEdgeResolvers<ContextType>;
  ProcoreCommitment?: ProcoreCommitmentResolvers<ContextType>;
  ProcoreCommitmentConnection?: ProcoreCommitmentConnectionResolvers<ContextType>;
  ProcoreCommitmentEdge?: ProcoreCommitmentEdgeResolvers<ContextType>;
  ProcoreCommitmentLine?: ProcoreCommitmentLineResolvers<ContextType>;
  ProcoreCostCode?: ProcoreCostCodeResolvers<ContextType>;
  ProcoreCostCodeConnection?: ProcoreCostCodeConnectionResolvers<ContextType>;
  ProcoreCostCodeEdge?: ProcoreCostCodeEdgeResolvers<ContextType>;
  ProcoreDirectCost?: ProcoreDirectCostResolvers<ContextType>;
  ProcoreInvoice?: ProcoreInvoiceResolvers<ContextType>;
  ProcoreInvoiceConnection?: ProcoreInvoiceConnectionResolvers<ContextType>;
  ProcoreInvoiceEdge?: ProcoreInvoiceEdgeResolvers<ContextType>;
  ProcoreOwnerInvoice?: ProcoreOwnerInvoiceResolvers<ContextType>;
  ProcorePayment?: ProcorePaymentResolvers<ContextType>;
  ProcorePrimeChangeOrder?: ProcorePrimeChangeOrderResolvers<ContextType>;
  ProcorePrimeContract?: ProcorePrimeContractResolvers<ContextType>;
  ProcoreProject?: ProcoreProjectResolvers<ContextType>;
  ProcoreVendor?: ProcoreVendorResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  ProjectLinkPayload?: ProjectLinkPayloadResolvers<ContextType>;
  ProjectRecord?: ProjectRecordResolvers<ContextType>;
  ProjectUnlinkPayload?: ProjectUnlinkPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reading?: ReadingResolvers<ContextType>;
  ReadingProgress?: ReadingProgressResolvers<ContextType>;
  ResolutionProposal?: ResolutionProposalResolvers<ContextType>;
  RetainageAgingBucket?: RetainageAgingBucketResolvers<ContextType>;
  RetainageInvoice?: RetainageInvoiceResolvers<ContextType>;
  RetainageLine?: RetainageLineResolvers<ContextType>;
  RetainagePosition?: RetainagePositionResolvers<ContextType>;
  RetainageReleasePayload?: RetainageReleasePayloadResolvers<ContextType>;
  RetainageRow?: RetainageRowResolvers<ContextType>;
  RetainageRowConnection?: RetainageRowConnectionResolvers<ContextType>;
  RetainageRowEdge?: RetainageRowEdgeResolvers<ContextType>;
  Rule?: RuleResolvers<ContextType>;
  SageAccount?: SageAccountResolvers<ContextType>;
  SageChangeOrder?: SageChangeOrderResolvers<ContextType>;
  SageChangeOrderConnection?: SageChangeOrderConnectionResolvers<ContextType>;
  SageChangeOrderEdge?: SageChangeOrderEdgeResolvers<ContextType>;
  SageCommitment?: SageCommitmentResolvers<ContextType>;
  SageCommitmentConnection?: SageCommitmentConnectionResolvers<ContextType>;
  SageCommitmentEdge?: SageCommitmentEdgeResolvers<ContextType>;
  SageCommitmentLine?: SageCommitmentLineResolvers<ContextType>;
  SageCostCode?: SageCostCodeResolvers<ContextType>;
  SageCostCodeConnection?: SageCostCodeConnectionResolvers<ContextType>;
  SageCostCodeEdge?: SageCostCodeEdgeResolvers<ContextType>;
  SageExtra?: SageExtraResolvers<ContextType>;
  SageInvoice?: SageInvoiceResolvers<ContextType>;
  SageInvoiceConnection?: SageInvoiceConnectionResolvers<ContextType>;
  SageInvoiceEdge?: SageInvoiceEdgeResolvers<ContextType>;
  SageJob?: SageJobResolvers<ContextType>;
  SagePayment?: SagePaymentResolvers<ContextType>;
  SagePaymentConnection?: SagePaymentConnectionResolvers<ContextType>;
  SagePaymentEdge?: SagePaymentEdgeResolvers<ContextType>;
  SageVendor?: SageVendorResolvers<ContextType>;
  Settlement?: SettlementResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceDrift?: SourceDriftResolvers<ContextType>;
  SourceRefreshPayload?: SourceRefreshPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TimelineEvent?: TimelineEventResolvers<ContextType>;
  TimelineEventConnection?: TimelineEventConnectionResolvers<ContextType>;
  TimelineEventEdge?: TimelineEventEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Vendor?: VendorResolvers<ContextType>;
  VendorConnection?: VendorConnectionResolvers<ContextType>;
  VendorEdge?: VendorEdgeResolvers<ContextType>;
  VendorExportPayload?: VendorExportPayloadResolvers<ContextType>;
  VendorLinkPayload?: VendorLinkPayloadResolvers<ContextType>;
  VendorRecord?: VendorRecordResolvers<ContextType>;
  VendorSuggestion?: VendorSuggestionResolvers<ContextType>;
  VendorUnlinkPayload?: VendorUnlinkPayloadResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookConnection?: WebhookConnectionResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookEdge?: WebhookEdgeResolvers<ContextType>;
  WebhookReplayPayload?: WebhookReplayPayloadResolvers<ContextType>;
  WebhookSubscribePayload?: WebhookSubscribePayloadResolvers<ContextType>;
  WebhookUnsubscribePayload?: WebhookUnsubscribePayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
};
