import { gid } from '#lib/ids'
import { CURRENCY } from '../ground.ts'
import type { LoadersOf } from '../read/loaders.ts'
import type {
  SageInvoiceLineResolvers,
  SageInvoiceResolvers,
  SagePaymentResolvers,
} from '../types.generated.ts'
import { accountOf } from './costs.ts'
import { invoiceGid } from './gids.ts'
import { moneyOf, unitsOf, updatedAtOf } from './rows.ts'
import { invoiceStatusOf, paymentStatusOf } from './statuses.ts'

export function invoiceResolvers(loadersOf: LoadersOf): SageInvoiceResolvers {
  return {
    id: ({ record, isPosted }) =>
      invoiceGid({ vendor: record.Vendor, invoice: record.Invoice, isPosted }),
    number: ({ record }) => record.Invoice,
    sourceStatus: ({ record }) => record.Status,
    status: ({ record, isPosted }) => invoiceStatusOf(record.Status, isPosted),
    raw: ({ record }) => record,
    invoicedOn: ({ record }) => record.Invoice_Date,
    accountingOn: ({ record }) => record.Accounting_Date,
    grossAmount: ({ record }) => moneyOf(record.Amount, what(record, 'Amount')),
    retainageAmount: ({ record }) => moneyOf(record.Retainage, what(record, 'Retainage')),
    lines: ({ record, isPosted }, _, context) =>
      loadersOf(context).invoiceLines.load({
        vendor: record.Vendor,
        invoice: record.Invoice,
        isPosted,
      }),
    currency: () => CURRENCY,
    updatedAt: ({ record }) => updatedAtOf(record),
    isPosted: ({ isPosted }) => isPosted,
    vendor: async ({ record }, _, context) =>
      (await loadersOf(context).vendor.load(record.Vendor))[0] ?? null,
    paidAmount: ({ record }) => moneyOf(record.Amount_Paid, what(record, 'Amount_Paid')),
  }
}

export function invoiceLineResolvers(loadersOf: LoadersOf): SageInvoiceLineResolvers {
  return {
    id: ({ record, isPosted }) =>
      gid(
        'sage300',
        isPosted ? 'Distribution' : 'UnpostedDistribution',
        record.Vendor,
        record.Invoice,
        String(record.Dist_Seq),
      ),
    number: ({ record }) => String(record.Dist_Seq),
    sourceStatus: ({ record }) => record.Status,
    // A distribution is part of its invoice; it has no life of its own.
    status: () => 'ACTIVE',
    raw: ({ record }) => record,
    description: ({ record }) => record.Description,
    costCode: ({ record }) => record.Cost_Code,
    costType: ({ record }) => record.Category,
    extra: ({ record }) => record.Extra,
    quantity: ({ record }) => unitsOf(record, what(record, 'line')).units,
    unitCostAmount: ({ record }) => unitsOf(record, what(record, 'line')).unitCost,
    unitOfMeasure: () => null,
    grossAmount: ({ record }) => moneyOf(record.Amount, what(record, 'Amount')),
    retainageAmount: ({ record }) => moneyOf(record.Retainage, what(record, 'Retainage')),
    commitmentLineNumber: ({ record }) =>
      record.Commitment_Line_Item ? String(record.Commitment_Line_Item) : null,
    currency: () => CURRENCY,
    commitment: async ({ record }, _, context) =>
      record.Commitment
        ? ((await loadersOf(context).commitment.load(record.Commitment))[0] ?? null)
        : null,
    job: async ({ record }, _, context) =>
      record.Job ? ((await loadersOf(context).job.load(record.Job))[0] ?? null) : null,
    paidAmount: ({ record }) => moneyOf(record.Amount_Paid, what(record, 'Amount_Paid')),
    retainagePaidAmount: ({ record }) =>
      moneyOf(record.Retainage_Paid, what(record, 'Retainage_Paid')),
    deductionAmount: ({ record }) => moneyOf(record.Misc_Deduction, what(record, 'Misc_Deduction')),
    retainagePayableAccount: ({ record }, _, context) =>
      accountOf(loadersOf(context), record.Retainage_Payable_Account),
    updatedAt: ({ record }) => updatedAtOf(record),
  }
}

export function paymentResolvers(loadersOf: LoadersOf): SagePaymentResolvers {
  return {
    id: ({ record }) =>
      gid('sage300', 'Payment', record.Vendor, record.Invoice, String(record.Payment_ID)),
    number: ({ record }) => (record.Check ? String(record.Check) : null),
    sourceStatus: ({ record }) => record.Payment_Type,
    status: ({ record }) => paymentStatusOf(record.Payment_Type),
    raw: ({ record }) => record,
    amount: ({ record }) => moneyOf(record.Amount_Paid, what(record, 'Amount_Paid')),
    // Sage's payment record has no date but its stamp.
    paidOn: ({ record }) => record.Date_Stamp,
    currency: () => CURRENCY,
    updatedAt: ({ record }) => updatedAtOf(record),
    invoice: async ({ record }, _, context) => {
      const key = { vendor: record.Vendor, invoice: record.Invoice, isPosted: true }
      return (await loadersOf(context).invoice.load(key))[0] ?? null
    },
    retainagePaidAmount: ({ record }) =>
      moneyOf(record.Retainage_Paid, what(record, 'Retainage_Paid')),
  }
}

function what(
  record: { readonly Vendor: string; readonly Invoice: string },
  column: string,
): string {
  return `${column} of invoice ${record.Invoice} of vendor ${record.Vendor}`
}
