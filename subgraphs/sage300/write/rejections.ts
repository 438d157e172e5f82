import type { Rejection } from './files.ts'
import type { UserError } from './user-errors.ts'

/** What a reason of Sage's is about. */
type Topic =
  | 'period'
  | 'duplicate'
  | 'unitCost'
  | 'retainage'
  | 'date'
  | 'changeManagement'
  | 'locked'
  | 'form'
  | 'amount'
  | 'vendor'
  | 'extra'
  | 'category'
  | 'costCode'
  | 'job'
  | 'commitment'
  | 'item'
  | 'units'
  | 'description'

/** The field of the input that a reason is about, in the head of the record and in a line of it. */
export interface RejectFields {
  head: Readonly<Partial<Record<Topic, string>>>
  line: Readonly<Partial<Record<Topic, string>>>
}

/**
 * Words by which a reason is known, and what an accountant does about it. How Sage words its reasons
 * is not established for every version, so the word that comes first decides; a reason without any
 * of them is passed on as it is.
 */
const topics: readonly { topic: Topic; words: RegExp; wayOut: string }[] = [
  {
    topic: 'period',
    words: /accounting date|\bperiod\b/i,
    wayOut: 'choose an accounting date in the current period, or have the period opened',
  },
  {
    topic: 'duplicate',
    words: /duplicate|\balready\b/i,
    wayOut: 'look at the record of that number in Sage; another document needs another number',
  },
  {
    topic: 'unitCost',
    words: /unit (cost|price)/i,
    wayOut: "use the item's price in Sage, or a new item for the new price",
  },
  {
    topic: 'retainage',
    words: /retainage|\brelease\b/i,
    wayOut:
      'withhold no more than the amount and with its sign, and release no more than Sage still holds',
  },
  {
    topic: 'date',
    words: /approved date|future/i,
    wayOut: "date it today or earlier, and compare the clock of Sage's server",
  },
  { topic: 'changeManagement', words: /^.*\bPJ\b/, wayOut: 'enter the change in PJ' },
  {
    topic: 'form',
    words: /^.*\b(capitals|format|mask)\b/i,
    wayOut: 'write the number in the form that the company keeps',
  },
  {
    topic: 'locked',
    words: /\blocked\b|\bin use\b/i,
    wayOut: 'ask who has it open in Sage to close it',
  },
  {
    topic: 'amount',
    words: /out of balance|\bamount\b/i,
    wayOut: 'mend the amount',
  },
  {
    topic: 'vendor',
    words: /\bvendor\b/i,
    wayOut: 'see in AP that the vendor is set up, or link the company to another vendor',
  },
  { topic: 'extra', words: /\bextra\b/i, wayOut: 'see in JC that the extra is on the job' },
  {
    topic: 'category',
    words: /\bcategory\b/i,
    wayOut: 'see in JC that the category is on the cost code',
  },
  {
    topic: 'costCode',
    words: /\bcost code\b/i,
    wayOut: 'see in JC that the cost code is on the job and is no group code',
  },
  { topic: 'job', words: /\bjob\b/i, wayOut: 'see in JC that the job is set up and open' },
  {
    topic: 'commitment',
    words: /\bcommitment\b/i,
    wayOut: "see in JC that the commitment is open and is the vendor's",
  },
  { topic: 'item', words: /\bitem\b/i, wayOut: 'see in JC which items the commitment has' },
  { topic: 'units', words: /\bunits\b/i, wayOut: 'mend the units' },
  { topic: 'description', words: /\bdescription\b/i, wayOut: 'shorten the description' },
]

const HEAD_LINES = 1

/**
 * Rejected lines as errors of the input, by line and field. Line 1 of the file is the head, then
 * come the lines. Where only the reject file says something, its text is looked up in `records`.
 */
export function rejectionErrors(
  rejections: readonly Rejection[],
  {
    fields,
    wanted,
    records,
  }: {
    fields: RejectFields
    wanted: readonly { place: number }[]
    records: readonly string[]
  },
): UserError[] {
  return rejections.map(rejection => {
    const line = rejection.line || records.indexOf(rejection.reason) + 1
    const place = wanted[line - HEAD_LINES - 1]?.place
    // A bare record of ours says nothing about what is wrong with it.
    const known = rejection.line === 0 ? undefined : topicOf(rejection.reason)
    const inLine = place === undefined ? undefined : known && fields.line[known.topic]
    const inHead = known && fields.head[known.topic]
    const ofLine = place === undefined ? [] : ['lines', String(place)]
    // What a line repeats from the head, such as the job, is mended in the head.
    const path =
      inLine === undefined && inHead !== undefined ? [inHead] : [...ofLine, inLine ?? []].flat()
    const said = rejection.reason.replace(/\.$/, '')
    return {
      code: 'REJECTED',
      message: `${line > 0 ? `Sage rejected line ${line}` : 'Sage rejected'}: ${said}.${known ? ` Way out: ${known.wayOut}; then export it again.` : ''}`,
      field: ['input', ...path],
      system: 'SAGE300',
      retryable: 'NO',
    }
  })
}

/** The topic whose word comes first in the reason. */
function topicOf(reason: string): (typeof topics)[number] | undefined {
  let first: { at: number; known: (typeof topics)[number] } | undefined
  for (const known of topics) {
    const at = reason.search(known.words)
    if (at !== -1 && (first === undefined || at < first.at)) first = { at, known }
  }
  return first?.known
}
