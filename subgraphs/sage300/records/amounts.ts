import { Decimal, fromDouble, quantity } from '#lib/decimal'
import { TieoutError } from '#lib/errors'
import { type Table, type Unread, wordsOf } from './dictionary/table.ts'

/** Sage's doubles as exact text. Throws SAGE_AMOUNT_UNSAFE for what a double cannot carry. */

const MONEY_PLACES = 2
/** Units, unit costs and percents. */
const FINE_PLACES = 4

/** Most amounts of a distribution are zero, and there are very many distributions. */
export function moneyText(value: number, whatOf: () => string): string {
  return value === 0 ? '0.00' : fromDouble(value, MONEY_PLACES, whatOf)
}

export function unitCostText(value: number, whatOf: () => string): string {
  return fromDouble(value, FINE_PLACES, whatOf)
}

export function quantityText(value: number, whatOf: () => string): string {
  return quantity(fromDouble(value, FINE_PLACES, whatOf))
}

/**
 * The exact sum of a money column; null as soon as one value is unknown. Throws SAGE_QUERY_FAILED
 * where one cannot be read.
 */
export function totalOf<Name extends string>(
  table: Table,
  column: Name,
  records: readonly (Unread & { readonly [Each in Name]: number | null })[],
): string | null {
  let total = new Decimal(0)
  for (const record of records) {
    const amount = record[column]
    if (amount === null) {
      requireRead(table, column, record)
      return null
    }
    if (amount !== 0) {
      total = total.plus(
        fromDouble(amount, MONEY_PLACES, () => `${column} of ${wordsOf(table, record)}`),
      )
    }
  }
  return total.isZero() ? '0.00' : total.toFixed(MONEY_PLACES)
}

/** Throws SAGE_QUERY_FAILED where Sage has a value in the column that cannot be read as its kind. */
export function requireRead(table: Table, column: string, record: Unread): void {
  const found = record.unread?.[column]
  if (found !== undefined) throw unreadable(table, column, record, found)
}

/** The same for a record of which nothing may be unknown, because something is written by it. */
export function requireWhole(table: Table, record: Unread): void {
  for (const column of Object.keys(record.unread ?? {})) requireRead(table, column, record)
}

function unreadable(table: Table, column: string, record: Unread, found: string): TieoutError {
  const kind = table.columns[column]?.kind
  const noun = kind === 'date' ? 'a date' : 'a number'
  return new TieoutError(
    'SAGE_QUERY_FAILED',
    `${table.name}.${column} of ${wordsOf(table, record)} is ${JSON.stringify(found)}, which is not ${noun}.`,
  )
}
