export const DESCRIPTION_CHARACTERS_MAX = 30

/** The bytes of an import file. */
export function encodeRecords(records: readonly string[]): Buffer {
  const characters = Array.from(records.map(record => `${record}\r\n`).join(''))
  return Buffer.from(characters.map(character => byteOfCharacter.get(character) ?? QUESTION_MARK))
}

/** The records of an import file that was written earlier. */
export function decodeRecords(bytes: Buffer): string[] {
  return codePage1252
    .decode(bytes)
    .split('\r\n')
    .filter(record => record !== '')
}

/** What Sage or a site's script has written beside it: a shell may write UTF-16, or UTF-8 with its mark. */
export function decodeText(bytes: Buffer): string {
  const [first, second, third] = bytes
  if ((first === 0xff && second === 0xfe) || second === 0) {
    return new TextDecoder('utf-16le').decode(bytes)
  }
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf
  return isMarked ? new TextDecoder().decode(bytes) : codePage1252.decode(bytes)
}

const codePage1252 = new TextDecoder('windows-1252')
const QUESTION_MARK = 0x3f
const byteOfCharacter = new Map(
  Array.from({ length: 256 }, (_, byte) => [codePage1252.decode(Uint8Array.of(byte)), byte]),
)

/** Whether Sage can hold every character of the text as it is. */
export function isPlain(value: string): boolean {
  return (
    !/["\p{Cc}]/u.test(value) &&
    Array.from(value).every(character => byteOfCharacter.has(character))
  )
}

/**
 * A quoted field: on one line, cut to its length, without double quotes (whether Sage takes doubled
 * ones is not established) and with "?" for what the code page lacks, so that a caller who reads
 * the record sees what Sage will get.
 */
export function text(value: string, charactersMax = Number.POSITIVE_INFINITY): string {
  const plain = Array.from(
    value
      .replaceAll('"', "'")
      .replace(/\p{Cc}+/gu, ' ')
      .trim(),
  )
  const known = plain.map(character => (byteOfCharacter.has(character) ? character : '?'))
  return `"${known.slice(0, charactersMax).join('').trimEnd()}"`
}

export function dateOf(date: string): string {
  const [year, month, day] = date.split('-')
  return `${month}/${day}/${year}`
}
