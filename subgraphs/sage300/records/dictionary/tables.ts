import { optional, type RecordOf, type Table, table } from './table.ts'

export type { ColumnKind, RecordOf, Table } from './table.ts'

/**
 * The tables of Sage 300 CRE that Tieout reads, by their standard-mode names, and of each only the
 * columns it uses. This is the one place where a name of Sage stands.
 *
 * Kinds: key (text that is never blank, or '' where blank is a value), text, the doubles with their
 * declared scale (money, unitCost, units, percent), integer, flag, date, time. A question mark marks
 * a name that is not established for every version: where Sage lacks the column the value is null.
 */
const stamps = { Operator_Stamp: 'text?', Date_Stamp: 'date?', Time_Stamp: 'time?' } as const

export const JOB = table('JCM_MASTER__JOB', {
  Job: 'key',
  Description: 'text',
  Status: 'text',
  Use_PJ_Change_Management: 'flag?',
  Retainage_Percent: 'percent?',
  Original_Commitment: 'money?',
  Approved_Commitment_Changes: 'money?',
  Revised_Commitment: 'money?',
  Commitment_Invoiced: 'money?',
  JTD_Cost: 'money?',
  ...stamps,
})

export const EXTRA = table('JCM_MASTER__EXTRA', {
  Job: 'key',
  Extra: 'key',
  Description: 'text',
  Status: 'text',
  ...stamps,
})

export const COST_CODE = table('JCM_MASTER__COST_CODE', {
  Job: 'key',
  Extra: 'key',
  Cost_Code: 'key',
  Description: 'text',
  Group_Cost_Code: 'flag',
  Status: 'text?',
  ...stamps,
})

export const CATEGORY = table('JCM_MASTER__CATEGORY', {
  Job: 'key',
  Extra: 'key',
  Cost_Code: 'key',
  Category: 'key',
  Description: 'text?',
  Status: 'text?',
  Accumulate_As: 'text?',
  Original_Estimate: 'money?',
  Pending_Estimate_Changes: 'money?',
  Approved_Estimate_Changes: 'money?',
  Total_Estimate: 'money?',
  Original_Commitment: 'money?',
  Pending_Commitment_Changes: 'money?',
  Approved_Commitment_Changes: 'money?',
  Revised_Commitment: 'money?',
  Commitment_Invoiced: 'money?',
  JTD_Cost: 'money?',
  JTD_Dollars_Paid: 'money?',
  ...stamps,
})

const vendorColumns = {
  Vendor: 'key',
  Name: 'text',
  Type: 'text?',
  Address_1: 'text?',
  Address_2: 'text?',
  City: 'text?',
  State: 'text?',
  ZIP: 'text?',
  Telephone: 'text?',
  Recipient_ID: 'text?',
  Retainage_Being_Held: 'money?',
  Onhold_Status: 'integer?',
  ...stamps,
} as const

const insuranceColumns = {
  Gen_Liab_Ins_Proof_Req: 'flag?',
  GL_Ins_Company: 'text?',
  GL_Ins_Policy_Number: 'text?',
  GL_Ins_Effective_Dt: 'date?',
  GL_Ins_Expiration_Dt: 'date?',
  GL_Ins_Limit: 'money?',
  Auto_Ins_Proof_Req: 'flag?',
  Auto_Ins_Company: 'text?',
  Auto_Ins_Policy_Num: 'text?',
  Auto_Ins_Effect_Dt: 'date?',
  Auto_Ins_Expir_Dt: 'date?',
  Auto_Ins_Limit: 'money?',
  Work_Comp_Ins_Proof_Req: 'flag?',
  Work_Comp_Ins_Cmpany: 'text?',
  Work_Comp_Policy_Num: 'text?',
  Work_Comp_Effect_Dt: 'date?',
  Work_Comp_Expir_Dt: 'date?',
  Work_Comp_Ins_Limit: 'money?',
  Umbrella_Ins_Proof_Req: 'flag?',
  Umbrella_Ins_Company: 'text?',
  Umb_Ins_Policy_Num: 'text?',
  Umb_Ins_Effective_Dt: 'date?',
  Umb_Ins_Expir_Dt: 'date?',
  Umbrella_Ins_Limit: 'money?',
} as const

