import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProjectParent, VendorParent, InsuranceRow, CostCodeRow, WbsCodeRow, SubJobRow, CommitmentRow, InvoiceConfigurationRow, RetainageRuleRow, CommitmentLineRow, ChangeOrderRow, ChangeOrderBatchRow, ChangeOrderRequestRow, PotentialChangeOrderRow, ChangeOrderLineRow, InvoiceLineRow, PaymentRow } from './rows.ts';
import type { InvoiceRow } from './billing.ts';
import type { CertificateRow } from './certificate.ts';
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
  /** Sent back to the subcontractor. */
  | 'REVISE_AND_RESUBMIT'
  /** Handed in, not decided. */
  | 'UNDER_REVIEW'
  /** Entered in the books but not posted. */
  | 'UNPOSTED';

/** Anything that has an id and can be asked for by it. */
export type Node = {
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
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

/** The rate window that was nearer to its end when Procore last answered. */
export type ProcoreCallBudget = {
  readonly __typename?: 'ProcoreCallBudget';
  /** All of it in words. */
  readonly described: Scalars['String']['output'];
  /** Calls that the window still allows. */
  readonly leftCount: Scalars['Int']['output'];
  /** Calls that wait here for their turn. */
  readonly queuedCount: Scalars['Int']['output'];
  /** When the window starts anew. */
  readonly resetAt: Scalars['DateTime']['output'];
  /** Calls used in the window, by all programs of the company. */
  readonly usedCount: Scalars['Int']['output'];
};

/** A commitment change order of Procore, of the tier that changes the contract: with three tiers the change order package. */
export type ProcoreChangeOrder = ChangeOrderRecord & Node & {
  readonly __typename?: 'ProcoreChangeOrder';
  /** The amount of the change; negative for a deduction. Procore: grand_total. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the change was approved. Procore: reviewed_at. */
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  /** The batch that gathers it with others, where there are two tiers. Procore: batch_id. */
  readonly batch?: Maybe<ProcoreChangeOrderBatch>;
  /** The commitment that is changed. Procore: contract_id. */
  readonly commitment?: Maybe<ProcoreCommitment>;
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
export type ProcoreCommitment = CommitmentRecord & Node & {
  readonly __typename?: 'ProcoreCommitment';
  /** The sum of approved change orders. Procore: approved_change_orders. */
  readonly approvedChangesAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The change orders of the commitment. Procore: commitment_change_orders. */
  readonly changeOrders: ReadonlyArray<ProcoreChangeOrder>;
  /** ISO 4217 code of the currency. Procore: currency_configuration.currency_iso_code. */
  readonly currency: Scalars['String']['output'];
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
export type ProcoreCommitmentLine = CommitmentLineRecord & {
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
  /** Price of one unit; null for a lump sum. Procore: unit_cost. */
  readonly unitCostAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Unit of measure. Procore: uom. */
  readonly unitOfMeasure?: Maybe<Scalars['String']['output']>;
  /** The code in the work breakdown structure, with the sub job, cost code and cost type in one. Procore: wbs_code.flat_code. */
  readonly wbsCode?: Maybe<Scalars['String']['output']>;
};

/** A cost code of a Procore project. */
export type ProcoreCostCode = CostCodeRecord & Node & {
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
export type ProcoreInvoice = InvoiceRecord & Node & {
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

/** A line of a Procore requisition. */
export type ProcoreInvoiceLine = InvoiceLineRecord & {
  readonly __typename?: 'ProcoreInvoiceLine';
  /** What the subcontractor has asked for on the line. Procore: subcontractor_claimed_amount. */
  readonly claimedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The number of the schedule-of-values line that is invoiced. Procore: position; for a change order line that of commitment_line_item_id. */
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
  /** The source's own id of the line that is billed. Procore: line_item_id. */
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

/** A payment recorded on a Procore commitment. */
export type ProcorePayment = Node & PaymentRecord & {
  readonly __typename?: 'ProcorePayment';
  /** The amount paid out. Procore: amount. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The commitment that is paid. Procore: contract_id. */
  readonly commitment?: Maybe<ProcoreCommitment>;
  /** ISO 4217 code of the currency. */
  readonly currency: Scalars['String']['output'];
  /** When the record was read from its source. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The id of the record, unique in the graph; opaque to clients. */
  readonly id: Scalars['ID']['output'];
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

/** A project of Procore. */
export type ProcoreProject = Node & ProjectRecord & {
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
  /** The state in the shared vocabulary. */
  readonly status: ProjectStatus;
  /** The sub jobs of the project. Procore: sub_jobs. */
  readonly subJobs: ReadonlyArray<ProcoreSubJob>;
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
  /** The project to read; take it from `procoreProjects`. */
  readonly projectId: Scalars['ID']['input'];
  /** Only records changed at or after this moment. An invoice counts as changed with any other of its commitment, because what it bills depends on them. */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
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

/** A company of the Procore directory. */
export type ProcoreVendor = Node & VendorRecord & {
  readonly __typename?: 'ProcoreVendor';
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
  /** The state in the shared vocabulary. */
  readonly status: RecordStatus;
  /** When the record last changed in its source. Procore: updated_at. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
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
  /** The change order batches of one project; none where there are three tiers. */
  readonly procoreChangeOrderBatches?: Maybe<ProcoreChangeOrderBatchConnection>;
  /** The change order requests of one project that group a potential change order; none unless there are three tiers. */
  readonly procoreChangeOrderRequests?: Maybe<ProcoreChangeOrderRequestConnection>;
  /** The commitment change orders of one project. */
  readonly procoreChangeOrders?: Maybe<ProcoreChangeOrderConnection>;
  /** One subcontract or purchase order. */
  readonly procoreCommitment?: Maybe<ProcoreCommitment>;
  /** The subcontracts and purchase orders of one project. */
  readonly procoreCommitments?: Maybe<ProcoreCommitmentConnection>;
  /** The cost codes of one project. */
  readonly procoreCostCodes?: Maybe<ProcoreCostCodeConnection>;
  /** Whether Procore answers: it did within the last minute, or is asked with the cheapest call there is. */
  readonly procoreHealth: ProcoreHealth;
  /** The subcontractor invoices (requisitions) of one project. */
  readonly procoreInvoices?: Maybe<ProcoreInvoiceConnection>;
  /** The payments to the vendors of one project. */
  readonly procorePayments?: Maybe<ProcorePaymentConnection>;
  /** The potential change orders of one project, of commitments alone; none where there is one tier, since those that Procore hides are the change orders themselves. */
  readonly procorePotentialChangeOrders?: Maybe<ProcorePotentialChangeOrderConnection>;
  /** One project of Procore. */
  readonly procoreProject?: Maybe<ProcoreProject>;
  /** The projects of the Procore company. */
  readonly procoreProjects?: Maybe<ProcoreProjectConnection>;
  /** One company of the directory. */
  readonly procoreVendor?: Maybe<ProcoreVendor>;
  /** The companies in the Procore company directory. */
  readonly procoreVendors?: Maybe<ProcoreVendorConnection>;
  /** The codes of the work breakdown structure of one project: what lines are charged to, cost code and cost type in one. */
  readonly procoreWbsCodes?: Maybe<ProcoreWbsCodeConnection>;
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
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreCommitmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProcoreCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreCostCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: ProcoreProjectScope;
  first?: Scalars['Int']['input'];
};


export type QueryProcoreInvoicesArgs = {
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
  /** A text or number is longer than the target system takes. */
  | 'TOO_LONG'
  /** The outcome is not known yet; the operation is looked up and never sent again. */
  | 'UNCERTAIN'
  /** A code, job, extra, category or vendor is unknown in the target system. */
  | 'UNKNOWN_CODE'
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
  ProcoreChangeOrder: ProcoreChangeOrder;
  ProcoreCommitment: ProcoreCommitment;
  ProcoreCostCode: ProcoreCostCode;
  ProcoreInvoice: ProcoreInvoice;
  ProcorePayment: ProcorePayment;
  ProcoreProject: ProcoreProject;
  ProcoreVendor: ProcoreVendor;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ProcoreChangeOrder:
    ( { __typename: 'ProcoreChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['ProcoreChangeOrder'], {"id":true}> );
  ProcoreCommitment:
    ( { __typename: 'ProcoreCommitment' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCommitment'], {"id":true}> );
  ProcoreCostCode:
    ( { __typename: 'ProcoreCostCode' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCostCode'], {"id":true}> );
  ProcoreInvoice:
    ( { __typename: 'ProcoreInvoice' }
    & GraphQLRecursivePick<FederationTypes['ProcoreInvoice'], {"id":true}> );
  ProcorePayment:
    ( { __typename: 'ProcorePayment' }
    & GraphQLRecursivePick<FederationTypes['ProcorePayment'], {"id":true}> );
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
    | ( ChangeOrderRow )
    | ( CommitmentRow )
    | ( CostCodeRow )
    | ( InvoiceRow )
    | ( PaymentRow )
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
  InsuranceStatus: InsuranceStatus;
  InvoiceLineRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['InvoiceLineRecord']>;
  InvoiceRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['InvoiceRecord']>;
  InvoiceStatus: InvoiceStatus;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['PaymentRecord']>;
  PaymentStatus: PaymentStatus;
  ProcoreCallBudget: ResolverTypeWrapper<ProcoreCallBudget>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
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
  ProcoreCommitmentEdge: ResolverTypeWrapper<Omit<ProcoreCommitmentEdge, 'node'> & { node: ResolversTypes['ProcoreCommitment'] }>;
  ProcoreCommitmentLine: ResolverTypeWrapper<CommitmentLineRow>;
  ProcoreCostCode: ResolverTypeWrapper<CostCodeRow>;
  ProcoreCostCodeConnection: ResolverTypeWrapper<Omit<ProcoreCostCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreCostCodeEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreCostCode']> }>;
  ProcoreCostCodeEdge: ResolverTypeWrapper<Omit<ProcoreCostCodeEdge, 'node'> & { node: ResolversTypes['ProcoreCostCode'] }>;
  ProcoreHealth: ResolverTypeWrapper<ProcoreHealth>;
  ProcoreInsurance: ResolverTypeWrapper<InsuranceRow>;
  ProcoreInvoice: ResolverTypeWrapper<InvoiceRow>;
  ProcoreInvoiceConfiguration: ResolverTypeWrapper<InvoiceConfigurationRow>;
  ProcoreInvoiceConnection: ResolverTypeWrapper<Omit<ProcoreInvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreInvoiceEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreInvoice']> }>;
  ProcoreInvoiceEdge: ResolverTypeWrapper<Omit<ProcoreInvoiceEdge, 'node'> & { node: ResolversTypes['ProcoreInvoice'] }>;
  ProcoreInvoiceLine: ResolverTypeWrapper<InvoiceLineRow>;
  ProcoreInvoiceSummary: ResolverTypeWrapper<CertificateRow>;
  ProcorePayment: ResolverTypeWrapper<PaymentRow>;
  ProcorePaymentConnection: ResolverTypeWrapper<Omit<ProcorePaymentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcorePaymentEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcorePayment']> }>;
  ProcorePaymentEdge: ResolverTypeWrapper<Omit<ProcorePaymentEdge, 'node'> & { node: ResolversTypes['ProcorePayment'] }>;
  ProcorePotentialChangeOrder: ResolverTypeWrapper<PotentialChangeOrderRow>;
  ProcorePotentialChangeOrderConnection: ResolverTypeWrapper<Omit<ProcorePotentialChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcorePotentialChangeOrderEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcorePotentialChangeOrder']> }>;
  ProcorePotentialChangeOrderEdge: ResolverTypeWrapper<Omit<ProcorePotentialChangeOrderEdge, 'node'> & { node: ResolversTypes['ProcorePotentialChangeOrder'] }>;
  ProcoreProject: ResolverTypeWrapper<ProjectParent>;
  ProcoreProjectConnection: ResolverTypeWrapper<Omit<ProcoreProjectConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreProjectEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreProject']> }>;
  ProcoreProjectEdge: ResolverTypeWrapper<Omit<ProcoreProjectEdge, 'node'> & { node: ResolversTypes['ProcoreProject'] }>;
  ProcoreProjectFilter: ProcoreProjectFilter;
  ProcoreProjectScope: ProcoreProjectScope;
  ProcoreRetainageBasis: ProcoreRetainageBasis;
  ProcoreRetainageRule: ResolverTypeWrapper<RetainageRuleRow>;
  ProcoreSubJob: ResolverTypeWrapper<SubJobRow>;
  ProcoreVendor: ResolverTypeWrapper<VendorParent>;
  ProcoreVendorConnection: ResolverTypeWrapper<Omit<ProcoreVendorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreVendorEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreVendor']> }>;
  ProcoreVendorEdge: ResolverTypeWrapper<Omit<ProcoreVendorEdge, 'node'> & { node: ResolversTypes['ProcoreVendor'] }>;
  ProcoreVendorFilter: ProcoreVendorFilter;
  ProcoreWbsCode: ResolverTypeWrapper<WbsCodeRow>;
  ProcoreWbsCodeConnection: ResolverTypeWrapper<Omit<ProcoreWbsCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcoreWbsCodeEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcoreWbsCode']> }>;
  ProcoreWbsCodeEdge: ResolverTypeWrapper<Omit<ProcoreWbsCodeEdge, 'node'> & { node: ResolversTypes['ProcoreWbsCode'] }>;
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
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  PaymentRecord: ResolversInterfaceTypes<ResolversParentTypes>['PaymentRecord'];
  ProcoreCallBudget: ProcoreCallBudget;
  Int: Scalars['Int']['output'];
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
  ProcoreCommitmentEdge: Omit<ProcoreCommitmentEdge, 'node'> & { node: ResolversParentTypes['ProcoreCommitment'] };
  ProcoreCommitmentLine: CommitmentLineRow;
  ProcoreCostCode: CostCodeRow;
  ProcoreCostCodeConnection: Omit<ProcoreCostCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreCostCodeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreCostCode']> };
  ProcoreCostCodeEdge: Omit<ProcoreCostCodeEdge, 'node'> & { node: ResolversParentTypes['ProcoreCostCode'] };
  ProcoreHealth: ProcoreHealth;
  ProcoreInsurance: InsuranceRow;
  ProcoreInvoice: InvoiceRow;
  ProcoreInvoiceConfiguration: InvoiceConfigurationRow;
  ProcoreInvoiceConnection: Omit<ProcoreInvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreInvoiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreInvoice']> };
  ProcoreInvoiceEdge: Omit<ProcoreInvoiceEdge, 'node'> & { node: ResolversParentTypes['ProcoreInvoice'] };
  ProcoreInvoiceLine: InvoiceLineRow;
  ProcoreInvoiceSummary: CertificateRow;
  ProcorePayment: PaymentRow;
  ProcorePaymentConnection: Omit<ProcorePaymentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcorePaymentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcorePayment']> };
  ProcorePaymentEdge: Omit<ProcorePaymentEdge, 'node'> & { node: ResolversParentTypes['ProcorePayment'] };
  ProcorePotentialChangeOrder: PotentialChangeOrderRow;
  ProcorePotentialChangeOrderConnection: Omit<ProcorePotentialChangeOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcorePotentialChangeOrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcorePotentialChangeOrder']> };
  ProcorePotentialChangeOrderEdge: Omit<ProcorePotentialChangeOrderEdge, 'node'> & { node: ResolversParentTypes['ProcorePotentialChangeOrder'] };
  ProcoreProject: ProjectParent;
  ProcoreProjectConnection: Omit<ProcoreProjectConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreProjectEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreProject']> };
  ProcoreProjectEdge: Omit<ProcoreProjectEdge, 'node'> & { node: ResolversParentTypes['ProcoreProject'] };
  ProcoreProjectFilter: ProcoreProjectFilter;
  ProcoreProjectScope: ProcoreProjectScope;
  ProcoreRetainageRule: RetainageRuleRow;
  ProcoreSubJob: SubJobRow;
  ProcoreVendor: VendorParent;
  ProcoreVendorConnection: Omit<ProcoreVendorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreVendorEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreVendor']> };
  ProcoreVendorEdge: Omit<ProcoreVendorEdge, 'node'> & { node: ResolversParentTypes['ProcoreVendor'] };
  ProcoreVendorFilter: ProcoreVendorFilter;
  ProcoreWbsCode: WbsCodeRow;
  ProcoreWbsCodeConnection: Omit<ProcoreWbsCodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcoreWbsCodeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcoreWbsCode']> };
  ProcoreWbsCodeEdge: Omit<ProcoreWbsCodeEdge, 'node'> & { node: ResolversParentTypes['ProcoreWbsCode'] };
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

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'ProcoreChangeOrder' | 'ProcoreCommitment' | 'ProcoreCostCode' | 'ProcoreInvoice' | 'ProcorePayment' | 'ProcoreProject' | 'ProcoreVendor', ParentType, ContextType>;
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

export type ProcoreCallBudgetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreCallBudget'] = ResolversParentTypes['ProcoreCallBudget']> = {
  described?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  approvedChangesAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  changeOrders?: Resolver<ReadonlyArray<ResolversTypes['ProcoreChangeOrder']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceConfiguration?: Resolver<Maybe<ResolversTypes['ProcoreInvoiceConfiguration']>, ParentType, ContextType>;
  invoicedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  invoices?: Resolver<ReadonlyArray<ResolversTypes['ProcoreInvoice']>, ParentType, ContextType>;
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
  retainageHeldAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  revisedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CommitmentStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
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

export type ProcorePaymentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcorePayment'] = ResolversParentTypes['ProcorePayment'], FederationReferenceType extends FederationReferenceTypes['ProcorePayment'] = FederationReferenceTypes['ProcorePayment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcorePayment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type ProcoreProjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcoreProject'] = ResolversParentTypes['ProcoreProject'], FederationReferenceType extends FederationReferenceTypes['ProcoreProject'] = FederationReferenceTypes['ProcoreProject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreProject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  changeOrderTierCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProjectStatus'], ParentType, ContextType>;
  subJobs?: Resolver<ReadonlyArray<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
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
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  insuranceExpiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  insurances?: Resolver<ReadonlyArray<ResolversTypes['ProcoreInsurance']>, ParentType, ContextType>;
  isSyncedToErp?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type ProjectRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProjectRecord'] = ResolversParentTypes['ProjectRecord']> = {
  __resolveType: TypeResolveFn<'ProcoreProject', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  procoreChangeOrderBatches?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrderBatchConnection']>, ParentType, ContextType, RequireFields<QueryProcoreChangeOrderBatchesArgs, 'filter' | 'first'>>;
  procoreChangeOrderRequests?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrderRequestConnection']>, ParentType, ContextType, RequireFields<QueryProcoreChangeOrderRequestsArgs, 'filter' | 'first'>>;
  procoreChangeOrders?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrderConnection']>, ParentType, ContextType, RequireFields<QueryProcoreChangeOrdersArgs, 'filter' | 'first'>>;
  procoreCommitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType, RequireFields<QueryProcoreCommitmentArgs, 'id'>>;
  procoreCommitments?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentConnection']>, ParentType, ContextType, RequireFields<QueryProcoreCommitmentsArgs, 'filter' | 'first'>>;
  procoreCostCodes?: Resolver<Maybe<ResolversTypes['ProcoreCostCodeConnection']>, ParentType, ContextType, RequireFields<QueryProcoreCostCodesArgs, 'filter' | 'first'>>;
  procoreHealth?: Resolver<ResolversTypes['ProcoreHealth'], ParentType, ContextType>;
  procoreInvoices?: Resolver<Maybe<ResolversTypes['ProcoreInvoiceConnection']>, ParentType, ContextType, RequireFields<QueryProcoreInvoicesArgs, 'filter' | 'first'>>;
  procorePayments?: Resolver<Maybe<ResolversTypes['ProcorePaymentConnection']>, ParentType, ContextType, RequireFields<QueryProcorePaymentsArgs, 'filter' | 'first'>>;
  procorePotentialChangeOrders?: Resolver<Maybe<ResolversTypes['ProcorePotentialChangeOrderConnection']>, ParentType, ContextType, RequireFields<QueryProcorePotentialChangeOrdersArgs, 'filter' | 'first'>>;
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
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaymentRecord?: PaymentRecordResolvers<ContextType>;
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
  ProcoreHealth?: ProcoreHealthResolvers<ContextType>;
  ProcoreInsurance?: ProcoreInsuranceResolvers<ContextType>;
  ProcoreInvoice?: ProcoreInvoiceResolvers<ContextType>;
  ProcoreInvoiceConfiguration?: ProcoreInvoiceConfigurationResolvers<ContextType>;
  ProcoreInvoiceConnection?: ProcoreInvoiceConnectionResolvers<ContextType>;
  ProcoreInvoiceEdge?: ProcoreInvoiceEdgeResolvers<ContextType>;
  ProcoreInvoiceLine?: ProcoreInvoiceLineResolvers<ContextType>;
  ProcoreInvoiceSummary?: ProcoreInvoiceSummaryResolvers<ContextType>;
  ProcorePayment?: ProcorePaymentResolvers<ContextType>;
  ProcorePaymentConnection?: ProcorePaymentConnectionResolvers<ContextType>;
  ProcorePaymentEdge?: ProcorePaymentEdgeResolvers<ContextType>;
  ProcorePotentialChangeOrder?: ProcorePotentialChangeOrderResolvers<ContextType>;
  ProcorePotentialChangeOrderConnection?: ProcorePotentialChangeOrderConnectionResolvers<ContextType>;
  ProcorePotentialChangeOrderEdge?: ProcorePotentialChangeOrderEdgeResolvers<ContextType>;
  ProcoreProject?: ProcoreProjectResolvers<ContextType>;
  ProcoreProjectConnection?: ProcoreProjectConnectionResolvers<ContextType>;
  ProcoreProjectEdge?: ProcoreProjectEdgeResolvers<ContextType>;
  ProcoreRetainageRule?: ProcoreRetainageRuleResolvers<ContextType>;
  ProcoreSubJob?: ProcoreSubJobResolvers<ContextType>;
  ProcoreVendor?: ProcoreVendorResolvers<ContextType>;
  ProcoreVendorConnection?: ProcoreVendorConnectionResolvers<ContextType>;
  ProcoreVendorEdge?: ProcoreVendorEdgeResolvers<ContextType>;
  ProcoreWbsCode?: ProcoreWbsCodeResolvers<ContextType>;
  ProcoreWbsCodeConnection?: ProcoreWbsCodeConnectionResolvers<ContextType>;
  ProcoreWbsCodeEdge?: ProcoreWbsCodeEdgeResolvers<ContextType>;
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
