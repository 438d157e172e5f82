import { requireDate } from '#lib/date'
import { type Connection, type PageArguments, sliceOf } from '#lib/pages'
import { type JobListArguments, jobOf, type ListArguments, sinceOf, sortKey } from './lists.ts'
import type { Loaders } from './loaders.ts'
import type { AccountRow, ExtraRow, TransactionRow } from './rows.ts'
import type { SageTransactionFilter } from './types.generated.ts'

/** The lists of job cost and of the ledger. */

export async function extraList(
  loaders: Loaders,
  { filter, ...page }: JobListArguments,
): Promise<Connection<ExtraRow>> {
  const since = sinceOf(filter.updatedAfter)
  const rows = await loaders.extrasOfJob.load(jobOf(filter))
  return sliceOf(
    rows.filter(({ record }) => since(record)),
    ({ record }) => record.Extra,
    page,
  )
}

/** Read in one select of one job: the dates keep it short where a job has years behind it. */
export async function transactionList(
  loaders: Loaders,
  { filter, ...page }: PageArguments & { filter: SageTransactionFilter },
): Promise<Connection<TransactionRow>> {
  const since = sinceOf(filter.updatedAfter)
  const from = dayOf(filter.accountingFrom, 'accountingFrom')
  const through = dayOf(filter.accountingThrough, 'accountingThrough')
  const isNarrow = from !== undefined || through !== undefined
  const dates = { ...(from && { from }), ...(through && { through }) }
  const rows = await loaders.transactionsOfJob(
    jobOf(filter),
    isNarrow ? { Accounting_Date: dates } : {},
  )
  return sliceOf(
    rows.filter(({ record }) => since(record)),
    transactionSortKey,
    page,
  )
}

/** The chart of accounts is one list of the company, as jobs and vendors are. */
export async function accountList(
  loaders: Loaders,
  { filter, ...page }: ListArguments,
): Promise<Connection<AccountRow>> {
  const since = sinceOf(filter?.updatedAfter)
  const rows = await loaders.accounts()
  return sliceOf(
    rows.filter(({ record }) => since(record)),
    ({ record }) => record.Account,
    page,
  )
}

function transactionSortKey({ record, isPast }: TransactionRow): string {
  const { Accounting_Date, Run, Sequence, Extra, Cost_Code, Category, Transaction_Type } = record
  const posting = [Run, Sequence].map(number => String(number).padStart(NUMBER_WIDTH, '0'))
  const rest = [Extra, Cost_Code, Category, Transaction_Type, String(isPast)]
  return sortKey(Accounting_Date ?? '', ...posting, ...rest)
}

/** Sage's runs and sequences have ten digits. */
const NUMBER_WIDTH = 15

function dayOf(text: string | null | undefined, name: string): string | undefined {
  return text === null || text === undefined ? undefined : requireDate(text, name)
}
