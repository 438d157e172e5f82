import { columnTable, type Table } from './tables.ts'

/** What AP and the ledger have posted day by day, of retainage payable alone: what was withheld, and its release. */
const AP = {
  Vendor: 'varchar(10)',
  Invoice: 'varchar(15)',
  Accounting_Date: 'date',
  Retainage: 'double',
  Retainage_Payable_Account: 'varchar(25)',
} as const
const LEDGER = {
  Account: 'varchar(25)',
  Accounting_Date: 'date',
  Debit: 'double',
  Credit: 'double',
  Accrual_or_Cash: 'varchar(7)',
} as const

/** No company folder has them; they follow from its invoices. */
export function postingTables(): Table[] {
  return [
    columnTable('APT_CURRENT__TRANSACTION', AP),
    columnTable('APT_HISTORY__TRANSACTION', AP),
    columnTable('GLT_CURRENT__TRANSACTION', LEDGER),
    columnTable('GLT_HISTORY__TRANSACTION', LEDGER),
  ]
}

/** A credit is negative in the ledger. */
export const postingSql = `
  insert into apt_current__transaction (vendor, invoice, accounting_date, retainage, retainage_payable_account)
  select row.vendor, row.invoice, posted.day, posted.amount, row.retainage_payable_account
  from apm_master__distribution as row
  join apm_master__invoice as invoice on invoice.vendor = row.vendor and invoice.invoice = row.invoice
  cross join lateral (
    values
      (invoice.accounting_date, row.retainage),
      (
        coalesce(
          (
            select max(payment.date_stamp) from apm_master__invoice_payment as payment
            where payment.vendor = row.vendor and payment.invoice = row.invoice
          ),
          invoice.accounting_date
        ),
        -row.retainage_paid
      )
  ) as posted (day, amount)
  where posted.amount <> 0;
  insert into glt_current__transaction (account, accounting_date, debit, credit, accrual_or_cash)
  select retainage_payable_account, accounting_date, greatest(-retainage, 0), least(-retainage, 0), 'Accrual'
  from apt_current__transaction`
