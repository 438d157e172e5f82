import type { Fetched } from '#lib/cache'
import type { RequestContext } from '#lib/request'
import {
  ACCOUNT,
  AP_TRANSACTION,
  CATEGORY,
  CHANGE_ORDER,
  CHANGE_ORDER_ITEM,
  COMMITMENT,
  COMMITMENT_ITEM,
  COST_CODE,
  type CommitmentRecord,
  DISTRIBUTION,
  DISTRIBUTION_KEY,
  DISTRIBUTION_TOTAL,
  EXTRA,
  INVOICE,
  JOB,
  LEDGER_ENTRY,
  PAST_TRANSACTION,
  PAYMENT,
  RETAINAGE_ACCOUNT,
  type RecordOf,
  TRANSACTION,
  UNPOSTED_DISTRIBUTION,
  UNPOSTED_DISTRIBUTION_KEY,
  UNPOSTED_DISTRIBUTION_TOTAL,
  UNPOSTED_INVOICE,
  VENDOR,
  VENDOR_INSURANCE,
} from '../records/dictionary/tables.ts'
import type { CategoryRow, Row, TransactionRow } from '../records/rows.ts'
import { commitmentsOfJob, jobOf } from './commitments-of-job.ts'
import type { AnyTable } from './reader.ts'
import type { Age, Below, InvoiceKey, KeyColumn, Narrow, SageSource } from './source.ts'

/** An invoice, and the file of Sage that it lies in. */
export interface InvoiceReference extends InvoiceKey {
  isPosted: boolean
}

export type Loaders = ReturnType<typeof createLoaders>
export type LoadersOf = (context: RequestContext) => Loaders

/**
 * The reads of one request. Each row is read once a request; the source gathers what several
 * parents ask for at the same time into few selects.
 */
export function createLoaders(source: SageSource, age: Age) {
  const of =
    <Each extends AnyTable>(table: Each, column: KeyColumn) =>
    (value: string) =>
      source.of(table, column, value, age).then(rowsOf)
  const ofInvoice =
    <Each extends AnyTable>(posted: Each, unposted: Each) =>
    ({ isPosted, ...key }: InvoiceReference) =>
      source
        .ofInvoice(isPosted ? posted : unposted, key, age)
        .then(fetched => rowsOf(fetched).map(row => ({ ...row, isPosted })))

  return {
    jobs: () => source.all(JOB, age).then(rowsOf),
    vendors: () => source.all(VENDOR, age).then(rowsOf),
    accounts: () => source.all(ACCOUNT, age).then(rowsOf),
    account: byKey(of(ACCOUNT, 'Account')),
    /** What AP posted to the account through a day; null where Sage shows none of it. */
    apTransactions: (account: string, through: string) =>
      source
        .ofAccount(AP_TRANSACTION, 'Retainage_Payable_Account', account, age, {
          Accounting_Date: { through },
        })
        .then(({ value }) => value),
    /** What the ledger posted to the account from a day on. */
    ledgerEntries: (account: string, from: string) =>
      source
        .ofAccount(LEDGER_ENTRY, 'Account', account, age, { Accounting_Date: { from } })
        .then(({ value }) => value),
    job: byKey(of(JOB, 'Job')),
    vendor: byKey(of(VENDOR, 'Vendor')),
    insurance: byKey(of(VENDOR_INSURANCE, 'Vendor')),
    commitment: byKey(of(COMMITMENT, 'Commitment')),
    items: byKey(of(COMMITMENT_ITEM, 'Commitment')),
    changeOrders: byKey(of(CHANGE_ORDER, 'Commitment')),
    changeOrderItems: byKey(of(CHANGE_ORDER_ITEM, 'Commitment')),
    distributions: byKey(of(DISTRIBUTION_TOTAL, 'Commitment')),
    unpostedDistributions: byKey(of(UNPOSTED_DISTRIBUTION_TOTAL, 'Commitment')),
    commitmentsOfJob: byKey(job => commitmentsOfJob(source, job, age)),
    jobOfCommitment: (record: CommitmentRecord) => jobOf(source, record, age),
    costCodesOfJob: byKey(job => source.ofJob(COST_CODE, job, age).then(rowsOf)),
    extrasOfJob: byKey(job => source.ofJob(EXTRA, job, age).then(rowsOf)),
    categoriesOfJob: byKey(async job => groupCategories(await source.ofJob(CATEGORY, job, age))),
    /** Both files: what a month's close moves to history does not leave the list. */
    transactionsOfJob: async (job: string, narrow: Narrow): Promise<TransactionRow[]> => {
      const [current, past] = await Promise.all([
        source.ofJob(TRANSACTION, job, age, narrow).then(rowsOf),
        source.ofJob(PAST_TRANSACTION, job, age, narrow).then(rowsOf),
      ])
      return [
        ...current.map(row => ({ ...row, isPast: false })),
        ...past.map(row => ({ ...row, isPast: true })),
      ]
    },
    retainageAccountsOfJob: byKey((job: string) => retainageAccountsOf(source, job, age)),
    invoice: byInvoice(ofInvoice(INVOICE, UNPOSTED_INVOICE)),
    invoiceLines: byInvoice(ofInvoice(DISTRIBUTION, UNPOSTED_DISTRIBUTION)),
    payments: byInvoice(key => source.ofInvoice(PAYMENT, key, age).then(rowsOf)),
    invoicesOfJob: byKey((job: string) => invoicesOfJob(source, job, age)),
    categoriesStampedSince: (job: string, day: string) =>
      source.ofJob(CATEGORY, job, age, { Date_Stamp: { from: day } }).then(rowsOf),
    stampedSince: <Each extends AnyTable>(table: Each, below: Below, day: string) =>
      source.stampedSince(table, below, day, age).then(rowsOf),
  }
}

