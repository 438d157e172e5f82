import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProjectParent, ProjectToolRow, VendorParent, InsuranceRow, CostCodeRow, WbsCodeRow, SubJobRow, CommitmentRow, InvoiceConfigurationRow, RetainageRuleRow, CommitmentLineRow, ChangeOrderRow, ChangeOrderBatchRow, ChangeOrderRequestRow, PotentialChangeOrderRow, ChangeOrderLineRow, InvoiceRow, InvoiceSummaryRow, InvoiceLineRow, PaymentRow, PrimeContractRow, PrimeLineRow, PrimeChangeOrderRow, OwnerInvoiceRow, OwnerInvoiceSummaryRow, OwnerInvoiceLineRow, BillingPeriodRow, DirectCostRow, DirectCostLineRow, BudgetViewRow, BudgetRow, BudgetColumnRow } from './ground.ts';
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

/** The two kinds of commitment. */
export type CommitmentKind =
  /** An order of goods or services. */
  | 'PURCHASE_ORDER'
  /** A contract with a subcontractor for work. */
  | 'SUBCONTRACT';

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

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** A workflow step: approve a commitment change order, through its workflow where it stands in one. */
  readonly procoreChangeOrderApprove: ProcoreWritePayload;
  /** A workflow step: make a commitment with its schedule of values, and approve it. What is there of it already is completed and never doubled. */
  readonly procoreCommitmentCreate: ProcoreWritePayload;
  /** A workflow step: approve a subcontractor invoice, through its workflow where it stands in one. */
  readonly procoreInvoiceApprove: ProcoreWritePayload;
  /** A workflow step: create a subcontractor invoice that releases retainage, approved, line by line. */
  readonly procoreRetainageRelease: ProcoreWritePayload;
};


export type MutationProcoreChangeOrderApproveArgs = {
  input: ProcoreApproveInput;
};


export type MutationProcoreCommitmentCreateArgs = {
  input: ProcoreCommitmentCreateInput;
};


export type MutationProcoreInvoiceApproveArgs = {
  input: ProcoreApproveInput;
};


