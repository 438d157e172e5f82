import { jobOf, moneyText, percentText, total } from './model.ts'
import type { Roll, Rows } from './rows.ts'
import {
  changeCents,
  invoiceCents,
  invoiceRetainage,
  type SageChange,
  type SageCommitment,
  type SageDistribution,
  type SageInvoice,
  type SageItem,
  sageText,
} from './sage.ts'

/** Checks that pay retainage are counted from here. */
const RETAINAGE_CHECKS = 5_000_000

/** Writes a commitment's rows and adds what it does to the roll-ups of its job. */
export function writeSage(sage: SageCommitment, rows: Rows, roll: Roll): void {
  const { truth } = sage
  const posted = sage.invoices.filter(invoice => invoice.posted)
  const approved = sage.changes.filter(change => change.status === 'Approved')
  rows.add('JCM_MASTER__COMMITMENT', {
    Commitment: sage.number,
    Description: sageText(truth.title, truth.id % 5 === 0),
    Commitment_Type: truth.kind === 'subcontract' ? 'Subcontract' : 'PO',
    Vendor: sage.vendor,
    Job: jobOf(truth.project),
    Date: truth.date,
    Retainage_Percent: percentText(sage.rate),
    Amount: moneyText(total(sage.items.map(item => item.cents))),
    Approved_Commitment_Changes: moneyText(
      total(approved.map(changeCents)) + (sage.approvedMisstatedBy ?? 0),
    ),
    Amount_Invoiced: moneyText(
      total(billedOn(sage).map(row => row.cents)) + sage.invoicedMisstatedBy,
    ),
    Closed: truth.status === 'Closed' ? '1' : '0',
    Operator_Stamp: 'PMADMIN',
    Date_Stamp: posted.at(-1)?.accountingDate ?? truth.date,
    Time_Stamp: '17:05:00',
  })
  for (const item of sage.items) writeItem(sage, item, approved, rows, roll)
  for (const change of sage.changes) writeChange(sage, change, rows)
  for (const invoice of sage.invoices) writeInvoice(sage, invoice, rows, roll)
}

function writeItem(
  sage: SageCommitment,
  item: SageItem,
  approved: SageChange[],
  rows: Rows,
  roll: Roll,
): void {
  const job = jobOf(sage.truth.project)
  const posted = sage.invoices.filter(invoice => invoice.posted)
  const changedIn = (changes: SageChange[]) =>
    total(
      changes
        .flatMap(change => change.items)
        .filter(({ number }) => number === item.number)
        .map(({ cents }) => cents),
    )
  const changed = changedIn(approved)
  const billed = billedOn(sage).filter(row => row.item === item.number)
  const invoiced = total(billed.map(row => row.cents))
  rows.add('JCM_MASTER__COMMITMENT_ITEM', {
    Commitment: sage.number,
    Item_Number: String(item.number),
    Description: item.description,
    Job: job,
    Extra: item.code.extra,
    Cost_Code: item.code.number,
    Category: item.type.code,
    Units: item.unit ? String(item.unit.quantity) : '',
    Units_Invoiced: item.unit ? unitsText(invoiced, item.unit.cents) : '',
    Unit_Description: item.unit?.name ?? '',
    Unit_Cost: item.unit ? moneyText(item.unit.cents) : '',
    Amount: moneyText(item.cents),
    Amount_Invoiced: moneyText(invoiced + (item.invoicedMisstatedBy ?? 0)),
    Approved_Commitment_CO_Amount: moneyText(changed),
    Retainage_Percent: percentText(item.rate),
    Operator_Stamp: 'PMADMIN',
    Date_Stamp: posted.at(-1)?.accountingDate ?? sage.truth.date,
    Time_Stamp: '17:05:00',
  })
  const pending = changedIn(sage.changes) - changed
  roll.commit(job, item.code, item.type, { original: item.cents, changed, pending })
}

function writeChange(sage: SageCommitment, change: SageChange, rows: Rows): void {
  rows.add('JCM_MASTER__COMMITMENT_CO', {
    Commitment: sage.number,
    Commitment_CO: change.number,
    Description: change.title,
    Date: change.date,
    Status: change.status,
    Approved_Date: change.status === 'Approved' ? change.date : '',
    Released_to_Accounting: change.released ? '1' : '0',
    Amount: moneyText(changeCents(change)),
    Operator_Stamp: 'PMADMIN',
    Date_Stamp: change.date,
    Time_Stamp: '16:30:00',
  })
  for (const item of change.items) {
    rows.add('JCM_MASTER__COMMITMENT_CO_ITEM', {
      Commitment: sage.number,
      Commitment_CO: change.number,
      Item_Number: String(item.number),
      Description: change.title,
      Job: jobOf(sage.truth.project),
      Extra: item.code.extra,
      Cost_Code: item.code.number,
      Category: item.type.code,
      Amount: moneyText(item.cents),
      Operator_Stamp: 'PMADMIN',
      Date_Stamp: change.date,
      Time_Stamp: '16:30:00',
    })
  }
}

