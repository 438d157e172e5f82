import { setImmediate as nextTurn } from 'node:timers/promises'
import { TieoutError } from '#lib/errors'
import type { SageParameter, SagePool } from './connection.ts'
import { type ColumnKind, JOB, type RecordOf, type Table } from './tables.ts'

/** Reads rows of one table by equality on its columns: the only form of select that Sage is sent. */
export interface SageReader {
  /**
   * The rows of `table` that meet every condition, in the dictionary's spelling. A condition is a
   * value (equal), a list (one of, at most IN_LIST_MAX) or `from` (at or after). A list of such
   * conditions asks for the rows that meet one of them. No rows where an optional table is missing.
   * Throws the SAGE_… codes.
   */
  read<Each extends AnyTable>(
    table: Each,
    where: Where<Each> | readonly Where<Each>[],
  ): Promise<RecordOf<Each>[]>
  /** Whether Sage answers, asked with the cheapest select there is. */
  ping(): Promise<void>
}

export type AnyTable = Table
type Where<Each extends AnyTable> = { readonly [Name in keyof Each['columns']]?: Condition }
type AnyWhere = Readonly<Record<string, Condition | undefined>>
type Condition = SageParameter | readonly SageParameter[] | { from: SageParameter }

export const IN_LIST_MAX = 100

/** Rows turned into records before other work of this process gets its turn. */
const ROWS_PER_TURN = 500
/** Words that are reserved in Sage's SQL and so stand in double quotes. */
const RESERVED_WORDS = new Set(['Check', 'Authorization'])

interface Selected {
  name: string
  kind: ColumnKind
}

export function createSageReader(pool: SagePool): SageReader {
  /** Columns that each table has here, in lower case; a promise, so that many readers ask once. */
  const discovered = new Map<string, Promise<ReadonlySet<string> | undefined>>()

  function columnsOf(table: Table): Promise<ReadonlySet<string> | undefined> {
    const known = discovered.get(table.name)
    if (known) return known
    const asked = discover(pool, table)
    discovered.set(table.name, asked)
    // A failure is not remembered, nor is a table that is missing: somebody may mend either.
    asked.then(
      columns => columns ?? discovered.delete(table.name),
      () => discovered.delete(table.name),
    )
    return asked
  }

  async function read(table: Table, where: AnyWhere | readonly AnyWhere[]) {
    const present = await columnsOf(table)
    if (!present) return []
    const selected = selectedOf(table, present)
    const { sql, parameters } = anyOf(table, present, Array.isArray(where) ? where : [where])
    const names = selected.map(({ name }) => sqlName(name)).join(', ')
    try {
      const { columns, rows } = await pool.read(
        table.name,
        `select ${names} from ${table.name}${sql}`,
        parameters,
      )
      return await recordsOf(table, selected, columns, rows)
    } catch (thrown) {
      // Columns may have changed since they were discovered; the next read looks again.
      if (thrown instanceof TieoutError && thrown.code === 'SAGE_TABLE_MISSING') {
        discovered.delete(table.name)
      }
      throw thrown
    }
  }

  return {
    read: read as unknown as SageReader['read'],
    async ping() {
      await pool.read(JOB.name, `select Job from ${JOB.name} where 1=0`, [])
    },
  }
}

async function discover(pool: SagePool, table: Table): Promise<ReadonlySet<string> | undefined> {
  try {
    const { columns } = await pool.read(table.name, `select * from ${table.name} where 1=0`, [])
    return new Set(columns.map(column => column.toLowerCase()))
  } catch (thrown) {
    const isMissing = thrown instanceof TieoutError && thrown.code === 'SAGE_TABLE_MISSING'
    if (isMissing && table.isOptional) return undefined
    throw thrown
  }
}

function selectedOf(table: Table, present: ReadonlySet<string>): Selected[] {
  const selected: Selected[] = []
  const missing: string[] = []
  for (const [name, spec] of Object.entries(table.columns)) {
    if (present.has(name.toLowerCase())) {
      selected.push({ name, kind: spec.replace('?', '') as ColumnKind })
    } else if (!spec.endsWith('?')) missing.push(name)
  }
  if (missing.length === 0) return selected
  throw new TieoutError(
    'SAGE_TABLE_MISSING',
    `${table.name} has no column ${missing.join(', ')}; set StandardMode=1;MaxColSupport=1536 in SAGE_ODBC.`,
  )
}

