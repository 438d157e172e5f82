/**
 * The records of Sage's commitment import (.jcc) that make a change order: one a line, comma
 * separated, text in double quotes, dates mm/dd/yyyy, code page 1252, lines ended by CR LF.
 *
 *   CCO   commitment, number, description, printed, date, type, scope, status
 *   CCOI  commitment, number, item, description, units, amount; a line new to the commitment goes
 *         on with job, extra, cost code, category
 *
 * How Sage itself writes a new line inside a change order is not established; compare a file that
 * your version exports before new lines are switched on.
 */
export interface ChangeOrderFile {
  commitment: string
  number: string
  title: string
  scope: string
  /** YYYY-MM-DD. */
  changedOn: string
  lines: ChangeOrderFileLine[]
}

export interface ChangeOrderFileLine {
  item: number
  description: string
  /** Exact decimals as text. */
  units: string
  amount: string
  /** Set for a line that is new to the commitment. */
  coding?: { job: string; extra: string; costCode: string; category: string }
}

export const DESCRIPTION_CHARACTERS_MAX = 30
export const SCOPE_CHARACTERS_MAX = 1000

/** The import code of an approved change order; the codes of other states are not established. */
const APPROVED = 5
const NOT_PRINTED = 0

export function recordsOf(file: ChangeOrderFile): string[] {
  const { commitment, number, title, scope, changedOn, lines } = file
  const head = [
    'CCO',
    text(commitment),
    text(number),
    text(title, DESCRIPTION_CHARACTERS_MAX),
    NOT_PRINTED,
    dateOf(changedOn),
    text(''),
    text(scope, SCOPE_CHARACTERS_MAX),
    APPROVED,
  ]
  const details = lines.map(({ item, description, units, amount, coding }) => [
    'CCOI',
    text(commitment),
    text(number),
    item,
    text(description, DESCRIPTION_CHARACTERS_MAX),
    units,
    amount,
    ...(coding
      ? [text(coding.job), text(coding.extra), text(coding.costCode), text(coding.category)]
      : []),
  ])
  return [head, ...details].map(fields => fields.join(','))
}

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

const codePage1252 = new TextDecoder('windows-1252')
const QUESTION_MARK = 0x3f
const byteOfCharacter = new Map(
  Array.from({ length: 256 }, (_, byte) => [codePage1252.decode(Uint8Array.of(byte)), byte]),
)

/**
 * A quoted field: on one line, cut to its length, without double quotes (whether Sage takes doubled
 * ones is not established) and with "?" for what the code page lacks, so that a caller who reads
 * the record sees what Sage will get.
 */
function text(value: string, charactersMax = Number.POSITIVE_INFINITY): string {
  const plain = Array.from(
    value
      .replaceAll('"', "'")
      .replace(/\p{Cc}+/gu, ' ')
      .trim(),
  )
  const known = plain.map(character => (byteOfCharacter.has(character) ? character : '?'))
  return `"${known.slice(0, charactersMax).join('').trimEnd()}"`
}

function dateOf(date: string): string {
  const [year, month, day] = date.split('-')
  return `${month}/${day}/${year}`
}
