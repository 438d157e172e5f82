import { TieoutError } from '#lib/errors'
import type { TablePart } from './discovery.ts'
import type { SageNames } from './names.ts'
import { type ColumnKind, isKey, type Table } from './table.ts'
import { TABLES } from './tables.ts'

/** Where the columns of a table are found in the company's Sage. */
export interface Layout {
  /** Each part with what is read of it. Where there are several, each begins with the key. */
  parts: PartLayout[]
  /** Columns that tell rows apart, by our names. */
  key: string[]
  /** Columns that Sage lacks; null in every record. */
  absent: string[]
}

export interface PartLayout {
  table: string
  selected: Selected[]
  /** Name in SQL of every column that this part has, by our names. */
  sqlNames: ReadonlyMap<string, string>
  /** What rows of the company have in columns that only a copy has. */
  rows: readonly RowCondition[]
}

export interface RowCondition {
  sqlName: string
  value: string | number | boolean
}

export interface Selected {
  /** The name that it is declared by. */
  name: string
  kind: ColumnKind
  sqlName: string
}

/** Words that are reserved in Sage's SQL and so stand in double quotes. */
const RESERVED_WORDS = new Set(['check', 'authorization'])

/** Throws SAGE_TABLE_MISSING where a column is missing that Tieout cannot do without. */
export function layoutOf(table: Table, found: readonly TablePart[], names: SageNames): Layout {
  const whole = TABLES.find(({ name }) => name === table.name) ?? table
  const key = Object.entries(whole.columns).flatMap(([name, each]) => (isKey(each) ? [name] : []))
  const parts = found.map(part => ({
    table: part.name,
    selected: [] as Selected[],
    sqlNames: sqlNamesIn(table, key, part, names),
    rows: [...names.rows].flatMap(([column, value]) => {
      const found = part.columns.get(column)
      return found ? [{ sqlName: quoted(column, found.name), value }] : []
    }),
  }))
  const absent: string[] = []
  const missing: string[] = []
  for (const [name, column] of Object.entries(table.columns)) {
    const part = parts.find(({ sqlNames }) => sqlNames.has(name))
    if (part) part.selected.push(selectedOf(part.sqlNames, name, column.kind))
    else (column.isUncertain ? absent : missing).push(name)
  }
  if (missing.length > 0) {
    throw new TieoutError(
      'SAGE_TABLE_MISSING',
      `${table.name} has no column ${missing.map(name => names.columnOf(table.name, name)).join(', ')}; set StandardMode=1;MaxColSupport=1536 in SAGE_ODBC, or name it in SAGE_NAMES_FILE.`,
    )
  }
  const used = parts.filter(({ selected }) => selected.length > 0)
  return {
    parts: used.length > 1 ? used.map(part => withKey(part, key, whole)) : used,
    key,
    absent,
  }
}

function sqlNamesIn(table: Table, key: readonly string[], part: TablePart, names: SageNames) {
  const sqlNames = new Map<string, string>()
  for (const name of new Set([...key, ...Object.keys(table.columns)])) {
    const spelled = names.columnOf(table.name, name)
    const found = part.columns.get(spelled.toLowerCase())
    // In quotes the case counts, so a name is quoted as it is spelled here.
    if (found) sqlNames.set(name, quoted(spelled, found.name))
  }
  return sqlNames
}

function withKey(part: PartLayout, key: readonly string[], whole: Table): PartLayout {
  const rest = part.selected.filter(({ name }) => !key.includes(name))
  const missing = key.filter(name => !part.sqlNames.has(name))
  if (missing.length > 0) {
    throw new TieoutError(
      'SAGE_TABLE_MISSING',
      `${part.table} has no ${missing.join(', ')} to join the parts of the table by; set MaxColSupport=1536 in SAGE_ODBC.`,
    )
  }
  const keys = key.map(name => selectedOf(part.sqlNames, name, whole.columns[name]?.kind ?? 'key'))
  return { ...part, selected: [...keys, ...rest] }
}

function selectedOf(sqlNames: ReadonlyMap<string, string>, name: string, kind: ColumnKind) {
  return { name, kind, sqlName: sqlNames.get(name) ?? name }
}

function quoted(column: string, found: string): string {
  return RESERVED_WORDS.has(column.toLowerCase()) ? `"${found}"` : column
}