function writeInvoice(sage: SageCommitment, invoice: SageInvoice, rows: Rows, roll: Roll): void {
  const { payment } = invoice
  const held = invoiceRetainage(invoice)
  const released = total(invoice.rows.map(row => row.retainagePaid ?? 0))
  const deductions = total(invoice.rows.map(row => row.deduction))
  const owed = invoiceCents(invoice) - held - deductions
  const status = !payment ? 'Open' : payment.cents === owed ? 'Fully paid' : 'Partially paid'
  const stamp = payment?.date ?? invoice.accountingDate
  const file = invoice.posted ? 'APM_MASTER' : 'API_NEW'
  rows.add(`${file}__INVOICE`, {
    Vendor: invoice.vendor,
    Invoice: invoice.number,
    Description: invoice.description,
    Status: status,
    Amount: moneyText(invoiceCents(invoice) + (invoice.misstatedBy ?? 0)),
    Retainage: moneyText(held),
    Misc_Deduction: moneyText(deductions),
    Amount_Paid: moneyText(payment?.cents ?? 0),
    Retainage_Held: moneyText(payment ? held - released : 0),
    Retainage_Paid: moneyText(released),
    Invoice_Date: invoice.date,
    Accounting_Date: invoice.accountingDate,
    Operator_Stamp: 'APCLERK',
    Date_Stamp: stamp,
    Time_Stamp: '17:30:00',
  })
  // Money short of, or beyond, what is owed is carried by the first row.
  let surplus = payment ? payment.cents - owed : 0
  invoice.rows.forEach((row, index) => {
    const paid = payment ? row.cents - row.retainage - row.deduction + surplus : 0
    surplus = 0
    writeDistribution(sage, invoice, row, index + 1, { paid, status, stamp, file }, rows)
    if (invoice.posted) writeCost(sage, invoice, row, index + 1, rows, roll)
  })
  if (payment) writePayment(invoice, payment, { held, released: 0 }, rows)
  if (payment && released !== 0) {
    // Retainage is paid by a check of its own.
    const check = payment.check + RETAINAGE_CHECKS
    writePayment(
      invoice,
      { ...payment, check, cents: 0 },
      { held: held - released, released },
      rows,
    )
  }
}

function writePayment(
  invoice: SageInvoice,
  payment: NonNullable<SageInvoice['payment']>,
  retainage: { held: number; released: number },
  rows: Rows,
): void {
  rows.add('APM_MASTER__INVOICE_PAYMENT', {
    Vendor: invoice.vendor,
    Invoice: invoice.number,
    Payment_ID: String(payment.check),
    Payment_Type: 'Check',
    Bank_Account: 'OPERATING',
    Check: String(payment.check),
    Amount_Paid: moneyText(payment.cents),
    Retainage_Held: moneyText(retainage.held),
    Retainage_Paid: moneyText(retainage.released),
    Operator_Stamp: 'APCLERK',
    Date_Stamp: payment.date,
    Time_Stamp: '11:00:00',
  })
}

function writeDistribution(
  sage: SageCommitment,
  invoice: SageInvoice,
  row: SageDistribution,
  sequence: number,
  facts: { paid: number; status: string; stamp: string; file: 'APM_MASTER' | 'API_NEW' },
  rows: Rows,
): void {
  rows.add(`${facts.file}__DISTRIBUTION`, {
    Vendor: invoice.vendor,
    Invoice: invoice.number,
    Dist_Seq: String(sequence),
    Status: facts.status,
    Amount: moneyText(row.cents),
    Retainage: moneyText(row.retainage),
    Misc_Deduction: moneyText(row.deduction),
    Amount_Paid: moneyText(facts.paid),
    ...(row.retainagePaid && { Retainage_Paid: moneyText(row.retainagePaid) }),
    Retainage_Payable_Account: row.account,
    Job: row.job,
    Extra: row.code.extra,
    Cost_Code: row.code.number,
    Category: row.type.code,
    Commitment: row.commitment ?? sage.number,
    Commitment_Line_Item: row.commitment === '' ? '' : String(row.item),
    Units: row.unitCents ? unitsText(row.cents, row.unitCents) : '',
    Unit_Cost: row.unitCents ? moneyText(row.unitCents) : '',
    Operator_Stamp: 'APCLERK',
    Date_Stamp: facts.stamp,
    Time_Stamp: '17:30:00',
  })
}

/** Posting debits job cost with the gross; a release of retainage never touches it. */
function writeCost(
  sage: SageCommitment,
  invoice: SageInvoice,
  row: SageDistribution,
  sequence: number,
  rows: Rows,
  roll: Roll,
): void {
  roll.hold(row.account, row.retainage - (row.retainagePaid ?? 0))
  roll.invoice(row.job, row.code, row.type, {
    cents: row.cents,
    on: invoice.accountingDate,
    isCommitted: row.commitment !== '',
  })
  if (row.cents === 0) return
  rows.add('JCT_CURRENT__TRANSACTION', {
    Job: row.job,
    Extra: row.code.extra,
    Cost_Code: row.code.number,
    Category: row.type.code,
    Transaction_Type: 'AP cost',
    Run: '1',
    Sequence: String(roll.sequence()),
    Transaction_Date: invoice.date,
    Accounting_Date: invoice.accountingDate,
    Amount: moneyText(row.cents),
    Retainage: moneyText(row.retainage),
    Application_of_Origin: 'AP',
    Vendor: invoice.vendor,
    Invoice: invoice.number,
    Dist_Sequence: String(sequence),
    Commitment_Type: sage.truth.kind === 'subcontract' ? 'Subcontract' : 'PO',
    Commitment: row.commitment ?? sage.number,
    Commitment_Line_Item: row.commitment === '' ? '' : String(row.item),
    Operator_Stamp: 'APCLERK',
    Date_Stamp: invoice.accountingDate,
    Time_Stamp: '17:30:00',
  })
}

/** What is posted to the commitment, wherever the invoice stands. */
function billedOn(sage: SageCommitment): SageDistribution[] {
  const posted = sage.invoices.filter(invoice => invoice.posted)
  const own = posted.flatMap(invoice => invoice.rows).filter(row => row.commitment === undefined)
  return [...own, ...(sage.billedElsewhere ?? [])]
}

/** Sage keeps units to four decimals. */
function unitsText(cents: number, unitCents: number): string {
  const units = cents / unitCents
  return Number.isInteger(units) ? String(units) : units.toFixed(4)
}
