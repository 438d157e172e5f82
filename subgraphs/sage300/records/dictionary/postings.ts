import {
  counter,
  date,
  flag,
  integer,
  key,
  money,
  optional,
  stamps,
  table,
  text,
  unitCost,
  units,
  ZERO_IS_NONE,
} from './table.ts'

/** What was invoiced, paid and posted, and the accounts that it was posted to. */

export const INVOICE = table('APM_MASTER__INVOICE', ['SageInvoice'], {
  Vendor: key(),
  Invoice: key('number'),
  Description: text.maybe(),
  Status: text.maybe('sourceStatus'),
  Amount: money('grossAmount'),
  Tax: money.maybe('taxAmount'),
  Discount_Offered: money.maybe('discountAmount'),
  Retainage: money('retainageAmount'),
  Misc_Deduction: money.maybe('deductionAmount'),
  Amount_Paid: money.maybe('paidAmount'),
  Retainage_Held: money.maybe('retainageHeldAmount'),
  Retainage_Paid: money.maybe('retainagePaidAmount'),
  Invoice_Date: date('invoicedOn'),
  Accounting_Date: date('accountingOn'),
  Payment_Date: date.maybe(),
  Invoice_Code_1: text.maybe(),
  Invoice_Code_2: text.maybe(),
  Onhold_Status: integer.maybe(),
  ...stamps,
})

export const DISTRIBUTION = table('APM_MASTER__DISTRIBUTION', ['SageInvoiceLine'], {
  Vendor: key(),
  Invoice: key(),
  Dist_Seq: counter('number'),
  Description: text.maybe('description'),
  Status: text.maybe('sourceStatus'),
  Amount: money('grossAmount'),
  Tax: money.maybe('taxAmount'),
  Discount_Offered: money.maybe('discountAmount'),
  Retainage: money('retainageAmount'),
  Misc_Deduction: money.maybe('deductionAmount'),
  Amount_Paid: money.maybe('paidAmount'),
  Retainage_Held: money.maybe('retainageHeldAmount'),
  Retainage_Paid: money.maybe('retainagePaidAmount'),
  Job: text(),
  Extra: text('extra'),
  Cost_Code: text('costCode'),
  Category: text('costType'),
  Commitment: text(),
  Commitment_Line_Item: integer('commitmentLineNumber', ZERO_IS_NONE),
  Units: units.maybe('quantity'),
  Unit_Cost: unitCost.maybe('unitCostAmount'),
  Draw: text.maybe(),
  Joint_Payee: text.maybe('jointPayee'),
  Retainage_Payable_Account: text.maybe('retainagePayableAccountNumber'),
  ...stamps,
})

/** A payment has no date but its stamp. */
export const PAYMENT = table('APM_MASTER__INVOICE_PAYMENT', ['SagePayment'], {
  Vendor: key(),
  Invoice: key(),
  Payment_ID: counter(),
  Description: text.maybe(),
  Payment_Type: text.maybe('sourceStatus'),
  Bank_Account: text.maybe(),
  Check: integer('number', ZERO_IS_NONE),
  Amount_Paid: money('amount'),
  Retainage_Held: money.maybe(),
  Retainage_Paid: money.maybe('retainagePaidAmount'),
  ...stamps,
  Date_Stamp: date.maybe('paidOn'),
})

/** Posted job cost of the current file. */
export const TRANSACTION = table('JCT_CURRENT__TRANSACTION', ['SageTransaction'], {
  Job: key(),
  Extra: key('extra'),
  Cost_Code: key('costCode'),
  Category: key('costType'),
  Transaction_Type: key('sourceType'),
  Run: counter(),
  Sequence: counter(),
  Transaction_Date: date.maybe('transactedOn'),
  Accounting_Date: date('accountingOn'),
  Description: text.maybe('description'),
  Units: units.maybe('quantity'),
  Unit_Cost: unitCost.maybe('unitCostAmount'),
  Amount: money('amount'),
  Retainage: money.maybe('retainageAmount'),
  Debit_Account: text.maybe(),
  Credit_Account: text.maybe(),
  Application_of_Origin: text.maybe('application'),
  Batch: text.maybe(),
  Vendor: text.maybe(),
  Invoice: text.maybe(),
  Dist_Sequence: integer.maybe(),
  Commitment: text.maybe(),
  Commitment_Line_Item: integer.maybe('commitmentLineNumber', ZERO_IS_NONE),
  Commitment_CO: text.maybe(),
  Draw: text.maybe(),
  Transaction_Status: text.maybe('sourceStatus'),
  ...stamps,
})

/** The chart of accounts, with what the ledger has added up. */
export const ACCOUNT = table('GLM_MASTER__ACCOUNT', ['SageAccount'], {
  Account: key('number'),
  Account_Title: text.maybe('name'),
  Account_Type: text.maybe('sourceType'),
  Control_Account: flag.maybe('isControl'),
  Current_Balance: money.maybe('currentBalanceAmount'),
  Future_Balance: money.maybe('futureBalanceAmount'),
  Balance_1_Year_Ago: money.maybe('yearAgoBalanceAmount'),
  Current_Period_Activity: money.maybe('currentPeriodAmount'),
  YTD_Net: money.maybe('yearToDateAmount'),
  ...stamps,
})

/** What AP has posted, day by day: the dated sub-ledger of retainage payable. */
export const AP_TRANSACTION = optional('APT_CURRENT__TRANSACTION', ['SageAccount'], {
  Vendor: text(),
  Invoice: text(),
  Accounting_Date: date(),
  Retainage: money(),
  Retainage_Payable_Account: text(),
})

/** What the ledger has posted; credits are negative, and cash-basis entries stand beside those of the accrual. */
export const LEDGER_ENTRY = optional('GLT_CURRENT__TRANSACTION', ['SageAccount'], {
  Account: text(),
  Accounting_Date: date(),
  Debit: money(),
  Credit: money(),
  Accrual_or_Cash: text.maybe(),
})
