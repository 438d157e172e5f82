/**
 * Looks at JSON without reading it: answers where the value that begins at `at` ends, or -1 where it is not of the kind,
 * or not written as JSON.stringify would write it again.
 */
export type Scan = (bytes: Uint8Array, at: number) => number

const QUOTE = 34
const COMMA = 44
const MINUS = 45
const ZERO = 48
const BRACKET = 91
const BACKSLASH = 92
const BRACKET_END = 93
const NONE = -1
const INT_MAX = 2 ** 31
const NUMBER_LENGTH_MAX = 32
/** Those that JSON.stringify writes with one character: b f n r t, the quote and the backslash. */
const ESCAPED = new Set([98, 102, 110, 114, 116, QUOTE, BACKSLASH])

/** Whether it is UTF-8 is looked at for all of an answer together. */
export function scanText(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== QUOTE) return NONE
  const end = bytes.length
  for (let at = from + 1; at < end; at++) {
    const byte = bytes[at] as number
    if (byte === QUOTE) return at + 1
    if (byte < 32) return NONE
    if (byte === BACKSLASH && !ESCAPED.has(bytes[++at] as number)) return NONE
  }
  return NONE
}

export function scanInt(bytes: Uint8Array, from: number): number {
  const isNegative = bytes[from] === MINUS
  const begin = isNegative ? from + 1 : from
  let value = 0
  let at = begin
  while (isDigit(bytes[at]) && at - begin < 11) value = 10 * value + (bytes[at++] as number) - ZERO
  if (at === begin) return NONE
  if (bytes[begin] === ZERO && (at > begin + 1 || isNegative)) return NONE
  return value < INT_MAX || (isNegative && value === INT_MAX) ? at : NONE
}

export function scanFloat(bytes: Uint8Array, from: number): number {
  let at = from
  let text = ''
  while (isOfNumber(bytes[at]) && text.length < NUMBER_LENGTH_MAX) {
    text += String.fromCharCode(bytes[at++] as number)
  }
  // Also false for nothing, and for what is no number.
  return Number.isFinite(Number(text)) && String(Number(text)) === text ? at : NONE
}

export const scanBoolean: Scan = oneOf(['true', 'false'])
const scanNull: Scan = oneOf(['null'])

export function scanNullable(scan: Scan): Scan {
  return (bytes, at) => (bytes[at] === 110 ? scanNull(bytes, at) : scan(bytes, at))
}

export function scanEnum(values: readonly string[]): Scan {
  return oneOf(values.map(value => JSON.stringify(value)))
}

/** Of a scalar of one's own, which is there; an object or a list has to be read. */
export function scanAny(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]
  if (byte === QUOTE) return scanText(bytes, at)
  if (byte === 116 || byte === 102) return scanBoolean(bytes, at)
  return scanFloat(bytes, at)
}

export function scanList(item: Scan): Scan {
  return (bytes, from) => {
    if (bytes[from] !== BRACKET) return NONE
    if (bytes[from + 1] === BRACKET_END) return from + 2
    let at = from + 1
    while (true) {
      at = item(bytes, at)
      if (at < 0) return NONE
      if (bytes[at] === BRACKET_END) return at + 1
      if (bytes[at] !== COMMA) return NONE
      at++
    }
  }
}

/**
 * Compiles the look at an object with these keys in this order, with the bytes of the keys written out as for
 * generateObjectShape. Only numbers enter the text. A text instead of a scan is the one value that there can be.
 */
export function generateObjectScan(fields: readonly { key: string; scan: Scan | string }[]): Scan {
  const lines = fields.map(({ key, scan }, index) => {
    const head = `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`
    if (typeof scan === 'string') return skip(head + scan)
    const take =
      scan === scanText ? 'at = scanText(bytes, at);' : `at = scans[${index}](bytes, at);`
    return `${skip(head)} ${take} if (at < 0) return -1;`
  })
  const text = `return (bytes, at) => {
    ${lines.join('\n    ')}
    ${skip('}')}
    return at;
  }`
  const make = new Function('scans', 'scanText', text) as (
    scans: readonly (Scan | string)[],
    text: Scan,
  ) => Scan
  return make(
    fields.map(({ scan }) => scan),
    scanText,
  )
}

function skip(text: string): string {
  const bytes = Buffer.from(text)
  const differs = [...bytes].map((byte, place) => `bytes[at + ${place}] !== ${byte}`)
  return `if (${differs.join(' || ')}) return -1; at += ${bytes.length};`
}

function oneOf(texts: readonly string[]): Scan {
  const known = texts.map(text => Buffer.from(text))
  return (bytes, at) => {
    for (const text of known) if (isAt(bytes, at, text)) return at + text.length
    return NONE
  }
}

/** Whether these bytes stand there. */
export function isAt(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let place = 0; place < text.length; place++) {
    if (bytes[at + place] !== text[place]) return false
  }
  return true
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= 57
}

/** A digit, a sign, a point or an exponent. */
function isOfNumber(byte: number | undefined): boolean {
  return isDigit(byte) || byte === MINUS || byte === 43 || byte === 46 || byte === 101
}
