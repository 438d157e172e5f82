import { columnsOf, keyOf, type SageTable, sageTables } from '../format.ts'
import { columnsKept } from './columns.ts'

export type ColumnKind = 'text' | 'number' | 'flag' | 'date' | 'time'

export interface Column {
  /** Spelling of Sage's dictionary. */
  name: string
  /** The same as an SQL identifier: reserved words are quoted, all others fold to lower case. */
  sqlName: string
  kind: ColumnKind
  sqlType: string
}

export interface Table {
  name: string
  key: readonly string[]
  columns: readonly Column[]
}

/** Words that the users of the real driver have to quote as well. */
const RESERVED_WORDS = new Set(['Authorization', 'Check'])
/** Every record of Sage says who wrote it last, and when. */
const STAMPS = { Operator_Stamp: 'varchar(20)', Date_Stamp: 'date', Time_Stamp: 'time(0)' }
/** Longer text is not padded: a thousand blanks a row would teach nobody anything. */
const PADDED_CHARACTERS_MAX = 60

/**
 * Sage's files of imported commitments that nobody has posted. Their standard-mode names are not
 * established, so these are ours; a company folder never fills them.
 */
const UNPOSTED_TWINS = {
  JCM_NEW__COMMITMENT: 'JCM_MASTER__COMMITMENT',
  JCM_NEW__COMMITMENT_ITEM: 'JCM_MASTER__COMMITMENT_ITEM',
  JCM_NEW__COMMITMENT_CO: 'JCM_MASTER__COMMITMENT_CO',
  JCM_NEW__COMMITMENT_CO_ITEM: 'JCM_MASTER__COMMITMENT_CO_ITEM',
} as const

/** What was moved to history: job cost, and paid invoices of AP; as above. */
const PAST_TWINS = {
  JCT_HISTORY__TRANSACTION: 'JCT_CURRENT__TRANSACTION',
  API_HISTORY__INVOICE: 'APM_MASTER__INVOICE',
  API_HISTORY__DISTRIBUTION: 'APM_MASTER__DISTRIBUTION',
  API_HISTORY__INVOICE_PAYMENT: 'APM_MASTER__INVOICE_PAYMENT',
} as const

/** The tables that a company folder fills; `filled` adds columns to those always there. */
export function tableOf(name: SageTable, filled: Iterable<string> = []): Table {
  return tableLike(name, name, filled)
}

/** Every table with the columns always there, twins included. */
export function allTables(): Table[] {
  return [...sageTables.map(name => tableOf(name)), ...unpostedTables(), ...pastTables()]
}

export function unpostedTables(): Table[] {
  return Object.entries(UNPOSTED_TWINS).map(([twin, original]) => tableLike(twin, original, []))
}

export function pastTables(): Table[] {
  return Object.entries(PAST_TWINS).map(([twin, original]) => tableLike(twin, original, []))
}

/** `create table` without its key, which follows after loading. */
export function createTableSql(table: Table): string {
  const columns = table.columns.map(column => `${column.sqlName} ${column.sqlType}`)
  return `create table ${table.name} (${columns.join(', ')})`
}

/** The primary key, or undefined for a table of settings, which has one row and no key. */
export function primaryKeySql(table: Table): string | undefined {
  if (table.key.length === 0) return undefined
  return `alter table ${table.name} add primary key (${table.key.map(sqlNameOf).join(', ')})`
}

/** A table of our own, without a key. */
export function columnTable(name: string, types: Readonly<Record<string, string>>): Table {
  const columns = Object.entries(types).map(([column, type]) => ({
    name: column,
    sqlName: sqlNameOf(column),
    ...sqlTypeOf(type),
  }))
  return { name, key: [], columns }
}

function tableLike(name: string, original: SageTable, filled: Iterable<string>): Table {
  const types = new Map(columnsOf(original))
  const kept = new Set(columnsKept[original]?.trim().split(/\s+/) ?? types.keys())
  for (const column of filled) kept.add(column)
  if (keyOf(original).length > 0 && original !== 'TS_CTL_RECORD_3') {
    for (const [column, type] of Object.entries(STAMPS)) {
      types.set(column, type)
      kept.add(column)
    }
  }
  const columns = [...types]
    .filter(([column]) => kept.has(column))
    .map(([column, type]) => ({ name: column, sqlName: sqlNameOf(column), ...sqlTypeOf(type) }))
  return { name, key: keyOf(original), columns }
}

function sqlNameOf(column: string): string {
  return RESERVED_WORDS.has(column) ? `"${column}"` : column
}

/** Sage has blanks and zeros where others have NULL; only dates and times can be absent. */
function sqlTypeOf(type: string): { kind: ColumnKind; sqlType: string } {
  if (type.startsWith('varchar') || type === 'text') {
    const length = Number(/\d+/.exec(type)?.[0] ?? 0)
    const padded = length > 0 && length <= PADDED_CHARACTERS_MAX
    const sqlType = padded ? `char(${length})` : length > 0 ? `varchar(${length})` : 'text'
    return { kind: 'text', sqlType: `${sqlType} not null default ''` }
  }
  if (type === 'double') return { kind: 'number', sqlType: 'double precision not null default 0' }
  if (type.startsWith('numeric')) return { kind: 'number', sqlType: `${type} not null default 0` }
  if (type === 'tinyint') return { kind: 'number', sqlType: 'smallint not null default 0' }
  if (type === 'bit') return { kind: 'flag', sqlType: 'smallint not null default 0' }
  if (type === 'date' || type === 'time(0)') {
    return { kind: type === 'date' ? 'date' : 'time', sqlType: type }
  }
  throw new TypeError(`the dictionary has the unknown type ${JSON.stringify(type)}`)
}
