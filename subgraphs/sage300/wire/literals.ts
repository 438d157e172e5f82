import { TieoutError } from '#lib/errors'
import type { SageParameter } from '../ground.ts'

/** Longer than any id of Sage and than any text that Tieout writes over ODBC. */
const CHARACTERS_MAX = 64
/**
 * Printable ASCII and the letters of Latin-1, which have one byte each in code page 1252. Anything
 * beyond could be turned by the driver into its nearest relative, and one of these is the quote.
 * The backslash is left out, since some dialects take it for an escape.
 */
const PLAIN_TEXT = /^[\x20-\x5B\x5D-\x7E\u00A1-\u00FF]*$/
const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/

/**
 * The statement with its values written into it, for a driver that takes no bound parameters. The
 * statement is ours and no text of its own has a `?`, so that each in it stands for a value. Throws
 * BAD_USER_INPUT for a value that cannot be written safely.
 */
export function withLiterals(sql: string, parameters: readonly SageParameter[]): string {
  const pieces = sql.split('?')
  const isMarkQuoted = sql.match(/'[^']*'/g)?.some(text => text.includes('?')) ?? false
  if (isMarkQuoted || pieces.length !== parameters.length + 1) {
    throw new TypeError(`${parameters.length} values do not fit the statement ${sql}`)
  }
  return pieces.reduce((text, piece, place) => {
    const value = parameters[place - 1]
    return value === undefined ? text + piece : text + literalOf(value) + piece
  })
}

/** A value as it stands in SQL: a number bare, text in single quotes with those inside doubled. */
export function literalOf(value: SageParameter): string {
  if (typeof value === 'number') {
    if (NUMBER.test(String(value))) return String(value)
  } else if (value.length <= CHARACTERS_MAX && PLAIN_TEXT.test(value)) {
    return `'${value.replaceAll("'", "''")}'`
  }
  throw new TieoutError(
    'BAD_USER_INPUT',
    `${JSON.stringify(value)} cannot be sent to Sage: its driver takes no bound parameters, and a value written into a statement has at most ${CHARACTERS_MAX} plain characters.`,
  )
}
