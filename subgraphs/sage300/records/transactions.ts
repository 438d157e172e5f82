import { gid } from '#lib/ids'
import type { LoadersOf } from '../read/loaders.ts'
import type { SageTransactionResolvers } from '../types.generated.ts'
import { TRANSACTION } from './dictionary/tables.ts'
import { edgeTo } from './edges.ts'
import { counterText, fieldsOf, IN_CURRENCY, STAMPED } from './fields.ts'
import type { TransactionRow } from './rows.ts'

export function transactionResolvers(loadersOf: LoadersOf): SageTransactionResolvers {
  return {
    ...fieldsOf(TRANSACTION),
    ...STAMPED,
    ...IN_CURRENCY,
    id: ({ record, isPast }) =>
      gid(
        'sage300',
        isPast ? 'PastTransaction' : 'Transaction',
        record.Job,
        record.Extra,
        record.Cost_Code,
        record.Category,
        record.Transaction_Type,
        ...postingOf(record),
      ),
    number: ({ record }) => postingOf(record).join('-'),
    debitAccount: ({ record }, _, context) =>
      edgeTo(loadersOf(context).account, record.Debit_Account),
    creditAccount: ({ record }, _, context) =>
      edgeTo(loadersOf(context).account, record.Credit_Account),
    vendor: ({ record }, _, context) => edgeTo(loadersOf(context).vendor, record.Vendor),
    invoice: async ({ record: { Vendor, Invoice } }, _, context) => {
      if (!Vendor || !Invoice) return null
      const key = { vendor: Vendor, invoice: Invoice, isPosted: true }
      return (await loadersOf(context).invoice.load(key))[0] ?? null
    },
    commitment: ({ record }, _, context) =>
      edgeTo(loadersOf(context).commitment, record.Commitment),
  }
}

function postingOf(record: TransactionRow['record']): [string, string] {
  return [counterText(record, 'Run'), counterText(record, 'Sequence')]
}
