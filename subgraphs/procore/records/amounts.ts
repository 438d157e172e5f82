import { Decimal, money, quantity as quantityText, subtract, sum } from '#lib/decimal'
import { TieoutError } from '#lib/errors'
import type { Raw } from '../wire/client.ts'
import { absent } from './fields.ts'

/**
 * An amount, null where Procore says none, or the error that GraphQL reports at the very field: one
 * unreadable amount blanks itself and whatever is computed from it, and nothing else.
 */
export type Amount = string | null | TieoutError

const canonicalMoney = /^-?(?:0|[1-9]\d*)\.\d\d$/
/** Two digits of exponent are beyond any amount; more would be an attack on memory. */
const decimalLiteral = /^[+-]?\d{1,60}(?:\.\d{1,60})?(?:[eE][+-]?\d{1,2})?$/

/** The amount in `field` as money text; `what` names the record in the message. */
export function amountOf(raw: Raw, field: string, what: string): Amount {
  const value = raw[field]
  if (value === undefined || value === null || value === '') return null
  // Most amounts of a large list are canonical already or "0.0".
  if (value === '0.0') return '0.00'
  if (typeof value === 'string' && value !== '-0.00' && canonicalMoney.test(value)) return value
  const plain = plainText(value)
  return plain === undefined ? unreadable(value, field, what) : money(plain)
}

/** The same of a field without which a figure would be wrong; absent, it is not taken for nothing. */
export function neededAmountOf(raw: Raw, field: string, what: string): Amount {
  return raw[field] === undefined ? absent(field, what) : amountOf(raw, field, what)
}

/** The quantity or percent in `field`, without trailing zeros. */
export function quantityOf(raw: Raw, field: string, what: string): Amount {
  const value = raw[field]
  if (value === undefined || value === null || value === '') return null
  if (value === '0.0') return '0'
  const plain = plainText(value)
  return plain === undefined ? unreadable(value, field, what) : quantityText(plain)
}

/** Exact sum; null counts as nothing. */
export function plus(...amounts: Amount[]): Amount {
  const terms: string[] = []
  for (const amount of amounts) {
    if (amount instanceof TieoutError) return amount
    if (amount !== null && amount !== '0.00') terms.push(amount)
  }
  return terms.length === 1 ? (terms[0] ?? null) : sum(terms)
}

/** Exact difference; null counts as nothing. */
export function minus(left: Amount, right: Amount): Amount {
  if (left instanceof TieoutError) return left
  if (right instanceof TieoutError) return right
  if (right === null || right === '0.00') return left ?? '0.00'
  return subtract(left ?? '0', right)
}

/** The amount for a resolver that computes it: throws where a row would hold the error. */
export function required(amount: Amount): string | null {
  if (amount instanceof TieoutError) throw amount
  return amount
}

export function isNothing(amount: Amount): boolean {
  return amount === null || (typeof amount === 'string' && /^-?0(?:\.0+)?$/.test(amount))
}

export function isAmountText(value: unknown): boolean {
  return typeof value === 'string' && decimalLiteral.test(value.trim())
}

/** The decimal without an exponent; undefined for anything that is not a decimal. */
function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).trim()
  return decimalLiteral.test(text) ? new Decimal(text).toFixed() : undefined
}

function unreadable(value: unknown, field: string, what: string): TieoutError {
  return new TieoutError(
    'PROCORE_MALFORMED',
    `Procore sent ${JSON.stringify(value)?.slice(0, 80)} as ${field} of ${what}, which is not an amount.`,
  )
}