export const VENDOR = table('APM_MASTER__VENDOR', vendorColumns)

/** How a vendor is insured, which the list of vendors can do without. */
export const VENDOR_INSURANCE = table('APM_MASTER__VENDOR', { Vendor: 'key', ...insuranceColumns })

/** Both, for whoever looks at the table as a whole. */
export const WHOLE_VENDOR = table('APM_MASTER__VENDOR', { ...vendorColumns, ...insuranceColumns })

const commitmentColumns = {
  Commitment: 'key',
  Description: 'text',
  Commitment_Type: 'text',
  Vendor: 'text',
  Job: 'text',
  Date: 'date?',
  Retainage_Percent: 'percent?',
  Amount: 'money?',
  Approved_Commitment_Changes: 'money?',
  Amount_Invoiced: 'money',
  Closed: 'flag',
  Scope_of_Work: 'text?',
  ...stamps,
} as const

export const COMMITMENT = table('JCM_MASTER__COMMITMENT', commitmentColumns)

/** Commitments imported and not posted. */
export const UNPOSTED_COMMITMENT = optional('JCM_NEW__COMMITMENT', commitmentColumns)

export const COMMITMENT_ITEM = table('JCM_MASTER__COMMITMENT_ITEM', {
  Commitment: 'key',
  Item_Number: 'integer',
  Description: 'text',
  Job: 'text',
  Extra: 'text',
  Cost_Code: 'text',
  Category: 'text',
  Units: 'units',
  Unit_Description: 'text',
  Unit_Cost: 'unitCost',
  Amount: 'money',
  Amount_Invoiced: 'money',
  Units_Invoiced: 'units?',
  Approved_Commitment_CO_Units: 'units?',
  Approved_Commitment_CO_Amount: 'money?',
  Retainage_Percent: 'percent?',
  Tax: 'money?',
  Tax_Group: 'text?',
  ...stamps,
})

const changeOrderColumns = {
  Commitment: 'key',
  Commitment_CO: 'key',
  Description: 'text?',
  Date: 'date?',
  Status: 'text?',
  Scope_of_Work: 'text?',
  Approved_Date: 'date?',
  Released_to_Accounting: 'flag?',
  Amount: 'money?',
  ...stamps,
} as const

export const CHANGE_ORDER = table('JCM_MASTER__COMMITMENT_CO', changeOrderColumns)

/** Change orders imported and not posted. */
export const UNPOSTED_CHANGE_ORDER = optional('JCM_NEW__COMMITMENT_CO', changeOrderColumns)

export const CHANGE_ORDER_ITEM = optional('JCM_MASTER__COMMITMENT_CO_ITEM', {
  Commitment: 'key',
  Commitment_CO: 'key',
  Item_Number: 'integer',
  Description: 'text?',
  Job: 'text?',
  Extra: 'text?',
  Cost_Code: 'text?',
  Category: 'text?',
  Units: 'units?',
  Unit_Cost: 'unitCost?',
  Amount: 'money',
  ...stamps,
})

const invoiceColumns = {
  Vendor: 'key',
  Invoice: 'key',
  Description: 'text',
  Status: 'text?',
  Amount: 'money',
  Tax: 'money?',
  Discount_Offered: 'money?',
  Retainage: 'money',
  Misc_Deduction: 'money?',
  Amount_Paid: 'money?',
  Retainage_Held: 'money?',
  Retainage_Paid: 'money?',
  Invoice_Date: 'date',
  Accounting_Date: 'date',
  Payment_Date: 'date?',
  Invoice_Code_1: 'text?',
  Invoice_Code_2: 'text?',
  Onhold_Status: 'integer?',
  ...stamps,
} as const

