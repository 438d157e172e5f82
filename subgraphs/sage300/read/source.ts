import { createHash } from 'node:crypto'
import DataLoader from 'dataloader'
import type { Cache, Fetched } from '#lib/cache'
import type { RecordOf } from '../records/dictionary/tables.ts'
import { type AnyTable, IN_LIST_MAX, type SageReader } from './reader.ts'
import { createSpellings, type Spellings } from './spellings.ts'

/**
 * What was read from Sage, kept by table and key in the cache that all requests share. Misses of
 * one moment are read together: the items of ten commitments are one select.
 */
export interface SageSource {
  /** Every row of a table that is as long as a list of jobs or vendors. */
  all<Each extends AnyTable>(table: Each, age: Age): Promise<Fetched<RecordOf<Each>[]>>
  /** The rows of one job, in one select; `narrow` adds conditions to it. */
  ofJob<Each extends AnyTable>(
    table: Each,
    job: string,
    age: Age,
    narrow?: Narrow,
  ): Promise<Fetched<RecordOf<Each>[]>>
  /** The rows of an account of the ledger, which `column` names, with conditions as above; null where Sage has no such table. */
  ofAccount<Each extends AnyTable>(
    table: Each,
    column: string,
    account: string,
    age: Age,
    narrow: Narrow,
  ): Promise<Fetched<RecordOf<Each>[] | null>>
  /** The rows whose `column` is `value`. */
  of<Each extends AnyTable>(
    table: Each,
    column: KeyColumn,
    value: string,
    age: Age,
  ): Promise<Fetched<RecordOf<Each>[]>>
  ofInvoice<Each extends AnyTable>(
    table: Each,
    invoice: InvoiceKey,
    age: Age,
  ): Promise<Fetched<RecordOf<Each>[]>>
  /** The rows below commitments or invoices of a job that were stamped on or after a day. */
  stampedSince<Each extends AnyTable>(
    table: Each,
    below: Below,
    day: string,
    age: Age,
  ): Promise<Fetched<RecordOf<Each>[]>>
  /** Forgets what a write changed: commitments, an invoice, and the lists of jobs. */
  drop(changed: { commitments: string[]; jobs: string[]; invoice?: InvoiceKey }): Promise<void>
}

export type KeyColumn = 'Job' | 'Vendor' | 'Commitment' | 'Account'

/** Conditions on dates: from and through a day, both ends included. */
export type Narrow = Readonly<Record<string, { from?: string; through?: string }>>

/** Keys of one job, which bound a select that cannot name the job itself. */
export type Below = { job: string } & (
  | { commitments: readonly string[] }
  | { invoices: readonly InvoiceKey[] }
)

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
const COMMITMENTS_PER_READ = 10

type Rows = Record<string, unknown>[]

export function createSageSource(reader: SageReader, cache: Cache, company: string): SageSource {
  const prefix = `sage300:${createHash('sha256').update(company).digest('hex').slice(0, 12)}`
  const batchers = new Map<string, DataLoader<string, Rows>>()
  const books: Books = { reader, spellings: createSpellings(reader) }

  /**
   * Not a cache: it gathers what is asked in one turn of the event loop. Each batch answers by
   * itself, so that a long list is not resolved, and mapped, in one go.
   */
  function batcher(name: string, maxBatchSize: number, read: (keys: string[]) => Promise<Rows[]>) {
    const known = batchers.get(name)
    if (known) return known
    const options = { cache: false, maxBatchSize }
    const made = new DataLoader<string, Rows>(keys => read([...keys]), options)
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
      cached(`all:${shapeOf(table)}`, age, () => readRows(books, table, {})),
    ofJob: (table: AnyTable, job: string, age: Age, narrow: Narrow = {}) =>
      cached(`job:${job}:${shapeOf(table)}:${JSON.stringify(narrow)}`, age, () =>
        readRows(books, table, { Job: books.spellings.either('Job', [job]), ...narrow }),
      ),
    async ofAccount(table: AnyTable, column: string, account: string, age: Age, narrow: Narrow) {
      const key = JSON.stringify([account, narrow])
      const fetched = await cached(`account:${shapeOf(table)}:${key}`, age, () => {
        const read = (keys: string[]) => readByAccount(books, table, column, keys)
        return batcher(`${shapeOf(table)}.${column}`, IN_LIST_MAX, read).load(key)
      })
      if (fetched.value.length > 0) return fetched
      const there = await cached(`there:${shapeOf(table)}`, age, async () =>
        (await reader.look(table)) ? [{}] : [],
      )
      return there.value.length > 0 ? fetched : { ...fetched, value: null }
    },
    of: (table: AnyTable, column: string, value: string, age: Age) =>
      cached(`${column}:${value}:${shapeOf(table)}:row`, age, () => {
        const size = column === 'Commitment' ? COMMITMENTS_PER_READ : IN_LIST_MAX
        const read = (keys: string[]) => readByColumn(books, table, column, keys)
        return batcher(`${shapeOf(table)}.${column}`, size, read).load(value)
      }),
    ofInvoice: (table: AnyTable, { vendor, invoice }: InvoiceKey, age: Age) =>
      cached(`invoice:${vendor}:${invoice}:${shapeOf(table)}`, age, () => {
        const read = (keys: string[]) => readByInvoice(books, table, keys)
        return batcher(`${shapeOf(table)}.Invoice`, IN_LIST_MAX, read).load(
          `${vendor}\u0000${invoice}`,
        )
      }),
    stampedSince: (table: AnyTable, below: Below, day: string, age: Age) => {
      const kind = 'commitments' in below ? 'Commitment' : 'invoice'
      return cached(`job:${below.job}:${kind}:${shapeOf(table)}:since:${day}`, age, () =>
        readStamped(books, table, below, day),
      )
    },
    async drop({ commitments, jobs, invoice }: Parameters<SageSource['drop']>[0]) {
      for (const commitment of commitments) await cache.drop(`${prefix}:Commitment:${commitment}:`)
      for (const job of jobs) await cache.drop(`${prefix}:job:${job}:`)
      if (invoice) await cache.drop(`${prefix}:invoice:${invoice.vendor}:${invoice.invoice}:`)
    },
  }
  return source as unknown as SageSource
}

