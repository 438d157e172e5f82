import { setImmediate as nextTurn } from 'node:timers/promises'
import { TieoutError } from '#lib/errors'
import type { SageParameter } from '../ground.ts'
import { requireWhole } from '../records/amounts.ts'
import { discover, type TablePart } from '../records/dictionary/discovery.ts'
import { type Layout, layoutOf, type PartLayout } from '../records/dictionary/layout.ts'
import { type SageNames, STANDARD_NAMES } from '../records/dictionary/names.ts'
import { wordsOf } from '../records/dictionary/table.ts'
import { JOB, pastOf, type RecordOf, type Table } from '../records/dictionary/tables.ts'
import type { SagePool } from '../wire/connection.ts'
import { type AnyWhere, type Condition, conditionsOf, IN_LIST_MAX } from './conditions.ts'
import { createDayOrders, type DayOrders } from './day-orders.ts'
import { cleaners, UNREAD } from './values.ts'

/** Reads rows of one table by equality on its columns: the only form of select that Sage is sent. */
export interface SageReader {
  /**
   * The rows of `table` that meet every condition, in the dictionary's spelling. A condition is a
   * value (equal), a list (one of, at most IN_LIST_MAX) or a range, ends included. A list of such
   * conditions asks for the rows that meet one of them. What was moved to a history file is among them. No
   * rows where an optional table is missing.
   * Throws the SAGE_… codes, also where one value cannot be read. `isWanted` is asked when the turn of a select has
   * come, which is not sent when nobody waits any more.
   */
  read<Each extends AnyTable>(
    table: Each,
    where: Where<Each> | readonly Where<Each>[],
    isWanted?: () => boolean,
  ): Promise<RecordOf<Each>[]>
  /**
   * The same, with a value that cannot be read as the kind of its column left out of its record, which
   * names it: for showing, never for writing.
   */
  readPartly: SageReader['read']
  /** Whether Sage answers, asked with the cheapest select there is. */
  ping(): Promise<void>
  /**
   * What Sage shows of a table now, which later reads then go by; undefined where it shows none.
   * Throws the SAGE_… codes.
   */
  look(table: AnyTable): Promise<readonly TablePart[] | undefined>
}

export type AnyTable = Table
type Where<Each extends AnyTable> = { readonly [Name in keyof Each['columns']]?: Condition }
/** What is read of a part; `absent` names columns to fill with null. */
type Wanted = PartLayout & { absent?: readonly string[] }

interface Wire {
  pool: SagePool
  days: DayOrders
}

type AnyRecord = Record<string, unknown> & { unread?: Record<string, string> }

/** Rows turned into records before other work of this process gets its turn. */
const ROWS_PER_TURN = 500

export function createSageReader(pool: SagePool, names = STANDARD_NAMES): SageReader {
  const wire: Wire = { pool, days: createDayOrders() }
  /** The parts that each table has here; a promise, so that many readers ask once. */
  const discovered = new Map<string, Promise<readonly TablePart[] | undefined>>()

  function partsOf(table: Table): Promise<readonly TablePart[] | undefined> {
    return discovered.get(table.name) ?? look(table)
  }

  function look(table: Table): Promise<readonly TablePart[] | undefined> {
    const asked = discover(pool, table.name, names)
    discovered.set(table.name, asked)
    // A failure is not remembered, nor is a table that is missing: somebody may mend either.
    asked.then(
      parts => parts ?? discovered.delete(table.name),
      () => discovered.delete(table.name),
    )
    return asked
  }

  async function readPartly(
    table: Table,
    where: AnyWhere | readonly AnyWhere[],
    isWanted?: () => boolean,
  ) {
    const current = await readFile(table, where, isWanted)
    // After the current file: what is moved meanwhile is seen in the one or the other.
    const past = pastOf(table)
    return past ? [...current, ...(await readFile(past, where, isWanted))] : current
  }

  async function readFile(
    table: Table,
    where: AnyWhere | readonly AnyWhere[],
    isWanted: (() => boolean) | undefined,
  ) {
    const parts = await partsOf(table)
    if (!parts) return missing(table, names)
    const layout = layoutOf(table, parts, names)
    const alternatives: readonly AnyWhere[] = Array.isArray(where) ? where : [where]
    try {
      const records = await recordsIn(wire, table, layout, alternatives, isWanted)
      refuseTwins(table, layout.key, records)
      return records
    } catch (thrown) {
      // Columns may have changed since they were discovered; the next read looks again.
      if (thrown instanceof TieoutError && thrown.code === 'SAGE_TABLE_MISSING') {
        discovered.delete(table.name)
      }
      throw thrown
    }
  }

  return {
    async read<Each extends AnyTable>(
      table: Each,
      where: Where<Each> | readonly Where<Each>[],
      isWanted?: () => boolean,
    ) {
      const records = await readPartly(table, where, isWanted)
      for (const record of records) requireWhole(table, record)
      return records as unknown as RecordOf<Each>[]
    },
    readPartly: readPartly as unknown as SageReader['read'],
    look,
    async ping() {
      // By way of discovery, which knows the company's names and a table that comes in parts.
      if (!(await look(JOB))) missing(JOB, names)
    },
  }
}

/** The files whose keys are established as such; of job cost nobody has said what tells its rows apart. */
const HAS_OWN_KEY = /^(JCM|APM|API|GLM)_/

/**
 * Two rows with one key are of two companies, or one of them was deleted: a copy that keeps both is read wrongly.
 * Throws SAGE_KEY_NOT_UNIQUE.
 */
