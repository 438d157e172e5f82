import { createHash } from 'node:crypto'
import DataLoader from 'dataloader'
import type { Cache, Fetched } from '#lib/cache'
import { type AnyTable, IN_LIST_MAX, type SageReader } from './reader.ts'
import type { RecordOf } from './tables.ts'

/**
 * What was read from Sage, kept by table and key in the cache that all requests share. Misses of
 * one moment are read together: the items of twenty-five commitments are one select.
 */
export interface SageSource {
  /** Every row of a table that is as long as a list of jobs or vendors. */
  all<Each extends AnyTable>(table: Each, age: Age): Promise<Fetched<RecordOf<Each>[]>>
  /** The rows of one job, in one select. */
  ofJob<Each extends AnyTable>(
    table: Each,
    job: string,
    age: Age,
  ): Promise<Fetched<RecordOf<Each>[]>>
  /** The rows whose `column` is `value`. */
  of<Each extends AnyTable>(
    table: Each,
    column: 'Job' | 'Vendor' | 'Commitment',
    value: string,
    age: Age,
  ): Promise<Fetched<RecordOf<Each>[]>>
  ofInvoice<Each extends AnyTable>(
    table: Each,
    invoice: InvoiceKey,
    age: Age,
  ): Promise<Fetched<RecordOf<Each>[]>>
  /** Rows stamped on or after a day, over all jobs: few, and what makes a refresh cheap. */
  stampedSince<Each extends AnyTable>(
    table: Each,
    date: string,
    age: Age,
  ): Promise<Fetched<RecordOf<Each>[]>>
  /** Forgets a commitment and the lists of its job, after a write. */
  dropCommitment(commitment: string, job: string): Promise<void>
}

export interface InvoiceKey {
  vendor: string
  invoice: string
}

/** Epoch milliseconds; what was read before does not count. */
export interface Age {
  notOlderThan: number | undefined
}

/** Long enough that one page of a dashboard asks Sage once. */
const FRESH_MS = 30_000
/** Posting can lock Sage out for a while; figures of the last hour, dated, beat none. */
const STALE_MS = 3_600_000
/** A commitment can have thousands of distributions; more at once would hold up other requests. */
const COMMITMENTS_PER_READ = 25

const noRows: Record<string, unknown>[] = []

type Rows = Record<string, unknown>[]

export function createSageSource(reader: SageReader, cache: Cache, company: string): SageSource {
  const prefix = `sage300:${createHash('sha256').update(company).digest('hex').slice(0, 12)}`
  const batchers = new Map<string, DataLoader<string, Rows>>()

  function batcher(name: string, read: (keys: string[]) => Promise<Rows[]>) {
    const known = batchers.get(name)
    if (known) return known
    // Not a cache: it only gathers what is asked in one turn of the event loop.
    const made = new DataLoader<string, Rows>(keys => read([...keys]), { cache: false })
    batchers.set(name, made)
    return made
  }

  const cached = (key: string, age: Age, fetch: () => Promise<Rows>) =>
    cache.read(
      `${prefix}:${key}`,
      { freshMs: FRESH_MS, staleMs: STALE_MS, notOlderThan: age.notOlderThan },
      fetch,
    )

  const source = {
    all: (table: AnyTable, age: Age) =>
      cached(`all:${table.name}`, age, () => readRows(reader, table, {})),
    ofJob: (table: AnyTable, job: string, age: Age) =>
      cached(`job:${job}:${table.name}`, age, () => readRows(reader, table, { Job: job })),
    of: (table: AnyTable, column: string, value: string, age: Age) =>
      cached(`${column}:${value}:${table.name}:row`, age, () =>
        batcher(`${table.name}.${column}`, keys => readByColumn(reader, table, column, keys)).load(
          value,
        ),
      ),
    ofInvoice: (table: AnyTable, { vendor, invoice }: InvoiceKey, age: Age) =>
      cached(`invoice:${vendor}:${invoice}:${table.name}`, age, () =>
        batcher(`${table.name}.Invoice`, keys => readByInvoice(reader, table, keys)).load(
          `${vendor}\u0000${invoice}`,
        ),
      ),
    stampedSince: (table: AnyTable, date: string, age: Age) =>
      cached(`since:${date}:${table.name}`, age, () =>
        readRows(reader, table, { Date_Stamp: { from: date } }),
      ),
    async dropCommitment(commitment: string, job: string) {
      await cache.drop(`${prefix}:Commitment:${commitment}:`)
      await cache.drop(`${prefix}:job:${job}:`)
    },
  }
  return source as unknown as SageSource
}

type Where = Parameters<SageReader['read']>[1]

/** Rows of a table known only by its name here; the doors above give them their type. */
function readRows(reader: SageReader, table: AnyTable, where: Where): Promise<Rows> {
  return reader.read(table, where) as Promise<Rows>
}

async function readByColumn(
  reader: SageReader,
  table: AnyTable,
  column: string,
  keys: string[],
): Promise<Rows[]> {
  const size = column === 'Commitment' ? COMMITMENTS_PER_READ : IN_LIST_MAX
  const chunks = chunksOf([...new Set(keys)], size)
  return answersOf(
    keys,
    chunks.map(chunk => ({ keys: chunk, rows: readRows(reader, table, { [column]: chunk }) })),
    row => String(row[column]),
  )
}

/** By vendor, because the invoice number alone is no key. */
async function readByInvoice(reader: SageReader, table: AnyTable, keys: string[]): Promise<Rows[]> {
  const byVendor = new Map<string, Set<string>>()
  for (const key of keys) {
    const [vendor = '', invoice = ''] = key.split('\u0000')
    const invoices = byVendor.get(vendor) ?? new Set()
    byVendor.set(vendor, invoices.add(invoice))
  }
  const chunks = [...byVendor].flatMap(([vendor, invoices]) =>
    chunksOf([...invoices], IN_LIST_MAX).map(chunk => ({
      keys: chunk.map(invoice => `${vendor}\u0000${invoice}`),
      rows: readRows(reader, table, { Vendor: vendor, Invoice: chunk }),
    })),
  )
  return answersOf(keys, chunks, row => `${row['Vendor']}\u0000${row['Invoice']}`)
}

/** The rows of each key in the order of `keys`; a chunk that failed fails its own keys alone. */
async function answersOf(
  keys: string[],
  chunks: { keys: string[]; rows: Promise<Rows> }[],
  keyOf: (row: Record<string, unknown>) => string,
): Promise<Rows[]> {
  const answers = new Map<string, Rows | Error>()
  await Promise.all(
    chunks.map(async chunk => {
      try {
        for (const row of await chunk.rows) {
          const key = keyOf(row)
          const rows = answers.get(key)
          if (Array.isArray(rows)) rows.push(row)
          else answers.set(key, [row])
        }
      } catch (thrown) {
        for (const key of chunk.keys) answers.set(key, thrown as Error)
      }
    }),
  )
  // A DataLoader takes an Error in the place of a value.
  return keys.map(key => answers.get(key) ?? noRows) as Rows[]
}

function chunksOf<Item>(items: Item[], size: number): Item[][] {
  const chunks: Item[][] = []
  for (let start = 0; start < items.length; start += size) {
    chunks.push(items.slice(start, start + size))
  }
  return chunks
}
