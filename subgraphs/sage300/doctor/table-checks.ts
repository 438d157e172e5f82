import { TieoutError } from '#lib/errors'
import type { SageReader } from '../read/reader.ts'
import type { TablePart } from '../records/dictionary/discovery.ts'
import type { SageNames } from '../records/dictionary/names.ts'
import type { Table } from '../records/dictionary/table.ts'
import { TABLES } from '../records/dictionary/tables.ts'
import { compareTable, type Difference, recordedDictionary } from '../watch/differences.ts'
import { type Check, fail, failure, ok, warn } from './report.ts'
import { type Rows, readSample } from './sample.ts'

/**
 * One check for each table that is read: there, with the columns, and rows of it can be read. Then
 * one for each column that is missing.
 */
export async function tableChecks(reader: SageReader, names: SageNames): Promise<Check[]> {
  const looked = new Map<Table, readonly TablePart[] | undefined>()
  const refused = new Map<Table, unknown>()
  for (const table of TABLES) {
    try {
      looked.set(table, await reader.look(table))
    } catch (thrown) {
      refused.set(table, thrown)
      // Without a connection every further table would say the same, slowly.
      if (codeOf(thrown) === 'SAGE_UNREACHABLE') break
    }
  }
  const recorded = recordedDictionary()
  const drifts = new Map<Table, Difference[]>()
  for (const [table, parts] of looked) {
    const entry = recorded[table.name]
    drifts.set(table, entry ? compareTable(table.name, entry, parts, names) : [])
  }
  const isWhole = (table: Table) =>
    looked.get(table) !== undefined && !drifts.get(table)?.some(each => each.class === 'BREAKING')
  const sample = await readSample(reader, table => isWhole(table))
  // The settings have checks of their own.
  const checks = TABLES.filter(({ role }) => role !== 'SETTING').flatMap(table => {
    if (refused.has(table)) return [refusalCheck(table, names, refused.get(table))]
    if (!looked.has(table)) return []
    const found = drifts.get(table) ?? []
    return looked.get(table)
      ? [presentCheck(table, found, sample.get(table)), ...columnChecks(found)]
      : [absentCheck(table, names)]
  })
  return [...checks, ...rowChecks(looked, names), driftCheck([...drifts.values()].flat())]
}

/** Columns that copies of Sage add, and what rows of one company have in them that are there still. */
const COPY_COLUMNS: Readonly<Record<string, string>> = {
  dbid: '"…"',
  data_folder_id: '"…"',
  connectionid: '"…"',
  _fivetran_deleted: 'false',
  _fivetran_active: 'true',
}

/** Whether a copy may hold other companies or deleted rows, which no condition leaves out. */
function rowChecks(
  looked: ReadonlyMap<Table, readonly TablePart[] | undefined>,
  names: SageNames,
): Check[] {
  const parts = [...looked.values()].flatMap(found => found ?? [])
  const added = Object.keys(COPY_COLUMNS).filter(column =>
    parts.some(({ columns }) => columns.has(column)),
  )
  const set = [...names.rows.keys()].map(column => ok('rows', `${column} is asked for.`))
  return [
    ...set,
    ...added
      .filter(column => !names.rows.has(column))
      .map(column =>
        warn(
          'rows',
          `The copy has a column ${column}; rows of other companies, or deleted ones, may be among those that are read.`,
          `Say which rows are meant in SAGE_NAMES_FILE: { "rows": { "${column}": ${COPY_COLUMNS[column]} } }.`,
        ),
      ),
  ]
}

function refusalCheck(table: Table, names: SageNames, thrown: unknown): Check {
  if (codeOf(thrown) !== 'SAGE_ACCESS_REFUSED') return failure(table.name, thrown)
  const name = names.tableOf(table.name)
  const fix = `In Sage: Security Administration > Roles > Tasks > ODBC, give the role of this user read access to ${name}.`
  return fail(table.name, 'Access refused.', fix)
}

function absentCheck(table: Table, names: SageNames): Check {
  const name = names.tableOf(table.name)
  const renamed = `say its name here in SAGE_NAMES_FILE: { "${table.name}": { "table": "…" } }`
  if (!table.isOptional) {
    return fail(
      table.name,
      `Table or view not found: ${name}.`,
      `Check the mode and DBQ, or ${renamed}.`,
    )
  }
  const message = `${name} is not there; its name is not established. Tieout reads it as empty.`
  return warn(table.name, message, `If Sage calls it otherwise, ${renamed}.`)
}

function presentCheck(table: Table, drifts: readonly Difference[], rows: Rows | undefined): Check {
  const all = Object.keys(table.columns).length
  const missing = new Set(drifts.filter(isMissing).map(({ column }) => column))
  const inferred = Object.entries(table.columns)
    .filter(
      ([column, { isUncertain }]) => isUncertain && !missing.has(column) && !stamps.has(column),
    )
    .map(([column]) => column)
  const columns = `${all - missing.size} of ${all} columns`
  const unproven = inferred.length > 0 ? ` Inferred names: ${inferred.join(', ')}.` : ''
  if (rows === undefined) return ok(table.name, `${columns}; no row tried.${unproven}`)
  if ('thrown' in rows) return failure(table.name, rows.thrown)
  const read = rows.count === 0 ? 'no row for the sample' : `${rows.count} rows read`
  return ok(table.name, `${columns}, ${read}.${unproven}`)
}

function columnChecks(drifts: readonly Difference[]): Check[] {
  return drifts
    .filter(({ class: kind, column }) => kind !== 'ADDITIVE' && column !== null)
    .map(drift => {
      const { table, column, nearest, message } = drift
      const what = `${table}.${column}`
      if (!isMissing(drift)) {
        return fail(
          what,
          message,
          'Rename it in Sage, or name the right column in SAGE_NAMES_FILE.',
        )
      }
      const like = nearest === null ? '' : ` The nearest name is ${nearest}.`
      const fix = `If Sage calls it otherwise, say so in SAGE_NAMES_FILE: { "${table}": { "columns": { "${column}": "${nearest ?? '…'}" } } }.`
      return drift.class === 'BREAKING'
        ? fail(what, `Column missing or renamed.${like}`, fix)
        : warn(what, `Column missing; its value is unknown.${like}`, fix)
    })
}

function driftCheck(drifts: readonly Difference[]): Check {
  const count = (kind: Difference['class']) => drifts.filter(drift => drift.class === kind).length
  const [breaking, risky] = [count('BREAKING'), count('RISKY')]
  const message = `Against the recorded dictionary: ${breaking} BREAKING, ${risky} RISKY, ${count('ADDITIVE')} ADDITIVE.`
  if (breaking > 0) return fail('dictionary', message, 'Mend what the lines above name.')
  if (risky > 0) return warn('dictionary', message, 'See the lines above; figures are missing.')
  return ok('dictionary', message)
}

const stamps: ReadonlySet<string> = new Set(['Operator_Stamp', 'Date_Stamp', 'Time_Stamp'])

function isMissing({ message }: Difference): boolean {
  return message.endsWith('is not there.')
}

function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof TieoutError ? thrown.code : undefined
}
