import { type DocumentNode, parse } from 'graphql'
import { limits, refuseAbove, tooLarge } from './limits.ts'

/** Strings and comments, which are skipped whole; names; and the brackets, which are counted. */
const MARKS =
  /"""(?:\\"""|[\s\S])*?(?:"""|$)|"(?:\\.|[^"\\\r\n])*"?|#[^\r\n]*|[_A-Za-z]\w*|[{([\])}]/g

/** Parses the text of a query. Throws QUERY_TOO_LARGE before the parser could recurse too far. */
export function readText(query: string): DocumentNode {
  refuseAbove('characters', query.length, 'characters')
  let level = 0
  for (const [mark] of query.matchAll(MARKS)) {
    if (mark === '{' || mark === '(' || mark === '[') {
      if (++level > limits.nesting) throw tooLarge('nesting', 'nest fewer brackets.')
    } else if (mark === '}' || mark === ')' || mark === ']') {
      level--
    } else if (mark.length > limits.name && /^\w/.test(mark)) {
      throw tooLarge('name', `the query has a name of ${mark.length} characters.`)
    }
  }
  return parse(query, { maxTokens: limits.tokens })
}

const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44

/**
 * Throws QUERY_TOO_LARGE for JSON that would take long to read: many values, or values deep within
 * each other. Looks at each character once and makes nothing.
 */
export function checkJson(text: string): void {
  let values = 1
  let level = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === QUOTE) index = endOfString(text, index)
    else if (code === COMMA) values++
    // A bracket and a brace differ in nothing here: [ and { end in the same bits, as do ] and }.
    else if ((code | 32) === 123) level++
    else if ((code | 32) === 125) level--
    if (values > limits.values) throw tooLarge('values', 'send fewer values.')
    if (level > limits.nesting) throw tooLarge('nesting', 'nest the values less.')
  }
}

function endOfString(text: string, from: number): number {
  let index = from + 1
  while (index < text.length && text.charCodeAt(index) !== QUOTE) {
    index += text.charCodeAt(index) === BACKSLASH ? 2 : 1
  }
  return index
}
