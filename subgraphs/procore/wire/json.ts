import { Decimal } from '#lib/decimal'

/** A record as Procore sent it, exact numbers included. */
export type Raw = Record<string, unknown>

const QUOTE = 34
const BACKSLASH = 92
const SAFE_DIGITS_MAX = 15

/**
 * JSON whose numbers are exact: one that a double would bend (money with many digits, ids beyond
 * 2^53) comes back as the text that was sent. Throws a SyntaxError as JSON.parse does.
 */
export function parseExact(text: string): unknown {
  // A reviver makes parsing several times slower, and Procore sends nearly all amounts as text.
  if (!hasBendableNumber(text)) return JSON.parse(text)
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? exact(value, context?.source) : value,
  )
}

export function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An id as Procore takes it in a body: a number, unless a double would bend it. */
export function idInBody(id: string): number | string {
  return Number.isSafeInteger(Number(id)) ? Number(id) : id
}

function exact(value: number, source: string | undefined): number | string {
  if (source === undefined || source === String(value)) return value
  return Number.isFinite(value) && new Decimal(source).equals(new Decimal(value)) ? value : source
}

/** Whether a number outside of strings has a fraction, an exponent or more than 15 digits. */
function hasBendableNumber(text: string): boolean {
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      at = afterString(text, at)
    } else if (isDigit(code)) {
      const first = at
      while (isDigit(text.charCodeAt(at))) at += 1
      const next = text[at]
      if (at - first > SAFE_DIGITS_MAX || next === '.' || next === 'e' || next === 'E') return true
    } else {
      at += 1
    }
  }
  return false
}

/** The place after the string that opens at `from`. */
function afterString(text: string, from: number): number {
  let close = text.indexOf('"', from + 1)
  while (close !== -1 && isEscaped(text, close)) close = text.indexOf('"', close + 1)
  return close === -1 ? text.length : close + 1
}

function isEscaped(text: string, at: number): boolean {
  let first = at
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1
  return (at - first) % 2 === 1
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
