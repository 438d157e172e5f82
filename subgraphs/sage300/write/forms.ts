import { isDate } from '#lib/date'
import { compare, Decimal } from '#lib/decimal'
import { isPlain } from './encoding.ts'
import { refusal, type UserError } from './user-errors.ts'

export const LINES_MAX = 500
export const AMOUNT_DIGITS_MAX = 9
export const AMOUNT_PLACES = 2
export const UNITS_PLACES = 4
const UNIT_COST_MAX = '999999.99'
const ITEM_NUMBER_MAX = 99_999

const PERCENT_PLACES = 4

/** The figures that every line of an import has. */
interface Figures {
  amount: string
  units?: string | null
  unitCostAmount?: string | null
  itemNumber?: number | null
}

type Path = readonly (string | number)[]

/** The form of the figures of a line, told without asking Sage. */
export function figureProblems(line: Figures, place: number): UserError[] {
  const problems: UserError[] = []
  const refuse = (field: string, message: string) =>
    problems.push(refusal('INVALID', ['lines', place, field], message))
  if (!isDecimal(line.amount, AMOUNT_PLACES)) {
    refuse(
      'amount',
      `amount: ${shown(line.amount)} is not an amount with at most ${AMOUNT_DIGITS_MAX} digits and ${AMOUNT_PLACES} decimals; write it as "1250.00".`,
    )
  }
  if (line.units && !isDecimal(line.units, UNITS_PLACES)) {
    refuse(
      'units',
      `units: ${shown(line.units)} is not a quantity with at most ${UNITS_PLACES} decimals; round it as the contract does.`,
    )
  }
  const { unitCostAmount: cost, itemNumber } = line
  if (
    cost &&
    (!isDecimal(cost, UNITS_PLACES) || compare(cost, UNIT_COST_MAX) > 0 || cost.startsWith('-'))
  ) {
    refuse(
      'unitCostAmount',
      `unitCostAmount: ${shown(cost)} is not a price from 0 to ${UNIT_COST_MAX}; make the line a lump sum.`,
    )
  }
  if (typeof itemNumber === 'number' && (itemNumber < 1 || itemNumber > ITEM_NUMBER_MAX)) {
    refuse('itemNumber', `itemNumber: ${itemNumber} is not a number from 1 to ${ITEM_NUMBER_MAX}.`)
  }
  return problems
}

/** A number by which Sage knows a record: never cut, never changed on its way. */
export function numberProblems(field: string, value: string, charactersMax: number): UserError[] {
  if (value === '' || value !== value.trim() || !isPlain(value)) {
    const message = `${field}: ${shown(value)} is blank, has blanks around it, or has characters that Sage cannot hold; write it without them.`
    return [refusal('INVALID', [field], message)]
  }
  return lengthProblems([field], value, charactersMax)
}

/** A text that must not be cut. */
export function lengthProblems(path: Path, value: string, charactersMax: number): UserError[] {
  if (value.length <= charactersMax) return []
  const field = path.at(-1)
  const message = `${field}: ${shown(value)} has ${value.length} characters and Sage takes ${charactersMax}; shorten it.`
  return [refusal('TOO_LONG', path, message)]
}

export function dateProblems(field: string, value: string): UserError[] {
  if (isDate(value)) return []
  const message = `${field}: ${shown(value)} is not a date; write it as 2026-10-31.`
  return [refusal('INVALID', [field], message)]
}

export function titleProblems(title: string): UserError[] {
  if (title.trim() !== '') return []
  return [refusal('INVALID', ['title'], 'title: say in a few words what it is for.')]
}

export function percentProblems(path: Path, value: string): UserError[] {
  if (isDecimal(value, PERCENT_PLACES) && !value.startsWith('-') && compare(value, '100') <= 0) {
    return []
  }
  const message = `${path.at(-1)}: ${shown(value)} is not a percentage from 0 to 100 with at most ${PERCENT_PLACES} decimals.`
  return [refusal('INVALID', path, message)]
}

export function countProblems(noun: string, lines: readonly unknown[]): UserError[] {
  if (lines.length > 0 && lines.length <= LINES_MAX) return []
  const message = `${noun} has 1 to ${LINES_MAX} lines; this one has ${lines.length}.`
  return [refusal('INVALID', ['lines'], message)]
}

/** GraphQL hands a literal such as 12.50 on as a number; only text is exact. */
export function isDecimal(value: unknown, places: number): boolean {
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) return false
  const decimal = new Decimal(value)
  return decimal.decimalPlaces() <= places && decimal.abs().lessThan(10 ** AMOUNT_DIGITS_MAX)
}

function shown(value: unknown): string {
  return JSON.stringify(value)
}