const distributionColumns = {
  Vendor: 'key',
  Invoice: 'key',
  Dist_Seq: 'integer',
  Description: 'text',
  Status: 'text?',
  Amount: 'money',
  Tax: 'money?',
  Discount_Offered: 'money?',
  Retainage: 'money',
  Misc_Deduction: 'money?',
  Amount_Paid: 'money?',
  Retainage_Held: 'money?',
  Retainage_Paid: 'money?',
  Job: 'text',
  Extra: 'text',
  Cost_Code: 'text',
  Category: 'text',
  Commitment: 'text',
  Commitment_Line_Item: 'integer',
  Units: 'units?',
  Unit_Cost: 'unitCost?',
  Draw: 'text?',
  Joint_Payee: 'text?',
  Retainage_Payable_Account: 'text?',
  ...stamps,
} as const

export const INVOICE = table('APM_MASTER__INVOICE', invoiceColumns)
export const DISTRIBUTION = table('APM_MASTER__DISTRIBUTION', distributionColumns)

/** AP invoices entered and not posted; the standard-mode names of Sage's new file are inferred. */
export const UNPOSTED_INVOICE = optional('API_NEW__INVOICE', invoiceColumns)
export const UNPOSTED_DISTRIBUTION = optional('API_NEW__DISTRIBUTION', distributionColumns)

/** Which invoices have distributions on a job, and when those were stamped. */
const distributionKeyColumns = {
  Vendor: 'key',
  Invoice: 'key',
  Job: 'text',
  Date_Stamp: 'date?',
  Time_Stamp: 'time?',
} as const

export const DISTRIBUTION_KEY = table('APM_MASTER__DISTRIBUTION', distributionKeyColumns)
export const UNPOSTED_DISTRIBUTION_KEY = optional('API_NEW__DISTRIBUTION', distributionKeyColumns)

/** What a commitment needs of its distributions, of which there are very many. */
const distributionTotalColumns = {
  Vendor: 'key',
  Invoice: 'key',
  Commitment: 'key',
  Retainage: 'money',
  Retainage_Paid: 'money?',
  Amount_Paid: 'money?',
} as const

export const DISTRIBUTION_TOTAL = table('APM_MASTER__DISTRIBUTION', distributionTotalColumns)
export const UNPOSTED_DISTRIBUTION_TOTAL = optional(
  'API_NEW__DISTRIBUTION',
  distributionTotalColumns,
)

export const PAYMENT = table('APM_MASTER__INVOICE_PAYMENT', {
  Vendor: 'key',
  Invoice: 'key',
  Payment_ID: 'integer',
  Description: 'text?',
  Payment_Type: 'text?',
  Bank_Account: 'text?',
  Check: 'integer',
  Amount_Paid: 'money',
  Retainage_Held: 'money?',
  Retainage_Paid: 'money?',
  ...stamps,
})

const transactionColumns = {
  Job: 'key',
  Extra: 'key',
  Cost_Code: 'key',
  Category: 'key',
  Transaction_Type: 'key',
  Run: 'integer',
  Sequence: 'integer',
  Transaction_Date: 'date?',
  Accounting_Date: 'date',
  Description: 'text?',
  Units: 'units?',
  Unit_Cost: 'unitCost?',
  Amount: 'money',
  Retainage: 'money?',
  Debit_Account: 'text?',
  Credit_Account: 'text?',
  Application_of_Origin: 'text?',
  Batch: 'text?',
  Vendor: 'text?',
  Invoice: 'text?',
  Dist_Sequence: 'integer?',
  Commitment: 'text?',
  Commitment_Line_Item: 'integer?',
  Commitment_CO: 'text?',
  Draw: 'text?',
  Transaction_Status: 'text?',
  ...stamps,
} as const

/** Posted job cost of the current file. */
export const TRANSACTION = table('JCT_CURRENT__TRANSACTION', transactionColumns)

/** Posted job cost that was moved to history; the standard-mode name of that file is inferred. */
export const PAST_TRANSACTION = optional('JCT_HISTORY__TRANSACTION', transactionColumns)

/** The chart of accounts, with what the ledger has added up. */
export const ACCOUNT = table('GLM_MASTER__ACCOUNT', {
  Account: 'key',
  Account_Title: 'text',
  Account_Type: 'text?',
  Control_Account: 'flag?',
  Current_Balance: 'money?',
  Future_Balance: 'money?',
  Balance_1_Year_Ago: 'money?',
  Current_Period_Activity: 'money?',
  YTD_Net: 'money?',
  ...stamps,
})

