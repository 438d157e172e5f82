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
