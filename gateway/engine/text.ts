import { type DocumentNode, parse } from 'graphql'
import { limits, refuseAbove, tooLarge } from './limits.ts'

/** Parses the text of a query. Throws QUERY_TOO_LARGE for what would take the parser long, or too deep, before it begins. */
export function readText(query: string): DocumentNode {
  refuseAbove('characters', query.length, 'characters')
  checkQuery(query)
  return parse(query, { maxTokens: limits.tokens })
}

/** Looks at each character once and makes nothing; what it counts is never more than the parser would find. */
function checkQuery(text: string): void {
  let level = 0
  let tokens = 0
  let definitions = 0
  let lines = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === QUOTE) {
      const end = endOfText(text, index)
      lines += countLines(text, index, end)
      if (lines > limits.lines) throw tooLarge('lines', 'send texts of fewer lines.')
      index = end
    } else if (code === HASH) index = endOfLine(text, index)
    else if (isOfName(code)) {
      const from = index
      while (isOfName(text.charCodeAt(index + 1))) index++
      const length = index - from + 1
      if (length > limits.name && !isDigit(code)) {
        throw tooLarge('name', `the query has a name of ${length} characters.`)
      }
      tokens++
    } else if (isOpening(code)) {
      tokens++
      if (level === 0 && code === BRACE) definitions++
      if (++level > limits.nesting) throw tooLarge('nesting', 'nest fewer brackets.')
    } else if (isClosing(code)) {
      tokens++
      level--
    }
    if (tokens > limits.tokens) throw tooLarge('tokens', 'split the query.')
  }
  refuseAbove('definitions', definitions, 'operations and fragments')
}

const QUOTE = 34
const HASH = 35
const OPENING = 40
const CLOSING = 41
const COMMA = 44
const COLON = 58
const BACKSLASH = 92
const SPACE = 32
const TAB = 9
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const BRACE = 123
const BLOCK = '"""'

/**
 * Throws QUERY_TOO_LARGE for JSON that would take long to read: many values, values deep within each other, or keys
 * that no name of ours is as long as, which would come back in what is said of them. Makes nothing.
 */
export function checkJson(text: string): void {
  let values = 1
  let level = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === QUOTE) {
      const end = endOfString(text, index)
      const length = end - index - 1
      if (length > limits.name && isKey(text, end)) {
        throw tooLarge('name', `the JSON has a key of ${length} characters.`)
      }
      index = end
    } else if (code === COMMA) values++
    else if (isBracket(code, BRACE)) level++
    else if (isBracket(code, BRACE + 2)) level--
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

/** Whether a colon follows the text that ends there. */
function isKey(text: string, end: number): boolean {
  let index = end + 1
  while (isBlank(text.charCodeAt(index))) index++
  return text.charCodeAt(index) === COLON
}

/** A bracket and a brace differ in one bit: [ and { in the same one as ] and }. */
function isBracket(code: number, brace: number): boolean {
  return (code | 32) === brace
}

function isOpening(code: number): boolean {
  return code === OPENING || isBracket(code, BRACE)
}

function isClosing(code: number): boolean {
  return code === CLOSING || isBracket(code, BRACE + 2)
}

/** What JSON may have between its parts. */
function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN
}

/** Letters, digits and the underscore. */
function isOfName(code: number): boolean {
  const letter = code | 32
  return (letter >= 97 && letter <= 122) || isDigit(code) || code === 95
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Of a text of a query, whose last character is the quote that ends it; one of a line ends with the line, too. */
function endOfText(text: string, from: number): number {
  if (text.startsWith(BLOCK, from)) return endOfBlock(text, from)
  let index = from + 1
  while (index < text.length) {
    const code = text.charCodeAt(index)
    if (code === QUOTE || code === LINE_FEED || code === CARRIAGE_RETURN) return index
    index += code === BACKSLASH ? 2 : 1
  }
  return index
}

function endOfBlock(text: string, from: number): number {
  let end = text.indexOf(BLOCK, from + BLOCK.length)
  while (end >= 0 && text.charCodeAt(end - 1) === BACKSLASH) {
    end = text.indexOf(BLOCK, end + BLOCK.length)
  }
  return end < 0 ? text.length : end + BLOCK.length - 1
}

/** The parser makes a text of each line of a block. */
function countLines(text: string, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index)
    if (code === LINE_FEED || code === CARRIAGE_RETURN) count++
  }
  return count
}

function endOfLine(text: string, from: number): number {
  let index = from
  while (index < text.length) {
    const code = text.charCodeAt(index)
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return index
    index++
  }
  return index
}