/** The current period of the ledger. */
export const FISCAL_CONTROLS = optional('GLM_MASTER__FISCAL_CONTROLS', {
  Period_End_1__Current: 'date?',
})

/** What Tieout may write of a vendor over ODBC. */
export const VENDOR_UPKEEP = table('APM_MASTER__VENDOR', {
  Vendor: 'key',
  Address_1: 'text',
  Address_2: 'text',
  City: 'text',
  State: 'text',
  ZIP: 'text',
  Telephone: 'text',
  GL_Ins_Expiration_Dt: 'date',
  Auto_Ins_Expir_Dt: 'date',
  Work_Comp_Expir_Dt: 'date',
})

/** What Tieout may write of a commitment over ODBC. */
export const COMMITMENT_COMPLETION = table('JCM_MASTER__COMMITMENT', {
  Commitment: 'key',
  Actual_Completion_Date: 'date',
})

/** What AP entry asks for; one row. An import is refused where a date is asked for that it lacks. */
export const AP_SETTINGS = optional('APM_MASTER__AP_CONTROLS', {
  AP_Payable_Account: 'text?',
  Commitment_Payable_Acct: 'text?',
  PO_Payable_Account: 'text?',
  Date_Received_Usage: 'text?',
  Payment_Date_Usage: 'text?',
})

/** How job cost is kept; one row. */
export const JC_SETTINGS = optional('JCM_MASTER__JC_COST_CONTROLS', {
  GL_Retrieval_Method: 'text?',
  Category_Usage: 'text?',
  Track_Extras: 'text?',
  Automatic_GL: 'flag?',
})

/** Sections of ids; the driver shows this record in dictionary mode alone. */
export const MASK_SECTION = optional('TS_CTL_RECORD_3', {
  FLDCODE: 'integer',
  Section: 'integer',
  CSLEN: 'integer',
  CNPUNCT: 'text?',
  CNDESC: 'text?',
  CNTCAP: 'flag?',
})

/** Every table that is read, each once: views of a table that read less of it are not listed. */
export const TABLES: readonly Table[] = [
  JOB,
  EXTRA,
  COST_CODE,
  CATEGORY,
  WHOLE_VENDOR,
  COMMITMENT,
  COMMITMENT_ITEM,
  CHANGE_ORDER,
  CHANGE_ORDER_ITEM,
  INVOICE,
  DISTRIBUTION,
  PAYMENT,
  TRANSACTION,
  ACCOUNT,
  PAST_TRANSACTION,
  UNPOSTED_CHANGE_ORDER,
  UNPOSTED_INVOICE,
  UNPOSTED_DISTRIBUTION,
  AP_SETTINGS,
  JC_SETTINGS,
  MASK_SECTION,
]

/** Counters that tell rows apart beside the columns of kind key. */
export const COUNTERS: ReadonlySet<string> = new Set([
  'Item_Number',
  'Dist_Seq',
  'Payment_ID',
  'Run',
  'Sequence',
])

export type JobRecord = RecordOf<typeof JOB>
export type VendorRecord = RecordOf<typeof VENDOR>
export type ExtraRecord = RecordOf<typeof EXTRA>
export type CategoryRecord = RecordOf<typeof CATEGORY>
export type TransactionRecord = RecordOf<typeof TRANSACTION>
export type AccountRecord = RecordOf<typeof ACCOUNT>
export type InsuranceRecord = RecordOf<typeof VENDOR_INSURANCE>
export type CostCodeRecord = RecordOf<typeof COST_CODE>
export type CommitmentRecord = RecordOf<typeof COMMITMENT>
export type CommitmentItemRecord = RecordOf<typeof COMMITMENT_ITEM>
export type ChangeOrderRecord = RecordOf<typeof CHANGE_ORDER>
export type ChangeOrderItemRecord = RecordOf<typeof CHANGE_ORDER_ITEM>
export type InvoiceRecord = RecordOf<typeof INVOICE>
export type DistributionRecord = RecordOf<typeof DISTRIBUTION>
export type PaymentRecord = RecordOf<typeof PAYMENT>