function refuseTwins(table: Table, key: readonly string[], records: readonly AnyRecord[]): void {
  const [first] = records
  if (!first || !HAS_OWN_KEY.test(table.name) || !key.every(name => name in first)) return
  const known = new Set<string>()
  for (const record of records) {
    const text = textOf(record, key)
    if (!known.has(text)) known.add(text)
    else {
      throw new TieoutError(
        'SAGE_KEY_NOT_UNIQUE',
        `${table.name} has two rows with the key ${wordsOf(table, record)}. Where a copy holds several companies or deleted rows, say in SAGE_NAMES_FILE which rows are meant, as { "rows": { "dbid": "…" } }; npm run sage:doctor names the column.`,
      )
    }
  }
}

function missing(table: Table, names: SageNames): [] {
  if (table.isOptional) return []
  throw new TieoutError(
    'SAGE_TABLE_MISSING',
    `${names.tableOf(table.name)}: Sage shows no such table; set StandardMode=1;MaxColSupport=1536 in SAGE_ODBC.`,
  )
}

/**
 * The records of a table that meet a condition. One that comes in parts is read part by part and
 * joined by its key; a row that only some parts have is being written at this moment, and is left
 * for the next read.
 */
async function recordsIn(
  wire: Wire,
  table: Table,
  layout: Layout,
  alternatives: readonly AnyWhere[],
  isWanted: (() => boolean) | undefined,
): Promise<AnyRecord[]> {
  const { parts, key, absent } = layout
  const readPart = (part: Wanted, where: readonly AnyWhere[]) =>
    recordsOfPart(wire, table, part, where, isWanted)
  const wanted = Object.keys(Object.assign({}, ...alternatives)).filter(
    name => !absent.includes(name),
  )
  const lead = parts.find(({ sqlNames }) => wanted.every(name => sqlNames.has(name)))
  if (!lead) {
    throw new TieoutError(
      'SAGE_TABLE_MISSING',
      `${table.name} is split, and no part has all of ${wanted.join(', ')}; set MaxColSupport=1536 in SAGE_ODBC.`,
    )
  }
  let records = await readPart({ ...lead, absent }, alternatives)
  for (const part of parts) {
    if (part === lead || records.length === 0) continue
    const others = new Map<string, AnyRecord>()
    for (let at = 0; at < records.length; at += IN_LIST_MAX) {
      const keys = records.slice(at, at + IN_LIST_MAX).map(record => keyIn(record, key))
      for (const other of await readPart(part, keys)) others.set(textOf(other, key), other)
    }
    records = records.flatMap(record => {
      const other = others.get(textOf(record, key))
      return other ? [joined(other, record)] : []
    })
  }
  return records
}

function joined(left: AnyRecord, right: AnyRecord): AnyRecord {
  const unread = { ...left.unread, ...right.unread }
  const isWhole = Object.keys(unread).length === 0
  return { ...left, ...right, ...(!isWhole && { unread }) }
}

function keyIn(record: AnyRecord, key: readonly string[]): AnyWhere {
  return Object.fromEntries(key.map(name => [name, record[name] as SageParameter]))
}

function textOf(record: AnyRecord, key: readonly string[]): string {
  return key.map(name => String(record[name])).join('\u0000')
}

async function recordsOfPart(
  { pool, days }: Wire,
  table: Table,
  part: Wanted,
  alternatives: readonly AnyWhere[],
  isWanted: (() => boolean) | undefined,
): Promise<AnyRecord[]> {
  const { sql, parameters } = conditionsOf(table, part, alternatives)
  const names = part.selected.map(({ sqlName }) => sqlName).join(', ')
  const { columns, rows } = await pool.read(
    table.name,
    `select ${names} from ${part.table}${sql}`,
    parameters,
    isWanted,
  )
  return recordsOf(table, part, { columns, rows, days })
}

interface Read {
  columns: readonly string[]
  rows: readonly Record<string, unknown>[]
  days: DayOrders
}

/** Long results are turned into records by and by, so that no other request waits for them. */
async function recordsOf(
  table: Table,
  { selected, absent = [] }: Wanted,
  { columns, rows, days }: Read,
): Promise<AnyRecord[]> {
  if (columns.length !== selected.length) {
    throw new TieoutError(
      'SAGE_QUERY_FAILED',
      `${table.name}: asked for ${selected.length} columns and got ${columns.length}.`,
    )
  }
  const fields = selected.map(({ name, kind }, place) => {
    const spelled = columns[place] ?? ''
    const values = kind === 'date' ? rows.map(row => row[spelled]) : []
    const clean = kind === 'date' ? days.cleanerOf(`${table.name}.${name}`, values) : cleaners[kind]
    return { name, clean, spelled }
  })
  const records: AnyRecord[] = []
  for (const row of rows) {
    const record: AnyRecord = {}
    for (const { name, clean, spelled } of fields) {
      // The driver answers in the order asked, whatever case it spells the names in.
      const value = clean(row[spelled])
      if (value === UNREAD) leaveOut(record, name, row[spelled])
      else record[name] = value
    }
    for (const name of absent) record[name] = null
    records.push(record)
    if (records.length % ROWS_PER_TURN === 0) await nextTurn()
  }
  return records
}

/** One field is blank then, and the record still there: a figure that is wrong hides no other. */
function leaveOut(record: AnyRecord, name: string, value: unknown): void {
  record[name] = null
  record.unread = { ...record.unread, [name]: String(value) }
}
