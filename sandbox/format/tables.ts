import { createReadStream } from 'node:fs'
import { type CsvError, parse } from 'csv-parse'
import { isDate } from '#lib/date'
import { messageOf } from '#lib/errors'
import { invalid } from './elements.ts'
import columnsByTable from './sage-columns.json' with { type: 'json' }

export type SageTable = keyof typeof columnsByTable

export const sageTables = Object.keys(columnsByTable) as SageTable[]

/** Every column that a table of Sage 300 CRE may have here, with its SQL type, in Sage's order. */
export function columnsOf(table: SageTable): ReadonlyMap<string, string> {
  return new Map(Object.entries(columnsByTable[table].columns))
}

export function keyOf(table: SageTable): readonly string[] {
  return columnsByTable[table].key
}

/** A blank is a value of these key columns: the base job has the blank extra. */
const blankKeyColumns = new Set(['Extra'])
/** A double carries 15 significant digits; Sage itself could not hold more. */
const NUMBER_DIGITS_MAX = 15
const numberText = /^-?\d+(\.\d+)?$/
const integerText = /^-?\d+$/
const timeText = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/

/**
 * The rows of one CSV file, checked. `report` is told of every problem and decides whether to go
 * on; a malformed file or header always ends the reading.
 */
export async function* csvRows(
  file: string,
  table: SageTable,
  shownAs: string,
  report: (problem: string) => void,
): AsyncGenerator<Record<string, string>> {
  const types = columnsOf(table)
  const parser = parse({
    bom: true,
    skip_empty_lines: true,
    columns: (header: string[]) => checkedHeader(header, table, types, shownAs),
  })
  const source = createReadStream(file)
  source.on('error', error => parser.destroy(error))
  source.pipe(parser)
  // Row 1 is the first row below the header.
  let row = 0
  try {
    for await (const record of parser as AsyncIterable<Record<string, string>>) {
      row++
      for (const column in record) {
        const problem = problemOf(record[column] as string, types.get(column) as string)
        if (problem) report(`${shownAs}: row ${row} column ${column} ${problem}.`)
      }
      for (const column of keyOf(table)) {
        if (record[column] === '' && !blankKeyColumns.has(column)) {
          report(`${shownAs}: row ${row} column ${column} is blank; it is part of the key.`)
        }
      }
      yield record
    }
  } catch (error) {
    if (isCsvError(error))
      throw invalid(`${shownAs}: after row ${row}: ${messageOf(error)}.`, error)
    throw error
  } finally {
    source.destroy()
  }
}

function checkedHeader(
  header: string[],
  table: SageTable,
  types: ReadonlyMap<string, string>,
  shownAs: string,
): string[] {
  const seen = new Set<string>()
  for (const column of header) {
    if (!types.has(column)) {
      throw invalid(
        `${shownAs}: ${table} has no column ${JSON.stringify(column)}; the nearest is ${nearest(column, [...types.keys()])}.`,
      )
    }
    if (seen.has(column)) throw invalid(`${shownAs}: the header names ${column} twice.`)
    seen.add(column)
  }
  const missing = keyOf(table).filter(column => !seen.has(column) && !blankKeyColumns.has(column))
  if (missing.length > 0)
    throw invalid(`${shownAs}: the header lacks the key column ${missing.join(', ')}.`)
  return header
}

/** What is wrong with a value for its column, or nothing. A blank is always allowed here. */
function problemOf(value: string, type: string): string | undefined {
  if (value === '') return undefined
  const is = `is ${JSON.stringify(value)}`
  if (type.startsWith('varchar')) {
    const longest = Number(type.slice('varchar('.length, -1))
    return longest > 0 && value.length > longest
      ? `${is}; at most ${longest} characters fit`
      : undefined
  }
  switch (type) {
    case 'double':
      if (!numberText.test(value)) return `${is}; expected a plain decimal such as 1250.00`
      if (value.replace(/^-?0*\.?0*|\D/g, '').length > NUMBER_DIGITS_MAX) {
        return `${is}; Sage stores doubles, which carry ${NUMBER_DIGITS_MAX} digits`
      }
      return undefined
    case 'date':
      return isDate(value) ? undefined : `${is}; expected a date such as 2026-10-31`
    case 'bit':
      return value === '0' || value === '1' ? undefined : `${is}; expected 0 or 1`
    case 'time(0)':
      return timeText.test(value) ? undefined : `${is}; expected a time such as 17:30:00`
    case 'text':
      return undefined
    default:
      return integerText.test(value) ? undefined : `${is}; expected a whole number`
  }
}

function nearest(name: string, known: string[]): string {
  const distances = known.map(candidate => ({
    candidate,
    distance: editDistance(name.toLowerCase(), candidate.toLowerCase()),
  }))
  distances.sort((left, right) => left.distance - right.distance)
  return distances[0]?.candidate ?? 'none'
}

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const substituted =
        (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      current.push(
        Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substituted),
      )
    }
    previous = current
  }
  return previous[right.length] ?? 0
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')
}