function anyOf(
  table: Table,
  present: ReadonlySet<string>,
  alternatives: readonly AnyWhere[],
): { sql: string; parameters: SageParameter[] } {
  const all = alternatives.map(where => conditionOf(table, present, where))
  // An alternative that asks for everything makes the others pointless.
  if (all.some(({ sql }) => sql === '')) return { sql: '', parameters: [] }
  const sql = all.length === 1 ? all[0]?.sql : all.map(each => `(${each.sql})`).join(' or ')
  return { sql: ` where ${sql}`, parameters: all.flatMap(each => each.parameters) }
}

function conditionOf(
  table: Table,
  present: ReadonlySet<string>,
  where: AnyWhere,
): { sql: string; parameters: SageParameter[] } {
  const terms: string[] = []
  const parameters: SageParameter[] = []
  for (const [name, condition] of Object.entries(where)) {
    if (!Object.hasOwn(table.columns, name)) throw new TypeError(`${table.name} has no ${name}`)
    // A missing optional column cannot narrow anything; the caller sees null in it.
    if (condition === undefined || !present.has(name.toLowerCase())) continue
    if (typeof condition !== 'object') {
      terms.push(`${sqlName(name)} = ?`)
      parameters.push(condition)
    } else if ('from' in condition) {
      terms.push(`${sqlName(name)} >= ?`)
      parameters.push(condition.from)
    } else {
      if (condition.length > IN_LIST_MAX) throw new RangeError(`more than ${IN_LIST_MAX} keys`)
      terms.push(`${sqlName(name)} in (${condition.map(() => '?').join(', ')})`)
      parameters.push(...condition)
    }
  }
  return { sql: terms.join(' and '), parameters }
}

function sqlName(column: string): string {
  return RESERVED_WORDS.has(column) ? `"${column}"` : column
}

/** Long results are turned into records by and by, so that no other request waits for them. */
async function recordsOf(
  table: Table,
  selected: readonly Selected[],
  columns: readonly string[],
  rows: readonly Record<string, unknown>[],
): Promise<Record<string, unknown>[]> {
  if (columns.length !== selected.length) {
    throw new TieoutError(
      'SAGE_QUERY_FAILED',
      `${table.name}: asked for ${selected.length} columns and got ${columns.length}.`,
    )
  }
  const absent = Object.keys(table.columns).filter(name => !selected.some(s => s.name === name))
  const records: Record<string, unknown>[] = []
  for (const row of rows) {
    const record: Record<string, unknown> = {}
    for (let place = 0; place < selected.length; place++) {
      const { name, kind } = selected[place] as Selected
      // The driver answers in the order asked, whatever case it spells the names in.
      record[name] = cleaned(row[columns[place] as string], kind, table.name, name)
    }
    for (const name of absent) record[name] = null
    records.push(record)
    if (records.length % ROWS_PER_TURN === 0) await nextTurn()
  }
  return records
}

function cleaned(value: unknown, kind: ColumnKind, table: string, column: string): unknown {
  switch (kind) {
    case 'key':
      return value === null || value === undefined ? '' : trimmed(value)
    case 'text':
      return value === null || value === undefined ? null : trimmed(value) || null
    case 'date':
      return dateOf(value, table, column)
    case 'time':
      return typeof value === 'string' ? value.trim().slice(0, 8) : null
    case 'flag':
      return value === null || value === undefined ? null : !/^(0|false|)$/.test(trimmed(value))
    default:
      // Doubles and Sage's counters; a driver may hand a numeric over as text or as a bigint.
      if (typeof value === 'number') return value
      return value === null || value === undefined ? null : Number(value)
  }
}

function trimmed(value: unknown): string {
  const text = typeof value === 'string' ? value : String(value)
  // Most values carry no padding on the left, and trimEnd of an unpadded text makes no copy.
  return text.trimEnd()
}

function dateOf(value: unknown, table: string, column: string): string | null {
  if (value === null || value === undefined) return null
  const text = value instanceof Date ? value.toISOString() : String(value).trim()
  if (text === '' || text.startsWith('0000')) return null
  const iso = /^\d{4}-\d\d-\d\d/.exec(text)
  if (iso) return iso[0]
  const [, month, day, year] = /^(\d\d?)\/(\d\d?)\/(\d{4})/.exec(text) ?? []
  if (month && day && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  throw new TieoutError(
    'SAGE_QUERY_FAILED',
    `${table}.${column} is ${JSON.stringify(text)}, which is not a date.`,
  )
}