export type MutationProcoreRetainageReleaseArgs = {
  input: ProcoreRetainageReleaseInput;
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

/** A record to be approved in Procore. */
export type ProcoreApproveInput = {
  /** Check everything and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The id of the record. */
  readonly id: Scalars['ID']['input'];
};

/** A billing period of a Procore project: the days that the invoices of one round bill. */
export type ProcoreBillingPeriod = Node & Numbered & {
  readonly __typename?: 'ProcoreBillingPeriod';
  /** The day by which invoices are due. Procore: due_date. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** The last day. Procore: end_date. */
  readonly endOn?: Maybe<Scalars['Date']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The number that people say aloud. Procore: position. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The first day. Procore: start_date. */
  readonly startOn?: Maybe<Scalars['Date']['output']>;
  /** The state in a closed vocabulary. */
  readonly status: ProcoreBillingPeriodStatus;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of billing periods. */
export type ProcoreBillingPeriodConnection = {
  readonly __typename?: 'ProcoreBillingPeriodConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreBillingPeriodEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreBillingPeriod>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of billing periods with its cursor. */
export type ProcoreBillingPeriodEdge = {
  readonly __typename?: 'ProcoreBillingPeriodEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreBillingPeriod;
};

/** The state of a billing period. */
export type ProcoreBillingPeriodStatus =
  /** No invoice may be added. */
  | 'CLOSED'
  /** Invoices may still be written in it. */
  | 'OPEN'
  /** A word that Tieout does not know; the source's own word stands beside it. */
  | 'OTHER';

/** One column of a budget row. Companies define their own, so no list of names is closed. */
export type ProcoreBudgetColumn = {
  readonly __typename?: 'ProcoreBudgetColumn';
  /** The amount in it, of a percentage its number; null where Procore has none. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The column. Procore: the key of the amount. */
  readonly name: Scalars['String']['output'];
};

/** The budget of one project, through one of its views. */
export type ProcoreBudgetFilter = {
  /** The project to read; take it from `procoreProjects`. */
  readonly projectId: Scalars['ID']['input'];
  /** The budget view; take it from `procoreBudgetViews`. It may be left out where the project has only one. */
  readonly viewId?: InputMaybe<Scalars['ID']['input']>;
};

/** A row of a budget: one cost code and cost type, with whatever columns the view has. */
export type ProcoreBudgetRow = {
  readonly __typename?: 'ProcoreBudgetRow';
  /** The amounts, in the order of the source. Procore: original_budget_amount, budget_modifications, budget_forecast.amount, and one key for each column that the view defines. */
  readonly columns: ReadonlyArray<ProcoreBudgetColumn>;
  /** The cost code alone. Procore: full_code of cost_code_id. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type, as the source writes it. Procore: category. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** The cost type by its code, as lines of contracts have it; null where the list of cost types may not be seen. Procore: code of category_id. */
  readonly costTypeCode?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. Procore: currency_configuration.currency_iso_code. */
  readonly currency: Scalars['String']['output'];
  /** The cost code and its name, as the source writes them. Procore: cost_code. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job; null for the base job. Procore: biller of type SubJob. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
};

/** A page of budget rows. */
export type ProcoreBudgetRowConnection = {
  readonly __typename?: 'ProcoreBudgetRowConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreBudgetRowEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreBudgetRow>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of budget rows with its cursor. */
export type ProcoreBudgetRowEdge = {
  readonly __typename?: 'ProcoreBudgetRowEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreBudgetRow;
};

/** A budget view of Procore: a set of columns through which the budget of a project is looked at. */
export type ProcoreBudgetView = Node & {
  readonly __typename?: 'ProcoreBudgetView';
  /** What the view is for. Procore: description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The name of the view. Procore: name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The rows of the budget. Procore: detail_rows. */
  readonly rows: ReadonlyArray<ProcoreBudgetRow>;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of budget views. */
export type ProcoreBudgetViewConnection = {
  readonly __typename?: 'ProcoreBudgetViewConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreBudgetViewEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreBudgetView>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of budget views with its cursor. */
export type ProcoreBudgetViewEdge = {
  readonly __typename?: 'ProcoreBudgetViewEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreBudgetView;
};

/** The rate window that was nearer to its end when Procore last answered. */
export type ProcoreCallBudget = {
  readonly __typename?: 'ProcoreCallBudget';
  /** All of it in words. */
  readonly described: Scalars['String']['output'];
  /** About how many calls are left of the hour, which Procore tells of only near its end; null where it tells of no limits. */
  readonly hourLeftCount?: Maybe<Scalars['Int']['output']>;
  /** Calls that the window still allows. */
  readonly leftCount: Scalars['Int']['output'];
  /** When a round may read its next project, so that rounds spread over the hour; in the past for at once. */
  readonly nextRoundReadAt: Scalars['DateTime']['output'];
  /** Calls that wait here for their turn. */
  readonly queuedCount: Scalars['Int']['output'];
  /** When the window starts anew. */
  readonly resetAt: Scalars['DateTime']['output'];
  /** Calls used in the window, by all programs of the company. */
  readonly usedCount: Scalars['Int']['output'];
};

/** A commitment change order of Procore, of the tier that changes the contract: with three tiers the change order package. */
export type ProcoreChangeOrder = ChangeOrderRecord & Node & Numbered & {
  readonly __typename?: 'ProcoreChangeOrder';
  /** The amount of the change; negative for a deduction. Procore: grand_total. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the change was approved. Procore: reviewed_at. */
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  /** The batch that gathers it with others, where there are two tiers. Procore: batch_id. */
  readonly batch?: Maybe<ProcoreChangeOrderBatch>;
  /** The commitment that is changed. Procore: contract_id. */
  readonly commitment?: Maybe<ProcoreCommitment>;
  /** Procore's own number of that commitment, which costs no look-up. */
  readonly commitmentKey: Scalars['String']['output'];
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The lines of the change. Procore: line_items. */
  readonly lines: ReadonlyArray<ProcoreChangeOrderLine>;
  /** The number that people say aloud. Procore: number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The potential change orders that it carries, where there are two or three tiers. Procore: change_order_package_acronym_number and change_order_package_title of each. */
  readonly potentialChangeOrders: ReadonlyArray<ProcorePotentialChangeOrder>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The requests that it carries, where there are three tiers. Procore: change_order_package_id of each. */
  readonly requests: ReadonlyArray<ProcoreChangeOrderRequest>;
  /** The state in the source's own word, which the company may have made. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary; a word that the company has made counts as what it is mapped to. Procore: mapped_to_status of change_order/statuses. */
  readonly status: ChangeOrderStatus;
  /** What the change is for. Procore: title. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A commitment change order batch of Procore: what its newer endpoints gather change orders in, in projects with two tiers. Its amount is that of its change orders, not on top of it. */
export type ProcoreChangeOrderBatch = {
  readonly __typename?: 'ProcoreChangeOrderBatch';
  /** The amount of the change; negative for a deduction. Procore: grand_total. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the batch was approved. Procore: reviewed_at. */
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  /** The change orders that it gathers. Procore: batch_id of each. */
  readonly changeOrders: ReadonlyArray<ProcoreChangeOrder>;
  /** The commitment that would be changed. Procore: contract_id. */
  readonly commitment?: Maybe<ProcoreCommitment>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The number that people say aloud. Procore: number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word, which the company may have made. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary; a word that the company has made counts as what it is mapped to. */
  readonly status: ChangeOrderStatus;
  /** What the change is for. Procore: title. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of change order batches. */
export type ProcoreChangeOrderBatchConnection = {
  readonly __typename?: 'ProcoreChangeOrderBatchConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreChangeOrderBatchEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreChangeOrderBatch>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of change order batches with its cursor. */
export type ProcoreChangeOrderBatchEdge = {
  readonly __typename?: 'ProcoreChangeOrderBatchEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreChangeOrderBatch;
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

/** A line of a Procore commitment change order. */
export type ProcoreChangeOrderLine = ChangeOrderLineRecord & {
  readonly __typename?: 'ProcoreChangeOrderLine';
  /** The amount that the line adds or deducts. Procore: amount. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The number of the schedule-of-values line that is changed; null for a new line, and with three tiers for one that no requisition has billed yet. Procore: position of commitment_line_item_id, with three tiers that of the requisition's item. */
  readonly commitmentLineNumber?: Maybe<Scalars['String']['output']>;
  /** The cost code, as the source writes it. Procore: full_code of cost_code_id, or wbs_code. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type (Procore) or category (Sage). Procore: wbs_code. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** What the line is for. Procore: description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job (Procore) or extra (Sage); null for the base job. Procore: code of the sub job that is the biller of the cost code. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Whether Procore tells which line is changed; where it does not, a line without a number is not known to be new. */
  readonly isChangedLineKnown?: Maybe<Scalars['Boolean']['output']>;
  /** The number that people say aloud. Procore: position. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Units ordered or changed; null for a lump sum. Procore: quantity. */
  readonly quantity?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** Price of one unit; null for a lump sum. Procore: unit_cost. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Unit of measure. Procore: uom. */
  readonly unitOfMeasure?: Maybe<Scalars['String']['output']>;
  /** The code in the work breakdown structure, with the sub job, cost code and cost type in one. Procore: wbs_code.flat_code. */
  readonly wbsCode?: Maybe<Scalars['String']['output']>;
};

/** A change order request of Procore, which stands between potential change orders and the package where there are three tiers. Its amount is part of the package, not on top of it. */
export type ProcoreChangeOrderRequest = {
  readonly __typename?: 'ProcoreChangeOrderRequest';
  /** The amount of the change; negative for a deduction. Procore: grand_total. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The package that carries it. Procore: change_order_package_id. */
  readonly changeOrder?: Maybe<ProcoreChangeOrder>;
  /** The commitment that would be changed. Procore: contract_id. */
  readonly commitment?: Maybe<ProcoreCommitment>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The number that people say aloud. Procore: number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** What it asks for. Procore: change_order_request_id of each. */
  readonly potentialChangeOrders: ReadonlyArray<ProcorePotentialChangeOrder>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word, which the company may have made. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary; a word that the company has made counts as what it is mapped to. */
  readonly status: ChangeOrderStatus;
  /** What the change is for. Procore: title. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of change order requests. */
export type ProcoreChangeOrderRequestConnection = {
  readonly __typename?: 'ProcoreChangeOrderRequestConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreChangeOrderRequestEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreChangeOrderRequest>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of change order requests with its cursor. */
export type ProcoreChangeOrderRequestEdge = {
  readonly __typename?: 'ProcoreChangeOrderRequestEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreChangeOrderRequest;
};

/** A work order contract or purchase order contract of Procore. */
export type ProcoreCommitment = CommitmentRecord & Node & Numbered & {
  readonly __typename?: 'ProcoreCommitment';
  /** What its lines are counted in: amount or unit. Procore: accounting_method. */
  readonly accountingMethod?: Maybe<Scalars['String']['output']>;
  /** The sum of approved change orders. Procore: approved_change_orders. */
  readonly approvedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The change orders of the commitment. Procore: commitment_change_orders. */
  readonly changeOrders: ReadonlyArray<ProcoreChangeOrder>;
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
  /** How the commitment is invoiced, with the sliding scale of its retainage. One call a commitment. Procore: contracts/…/invoice_configuration. */
  readonly invoiceConfiguration?: Maybe<ProcoreInvoiceConfiguration>;
  /** Gross amount invoiced to date, before retainage. Procore: total_completed_and_stored_to_date of the latest counted requisition. */
  readonly invoicedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The invoices against the commitment. Procore: requisitions. */
  readonly invoices: ReadonlyArray<ProcoreInvoice>;
  /** Whether it is executed. Procore: executed. */
  readonly isExecuted?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is private. Procore: private. */
  readonly isPrivate?: Maybe<Scalars['Boolean']['output']>;
  /** Subcontract or purchase order. Procore: work_order_contracts or purchase_order_contracts. */
  readonly kind: CommitmentKind;
  /** The schedule of values. Procore: line_items. */
  readonly lines: ReadonlyArray<ProcoreCommitmentLine>;
  /** The number that people say aloud. Procore: number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Who owns the link of this record to the books, when another integration does. Procore: origin_id. */
  readonly originId?: Maybe<Scalars['String']['output']>;
  /** The amount at signing, before change orders. Procore: grand_total. */
  readonly originalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Amount paid to date, net of retainage. Procore: total_payments. */
  readonly paidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The payments made on the commitment. Procore: contract_payments. */
  readonly payments: ReadonlyArray<ProcorePayment>;
  /** The sum of change orders that are issued and not decided: exposure, never part of the revised amount. Procore: pending_change_orders. */
  readonly pendingChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The project that the commitment belongs to. Procore: project.id. */
  readonly project?: Maybe<ProcoreProject>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** What Procore's own total has of the requisitions, net of retainage. Procore: total_requisitions_amount. */
  readonly requisitionsAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage held now: withheld to date less released to date. Procore: retainage of the latest counted requisition. */
  readonly retainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
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
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The company that the commitment is made with. Procore: vendor.id. */
  readonly vendor?: Maybe<ProcoreVendor>;
  /** Its name as the commitment says it, also where no directory shows the company. Procore: vendor.company. */
  readonly vendorName?: Maybe<Scalars['String']['output']>;
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

/** A commitment to be made, and known by its number in the project. */
export type ProcoreCommitmentCreateInput = {
  /** Check everything and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** It may have been sent before: what Procore shows of it is completed, and the commitment itself is not made again. */
  readonly isResumed?: Scalars['Boolean']['input'];
  /** A subcontract or a purchase order. */
  readonly kind: CommitmentKind;
  /** The schedule of values, in the order of its numbers. */
  readonly lines: ReadonlyArray<ProcoreCommitmentLineInput>;
  /** The number, which no other commitment of the project has. */
  readonly number: Scalars['String']['input'];
  /** The project. */
  readonly projectId: Scalars['ID']['input'];
  /** What is withheld of each invoice, from 0 to 100. */
  readonly retainagePercent: Scalars['Decimal']['input'];
  /** When it was signed. */
  readonly signedOn?: InputMaybe<Scalars['Date']['input']>;
  /** What it is for. */
  readonly title: Scalars['String']['input'];
  /** A company in the directory of the project. */
  readonly vendorId: Scalars['ID']['input'];
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
export type ProcoreCommitmentLine = CommitmentLineRecord & Node & Numbered & {
  readonly __typename?: 'ProcoreCommitmentLine';
  /** The cost code, as the source writes it. Procore: cost_code.full_code, or that of wbs_code where there is none. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type (Procore) or category (Sage). Procore: line_item_type.code. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** What the line is for. Procore: description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job (Procore) or extra (Sage); null for the base job. Procore: code of the sub job that is the biller of the cost code. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The number that people say aloud. Procore: position. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The amount of the line at signing. Procore: amount. */
  readonly originalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Units ordered or changed; null for a lump sum. Procore: quantity. */
  readonly quantity?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** The source's own id of the tax on the line; null where there is none, or Procore does not say. Procore: tax_code_id. */
  readonly taxCode?: Maybe<Scalars['String']['output']>;
  /** The amount of the line with markup and tax, as it is in the total of the contract; null where Procore does not say. Procore: total_amount. */
  readonly totalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Price of one unit; null for a lump sum. Procore: unit_cost. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Unit of measure. Procore: uom. */
  readonly unitOfMeasure?: Maybe<Scalars['String']['output']>;
  /** The code in the work breakdown structure, with the sub job, cost code and cost type in one. Procore: wbs_code.flat_code. */
  readonly wbsCode?: Maybe<Scalars['String']['output']>;
};

/** A line of the schedule of values of a commitment to be made. */
export type ProcoreCommitmentLineInput = {
  /** The amount. */
  readonly amount: Scalars['Decimal']['input'];
  /** The cost code, by its number. */
  readonly costCode: Scalars['String']['input'];
  /** The cost type, by its code. */
  readonly costType: Scalars['String']['input'];
  /** What it is for. */
  readonly description: Scalars['String']['input'];
  /** The sub job; null for the project itself. */
  readonly extra?: InputMaybe<Scalars['String']['input']>;
  /** How many units; none for a lump sum. */
  readonly quantity?: InputMaybe<Scalars['Decimal']['input']>;
  /** The price of one unit. */
  readonly unitCostAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** The unit. */
  readonly unitOfMeasure?: InputMaybe<Scalars['String']['input']>;
};

/** A cost code of a Procore project. */
export type ProcoreCostCode = CostCodeRecord & Node & Numbered & {
  readonly __typename?: 'ProcoreCostCode';
  /** The cost types that the code is used with. Procore: line_item_types. */
  readonly costTypes: ReadonlyArray<Scalars['String']['output']>;
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
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. Procore: deleted_at. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
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
  /** The whole cost. Procore: grand_total, or amount. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** ISO 4217 code of the currency. Procore: currency_configuration.currency_iso_code. */
  readonly currency: Scalars['String']['output'];
  /** What the cost was for. Procore: description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The day of the cost. Procore: direct_cost_date. */
  readonly incurredOn?: Maybe<Scalars['Date']['output']>;
  /** The number of the bill or receipt. Procore: invoice_number. */
  readonly invoiceNumber?: Maybe<Scalars['String']['output']>;
  /** What the cost was. Procore: direct_cost_type. */
  readonly kind: ProcoreDirectCostKind;
  /** What the cost was charged to. Procore: direct_costs/line_items. */
  readonly lines: ReadonlyArray<ProcoreDirectCostLine>;
  /** The day it was paid. Procore: payment_date. */
  readonly paidOn?: Maybe<Scalars['Date']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The day the bill came in. Procore: received_date. */
  readonly receivedOn?: Maybe<Scalars['Date']['output']>;
  /** What the cost was, in the source's own word. Procore: direct_cost_type. */
  readonly sourceKind?: Maybe<Scalars['String']['output']>;
  /** The state in the source's own word. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in a closed vocabulary. */
  readonly status: ProcoreDirectCostStatus;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The company that was paid; null for wages and for most expenses. Procore: vendor_id. */
  readonly vendor?: Maybe<ProcoreVendor>;
};

/** A page of direct costs. */
export type ProcoreDirectCostConnection = {
  readonly __typename?: 'ProcoreDirectCostConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreDirectCostEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreDirectCost>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of direct costs with its cursor. */
export type ProcoreDirectCostEdge = {
  readonly __typename?: 'ProcoreDirectCostEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreDirectCost;
};

/** What a direct cost was. */
export type ProcoreDirectCostKind =
  /** An expense, such as a receipt. */
  | 'EXPENSE'
  /** A bill of a company without a commitment. */
  | 'INVOICE'
  /** A word that Tieout does not know; the source's own word stands beside it. */
  | 'OTHER'
  /** Wages of own people. */
  | 'PAYROLL';

/** A line of a direct cost. */
export type ProcoreDirectCostLine = {
  readonly __typename?: 'ProcoreDirectCostLine';
  /** The amount of the line. Procore: amount. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The cost code, as the source writes it. Procore: cost_code.full_code, or wbs_code. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type. Procore: line_item_type.code, or wbs_code. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. Procore: currency_configuration.currency_iso_code. */
  readonly currency: Scalars['String']['output'];
  /** What the line is for. Procore: description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job; null for the base job. Procore: cost_code.biller of type SubJob. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The number that people say aloud. Procore: position. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Units; null for a lump sum. Procore: quantity. */
  readonly quantity?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Price of one unit; null for a lump sum. Procore: unit_cost. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Unit of measure. Procore: uom. */
  readonly unitOfMeasure?: Maybe<Scalars['String']['output']>;
};

/** The state of a direct cost. */
export type ProcoreDirectCostStatus =
  /** Approved; part of the cost of the project. */
  | 'APPROVED'
  /** Being written. */
  | 'DRAFT'
  /** A word that Tieout does not know; the source's own word stands beside it. */
  | 'OTHER'
  /** Entered, not decided. */
  | 'PENDING'
  /** Sent back to whoever entered it. */
  | 'REVISE_AND_RESUBMIT';

/** A difference between Procore's answers and what was recorded of its API. */
export type ProcoreDrift = {
  readonly __typename?: 'ProcoreDrift';
  /** The queries and mutations of this subgraph that rest on the resource. */
  readonly affectedOperations: ReadonlyArray<Scalars['String']['output']>;
  /** The types that show it, or queries as Query.name. */
  readonly affectedTypes: ReadonlyArray<Scalars['String']['output']>;
  /** How grave it is. */
  readonly class: DriftClass;
  /** When it was seen to be right again; null while it lasts. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The field within a record, such as items[].id; empty for the resource as a whole. */
  readonly field: Scalars['String']['output'];
  /** When it was first seen by the process. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** When it was last seen. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** What came. */
  readonly now: Scalars['String']['output'];
  /** The resource, as Procore names it in the path. */
  readonly resource: Scalars['String']['output'];
  /** How many reads showed it. */
  readonly seenCount: Scalars['Int']['output'];
  /** What was recorded. */
  readonly was: Scalars['String']['output'];
};

/** Whether Procore answers, and what is left of its call budget. */
export type ProcoreHealth = {
  readonly __typename?: 'ProcoreHealth';
  /** What is left of the call budget, as the last answer said; null before the first. */
  readonly budget?: Maybe<ProcoreCallBudget>;
  /** The Procore company that is read. */
  readonly companyId: Scalars['String']['output'];
  /** Stable code of the failure, if it does not answer. */
  readonly errorCode?: Maybe<Scalars['String']['output']>;
  /** What failed and the way out, if it does not answer. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  /** Whether a token was given and a record was read. */
  readonly isReachable: Scalars['Boolean']['output'];
};

/** An insurance of a company of the Procore directory. */
export type ProcoreInsurance = {
  readonly __typename?: 'ProcoreInsurance';
  /** The first day of cover. Procore: effective_date. */
  readonly effectiveOn?: Maybe<Scalars['Date']['output']>;
  /** The last day of cover. Procore: expiration_date. */
  readonly expiresOn?: Maybe<Scalars['Date']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Whether the company need not have it. Procore: exempt. */
  readonly isExempt: Scalars['Boolean']['output'];
  /** What is insured, such as "General Liability". Procore: insurance_type. */
  readonly kind?: Maybe<Scalars['String']['output']>;
  /** The most that is paid. Procore: limit. */
  readonly limitAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The number that people say aloud. Procore: policy_number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Who insures. Procore: insurance_provider. */
  readonly provider?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** Whether it is good enough, as people at the general contractor have judged it; a date that has passed does not change it. */
  readonly status: InsuranceStatus;
};

/** A subcontractor invoice (requisition) of Procore. */
export type ProcoreInvoice = InvoiceRecord & Node & Numbered & {
  readonly __typename?: 'ProcoreInvoice';
  /** The day that decides the accounting period. Procore: requisition_end. */
  readonly accountingOn?: Maybe<Scalars['Date']['output']>;
  /** What the subcontractor has asked for, before the general contractor's corrections. Procore: total_claimed_amount. */
  readonly claimedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The commitment that is invoiced. Procore: commitment_id. */
  readonly commitment?: Maybe<ProcoreCommitment>;
  /** The share of the contract sum that is completed and stored. Procore: percent_complete. */
  readonly completePercent?: Maybe<Scalars['Decimal']['output']>;
  /** Work and stored materials billed to date. Procore: summary.total_completed_and_stored_to_date. */
  readonly completedAndStoredToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** Whether another integration has taken the invoice to the books, in Procore's own word. Procore: erp_status. */
  readonly erpStatus?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** Gross amount of this invoice, before retainage. Procore: total_completed_and_stored_to_date less that of the previous requisition, line by line. */
  readonly grossAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** What the invoice asks for: progress, retainage_release or progress_and_retainage_release. Procore: invoice_type. */
  readonly invoiceType?: Maybe<Scalars['String']['output']>;
  /** The date on the invoice. Procore: billing_date. */
  readonly invoicedOn?: Maybe<Scalars['Date']['output']>;
  /** How the amounts are entered: progressive or simplified. Procore: contract_invoicing_method. */
  readonly invoicingMethod?: Maybe<Scalars['String']['output']>;
  /** Whether it is the last invoice of the commitment. Procore: final. */
  readonly isFinal?: Maybe<Scalars['Boolean']['output']>;
  /** The lines of the invoice. */
  readonly lines: ReadonlyArray<ProcoreInvoiceLine>;
  /** Retainage on stored materials held after this invoice. The sum over the lines. */
  readonly materialsRetainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on stored materials released by this invoice. The sum over the lines. */
  readonly materialsRetainageReleasedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The number that people say aloud. Procore: invoice_number, or number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** What this invoice asks to be paid. Procore: summary.current_payment_due. */
  readonly paymentDueAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The first day of the period that is billed. Procore: requisition_start. */
  readonly periodStartsOn?: Maybe<Scalars['Date']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Retainage withheld by this invoice less retainage it releases. Procore: retainage held less that of the previous requisition, line by line. */
  readonly retainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage held after this invoice. Procore: summary.total_retainage. */
  readonly retainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The place of the requisition in the commitment. Procore: number. */
  readonly sequence: Scalars['Int']['output'];
  /** The state in the source's own word. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: InvoiceStatus;
  /** The certificate (AIA form G702), as Procore states it. Procore: summary. */
  readonly summary?: Maybe<ProcoreInvoiceSummary>;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Retainage on work held after this invoice. The sum over the lines. */
  readonly workRetainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on work released by this invoice. The sum over the lines. */
  readonly workRetainageReleasedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on work withheld by this invoice. The sum over the lines. */
  readonly workRetainageThisPeriodAmount?: Maybe<Scalars['Decimal']['output']>;
};

/** How a Procore commitment is invoiced. */
export type ProcoreInvoiceConfiguration = {
  readonly __typename?: 'ProcoreInvoiceConfiguration';
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** Whether there are invoices, after which little of this can change. Procore: commitment_has_invoices. */
  readonly hasInvoices?: Maybe<Scalars['Boolean']['output']>;
  /** Whether retainage follows the rules below; it then slides for new invoices and never back in time. Procore: ssr_enabled. */
  readonly isSlidingScale?: Maybe<Scalars['Boolean']['output']>;
  /** Whether stored materials are billed apart from work. Procore: separate_billing_for_stored_materials. */
  readonly isStoredMaterialBilledApart?: Maybe<Scalars['Boolean']['output']>;
  /** Whether Procore moves stored materials into the previous work with each new invoice. Procore: move_materials_to_previous_work_completed. */
  readonly isStoredMaterialMoved?: Maybe<Scalars['Boolean']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The rules of the sliding scale in their order, each in force until its limit is held. Procore: retainage_rule_set.retainage_rules. */
  readonly retainageRules: ReadonlyArray<ProcoreRetainageRule>;
  /** The name of the rules together. Procore: retainage_rule_set.name. */
  readonly ruleSetName?: Maybe<Scalars['String']['output']>;
  /** How stored materials are billed, in Procore's own word. Procore: stored_materials_billing_method. */
  readonly storedMaterialMethod?: Maybe<Scalars['String']['output']>;
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

/** A requisition, as far as it takes to see whether it changed. */
export type ProcoreInvoiceKey = {
  readonly __typename?: 'ProcoreInvoiceKey';
  /** The id of the commitment that it bills. */
  readonly commitmentId: Scalars['ID']['output'];
  /** The id of the requisition. */
  readonly id: Scalars['ID']['output'];
  /** When Procore last changed it. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A line of a Procore requisition. */
export type ProcoreInvoiceLine = InvoiceLineRecord & {
  readonly __typename?: 'ProcoreInvoiceLine';
  /** What the subcontractor has asked for on the line. Procore: subcontractor_claimed_amount. */
  readonly claimedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The number of the schedule-of-values line that is invoiced. Procore: position; for a change order line that of commitment_line_item_id, null where Procore does not send it. */
  readonly commitmentLineNumber?: Maybe<Scalars['String']['output']>;
  /** Work and stored materials billed to date. Procore: total_completed_and_stored_to_date. */
  readonly completedAndStoredToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The cost code, as the source writes it. Procore: full_code of cost_code_id, or wbs_code. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type (Procore) or category (Sage). Procore: the segment line_item_type of wbs_code, or what follows the cost code in its flat_code. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** What the line is for. Procore: description_of_work. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job (Procore) or extra (Sage); null for the base job. Procore: code of the sub job that is the biller of the cost code. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** Gross amount of the line on this invoice, before retainage. Procore: total_completed_and_stored_to_date less that of the previous requisition. */
  readonly grossAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Whether the line bills a change order instead of the schedule of values. Procore: item_type. */
  readonly isChangeOrderLine: Scalars['Boolean']['output'];
  /** Whether somebody has set the retainage by hand, against the sliding scale. Procore: ssr_manual_override. */
  readonly isRetainageOverridden?: Maybe<Scalars['Boolean']['output']>;
  /** Stored materials that Procore has moved into the previous work by itself. Procore: materials_moved. */
  readonly materialsMovedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Of them, those of earlier invoices. Procore: materials_presently_stored_from_previous_progress. */
  readonly materialsPreviousAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on stored materials held now. Procore: materials_stored_retainage_currently_retained. */
  readonly materialsRetainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The retainage that went with them. Procore: materials_retainage_retained_moved. */
  readonly materialsRetainageMovedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The rate of retainage on stored materials, in percent; accounting by amount only. Procore: materials_stored_retainage_percent_this_period. */
  readonly materialsRetainagePercent?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on stored materials released by this invoice. Procore: materials_stored_retainage_released_this_period. */
  readonly materialsRetainageReleasedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage withheld on materials that are new on this invoice. Procore: materials_stored_retainage_new_materials. */
  readonly materialsRetainageThisPeriodAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Stored materials not yet installed: a balance, not a movement. Procore: materials_presently_stored. */
  readonly materialsStoredAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The number that people say aloud. Procore: position. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Units ordered or changed; null for a lump sum. Procore: work_completed_this_period_quantity. */
  readonly quantity?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Retainage withheld by the line on this invoice less retainage it releases. Procore: retainage held less that of the previous requisition. */
  readonly retainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The value of the line that is billed. Procore: scheduled_value. */
  readonly scheduledAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own id of the line that is billed; null for one that names none. Procore: line_item_id; without it, of an item that bills a whole change order, change_order_package_id after the word package. */
  readonly sourceLineId?: Maybe<Scalars['String']['output']>;
  /** The state in the source's own word. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** Price of one unit; null for a lump sum. Procore: scheduled_unit_price. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Unit of measure. */
  readonly unitOfMeasure?: Maybe<Scalars['String']['output']>;
  /** The code in the work breakdown structure, with the sub job, cost code and cost type in one. Procore: wbs_code.flat_code. */
  readonly wbsCode?: Maybe<Scalars['String']['output']>;
  /** Work billed before this invoice. Procore: work_completed_from_previous_application. */
  readonly workPreviousAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on work held now: before, plus withheld, less released. Procore: work_completed_retainage_*. */
  readonly workRetainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The rate of retainage on the work of this invoice, in percent. Procore: work_completed_retainage_percent_this_period. */
  readonly workRetainagePercent?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on work held before this invoice. Procore: work_completed_retainage_from_previous_application. */
  readonly workRetainagePreviousAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on work released by this invoice. Procore: work_completed_retainage_released_this_period. */
  readonly workRetainageReleasedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on work withheld by this invoice. Procore: work_completed_retainage_retained_this_period. */
  readonly workRetainageThisPeriodAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Work billed by this invoice. Procore: work_completed_this_period. */
  readonly workThisPeriodAmount?: Maybe<Scalars['Decimal']['output']>;
};

/** The certificate of a requisition (AIA form G702). Procore states it apart from the lines, so the two may contradict each other. */
export type ProcoreInvoiceSummary = {
  readonly __typename?: 'ProcoreInvoiceSummary';
  /** Change orders that add. Procore: positive_change_order_item_total. */
  readonly additionsAmount?: Maybe<Scalars['Decimal']['output']>;
  /** What is left of the contract sum, with the retainage that is held. Procore: balance_to_finish_including_retainage. */
  readonly balanceToFinishAmount?: Maybe<Scalars['Decimal']['output']>;
  /** All change orders on the requisition. Procore: net_change_by_change_orders. */
  readonly changesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Work and stored materials billed to date. Procore: total_completed_and_stored_to_date. */
  readonly completedAndStoredToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The contract sum with its change orders. Procore: contract_sum_to_date. */
  readonly contractToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** Change orders that deduct, below zero. Procore: negative_change_order_item_total. */
  readonly deductionsAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Billed to date less retainage held. Procore: total_earned_less_retainage. */
  readonly earnedLessRetainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Materials stored since the requisition before. Procore: new_materials. */
  readonly materialsNewAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on stored materials held now. Procore: stored_materials_retainage_amount. */
  readonly materialsRetainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on stored materials, in percent of them. Procore: stored_materials_retainage_percent. */
  readonly materialsRetainagePercent?: Maybe<Scalars['Decimal']['output']>;
  /** Stored materials not yet installed. Procore: stored_materials. */
  readonly materialsStoredAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Of them, those that are new on this requisition. Procore: positive_new_change_order_item_total. */
  readonly newAdditionsAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Of them, those that are new on this requisition. Procore: negative_new_change_order_item_total. */
  readonly newDeductionsAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The contract sum at signing. Procore: original_contract_sum. */
  readonly originalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** What the requisition asks to be paid. Procore: current_payment_due. */
  readonly paymentDueAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The period in words. Procore: formatted_period. */
  readonly periodText?: Maybe<Scalars['String']['output']>;
  /** Of them, those of earlier requisitions. Procore: positive_previous_change_order_item_total. */
  readonly previousAdditionsAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Earned less retainage as of the requisition before. Procore: less_previous_certificates_for_payment. */
  readonly previousCertificatesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Of them, those of earlier requisitions. Procore: negative_previous_change_order_item_total. */
  readonly previousDeductionsAmount?: Maybe<Scalars['Decimal']['output']>;
  /** All retainage held now. Procore: total_retainage. */
  readonly retainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Tax on this payment. Procore: tax_applicable_to_this_payment. */
  readonly taxAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on work held now. Procore: completed_work_retainage_amount. */
  readonly workRetainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on work, in percent of the work. Procore: completed_work_retainage_percent. */
  readonly workRetainagePercent?: Maybe<Scalars['Decimal']['output']>;
};

/** An owner invoice (payment application) of Procore: what the contractor asks of the owner for one period. */
export type ProcoreOwnerInvoice = Node & Numbered & {
  readonly __typename?: 'ProcoreOwnerInvoice';
  /** What this invoice bills. Procore: total_amount_accrued_this_period. */
  readonly accruedThisPeriodAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The billing period that it was written in. Procore: period_id. */
  readonly billingPeriod?: Maybe<ProcoreBillingPeriod>;
  /** How much of the contract is complete. Procore: percent_complete. */
  readonly completePercent?: Maybe<Scalars['Decimal']['output']>;
  /** The contract that is billed. Procore: contract.id. */
  readonly contract?: Maybe<ProcorePrimeContract>;
  /** ISO 4217 code of the currency. Procore: currency_configuration.currency_iso_code. */
  readonly currency: Scalars['String']['output'];
  /** The last day that is billed. Procore: period_end. */
  readonly endOn?: Maybe<Scalars['Date']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The date on the invoice. Procore: billing_date. */
  readonly invoicedOn?: Maybe<Scalars['Date']['output']>;
  /** The continuation sheet, G703. Procore: g703 of the single invoice. */
  readonly lines: ReadonlyArray<ProcoreOwnerInvoiceLine>;
  /** The number that people say aloud. Procore: invoice_number, or number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** What the owner has paid on it. Procore: total_amount_paid. */
  readonly paidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The place of the invoice in the contract. Procore: number. */
  readonly sequence: Scalars['Int']['output'];
  /** The state in the source's own word. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The first day that is billed. Procore: period_start. */
  readonly startOn?: Maybe<Scalars['Date']['output']>;
  /** The state in a closed vocabulary. */
  readonly status: ProcoreOwnerInvoiceStatus;
  /** The summary page, G702. Procore: g702. */
  readonly summary: ProcoreOwnerInvoiceSummary;
  /** The day on which the record last changed in its source; null where the invoice was asked for by its id. Procore: updated_at of the list. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of owner invoices. */
export type ProcoreOwnerInvoiceConnection = {
  readonly __typename?: 'ProcoreOwnerInvoiceConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreOwnerInvoiceEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreOwnerInvoice>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of owner invoices with its cursor. */
export type ProcoreOwnerInvoiceEdge = {
  readonly __typename?: 'ProcoreOwnerInvoiceEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreOwnerInvoice;
};

/** A line of an owner invoice, as the AIA form G703 has it. */
export type ProcoreOwnerInvoiceLine = {
  readonly __typename?: 'ProcoreOwnerInvoiceLine';
  /** What is left of the line. Procore: balance_to_finish. */
  readonly balanceToFinishAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Work and stored materials billed to date. Procore: total_completed_and_stored_to_date. */
  readonly completedAndStoredToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The cost code, as the source writes it. Procore: cost_code.full_code, or wbs_code. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type. Procore: line_item_type.code, or wbs_code. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. Procore: currency_configuration.currency_iso_code. */
  readonly currency: Scalars['String']['output'];
  /** What the line is for. Procore: description_override, or description_of_work. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job; null for the base job. Procore: cost_code.biller of type SubJob. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Whether the line bills a change order instead of the schedule of values. Procore: added_from_source, or origin_type. */
  readonly isChangeOrderLine: Scalars['Boolean']['output'];
  /** Retainage held on stored materials. Procore: materials_stored_retainage_currently_retained. */
  readonly materialsRetainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Stored materials not yet installed: a balance, not a movement. Procore: materials_presently_stored. */
  readonly materialsStoredAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The number that people say aloud. Procore: item_number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** All retainage held on the line. Procore: total_retainage_currently_retained. */
  readonly retainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The value of the line. Procore: scheduled_value. */
  readonly scheduledAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Work billed before this invoice. Procore: work_completed_from_previous_application. */
  readonly workPreviousAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage held on completed work. Procore: work_completed_retainage_currently_retained. */
  readonly workRetainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Work billed by this invoice. Procore: work_completed_this_period. */
  readonly workThisPeriodAmount?: Maybe<Scalars['Decimal']['output']>;
};

/** The state of an owner invoice. */
export type ProcoreOwnerInvoiceStatus =
  /** Approved for payment. */
  | 'APPROVED'
  /** Being written. */
  | 'DRAFT'
  /** A word that Tieout does not know; the source's own word stands beside it. */
  | 'OTHER'
  /** Sent back to the contractor. */
  | 'REVISE_AND_RESUBMIT'
  /** Handed in, not decided. */
  | 'UNDER_REVIEW';

/** The summary of an owner invoice, as the AIA form G702 numbers it. */
export type ProcoreOwnerInvoiceSummary = {
  readonly __typename?: 'ProcoreOwnerInvoiceSummary';
  /** Line 2, net change by change orders. Procore: net_change_by_change_orders. */
  readonly approvedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Line 9, what is left to pay, retainage with it. Procore: balance_to_finish_including_retainage. */
  readonly balanceToFinishAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Line 4, work and stored materials to date. Procore: total_completed_and_stored_to_date. */
  readonly completedAndStoredToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Line 3, the contract to date. Procore: contract_sum_to_date. */
  readonly contractToDateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Line 6, earned less retainage. Procore: total_earned_less_retainage. */
  readonly earnedLessRetainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Line 5b, retainage held on stored materials. Procore: stored_materials_retainage_amount. */
  readonly materialsRetainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Line 1, the contract at signing. Procore: original_contract_sum. */
  readonly originalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Line 8, what is to be paid now. Procore: current_payment_due. */
  readonly paymentDueAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Line 7, what earlier invoices were certified for. Procore: less_previous_certificates_for_payment. */
  readonly previouslyCertifiedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Line 5, all retainage held. Procore: total_retainage. */
  readonly retainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Tax on this payment. Procore: tax_applicable_to_this_payment. */
  readonly taxAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Line 5a, retainage held on completed work. Procore: completed_work_retainage_amount. */
  readonly workRetainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
};

/** A payment recorded on a Procore commitment. */
export type ProcorePayment = Node & Numbered & PaymentRecord & {
  readonly __typename?: 'ProcorePayment';
  /** The amount paid out. Procore: amount. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The number of the check. Procore: check_number. */
  readonly checkNumber?: Maybe<Scalars['String']['output']>;
  /** The commitment that is paid. Procore: contract_id. */
  readonly commitment?: Maybe<ProcoreCommitment>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The id of the requisition that is paid, where the payment was made on one. Procore: requisition_id. */
  readonly invoiceId?: Maybe<Scalars['ID']['output']>;
  /** The number of the invoice that is paid, as it was written down. Procore: invoice_number. */
  readonly invoiceNumber?: Maybe<Scalars['String']['output']>;
  /** How it was paid, in Procore's own word. Procore: payment_method. */
  readonly method?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. Procore: check_number, or payment_number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The day of the payment. Procore: date. */
  readonly paidOn?: Maybe<Scalars['Date']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: PaymentStatus;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of payments. */
export type ProcorePaymentConnection = {
  readonly __typename?: 'ProcorePaymentConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcorePaymentEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcorePayment>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of payments with its cursor. */
export type ProcorePaymentEdge = {
  readonly __typename?: 'ProcorePaymentEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcorePayment;
};

/** A potential change order of Procore, the lowest tier where there are two or three. In a change order its amount is part of that; in none it is exposure at most. */
export type ProcorePotentialChangeOrder = {
  readonly __typename?: 'ProcorePotentialChangeOrder';
  /** The amount of the change; negative for a deduction. Procore: grand_total. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The change order that carries it; null if none does, or if number and title, which is all that Procore tells, are those of several. Procore: change_order_package_acronym_number, change_order_package_title. */
  readonly changeOrder?: Maybe<ProcoreChangeOrder>;
  /** The commitment that would be changed. Procore: contract_id. */
  readonly commitment?: Maybe<ProcoreCommitment>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The lines of the change; one call each. Procore: line_items. */
  readonly lines: ReadonlyArray<ProcoreChangeOrderLine>;
  /** The number that people say aloud. Procore: number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Why there is a change. Procore: change_reason. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The request that groups it, where there are three tiers. Procore: change_order_request_id. */
  readonly request?: Maybe<ProcoreChangeOrderRequest>;
  /** The state in the source's own word, which the company may have made. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary; a word that the company has made counts as what it is mapped to. */
  readonly status: ChangeOrderStatus;
  /** What the change is for. Procore: title. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of potential change orders. */
export type ProcorePotentialChangeOrderConnection = {
  readonly __typename?: 'ProcorePotentialChangeOrderConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcorePotentialChangeOrderEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcorePotentialChangeOrder>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of potential change orders with its cursor. */
export type ProcorePotentialChangeOrderEdge = {
  readonly __typename?: 'ProcorePotentialChangeOrderEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcorePotentialChangeOrder;
};

/** A change order of a prime contract: what the owner pays more or less. With three tiers it is the change order package. */
export type ProcorePrimeChangeOrder = Node & Numbered & {
  readonly __typename?: 'ProcorePrimeChangeOrder';
  /** The amount of the change; negative for a deduction. Procore: grand_total. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the change was approved. Procore: reviewed_at. */
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  /** The contract that is changed. Procore: contract_id. */
  readonly contract?: Maybe<ProcorePrimeContract>;
  /** ISO 4217 code of the currency. Procore: currency_configuration.currency_iso_code. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The lines of the change. Procore: line_items. */
  readonly lines: ReadonlyArray<ProcorePrimeLine>;
  /** The number that people say aloud. Procore: number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in a closed vocabulary. */
  readonly status: ChangeOrderStatus;
  /** What the change is for. Procore: title. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of prime change orders. */
export type ProcorePrimeChangeOrderConnection = {
  readonly __typename?: 'ProcorePrimeChangeOrderConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcorePrimeChangeOrderEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcorePrimeChangeOrder>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of prime change orders with its cursor. */
export type ProcorePrimeChangeOrderEdge = {
  readonly __typename?: 'ProcorePrimeChangeOrderEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcorePrimeChangeOrder;
};

/** A prime contract of Procore: the contract with the owner. */
export type ProcorePrimeContract = Node & Numbered & {
  readonly __typename?: 'ProcorePrimeContract';
  /** The sum of approved change orders. Procore: approved_change_orders. */
  readonly approvedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The change orders of the contract. Procore: prime_change_orders; with three tiers change_order_packages. */
  readonly changeOrders: ReadonlyArray<ProcorePrimeChangeOrder>;
  /** ISO 4217 code of the currency. Procore: currency_configuration.currency_iso_code. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Whether the signed contract is in hand. Procore: executed. */
  readonly isExecuted: Scalars['Boolean']['output'];
  /** The schedule of values. Procore: line_items of the single contract. */
  readonly lines: ReadonlyArray<ProcorePrimeLine>;
  /** The number that people say aloud. Procore: number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The amount at signing, before change orders. Procore: grand_total. */
  readonly originalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The owner (client) who pays. Procore: vendor.id. */
  readonly owner?: Maybe<ProcoreVendor>;
  /** The invoices to the owner. Procore: payment_applications. */
  readonly ownerInvoices: ReadonlyArray<ProcoreOwnerInvoice>;
  /** Amount that the owner has paid to date. Procore: total_payments of the single contract. */
  readonly paidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The sum of change orders that are not decided, never part of the revised amount. Procore: pending_change_orders_amount of the single contract. */
  readonly pendingChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The project that is built. Procore: the project that the contract was read from. */
  readonly project?: Maybe<ProcoreProject>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The default rate of retainage, in percent. Procore: retainage_percent. */
  readonly retainagePercent?: Maybe<Scalars['Decimal']['output']>;
  /** Original amount plus approved change orders. Procore: revised_contract_amount. */
  readonly revisedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the contract was signed. Procore: contract_date. */
  readonly signedOn?: Maybe<Scalars['Date']['output']>;
  /** The state in the source's own word. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in a closed vocabulary. */
  readonly status: ProcorePrimeContractStatus;
  /** What the contract is for. Procore: title. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of prime contracts. */
export type ProcorePrimeContractConnection = {
  readonly __typename?: 'ProcorePrimeContractConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcorePrimeContractEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcorePrimeContract>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of prime contracts with its cursor. */
export type ProcorePrimeContractEdge = {
  readonly __typename?: 'ProcorePrimeContractEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcorePrimeContract;
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

/** A line of the schedule of values of a prime contract, or of one of its change orders. */
export type ProcorePrimeLine = {
  readonly __typename?: 'ProcorePrimeLine';
  /** The amount of the line; what it adds or deducts in a change order. Procore: amount. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The cost code, as the source writes it. Procore: cost_code.full_code, or wbs_code. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type. Procore: line_item_type.code, or wbs_code. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. Procore: currency_configuration.currency_iso_code. */
  readonly currency: Scalars['String']['output'];
  /** What the line is for. Procore: description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job; null for the base job. Procore: cost_code.biller of type SubJob. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The number that people say aloud. Procore: position. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Units; null for a lump sum. Procore: quantity. */
  readonly quantity?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Price of one unit; null for a lump sum. Procore: unit_cost. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Unit of measure. Procore: uom. */
  readonly unitOfMeasure?: Maybe<Scalars['String']['output']>;
};

/** A project of Procore. */
export type ProcoreProject = Node & Numbered & ProjectRecord & {
  readonly __typename?: 'ProcoreProject';
  /** How many tiers commitment change orders have in this project: 1, 2 or 3; null before the first one. One or two calls a project, if they are not known already. Procore: change_order_tiers of potential_change_orders, or 3 where commitment_change_orders are refused. */
  readonly changeOrderTierCount?: Maybe<Scalars['Int']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The name of the project. Procore: name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. Procore: project_number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. Procore: project_stage.name, or active. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state that the project stands in, such as CA. Procore: state_code. */
  readonly stateCode?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: ProjectStatus;
  /** The sub jobs of the project. Procore: sub_jobs. */
  readonly subJobs: ReadonlyArray<ProcoreSubJob>;
  /** The tools of the project, those that are switched off too. Procore: tools. */
  readonly tools: ReadonlyArray<ProcoreProjectTool>;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of projects. */
export type ProcoreProjectConnection = {
  readonly __typename?: 'ProcoreProjectConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreProjectEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreProject>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of projects with its cursor. */
export type ProcoreProjectEdge = {
  readonly __typename?: 'ProcoreProjectEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreProject;
};

/** Which projects. */
export type ProcoreProjectFilter = {
  /** Only records changed at or after this moment. */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The records of one project. */
export type ProcoreProjectScope = {
  /** The project to read; take it from `procoreProjects`. Only what says so can be asked for without it. */
  readonly projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only records changed at or after this moment. An invoice counts as changed with any other of its commitment, because what it bills depends on them. Without a project it is the moment at which Tieout saw the change. */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A tool of a Procore project, which is switched on or off there. */
export type ProcoreProjectTool = {
  readonly __typename?: 'ProcoreProjectTool';
  /** Whether it is switched on; null when Procore does not say. Procore: is_active. */
  readonly isActive?: Maybe<Scalars['Boolean']['output']>;
  /** What it is for, in the shared vocabulary. */
  readonly kind: ProcoreToolKind;
  /** What the company calls it. Procore: title. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it is for, in the source's own word. Procore: engine_name. */
  readonly sourceKind?: Maybe<Scalars['String']['output']>;
};

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
  readonly commitmentId: Scalars['ID']['input'];
  /** Check everything and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The lines; those that are left out release nothing. */
  readonly lines: ReadonlyArray<ProcoreRetainageReleaseLineInput>;
  /** The number of the new invoice, which no other of the commitment has. */
  readonly number: Scalars['String']['input'];
  /** The billing date. */
  readonly releasedOn: Scalars['Date']['input'];
};

/** What one line of the latest invoice releases. */
export type ProcoreRetainageReleaseLineInput = {
  /** What is released of the retainage on its work. */
  readonly amount: Scalars['Decimal']['input'];
  /** The line of the latest counted invoice that holds the retainage. */
  readonly lineId: Scalars['ID']['input'];
};

/** A rule of a sliding scale: so much is withheld until so much is held. */
export type ProcoreRetainageRule = {
  readonly __typename?: 'ProcoreRetainageRule';
  /** What the limit is a share of. */
  readonly basis: ProcoreRetainageBasis;
  /** The amount that may be held; null for a share. Procore: rule_type_upper_limit. */
  readonly limitAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The share of the contract value that may be held; null for a fixed amount. Procore: rule_type_upper_limit. */
  readonly limitPercent?: Maybe<Scalars['Decimal']['output']>;
  /** The amount that is held when the rule ends, as Procore works it out. Procore: max_retainage. */
  readonly maximumHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The place of the rule, from 1. Procore: position. */
  readonly position: Scalars['Int']['output'];
  /** What is withheld while the rule is in force, in percent of the work. Procore: retainage_percentage. */
  readonly retainagePercent?: Maybe<Scalars['Decimal']['output']>;
  /** The basis in the source's own word. Procore: rule_type. */
  readonly sourceBasis?: Maybe<Scalars['String']['output']>;
};

/** A sub job of a Procore project: what the books call an extra. */
export type ProcoreSubJob = {
  readonly __typename?: 'ProcoreSubJob';
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** What it stands for. Procore: name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud; the extra of lines that are charged to it. Procore: code. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a tool of a project is for. */
export type ProcoreToolKind =
  /** The budget, with its views. */
  | 'BUDGET'
  /** Subcontracts and purchase orders, with their change orders and requisitions. */
  | 'COMMITMENTS'
  /** Anything else. */
  | 'OTHER';

/** A company of the Procore directory. */
export type ProcoreVendor = Node & Numbered & VendorRecord & {
  readonly __typename?: 'ProcoreVendor';
  /** The street. Procore: address. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** The city. Procore: city. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The day on which the first insurance runs out that the company is not exempt from. Procore: expiration_date. */
  readonly insuranceExpiresOn?: Maybe<Scalars['Date']['output']>;
  /** The insurances of the company: one call for all vendors. Procore: companies/…/insurances by vendor_id. */
  readonly insurances: ReadonlyArray<ProcoreInsurance>;
  /** Whether an integration has taken the company to the books. Procore: synced_to_erp. */
  readonly isSyncedToErp?: Maybe<Scalars['Boolean']['output']>;
  /** The name of the company. Procore: name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. Procore: origin_code. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. Procore: is_active. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state, such as CA. Procore: state_code. */
  readonly stateCode?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** What the tax office knows it by, such as an EIN; of a person in business alone it may be their own. Procore: business_register.identifier. */
  readonly taxNumber?: Maybe<Scalars['String']['output']>;
  /** The telephone number. Procore: business_phone. */
  readonly telephone?: Maybe<Scalars['String']['output']>;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The ZIP code. Procore: zip. */
  readonly zip?: Maybe<Scalars['String']['output']>;
};

/** A page of vendors. */
export type ProcoreVendorConnection = {
  readonly __typename?: 'ProcoreVendorConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreVendorEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreVendor>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of vendors with its cursor. */
export type ProcoreVendorEdge = {
  readonly __typename?: 'ProcoreVendorEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreVendor;
};

/** Which companies of the directory. */
export type ProcoreVendorFilter = {
  /** Instead those that are archived, which Procore lists apart. */
  readonly isArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only the companies that take part in this project; take it from `procoreProjects`. */
  readonly projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only records changed at or after this moment. */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A code of the work breakdown structure of a Procore project. */
export type ProcoreWbsCode = {
  readonly __typename?: 'ProcoreWbsCode';
  /** The cost code in it. Procore: path_code of the segment cost_code. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type in it. Procore: the segment line_item_type. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** The sub job in it; null for the base job. Procore: the segment sub_job. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** What the code stands for. Procore: flat_name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud, with all segments in one. Procore: flat_code. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. Procore: status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of codes of the work breakdown structure. */
export type ProcoreWbsCodeConnection = {
  readonly __typename?: 'ProcoreWbsCodeConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProcoreWbsCodeEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<ProcoreWbsCode>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of codes of the work breakdown structure with its cursor. */
export type ProcoreWbsCodeEdge = {
  readonly __typename?: 'ProcoreWbsCodeEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProcoreWbsCode;
};

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

/** What came of a write to Procore. */
export type ProcoreWritePayload = {
  readonly __typename?: 'ProcoreWritePayload';
  /** What is not said by the outcome: by which way it was written, or what is not known. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** How the write ended. */
  readonly outcome: ProcoreWriteOutcome;
  /** The id of the record that was written; null when there is none, or none that is known. */
  readonly recordId?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was written. */
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
  /** The billing periods of one project. It is read live alone, one project at a time. */
  readonly procoreBillingPeriods?: Maybe<ProcoreBillingPeriodConnection>;
  /** The rows of the budget of one project, as one budget view shows them. It is read live alone, one project at a time. */
  readonly procoreBudgetRows?: Maybe<ProcoreBudgetRowConnection>;
  /** The budget views that are set up for one project. It is read live alone, one project at a time. */
  readonly procoreBudgetViews?: Maybe<ProcoreBudgetViewConnection>;
  /** What is left of the call budget, without asking Procore; null before its first answer. */
  readonly procoreCallBudget?: Maybe<ProcoreCallBudget>;
  /** The change order batches of one project; none where there are three tiers. It is read live alone, one project at a time. */
  readonly procoreChangeOrderBatches?: Maybe<ProcoreChangeOrderBatchConnection>;
  /** The change order requests of one project that group a potential change order; none unless there are three tiers. It is read live alone, one project at a time. */
  readonly procoreChangeOrderRequests?: Maybe<ProcoreChangeOrderRequestConnection>;
  /** The commitment change orders of one project. Live where the project is named; without it those of every project, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly procoreChangeOrders?: Maybe<ProcoreChangeOrderConnection>;
  /** One subcontract or purchase order. */
  readonly procoreCommitment?: Maybe<ProcoreCommitment>;
  /** The subcontracts and purchase orders of one project. Live where the project is named; without it those of every project, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly procoreCommitments?: Maybe<ProcoreCommitmentConnection>;
  /** The cost codes of one project. Live where the project is named; without it those of every project, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly procoreCostCodes?: Maybe<ProcoreCostCodeConnection>;
  /** The direct costs of one project: what it costs outside of commitments. It is read live alone, one project at a time. */
  readonly procoreDirectCosts?: Maybe<ProcoreDirectCostConnection>;
  /** How Procore's answers differ from what was recorded of its API, as far as the process has read them. */
  readonly procoreDrifts: ReadonlyArray<ProcoreDrift>;
  /** Whether Procore answers: it did within the last minute, or is asked with the cheapest call there is. */
  readonly procoreHealth: ProcoreHealth;
  /**
   * Every requisition of a project, without its amounts: what was deleted is missing here. Null where
   * Procore does not say of each which commitment it bills and when it changed.
   */
  readonly procoreInvoiceKeys?: Maybe<ReadonlyArray<ProcoreInvoiceKey>>;
  /** The subcontractor invoices (requisitions) of one project. Live where the project is named; without it those of every project, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly procoreInvoices?: Maybe<ProcoreInvoiceConnection>;
  /**
   * How many events Procore gave up delivering since the moment, by its log of deliveries to this
   * installation's webhooks, of one project or else of the company's own lists.
   */
  readonly procoreLostEventCount?: Maybe<Scalars['Int']['output']>;
  /** The owner invoices (payment applications) of one project. It is read live alone, one project at a time. */
  readonly procoreOwnerInvoices?: Maybe<ProcoreOwnerInvoiceConnection>;
  /** The payments to the vendors of one project. It is read live alone, one project at a time. */
  readonly procorePayments?: Maybe<ProcorePaymentConnection>;
  /** The potential change orders of one project, of commitments alone; none where there is one tier, since those that Procore hides are the change orders themselves. It is read live alone, one project at a time. */
  readonly procorePotentialChangeOrders?: Maybe<ProcorePotentialChangeOrderConnection>;
  /** The change orders of the prime contracts of one project. It is read live alone, one project at a time. */
  readonly procorePrimeChangeOrders?: Maybe<ProcorePrimeChangeOrderConnection>;
  /** One prime contract. */
  readonly procorePrimeContract?: Maybe<ProcorePrimeContract>;
  /** The prime contracts of one project: what the owner pays the contractor for. It is read live alone, one project at a time. */
  readonly procorePrimeContracts?: Maybe<ProcorePrimeContractConnection>;
  /** One project of Procore. */
  readonly procoreProject?: Maybe<ProcoreProject>;
  /** The projects of the Procore company. */
  readonly procoreProjects?: Maybe<ProcoreProjectConnection>;
  /** One company of the directory. */
  readonly procoreVendor?: Maybe<ProcoreVendor>;
  /** The companies in the Procore company directory. */
  readonly procoreVendors?: Maybe<ProcoreVendorConnection>;
  /** The codes of the work breakdown structure of one project: what lines are charged to, cost code and cost type in one. It is read live alone, one project at a time. */
  readonly procoreWbsCodes?: Maybe<ProcoreWbsCodeConnection>;
};


export type QueryProcoreBillingPeriodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreBudgetRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreBudgetFilter;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreBudgetViewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreChangeOrderBatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreChangeOrderRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreChangeOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreProjectScope>;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreCommitmentArgs = {
  id: Scalars['ID']['input'];
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


export type QueryProcoreDirectCostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreInvoiceKeysArgs = {
  projectId: Scalars['ID']['input'];
};


export type QueryProcoreInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  commitmentIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  filter?: InputMaybe<ProcoreProjectScope>;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreLostEventCountArgs = {
  projectId?: InputMaybe<Scalars['ID']['input']>;
  since: Scalars['DateTime']['input'];
};


export type QueryProcoreOwnerInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcorePaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcorePotentialChangeOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcorePrimeChangeOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcorePrimeContractArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProcorePrimeContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProcoreProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreProjectFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreVendorArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProcoreVendorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreVendorFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreWbsCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
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
  ProcoreBillingPeriod: ProcoreBillingPeriod;
  ProcoreBudgetView: ProcoreBudgetView;
  ProcoreChangeOrder: ProcoreChangeOrder;
  ProcoreCommitment: ProcoreCommitment;
  ProcoreCommitmentLine: ProcoreCommitmentLine;
  ProcoreCostCode: ProcoreCostCode;
  ProcoreDirectCost: ProcoreDirectCost;
  ProcoreInvoice: ProcoreInvoice;
  ProcoreOwnerInvoice: ProcoreOwnerInvoice;
  ProcorePayment: ProcorePayment;
  ProcorePrimeChangeOrder: ProcorePrimeChangeOrder;
  ProcorePrimeContract: ProcorePrimeContract;
  ProcoreProject: ProcoreProject;
  ProcoreVendor: ProcoreVendor;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ProcoreBillingPeriod:
    ( { __typename: 'ProcoreBillingPeriod' }
    & GraphQLRecursivePick<FederationTypes['ProcoreBillingPeriod'], {"id":true}> );
  ProcoreBudgetView:
    ( { __typename: 'ProcoreBudgetView' }
    & GraphQLRecursivePick<FederationTypes['ProcoreBudgetView'], {"id":true}> );
  ProcoreChangeOrder:
    ( { __typename: 'ProcoreChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['ProcoreChangeOrder'], {"id":true}> );
  ProcoreCommitment:
    ( { __typename: 'ProcoreCommitment' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCommitment'], {"id":true}> );
  ProcoreCommitmentLine:
    ( { __typename: 'ProcoreCommitmentLine' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCommitmentLine'], {"id":true}> );
  ProcoreCostCode:
    ( { __typename: 'ProcoreCostCode' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCostCode'], {"id":true}> );
  ProcoreDirectCost:
    ( { __typename: 'ProcoreDirectCost' }
    & GraphQLRecursivePick<FederationTypes['ProcoreDirectCost'], {"id":true}> );
  ProcoreInvoice:
    ( { __typename: 'ProcoreInvoice' }
    & GraphQLRecursivePick<FederationTypes['ProcoreInvoice'], {"id":true}> );
  ProcoreOwnerInvoice:
    ( { __typename: 'ProcoreOwnerInvoice' }
    & GraphQLRecursivePick<FederationTypes['ProcoreOwnerInvoice'], {"id":true}> );
  ProcorePayment:
    ( { __typename: 'ProcorePayment' }
    & GraphQLRecursivePick<FederationTypes['ProcorePayment'], {"id":true}> );
  ProcorePrimeChangeOrder:
    ( { __typename: 'ProcorePrimeChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['ProcorePrimeChangeOrder'], {"id":true}> );
  ProcorePrimeContract:
    ( { __typename: 'ProcorePrimeContract' }
    & GraphQLRecursivePick<FederationTypes['ProcorePrimeContract'], {"id":true}> );
  ProcoreProject:
    ( { __typename: 'ProcoreProject' }
    & GraphQLRecursivePick<FederationTypes['ProcoreProject'], {"id":true}> );
  ProcoreVendor:
    ( { __typename: 'ProcoreVendor' }
    & GraphQLRecursivePick<FederationTypes['ProcoreVendor'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  ChangeOrderLineRecord: ( ChangeOrderLineRow );
  ChangeOrderRecord: ( ChangeOrderRow );
  CommitmentLineRecord: ( CommitmentLineRow );
  CommitmentRecord: ( CommitmentRow );
  CostCodeRecord: ( CostCodeRow );
  InvoiceLineRecord: ( InvoiceLineRow );
  InvoiceRecord: ( InvoiceRow );
  Node:
    | ( BillingPeriodRow )
    | ( BudgetViewRow )
    | ( ChangeOrderRow )
    | ( CommitmentRow )
    | ( CommitmentLineRow )
    | ( CostCodeRow )
    | ( DirectCostRow )
    | ( InvoiceRow )
    | ( OwnerInvoiceRow )
    | ( PaymentRow )
    | ( PrimeChangeOrderRow )
    | ( PrimeContractRow )
    | ( ProjectParent )
    | ( VendorParent )
  ;
  Numbered:
    | ( BillingPeriodRow )
    | ( ChangeOrderRow )
    | ( CommitmentRow )
    | ( CommitmentLineRow )
    | ( CostCodeRow )
    | ( InvoiceRow )
    | ( OwnerInvoiceRow )
    | ( PaymentRow )
    | ( PrimeChangeOrderRow )
    | ( PrimeContractRow )
    | ( ProjectParent )
    | ( VendorParent )
  ;
  PaymentRecord: ( PaymentRow );
  ProjectRecord: ( ProjectParent );
  VendorRecord: ( VendorParent );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ChangeOrderLineRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ChangeOrderLineRecord']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ChangeOrderRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ChangeOrderRecord']>;
  ChangeOrderStatus: ChangeOrderStatus;
  CommitmentKind: CommitmentKind;
  CommitmentLineRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CommitmentLineRecord']>;
  CommitmentRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CommitmentRecord']>;
  CommitmentStatus: CommitmentStatus;
  CostCodeRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CostCodeRecord']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DriftClass: DriftClass;
  InsuranceStatus: InsuranceStatus;
  InvoiceLineRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['InvoiceLineRecord']>;
  InvoiceRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['InvoiceRecord']>;
  InvoiceStatus: InvoiceStatus;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Numbered: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Numbered']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['PaymentRecord']>;
  PaymentStatus: PaymentStatus;
  ProcoreApproveInput: ProcoreApproveInput;
  ProcoreBillingPeriod: ResolverTypeWrapper<BillingPeriodRow>;
  ProcoreBillingPeriodConnection: ResolverTypeWrapper<Omit<ProcoreBillingPeriodConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreBillingPeriodEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreBillingPeriod']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ProcoreBillingPeriodEdge: ResolverTypeWrapper<Omit<ProcoreBillingPeriodEdge, 'node'> & { node: ResolversTypes['ProcoreBillingPeriod'] }>;
  ProcoreBillingPeriodStatus: ProcoreBillingPeriodStatus;
  ProcoreBudgetColumn: ResolverTypeWrapper<BudgetColumnRow>;
  ProcoreBudgetFilter: ProcoreBudgetFilter;
  ProcoreBudgetRow: ResolverTypeWrapper<BudgetRow>;
  ProcoreBudgetRowConnection: ResolverTypeWrapper<Omit<ProcoreBudgetRowConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreBudgetRowEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreBudgetRow']> }>;
  ProcoreBudgetRowEdge: ResolverTypeWrapper<Omit<ProcoreBudgetRowEdge, 'node'> & { node: ResolversTypes['ProcoreBudgetRow'] }>;
  ProcoreBudgetView: ResolverTypeWrapper<BudgetViewRow>;
  ProcoreBudgetViewConnection: ResolverTypeWrapper<Omit<ProcoreBudgetViewConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreBudgetViewEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreBudgetView']> }>;
  ProcoreBudgetViewEdge: ResolverTypeWrapper<Omit<ProcoreBudgetViewEdge, 'node'> & { node: ResolversTypes['ProcoreBudgetView'] }>;
  ProcoreCallBudget: ResolverTypeWrapper<ProcoreCallBudget>;
  ProcoreChangeOrder: ResolverTypeWrapper<ChangeOrderRow>;
  ProcoreChangeOrderBatch: ResolverTypeWrapper<ChangeOrderBatchRow>;
  ProcoreChangeOrderBatchConnection: ResolverTypeWrapper<Omit<ProcoreChangeOrderBatchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreChangeOrderBatchEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreChangeOrderBatch']> }>;
  ProcoreChangeOrderBatchEdge: ResolverTypeWrapper<Omit<ProcoreChangeOrderBatchEdge, 'node'> & { node: ResolversTypes['ProcoreChangeOrderBatch'] }>;
  ProcoreChangeOrderConnection: ResolverTypeWrapper<Omit<ProcoreChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreChangeOrderEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreChangeOrder']> }>;
  ProcoreChangeOrderEdge: ResolverTypeWrapper<Omit<ProcoreChangeOrderEdge, 'node'> & { node: ResolversTypes['ProcoreChangeOrder'] }>;
  ProcoreChangeOrderLine: ResolverTypeWrapper<ChangeOrderLineRow>;
  ProcoreChangeOrderRequest: ResolverTypeWrapper<ChangeOrderRequestRow>;
  ProcoreChangeOrderRequestConnection: ResolverTypeWrapper<Omit<ProcoreChangeOrderRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreChangeOrderRequestEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreChangeOrderRequest']> }>;
  ProcoreChangeOrderRequestEdge: ResolverTypeWrapper<Omit<ProcoreChangeOrderRequestEdge, 'node'> & { node: ResolversTypes['ProcoreChangeOrderRequest'] }>;
  ProcoreCommitment: ResolverTypeWrapper<CommitmentRow>;
  ProcoreCommitmentConnection: ResolverTypeWrapper<Omit<ProcoreCommitmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreCommitmentEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreCommitment']> }>;
  ProcoreCommitmentCreateInput: ProcoreCommitmentCreateInput;
  ProcoreCommitmentEdge: ResolverTypeWrapper<Omit<ProcoreCommitmentEdge, 'node'> & { node: ResolversTypes['ProcoreCommitment'] }>;
  ProcoreCommitmentLine: ResolverTypeWrapper<CommitmentLineRow>;
  ProcoreCommitmentLineInput: ProcoreCommitmentLineInput;
  ProcoreCostCode: ResolverTypeWrapper<CostCodeRow>;
  ProcoreCostCodeConnection: ResolverTypeWrapper<Omit<ProcoreCostCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreCostCodeEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreCostCode']> }>;
  ProcoreCostCodeEdge: ResolverTypeWrapper<Omit<ProcoreCostCodeEdge, 'node'> & { node: ResolversTypes['ProcoreCostCode'] }>;
  ProcoreDirectCost: ResolverTypeWrapper<DirectCostRow>;
  ProcoreDirectCostConnection: ResolverTypeWrapper<Omit<ProcoreDirectCostConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreDirectCostEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreDirectCost']> }>;
  ProcoreDirectCostEdge: ResolverTypeWrapper<Omit<ProcoreDirectCostEdge, 'node'> & { node: ResolversTypes['ProcoreDirectCost'] }>;
  ProcoreDirectCostKind: ProcoreDirectCostKind;
  ProcoreDirectCostLine: ResolverTypeWrapper<DirectCostLineRow>;
  ProcoreDirectCostStatus: ProcoreDirectCostStatus;
  ProcoreDrift: ResolverTypeWrapper<ProcoreDrift>;
  ProcoreHealth: ResolverTypeWrapper<ProcoreHealth>;
  ProcoreInsurance: ResolverTypeWrapper<InsuranceRow>;
  ProcoreInvoice: ResolverTypeWrapper<InvoiceRow>;
  ProcoreInvoiceConfiguration: ResolverTypeWrapper<InvoiceConfigurationRow>;
  ProcoreInvoiceConnection: ResolverTypeWrapper<Omit<ProcoreInvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreInvoiceEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreInvoice']> }>;
  ProcoreInvoiceEdge: ResolverTypeWrapper<Omit<ProcoreInvoiceEdge, 'node'> & { node: ResolversTypes['ProcoreInvoice'] }>;
  ProcoreInvoiceKey: ResolverTypeWrapper<ProcoreInvoiceKey>;
  ProcoreInvoiceLine: ResolverTypeWrapper<InvoiceLineRow>;
  ProcoreInvoiceSummary: ResolverTypeWrapper<InvoiceSummaryRow>;
  ProcoreOwnerInvoice: ResolverTypeWrapper<OwnerInvoiceRow>;
  ProcoreOwnerInvoiceConnection: ResolverTypeWrapper<Omit<ProcoreOwnerInvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreOwnerInvoiceEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreOwnerInvoice']> }>;
  ProcoreOwnerInvoiceEdge: ResolverTypeWrapper<Omit<ProcoreOwnerInvoiceEdge, 'node'> & { node: ResolversTypes['ProcoreOwnerInvoice'] }>;
  ProcoreOwnerInvoiceLine: ResolverTypeWrapper<OwnerInvoiceLineRow>;
  ProcoreOwnerInvoiceStatus: ProcoreOwnerInvoiceStatus;
  ProcoreOwnerInvoiceSummary: ResolverTypeWrapper<OwnerInvoiceSummaryRow>;
  ProcorePayment: ResolverTypeWrapper<PaymentRow>;
  ProcorePaymentConnection: ResolverTypeWrapper<Omit<ProcorePaymentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcorePaymentEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcorePayment']> }>;
  ProcorePaymentEdge: ResolverTypeWrapper<Omit<ProcorePaymentEdge, 'node'> & { node: ResolversTypes['ProcorePayment'] }>;
  ProcorePotentialChangeOrder: ResolverTypeWrapper<PotentialChangeOrderRow>;
  ProcorePotentialChangeOrderConnection: ResolverTypeWrapper<Omit<ProcorePotentialChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcorePotentialChangeOrderEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcorePotentialChangeOrder']> }>;
  ProcorePotentialChangeOrderEdge: ResolverTypeWrapper<Omit<ProcorePotentialChangeOrderEdge, 'node'> & { node: ResolversTypes['ProcorePotentialChangeOrder'] }>;
  ProcorePrimeChangeOrder: ResolverTypeWrapper<PrimeChangeOrderRow>;
  ProcorePrimeChangeOrderConnection: ResolverTypeWrapper<Omit<ProcorePrimeChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcorePrimeChangeOrderEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcorePrimeChangeOrder']> }>;
  ProcorePrimeChangeOrderEdge: ResolverTypeWrapper<Omit<ProcorePrimeChangeOrderEdge, 'node'> & { node: ResolversTypes['ProcorePrimeChangeOrder'] }>;
  ProcorePrimeContract: ResolverTypeWrapper<PrimeContractRow>;
  ProcorePrimeContractConnection: ResolverTypeWrapper<Omit<ProcorePrimeContractConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcorePrimeContractEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcorePrimeContract']> }>;
  ProcorePrimeContractEdge: ResolverTypeWrapper<Omit<ProcorePrimeContractEdge, 'node'> & { node: ResolversTypes['ProcorePrimeContract'] }>;
  ProcorePrimeContractStatus: ProcorePrimeContractStatus;
  ProcorePrimeLine: ResolverTypeWrapper<PrimeLineRow>;
  ProcoreProject: ResolverTypeWrapper<ProjectParent>;
  ProcoreProjectConnection: ResolverTypeWrapper<Omit<ProcoreProjectConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreProjectEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreProject']> }>;
  ProcoreProjectEdge: ResolverTypeWrapper<Omit<ProcoreProjectEdge, 'node'> & { node: ResolversTypes['ProcoreProject'] }>;
  ProcoreProjectFilter: ProcoreProjectFilter;
  ProcoreProjectScope: ProcoreProjectScope;
  ProcoreProjectTool: ResolverTypeWrapper<ProjectToolRow>;
  ProcoreRetainageBasis: ProcoreRetainageBasis;
  ProcoreRetainageReleaseInput: ProcoreRetainageReleaseInput;
  ProcoreRetainageReleaseLineInput: ProcoreRetainageReleaseLineInput;
  ProcoreRetainageRule: ResolverTypeWrapper<RetainageRuleRow>;
  ProcoreSubJob: ResolverTypeWrapper<SubJobRow>;
  ProcoreToolKind: ProcoreToolKind;
  ProcoreVendor: ResolverTypeWrapper<VendorParent>;
  ProcoreVendorConnection: ResolverTypeWrapper<Omit<ProcoreVendorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreVendorEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreVendor']> }>;
  ProcoreVendorEdge: ResolverTypeWrapper<Omit<ProcoreVendorEdge, 'node'> & { node: ResolversTypes['ProcoreVendor'] }>;
  ProcoreVendorFilter: ProcoreVendorFilter;
  ProcoreWbsCode: ResolverTypeWrapper<WbsCodeRow>;
  ProcoreWbsCodeConnection: ResolverTypeWrapper<Omit<ProcoreWbsCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreWbsCodeEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreWbsCode']> }>;
  ProcoreWbsCodeEdge: ResolverTypeWrapper<Omit<ProcoreWbsCodeEdge, 'node'> & { node: ResolversTypes['ProcoreWbsCode'] }>;
  ProcoreWriteOutcome: ProcoreWriteOutcome;
  ProcoreWritePayload: ResolverTypeWrapper<ProcoreWritePayload>;
  ProjectRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ProjectRecord']>;
  ProjectStatus: ProjectStatus;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordStatus: RecordStatus;
  Retryable: Retryable;
  SourceSystem: SourceSystem;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  VendorRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['VendorRecord']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChangeOrderLineRecord: ResolversInterfaceTypes<ResolversParentTypes>['ChangeOrderLineRecord'];
  ID: Scalars['ID']['output'];
  ChangeOrderRecord: ResolversInterfaceTypes<ResolversParentTypes>['ChangeOrderRecord'];
  CommitmentLineRecord: ResolversInterfaceTypes<ResolversParentTypes>['CommitmentLineRecord'];
  CommitmentRecord: ResolversInterfaceTypes<ResolversParentTypes>['CommitmentRecord'];
  CostCodeRecord: ResolversInterfaceTypes<ResolversParentTypes>['CostCodeRecord'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  InvoiceLineRecord: ResolversInterfaceTypes<ResolversParentTypes>['InvoiceLineRecord'];
  InvoiceRecord: ResolversInterfaceTypes<ResolversParentTypes>['InvoiceRecord'];
  JSON: Scalars['JSON']['output'];
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Numbered: ResolversInterfaceTypes<ResolversParentTypes>['Numbered'];
  PageInfo: PageInfo;
  PaymentRecord: ResolversInterfaceTypes<ResolversParentTypes>['PaymentRecord'];
  ProcoreApproveInput: ProcoreApproveInput;
  ProcoreBillingPeriod: BillingPeriodRow;
  ProcoreBillingPeriodConnection: Omit<ProcoreBillingPeriodConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreBillingPeriodEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreBillingPeriod']> };
  Int: Scalars['Int']['output'];
  ProcoreBillingPeriodEdge: Omit<ProcoreBillingPeriodEdge, 'node'> & { node: ResolversParentTypes['ProcoreBillingPeriod'] };
  ProcoreBudgetColumn: BudgetColumnRow;
  ProcoreBudgetFilter: ProcoreBudgetFilter;
  ProcoreBudgetRow: BudgetRow;
  ProcoreBudgetRowConnection: Omit<ProcoreBudgetRowConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreBudgetRowEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreBudgetRow']> };
  ProcoreBudgetRowEdge: Omit<ProcoreBudgetRowEdge, 'node'> & { node: ResolversParentTypes['ProcoreBudgetRow'] };
  ProcoreBudgetView: BudgetViewRow;
  ProcoreBudgetViewConnection: Omit<ProcoreBudgetViewConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreBudgetViewEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreBudgetView']> };
  ProcoreBudgetViewEdge: Omit<ProcoreBudgetViewEdge, 'node'> & { node: ResolversParentTypes['ProcoreBudgetView'] };
  ProcoreCallBudget: ProcoreCallBudget;
  ProcoreChangeOrder: ChangeOrderRow;
  ProcoreChangeOrderBatch: ChangeOrderBatchRow;
  ProcoreChangeOrderBatchConnection: Omit<ProcoreChangeOrderBatchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreChangeOrderBatchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreChangeOrderBatch']> };
  ProcoreChangeOrderBatchEdge: Omit<ProcoreChangeOrderBatchEdge, 'node'> & { node: ResolversParentTypes['ProcoreChangeOrderBatch'] };
  ProcoreChangeOrderConnection: Omit<ProcoreChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreChangeOrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreChangeOrder']> };
  ProcoreChangeOrderEdge: Omit<ProcoreChangeOrderEdge, 'node'> & { node: ResolversParentTypes['ProcoreChangeOrder'] };
  ProcoreChangeOrderLine: ChangeOrderLineRow;
  ProcoreChangeOrderRequest: ChangeOrderRequestRow;
  ProcoreChangeOrderRequestConnection: Omit<ProcoreChangeOrderRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreChangeOrderRequestEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreChangeOrderRequest']> };
  ProcoreChangeOrderRequestEdge: Omit<ProcoreChangeOrderRequestEdge, 'node'> & { node: ResolversParentTypes['ProcoreChangeOrderRequest'] };
  ProcoreCommitment: CommitmentRow;
  ProcoreCommitmentConnection: Omit<ProcoreCommitmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreCommitmentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreCommitment']> };
  ProcoreCommitmentCreateInput: ProcoreCommitmentCreateInput;
  ProcoreCommitmentEdge: Omit<ProcoreCommitmentEdge, 'node'> & { node: ResolversParentTypes['ProcoreCommitment'] };
  ProcoreCommitmentLine: CommitmentLineRow;
  ProcoreCommitmentLineInput: ProcoreCommitmentLineInput;
  ProcoreCostCode: CostCodeRow;
  ProcoreCostCodeConnection: Omit<ProcoreCostCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreCostCodeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreCostCode']> };
  ProcoreCostCodeEdge: Omit<ProcoreCostCodeEdge, 'node'> & { node: ResolversParentTypes['ProcoreCostCode'] };
  ProcoreDirectCost: DirectCostRow;
  ProcoreDirectCostConnection: Omit<ProcoreDirectCostConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreDirectCostEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreDirectCost']> };
  ProcoreDirectCostEdge: Omit<ProcoreDirectCostEdge, 'node'> & { node: ResolversParentTypes['ProcoreDirectCost'] };
  ProcoreDirectCostLine: DirectCostLineRow;
  ProcoreDrift: ProcoreDrift;
  ProcoreHealth: ProcoreHealth;
  ProcoreInsurance: InsuranceRow;
  ProcoreInvoice: InvoiceRow;
  ProcoreInvoiceConfiguration: InvoiceConfigurationRow;
  ProcoreInvoiceConnection: Omit<ProcoreInvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreInvoiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreInvoice']> };
  ProcoreInvoiceEdge: Omit<ProcoreInvoiceEdge, 'node'> & { node: ResolversParentTypes['ProcoreInvoice'] };
  ProcoreInvoiceKey: ProcoreInvoiceKey;
  ProcoreInvoiceLine: InvoiceLineRow;
  ProcoreInvoiceSummary: InvoiceSummaryRow;
  ProcoreOwnerInvoice: OwnerInvoiceRow;
  ProcoreOwnerInvoiceConnection: Omit<ProcoreOwnerInvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreOwnerInvoiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreOwnerInvoice']> };
  ProcoreOwnerInvoiceEdge: Omit<ProcoreOwnerInvoiceEdge, 'node'> & { node: ResolversParentTypes['ProcoreOwnerInvoice'] };
  ProcoreOwnerInvoiceLine: OwnerInvoiceLineRow;
  ProcoreOwnerInvoiceSummary: OwnerInvoiceSummaryRow;
  ProcorePayment: PaymentRow;
  ProcorePaymentConnection: Omit<ProcorePaymentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcorePaymentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcorePayment']> };
  ProcorePaymentEdge: Omit<ProcorePaymentEdge, 'node'> & { node: ResolversParentTypes['ProcorePayment'] };
  ProcorePotentialChangeOrder: PotentialChangeOrderRow;
  ProcorePotentialChangeOrderConnection: Omit<ProcorePotentialChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcorePotentialChangeOrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcorePotentialChangeOrder']> };
  ProcorePotentialChangeOrderEdge: Omit<ProcorePotentialChangeOrderEdge, 'node'> & { node: ResolversParentTypes['ProcorePotentialChangeOrder'] };
  ProcorePrimeChangeOrder: PrimeChangeOrderRow;
  ProcorePrimeChangeOrderConnection: Omit<ProcorePrimeChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcorePrimeChangeOrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcorePrimeChangeOrder']> };
  ProcorePrimeChangeOrderEdge: Omit<ProcorePrimeChangeOrderEdge, 'node'> & { node: ResolversParentTypes['ProcorePrimeChangeOrder'] };
  ProcorePrimeContract: PrimeContractRow;
  ProcorePrimeContractConnection: Omit<ProcorePrimeContractConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcorePrimeContractEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcorePrimeContract']> };
  ProcorePrimeContractEdge: Omit<ProcorePrimeContractEdge, 'node'> & { node: ResolversParentTypes['ProcorePrimeContract'] };
  ProcorePrimeLine: PrimeLineRow;
  ProcoreProject: ProjectParent;
  ProcoreProjectConnection: Omit<ProcoreProjectConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreProjectEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreProject']> };
  ProcoreProjectEdge: Omit<ProcoreProjectEdge, 'node'> & { node: ResolversParentTypes['ProcoreProject'] };
  ProcoreProjectFilter: ProcoreProjectFilter;
  ProcoreProjectScope: ProcoreProjectScope;
  ProcoreProjectTool: ProjectToolRow;
  ProcoreRetainageReleaseInput: ProcoreRetainageReleaseInput;
  ProcoreRetainageReleaseLineInput: ProcoreRetainageReleaseLineInput;
  ProcoreRetainageRule: RetainageRuleRow;
  ProcoreSubJob: SubJobRow;
  ProcoreVendor: VendorParent;
  ProcoreVendorConnection: Omit<ProcoreVendorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreVendorEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreVendor']> };
  ProcoreVendorEdge: Omit<ProcoreVendorEdge, 'node'> & { node: ResolversParentTypes['ProcoreVendor'] };
  ProcoreVendorFilter: ProcoreVendorFilter;
  ProcoreWbsCode: WbsCodeRow;
  ProcoreWbsCodeConnection: Omit<ProcoreWbsCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreWbsCodeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreWbsCode']> };
  ProcoreWbsCodeEdge: Omit<ProcoreWbsCodeEdge, 'node'> & { node: ResolversParentTypes['ProcoreWbsCode'] };
  ProcoreWritePayload: ProcoreWritePayload;
  ProjectRecord: ResolversInterfaceTypes<ResolversParentTypes>['ProjectRecord'];
  Query: Record<PropertyKey, never>;
  UserError: UserError;
  VendorRecord: ResolversInterfaceTypes<ResolversParentTypes>['VendorRecord'];
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

export type ChangeOrderLineRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderLineRecord'] = ResolversParentTypes['ChangeOrderLineRecord']> = {
  __resolveType: TypeResolveFn<'ProcoreChangeOrderLine', ParentType, ContextType>;
};

export type ChangeOrderRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderRecord'] = ResolversParentTypes['ChangeOrderRecord']> = {
  __resolveType: TypeResolveFn<'ProcoreChangeOrder', ParentType, ContextType>;
};

export type CommitmentLineRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentLineRecord'] = ResolversParentTypes['CommitmentLineRecord']> = {
  __resolveType: TypeResolveFn<'ProcoreCommitmentLine', ParentType, ContextType>;
};

export type CommitmentRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentRecord'] = ResolversParentTypes['CommitmentRecord']> = {
  __resolveType: TypeResolveFn<'ProcoreCommitment', ParentType, ContextType>;
};

export type CostCodeRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CostCodeRecord'] = ResolversParentTypes['CostCodeRecord']> = {
  __resolveType: TypeResolveFn<'ProcoreCostCode', ParentType, ContextType>;
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

export type InvoiceLineRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoiceLineRecord'] = ResolversParentTypes['InvoiceLineRecord']> = {
  __resolveType: TypeResolveFn<'ProcoreInvoiceLine', ParentType, ContextType>;
};

export type InvoiceRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoiceRecord'] = ResolversParentTypes['InvoiceRecord']> = {
  __resolveType: TypeResolveFn<'ProcoreInvoice', ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  procoreChangeOrderApprove?: Resolver<ResolversTypes['ProcoreWritePayload'], ParentType, ContextType, RequireFields<MutationProcoreChangeOrderApproveArgs, 'input'>>;
  procoreCommitmentCreate?: Resolver<ResolversTypes['ProcoreWritePayload'], ParentType, ContextType, RequireFields<MutationProcoreCommitmentCreateArgs, 'input'>>;
  procoreInvoiceApprove?: Resolver<ResolversTypes['ProcoreWritePayload'], ParentType, ContextType, RequireFields<MutationProcoreInvoiceApproveArgs, 'input'>>;
  procoreRetainageRelease?: Resolver<ResolversTypes['ProcoreWritePayload'], ParentType, ContextType, RequireFields<MutationProcoreRetainageReleaseArgs, 'input'>>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'ProcoreBillingPeriod' | 'ProcoreBudgetView' | 'ProcoreChangeOrder' | 'ProcoreCommitment' | 'ProcoreCommitmentLine' | 'ProcoreCostCode' | 'ProcoreDirectCost' | 'ProcoreInvoice' | 'ProcoreOwnerInvoice' | 'ProcorePayment' | 'ProcorePrimeChangeOrder' | 'ProcorePrimeContract' | 'ProcoreProject' | 'ProcoreVendor', ParentType, ContextType>;
};

export type NumberedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Numbered'] = ResolversParentTypes['Numbered']> = {
  __resolveType: TypeResolveFn<'ProcoreBillingPeriod' | 'ProcoreChangeOrder' | 'ProcoreCommitment' | 'ProcoreCommitmentLine' | 'ProcoreCostCode' | 'ProcoreInvoice' | 'ProcoreOwnerInvoice' | 'ProcorePayment' | 'ProcorePrimeChangeOrder' | 'ProcorePrimeContract' | 'ProcoreProject' | 'ProcoreVendor', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaymentRecord'] = ResolversParentTypes['PaymentRecord']> = {
  __resolveType: TypeResolveFn<'ProcorePayment', ParentType, ContextType>;
};

export type ProcoreBillingPeriodResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreBillingPeriod'] = ResolversParentTypes['ProcoreBillingPeriod'], FederationReferenceType extends FederationReferenceTypes['ProcoreBillingPeriod'] = FederationReferenceTypes['ProcoreBillingPeriod']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreBillingPeriod']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProcoreBillingPeriodStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreBillingPeriodConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreBillingPeriodConnection'] = ResolversParentTypes['ProcoreBillingPeriodConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreBillingPeriodEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreBillingPeriod']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreBillingPeriodEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreBillingPeriodEdge'] = ResolversParentTypes['ProcoreBillingPeriodEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreBillingPeriod'], ParentType, ContextType>;
};

export type ProcoreBudgetColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreBudgetColumn'] = ResolversParentTypes['ProcoreBudgetColumn']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcoreBudgetRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreBudgetRow'] = ResolversParentTypes['ProcoreBudgetRow']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['ProcoreBudgetColumn']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costTypeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ProcoreBudgetRowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreBudgetRowConnection'] = ResolversParentTypes['ProcoreBudgetRowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreBudgetRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreBudgetRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreBudgetRowEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreBudgetRowEdge'] = ResolversParentTypes['ProcoreBudgetRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreBudgetRow'], ParentType, ContextType>;
};

export type ProcoreBudgetViewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreBudgetView'] = ResolversParentTypes['ProcoreBudgetView'], FederationReferenceType extends FederationReferenceTypes['ProcoreBudgetView'] = FederationReferenceTypes['ProcoreBudgetView']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreBudgetView']> | FederationReferenceType, FederationReferenceType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['ProcoreBudgetRow']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreBudgetViewConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreBudgetViewConnection'] = ResolversParentTypes['ProcoreBudgetViewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreBudgetViewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreBudgetView']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreBudgetViewEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreBudgetViewEdge'] = ResolversParentTypes['ProcoreBudgetViewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreBudgetView'], ParentType, ContextType>;
};

export type ProcoreCallBudgetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCallBudget'] = ResolversParentTypes['ProcoreCallBudget']> = {
  described?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hourLeftCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  leftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextRoundReadAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  queuedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  usedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreChangeOrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreChangeOrder'] = ResolversParentTypes['ProcoreChangeOrder'], FederationReferenceType extends FederationReferenceTypes['ProcoreChangeOrder'] = FederationReferenceTypes['ProcoreChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  approvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  batch?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrderBatch']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  commitmentKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ProcoreChangeOrderLine']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  potentialChangeOrders?: Resolver<ReadonlyArray<ResolversTypes['ProcorePotentialChangeOrder']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  requests?: Resolver<ReadonlyArray<ResolversTypes['ProcoreChangeOrderRequest']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ChangeOrderStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreChangeOrderBatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreChangeOrderBatch'] = ResolversParentTypes['ProcoreChangeOrderBatch']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  approvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  changeOrders?: Resolver<ReadonlyArray<ResolversTypes['ProcoreChangeOrder']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ChangeOrderStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcoreChangeOrderBatchConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreChangeOrderBatchConnection'] = ResolversParentTypes['ProcoreChangeOrderBatchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreChangeOrderBatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreChangeOrderBatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreChangeOrderBatchEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreChangeOrderBatchEdge'] = ResolversParentTypes['ProcoreChangeOrderBatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreChangeOrderBatch'], ParentType, ContextType>;
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

export type ProcoreChangeOrderLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreChangeOrderLine'] = ResolversParentTypes['ProcoreChangeOrderLine']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  commitmentLineNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isChangedLineKnown?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  unitCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitOfMeasure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wbsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreChangeOrderRequestResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreChangeOrderRequest'] = ResolversParentTypes['ProcoreChangeOrderRequest']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  changeOrder?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrder']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  potentialChangeOrders?: Resolver<ReadonlyArray<ResolversTypes['ProcorePotentialChangeOrder']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ChangeOrderStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcoreChangeOrderRequestConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreChangeOrderRequestConnection'] = ResolversParentTypes['ProcoreChangeOrderRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreChangeOrderRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreChangeOrderRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreChangeOrderRequestEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreChangeOrderRequestEdge'] = ResolversParentTypes['ProcoreChangeOrderRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreChangeOrderRequest'], ParentType, ContextType>;
};

export type ProcoreCommitmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCommitment'] = ResolversParentTypes['ProcoreCommitment'], FederationReferenceType extends FederationReferenceTypes['ProcoreCommitment'] = FederationReferenceTypes['ProcoreCommitment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCommitment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountingMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvedChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  changeOrders?: Resolver<ReadonlyArray<ResolversTypes['ProcoreChangeOrder']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  draftChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  executedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceConfiguration?: Resolver<Maybe<ResolversTypes['ProcoreInvoiceConfiguration']>, ParentType, ContextType>;
  invoicedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  invoices?: Resolver<ReadonlyArray<ResolversTypes['ProcoreInvoice']>, ParentType, ContextType>;
  isExecuted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPrivate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CommitmentKind'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ProcoreCommitmentLine']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  paidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  payments?: Resolver<ReadonlyArray<ResolversTypes['ProcorePayment']>, ParentType, ContextType>;
  pendingChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  requisitionsAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  revisedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CommitmentStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
  vendorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type ProcoreCommitmentLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCommitmentLine'] = ResolversParentTypes['ProcoreCommitmentLine'], FederationReferenceType extends FederationReferenceTypes['ProcoreCommitmentLine'] = FederationReferenceTypes['ProcoreCommitmentLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCommitmentLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  taxCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitOfMeasure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wbsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreCostCodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCostCode'] = ResolversParentTypes['ProcoreCostCode'], FederationReferenceType extends FederationReferenceTypes['ProcoreCostCode'] = FederationReferenceTypes['ProcoreCostCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCostCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  costTypes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
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

export type ProcoreDirectCostResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreDirectCost'] = ResolversParentTypes['ProcoreDirectCost'], FederationReferenceType extends FederationReferenceTypes['ProcoreDirectCost'] = FederationReferenceTypes['ProcoreDirectCost']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreDirectCost']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incurredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  invoiceNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProcoreDirectCostKind'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ProcoreDirectCostLine']>, ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sourceKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProcoreDirectCostStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreDirectCostConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreDirectCostConnection'] = ResolversParentTypes['ProcoreDirectCostConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreDirectCostEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreDirectCost']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreDirectCostEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreDirectCostEdge'] = ResolversParentTypes['ProcoreDirectCostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreDirectCost'], ParentType, ContextType>;
};

export type ProcoreDirectCostLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreDirectCostLine'] = ResolversParentTypes['ProcoreDirectCostLine']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  unitCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitOfMeasure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcoreDriftResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreDrift'] = ResolversParentTypes['ProcoreDrift']> = {
  affectedOperations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  affectedTypes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  class?: Resolver<ResolversTypes['DriftClass'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  now?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  was?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcoreHealthResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreHealth'] = ResolversParentTypes['ProcoreHealth']> = {
  budget?: Resolver<Maybe<ResolversTypes['ProcoreCallBudget']>, ParentType, ContextType>;
  companyId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isReachable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProcoreInsuranceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreInsurance'] = ResolversParentTypes['ProcoreInsurance']> = {
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isExempt?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  limitAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InsuranceStatus'], ParentType, ContextType>;
};

export type ProcoreInvoiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreInvoice'] = ResolversParentTypes['ProcoreInvoice'], FederationReferenceType extends FederationReferenceTypes['ProcoreInvoice'] = FederationReferenceTypes['ProcoreInvoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreInvoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountingOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  claimedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  completePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  completedAndStoredToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  grossAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoicedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  invoicingMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isFinal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ProcoreInvoiceLine']>, ParentType, ContextType>;
  materialsRetainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsRetainageReleasedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentDueAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  periodStartsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InvoiceStatus'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['ProcoreInvoiceSummary']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  workRetainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workRetainageReleasedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workRetainageThisPeriodAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreInvoiceConfigurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreInvoiceConfiguration'] = ResolversParentTypes['ProcoreInvoiceConfiguration']> = {
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hasInvoices?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSlidingScale?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isStoredMaterialBilledApart?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isStoredMaterialMoved?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainageRules?: Resolver<ReadonlyArray<ResolversTypes['ProcoreRetainageRule']>, ParentType, ContextType>;
  ruleSetName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storedMaterialMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type ProcoreInvoiceKeyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreInvoiceKey'] = ResolversParentTypes['ProcoreInvoiceKey']> = {
  commitmentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ProcoreInvoiceLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreInvoiceLine'] = ResolversParentTypes['ProcoreInvoiceLine']> = {
  claimedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  commitmentLineNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completedAndStoredToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  grossAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isChangeOrderLine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isRetainageOverridden?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  materialsMovedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsPreviousAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsRetainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsRetainageMovedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsRetainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsRetainageReleasedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsRetainageThisPeriodAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsStoredAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  scheduledAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sourceLineId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  unitCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitOfMeasure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wbsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workPreviousAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workRetainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workRetainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workRetainagePreviousAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workRetainageReleasedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workRetainageThisPeriodAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workThisPeriodAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreInvoiceSummaryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreInvoiceSummary'] = ResolversParentTypes['ProcoreInvoiceSummary']> = {
  additionsAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  balanceToFinishAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  changesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  completedAndStoredToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  contractToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deductionsAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  earnedLessRetainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsNewAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsRetainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsRetainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsStoredAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  newAdditionsAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  newDeductionsAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  originalAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  paymentDueAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  periodText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previousAdditionsAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  previousCertificatesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  previousDeductionsAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  taxAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workRetainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workRetainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ProcoreOwnerInvoiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreOwnerInvoice'] = ResolversParentTypes['ProcoreOwnerInvoice'], FederationReferenceType extends FederationReferenceTypes['ProcoreOwnerInvoice'] = FederationReferenceTypes['ProcoreOwnerInvoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreOwnerInvoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accruedThisPeriodAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  billingPeriod?: Resolver<Maybe<ResolversTypes['ProcoreBillingPeriod']>, ParentType, ContextType>;
  completePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['ProcorePrimeContract']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoicedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ProcoreOwnerInvoiceLine']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProcoreOwnerInvoiceStatus'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['ProcoreOwnerInvoiceSummary'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreOwnerInvoiceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreOwnerInvoiceConnection'] = ResolversParentTypes['ProcoreOwnerInvoiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreOwnerInvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreOwnerInvoice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreOwnerInvoiceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreOwnerInvoiceEdge'] = ResolversParentTypes['ProcoreOwnerInvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreOwnerInvoice'], ParentType, ContextType>;
};

export type ProcoreOwnerInvoiceLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreOwnerInvoiceLine'] = ResolversParentTypes['ProcoreOwnerInvoiceLine']> = {
  balanceToFinishAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  completedAndStoredToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isChangeOrderLine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  materialsRetainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsStoredAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  scheduledAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workPreviousAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workRetainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workThisPeriodAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ProcoreOwnerInvoiceSummaryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreOwnerInvoiceSummary'] = ResolversParentTypes['ProcoreOwnerInvoiceSummary']> = {
  approvedChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  balanceToFinishAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  completedAndStoredToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  contractToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  earnedLessRetainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsRetainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  originalAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  paymentDueAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  previouslyCertifiedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  taxAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workRetainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ProcorePaymentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePayment'] = ResolversParentTypes['ProcorePayment'], FederationReferenceType extends FederationReferenceTypes['ProcorePayment'] = FederationReferenceTypes['ProcorePayment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcorePayment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  checkNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  invoiceNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcorePaymentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePaymentConnection'] = ResolversParentTypes['ProcorePaymentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcorePaymentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcorePayment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcorePaymentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePaymentEdge'] = ResolversParentTypes['ProcorePaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcorePayment'], ParentType, ContextType>;
};

export type ProcorePotentialChangeOrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePotentialChangeOrder'] = ResolversParentTypes['ProcorePotentialChangeOrder']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  changeOrder?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrder']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ProcoreChangeOrderLine']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrderRequest']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ChangeOrderStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcorePotentialChangeOrderConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePotentialChangeOrderConnection'] = ResolversParentTypes['ProcorePotentialChangeOrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcorePotentialChangeOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcorePotentialChangeOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcorePotentialChangeOrderEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePotentialChangeOrderEdge'] = ResolversParentTypes['ProcorePotentialChangeOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcorePotentialChangeOrder'], ParentType, ContextType>;
};

export type ProcorePrimeChangeOrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePrimeChangeOrder'] = ResolversParentTypes['ProcorePrimeChangeOrder'], FederationReferenceType extends FederationReferenceTypes['ProcorePrimeChangeOrder'] = FederationReferenceTypes['ProcorePrimeChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcorePrimeChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  approvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['ProcorePrimeContract']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ProcorePrimeLine']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ChangeOrderStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcorePrimeChangeOrderConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePrimeChangeOrderConnection'] = ResolversParentTypes['ProcorePrimeChangeOrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcorePrimeChangeOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcorePrimeChangeOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcorePrimeChangeOrderEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePrimeChangeOrderEdge'] = ResolversParentTypes['ProcorePrimeChangeOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcorePrimeChangeOrder'], ParentType, ContextType>;
};

export type ProcorePrimeContractResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePrimeContract'] = ResolversParentTypes['ProcorePrimeContract'], FederationReferenceType extends FederationReferenceTypes['ProcorePrimeContract'] = FederationReferenceTypes['ProcorePrimeContract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcorePrimeContract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  changeOrders?: Resolver<ReadonlyArray<ResolversTypes['ProcorePrimeChangeOrder']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isExecuted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ProcorePrimeLine']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
  ownerInvoices?: Resolver<ReadonlyArray<ResolversTypes['ProcoreOwnerInvoice']>, ParentType, ContextType>;
  paidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  pendingChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  revisedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProcorePrimeContractStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcorePrimeContractConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePrimeContractConnection'] = ResolversParentTypes['ProcorePrimeContractConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcorePrimeContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcorePrimeContract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcorePrimeContractEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePrimeContractEdge'] = ResolversParentTypes['ProcorePrimeContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcorePrimeContract'], ParentType, ContextType>;
};

export type ProcorePrimeLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePrimeLine'] = ResolversParentTypes['ProcorePrimeLine']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  unitCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitOfMeasure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcoreProjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreProject'] = ResolversParentTypes['ProcoreProject'], FederationReferenceType extends FederationReferenceTypes['ProcoreProject'] = FederationReferenceTypes['ProcoreProject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreProject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  changeOrderTierCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stateCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProjectStatus'], ParentType, ContextType>;
  subJobs?: Resolver<ReadonlyArray<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
  tools?: Resolver<ReadonlyArray<ResolversTypes['ProcoreProjectTool']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreProjectConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreProjectConnection'] = ResolversParentTypes['ProcoreProjectConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreProjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreProjectEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreProjectEdge'] = ResolversParentTypes['ProcoreProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreProject'], ParentType, ContextType>;
};

export type ProcoreProjectToolResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreProjectTool'] = ResolversParentTypes['ProcoreProjectTool']> = {
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProcoreToolKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcoreRetainageRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreRetainageRule'] = ResolversParentTypes['ProcoreRetainageRule']> = {
  basis?: Resolver<ResolversTypes['ProcoreRetainageBasis'], ParentType, ContextType>;
  limitAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  limitPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  maximumHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sourceBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcoreSubJobResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreSubJob'] = ResolversParentTypes['ProcoreSubJob']> = {
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcoreVendorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreVendor'] = ResolversParentTypes['ProcoreVendor'], FederationReferenceType extends FederationReferenceTypes['ProcoreVendor'] = FederationReferenceTypes['ProcoreVendor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreVendor']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  insuranceExpiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  insurances?: Resolver<ReadonlyArray<ResolversTypes['ProcoreInsurance']>, ParentType, ContextType>;
  isSyncedToErp?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stateCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  taxNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  zip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreVendorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreVendorConnection'] = ResolversParentTypes['ProcoreVendorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreVendorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreVendorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreVendorEdge'] = ResolversParentTypes['ProcoreVendorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreVendor'], ParentType, ContextType>;
};

export type ProcoreWbsCodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreWbsCode'] = ResolversParentTypes['ProcoreWbsCode']> = {
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcoreWbsCodeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreWbsCodeConnection'] = ResolversParentTypes['ProcoreWbsCodeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcoreWbsCodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcoreWbsCode']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcoreWbsCodeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreWbsCodeEdge'] = ResolversParentTypes['ProcoreWbsCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcoreWbsCode'], ParentType, ContextType>;
};

export type ProcoreWritePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreWritePayload'] = ResolversParentTypes['ProcoreWritePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ProcoreWriteOutcome'], ParentType, ContextType>;
  recordId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProjectRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProjectRecord'] = ResolversParentTypes['ProjectRecord']> = {
  __resolveType: TypeResolveFn<'ProcoreProject', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  procoreBillingPeriods?: Resolver<Maybe<ResolversTypes['ProcoreBillingPeriodConnection']>, ParentType, ContextType, RequireFields<QueryProcoreBillingPeriodsArgs, 'filter' | 'first'>>;
  procoreBudgetRows?: Resolver<Maybe<ResolversTypes['ProcoreBudgetRowConnection']>, ParentType, ContextType, RequireFields<QueryProcoreBudgetRowsArgs, 'filter' | 'first'>>;
  procoreBudgetViews?: Resolver<Maybe<ResolversTypes['ProcoreBudgetViewConnection']>, ParentType, ContextType, RequireFields<QueryProcoreBudgetViewsArgs, 'filter' | 'first'>>;
  procoreCallBudget?: Resolver<Maybe<ResolversTypes['ProcoreCallBudget']>, ParentType, ContextType>;
  procoreChangeOrderBatches?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrderBatchConnection']>, ParentType, ContextType, RequireFields<QueryProcoreChangeOrderBatchesArgs, 'filter' | 'first'>>;
  procoreChangeOrderRequests?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrderRequestConnection']>, ParentType, ContextType, RequireFields<QueryProcoreChangeOrderRequestsArgs, 'filter' | 'first'>>;
  procoreChangeOrders?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrderConnection']>, ParentType, ContextType, RequireFields<QueryProcoreChangeOrdersArgs, 'first'>>;
  procoreCommitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType, RequireFields<QueryProcoreCommitmentArgs, 'id'>>;
  procoreCommitments?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentConnection']>, ParentType, ContextType, RequireFields<QueryProcoreCommitmentsArgs, 'first'>>;
  procoreCostCodes?: Resolver<Maybe<ResolversTypes['ProcoreCostCodeConnection']>, ParentType, ContextType, RequireFields<QueryProcoreCostCodesArgs, 'first'>>;
  procoreDirectCosts?: Resolver<Maybe<ResolversTypes['ProcoreDirectCostConnection']>, ParentType, ContextType, RequireFields<QueryProcoreDirectCostsArgs, 'filter' | 'first'>>;
  procoreDrifts?: Resolver<ReadonlyArray<ResolversTypes['ProcoreDrift']>, ParentType, ContextType>;
  procoreHealth?: Resolver<ResolversTypes['ProcoreHealth'], ParentType, ContextType>;
  procoreInvoiceKeys?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProcoreInvoiceKey']>>, ParentType, ContextType, RequireFields<QueryProcoreInvoiceKeysArgs, 'projectId'>>;
  procoreInvoices?: Resolver<Maybe<ResolversTypes['ProcoreInvoiceConnection']>, ParentType, ContextType, RequireFields<QueryProcoreInvoicesArgs, 'first'>>;
  procoreLostEventCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<QueryProcoreLostEventCountArgs, 'since'>>;
  procoreOwnerInvoices?: Resolver<Maybe<ResolversTypes['ProcoreOwnerInvoiceConnection']>, ParentType, ContextType, RequireFields<QueryProcoreOwnerInvoicesArgs, 'filter' | 'first'>>;
  procorePayments?: Resolver<Maybe<ResolversTypes['ProcorePaymentConnection']>, ParentType, ContextType, RequireFields<QueryProcorePaymentsArgs, 'filter' | 'first'>>;
  procorePotentialChangeOrders?: Resolver<Maybe<ResolversTypes['ProcorePotentialChangeOrderConnection']>, ParentType, ContextType, RequireFields<QueryProcorePotentialChangeOrdersArgs, 'filter' | 'first'>>;
  procorePrimeChangeOrders?: Resolver<Maybe<ResolversTypes['ProcorePrimeChangeOrderConnection']>, ParentType, ContextType, RequireFields<QueryProcorePrimeChangeOrdersArgs, 'filter' | 'first'>>;
  procorePrimeContract?: Resolver<Maybe<ResolversTypes['ProcorePrimeContract']>, ParentType, ContextType, RequireFields<QueryProcorePrimeContractArgs, 'id'>>;
  procorePrimeContracts?: Resolver<Maybe<ResolversTypes['ProcorePrimeContractConnection']>, ParentType, ContextType, RequireFields<QueryProcorePrimeContractsArgs, 'filter' | 'first'>>;
  procoreProject?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType, RequireFields<QueryProcoreProjectArgs, 'id'>>;
  procoreProjects?: Resolver<Maybe<ResolversTypes['ProcoreProjectConnection']>, ParentType, ContextType, RequireFields<QueryProcoreProjectsArgs, 'first'>>;
  procoreVendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType, RequireFields<QueryProcoreVendorArgs, 'id'>>;
  procoreVendors?: Resolver<Maybe<ResolversTypes['ProcoreVendorConnection']>, ParentType, ContextType, RequireFields<QueryProcoreVendorsArgs, 'first'>>;
  procoreWbsCodes?: Resolver<Maybe<ResolversTypes['ProcoreWbsCodeConnection']>, ParentType, ContextType, RequireFields<QueryProcoreWbsCodesArgs, 'filter' | 'first'>>;
};

export type UserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Retryable'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['SourceSystem']>, ParentType, ContextType>;
};

export type VendorRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VendorRecord'] = ResolversParentTypes['VendorRecord']> = {
  __resolveType: TypeResolveFn<'ProcoreVendor', ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  ChangeOrderLineRecord?: ChangeOrderLineRecordResolvers<ContextType>;
  ChangeOrderRecord?: ChangeOrderRecordResolvers<ContextType>;
  CommitmentLineRecord?: CommitmentLineRecordResolvers<ContextType>;
  CommitmentRecord?: CommitmentRecordResolvers<ContextType>;
  CostCodeRecord?: CostCodeRecordResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  InvoiceLineRecord?: InvoiceLineRecordResolvers<ContextType>;
  InvoiceRecord?: InvoiceRecordResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Numbered?: NumberedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaymentRecord?: PaymentRecordResolvers<ContextType>;
  ProcoreBillingPeriod?: ProcoreBillingPeriodResolvers<ContextType>;
  ProcoreBillingPeriodConnection?: ProcoreBillingPeriodConnectionResolvers<ContextType>;
  ProcoreBillingPeriodEdge?: ProcoreBillingPeriodEdgeResolvers<ContextType>;
  ProcoreBudgetColumn?: ProcoreBudgetColumnResolvers<ContextType>;
  ProcoreBudgetRow?: ProcoreBudgetRowResolvers<ContextType>;
  ProcoreBudgetRowConnection?: ProcoreBudgetRowConnectionResolvers<ContextType>;
  ProcoreBudgetRowEdge?: ProcoreBudgetRowEdgeResolvers<ContextType>;
  ProcoreBudgetView?: ProcoreBudgetViewResolvers<ContextType>;
  ProcoreBudgetViewConnection?: ProcoreBudgetViewConnectionResolvers<ContextType>;
  ProcoreBudgetViewEdge?: ProcoreBudgetViewEdgeResolvers<ContextType>;
  ProcoreCallBudget?: ProcoreCallBudgetResolvers<ContextType>;
  ProcoreChangeOrder?: ProcoreChangeOrderResolvers<ContextType>;
  ProcoreChangeOrderBatch?: ProcoreChangeOrderBatchResolvers<ContextType>;
  ProcoreChangeOrderBatchConnection?: ProcoreChangeOrderBatchConnectionResolvers<ContextType>;
  ProcoreChangeOrderBatchEdge?: ProcoreChangeOrderBatchEdgeResolvers<ContextType>;
  ProcoreChangeOrderConnection?: ProcoreChangeOrderConnectionResolvers<ContextType>;
  ProcoreChangeOrderEdge?: ProcoreChangeOrderEdgeResolvers<ContextType>;
  ProcoreChangeOrderLine?: ProcoreChangeOrderLineResolvers<ContextType>;
  ProcoreChangeOrderRequest?: ProcoreChangeOrderRequestResolvers<ContextType>;
  ProcoreChangeOrderRequestConnection?: ProcoreChangeOrderRequestConnectionResolvers<ContextType>;
  ProcoreChangeOrderRequestEdge?: ProcoreChangeOrderRequestEdgeResolvers<ContextType>;
  ProcoreCommitment?: ProcoreCommitmentResolvers<ContextType>;
  ProcoreCommitmentConnection?: ProcoreCommitmentConnectionResolvers<ContextType>;
  ProcoreCommitmentEdge?: ProcoreCommitmentEdgeResolvers<ContextType>;
  ProcoreCommitmentLine?: ProcoreCommitmentLineResolvers<ContextType>;
  ProcoreCostCode?: ProcoreCostCodeResolvers<ContextType>;
  ProcoreCostCodeConnection?: ProcoreCostCodeConnectionResolvers<ContextType>;
  ProcoreCostCodeEdge?: ProcoreCostCodeEdgeResolvers<ContextType>;
  ProcoreDirectCost?: ProcoreDirectCostResolvers<ContextType>;
  ProcoreDirectCostConnection?: ProcoreDirectCostConnectionResolvers<ContextType>;
  ProcoreDirectCostEdge?: ProcoreDirectCostEdgeResolvers<ContextType>;
  ProcoreDirectCostLine?: ProcoreDirectCostLineResolvers<ContextType>;
  ProcoreDrift?: ProcoreDriftResolvers<ContextType>;
  ProcoreHealth?: ProcoreHealthResolvers<ContextType>;
  ProcoreInsurance?: ProcoreInsuranceResolvers<ContextType>;
  ProcoreInvoice?: ProcoreInvoiceResolvers<ContextType>;
  ProcoreInvoiceConfiguration?: ProcoreInvoiceConfigurationResolvers<ContextType>;
  ProcoreInvoiceConnection?: ProcoreInvoiceConnectionResolvers<ContextType>;
  ProcoreInvoiceEdge?: ProcoreInvoiceEdgeResolvers<ContextType>;
  ProcoreInvoiceKey?: ProcoreInvoiceKeyResolvers<ContextType>;
  ProcoreInvoiceLine?: ProcoreInvoiceLineResolvers<ContextType>;
  ProcoreInvoiceSummary?: ProcoreInvoiceSummaryResolvers<ContextType>;
  ProcoreOwnerInvoice?: ProcoreOwnerInvoiceResolvers<ContextType>;
  ProcoreOwnerInvoiceConnection?: ProcoreOwnerInvoiceConnectionResolvers<ContextType>;
  ProcoreOwnerInvoiceEdge?: ProcoreOwnerInvoiceEdgeResolvers<ContextType>;
  ProcoreOwnerInvoiceLine?: ProcoreOwnerInvoiceLineResolvers<ContextType>;
  ProcoreOwnerInvoiceSummary?: ProcoreOwnerInvoiceSummaryResolvers<ContextType>;
  ProcorePayment?: ProcorePaymentResolvers<ContextType>;
  ProcorePaymentConnection?: ProcorePaymentConnectionResolvers<ContextType>;
  ProcorePaymentEdge?: ProcorePaymentEdgeResolvers<ContextType>;
  ProcorePotentialChangeOrder?: ProcorePotentialChangeOrderResolvers<ContextType>;
  ProcorePotentialChangeOrderConnection?: ProcorePotentialChangeOrderConnectionResolvers<ContextType>;
  ProcorePotentialChangeOrderEdge?: ProcorePotentialChangeOrderEdgeResolvers<ContextType>;
  ProcorePrimeChangeOrder?: ProcorePrimeChangeOrderResolvers<ContextType>;
  ProcorePrimeChangeOrderConnection?: ProcorePrimeChangeOrderConnectionResolvers<ContextType>;
  ProcorePrimeChangeOrderEdge?: ProcorePrimeChangeOrderEdgeResolvers<ContextType>;
  ProcorePrimeContract?: ProcorePrimeContractResolvers<ContextType>;
  ProcorePrimeContractConnection?: ProcorePrimeContractConnectionResolvers<ContextType>;
  ProcorePrimeContractEdge?: ProcorePrimeContractEdgeResolvers<ContextType>;
  ProcorePrimeLine?: ProcorePrimeLineResolvers<ContextType>;
  ProcoreProject?: ProcoreProjectResolvers<ContextType>;
  ProcoreProjectConnection?: ProcoreProjectConnectionResolvers<ContextType>;
  ProcoreProjectEdge?: ProcoreProjectEdgeResolvers<ContextType>;
  ProcoreProjectTool?: ProcoreProjectToolResolvers<ContextType>;
  ProcoreRetainageRule?: ProcoreRetainageRuleResolvers<ContextType>;
  ProcoreSubJob?: ProcoreSubJobResolvers<ContextType>;
  ProcoreVendor?: ProcoreVendorResolvers<ContextType>;
  ProcoreVendorConnection?: ProcoreVendorConnectionResolvers<ContextType>;
  ProcoreVendorEdge?: ProcoreVendorEdgeResolvers<ContextType>;
  ProcoreWbsCode?: ProcoreWbsCodeResolvers<ContextType>;
  ProcoreWbsCodeConnection?: ProcoreWbsCodeConnectionResolvers<ContextType>;
  ProcoreWbsCodeEdge?: ProcoreWbsCodeEdgeResolvers<ContextType>;
  ProcoreWritePayload?: ProcoreWritePayloadResolvers<ContextType>;
  ProjectRecord?: ProjectRecordResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VendorRecord?: VendorRecordResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
};
