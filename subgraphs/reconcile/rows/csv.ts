import type { Column } from './kinds.ts'
import { rowsOf, type Text } from './text.ts'

/**
 * CSV of RFC 4180 with a header: nothing is what is unknown, and "" an empty text. A text that a spreadsheet would
 * carry out as a formula has an apostrophe before it, by which it is a text there; a number is left as it is.
 */
export async function* csvOf(text: Text, columns: readonly Column[]): AsyncGenerator<string> {
  const names = columns.map(({ name }) => name)
  yield `${names.join(',')}\r\n`
  for await (const rows of rowsOf(text)) {
    yield rows.map(row => `${names.map(name => cellOf(row[name])).join(',')}\r\n`).join('')
  }
}

/**
 * Some drop what stands before the sign, and some take the signs of full width for the others. Where the list is
 * separated by semicolons or tabs in a country, a quote in the middle holds nothing together: a cell begins there, too.
 */
const FORMULA = /(^|[;\t\r\n])([^\S\t\r\n]*(?:[=@＝＋－＠]|[+-](?![\d.,]*(?:$|[;\t\r\n]))))/gu
const SPECIAL = /[",\r\n]|^\s|\s$/

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value.replaceAll(FORMULA, "$1'$2") : String(value)
  return text === '' || SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
