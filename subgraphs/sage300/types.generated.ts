import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountRow, CategoryRow, ChangeOrderRow, ChangeOrderItemRow, CommitmentRow, CommitmentItemRow, CompanyRow, CostCodeRow, ExtraRow, ImportRow, InsuranceRow, InvoiceRow, DistributionRow, JobRow, PaymentRow, TransactionRow, VendorRow } from './ground.ts';
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
  /** A workflow step: write a commitment change order to the import file of Sage, import it and post it. */
  readonly sageChangeOrderImport: SageChangeOrderImportPayload;
  /** A workflow step: set the day on which the work of a commitment was completed, over ODBC. */
  readonly sageCommitmentComplete: SageStaticWritePayload;
  /** A workflow step: write a new commitment with its items to the import file of Sage, import it and post it. */
  readonly sageCommitmentImport: SageCommitmentImportPayload;
  /** A workflow step: add an extra to a job, over ODBC. */
  readonly sageExtraCreate: SageStaticWritePayload;
  /** A workflow step: write an AP invoice to the import file of Sage and import it; a person posts it there. */
  readonly sageInvoiceImport: SageInvoiceImportPayload;
  /** A workflow step: set where a vendor is and how it is insured, over ODBC. */
  readonly sageVendorUpdate: SageStaticWritePayload;
};


export type MutationSageChangeOrderImportArgs = {
  input: SageChangeOrderImportInput;
};


export type MutationSageCommitmentCompleteArgs = {
  input: SageCommitmentCompleteInput;
};


export type MutationSageCommitmentImportArgs = {
  input: SageCommitmentImportInput;
};


export type MutationSageExtraCreateArgs = {
  input: SageExtraCreateInput;
};


export type MutationSageInvoiceImportArgs = {
  input: SageInvoiceImportInput;
};


export type MutationSageVendorUpdateArgs = {
  input: SageVendorUpdateInput;
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
  /** One account of the general ledger. */
  readonly sageAccount?: Maybe<SageAccount>;
  /** The accounts of the general ledger; those of several companies come company by company, and all of them or none. */
  readonly sageAccounts?: Maybe<SageAccountConnection>;
  /** The commitment change orders of one job. Live where the job is named; without it those of every job, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly sageChangeOrders?: Maybe<SageChangeOrderConnection>;
  /** One commitment. */
  readonly sageCommitment?: Maybe<SageCommitment>;
  /** The commitments of one job. Live where the job is named; without it those of every job, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly sageCommitments?: Maybe<SageCommitmentConnection>;
  /** The companies of Sage, each a data folder with books of its own; one where Sage is configured as one. */
  readonly sageCompanies?: Maybe<ReadonlyArray<SageCompany>>;
  /** The cost codes of one job, with their categories. Live where the job is named; without it those of every job, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly sageCostCodes?: Maybe<SageCostCodeConnection>;
  /** How Sage's tables differ from the recorded dictionary, as they were at the last look. */
  readonly sageDrifts: ReadonlyArray<SageDrift>;
  /** The extras (sub jobs) of one job; the base job is none of them. It is read live alone, one job at a time. */
  readonly sageExtras?: Maybe<SageExtraConnection>;
  /** Whether Sage answers now, asked with the cheapest query there is. */
  readonly sageHealth: SageHealth;
  /** The imports into Sage that this Tieout wrote, company by company and the latest first, as the files of the drop folder tell them; empty where writing is not configured. */
  readonly sageImports?: Maybe<SageImportConnection>;
  /** The AP invoices with distributions on one job, posted and unposted. Live where the job is named; without it those of every job, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly sageInvoices?: Maybe<SageInvoiceConnection>;
  /** One job of Sage. */
  readonly sageJob?: Maybe<SageJob>;
  /** The ids of everything that one job has now, so that what is gone is seen; it costs no more than the lists of what changed. */
  readonly sageJobKeys?: Maybe<SageJobKeys>;
  /** The jobs of Sage; those of several companies come company by company, and all of them or none. */
  readonly sageJobs?: Maybe<SageJobConnection>;
  /** The payments of AP invoices with distributions on one job. Live where the job is named; without it those of every job, out of Tieout's store: `fetchedAt` says when each was read, `Project.readings` what was not. */
  readonly sagePayments?: Maybe<SagePaymentConnection>;
  /** The posted job cost transactions of one job, current and past, by accounting date. It is read live alone, one job at a time. */
  readonly sageTransactions?: Maybe<SageTransactionConnection>;
  /** One AP vendor. */
  readonly sageVendor?: Maybe<SageVendor>;
  /** The AP vendors of Sage; those of several companies come company by company, and all of them or none. */
  readonly sageVendors?: Maybe<SageVendorConnection>;
};


export type QuerySageAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySageAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SageAccountFilter>;
  first?: Scalars['Int']['input'];
};


export type QuerySageChangeOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  alsoOf?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  filter?: InputMaybe<SageJobScope>;
  first?: Scalars['Int']['input'];
};


export type QuerySageCommitmentArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySageCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  alsoOf?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  filter?: InputMaybe<SageJobScope>;
  first?: Scalars['Int']['input'];
};


export type QuerySageCostCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SageJobScope>;
  first?: Scalars['Int']['input'];
};


export type QuerySageExtrasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: SageJobScope;
  first?: Scalars['Int']['input'];
};


export type QuerySageImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QuerySageInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  alsoOf?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  filter?: InputMaybe<SageJobScope>;
  first?: Scalars['Int']['input'];
};


export type QuerySageJobArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySageJobKeysArgs = {
  jobId: Scalars['ID']['input'];
};


export type QuerySageJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SageJobFilter>;
  first?: Scalars['Int']['input'];
};


export type QuerySagePaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SageJobScope>;
  first?: Scalars['Int']['input'];
};


export type QuerySageTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: SageTransactionFilter;
  first?: Scalars['Int']['input'];
};


export type QuerySageVendorArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySageVendorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SageVendorFilter>;
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

/** An account of the general ledger of Sage 300 CRE. Credits are negative, as Sage writes them. */
export type SageAccount = Node & Numbered & {
  readonly __typename?: 'SageAccount';
  /** The company whose books have the record. */
  readonly company?: Maybe<SageCompany>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** The balance that Sage calls current: that of the ledger's current period. Sage: GLM_MASTER__ACCOUNT.Current_Balance. */
  readonly currentBalanceAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Posted in the current period. Sage: GLM_MASTER__ACCOUNT.Current_Period_Activity. */
  readonly currentPeriodAmount?: Maybe<Scalars['Decimal']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The balance that Sage calls future: with what is posted to later periods. Sage: GLM_MASTER__ACCOUNT.Future_Balance. */
  readonly futureBalanceAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Whether another application keeps the account. Sage: GLM_MASTER__ACCOUNT.Control_Account. */
  readonly isControl?: Maybe<Scalars['Boolean']['output']>;
  /** What the account is for. Sage: GLM_MASTER__ACCOUNT.Account_Title. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. Sage: GLM_MASTER__ACCOUNT.Account. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The retainage that is owed on the account at the end of a day, by AP and by the ledger. */
  readonly retainagePayable?: Maybe<SageRetainagePayable>;
  /** Asset, liability and so on, in Sage's own word. Sage: GLM_MASTER__ACCOUNT.Account_Type. */
  readonly sourceType?: Maybe<Scalars['String']['output']>;
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it carried a year ago. Sage: GLM_MASTER__ACCOUNT.Balance_1_Year_Ago. */
  readonly yearAgoBalanceAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Posted since the year began. Sage: GLM_MASTER__ACCOUNT.YTD_Net. */
  readonly yearToDateAmount?: Maybe<Scalars['Decimal']['output']>;
};


/** An account of the general ledger of Sage 300 CRE. Credits are negative, as Sage writes them. */
export type SageAccountRetainagePayableArgs = {
  on: Scalars['Date']['input'];
};

