import { isRow, type Row, text } from './row.ts'

/** Changes of the API on demand: every answer whose path contains `match` comes in another shape. */
export interface Reshape {
  match: string
  /** "grand_total", or "items[].status" for the records of a list within the record. */
  field: string
  change: Change
  /** The new name for `rename`, the value for `set`. */
  to: unknown
}

const changes = ['rename', 'remove', 'wrap', 'text', 'number', 'set'] as const
type Change = (typeof changes)[number]

export class Reshapes {
  #standing: Reshape[] = []

  /** Reads {match, field, change, to?}. Throws a TypeError that says what is wrong. */
  add(request: unknown): Reshape {
    if (!isRow(request)) throw new TypeError('a reshape is a JSON object')
    const change = changes.find(known => known === text(request, 'change'))
    if (!change) throw new TypeError(`change must be one of ${changes.join(', ')}`)
    const field = text(request, 'field')
    if (field === '') throw new TypeError('field names what is changed')
    const to = request['to']
    if (change === 'rename' && typeof to !== 'string') throw new TypeError('to is the new name')
    const reshape = { match: text(request, 'match'), field, change, to }
    this.#standing.push(reshape)
    return reshape
  }

  clear(): void {
    this.#standing = []
  }

  /** The body as the changed API would answer it; a copy where anything is changed. */
  applied(path: string, body: unknown): unknown {
    const wanted = this.#standing.filter(({ match }) => path.includes(match))
    if (wanted.length === 0) return body
    // What a handler answers may be the record that the store holds.
    const changed = structuredClone(body)
    const inner = isRow(changed) && 'data' in changed ? changed['data'] : changed
    for (const reshape of wanted) applyTo(inner, reshape.field.split('.'), reshape)
    return changed
  }
}

function applyTo(value: unknown, [step = '', ...rest]: string[], reshape: Reshape): void {
  if (Array.isArray(value)) {
    for (const each of value) applyTo(each, [step, ...rest], reshape)
  } else if (isRow(value)) {
    if (rest.length > 0) applyTo(value[step.replace('[]', '')], rest, reshape)
    else change(value, step, reshape)
  }
}

function change(row: Row, field: string, { change: kind, to }: Reshape): void {
  if (kind === 'set') row[field] = to
  if (!(field in row)) return
  const value = row[field]
  if (kind === 'wrap') row[field] = { value }
  if (kind === 'text') row[field] = String(value)
  if (kind === 'number') row[field] = exactNumber(String(value))
  if (kind === 'rename') row[String(to)] = value
  if (kind === 'rename' || kind === 'remove') delete row[field]
}

/** The number that `text` spells, digit for digit, as Procore sends an amount without quotes. */
function exactNumber(text: string): unknown {
  return rawJSON(text)
}

/** Node has it; the library types do not know it yet. */
const { rawJSON } = JSON as JSON & { rawJSON: (text: string) => unknown }
