import { gid } from '#lib/ids'
import { CURRENCY } from '../ground.ts'
import type { LoadersOf } from '../read/loaders.ts'
import type {
  SageCategoryResolvers,
  SageExtraResolvers,
  SageTransactionResolvers,
} from '../types.generated.ts'
import type { CategoryRecord } from './dictionary/tables.ts'
import { moneyOf, type TransactionRow, unitsOf, updatedAtOf } from './rows.ts'
import { projectStatusOf, recordStatusOf } from './statuses.ts'

/** Job cost below the job: its extras, the categories of its cost codes, and what was posted. */

export function extraResolvers(loadersOf: LoadersOf): SageExtraResolvers {
  return {
    id: ({ record }) => gid('sage300', 'Extra', record.Job, record.Extra),
    number: ({ record }) => record.Extra,
    sourceStatus: ({ record }) => record.Status,
    status: ({ record }) => projectStatusOf(record.Status),
    raw: ({ record }) => record,
    name: ({ record }) => record.Description,
    job: async ({ record }, _, context) =>
      (await loadersOf(context).job.load(record.Job))[0] ?? null,
    updatedAt: ({ record }) => updatedAtOf(record),
  }
}

export const categoryResolvers: SageCategoryResolvers = {
  id: ({ record }) =>
    gid('sage300', 'Category', record.Job, record.Extra, record.Cost_Code, record.Category),
  number: ({ record }) => record.Category,
  sourceStatus: ({ record }) => record.Status,
  status: ({ record }) => recordStatusOf(record.Status),
  raw: ({ record }) => record,
  name: ({ record }) => record.Description,
  costClass: ({ record }) => record.Accumulate_As,
  originalEstimateAmount: ({ record }) => amountOf(record, 'Original_Estimate'),
  pendingEstimateChangesAmount: ({ record }) => amountOf(record, 'Pending_Estimate_Changes'),
  approvedEstimateChangesAmount: ({ record }) => amountOf(record, 'Approved_Estimate_Changes'),
  revisedEstimateAmount: ({ record }) => amountOf(record, 'Total_Estimate'),
  originalCommittedAmount: ({ record }) => amountOf(record, 'Original_Commitment'),
  pendingCommittedChangesAmount: ({ record }) => amountOf(record, 'Pending_Commitment_Changes'),
  approvedCommittedChangesAmount: ({ record }) => amountOf(record, 'Approved_Commitment_Changes'),
  committedAmount: ({ record }) => amountOf(record, 'Revised_Commitment'),
  committedInvoicedAmount: ({ record }) => amountOf(record, 'Commitment_Invoiced'),
  jobToDateCostAmount: ({ record }) => amountOf(record, 'JTD_Cost'),
  jobToDatePaidAmount: ({ record }) => amountOf(record, 'JTD_Dollars_Paid'),
  currency: () => CURRENCY,
  updatedAt: ({ record }) => updatedAtOf(record),
}

export function transactionResolvers(loadersOf: LoadersOf): SageTransactionResolvers {
  return {
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
    sourceType: ({ record }) => record.Transaction_Type || null,
    sourceStatus: ({ record }) => record.Transaction_Status,
    raw: ({ record }) => record,
    isPast: ({ isPast }) => isPast,
    transactedOn: ({ record }) => record.Transaction_Date,
    accountingOn: ({ record }) => record.Accounting_Date,
    description: ({ record }) => record.Description,
    costCode: ({ record }) => record.Cost_Code || null,
    costType: ({ record }) => record.Category || null,
    extra: ({ record }) => record.Extra || null,
    quantity: row => unitsOf(row.record, what(row, 'line')).units,
    unitCostAmount: row => unitsOf(row.record, what(row, 'line')).unitCost,
    amount: row => moneyOf(row.record.Amount, what(row, 'Amount')),
    retainageAmount: row => moneyOf(row.record.Retainage, what(row, 'Retainage')),
    currency: () => CURRENCY,
    application: ({ record }) => record.Application_of_Origin,
    debitAccount: ({ record }, _, context) => accountOf(loadersOf(context), record.Debit_Account),
    creditAccount: ({ record }, _, context) => accountOf(loadersOf(context), record.Credit_Account),
    vendor: async ({ record }, _, context) =>
      record.Vendor ? ((await loadersOf(context).vendor.load(record.Vendor))[0] ?? null) : null,
    invoice: async ({ record: { Vendor, Invoice } }, _, context) => {
      if (!Vendor || !Invoice) return null
      const key = { vendor: Vendor, invoice: Invoice, isPosted: true }
      return (await loadersOf(context).invoice.load(key))[0] ?? null
    },
    commitment: async ({ record }, _, context) =>
      record.Commitment
        ? ((await loadersOf(context).commitment.load(record.Commitment))[0] ?? null)
        : null,
    commitmentLineNumber: ({ record }) =>
      record.Commitment_Line_Item ? String(record.Commitment_Line_Item) : null,
    updatedAt: ({ record }) => updatedAtOf(record),
  }
}

/** Null for none, and for one that the chart of accounts does not have. */
export async function accountOf(loaders: ReturnType<LoadersOf>, account: string | null) {
  return account ? ((await loaders.account.load(account))[0] ?? null) : null
}

type TotalOfCategory = Extract<
  keyof CategoryRecord,
  `${string}Estimate${string}` | `${string}Commitment${string}` | `JTD_${string}`
>

function amountOf(record: CategoryRecord, column: TotalOfCategory): string | null {
  const { Job, Extra, Cost_Code, Category } = record
  const where = [Job, Extra, Cost_Code, Category].filter(part => part !== '').join(' ')
  return moneyOf(record[column], `${column} of category ${where}`)
}

function postingOf(record: TransactionRow['record']): [string, string] {
  return [String(record.Run), String(record.Sequence)]
}

function what({ record }: TransactionRow, column: string): string {
  return `${column} of transaction ${postingOf(record).join('-')} of job ${record.Job}`
}