/** An invoice with distributions on a job, and their stamps. */
export interface InvoiceOfJob extends InvoiceReference {
  /** Vendor, number and file in one text: what a list is ordered by. */
  sortKey: string
  stamps: { Date_Stamp: string | null; Time_Stamp: string | null }[]
}

async function invoicesOfJob(source: SageSource, job: string, age: Age): Promise<InvoiceOfJob[]> {
  const [posted, unposted] = await Promise.all([
    source.ofJob(DISTRIBUTION_KEY, job, age),
    source.ofJob(UNPOSTED_DISTRIBUTION_KEY, job, age),
  ])
  return [...distinct(posted.value, true), ...distinct(unposted.value, false)]
}

function distinct(
  keys: readonly RecordOf<typeof DISTRIBUTION_KEY>[],
  isPosted: boolean,
): InvoiceOfJob[] {
  const known = new Map<string, InvoiceOfJob>()
  for (const { Vendor, Invoice, Date_Stamp, Time_Stamp } of keys) {
    const stamp = { Date_Stamp, Time_Stamp }
    const key = `${Vendor}\u0000${Invoice}`
    const invoice = known.get(key)
    if (invoice) invoice.stamps.push(stamp)
    else {
      const sortKey = invoiceSortKey(Vendor, Invoice, isPosted)
      known.set(key, { sortKey, vendor: Vendor, invoice: Invoice, isPosted, stamps: [stamp] })
    }
  }
  return [...known.values()]
}

/** NUL sorts before every character of a key, so "A" with its parts comes before "AB". */
export function invoiceSortKey(vendor: string, invoice: string, isPosted: boolean): string {
  return `${vendor}\u0000${invoice}\u0000${isPosted ? 'posted' : 'unposted'}`
}

/** The accounts that posted distributions of the job name for their retainage, each once. */
async function retainageAccountsOf(source: SageSource, job: string, age: Age): Promise<string[]> {
  const { value } = await source.ofJob(RETAINAGE_ACCOUNT, job, age)
  const accounts = new Set(value.map(record => record.Retainage_Payable_Account ?? ''))
  accounts.delete('')
  return [...accounts].sort()
}

function groupCategories(
  fetched: Fetched<RecordOf<typeof CATEGORY>[]>,
): ReadonlyMap<string, CategoryRow[]> {
  return Map.groupBy(rowsOf(fetched), ({ record }) => costCodeKey(record.Extra, record.Cost_Code))
}

export function costCodeKey(extra: string, costCode: string): string {
  return `${extra}\u0000${costCode}`
}

function rowsOf<Each>({ value, fetchedAt }: Fetched<Each[]>): Row<Each>[] {
  return value.map(record => ({ record, fetchedAt }))
}

/**
 * Each key is read once a request, and answers as soon as it is read. A DataLoader would gather keys
 * here too, and hold all answers back until the last; the source gathers misses itself.
 */
function once<Key, Value>(
  read: (key: Key) => Promise<Value>,
  nameOf: (key: Key) => string,
): { load(key: Key): Promise<Value> } {
  const reads = new Map<string, Promise<Value>>()
  return {
    load(key) {
      const name = nameOf(key)
      const known = reads.get(name)
      if (known) return known
      const asked = read(key)
      reads.set(name, asked)
      return asked
    },
  }
}

function byKey<Value>(read: (key: string) => Promise<Value>) {
  return once(read, key => key)
}

function byInvoice<Value>(read: (key: InvoiceReference) => Promise<Value>) {
  return once(read, key => invoiceSortKey(key.vendor, key.invoice, key.isPosted))
}
