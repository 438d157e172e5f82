import { type DayOrder, dateOf } from './values.ts'

/**
 * Reads dates such as 10/05/2026, which are two days. What proves the order of a column is a date of it that is only
 * one, in the same rows or in earlier ones; until there is one, dates that are two cannot be read.
 */
export interface DayOrders {
  /** For the values of a column in the rows that were read. */
  cleanerOf(column: string, values: readonly unknown[]): (value: unknown) => unknown
}

export function createDayOrders(): DayOrders {
  const known = new Map<string, DayOrder>()
  return {
    cleanerOf(column, values) {
      for (const value of values) {
        const shown = orderIn(value)
        const before = known.get(column)
        if (shown) known.set(column, before === undefined || before === shown ? shown : 'MIXED')
      }
      const order = known.get(column)
      return value => dateOf(value, order)
    },
  }
}

/** Undefined for what may be either, and for what is no date of the kind. */
function orderIn(value: unknown): DayOrder | undefined {
  const [, first, second] = (typeof value === 'string' && TWO_WAYS.exec(value.trim())) || []
  if (Number(first) > 12 && Number(second) <= 12) return 'DAY_FIRST'
  return Number(second) > 12 && Number(first) <= 12 ? 'MONTH_FIRST' : undefined
}

const TWO_WAYS = /^(\d\d?)\/(\d\d?)\/\d{4}/