const shapes = new WeakMap<AnyTable, string>()

/** Rows of a table with these columns; those of another view of it, or of another version, differ. */
function shapeOf(table: AnyTable): string {
  const known = shapes.get(table)
  if (known !== undefined) return known
  const columns = createHash('sha256').update(Object.keys(table.columns).join()).digest('hex')
  const shape = `${table.name}.${columns.slice(0, 8)}`
  shapes.set(table, shape)
  return shape
}

type Where = Parameters<SageReader['read']>[1]
interface Books {
  reader: SageReader
  spellings: Spellings
}

/** Rows of a table known only by its name here; the doors above give them their type. */
async function readRows(books: Books, table: AnyTable, where: Where): Promise<Rows> {
  const rows = (await books.reader.readPartly(table, where)) as Rows
  return await books.spellings.respell(table, rows)
}

async function readByColumn(
  books: Books,
  table: AnyTable,
  column: string,
  keys: string[],
): Promise<Rows[]> {
  const asked = books.spellings.either(column, [...new Set(keys)])
  const rows: Rows = []
  for (const some of chunksOf(asked))
    rows.push(...(await readRows(books, table, { [column]: some })))
  return answersOf(keys, rows, row => String(row[column]))
}

/** By account and conditions in one text; those with the same conditions are one select. */
async function readByAccount(
  books: Books,
  table: AnyTable,
  column: string,
  keys: string[],
): Promise<Rows[]> {
  const asked = keys.map((key): [account: string, narrow: Narrow] => JSON.parse(key))
  const keyOf = (account: string, narrow: string) => `${account}\u0000${narrow}`
  const rowsOf = new Map<string, Rows>()
  const byNarrow = Map.groupBy(asked, ([, narrow]) => JSON.stringify(narrow))
  for (const [narrow, accounts] of byNarrow) {
    const wanted = [...new Set(accounts.map(([account]) => account))]
    const rows = await readRows(books, table, { [column]: wanted, ...JSON.parse(narrow) })
    const answers = answersOf(wanted, rows, row => String(row[column]))
    wanted.forEach(
      (account, place) => void rowsOf.set(keyOf(account, narrow), answers[place] ?? []),
    )
  }
  return asked.map(([account, narrow]) => rowsOf.get(keyOf(account, JSON.stringify(narrow))) ?? [])
}

async function readByInvoice(books: Books, table: AnyTable, keys: string[]): Promise<Rows[]> {
  const invoices = keys.map(key => {
    const [vendor = '', invoice = ''] = key.split('\u0000')
    return { vendor, invoice }
  })
  const rows: Rows = []
  for (const where of whereInvoices(books, invoices)) {
    rows.push(...(await readRows(books, table, where)))
  }
  return answersOf(keys, rows, row => `${row['Vendor']}\u0000${row['Invoice']}`)
}

/** Selects that name the vendor as well, because the invoice number alone is no key; as few as their lists allow. */
function whereInvoices({ spellings }: Books, invoices: readonly InvoiceKey[]) {
  const byVendor = Map.groupBy(invoices, ({ vendor }) => vendor)
  const selects: { Vendor: string[]; Invoice: string[] }[][] = []
  let count = IN_LIST_MAX
  for (const [vendor, ofVendor] of byVendor) {
    const Vendor = spellings.either('Vendor', [vendor])
    const numbers = [...new Set(ofVendor.map(({ invoice }) => invoice))]
    for (const Invoice of chunksOf(spellings.either('Invoice', numbers))) {
      count += Invoice.length
      if (count > IN_LIST_MAX) {
        selects.push([])
        count = Invoice.length
      }
      selects.at(-1)?.push({ Vendor, Invoice })
    }
  }
  return selects
}

/** One select after the other, each with as many keys as a select may name. */
async function readStamped(
  books: Books,
  table: AnyTable,
  below: Below,
  day: string,
): Promise<Rows> {
  const stamped = { Date_Stamp: { from: day } }
  const selects =
    'commitments' in below
      ? chunksOf(books.spellings.either('Commitment', below.commitments)).map(Commitment => [
          { Commitment, ...stamped },
        ])
      : whereInvoices(books, below.invoices).map(keys =>
          keys.map(where => ({ ...where, ...stamped })),
        )
  const rows: Rows = []
  for (const where of selects) rows.push(...(await readRows(books, table, where)))
  return rows
}

function chunksOf<Key>(keys: readonly Key[]): Key[][] {
  const count = Math.ceil(keys.length / IN_LIST_MAX)
  return Array.from({ length: count }, (_, at) =>
    keys.slice(at * IN_LIST_MAX, (at + 1) * IN_LIST_MAX),
  )
}

/** The rows of each key, in the order of `keys`; of one in another case where that is one key. */
function answersOf(
  keys: string[],
  rows: Rows,
  keyOf: (row: Record<string, unknown>) => string,
): Rows[] {
  const answers = Map.groupBy(rows, keyOf)
  const spelled = Map.groupBy(answers.keys(), key => key.toUpperCase())
  return keys.map(key => {
    const others = spelled.get(key.toUpperCase()) ?? []
    return answers.get(key) ?? (others.length === 1 ? answers.get(others[0] ?? '') : []) ?? []
  })
}
