import { Decimal as DecimalJs } from 'decimal.js'
import { TieoutError } from './errors.ts'

/**
 * Exact decimals. Outside this file an amount is text such as "100000.00"; inside, decimal.js does
 * the arithmetic. No amount ever becomes a JavaScript number here, save the doubles that ODBC
 * delivers, which are recovered by their declared scale.
 */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
})
export type Decimal = DecimalJs

/** A double carries 15 significant decimal digits exactly; beyond that we refuse to guess. */
const SAFE_SIGNIFICANT_DIGITS = 15
const plainDecimal = /^-?\d+(\.\d+)?$/

/**
 * The canonical text of an amount of money: no exponent, at least two places, further places only
 * where they carry something ("10.5" → "10.50", "1.2300" → "1.23", "-12345.6789" stays).
 * Accepts the text or exact number literal of a source. Throws on anything else.
 */
export function money(value: string): string {
  return padded(parsed(value), 2)
}

/** Canonical text of a quantity or percent: no trailing zeros ("10.00" → "10"). */
export function quantity(value: string): string {
  return padded(parsed(value), 0)
}

/** Exact sum of amounts, as money text; "0.00" for none. */
export function sum(values: Iterable<string>): string {
  let total = new Decimal(0)
  for (const value of values) total = total.plus(parsed(value))
  return padded(total, 2)
}

export function subtract(left: string, right: string): string {
  return padded(parsed(left).minus(parsed(right)), 2)
}

export function isZero(value: string): boolean {
  return parsed(value).isZero()
}

/** -1, 0 or 1, by value: compare("10.50", "10.5") is 0. */
export function compare(left: string, right: string): number {
  return parsed(left).comparedTo(parsed(right))
}

/**
 * The decimal that a double column with `scale` declared places means. Sage stores money, units and
 * percents as doubles; 0.1 + 0.2 must come back as "0.30". Throws SAGE_AMOUNT_UNSAFE when the value
 * needs more digits than a double can carry, because rounding would invent cents.
 */
export function fromDouble(value: number, scale: number, what: string | (() => string)): string {
  const text = Number.isFinite(value) ? value.toFixed(scale) : ''
  const digits = text.replace(/^-?0*\.?0*|\D/g, '').length
  if (text === '' || digits > SAFE_SIGNIFICANT_DIGITS) {
    throw new TieoutError(
      'SAGE_AMOUNT_UNSAFE',
      `${typeof what === 'string' ? what : what()} is ${value}, which a double cannot carry exactly at ${scale} decimal places.`,
    )
  }
  return padded(parsed(text), Math.min(scale, 2))
}

function parsed(value: string): Decimal {
  if (!plainDecimal.test(value)) {
    throw new TypeError(`expected a decimal such as "100.00" but got ${JSON.stringify(value)}`)
  }
  return new Decimal(value)
}

function padded(value: Decimal, leastPlaces: number): string {
  // decimal.js keeps the sign of zero; nobody wants to read "-0.00".
  const plain = value.isZero() ? new Decimal(0) : value
  return plain.toFixed(Math.max(leastPlaces, plain.decimalPlaces()))
}
