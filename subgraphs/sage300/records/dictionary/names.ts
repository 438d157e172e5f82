import { readFileSync } from 'node:fs'
import { messageOf, TieoutError } from '#lib/errors'
import { TABLES } from './tables.ts'

/**
 * What a company calls the tables and columns that Tieout reads, where its Sage spells them otherwise:
 * `{ "JCM_MASTER__COMMITMENT_CO": { "table": "…", "columns": { "Approved_Date": "…" } } }`.
 */
export interface SageNames {
  /** The company's name of a table. */
  tableOf(table: string): string
  /** The company's name of a column. */
  columnOf(table: string, column: string): string
  /**
   * What the rows of this company have in columns that a copy adds, by the column in lower case: the key of
   * its data folder where one database holds several, or false for a mark that a row was deleted.
   */
  rows: ReadonlyMap<string, string | number | boolean>
}

/** Names go into SQL as they are, so they are identifiers and nothing else. */
const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/
/** A copy may keep the tables in a schema of its own, or in another database: db.schema.table. */
const TABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}(\.[A-Za-z_][A-Za-z0-9_]{0,63}){0,2}$/
/** The key of the file beside the tables; see SageNames.rows. */
const ROWS = 'rows'

export const STANDARD_NAMES: SageNames = {
  tableOf: table => table,
  columnOf: (_, column) => column,
  rows: new Map(),
}

/** The names in the JSON file at `path`. Throws one CONFIG_INVALID with every problem. */
export function readNames(path: string | undefined): SageNames {
  if (path === undefined) return STANDARD_NAMES
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (thrown) {
    throw invalid([`${path} cannot be read: ${messageOf(thrown)}`], thrown)
  }
  return parseNames(text)
}

/** The same of the text of such a file. */
export function parseNames(text: string): SageNames {
  const problems: string[] = []
  const known = new Map(TABLES.map(table => [table.name, table]))
  const tables = new Map<string, string>()
  const columns = new Map<string, Map<string, string>>()
  let rows: SageNames['rows'] = new Map()
  for (const [name, entry] of entriesOf(parsed(text), 'the file', problems)) {
    if (name === ROWS) {
      rows = rowsIn(entry, problems)
      continue
    }
    const table = known.get(name)
    if (!table) {
      problems.push(
        `${name}: Tieout reads no such table; it reads ${[...known.keys()].join(', ')}.`,
      )
      continue
    }
    for (const [key, value] of entriesOf(entry, name, problems)) {
      if (key === 'table') {
        if (isName(value, `${name}.table`, problems, TABLE_NAME)) tables.set(name, value)
      } else if (key === 'columns') {
        columns.set(name, columnsIn(table, value, problems))
      } else problems.push(`${name}.${key}: write "table" or "columns".`)
    }
  }
  if (problems.length > 0) throw invalid(problems)
  return {
    tableOf: table => tables.get(table) ?? table,
    columnOf: (table, column) => columns.get(table)?.get(column) ?? column,
    rows,
  }
}

function rowsIn(value: unknown, problems: string[]): SageNames['rows'] {
  const rows = new Map<string, string | number | boolean>()
  for (const [column, wanted] of entriesOf(value, ROWS, problems)) {
    const where = `${ROWS}.${column}`
    if (!isName(column, where, problems)) continue
    if (['string', 'number', 'boolean'].includes(typeof wanted)) {
      rows.set(column.toLowerCase(), wanted as string | number | boolean)
    } else problems.push(`${where}: write the text, the number, true or false that your rows have.`)
  }
  return rows
}

function columnsIn(
  table: (typeof TABLES)[number],
  value: unknown,
  problems: string[],
): Map<string, string> {
  const renamed = new Map<string, string>()
  for (const [column, name] of entriesOf(value, `${table.name}.columns`, problems)) {
    const where = `${table.name}.columns.${column}`
    if (!Object.hasOwn(table.columns, column)) {
      const all = Object.keys(table.columns).join(', ')
      problems.push(`${where}: Tieout reads no such column; it reads ${all}.`)
    } else if (isName(name, where, problems)) renamed.set(column, name)
  }
  const taken = new Map<string, string>()
  for (const column of Object.keys(table.columns)) {
    const name = (renamed.get(column) ?? column).toLowerCase()
    const other = taken.get(name)
    if (other !== undefined) {
      problems.push(`${table.name}.columns: ${other} and ${column} would both be ${name}.`)
    }
    taken.set(name, column)
  }
  return renamed
}

function isName(
  value: unknown,
  where: string,
  problems: string[],
  form = IDENTIFIER,
): value is string {
  if (typeof value === 'string' && form.test(value)) return true
  const dots = form === TABLE_NAME ? '; a schema stands before it with a dot' : ''
  problems.push(
    `${where}: ${JSON.stringify(value)} is not a name of letters, digits and "_", of at most 64${dots}.`,
  )
  return false
}

function entriesOf(value: unknown, where: string, problems: string[]): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value)
  }
  problems.push(`${where}: write an object in braces.`)
  return []
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    throw invalid([`is not JSON: ${messageOf(thrown)}`], thrown)
  }
}

function invalid(problems: string[], cause?: unknown): TieoutError {
  const list = problems.map(line => `  - ${line}`).join('\n')
  return new TieoutError('CONFIG_INVALID', `SAGE_NAMES_FILE cannot be used:\n${list}`, {
    field: ['SAGE_NAMES_FILE'],
    cause,
  })
}