/** A page of ledger accounts. */
export type SageAccountConnection = {
  readonly __typename?: 'SageAccountConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SageAccountEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<SageAccount>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of ledger accounts with its cursor. */
export type SageAccountEdge = {
  readonly __typename?: 'SageAccountEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: SageAccount;
};

/** Which accounts. */
export type SageAccountFilter = {
  /** Only those of the company of this name. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** Only records that may have changed since this moment: stamped later than a day before it, because Sage's stamps have no time zone, or never. */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A category of a cost code in Sage 300 CRE; its totals are those that posting keeps. */
export type SageCategory = {
  readonly __typename?: 'SageCategory';
  /** Commitment change orders that are approved. Sage: JCM_MASTER__CATEGORY.Approved_Commitment_Changes. */
  readonly approvedCommittedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Estimate changes that are approved. Sage: JCM_MASTER__CATEGORY.Approved_Estimate_Changes. */
  readonly approvedEstimateChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Commitments now: original plus approved changes. Sage: JCM_MASTER__CATEGORY.Revised_Commitment. */
  readonly committedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Gross amount invoiced against commitments. Sage: JCM_MASTER__CATEGORY.Commitment_Invoiced. */
  readonly committedInvoicedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The class of cost that it adds up in, in Sage's own word. Sage: JCM_MASTER__CATEGORY.Accumulate_As. */
  readonly costClass?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Posted cost, job to date. Sage: JCM_MASTER__CATEGORY.JTD_Cost. */
  readonly jobToDateCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Paid out, job to date. Sage: JCM_MASTER__CATEGORY.JTD_Dollars_Paid. */
  readonly jobToDatePaidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** What the category stands for. Sage: JCM_MASTER__CATEGORY.Description. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. Sage: JCM_MASTER__CATEGORY.Category. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Commitments at signing. Sage: JCM_MASTER__CATEGORY.Original_Commitment. */
  readonly originalCommittedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The estimate at the start. Sage: JCM_MASTER__CATEGORY.Original_Estimate. */
  readonly originalEstimateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Commitment change orders that are not approved. Sage: JCM_MASTER__CATEGORY.Pending_Commitment_Changes. */
  readonly pendingCommittedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Estimate changes that are not approved. Sage: JCM_MASTER__CATEGORY.Pending_Estimate_Changes. */
  readonly pendingEstimateChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The estimate now: original plus approved changes. Sage: JCM_MASTER__CATEGORY.Total_Estimate. */
  readonly revisedEstimateAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The state in the source's own word. Sage: JCM_MASTER__CATEGORY.Status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A commitment change order of Sage 300 CRE. */
export type SageChangeOrder = ChangeOrderRecord & Node & Numbered & {
  readonly __typename?: 'SageChangeOrder';
  /** The amount of the change; negative for a deduction. Sage: JCM_MASTER__COMMITMENT_CO_ITEM.Amount, summed. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the change was approved. Sage: JCM_MASTER__COMMITMENT_CO.Approved_Date. */
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  /** The commitment that is changed. Sage: JCM_MASTER__COMMITMENT_CO.Commitment. */
  readonly commitment?: Maybe<SageCommitment>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Whether the change order is released to accounting, so that it counts in committed cost. Sage: JCM_MASTER__COMMITMENT_CO.Released_to_Accounting. */
  readonly isReleased: Scalars['Boolean']['output'];
  /** The lines of the change. Sage: JCM_MASTER__COMMITMENT_CO_ITEM. */
  readonly lines: ReadonlyArray<SageChangeOrderLine>;
  /** The number that people say aloud. Sage: JCM_MASTER__COMMITMENT_CO.Commitment_CO. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. Sage: JCM_MASTER__COMMITMENT_CO.Status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: ChangeOrderStatus;
  /** What the change is for. Sage: JCM_MASTER__COMMITMENT_CO.Description. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
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

/** A commitment change order to be imported. */
export type SageChangeOrderImportInput = {
  /** The date of the change order. */
  readonly changedOn: Scalars['Date']['input'];
  /** The commitment to change, by Sage's number. */
  readonly commitmentNumber: Scalars['String']['input'];
  /** The name of the company that is written to; needed where Sage has several. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** Check everything and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never imports twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The lines of the change order. */
  readonly lines: ReadonlyArray<SageChangeOrderLineInput>;
  /** The number of the change order, at most 5 characters. */
  readonly number: Scalars['String']['input'];
  /** What the change is about, at most 1000 characters. */
  readonly scope?: InputMaybe<Scalars['String']['input']>;
  /** At most 30 characters; longer text is cut. */
  readonly title: Scalars['String']['input'];
};

/** What came of an import. */
export type SageChangeOrderImportPayload = {
  readonly __typename?: 'SageChangeOrderImportPayload';
  /** Name of the import file in the drop folder. */
  readonly fileName?: Maybe<Scalars['String']['output']>;
  /** How the import ended. */
  readonly outcome: SageImportOutcome;
  /** The records that were, or would be, imported: one text a line of the file. */
  readonly records: ReadonlyArray<Scalars['String']['output']>;
  /** Why nothing was imported. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A line of a commitment change order of Sage 300 CRE. */
export type SageChangeOrderLine = ChangeOrderLineRecord & {
  readonly __typename?: 'SageChangeOrderLine';
  /** The amount that the line adds or deducts. Sage: JCM_MASTER__COMMITMENT_CO_ITEM.Amount. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The number of the schedule-of-values line that is changed; null for a new line. Sage: JCM_MASTER__COMMITMENT_CO_ITEM.Item_Number. */
  readonly commitmentLineNumber?: Maybe<Scalars['String']['output']>;
  /** The cost code, as the source writes it. Sage: JCM_MASTER__COMMITMENT_CO_ITEM.Cost_Code. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type (Procore) or category (Sage). Sage: JCM_MASTER__COMMITMENT_CO_ITEM.Category. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** What the line is for. Sage: JCM_MASTER__COMMITMENT_CO_ITEM.Description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job (Procore) or extra (Sage); null for the base job. Sage: JCM_MASTER__COMMITMENT_CO_ITEM.Extra. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The job of the line, which may be another than the commitment's. Sage: JCM_MASTER__COMMITMENT_CO_ITEM.Job. */
  readonly job?: Maybe<SageJob>;
  /** The number that people say aloud. Sage: JCM_MASTER__COMMITMENT_CO_ITEM.Item_Number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Units ordered or changed; null for a lump sum. Sage: JCM_MASTER__COMMITMENT_CO_ITEM.Units. */
  readonly quantity?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** Price of one unit; null for a lump sum. Sage: JCM_MASTER__COMMITMENT_CO_ITEM.Unit_Cost. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Unit of measure. */
  readonly unitOfMeasure?: Maybe<Scalars['String']['output']>;
};

/** A line of a commitment change order to be imported. */
export type SageChangeOrderLineInput = {
  /** The amount that the line adds or deducts. */
  readonly amount: Scalars['Decimal']['input'];
  /** The category of a new item. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The cost code of a new item. */
  readonly costCode?: InputMaybe<Scalars['String']['input']>;
  /** At most 30 characters; longer text is cut. */
  readonly description: Scalars['String']['input'];
  /** The extra of a new item; null for the base job. */
  readonly extra?: InputMaybe<Scalars['String']['input']>;
  /** The commitment item to change; null for a new item. */
  readonly itemNumber?: InputMaybe<Scalars['Int']['input']>;
  /** Price of one unit; must equal that of the item. */
  readonly unitCostAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Units added or taken away; zero for a lump sum. */
  readonly units?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A subcontract or purchase order of Sage 300 CRE. */
export type SageCommitment = CommitmentRecord & Node & Numbered & {
  readonly __typename?: 'SageCommitment';
  /** The sum of approved change orders. Sage: JCM_MASTER__COMMITMENT.Approved_Commitment_Changes. */
  readonly approvedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The change orders of the commitment. Sage: JCM_MASTER__COMMITMENT_CO. */
  readonly changeOrders: ReadonlyArray<SageChangeOrder>;
  /** The company whose books have the record. */
  readonly company?: Maybe<SageCompany>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Gross amount invoiced to date, before retainage. Sage: JCM_MASTER__COMMITMENT.Amount_Invoiced. */
  readonly invoicedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The invoices against the commitment. Sage: APM_MASTER__INVOICE and its distributions on the commitment. */
  readonly invoices: ReadonlyArray<SageInvoice>;
  /** Subcontract or purchase order. Sage: JCM_MASTER__COMMITMENT.Commitment_Type. */
  readonly kind: CommitmentKind;
  /** The schedule of values. Sage: JCM_MASTER__COMMITMENT_ITEM. */
  readonly lines: ReadonlyArray<SageCommitmentLine>;
  /** The number that people say aloud. Sage: JCM_MASTER__COMMITMENT.Commitment. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The amount at signing, before change orders. Sage: JCM_MASTER__COMMITMENT.Amount. */
  readonly originalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Amount paid to date, net of retainage. Sage: APM_MASTER__DISTRIBUTION.Amount_Paid. */
  readonly paidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The sum of change orders that are issued and not decided: exposure, never part of the revised amount. Sage: JCM_MASTER__COMMITMENT_CO.Amount of those not approved. */
  readonly pendingChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The project that the commitment belongs to. Sage: JCM_MASTER__COMMITMENT.Job. */
  readonly project?: Maybe<SageJob>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Retainage held now: withheld to date less released to date. Sage: APM_MASTER__DISTRIBUTION.Retainage less Retainage_Paid. */
  readonly retainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The default rate of retainage, in percent; amounts, not this rate, are compared. Sage: JCM_MASTER__COMMITMENT.Retainage_Percent. */
  readonly retainagePercent?: Maybe<Scalars['Decimal']['output']>;
  /** Original amount plus approved change orders. Sage: JCM_MASTER__COMMITMENT.Amount plus Approved_Commitment_Changes. */
  readonly revisedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the commitment was signed or issued. Sage: JCM_MASTER__COMMITMENT.Date. */
  readonly signedOn?: Maybe<Scalars['Date']['output']>;
  /** The state in the source's own word. Sage: JCM_MASTER__COMMITMENT.Closed. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: CommitmentStatus;
  /** What the commitment is for. Sage: JCM_MASTER__COMMITMENT.Description. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The company that the commitment is made with. Sage: JCM_MASTER__COMMITMENT.Vendor. */
  readonly vendor?: Maybe<SageVendor>;
};

/** The completion of a commitment. */
export type SageCommitmentCompleteInput = {
  /** The commitment, by Sage's number. */
  readonly commitmentNumber: Scalars['String']['input'];
  /** The name of the company that is written to; needed where Sage has several. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** The day on which the work was completed. */
  readonly completedOn: Scalars['Date']['input'];
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

/** A new commitment to be imported. */
export type SageCommitmentImportInput = {
  /** The date of the commitment. */
  readonly committedOn: Scalars['Date']['input'];
  /** The name of the company that is written to; needed where Sage has several. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** Check everything and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never imports twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The job, by Sage's number. */
  readonly jobNumber: Scalars['String']['input'];
  /** A subcontract or a purchase order. */
  readonly kind: CommitmentKind;
  /** The items. */
  readonly lines: ReadonlyArray<SageCommitmentItemInput>;
  /** The number of the commitment, at most 12 characters. */
  readonly number: Scalars['String']['input'];
  /** Retainage of every item that has none of its own, from 0 to 100. */
  readonly retainagePercent: Scalars['Decimal']['input'];
  /** At most 30 characters; longer text is cut. */
  readonly title: Scalars['String']['input'];
  /** The vendor, by Sage's number. */
  readonly vendorNumber: Scalars['String']['input'];
};

/** What came of the import of a commitment. */
export type SageCommitmentImportPayload = {
  readonly __typename?: 'SageCommitmentImportPayload';
  /** Name of the import file in the drop folder. */
  readonly fileName?: Maybe<Scalars['String']['output']>;
  /** How the import ended. */
  readonly outcome: SageImportOutcome;
  /** The records that were, or would be, imported: one text a line of the file. */
  readonly records: ReadonlyArray<Scalars['String']['output']>;
  /** Why nothing was imported. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An item of a commitment to be imported. */
export type SageCommitmentItemInput = {
  /** The amount of the item. */
  readonly amount: Scalars['Decimal']['input'];
  /** The category. */
  readonly category: Scalars['String']['input'];
  /** The cost code. */
  readonly costCode: Scalars['String']['input'];
  /** At most 30 characters; longer text is cut. */
  readonly description: Scalars['String']['input'];
  /** The extra; null for the base job. */
  readonly extra?: InputMaybe<Scalars['String']['input']>;
  /** The number of the item, 1 to 99999. */
  readonly itemNumber: Scalars['Int']['input'];
  /** Retainage of the item where it differs from the commitment's. */
  readonly retainagePercent?: InputMaybe<Scalars['Decimal']['input']>;
  /** Price of one unit; none for a lump sum. */
  readonly unitCostAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** The unit, at most 6 characters. */
  readonly unitOfMeasure?: InputMaybe<Scalars['String']['input']>;
  /** Units committed; zero for a lump sum. */
  readonly units?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A commitment item of Sage 300 CRE. */
export type SageCommitmentLine = CommitmentLineRecord & Node & Numbered & {
  readonly __typename?: 'SageCommitmentLine';
  /** The sum of approved change orders of the item. Sage: JCM_MASTER__COMMITMENT_ITEM.Approved_Commitment_CO_Amount. */
  readonly approvedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The cost code, as the source writes it. Sage: JCM_MASTER__COMMITMENT_ITEM.Cost_Code. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type (Procore) or category (Sage). Sage: JCM_MASTER__COMMITMENT_ITEM.Category. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** What the line is for. Sage: JCM_MASTER__COMMITMENT_ITEM.Description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job (Procore) or extra (Sage); null for the base job. Sage: JCM_MASTER__COMMITMENT_ITEM.Extra. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Gross amount invoiced on the item. Sage: JCM_MASTER__COMMITMENT_ITEM.Amount_Invoiced. */
  readonly invoicedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The job of the item, which may be another than the commitment's. Sage: JCM_MASTER__COMMITMENT_ITEM.Job. */
  readonly job?: Maybe<SageJob>;
  /** The number that people say aloud. Sage: JCM_MASTER__COMMITMENT_ITEM.Item_Number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The amount of the line at signing. Sage: JCM_MASTER__COMMITMENT_ITEM.Amount. */
  readonly originalAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Units ordered or changed; null for a lump sum. Sage: JCM_MASTER__COMMITMENT_ITEM.Units. */
  readonly quantity?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The rate of retainage of the item, in percent; null where the item inherits that of the commitment. Sage: JCM_MASTER__COMMITMENT_ITEM.Retainage_Percent. */
  readonly retainagePercent?: Maybe<Scalars['Decimal']['output']>;
  /** The state in the source's own word. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** Tax within the amount. Sage: JCM_MASTER__COMMITMENT_ITEM.Tax. */
  readonly taxAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Price of one unit; null for a lump sum. Sage: JCM_MASTER__COMMITMENT_ITEM.Unit_Cost. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Unit of measure. Sage: JCM_MASTER__COMMITMENT_ITEM.Unit_Description. */
  readonly unitOfMeasure?: Maybe<Scalars['String']['output']>;
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A company of Sage 300 CRE: one data folder, with jobs, vendors and books of its own. */
export type SageCompany = {
  readonly __typename?: 'SageCompany';
  /** Whether import files can be written for it and imported. */
  readonly canImport: Scalars['Boolean']['output'];
  /** Stable code of the failure, if it is not up. */
  readonly errorCode?: Maybe<Scalars['String']['output']>;
  /** What failed and the way out, if it is not up. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  /** The id of the company, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Its name in SAGE_COMPANIES_FILE; `main` where Sage is configured as one company. */
  readonly name: Scalars['String']['output'];
  /** Whether it answers now, asked with the cheapest query there is. */
  readonly state: SourceState;
};

/** A cost code of a job in Sage 300 CRE. */
export type SageCostCode = CostCodeRecord & Node & Numbered & {
  readonly __typename?: 'SageCostCode';
  /** Commitment change orders that are approved, as posting adds them up. Sage: JCM_MASTER__COST_CODE.Approved_Commitment_Changes. */
  readonly approvedCommittedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The categories of the code, with estimate, commitment and cost. Sage: JCM_MASTER__CATEGORY. */
  readonly categories: ReadonlyArray<SageCategory>;
  /** Commitments now, as posting adds them up. Sage: JCM_MASTER__COST_CODE.Revised_Commitment. */
  readonly committedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Gross amount invoiced against commitments, as posting adds it up. Sage: JCM_MASTER__COST_CODE.Commitment_Invoiced. */
  readonly committedInvoicedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** The extra (sub job) that the code belongs to; null for the base job. Sage: JCM_MASTER__COST_CODE.Extra. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Whether the code only totals others, so that nothing may be posted to it. Sage: JCM_MASTER__COST_CODE.Group_Cost_Code. */
  readonly isGroup: Scalars['Boolean']['output'];
  /** Posted cost, job to date, as posting adds it up. Sage: JCM_MASTER__COST_CODE.JTD_Cost. */
  readonly jobToDateCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** What the code stands for. Sage: JCM_MASTER__COST_CODE.Description. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. Sage: JCM_MASTER__COST_CODE.Cost_Code. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Commitments at signing, as posting adds them up. Sage: JCM_MASTER__COST_CODE.Original_Commitment. */
  readonly originalCommittedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. Sage: JCM_MASTER__COST_CODE.Status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
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

/** A difference between Sage's tables and the recorded dictionary. */
export type SageDrift = {
  readonly __typename?: 'SageDrift';
  /** The queries and mutations of this subgraph that rest on the table. */
  readonly affectedOperations: ReadonlyArray<Scalars['String']['output']>;
  /** The types that show it, or queries as Query.name. */
  readonly affectedTypes: ReadonlyArray<Scalars['String']['output']>;
  /** How grave it is. */
  readonly class: DriftClass;
  /** When it was seen to be right again; null while it lasts. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The column; empty for the table as a whole. */
  readonly field: Scalars['String']['output'];
  /** When it was first seen by the process. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** When it was last seen. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** What is there. */
  readonly now: Scalars['String']['output'];
  /** The table. */
  readonly resource: Scalars['String']['output'];
  /** How many looks showed it. */
  readonly seenCount: Scalars['Int']['output'];
  /** What was recorded. */
  readonly was: Scalars['String']['output'];
};

/** An extra of a job in Sage 300 CRE; in Procore a sub job. */
export type SageExtra = Node & Numbered & {
  readonly __typename?: 'SageExtra';
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The job that the extra is part of. Sage: JCM_MASTER__EXTRA.Job. */
  readonly job?: Maybe<SageJob>;
  /** What the extra is for. Sage: JCM_MASTER__EXTRA.Description. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. Sage: JCM_MASTER__EXTRA.Extra. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The state in the source's own word. Sage: JCM_MASTER__EXTRA.Status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: ProjectStatus;
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of extras. */
export type SageExtraConnection = {
  readonly __typename?: 'SageExtraConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SageExtraEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<SageExtra>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An extra to be added to a job. */
export type SageExtraCreateInput = {
  /** The name of the company that is written to; needed where Sage has several. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** At most 30 characters. */
  readonly description: Scalars['String']['input'];
  /** The extra, at most 10 characters. */
  readonly extra: Scalars['String']['input'];
  /** The job, by Sage's number. */
  readonly jobNumber: Scalars['String']['input'];
};

/** A row of extras with its cursor. */
export type SageExtraEdge = {
  readonly __typename?: 'SageExtraEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: SageExtra;
};

/** Whether Sage answers. */
export type SageHealth = {
  readonly __typename?: 'SageHealth';
  /** Whether import files can be written and imported. */
  readonly canImport: Scalars['Boolean']['output'];
  /** Stable code of the failure, if it does not answer or its drop folder is offline. */
  readonly errorCode?: Maybe<Scalars['String']['output']>;
  /** What failed and the way out, if it does not answer or its drop folder is offline. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  /** Whether a connection was made and a row was read. */
  readonly isReachable: Scalars['Boolean']['output'];
};

/** An import file that was written for Sage, and what is known of it. */
export type SageImport = {
  readonly __typename?: 'SageImport';
  /** The company that it is imported into. */
  readonly company?: Maybe<SageCompany>;
  /** Name of the file in the drop folder. */
  readonly fileName: Scalars['String']['output'];
  /** The key under which it is imported once; null before it was started. */
  readonly idempotencyKey?: Maybe<Scalars['ID']['output']>;
  /** What it is to bring into Sage; null where the file cannot be read. */
  readonly kind?: Maybe<SageImportKind>;
  /** How many lines the record has. */
  readonly lineCount: Scalars['Int']['output'];
  /** When the outcome was found. */
  readonly lookedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What people call it, such as `Change order 004 of SC-1`; null before it was started. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What was found in Sage when it was last looked up; null before that. */
  readonly outcome?: Maybe<SageImportOutcome>;
  /** What Sage rejected of it, from the journal of the import or the reject file. */
  readonly rejections: ReadonlyArray<SageImportRejection>;
  /** When the import command was started. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it came. */
  readonly state: SageImportState;
  /** When the file was written. */
  readonly writtenAt: Scalars['DateTime']['output'];
};

/** A page of imports. */
export type SageImportConnection = {
  readonly __typename?: 'SageImportConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SageImportEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<SageImport>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of imports with its cursor. */
export type SageImportEdge = {
  readonly __typename?: 'SageImportEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: SageImport;
};

/** What an import brings into Sage. */
export type SageImportKind =
  /** A commitment change order with its lines. */
  | 'CHANGE_ORDER'
  /** A commitment with its items. */
  | 'COMMITMENT'
  /** An AP invoice with its distributions. */
  | 'INVOICE';

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

/** A line that Sage rejected. */
export type SageImportRejection = {
  readonly __typename?: 'SageImportRejection';
  /** The line of the import file, counted from 1; null where Sage did not say. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** Sage's reason, or the rejected line where it gave none. */
  readonly reason: Scalars['String']['output'];
};

/** How far an import came. */
export type SageImportState =
  /** What came of it was found in Sage, or Sage rejected it. */
  | 'ENDED'
  /** The file was handed to Sage, and what came of it is not known yet: look, never resend. */
  | 'STARTED'
  /** The file is there and was surely never handed to Sage. */
  | 'WRITTEN';

/** An insurance of a vendor in Sage 300 CRE. */
export type SageInsurance = {
  readonly __typename?: 'SageInsurance';
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** The first day that is insured. Sage: GL_Ins_Effective_Dt, Auto_Ins_Effect_Dt, Work_Comp_Effect_Dt, Umb_Ins_Effective_Dt. */
  readonly effectiveOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which the insurance ends. Sage: GL_Ins_Expiration_Dt, Auto_Ins_Expir_Dt, Work_Comp_Expir_Dt, Umb_Ins_Expir_Dt. */
  readonly expiresOn?: Maybe<Scalars['Date']['output']>;
  /** The company that insures. Sage: GL_Ins_Company, Auto_Ins_Company, Work_Comp_Ins_Cmpany, Umbrella_Ins_Company. */
  readonly insurer?: Maybe<Scalars['String']['output']>;
  /** Whether the vendor has to prove it; null where Sage lacks the column. Sage: Gen_Liab_Ins_Proof_Req, Auto_Ins_Proof_Req, Work_Comp_Ins_Proof_Req, Umbrella_Ins_Proof_Req. */
  readonly isRequired?: Maybe<Scalars['Boolean']['output']>;
  /** What is insured. */
  readonly kind: SageInsuranceKind;
  /** The most that the insurer pays; null where none is entered. Sage: GL_Ins_Limit, Auto_Ins_Limit, Work_Comp_Ins_Limit, Umbrella_Ins_Limit. */
  readonly limitAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The number of the policy. Sage: GL_Ins_Policy_Number, Auto_Ins_Policy_Num, Work_Comp_Policy_Num, Umb_Ins_Policy_Num. */
  readonly policyNumber?: Maybe<Scalars['String']['output']>;
};

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

/** An AP invoice of Sage 300 CRE. */
export type SageInvoice = InvoiceRecord & Node & Numbered & {
  readonly __typename?: 'SageInvoice';
  /** The day that decides the accounting period. Sage: APM_MASTER__INVOICE.Accounting_Date. */
  readonly accountingOn?: Maybe<Scalars['Date']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
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
  /** Whether the invoice is posted and stands; an entered one waits in the new file, a void one is taken back. Sage: the file it was read from, and Status. */
  readonly isPosted: Scalars['Boolean']['output'];
  /** The lines of the invoice. Sage: APM_MASTER__DISTRIBUTION. */
  readonly lines: ReadonlyArray<SageInvoiceLine>;
  /** The number that people say aloud. Sage: APM_MASTER__INVOICE.Invoice. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The amount paid so far. Sage: APM_MASTER__INVOICE.Amount_Paid. */
  readonly paidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
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
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The vendor that is paid. Sage: APM_MASTER__INVOICE.Vendor. */
  readonly vendor?: Maybe<SageVendor>;
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

/** An AP invoice to be imported. */
export type SageInvoiceImportInput = {
  /** The date that decides the period of the books. */
  readonly accountingOn: Scalars['Date']['input'];
  /** The name of the company that is written to; needed where Sage has several. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** Check everything and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key never imports twice. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The date of the invoice. */
  readonly invoicedOn: Scalars['Date']['input'];
  /** The distributions; their amounts make the amount of the invoice. */
  readonly lines: ReadonlyArray<SageInvoiceLineInput>;
  /** The vendor's number of the invoice, at most 15 characters. */
  readonly number: Scalars['String']['input'];
  /** At most 30 characters; longer text is cut. */
  readonly title: Scalars['String']['input'];
  /** The vendor, by Sage's number. */
  readonly vendorNumber: Scalars['String']['input'];
};

/** What came of the import of an invoice. */
export type SageInvoiceImportPayload = {
  readonly __typename?: 'SageInvoiceImportPayload';
  /** Name of the import file in the drop folder. */
  readonly fileName?: Maybe<Scalars['String']['output']>;
  /** How the import ended. */
  readonly outcome: SageImportOutcome;
  /** The records that were, or would be, imported: one text a line of the file. */
  readonly records: ReadonlyArray<Scalars['String']['output']>;
  /** Why nothing was imported. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A distribution of an AP invoice of Sage 300 CRE. */
export type SageInvoiceLine = InvoiceLineRecord & {
  readonly __typename?: 'SageInvoiceLine';
  /** The commitment that is invoiced; null for a line without one. Sage: APM_MASTER__DISTRIBUTION.Commitment. */
  readonly commitment?: Maybe<SageCommitment>;
  /** The number of the schedule-of-values line that is invoiced. Sage: APM_MASTER__DISTRIBUTION.Commitment_Line_Item. */
  readonly commitmentLineNumber?: Maybe<Scalars['String']['output']>;
  /** The cost code, as the source writes it. Sage: APM_MASTER__DISTRIBUTION.Cost_Code. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type (Procore) or category (Sage). Sage: APM_MASTER__DISTRIBUTION.Category. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** Backcharges and other deductions. Sage: APM_MASTER__DISTRIBUTION.Misc_Deduction. */
  readonly deductionAmount?: Maybe<Scalars['Decimal']['output']>;
  /** What the line is for. Sage: APM_MASTER__DISTRIBUTION.Description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Discount that the vendor offers. Sage: APM_MASTER__DISTRIBUTION.Discount_Offered. */
  readonly discountAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The sub job (Procore) or extra (Sage); null for the base job. Sage: APM_MASTER__DISTRIBUTION.Extra. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** Gross amount of the line on this invoice, before retainage. Sage: APM_MASTER__DISTRIBUTION.Amount. */
  readonly grossAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The job that is charged. Sage: APM_MASTER__DISTRIBUTION.Job. */
  readonly job?: Maybe<SageJob>;
  /** Who is paid together with the vendor. Sage: APM_MASTER__DISTRIBUTION.Joint_Payee. */
  readonly jointPayee?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. Sage: APM_MASTER__DISTRIBUTION.Dist_Seq. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The amount paid so far on the line. Sage: APM_MASTER__DISTRIBUTION.Amount_Paid. */
  readonly paidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Units ordered or changed; null for a lump sum. Sage: APM_MASTER__DISTRIBUTION.Units. */
  readonly quantity?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Retainage withheld by the line on this invoice less retainage it releases. Sage: APM_MASTER__DISTRIBUTION.Retainage. */
  readonly retainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage that is still held of the line, as Sage keeps it. Sage: APM_MASTER__DISTRIBUTION.Retainage_Held. */
  readonly retainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Retainage released by payment. Sage: APM_MASTER__DISTRIBUTION.Retainage_Paid. */
  readonly retainagePaidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The ledger account that the retainage is owed on. Sage: APM_MASTER__DISTRIBUTION.Retainage_Payable_Account. */
  readonly retainagePayableAccount?: Maybe<SageAccount>;
  /** The number of that account, which costs no look-up. */
  readonly retainagePayableAccountNumber?: Maybe<Scalars['String']['output']>;
  /** The state in the source's own word. Sage: APM_MASTER__DISTRIBUTION.Status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** Tax within the amount. Sage: APM_MASTER__DISTRIBUTION.Tax. */
  readonly taxAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Price of one unit; null for a lump sum. Sage: APM_MASTER__DISTRIBUTION.Unit_Cost. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Unit of measure. */
  readonly unitOfMeasure?: Maybe<Scalars['String']['output']>;
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A distribution of an AP invoice to be imported. */
export type SageInvoiceLineInput = {
  /** The gross amount; zero where retainage is released. */
  readonly amount: Scalars['Decimal']['input'];
  /** The category of a line without a commitment. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The commitment that is invoiced; null for cost without one. */
  readonly commitmentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The cost code of a line without a commitment. */
  readonly costCode?: InputMaybe<Scalars['String']['input']>;
  /** At most 30 characters; longer text is cut. */
  readonly description: Scalars['String']['input'];
  /** The draw, at most 15 characters. */
  readonly draw?: InputMaybe<Scalars['String']['input']>;
  /** The extra of a line without a commitment; null for the base job. */
  readonly extra?: InputMaybe<Scalars['String']['input']>;
  /** The item of the commitment; the line takes job, extra, cost code and category of it. */
  readonly itemNumber?: InputMaybe<Scalars['Int']['input']>;
  /** The job of a line without a commitment. */
  readonly jobNumber?: InputMaybe<Scalars['String']['input']>;
  /** Retainage withheld; negative where it is released. */
  readonly retainageAmount: Scalars['Decimal']['input'];
  /** Price of one unit; must equal that of the item. */
  readonly unitCostAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Units invoiced; none for a lump sum. */
  readonly units?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A job of Sage 300 CRE. */
export type SageJob = Node & Numbered & ProjectRecord & {
  readonly __typename?: 'SageJob';
  /** Commitment change orders that are approved, as posting adds them up. Sage: JCM_MASTER__JOB.Approved_Commitment_Changes. */
  readonly approvedCommittedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Commitments now, as posting adds them up. Sage: JCM_MASTER__JOB.Revised_Commitment. */
  readonly committedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Gross amount invoiced against commitments, as posting adds it up. Sage: JCM_MASTER__JOB.Commitment_Invoiced. */
  readonly committedInvoicedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The company whose books have the record. */
  readonly company?: Maybe<SageCompany>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** Posted cost, job to date, as posting adds it up. Sage: JCM_MASTER__JOB.JTD_Cost. */
  readonly jobToDateCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The name of the project. Sage: JCM_MASTER__JOB.Description. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. Sage: JCM_MASTER__JOB.Job. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Commitments at signing, as posting adds them up. Sage: JCM_MASTER__JOB.Original_Commitment. */
  readonly originalCommittedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** The ledger accounts that the posted distributions of the job book retainage to. Sage: APM_MASTER__DISTRIBUTION.Retainage_Payable_Account. */
  readonly retainagePayableAccounts: ReadonlyArray<SageAccount>;
  /** The rate of retainage of the job, in percent. Sage: JCM_MASTER__JOB.Retainage_Percent. */
  readonly retainagePercent?: Maybe<Scalars['Decimal']['output']>;
  /** The state in the source's own word. Sage: JCM_MASTER__JOB.Status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: ProjectStatus;
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of jobs. */
export type SageJobConnection = {
  readonly __typename?: 'SageJobConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SageJobEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<SageJob>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of jobs with its cursor. */
export type SageJobEdge = {
  readonly __typename?: 'SageJobEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: SageJob;
};

/** Which jobs. */
export type SageJobFilter = {
  /** Only those of the company of this name. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** Only records that may have changed since this moment: stamped later than a day before it, because Sage's stamps have no time zone, or never. */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The ids of the records of one job. */
export type SageJobKeys = {
  readonly __typename?: 'SageJobKeys';
  /** Of the change orders of its commitments. */
  readonly changeOrderIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Of its commitments. */
  readonly commitmentIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Of its cost codes. */
  readonly costCodeIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Of the invoices with distributions on it, posted and unposted. */
  readonly invoiceIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** The records of one job. */
export type SageJobScope = {
  /** The job to read; take it from `sageJobs`. Only what says so can be asked for without it. */
  readonly jobId?: InputMaybe<Scalars['ID']['input']>;
  /** Only records that may have changed since this moment: they, or something below them, were stamped later than a day before it, because Sage's stamps have no time zone; or they were never stamped. Without a job it is the moment at which Tieout saw the change. */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A payment of an AP invoice of Sage 300 CRE. */
export type SagePayment = Node & Numbered & PaymentRecord & {
  readonly __typename?: 'SagePayment';
  /** The amount paid out. Sage: APM_MASTER__INVOICE_PAYMENT.Amount_Paid. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The invoice that is paid. Sage: APM_MASTER__INVOICE_PAYMENT.Invoice. */
  readonly invoice?: Maybe<SageInvoice>;
  /** The number that people say aloud. Sage: APM_MASTER__INVOICE_PAYMENT.Check. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The day of the payment. Sage: APM_MASTER__INVOICE_PAYMENT.Date_Stamp. */
  readonly paidOn?: Maybe<Scalars['Date']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Retainage released by the payment. Sage: APM_MASTER__INVOICE_PAYMENT.Retainage_Paid. */
  readonly retainagePaidAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The state in the source's own word. Sage: APM_MASTER__INVOICE_PAYMENT.Payment_Type. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: PaymentStatus;
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
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

/**
 * Retainage payable on one account of the ledger at the end of a day, by accounting dates. What is not read is null:
 * Sage may lack the files of transactions, or have them under other names (SAGE_NAMES_FILE).
 */
export type SageRetainagePayable = {
  readonly __typename?: 'SageRetainagePayable';
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** What AP owes less what the ledger does. */
  readonly difference?: Maybe<Scalars['Decimal']['output']>;
  /** What the ledger owes on the account at the end of that day, a liability being positive: its future balance less what is posted on the accrual basis to later days. Sage: GLM_MASTER__ACCOUNT.Future_Balance and GLT_CURRENT__TRANSACTION. */
  readonly ledgerAmount?: Maybe<Scalars['Decimal']['output']>;
  /** What the transactions of AP have withheld on the account through that day, less what they released. Sage: APT_CURRENT__TRANSACTION.Retainage, with what was moved to history. */
  readonly owedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The day at whose end it is owed. */
  readonly owedOn: Scalars['Date']['output'];
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

/** What came of a write over ODBC. */
export type SageStaticWritePayload = {
  readonly __typename?: 'SageStaticWritePayload';
  /** Whether it was done, as read back; null when the write was refused. */
  readonly outcome?: Maybe<SageStaticWriteOutcome>;
  /** What has to be mended or looked at. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A posted job cost transaction of Sage 300 CRE. */
export type SageTransaction = {
  readonly __typename?: 'SageTransaction';
  /** The day that decides the accounting period. Sage: JCT_CURRENT__TRANSACTION.Accounting_Date. */
  readonly accountingOn?: Maybe<Scalars['Date']['output']>;
  /** The amount posted. Sage: JCT_CURRENT__TRANSACTION.Amount. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The application that it comes from, such as "AP". Sage: JCT_CURRENT__TRANSACTION.Application_of_Origin. */
  readonly application?: Maybe<Scalars['String']['output']>;
  /** The commitment that it belongs to. Sage: JCT_CURRENT__TRANSACTION.Commitment. */
  readonly commitment?: Maybe<SageCommitment>;
  /** The number of the schedule-of-values line. Sage: JCT_CURRENT__TRANSACTION.Commitment_Line_Item. */
  readonly commitmentLineNumber?: Maybe<Scalars['String']['output']>;
  /** The cost code, as the source writes it. Sage: JCT_CURRENT__TRANSACTION.Cost_Code. */
  readonly costCode?: Maybe<Scalars['String']['output']>;
  /** The cost type (Procore) or category (Sage). Sage: JCT_CURRENT__TRANSACTION.Category. */
  readonly costType?: Maybe<Scalars['String']['output']>;
  /** The ledger account that was credited. Sage: JCT_CURRENT__TRANSACTION.Credit_Account. */
  readonly creditAccount?: Maybe<SageAccount>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** The ledger account that was debited. Sage: JCT_CURRENT__TRANSACTION.Debit_Account. */
  readonly debitAccount?: Maybe<SageAccount>;
  /** What the transaction is for. Sage: JCT_CURRENT__TRANSACTION.Description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The sub job (Procore) or extra (Sage); null for the base job. Sage: JCT_CURRENT__TRANSACTION.Extra. */
  readonly extra?: Maybe<Scalars['String']['output']>;
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The AP invoice that it was posted from. Sage: JCT_CURRENT__TRANSACTION.Vendor and Invoice. */
  readonly invoice?: Maybe<SageInvoice>;
  /** Whether the transaction was moved to history. Sage: the file it was read from. */
  readonly isPast: Scalars['Boolean']['output'];
  /** Run and sequence of the posting. Sage: JCT_CURRENT__TRANSACTION.Run and Sequence. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Units; null for a lump sum. Sage: JCT_CURRENT__TRANSACTION.Units. */
  readonly quantity?: Maybe<Scalars['Decimal']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Retainage withheld with it. Sage: JCT_CURRENT__TRANSACTION.Retainage. */
  readonly retainageAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The state in the source's own word. Sage: JCT_CURRENT__TRANSACTION.Transaction_Status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** What was posted, in Sage's own word, such as "AP cost". Sage: JCT_CURRENT__TRANSACTION.Transaction_Type. */
  readonly sourceType?: Maybe<Scalars['String']['output']>;
  /** The date of the transaction. Sage: JCT_CURRENT__TRANSACTION.Transaction_Date. */
  readonly transactedOn?: Maybe<Scalars['Date']['output']>;
  /** Price of one unit; null for a lump sum. Sage: JCT_CURRENT__TRANSACTION.Unit_Cost. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The vendor, of cost from accounts payable. Sage: JCT_CURRENT__TRANSACTION.Vendor. */
  readonly vendor?: Maybe<SageVendor>;
};

/** A page of job cost transactions. */
export type SageTransactionConnection = {
  readonly __typename?: 'SageTransactionConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SageTransactionEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<SageTransaction>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of job cost transactions with its cursor. */
export type SageTransactionEdge = {
  readonly __typename?: 'SageTransactionEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: SageTransaction;
};

/** Transactions of one job; without dates all that Sage keeps of it. */
export type SageTransactionFilter = {
  /** Only transactions of this accounting date or later. */
  readonly accountingFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Only transactions of this accounting date or earlier. */
  readonly accountingThrough?: InputMaybe<Scalars['Date']['input']>;
  /** The job to read; take it from `sageJobs`. */
  readonly jobId: Scalars['ID']['input'];
  /** Only transactions that were stamped later than a day before this moment: Sage's stamps have no time zone. */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An AP vendor of Sage 300 CRE. */
export type SageVendor = Node & Numbered & VendorRecord & {
  readonly __typename?: 'SageVendor';
  /** The first line of the address. Sage: APM_MASTER__VENDOR.Address_1. */
  readonly address1?: Maybe<Scalars['String']['output']>;
  /** The second line of the address. Sage: APM_MASTER__VENDOR.Address_2. */
  readonly address2?: Maybe<Scalars['String']['output']>;
  /** The city. Sage: APM_MASTER__VENDOR.City. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** The company whose books have the record. */
  readonly company?: Maybe<SageCompany>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
  /** The insurances of which Sage knows something. Sage: APM_MASTER__VENDOR, the columns of each kind. */
  readonly insurances: ReadonlyArray<SageInsurance>;
  /** The name of the company. Sage: APM_MASTER__VENDOR.Name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The number that people say aloud. Sage: APM_MASTER__VENDOR.Vendor. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The source's own record. */
  readonly raw?: Maybe<Scalars['JSON']['output']>;
  /** Retainage of open invoices that is held, as Sage adds it up. Sage: APM_MASTER__VENDOR.Retainage_Being_Held. */
  readonly retainageHeldAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The state in the source's own word. Sage: APM_MASTER__VENDOR.Onhold_Status. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  /** The state. Sage: APM_MASTER__VENDOR.State. */
  readonly state?: Maybe<Scalars['String']['output']>;
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** What the tax office knows it by, such as an EIN; of a person in business alone it may be their own. Sage: APM_MASTER__VENDOR.Recipient_ID. */
  readonly taxNumber?: Maybe<Scalars['String']['output']>;
  /** The telephone number. Sage: APM_MASTER__VENDOR.Telephone. */
  readonly telephone?: Maybe<Scalars['String']['output']>;
  /** When the record was last stamped. Sage: Date_Stamp and Time_Stamp. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The ZIP code. Sage: APM_MASTER__VENDOR.ZIP. */
  readonly zip?: Maybe<Scalars['String']['output']>;
};

/** A page of vendors. */
export type SageVendorConnection = {
  readonly __typename?: 'SageVendorConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SageVendorEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<SageVendor>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of vendors with its cursor. */
export type SageVendorEdge = {
  readonly __typename?: 'SageVendorEdge';
  /** Pass it as `after` to read on from this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: SageVendor;
};

/** Which vendors. */
export type SageVendorFilter = {
  /** Only those of the company of this name. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** Only records that may have changed since this moment: stamped later than a day before it, because Sage's stamps have no time zone, or never. */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Fields of a vendor that carry no money; a field left out or null stays as it is. */
export type SageVendorUpdateInput = {
  /** The first line of the address, at most 33 characters. */
  readonly address1?: InputMaybe<Scalars['String']['input']>;
  /** The second line of the address, at most 33 characters. */
  readonly address2?: InputMaybe<Scalars['String']['input']>;
  /** The day on which the automobile insurance ends. */
  readonly automobileExpiresOn?: InputMaybe<Scalars['Date']['input']>;
  /** The city, at most 30 characters. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** The name of the company that is written to; needed where Sage has several. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** Check everything and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The day on which the general liability insurance ends. */
  readonly generalLiabilityExpiresOn?: InputMaybe<Scalars['Date']['input']>;
  /** The state, at most 4 characters. */
  readonly state?: InputMaybe<Scalars['String']['input']>;
  /** The telephone number, at most 15 characters. */
  readonly telephone?: InputMaybe<Scalars['String']['input']>;
  /** The vendor, by Sage's number. */
  readonly vendorNumber: Scalars['String']['input'];
  /** The day on which the workers' compensation insurance ends. */
  readonly workersCompensationExpiresOn?: InputMaybe<Scalars['Date']['input']>;
  /** The ZIP code, at most 10 characters. */
  readonly zip?: InputMaybe<Scalars['String']['input']>;
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
  SageAccount: SageAccount;
  SageChangeOrder: SageChangeOrder;
  SageCommitment: SageCommitment;
  SageCommitmentLine: SageCommitmentLine;
  SageCostCode: SageCostCode;
  SageExtra: SageExtra;
  SageInvoice: SageInvoice;
  SageJob: SageJob;
  SagePayment: SagePayment;
  SageVendor: SageVendor;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  SageAccount:
    ( { __typename: 'SageAccount' }
    & GraphQLRecursivePick<FederationTypes['SageAccount'], {"id":true}> );
  SageChangeOrder:
    ( { __typename: 'SageChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['SageChangeOrder'], {"id":true}> );
  SageCommitment:
    ( { __typename: 'SageCommitment' }
    & GraphQLRecursivePick<FederationTypes['SageCommitment'], {"id":true}> );
  SageCommitmentLine:
    ( { __typename: 'SageCommitmentLine' }
    & GraphQLRecursivePick<FederationTypes['SageCommitmentLine'], {"id":true}> );
  SageCostCode:
    ( { __typename: 'SageCostCode' }
    & GraphQLRecursivePick<FederationTypes['SageCostCode'], {"id":true}> );
  SageExtra:
    ( { __typename: 'SageExtra' }
    & GraphQLRecursivePick<FederationTypes['SageExtra'], {"id":true}> );
  SageInvoice:
    ( { __typename: 'SageInvoice' }
    & GraphQLRecursivePick<FederationTypes['SageInvoice'], {"id":true}> );
  SageJob:
    ( { __typename: 'SageJob' }
    & GraphQLRecursivePick<FederationTypes['SageJob'], {"id":true}> );
  SagePayment:
    ( { __typename: 'SagePayment' }
    & GraphQLRecursivePick<FederationTypes['SagePayment'], {"id":true}> );
  SageVendor:
    ( { __typename: 'SageVendor' }
    & GraphQLRecursivePick<FederationTypes['SageVendor'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  ChangeOrderLineRecord: ( ChangeOrderItemRow );
  ChangeOrderRecord: ( ChangeOrderRow );
  CommitmentLineRecord: ( CommitmentItemRow );
  CommitmentRecord: ( CommitmentRow );
  CostCodeRecord: ( CostCodeRow );
  InvoiceLineRecord: ( DistributionRow );
  InvoiceRecord: ( InvoiceRow );
  Node:
    | ( AccountRow )
    | ( ChangeOrderRow )
    | ( CommitmentRow )
    | ( CommitmentItemRow )
    | ( CostCodeRow )
    | ( ExtraRow )
    | ( InvoiceRow )
    | ( JobRow )
    | ( PaymentRow )
    | ( VendorRow )
  ;
  Numbered:
    | ( AccountRow )
    | ( ChangeOrderRow )
    | ( CommitmentRow )
    | ( CommitmentItemRow )
    | ( CostCodeRow )
    | ( ExtraRow )
    | ( InvoiceRow )
    | ( JobRow )
    | ( PaymentRow )
    | ( VendorRow )
  ;
  PaymentRecord: ( PaymentRow );
  ProjectRecord: ( JobRow );
  VendorRecord: ( VendorRow );
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
  ProjectRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ProjectRecord']>;
  ProjectStatus: ProjectStatus;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  RecordStatus: RecordStatus;
  Retryable: Retryable;
  SageAccount: ResolverTypeWrapper<AccountRow>;
  SageAccountConnection: ResolverTypeWrapper<Omit<SageAccountConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageAccountEdge']>, nodes: ReadonlyArray<ResolversTypes['SageAccount']> }>;
  SageAccountEdge: ResolverTypeWrapper<Omit<SageAccountEdge, 'node'> & { node: ResolversTypes['SageAccount'] }>;
  SageAccountFilter: SageAccountFilter;
  SageCategory: ResolverTypeWrapper<CategoryRow>;
  SageChangeOrder: ResolverTypeWrapper<ChangeOrderRow>;
  SageChangeOrderConnection: ResolverTypeWrapper<Omit<SageChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageChangeOrderEdge']>, nodes: ReadonlyArray<ResolversTypes['SageChangeOrder']> }>;
  SageChangeOrderEdge: ResolverTypeWrapper<Omit<SageChangeOrderEdge, 'node'> & { node: ResolversTypes['SageChangeOrder'] }>;
  SageChangeOrderImportInput: SageChangeOrderImportInput;
  SageChangeOrderImportPayload: ResolverTypeWrapper<SageChangeOrderImportPayload>;
  SageChangeOrderLine: ResolverTypeWrapper<ChangeOrderItemRow>;
  SageChangeOrderLineInput: SageChangeOrderLineInput;
  SageCommitment: ResolverTypeWrapper<CommitmentRow>;
  SageCommitmentCompleteInput: SageCommitmentCompleteInput;
  SageCommitmentConnection: ResolverTypeWrapper<Omit<SageCommitmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageCommitmentEdge']>, nodes: ReadonlyArray<ResolversTypes['SageCommitment']> }>;
  SageCommitmentEdge: ResolverTypeWrapper<Omit<SageCommitmentEdge, 'node'> & { node: ResolversTypes['SageCommitment'] }>;
  SageCommitmentImportInput: SageCommitmentImportInput;
  SageCommitmentImportPayload: ResolverTypeWrapper<SageCommitmentImportPayload>;
  SageCommitmentItemInput: SageCommitmentItemInput;
  SageCommitmentLine: ResolverTypeWrapper<CommitmentItemRow>;
  SageCompany: ResolverTypeWrapper<CompanyRow>;
  SageCostCode: ResolverTypeWrapper<CostCodeRow>;
  SageCostCodeConnection: ResolverTypeWrapper<Omit<SageCostCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageCostCodeEdge']>, nodes: ReadonlyArray<ResolversTypes['SageCostCode']> }>;
  SageCostCodeEdge: ResolverTypeWrapper<Omit<SageCostCodeEdge, 'node'> & { node: ResolversTypes['SageCostCode'] }>;
  SageDrift: ResolverTypeWrapper<SageDrift>;
  SageExtra: ResolverTypeWrapper<ExtraRow>;
  SageExtraConnection: ResolverTypeWrapper<Omit<SageExtraConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageExtraEdge']>, nodes: ReadonlyArray<ResolversTypes['SageExtra']> }>;
  SageExtraCreateInput: SageExtraCreateInput;
  SageExtraEdge: ResolverTypeWrapper<Omit<SageExtraEdge, 'node'> & { node: ResolversTypes['SageExtra'] }>;
  SageHealth: ResolverTypeWrapper<SageHealth>;
  SageImport: ResolverTypeWrapper<ImportRow>;
  SageImportConnection: ResolverTypeWrapper<Omit<SageImportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageImportEdge']>, nodes: ReadonlyArray<ResolversTypes['SageImport']> }>;
  SageImportEdge: ResolverTypeWrapper<Omit<SageImportEdge, 'node'> & { node: ResolversTypes['SageImport'] }>;
  SageImportKind: SageImportKind;
  SageImportOutcome: SageImportOutcome;
  SageImportRejection: ResolverTypeWrapper<SageImportRejection>;
  SageImportState: SageImportState;
  SageInsurance: ResolverTypeWrapper<InsuranceRow>;
  SageInsuranceKind: SageInsuranceKind;
  SageInvoice: ResolverTypeWrapper<InvoiceRow>;
  SageInvoiceConnection: ResolverTypeWrapper<Omit<SageInvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageInvoiceEdge']>, nodes: ReadonlyArray<ResolversTypes['SageInvoice']> }>;
  SageInvoiceEdge: ResolverTypeWrapper<Omit<SageInvoiceEdge, 'node'> & { node: ResolversTypes['SageInvoice'] }>;
  SageInvoiceImportInput: SageInvoiceImportInput;
  SageInvoiceImportPayload: ResolverTypeWrapper<SageInvoiceImportPayload>;
  SageInvoiceLine: ResolverTypeWrapper<DistributionRow>;
  SageInvoiceLineInput: SageInvoiceLineInput;
  SageJob: ResolverTypeWrapper<JobRow>;
  SageJobConnection: ResolverTypeWrapper<Omit<SageJobConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageJobEdge']>, nodes: ReadonlyArray<ResolversTypes['SageJob']> }>;
  SageJobEdge: ResolverTypeWrapper<Omit<SageJobEdge, 'node'> & { node: ResolversTypes['SageJob'] }>;
  SageJobFilter: SageJobFilter;
  SageJobKeys: ResolverTypeWrapper<SageJobKeys>;
  SageJobScope: SageJobScope;
  SagePayment: ResolverTypeWrapper<PaymentRow>;
  SagePaymentConnection: ResolverTypeWrapper<Omit<SagePaymentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SagePaymentEdge']>, nodes: ReadonlyArray<ResolversTypes['SagePayment']> }>;
  SagePaymentEdge: ResolverTypeWrapper<Omit<SagePaymentEdge, 'node'> & { node: ResolversTypes['SagePayment'] }>;
  SageRetainagePayable: ResolverTypeWrapper<SageRetainagePayable>;
  SageStaticWriteOutcome: SageStaticWriteOutcome;
  SageStaticWritePayload: ResolverTypeWrapper<SageStaticWritePayload>;
  SageTransaction: ResolverTypeWrapper<TransactionRow>;
  SageTransactionConnection: ResolverTypeWrapper<Omit<SageTransactionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageTransactionEdge']>, nodes: ReadonlyArray<ResolversTypes['SageTransaction']> }>;
  SageTransactionEdge: ResolverTypeWrapper<Omit<SageTransactionEdge, 'node'> & { node: ResolversTypes['SageTransaction'] }>;
  SageTransactionFilter: SageTransactionFilter;
  SageVendor: ResolverTypeWrapper<VendorRow>;
  SageVendorConnection: ResolverTypeWrapper<Omit<SageVendorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SageVendorEdge']>, nodes: ReadonlyArray<ResolversTypes['SageVendor']> }>;
  SageVendorEdge: ResolverTypeWrapper<Omit<SageVendorEdge, 'node'> & { node: ResolversTypes['SageVendor'] }>;
  SageVendorFilter: SageVendorFilter;
  SageVendorUpdateInput: SageVendorUpdateInput;
  SourceState: SourceState;
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
  ProjectRecord: ResolversInterfaceTypes<ResolversParentTypes>['ProjectRecord'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  SageAccount: AccountRow;
  SageAccountConnection: Omit<SageAccountConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageAccountEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageAccount']> };
  SageAccountEdge: Omit<SageAccountEdge, 'node'> & { node: ResolversParentTypes['SageAccount'] };
  SageAccountFilter: SageAccountFilter;
  SageCategory: CategoryRow;
  SageChangeOrder: ChangeOrderRow;
  SageChangeOrderConnection: Omit<SageChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageChangeOrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageChangeOrder']> };
  SageChangeOrderEdge: Omit<SageChangeOrderEdge, 'node'> & { node: ResolversParentTypes['SageChangeOrder'] };
  SageChangeOrderImportInput: SageChangeOrderImportInput;
  SageChangeOrderImportPayload: SageChangeOrderImportPayload;
  SageChangeOrderLine: ChangeOrderItemRow;
  SageChangeOrderLineInput: SageChangeOrderLineInput;
  SageCommitment: CommitmentRow;
  SageCommitmentCompleteInput: SageCommitmentCompleteInput;
  SageCommitmentConnection: Omit<SageCommitmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageCommitmentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageCommitment']> };
  SageCommitmentEdge: Omit<SageCommitmentEdge, 'node'> & { node: ResolversParentTypes['SageCommitment'] };
  SageCommitmentImportInput: SageCommitmentImportInput;
  SageCommitmentImportPayload: SageCommitmentImportPayload;
  SageCommitmentItemInput: SageCommitmentItemInput;
  SageCommitmentLine: CommitmentItemRow;
  SageCompany: CompanyRow;
  SageCostCode: CostCodeRow;
  SageCostCodeConnection: Omit<SageCostCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageCostCodeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageCostCode']> };
  SageCostCodeEdge: Omit<SageCostCodeEdge, 'node'> & { node: ResolversParentTypes['SageCostCode'] };
  SageDrift: SageDrift;
  SageExtra: ExtraRow;
  SageExtraConnection: Omit<SageExtraConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageExtraEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageExtra']> };
  SageExtraCreateInput: SageExtraCreateInput;
  SageExtraEdge: Omit<SageExtraEdge, 'node'> & { node: ResolversParentTypes['SageExtra'] };
  SageHealth: SageHealth;
  SageImport: ImportRow;
  SageImportConnection: Omit<SageImportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageImportEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageImport']> };
  SageImportEdge: Omit<SageImportEdge, 'node'> & { node: ResolversParentTypes['SageImport'] };
  SageImportRejection: SageImportRejection;
  SageInsurance: InsuranceRow;
  SageInvoice: InvoiceRow;
  SageInvoiceConnection: Omit<SageInvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageInvoiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageInvoice']> };
  SageInvoiceEdge: Omit<SageInvoiceEdge, 'node'> & { node: ResolversParentTypes['SageInvoice'] };
  SageInvoiceImportInput: SageInvoiceImportInput;
  SageInvoiceImportPayload: SageInvoiceImportPayload;
  SageInvoiceLine: DistributionRow;
  SageInvoiceLineInput: SageInvoiceLineInput;
  SageJob: JobRow;
  SageJobConnection: Omit<SageJobConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageJobEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageJob']> };
  SageJobEdge: Omit<SageJobEdge, 'node'> & { node: ResolversParentTypes['SageJob'] };
  SageJobFilter: SageJobFilter;
  SageJobKeys: SageJobKeys;
  SageJobScope: SageJobScope;
  SagePayment: PaymentRow;
  SagePaymentConnection: Omit<SagePaymentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SagePaymentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SagePayment']> };
  SagePaymentEdge: Omit<SagePaymentEdge, 'node'> & { node: ResolversParentTypes['SagePayment'] };
  SageRetainagePayable: SageRetainagePayable;
  SageStaticWritePayload: SageStaticWritePayload;
  SageTransaction: TransactionRow;
  SageTransactionConnection: Omit<SageTransactionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageTransactionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageTransaction']> };
  SageTransactionEdge: Omit<SageTransactionEdge, 'node'> & { node: ResolversParentTypes['SageTransaction'] };
  SageTransactionFilter: SageTransactionFilter;
  SageVendor: VendorRow;
  SageVendorConnection: Omit<SageVendorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SageVendorEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SageVendor']> };
  SageVendorEdge: Omit<SageVendorEdge, 'node'> & { node: ResolversParentTypes['SageVendor'] };
  SageVendorFilter: SageVendorFilter;
  SageVendorUpdateInput: SageVendorUpdateInput;
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
  __resolveType: TypeResolveFn<'SageChangeOrderLine', ParentType, ContextType>;
};

export type ChangeOrderRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeOrderRecord'] = ResolversParentTypes['ChangeOrderRecord']> = {
  __resolveType: TypeResolveFn<'SageChangeOrder', ParentType, ContextType>;
};

export type CommitmentLineRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentLineRecord'] = ResolversParentTypes['CommitmentLineRecord']> = {
  __resolveType: TypeResolveFn<'SageCommitmentLine', ParentType, ContextType>;
};

export type CommitmentRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitmentRecord'] = ResolversParentTypes['CommitmentRecord']> = {
  __resolveType: TypeResolveFn<'SageCommitment', ParentType, ContextType>;
};

export type CostCodeRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CostCodeRecord'] = ResolversParentTypes['CostCodeRecord']> = {
  __resolveType: TypeResolveFn<'SageCostCode', ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'SageInvoiceLine', ParentType, ContextType>;
};

export type InvoiceRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoiceRecord'] = ResolversParentTypes['InvoiceRecord']> = {
  __resolveType: TypeResolveFn<'SageInvoice', ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  sageChangeOrderImport?: Resolver<ResolversTypes['SageChangeOrderImportPayload'], ParentType, ContextType, RequireFields<MutationSageChangeOrderImportArgs, 'input'>>;
  sageCommitmentComplete?: Resolver<ResolversTypes['SageStaticWritePayload'], ParentType, ContextType, RequireFields<MutationSageCommitmentCompleteArgs, 'input'>>;
  sageCommitmentImport?: Resolver<ResolversTypes['SageCommitmentImportPayload'], ParentType, ContextType, RequireFields<MutationSageCommitmentImportArgs, 'input'>>;
  sageExtraCreate?: Resolver<ResolversTypes['SageStaticWritePayload'], ParentType, ContextType, RequireFields<MutationSageExtraCreateArgs, 'input'>>;
  sageInvoiceImport?: Resolver<ResolversTypes['SageInvoiceImportPayload'], ParentType, ContextType, RequireFields<MutationSageInvoiceImportArgs, 'input'>>;
  sageVendorUpdate?: Resolver<ResolversTypes['SageStaticWritePayload'], ParentType, ContextType, RequireFields<MutationSageVendorUpdateArgs, 'input'>>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'SageAccount' | 'SageChangeOrder' | 'SageCommitment' | 'SageCommitmentLine' | 'SageCostCode' | 'SageExtra' | 'SageInvoice' | 'SageJob' | 'SagePayment' | 'SageVendor', ParentType, ContextType>;
};

export type NumberedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Numbered'] = ResolversParentTypes['Numbered']> = {
  __resolveType: TypeResolveFn<'SageAccount' | 'SageChangeOrder' | 'SageCommitment' | 'SageCommitmentLine' | 'SageCostCode' | 'SageExtra' | 'SageInvoice' | 'SageJob' | 'SagePayment' | 'SageVendor', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaymentRecord'] = ResolversParentTypes['PaymentRecord']> = {
  __resolveType: TypeResolveFn<'SagePayment', ParentType, ContextType>;
};

export type ProjectRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProjectRecord'] = ResolversParentTypes['ProjectRecord']> = {
  __resolveType: TypeResolveFn<'SageJob', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  sageAccount?: Resolver<Maybe<ResolversTypes['SageAccount']>, ParentType, ContextType, RequireFields<QuerySageAccountArgs, 'id'>>;
  sageAccounts?: Resolver<Maybe<ResolversTypes['SageAccountConnection']>, ParentType, ContextType, RequireFields<QuerySageAccountsArgs, 'first'>>;
  sageChangeOrders?: Resolver<Maybe<ResolversTypes['SageChangeOrderConnection']>, ParentType, ContextType, RequireFields<QuerySageChangeOrdersArgs, 'first'>>;
  sageCommitment?: Resolver<Maybe<ResolversTypes['SageCommitment']>, ParentType, ContextType, RequireFields<QuerySageCommitmentArgs, 'id'>>;
  sageCommitments?: Resolver<Maybe<ResolversTypes['SageCommitmentConnection']>, ParentType, ContextType, RequireFields<QuerySageCommitmentsArgs, 'first'>>;
  sageCompanies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SageCompany']>>, ParentType, ContextType>;
  sageCostCodes?: Resolver<Maybe<ResolversTypes['SageCostCodeConnection']>, ParentType, ContextType, RequireFields<QuerySageCostCodesArgs, 'first'>>;
  sageDrifts?: Resolver<ReadonlyArray<ResolversTypes['SageDrift']>, ParentType, ContextType>;
  sageExtras?: Resolver<Maybe<ResolversTypes['SageExtraConnection']>, ParentType, ContextType, RequireFields<QuerySageExtrasArgs, 'filter' | 'first'>>;
  sageHealth?: Resolver<ResolversTypes['SageHealth'], ParentType, ContextType>;
  sageImports?: Resolver<Maybe<ResolversTypes['SageImportConnection']>, ParentType, ContextType, RequireFields<QuerySageImportsArgs, 'first'>>;
  sageInvoices?: Resolver<Maybe<ResolversTypes['SageInvoiceConnection']>, ParentType, ContextType, RequireFields<QuerySageInvoicesArgs, 'first'>>;
  sageJob?: Resolver<Maybe<ResolversTypes['SageJob']>, ParentType, ContextType, RequireFields<QuerySageJobArgs, 'id'>>;
  sageJobKeys?: Resolver<Maybe<ResolversTypes['SageJobKeys']>, ParentType, ContextType, RequireFields<QuerySageJobKeysArgs, 'jobId'>>;
  sageJobs?: Resolver<Maybe<ResolversTypes['SageJobConnection']>, ParentType, ContextType, RequireFields<QuerySageJobsArgs, 'first'>>;
  sagePayments?: Resolver<Maybe<ResolversTypes['SagePaymentConnection']>, ParentType, ContextType, RequireFields<QuerySagePaymentsArgs, 'first'>>;
  sageTransactions?: Resolver<Maybe<ResolversTypes['SageTransactionConnection']>, ParentType, ContextType, RequireFields<QuerySageTransactionsArgs, 'filter' | 'first'>>;
  sageVendor?: Resolver<Maybe<ResolversTypes['SageVendor']>, ParentType, ContextType, RequireFields<QuerySageVendorArgs, 'id'>>;
  sageVendors?: Resolver<Maybe<ResolversTypes['SageVendorConnection']>, ParentType, ContextType, RequireFields<QuerySageVendorsArgs, 'first'>>;
};

export type SageAccountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageAccount'] = ResolversParentTypes['SageAccount'], FederationReferenceType extends FederationReferenceTypes['SageAccount'] = FederationReferenceTypes['SageAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SageAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['SageCompany']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentBalanceAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  currentPeriodAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  futureBalanceAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isControl?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainagePayable?: Resolver<Maybe<ResolversTypes['SageRetainagePayable']>, ParentType, ContextType, RequireFields<SageAccountRetainagePayableArgs, 'on'>>;
  sourceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  yearAgoBalanceAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  yearToDateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageAccountConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageAccountConnection'] = ResolversParentTypes['SageAccountConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SageAccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SageAccount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SageAccountEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageAccountEdge'] = ResolversParentTypes['SageAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SageAccount'], ParentType, ContextType>;
};

export type SageCategoryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCategory'] = ResolversParentTypes['SageCategory']> = {
  approvedCommittedChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  approvedEstimateChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  committedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  committedInvoicedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  costClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobToDateCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  jobToDatePaidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalCommittedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  originalEstimateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  pendingCommittedChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  pendingEstimateChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  revisedEstimateAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SageChangeOrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageChangeOrder'] = ResolversParentTypes['SageChangeOrder'], FederationReferenceType extends FederationReferenceTypes['SageChangeOrder'] = FederationReferenceTypes['SageChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SageChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  approvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['SageCommitment']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isReleased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['SageChangeOrderLine']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ChangeOrderStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type SageChangeOrderImportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageChangeOrderImportPayload'] = ResolversParentTypes['SageChangeOrderImportPayload']> = {
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['SageImportOutcome'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SageChangeOrderLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageChangeOrderLine'] = ResolversParentTypes['SageChangeOrderLine']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  commitmentLineNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['SageJob']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  unitCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitOfMeasure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageCommitmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCommitment'] = ResolversParentTypes['SageCommitment'], FederationReferenceType extends FederationReferenceTypes['SageCommitment'] = FederationReferenceTypes['SageCommitment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SageCommitment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  changeOrders?: Resolver<ReadonlyArray<ResolversTypes['SageChangeOrder']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['SageCompany']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoicedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  invoices?: Resolver<ReadonlyArray<ResolversTypes['SageInvoice']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CommitmentKind'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['SageCommitmentLine']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  paidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  pendingChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['SageJob']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  revisedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CommitmentStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['SageVendor']>, ParentType, ContextType>;
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

export type SageCommitmentImportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCommitmentImportPayload'] = ResolversParentTypes['SageCommitmentImportPayload']> = {
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['SageImportOutcome'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SageCommitmentLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCommitmentLine'] = ResolversParentTypes['SageCommitmentLine'], FederationReferenceType extends FederationReferenceTypes['SageCommitmentLine'] = FederationReferenceTypes['SageCommitmentLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SageCommitmentLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoicedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['SageJob']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  taxAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitOfMeasure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageCompanyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCompany'] = ResolversParentTypes['SageCompany']> = {
  canImport?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
};

export type SageCostCodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageCostCode'] = ResolversParentTypes['SageCostCode'], FederationReferenceType extends FederationReferenceTypes['SageCostCode'] = FederationReferenceTypes['SageCostCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SageCostCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedCommittedChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['SageCategory']>, ParentType, ContextType>;
  committedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  committedInvoicedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isGroup?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  jobToDateCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalCommittedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type SageDriftResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageDrift'] = ResolversParentTypes['SageDrift']> = {
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

export type SageExtraResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageExtra'] = ResolversParentTypes['SageExtra'], FederationReferenceType extends FederationReferenceTypes['SageExtra'] = FederationReferenceTypes['SageExtra']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SageExtra']> | FederationReferenceType, FederationReferenceType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['SageJob']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProjectStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageExtraConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageExtraConnection'] = ResolversParentTypes['SageExtraConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SageExtraEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SageExtra']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SageExtraEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageExtraEdge'] = ResolversParentTypes['SageExtraEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SageExtra'], ParentType, ContextType>;
};

export type SageHealthResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageHealth'] = ResolversParentTypes['SageHealth']> = {
  canImport?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isReachable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SageImportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageImport'] = ResolversParentTypes['SageImport']> = {
  company?: Resolver<Maybe<ResolversTypes['SageCompany']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idempotencyKey?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['SageImportKind']>, ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lookedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['SageImportOutcome']>, ParentType, ContextType>;
  rejections?: Resolver<ReadonlyArray<ResolversTypes['SageImportRejection']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SageImportState'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SageImportConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageImportConnection'] = ResolversParentTypes['SageImportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SageImportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SageImport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SageImportEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageImportEdge'] = ResolversParentTypes['SageImportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SageImport'], ParentType, ContextType>;
};

export type SageImportRejectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageImportRejection'] = ResolversParentTypes['SageImportRejection']> = {
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SageInsuranceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageInsurance'] = ResolversParentTypes['SageInsurance']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  insurer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SageInsuranceKind'], ParentType, ContextType>;
  limitAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  policyNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SageInvoiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageInvoice'] = ResolversParentTypes['SageInvoice'], FederationReferenceType extends FederationReferenceTypes['SageInvoice'] = FederationReferenceTypes['SageInvoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SageInvoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountingOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deductionAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  discountAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  grossAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoicedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isPosted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['SageInvoiceLine']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainagePaidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InvoiceStatus'], ParentType, ContextType>;
  taxAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['SageVendor']>, ParentType, ContextType>;
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

export type SageInvoiceImportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageInvoiceImportPayload'] = ResolversParentTypes['SageInvoiceImportPayload']> = {
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['SageImportOutcome'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SageInvoiceLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageInvoiceLine'] = ResolversParentTypes['SageInvoiceLine']> = {
  commitment?: Resolver<Maybe<ResolversTypes['SageCommitment']>, ParentType, ContextType>;
  commitmentLineNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deductionAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  discountAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  grossAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['SageJob']>, ParentType, ContextType>;
  jointPayee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainagePaidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainagePayableAccount?: Resolver<Maybe<ResolversTypes['SageAccount']>, ParentType, ContextType>;
  retainagePayableAccountNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  taxAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitOfMeasure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageJobResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageJob'] = ResolversParentTypes['SageJob'], FederationReferenceType extends FederationReferenceTypes['SageJob'] = FederationReferenceTypes['SageJob']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SageJob']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedCommittedChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  committedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  committedInvoicedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['SageCompany']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobToDateCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalCommittedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainagePayableAccounts?: Resolver<ReadonlyArray<ResolversTypes['SageAccount']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProjectStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageJobConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageJobConnection'] = ResolversParentTypes['SageJobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SageJobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SageJob']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SageJobEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageJobEdge'] = ResolversParentTypes['SageJobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SageJob'], ParentType, ContextType>;
};

export type SageJobKeysResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageJobKeys'] = ResolversParentTypes['SageJobKeys']> = {
  changeOrderIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  commitmentIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  costCodeIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  invoiceIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SagePaymentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SagePayment'] = ResolversParentTypes['SagePayment'], FederationReferenceType extends FederationReferenceTypes['SagePayment'] = FederationReferenceTypes['SagePayment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SagePayment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['SageInvoice']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainagePaidAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type SageRetainagePayableResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageRetainagePayable'] = ResolversParentTypes['SageRetainagePayable']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  ledgerAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  owedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  owedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type SageStaticWritePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageStaticWritePayload'] = ResolversParentTypes['SageStaticWritePayload']> = {
  outcome?: Resolver<Maybe<ResolversTypes['SageStaticWriteOutcome']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SageTransactionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageTransaction'] = ResolversParentTypes['SageTransaction']> = {
  accountingOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['SageCommitment']>, ParentType, ContextType>;
  commitmentLineNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditAccount?: Resolver<Maybe<ResolversTypes['SageAccount']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  debitAccount?: Resolver<Maybe<ResolversTypes['SageAccount']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['SageInvoice']>, ParentType, ContextType>;
  isPast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainageAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  unitCostAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['SageVendor']>, ParentType, ContextType>;
};

export type SageTransactionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageTransactionConnection'] = ResolversParentTypes['SageTransactionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SageTransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SageTransaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SageTransactionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageTransactionEdge'] = ResolversParentTypes['SageTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SageTransaction'], ParentType, ContextType>;
};

export type SageVendorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageVendor'] = ResolversParentTypes['SageVendor'], FederationReferenceType extends FederationReferenceTypes['SageVendor'] = FederationReferenceTypes['SageVendor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SageVendor']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['SageCompany']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  insurances?: Resolver<ReadonlyArray<ResolversTypes['SageInsurance']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  taxNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  zip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SageVendorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageVendorConnection'] = ResolversParentTypes['SageVendorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SageVendorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SageVendor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SageVendorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SageVendorEdge'] = ResolversParentTypes['SageVendorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SageVendor'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Retryable'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['SourceSystem']>, ParentType, ContextType>;
};

export type VendorRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VendorRecord'] = ResolversParentTypes['VendorRecord']> = {
  __resolveType: TypeResolveFn<'SageVendor', ParentType, ContextType>;
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
  ProjectRecord?: ProjectRecordResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SageAccount?: SageAccountResolvers<ContextType>;
  SageAccountConnection?: SageAccountConnectionResolvers<ContextType>;
  SageAccountEdge?: SageAccountEdgeResolvers<ContextType>;
  SageCategory?: SageCategoryResolvers<ContextType>;
  SageChangeOrder?: SageChangeOrderResolvers<ContextType>;
  SageChangeOrderConnection?: SageChangeOrderConnectionResolvers<ContextType>;
  SageChangeOrderEdge?: SageChangeOrderEdgeResolvers<ContextType>;
  SageChangeOrderImportPayload?: SageChangeOrderImportPayloadResolvers<ContextType>;
  SageChangeOrderLine?: SageChangeOrderLineResolvers<ContextType>;
  SageCommitment?: SageCommitmentResolvers<ContextType>;
  SageCommitmentConnection?: SageCommitmentConnectionResolvers<ContextType>;
  SageCommitmentEdge?: SageCommitmentEdgeResolvers<ContextType>;
  SageCommitmentImportPayload?: SageCommitmentImportPayloadResolvers<ContextType>;
  SageCommitmentLine?: SageCommitmentLineResolvers<ContextType>;
  SageCompany?: SageCompanyResolvers<ContextType>;
  SageCostCode?: SageCostCodeResolvers<ContextType>;
  SageCostCodeConnection?: SageCostCodeConnectionResolvers<ContextType>;
  SageCostCodeEdge?: SageCostCodeEdgeResolvers<ContextType>;
  SageDrift?: SageDriftResolvers<ContextType>;
  SageExtra?: SageExtraResolvers<ContextType>;
  SageExtraConnection?: SageExtraConnectionResolvers<ContextType>;
  SageExtraEdge?: SageExtraEdgeResolvers<ContextType>;
  SageHealth?: SageHealthResolvers<ContextType>;
  SageImport?: SageImportResolvers<ContextType>;
  SageImportConnection?: SageImportConnectionResolvers<ContextType>;
  SageImportEdge?: SageImportEdgeResolvers<ContextType>;
  SageImportRejection?: SageImportRejectionResolvers<ContextType>;
  SageInsurance?: SageInsuranceResolvers<ContextType>;
  SageInvoice?: SageInvoiceResolvers<ContextType>;
  SageInvoiceConnection?: SageInvoiceConnectionResolvers<ContextType>;
  SageInvoiceEdge?: SageInvoiceEdgeResolvers<ContextType>;
  SageInvoiceImportPayload?: SageInvoiceImportPayloadResolvers<ContextType>;
  SageInvoiceLine?: SageInvoiceLineResolvers<ContextType>;
  SageJob?: SageJobResolvers<ContextType>;
  SageJobConnection?: SageJobConnectionResolvers<ContextType>;
  SageJobEdge?: SageJobEdgeResolvers<ContextType>;
  SageJobKeys?: SageJobKeysResolvers<ContextType>;
  SagePayment?: SagePaymentResolvers<ContextType>;
  SagePaymentConnection?: SagePaymentConnectionResolvers<ContextType>;
  SagePaymentEdge?: SagePaymentEdgeResolvers<ContextType>;
  SageRetainagePayable?: SageRetainagePayableResolvers<ContextType>;
  SageStaticWritePayload?: SageStaticWritePayloadResolvers<ContextType>;
  SageTransaction?: SageTransactionResolvers<ContextType>;
  SageTransactionConnection?: SageTransactionConnectionResolvers<ContextType>;
  SageTransactionEdge?: SageTransactionEdgeResolvers<ContextType>;
  SageVendor?: SageVendorResolvers<ContextType>;
  SageVendorConnection?: SageVendorConnectionResolvers<ContextType>;
  SageVendorEdge?: SageVendorEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VendorRecord?: VendorRecordResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
};
