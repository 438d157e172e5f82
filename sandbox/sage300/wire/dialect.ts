import type { Refusal } from './frames.ts'

/** What the connection string of the real driver decides. */
export interface Mode {
  /** Off, no standard name such as JCM_MASTER__JOB is known. */
  standardMode: boolean
  /** 255 splits the widest tables into `_1` and `_2`. */
  maxColSupport: 1536 | 255
}

/** Sage's records of more than 255 columns. */
export const wideTables = ['JCM_MASTER__JOB'] as const

export const DRIVER = '[Timberline][ODBC Driver]'

/** What the ODBC driver of Postgres asks for itself, unseen by whoever uses it. */
const housekeeping = /^(set |show |deallocate |select oid, typbasetype from pg_type )/i
/** It also looks up every column of every answer in the catalogue, which is closed to it. */
const lookUp = /^select n\.nspname, c\.relname, /i

const token = /'(?:[^']|'')*'|"[^"]*"|[a-z_][\w$]*|\$\d+|\d+(?:\.\d+)?|::|\S/gi
/** What no integration is known to send to the driver in standard mode. */
const unknownWords = new Set(
  'union intersect except join limit offset fetch having with returning for over cast'.split(' '),
)
const knownFunctions = new Set(['max', 'min', 'count', 'sum', 'in', 'values'])
const transactionWords = new Set(['begin', 'start', 'commit', 'rollback', 'savepoint', 'release'])

export function isHousekeeping(sql: string): boolean {
  return housekeeping.test(sql)
}

export function isLookUp(sql: string): boolean {
  return lookUp.test(sql)
}

/** How many values are bound to a statement. */
export function isBound(sql: string): boolean {
  return wordsOf(sql).some(word => word.startsWith('$'))
}

/**
 * Why the driver would not take a statement; undefined when it is of the kind that integrations are
 * known to send: a select on one table, an insert of values, an update. Stricter than the driver,
 * which is said to take some joins, so that nothing comes to depend on more than is established.
 */
export function refusalOf(sql: string, mode: Mode): Refusal | undefined {
  const words = wordsOf(sql)
  if (words.at(-1) === ';') words.pop()
  const [verb = ''] = words
  if (transactionWords.has(verb)) return refusal('HYC00', 'Driver not capable: transactions')
  if (!['select', 'insert', 'update'].includes(verb)) return syntaxError(verb)
  const unknown = words.find((word, at) => at > 0 && isUnknown(word, words[at + 1]))
  if (unknown !== undefined) return syntaxError(unknown)
  const before = { select: 'from', insert: 'into', update: 'update' }[verb] ?? ''
  const at = words.indexOf(before)
  const table = at === -1 ? undefined : words[at + 1]
  if (table === undefined) return syntaxError(verb)
  const after = words[at + 2]
  if (verb === 'select' && ![undefined, 'where', 'order', 'group'].includes(after)) {
    return syntaxError(after ?? '')
  }
  return isShown(table, mode) ? undefined : tableMissing(table)
}

export function tableMissing(table: string): Refusal {
  return refusal('42S02', `Table or view not found: ${table.toUpperCase()}`)
}

export function refusal(state: string, words: string): Refusal {
  return { state, message: `${DRIVER}${words}` }
}

function isUnknown(word: string, next: string | undefined): boolean {
  if (unknownWords.has(word) || word === 'select' || word === '::' || word === ';') return true
  // A name before a bracket is a function, save where it is a table before its columns.
  return (
    next === '(' &&
    /^[a-z]\w*$/.test(word) &&
    !knownFunctions.has(word) &&
    !/__|^(and|or|not|where|by)$/.test(word)
  )
}

/** Whether the mode shows a table; whether there is one, the database knows. */
function isShown(table: string, { standardMode, maxColSupport }: Mode): boolean {
  const name = table.toUpperCase()
  if (!standardMode && name.includes('__')) return false
  const isSplit = maxColSupport === 255
  return wideTables.every(
    wide => !(name === wide && isSplit) && !(partsOf(wide).includes(name) && !isSplit),
  )
}

/** The names of a wide table where it comes in two. */
export function partsOf(table: string): [one: string, two: string] {
  return [`${table}_1`, `${table}_2`]
}

function syntaxError(word: string): Refusal {
  return refusal('42000', `Syntax error near ${JSON.stringify(word)}`)
}

function wordsOf(sql: string): string[] {
  return (sql.match(token) ?? []).map(word => (/^['"]/.test(word) ? word : word.toLowerCase()))
}
