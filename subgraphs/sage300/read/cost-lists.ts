import { requireDate } from '#lib/date'
import { type Connection, type PageArguments, sliceOf } from '#lib/pages'
import type { AccountRow, ExtraRow, TransactionRow } from '../records/rows.ts'
import type { SageTransactionFilter } from '../types.generated.ts'
import { sinceOf, stampedSince } from './changes.ts'
import { type JobListArguments, jobOf, type ListArguments, sortKey } from './lists.ts'
import type { Loaders } from './loaders.ts'

/** The lists of job cost and of the ledger. */

export async function extraList(
  loaders: Loaders,
  { filter, ...page }: JobListArguments,
): Promise<Connection<ExtraRow>> {
  const since = sinceOf(filter.updatedAfter)
  const rows = stampedSince(await loaders.extrasOfJob.load(jobOf(filter)), since)
  return sliceOf(rows, ({ record }) => record.Extra, page)
}

/** Read in one select of one job: dates keep it short where a job has years behind it. */
export async function transactionList(
  loaders: Loaders,
  { filter, ...page }: PageArguments & { filter: SageTransactionFilter },
): Promise<Connection<TransactionRow>> {
  const since = sinceOf(filter.updatedAfter)
  const accounting = {
    ...(filter.accountingFrom && { from: requireDate(filter.accountingFrom, 'accountingFrom') }),
    ...(filter.accountingThrough && {
      through: requireDate(filter.accountingThrough, 'accountingThrough'),
    }),
  }
  const rows = await loaders.transactionsOfJob(jobOf(filter), {
    ...(Object.keys(accounting).length > 0 && { Accounting_Date: accounting }),
    ...(since && { Date_Stamp: { from: since.day } }),
  })
  return sliceOf(stampedSince(rows, since), transactionSortKey, page)
}

/** The chart of accounts is one list of the company, as jobs and vendors are. */
export async function accountList(
  loaders: Loaders,
  { filter, ...page }: ListArguments,
): Promise<Connection<AccountRow>> {
  const rows = stampedSince(await loaders.accounts(), sinceOf(filter?.updatedAfter))
  return sliceOf(rows, ({ record }) => record.Account, page)
}

function transactionSortKey({ record, isPast }: TransactionRow): string {
  const { Accounting_Date, Run, Sequence, Extra, Cost_Code, Category, Transaction_Type } = record
  const posting = [Run, Sequence].map(number => String(number).padStart(NUMBER_WIDTH, '0'))
  const rest = [Extra, Cost_Code, Category, Transaction_Type, String(isPast)]
  return sortKey(Accounting_Date ?? '', ...posting, ...rest)
}

/** Sage's runs and sequences have ten digits. */
const NUMBER_WIDTH = 15
