import { createHash } from 'node:crypto'
import type { Cache, Fetched } from '#lib/cache'
import { createFlights } from '#lib/flights'
import { ownShare } from '#lib/shares'
import type { RecordOf } from '../records/dictionary/tables.ts'
import { type Age, type Asking, createDesk, type Rows } from './asking.ts'
import { IN_LIST_MAX } from './conditions.ts'
import type { AnyTable, SageReader } from './reader.ts'
import { createSpellings, type Spellings } from './spellings.ts'

export type { Age } from './asking.ts'

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

/** Long enough that one page of a dashboard asks Sage once. */
const FRESH_MS = 30_000
/** Posting can lock Sage out for a while; figures of the last hour, dated, beat none. */
const STALE_MS = 3_600_000
/** A commitment can have thousands of distributions; more at once would hold up other requests. */
const COMMITMENTS_PER_READ = 10

export function createSageSource(reader: SageReader, cache: Cache, company: string): SageSource {
  const prefix = `sage300:${createHash('sha256').update(company).digest('hex').slice(0, 12)}`
  const books: Books = { reader, spellings: createSpellings(reader) }
  const desk = createDesk(cache, prefix)
  const flights = createFlights<Asking>()

  function cached(key: string, age: Age, fetch: (asking: Asking) => Promise<Rows>) {
    const { notOlderThan, payer, signal } = age
    const flight = `${key}\u0000${notOlderThan ?? ''}`
    return ownShare(payer, () => {
      const { flight: asking, hold } = flights.join(flight, () => ({ payer, waiting: [] }))
      asking.waiting.push(signal)
      const options = { freshMs: FRESH_MS, staleMs: STALE_MS, notOlderThan }
      return hold(() => cache.read(`${prefix}:${key}`, options, () => hold(() => fetch(asking))))
    })
  }

  const source = {
    all: (table: AnyTable, age: Age) =>
      cached(`all:${shapeOf(table)}`, age, asking =>
        desk.alone(table.name, asking, isWanted => readRows(books, table, {}, isWanted)),
      ),
    ofJob: (table: AnyTable, job: string, age: Age, narrow: Narrow = {}) =>
      cached(`job:${job}:${shapeOf(table)}:${JSON.stringify(narrow)}`, age, asking =>
        desk.alone(table.name, asking, isWanted =>
          readRows(
            books,
            table,
            { Job: books.spellings.either('Job', [job]), ...narrow },
            isWanted,
          ),
        ),
      ),
    async ofAccount(table: AnyTable, column: string, account: string, age: Age, narrow: Narrow) {
      const key = JSON.stringify([account, narrow])
      const fetched = await cached(`account:${shapeOf(table)}:${key}`, age, asking =>
        desk.gathered(`${shapeOf(table)}.${column}`, IN_LIST_MAX, key, asking, (keys, isWanted) =>
          readByAccount(books, table, column, keys, isWanted),
        ),
      )
      if (fetched.value.length > 0) return fetched
      const there = await cached(`there:${shapeOf(table)}`, age, async () =>
        (await reader.look(table)) ? [{}] : [],
      )
      return there.value.length > 0 ? fetched : { ...fetched, value: null }
    },
    of: (table: AnyTable, column: string, value: string, age: Age) =>
      cached(`${column}:${value}:${shapeOf(table)}:row`, age, asking => {
        const size = column === 'Commitment' ? COMMITMENTS_PER_READ : IN_LIST_MAX
        return desk.gathered(`${shapeOf(table)}.${column}`, size, value, asking, (keys, isWanted) =>
          readByColumn(books, table, column, keys, isWanted),
        )
      }),
    ofInvoice: (table: AnyTable, { vendor, invoice }: InvoiceKey, age: Age) =>
      cached(`invoice:${vendor}:${invoice}:${shapeOf(table)}`, age, asking =>
        desk.gathered(
          `${shapeOf(table)}.Invoice`,
          IN_LIST_MAX,
          `${vendor}\u0000${invoice}`,
          asking,
          (keys, isWanted) => readByInvoice(books, table, keys, isWanted),
        ),
      ),
    stampedSince: (table: AnyTable, below: Below, day: string, age: Age) => {
      const kind = 'commitments' in below ? 'Commitment' : 'invoice'
      return cached(`job:${below.job}:${kind}:${shapeOf(table)}:since:${day}`, age, asking =>
        desk.alone(table.name, asking, isWanted => readStamped(books, table, below, day, isWanted)),
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
async function readRows(
  { reader, spellings }: Books,
  table: AnyTable,
  where: Where,
  isWanted: () => boolean,
): Promise<Rows> {
  const rows = (await reader.readPartly(table, where, isWanted)) as Rows
  return await spellings.respell(table, rows)
}

async function readByColumn(
  books: Books,
  table: AnyTable,
  column: string,
  keys: string[],
  isWanted: () => boolean,
): Promise<Rows[]> {
  const selects = chunksOf(books.spellings.either(column, [...new Set(keys)])).map(some => ({
    [column]: some,
  }))
  const rows = await readEach(books, table, selects, isWanted)
  return answersOf(keys, rows, row => String(row[column]))
}

/** One select after the other, each with as many keys as a select may name. */
async function readEach(
  books: Books,
  table: AnyTable,
  selects: readonly Where[],
  isWanted: () => boolean,
): Promise<Rows> {
  const rows: Rows = []
  for (const where of selects) rows.push(...(await readRows(books, table, where, isWanted)))
  return rows
}

/** By account and conditions in one text; those with the same conditions are one select. */
async function readByAccount(
  books: Books,
  table: AnyTable,
  column: string,
  keys: string[],
  isWanted: () => boolean,
): Promise<Rows[]> {
  const asked = keys.map((key): [account: string, narrow: Narrow] => JSON.parse(key))
  const keyOf = (account: string, narrow: string) => `${account}\u0000${narrow}`
  const rowsOf = new Map<string, Rows>()
  const byNarrow = Map.groupBy(asked, ([, narrow]) => JSON.stringify(narrow))
  for (const [narrow, accounts] of byNarrow) {
    const wanted = [...new Set(accounts.map(([account]) => account))]
    const where = { [column]: wanted, ...JSON.parse(narrow) }
    const rows = await readRows(books, table, where, isWanted)
    const answers = answersOf(wanted, rows, row => String(row[column]))
    wanted.forEach(
      (account, place) => void rowsOf.set(keyOf(account, narrow), answers[place] ?? []),
    )
  }
  return asked.map(([account, narrow]) => rowsOf.get(keyOf(account, JSON.stringify(narrow))) ?? [])
}

async function readByInvoice(
  books: Books,
  table: AnyTable,
  keys: string[],
  isWanted: () => boolean,
): Promise<Rows[]> {
  const invoices = keys.map(key => {
    const [vendor = '', invoice = ''] = key.split('\u0000')
    return { vendor, invoice }
  })
  const rows = await readEach(books, table, whereInvoices(books, invoices), isWanted)
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

function readStamped(
  books: Books,
  table: AnyTable,
  below: Below,
  day: string,
  isWanted: () => boolean,
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
  return readEach(books, table, selects, isWanted)
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
