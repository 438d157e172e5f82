import type { Column } from './kinds.ts'
import { rowsOf, type Text } from './text.ts'

/** CSV of RFC 4180 with a header: nothing is what is unknown, and "" an empty text. */
export async function* csvOf(text: Text, columns: readonly Column[]): AsyncGenerator<string> {
  const names = columns.map(({ name }) => name)
  yield `${names.join(',')}\r\n`
  for await (const rows of rowsOf(text)) {
    yield rows.map(row => `${names.map(name => cellOf(row[name])).join(',')}\r\n`).join('')
  }
}

const SPECIAL = /[",\r\n]|^\s|\s$/

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  return text === '' || SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
