import { Decimal, money, quantity, subtract, sum } from '#lib/decimal'
import { TieoutError } from '#lib/errors'

/**
 * An amount, null where Procore says none, or the error that GraphQL reports at the very field: one
 * unreadable amount blanks itself and whatever is computed from it, and nothing else.
 */
export type Amount = string | null | TieoutError

const canonicalMoney = /^-?(?:0|[1-9]\d*)\.\d\d$/
const canonicalCents = /^-?\d{1,13}\.\d\d$/
/** Two digits of exponent are beyond any amount; more would be an attack on memory. */
const decimalLiteral = /^[+-]?\d{1,60}(?:\.\d{1,60})?(?:[eE][+-]?\d{1,2})?$/
const plainDecimal = /^([+-]?)0*(\d+)(?:\.(\d*))?$/

/** The value as money text; `name` and `what` name the field and the record in the message. */
export function amountFrom(value: unknown, name: string, what: () => string): Amount {
  if (value === undefined || value === null || value === '') return null
  // Most amounts of a large list are canonical already or "0.0".
  if (value === '0.0') return '0.00'
  if (typeof value === 'string' && value !== '-0.00' && canonicalMoney.test(value)) return value
  return textFrom(value, 2) ?? unreadable(value, name, what())
}

/** The value as a quantity or percent, without trailing zeros. */
export function quantityFrom(value: unknown, name: string, what: () => string): Amount {
  if (value === undefined || value === null || value === '') return null
  if (value === '0.0') return '0'
  return textFrom(value, 0) ?? unreadable(value, name, what())
}

/** Exact sum; null counts as nothing. */
export function plus(...amounts: Amount[]): Amount {
  let cents: number | undefined = 0
  const terms: string[] = []
  for (const amount of amounts) {
    if (amount instanceof TieoutError) return amount
    if (amount === null || amount === '0.00') continue
    terms.push(amount)
    cents = cents === undefined ? undefined : safeSum(cents, centsOf(amount))
  }
  return cents === undefined ? sum(terms) : moneyOf(cents)
}

/** Exact difference; null counts as nothing. */
export function minus(left: Amount, right: Amount): Amount {
  if (left instanceof TieoutError) return left
  if (right instanceof TieoutError) return right
  if (right === null || right === '0.00') return left ?? '0.00'
  const taken = centsOf(right)
  const cents = taken === undefined ? undefined : safeSum(centsOf(left ?? '0.00'), -taken)
  return cents === undefined ? subtract(left ?? '0', right) : moneyOf(cents)
}

/** What a resolver answers that computes a field: throws where a row would hold the error. */
export function required<Value>(value: Value): Exclude<Value, TieoutError> {
  if (value instanceof TieoutError) throw value
  return value as Exclude<Value, TieoutError>
}

export function isNothing(amount: Amount): boolean {
  return amount === null || (typeof amount === 'string' && /^-?0(?:\.0+)?$/.test(amount))
}

export function isAmountText(value: unknown): boolean {
  return typeof value === 'string' && decimalLiteral.test(value.trim())
}

/** The decimal with at least `places`, and without an exponent; undefined for anything else. */
function textFrom(value: unknown, places: 0 | 2): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).trim()
  if (!decimalLiteral.test(text)) return undefined
  const plain = plainDecimal.exec(text)
  if (plain) return plainText(plain, places)
  return (places === 2 ? money : quantity)(new Decimal(text).toFixed())
}

/** What lib/decimal makes of the same digits, which need no arithmetic. */
function plainText([, sign, whole, after = '']: RegExpExecArray, places: number): string {
  let end = after.length
  while (end > 0 && after[end - 1] === '0') end -= 1
  const fraction = after.slice(0, end).padEnd(places, '0')
  const isNegative = sign === '-' && (whole !== '0' || end > 0)
  return `${isNegative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** Whole cents; undefined for what has more places, or more digits than are exact here. */
function centsOf(amount: string): number | undefined {
  return canonicalCents.test(amount) ? Number(amount.replace('.', '')) : undefined
}

function safeSum(left: number | undefined, right: number | undefined): number | undefined {
  if (left === undefined || right === undefined) return undefined
  return Number.isSafeInteger(left + right) ? left + right : undefined
}

function moneyOf(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function unreadable(value: unknown, field: string, what: string): TieoutError {
  return new TieoutError(
    'PROCORE_MALFORMED',
    `Procore sent ${JSON.stringify(value)?.slice(0, 80)} as ${field} of ${what}, which is not an amount.`,
  )
}
