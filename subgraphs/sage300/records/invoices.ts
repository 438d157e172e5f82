import { gid } from '#lib/ids'
import type { LoadersOf } from '../read/loaders.ts'
import type {
  SageInvoiceLineResolvers,
  SageInvoiceResolvers,
  SagePaymentResolvers,
} from '../types.generated.ts'
import { DISTRIBUTION, INVOICE, PAYMENT } from './dictionary/tables.ts'
import { edgeTo } from './edges.ts'
import { counterText, fieldsOf, IN_CURRENCY, STAMPED } from './fields.ts'
import { invoiceGid } from './gids.ts'
import { invoiceStatusOf, paymentStatusOf } from './statuses.ts'

export function invoiceResolvers(loadersOf: LoadersOf): SageInvoiceResolvers {
  return {
    ...fieldsOf(INVOICE),
    ...STAMPED,
    ...IN_CURRENCY,
    id: ({ record, isPosted }) =>
      invoiceGid({ vendor: record.Vendor, invoice: record.Invoice, isPosted }),
    status: ({ record, isPosted }) => invoiceStatusOf(record.Status, isPosted),
    isPosted: ({ record, isPosted }) =>
      isPosted && invoiceStatusOf(record.Status, isPosted) !== 'VOID',
    lines: ({ record, isPosted }, _, context) =>
      loadersOf(context).invoiceLines.load({
        vendor: record.Vendor,
        invoice: record.Invoice,
        isPosted,
      }),
    vendor: ({ record }, _, context) => edgeTo(loadersOf(context).vendor, record.Vendor),
  }
}

export function invoiceLineResolvers(loadersOf: LoadersOf): SageInvoiceLineResolvers {
  return {
    ...fieldsOf(DISTRIBUTION),
    ...STAMPED,
    ...IN_CURRENCY,
    id: ({ record, isPosted }) =>
      gid(
        'sage300',
        isPosted ? 'Distribution' : 'UnpostedDistribution',
        record.Vendor,
        record.Invoice,
        counterText(record, 'Dist_Seq'),
      ),
    // A distribution is part of its invoice; it has no life of its own.
    status: () => 'ACTIVE',
    unitOfMeasure: () => null,
    commitment: ({ record }, _, context) =>
      edgeTo(loadersOf(context).commitment, record.Commitment),
    job: ({ record }, _, context) => edgeTo(loadersOf(context).job, record.Job),
    retainagePayableAccount: ({ record }, _, context) =>
      edgeTo(loadersOf(context).account, record.Retainage_Payable_Account),
  }
}

export function paymentResolvers(loadersOf: LoadersOf): SagePaymentResolvers {
  return {
    ...fieldsOf(PAYMENT),
    ...STAMPED,
    ...IN_CURRENCY,
    id: ({ record }) =>
      gid('sage300', 'Payment', record.Vendor, record.Invoice, counterText(record, 'Payment_ID')),
    status: ({ record }) => paymentStatusOf(record.Payment_Type),
    invoice: async ({ record }, _, context) => {
      const key = { vendor: record.Vendor, invoice: record.Invoice, isPosted: true }
      return (await loadersOf(context).invoice.load(key))[0] ?? null
    },
  }
}
