import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProjectRow, VendorRow, CommitmentRow, ChangeOrderRow, InvoiceRow, BridgeRow, LineRow, RetainageLineRow, DocumentRow, ComparisonRow, SuggestionRow, VendorSuggestionRow, FindingRow, ProjectLinkAnswer, VendorLinkAnswer, CommitmentLinkAnswer, CommitmentUnlinkAnswer, RefreshAnswer, ChangeOrderAnswer, CommitmentAnswer, InvoiceAnswer, FindingAnswer, OperationAnswer } from './ground.ts';
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

/** A commitment change order as both systems have it. */
export type ChangeOrder = Node & {
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

/** A subcontract or purchase order as both systems have it. */
export type Commitment = Node & {
  readonly __typename?: 'Commitment';
  /** When each side was read. */
  readonly asOf: AsOf;
  /** The change orders of the commitment, paired. */
  readonly changeOrders: ReadonlyArray<ChangeOrder>;
  /** The two records figure by figure. */
  readonly comparison: ReadonlyArray<FieldComparison>;
  /** What differs and why. */
  readonly findings: ReadonlyArray<Finding>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The invoices of the commitment, paired. */
  readonly invoices: ReadonlyArray<Invoice>;
  /** Subcontract or purchase order. */
  readonly kind: CommitmentKind;
  /** The schedule of values of both sides, by extra, cost code and category. */
  readonly lines: ReadonlyArray<CommitmentLine>;
  /** How the two records came to be a pair. */
  readonly matchedBy: MatchBasis;
  /** The number that people say aloud. */
  readonly number: Scalars['String']['output'];
  /** The commitment in Procore. */
  readonly procore?: Maybe<ProcoreCommitment>;
  /** The project that the commitment belongs to. */
  readonly project: Project;
  /** What is withheld from the vendor, on both sides. */
  readonly retainage: RetainagePosition;
  /** The commitment in Sage. */
  readonly sage?: Maybe<SageCommitment>;
  /** Commitments of the other system that might be the missing counterpart; never paired without a person. */
  readonly suggestions: ReadonlyArray<LinkSuggestion>;
  /** What the commitment is for. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The company that the commitment is made with. */
  readonly vendor?: Maybe<Vendor>;
  /** Whether the two systems agree. */
  readonly verdict: Verdict;
};

/** A page of commitments. */
export type CommitmentConnection = {
  readonly __typename?: 'CommitmentConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<CommitmentEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Commitment>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
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
  /** Only this kind. */
  readonly kind?: InputMaybe<CommitmentKind>;
  /** Only this number. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Only this project. */
  readonly projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the project of this number. */
  readonly projectNumber?: InputMaybe<Scalars['String']['input']>;
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
export type CommitmentLine = Node & {
  readonly __typename?: 'CommitmentLine';
  /** The cost code. */
  readonly costCode: Scalars['String']['output'];
  /** The cost type, or category. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** The sub job, or extra. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Its figures on both sides. */
  readonly measures: ReadonlyArray<MeasureTotal>;
  /** The numbers of the lines that stand on it. */
  readonly number: Scalars['String']['output'];
  /** Whether the two systems agree on it. */
  readonly verdict: Verdict;
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
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What came of undoing a pair. */
export type CommitmentUnlinkPayload = {
  readonly __typename?: 'CommitmentUnlinkPayload';
  /** What was one pair: now the Procore side and the Sage side alone. */
  readonly commitments?: Maybe<ReadonlyArray<Commitment>>;
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
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
  /** What Procore says. */
  readonly procore?: Maybe<Scalars['String']['output']>;
  /** The rule that compares them. */
  readonly rule: Rule;
  /** What Sage says. */
  readonly sage?: Maybe<Scalars['String']['output']>;
  /** Whether the two agree. */
  readonly verdict: Verdict;
};

/** A difference between the two systems; it keeps its id and age from run to run. */
export type Finding = Node & {
  readonly __typename?: 'Finding';
  /** How many days ago that was. */
  readonly ageDays: Scalars['Int']['output'];
  /** Procore minus Sage; null where no amount is at stake. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The day it was seen to be gone; null while it stands. */
  readonly clearedOn?: Maybe<Scalars['Date']['output']>;
  /** The class of the difference. */
  readonly code: FindingCode;
  /** The commitment that it belongs to. */
  readonly commitment?: Maybe<Commitment>;
  /** The documents that it is made of. */
  readonly documents: ReadonlyArray<FindingDocument>;
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

/** A page of findings. */
export type FindingConnection = {
  readonly __typename?: 'FindingConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<FindingEdge>;
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
};

/** A row of findings with its cursor. */
export type FindingEdge = {
  readonly __typename?: 'FindingEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Finding;
};

/** Which findings. */
export type FindingFilter = {
  /** Only these classes. */
  readonly codes?: InputMaybe<ReadonlyArray<FindingCode>>;
  /** Only this commitment. */
  readonly commitmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Only this project. */
  readonly projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these severities. */
  readonly severities?: InputMaybe<ReadonlyArray<Severity>>;
  /** Only these states; open and assigned ones when not given. */
  readonly states?: InputMaybe<ReadonlyArray<FindingState>>;
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

/** Where a finding stands. */
export type FindingState =
  /** Accepted with a reason. */
  | 'ACCEPTED'
  /** Somebody looks after it. */
  | 'ASSIGNED'
  /** The sources agree now. */
  | 'CLEARED'
  /** Nobody has taken it. */
  | 'OPEN';

/** An invoice as both systems have it. */
export type Invoice = Node & {
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
  /** Sent back to the subcontractor. */
  | 'REVISE_AND_RESUBMIT'
  /** Handed in, not decided. */
  | 'UNDER_REVIEW'
  /** Entered in the books but not posted. */
  | 'UNPOSTED';

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

/** How two records came to be a pair. */
export type MatchBasis =
  /** A reversal, and what was entered again after it, with the document that they correct. */
  | 'CHAIN'
  /** A stored link, made by a person or taken from the link list. */
  | 'LINK'
  /** Only one side is known. */
  | 'NONE'
  /** The same number after normalisation. */
  | 'NUMBER'
  /** The same month and exactly the same gross. */
  | 'PERIOD_AND_AMOUNT'
  /** Parts that add up: one document here, several there. */
  | 'SUM';

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
  /** Write an approved Procore commitment change order to Sage: checked, imported, posted and read back. */
  readonly changeOrderExport?: Maybe<ChangeOrderExportPayload>;
  /** Write an approved Procore commitment with its schedule of values to Sage: checked, imported, posted and read back. */
  readonly commitmentExport?: Maybe<CommitmentExportPayload>;
  /** Pair a commitment of Procore with one of Sage by hand; the pair outranks every automatic match. */
  readonly commitmentLink?: Maybe<CommitmentLinkPayload>;
  /** Undo the pairing of a commitment that was made by hand or by number; both sides stay apart until linked again. */
  readonly commitmentUnlink?: Maybe<CommitmentUnlinkPayload>;
  /** Apply what is proposed for a difference, where a mutation does that: the same checks, plan and operation as when it is called by itself. */
  readonly findingResolve?: Maybe<FindingResolvePayload>;
  /** Write an approved Procore requisition to Sage as an AP invoice: checked, imported and read back; a person posts it there. */
  readonly invoiceExport?: Maybe<InvoiceExportPayload>;
  /** Let an operation go on that waits for a second person; whoever asked for it cannot approve it. */
  readonly operationApprove?: Maybe<OperationApprovePayload>;
  /** Take an operation that was given up off the list of work; whether it was written stays unknown, so its record stays taken. */
  readonly operationDiscard?: Maybe<OperationDiscardPayload>;
  /** End an operation that waits for a second person, with nothing written. */
  readonly operationReject?: Maybe<OperationRejectPayload>;
  /** Have an operation that was given up looked at again; what may have been written is looked up and never sent again. */
  readonly operationReplay?: Maybe<OperationReplayPayload>;
  /** Say what a person has seen who looked into the other system: that it was written, or that it was not. */
  readonly operationSettle?: Maybe<OperationSettlePayload>;
  /** Pair a project of Procore with a job of Sage by hand; the pair outranks every automatic match and replaces an older link of either. */
  readonly projectLink?: Maybe<ProjectLinkPayload>;
  /** Read a project, or every project, again from both systems and reconcile it. */
  readonly sourceRefresh?: Maybe<SourceRefreshPayload>;
  /** Pair a company of the Procore directory with an AP vendor of Sage by hand; the pair outranks every automatic match and replaces an older link of either. */
  readonly vendorLink?: Maybe<VendorLinkPayload>;
};


export type MutationChangeOrderExportArgs = {
  input: ChangeOrderExportInput;
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


export type MutationFindingResolveArgs = {
  input: FindingResolveInput;
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


export type MutationSourceRefreshArgs = {
  input: SourceRefreshInput;
};


export type MutationVendorLinkArgs = {
  input: VendorLinkInput;
};

/** Anything that has an id and can be asked for by it. */
export type Node = {
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** Something that was asked to be written or decided; it survives any crash. */
export type Operation = Node & {
  readonly __typename?: 'Operation';
  /** Who let it go on, oldest first. */
  readonly approvals: ReadonlyArray<Approval>;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
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
  /** When it last moved. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** What the caller can mend. */
  readonly userErrors: ReadonlyArray<UserError>;
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
  /** Write a change order to Sage. */
  | 'CHANGE_ORDER_EXPORT'
  /** Write a commitment to Sage. */
  | 'COMMITMENT_EXPORT'
  /** Pair two commitments. */
  | 'COMMITMENT_LINK'
  /** Undo a pair of commitments. */
  | 'COMMITMENT_UNLINK'
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
  /** Read the sources again. */
  | 'SOURCE_REFRESH'
  /** Pair a company and a vendor. */
  | 'VENDOR_LINK';

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
  /** The system that is written. */
  readonly system: SourceSystem;
  /** The record that is written. */
  readonly target: Scalars['String']['output'];
};

/** A commitment change order of Procore, of the tier that changes the contract. */
export type ProcoreChangeOrder = {
  readonly __typename?: 'ProcoreChangeOrder';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A work order contract or purchase order contract of Procore. */
export type ProcoreCommitment = {
  readonly __typename?: 'ProcoreCommitment';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A subcontractor invoice (requisition) of Procore. */
export type ProcoreInvoice = {
  readonly __typename?: 'ProcoreInvoice';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A project of Procore. */
export type ProcoreProject = {
  readonly __typename?: 'ProcoreProject';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A company of the Procore directory. */
export type ProcoreVendor = {
  readonly __typename?: 'ProcoreVendor';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A project and its job. */
export type Project = Node & {
  readonly __typename?: 'Project';
  /** When each side was read. */
  readonly asOf: AsOf;
  /** How many commitments the project has, on either side. */
  readonly commitmentCount: Scalars['Int']['output'];
  /** The commitments of the project. */
  readonly commitments: CommitmentConnection;
  /** How many of them do not agree. */
  readonly differingCommitmentCount: Scalars['Int']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** How the two records came to be a pair. */
  readonly matchedBy: MatchBasis;
  /** The name of the project. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. */
  readonly number: Scalars['String']['output'];
  /** How many findings are open in the project. */
  readonly openFindingCount: Scalars['Int']['output'];
  /** The project in Procore. */
  readonly procore?: Maybe<ProcoreProject>;
  /** The job in Sage. */
  readonly sage?: Maybe<SageJob>;
  /** Whether both systems know the project. */
  readonly verdict: Verdict;
};


/** A project and its job. */
export type ProjectCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of projects. */
export type ProjectConnection = {
  readonly __typename?: 'ProjectConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProjectEdge>;
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

/** Which projects. */
export type ProjectFilter = {
  /** Only this number. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Only these verdicts. */
  readonly verdicts?: InputMaybe<ReadonlyArray<Verdict>>;
};

/** A project and a job to pair. */
export type ProjectLinkInput = {
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

export type Query = {
  readonly __typename?: 'Query';
  /** One commitment, by its id or its number. */
  readonly commitment?: Maybe<Commitment>;
  /** The commitments of both systems, paired and compared. */
  readonly commitments: CommitmentConnection;
  /** One finding. */
  readonly finding?: Maybe<Finding>;
  /** Every difference between the two systems, largest severity first. */
  readonly findings: FindingConnection;
  /** Any record of Tieout by its id. */
  readonly node?: Maybe<Node>;
  /** One operation. */
  readonly operation?: Maybe<Operation>;
  /** What was asked to be written or decided, newest first. */
  readonly operations: OperationConnection;
  /** One project, by its id or its number. */
  readonly project?: Maybe<Project>;
  /** The projects of both systems, paired. */
  readonly projects: ProjectConnection;
  /** The source systems: whether they answer and how fresh the store is. */
  readonly sources: ReadonlyArray<Source>;
  /** The vendors of both systems, paired. */
  readonly vendors: VendorConnection;
};


export type QueryCommitmentArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommitmentFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryFindingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FindingFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOperationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OperationFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryProjectArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProjectFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryVendorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VendorFilter>;
  first?: Scalars['Int']['input'];
};

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
  /** The steps, in order. */
  readonly steps: ReadonlyArray<Scalars['String']['output']>;
  /** The system in which it is done. */
  readonly system: SourceSystem;
  /** What is to be done, in a sentence. */
  readonly title: Scalars['String']['output'];
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
  /** The same item by item: extra, cost code and category. */
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

/** What a caller may do after a failure. */
export type Retryable =
  /** The outcome is unknown: look the record up before anything is sent again. */
  | 'LOOK_FIRST'
  /** Sending it again cannot help; something must be mended first. */
  | 'NO'
  /** The same request may be sent again. */
  | 'YES';

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

/** A commitment change order of Sage 300 CRE. */
export type SageChangeOrder = {
  readonly __typename?: 'SageChangeOrder';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A subcontract or purchase order of Sage 300 CRE. */
export type SageCommitment = {
  readonly __typename?: 'SageCommitment';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** An AP invoice of Sage 300 CRE. */
export type SageInvoice = {
  readonly __typename?: 'SageInvoice';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** A job of Sage 300 CRE. */
export type SageJob = {
  readonly __typename?: 'SageJob';
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
};

/** An AP vendor of Sage 300 CRE. */
export type SageVendor = {
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
  /** Stable code of the last failure, if it is not up. */
  readonly errorCode?: Maybe<Scalars['String']['output']>;
  /** What failed and the way out, if it is not up. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  /** Whether records cannot be read as they were: some class of `drift` is BREAKING. Reads go on; what cannot be read is null with its error, and the store keeps its last figures. */
  readonly isDegraded: Scalars['Boolean']['output'];
  /** Whether it is the sandbox and not a real system. */
  readonly isSandbox: Scalars['Boolean']['output'];
  /** When a read last succeeded. */
  readonly lastReadAt?: Maybe<Scalars['DateTime']['output']>;
  /** When all projects were last refreshed from it. */
  readonly lastRefreshedAt?: Maybe<Scalars['DateTime']['output']>;
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
  /** The same key never acts twice; make a new one for each action. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Only these projects; all when not given. */
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
  /** The state of the record does not allow this. */
  | 'WRONG_STATE';

/** A company in Procore's directory and its AP vendor. */
export type Vendor = Node & {
  readonly __typename?: 'Vendor';
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

/** A page of vendors. */
export type VendorConnection = {
  readonly __typename?: 'VendorConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<VendorEdge>;
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

/** Which vendors. */
export type VendorFilter = {
  /** Only this number. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Only these verdicts. */
  readonly verdicts?: InputMaybe<ReadonlyArray<Verdict>>;
};

/** A company and a vendor to pair. */
export type VendorLinkInput = {
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
  | 'UNMAPPED';



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
    | ( ChangeOrderRow )
    | ( CommitmentRow )
    | ( LineRow )
    | ( FindingRow )
    | ( InvoiceRow )
    | ( Operation )
    | ( ProjectRow )
    | ( VendorRow )
  ;
  PaymentRecord: never;
  ProjectRecord: never;
  VendorRecord: never;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Approval: ResolverTypeWrapper<Approval>;
  AsOf: ResolverTypeWrapper<AsOf>;
  BridgePart: ResolverTypeWrapper<BridgeRow>;
  CallBudget: ResolverTypeWrapper<CallBudget>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ChangeOrder: ResolverTypeWrapper<ChangeOrderRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ChangeOrderExportInput: ChangeOrderExportInput;
  ChangeOrderExportPayload: ResolverTypeWrapper<ChangeOrderAnswer>;
  ChangeOrderLineRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ChangeOrderLineRecord']>;
  ChangeOrderRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ChangeOrderRecord']>;
  ChangeOrderStatus: ChangeOrderStatus;
  Commitment: ResolverTypeWrapper<CommitmentRow>;
  CommitmentConnection: ResolverTypeWrapper<Omit<CommitmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CommitmentEdge']>, nodes: ReadonlyArray<ResolversTypes['Commitment']> }>;
  CommitmentEdge: ResolverTypeWrapper<Omit<CommitmentEdge, 'node'> & { node: ResolversTypes['Commitment'] }>;
  CommitmentExportInput: CommitmentExportInput;
  CommitmentExportPayload: ResolverTypeWrapper<CommitmentAnswer>;
  CommitmentFilter: CommitmentFilter;
  CommitmentKind: CommitmentKind;
  CommitmentLine: ResolverTypeWrapper<LineRow>;
  CommitmentLineRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CommitmentLineRecord']>;
  CommitmentLinkInput: CommitmentLinkInput;
  CommitmentLinkPayload: ResolverTypeWrapper<CommitmentLinkAnswer>;
  CommitmentRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CommitmentRecord']>;
  CommitmentStatus: CommitmentStatus;
  CommitmentUnlinkInput: CommitmentUnlinkInput;
  CommitmentUnlinkPayload: ResolverTypeWrapper<CommitmentUnlinkAnswer>;
  CostCodeRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CostCodeRecord']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DriftClass: DriftClass;
  Evidence: ResolverTypeWrapper<Evidence>;
  FieldComparison: ResolverTypeWrapper<ComparisonRow>;
  Finding: ResolverTypeWrapper<FindingRow>;
  FindingCode: FindingCode;
  FindingConnection: ResolverTypeWrapper<Omit<FindingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FindingEdge']>, nodes: ReadonlyArray<ResolversTypes['Finding']> }>;
  FindingDocument: ResolverTypeWrapper<DocumentRow>;
  FindingEdge: ResolverTypeWrapper<Omit<FindingEdge, 'node'> & { node: ResolversTypes['Finding'] }>;
  FindingFilter: FindingFilter;
  FindingResolveInput: FindingResolveInput;
  FindingResolvePayload: ResolverTypeWrapper<FindingAnswer>;
  FindingState: FindingState;
  Invoice: ResolverTypeWrapper<InvoiceRow>;
  InvoiceExportInput: InvoiceExportInput;
  InvoiceExportPayload: ResolverTypeWrapper<InvoiceAnswer>;
  InvoiceLineRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['InvoiceLineRecord']>;
  InvoiceRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['InvoiceRecord']>;
  InvoiceStatus: InvoiceStatus;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LinkSuggestion: ResolverTypeWrapper<SuggestionRow>;
  MatchBasis: MatchBasis;
  Measure: Measure;
  MeasureTotal: ResolverTypeWrapper<MeasureTotal>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Operation: ResolverTypeWrapper<Operation>;
  OperationApproveInput: OperationApproveInput;
  OperationApprovePayload: ResolverTypeWrapper<OperationAnswer>;
  OperationConnection: ResolverTypeWrapper<OperationConnection>;
  OperationDiscardInput: OperationDiscardInput;
  OperationDiscardPayload: ResolverTypeWrapper<OperationAnswer>;
  OperationEdge: ResolverTypeWrapper<OperationEdge>;
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
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['PaymentRecord']>;
  PaymentStatus: PaymentStatus;
  PlannedWrite: ResolverTypeWrapper<PlannedWrite>;
  ProcoreChangeOrder: ResolverTypeWrapper<ProcoreChangeOrder>;
  ProcoreCommitment: ResolverTypeWrapper<ProcoreCommitment>;
  ProcoreInvoice: ResolverTypeWrapper<ProcoreInvoice>;
  ProcoreProject: ResolverTypeWrapper<ProcoreProject>;
  ProcoreVendor: ResolverTypeWrapper<ProcoreVendor>;
  Project: ResolverTypeWrapper<ProjectRow>;
  ProjectConnection: ResolverTypeWrapper<Omit<ProjectConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProjectEdge']>, nodes: ReadonlyArray<ResolversTypes['Project']> }>;
  ProjectEdge: ResolverTypeWrapper<Omit<ProjectEdge, 'node'> & { node: ResolversTypes['Project'] }>;
  ProjectFilter: ProjectFilter;
  ProjectLinkInput: ProjectLinkInput;
  ProjectLinkPayload: ResolverTypeWrapper<ProjectLinkAnswer>;
  ProjectRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ProjectRecord']>;
  ProjectStatus: ProjectStatus;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordStatus: RecordStatus;
  ResolutionProposal: ResolverTypeWrapper<ResolutionProposal>;
  RetainageBasis: RetainageBasis;
  RetainageInvoice: ResolverTypeWrapper<InvoiceRow>;
  RetainageLine: ResolverTypeWrapper<RetainageLineRow>;
  RetainagePosition: ResolverTypeWrapper<CommitmentRow>;
  Retryable: Retryable;
  Rule: ResolverTypeWrapper<Rule>;
  SageChangeOrder: ResolverTypeWrapper<SageChangeOrder>;
  SageCommitment: ResolverTypeWrapper<SageCommitment>;
  SageInvoice: ResolverTypeWrapper<SageInvoice>;
  SageJob: ResolverTypeWrapper<SageJob>;
  SageVendor: ResolverTypeWrapper<SageVendor>;
  Settlement: ResolverTypeWrapper<Settlement>;
  SettlementOutcome: SettlementOutcome;
  Severity: Severity;
  Source: ResolverTypeWrapper<Source>;
  SourceDrift: ResolverTypeWrapper<SourceDrift>;
  SourceRefreshInput: SourceRefreshInput;
  SourceRefreshPayload: ResolverTypeWrapper<RefreshAnswer>;
  SourceState: SourceState;
  SourceSystem: SourceSystem;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Vendor: ResolverTypeWrapper<VendorRow>;
  VendorConnection: ResolverTypeWrapper<Omit<VendorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['VendorEdge']>, nodes: ReadonlyArray<ResolversTypes['Vendor']> }>;
  VendorEdge: ResolverTypeWrapper<Omit<VendorEdge, 'node'> & { node: ResolversTypes['Vendor'] }>;
  VendorFilter: VendorFilter;
  VendorLinkInput: VendorLinkInput;
  VendorLinkPayload: ResolverTypeWrapper<VendorLinkAnswer>;
  VendorRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['VendorRecord']>;
  VendorSuggestion: ResolverTypeWrapper<VendorSuggestionRow>;
  Verdict: Verdict;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Approval: Approval;
  AsOf: AsOf;
  BridgePart: BridgeRow;
  CallBudget: CallBudget;
  Int: Scalars['Int']['output'];
  ChangeOrder: ChangeOrderRow;
  ID: Scalars['ID']['output'];
  ChangeOrderExportInput: ChangeOrderExportInput;
  ChangeOrderExportPayload: ChangeOrderAnswer;
  ChangeOrderLineRecord: ResolversInterfaceTypes<ResolversParentTypes>['ChangeOrderLineRecord'];
  ChangeOrderRecord: ResolversInterfaceTypes<ResolversParentTypes>['ChangeOrderRecord'];
  Commitment: CommitmentRow;
  CommitmentConnection: Omit<CommitmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CommitmentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Commitment']> };
  CommitmentEdge: Omit<CommitmentEdge, 'node'> & { node: ResolversParentTypes['Commitment'] };
  CommitmentExportInput: CommitmentExportInput;
  CommitmentExportPayload: CommitmentAnswer;
  CommitmentFilter: CommitmentFilter;
  CommitmentLine: LineRow;
  CommitmentLineRecord: ResolversInterfaceTypes<ResolversParentTypes>['CommitmentLineRecord'];
  CommitmentLinkInput: CommitmentLinkInput;
  CommitmentLinkPayload: CommitmentLinkAnswer;
  CommitmentRecord: ResolversInterfaceTypes<ResolversParentTypes>['CommitmentRecord'];
  CommitmentUnlinkInput: CommitmentUnlinkInput;
  CommitmentUnlinkPayload: CommitmentUnlinkAnswer;
  CostCodeRecord: ResolversInterfaceTypes<ResolversParentTypes>['CostCodeRecord'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Evidence: Evidence;
  FieldComparison: ComparisonRow;
  Finding: FindingRow;
  FindingConnection: Omit<FindingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FindingEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Finding']> };
  FindingDocument: DocumentRow;
  FindingEdge: Omit<FindingEdge, 'node'> & { node: ResolversParentTypes['Finding'] };
  FindingFilter: FindingFilter;
  FindingResolveInput: FindingResolveInput;
  FindingResolvePayload: FindingAnswer;
  Invoice: InvoiceRow;
  InvoiceExportInput: InvoiceExportInput;
  InvoiceExportPayload: InvoiceAnswer;
  InvoiceLineRecord: ResolversInterfaceTypes<ResolversParentTypes>['InvoiceLineRecord'];
  InvoiceRecord: ResolversInterfaceTypes<ResolversParentTypes>['InvoiceRecord'];
  JSON: Scalars['JSON']['output'];
  LinkSuggestion: SuggestionRow;
  MeasureTotal: MeasureTotal;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Operation: Operation | FederationReferenceTypes['Operation'];
  OperationApproveInput: OperationApproveInput;
  OperationApprovePayload: OperationAnswer;
  OperationConnection: OperationConnection;
  OperationDiscardInput: OperationDiscardInput;
  OperationDiscardPayload: OperationAnswer;
  OperationEdge: OperationEdge;
  OperationFilter: OperationFilter;
  OperationRejectInput: OperationRejectInput;
  OperationRejectPayload: OperationAnswer;
  OperationReplayInput: OperationReplayInput;
  OperationReplayPayload: OperationAnswer;
  OperationSettleInput: OperationSettleInput;
  OperationSettlePayload: OperationAnswer;
  OperationStep: OperationStep;
  PageInfo: PageInfo;
  PaymentRecord: ResolversInterfaceTypes<ResolversParentTypes>['PaymentRecord'];
  PlannedWrite: PlannedWrite;
  ProcoreChangeOrder: ProcoreChangeOrder;
  ProcoreCommitment: ProcoreCommitment;
  ProcoreInvoice: ProcoreInvoice;
  ProcoreProject: ProcoreProject;
  ProcoreVendor: ProcoreVendor;
  Project: ProjectRow;
  ProjectConnection: Omit<ProjectConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProjectEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Project']> };
  ProjectEdge: Omit<ProjectEdge, 'node'> & { node: ResolversParentTypes['Project'] };
  ProjectFilter: ProjectFilter;
  ProjectLinkInput: ProjectLinkInput;
  ProjectLinkPayload: ProjectLinkAnswer;
  ProjectRecord: ResolversInterfaceTypes<ResolversParentTypes>['ProjectRecord'];
  Query: Record<PropertyKey, never>;
  ResolutionProposal: ResolutionProposal;
  RetainageInvoice: InvoiceRow;
  RetainageLine: RetainageLineRow;
  RetainagePosition: CommitmentRow;
  Rule: Rule;
  SageChangeOrder: SageChangeOrder;
  SageCommitment: SageCommitment;
  SageInvoice: SageInvoice;
  SageJob: SageJob;
  SageVendor: SageVendor;
  Settlement: Settlement;
  Source: Source;
  SourceDrift: SourceDrift;
  SourceRefreshInput: SourceRefreshInput;
  SourceRefreshPayload: RefreshAnswer;
  UserError: UserError;
  Vendor: VendorRow;
  VendorConnection: Omit<VendorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['VendorEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Vendor']> };
  VendorEdge: Omit<VendorEdge, 'node'> & { node: ResolversParentTypes['Vendor'] };
  VendorFilter: VendorFilter;
  VendorLinkInput: VendorLinkInput;
  VendorLinkPayload: VendorLinkAnswer;
  VendorRecord: ResolversInterfaceTypes<ResolversParentTypes>['VendorRecord'];
  VendorSuggestion: VendorSuggestionRow;
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

export type BridgePartResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BridgePart'] = ResolversParentTypes['BridgePart']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['FindingDocument']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
  retainage?: Resolver<ResolversTypes['RetainagePosition'], ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['SageCommitment']>, ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['LinkSuggestion']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitmentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentConnection'] = ResolversParentTypes['CommitmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommitmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Commitment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['MeasureTotal']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitmentLineRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentLineRecord'] = ResolversParentTypes['CommitmentLineRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type CommitmentLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentLinkPayload'] = ResolversParentTypes['CommitmentLinkPayload']> = {
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommitmentRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentRecord'] = ResolversParentTypes['CommitmentRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type CommitmentUnlinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentUnlinkPayload'] = ResolversParentTypes['CommitmentUnlinkPayload']> = {
  commitments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Commitment']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CostCodeRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CostCodeRecord'] = ResolversParentTypes['CostCodeRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
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
  procore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['Rule'], ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding'], FederationReferenceType extends FederationReferenceTypes['Finding'] = FederationReferenceTypes['Finding']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Finding']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ageDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  clearedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['FindingDocument']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeenOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  grain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  resolutions?: Resolver<ReadonlyArray<ResolversTypes['ResolutionProposal']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['Rule'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FindingState'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingDocumentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingDocument'] = ResolversParentTypes['FindingDocument']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  changeOrder?: Resolver<Maybe<ResolversTypes['ChangeOrder']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type FindingResolvePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingResolvePayload'] = ResolversParentTypes['FindingResolvePayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  plan?: Resolver<ReadonlyArray<ResolversTypes['PlannedWrite']>, ParentType, ContextType>;
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

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

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
  changeOrderExport?: Resolver<Maybe<ResolversTypes['ChangeOrderExportPayload']>, ParentType, ContextType, RequireFields<MutationChangeOrderExportArgs, 'input'>>;
  commitmentExport?: Resolver<Maybe<ResolversTypes['CommitmentExportPayload']>, ParentType, ContextType, RequireFields<MutationCommitmentExportArgs, 'input'>>;
  commitmentLink?: Resolver<Maybe<ResolversTypes['CommitmentLinkPayload']>, ParentType, ContextType, RequireFields<MutationCommitmentLinkArgs, 'input'>>;
  commitmentUnlink?: Resolver<Maybe<ResolversTypes['CommitmentUnlinkPayload']>, ParentType, ContextType, RequireFields<MutationCommitmentUnlinkArgs, 'input'>>;
  findingResolve?: Resolver<Maybe<ResolversTypes['FindingResolvePayload']>, ParentType, ContextType, RequireFields<MutationFindingResolveArgs, 'input'>>;
  invoiceExport?: Resolver<Maybe<ResolversTypes['InvoiceExportPayload']>, ParentType, ContextType, RequireFields<MutationInvoiceExportArgs, 'input'>>;
  operationApprove?: Resolver<Maybe<ResolversTypes['OperationApprovePayload']>, ParentType, ContextType, RequireFields<MutationOperationApproveArgs, 'input'>>;
  operationDiscard?: Resolver<Maybe<ResolversTypes['OperationDiscardPayload']>, ParentType, ContextType, RequireFields<MutationOperationDiscardArgs, 'input'>>;
  operationReject?: Resolver<Maybe<ResolversTypes['OperationRejectPayload']>, ParentType, ContextType, RequireFields<MutationOperationRejectArgs, 'input'>>;
  operationReplay?: Resolver<Maybe<ResolversTypes['OperationReplayPayload']>, ParentType, ContextType, RequireFields<MutationOperationReplayArgs, 'input'>>;
  operationSettle?: Resolver<Maybe<ResolversTypes['OperationSettlePayload']>, ParentType, ContextType, RequireFields<MutationOperationSettleArgs, 'input'>>;
  projectLink?: Resolver<Maybe<ResolversTypes['ProjectLinkPayload']>, ParentType, ContextType, RequireFields<MutationProjectLinkArgs, 'input'>>;
  sourceRefresh?: Resolver<Maybe<ResolversTypes['SourceRefreshPayload']>, ParentType, ContextType, RequireFields<MutationSourceRefreshArgs, 'input'>>;
  vendorLink?: Resolver<Maybe<ResolversTypes['VendorLinkPayload']>, ParentType, ContextType, RequireFields<MutationVendorLinkArgs, 'input'>>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'ChangeOrder' | 'Commitment' | 'CommitmentLine' | 'Finding' | 'Invoice' | 'Operation' | 'Project' | 'Vendor', ParentType, ContextType>;
};

export type OperationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Operation'] = ResolversParentTypes['Operation'], FederationReferenceType extends FederationReferenceTypes['Operation'] = FederationReferenceTypes['Operation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Operation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvals?: Resolver<ReadonlyArray<ResolversTypes['Approval']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaymentRecord'] = ResolversParentTypes['PaymentRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type PlannedWriteResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlannedWrite'] = ResolversParentTypes['PlannedWrite']> = {
  accountingEffect?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcoreChangeOrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreChangeOrder'] = ResolversParentTypes['ProcoreChangeOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProcoreCommitmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCommitment'] = ResolversParentTypes['ProcoreCommitment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProcoreInvoiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreInvoice'] = ResolversParentTypes['ProcoreInvoice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProcoreProjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreProject'] = ResolversParentTypes['ProcoreProject']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProcoreVendorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreVendor'] = ResolversParentTypes['ProcoreVendor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'], FederationReferenceType extends FederationReferenceTypes['Project'] = FederationReferenceTypes['Project']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Project']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  commitmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commitments?: Resolver<ResolversTypes['CommitmentConnection'], ParentType, ContextType, RequireFields<ProjectCommitmentsArgs, 'first'>>;
  differingCommitmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['MatchBasis'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openFindingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  sage?: Resolver<Maybe<ResolversTypes['SageJob']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Project']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type ProjectLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProjectLinkPayload'] = ResolversParentTypes['ProjectLinkPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProjectRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProjectRecord'] = ResolversParentTypes['ProjectRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType, Partial<QueryCommitmentArgs>>;
  commitments?: Resolver<ResolversTypes['CommitmentConnection'], ParentType, ContextType, RequireFields<QueryCommitmentsArgs, 'first'>>;
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType, RequireFields<QueryFindingArgs, 'id'>>;
  findings?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, RequireFields<QueryFindingsArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType, RequireFields<QueryOperationArgs, 'id'>>;
  operations?: Resolver<ResolversTypes['OperationConnection'], ParentType, ContextType, RequireFields<QueryOperationsArgs, 'first'>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, Partial<QueryProjectArgs>>;
  projects?: Resolver<ResolversTypes['ProjectConnection'], ParentType, ContextType, RequireFields<QueryProjectsArgs, 'first'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  vendors?: Resolver<ResolversTypes['VendorConnection'], ParentType, ContextType, RequireFields<QueryVendorsArgs, 'first'>>;
};

export type ResolutionProposalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResolutionProposal'] = ResolversParentTypes['ResolutionProposal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isByHand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mutation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type RuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Rule'] = ResolversParentTypes['Rule']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sql?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SageChangeOrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageChangeOrder'] = ResolversParentTypes['SageChangeOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SageCommitmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCommitment'] = ResolversParentTypes['SageCommitment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SageInvoiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageInvoice'] = ResolversParentTypes['SageInvoice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SageJobResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageJob'] = ResolversParentTypes['SageJob']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SageVendorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageVendor'] = ResolversParentTypes['SageVendor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  isDegraded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSandbox?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastRefreshedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type UserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Retryable'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['SourceSystem']>, ParentType, ContextType>;
};

export type VendorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Vendor'] = ResolversParentTypes['Vendor'], FederationReferenceType extends FederationReferenceTypes['Vendor'] = FederationReferenceTypes['Vendor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vendor']> | FederationReferenceType, FederationReferenceType, ContextType>;
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
  edges?: Resolver<ReadonlyArray<ResolversTypes['VendorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Vendor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VendorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VendorEdge'] = ResolversParentTypes['VendorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export type VendorLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VendorLinkPayload'] = ResolversParentTypes['VendorLinkPayload']> = {
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

export type Resolvers<ContextType = RequestContext> = {
  Approval?: ApprovalResolvers<ContextType>;
  AsOf?: AsOfResolvers<ContextType>;
  BridgePart?: BridgePartResolvers<ContextType>;
  CallBudget?: CallBudgetResolvers<ContextType>;
  ChangeOrder?: ChangeOrderResolvers<ContextType>;
  ChangeOrderExportPayload?: ChangeOrderExportPayloadResolvers<ContextType>;
  ChangeOrderLineRecord?: ChangeOrderLineRecordResolvers<ContextType>;
  ChangeOrderRecord?: ChangeOrderRecordResolvers<ContextType>;
  Commitment?: CommitmentResolvers<ContextType>;
  CommitmentConnection?: CommitmentConnectionResolvers<ContextType>;
  CommitmentEdge?: CommitmentEdgeResolvers<ContextType>;
  CommitmentExportPayload?: CommitmentExportPayloadResolvers<ContextType>;
  CommitmentLine?: CommitmentLineResolvers<ContextType>;
  CommitmentLineRecord?: CommitmentLineRecordResolvers<ContextType>;
  CommitmentLinkPayload?: CommitmentLinkPayloadResolvers<ContextType>;
  CommitmentRecord?: CommitmentRecordResolvers<ContextType>;
  CommitmentUnlinkPayload?: CommitmentUnlinkPayloadResolvers<ContextType>;
  CostCodeRecord?: CostCodeRecordResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Evidence?: EvidenceResolvers<ContextType>;
  FieldComparison?: FieldComparisonResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingDocument?: FindingDocumentResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  FindingResolvePayload?: FindingResolvePayloadResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceExportPayload?: InvoiceExportPayloadResolvers<ContextType>;
  InvoiceLineRecord?: InvoiceLineRecordResolvers<ContextType>;
  InvoiceRecord?: InvoiceRecordResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LinkSuggestion?: LinkSuggestionResolvers<ContextType>;
  MeasureTotal?: MeasureTotalResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Operation?: OperationResolvers<ContextType>;
  OperationApprovePayload?: OperationApprovePayloadResolvers<ContextType>;
  OperationConnection?: OperationConnectionResolvers<ContextType>;
  OperationDiscardPayload?: OperationDiscardPayloadResolvers<ContextType>;
  OperationEdge?: OperationEdgeResolvers<ContextType>;
  OperationRejectPayload?: OperationRejectPayloadResolvers<ContextType>;
  OperationReplayPayload?: OperationReplayPayloadResolvers<ContextType>;
  OperationSettlePayload?: OperationSettlePayloadResolvers<ContextType>;
  OperationStep?: OperationStepResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaymentRecord?: PaymentRecordResolvers<ContextType>;
  PlannedWrite?: PlannedWriteResolvers<ContextType>;
  ProcoreChangeOrder?: ProcoreChangeOrderResolvers<ContextType>;
  ProcoreCommitment?: ProcoreCommitmentResolvers<ContextType>;
  ProcoreInvoice?: ProcoreInvoiceResolvers<ContextType>;
  ProcoreProject?: ProcoreProjectResolvers<ContextType>;
  ProcoreVendor?: ProcoreVendorResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  ProjectLinkPayload?: ProjectLinkPayloadResolvers<ContextType>;
  ProjectRecord?: ProjectRecordResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ResolutionProposal?: ResolutionProposalResolvers<ContextType>;
  RetainageInvoice?: RetainageInvoiceResolvers<ContextType>;
  RetainageLine?: RetainageLineResolvers<ContextType>;
  RetainagePosition?: RetainagePositionResolvers<ContextType>;
  Rule?: RuleResolvers<ContextType>;
  SageChangeOrder?: SageChangeOrderResolvers<ContextType>;
  SageCommitment?: SageCommitmentResolvers<ContextType>;
  SageInvoice?: SageInvoiceResolvers<ContextType>;
  SageJob?: SageJobResolvers<ContextType>;
  SageVendor?: SageVendorResolvers<ContextType>;
  Settlement?: SettlementResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceDrift?: SourceDriftResolvers<ContextType>;
  SourceRefreshPayload?: SourceRefreshPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Vendor?: VendorResolvers<ContextType>;
  VendorConnection?: VendorConnectionResolvers<ContextType>;
  VendorEdge?: VendorEdgeResolvers<ContextType>;
  VendorLinkPayload?: VendorLinkPayloadResolvers<ContextType>;
  VendorRecord?: VendorRecordResolvers<ContextType>;
  VendorSuggestion?: VendorSuggestionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
};
