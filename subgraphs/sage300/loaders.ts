import DataLoader from 'dataloader'
import type { Fetched } from '#lib/cache'
import type { AnyTable } from './reader.ts'
import type { InvoiceRow, Row } from './rows.ts'
import type { Age, InvoiceKey, SageSource } from './source.ts'
import {
  CATEGORY,
  CHANGE_ORDER,
  CHANGE_ORDER_ITEM,
  COMMITMENT,
  COMMITMENT_ITEM,
  COST_CODE,
  DISTRIBUTION,
  DISTRIBUTION_KEY,
  INVOICE,
  JOB,
  PAYMENT,
  type RecordOf,
  UNPOSTED_DISTRIBUTION,
  UNPOSTED_DISTRIBUTION_KEY,
  UNPOSTED_INVOICE,
  VENDOR,
} from './tables.ts'

/** An invoice, and the file of Sage that it lies in. */
export interface InvoiceReference extends InvoiceKey {
  isPosted: boolean
}

export type Loaders = ReturnType<typeof createLoaders>

/**
 * The reads of one request. Each row is read once a request; the source gathers what several
 * parents ask for at the same time into few selects.
 */
export function createLoaders(source: SageSource, age: Age) {
  const of =
    <Each extends AnyTable>(table: Each, column: 'Job' | 'Vendor' | 'Commitment') =>
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
    job: once(of(JOB, 'Job')),
    vendor: once(of(VENDOR, 'Vendor')),
    commitment: once(of(COMMITMENT, 'Commitment')),
    items: once(of(COMMITMENT_ITEM, 'Commitment')),
    changeOrders: once(of(CHANGE_ORDER, 'Commitment')),
    changeOrderItems: once(of(CHANGE_ORDER_ITEM, 'Commitment')),
    distributions: once(of(DISTRIBUTION, 'Commitment')),
    unpostedDistributions: once(of(UNPOSTED_DISTRIBUTION, 'Commitment')),
    commitmentsOfJob: once(job => source.ofJob(COMMITMENT, job, age).then(rowsOf)),
    costCodesOfJob: once(job => source.ofJob(COST_CODE, job, age).then(rowsOf)),
    categoriesOfJob: once(async job => groupCategories(await source.ofJob(CATEGORY, job, age))),
    invoice: onceByInvoice(ofInvoice(INVOICE, UNPOSTED_INVOICE)),
    invoiceLines: onceByInvoice(ofInvoice(DISTRIBUTION, UNPOSTED_DISTRIBUTION)),
    payments: onceByInvoice(key => source.ofInvoice(PAYMENT, key, age).then(rowsOf)),
    invoicesOfJob: once((job: string) => invoicesOfJob(source, job, age)),
    invoicesStampedSince: (date: string) =>
      Promise.all([
        source.stampedSince(INVOICE, date, age).then(rowsOf),
        source.stampedSince(UNPOSTED_INVOICE, date, age).then(rowsOf),
      ]).then(([posted, unposted]): InvoiceRow[] => [
        ...posted.map(row => ({ ...row, isPosted: true })),
        ...unposted.map(row => ({ ...row, isPosted: false })),
      ]),
    paymentsStampedSince: (date: string) => source.stampedSince(PAYMENT, date, age).then(rowsOf),
  }
}

/** An invoice with distributions on a job, and their stamps. */
export interface InvoiceOfJob extends InvoiceReference {
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
    else known.set(key, { vendor: Vendor, invoice: Invoice, isPosted, stamps: [stamp] })
  }
  return [...known.values()]
}

function groupCategories({ value }: Fetched<RecordOf<typeof CATEGORY>[]>): Map<string, string[]> {
  const categories = new Map<string, string[]>()
  for (const { Extra, Cost_Code, Category } of value) {
    const key = costCodeKey(Extra, Cost_Code)
    const known = categories.get(key)
    if (known) known.push(Category)
    else categories.set(key, [Category])
  }
  return categories
}

export function costCodeKey(extra: string, costCode: string): string {
  return `${extra}\u0000${costCode}`
}

function rowsOf<Each>({ value, fetchedAt }: Fetched<Each[]>): Row<Each>[] {
  return value.map(record => ({ record, fetchedAt }))
}

function once<Value>(read: (key: string) => Promise<Value>): DataLoader<string, Value> {
  return new DataLoader(keys => Promise.all(keys.map(key => read(key).catch(asError))), {
    maxBatchSize: Number.POSITIVE_INFINITY,
  }) as DataLoader<string, Value>
}

function onceByInvoice<Value>(
  read: (key: InvoiceReference) => Promise<Value>,
): DataLoader<InvoiceReference, Value, string> {
  return new DataLoader<InvoiceReference, Value, string>(
    keys => Promise.all(keys.map(key => read(key).catch(asError))),
    { cacheKeyFn: ({ vendor, invoice, isPosted }) => `${vendor}\u0000${invoice}\u0000${isPosted}` },
  )
}

/** A DataLoader takes an Error in the place of a value, so that one key fails alone. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}
