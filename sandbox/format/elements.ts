import { createReadStream } from 'node:fs'
import { TieoutError } from '#lib/errors'

/** Where one element of a file's top-level array lies, in bytes. */
export interface Place {
  offset: number
  length: number
}

/** A record beyond this size is a mistake in the file, and would cost memory for nothing. */
const RECORD_BYTES_MAX = 64 * 1024 * 1024
const READ_BYTES = 1024 * 1024

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const byteOrderMark = [0xef, 0xbb, 0xbf]

type Expecting = 'array' | 'first element or ]' | 'element' | ', or ]' | 'nothing more'

/**
 * The elements of a file that holds one JSON array of objects, each as its own bytes. Only one
 * element is in memory at a time, so the file may be larger than the longest string V8 allows.
 * Throws SANDBOX_DATA_INVALID with the byte position when the array itself is malformed.
 */
export async function* elements(
  file: string,
  shownAs: string,
): AsyncGenerator<Place & { bytes: Buffer }> {
  let expecting: Expecting = 'array'
  let position = 0
  let depth = 0
  let inString = false
  let escaped = false
  let start = 0
  let pending: Buffer[] = []
  let pendingBytes = 0

  for await (const chunk of createReadStream(file, {
    highWaterMark: READ_BYTES,
  }) as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
        continue
      }
      if (depth > 0) {
        if (byte === QUOTE) inString = true
        else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++
        else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
          depth--
          if (depth > 0) continue
          const tail = chunk.subarray(from, at + 1)
          const bytes = pending.length === 0 ? tail : Buffer.concat([...pending, tail])
          pending = []
          pendingBytes = 0
          yield { offset: start, length: bytes.length, bytes }
          expecting = ', or ]'
        }
        continue
      }
      if (isBlank(byte) || isByteOrderMark(byte, position + at)) continue
      if (byte === OPEN_BRACE && (expecting === 'first element or ]' || expecting === 'element')) {
        depth = 1
        start = position + at
        from = at
      } else {
        expecting = afterByte(byte, expecting, shownAs, position + at)
      }
    }
    if (depth > 0) {
      pending.push(chunk.subarray(from))
      pendingBytes += chunk.length - from
      if (pendingBytes > RECORD_BYTES_MAX) {
        throw invalid(
          `${shownAs}: the record at byte ${start} is larger than ${RECORD_BYTES_MAX} bytes.`,
        )
      }
    }
    position += chunk.length
  }
  if (expecting !== 'nothing more') {
    throw invalid(
      expecting === 'array'
        ? `${shownAs}: the file is empty; write [] for no records.`
        : `${shownAs}: the file ends at byte ${position} before its array is closed with "]".`,
    )
  }
}

/** What may follow a byte between the elements. Throws when the byte may not stand there. */
function afterByte(
  byte: number,
  expecting: Expecting,
  shownAs: string,
  position: number,
): Expecting {
  if (expecting === 'array' && byte === OPEN_BRACKET) return 'first element or ]'
  if (byte === CLOSE_BRACKET && (expecting === ', or ]' || expecting === 'first element or ]'))
    return 'nothing more'
  if (byte === COMMA && expecting === ', or ]') return 'element'
  const expected = {
    array: 'expected one JSON array of objects, "[ { … }, … ]"',
    'first element or ]': 'expected an object, "{", or "]"',
    element: 'expected an object, "{"',
    ', or ]': 'expected "," or "]"',
    'nothing more': 'expected the end of the file',
  }[expecting]
  throw invalid(
    `${shownAs}: ${expected} at byte ${position} but found ${JSON.stringify(String.fromCharCode(byte))}.`,
  )
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/** Spreadsheet programs on Windows put one at the start of a file. */
function isByteOrderMark(byte: number, position: number): boolean {
  return position < byteOrderMark.length && byte === byteOrderMark[position]
}

export function invalid(message: string, cause?: unknown): TieoutError {
  return new TieoutError('SANDBOX_DATA_INVALID', message, { cause })
}
